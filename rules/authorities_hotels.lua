-- Beneficiary liability under 18 U.S.C. § 1595(a): hotels and their brands.
-- `reached = {}` marks a decision that adopts no reading, or of which too little
-- was seen to say.

-- ---- courts of appeals ------------------------------------------------------

authority "doe_v_red_roof_ca11" {
  name = "Doe #1 v. Red Roof Inns, Inc.",
  short = "Red Roof",
  cite = "21 F.4th 714",
  court = "ca11",
  date = "2021-12-22",
  posture = "appeal of a motion to dismiss",
  reached = { "knowing_benefit", "participation" },
  holds = "Participation is taking part in a common undertaking or enterprise that involves risk and potential profit; franchisors that took royalties and observed did not do so.",
  quote = "(1) knowingly benefited (2) from taking part in a common undertaking or enterprise involving risk and potential profit",
  note = "Its list of elements speaks of violations and knowledge \"as to the plaintiff\"; whether that was a holding about knowledge has been disputed since. The claims failed for want of participation. Quotation at 719, 726.",
  url = "https://www.courtlistener.com/c/F.4th/21/714/",
  checked = true,
}

authority "kh_v_riti_ca11" {
  name = "K.H. v. Riti, Inc.",
  short = "Riti",
  docket = "No. 23-11682",
  court = "ca11",
  date = "2024-02-09",
  posture = "appeal of a motion to dismiss",
  precedential = false,
  weight = "unpublished: persuasive only (11th Cir. R. 36-2)",
  reached = { "participation" },
  holds = "An owner that kept renting rooms to a trafficker did not by that take part in a common undertaking.",
  url = "http://casetext.com/case/k-h-v-riti-inc",
  checked = true,
}

-- One law blog is the only source that was found. It does not say whether the
-- opinion is published; if it is not, it binds nobody and `precedential` below
-- must become false. Until somebody has read it, every result that relies on it
-- names it as unverified.
authority "ag_v_northbrook_ca11" {
  name = "A.G. v. Northbrook Industries, Inc.",
  short = "Northbrook",
  docket = "No. 24-13294",
  court = "ca11",
  date = "2026-03-30",
  posture = "appeal of summary judgment",
  reached = { "participation", "knowledge" },
  holds = "Participation takes something more than routine rental, which circumstances can show; constructive knowledge suffices, and need not be of the specific victim.",
  quote = "something more",
  note = "Known from one law blog; its disposition, and whether it is published, are not confirmed. Get the opinion before relying on it.",
  url = "https://www.go2attorney.com/blog/trafficking-victims-protection-reauthorization-act-tvpra",
  explains = { "doe_v_red_roof_ca11" },
}

authority "ricchio_v_mclean_ca1" {
  name = "Ricchio v. McLean",
  short = "Ricchio",
  cite = "853 F.3d 553",
  court = "ca1",
  date = "2017-04-05",
  posture = "appeal of a motion to dismiss",
  reached = { "knowing_benefit", "participation", "knowledge" },
  holds = "Owners of a motel who dealt with the trafficker, saw the injuries, ignored pleas and welcomed the renewal of old business benefited knowingly from taking part, with at least reckless disregard.",
  note = "Souter, J. (ret.), by designation. Settled in December 2019.",
  url = "https://www.courtlistener.com/c/F.3d/853/553/",
  checked = true,
}

-- ---- district courts: participation, knowledge, agency ----------------------

authority "ma_v_wyndham_ohsd" {
  name = "M.A. v. Wyndham Hotels & Resorts, Inc.",
  short = "M.A.",
  cite = "425 F. Supp. 3d 959",
  court = "ohsd",
  date = "2019-10-07",
  posture = "motion to dismiss",
  reached = { "knowing_benefit", "participation", "knowledge" },
  holds = "Room revenue is a benefit; a continuous business relationship or a tacit agreement is participation, without an act in the trafficking; notice of trafficking at one's own hotels, signs that staff could see, and no steps against it are constructive knowledge.",
  quote = "continuous business relationship",
  note = "Widely followed and widely criticised. The words of its tests were not verified (at 970).",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/425/959/",
  checked = true,
}

authority "ss_v_red_roof_ohsd" {
  name = "Doe (S.S.) v. Red Roof Inns, Inc.",
  short = "S.S.",
  docket = "No. 2:24-cv-01780",
  court = "ohsd",
  date = "2025-03-06",
  posture = "judgment on the pleadings",
  reached = { "participation", "knowledge" },
  holds = "The claim against the brand as beneficiary survives; the claim against it as perpetrator does not.",
  note = "How it read each element is inferred from the outcome.",
  checked = true,
}

authority "sc_v_wyndham_ohnd" {
  name = "S.C. v. Wyndham Hotels & Resorts, Inc.",
  short = "S.C.",
  docket = "No. 1:23-cv-00871",
  court = "ohnd",
  date = "2024-04-02",
  posture = "summary judgment",
  reached = { "participation", "knowledge" },
  holds = "Franchisors win where there is evidence neither of power over the franchisee nor of notice of what happened at the hotel.",
  url = "https://law.justia.com/cases/federal/district-courts/ohio/ohndce/1:2023cv00871/296970/301/",
  checked = true,
}

authority "es_v_best_western_txnd" {
  name = "E.S. v. Best Western International, Inc.",
  short = "E.S.",
  cite = "510 F. Supp. 3d 420",
  court = "txnd",
  date = "2021-01-04",
  posture = "motion to dismiss",
  reached = { "knowledge", "participation" },
  holds = "Knowledge that trafficking is common in the industry is not knowledge of this plaintiff's; actual agency was plausible, apparent agency was not.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/510/420/",
  checked = true,
}

authority "sj_v_choice_nyed" {
  name = "S.J. v. Choice Hotels International, Inc.",
  short = "S.J.",
  cite = "473 F. Supp. 3d 147",
  court = "nyed",
  date = "2020-07-20",
  posture = "motion to dismiss",
  reached = { "knowledge" },
  holds = "The defendant must have known or had reason to know of a particular trafficking venture, not of trafficking in general; the mental state of § 1591 is not read into § 1595.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/473/147/",
  checked = true,
}

authority "ab_v_marriott_paed" {
  name = "A.B. v. Marriott International, Inc.",
  short = "A.B. v. Marriott",
  cite = "455 F. Supp. 3d 171",
  court = "paed",
  date = "2020-04-22",
  posture = "motion to dismiss",
  reached = { "participation", "knowledge" },
  holds = "Constructive knowledge together with actual agency suffices under § 1595.",
  quote = "This is all Congress requires a victim to plead",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/455/171/",
  checked = true,
}

authority "rk_v_choice_paed" {
  name = "R.K. v. Choice Hotels International, Inc.",
  short = "R.K.",
  court = "paed",
  date = "2025-10",
  posture = "motion to dismiss",
  reached = { "venture", "knowing_benefit", "participation", "knowledge" },
  holds = "A commercial venture between franchisor and hotel suffices, with constructive knowledge and participation through an agent.",
  note = "Neither docket number nor day were seen: the report that was is of 14 October 2025.",
  url = "https://www.buchalter.com/blogs/r-k-v-choice-hotels-international-inc-eastern-district-of-pennsylvania-allows-tvpra-beneficiary-liability-and-vicarious-liability-claims-to-proceed-against-franchisor",
  checked = true,
}

authority "jc_v_choice_cand" {
  name = "J.C. v. Choice Hotels International, Inc.",
  short = "J.C.",
  docket = "No. 20-cv-00155",
  wl = "2020 WL 6318707",
  court = "cand",
  date = "2020-10-28",
  posture = "motion to dismiss",
  reached = { "participation" },
  holds = "A franchisor may be liable for what a franchisee that is its actual agent did.",
  note = "An order of 5 June 2020 in the case declines to carry § 1591(e)(4) over to § 1595. The WL number was not verified.",
  url = "http://casetext.com/case/jc-v-choice-hotels-intl-inc-1",
  checked = true,
}

authority "ts_v_wyndham_mnd" {
  name = "T.S. v. Wyndham Hotels & Resorts, Inc.",
  short = "T.S.",
  docket = "No. 23-CV-2530",
  court = "mnd",
  date = "2024-08-23",
  posture = "motion to dismiss",
  reached = { "venture", "participation" },
  holds = "A franchisor that centrally ran bookings and operations plausibly took part with its hotel, which need not be a trafficking venture.",
  quote = "like courts around the country ... have offered sharply different interpretations of that statute",
  note = "A careful survey of the competing readings.",
  url = "http://print.casetext.com/case/ts-v-wyndham-hotels-resorts-inc",
  checked = true,
}

authority "hg_v_marriott_mied" {
  name = "H.G. v. Inter-Continental Hotels Corp.",
  short = "H.G.",
  cite = "489 F. Supp. 3d 697",
  court = "mied",
  date = "2020-09-23",
  posture = "motion to dismiss",
  reached = {},
  holds = "Franchisors are dismissed, though staff of the hotels allegedly knew or should have known; the owners were not sued.",
  quote = "deeply disturbing",
  note = "No. 19-cv-13622. Reports differ on whether participation or knowledge was the ground.",
  url = "https://law.justia.com/cases/federal/district-courts/michigan/miedce/4:2019cv13622/343699/39/",
  checked = true,
}

authority "jm_v_choice_caed" {
  name = "J.M. v. Red Roof Inns, Inc.",
  short = "J.M.",
  docket = "No. 2:22-cv-00672",
  court = "caed",
  date = "2024-10-18",
  posture = "motion for summary judgment",
  reached = {},
  holds = "Summary judgment for the hotel company.",
  note = "Its grounds were not seen.",
  url = "https://print.casetext.com/case/jm-v-red-roof-inns-inc-8",
  checked = true,
}

-- ---- Northern District of Georgia --------------------------------------------

authority "ir_v_shri_khodiyar_gand" {
  name = "I.R. v. I Shri Khodiyar, LLC",
  short = "I.R.",
  court = "gand",
  date = "2024",
  posture = "motion for summary judgment",
  reached = { "participation" },
  holds = "A jury could find that the owner of a hotel profited knowingly by taking part with the traffickers in a common, profitable undertaking.",
  note = "Neither the day nor the docket number of the order were seen.",
  url = "https://caselaw.findlaw.com/court/us-dis-crt-n-d-geo-atl-div/116127848.html",
  checked = true,
}

authority "kb_v_g6_gand" {
  name = "Doe (K.B.) v. G6 Hospitality, LLC",
  short = "K.B.",
  docket = "No. 1:23-cv-2597",
  court = "gand",
  date = "2024-11-05",
  posture = "motion to dismiss",
  reached = { "participation" },
  holds = "The claim against the franchisor is dismissed, the one against the franchisee that ran the hotel is not.",
  note = "The franchisor had been dismissed before, 2023 WL 8650785 (14 December 2023).",
  url = "https://e.casetext.com/case/doe-v-g6-hosp-3",
  checked = true,
}

authority "wk_v_red_roof_gand" {
  name = "W.K. v. Red Roof Inns, Inc.",
  short = "W.K.",
  docket = "No. 1:20-cv-05263",
  court = "gand",
  date = "2023-09-14",
  posture = "motion for summary judgment",
  reached = {},
  holds = "Whether the brand and its hotels knew, or should have known, of what their employees saw is for a jury; one parent company is let go.",
  note = "Known from its opening and a summary; how it reads each element was not seen.",
  url = "https://print.casetext.com/case/wk-v-red-roof-inns-inc-1",
  checked = true,
}

authority "gw_v_northbrook_gand" {
  name = "G.W. v. Northbrook Industries, Inc.",
  short = "G.W.",
  docket = "No. 1:20-cv-05232",
  court = "gand",
  date = "2022-05-24",
  posture = "motion to dismiss",
  reached = {},
  holds = "A complaint need not negate the statute of limitations, which is the defendant's to show.",
  note = "Said of the count for negligence.",
  url = "https://law.justia.com/cases/federal/district-courts/georgia/gandce/1:2020cv05232/285146/40/",
  checked = true,
}

authority "jg_v_northbrook_gand" {
  name = "J.G. v. Northbrook Industries, Inc.",
  short = "J.G.",
  docket = "No. 1:20-cv-05233",
  court = "gand",
  date = "2025-07",
  posture = "jury verdict",
  reached = {},
  holds = "A jury found for the plaintiff against the owner of a hotel, with punitive damages.",
  note = "A verdict states no law. Known from press reports of July 2025.",
  url = "https://www.freedomunited.org/news/jury-awards-millions-sex-trafficking-survivor",
  checked = true,
}

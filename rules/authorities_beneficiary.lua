-- Beneficiary liability under 18 U.S.C. § 1595(a): hotels, vendors, banks,
-- employers. Decisions that take no part in a reading are left out.

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
  checked = true,
}

authority "bistline_v_parker_ca10" {
  name = "Bistline v. Parker",
  short = "Bistline",
  cite = "918 F.3d 849",
  court = "ca10",
  date = "2019-03-14",
  posture = "appeal of a motion to dismiss",
  reached = { "venture", "knowing_benefit", "participation" },
  holds = "A law firm and the client for whom it designed the legal structure behind forced labor were plausibly a venture, in which the firm took part.",
  note = "Forced labor (§ 1589): the same words of § 1595 with another predicate. Briscoe, J., dissents.",
  checked = true,
}

authority "doe_v_apple_cadc" {
  name = "Doe 1 v. Apple Inc.",
  short = "Apple",
  cite = "96 F.4th 403",
  court = "cadc",
  date = "2024-03-05",
  posture = "appeal of a motion to dismiss",
  reached = { "participation" },
  holds = "To buy through a supply chain is not to share in an enterprise that involves risk and potential gain.",
  quote = "taking part or sharing in an enterprise or undertaking that involves danger, uncertainty, or risk, and potential gain",
  note = "Forced labor: the same words of § 1595 with another predicate.",
  checked = true,
}

authority "ratha_v_phatthana_ca9" {
  name = "Ratha v. Phatthana Seafood Co.",
  short = "Ratha I",
  cite = "35 F.4th 1159",
  court = "ca9",
  date = "2022-06-03",
  posture = "appeal of summary judgment",
  reached = { "knowing_benefit" },
  holds = "Before the 2023 amendment, § 1595(a) did not reach one who attempted to benefit and received nothing.",
  note = "The First and Fourth Circuits are said to have read the older words otherwise.",
  checked = true,
}

authority "ratha_v_rubicon_ca9_panel" {
  name = "Ratha v. Rubicon Resources, LLC",
  short = "Ratha (panel)",
  docket = "No. 23-55299",
  court = "ca9",
  date = "2024-07-31",
  posture = "appeal of relief from judgment (Fed. R. Civ. P. 60(b)(6))",
  reached = { "attempt_is_retroactive" },
  holds = "The 2023 amendment changed the law and did not merely clarify it; it does not reach earlier conduct.",
  note = "Ikuta, J.; Graber, J., dissenting. When rehearing en banc was granted, which ends a panel's authority before the decision en banc, was not found.",
  url = "https://e.casetext.com/case/ratha-v-rubicon-res",
  checked = true,
  history = {
    { event = "overruled", on = "2026-02-20", by = "ratha_v_rubicon_ca9" },
  },
}

authority "ratha_v_rubicon_ca9" {
  name = "Ratha v. Rubicon Resources, LLC",
  short = "Ratha (en banc)",
  docket = "No. 23-55299",
  court = "ca9",
  date = "2026-02-20",
  posture = "appeal of relief from judgment (Fed. R. Civ. P. 60(b)(6))",
  en_banc = true,
  reached = { "attempt_is_retroactive" },
  overrules = { "ratha_v_rubicon_ca9_panel" },
  holds = "The words \"or attempts or conspires to benefit\", added in 2023, apply to earlier conduct.",
  note = "Graber, J.; Callahan, J., dissenting. Remanded: whether this importer attempted to benefit was not decided.",
  url = "http://www.metnews.com/articles/2026/humantrafficking_022326.htm",
  checked = true,
}

authority "us_v_afyare_ca6" {
  name = "United States v. Afyare",
  short = "Afyare",
  cite = "632 F. App'x 272",
  court = "ca6",
  date = "2016-03-02",
  posture = "criminal appeal",
  precedential = false,
  weight = "unpublished, and a criminal case about § 1591(a)(2)",
  reached = {},
  holds = "For § 1591(a)(2) the venture must be a sex-trafficking venture, in which the defendant takes some part.",
  quote = "sex-trafficking venture",
  note = "Often cited in briefs about § 1595, on which it decided nothing.",
  checked = true,
}

-- ---- district courts: hotels ------------------------------------------------

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
  note = "Widely followed and widely criticised. The words of its tests are from memory (at 970).",
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
  wl = "2020 WL 6318707",
  court = "cand",
  date = "2020-10-28",
  posture = "motion to dismiss",
  reached = { "participation" },
  holds = "A franchisor may be liable for what a franchisee that is its actual agent did.",
  note = "Cite and day are from memory.",
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
  checked = true,
}

-- ---- district courts: companies, banks, payments ----------------------------

authority "noble_v_weinstein_nysd" {
  name = "Noble v. Weinstein",
  short = "Noble",
  cite = "335 F. Supp. 3d 504",
  court = "nysd",
  date = "2018-08-13",
  posture = "motion to dismiss",
  reached = { "knowing_benefit", "participation" },
  holds = "No facts tied the brother's benefit or part to the trafficking; the perpetrator's own motion is denied.",
  quote = "insufficient connection",
  checked = true,
}

authority "canosa_v_ziff_nysd" {
  name = "Canosa v. Ziff",
  short = "Canosa",
  docket = "No. 18 Civ. 4115",
  court = "nysd",
  date = "2019-01-28",
  posture = "motion to dismiss",
  reached = { "participation" },
  holds = "Companies whose staff drew victims in, supplied medication and cleaned up afterwards did acts that furthered the trafficking.",
  checked = true,
}

authority "geiss_v_weinstein_nysd" {
  name = "Geiss v. Weinstein Co. Holdings LLC",
  short = "Geiss",
  cite = "383 F. Supp. 3d 156",
  court = "nysd",
  date = "2019-04-17",
  posture = "motion to dismiss",
  reached = { "knowing_benefit" },
  holds = "The benefit must come from participation in the trafficking venture, as its consequence; a company's general success does not count.",
  checked = true,
}

authority "doe_v_deutsche_bank_nysd" {
  name = "Doe v. Deutsche Bank AG; Doe v. JPMorgan Chase Bank, N.A.",
  short = "Deutsche Bank",
  cite = "671 F. Supp. 3d 387",
  court = "nysd",
  date = "2023-05-01",
  posture = "motion to dismiss",
  reached = { "knowing_benefit", "participation", "knowledge" },
  holds = "Banks that helped to structure cash and passed over their own alerts went beyond usual services, with knowledge or reckless disregard.",
  quote = "went well beyond merely providing their usual services",
  note = "Both suits were settled in 2023.",
  checked = true,
}

authority "doe_v_bank_of_america_nysd" {
  name = "Doe v. Bank of America, N.A.",
  short = "Bank of America",
  court = "nysd",
  date = "2026-01-29",
  posture = "motion to dismiss",
  reached = { "participation", "knowledge" },
  holds = "The claim as knowing beneficiary survives against a bank that looked away from detailed allegations; all claims against another bank are dismissed.",
  quote = "turned a blind eye to these repeated, detailed allegations",
  note = "Order of 29 January 2026, opinion in February. Known from press reports; docket number not seen.",
  checked = true,
}

authority "fleites_v_mindgeek_cacd" {
  name = "Fleites v. MindGeek S.A.R.L. (Visa)",
  short = "Fleites",
  court = "cacd",
  date = "2025-09",
  posture = "motion to dismiss",
  reached = { "participation" },
  holds = "A card network that processed payments as for every merchant is dismissed from all claims, also under the 2023 amendment.",
  note = "The day was not seen. The ruling of 2022, 617 F. Supp. 3d 1146, had let a claim of conspiracy go on.",
  checked = true,
}

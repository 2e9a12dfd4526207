-- Beneficiary liability under 18 U.S.C. § 1595(a): importers, law firms, compan-
-- ies, banks, payments; and time. Hotels are in authorities_hotels.lua.

-- ---- courts of appeals ------------------------------------------------------

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
  url = "https://www.courtlistener.com/c/F.3d/918/849/",
  checked = true,
}

authority "bistline_v_parker_ca10_briscoe" {
  kind = "dissent",
  name = "Bistline v. Parker",
  short = "Briscoe dissent",
  cite = "918 F.3d 849",
  parenthetical = "Briscoe, J., dissenting",
  court = "ca10",
  date = "2019-03-14",
  dissents_from = "bistline_v_parker_ca10",
  note = "On which points she dissented was not seen.",
  url = "https://www.courtlistener.com/c/F.3d/918/849/",
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
  url = "https://www.courtlistener.com/c/F.4th/96/403/",
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
  note = "As amended; first issued on 25 February 2022, 26 F.4th 1029 (No. 18-55041). The First and Fourth Circuits are said to have read the older words otherwise. The court en banc said in 2026 that Congress had acted to correct this reading (Ratha v. Rubicon).",
  url = "https://www.courtlistener.com/c/F.4th/35/1159/",
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
  note = "Ikuta, J.; Graber, J., dissenting. In the Ninth Circuit a panel's opinion may not be cited as precedent once rehearing en banc is ordered. A petition was pending in September 2024, and the case was argued en banc in 2025; the day of the order was not seen, and it counts from the end of 2025.",
  url = "https://e.casetext.com/case/ratha-v-rubicon-res",
  checked = true,
  history = {
    { event = "ordered_reheard", on = "2025", note = "The day was not seen." },
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
  holds = "The words \"or attempts or conspires to benefit\", added in 2023, apply to earlier conduct.",
  note = "Graber, J.; Callahan, J., dissenting. Reversed and remanded: whether this importer attempted to benefit was not decided. The panel of 2024 is not overruled but replaced, its case having been heard again; overruled are older cases that gave \"clarifying\" amendments a rule of their own.",
  url = "http://www.metnews.com/articles/2026/humantrafficking_022326.htm",
  checked = true,
}

authority "ratha_v_rubicon_ca9_callahan" {
  kind = "dissent",
  name = "Ratha v. Rubicon Resources, LLC",
  short = "Callahan dissent",
  docket = "No. 23-55299",
  parenthetical = "Callahan, J., dissenting",
  court = "ca9",
  date = "2026-02-20",
  dissents_from = "ratha_v_rubicon_ca9",
  reached = { "attempt_is_retroactive" },
  holds = "The amendment of 2023 changed the law, and does not apply to earlier conduct.",
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
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/335/504/",
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
  url = "http://casetext.com/case/canosa-v-dirk-ziff-tim-sarnoff-tarak-ben-ammar-lance-maerov-richard-koenigsberg-jeff-sackman-the-weinstein-co",
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
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/383/156/",
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
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/671/387/",
  checked = true,
}

authority "doe_v_bank_of_america_nysd" {
  name = "Doe v. Bank of America, N.A.",
  short = "Bank of America",
  court = "nysd",
  date = "2026-02-11",
  posture = "motion to dismiss",
  reached = { "participation", "knowledge" },
  holds = "The claim as knowing beneficiary survives against a bank that is said to have rendered services out of the routine and recklessly disregarded detailed allegations; all claims against another bank are dismissed.",
  quote = "turned a blind eye to these repeated, detailed allegations",
  note = "The opinion, which gives the reasons for an order of 29 January 2026. A count of obstruction, § 1591(d), survives too; four others are dismissed. A proposed settlement with the class was reported, to be heard in April 2026. Known from press reports; docket number not seen.",
  url = "https://usaherald.com/?p=84199",
  checked = true,
}

authority "fleites_v_mindgeek_cacd" {
  name = "Fleites v. MindGeek S.A.R.L. (Visa)",
  short = "Fleites",
  docket = "No. CV 21-04920",
  court = "cacd",
  date = "2025-09",
  posture = "motion to dismiss",
  reached = { "participation" },
  holds = "A card network that processed payments as for every merchant is dismissed from all claims, also under the 2023 amendment.",
  note = "The day was not seen. The ruling of 2022, 617 F. Supp. 3d 1146, had let a claim of conspiracy go on.",
  url = "https://www.buchalter.com/blogs/fleites-v-visa-inc-federal-court-rejects-tvpra-claims-against-payment-processor-and-defines-limits-of-civil-conspiracy-liability",
  checked = true,
}

authority "fleites_v_mindgeek_cacd_2022" {
  name = "Fleites v. MindGeek S.A.R.L. (Visa)",
  short = "Fleites (2022)",
  cite = "617 F. Supp. 3d 1146",
  court = "cacd",
  date = "2022-07-29",
  posture = "motion to dismiss",
  reached = {},
  holds = "A claim that the card network conspired may go on.",
  quote = "Visa is not alleged to have simply created an incentive to commit a crime, it is alleged to have knowingly provided the tool used to complete a crime",
  note = "Which other count was dismissed is not certain. The ruling of 2025 is the outcome.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/617/1146/",
  checked = true,
}

authority "gilbert_v_usoc_cod" {
  name = "Gilbert v. United States Olympic Committee",
  short = "Gilbert",
  cite = "423 F. Supp. 3d 1112",
  court = "cod",
  date = "2019-09-27",
  posture = "motions to dismiss",
  reached = {},
  holds = "Motions of governing bodies of a sport are granted in part and denied in part.",
  note = "Forced labor. What was held of each claim was not verified.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/423/1112/",
  checked = true,
}

authority "acevedo_v_exp_cacd" {
  name = "Acevedo v. eXp Realty, LLC",
  short = "Acevedo",
  cite = "713 F. Supp. 3d 740",
  court = "cacd",
  date = "2024-01-29",
  posture = "motions to dismiss",
  reached = {},
  holds = "Motions of a brokerage are granted in part and denied in part.",
  note = "Only its opening was seen.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/713/740/",
  checked = true,
}

-- ---- district courts: time, predicate ---------------------------------------

authority "ml_v_craigslist_wawd" {
  name = "M.L. v. craigslist, Inc.",
  short = "M.L.",
  docket = "No. C19-6153",
  court = "wawd",
  date = "2022-04-25",
  posture = "motions to dismiss and for summary judgment",
  reached = { "timely" },
  holds = "No claim under § 1595 lies against a beneficiary for conduct before 23 December 2008; negligence and strict liability are barred by § 230.",
  note = "On other claims the arguments about § 230 met with mixed success.",
  url = "http://casetext.com/case/ml-v-craigslist-inc-4",
  checked = true,
}

authority "tp_v_wyndham_ohsd" {
  name = "T.P. v. Wyndham Hotels & Resorts, Inc.",
  short = "T.P.",
  docket = "No. 2:21-cv-04933",
  court = "ohsd",
  date = "2022-12-01",
  posture = "motion to dismiss",
  reached = { "timely" },
  holds = "The liability of beneficiaries does not reach conduct before the amendment of December 2008.",
  note = "Granted in part on that ground to one of two brands; the rest of both motions is denied.",
  url = "https://law.justia.com/cases/federal/district-courts/ohio/ohsdce/2:2021cv04933/260846/68/",
  checked = true,
}

authority "jean_charles_v_perlitz_ctd" {
  name = "Jean-Charles v. Perlitz",
  short = "Jean-Charles",
  cite = "937 F. Supp. 2d 276",
  court = "ctd",
  date = "2013-03-31",
  posture = "motion to dismiss",
  reached = {},
  holds = "18 U.S.C. § 2255 knows no secondary liability.",
  note = "M.A. is recalled to cite it on tacit agreement.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%202d/937/276/",
  checked = true,
}

authority "st_louis_v_perlitz_ctd" {
  name = "St. Louis v. Perlitz",
  short = "St. Louis",
  docket = "No. 3:13-CV-1132",
  court = "ctd",
  date = "2016-04-08",
  posture = "motions to dismiss and for judgment on the pleadings",
  reached = {},
  holds = "A claim under § 1595 takes a violation of § 1591 as its predicate, which did not then reach conduct wholly abroad.",
  url = "https://print.casetext.com/case/st-louis-v-perlitz-1",
  checked = true,
}

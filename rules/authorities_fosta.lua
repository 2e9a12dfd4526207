-- The exception that FOSTA made for trafficking, § 230(e)(5)(A): decisions on it,
-- many of which speak to the defense too.

authority "does_v_reddit_ca9" {
  name = "Does 1-6 v. Reddit, Inc.",
  short = "Reddit",
  cite = "51 F.4th 1137",
  court = "ca9",
  date = "2022-10-24",
  posture = "appeal of a motion to dismiss",
  reached = { "section_230", "interactive_computer_service", "treated_as_publisher",
              "third_party_content", "fosta_exception" },
  holds = "The exception applies only if the website's own conduct violated § 1591; hosting, profiting from traffic and failing to remove is neither knowing participation nor knowing benefit in that sense.",
  quote = "as well as precedent interpreting a similar immunity exception",
  note = "What it says of benefit and participation concerns § 1591(a)(2) inside the exception, not the elements of § 1595. R. Nelson, J., concurs in part.",
  url = "https://www.courtlistener.com/c/F.4th/51/1137/",
  checked = true,
  history = {
    { event = "cert_denied", on = "2023-05-30", cite = "143 S. Ct. 2560", note = "The day was not verified." },
  },
}

authority "mh_v_omegle_ca11" {
  name = "M.H. v. Omegle.com LLC",
  short = "Omegle",
  cite = "122 F.4th 1266",
  court = "ca11",
  date = "2024-12-09",
  posture = "appeal of a motion to dismiss",
  reached = { "fosta_exception" },
  holds = "The exception takes the platform's own violation of § 1591, with actual knowledge, which the plaintiff must allege and prove.",
  quote = "We hold that the FOSTA exception to section 230 for civil sex trafficking claims requires that plaintiffs allege and prove actual knowledge",
  url = "https://www.courtlistener.com/c/F.4th/122/1266/",
  checked = true,
}

authority "doe_v_grindr_ca9" {
  name = "Doe v. Grindr Inc.",
  short = "Grindr",
  cite = "128 F.4th 1148",
  court = "ca9",
  date = "2025-02-18",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher", "third_party_content",
              "fosta_exception" },
  holds = "State claims about the design of an app are barred; neutral features do not contribute to unlawful content; no violation of § 1591 by the app was plausibly alleged, so that the exception is unavailable.",
  url = "https://www.courtlistener.com/c/F.4th/128/1148/",
  checked = true,
  history = { { event = "cert_denied", on = "2025-10-14" } },
}

authority "doe_v_twitter_cand" {
  name = "Doe v. Twitter, Inc.",
  short = "Twitter",
  cite = "555 F. Supp. 3d 889",
  court = "cand",
  date = "2021-08-19",
  posture = "motion to dismiss",
  reached = { "fosta_exception" },
  holds = "The constructive knowledge of § 1595 is enough for the exception, which as remedial law is read liberally.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/555/889/",
  checked = true,
  history = {
    -- Sent back in the light of Reddit, which displaced it from 24 October 2022.
    { event = "remanded", on = "2023-05-03", by = "doe_v_twitter_ca9_mem" },
  },
}

authority "doe_v_twitter_ca9_mem" {
  name = "Doe v. Twitter, Inc.",
  short = "Twitter",
  docket = "No. 22-15103",
  court = "ca9",
  date = "2023-05-03",
  posture = "interlocutory appeal of a motion to dismiss",
  precedential = false,
  weight = "memorandum disposition: not precedent except under 9th Cir. R. 36-3",
  reached = { "fosta_exception" },
  holds = "The ruling that constructive knowledge suffices cannot stand after Reddit; remanded.",
  note = "Dismissed on remand, 11 December 2023.",
  checked = true,
}

authority "doe_v_twitter_ca9" {
  name = "Doe 1 v. Twitter, Inc.",
  short = "Twitter",
  cite = "148 F.4th 635",
  court = "ca9",
  date = "2025-08-01",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher", "fosta_exception" },
  holds = "The trafficking claim fails as in Reddit; claims about a failure to report known material to the national centre, and about a defective way to report, do not treat the site as a publisher.",
  quote = "Twitter's role as a publisher",
  note = "The reporter cite was not verified.",
  url = "https://www.courtlistener.com/c/F.4th/148/635/",
  checked = true,
}

authority "doe_v_kik_flsd" {
  name = "Doe v. Kik Interactive, Inc.",
  short = "Kik",
  cite = "482 F. Supp. 3d 1242",
  court = "flsd",
  date = "2020-08-31",
  posture = "motion to dismiss",
  reached = { "section_230", "interactive_computer_service", "treated_as_publisher",
              "third_party_content", "fosta_exception" },
  holds = "The exception removes the defense only for conduct that itself violates § 1591; general knowledge that predators use a service is not that.",
  quote = "removes immunity only for conduct that violates 18 U.S.C. § 1591",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/482/1242/",
  checked = true,
}

authority "jb_v_craigslist_cand" {
  name = "J.B. v. G6 Hospitality, LLC",
  short = "J.B.",
  docket = "No. 19-cv-07848",
  wl = "2021 WL 4079207",
  court = "cand",
  date = "2021-09-08",
  posture = "motion to dismiss",
  reached = { "fosta_exception" },
  holds = "For the exception the defendant's own conduct must violate the criminal statute.",
  note = "An earlier dismissal is of 20 August 2020. The WL number was not verified.",
  url = "http://casetext.com/case/j-b-v-g6-hosp-2",
  checked = true,
  history = {
    { event = "affirmed", on = "2023-05-03", by = "jb_v_craigslist_ca9_mem" },
  },
}

authority "jb_v_craigslist_ca9_mem" {
  name = "J.B. v. Craigslist, Inc.",
  short = "J.B.",
  docket = "No. 22-15290",
  court = "ca9",
  date = "2023-05-03",
  posture = "interlocutory appeal of a motion to dismiss",
  precedential = false,
  weight = "memorandum disposition: not precedent except under 9th Cir. R. 36-3",
  reached = { "fosta_exception" },
  holds = "The exception saves a claim under § 1595 if, but only if, the defendant's own conduct violates § 1591; affirmed.",
  note = "Seen was the opening of the disposition.",
  url = "http://ecases.us/case/ca9/c8934156/jb-v-craigslist-inc",
  checked = true,
}

authority "doe_v_mindgeek_cacd" {
  name = "Doe v. Mindgeek USA Inc.",
  short = "Mindgeek",
  cite = "558 F. Supp. 3d 828",
  court = "cacd",
  date = "2021-09-03",
  posture = "motion to dismiss",
  reached = { "third_party_content", "fosta_exception" },
  holds = "The site's own tags and categories contributed to the unlawful content; and the exception takes no more knowledge than § 1595 does.",
  note = "Reconsideration denied, 574 F. Supp. 3d 760 (2 December 2021). On the exception Reddit displaces it.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/558/828/",
  checked = true,
}

authority "doe_v_mg_freesites_alnd" {
  name = "Doe #1 v. MG Freesites, Ltd.",
  short = "MG Freesites",
  cite = "676 F. Supp. 3d 1136",
  court = "alnd",
  date = "2022-02-09",
  posture = "motion to dismiss",
  reached = { "third_party_content", "fosta_exception" },
  holds = "A site that tags, categorises and re-uploads unlawful images contributes to them materially; and the exception takes no more than a claim under § 1595.",
  note = "No. 7:21-cv-00220. Summary judgment was denied too, in a later order. The day and the docket number were seen; the reporter cite, whose volume is one of 2023, was not. On the exception Omegle displaces it.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/676/1136/",
  checked = true,
}

authority "doe_v_mg_freesites_alnd_sj" {
  name = "Doe #1 v. MG Freesites, Ltd.",
  short = "MG Freesites",
  docket = "No. 7:21-cv-00220",
  court = "alnd",
  date = "2024-12",
  posture = "motion for summary judgment",
  reached = { "third_party_content" },
  holds = "Summary judgment is refused: the site developed the unlawful images materially, and such images are not information of the kind that § 230 means.",
  quote = "because defendants materially contributed to and developed the illegal content, Section 230(c) does not insulate",
  note = "Known from reports; the month was not verified.",
  checked = true,
}

authority "doe_v_fenix_flsd" {
  name = "Doe v. Fenix International Ltd.",
  short = "Fenix",
  docket = "No. 22-cv-62176",
  court = "flsd",
  date = "2025-02",
  posture = "motion to dismiss",
  reached = { "third_party_content" },
  holds = "To verify an account and to promote its videos like all others is not a material contribution.",
  quote = "Neither verifying Romelus's account nor 'advertis[ing] and promot[ing]' Romelus's videos meets the material-contribution standard",
  note = "The day of the order was not seen (reported in February 2025), and the docket number was not verified.",
  url = "https://blog.ericgoldman.org/amp/archives/2025/02/section-230-immunizes-onlyfans-for-user-uploaded-video-again-doe-v-fenix.htm",
  checked = true,
}

authority "fosta_5" {
  kind = "source",
  name = "Pub. L. 115-164 §§ 4(b), 5 (FOSTA)",
  short = "FOSTA §§ 4(b), 5",
  cite = "132 Stat. 1253",
  date = "2018-04-11",
  holds = "The clause that reaches earlier conduct names the amendment of § 230 alone, and not the definition that § 5 put into 18 U.S.C. § 1591(e)(4).",
  note = "An argument from the text; no decision that adopts or refuses it was found.",
  checked = true,
}

authority "woodhull_v_us_cadc" {
  name = "Woodhull Freedom Foundation v. United States",
  short = "Woodhull",
  cite = "72 F.4th 1286",
  court = "cadc",
  date = "2023-07-07",
  posture = "appeal of summary judgment",
  reached = {},
  holds = "FOSTA, with its application to earlier conduct, survives a constitutional challenge.",
  note = "From memory: it reads the Act narrowly, as reaching conduct of the kind that aiding and abetting a crime is.",
  url = "https://www.courtlistener.com/c/F.4th/72/1286/",
  checked = true,
}

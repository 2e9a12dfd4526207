-- 47 U.S.C. § 230: the exception for trafficking, and the defense itself.

-- ---- the FOSTA exception, § 230(e)(5)(A) ------------------------------------

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
    { event = "cert_denied", on = "2023-05-30", cite = "143 S. Ct. 2560", note = "The day is from memory." },
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
  note = "The reporter cite is from memory.",
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
  name = "J.B. v. G6 Hospitality, LLC (Craigslist)",
  short = "J.B.",
  wl = "2021 WL 4079207",
  court = "cand",
  date = "2021-09-08",
  posture = "motion to dismiss",
  reached = { "fosta_exception" },
  holds = "For the exception the defendant's own conduct must violate the criminal statute.",
  note = "An earlier dismissal is of 20 August 2020. The WL number is from memory.",
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
  note = "Summary judgment was denied too, in a later order. The volume and year of the cite do not fit and need checking. On the exception Omegle displaces it.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%203d/676/1136/",
  checked = true,
}

authority "doe_v_mg_freesites_alnd_sj" {
  name = "Doe #1 v. MG Freesites, Ltd.",
  short = "MG Freesites",
  court = "alnd",
  date = "2024-12",
  posture = "motion for summary judgment",
  reached = { "third_party_content" },
  holds = "Summary judgment is refused: the site developed the unlawful images materially, and such images are not information of the kind that § 230 means.",
  quote = "because defendants materially contributed to and developed the illegal content, Section 230(c) does not insulate",
  note = "Known from reports; the month is from memory.",
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
  note = "The day of the order was not seen (reported in February 2025), and the docket number is from memory.",
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
  url = "https://www.courtlistener.com/c/F.4th/72/1286/",
  checked = true,
}

-- ---- treated as the publisher or speaker ------------------------------------

authority "zeran_v_aol_ca4" {
  name = "Zeran v. America Online, Inc.",
  short = "Zeran",
  cite = "129 F.3d 327",
  court = "ca4",
  date = "1997-11-12",
  posture = "appeal of judgment on the pleadings",
  reached = { "treated_as_publisher" },
  holds = "Claims that would hold a service liable for a publisher's traditional functions are barred, and notice does not lift the bar.",
  url = "https://www.courtlistener.com/c/F.3d/129/327/",
}

authority "doe_v_gte_ca7" {
  name = "Doe v. GTE Corp.",
  short = "GTE",
  cite = "347 F.3d 655",
  court = "ca7",
  date = "2003-10-21",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "A web host is not liable for a customer's hidden-camera videos, since no law gave it a duty; whether § 230(c)(1) is an immunity or a definition is discussed and left open. § 230 is an affirmative defense.",
  url = "https://www.courtlistener.com/c/F.3d/347/655/",
  checked = true,
}

authority "chicago_lawyers_v_craigslist_ca7" {
  name = "Chicago Lawyers' Committee for Civil Rights Under Law, Inc. v. Craigslist, Inc.",
  short = "Chicago Lawyers' Committee",
  cite = "519 F.3d 666",
  court = "ca7",
  date = "2008-03-14",
  posture = "appeal of judgment on the pleadings",
  reached = { "section_230" },
  holds = "A host may not be treated as the publisher of users' housing ads; § 230(c) is not a general prohibition of civil liability.",
  note = "Decided below under Rule 12(c), 461 F. Supp. 2d 681; some summaries call it summary judgment.",
  url = "https://www.courtlistener.com/c/F.3d/519/666/",
  checked = true,
}

authority "chicago_v_stubhub_ca7" {
  name = "City of Chicago v. StubHub!, Inc.",
  short = "StubHub",
  cite = "624 F.3d 363",
  court = "ca7",
  date = "2010-09-29",
  posture = "appeal of a motion to dismiss",
  reached = { "section_230" },
  holds = "A tax does not depend on who publishes anything, so that § 230 has nothing to say about it.",
  url = "https://www.courtlistener.com/c/F.3d/624/363/",
  checked = true,
}

authority "doe_v_myspace_ca5" {
  name = "Doe v. MySpace, Inc.",
  short = "MySpace",
  cite = "528 F.3d 413",
  court = "ca5",
  date = "2008-05-16",
  posture = "appeal of judgment on the pleadings",
  reached = { "section_230" },
  holds = "Negligence in not keeping minors from meeting predators through the site is a claim about its publishing, and barred.",
  url = "https://www.courtlistener.com/c/F.3d/528/413/",
}

authority "barnes_v_yahoo_ca9" {
  name = "Barnes v. Yahoo!, Inc.",
  short = "Barnes",
  cite = "570 F.3d 1096",
  court = "ca9",
  date = "2009-05-07",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher" },
  holds = "Ask whether the duty that the claim imposes derives from the status or conduct of a publisher; a claim on a promise does not.",
  note = "The day is from memory.",
  url = "https://www.courtlistener.com/c/F.3d/570/1096/",
}

authority "doe_v_internet_brands_ca9" {
  name = "Doe v. Internet Brands, Inc.",
  short = "Internet Brands",
  cite = "824 F.3d 846",
  court = "ca9",
  date = "2016-05-31",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher" },
  holds = "A duty to warn users of a known danger can be met without touching content; § 230 is no general immunity for all that derives from third-party content.",
  url = "https://www.courtlistener.com/c/F.3d/824/846/",
  checked = true,
}

authority "homeaway_v_santa_monica_ca9" {
  name = "HomeAway.com, Inc. v. City of Santa Monica",
  short = "HomeAway",
  cite = "918 F.3d 676",
  court = "ca9",
  date = "2019-03-13",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher" },
  holds = "That content is a but-for cause is not enough; ask what the duty would require the defendant to do with it.",
  url = "https://www.courtlistener.com/c/F.3d/918/676/",
}

authority "lemmon_v_snap_ca9" {
  name = "Lemmon v. Snap, Inc.",
  short = "Lemmon",
  cite = "995 F.3d 1085",
  court = "ca9",
  date = "2021-05-04",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher" },
  holds = "The duty to design a product with care is independent of publishing.",
  url = "https://www.courtlistener.com/c/F.3d/995/1085/",
}

authority "calise_v_meta_ca9" {
  name = "Calise v. Meta Platforms, Inc.",
  short = "Calise",
  cite = "103 F.4th 732",
  court = "ca9",
  date = "2024-06-04",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher" },
  holds = "Two steps: from what does the duty spring, and would it oblige the defendant to monitor third-party content.",
  note = "The day is from memory.",
  url = "https://www.courtlistener.com/c/F.4th/103/732/",
}

authority "doe_v_backpage_ca1" {
  name = "Jane Doe No. 1 v. Backpage.com, LLC",
  short = "Backpage",
  cite = "817 F.3d 12",
  court = "ca1",
  date = "2016-03-14",
  posture = "appeal of a motion to dismiss",
  reached = { "section_230", "interactive_computer_service",
              "treated_as_publisher", "third_party_content" },
  holds = "The design of a site and its rules for posting are publishing; a claim that needs third-party content for its essence treats the site as publisher.",
  quote = "depends on whether the cause of action necessarily requires that the defendant be treated as the publisher or speaker of content provided by another",
  note = "Before FOSTA; its reading of (c)(1) stands. Certiorari denied 2017.",
  url = "https://www.courtlistener.com/c/F.3d/817/12/",
  checked = true,
}

authority "ma_v_village_voice_moed" {
  name = "M.A. ex rel. P.K. v. Village Voice Media Holdings, LLC",
  short = "Village Voice",
  cite = "809 F. Supp. 2d 1041",
  court = "moed",
  date = "2011-08-15",
  posture = "motion to dismiss",
  reached = { "section_230", "interactive_computer_service",
              "treated_as_publisher", "third_party_content" },
  holds = "Neither profit nor a category for adult ads makes a site the developer of what users post.",
  quote = "no allegation that Backpage was responsible for the development of any portion of the content",
  note = "The lead count rests on 18 U.S.C. § 2255, not § 1595.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%202d/809/1041/",
  checked = true,
}

authority "in_re_facebook_tex" {
  name = "In re Facebook, Inc.",
  short = "Facebook",
  cite = "625 S.W.3d 80",
  court = "tex",
  date = "2021-06-25",
  posture = "mandamus about a motion to dismiss (Tex. R. Civ. P. 91a)",
  reached = { "treated_as_publisher" },
  holds = "Common-law claims about failing to protect users are barred, since their duty is a publisher's; a claim under the Texas trafficking statute that rests on the site's own affirmative acts is not.",
  quote = "We do not understand section 230 to 'create a lawless no-man's-land on the Internet'",
  url = "https://www.courtlistener.com/c/S.W.3d/625/80/",
  checked = true,
  history = { { event = "cert_denied", on = "2022-03-07", note = "The day is from memory." } },
}

authority "barrett_v_rosenthal_cal" {
  name = "Barrett v. Rosenthal",
  short = "Barrett",
  cite = "40 Cal. 4th 33",
  court = "cal",
  date = "2006-11-20",
  posture = "appeal of a special motion to strike",
  reached = { "section_230" },
  holds = "§ 230 protects users as it does providers, and distributors as it does publishers.",
  url = "https://www.courtlistener.com/c/Cal.%204th/40/33/",
}

authority "mp_v_meta_ca4" {
  name = "M.P. v. Meta Platforms Inc.",
  short = "M.P.",
  cite = "127 F.4th 516",
  court = "ca4",
  date = "2025-02-04",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher" },
  holds = "To arrange content by algorithm is to act as its publisher; Zeran stands.",
  url = "https://www.courtlistener.com/c/F.4th/127/516/",
}

-- ---- interactive computer service; content of another -----------------------

authority "zango_v_kaspersky_ca9" {
  name = "Zango, Inc. v. Kaspersky Lab, Inc.",
  short = "Zango",
  cite = "568 F.3d 1169",
  court = "ca9",
  date = "2009-06-25",
  posture = "appeal of summary judgment",
  reached = { "interactive_computer_service" },
  holds = "An interactive computer service needs access by multiple users to a server, not access to the Internet.",
  note = "Kaspersky distributed software against malware.",
  url = "https://www.courtlistener.com/c/F.3d/568/1169/",
  checked = true,
}

authority "roommates_ca9" {
  name = "Fair Housing Council of San Fernando Valley v. Roommates.com, LLC",
  short = "Roommates",
  cite = "521 F.3d 1157",
  court = "ca9",
  date = "2008-04-03",
  posture = "appeal of summary judgment",
  en_banc = true,
  reached = { "third_party_content" },
  holds = "Who materially contributes to what makes content unlawful develops it, and is not protected as to it.",
  url = "https://www.courtlistener.com/c/F.3d/521/1157/",
}

authority "nemet_v_consumeraffairs_ca4" {
  name = "Nemet Chevrolet, Ltd. v. Consumeraffairs.com, Inc.",
  short = "Nemet",
  cite = "591 F.3d 250",
  court = "ca4",
  date = "2009-12-29",
  posture = "appeal of a motion to dismiss",
  reached = { "third_party_content" },
  holds = "§ 230 is to be resolved at the earliest point; the plaintiff must plead facts that show the site to have developed the content.",
  note = "The day is from memory.",
  url = "https://www.courtlistener.com/c/F.3d/591/250/",
  checked = true,
}

authority "force_v_facebook_ca2" {
  name = "Force v. Facebook, Inc.",
  short = "Force",
  cite = "934 F.3d 53",
  court = "ca2",
  date = "2019-07-31",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher", "third_party_content" },
  holds = "Matching users with content by algorithm is publishing and does not contribute materially to what makes the content unlawful.",
  url = "https://www.courtlistener.com/c/F.3d/934/53/",
}

authority "dyroff_v_ultimate_ca9" {
  name = "Dyroff v. The Ultimate Software Group, Inc.",
  short = "Dyroff",
  cite = "934 F.3d 1093",
  court = "ca9",
  date = "2019-08-20",
  posture = "appeal of a motion to dismiss",
  reached = { "treated_as_publisher", "third_party_content" },
  holds = "Recommendations by neutral tools do not make a site the developer of what users post.",
  url = "https://www.courtlistener.com/c/F.3d/934/1093/",
}

authority "anderson_v_tiktok_ca3" {
  name = "Anderson v. TikTok, Inc.",
  short = "Anderson",
  cite = "116 F.4th 180",
  court = "ca3",
  date = "2024-08-27",
  posture = "appeal of a motion to dismiss",
  reached = { "third_party_content" },
  holds = "What a platform's algorithm recommends is the platform's own speech, and not information provided by another.",
  url = "https://www.courtlistener.com/c/F.4th/116/180/",
  checked = true,
}

authority "marshalls_locksmith_v_google_cadc" {
  name = "Marshall's Locksmith Service Inc. v. Google, LLC",
  short = "Marshall's Locksmith",
  cite = "925 F.3d 1263",
  court = "cadc",
  date = "2019-06-07",
  posture = "appeal of a motion to dismiss",
  reached = { "section_230" },
  holds = "§ 230 may be decided on a motion to dismiss; the display of others' data on a map is publishing it.",
  url = "https://www.courtlistener.com/c/F.3d/925/1263/",
  checked = true,
}

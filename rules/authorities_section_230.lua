-- 47 U.S.C. § 230(c)(1): the defense. Decisions on the exception are in
-- authorities_fosta.lua.

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
  url = "https://onlineliabilityblog.com/zeran-v-america-online-inc/",
  checked = true,
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
  url = "http://casetext.com/case/doe-v-myspace-4",
  checked = true,
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
  note = "Amended 22 June 2009: its discussion is limited to claims under State law.",
  url = "https://www.courtlistener.com/c/F.3d/570/1096/",
  checked = true,
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
  checked = true,
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
  checked = true,
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
  url = "https://www.courtlistener.com/c/F.4th/103/732/",
  checked = true,
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
  history = { { event = "cert_denied", on = "2022-03-07", note = "The day was not verified." } },
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
  url = "https://www.studicata.com/case-briefs/case/barrett-v-rosenthal",
  checked = true,
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
  note = "Reported as inconsistent with Anderson, which the dissent cites. Whether it decided that recommended content is another's, or took that as common ground, was not seen; so it is not counted for a reading of third_party_content.",
  url = "https://blog.ericgoldman.org/archives/2025/02/section-230-still-works-in-the-fourth-circuit-for-now-m-p-v-meta.htm",
  checked = true,
  history = {
    { event = "cert_denied", on = "2025-10", note = "No. 24-1133, considered at the conference of 29 September 2025; the day was not seen." },
  },
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
  url = "https://www.eff.org/issues/cda230/cases/fair-housing-council-san-fernando-valley-v-roommatescom",
  checked = true,
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
  note = "The day was not verified.",
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
  url = "http://casetext.com/case/force-v-facebook-inc",
  checked = true,
}

authority "dyroff_v_ultimate_ca9" {
  name = "Dyroff v. The Ultimate Software Group, Inc.",
  short = "Dyroff",
  cite = "934 F.3d 1093",
  court = "ca9",
  date = "2019-08-20",
  posture = "appeal of a motion to dismiss",
  reached = { "interactive_computer_service", "treated_as_publisher",
              "third_party_content" },
  holds = "Recommendations by neutral tools do not make a site the developer of what users post.",
  url = "https://law.justia.com/cases/federal/appellate-courts/ca9/18-15175/18-15175-2019-08-20.html",
  checked = true,
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

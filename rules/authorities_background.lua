-- What the law of § 1595 and § 230 stands on, or is likened to. None of these adopts
-- a reading here, and none is counted as binding on one: `reached = {}`.

-- ---- pleading, summary judgment, time ---------------------------------------

authority "twombly_scotus" {
  name = "Bell Atlantic Corp. v. Twombly",
  short = "Twombly",
  cite = "550 U.S. 544",
  court = "scotus",
  date = "2007-05-21",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "A complaint must state facts that make the claim plausible.",
  note = "\"Above the speculative level\" is at 555; the opinion of 2022 in G.G. cites 545.",
  url = "https://www.courtlistener.com/c/U.S./550/544/",
  checked = true,
}

authority "iqbal_scotus" {
  name = "Ashcroft v. Iqbal",
  short = "Iqbal",
  cite = "556 U.S. 662",
  court = "scotus",
  date = "2009-05-18",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "Conclusions in a complaint are not assumed to be true.",
  url = "https://www.courtlistener.com/c/U.S./556/662/",
  checked = true,
}

authority "celotex_scotus" {
  name = "Celotex Corp. v. Catrett",
  short = "Celotex",
  cite = "477 U.S. 317",
  court = "scotus",
  date = "1986-06-25",
  posture = "appeal of summary judgment",
  reached = {},
  holds = "Who bears the burden at trial must show evidence when the other side moves for summary judgment and points to its absence.",
  url = "https://www.courtlistener.com/c/U.S./477/317/",
}

authority "liberty_lobby_scotus" {
  name = "Anderson v. Liberty Lobby, Inc.",
  short = "Liberty Lobby",
  cite = "477 U.S. 242",
  court = "scotus",
  date = "1986-06-25",
  posture = "appeal of summary judgment",
  reached = {},
  holds = "Summary judgment is refused where a reasonable jury could find for the other side.",
  url = "https://www.courtlistener.com/c/U.S./477/242/",
}

authority "brownmark_ca7" {
  name = "Brownmark Films, LLC v. Comedy Partners",
  short = "Brownmark",
  cite = "682 F.3d 687",
  court = "ca7",
  date = "2012-06-07",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "An affirmative defense supports a motion to dismiss only where the complaint itself sets out all that the defense needs.",
  note = "At 690.",
  url = "https://www.courtlistener.com/c/F.3d/682/687/",
  checked = true,
}

authority "hyson_ca7" {
  name = "Hyson USA, Inc. v. Hyson 2U, Ltd.",
  short = "Hyson",
  cite = "821 F.3d 935",
  court = "ca7",
  date = "2016-05-16",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "A complaint may be dismissed on an affirmative defense only if it contains everything necessary to satisfy that defense.",
  note = "At 939.",
  url = "https://www.courtlistener.com/c/F.3d/821/935/",
  checked = true,
}

authority "landgraf_scotus" {
  name = "Landgraf v. USI Film Products",
  short = "Landgraf",
  cite = "511 U.S. 244",
  court = "scotus",
  date = "1994-04-26",
  posture = "appeal of a judgment after trial",
  reached = {},
  holds = "A statute is presumed not to reach back to conduct before it, unless Congress says so.",
  url = "https://www.courtlistener.com/c/U.S./511/244/",
}

-- ---- § 230, and liability for the acts of others ----------------------------

authority "gonzalez_scotus" {
  name = "Gonzalez v. Google LLC",
  short = "Gonzalez",
  cite = "598 U.S. 617",
  court = "scotus",
  date = "2023-05-18",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "What § 230 says of recommendations is not reached.",
  url = "https://www.courtlistener.com/c/U.S./598/617/",
}

authority "dart_v_craigslist_ilnd" {
  name = "Dart v. Craigslist, Inc.",
  short = "Dart",
  cite = "665 F. Supp. 2d 961",
  court = "ilnd",
  date = "2009-10-20",
  posture = "motion for judgment on the pleadings",
  reached = {},
  holds = "A public-nuisance claim about advertisements in the adult section is barred by § 230.",
  url = "https://www.courtlistener.com/c/F.%20Supp.%202d/665/961/",
  checked = true,
}

authority "taamneh_scotus" {
  name = "Twitter, Inc. v. Taamneh",
  short = "Taamneh",
  cite = "598 U.S. 471",
  court = "scotus",
  date = "2023-05-18",
  posture = "appeal of a motion to dismiss",
  reached = {},
  holds = "Aiding an act of terrorism takes conscious and culpable participation; to offer a general service and not to act is not enough.",
  note = "Another statute (18 U.S.C. § 2333); an analogy for participation, and no more.",
  url = "https://www.courtlistener.com/c/U.S./598/471/",
}

authority "cox_v_sony_scotus" {
  name = "Cox Communications, Inc. v. Sony Music Entertainment",
  short = "Cox",
  docket = "No. 24-171",
  court = "scotus",
  date = "2026-03-25",
  posture = "appeal of a judgment after trial",
  reached = {},
  holds = "Contributory infringement of copyright takes inducement, or a service without substantial lawful use; knowledge and inaction are not enough.",
  note = "Another statute; an analogy for participation, and no more. Reports disagree about the vote.",
  checked = true,
}

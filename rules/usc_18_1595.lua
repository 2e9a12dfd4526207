-- 18 U.S.C. § 1595: the civil action. The statute, as it stood when; the claims;
-- time, and the perpetrator. The elements that make a beneficiary liable are in
-- usc_18_1595_elements.lua.
--
-- Whatever words of the text no element and no fact quotes are listed under
-- `not_encoded`, with the reason.

-- ---- (a): who may sue whom --------------------------------------------------
-- Three clocks run from this text. 2003: the perpetrator alone. 2008: whoever
-- knowingly benefits; not retroactive. 2023: whoever attempts or conspires to;
-- whether it reaches back is an element of its own (attempt_is_retroactive).

statute "usc_18_1595_a" {
  cite = "18 U.S.C. § 1595(a)",
  url = "https://www.law.cornell.edu/uscode/text/18/1595",
  note = "The liability of beneficiaries is not retroactive: M.L. v. craigslist (W.D. Wash. 2022), J.B. v. G6 (N.D. Cal. 2021) and T.P. v. Wyndham (S.D. Ohio) draw the line at 23 December 2008. A bill of 2026 (H.R. 7467) would copy the words on beneficiaries into a new 18 U.S.C. § 2249; no sign was found that it was enacted.",
  version "v2003" {
    law = "Pub. L. 108-193 § 4(a)(4)(A), 117 Stat. 2878",
    from = "2003-12-19",
    to = "2008-12-23",
    text = [[
An individual who is a victim of a violation of section 1589, 1590, or 1591 of this chapter may bring
a civil action against the perpetrator in an appropriate district court of the United States and may
recover damages and reasonable attorneys fees.]],
  },
  version "v2008" {
    law = "Pub. L. 110-457 § 221(2), 122 Stat. 5067",
    from = "2008-12-23",
    to = "2023-01-05",
    text = [[
An individual who is a victim of a violation of this chapter may bring a civil action against the
perpetrator (or whoever knowingly benefits, financially or by receiving anything of value from
participation in a venture which that person knew or should have known has engaged in an act in
violation of this chapter) in an appropriate district court of the United States and may recover
damages and reasonable attorneys fees.]],
    checked = true,
  },
  version "v2023" {
    law = "Pub. L. 117-347 § 102, 136 Stat. 6200",
    from = "2023-01-05",
    text = [[
An individual who is a victim of a violation of this chapter may bring a civil action against the
perpetrator (or whoever knowingly benefits, or attempts or conspires to benefit, financially or by
receiving anything of value from participation in a venture which that person knew or should have
known has engaged in an act in violation of this chapter) in an appropriate district court of the
United States and may recover damages and reasonable attorneys fees.]],
    retroactive = attempt_is_retroactive,
    checked = true,
  },
  not_encoded = {
    { words = "section 1589, 1590, or 1591 of",
      why = "of the sections that gave a claim before 2008 only § 1591 is encoded" },
    { words = "in an appropriate district court of the United States",
      why = "jurisdiction and venue: a suit may end there without a ruling on the merits" },
    { words = "and may recover damages and reasonable attorneys fees",
      why = "remedies: who is liable is asked, not for how much" },
  },
}

-- ---- (b): the stay ----------------------------------------------------------

local stay = "a stay postpones the suit while a criminal action is pending, and decides nothing in it"

statute "usc_18_1595_b" {
  cite = "18 U.S.C. § 1595(b)",
  url = "https://www.law.cornell.edu/uscode/text/18/1595",
  note = "The wording of 2003, which 2008 replaced, was not seen.",
  version "v2008" {
    law = "Pub. L. 110-457 § 221(2), 122 Stat. 5067",
    from = "2008-12-23",
    to = "2018-04-11",
    text = [[
(1) Any civil action filed under this section shall be stayed during the pendency of any criminal
action arising out of the same occurrence in which the claimant is the victim. (2) In this
subsection, a "criminal action" includes investigation and prosecution and is pending until final
adjudication in the trial court.]],
    checked = true,
  },
  version "v2018" {
    law = "Pub. L. 115-164 § 6, 132 Stat. 1255",
    from = "2018-04-11",
    text = [[
(1) Any civil action filed under subsection (a) shall be stayed during the pendency of any criminal
action arising out of the same occurrence in which the claimant is the victim. (2) In this
subsection, a "criminal action" includes investigation and prosecution and is pending until final
adjudication in the trial court.]],
    checked = true,
  },
  not_encoded = {
    { words = "(1) Any civil action filed under this section", why = stay },
    { words = "(1) Any civil action filed under subsection (a)", why = stay },
    { words = "shall be stayed during the pendency of any criminal action arising out of the same occurrence in which the claimant is the victim", why = stay },
    { words = [[(2) In this subsection, a "criminal action" includes investigation and prosecution and is pending until final adjudication in the trial court]], why = stay },
  },
}

-- ---- (c): limitation --------------------------------------------------------
-- A limitation governs suits by the day on which they are filed (the fact
-- `filed`; constraints.lua), not by the day of the conduct.

statute "usc_18_1595_c" {
  cite = "18 U.S.C. § 1595(c)",
  url = "https://www.law.cornell.edu/uscode/text/18/1595",
  note = "Before 2008 there was none; the four years of 28 U.S.C. § 1658 are said to have applied. Whether the longer period of 2015 revives what had expired is not encoded (generally it does not). Against a beneficiary nothing can have expired by then: that liability began on 23 December 2008, and its ten years could not end before 23 December 2018. Against a perpetrator the question arises for conduct before 29 May 2005.",
  version "v2008" {
    law = "Pub. L. 110-457 § 221(2), 122 Stat. 5067",
    from = "2008-12-23",
    to = "2015-05-29",
    text = [[
No action may be maintained under this section unless it is commenced not later than 10 years after
the cause of action arose.]],
    checked = true,
  },
  version "v2015" {
    law = "Pub. L. 114-22 § 120, 129 Stat. 247",
    from = "2015-05-29",
    to = "2018-04-11",
    text = [[
No action may be maintained under this section unless it is commenced not later than the later of—
(1) 10 years after the cause of action arose; or
(2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the
alleged offense.]],
    checked = true,
  },
  version "v2018" {
    law = "Pub. L. 115-164 § 6, 132 Stat. 1255",
    from = "2018-04-11",
    text = [[
No action may be maintained under subsection (a) unless it is commenced not later than the later of—
(1) 10 years after the cause of action arose; or
(2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the
alleged offense.]],
    checked = true,
  },
}

-- ---- (d): actions of a State ------------------------------------------------

statute "usc_18_1595_d" {
  cite = "18 U.S.C. § 1595(d)",
  url = "https://www.law.cornell.edu/uscode/text/18/1595",
  version "v2018" {
    law = "Pub. L. 115-164 § 6, 132 Stat. 1255",
    from = "2018-04-11",
    text = [[
In any case in which the attorney general of a State has reason to believe that an interest of the
residents of that State has been or is threatened or adversely affected by any person who violates
section 1591, the attorney general of the State, as parens patriae, may bring a civil action against
such person on behalf of the residents of the State in an appropriate district court of the United
States to obtain appropriate relief.]],
    checked = true,
  },
  not_encoded = {
    { words = "In any case in which the attorney general of a State has reason to believe that an interest of the residents of that State has been or is threatened or adversely affected by any person who violates section 1591, the attorney general of the State, as parens patriae, may bring a civil action against such person on behalf of the residents of the State in an appropriate district court of the United States to obtain appropriate relief",
      why = "the plaintiff here is a victim, not a State" },
  },
}

-- ---- the claims -------------------------------------------------------------

local left_out = {
  "plausibility: whether an allegation is well pleaded is for the fact pattern to say (`how: conclusory`); the rules do not weigh it (Twombly, Iqbal)",
  "damages and fees: who is liable is asked, not for how much",
  "jurisdiction and venue: a suit may end there without a ruling on the merits",
  "the stay of § 1595(b): while a criminal action over the same occurrence is pending it postpones, and decides nothing",
  "tolling and accrual: the day on which the claim arose is taken as stated, and a last day that is a legal holiday is not moved on (Fed. R. Civ. P. 6(a)(1)(C))",
  "revival: whether the longer period of 2015 revives what had expired (generally it does not); it can matter to a claim against a perpetrator for conduct before 29 May 2005, and to no other",
  "leave to amend: a dismissal is with or without prejudice for reasons outside these rules",
  "predicates other than § 1591(a): forced labor (§ 1589), obstruction (§ 1591(d); a count of that kind went on in Bank of America, S.D.N.Y. 2026) and the rest of chapter 77",
  "earlier wordings of § 1591: its text is that of 2015, whenever the conduct was",
  "conspiracy: § 1594(c) as a civil claim of its own",
  "actions of a State: § 1595(d)",
  "conduct abroad: § 1596",
  "§ 230(c)(2), (e)(1) and (e)(2): moderation in good faith, federal criminal law, intellectual property",
}

claim "beneficiary" {
  title = "Beneficiary liability, 18 U.S.C. § 1595(a)",
  statute = "usc_18_1595_a",
  elements = {
    timely, predicate_violation, venture, knowing_benefit, participation,
    knowledge,
  },
  not_encoded = left_out,
}

-- A perpetrator needs no benefit, a beneficiary no act of trafficking: Noble and
-- S.S. split the two inside one opinion.
claim "perpetrator" {
  title = "Perpetrator liability, 18 U.S.C. § 1595(a)",
  statute = "usc_18_1595_a",
  elements = { timely, predicate_violation, defendant_committed_it },
  not_encoded = left_out,
}

-- ---- time -------------------------------------------------------------------
-- Two halves with two burdens: that the liability was in force for the conduct
-- is the plaintiff's to plead; that the suit is late is the defendant's.

element "timely" {
  claim = "beneficiary",
  title = "Beneficiary liability was in force, and the suit is in time",
  ask = "Was beneficiary liability in force when the defendant acted, and is the suit in time?",
  quote = "may bring a civil action",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = conduct_after_2008_amendment,
  unless = { time_barred },
}

element "timely" {
  claim = "perpetrator",
  title = "The civil action was in force, and the suit is in time",
  ask = "Was the civil action in force when the defendant acted, and is the suit in time?",
  quote = "may bring a civil action",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = conduct:on_or_after("2003-12-19"),
  unless = { time_barred },
}

-- A limitation is an affirmative defense (Fed. R. Civ. P. 8(c)(1)): nobody need
-- plead around it, and silence about the dates shows nothing (G.W. v. Northbrook).
exception "time_barred" {
  title = "Limitation",
  ask = "Did the time to sue run out before the suit was filed?",
  note = "The day on which the claim arose is not counted; a last day that is a Saturday or a Sunday moves on to Monday (Fed. R. Civ. P. 6(a)(1), which computes the time in any statute that sets no method of its own).",
  quote = "No action may be maintained under subsection (a) unless it is commenced not later than the later of— (1) 10 years after the cause of action arose; or (2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the alleged offense",
  statute = "usc_18_1595_c",
  burden = "defendant",
  reaches = { "beneficiary", "perpetrator" },
  leaves_out = "No action may be maintained under subsection (a)",
  test = none { filed_within_ten_years },
}

-- ---- the perpetrator --------------------------------------------------------

element "defendant_committed_it" {
  title = "The defendant is the one who committed it",
  ask = "Did the defendant itself commit the violation, as its perpetrator?",
  quote = "against the perpetrator",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = defendant_trafficked,
}

-- The rule book's title, how far it is current, and the stages of a lawsuit.
-- Order to read the files in: rules/README.md.

book {
  title = "Civil liability for benefiting from trafficking (18 U.S.C. § 1595), and 47 U.S.C. § 230",
  current_through = "2026-11-01",
  claim = "beneficiary", -- meant where a fact pattern names none
}

posture "hypothetical" {
  stage = "hypothetical",
  title = "hypothetical",
  missing = "open",
  also = { "hypo" },
}

-- Well-pleaded facts are taken as true; conclusions are not (Twombly, Iqbal).
-- A defense works here only if the complaint itself shows all of it
-- (Brownmark, 682 F.3d at 690; Hyson, 821 F.3d at 939).
posture "motion_to_dismiss" {
  stage = "pleading",
  title = "motion to dismiss",
  cite = "Fed. R. Civ. P. 12(b)(6)",
  missing = "not alleged",
}

-- The same question in the courts of a State that keep the word.
posture "demurrer" {
  stage = "pleading",
  title = "demurrer",
  missing = "not alleged",
}

-- As a motion to dismiss; what the answer admits counts too (mark such a
-- fact `how: admitted`), and so does what it shows of a defense.
posture "judgment_on_the_pleadings" {
  stage = "pleading",
  title = "motion for judgment on the pleadings",
  cite = "Fed. R. Civ. P. 12(c)",
  missing = "not pleaded",
}

-- Who must prove a fact at trial must offer evidence of it now (Celotex, 477
-- U.S. 317); evidence both ways goes to the jury (Liberty Lobby, 477 U.S. 242).
posture "summary_judgment" {
  stage = "record",
  title = "motion for summary judgment",
  cite = "Fed. R. Civ. P. 56",
  missing = "no evidence",
}

posture "trial" {
  stage = "trial",
  title = "trial",
  missing = "not proved",
}

-- 18 U.S.C. § 1595: the civil action. Statute, claims, and the elements of each
-- with the readings that courts have given them.

-- ---- the statute, as it stood when ------------------------------------------

statute "usc_18_1595_a" {
  cite = "18 U.S.C. § 1595(a)",
  url = "https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title18-section1595",
  note = "The liability of beneficiaries is not retroactive: M.L. v. craigslist (W.D. Wash. 2022), J.B. v. G6 (N.D. Cal. 2021) and T.P. v. Wyndham (S.D. Ohio) draw the line at 23 December 2008.",
  version "v2003" {
    law = "Pub. L. 108-193 § 4(a)(4)(A)",
    from = "2003-12-19",
    to = "2008-12-23",
    text = [[An individual who is a victim of a violation of section 1589, 1590, or 1591 of this chapter may bring a civil action against the perpetrator in an appropriate district court of the United States and may recover damages and reasonable attorneys fees.]],
  },
  version "v2008" {
    law = "Pub. L. 110-457 § 221(2)",
    from = "2008-12-23",
    to = "2023-01-05",
    text = [[An individual who is a victim of a violation of this chapter may bring a civil action against the perpetrator (or whoever knowingly benefits, financially or by receiving anything of value from participation in a venture which that person knew or should have known has engaged in an act in violation of this chapter) in an appropriate district court of the United States and may recover damages and reasonable attorneys fees.]],
    checked = true,
  },
  version "v2023" {
    law = "Pub. L. 117-347 § 102",
    from = "2023-01-05",
    text = [[An individual who is a victim of a violation of this chapter may bring a civil action against the perpetrator (or whoever knowingly benefits, or attempts or conspires to benefit, financially or by receiving anything of value from participation in a venture which that person knew or should have known has engaged in an act in violation of this chapter) in an appropriate district court of the United States and may recover damages and reasonable attorneys fees.]],
    retroactive = attempt_is_retroactive,
    checked = true,
  },
}

statute "usc_18_1595_c" {
  cite = "18 U.S.C. § 1595(c)",
  note = "Before 2008 there was none; the four years of 28 U.S.C. § 1658 are said to have applied. Whether the longer period of 2015 revives what had already expired is not encoded (generally it does not).",
  version "v2008" {
    law = "Pub. L. 110-457 § 221(2)",
    from = "2008-12-23",
    to = "2015-05-29",
    text = [[No action may be maintained under this section unless it is commenced not later than 10 years after the cause of action arose.]],
    checked = true,
  },
  version "v2015" {
    law = "Pub. L. 114-22 § 120",
    from = "2015-05-29",
    to = "2018-04-11",
    text = [[No action may be maintained under this section unless it is commenced not later than the later of— (1) 10 years after the cause of action arose; or (2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the alleged offense.]],
    checked = true,
  },
  version "v2018" {
    law = "Pub. L. 115-164 § 6",
    from = "2018-04-11",
    text = [[No action may be maintained under subsection (a) unless it is commenced not later than the later of— (1) 10 years after the cause of action arose; or (2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the alleged offense.]],
    checked = true,
  },
}

-- ---- the claims -------------------------------------------------------------

claim "beneficiary" {
  title = "Beneficiary liability, 18 U.S.C. § 1595(a)",
  statute = "usc_18_1595_a",
  elements = {
    timely, predicate_violation, venture, knowing_benefit, participation,
    knowledge,
  },
  not_encoded = {
    "plausibility: whether an allegation is well pleaded is for the fact pattern to say (`how: conclusory`); the rules do not weigh it (Twombly, Iqbal)",
    "damages and fees: who is liable is asked, not for how much",
    "jurisdiction and venue: a suit may end there without a ruling on the merits",
    "the stay of § 1595(b): while a criminal action over the same occurrence is pending it postpones, and decides nothing",
    "tolling and accrual: the day on which the claim arose is taken as stated",
    "leave to amend: a dismissal is with or without prejudice for reasons outside these rules",
    "predicates other than § 1591: forced labor (§ 1589) and the rest of chapter 77",
    "§ 1591 as it stood before: earlier wordings, and whether (e)(4) of 2018 reaches earlier conduct",
    "conspiracy: § 1594(c) as a civil claim of its own",
    "actions of a State: § 1595(d)",
    "conduct abroad: § 1596",
    "§ 230(c)(2), (e)(1) and (e)(2): moderation in good faith, federal criminal law, intellectual property",
  },
}

claim "perpetrator" {
  title = "Perpetrator liability, 18 U.S.C. § 1595(a)",
  statute = "usc_18_1595_a",
  elements = { timely, predicate_violation, defendant_committed_it },
  not_encoded = {
    "plausibility: whether an allegation is well pleaded is for the fact pattern to say (`how: conclusory`); the rules do not weigh it (Twombly, Iqbal)",
    "damages and fees: who is liable is asked, not for how much",
    "jurisdiction and venue: a suit may end there without a ruling on the merits",
    "the stay of § 1595(b): while a criminal action over the same occurrence is pending it postpones, and decides nothing",
    "tolling and accrual: the day on which the claim arose is taken as stated",
    "leave to amend: a dismissal is with or without prejudice for reasons outside these rules",
    "predicates other than § 1591: forced labor (§ 1589) and the rest of chapter 77",
    "§ 1591 as it stood before: earlier wordings, and whether (e)(4) of 2018 reaches earlier conduct",
    "conspiracy: § 1594(c) as a civil claim of its own",
    "actions of a State: § 1595(d)",
    "conduct abroad: § 1596",
    "§ 230(c)(2), (e)(1) and (e)(2): moderation in good faith, federal criminal law, intellectual property",
  },
}

-- ---- time -------------------------------------------------------------------
-- Two halves with two burdens: that the liability was in force for the conduct
-- is the plaintiff's to plead; that the suit is late is the defendant's.

element "timely" {
  claim = "beneficiary",
  title = "Beneficiary liability was in force, and the suit is in time",
  quote = "or whoever knowingly benefits",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = conduct_after_2008_amendment,
  unless = { time_barred },
}

element "timely" {
  claim = "perpetrator",
  title = "The civil action was in force, and the suit is in time",
  quote = "may bring a civil action against the perpetrator",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = conduct:on_or_after("2003-12-19"),
  unless = { time_barred },
}

-- A limitation is an affirmative defense (Fed. R. Civ. P. 8(c)(1)): nobody need
-- plead around it, and silence about the dates shows nothing.
exception "time_barred" {
  title = "Limitation",
  quote = "No action may be maintained under subsection (a) unless it is commenced not later than the later of— (1) 10 years after the cause of action arose; or (2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the alleged offense",
  statute = "usc_18_1595_c",
  burden = "defendant",
  reaches = { "beneficiary", "perpetrator" },
  leaves_out = "No action may be maintained under subsection (a)",
  test = none { filed_within_ten_years },
}

-- ---- the perpetrator --------------------------------------------------------

-- A perpetrator needs no benefit, a beneficiary no act of trafficking: Noble and
-- S.S. split the two inside one opinion.
element "defendant_committed_it" {
  title = "The defendant is the one who committed it",
  quote = "against the perpetrator",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = defendant_trafficked,
}

-- ---- venture ----------------------------------------------------------------

element "venture" {
  title = "A venture that trafficked the plaintiff",
  quote = "a venture which … has engaged in an act in violation of this chapter",
  note = "Who is in the venture is for the plaintiff to plead: the trafficker and the hotel, Backpage and its vendor, the franchisor and the franchisee.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- V1. Afyare decided § 1591(a)(2), in an unpublished criminal case: it is no
  -- decision of this element, and S.M.A., which draws the same line, turned on
  -- knowledge. So nothing makes this reading stand.
  -- Objection: § 1595 says "a venture", and defines it no more narrowly than
  -- "any group of two or more individuals associated in fact".
  reading "trafficking_venture" {
    title = "A trafficking venture",
    holds = "The venture must itself be a trafficking operation.",
    cites = { "us_v_afyare_ca6", "sma_v_salesforce_txnd" },
    test = all {
      venture_associated_in_fact,
      venture_is_trafficking_operation,
      venture_trafficked_plaintiff,
    },
  },

  -- V2. Any group associated in fact, an ordinary business among them. It must
  -- still have engaged in a violation against this plaintiff.
  -- Objection: every supplier then forms a venture with every customer, and
  -- the whole weight falls on participation and knowledge.
  reading "any_venture" {
    title = "Any venture",
    holds = "The venture may be an ordinary business, so long as it committed a violation against the plaintiff.",
    by = { "gg_v_salesforce_ca7", "bistline_v_parker_ca10", "ts_v_wyndham_mnd",
           "rk_v_choice_paed", "gg_v_salesforce_ilnd_remand" },
    test = all {
      venture_associated_in_fact,
      any { venture_is_commercial, venture_is_trafficking_operation },
      venture_trafficked_plaintiff,
    },
  },
}

-- ---- knowing benefit --------------------------------------------------------

element "knowing_benefit" {
  title = "Knowing benefit",
  quote = "knowingly benefits, or attempts or conspires to benefit, financially or by receiving anything of value",
  note = "Revenue proves benefit; it never proves participation.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- B1. Price, rent, royalties, ad revenue are enough. The defendant must know
  -- that it receives them, not that a crime pays them.
  -- Red Roof found royalties a benefit, without need to say what less would be.
  -- Objection: "benefits … from participation" asks for a tie between the two,
  -- and a payment that any customer would make shows none.
  reading "any_knowing_value" {
    title = "Any value knowingly received",
    holds = "Value knowingly received from dealings with the venture is enough; it need not be given because of the facilitation.",
    by = { "gg_v_salesforce_ca7", "ricchio_v_mclean_ca1", "ma_v_wyndham_ohsd" },
    met_under = { "doe_v_red_roof_ca11", "bistline_v_parker_ca10", "rk_v_choice_paed" },
    cites = { "ratha_v_phatthana_ca9" },
    test = any {
      all { received_value, aware_of_receiving_value, value_came_from_venture },
      attempt_to_benefit,
    },
  },

  -- B2. Reddit uses this inside the FOSTA exception, for § 1591(a)(2); it is not
  -- a decision of this element.
  -- Objection: the words "because of" are not in the statute.
  reading "causal" {
    title = "Benefit caused by furthering the venture",
    holds = "The benefit must result from the defendant's affirmative conduct that furthers the trafficking venture.",
    by = { "geiss_v_weinstein_nysd", "noble_v_weinstein_nysd" },
    met_under = "doe_v_deutsche_bank_nysd",
    cites = "does_v_reddit_ca9",
    test = any {
      all {
        received_value, aware_of_receiving_value, value_came_from_venture,
        benefit_caused_by_furthering_venture,
      },
      attempt_to_benefit,
    },
  },
}

-- B3. Since 5 January 2023 an attempt is enough, under either reading.
element "attempt_to_benefit" {
  title = "Attempt or conspiracy to benefit",
  quote = "or attempts or conspires to benefit,",
  statute = "usc_18_1595_a",
  version = "v2023",
  test = attempted_to_benefit,
}

-- Whether the words of 2023 reach earlier conduct. This decides no fact; it
-- decides whether that version applies.
element "attempt_is_retroactive" {
  title = "The 2023 amendment reaches earlier conduct",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- Objection: a law that creates liability is presumed to look forward, and
  -- "clarifying" is a label (Callahan, J., dissenting; Landgraf, 511 U.S. 244).
  reading "retroactive" {
    title = "Retroactive",
    holds = "Congress meant the amendment to apply to earlier conduct.",
    by = "ratha_v_rubicon_ca9",
    test = always,
  },

  -- Objection: Congress acted seven months after Ratha I, supplied the words that
  -- it had found missing, and called the change clarifying.
  reading "not_retroactive" {
    title = "Not retroactive",
    holds = "The amendment changed the law and applies to later conduct only.",
    by = "ratha_v_rubicon_ca9_panel",
    test = never,
  },
}

-- ---- participation ----------------------------------------------------------

element "participation" {
  title = "Participation in the venture",
  quote = "from participation in a venture",
  note = "§ 1591(e)(4) defines the phrase \"in this section\", that is for § 1591; it is not carried over.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- P1. Red Roof and Riti show what it leaves out: renting rooms, watching,
  -- royalties.
  -- Objection: "common undertaking" is drawn from dictionaries; the statute asks
  -- for no shared risk, and a paid helper shares none.
  reading "common_undertaking" {
    title = "A common undertaking",
    holds = "The defendant must take part in a common undertaking or enterprise that involves risk and potential profit; something more than its routine business.",
    by = { "doe_v_red_roof_ca11", "kh_v_riti_ca11", "ag_v_northbrook_ca11" },
    test = all { took_part, shared_risk_and_profit },
    unless = { merely_observed, ordinary_arms_length_sale },
  },

  -- P2. Objection: a long relationship is what every landlord has with a tenant;
  -- participation is then nothing but benefit repeated.
  reading "tacit_or_continuous" {
    title = "A tacit agreement or continuous dealing",
    holds = "A continuous business relationship with the trafficker, or a pattern that amounts to a tacit agreement, is participation without any act in the trafficking.",
    by = { "ma_v_wyndham_ohsd", "ricchio_v_mclean_ca1" },
    met_under = "ss_v_red_roof_ohsd",
    test = any {
      tacit_agreement,
      all { dealt_with_trafficker, continuous_relationship },
    },
  },

  -- P3. That the defendant wished the venture to prosper is an inference which
  -- the court drew from these facts, not a further mental element.
  -- Objection (Kirsch, J., dissenting): it reaches nearly everyone who did
  -- regular business with the customer after the accusations were public. Hence
  -- an ordinary arm's-length sale defeats it here, however long it went on.
  reading "tailored_support" {
    title = "Continuing, tailored support",
    holds = "Indirect participation suffices: a continuing relationship with support fitted to the venture, which helps it grow.",
    by = { "gg_v_salesforce_ca7", "gg_v_salesforce_ilnd_remand" },
    test = all {
      continuous_relationship,
      any { tailored_support, affirmative_act_for_venture },
      helped_venture_grow,
    },
    unless = { ordinary_arms_length_sale },
  },

  -- P4. A foil: this belongs inside the FOSTA exception. Nothing binds it on
  -- § 1595, where carrying it over is the commonest error.
  reading "criminal_standard" {
    title = "The criminal standard",
    holds = "The defendant must itself engage in some aspect of the trafficking.",
    foil = true,
    cites = { "us_v_afyare_ca6", "does_v_reddit_ca9" },
    test = engaged_in_trafficking_itself,
  },

  -- P5. Objection: it was made for a supply chain with many hands between; close
  -- to the venture, "risk" describes every contract or none.
  reading "shared_enterprise" {
    title = "A shared enterprise",
    holds = "The defendant must share in an enterprise that involves risk and potential gain; an arm's-length buyer stands outside it.",
    by = "doe_v_apple_cadc",
    cites = "fleites_v_mindgeek_cacd",
    test = shared_risk_and_profit,
    unless = { ordinary_arms_length_sale },
  },

  -- P6. Unlike P1 it takes no shared risk. Bistline found such acts enough, and
  -- did not have to say that nothing less would be.
  -- Objection: what is "usual" is set by the defendant's own trade.
  reading "beyond_usual_services" {
    title = "Beyond usual services",
    holds = "Some affirmative act that furthers the venture, beyond the services that the defendant usually renders.",
    by = { "doe_v_deutsche_bank_nysd", "canosa_v_ziff_nysd", "noble_v_weinstein_nysd" },
    met_under = { "bistline_v_parker_ca10", "doe_v_bank_of_america_nysd" },
    test = affirmative_act_for_venture,
    unless = { ordinary_arms_length_sale },
  },

  -- P7. Two proofs: the control that makes an agent, and the agent's part. It
  -- never follows from the brand alone; S.C. shows it fail for want of evidence.
  -- Objection: § 1595 speaks of the defendant's own participation and knowledge.
  reading "agency" {
    title = "Through an agent",
    holds = "The participation of an actual agent, under the defendant's control, is the defendant's.",
    by = { "ab_v_marriott_paed", "ts_v_wyndham_mnd", "sc_v_wyndham_ohnd",
           "rk_v_choice_paed" },
    cites = { "jc_v_choice_cand", "es_v_best_western_txnd" },
    test = all {
      acted_through_agent,
      any {
        tacit_agreement,
        all { dealt_with_trafficker, continuous_relationship },
      },
    },
  },
}

-- ---- knowledge --------------------------------------------------------------

element "knowledge" {
  title = "Knew or should have known",
  quote = "which that person knew or should have known has engaged in an act in violation of this chapter",
  note = "Knowledge of prostitution is not knowledge of trafficking.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- K1. Red Roof is often read so ("as to the plaintiff"), but its claims failed
  -- on participation, and Northbrook explains it otherwise.
  -- Objection: what must be known is a venture that "has engaged in an act", any
  -- act; the statute does not say "the act against the plaintiff".
  reading "specific_victim" {
    title = "Of this plaintiff",
    holds = "The defendant must have known, or had reason to know, of this plaintiff's trafficking.",
    by = { "gg_v_salesforce_ilnd", "sma_v_salesforce_txnd", "es_v_best_western_txnd" },
    as_often_read = "doe_v_red_roof_ca11",
    test = any { knew_of_plaintiff, should_have_known_of_plaintiff },
  },

  -- K2. Where the venture pleaded is one motel room, this is K3.
  -- Objection (Kirsch, J., dissenting): public accusations then charge every
  -- vendor with knowledge.
  reading "venture_generally" {
    title = "Of the venture",
    holds = "Actual or constructive knowledge that the venture has engaged in trafficking is enough; of whom need not be known.",
    by = { "gg_v_salesforce_ca7", "ag_v_northbrook_ca11", "gg_v_salesforce_ilnd_remand" },
    cites = { "ab_v_marriott_paed", "rk_v_choice_paed" },
    test = any { knew_venture_trafficked, should_have_known_venture_trafficked },
  },

  -- K3. Objection: between "this plaintiff" and "this venture" the statute knows
  -- no third thing.
  reading "particular_operation" {
    title = "Of a particular operation",
    holds = "Knowledge, actual or constructive, of a particular trafficking operation at this place or account; trafficking in general is not enough.",
    by = { "sj_v_choice_nyed", "sc_v_wyndham_ohnd" },
    test = any {
      notice_of_particular_operation,
      knew_of_plaintiff,
      should_have_known_of_plaintiff,
    },
  },

  -- K4. These are the words of § 1591. Ricchio found at least this much, and did
  -- not make it necessary.
  -- Objection: "should have known" is negligence, and Congress wrote it.
  reading "reckless_disregard" {
    title = "Reckless disregard",
    holds = "Knowledge of the trafficking, or reckless disregard of it.",
    by = { "doe_v_deutsche_bank_nysd", "doe_v_bank_of_america_nysd" },
    met_under = "ricchio_v_mclean_ca1",
    test = any { knew_venture_trafficked, recklessly_disregarded_trafficking },
  },

  -- K5. The three conjuncts are kept apart so that one sees which does the work.
  -- Objection: it charges a whole industry with knowledge of what it was warned
  -- of in general; S.J. and E.S. reject it.
  reading "notice_plus_inaction" {
    title = "Notice and no steps",
    holds = "Beside knowledge of the venture's trafficking, notice that trafficking is prevalent at one's premises, signs that staff could see, and a failure to take adequate steps are enough.",
    by = "ma_v_wyndham_ohsd",
    met_under = "ss_v_red_roof_ohsd",
    test = any {
      knew_venture_trafficked,
      should_have_known_venture_trafficked,
      all { notice_of_prevalence, visible_red_flags, failed_to_take_steps },
    },
  },
}

-- 18 U.S.C. § 1595(a): what makes a beneficiary liable. Venture, knowing benefit,
-- participation and knowledge, each with the readings that courts have given it
-- and the sharpest objection to each.

-- ---- venture ----------------------------------------------------------------

element "venture" {
  title = "A venture that trafficked the plaintiff",
  ask = "Was there a venture, and did it commit a violation against the plaintiff?",
  quote = "a venture … has engaged in an act in violation of this chapter",
  note = "Who is in the venture is for the plaintiff to plead: the trafficker and the hotel, Backpage and its vendor, the franchisor and the franchisee.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- V1. Afyare decided § 1591(a)(2), in an unpublished criminal case: it is no
  -- decision of this element, and S.M.A., which draws the same line, turned on
  -- knowledge. So nothing makes this reading stand.
  reading "trafficking_venture" {
    title = "A trafficking venture",
    holds = "The venture must itself be a trafficking operation.",
    objection = "§ 1595 says \"a venture\", and § 1591(e)(6) defines the word no more narrowly than \"any group of two or more individuals associated in fact\".",
    cites = { "us_v_afyare_ca6", "sma_v_salesforce_txnd" },
    test = all {
      venture_associated_in_fact,
      venture_is_trafficking_operation,
      venture_trafficked_plaintiff,
    },
  },

  -- V2. Any group associated in fact, an ordinary business among them. It must
  -- still have engaged in a violation against this plaintiff.
  reading "any_venture" {
    title = "Any venture",
    holds = "The venture may be an ordinary business, so long as it committed a violation against the plaintiff.",
    objection = "Every supplier then forms a venture with every customer, and the whole weight falls on participation and knowledge.",
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
  ask = "Did the defendant knowingly benefit, financially or by receiving anything of value?",
  quote = "or whoever knowingly benefits … financially or by receiving anything of value",
  note = "Revenue proves benefit; it never proves participation.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- B1. Price, rent, royalties, ad revenue are enough. Red Roof found royalties a
  -- benefit, without need to say what less would be.
  reading "any_knowing_value" {
    title = "Any value knowingly received",
    holds = "Value knowingly received from dealings with the venture is enough; it need not be given because of the facilitation.",
    note = "What must be known is the receipt, not that a crime pays it.",
    objection = "\"Benefits … from participation\" asks for a tie between the two, and a payment that any customer would make shows none.",
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
  reading "causal" {
    title = "Benefit caused by furthering the venture",
    holds = "The benefit must result from the defendant's affirmative conduct that furthers the trafficking venture.",
    objection = "The statute says \"from participation in a venture\"; the words \"because of\" and \"trafficking venture\" are not in it.",
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

-- B3. Since 5 January 2023 an attempt is enough, under either reading: who has
-- received nothing cannot be asked for what came of it, or by what cause.
element "attempt_to_benefit" {
  title = "Attempt or conspiracy to benefit",
  ask = "Did the defendant attempt or conspire to benefit?",
  quote = "or attempts or conspires to benefit",
  note = "Whether the older words reached attempts divided the circuits: the Ninth said no (Ratha I); the First and the Fourth are said to have gone the other way, in decisions that were not found.",
  statute = "usc_18_1595_a",
  version = "v2023",
  test = attempted_to_benefit,
}

-- Whether the words of 2023 reach earlier conduct. This decides no fact; it
-- decides whether that version applies, and is asked only since there is one.
element "attempt_is_retroactive" {
  title = "The 2023 amendment reaches earlier conduct",
  ask = "Do the words on attempts, added in 2023, reach earlier conduct?",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  reading "retroactive" {
    title = "Retroactive",
    holds = "Congress meant the amendment to apply to earlier conduct.",
    objection = "A law that creates liability is presumed to look forward (Landgraf, 511 U.S. 244), and \"clarifying\" is a label (Callahan, J., dissenting).",
    by = "ratha_v_rubicon_ca9",
    test = always,
  },

  reading "not_retroactive" {
    title = "Not retroactive",
    holds = "The amendment changed the law and applies to later conduct only.",
    objection = "Congress acted seven months after Ratha I, supplied the words that it had found missing, and called the change clarifying.",
    by = "ratha_v_rubicon_ca9_panel",
    argued_by = "ratha_v_rubicon_ca9_callahan",
    test = never,
  },
}

-- ---- participation ----------------------------------------------------------

element "participation" {
  title = "Participation in the venture",
  ask = "Did the defendant participate in the venture?",
  quote = "from participation in a venture",
  note = "§ 1591(e)(4) defines the phrase \"in this section\", that is for § 1591; it is not carried over.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- P1. Red Roof and Riti show what it leaves out: renting rooms, watching,
  -- royalties; Northbrook and I.R. what the something more can be.
  reading "common_undertaking" {
    title = "A common undertaking",
    holds = "The defendant must take part in a common undertaking or enterprise that involves risk and potential profit; something more than its routine business.",
    objection = "\"Common undertaking\" is drawn from dictionaries; the statute asks for no shared risk, and a paid helper shares none.",
    by = { "doe_v_red_roof_ca11", "kh_v_riti_ca11", "ag_v_northbrook_ca11" },
    met_under = "ir_v_shri_khodiyar_gand",
    cites = "kb_v_g6_gand",
    test = all { took_part, shared_risk_and_profit },
    unless = { merely_observed, ordinary_arms_length_sale },
  },

  -- P2.
  reading "tacit_or_continuous" {
    title = "A tacit agreement or continuous dealing",
    holds = "A continuous business relationship with the trafficker, or a pattern that amounts to a tacit agreement, is participation without any act in the trafficking.",
    objection = "A long relationship is what every landlord has with a tenant; participation is then nothing but benefit repeated.",
    by = { "ma_v_wyndham_ohsd", "ricchio_v_mclean_ca1" },
    met_under = "ss_v_red_roof_ohsd",
    cites = "jean_charles_v_perlitz_ctd",
    test = any {
      tacit_agreement,
      all { dealt_with_trafficker, continuous_relationship },
    },
  },

  -- P3. That the defendant wished the venture to prosper is an inference which
  -- the court drew from these facts, not a further mental element. The dissent is
  -- why an ordinary arm's-length sale defeats it, however long it went on.
  reading "tailored_support" {
    title = "Continuing, tailored support",
    holds = "Indirect participation suffices: a continuing relationship with support fitted to the venture, which helps it grow.",
    objection = "It reaches nearly everyone who did regular and personal business with the customer after the accusations were public (Kirsch, J., dissenting).",
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
    objection = "It makes every beneficiary a perpetrator, and the words \"whoever knowingly benefits\" idle.",
    foil = true,
    cites = { "us_v_afyare_ca6", "does_v_reddit_ca9" },
    test = engaged_in_trafficking_itself,
  },

  -- P5. Met exactly where P1 is: to share an undertaking is to take part in it, and
  -- who takes part does more than observe (constraints.lua). That is as it should
  -- be. Red Roof ("taking part in a common undertaking or enterprise involving risk
  -- and potential profit") and Apple ("taking part or sharing in an enterprise or
  -- undertaking that involves danger, uncertainty, or risk, and potential gain") put
  -- one meaning of "participation in a venture" into words; what differs is what
  -- each court had before it and left out, and where each binds.
  reading "shared_enterprise" {
    title = "A shared enterprise",
    holds = "The defendant must share in an enterprise that involves risk and potential gain; an arm's-length buyer stands outside it.",
    note = "In other words the test of a common undertaking: here the one is met where the other is.",
    objection = "It was made for a supply chain with many hands between; close to the venture, \"risk\" describes every contract or none.",
    by = "doe_v_apple_cadc",
    cites = "fleites_v_mindgeek_cacd",
    test = shared_risk_and_profit,
    unless = { ordinary_arms_length_sale },
  },

  -- P6. Unlike P1 it takes no shared risk. Bistline found such acts enough, and
  -- did not have to say that nothing less would be.
  reading "beyond_usual_services" {
    title = "Beyond usual services",
    holds = "Some affirmative act that furthers the venture, beyond the services that the defendant usually renders.",
    objection = "What is usual is set by the defendant's own trade: the worse its habits, the safer it is.",
    by = { "doe_v_deutsche_bank_nysd", "canosa_v_ziff_nysd", "noble_v_weinstein_nysd" },
    met_under = { "bistline_v_parker_ca10", "doe_v_bank_of_america_nysd" },
    test = affirmative_act_for_venture,
    unless = { ordinary_arms_length_sale },
  },

  -- P7. Two proofs: the control that makes an agent, and the agent's part. It
  -- never follows from the brand alone; S.C. shows it fail for want of evidence.
  reading "agency" {
    title = "Through an agent",
    holds = "The participation of an actual agent, under the defendant's control, is the defendant's.",
    objection = "§ 1595 speaks of what \"that person\" knew and took part in, and names no one else's acts.",
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
  ask = "Did the defendant know, or should it have known, that the venture had engaged in an act in violation of the chapter?",
  quote = "which that person knew or should have known has engaged in an act in violation of this chapter",
  note = "Knowledge of prostitution is not knowledge of trafficking.",
  statute = "usc_18_1595_a",
  burden = "plaintiff",

  -- K1. Red Roof is often read so ("as to the plaintiff"), but its claims failed
  -- on participation, and Northbrook explains it otherwise.
  reading "specific_victim" {
    title = "Of this plaintiff",
    holds = "The defendant must have known, or had reason to know, of this plaintiff's trafficking.",
    objection = "What must be known is a venture that \"has engaged in an act\", any act; the statute does not say \"the act against the plaintiff\".",
    by = { "gg_v_salesforce_ilnd", "sma_v_salesforce_txnd", "es_v_best_western_txnd" },
    as_often_read = "doe_v_red_roof_ca11",
    test = any { knew_of_plaintiff, should_have_known_of_plaintiff },
  },

  -- K2. Where the venture pleaded is one motel room, this is K3.
  reading "venture_generally" {
    title = "Of the venture",
    holds = "Actual or constructive knowledge that the venture has engaged in trafficking is enough; of whom need not be known.",
    objection = "Public accusations against a large customer then charge every vendor with knowledge (Kirsch, J., dissenting).",
    by = { "gg_v_salesforce_ca7", "ag_v_northbrook_ca11", "gg_v_salesforce_ilnd_remand" },
    cites = { "ab_v_marriott_paed", "rk_v_choice_paed" },
    test = any { knew_venture_trafficked, should_have_known_venture_trafficked },
  },

  -- K3.
  reading "particular_operation" {
    title = "Of a particular operation",
    holds = "Knowledge, actual or constructive, of a particular trafficking operation at this place or account; trafficking in general is not enough.",
    objection = "Between \"this plaintiff\" and \"this venture\" the statute knows no third thing.",
    by = { "sj_v_choice_nyed", "sc_v_wyndham_ohnd" },
    test = any {
      notice_of_particular_operation,
      knew_of_plaintiff,
      should_have_known_of_plaintiff,
    },
  },

  -- K4. These are the words of § 1591. Ricchio found at least this much, and did
  -- not make it necessary.
  reading "reckless_disregard" {
    title = "Reckless disregard",
    holds = "Knowledge of the trafficking, or reckless disregard of it.",
    objection = "\"Should have known\" is negligence, and Congress wrote it here as it wrote reckless disregard in § 1591.",
    by = { "doe_v_deutsche_bank_nysd", "doe_v_bank_of_america_nysd" },
    met_under = "ricchio_v_mclean_ca1",
    test = any { knew_venture_trafficked, recklessly_disregarded_trafficking },
  },

  -- K5. The three conjuncts are kept apart so that one sees which does the work.
  reading "notice_plus_inaction" {
    title = "Notice and no steps",
    holds = "Beside knowledge of the venture's trafficking, notice that trafficking is prevalent at one's premises, signs that staff could see, and a failure to take adequate steps are enough.",
    objection = "It charges a whole industry with knowledge of what it was warned of in general (S.J. and E.S. reject it).",
    by = "ma_v_wyndham_ohsd",
    met_under = "ss_v_red_roof_ohsd",
    test = any {
      knew_venture_trafficked,
      should_have_known_venture_trafficked,
      all { notice_of_prevalence, visible_red_flags, failed_to_take_steps },
    },
  },
}

-- 47 U.S.C. § 230: the defense of (c)(1), its three prongs, and the exception that
-- FOSTA put into (e)(5) in 2018.
--
-- Three things to keep apart. § 230 is an affirmative defense: the defendant
-- establishes it, and no plaintiff need negate it. FOSTA is an exception to that
-- defense: it creates no claim, and who loses the defense is not thereby liable.
-- And the exception saves claims "under section 1595" only.

-- ---- the defense ------------------------------------------------------------
-- Three prongs here; some courts fold the third into the second ("a publisher of
-- a third party's content"). It is the same test.

defense "section_230" {
  title = "The defense of 47 U.S.C. § 230(c)(1)",
  ask = "Does 47 U.S.C. § 230(c)(1) bar the claim?",
  quote = "No provider or user of an interactive computer service shall be treated as the publisher or speaker of any information provided by another information content provider",
  statute = "usc_47_230_c_1",
  burden = "defendant",
  reaches = { "beneficiary", "perpetrator", "state_trafficking", "state_tort" },
  test = all {
    interactive_computer_service,
    treated_as_publisher,
    third_party_content,
  },
  unless = { fosta_exception },
}

-- ---- prong 1 ----------------------------------------------------------------

element "interactive_computer_service" {
  title = "Provider or user of an interactive computer service",
  ask = "Is the defendant a provider or user of an interactive computer service?",
  quote = [[The term "interactive computer service" means any information service, system, or access software provider that provides or enables computer access by multiple users to a computer server … The term "access software provider" means a provider of software (including client or server software), or enabling tools that do any one or more of the following]],
  statute = "usc_47_230_f",

  -- I1. The only reading that is well attested. In G.G. and A.B. the courts of
  -- appeals did not have to decide it. (f)(2) and (f)(4) are asked apart: neither
  -- follows from being a company that makes software.
  reading "broad" {
    title = "Broad",
    holds = "Access by multiple users to a server, or tools that handle content, or use of such a service; no public platform is needed.",
    objection = "(f)(4) describes those who give access to content; on this reading every supplier of office software is an interactive computer service.",
    by = { "gg_v_salesforce_ilnd", "zango_v_kaspersky_ca9", "does_v_salesforce_calctapp" },
    met_under = { "doe_v_backpage_ca1", "does_v_reddit_ca9", "doe_v_kik_flsd",
                  "ma_v_village_voice_moed" },
    test = any {
      enables_multi_user_access,
      provides_content_tools,
      uses_computer_service,
    },
  },
}

-- ---- prong 2 ----------------------------------------------------------------
-- Chicago Lawyers' Committee, StubHub, GTE, Zeran, MySpace and Barrett speak to
-- this prong without stating one of these readings as the test, and bind nobody
-- to one here. Barrett binds California's courts on what both of the first two
-- readings share: that distributors are covered, and users.

element "treated_as_publisher" {
  title = "Treated as the publisher or speaker",
  ask = "Does the claim treat the defendant as the publisher or speaker of information?",
  quote = "treated as the publisher or speaker",
  statute = "usc_47_230_c_1",

  -- Q1.
  reading "content_implicated" {
    title = "Third-party content is essential to the claim",
    holds = "A claim that cannot be made out without third-party content treats the defendant as its publisher, however it is pleaded.",
    objection = "The words are \"treated as the publisher\", not \"harmed by what was published\": it covers software that no reader of the ads ever saw.",
    by = { "gg_v_salesforce_ilnd", "doe_v_backpage_ca1", "ma_v_village_voice_moed",
           "does_v_salesforce_calctapp" },
    met_under = "doe_v_kik_flsd",
    cites = { "doe_v_myspace_ca5", "marshalls_locksmith_v_google_cadc",
              "barrett_v_rosenthal_cal" },
    test = claim_needs_third_party_content,
  },

  -- Q2. The Supreme Court of Texas asks the same question of common-law duties.
  reading "duty_based" {
    title = "The duty is a publisher's",
    holds = "Ask what duty was breached, and whether it derives from publishing or could be met only by monitoring, altering or removing content.",
    objection = "A plaintiff who words the duty with care can always find one that is not a publisher's.",
    by = { "ab_v_salesforce_ca5", "barnes_v_yahoo_ca9", "doe_v_internet_brands_ca9",
           "homeaway_v_santa_monica_ca9", "lemmon_v_snap_ca9", "calise_v_meta_ca9",
           "in_re_facebook_tex" },
    met_under = { "does_v_reddit_ca9", "doe_v_grindr_ca9" },
    cites = { "zeran_v_aol_ca4", "mp_v_meta_ca4", "doe_v_twitter_ca9",
              "force_v_facebook_ca2", "dyroff_v_ultimate_ca9" },
    test = any { publishing_function_at_issue, duty_would_require_monitoring },
  },

  -- Q3. Chicago Lawyers' Committee and StubHub are cited for it; had they stated
  -- it as the test they would have bound the Seventh Circuit since 2008.
  reading "own_publishing" {
    title = "The defendant's own publishing",
    holds = "The defendant is treated as publisher only where it is held liable for publishing content that it hosts itself; a vendor to a publisher is not.",
    objection = "(c)(1) protects a \"provider\" whose service others use to publish; to ask whether it published itself reads that out.",
    by = { "gg_v_salesforce_ca7", "sma_v_salesforce_txnd" },
    cites = { "chicago_lawyers_v_craigslist_ca7", "chicago_v_stubhub_ca7",
              "doe_v_gte_ca7", "as_v_salesforce_txnd" },
    test = all { hosted_the_content, publishing_function_at_issue },
  },

  -- Q4. A foil: HomeAway, A.B. and G.G. (7th Cir.) all reject it.
  reading "but_for" {
    title = "But-for cause",
    holds = "Any claim is barred in which third-party content is a cause of the harm.",
    objection = "Nearly every harm that touches the Internet has such a cause; the statute asks how the defendant is treated.",
    foil = true,
    test = content_is_but_for_cause,
  },

  -- Argued, adopted by no court.
  reading "supplier_to_publisher" {
    title = "A supplier shares the publisher's protection",
    holds = "Who supplies the publisher is protected as it is, where the claim needs the content that was published.",
    objection = "The statute protects from treatment \"as the publisher\", and a supplier is not so treated by being held to what it did as a supplier.",
    argued_by = "netchoice_amicus_gg",
    test = all {
      supplied_publisher_of_the_content,
      claim_needs_third_party_content,
    },
  },
}

-- ---- prong 3 ----------------------------------------------------------------
-- Once the content is shown to have come from another, it is for the plaintiff to
-- allege that the defendant developed it (Nemet, 591 F.3d at 250): a complaint
-- that is silent could otherwise never establish the prong.

element "third_party_content" {
  title = "Information provided by another",
  ask = "Was that information provided by another information content provider?",
  quote = "information provided by another information content provider",
  note = "In the Salesforce cases two kinds of content are at issue: the ads, made by traffickers, and the customer data, made by Backpage. Neither is the vendor's.",
  statute = "usc_47_230_c_1",

  -- T1. Neutral features do not contribute (Grindr, Fenix); tags and categories
  -- made for unlawful content do (Mindgeek, MG Freesites).
  reading "material_contribution" {
    title = "No material contribution",
    holds = "Content is another's unless the defendant materially contributed to what makes it unlawful.",
    objection = "\"Responsible, in whole or in part, for the creation or development\" is wider than contributing to the illegality.",
    by = { "roommates_ca9", "force_v_facebook_ca2", "gg_v_salesforce_ilnd",
           "doe_v_mindgeek_cacd", "doe_v_mg_freesites_alnd", "doe_v_grindr_ca9",
           "doe_v_fenix_flsd" },
    met_under = { "doe_v_backpage_ca1", "does_v_reddit_ca9", "doe_v_kik_flsd",
                  "ma_v_village_voice_moed", "dyroff_v_ultimate_ca9" },
    cites = { "nemet_v_consumeraffairs_ca4", "mp_v_meta_ca4",
              "does_v_salesforce_calctapp" },
    test = content_came_from_another,
    unless = { material_contribution },
  },

  -- T2. Third Circuit only.
  reading "own_recommendation" {
    title = "And no recommendation of one's own",
    holds = "What the defendant's own algorithm recommends is the defendant's speech, beside what it materially contributed to.",
    objection = "Arranging what others say is the very thing that publishers do (Force, Dyroff, M.P.).",
    by = "anderson_v_tiktok_ca3",
    test = content_came_from_another,
    unless = { material_contribution, own_speech },
  },
}

element "material_contribution" {
  title = "The defendant developed the content",
  ask = "Did the defendant itself create or develop the content, in whole or in part?",
  quote = [[The term "information content provider" means any person or entity that is responsible, in whole or in part, for the creation or development of information provided through the Internet or any other interactive computer service]],
  statute = "usc_47_230_f",
  burden = "plaintiff",
  test = materially_contributed_to_illegality,
}

element "own_speech" {
  title = "The claim is about the defendant's own recommendation",
  ask = "Is the claim about the defendant's own recommendation?",
  statute = "usc_47_230_f",
  burden = "plaintiff",
  test = sued_over_own_recommendation,
}

-- ---- the exception ----------------------------------------------------------
-- In force since 11 April 2018, whenever the conduct occurred. That the plaintiff
-- bears it is held in Omegle and Reddit; elsewhere it is unsettled, though who
-- claims an exception usually bears it. "Constitutes a violation" in a civil
-- action is shown by a preponderance, as everything else there.

exception "fosta_exception" {
  title = "FOSTA exception, 47 U.S.C. § 230(e)(5)(A)",
  ask = "Does the conduct underlying the claim constitute a violation of § 1591, so that 47 U.S.C. § 230(e)(5)(A) saves the claim?",
  quote = "Nothing in this section … shall be construed to impair or limit— (A) any claim in a civil action brought under section 1595 of title 18, if the conduct underlying the claim constitutes a violation of section 1591 of that title",
  statute = "usc_47_230_e_5",
  version = "v2018",
  burden = "plaintiff",
  reaches = { "beneficiary", "perpetrator" },
  leaves_out = "any claim in a civil action brought under section 1595 of title 18",

  -- F1. § 1591(a)(1), or (a)(2) in its parts: the venture committed (a)(1); the
  -- defendant knowingly assisted, and knowingly benefited from doing so.
  reading "defendants_own_violation" {
    title = "The defendant's own violation",
    holds = "The exception applies only if the defendant itself violated § 1591, with the knowledge that § 1591 takes.",
    objection = "(A) says \"the conduct underlying the claim\"; under § 1595 that includes the trafficker's, and Congress did not write \"the defendant's\".",
    by = { "does_v_reddit_ca9", "mh_v_omegle_ca11", "doe_v_grindr_ca9",
           "doe_v_twitter_ca9", "doe_v_twitter_ca9_mem", "doe_v_kik_flsd",
           "jb_v_craigslist_cand", "gg_v_salesforce_ilnd" },
    cites = "woodhull_v_us_cadc",
    test = any {
      defendant_trafficked,
      all {
        defendant_knowingly_assisted_trafficking,
        defendant_knowingly_benefited_from_assisting,
      },
    },
  },

  -- F1, with § 1591 as it was read on the day of the conduct. The definition of
  -- § 1591(e)(4) came with FOSTA § 5, and no clause makes it retroactive; courts
  -- that apply it seldom ask when the conduct was. Argued from the text.
  reading "own_violation_as_then_read" {
    title = "The defendant's own violation, as § 1591 was then read",
    holds = "As the defendant's own violation; but for conduct before 11 April 2018 knowingly assisting is not enough without a part in the trafficking itself.",
    objection = "Before 2018 the term had no definition, and Afyare, unpublished, bound nobody: less may have been enough then.",
    argued_by = "fosta_5",
    test = any {
      defendant_trafficked,
      all {
        defendant_knowingly_assisted_trafficking,
        any { in_force("usc_18_1591_e_4", "v2018"), engaged_in_trafficking_itself },
        defendant_knowingly_benefited_from_assisting,
      },
    },
  },

  -- F2. Displaced in the Ninth Circuit by Reddit, in the Eleventh by Omegle.
  reading "any_violation" {
    title = "Any violation that underlies the claim",
    holds = "It is enough that somebody's violation of § 1591 underlies the claim, with the knowledge that § 1595 takes.",
    objection = "It saves every claim under § 1595 and leaves the words \"if the conduct underlying the claim constitutes\" without work to do.",
    by = { "doe_v_twitter_cand", "doe_v_mindgeek_cacd", "doe_v_mg_freesites_alnd" },
    test = any { venture_trafficked_plaintiff, defendant_trafficked },
  },
}

-- 18 U.S.C. § 1591: the crime. Here it is the predicate of a civil claim (some-
-- one violated it, and the plaintiff is the victim) and, inside the FOSTA
-- exception, the measure of the defendant's own conduct (usc_47_230.lua).
--
-- § 1591 and § 1595 are different tests. § 1591(a)(2) takes knowledge, or
-- reckless disregard except where the act is advertising; § 1595 takes "knew or
-- should have known". Neither is read into the other here.

statute "usc_18_1591_a" {
  cite = "18 U.S.C. § 1591(a)",
  note = "Earlier wordings (2000, 2003, 2008) are not encoded; what 2015 added are the verbs advertises, patronizes and solicits. Because advertising takes knowledge, a venture whose act is advertising gives no route by reckless disregard.",
  version "v2015" {
    law = "Pub. L. 106-386, as amended through Pub. L. 114-22",
    from = "2015-05-29",
    text = [[(a) Whoever knowingly— (1) in or affecting interstate or foreign commerce, or within the special maritime and territorial jurisdiction of the United States, recruits, entices, harbors, transports, provides, obtains, advertises, maintains, patronizes, or solicits by any means a person; or (2) benefits, financially or by receiving anything of value, from participation in a venture which has engaged in an act described in violation of paragraph (1), knowing, or, except where the act constituting the violation of paragraph (1) is advertising, in reckless disregard of the fact, that means of force, threats of force, fraud, coercion described in subsection (e)(2), or any combination of such means will be used to cause the person to engage in a commercial sex act, or that the person has not attained the age of 18 years and will be caused to engage in a commercial sex act, shall be punished as provided in subsection (b).]],
  },
}

statute "usc_18_1591_e" {
  cite = "18 U.S.C. § 1591(e)",
  note = "Paragraph (4) was added by FOSTA § 5, whose retroactivity clause covers § 4(a) only. For earlier conduct one asks whether (a)(2) as then read was violated; most courts do not separate the two, and neither does this rule book.",
  version "v2018" {
    law = "Pub. L. 115-164 § 5",
    from = "2018-04-11",
    text = [[(3) The term "commercial sex act" means any sex act, on account of which anything of value is given to or received by any person. (4) The term "participation in a venture" means knowingly assisting, supporting, or facilitating a violation of subsection (a)(1). (6) The term "venture" means any group of two or more individuals associated in fact, whether or not a legal entity.]],
  },
}

-- Someone did a listed act to the plaintiff, and a commercial sex act was
-- involved, with a minor or by force, fraud or coercion, in commerce, with the
-- mental state. For an adult, force, fraud or coercion is indispensable: prosti-
-- tution is not trafficking.
--
-- "Victim of a violation of this chapter" has since 2008 meant the whole of
-- chapter 77 (forced labor, § 1589, among it); only § 1591 is encoded. The
-- sharpest objection from the other side: whether the taking or sharing of images
-- is a "commercial sex act" divides courts; here it is a fact that is answered.
-- Another: the statute says that a person "will be caused to engage" in such an
-- act, which some read to need none that took place. Here one must have.
element "predicate_violation" {
  title = "A violation of § 1591, with the plaintiff as its victim",
  quote = "An individual who is a victim of a violation of this chapter",
  statute = "usc_18_1595_a",
  burden = "plaintiff",
  test = all {
    trafficking_act,
    commercial_sex_act,
    any { plaintiff_under_18, force_fraud_or_coercion },
    interstate_commerce,
    trafficker_mens_rea,
  },
}

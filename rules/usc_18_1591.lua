-- 18 U.S.C. § 1591: the crime. Here it is the predicate of a civil claim (some-
-- one violated it, and the plaintiff is the victim) and, inside the FOSTA
-- exception, the measure of the defendant's own conduct (usc_47_230_elements.lua).
--
-- § 1591 and § 1595 are different tests. § 1591(a)(2) takes knowledge, or
-- reckless disregard except where the act is advertising; § 1595 takes "knew or
-- should have known". Neither is read into the other here.
--
-- The text was not verified, held against parts that were seen: the verbs and "in
-- reckless disregard" in CRS Report R43597; the exception for advertising in the
-- Ninth Circuit's Model Criminal Jury Instruction 20.26 (revised August 2023).
-- Earlier wordings (2000, 2003, 2008) are not encoded; what 2015 added are the
-- verbs advertises, patronizes and solicits.

-- ---- (a): the violation -----------------------------------------------------

statute "usc_18_1591_a" {
  cite = "18 U.S.C. § 1591(a)",
  url = "https://www.law.cornell.edu/uscode/text/18/1591",
  note = "Because advertising takes knowledge, a venture whose act is advertising gives no route by reckless disregard: neither to the one who advertises nor to one who benefits under (a)(2).",
  version "v2015" {
    law = "Pub. L. 106-386, as amended through Pub. L. 114-22",
    from = "2015-05-29",
    text = [[
(a) Whoever knowingly—
(1) in or affecting interstate or foreign commerce, or within the special maritime and territorial
jurisdiction of the United States, recruits, entices, harbors, transports, provides, obtains,
advertises, maintains, patronizes, or solicits by any means a person; or
(2) benefits, financially or by receiving anything of value, from participation in a venture which has
engaged in an act described in violation of paragraph (1),
knowing, or, except where the act constituting the violation of paragraph (1) is advertising, in
reckless disregard of the fact, that means of force, threats of force, fraud, coercion described in
subsection (e)(2), or any combination of such means will be used to cause the person to engage in a
commercial sex act, or that the person has not attained the age of 18 years and will be caused to
engage in a commercial sex act, shall be punished as provided in subsection (b).]],
  },
  not_encoded = {
    { words = "shall be punished as provided in subsection (b)",
      why = "punishment: a civil claim asks whether the section was violated" },
  },
}

-- ---- (b), (c): of prosecutions ----------------------------------------------

statute "usc_18_1591_b" {
  cite = "18 U.S.C. § 1591(b)",
  url = "https://www.law.cornell.edu/uscode/text/18/1591",
  version "v2015" {
    law = "as amended through Pub. L. 114-22",
    from = "2015-05-29",
    text = [[
The punishment for an offense under subsection (a) is—
(1) if the offense was effected by means of force, threats of force, fraud, or coercion described in
subsection (e)(2), or by any combination of such means, or if the person recruited, enticed, harbored,
transported, provided, obtained, advertised, patronized, or solicited had not attained the age of 14
years at the time of such offense, by a fine under this title and imprisonment for any term of years
not less than 15 or for life; or
(2) if the offense was not so effected, and the person recruited, enticed, harbored, transported,
provided, obtained, advertised, patronized, or solicited had attained the age of 14 years but had not
attained the age of 18 years at the time of such offense, by a fine under this title and imprisonment
for not less than 10 years or for life.]],
  },
  not_encoded = {
    { words = "The punishment for an offense under subsection (a) is— (1) if the offense was effected by means of force, threats of force, fraud, or coercion described in subsection (e)(2), or by any combination of such means, or if the person recruited, enticed, harbored, transported, provided, obtained, advertised, patronized, or solicited had not attained the age of 14 years at the time of such offense, by a fine under this title and imprisonment for any term of years not less than 15 or for life; or",
      why = "punishment" },
    { words = "(2) if the offense was not so effected, and the person recruited, enticed, harbored, transported, provided, obtained, advertised, patronized, or solicited had attained the age of 14 years but had not attained the age of 18 years at the time of such offense, by a fine under this title and imprisonment for not less than 10 years or for life",
      why = "punishment" },
  },
}

statute "usc_18_1591_c" {
  cite = "18 U.S.C. § 1591(c)",
  url = "https://www.law.cornell.edu/uscode/text/18/1591",
  note = "Advertising is not among the verbs of this subsection.",
  version "v2015" {
    law = "as amended through Pub. L. 114-22",
    from = "2015-05-29",
    text = [[
In a prosecution under subsection (a)(1) in which the defendant had a reasonable opportunity to
observe the person so recruited, enticed, harbored, transported, provided, obtained, maintained,
patronized, or solicited, the Government need not prove that the defendant knew, or recklessly
disregarded the fact, that the person had not attained the age of 18 years.]],
  },
  not_encoded = {
    { words = "In a prosecution under subsection (a)(1) in which the defendant had a reasonable opportunity to observe the person so recruited, enticed, harbored, transported, provided, obtained, maintained, patronized, or solicited, the Government need not prove that the defendant knew, or recklessly disregarded the fact, that the person had not attained the age of 18 years",
      why = "it eases the Government's proof \"in a prosecution\"; whether a civil plaintiff may rely on it is not asked here. Who observed the person may answer trafficker_mens_rea with yes" },
  },
}

-- (d), obstruction, is left out: it is a violation of § 1591 of its own, and the
-- predicate here is (a)(1) (not_encoded in usc_18_1595.lua).

-- ---- (e): definitions -------------------------------------------------------
-- Numbered as since 11 April 2018, when (4) was inserted and (5), the venture,
-- became (6).

statute "usc_18_1591_e_3" {
  cite = "18 U.S.C. § 1591(e)(3)",
  url = "https://www.law.cornell.edu/uscode/text/18/1591",
  version "v2015" {
    law = "as amended through Pub. L. 114-22",
    from = "2015-05-29",
    text = [[The term "commercial sex act" means any sex act, on account of which anything of value is given to or received by any person.]],
  },
}

-- The fourth clock. FOSTA's clause on earlier conduct covers "the amendment made
-- by subsection (a)" of its § 4, that is § 230(e)(5) (pl_115_164_4_b); it does not
-- mention § 5, which inserted this definition. What follows from that is argued in
-- a reading of fosta_exception, own_violation_as_then_read.
statute "usc_18_1591_e_4" {
  cite = "18 U.S.C. § 1591(e)(4)",
  url = "https://www.law.cornell.edu/uscode/text/18/1591",
  note = "It defines the phrase \"in this section\": several courts refuse to carry it over to § 1595, and Reddit uses it inside the FOSTA exception alone.",
  version "v2018" {
    law = "Pub. L. 115-164 § 5, 132 Stat. 1255",
    from = "2018-04-11",
    text = [[The term "participation in a venture" means knowingly assisting, supporting, or facilitating a violation of subsection (a)(1).]],
  },
}

statute "usc_18_1591_e_6" {
  cite = "18 U.S.C. § 1591(e)(6)",
  url = "https://www.law.cornell.edu/uscode/text/18/1591",
  version "v2015" {
    law = "as amended through Pub. L. 114-22",
    from = "2015-05-29",
    text = [[The term "venture" means any group of two or more individuals associated in fact, whether or not a legal entity.]],
  },
}

-- ---- the predicate ----------------------------------------------------------
-- Someone did a listed act to the plaintiff, in commerce, with the mental state,
-- and a commercial sex act was to be caused: of a minor, or by force, fraud or
-- coercion. For an adult these are indispensable: prostitution is not
-- trafficking. The statute says "will be caused to engage": an act that was to be
-- caused is enough, whether or not it took place.
--
-- "Victim of a violation of this chapter" has since 2008 meant the whole of
-- chapter 77 (forced labor, § 1589, among it); only § 1591 is encoded. Whether
-- the taking or sharing of images is a "commercial sex act" divides courts; here
-- it is a fact that is answered.
element "predicate_violation" {
  title = "A violation of § 1591, with the plaintiff as its victim",
  ask = "Was the plaintiff the victim of a violation of § 1591?",
  quote = "An individual who is a victim of a violation of … this chapter",
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

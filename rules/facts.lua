-- The vocabulary: every proposition that a rule here can turn on. One fact is
-- one proposition that a person could allege and prove. Evidence (a paragraph
-- of a complaint, an e-mail) supports a fact and never replaces it.
--
--   says, denies     the answers "yes" and "no" as clauses, for sentences such as
--                    "If it were alleged that …"
--   asserted_by      whose case the fact helps, and whose version of it a motion
--                    to dismiss takes when it is disputed (default: plaintiff)
--   judgement        reasonable people differ about it on the same evidence
--   question_of_law  a court decides it; no jury, and nobody's version is taken
--
-- "The venture" is the one that the plaintiff pleads: a website's business, a
-- ring, a hotel with its guest, a franchisor with its hotel. Say who is in it
-- (`parties: venture:`): changing that changes participation and knowledge.
-- Read every question about knowledge as "… in this venture".

-- ---- the victim: 18 U.S.C. § 1591(a)(1) -------------------------------------

fact "trafficking_act" {
  ask = "Did someone recruit, entice, harbor, transport, provide, obtain, advertise, maintain, patronize or solicit the plaintiff?",
  says = "someone recruited, enticed, harbored, transported, provided, obtained, advertised, maintained, patronized or solicited {plaintiff}",
  denies = "nobody recruited, enticed, harbored, transported, provided, obtained, advertised, maintained, patronized or solicited {plaintiff}",
  help = "Yes: someone posted an ad that offered her. No: she was neither moved, housed nor offered by anyone.",
  statute = "usc_18_1591_a",
  quote = "recruits, entices, harbors, transports, provides, obtains, advertises, maintains, patronizes, or solicits by any means a person",
  topic = "victim",
}

fact "commercial_sex_act" {
  ask = "Was a sex act involved, or to be brought about, on account of which anything of value was given to or received by any person?",
  says = "there was a sex act, or was to be one, on account of which something of value was given or received",
  denies = "there was no sex act, nor was there to be one, on account of which anything of value was given or received",
  help = "Yes: buyers paid the trafficker, or were to pay him. No: images were taken and nothing was given for any act (courts differ about such cases).",
  statute = "usc_18_1591_e_3",
  quote = [[The term "commercial sex act" means any sex act, on account of which anything of value is given to or received by any person]],
  topic = "victim",
}

fact "plaintiff_under_18" {
  ask = "Was the plaintiff under 18 at the time?",
  says = "{plaintiff} was under 18 at the time",
  denies = "{plaintiff} was 18 or older at the time",
  help = "Yes: she was thirteen. No: she was nineteen throughout.",
  statute = "usc_18_1591_a",
  quote = "that the person has not attained the age of 18 years and will be caused to engage in a commercial sex act",
  topic = "victim",
}

fact "force_fraud_or_coercion" {
  ask = "Were force, threats of force, fraud or coercion used to cause the commercial sex act?",
  says = "force, threats of force, fraud or coercion were used to cause the commercial sex act",
  denies = "neither force, threats of force, fraud nor coercion was used to cause the commercial sex act",
  help = "Yes: he took her papers and threatened her family. No: an adult who acted without any of these; that is not trafficking under § 1591.",
  statute = "usc_18_1591_a",
  quote = "that means of force, threats of force, fraud, coercion described in subsection (e)(2), or any combination of such means will be used to cause the person to engage in a commercial sex act",
  topic = "victim",
}

fact "interstate_commerce" {
  ask = "Was the conduct in or affecting interstate or foreign commerce (or in the special maritime and territorial jurisdiction)?",
  says = "the conduct was in or affecting interstate or foreign commerce",
  denies = "the conduct was neither in interstate or foreign commerce nor affecting it",
  help = "Yes: the ads ran on the Internet. No: everything stayed within one town and used nothing from outside it.",
  statute = "usc_18_1591_a",
  quote = "in or affecting interstate or foreign commerce, or within the special maritime and territorial jurisdiction of the United States",
  topic = "victim",
}

fact "trafficker_mens_rea" {
  ask = "Did the perpetrator know (or, unless the act was advertising, recklessly disregard) the plaintiff's age, or the force, fraud or coercion?",
  says = "the perpetrator knew, or recklessly disregarded, {plaintiff}'s age or the force, fraud or coercion",
  denies = "the perpetrator neither knew nor recklessly disregarded {plaintiff}'s age or the force, fraud or coercion",
  help = "Yes: he knew that she was thirteen. No: he had every reason to believe that she was an adult who acted freely.",
  statute = "usc_18_1591_a",
  quote = "knowing, or, except where the act constituting the violation of paragraph (1) is advertising, in reckless disregard of the fact",
  topic = "victim",
  judgement = true,
}

-- ---- the venture ------------------------------------------------------------

fact "venture_associated_in_fact" {
  ask = "Were two or more individuals or entities associated in fact, whether or not as a legal entity?",
  says = "two or more individuals or entities were associated in fact",
  denies = "no two individuals or entities were associated in fact",
  help = "Yes: a company and its customer who worked together for years. No: strangers who never dealt with one another.",
  statute = "usc_18_1591_e_6",
  quote = [[The term "venture" means any group of two or more individuals associated in fact, whether or not a legal entity]],
  topic = "venture",
}

fact "venture_is_trafficking_operation" {
  ask = "Was the venture itself a trafficking operation, not merely a lawful business in which trafficking occurred?",
  says = "the venture was itself a trafficking operation",
  denies = "the venture was not itself a trafficking operation",
  help = "Yes: a ring that exists to traffic people. No: a hotel in which a guest trafficked someone.",
  topic = "venture",
  judgement = true,
}

fact "venture_is_commercial" {
  ask = "Was the venture a business or commercial undertaking, whatever its main purpose?",
  says = "the venture was a business or commercial undertaking",
  denies = "the venture was no business or commercial undertaking",
  help = "Yes: a classified-ad website run for profit. No: a family that lives together.",
  topic = "venture",
}

fact "venture_trafficked_plaintiff" {
  ask = "Did the venture (any member, in the venture) commit a violation of § 1591 of which this plaintiff is the victim?",
  says = "the venture trafficked {plaintiff}",
  denies = "the venture did not traffic {plaintiff}",
  help = "Yes: the website knowingly advertised her. No: it advertised others; she was trafficked elsewhere, or after the defendant had left.",
  topic = "venture",
}

fact "venture_trafficked_anyone" {
  ask = "Has the venture engaged in at least one act that violates § 1591, whoever the victim?",
  says = "the venture trafficked at least one person",
  denies = "the venture trafficked nobody",
  help = "Yes: it ran ads for other minors. No: it never did.",
  topic = "venture",
}

-- ---- knowing benefit --------------------------------------------------------

fact "received_value" {
  ask = "Did the defendant receive money or anything of value?",
  says = "{defendant} received money or something of value",
  denies = "{defendant} received nothing of value",
  help = "Yes: subscription fees. No: the service was free and brought nothing in return.",
  topic = "benefit",
}

fact "aware_of_receiving_value" {
  ask = "Did the defendant know that it was receiving that value?",
  says = "{defendant} knew of receiving that value",
  denies = "{defendant} did not know of receiving that value",
  help = "Yes: it sent the invoices. No: an error credited the money to a dormant account. (Knowing where the money came from is another question.)",
  topic = "benefit",
}

fact "value_came_from_venture" {
  ask = "Did the value come from the defendant's dealings with the venture (fees, rent, royalties, a share of revenue)?",
  says = "the value came from {defendant}'s dealings with the venture",
  denies = "the value did not come from {defendant}'s dealings with the venture",
  help = "Yes: the website paid for the software. No: the money came from customers who have nothing to do with it.",
  topic = "benefit",
}

fact "benefit_caused_by_furthering_venture" {
  ask = "Is there a causal link between the defendant's affirmative conduct furthering the venture and the benefit?",
  says = "the benefit was caused by what {defendant} did to further the venture",
  denies = "the benefit was not caused by anything {defendant} did to further the venture",
  help = "Yes: it was paid because it helped the operation evade the police. No: it earned what it would have earned from any customer.",
  topic = "benefit",
  judgement = true,
}

fact "attempted_to_benefit" {
  ask = "Did the defendant attempt or conspire to benefit from participation in the venture, without receiving anything?",
  says = "{defendant} attempted or conspired to benefit from participation in the venture, without receiving anything",
  denies = "{defendant} neither attempted nor conspired to benefit from participation in the venture",
  help = "Yes: it agreed to take a cut and was never paid. No: it never sought anything from the venture.",
  statute = "usc_18_1595_a",
  quote = "or attempts or conspires to benefit",
  topic = "benefit",
}

-- ---- participation ----------------------------------------------------------

fact "took_part" {
  ask = "Did the defendant itself take some part in the venture's activity, doing something in it or for it beyond its ordinary sale?",
  says = "{defendant} took some part in the venture's activity",
  denies = "{defendant} took no part in the venture's activity",
  help = "Yes: it designed a part of the operation. No: it sold the same product as to everybody else.",
  topic = "participation",
  judgement = true,
}

fact "affirmative_act_for_venture" {
  ask = "Did the defendant or its staff do an affirmative act that helped the trafficking operation run (lookout, warning, hiding, structuring, evasion)?",
  says = "{defendant} did an affirmative act that helped the trafficking operation run",
  denies = "{defendant} did no affirmative act that helped the trafficking operation run",
  help = "Yes: a clerk warned the trafficker of the police. No: staff saw and did nothing.",
  topic = "participation",
  judgement = true,
}

fact "acted_through_agent" {
  ask = "Did the defendant take part, and know, through an actual agent whom it controlled (a franchisee that it ran, for instance)?",
  says = "{defendant} took part, and knew, through an agent whom {defendant} controlled",
  denies = "{defendant} did not take part through an agent whom {defendant} controlled",
  help = "Yes: a franchisee whose desk the franchisor ran day by day. No: a franchisee that merely bears the name.",
  topic = "participation",
  judgement = true,
}

fact "dealt_with_trafficker" {
  ask = "Did the defendant (or its agents) deal directly with the plaintiff's trafficker?",
  says = "{defendant} dealt directly with {plaintiff}'s trafficker",
  denies = "{defendant} did not deal directly with {plaintiff}'s trafficker",
  help = "Yes: the desk rented him the room. No: it dealt only with the website that he used.",
  topic = "participation",
}

fact "continuous_relationship" {
  ask = "Was there a continuous or repeated business relationship with the trafficker or the venture?",
  says = "{defendant} had a continuous or repeated business relationship with the trafficker or the venture",
  denies = "{defendant} had no continuous or repeated business relationship with the trafficker or the venture",
  help = "Yes: contracts renewed over five years. No: a single sale.",
  topic = "participation",
}

fact "tailored_support" {
  ask = "Was the good or service customised, tailored or advised on for this customer, rather than off the shelf?",
  says = "{defendant} tailored what it supplied to this customer",
  denies = "{defendant} did not tailor what it supplied to this customer",
  help = "Yes: consultants fitted the software to its plans. No: a click-through subscription.",
  topic = "participation",
  judgement = true,
}

fact "helped_venture_grow" {
  ask = "Did the defendant's help enlarge, sustain or shield the venture's business?",
  says = "{defendant}'s help enlarged, sustained or shielded the venture's business",
  denies = "{defendant}'s help neither enlarged, sustained nor shielded the venture's business",
  help = "Yes: the tools let it reach many more customers. No: its business went on exactly as before.",
  topic = "participation",
  judgement = true,
}

fact "tacit_agreement" {
  ask = "Do the facts show a pattern of conduct that amounts to a tacit agreement with the trafficker?",
  says = "there was a pattern of conduct that amounted to a tacit agreement with the trafficker",
  denies = "there was no pattern of conduct that amounted to a tacit agreement with the trafficker",
  help = "Yes: the owner kept the same rooms for him and spoke with him of what he did there. No: he was a guest like any other.",
  topic = "participation",
  judgement = true,
}

fact "shared_risk_and_profit" {
  ask = "Did the defendant share in a common undertaking or enterprise with the violator that involved risk and potential profit?",
  says = "{defendant} shared a common undertaking with the violator, with its risk and potential profit",
  denies = "{defendant} shared no common undertaking with the violator, with its risk and potential profit",
  help = "Yes: they split the proceeds. No: a fixed price for a thing delivered.",
  topic = "participation",
  judgement = true,
}

fact "merely_observed" {
  ask = "Did the defendant do no more than observe, or receive ordinary revenue, and fail to prevent?",
  says = "{defendant} did no more than observe, or receive ordinary revenue, and fail to prevent",
  denies = "{defendant} did more than observe, or receive ordinary revenue, and fail to prevent",
  help = "Yes: it saw signs and kept renting rooms. No: it also warned him of the police.",
  topic = "participation",
  asserted_by = "defendant",
  judgement = true,
}

fact "ordinary_arms_length_sale" {
  ask = "Was the dealing only an ordinary arm's-length sale or service?",
  says = "the dealing was only an ordinary arm's-length sale or service",
  denies = "the dealing was more than an ordinary arm's-length sale or service",
  help = "Yes: market price, standard terms, like every customer. No: a close relationship with personal support.",
  topic = "participation",
  asserted_by = "defendant",
  judgement = true,
}

fact "engaged_in_trafficking_itself" {
  ask = "Did the defendant itself engage in some aspect of the sex trafficking?",
  says = "{defendant} engaged in some aspect of the trafficking",
  denies = "{defendant} engaged in no aspect of the trafficking",
  help = "Yes: it recruited. No: it supplied a business that others used for trafficking.",
  topic = "participation",
}

-- ---- knowledge --------------------------------------------------------------

fact "knew_of_plaintiff" {
  ask = "Did the defendant actually know that this plaintiff was being trafficked?",
  says = "{defendant} knew of {plaintiff}'s trafficking",
  denies = "{defendant} did not know of {plaintiff}'s trafficking",
  help = "Yes: her mother wrote to it. No: it never heard of her. (Silence in a complaint is neither.)",
  topic = "knowledge",
}

fact "should_have_known_of_plaintiff" {
  ask = "Should the defendant have known that this plaintiff was being trafficked?",
  says = "{defendant} should have known of {plaintiff}'s trafficking",
  denies = "{defendant} had no reason to know of {plaintiff}'s trafficking",
  help = "Yes: she asked the desk for help. No: nothing that reached it concerned her.",
  topic = "knowledge",
  judgement = true,
}

fact "knew_venture_trafficked" {
  ask = "Did the defendant actually know that this venture engages in trafficking?",
  says = "{defendant} knew that the venture engaged in trafficking",
  denies = "{defendant} did not know that the venture engaged in trafficking",
  help = "Yes: its staff wrote so to one another. No: it had heard only of prostitution by adults.",
  topic = "knowledge",
}

fact "should_have_known_venture_trafficked" {
  ask = "Should the defendant have known that this venture engages in trafficking?",
  says = "{defendant} should have known that the venture engaged in trafficking",
  denies = "{defendant} had no reason to know that the venture engaged in trafficking",
  help = "Yes: officials had said so in public for years. No: nothing set it apart from lawful customers.",
  topic = "knowledge",
  judgement = true,
}

fact "notice_of_particular_operation" {
  ask = "Did the defendant know, or should it have known, of a particular trafficking operation at this place or account, not of trafficking in general?",
  says = "{defendant} knew, or should have known, of a particular trafficking operation at this place or account",
  denies = "{defendant} neither knew nor should have known of a particular trafficking operation at this place or account",
  help = "Yes: the police named the room. No: it had read reports about its industry.",
  topic = "knowledge",
  judgement = true,
}

fact "recklessly_disregarded_trafficking" {
  ask = "Did the defendant recklessly disregard that force, fraud, coercion or minors were involved in the venture?",
  says = "{defendant} recklessly disregarded that force, fraud, coercion or minors were involved",
  denies = "{defendant} did not recklessly disregard that force, fraud, coercion or minors were involved",
  help = "Yes: it buried its own alerts. No: it looked into each sign and found nothing.",
  topic = "knowledge",
  judgement = true,
}

fact "notice_of_prevalence" {
  ask = "Was the defendant on notice that trafficking is prevalent in its industry or at its kind of premises?",
  says = "{defendant} had notice that trafficking is prevalent in this industry or at premises of this kind",
  denies = "{defendant} had no notice that trafficking is prevalent in this industry or at premises of this kind",
  help = "Yes: reports on hotels reached its management. No: its trade has nothing to do with the matter.",
  topic = "knowledge",
  judgement = true,
}

fact "failed_to_take_steps" {
  ask = "Having that notice, did it fail to take adequate steps (training, policy, reporting)?",
  says = "{defendant}, having that notice, failed to take adequate steps",
  denies = "{defendant}, having that notice, took adequate steps",
  help = "Yes: no training, no reports. No: staff were trained and reported what they saw.",
  topic = "knowledge",
  judgement = true,
}

fact "visible_red_flags" {
  ask = "Were there signs at the place or account itself that staff saw or could see?",
  says = "there were signs at the place or account itself that staff saw or could see",
  denies = "there were no signs at the place or account itself that staff saw or could see",
  help = "Yes: cash, many visitors at one door, injuries. No: the account looked like every other.",
  topic = "knowledge",
  judgement = true,
}

-- ---- the defendant's own violation of § 1591 --------------------------------
-- "In the conduct underlying this claim" (§ 230(e)(5)(A)).

fact "defendant_trafficked" {
  ask = "Did the defendant itself commit an act in § 1591(a)(1), with the mental state that the statute requires?",
  says = "{defendant} committed an act in § 1591(a)(1), with the mental state that the statute requires",
  denies = "{defendant} committed no act in § 1591(a)(1)",
  help = "Yes: its staff wrote an ad that they knew offered a minor. No: others posted it, without the defendant's knowledge.",
  statute = "usc_18_1591_a",
  quote = "(a) Whoever knowingly—",
  topic = "fosta",
}

fact "defendant_knowingly_assisted_trafficking" {
  ask = "Did the defendant knowingly assist, support or facilitate a violation of § 1591(a)(1) (§ 1591(e)(4))?",
  says = "{defendant} knowingly assisted, supported or facilitated a violation of § 1591(a)(1)",
  denies = "{defendant} did not knowingly assist, support or facilitate a violation of § 1591(a)(1)",
  help = "Yes: it knew of the trafficking and helped it on. No: it only should have known.",
  statute = "usc_18_1591_e_4",
  quote = [[The term "participation in a venture" means knowingly assisting, supporting, or facilitating a violation of subsection (a)(1)]],
  topic = "fosta",
  judgement = true,
}

fact "defendant_knowingly_benefited_from_assisting" {
  ask = "Did the defendant knowingly benefit from that participation?",
  says = "{defendant} knowingly benefited from assisting the violation",
  denies = "{defendant} did not knowingly benefit from assisting the violation",
  help = "Yes: it took a share for that help. No: its revenue had no tie to it.",
  statute = "usc_18_1591_a",
  quote = "benefits, financially or by receiving anything of value, from participation in a venture which has engaged in an act described in violation of paragraph (1)",
  topic = "fosta",
  judgement = true,
}

-- ---- 47 U.S.C. § 230(c)(1) --------------------------------------------------

fact "enables_multi_user_access" {
  ask = "Does the defendant provide or enable computer access by multiple users to a computer server?",
  says = "{defendant} provided or enabled access by multiple users to a computer server",
  denies = "{defendant} neither provided nor enabled access by multiple users to a computer server",
  help = "Yes: customers log in to its servers. No: a program that runs on one desk alone.",
  statute = "usc_47_230_f",
  quote = "provides or enables computer access by multiple users to a computer server",
  topic = "section 230",
  asserted_by = "defendant",
}

fact "provides_content_tools" {
  ask = "Does the defendant provide software or enabling tools that filter, choose, analyze, transmit, display or organize content?",
  says = "{defendant} provided software or tools that filter, choose, analyze, transmit, display or organize content",
  denies = "{defendant} provided no software or tools that filter, choose, analyze, transmit, display or organize content",
  help = "Yes: software that sorts and sends messages. No: it rents rooms.",
  statute = "usc_47_230_f",
  quote = "a provider of software (including client or server software), or enabling tools that do any one or more of the following: (A) filter, screen, allow, or disallow content; (B) pick, choose, analyze, or digest content; or (C) transmit, receive, display, forward, cache, search, subset, organize, reorganize, or translate content",
  topic = "section 230",
  asserted_by = "defendant",
}

fact "uses_computer_service" {
  ask = "Is the defendant a user of an interactive computer service?",
  says = "{defendant} was a user of an interactive computer service",
  denies = "{defendant} was no user of an interactive computer service",
  help = "Yes: it forwarded another's e-mail to a list. No: it does everything on paper.",
  statute = "usc_47_230_c_1",
  quote = "user of an interactive computer service",
  topic = "section 230",
  asserted_by = "defendant",
}

fact "hosted_the_content" {
  ask = "Did the defendant itself host, display or disseminate the content at issue?",
  says = "{defendant} hosted, displayed or disseminated the content",
  denies = "{defendant} neither hosted, displayed nor disseminated the content",
  help = "Yes: the ads stood on its website. No: they stood on a customer's website, or there were none.",
  topic = "section 230",
  asserted_by = "defendant",
}

fact "publishing_function_at_issue" {
  ask = "Is the conduct sued on a traditional publishing function (host, arrange, edit, moderate, remove, decide who may post)?",
  says = "the conduct sued on is a traditional publishing function",
  denies = "the conduct sued on is no traditional publishing function",
  help = "Yes: it is blamed for not removing an ad. No: it is blamed for selling advice to a business.",
  statute = "usc_47_230_c_1",
  quote = "treated as the publisher or speaker",
  topic = "section 230",
  asserted_by = "defendant",
  question_of_law = true,
}

fact "duty_would_require_monitoring" {
  ask = "Would complying with the duty that the claim imposes require monitoring, altering or removing third-party content?",
  says = "complying with the duty would require monitoring, altering or removing third-party content",
  denies = "complying with the duty would not require monitoring, altering or removing third-party content",
  help = "Yes: the only way to comply is to screen posts. No: it could comply by ending a contract.",
  topic = "section 230",
  asserted_by = "defendant",
  question_of_law = true,
}

fact "claim_needs_third_party_content" {
  ask = "Must the plaintiff point to third-party content to establish liability?",
  says = "{plaintiff} must point to third-party content to establish liability",
  denies = "{plaintiff} need not point to third-party content to establish liability",
  help = "Yes: without the ads there is no wrong. No: the wrong is a defective lock.",
  topic = "section 230",
  asserted_by = "defendant",
  question_of_law = true,
}

fact "content_is_but_for_cause" {
  ask = "Would the harm not have occurred but for third-party content?",
  says = "the harm would not have occurred but for third-party content",
  denies = "the harm would have occurred without third-party content",
  help = "Yes: buyers found her through an ad. No: they were brought to her in another way.",
  topic = "section 230",
  asserted_by = "defendant",
}

fact "content_came_from_another" {
  ask = "Was the content provided by another information content provider?",
  says = "the content was provided by another information content provider",
  denies = "the content was not provided by another information content provider",
  help = "Yes: the trafficker wrote the ad. No: the defendant wrote it, or nothing that was published matters here.",
  statute = "usc_47_230_c_1",
  quote = "information provided by another information content provider",
  topic = "section 230",
  asserted_by = "defendant",
}

fact "materially_contributed_to_illegality" {
  ask = "Did the defendant materially contribute to what makes the content unlawful, creating or developing it in whole or in part?",
  says = "{defendant} materially contributed to what makes the content unlawful",
  denies = "{defendant} did not materially contribute to what makes the content unlawful",
  help = "Yes: staff rewrote ads to hide a child's age. No: neutral tools, used by all alike.",
  statute = "usc_47_230_f",
  quote = "responsible, in whole or in part, for the creation or development of information",
  topic = "section 230",
  judgement = true,
}

fact "sued_over_own_recommendation" {
  ask = "Is the claim about the defendant's own algorithmic recommendation of the content?",
  says = "the claim is about {defendant}'s own recommendation of the content",
  denies = "the claim is not about {defendant}'s own recommendation of the content",
  help = "Yes: its feed pushed the video to the child. No: the user searched for it.",
  topic = "section 230",
  question_of_law = true,
}

fact "supplied_publisher_of_the_content" {
  ask = "Did the defendant supply software or services to the one who published the content?",
  says = "{defendant} supplied software or services to the one who published the content",
  denies = "{defendant} supplied nothing to the one who published the content",
  help = "Yes: it sold software to the website that ran the ads. No: it ran the website.",
  topic = "section 230",
  asserted_by = "defendant",
}

-- ---- time -------------------------------------------------------------------
-- Four dates; the two propositions below follow from them (constraints.lua)
-- and may be stated directly where the days are not known.

fact "conduct" {
  ask = "From when to when did the defendant do what the claim relies on?",
  help = "From the first act that is relied on to the last.",
  topic = "time",
  type = "period",
}

fact "filed" {
  ask = "When was the suit filed?",
  help = "The day on which the first complaint against this defendant was filed.",
  statute = "usc_18_1595_c",
  quote = "No action may be maintained under this section unless it is commenced",
  topic = "time",
  type = "date",
}

fact "accrued" {
  ask = "When did the cause of action arise?",
  help = "As a rule the day of the last violation that the claim relies on.",
  statute = "usc_18_1595_c",
  quote = "not later than 10 years after the cause of action arose",
  topic = "time",
  type = "date",
}

fact "plaintiff_born" {
  ask = "When was the plaintiff born?",
  help = "Needed only if the plaintiff was a minor and the ten years since the claim arose have run.",
  statute = "usc_18_1595_c",
  quote = "10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the alleged offense",
  topic = "time",
  type = "date",
}

fact "conduct_after_2008_amendment" {
  ask = "Did the conduct relied on occur on or after 23 December 2008?",
  says = "the conduct relied on occurred on or after 23 December 2008",
  denies = "the conduct relied on occurred before 23 December 2008",
  help = "Yes: contracts from 2013 on. No: ads that ran only in 2006.",
  topic = "time",
}

fact "filed_within_ten_years" {
  ask = "Was suit filed within 10 years of accrual, or within 10 years of the plaintiff's 18th birthday if a minor?",
  says = "suit was filed within 10 years of accrual, or of {plaintiff}'s 18th birthday",
  denies = "suit was filed later than § 1595(c) allows",
  help = "Yes: trafficked in 2016, filed in 2020. No: an adult in 2009, filed in 2021.",
  statute = "usc_18_1595_c",
  quote = "not later than the later of— (1) 10 years after the cause of action arose; or (2) 10 years after the victim reaches 18 years of age, if the victim was a minor at the time of the alleged offense",
  topic = "time",
}

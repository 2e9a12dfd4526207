-- What follows from what, whatever the law: a pattern of facts must be closed
-- under these, in both directions (who should not have known did not know).
-- Without them a stricter reading could be met where a looser one fails. A
-- pattern that contradicts one is refused, never silently mended.

-- ---- knowledge: from the narrow to the broad --------------------------------

constraint { implies(knew_of_plaintiff, should_have_known_of_plaintiff),
  why = "who knows a thing has reason to know it" }
constraint { implies(knew_of_plaintiff, knew_venture_trafficked),
  why = "the plaintiff was trafficked in this venture" }
constraint { implies(knew_venture_trafficked, should_have_known_venture_trafficked),
  why = "who knows a thing has reason to know it" }
constraint { implies(recklessly_disregarded_trafficking, should_have_known_venture_trafficked),
  why = "to disregard a risk recklessly one must have had reason to see it" }
constraint { implies(should_have_known_of_plaintiff, notice_of_particular_operation),
  why = "reason to know of this plaintiff is reason to know of the operation that did it" }
constraint { implies(notice_of_particular_operation, should_have_known_venture_trafficked),
  why = "the operation is part of this venture" }

-- ---- the venture and the victim ---------------------------------------------

constraint { implies(venture_trafficked_plaintiff, venture_trafficked_anyone),
  why = "this plaintiff is someone" }
constraint { implies(venture_trafficked_plaintiff, trafficking_act),
  why = "a violation of § 1591 takes one of the acts it lists" }
constraint { implies(venture_trafficked_plaintiff, commercial_sex_act),
  why = "a violation of § 1591 takes a commercial sex act" }
constraint { implies(venture_is_trafficking_operation, venture_associated_in_fact),
  why = "an operation is an association in fact" }

-- ---- participation ----------------------------------------------------------

constraint { implies(engaged_in_trafficking_itself, took_part),
  why = "trafficking in the venture is taking part in it" }
constraint { implies(affirmative_act_for_venture, took_part),
  why = "an act that helps the operation run is taking part in it" }
constraint { implies(shared_risk_and_profit, took_part),
  why = "sharing an undertaking is taking part in it" }
constraint { excludes(merely_observed, took_part),
  why = "to do no more than observe is not to take part" }

-- ---- benefit ----------------------------------------------------------------

constraint { implies(aware_of_receiving_value, received_value),
  why = "one can know of receiving only what one receives" }
constraint { implies(value_came_from_venture, received_value),
  why = "value that came was received" }

-- ---- the defendant's own violation ------------------------------------------
-- Both are "in the conduct underlying this claim"; so whoever satisfies the
-- strict reading of the FOSTA exception satisfies the broad one.

constraint { implies(defendant_trafficked, engaged_in_trafficking_itself),
  why = "an act in § 1591(a)(1) is an aspect of the trafficking" }
constraint { implies(defendant_knowingly_assisted_trafficking, venture_trafficked_plaintiff),
  why = "what was assisted is the violation that underlies this plaintiff's claim" }
constraint { implies(defendant_knowingly_assisted_trafficking, knew_venture_trafficked),
  why = "to assist a violation knowingly one must know of it" }

-- ---- dates ------------------------------------------------------------------

constraint { same(conduct_after_2008_amendment, conduct:on_or_after("2008-12-23")),
  why = "Pub. L. 110-457 was enacted on that day; of a longer course of conduct the later part is relied on" }

-- § 1595(c): the later of ten years after the cause of action arose and, for a
-- minor, ten years after the 18th birthday, which is 28 years after birth. (For
-- who was born on a 29 February that is the 28th birthday itself; counted as 18
-- years and then ten it would be a day away. No authority was found.)
--
-- The statute sets no method of computing time, so that Fed. R. Civ. P. 6(a)(1)
-- does: the day of the event is left out, and a last day that is a Saturday or a
-- Sunday moves on to Monday. So does a legal holiday, which is not encoded.
--
-- The second period came on 29 May 2015 (Pub. L. 114-22): a suit filed before has
-- the first alone. Whether it revives what had expired by then can be asked only
-- of a perpetrator, for conduct before 29 May 2005; it is not asked here.
constraint { same(filed_within_ten_years, any {
    filed:within_or_next_weekday(years(10), accrued),
    all {
      plaintiff_under_18,
      filed:on_or_after("2015-05-29"),
      filed:within_or_next_weekday(years(28), plaintiff_born),
    },
  }),
  why = "18 U.S.C. § 1595(c); Fed. R. Civ. P. 6(a)(1)" }

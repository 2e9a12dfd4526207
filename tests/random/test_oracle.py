#!/usr/bin/env python3
"""The oracle against examples computed by hand from the semantics."""

import os
import sys
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from because import judge  # noqa: E402
from law import select  # noqa: E402
from model import (Authority, Book, Claim, Court, Element, Fact, Pattern,  # noqa: E402
                   Reading, Said, Version)
from oracle import Shape, decide  # noqa: E402
from silence import Contradiction, Silent  # noqa: E402
from worlds import Worlds, set_domains  # noqa: E402

F = {n: ("fact", n) for n in "abcd"}
YES, NO, ASKED = Said(True), Said(False), Said("disputed")
MTD, SJ, TRIAL = "motion_to_dismiss", "summary_judgment", "trial"


def book(*elements, claim=("e",), constraints=(), facts=None):
    out = Book(facts=facts or [Fact(n) for n in "abcd"],
               constraints=list(constraints), elements=list(elements))
    out.claims = [Claim("tort", list(claim))]
    set_domains(out)
    return out


def ask(one, posture=None, facts=None, **more):
    pattern = Pattern(["tort"], posture, facts=facts or {}, **more)
    return decide(Worlds(one), Shape(one), pattern, one.claims[0])


def status(one, posture=None, facts=None, ident="e", **more):
    words = ask(one, posture, facts, **more).status[ident]
    assert len(words) == 1, words
    return next(iter(words))


E = Element("e", test=F["a"])


class Postures(unittest.TestCase):
    """Section 2, one row at a time."""

    def test_a_hypothetical_leaves_unknown_and_disputed_open(self):
        for facts in ({}, {"a": Said("unknown")}, {"a": ASKED}):
            self.assertEqual(status(book(E), None, facts), "open")
        self.assertEqual(status(book(E), None, {"a": YES}), "satisfied")
        self.assertEqual(status(book(E), None, {"a": NO}), "not_satisfied")

    def test_a_motion_takes_the_version_of_the_plaintiff(self):
        self.assertEqual(status(book(E), MTD, {"a": ASKED}), "satisfied")
        theirs = book(E, facts=[Fact("a", asserted_by="defendant")])
        self.assertEqual(status(theirs, MTD, {"a": ASKED}), "not_satisfied")

    def test_summary_judgment_sends_a_dispute_to_trial(self):
        self.assertEqual(status(book(E), SJ, {"a": ASKED}), "for_trial")
        self.assertEqual(status(book(E), SJ, {}), "no_evidence")

    def test_at_trial_a_dispute_is_not_proved(self):
        self.assertEqual(status(book(E), TRIAL, {"a": ASKED}), "not_proved")

    def test_how_decides_what_counts(self):
        counts = {
            None: "conclusory alleged found evidence assumed admitted",
            MTD: "alleged assumed admitted",
            SJ: "found evidence assumed admitted",
            TRIAL: "found assumed admitted"}
        for posture, hows in counts.items():
            for how in ("conclusory alleged found evidence assumed "
                        "admitted").split():
                word = status(book(E), posture, {"a": Said(True, how)})
                self.assertEqual(word == "satisfied", how in hows.split())

    def test_both_sides_of_a_fact(self):
        both = {"a": Said(alleged=True, found=False)}
        self.assertEqual(status(book(E), MTD, both), "satisfied")
        for posture in (SJ, TRIAL, None):
            self.assertEqual(status(book(E), posture, both),
                             "not_satisfied")
        self.assertEqual(status(book(E), None, {"a": Said(alleged=True)}),
                         "satisfied")
        self.assertEqual(status(book(E), SJ, {"a": Said(alleged=True)}),
                         "no_evidence")

    def test_a_disputed_question_of_law_is_decided_both_ways(self):
        one = book(E, facts=[Fact("a", law=True)])
        for posture in (MTD, SJ, TRIAL):
            answer = ask(one, posture, {"a": ASKED})
            self.assertEqual(answer.outcome, "open")
            self.assertEqual(answer.readings, {"a=yes", "a=no"})

    def test_it_is_so_in_whatever_way_it_was_disputed(self):
        one = book(E, facts=[Fact("a", law=True)])
        for said in (Said("disputed", "alleged"), Said("disputed", "found"),
                     Said("disputed", "conclusory"), Said(alleged="disputed")):
            for posture in (MTD, SJ, TRIAL):
                self.assertEqual(ask(one, posture, {"a": said}).outcome,
                                 "open")

    def test_otherwise_no_stops_at_what_an_unknown_fact_would_entail(self):
        one = book(E, constraints=[("implies", F["b"], F["a"])])
        self.assertEqual(status(one, otherwise_no=True), "not_satisfied")
        self.assertEqual(status(one, None, {"b": Said("unknown")},
                                otherwise_no=True), "open")


class Constraints(unittest.TestCase):
    def test_they_work_in_both_directions(self):
        one = book(E, constraints=[("implies", F["a"], F["b"])])
        self.assertEqual(status(one, MTD, {"b": NO}), "not_satisfied")
        self.assertEqual(status(one, MTD, {"b": YES}), "not_alleged")

    def test_contradictory_facts_are_refused(self):
        one = book(E, constraints=[("excludes", F["a"], F["b"])])
        with self.assertRaises(Contradiction):
            ask(one, None, {"a": YES, "b": YES})
        ask(one, TRIAL, {"a": YES, "b": Said(True, "conclusory")})

    def test_a_dispute_never_overrides_what_is_settled(self):
        one = book(E, constraints=[("excludes", F["a"], F["b"])])
        facts = {"a": ASKED, "b": YES}
        for posture in (None, MTD, SJ, TRIAL):
            self.assertEqual(status(one, posture, facts), "not_satisfied")

    def test_thresholds_on_one_value_are_not_independent(self):
        one = book(Element("e", test=("any", [
            ("none", [("cmp", "n", "at_least", 5)]),
            ("cmp", "n", "at_least", 2)])), facts=[Fact("n", "number")])
        self.assertEqual(status(one), "satisfied")

    def test_two_dates_are_compared(self):
        dates = [Fact("p", "date"), Fact("q", "date")]
        one = book(Element("e", test=("cmp", "p", "before", ("of", "q"))),
                   constraints=[("cmp", "p", "before", "2010-01-01"),
                                ("cmp", "q", "after", "2009-12-31")],
                   facts=dates)
        self.assertEqual(status(one), "satisfied")


class Closing(unittest.TestCase):
    """Section 3.3."""

    def test_exactness_where_kleene_says_unknown(self):
        one = book(Element("e", test=("any", [F["a"], ("none", [F["a"]])])))
        for posture in (None, MTD, SJ, TRIAL):
            self.assertEqual(status(one, posture), "satisfied")

    def test_an_exception_closes_against_its_own_bearer(self):
        exception = Element("x", "exception", "defendant", F["b"])
        one = book(Element("e", test=F["a"], unless=[("elem", "x")]),
                   exception)
        facts = {"a": YES}
        self.assertEqual(status(one, None, facts), "open")
        self.assertEqual(status(one, MTD, facts), "satisfied")
        self.assertEqual(status(one, MTD, facts, "x"), "not_on_face")
        self.assertEqual(status(one, SJ, facts, "x"), "no_evidence")
        self.assertEqual(status(one, TRIAL, facts, "x"), "not_proved")
        exception.burden = "plaintiff"  # who must now exclude it
        self.assertEqual(status(one, MTD, facts), "not_satisfied")
        self.assertEqual(status(one, MTD, facts, "x"), "not_alleged")

    def test_an_inherited_burden_closes_nothing(self):
        part = Element("p", test=F["a"])
        one = book(Element("e", test=("any", [
            ("elem", "p"), ("none", [F["a"]])])), part)
        self.assertEqual(status(one, MTD), "satisfied")
        self.assertEqual(status(one, MTD, ident="p"), "not_alleged")
        part.burden = "defendant"  # now it closes: to false, against him
        self.assertEqual(status(one, MTD, ident="p"), "not_on_face")

    def test_a_triable_part_and_an_absent_part(self):
        both = book(Element("e", test=("all", [F["a"], F["b"]])))
        self.assertEqual(status(both, SJ, {"a": ASKED}), "no_evidence")
        either = book(Element("e", test=("any", [F["a"], F["b"]])))
        self.assertEqual(status(either, SJ, {"a": ASKED}), "for_trial")

    def test_the_parent_sees_a_function_of_the_triable_atoms(self):
        exception = Element("x", "exception", "defendant", F["a"])
        one = book(Element("e", test=F["a"], unless=[("elem", "x")]),
                   exception)
        self.assertEqual(status(one, SJ, {"a": ASKED}), "not_satisfied")

    def test_a_shared_part_must_name_its_burden(self):
        part = Element("p", test=F["a"])
        one = book(Element("e", test=("elem", "p")),
                   Element("d", "defense", "defendant",
                           ("none", [("elem", "p")])), part)
        self.assertEqual(Shape(one).error(), "burden")
        part.burden = "plaintiff"
        self.assertIsNone(Shape(one).error())
        one.element("d").test = ("elem", "p")
        self.assertEqual(Shape(one).error(), "polarity")


class Outcomes(unittest.TestCase):
    def both(self):
        return book(E, Element("d", "defense", "defendant", F["b"]))

    def test_the_outcomes_of_each_posture(self):
        rows = [(None, {"a": YES, "b": NO}, "stands"),
                (None, {"a": NO}, "fails"),
                (None, {"b": YES}, "barred"),
                (None, {"a": YES}, "open"),
                (MTD, {"a": YES}, "survives"),
                (MTD, {"a": YES, "b": YES}, "dismissed"),
                (SJ, {"a": YES}, "judgment_for_plaintiff"),
                (SJ, {"a": YES, "b": ASKED}, "for_trial"),
                (SJ, {"a": ASKED, "b": YES}, "judgment_for_defendant"),
                (TRIAL, {"a": YES}, "for_plaintiff"),
                (TRIAL, {}, "for_defendant")]
        for posture, facts, outcome in rows:
            self.assertEqual(ask(self.both(), posture, facts).outcome,
                             outcome)

    def test_grounds_name_every_failing_element_and_defense(self):
        answer = ask(self.both(), MTD, {"b": YES})
        self.assertEqual(answer.grounds, {"e", "d"})

    def test_two_elements_that_cannot_both_hold(self):
        one = book(E, Element("g", test=("none", [F["a"]])),
                   claim=("e", "g"))
        answer = ask(one)
        self.assertEqual((answer.outcome, answer.joint), ("fails", True))
        self.assertEqual(status(one), "open")

    def test_a_defense_that_bars_only_together_with_the_claim(self):
        one = book(E, Element("d", "defense", "defendant", F["a"]))
        self.assertEqual(ask(one).outcome, "barred")

    def test_what_is_not_in_issue_is_taken_as_met(self):
        one = self.both()
        self.assertEqual(ask(one, MTD, {}, issues=["d"]).outcome,
                         "survives")
        self.assertEqual(status(one, MTD, {}, issues=["d"]), "not_reached")
        answer = ask(one, MTD, {"a": YES, "b": YES}, issues=["e"])
        self.assertEqual(answer.outcome, "survives")
        answer = ask(one, SJ, {"a": YES}, issues=["d"])
        self.assertEqual(answer.outcome, "for_trial")

    def test_a_prong_named_alone_takes_the_others_as_met(self):
        one = book(E, Element("d", "defense", "defendant",
                              ("all", [("elem", "p"), ("elem", "q")])),
                   Element("p", test=F["b"]), Element("q", test=F["c"]))
        answer = ask(one, MTD, {"a": YES, "b": YES}, issues=["e", "p"])
        self.assertEqual(answer.outcome, "dismissed")
        self.assertEqual(answer.status["q"], {"not_reached"})

    def test_a_defense_that_does_not_reach_the_claim(self):
        one = self.both()
        one.element("d").reaches = []
        self.assertEqual(ask(one, MTD, {"a": YES, "b": YES}).outcome,
                         "survives")

    def test_a_claim_without_issues_of_its_own_is_not_guessed(self):
        with self.assertRaises(Silent):
            ask(self.both(), MTD, {}, issues=["zzz"])


class Law(unittest.TestCase):
    """Section 5."""

    def setUp(self):
        self.e = Element("e", readings=[Reading("r", F["a"]),
                                        Reading("s", F["b"])])
        self.book = book(self.e)
        self.book.courts = [Court("top", conflict="later"),
                            Court("app", "top"), Court("other", "top"),
                            Court("low", "app", follows_itself=False)]

    def cite(self, ident, court, date, reading, **more):
        self.book.authorities.append(Authority(ident, court, date, **more))
        next(r for r in self.e.readings if r.id == reading).by.append(ident)

    def governs(self, court, date, adopted=None):
        got = select(self.book, self.e, court, date, adopted)
        return sorted(got.governs)[0], got.readings

    def test_nobody_has_decided(self):
        self.assertEqual(self.governs("low", "2020-01-01"),
                         ("open", ["r", "s"]))

    def test_a_court_binds_those_below_and_from_its_day(self):
        self.cite("x", "app", "2010-01-01", "s")
        self.assertEqual(self.governs("low", "2010-01-01"),
                         ("binding", ["s"]))
        self.assertEqual(self.governs("low", "2009-12-31"),
                         ("open", ["r", "s"]))
        self.assertEqual(self.governs("other", "2011-01-01"),
                         ("persuasive", ["s"]))
        self.assertEqual(self.governs(None, "2011-01-01"),
                         ("persuasive", ["s"]))

    def test_a_district_court_does_not_bind_itself(self):
        self.cite("x", "low", "2010-01-01", "s")
        self.assertEqual(self.governs("low", "2012-01-01"),
                         ("persuasive", ["s"]))

    def test_between_panels_the_earlier_unless_explained(self):
        self.cite("x", "app", "2010-01-01", "r")
        self.cite("y", "app", "2012-01-01", "s")
        self.assertEqual(self.governs("low", "2013-01-01")[1], ["r"])
        self.book.authority("y").explains = ["x"]
        self.assertEqual(self.governs("low", "2013-01-01")[1], ["s"])
        self.book.authority("x").en_banc = True
        self.book.authority("y").explains = []
        self.assertEqual(self.governs("low", "2013-01-01")[1], ["r"])

    def test_a_supreme_court_follows_its_later_decision(self):
        self.cite("x", "top", "2010-01-01", "r")
        self.cite("y", "top", "2012-01-01", "s")
        self.assertEqual(self.governs("low", "2013-01-01")[1], ["s"])

    def test_displacement_from_the_top_down(self):
        self.cite("x", "app", "2010-01-01", "r")
        self.cite("y", "top", "2012-01-01", "s")
        self.assertEqual(self.governs("app", "2011-01-01"),
                         ("binding", ["r"]))
        self.assertEqual(self.governs(None, "2013-01-01"),
                         ("persuasive", ["s"]))

    def test_history_ends_a_decision_as_to_an_element(self):
        event = ("reversed", "2011-01-01", ["zzz"])
        self.cite("x", "app", "2010-01-01", "r", history=[event])
        self.assertEqual(self.governs("low", "2012-01-01")[0], "binding")
        self.book.authority("x").history = [("reversed", "2011-01-01", [])]
        self.assertEqual(self.governs("low", "2010-12-31")[0], "binding")
        self.assertEqual(self.governs("low", "2012-01-01"),
                         ("open", ["r", "s"]))

    def test_unpublished_persuades_and_does_not_bind(self):
        self.cite("x", "app", "2010-01-01", "r", precedential=False)
        self.assertEqual(self.governs("low", "2012-01-01"),
                         ("persuasive", ["r"]))

    def test_adopting(self):
        self.cite("x", "app", "2010-01-01", "r")
        self.assertEqual(self.governs("low", "2012-01-01", "s"),
                         ("adopted", ["s"]))

    def test_adopting_what_may_bind_as_the_text_is_read(self):
        self.cite("x", "app", "2010-01-01", "r")
        self.cite("y", "app", "2012-01-01", "r")
        self.cite("z", "app", "2014-01-01", "s", explains=["y"])
        got = select(self.book, self.e, "low", "2015-01-01", "r")
        self.assertEqual(got.governs, {"adopted", "binding"})

    def test_open_law(self):
        answer = ask(self.book, MTD, {"a": YES})
        self.assertEqual(answer.outcome, "open")
        self.assertEqual(answer.readings, {"e=r", "e=s"})
        self.assertEqual(answer.possible, {"e"})
        self.assertEqual(answer.by_reading["e"],
                         {"r": {"satisfied"}, "s": {"not_alleged"}})
        firm = ask(self.book, MTD, {"a": NO})
        self.assertEqual(firm.outcome, "dismissed")
        self.assertEqual(firm.status["e"], {"not_satisfied"})
        self.assertEqual(firm.readings, set())

    def test_versions(self):
        one = book(Element("e", test=("inforce", "code", "v")),
                   facts=[Fact("conduct", "period", domain=[None])])
        version = Version("v", "2015-05-29")
        one.statutes = {"code": [version]}
        rows = [("2015-05-29", False, "satisfied"),
                ("2015-05-28", False, "not_satisfied"),
                ("2015-05-28", True, "satisfied"),
                (("2010-01-01", "2016-01-01"), False, "satisfied"),
                (None, False, "open"), (None, True, "satisfied")]
        for conduct, retroactive, word in rows:
            version.retroactive = retroactive
            self.assertEqual(status(one, MTD, conduct=conduct), word)
        self.assertEqual(status(one, MTD, conduct="2010-01-01",
                                date="2012-01-01"), "not_satisfied")


class Because(unittest.TestCase):
    def judged(self, one, posture, facts, entries):
        answer = ask(one, posture, facts)
        entry = {"status": next(iter(answer.status["e"])),
                 "because": [dict(zip(("fact", "value", "kind"), e))
                             for e in entries]}
        fault = judge(answer, "e", entry)
        return fault and fault[0].rsplit(" ", 1)[1]

    def test_sufficient_and_minimal(self):
        one = book(Element("e", test=("any", [F["a"], F["b"]])))
        a, b = ("a", "yes", "established"), ("b", "yes", "established")
        facts = {"a": YES, "b": YES}
        self.assertIsNone(self.judged(one, MTD, facts, [a]))
        self.assertEqual(self.judged(one, MTD, facts, [a, b]), "minimal")
        self.assertEqual(self.judged(one, MTD, facts, []), "sufficient")
        missing = [("a", "unknown", "missing"), ("b", "unknown", "missing")]
        self.assertIsNone(self.judged(one, MTD, {}, missing))
        self.assertEqual(self.judged(one, MTD, {}, missing[:1]),
                         "sufficient")

    def test_a_derived_fact(self):
        one = book(E, constraints=[("implies", F["b"], F["a"])])
        derived = [("a", "yes", "derived")]
        self.assertIsNone(self.judged(one, MTD, {"b": YES}, derived))


if __name__ == "__main__":
    unittest.main()

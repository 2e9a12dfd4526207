"""Decides by looking at every world: docs/semantics.md and nothing else."""

from dataclasses import dataclass, field
from itertools import product

import law
from issues import reaches, read_issues
from merge import merge_element, merge_outcome
from silence import Silent
from statements import DISCOUNTED, default_how, projections, read_facts
from worlds import leaves

STAGES = ("hypothetical", "motion_to_dismiss", "summary_judgment", "trial")
BURDEN_FAILS = {"not_alleged", "not_on_face", "no_evidence", "not_proved"}


# ---- the shape of a book: bearers, polarity, closing -------------------------

class Shape:
    """Bearers and polarities, computed from every use of every element."""

    def __init__(self, book):
        self.book = book
        self.parents = {e.id: [] for e in book.elements}  # (parent, flips)
        self.roots = {e.id: [] for e in book.elements}    # (side, helps)
        for claim in book.claims:
            for ident in claim.elements:
                self.roots[ident].append(("plaintiff", True))
        for element in book.elements:
            if element.kind == "defense":
                self.roots[element.id].append(("defendant", False))
            self.uses(element)
        self.bearers = {}
        self.helps = {}

    def uses(self, element):
        for reading in element.readings:
            self.walk(element.id, reading.test, False)
            for part in reading.unless:
                self.walk(element.id, part, True)
        if element.test is not None:
            self.walk(element.id, element.test, False)
        for part in element.unless:
            self.walk(element.id, part, True)
        if element.version is not None:
            self.retro(element.id, element.statute, element.version, False)

    def retro(self, parent, statute, ident, flips):
        """An element that decides retroactivity is a part of its users."""
        for version in self.book.statutes[statute]:
            if version.id == ident and isinstance(version.retroactive, str):
                self.parents[version.retroactive].append((parent, flips))

    def walk(self, parent, formula, flips):
        kind = formula[0]
        if kind == "elem":
            self.parents[formula[1]].append((parent, flips))
        elif kind == "inforce":
            self.retro(parent, formula[1], formula[2], flips)
        elif kind == "unless":
            self.walk(parent, formula[1], flips)
            for part in formula[2]:
                self.walk(parent, part, not flips)
        elif kind == "atleast":
            for part in formula[2]:
                self.walk(parent, part, flips)
        elif kind in ("all", "any", "none"):
            for part in formula[1]:
                self.walk(parent, part, flips != (kind == "none"))

    def bearer(self, ident):
        """The side that bears an element, or None if its users disagree."""
        if ident not in self.bearers:
            own = self.book.element(ident).burden
            above = self.above(ident)
            self.bearers[ident] = own or (above.pop() if len(above) == 1
                                          else None)
        return self.bearers[ident]

    def above(self, ident):
        sides = {side for side, _ in self.roots[ident]}
        return sides | {self.bearer(p) for p, _ in self.parents[ident]}

    def polarities(self, ident):
        """{True}: being true helps the plaintiff; {False}; both."""
        if ident not in self.helps:
            found = {helps for _, helps in self.roots[ident]}
            for parent, flips in self.parents[ident]:
                found |= {helps != flips for helps in self.polarities(parent)}
            self.helps[ident] = found
        return self.helps[ident]

    def closed(self, ident):
        element = self.book.element(ident)
        if element.kind != "element":
            return True
        if any(ident in c.elements for c in self.book.claims):
            return True
        mine = self.bearer(ident)
        return any(self.bearer(p) != mine for p, _ in self.parents[ident])

    def error(self):
        """Why the book must be refused, or None."""
        for element in self.book.elements:
            used = self.parents[element.id] or self.roots[element.id]
            if used and self.bearer(element.id) is None:
                return "burden"
            if self.closed(element.id) and len(
                    self.polarities(element.id)) > 1:
                return "polarity"
        return None


# ---- one combination of readings ---------------------------------------------

@dataclass
class Verdict:
    outcome: str
    grounds: list
    status: dict
    value: dict      # True, False, or None where it varies
    joint: bool = False
    worlds: int = 0
    seen: dict = None


class Run:
    """One claim, one posture, one choice of readings."""

    def __init__(self, question, choice):
        self.q, self.choice = question, choice
        self.space, self.book = question.space, question.book
        self.stage = question.posture
        self.worlds = question.field.worlds
        for ident in question.field.legal:
            if ident in choice:
                self.worlds &= self.space.where[ident][choice[ident]]
        self.groups = []
        if self.worlds and self.stage == "summary_judgment":
            self.groups = projections(self.space, self.worlds,
                                      question.field.triable)
        self.raws, self.shuts = {}, {}

    def in_force(self, statute, ident):
        """Section 5.6."""
        version = next(v for v in self.book.statutes[statute]
                       if v.id == ident)
        conduct = self.choice.get("conduct", self.q.conduct)
        if version.start <= conduct:
            return True
        retro = version.retroactive
        if isinstance(retro, str):
            retro = self.raw(retro) == self.worlds
        return retro and version.start <= self.q.day

    def fixed(self, ident):
        """(status, worlds) of what is not decided on its formula."""
        element = self.book.element(ident)
        if element.kind != "element" and not reaches(element,
                                                     self.q.claim.id):
            return "does_not_apply", 0
        if ident in self.q.issues.met:
            return ("not_encoded" if element.not_encoded
                    else "not_reached"), self.worlds
        if ident in self.q.issues.uninvoked:
            return "not_reached", 0
        if element.not_encoded:
            return "not_encoded", self.worlds
        if self.not_yet(ident):
            return "does_not_apply", 0
        if element.version is not None and not self.in_force(
                element.statute, element.version):
            return "does_not_apply", 0
        return None

    def not_yet(self, ident):
        """True of what decides whether versions still to come look back."""
        starts = [version.start
                  for versions in self.book.statutes.values()
                  for version in versions if version.retroactive == ident]
        return bool(starts) and min(starts) > self.q.day

    def formula(self, element):
        test = element.test
        if element.readings:
            reading = next(r for r in element.readings
                           if r.id == self.choice[element.id])
            test = reading.test
            if reading.unless:
                test = ("unless", test, reading.unless)
        return ("unless", test, element.unless) if element.unless else test

    def raw(self, ident):
        """The worlds where it is true, its parts seen as it sees them."""
        if ident not in self.raws:
            fixed = self.fixed(ident)
            if fixed is not None:
                self.raws[ident] = fixed[1]
            else:
                formula = self.formula(self.book.element(ident))
                self.raws[ident] = self.worlds & self.space.truth(
                    formula, self.see, self.in_force)
        return self.raws[ident]

    def see(self, ident):
        """The worlds where its parent sees it true."""
        if self.stage == "hypothetical" or not self.q.shape.closed(ident):
            return self.raw(ident)
        return self.shut(ident)[1]

    def needs(self, ident):
        """What its bearer needs it to be."""
        helps = self.q.shape.polarities(ident)
        bearer = self.q.shape.bearer(ident)
        if len(helps) != 1:
            raise Silent("the status of a part with both polarities")
        return next(iter(helps)) == (bearer == "plaintiff")

    def shut(self, ident):
        """(status, worlds where it counts as true), section 3.3."""
        if ident not in self.shuts:
            self.shuts[ident] = self.close(ident)
        return self.shuts[ident]

    def close(self, ident):
        fixed = self.fixed(ident)
        if fixed is not None:
            return fixed
        raw = self.raw(ident)
        if raw == self.worlds:
            return "satisfied", raw
        if raw == 0:
            return "not_satisfied", raw
        if self.stage == "hypothetical":
            return "open", raw
        need = self.needs(ident)
        against = 0 if need else self.worlds
        if self.stage == "motion_to_dismiss":
            bearer = self.q.shape.bearer(ident)
            return ("not_alleged" if bearer == "plaintiff"
                    else "not_on_face"), against
        if self.stage == "trial":
            return "not_proved", against
        good = raw if need else self.worlds & ~raw
        got = 0
        for group in self.groups:
            if not group & ~good:
                got |= group
        if not got:
            return "no_evidence", against
        return "for_trial", got if need else self.worlds & ~got

    def value(self, ident):
        seen = self.shut(ident)[1]
        return True if seen == self.worlds else False if seen == 0 else None

    def decide(self):
        status = {i: self.shut(i)[0] for i in self.q.asked}
        value = {i: self.value(i) for i in self.q.asked}
        failing = [i for i in self.q.elements if value[i] is False]
        standing = [i for i in self.q.defenses if value[i] is True]
        out = Verdict(None, failing + standing, status, value)
        out.worlds = self.worlds
        if self.stage == "hypothetical":
            out.outcome = self.exact_outcome()
            out.joint = (out.outcome in ("fails", "barred")
                         and not out.grounds)
        else:
            out.outcome = self.outcome(value, bool(out.grounds))
        return out

    def exact_outcome(self):
        claim, barred = self.worlds, 0
        for ident in self.q.elements:
            claim &= self.raw(ident)
        for ident in self.q.defenses:
            barred |= self.raw(ident)
        if not claim:
            return "fails"
        if not claim & ~barred:
            return "barred"
        return "stands" if claim & ~barred == self.worlds else "open"

    def outcome(self, value, lost):
        if self.stage == "motion_to_dismiss":
            return "dismissed" if lost else "survives"
        if self.stage == "trial":
            return "for_defendant" if lost else "for_plaintiff"
        if lost:
            return "judgment_for_defendant"
        if any(i in self.q.issues.met or self.book.element(i).not_encoded
               for i in self.q.elements):
            return "for_trial"
        won = (all(value[i] is True for i in self.q.elements)
               and all(value[i] is False for i in self.q.defenses))
        return "judgment_for_plaintiff" if won else "for_trial"


# ---- one question ------------------------------------------------------------

@dataclass
class Answer:
    outcome: str = None
    grounds: set = None
    possible: set = None
    joint: bool = False
    readings: set = field(default_factory=set)  # turns_on
    status: dict = field(default_factory=dict)  # id: set of acceptable words
    governs: dict = field(default_factory=dict)
    reading: dict = field(default_factory=dict)  # id: reading or None
    by_reading: dict = field(default_factory=dict)
    per_run: list = field(default_factory=list)  # (choice, Verdict)
    question: object = None


LIMIT = 96


class Question:
    def __init__(self, space, shape, pattern, claim):
        self.space, self.book, self.shape = space, space.book, shape
        self.pattern, self.claim = pattern, claim
        self.posture = pattern.stage()
        self.day = pattern.date or self.book.current_through
        self.conduct = pattern.conduct
        if isinstance(self.conduct, tuple):
            self.conduct = self.conduct[1]
        if default_how(pattern.file_stage()) in DISCOUNTED[self.posture]:
            self.conduct = None
        if self.conduct is not None and self.conduct > self.day:
            raise Silent("conduct after the day of decision")
        self.field = read_facts(space, pattern, self.posture)
        self.issues = read_issues(self.book, claim, self.named())
        self.elements = list(claim.elements)
        self.defenses = [e.id for e in self.book.elements
                         if e.kind == "defense" and reaches(e, claim.id)]
        self.select()
        self.reach()

    def named(self):
        if self.pattern.all_issues:
            return None
        if self.pattern.issues is not None:
            return self.pattern.issues
        if self.pattern.as_decided_in:
            return self.book.authority(self.pattern.as_decided_in).reached
        return None

    def adopted(self, element):
        if element.id in self.pattern.adopt:
            return self.pattern.adopt[element.id]
        if self.pattern.adopt_none:
            return None
        for reading in element.readings:
            if self.pattern.as_decided_in in reading.by:
                return reading.id
        return None

    def select(self):
        court = self.pattern.court
        self.selection = {
            e.id: law.select(self.book, e, court, self.day, self.adopted(e))
            for e in self.book.elements}

    def reach(self):
        """The elements asked for: reached through readings that compete."""
        self.asked, todo = [], [i for i in self.elements + self.defenses
                                if i not in self.issues.met
                                and i not in self.issues.uninvoked]
        self.versioned = False
        while todo:
            ident = todo.pop()
            if ident in self.asked:
                continue
            self.asked.append(ident)
            element = self.book.element(ident)
            if element.kind != "element" and not reaches(element,
                                                         self.claim.id):
                continue
            if ident in self.issues.met or ident in self.issues.uninvoked:
                continue
            todo += self.parts(element)
        for ident in self.elements + self.defenses:
            if ident not in self.asked:
                self.asked.append(ident)

    def parts(self, element):
        formulas = list(element.unless)
        if element.test is not None:
            formulas.append(element.test)
        competing = self.selection[element.id].readings
        for reading in element.readings:
            if reading.id in competing:
                formulas += [reading.test] + reading.unless
        found = []
        if element.version is not None:
            found += self.retro(element.statute, element.version)
        for formula in formulas:
            for leaf in leaves(formula):
                if leaf[0] == "elem":
                    found.append(leaf[1])
                elif leaf[0] == "inforce":
                    found += self.retro(leaf[1], leaf[2])
        return found

    def retro(self, statute, ident):
        self.versioned = True
        version = next(v for v in self.book.statutes[statute]
                       if v.id == ident)
        retro = version.retroactive
        return [retro] if isinstance(retro, str) else []

    def choices(self):
        """Every combination: readings, questions of law, time of conduct."""
        axes = {}
        for ident in self.asked:
            element = self.book.element(ident)
            if element.readings and not self.blocked(ident):
                selection = self.selection[ident]
                if not selection.sure:
                    raise Silent("which reading governs")
                axes[ident] = selection.readings
        for ident in self.field.legal:
            axes[ident] = [True, False]
        if self.versioned and self.conduct is None:
            starts = sorted({v.start for vs in self.book.statutes.values()
                             for v in vs if v.start <= self.day})
            axes["conduct"] = ["0001-01-01"] + starts
        size = 1
        for axis in axes.values():
            size *= len(axis)
        if size > LIMIT:
            raise Silent("more combinations than the oracle tries")
        return axes, [dict(zip(axes, c)) for c in product(*axes.values())]

    def blocked(self, ident):
        element = self.book.element(ident)
        return (ident in self.issues.met or ident in self.issues.uninvoked
                or element.kind != "element"
                and not reaches(element, self.claim.id))


def decide(space, shape, pattern, claim):
    """The answer for one claim, or Contradiction, or Silent."""
    question = Question(space, shape, pattern, claim)
    axes, choices = question.choices()
    out = Answer(question=question)
    for choice in choices:
        run = Run(question, choice)
        if run.worlds:
            out.per_run.append((choice, run.decide()))
    merge_outcome(out, axes)
    for ident in question.asked:
        merge_element(out, ident, question)
    return out

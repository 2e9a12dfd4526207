"""Decides by looking at every world: semantics.md 2-5 and nothing else."""

from dataclasses import dataclass, field
from itertools import product

import law
from worlds import element_formulas, leaves

STAGES = ("hypothetical", "motion_to_dismiss", "summary_judgment", "trial")
BURDEN_FAILS = {"not_alleged", "not_on_face", "no_evidence", "not_proved"}

DISCOUNTED = {
    "hypothetical": set(),
    "motion_to_dismiss": {"conclusory", "found", "evidence"},
    "summary_judgment": {"alleged", "conclusory"},
    "trial": {"alleged", "conclusory", "evidence"},
}


class Contradiction(Exception):
    """The facts that count contradict each other: the program refuses."""


class Silent(Exception):
    """The text does not settle this case: it is counted, not compared."""


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


# ---- what a posture makes of the facts -------------------------------------

def default_how(posture):
    return {"motion_to_dismiss": "alleged", "summary_judgment": "evidence",
            "trial": "found"}.get(posture)


def position_of(pattern, fact):
    """What a statement comes to here: a position, "unknown", or
    "disregarded"."""
    said, posture = pattern.facts.get(fact.id), pattern.stage()
    if said is None:
        return "unknown"
    if said.alleged is not None or said.found is not None:
        if posture == "motion_to_dismiss":
            taken = said.alleged
        elif posture == "hypothetical":
            taken = said.found if said.found is not None else said.alleged
        else:
            taken = said.found
        return "disregarded" if taken is None else taken
    how = said.how or default_how(pattern.file_stage())
    if said.position != "unknown" and how in DISCOUNTED[posture]:
        if fact.law and said.position == "disputed":
            raise Silent("how a question of law comes before the court")
        return "disregarded"
    return said.position


@dataclass
class Field:
    """The worlds left, and what is undetermined in which way."""
    worlds: int = 0
    triable: list = field(default_factory=list)
    legal: list = field(default_factory=list)  # disputed questions of law


def version_of(fact):
    return fact.asserted_by == "plaintiff"


def read_facts(space, pattern, posture):
    """Section 2: from statements to a set of worlds."""
    out = Field(space.lawful)
    taken = {f.id: position_of(pattern, f) for f in space.book.facts}
    for ident, position in taken.items():
        if position not in ("unknown", "disregarded", "disputed"):
            out.worlds &= space.where[ident][position]
    if not out.worlds:
        raise Contradiction
    for fact in space.book.facts:
        if taken[fact.id] == "disputed":
            read_dispute(space, out, fact, posture)
    if posture == "motion_to_dismiss":
        out.worlds = plaintiffs_version(space, out, taken)
    if pattern.otherwise_no:
        out.worlds = stipulate(space, out.worlds, pattern, taken)
    return out


def read_dispute(space, out, fact, posture):
    if posture == "hypothetical":
        return
    if fact.law:
        out.legal.append(fact.id)
    elif posture == "summary_judgment":
        if fact.type == "date" and fact.sayable != fact.domain:
            raise Silent("a disputed date that is compared with another")
        out.triable.append(fact.id)
    elif posture == "motion_to_dismiss" and fact.type != "yes_no":
        raise Silent("whose version of a disputed value")


def plaintiffs_version(space, out, taken):
    """A dispute never overrides what undisputed facts settle."""
    worlds = out.worlds
    for fact in space.book.facts:
        if taken[fact.id] != "disputed" or fact.law:
            continue
        here = space.where[fact.id]
        if all(out.worlds & here[v] for v in here):
            worlds &= here[version_of(fact)]
    if not worlds:
        raise Silent("the plaintiff's versions contradict each other")
    return worlds


def projections(space, worlds, idents):
    """The sets of worlds, one for each joint assignment of some facts."""
    found = [worlds]
    for ident in idents:
        found = [w & here for w in found
                 for here in space.where[ident].values() if w & here]
    return found


def stipulate(space, worlds, pattern, taken):
    """otherwise: no, applied last. Where readings of "a fact that a stated
    unknown or disputed fact would entail" part, the case is left out."""
    stated = [i for i in pattern.facts if taken[i] in ("unknown", "disputed")]
    ignored = [i for i in pattern.facts if taken[i] == "disregarded"]
    results = set()
    for asked in (stated, stated + ignored):
        results.add(left_no(space, worlds, pattern,
                            projections(space, worlds, asked)))
        alone = [w for i in asked for w in projections(space, worlds, [i])]
        results.add(left_no(space, worlds, pattern, alone))
    if len(results) > 1:
        raise Silent("which facts a stated unknown fact would entail")
    after = worlds
    for ident in results.pop():
        after &= space.where[ident][False]
    kept = projections(space, worlds, stated)
    if not after or any(not (after & part) for part in kept):
        raise Silent("otherwise: no of facts that cannot all be no")
    return after


def left_no(space, worlds, pattern, parts):
    out = []
    for fact in space.book.facts:
        if fact.type != "yes_no" or fact.id in pattern.facts:
            continue
        false = space.where[fact.id][False]
        if worlds & false and all(part & false for part in parts):
            out.append(fact.id)
    return tuple(out)


# ---- issues ------------------------------------------------------------------

def references(book, element):
    for formula in element_formulas(element):
        for leaf in leaves(formula):
            if leaf[0] == "elem":
                yield leaf[1]


def below(book, ident):
    """The element and everything it uses."""
    found, todo = [], [ident]
    while todo:
        one = todo.pop()
        if one not in found:
            found.append(one)
            todo += references(book, book.element(one))
    return found


def direct(book, ident):
    """Parts of a defense (prongs) and the exceptions of its own."""
    used = list(dict.fromkeys(references(book, book.element(ident))))
    prongs = [i for i in used if book.element(i).kind == "element"]
    return prongs, [i for i in used if book.element(i).kind == "exception"]


@dataclass
class Issues:
    met: set = field(default_factory=set)       # taken as met
    uninvoked: set = field(default_factory=set)  # defenses and exceptions
    partly: set = field(default_factory=set)     # defenses named by a part


def reaches(element, claim):
    return element.reaches is None or claim in element.reaches


def read_issues(book, claim, named):
    """Section 4. `named`: ids, or None for everything."""
    out = Issues()
    if named is None:
        return out
    named = set(named)
    if claim.id in named:
        if any(e.kind == "defense" and reaches(e, claim.id)
               for e in book.elements):
            raise Silent("whether a claim's defenses are parts of it")
        return out
    hits = 0
    for ident in claim.elements:
        if ident in named:
            hits += 1
            need_exceptions(book, ident, named)
        else:
            out.met.add(ident)
            no_exceptions(book, below(book, ident), named)
    for element in book.elements:
        if element.kind == "defense" and reaches(element, claim.id):
            hits += read_defense(book, element.id, named, out)
    if not hits:
        raise Silent("no issue that the claim has")
    check_sharing(book, claim, out)
    return out


def need_exceptions(book, ident, named):
    """Whether naming an element names its exceptions is not said."""
    for part in below(book, ident):
        if book.element(part).kind == "exception" and part not in named:
            raise Silent("whether an element brings its exceptions")


def no_exceptions(book, parts, named):
    """Whether an exception to a mere element puts that in issue is not
    said."""
    for part in parts:
        if book.element(part).kind == "exception" and part in named:
            raise Silent("an exception to an element named without it")


def read_defense(book, ident, named, out):
    if ident in named:
        return 1
    prongs, exceptions = direct(book, ident)
    hit = [i for i in prongs + exceptions if i in named]
    inner = [i for p in prongs + exceptions if p not in hit
             for i in below(book, p)[1:]]
    no_exceptions(book, set(inner) - set(exceptions), named)
    if not hit:
        out.uninvoked.add(ident)
        return 0
    if not plain(book, book.element(ident)):
        raise Silent("what of a defense with facts of its own is met")
    for part in hit:
        need_exceptions(book, part, named | {part})
    out.partly.add(ident)
    out.met |= {i for i in prongs if i not in named}
    out.uninvoked |= {i for i in exceptions if i not in named}
    return 1


def plain(book, element):
    """Made of prongs, joined without `none`, and of exceptions."""
    def only(formula):
        if formula[0] == "elem":
            return book.element(formula[1]).kind == "element"
        return (formula[0] in ("all", "any", "atleast")
                and all(only(p) for p in formula[-1]))

    tests = [element.test] if element.test is not None else []
    return all(only(f) for f in tests + [r.test for r in element.readings])


def check_sharing(book, claim, out):
    """What is left out for one user and asked for by another is unclear."""
    roots = [i for i in claim.elements if i not in out.met]
    roots += [e.id for e in book.elements if e.kind == "defense"
              and reaches(e, claim.id) and e.id not in out.uninvoked]
    for root in roots:
        prongs = direct(book, root)[0] + direct(book, root)[1]
        for part in below(book, root):
            blocked = part in out.met or part in out.uninvoked
            if blocked and (part not in prongs or root not in out.partly
                            or part in claim.elements):
                raise Silent("a part left out that something else uses")


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
        if element.version is not None and not self.in_force(
                element.statute, element.version):
            return "does_not_apply", 0
        return None

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


def merge_outcome(out, axes):
    verdicts = [v for _, v in out.per_run]
    outcomes = {v.outcome for v in verdicts}
    out.outcome = outcomes.pop() if len(outcomes) == 1 else "open"
    grounds = [set(v.grounds) for v in verdicts]
    out.grounds = set.intersection(*grounds)
    out.possible = set.union(*grounds) - out.grounds
    out.joint = any(v.joint for v in verdicts)
    known = {tuple(c.values()): v.outcome for c, v in out.per_run}
    names = list(axes)
    for key, outcome in known.items():
        for i, name in enumerate(names):
            for value in axes[name]:
                other = known.get(key[:i] + (value,) + key[i + 1:])
                if other is not None and other != outcome:
                    out.readings.add(turn_text(name, value))
                    out.readings.add(turn_text(name, key[i]))


def turn_text(name, value):
    if isinstance(value, bool):
        value = "yes" if value else "no"
    return f"{name}={value}"


def merge_status(verdicts, ident):
    """Acceptable words for the status over several combinations."""
    words = {v.status[ident] for v in verdicts}
    if len(words) == 1:
        return words
    values = {v.value[ident] for v in verdicts}
    if None in values or len(values) > 1:
        return {"open"}
    if "does_not_apply" in words:
        return words | {"not_satisfied"}
    return {"satisfied"} if values == {True} else {"not_satisfied"}


def merge_element(out, ident, question):
    verdicts = [v for _, v in out.per_run]
    out.status[ident] = merge_status(verdicts, ident)
    element = question.book.element(ident)
    if question.blocked(ident):
        return
    selection = question.selection[ident]
    out.governs[ident] = set(selection.governs)
    if ident in question.issues.partly:
        out.governs[ident].add(None)
    if not element.readings:
        return
    out.reading[ident] = (selection.readings[0]
                          if len(selection.readings) == 1 else None)
    for reading in selection.readings:
        mine = [v for c, v in out.per_run if c.get(ident) == reading]
        if mine:
            out.by_reading.setdefault(ident, {})[reading] = merge_status(
                mine, ident)

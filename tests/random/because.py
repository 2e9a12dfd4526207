"""Is `because` sufficient and minimal? README.md has the definition.

An entry is a condition on one fact: stated with that value, not stated
(nothing, unknown, or said in a way that does not count), disputed, or
derived (whatever is stated, the fact comes out with that value)."""

from itertools import product

from issues import below
from oracle import BURDEN_FAILS, Run
from statements import Field, position_of
from worlds import element_formulas, leaves

LEFT_OUT = "unknown"
LIMIT = 2600


def status_class(word, closed):
    """A failure by burden, or what it closes to."""
    if word not in BURDEN_FAILS:
        return {word}
    return BURDEN_FAILS | {"satisfied" if closed else "not_satisfied"}


class Judge:
    """Tries the fact patterns that meet the conditions of one element."""

    def __init__(self, answer, ident, entries, strict=False):
        self.answer, self.ident, self.strict = answer, ident, strict
        self.q = answer.question
        self.space = self.q.space
        self.choice = answer.per_run[0][0]
        self.wanted = status_class(next(iter(answer.status[ident])),
                                   answer.per_run[0][1].value[ident])
        self.fixed, self.derived = {}, {}
        for entry in entries:
            self.condition(entry)
        self.facts = self.relevant()

    def condition(self, entry):
        ident = entry["fact"]
        position = position_of(self.q.pattern, self.q.book.fact(ident))
        if position in ("unknown", "disregarded"):
            value = self.settled(ident)
            if entry["kind"] == "derived" and value is not None:
                self.derived[ident] = value
                return
            position = LEFT_OUT
        self.fixed[ident] = position

    def settled(self, ident):
        for value, here in self.space.where[ident].items():
            if not self.q.field.worlds & ~here:
                return value
        return None

    def relevant(self):
        """Facts that the element reads, and those tied to them."""
        book = self.q.book
        found = set(self.fixed) | set(self.derived)
        for ident in below(book, self.ident):
            for formula in element_formulas(book.element(ident)):
                found |= facts_in(formula)
        ties = [facts_in(c) for c in book.constraints]
        grew = True
        while grew:
            grew = False
            for tie in ties:
                if tie & found and not tie <= found:
                    found |= tie
                    grew = True
        return [f for f in book.facts
                if f.id in found and f.type != "period"]

    def too_many(self):
        size = 1
        for fact in self.facts:
            if fact.id not in self.fixed:
                size *= len(fact.sayable) + 1
        return size > LIMIT

    def patterns(self, without=None):
        axes = []
        for fact in self.facts:
            if fact.id in self.fixed and fact.id != without:
                axes.append([self.fixed[fact.id]])
            elif fact.id in self.derived and fact.id != without:
                axes.append([LEFT_OUT, self.derived[fact.id]])
            else:
                axes.append([LEFT_OUT] + list(fact.sayable))
        return product(*axes)

    def status(self, positions, without):
        """The status under one pattern, or None if it does not count."""
        field = Field(self.space.lawful)
        taken = {f.id: p for f, p in zip(self.facts, positions)}
        for ident, position in taken.items():
            if position not in (LEFT_OUT, "disputed"):
                field.worlds &= self.space.where[ident][position]
        if not field.worlds:
            return None
        if not self.disputes(field, taken):
            return None
        for ident, value in self.derived.items():
            if ident != without and field.worlds & ~self.space.where[
                    ident][value]:
                return None
        return self.decide(field) if field.worlds else None

    def disputes(self, field, taken):
        """False if a condition says disputed and other facts settle it."""
        before = field.worlds
        for fact in self.facts:
            if taken[fact.id] != "disputed":
                continue
            if self.q.posture == "summary_judgment":
                field.triable.append(fact.id)
            elif self.q.posture == "motion_to_dismiss":
                here = self.space.where[fact.id]
                version = fact.asserted_by == "plaintiff"
                if all(before & w for w in here.values()):
                    field.worlds &= here[version]
                elif not before & here[version] and not self.strict:
                    return False
        return True

    def decide(self, field):
        kept = self.q.field
        self.q.field = field
        try:
            return Run(self.q, self.choice).shut(self.ident)[0]
        finally:
            self.q.field = kept

    def always(self, without=None):
        """None, or a pattern that meets the conditions and breaks it."""
        for positions in self.patterns(without):
            status = self.status(positions, without)
            if status is not None and status not in self.wanted:
                return dict(zip([f.id for f in self.facts], positions))
        return None


def facts_in(formula):
    found = set()
    for leaf in leaves(formula):
        if leaf[0] == "fact":
            found.add(leaf[1])
        elif leaf[0] == "cmp":
            found.add(leaf[1])
            if isinstance(leaf[3], tuple):
                found.add(leaf[3][1])
    return found


def circumstances(case):
    """What makes an explanation hard, so that faults can be told apart."""
    question, found = case.q, []
    parts = below(question.book, case.ident)
    if any(i in question.issues.met or i in question.issues.uninvoked
           or question.book.element(i).not_encoded for i in parts):
        found.append("a part taken as met")
    for fact in case.facts:
        if (position_of(question.pattern, fact) == "disputed"
                and question.posture != "hypothetical"
                and case.settled(fact.id) is not None):
            if question.posture != "motion_to_dismiss":
                found.append("a dispute settled")
            elif case.settled(fact.id) != (fact.asserted_by == "plaintiff"):
                found.append("a dispute settled")
    return f" ({', '.join(dict.fromkeys(found))})" if found else ""


def calendar(case):
    """Two dates compared: whether a later day exists is not asked. Versions of
    statutes: the day of the conduct is one condition among the others there,
    while it stays as it is here, so two lists may both be minimal."""
    book = case.q.book
    return bool(book.statutes) or any(
        fact.type == "date" and fact.sayable != fact.domain
        for fact in book.facts)


def asks(answer, ident, got):
    """Whether the definition covers this entry."""
    if len(answer.per_run) != 1 or answer.question.pattern.otherwise_no:
        return False
    if got["status"] in ("not_reached", "not_encoded", "does_not_apply"):
        return False
    if answer.question.field.legal:
        return False
    return answer.status[ident] == {got["status"]}


def judge(answer, ident, got):
    """(what, oracle's, program's) for one element, or None, or "many"."""
    entries = got.get("because") or []
    case = Judge(answer, ident, entries)
    if case.too_many():
        return "many"
    fault = tried(case, ident, got, entries)
    if fault and case.q.posture == "motion_to_dismiss":
        strict = Judge(answer, ident, entries, True)
        fault = tried(strict, ident, got, entries) and fault
    return fault


def misnamed(answer, ident, got):
    """Entries that call missing what other facts settle: true to the words
    (nobody said it), so this is counted and is no fault."""
    entries = got.get("because") or []
    case = Judge(answer, ident, entries)
    return sum(e["kind"] == "missing" and case.settled(e["fact"]) is not None
               for e in entries)


def tried(case, ident, got, entries):
    part, status = circumstances(case), got["status"]
    told = "; ".join(f"{e['fact']} {e['value']} {e['kind']}"
                     for e in entries)
    counter = case.always()
    if counter is not None:
        return (f"because of {ident} ({status}) is not sufficient{part}",
                f"counterexample {counter}", told)
    for entry in entries if not calendar(case) else []:
        if case.always(entry["fact"]) is None:
            return (f"because of {ident} ({status}) is not minimal{part}",
                    f"{entry['fact']} can be dropped", told)
    return None

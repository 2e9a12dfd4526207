"""Every world of a rule book, and formulas as sets of worlds.

A set of worlds is an int: bit i stands for world i. Worlds are all
combinations of values of the facts; a number, amount or date takes one
representative for each interval between the thresholds of the book (three
where it is compared with another fact)."""

from datetime import date, timedelta


def leaves(formula):
    """Every node of a formula."""
    yield formula
    for part in formula[1:]:
        if isinstance(part, tuple) and part and isinstance(part[0], str):
            if part[0] != "of":
                yield from leaves(part)
        elif isinstance(part, list):
            for item in part:
                yield from leaves(item)


def element_formulas(element):
    """Every formula of an element, whatever reading it stands in."""
    found = [element.test] if element.test is not None else []
    for reading in element.readings:
        found += [reading.test] + list(reading.unless)
    return found + list(element.unless)


def all_formulas(book):
    for constraint in book.constraints:
        yield constraint
    for element in book.elements:
        yield from element_formulas(element)


def day_after(day, days=1):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def numbers(thresholds):
    """Representatives for `x >= t` at each t."""
    ordered = sorted(thresholds)
    return [ordered[0] - 1] + ordered


def days(thresholds, several):
    """A list of days for each interval: one, or up to three, of which a
    pattern states the second, so that other days can lie on either side."""
    ordered = sorted(thresholds)
    count = 3 if several else 1
    out = [[day_after(ordered[0], n - count) for n in range(count)]]
    for threshold, end in zip(ordered, ordered[1:] + [None]):
        span = [day_after(threshold, n) for n in range(count)]
        out.append([d for d in span if end is None or d < end])
    return out


STEP = {"at_least": 0, "less_than": 0, "at_most": 1, "more_than": 1}
DAYS = {"on_or_after": 0, "before": 0, "on_or_before": 1, "after": 1}


def scale(book, fact, bound):
    """Amounts are counted in cents."""
    return bound * 100 if book.fact(fact).type == "amount" else bound


def set_domains(book):
    """Gives each value fact its representatives."""
    cuts = {f.id: set() for f in book.facts}
    pairs = []
    for formula in all_formulas(book):
        for leaf in leaves(formula):
            if leaf[0] != "cmp":
                continue
            _, fact, op, bound = leaf
            if isinstance(bound, tuple):
                pairs.append((fact, bound[1]))
            elif op in STEP:
                cuts[fact].add(scale(book, fact, bound) + STEP[op])
            elif op in DAYS:
                cuts[fact].add(day_after(bound, DAYS[op]))
    for one, other in pairs:
        both = cuts[one] | cuts[other]
        cuts[one], cuts[other] = set(both), set(both)
    twice = {f for pair in pairs for f in pair}
    for fact in book.facts:
        if fact.type in ("number", "amount"):
            cut = cuts[fact.id]
            fact.domain = numbers(cut) if cut else [1]
        elif fact.type == "date":
            cut = cuts[fact.id]
            spans = days(cut or {"2010-01-01"}, fact.id in twice)
            if not cut and fact.id not in twice:
                spans = [["2010-01-01"]]
            fact.domain = [d for span in spans for d in span]
            fact.sayable = [span[len(span) // 2] for span in spans]
            continue
        fact.sayable = fact.domain


COMPARE = {"at_least": lambda a, b: a >= b, "at_most": lambda a, b: a <= b,
           "more_than": lambda a, b: a > b, "less_than": lambda a, b: a < b,
           "before": lambda a, b: a < b, "on_or_before": lambda a, b: a <= b,
           "after": lambda a, b: a > b, "on_or_after": lambda a, b: a >= b,
           "is": lambda a, b: a == b}


class Worlds:
    def __init__(self, book):
        self.book = book
        self.where = {}
        self.domain = {f.id: f.domain for f in book.facts}
        count = 1
        for fact in book.facts:
            count *= len(fact.domain)
        self.count, self.all = count, (1 << count) - 1
        step = 1
        for fact in book.facts:
            self.where[fact.id] = self.columns(fact.domain, step, count)
            step *= len(fact.domain)
        self.memo = {}
        self.lawful = self.all
        for constraint in book.constraints:
            self.lawful &= self.truth(constraint, None, None)

    @staticmethod
    def columns(domain, step, count):
        period = step * len(domain)
        repeat = 0
        for start in range(0, count, period):
            repeat |= 1 << start
        block = (1 << step) - 1
        return {value: (block << (i * step)) * repeat
                for i, value in enumerate(domain)}

    def compare(self, formula):
        if formula in self.memo:
            return self.memo[formula]
        _, fact, op, bound = formula
        if not isinstance(bound, tuple):
            bound = scale(self.book, fact, bound)
        total = 0
        for value, here in self.where[fact].items():
            if isinstance(bound, tuple):
                for other, there in self.where[bound[1]].items():
                    if COMPARE[op](value, other):
                        total |= here & there
            elif COMPARE[op](value, bound):
                total |= here
        self.memo[formula] = total
        return total

    def truth(self, formula, see, in_force):
        """The worlds where a formula is true. see(id): the worlds where its
        parent sees an element true; in_force(statute, version): a bool."""
        kind = formula[0]
        if kind == "fact":
            return self.where[formula[1]][True]
        if kind == "elem":
            return see(formula[1])
        if kind == "cmp":
            return self.compare(formula)
        if kind == "const":
            return self.all if formula[1] else 0
        if kind == "inforce":
            return self.all if in_force(formula[1], formula[2]) else 0
        if kind == "atleast":
            parts = [self.truth(p, see, in_force) for p in formula[2]]
            return self.at_least(formula[1], parts)
        if kind == "unless":
            parts = [formula[1]] + formula[2]
        elif kind in ("implies", "excludes", "same"):
            parts = [formula[1], formula[2]]
        else:
            parts = formula[1]
        return self.connect(kind, [self.truth(p, see, in_force)
                                   for p in parts])

    def connect(self, kind, parts):
        if kind == "all":
            total = self.all
            for part in parts:
                total &= part
            return total
        union = 0
        for part in parts[1:] if kind == "unless" else parts:
            union |= part
        if kind == "any":
            return union
        if kind == "none":
            return self.all & ~union
        if kind == "unless":
            return parts[0] & ~union
        if kind == "implies":
            return self.all & (~parts[0] | parts[1])
        if kind == "excludes":
            return self.all & ~(parts[0] & parts[1])
        assert kind == "same", kind
        return self.all & ~(parts[0] ^ parts[1])

    def at_least(self, number, parts):
        reached = [self.all] + [0] * number
        for part in parts:
            for k in range(number, 0, -1):
                reached[k] |= reached[k - 1] & part
        return reached[number]

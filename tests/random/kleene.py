"""Strong Kleene logic, to see how often it says unknown where looking at
every world decides."""

from oracle import Run


class Kleene:
    """Atoms and closed parts as three values: True, False, None."""

    def __init__(self, run):
        self.run, self.space = run, run.space

    def three(self, worlds):
        mine = worlds & self.run.worlds
        if mine == self.run.worlds:
            return True
        return False if not mine else None

    def element(self, ident):
        fixed = self.run.fixed(ident)
        if fixed is not None:
            return self.three(fixed[1])
        return self.formula(self.run.formula(self.run.book.element(ident)))

    def part(self, ident):
        if (self.run.stage != "hypothetical"
                and self.run.q.shape.closed(ident)):
            return self.three(self.run.shut(ident)[1])
        return self.element(ident)

    def formula(self, formula):
        kind = formula[0]
        if kind == "elem":
            return self.part(formula[1])
        if kind in ("fact", "cmp", "const", "inforce"):
            return self.three(self.space.truth(formula, None,
                                               self.run.in_force))
        if kind == "unless":
            parts = [self.formula(formula[1]),
                     negate(some([self.formula(p) for p in formula[2]]))]
            return every(parts)
        if kind == "atleast":
            parts = [self.formula(p) for p in formula[2]]
            if parts.count(True) >= formula[1]:
                return True
            possible = len(parts) - parts.count(False)
            return None if possible >= formula[1] else False
        parts = [self.formula(p) for p in formula[1]]
        if kind == "all":
            return every(parts)
        return some(parts) if kind == "any" else negate(some(parts))


def negate(value):
    return None if value is None else not value


def some(parts):
    if True in parts:
        return True
    return None if None in parts else False


def every(parts):
    if False in parts:
        return False
    return None if None in parts else True


def shares(answer):
    """(element decisions, those that Kleene leaves unknown and the worlds
    decide)."""
    total = gained = 0
    for choice, verdict in answer.per_run:
        run = Run(answer.question, choice)
        kleene = Kleene(run)
        for ident in answer.question.asked:
            if run.fixed(ident) is not None:
                continue
            total += 1
            exact = run.raw(ident) in (0, run.worlds)
            if exact and kleene.element(ident) is None:
                gained += 1
    return total, gained

"""Random fact patterns, from a seed."""

import random

from make import chance
from model import Pattern, Said
from oracle import STAGES
from worlds import day_after

HOWS = ["alleged", "conclusory", "admitted", "found", "evidence", "assumed"]


class PatternMaker:
    def __init__(self, book, space, seed):
        self.rng = random.Random(seed)
        self.book, self.space = book, space

    def make(self):
        rng = self.rng
        claims = [c.id for c in self.book.claims]
        if len(claims) > 1 and chance(rng, 0.6):
            claims = [rng.choice(claims)]
        out = Pattern(claims)
        out.posture = rng.choice(STAGES + (None,)[:1])
        if chance(rng, 0.75):
            out.court = rng.choice([c.id for c in self.book.courts])
        if chance(rng, 0.7):
            out.date = "%d-%02d-15" % (rng.randint(2003, 2026),
                                       rng.randint(1, 12))
            if out.date > self.book.current_through:
                out.date = self.book.current_through
        self.put(out)
        out.otherwise_no = chance(rng, 0.12)
        self.facts(out)
        if self.book.statutes and chance(rng, 0.7):
            day = rng.choice(["2002-01-01", "2003-12-19", "2008-12-22",
                              "2008-12-23", "2014-01-01", "2022-01-01",
                              "2024-01-01"])
            day = min(day, out.date or day)
            out.conduct = day if chance(rng, 0.7) else (
                day_after(day, -rng.choice([20, 3000])), day)
        return out

    def put(self, out):
        """Issues, adopted readings, the decision followed."""
        rng = self.rng
        readable = [e for e in self.book.elements if e.readings]
        if readable and chance(rng, 0.3):
            for element in rng.sample(readable, min(2, len(readable))):
                reading = rng.choice(element.readings)
                out.adopt[element.id] = reading.id
        elif self.book.authorities and chance(rng, 0.15):
            used = [a for e in readable for r in e.readings for a in r.by]
            if used:
                out.as_decided_in = rng.choice(used)
                claim = self.book.claims[0]
                out.issues = self.issues(claim)
        if out.issues is None and chance(rng, 0.3):
            out.issues = self.issues(next(
                c for c in self.book.claims if c.id == out.claims[0]))

    def issues(self, claim):
        rng = self.rng
        names = list(claim.elements)
        for element in self.book.elements:
            if element.kind == "defense":
                names.append(element.id)
                if element.test and element.test[0] == "all":
                    names += [p[1] for p in element.test[1]
                              if p[0] == "elem"]
            elif element.kind == "exception":
                names.append(element.id)
        names = list(dict.fromkeys(names))
        if chance(rng, 0.1):
            names.append(claim.id)
        return rng.sample(names, rng.randint(1, len(names)))

    def facts(self, out):
        rng = self.rng
        world = None
        if chance(rng, 0.65):
            world = self.some_world()
        for fact in self.book.facts:
            if fact.type != "period":
                said = self.said(fact, world, out.posture)
                if said is not None:
                    out.facts[fact.id] = said
        names = list(out.facts)
        rng.shuffle(names)
        out.facts = {n: out.facts[n] for n in names}

    def good_worlds(self):
        """Lawful worlds where a claim is true, its first readings used."""
        def see(ident):
            element = self.book.element(ident)
            if element.not_encoded:
                return self.space.all
            test = element.test or element.readings[0].test
            true = self.space.truth(test, see, lambda *_: True)
            for part in element.unless:
                true &= ~self.space.truth(part, see, lambda *_: True)
            return true

        good = self.space.lawful
        for ident in self.rng.choice(self.book.claims).elements:
            good &= see(ident)
        for element in self.book.elements:
            if element.kind == "defense" and chance(self.rng, 0.5):
                good = good & ~see(element.id) or good
        return good or self.space.lawful

    def some_world(self):
        lawful = self.space.lawful
        if chance(self.rng, 0.5):
            lawful = self.good_worlds()
        for _ in range(4000):
            i = self.rng.randrange(self.space.count)
            if lawful >> i & 1:
                break
        return {f: next(v for v, w in here.items() if w >> i & 1)
                for f, here in self.space.where.items()}

    def value(self, fact, world):
        if world is not None and chance(self.rng, 0.93):
            if world[fact.id] in fact.sayable:
                return world[fact.id]
        return self.rng.choice(fact.sayable)

    def said(self, fact, world, posture):
        rng = self.rng
        roll = rng.random()
        if roll < 0.30:
            return None
        if roll < 0.36:
            return Said("unknown")
        disputable = (fact.type == "yes_no"
                      or posture != "motion_to_dismiss")
        if roll < 0.50 and disputable:
            how = rng.choice(HOWS) if chance(rng, 0.2) else None
            return Said("disputed", how)
        if roll < 0.56:
            sides = [self.value(fact, world) for _ in range(2)]
            if disputable and chance(rng, 0.2):
                sides[rng.randrange(2)] = "disputed"
            if chance(rng, 0.3):
                sides[rng.randrange(2)] = None
            return Said(alleged=sides[0], found=sides[1])
        how = rng.choice(HOWS) if chance(rng, 0.2) else None
        return Said(self.value(fact, world), how)


def make_pattern(book, space, seed):
    return PatternMaker(book, space, seed).make()

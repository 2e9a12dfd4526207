"""Random rule books, from a seed."""

import random

from model import (Authority, Book, Claim, Court, Element, Fact, Reading,
                   Version)
from oracle import Shape
from worlds import Worlds, day_after, set_domains

SIDES = ("plaintiff", "defendant")


def chance(rng, share):
    return rng.random() < share


def other(side):
    return "defendant" if side == "plaintiff" else "plaintiff"


class BookMaker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.book = Book()
        self.pool = []      # (id, helps the plaintiff, bearer, own burden)
        self.compares = []  # what a comparison leaf may be
        self.names = 0
        self.wild = chance(self.rng, 0.06)

    def make(self):
        self.facts()
        self.statutes()
        self.claims()
        self.courts()
        self.authorities()
        if chance(self.rng, 0.5):
            self.rng.shuffle(self.book.elements)
        set_domains(self.book)
        self.constraints()
        return self.book

    # ---- facts and law -----------------------------------------------------

    def facts(self):
        rng = self.rng
        values = rng.choice([0, 0, 0, 1, 1, 2])
        for i in range(rng.randint(4, 9 - values)):
            self.book.facts.append(Fact(
                f"f{i}", asserted_by=rng.choice(SIDES),
                judgement=chance(rng, 0.2), law=chance(rng, 0.12)))
        for i in range(values):
            self.value_fact(f"v{i}")
        dates = [f.id for f in self.book.facts if f.type == "date"]
        if len(dates) == 2 and chance(rng, 0.5):
            self.compares.append((dates[0], rng.choice(
                ["before", "on_or_before", "after", "on_or_after"]),
                ("of", dates[1])))

    def value_fact(self, ident):
        rng = self.rng
        kind = rng.choice(["number", "number", "amount", "date", "date",
                           "one_of"])
        fact = Fact(ident, kind, asserted_by=rng.choice(SIDES))
        self.book.facts.append(fact)
        if kind == "one_of":
            fact.domain = ["bank", "hotel", "site"]
            self.compares += [(ident, "is", o) for o in fact.domain]
            return
        if kind == "date":
            ops = ["before", "on_or_before", "after", "on_or_after"]
            bounds = rng.sample(["2001-03-01", "2008-12-23", "2012-02-29",
                                 "2019-07-04"], rng.randint(1, 2))
        else:
            ops = ["at_least", "at_least", "at_most", "more_than",
                   "less_than"]
            bounds = rng.sample([2, 3, 5, 9, 12], rng.randint(1, 3))
        self.compares += [(ident, rng.choice(ops), b) for b in bounds]

    def statutes(self):
        rng = self.rng
        if not chance(rng, 0.25):
            return
        self.book.facts.append(Fact("conduct", "period", domain=[None]))
        starts = sorted(rng.sample(["2003-12-19", "2008-12-23",
                                    "2015-05-29", "2023-01-05"],
                                   rng.randint(1, 2)))
        versions = []
        for i, start in enumerate(starts):
            retro = rng.choice([False, True, "element"])
            if retro == "element":
                retro = self.retro_element()
            versions.append(Version(f"version{i}", start, retro))
        self.book.statutes["code_1"] = versions

    def retro_element(self):
        ident = self.name("retro")
        element = Element(ident, burden="plaintiff")
        if chance(self.rng, 0.6):
            element.readings = [Reading("yes_retro", ("const", True)),
                                Reading("not_retro", ("const", False))]
        else:
            element.test = ("const", chance(self.rng, 0.5))
        self.book.elements.append(element)
        return ident

    def name(self, stem):
        self.names += 1
        return f"{stem}{self.names}"

    # ---- formulas ----------------------------------------------------------

    def leaf(self, depth, helps, bearer):
        rng = self.rng
        roll = rng.random()
        if roll < 0.22 and depth > 0:
            return ("elem", self.part(depth - 1, helps, bearer))
        if roll < 0.42 and self.compares:
            return ("cmp",) + rng.choice(self.compares)
        if roll < 0.48 and self.book.statutes:
            version = rng.choice(self.book.statutes["code_1"])
            return ("inforce", "code_1", version.id)
        if roll > 0.99:
            return ("const", chance(rng, 0.5))
        return ("fact", rng.choice([f.id for f in self.book.facts
                                    if f.type == "yes_no"]))

    def formula(self, depth, helps, bearer):
        rng = self.rng
        if depth == 0 or chance(rng, 0.15):
            return self.leaf(depth, helps, bearer)
        kind = rng.choice(["all", "all", "any", "any", "none", "atleast",
                           "unless"])
        count = rng.choice([2, 2, 3])
        if kind == "none":
            return ("none", [self.formula(depth - 1, not helps, bearer)
                             for _ in range(rng.choice([1, 2]))])
        if kind == "unless":
            return ("unless", self.formula(depth - 1, helps, bearer),
                    [self.exempt(depth - 1, helps, bearer)])
        parts = [self.formula(depth - 1, helps, bearer)
                 for _ in range(count)]
        if kind == "atleast":
            return ("atleast", rng.randint(1, count), parts)
        return (kind, parts)

    def exempt(self, depth, helps, bearer):
        """One member of an `unless`."""
        rng = self.rng
        if chance(rng, 0.55):
            return ("elem", self.exception(max(depth, 0), helps, bearer))
        return self.formula(max(depth, 0), not helps, bearer)

    def found(self, helps, bearer, kind):
        fits = [i for i, h, b, own in self.pool
                if self.book.element(i).kind == kind
                and (self.wild or h == helps and (own or b == bearer))]
        return self.rng.choice(fits) if fits else None

    def part(self, depth, helps, bearer):
        """A sub-element, new or shared."""
        shared = self.found(helps, bearer, "element")
        if shared and chance(self.rng, 0.5):
            return shared
        element = Element(self.name("part"))
        if chance(self.rng, 0.4):
            element.burden = self.rng.choice(SIDES)
        self.fill(element, min(depth, 2), helps, element.burden or bearer)
        if self.book.statutes and chance(self.rng, 0.25):
            element.statute = "code_1"
            element.version = self.rng.choice(
                self.book.statutes["code_1"]).id
        return element.id

    def exception(self, depth, helps, bearer):
        """An exception to something that `helps` and `bearer` bears."""
        shared = self.found(not helps, bearer, "exception")
        if shared and chance(self.rng, 0.4):
            return shared
        element = Element(self.name("exception"), "exception")
        if chance(self.rng, 0.65):
            element.burden = other(bearer) if chance(
                self.rng, 0.7) else self.rng.choice(SIDES)
        if len(self.claim_names) > 1 and chance(self.rng, 0.4):
            element.reaches = [self.rng.choice(self.claim_names)]
        self.fill(element, min(depth, 1), not helps,
                  element.burden or bearer)
        return element.id

    def fill(self, element, depth, helps, bearer):
        """Tests or readings; registers the element once it is complete."""
        rng = self.rng
        if chance(rng, 0.3):
            for i in range(rng.choice([1, 2, 2, 2, 3])):
                reading = Reading(f"{'abc'[i]}_of_{element.id}",
                                  self.formula(depth, helps, bearer))
                if chance(rng, 0.1):
                    reading.unless = [self.exempt(depth - 1, helps, bearer)]
                element.readings.append(reading)
        elif element.kind == "element" and chance(rng, 0.03):
            element.not_encoded = True
        else:
            element.test = self.formula(depth, helps, bearer)
        if not element.not_encoded and chance(rng, 0.12):
            element.unless = [self.exempt(depth - 1, helps, bearer)]
        self.book.elements.append(element)
        if chance(rng, 0.1) and self.book.statutes:
            element.statute = "code_1"
        own = element.burden is not None
        self.pool.append((element.id, helps, bearer, own))

    # ---- claims and defenses -----------------------------------------------

    def claims(self):
        rng = self.rng
        self.claim_names = ["tort"] if chance(rng, 0.65) else ["tort",
                                                               "relief"]
        shared = []
        for ident in self.claim_names:
            mine = rng.sample(shared, 1) if shared and chance(
                rng, 0.4) else []
            for _ in range(rng.randint(1, 4 if not mine else 2)):
                mine.append(self.claim_element())
            shared += mine
            self.book.claims.append(Claim(ident, mine))
        for _ in range(rng.choice([0, 1, 1, 1, 2])):
            self.defense()

    def claim_element(self):
        element = Element(self.name("element"))
        if chance(self.rng, 0.3):
            element.burden = "defendant" if chance(
                self.rng, 0.5) else "plaintiff"
        self.fill(element, self.rng.choice([1, 2, 2, 3]), True,
                  element.burden or "plaintiff")
        if len(self.claim_names) > 1:
            self.pool.pop()  # an element of one claim is no part of another
        return element.id

    def defense(self):
        rng = self.rng
        element = Element(self.name("defense"), "defense")
        element.burden = "plaintiff" if chance(rng, 0.12) else "defendant"
        element.reaches = list(self.claim_names)
        if len(self.claim_names) > 1 and chance(rng, 0.4):
            element.reaches = [rng.choice(self.claim_names)]
        if chance(rng, 0.6):
            self.pronged(element)
        else:
            self.fill(element, rng.choice([1, 2]), False, element.burden)
        if chance(rng, 0.6):
            element.unless.append(("elem", self.exception(
                rng.choice([0, 1]), False, element.burden)))

    def pronged(self, element):
        parts = []
        for _ in range(self.rng.randint(1, 3)):
            ident = self.part(1, False, element.burden)
            if ident not in parts:
                parts.append(ident)
        element.test = ("all", [("elem", i) for i in parts])
        if chance(self.rng, 0.25):
            element.test[1].append(self.leaf(0, False, element.burden))
        self.book.elements.append(element)

    # ---- courts and authorities --------------------------------------------

    def courts(self):
        self.book.courts = [
            Court("top", conflict="later"),
            Court("app1", "top"), Court("app2", "top"),
            Court("d1", "app1", follows_itself=False),
            Court("d2", "app2", follows_itself=False),
            Court("state", conflict="later"), Court("county", "state")]

    def authorities(self):
        days = [f"{y}-{m:02d}-{d:02d}" for y in range(2004, 2024)
                for m, d in ((2, 11), (5, 3), (9, 28))]
        self.rng.shuffle(days)
        self.days = days
        for element in self.book.elements:
            for i, reading in enumerate(element.readings):
                self.support(element, reading, i)

    def support(self, element, reading, i):
        rng = self.rng
        if i > 0 and chance(rng, 0.12):
            reading.foil = True
            return
        if i > 0 and chance(rng, 0.12):
            reading.argued_by = [self.authority(kind="argument")]
            return
        taken = {a for r in element.readings for a in r.by}
        for _ in range(rng.choice([0, 0, 1, 1, 1, 2, 2, 3, 4])):
            old = [a.id for a in self.book.authorities
                   if a.id not in taken and a.kind == "decision"]
            if old and chance(rng, 0.2):
                ident = rng.choice(old)
            else:
                ident = self.authority(element=element)
            taken.add(ident)
            reading.by.append(ident)
        if chance(rng, 0.15):
            reading.met_under = [self.authority()]
        if chance(rng, 0.1) or not (reading.by or reading.met_under):
            reading.cites = [self.authority()]

    def authority(self, kind="decision", element=None):
        rng = self.rng
        ident = f"case{len(self.book.authorities)}"
        court = rng.choice(["top", "app1", "app1", "app1", "app2", "app2",
                            "d1", "d2", "state", "county"])
        day = self.days.pop() if self.days else "2003-01-02"
        made = Authority(ident, court, day, kind)
        made.precedential = not chance(rng, 0.12)
        made.en_banc = court in ("app1", "app2") and chance(rng, 0.15)
        same = [a for a in self.book.authorities
                if a.court == court and a.date < day]
        if same and chance(rng, 0.25):
            made.explains = [rng.choice(same).id]
        elif same and chance(rng, 0.1):
            made.overrules = [rng.choice(same).id]
        if chance(rng, 0.2):
            made.history = [self.event(day, element)]
        self.book.authorities.append(made)
        return ident

    def event(self, day, element):
        rng = self.rng
        kind = rng.choice(["reversed", "vacated", "overruled", "superseded",
                           "affirmed", "cert_denied", "depublished"])
        as_to = []
        if element and chance(rng, 0.4):
            as_to = [rng.choice([element.id,
                                 rng.choice(self.book.elements).id])]
        return kind, day_after(day, rng.choice([30, 400, 2000])), as_to

    # ---- constraints -------------------------------------------------------

    def constraints(self):
        for _ in range(self.rng.choice([0, 1, 1, 2, 2, 3])):
            self.book.constraints.append(self.constraint())
            set_domains(self.book)
            if not Worlds(self.book).lawful:
                self.book.constraints.pop()
        set_domains(self.book)

    def atom(self):
        if self.compares and chance(self.rng, 0.25):
            return ("cmp",) + self.rng.choice(self.compares)
        return ("fact", self.rng.choice([f.id for f in self.book.facts
                                         if f.type == "yes_no"]))

    def constraint(self):
        kind = self.rng.choice(["implies"] * 4 + ["excludes"] * 2
                               + ["same", "any", "formula"])
        one, two, three = self.atom(), self.atom(), self.atom()
        if kind == "any":
            return ("any", [one, two])
        if kind == "formula":
            return ("implies", ("all", [one, two]), three)
        while two == one:
            two = ("fact", self.rng.choice(
                [f.id for f in self.book.facts if f.type == "yes_no"]))
            if len(self.book.facts) < 2:
                break
        return (kind, one, two)


def make_book(seed):
    return BookMaker(seed).make()


def refused(book):
    """Why the program must refuse the book, or None."""
    return Shape(book).error()

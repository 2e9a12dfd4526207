"""A rule book and a fact pattern as plain data, and how they are written.

Formulas are tuples: ("fact", id) ("elem", id) ("cmp", fact, op, bound)
("inforce", statute, version) ("const", bool) ("all", [..]) ("any", [..])
("none", [..]) ("atleast", n, [..]) ("unless", rule, [exceptions]), and in
constraints ("implies", a, b) ("excludes", a, b) ("same", a, b).
Bounds of dates are ISO days or ("of", other fact)."""

from dataclasses import dataclass, field

OPS = {"number": ["at_least", "at_most", "more_than", "less_than"],
       "amount": ["at_least", "at_most", "more_than", "less_than"],
       "date": ["before", "on_or_before", "after", "on_or_after"],
       "one_of": ["is"]}


@dataclass
class Fact:
    id: str
    type: str = "yes_no"
    asserted_by: str = "plaintiff"
    judgement: bool = False
    law: bool = False
    domain: list = field(default_factory=lambda: [False, True])
    sayable: list = None  # values of the domain that a pattern may state


@dataclass
class Reading:
    id: str
    test: tuple
    by: list = field(default_factory=list)
    met_under: list = field(default_factory=list)
    cites: list = field(default_factory=list)
    argued_by: list = field(default_factory=list)
    foil: bool = False
    unless: list = field(default_factory=list)


@dataclass
class Element:
    id: str
    kind: str = "element"  # element, defense, exception
    burden: str = None
    test: tuple = None
    readings: list = field(default_factory=list)
    unless: list = field(default_factory=list)
    reaches: list = None
    statute: str = None
    version: str = None
    not_encoded: bool = False


@dataclass
class Authority:
    id: str
    court: str
    date: str
    kind: str = "decision"
    precedential: bool = True
    en_banc: bool = False
    explains: list = field(default_factory=list)
    overrules: list = field(default_factory=list)
    history: list = field(default_factory=list)  # (event, on, as_to)
    reached: list = None


@dataclass
class Court:
    id: str
    above: str = None
    follows_itself: bool = True
    conflict: str = "earlier"


@dataclass
class Version:
    id: str
    start: str
    retroactive: object = False  # a bool, or the id of an element


@dataclass
class Claim:
    id: str
    elements: list


@dataclass
class Book:
    facts: list = field(default_factory=list)
    constraints: list = field(default_factory=list)
    elements: list = field(default_factory=list)
    claims: list = field(default_factory=list)
    courts: list = field(default_factory=list)
    authorities: list = field(default_factory=list)
    statutes: dict = field(default_factory=dict)  # id: [Version]
    current_through: str = "2026-11-01"

    def element(self, ident):
        return next(e for e in self.elements if e.id == ident)

    def fact(self, ident):
        return next(f for f in self.facts if f.id == ident)

    def court(self, ident):
        return next(c for c in self.courts if c.id == ident)

    def authority(self, ident):
        return next(a for a in self.authorities if a.id == ident)


@dataclass
class Said:
    """What a pattern says of a fact: a position (True, False, "unknown",
    "disputed" or a value), or one alleged and one found."""
    position: object = None
    how: str = None
    alleged: object = None
    found: object = None


@dataclass
class Pattern:
    claims: list
    posture: str = None
    court: str = None
    date: str = None
    issues: list = None
    adopt: dict = field(default_factory=dict)
    as_decided_in: str = None
    otherwise_no: bool = False
    facts: dict = field(default_factory=dict)  # id: Said
    conduct: object = None  # a day, (first, last), or None
    # what an override leaves of the file
    file_posture: str = None
    adopt_none: bool = False
    all_issues: bool = False

    def stage(self):
        return self.posture or "hypothetical"

    def file_stage(self):
        """The posture that the file itself states."""
        return self.file_posture or self.stage()


# ---- Lua -------------------------------------------------------------------

def bound_text(book, fact, bound):
    kind = book.fact(fact).type
    if isinstance(bound, tuple):
        return bound[1]
    if kind == "amount":
        return f"usd({bound})"
    return f'"{bound}"' if kind in ("date", "one_of") else str(bound)


def parts_text(book, parts):
    return "{ " + ", ".join(formula_text(book, p) for p in parts) + " }"


def formula_text(book, formula):
    kind = formula[0]
    if kind in ("fact", "elem"):
        return formula[1]
    if kind == "const":
        return "always" if formula[1] else "never"
    if kind == "cmp":
        return "%s:%s(%s)" % (formula[1], formula[2],
                              bound_text(book, formula[1], formula[3]))
    if kind == "inforce":
        return f'in_force("{formula[1]}", "{formula[2]}")'
    if kind == "atleast":
        return f"at_least({formula[1]}) {parts_text(book, formula[2])}"
    if kind == "unless":
        parts = [formula[1]] + formula[2]
        return "unless(" + ", ".join(formula_text(book, p)
                                     for p in parts) + ")"
    if kind in ("implies", "excludes", "same"):
        return "%s(%s, %s)" % (kind, formula_text(book, formula[1]),
                               formula_text(book, formula[2]))
    return f"{kind} {parts_text(book, formula[1])}"


def strings_text(items):
    return "{ " + ", ".join(f'"{i}"' for i in items) + " }"


def fields_text(fields, indent="  "):
    return "".join(f"{indent}{name} = {value},\n"
                   for name, value in fields if value is not None)


def reading_text(book, reading):
    fields = [("holds", f'"Reading {reading.id}."')]
    for name in ("by", "met_under", "cites", "argued_by"):
        items = getattr(reading, name)
        fields.append((name, strings_text(items) if items else None))
    fields.append(("foil", "true" if reading.foil else None))
    fields.append(("test", formula_text(book, reading.test)))
    fields.append(("unless", parts_text(book, reading.unless)
                   if reading.unless else None))
    return (f'  reading "{reading.id}" {{\n' + fields_text(fields, "    ")
            + "  },\n")


def element_text(book, element):
    fields = [("title", f'"Title of {element.id}"'),
              ("burden", element.burden and f'"{element.burden}"'),
              ("statute", element.statute and f'"{element.statute}"'),
              ("version", element.version and f'"{element.version}"'),
              ("reaches", strings_text(element.reaches)
               if element.reaches is not None else None),
              ("not_encoded", '"left out"' if element.not_encoded else None),
              ("test", formula_text(book, element.test)
               if element.test is not None else None),
              ("unless", parts_text(book, element.unless)
               if element.unless else None)]
    readings = "".join(reading_text(book, r) for r in element.readings)
    return (f'{element.kind} "{element.id}" {{\n' + fields_text(fields)
            + readings + "}\n")


def fact_text(fact):
    fields = [("ask", f'"Is {fact.id} so?"'),
              ("type", None if fact.type == "yes_no" else f'"{fact.type}"'),
              ("options", strings_text(fact.domain)
               if fact.type == "one_of" else None),
              ("asserted_by", '"defendant"'
               if fact.asserted_by == "defendant" else None),
              ("judgement", "true" if fact.judgement else None),
              ("question_of_law", "true" if fact.law else None)]
    return f'fact "{fact.id}" {{\n' + fields_text(fields) + "}\n"


def event_text(event):
    kind, on, as_to = event
    tail = f", as_to = {strings_text(as_to)}" if as_to else ""
    return f'{{ event = "{kind}", on = "{on}"{tail} }}'


def authority_text(authority):
    lists = [(name, getattr(authority, name))
             for name in ("explains", "overrules")]
    fields = [("name", f'"Party v. {authority.id}"'),
              ("cite", f'"1 F.4th {len(authority.id)}"'),
              ("court", f'"{authority.court}"'),
              ("date", f'"{authority.date}"'),
              ("kind", None if authority.kind == "decision"
               else f'"{authority.kind}"'),
              ("precedential", None if authority.precedential else "false"),
              ("weight", None if authority.precedential else '"unpublished"'),
              ("en_banc", "true" if authority.en_banc else None),
              ("reached", strings_text(authority.reached)
               if authority.reached is not None else None)]
    fields += [(n, strings_text(v) if v else None) for n, v in lists]
    if authority.history:
        events = ", ".join(event_text(e) for e in authority.history)
        fields.append(("history", "{ " + events + " }"))
    return f'authority "{authority.id}" {{\n' + fields_text(fields) + "}\n"


def court_text(court):
    fields = [("name", f'"Court {court.id}"'), ("abbr", f'"{court.id}."'),
              ("above", court.above and f'"{court.above}"'),
              ("follows_itself", None if court.follows_itself else "false"),
              ("conflict", '"later"' if court.conflict == "later" else None)]
    return f'court "{court.id}" {{\n' + fields_text(fields) + "}\n"


def version_text(version, after):
    retro = version.retroactive
    if isinstance(retro, bool):
        retro = "true" if retro else "false"
    return (f'  version "{version.id}" {{ law = "Law {version.id}", '
            f'from = "{version.start}", '
            + (f'to = "{after.start}", ' if after else "")
            + f"retroactive = {retro} }},\n")


def statute_text(ident, versions):
    return (f'statute "{ident}" {{\n  cite = "1 Code § {ident[-1]}",\n'
            + "".join(version_text(v, after) for v, after
                      in zip(versions, versions[1:] + [None])) + "}\n")


POSTURES = [("hypothetical", "hypothetical"), ("motion_to_dismiss", "pleading"),
            ("summary_judgment", "record"), ("trial", "trial")]


def book_text(book):
    out = [f'book {{ title = "Random book", '
           f'current_through = "{book.current_through}" }}\n']
    out += [f'posture "{p}" {{ stage = "{s}", title = "{p}" }}\n'
            for p, s in POSTURES]
    out += [court_text(c) for c in book.courts]
    out += [statute_text(i, v) for i, v in book.statutes.items()]
    out += [authority_text(a) for a in book.authorities]
    out += [fact_text(f) for f in book.facts]
    out += [f"constraint {{ {formula_text(book, c)} }}\n"
            for c in book.constraints]
    out += [element_text(book, e) for e in book.elements]
    out += [f'claim "{c.id}" {{\n  title = "Claim {c.id}",\n'
            f'  elements = {{ {", ".join(c.elements)} }},\n}}\n'
            for c in book.claims]
    return "".join(out)


# ---- YAML ------------------------------------------------------------------

def position_text(fact, position):
    if isinstance(position, bool):
        return "yes" if position else "no"
    if position in ("unknown", "disputed"):
        return position
    if fact.type == "amount":
        return f"${position // 100}.{position % 100:02d}"
    return str(position)


def said_text(fact, said):
    if said.alleged is not None or said.found is not None:
        sides = [(name, getattr(said, name)) for name in ("alleged", "found")]
        return "{" + ", ".join(f"{n}: {position_text(fact, v)}"
                               for n, v in sides if v is not None) + "}"
    text = position_text(fact, said.position)
    return f"{{is: {text}, how: {said.how}}}" if said.how else text


def conduct_text(conduct):
    if isinstance(conduct, tuple):
        return f"{{from: {conduct[0]}, to: {conduct[1]}}}"
    return conduct


def pattern_text(book, pattern, order=None):
    lines = ["title: Random pattern"]
    for name in ("court", "date", "posture", "as_decided_in"):
        value = getattr(pattern, name)
        if value is not None:
            lines.append(f"{name}: {value}")
    if len(pattern.claims) == 1:
        lines.append(f"claim: {pattern.claims[0]}")
    else:
        lines.append(f"claims: [{', '.join(pattern.claims)}]")
    if pattern.issues is not None:
        lines.append(f"issues: [{', '.join(pattern.issues)}]")
    if pattern.adopt:
        lines.append("adopt: {" + ", ".join(
            f"{k}: {v}" for k, v in pattern.adopt.items()) + "}")
    if pattern.otherwise_no:
        lines.append("otherwise: no")
    if pattern.conduct is not None:
        lines.append(f"conduct: {conduct_text(pattern.conduct)}")
    names = order or list(pattern.facts)
    if names:
        lines.append("facts:")
    for name in names:
        text = said_text(book.fact(name), pattern.facts[name])
        lines.append(f"  {name}: {text}")
    return "\n".join(lines) + "\n"

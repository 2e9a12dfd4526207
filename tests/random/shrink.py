"""Makes a book and a pattern smaller while something stays true of them."""

from copy import deepcopy
from dataclasses import replace

from model import Said
from oracle import Shape
from worlds import Worlds, all_formulas, leaves, set_domains


def smaller(formula):
    """Formulas with a little less in them."""
    kind = formula[0]
    if kind in ("implies", "excludes", "same"):
        return
    if kind == "unless":
        yield formula[1]
        for i in range(len(formula[2])):
            rest = formula[2][:i] + formula[2][i + 1:]
            yield ("unless", formula[1], rest) if rest else formula[1]
        for part in smaller(formula[1]):
            yield ("unless", part, formula[2])
        for changed in swaps(formula[2]):
            yield ("unless", formula[1], changed)
    elif kind in ("all", "any", "none", "atleast"):
        parts = formula[-1]
        if kind != "none":
            yield from parts
        for i in range(len(parts)):
            rest = parts[:i] + parts[i + 1:]
            if rest and not (kind == "atleast" and formula[1] > len(rest)):
                yield formula[:-1] + (rest,)
        for changed in swaps(parts):
            yield formula[:-1] + (changed,)


def swaps(parts):
    for i, part in enumerate(parts):
        for less in smaller(part):
            yield parts[:i] + [less] + parts[i + 1:]


def patterns(book, pattern):
    """Smaller patterns."""
    for name in list(pattern.facts):
        less = deepcopy(pattern)
        said = less.facts.pop(name)
        yield book, less
        if said.how or said.alleged is not None or said.found is not None:
            for value in (said.position, said.alleged, said.found):
                if value is not None:
                    again = deepcopy(pattern)
                    again.facts[name] = Said(value)
                    yield book, again
    for name, empty in (("court", None), ("date", None), ("issues", None),
                        ("adopt", {}), ("as_decided_in", None),
                        ("otherwise_no", False), ("conduct", None),
                        ("posture", None)):
        if getattr(pattern, name) != empty:
            yield book, replace(deepcopy(pattern), **{name: empty})
    for claim in pattern.claims if len(pattern.claims) > 1 else ():
        yield book, replace(deepcopy(pattern), claims=[claim])


def books(book, pattern):
    """Smaller books."""
    for i in range(len(book.constraints)):
        less = deepcopy(book)
        del less.constraints[i]
        yield less, pattern
    for i, claim in enumerate(book.claims):
        for ident in claim.elements if len(claim.elements) > 1 else ():
            less = deepcopy(book)
            less.claims[i].elements.remove(ident)
            yield less, pattern
        if len(book.claims) > 1 and pattern.claims != [claim.id]:
            yield without_claim(book, pattern, claim.id)
    for i in range(len(book.elements)):
        yield from element_books(book, pattern, i)
    for authority in book.authorities:
        yield without_authority(book, authority.id), pattern
        if authority.history:
            less = deepcopy(book)
            less.authority(authority.id).history = []
            yield less, pattern


def without_claim(book, pattern, ident):
    less, fewer = deepcopy(book), deepcopy(pattern)
    less.claims = [c for c in less.claims if c.id != ident]
    fewer.claims = [c for c in fewer.claims if c != ident]
    for element in less.elements:
        if element.reaches:
            element.reaches = [r for r in element.reaches if r != ident]
    return less, fewer


def without_authority(book, ident):
    less = deepcopy(book)
    less.authorities = [a for a in less.authorities if a.id != ident]
    for authority in less.authorities:
        for items in (authority.explains, authority.overrules):
            if ident in items:
                items.remove(ident)
    for element in less.elements:
        for reading in element.readings:
            for items in (reading.by, reading.met_under, reading.cites,
                          reading.argued_by):
                if ident in items:
                    items.remove(ident)
    return less


def element_books(book, pattern, i):
    element = book.elements[i]
    less = deepcopy(book)
    del less.elements[i]
    yield less, pattern
    for name in ("unless", "version", "statute", "burden"):
        if getattr(element, name) and not (name == "burden"
                                           and element.kind == "defense"):
            less = deepcopy(book)
            setattr(less.elements[i], name,
                    [] if name == "unless" else None)
            if name == "statute":
                less.elements[i].version = None
            yield less, pattern
    for formula in smaller(element.test) if element.test else ():
        less = deepcopy(book)
        less.elements[i].test = formula
        yield less, pattern
    for k, reading in enumerate(element.readings):
        yield from reading_books(book, pattern, i, k, reading)


def reading_books(book, pattern, i, k, reading):
    less = deepcopy(book)
    del less.elements[i].readings[k]
    if less.elements[i].readings:
        yield less, pattern
    less = deepcopy(book)
    less.elements[i].readings = []
    less.elements[i].test = reading.test
    yield less, pattern
    if reading.unless:
        less = deepcopy(book)
        less.elements[i].readings[k].unless = []
        yield less, pattern
    for formula in smaller(reading.test):
        less = deepcopy(book)
        less.elements[i].readings[k].test = formula
        yield less, pattern


def tidy(book, pattern):
    """Drops what nothing uses; None if the result is no rule book."""
    book, pattern = deepcopy(book), deepcopy(pattern)
    known = {e.id for e in book.elements}
    used = {i for c in book.claims for i in c.elements}
    facts = set()
    for formula in all_formulas(book):
        for leaf in leaves(formula):
            if leaf[0] == "elem":
                used.add(leaf[1])
            elif leaf[0] in ("fact", "cmp"):
                facts.add(leaf[1])
                if leaf[0] == "cmp" and isinstance(leaf[3], tuple):
                    facts.add(leaf[3][1])
    used |= {v.retroactive for vs in book.statutes.values() for v in vs
             if isinstance(v.retroactive, str)}
    if not used <= known:
        return None
    book.elements = [e for e in book.elements
                     if e.id in used or e.kind == "defense"]
    if any(e.reaches == [] for e in book.elements):
        return None
    book.facts = [f for f in book.facts
                  if f.id in facts or f.type == "period"]
    tidy_pattern(book, pattern)
    if Shape(book).error():
        return None
    tidy_law(book, pattern)
    set_domains(book)
    return book, pattern


def tidy_law(book, pattern):
    """Drops statutes and courts that nothing names."""
    named = {leaf[1] for formula in all_formulas(book)
             for leaf in leaves(formula) if leaf[0] == "inforce"}
    named |= {e.statute for e in book.elements}
    if not named & set(book.statutes):
        book.statutes = {}
        book.facts = [f for f in book.facts if f.type != "period"]
        pattern.conduct = None
    courts = {a.court for a in book.authorities} | {pattern.court}
    for court in reversed(book.courts):
        if court.id in courts:
            courts.add(court.above)
    book.courts = [c for c in book.courts if c.id in courts]


def tidy_pattern(book, pattern):
    facts = {f.id for f in book.facts}
    pattern.facts = {k: v for k, v in pattern.facts.items() if k in facts}
    readings = {e.id: {r.id for r in e.readings} for e in book.elements}
    pattern.adopt = {k: v for k, v in pattern.adopt.items()
                     if v in readings.get(k, ())}
    if pattern.as_decided_in not in {a.id for a in book.authorities}:
        pattern.as_decided_in = None
    if pattern.issues is not None:
        names = set(readings) | {c.id for c in book.claims}
        pattern.issues = [i for i in pattern.issues if i in names] or None


def shrink(book, pattern, still):
    """`still(book, pattern)`: whether what we look for is still there."""
    changed, tries = True, 0
    while changed and tries < 3000:
        changed = False
        for make in (patterns, books):
            for candidate in make(book, pattern):
                tries += 1
                smaller_one = tidy(*candidate)
                if smaller_one and still(*smaller_one):
                    book, pattern = smaller_one
                    changed = True
                    break
            if changed:
                break
    return book, pattern


def space_of(book):
    return Worlds(book), Shape(book)

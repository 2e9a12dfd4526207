"""What is put to the court: docs/semantics.md,
"What is put to the court: issues"."""

from dataclasses import dataclass, field

from silence import Silent
from worlds import element_formulas, leaves


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
    unless = [f for r in element.readings for f in r.unless]
    return all(only(f) for f in tests + [r.test for r in element.readings]) \
        and all(f[0] == "elem" for f in unless)


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

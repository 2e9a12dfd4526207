"""Which reading of an element governs: docs/semantics.md,
"Which law: court and day", nothing else.

Every function says `sure` = False where the text is silent or where two
honest readings of it differ; such cases are counted and not compared."""

from dataclasses import dataclass

ENDING = {"reversed", "vacated", "overruled", "superseded", "abrogated"}


@dataclass
class Selection:
    governs: set      # acceptable words
    readings: list    # ids that compete; one if the law is settled
    sure: bool = True
    undecided: bool = False


def chain_above(book, court):
    """Courts above, the top one first."""
    chain = []
    above = book.court(court).above
    while above is not None:
        chain.insert(0, above)
        above = book.court(above).above
    return chain


class Forum:
    """Computes for one element on one day; `overrules_ends` is one of the
    two ways to read the field `overrules` of an authority."""

    def __init__(self, book, element, day, overrules_ends):
        self.book, self.element, self.day = book, element, day
        self.overrules_ends = overrules_ends
        self.sure = True
        self.adopters = [(reading.id, book.authority(a))
                         for reading in element.readings for a in reading.by]

    def ended(self, authority):
        for kind, on, as_to in authority.history:
            if on <= self.day and kind in ENDING:
                if not as_to or self.element.id in as_to:
                    return True
        if not self.overrules_ends:
            return False
        return any(authority.id in a.overrules and a.date <= self.day
                   for a in self.book.authorities)

    def precedential(self, authority):
        depublished = any(kind == "depublished" and on <= self.day
                          and (not as_to or self.element.id in as_to)
                          for kind, on, as_to in authority.history)
        return authority.precedential and not depublished

    def stands(self, reading, authority):
        """Stands on the day, displacement included."""
        if authority.kind != "decision" or authority.date > self.day:
            return False
        if self.ended(authority):
            return False
        above = chain_above(self.book, authority.court)
        return all(self.governing(c) in (None, reading) for c in above)

    def governing(self, court):
        """The reading that governs at a court, or None."""
        chain = chain_above(self.book, court)
        if self.book.court(court).follows_itself:
            chain.append(court)
        for one in chain:
            picked = self.pick(one)
            if picked is not None:
                return picked
        return None

    def pick(self, court):
        """What the court's own standing precedents come to."""
        own = [(r, a) for r, a in self.adopters
               if a.court == court and self.precedential(a)
               and self.stands(r, a)]
        own.sort(key=lambda pair: pair[1].date)
        if len({r for r, _ in own}) < 2:
            return own[0][0] if own else None
        if self.book.court(court).conflict == "later":
            return own[-1][0]
        return self.pick_earlier(own)

    def pick_earlier(self, own):
        full = [(r, a) for r, a in own if a.en_banc]
        if full:
            known = {a.id for _, a in full}
            panels = [a for _, a in own if not a.en_banc]
            if len({r for r, _ in full}) > 1 or any(
                    known & set(a.explains + a.overrules) for a in panels):
                self.sure = False
            return full[-1][0]
        governing, adopters = own[0][0], [own[0][1].id]
        for reading, authority in own[1:]:
            if reading == governing:
                adopters.append(authority.id)
                continue
            met = set(authority.explains + authority.overrules)
            if met & set(adopters):
                if not set(adopters) <= met:
                    self.sure = False
                governing, adopters = reading, [authority.id]
        return governing


def select_in(book, element, court, day, overrules_ends):
    forum = Forum(book, element, day, overrules_ends)
    binding = forum.governing(court) if court else None
    if binding is not None:
        return Selection({"binding"}, [binding], forum.sure)
    standing = {r for r, a in forum.adopters if forum.stands(r, a)}
    order = [r.id for r in element.readings if r.id in standing]
    undecided = not order
    if undecided:
        order = [r.id for r in element.readings
                 if not r.foil and not r.argued_by]
    words = {"persuasive"} if len(order) == 1 else {"open"}
    if undecided and len(order) == 1:
        words = {"persuasive", "open", "settled", "statute"}
    return Selection(words, order, forum.sure and bool(order), undecided)


def select(book, element, court, day, adopted):
    """`adopted`: the id of an adopted reading, or None."""
    if not element.readings:
        return Selection({"settled", "statute"}, [])
    first = select_in(book, element, court, day, True)
    other = select_in(book, element, court, day, False)
    sure = (first.sure and other.sure and first.readings == other.readings
            and first.governs == other.governs)
    if adopted is not None:
        words = {"adopted"}
        if not (first.sure and other.sure) or any(
                s.governs == {"binding"} and s.readings == [adopted]
                for s in (first, other)):
            words = {"adopted", "binding"}
        return Selection(words, [adopted])
    return Selection(first.governs, first.readings, sure, first.undecided)

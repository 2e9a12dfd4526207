"""What a posture makes of the facts: docs/semantics.md,
"What a posture makes of a fact"."""

from dataclasses import dataclass, field

from silence import Contradiction, Silent

DISCOUNTED = {
    "hypothetical": set(),
    "motion_to_dismiss": {"conclusory", "found", "evidence"},
    "summary_judgment": {"alleged", "conclusory"},
    "trial": {"alleged", "conclusory", "evidence"},
}


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
        if taken is None and fact.law:
            taken = disputed_side(said)
        return "disregarded" if taken is None else taken
    how = said.how or default_how(pattern.file_stage())
    if said.position != "unknown" and how in DISCOUNTED[posture]:
        if fact.law and said.position == "disputed":
            return "disputed"
        return "disregarded"
    return said.position


def disputed_side(said):
    """A question of law is decided in whatever way it was disputed."""
    return "disputed" if "disputed" in (said.alleged, said.found) else None


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

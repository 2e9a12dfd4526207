"""Compares the oracle's answer with one entry of the program's `results`."""

from itertools import combinations

from oracle import Run


def words(items):
    return "{" + ", ".join(sorted(map(str, items))) + "}"


def compare(answer, got):
    """A list of (what, the oracle's, the program's)."""
    found = []

    def differ(what, mine, theirs):
        found.append((what, mine, theirs))

    if got["outcome"] != answer.outcome:
        differ("outcome", answer.outcome, got["outcome"])
    compare_grounds(answer, got, differ)
    compare_turns(answer, got, differ)
    listed = {e["id"]: e for e in got["elements"]}
    for ident in answer.status:
        if ident not in listed:
            if not is_retro(answer, ident):
                differ(f"element {ident}", "listed", "missing")
            continue
        compare_element(answer, ident, listed[ident], differ)
    compare_order(answer, got, differ)
    return found


def is_retro(answer, ident):
    return any(v.retroactive == ident
               for vs in answer.question.book.statutes.values() for v in vs)


def is_ahead(answer, ident):
    """Every version that it would make retroactive is still to come."""
    starts = [v.start for vs in answer.question.book.statutes.values()
              for v in vs if v.retroactive == ident]
    return bool(starts) and min(starts) > answer.question.day


def is_left_out(answer, ident):
    """It decides what is retroactive of elements alone that are not encoded:
    nobody asks."""
    question = answer.question
    users = [question.book.element(parent)
             for parent, _ in question.shape.parents[ident]]
    return (is_retro(answer, ident) and bool(users)
            and all(user.not_encoded for user in users))


def compare_grounds(answer, got, differ):
    if answer.joint:
        if len(answer.per_run) == 1:
            compare_joint(answer, got, differ)
        return
    for name, mine in (("grounds", answer.grounds),
                       ("possible_grounds", answer.possible)):
        if set(got[name]) != mine or len(got[name]) != len(mine):
            differ(name, words(mine), words(got[name]))


def compare_joint(answer, got, differ):
    """The smallest set that fails in every world, where no single one does."""
    question = answer.question
    choice, verdict = answer.per_run[0]
    run = Run(question, choice)
    fails = {i: verdict.worlds & ~run.raw(i) for i in question.elements}
    fails.update({i: run.raw(i) for i in question.defenses})
    named = set(got.get("joint") or got["grounds"])
    if not named <= set(fails):
        differ("joint", words(fails), words(named))
        return
    size = next(n for n in range(1, len(fails) + 1)
                if any(covers(fails, s, verdict.worlds)
                       for s in combinations(fails, n)))
    if len(named) != size or not covers(fails, named, verdict.worlds):
        sets = [words(s) for s in combinations(fails, size)
                if covers(fails, s, verdict.worlds)]
        differ("joint", " or ".join(sets), words(named))


def covers(fails, idents, worlds):
    total = 0
    for ident in idents:
        total |= fails[ident]
    return total == worlds


def turns(items):
    """"fact=yes|no" names both."""
    for item in items:
        name, _, values = item.partition("=")
        for value in values.split("|"):
            yield f"{name}={value}"


def compare_turns(answer, got, differ):
    question = answer.question
    known = set(question.asked) | set(question.field.legal)
    mine = {t for t in answer.readings if t.partition("=")[0] in known}
    theirs = {t for t in turns(got["turns_on"]["readings"])
              if t.partition(".")[0] not in question.book.statutes
              and t.partition("=")[0] != "conduct"}
    if mine != theirs:
        differ("turns_on.readings", words(mine), words(theirs))


GOVERNS = {"settled", "binding", "adopted", "persuasive", "statute", "open",
           None}


def compare_element(answer, ident, got, differ):
    if got["governs"] not in GOVERNS:
        differ("word of governs", words(GOVERNS), got["governs"])
    if is_left_out(answer, ident):
        if got["status"] not in ("not_encoded", "not_reached"):
            differ(f"status of {ident}", "not_encoded", got["status"])
        return
    if is_ahead(answer, ident):
        if got["status"] not in ("does_not_apply", "not_reached"):
            differ(f"status of {ident}", "does_not_apply", got["status"])
        return
    spared = (got["status"] in ("not_reached", "not_encoded")
              and answer.status[ident] & {"not_reached", "not_encoded"})
    if got["status"] not in answer.status[ident] and not spared:
        differ(f"status of {ident}", words(answer.status[ident]),
               got["status"])
    bearer = answer.question.shape.bearer(ident)
    if not is_retro(answer, ident) and bearer and got.get("burden") != bearer:
        differ(f"burden of {ident}", bearer, got.get("burden"))
    if ident not in answer.governs or got["status"] in ("not_reached",
                                                        "not_encoded"):
        return
    if "does_not_apply" in answer.status[ident]:
        return
    if got["governs"] not in answer.governs[ident]:
        differ(f"governs of {ident}", words(answer.governs[ident]),
               got["governs"])
        return
    compare_reading(answer, ident, got, differ)


def compare_reading(answer, ident, got, differ):
    if ident not in answer.reading:
        return
    alone = answer.question.selection[ident].undecided
    if got.get("reading") != answer.reading[ident] and not (
            alone and got.get("reading") is None):
        differ(f"reading of {ident}", answer.reading[ident],
               got.get("reading"))
    if got["governs"] != "open":
        return
    mine = answer.by_reading[ident]
    theirs = {r["id"]: r["status"] for r in got.get("readings") or []}
    if set(mine) != set(theirs):
        differ(f"competing readings of {ident}", words(mine), words(theirs))
        return
    for reading in mine:
        if theirs[reading] not in mine[reading]:
            differ(f"status of {ident} under {reading}",
                   words(mine[reading]), theirs[reading])


def compare_order(answer, got, differ):
    order = [e.id for e in answer.question.book.elements]
    listed = [e["id"] for e in got["elements"]]
    if listed != [i for i in order if i in listed]:
        differ("order of elements", order, listed)

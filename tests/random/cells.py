"""Counts which cells of the tables of docs/semantics.md the cases hit."""

from collections import Counter

from because import facts_in
from oracle import BURDEN_FAILS, STAGES
from statements import DISCOUNTED, position_of
from worlds import element_formulas

OUTCOMES = {
    "hypothetical": ["stands", "fails", "barred", "open"],
    "motion_to_dismiss": ["survives", "dismissed", "open"],
    "summary_judgment": ["judgment_for_defendant", "judgment_for_plaintiff",
                         "for_trial", "open"],
    "trial": ["for_plaintiff", "for_defendant", "open"],
}
UNDETERMINED = {
    "motion_to_dismiss": {"plaintiff": ["not_alleged"],
                          "defendant": ["not_on_face"]},
    "summary_judgment": {"plaintiff": ["for_trial", "no_evidence"],
                         "defendant": ["for_trial", "no_evidence"]},
    "trial": {"plaintiff": ["not_proved"], "defendant": ["not_proved"]},
}
# A fact without `how`, under a posture other than the file's.
OVERRIDDEN = {
    "motion_to_dismiss": ["summary_judgment", "trial"],
    "summary_judgment": ["motion_to_dismiss"],
    "trial": ["motion_to_dismiss", "summary_judgment"],
}
LAW = ["settled", "binding", "adopted", "persuasive", "open law",
       "nobody decided"]
STATEMENTS = ["said", "disputed", "unknown", "not mentioned",
              "alleged and found", "disputed question of law"]


def wanted():
    """Every cell that must be hit."""
    for posture in STAGES:
        for kind in STATEMENTS:
            yield f"2 {posture}: {kind}"
        for how in sorted(DISCOUNTED[posture]):
            yield f"2 {posture}: {how} does not count"
        yield f"2 {posture}: otherwise no"
        for word in ("satisfied", "not_satisfied", "not_reached",
                     "does_not_apply"):
            yield f"3 {posture}: {word}"
        for outcome in OUTCOMES[posture]:
            yield f"4 {posture}: {outcome}"
        for word in LAW:
            yield f"5 {posture}: {word}"
    yield "2 motion_to_dismiss: disputed, plaintiff asserts"
    yield "2 motion_to_dismiss: disputed, defendant asserts"
    yield "3 hypothetical: open"
    yield from wanted_closings()


def wanted_closings():
    for posture, files in OVERRIDDEN.items():
        for file in files:
            yield f"2 {posture}: {file}'s does not count"
    for posture, sides in UNDETERMINED.items():
        for side, words in sides.items():
            for word in words:
                for end in ("false", "true"):
                    if word != "for_trial":
                        yield f"3 {posture}: {side} {word}, closes {end}"
                if word == "for_trial":
                    yield f"3 {posture}: {side} {word}"
    for kind in ("true", "false", "an element"):
        yield f"5 retroactive {kind}"
    yield "5 conduct unknown"
    yield "5 conduct a range"


def count(answer, cells):
    """Adds the cells that one answer hits."""
    question = answer.question
    posture = question.posture
    cells[f"4 {posture}: {answer.outcome}"] += 1
    count_facts(question, cells)
    for ident in question.asked:
        count_element(answer, ident, cells)
        count_law(answer, ident, cells)
    if question.versioned:
        count_versions(question, cells)


def count_versions(question, cells):
    for versions in question.book.statutes.values():
        for version in versions:
            kind = ("an element" if isinstance(version.retroactive, str)
                    else str(version.retroactive).lower())
            cells[f"5 retroactive {kind}"] += 1
    if question.conduct is None:
        cells["5 conduct unknown"] += 1
    if isinstance(question.pattern.conduct, tuple):
        cells["5 conduct a range"] += 1


def count_facts(question, cells):
    posture, pattern = question.posture, question.pattern
    read = set()
    for ident in question.asked:
        for formula in element_formulas(question.book.element(ident)):
            read |= facts_in(formula)
    for fact in question.book.facts:
        if fact.id not in read:
            continue
        said = pattern.facts.get(fact.id)
        if said is None:
            cells[f"2 {posture}: not mentioned"] += 1
            if pattern.otherwise_no:
                cells[f"2 {posture}: otherwise no"] += 1
            continue
        if said.alleged is not None or said.found is not None:
            cells[f"2 {posture}: alleged and found"] += 1
        count_position(fact, pattern, cells)


def count_position(fact, pattern, cells):
    position, posture = position_of(pattern, fact), pattern.stage()
    if position == "disregarded":
        how = pattern.facts[fact.id].how or f"{pattern.file_stage()}'s"
        cells[f"2 {posture}: {how} does not count"] += 1
    elif position == "disputed" and fact.law:
        cells[f"2 {posture}: disputed question of law"] += 1
    elif position == "disputed":
        cells[f"2 {posture}: disputed"] += 1
        cells[f"2 {posture}: disputed, {fact.asserted_by} asserts"] += 1
    elif position == "unknown":
        cells[f"2 {posture}: unknown"] += 1
    else:
        cells[f"2 {posture}: said"] += 1


def count_element(answer, ident, cells):
    question = answer.question
    posture = question.posture
    for _, verdict in answer.per_run:
        word = verdict.status[ident]
        if word not in BURDEN_FAILS and word != "for_trial":
            cells[f"3 {posture}: {word}"] += 1
            continue
        side = question.shape.bearer(ident)
        if word == "for_trial":
            cells[f"3 {posture}: {side} {word}"] += 1
            continue
        end = "true" if verdict.value[ident] else "false"
        cells[f"3 {posture}: {side} {word}, closes {end}"] += 1


def count_law(answer, ident, cells):
    words = answer.governs.get(ident)
    if words is None:
        return
    selection = answer.question.selection[ident]
    word = sorted(filter(None, words))[0]
    if selection.undecided:
        word = "nobody decided"
    elif word == "open":
        word = "open law"
    cells[f"5 {answer.question.posture}: {word}"] += 1


def missing(cells):
    return [c for c in wanted() if not cells[c]]


def new():
    return Counter()

"""One answer from several combinations of readings: docs/semantics.md,
"Open law"."""


def merge_outcome(out, axes):
    verdicts = [v for _, v in out.per_run]
    outcomes = {v.outcome for v in verdicts}
    out.outcome = outcomes.pop() if len(outcomes) == 1 else "open"
    grounds = [set(v.grounds) for v in verdicts]
    out.grounds = set.intersection(*grounds)
    out.possible = set.union(*grounds) - out.grounds
    out.joint = any(v.joint for v in verdicts)
    known = {tuple(c.values()): v.outcome for c, v in out.per_run}
    names = list(axes)
    for key, outcome in known.items():
        for i, name in enumerate(names):
            for value in axes[name]:
                other = known.get(key[:i] + (value,) + key[i + 1:])
                if other is not None and other != outcome:
                    out.readings.add(turn_text(name, value))
                    out.readings.add(turn_text(name, key[i]))


def turn_text(name, value):
    if isinstance(value, bool):
        value = "yes" if value else "no"
    return f"{name}={value}"


def merge_status(verdicts, ident):
    """Acceptable words for the status over several combinations."""
    words = {v.status[ident] for v in verdicts}
    if len(words) == 1:
        return words
    values = {v.value[ident] for v in verdicts}
    if None in values or len(values) > 1:
        return {"open"}
    if "does_not_apply" in words:
        return words | {"not_satisfied"}
    return {"satisfied"} if values == {True} else {"not_satisfied"}


def merge_element(out, ident, question):
    verdicts = [v for _, v in out.per_run]
    out.status[ident] = merge_status(verdicts, ident)
    element = question.book.element(ident)
    if question.blocked(ident):
        return
    selection = question.selection[ident]
    out.governs[ident] = set(selection.governs)
    if ident in question.issues.partly:
        out.governs[ident].add(None)
    if not element.readings:
        return
    out.reading[ident] = (selection.readings[0]
                          if len(selection.readings) == 1 else None)
    for reading in selection.readings:
        mine = [v for c, v in out.per_run if c.get(ident) == reading]
        if mine:
            out.by_reading.setdefault(ident, {})[reading] = merge_status(
                mine, ident)

#!/usr/bin/env python3
"""Holds docs/semantics.md to its own tables: every cell has an example.

What a posture makes of a fact, whom silence costs something, how outcomes are
called, what issues do: each cell is listed here with the section that shows it.
The section must have a command whose output says so; tests/run holds that
output to the program. A cell without an example fails.
"""
import importlib.machinery
import importlib.util
import re
import sys

import shipped

POSTURES = ("hypothetical", "motion_to_dismiss", "summary_judgment", "trial")

# Who prevails: P the plaintiff, D the defendant, T neither before a trial, O
# nobody, for something is open. A word for each posture in its order.
WORDS = {
    "P": ("STANDS", "SURVIVES", "JUDGMENT FOR PLAINTIFF", "FOR PLAINTIFF"),
    "D": ("FAILS|BARRED", "DISMISSED", "JUDGMENT FOR DEFENDANT",
          "FOR DEFENDANT"),
    "T": (None, None, "FOR TRIAL", None),
    "O": ("OPEN", "OPEN", "OPEN", "OPEN"),
}

# section, the file that its commands read, and its rows: hypothetical, motion,
# summary judgment, trial
GRIDS = [
    ("What a posture makes of a fact", "cells.yaml", """
        yes              P P P P
        no               D D D D
        3 visits         P P P P
        disputed (p)     O P T D
        disputed (d)     O P T P
        unknown          O D D D
        not said         O D D D
        alleged          P P D D
        no, conclusory   D D D D
        conclusory       P D D D
        found            P D P P
        evidence         P D P D
        admitted         P P P P
        assumed          P P P P
        stipulated       P P P P"""),
    ("How a fact comes before the court, if nobody says", "files.yaml", """
        hypothetical      P P P P
        motion to dismiss P P D D
        summary judgment  P D P D
        trial             P D P P"""),
    ("Alleged and found, side by side", "yaml", """
        both.yaml     D P D D
        alleged.yaml  P P D D
        found.yaml    P D P P"""),
    ("Whom an absent fact costs something", "rows.yaml", """
        the plaintiff is silent:            O D D D
        the defendant is silent:            O P P P
        the plaintiff's fact is disputed:   O P T D
        the defendant's fact is disputed:   O P T P
        nothing on the exception:           O D D D"""),
]

# section: {cell: what a command of the section prints}
SHOWN = {
    "What a posture makes of a fact": {
        "a conclusion in a hypothetical is noted": r"^Note: knew is conclusory",
    },
    "The rest is no, and what nobody contests": {
        "otherwise: no counts": r"^  - should_have_known: no \(not mentioned; counts against the element\)",
        "it leaves what an unknown fact entails": r"- knew: unknown \(open\)",
        "and what a disputed one does": r"- knew: disputed \(.*open\)",
        "the assumed are listed": r"^Assumed, as nobody contests it: fell",
    },
    "Evidence, and judgement calls": {
        "evidence prints below its fact": r"^    evidence of plaintiff:",
        "a bare judgement is noted": r"judgement call stated without source",
    },
    "What follows from what: constraints": {
        "forwards": r"- knew: yes \(so should_have_known: yes\)",
        "backwards": r"- should_have_known: no \(so knew: no\)",
        "exclusion": r"- merely_watched: yes \(so took_part: no\)",
        "a contradiction is refused": r"error\[contradiction\]",
        "of what counts only": r"^FOR DEFENDANT: ",
        "what is settled is not disputed": r"stated as disputed, but other",
        "what is supposed withdraws": r"^Note: should_have_known is withdrawn",
        "an unknown fact may stay derived": r"stated as unknown, but other",
    },
    "A disputed question of law": {
        "open as a fact in a hypothetical": r"^Turns on open facts: owed_a_duty",
        "as law in a lawsuit": r"^(OPEN: .*\nTurns on open law: owed_a_duty; not"
                               r" on open facts\.\n){3}",
        "not named where nothing hangs on it": r"so under either reading",
    },
    "Deciding an element": {
        name: rf"^yes \? no: {name}, .*{word}" for name, word in (
            ("all", "OPEN"), ("any", "STANDS"), ("none", "FAILS"),
            ("two", "OPEN"), ("unless", "OPEN"))
    } | {"a broken rule is an error": r"error\[unknown-name\]"},
    "Open facts that do not matter": {
        "part by part it would be unknown": r"\+ made somewhere is satisfied",
        "thresholds of one number": r"\+ five is two is satisfied",
        "constraints": r"\+ no bare knowledge is satisfied",
        "false however they come out": r"x two and not five is not satisfied",
    },
    "Whom an absent fact costs something": {
        "closed to true where its truth hurts": r"^FOR PLAINTIFF.*\n  x malice",
        "closed first below another's element": r"^  \+ default is satisfied",
        "an inherited burden closes nothing": r"^  x silence is not proved",
        "two bearers without a burden": r"has no burden of its own",
        "needed both ways": r"helps the plaintiff in one place",
        "disputed and absent, against": r"^plaintiff needs both: JUDGMENT FOR D",
        "disputed and absent, for trial": r"^plaintiff needs one: FOR TRIAL",
        "the same for the defendant": r"^defendant needs one: FOR TRIAL",
        "where it must disprove": r"^defendant must disprove both: FOR TRIAL",
        "impossible disputes are skipped": r"^no other way in: JUDGMENT FOR PL",
        "passed on as a function": r"^  x both lights does not bar the claim",
    },
    "What is put to the court: issues": {
        "all": r"\Ax falsity: not alleged[^!]*\n    x duress: not alleged",
        "an element": r"\A- falsity: not reached\n\+ knowledge: satisfied",
        "the claim": r"\Ax falsity: not alleged[^!]*- consent: not reached",
        "a defense": r"- knowledge: not reached[^!]*x consent: not on face",
        "a prong": r"    - freedom: not reached\n    - duress: not reached",
        "an exception": r"    - freedom: not reached\n    x duress: not alleged",
        "a part of an element": r"error\[wrong-kind\]",
        "an id of another claim": r"issue knowledge is ignored",
        "as decided": r"^Put to the court, and nothing else decided: knowledge",
        "and all the same": r"\ADISMISSED: the defendant prevails",
    },
    "Outcomes": {
        f"{number}": rf"^{number} {word}" for number, word in (
            (1, "STANDS"), (2, "FAILS"), (3, "BARRED"), (4, "OPEN"),
            (5, "SURVIVES"), (6, "DISMISSED"), (7, "OPEN"),
            (8, "JUDGMENT FOR PLAINTIFF"), (9, "JUDGMENT FOR DEFENDANT"),
            (10, "FOR TRIAL"), (11, "OPEN"), (12, "FOR PLAINTIFF"),
            (13, "FOR DEFENDANT"), (14, "OPEN"))
    } | {
        "in every world false or barred": r"^nobody says: BARRED; together",
        "every ground": r"on each of 2 grounds",
        "the smallest set": r"Together, although none alone: presence, absence",
        "words that leave a claim out": r"does not reach this claim",
    },
    "Choices": {
        "a dispute in pleadings only": r"^disputed in pleadings: JUDGMENT FOR D",
        "a dispute in evidence only": r"^disputed in evidence: DISMISSED",
        "of law, too": r"^pleadings, at trial: OPEN: depending on duty",
        "judgment for the plaintiff needs all": r"^one in issue: FOR TRIAL",
        "what was not disproved holds": r"1 expectation in 1 fact pattern: 1 p",
    },
}


def runner():
    loader = importlib.machinery.SourceFileLoader("run", str(shipped.ROOT / "tests/run"))
    module = importlib.util.module_from_spec(
        importlib.util.spec_from_loader("run", loader))
    sys.modules["run"] = module
    loader.exec_module(module)
    return module


def outputs(command):
    """{posture: output}: a loop over the postures prints one after the other."""
    text = "\n".join(command.expected) + "\n"
    parts = re.split(r"^--- (\w+)\n", text, flags=re.M)
    if len(parts) > 1:
        return dict(zip(parts[1::2], parts[2::2]))
    named = re.search(r"--posture (\w+)", command.text)
    return {named[1] if named else "hypothetical": text}


def is_shown(commands, file, title, place, who):
    """Whether some command has this file's row end so in this posture."""
    word = WORDS[who][place]
    line = re.compile(rf"^{re.escape(title)} +(?:{word})(?:[:;]|$)", re.M)
    return any(line.search(outputs(command).get(POSTURES[place], ""))
               for command in commands if file in command.text)


def missing_in_grids(sections):
    for section, file, rows in GRIDS:
        for row in rows.strip().splitlines():
            *title, a, b, c, d = row.split()
            for place, who in enumerate((a, b, c, d)):
                if not is_shown(sections[section], file, " ".join(title), place,
                                who):
                    yield f"{section}: {' '.join(title)}, {POSTURES[place]}"


def missing_elsewhere(sections):
    for section, cells in SHOWN.items():
        texts = ["\n".join(command.expected) + "\n"
                 for command in sections[section]]
        for cell, pattern in cells.items():
            if not any(re.search(pattern, text, re.M) for text in texts):
                yield f"{section}: {cell}"


def main():
    text = shipped.read(shipped.ROOT / "docs/semantics.md")
    sections = {case.title: case.commands
                for case in runner().read_document(text)}
    lost = [name for name in [*SHOWN, *(grid[0] for grid in GRIDS)]
            if name not in sections]
    if lost:
        sys.exit("docs/semantics.md has no section: " + "; ".join(lost))
    missing = [*missing_in_grids(sections), *missing_elsewhere(sections)]
    for cell in missing:
        print(f"no example in docs/semantics.md: {cell}")
    count = sum(4 * len(rows.strip().splitlines()) for _, _, rows in GRIDS) + \
        sum(map(len, SHOWN.values()))
    print(f"{count} cells, {len(missing)} without an example")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Asks each defining decision what comes out without it.

    tests/own_authority.py --demur build/release/demur [--accept]

A reading that was taken from a decision agrees with that decision: that is a
circle and proves nothing. So each decided case tagged DEF is decided twice, as
it stands, and by a rule book from which its own decision has been taken out,
with nothing adopted. own_authority.md keeps both; --accept writes it.
"""
import difflib
import json
import pathlib
import re
import shutil
import sys
import tempfile

import shipped

DOCUMENT = shipped.ROOT / "tests" / "own_authority.md"
TOKEN = re.compile(r'--[^\n]*|\[\[.*?\]\]|"(?:\\.|[^"\\\n])*"|\w+|\S', re.S)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
ROLES = {"by", "met_under", "cites", "as_often_read", "argued_by", "foil"}
SILENT = {"not_reached", "does_not_apply"}
OPENING = """\
# What a defining decision is without itself

A reading that was taken from a decision agrees with that decision. That is a
circle, and no proof of the rules. So each decided case tagged `DEF` is decided
twice here: as it stands (*with it*), and by the same rule book without the
decision, its readings' mention of it and its place in the history of others,
with nothing adopted (*without it*). `tests/own_authority.py` takes them out,
asks, and compares; `--accept` writes this file.

Where both columns agree, other law carries the result. Where the second says
open, the decision chose between readings that were there. Where it says
otherwise, or that nothing else holds the reading, the decision made the law.
"""


# ---- the rule book without a decision -----------------------------------------

def tokens(text):
    return [(one[0], one.start(), one.end()) for one in TOKEN.finditer(text)
            if not one[0].startswith("--")]


def partner(found, at, step):
    """The brace that closes (step 1) or opens (step -1) around `at`."""
    more, less = ("{", "}") if step == 1 else ("}", "{")
    depth = 0
    while True:
        at += step
        if found[at][0] == less and depth == 0:
            return at
        depth += (found[at][0] == more) - (found[at][0] == less)


def mention(found, at):
    """First and last token of what falls away with the name at `at`: a
    declaration, an event, a field, or one item of a list."""
    before = found[at - 1][0]
    if before == "authority":
        return at - 1, partner(found, at + 1, 1)
    if before == "=":
        first, last = at - 2, at
        opens = partner(found, at, -1)
        if found[opens + 1][0] in ("event", "kind"):
            first, last = opens, partner(found, at, 1)
    elif found[at - 1][0] == "{" and found[at + 1][0] == "}":
        first, last = at - 3, at + 1
    else:
        first, last = at, at
    return first, last + (found[last + 1][0] == ",")


def without(text, name):
    """The text of a rule file without what names the authority, and the
    dissents from it, which fall with it."""
    fallen = set()
    while True:
        found = tokens(text)
        at = next((n for n, one in enumerate(found) if one[0] == f'"{name}"'),
                  None)
        if at is None:
            return text, fallen
        if found[at - 2][0] == "dissents_from":
            whose = partner(found, at, -1) - 1
            fallen.add(found[whose][0].strip('"'))
            at = whose
        first, last = mention(found, at)
        text = text[:found[first][1]] + text[found[last][2]:]


def held(text):
    """The text without readings that nobody is named for any more."""
    found = tokens(text)
    for at, (word, start, _) in enumerate(found):
        if word == "reading":
            last = partner(found, at + 2, 1)
            if not ROLES & {one[0] for one in found[at:last]}:
                last += found[last + 1][0] == ","
                return held(text[:start] + text[found[last][2]:])
    return text


def take_out(folder, name):
    """Takes the authority out of the rule files in `folder`."""
    names = {name}
    while names:
        one = names.pop()
        for path in sorted(folder.glob("*.lua")):
            text, fallen = without(shipped.read(path), one)
            path.write_text(held(text), encoding="utf-8")
            names |= fallen


# ---- which decisions, and what they are asked ----------------------------------

def decisions():
    """The authorities that are decisions of a known day: name, court, day."""
    found = {}
    for path in sorted(shipped.RULES.glob("*.lua")):
        for one in re.finditer(r'^authority "(\w+)" \{\n(.*?)^\}',
                               shipped.read(path), re.M | re.S):
            field = dict(re.findall(r'^  (\w+) = "([^"]*)"', one[2], re.M))
            if "kind" not in field and DAY.fullmatch(field.get("date", "")):
                found[one[1]] = field["court"], field["date"]
    return found


def questions():
    """(file, decision, options): a file is named after its decision, or after
    several that were made in the one litigation, each in its own court."""
    known = decisions()
    for path in sorted((shipped.SCENARIOS / "cases").glob("*.yaml")):
        text = shipped.read(path)
        if not re.search(r"^tags: \[(.*\b)?DEF\b", text, re.M):
            continue
        decided_in = re.search(r"^as_decided_in: (\w+)", text, re.M)
        if path.stem in known:
            yield path, path.stem, []
            continue
        for name, (court, day) in known.items():
            if decided_in and name == decided_in[1]:
                yield path, name, []
            elif name.startswith(path.stem + "_"):
                yield path, name, ["--court", court, "--date", day,
                                   "--issues", "all", "--adopt", "none"]


# ---- asking ------------------------------------------------------------------

def check(demur, rules, path, options):
    told = demur.tell("check", "-r", rules, "-f", "json", *options, path)
    return json.loads(told)["results"]


def ask_without(demur, path, name, options):
    with tempfile.TemporaryDirectory() as folder:
        rules = pathlib.Path(folder) / "rules"
        shutil.copytree(shipped.RULES, rules)
        take_out(rules, name)
        facts = pathlib.Path(folder) / path.name
        text = shipped.read(path)
        text = re.sub(rf"^as_decided_in: {name}\n", "", text, flags=re.M)
        text = re.sub(r"^(expect|suppose):.*?(?=^\w|\Z)", "", text,
                      flags=re.M | re.S)
        facts.write_text(text, encoding="utf-8")
        plain = options if "none" in options else [*options, "--adopt", "none"]
        return check(demur, rules, facts, plain)


def words(element):
    """An element's status, and by which reading and whose law it has it."""
    status = element["status"].replace("_", " ")
    if element["governs"] == "open":
        each = [f"{one['status'].replace('_', ' ')} under {one['id']}"
                for one in element["readings"]]
        return f"open law: {', '.join(each)}"
    by = f" ({element['authority']})" if element["authority"] else ""
    reading = f", {element['reading']}" if element["reading"] else ""
    return f"{status}{reading}, {element['governs']}{by}"


def rows(with_it, without_it):
    """The rows of one question: the outcome, and each element with readings
    that was put to the court."""
    yield "outcome", *(one["outcome"].replace("_", " ")
                       for one in (with_it, without_it))
    for one, other in zip(with_it["elements"], without_it["elements"]):
        if one["status"] not in SILENT and (one["reading"] or one.get("readings")):
            yield f"`{one['id']}`", words(one), words(other)


def document(demur):
    parts = [OPENING]
    for path, name, options in questions():
        first = check(demur, shipped.RULES, path, options)
        second = ask_without(demur, path, name, options)
        title = re.search(r'^title: "?(.*?)"?$', shipped.read(path), re.M)[1]
        parts.append(f"\n## {title}: `{name}`\n")
        for one, other in zip(first, second):
            parts.append("\n| | with it | without it |\n|---|---|---|\n")
            parts += [f"| {' | '.join(row)} |\n"
                      for row in rows(one, other)]
    return "".join(parts)


def main():
    parser = shipped.parser(__doc__)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    now = document(arguments.demur)
    if arguments.accept:
        DOCUMENT.write_text(now, encoding="utf-8")
        return 0
    kept = shipped.read(DOCUMENT)
    if now != kept:
        print(*difflib.unified_diff(kept.splitlines(), now.splitlines(),
                                    "own_authority.md", "now", lineterm=""),
              "--accept writes it; the difference is the review", sep="\n")
    return int(now != kept or now.count("\n## ") == 0)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Holds the tables of scenarios/README.md to the fact patterns.

    tests/scenario_list.py [--accept] [ROOT]

Each file of scenarios/cases, hypos and class has one row, in order, and the
row says what the file itself says; --accept writes the rows. A decided case
must say besides how it was decided and whether it defines its reading (DEF),
applies one (APP), or is a case at the edge (EDGE).
"""
import argparse
import pathlib
import re
import sys

import shipped

ROW = re.compile(r"\| \[\w+\.yaml\]\((\w+)/.*\|$")
KINDS = ("DEF", "APP", "EDGE")


def field(text, name):
    """The text of a field at the top, in one line."""
    found = re.search(rf"^{name}: (?:>-\n((?:  .*\n)+)|(.*)\n)", text, re.M)
    if not found:
        return ""
    folded, plain = found.groups()
    return " ".join(folded.split()) if folded else plain.strip('"')


def kind_of(text):
    tags = re.findall(r"[^\[\],]+", field(text, "tags"))
    return [tag.strip() for tag in tags if tag.strip() in KINDS]


def row(path):
    text = shipped.read(path)
    link = f"[{path.name}]({path.parent.name}/{path.name})"
    if path.parent.name == "cases":
        cells = [link, field(text, "title"), field(text, "teaching"),
                 " ".join(kind_of(text))]
    else:
        cells = [link, field(text, "question"), field(text, "teaching")]
    return f"| {' | '.join(cells)} |"


def listed(lines, scenarios):
    """The lines with each table's rows as the files have them, and the folders
    that have a table; it is known by the folder in its first row."""
    result, done = [], set()
    for line in lines:
        found = ROW.match(line)
        if not found:
            result.append(line)
        elif found[1] not in done:
            done.add(found[1])
            result += map(row, sorted((scenarios / found[1]).glob("*.yaml")))
    return result, done


def faults(scenarios):
    """What a decided case must say, and does not."""
    for path in sorted((scenarios / "cases").glob("*.yaml")):
        text = shipped.read(path)
        for name in ("title", "question", "teaching", "court", "date",
                     "posture", "expect"):
            if not re.search(rf"^{name}:", text, re.M):
                yield f"{path.name} has no `{name}`"
        if not field(text, "note") and not text.startswith("#"):
            yield f"{path.name} has neither a `note` nor a comment at its head: " \
                  "how it was decided, and what was seen of it"
        if len(kind_of(text)) != 1:
            yield f"{path.name} is not tagged as one of {', '.join(KINDS)}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("root", nargs="?", type=pathlib.Path, default=shipped.ROOT)
    arguments = parser.parse_args()
    scenarios = arguments.root / "scenarios"
    readme = scenarios / "README.md"
    lines = shipped.read(readme).splitlines()
    wanted, done = listed(lines, scenarios)
    found = list(faults(scenarios))
    found += [f"{name}/ has no table in README.md"
              for name in ("cases", "class", "hypos") if name not in done]
    if arguments.accept:
        readme.write_text("\n".join(wanted) + "\n", encoding="utf-8")
    else:
        found += [f"README.md should have the row: {line}"
                  for line in wanted if line not in lines]
        found += [f"README.md should not have the row: {line}"
                  for line in lines if line not in wanted]
    print(*found, sep="\n", end="\n" if found else "")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())

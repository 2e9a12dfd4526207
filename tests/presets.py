#!/usr/bin/env python3
"""Compares what courts, dates and authorities make law with a lawyer's table.

    tests/presets.py --demur build/release/demur [--accept] [FILE]

presets.md says, for each court and day, which reading a lawyer who knows the
field would expect for each element. This asks demur the same, with the fact
pattern that stands in the document, writes the answer beside it, and wants a
reason for each difference and none where there is no difference. Nothing may
be made equal by adopting it: an adopted reading is a failure.
"""
import functools
import json
import pathlib
import re
import sys

import shipped

HEADING = re.compile(r"## .*: `(\w+)`, (\d{4}-\d\d-\d\d)$")
ROW = re.compile(r"\| `(\w+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$")
NOTHING = "–"


def law(rules):
    """The court above each court, the court of each authority, and who adopts
    each reading, as the rule files say it."""
    above, court, adopted_by = {}, {}, {}
    for path in sorted(rules.glob("*.lua")):
        text = re.sub(r"--.*", "", shipped.read(path))
        for one in re.finditer(r'^district\("(\w+)",.*, "(\w+)"\)$', text, re.M):
            above[one[1]] = one[2]
        for one in re.finditer(r'^authority "(\w+)" \{(.*?)^\}', text,
                               re.M | re.S):
            where = re.search(r'^  court = "(\w+)"', one[2], re.M)
            court[one[1]] = where[1] if where else None
        for one in re.finditer(r'^\w+ "(\w+)" \{\n(.*?)^\}', text, re.M | re.S):
            for reading in re.finditer(r'^  reading "(\w+)" \{(.*?)^  \}',
                                       one[2], re.M | re.S):
                by = re.search(r'^    by = (?:"(\w+)"|\{(.*?)\})', reading[2],
                               re.M | re.S)
                adopted_by[one[1], reading[1]] = \
                    re.findall(r"\w+", by[1] or by[2]) if by else []
    return above, court, adopted_by


class Forum:
    """What governs one element at one court on one day."""

    def __init__(self, found):
        self.how, self.authority = found["governs"], found["authority"]
        self.readings = [found["reading"]] if found["reading"] else \
            [one["id"] for one in found["readings"]]

    def words(self):
        by = f" ({self.authority})" if self.authority else ""
        return f"{self.how} {', '.join(self.readings)}{by}"


@functools.cache
def ask(demur, pattern, court, day):
    """The forum of every element, by its id."""
    told = demur.tell("check", "-f", "json", "--court", court, "--date", day,
                      "-", text=pattern)
    elements = json.loads(told)["results"][0]["elements"]
    return {one["id"]: Forum(one) for one in elements
            if one["reading"] or one.get("readings")}


def expected(words):
    """("binding", ["r1", "r2"]) of "binding r1 or r2"; the first may be ""."""
    names = words.split()
    how = names.pop(0) if names[0] in ("binding", "applied", "unsettled") else ""
    return how, [name for name in names if name != "or"]


def agree(preset, forum, circuit, element, book):
    """Whether the lawyer's word and the forum's come to the same."""
    above, court, adopted_by = book
    how, readings = expected(preset)
    if how == "binding":
        return forum.how == "binding" and forum.readings == readings
    if how == "unsettled" and not readings:
        return forum.how == "open"
    among = all(one in forum.readings for one in readings)
    if how == "unsettled":
        return forum.how != "binding" and among
    if how == "applied":
        there = [by for one in readings for by in adopted_by[element, one]
                 if circuit in (court[by], above.get(court[by]))]
        return forum.how != "binding" and among and bool(there)
    return forum.how != "open" and forum.readings == readings


class Document:
    def __init__(self, demur, path):
        self.demur, self.path = demur, path
        self.lines = shipped.read(path).split("\n")
        self.book = law(shipped.RULES)
        self.faults, self.cells, self.differences = [], 0, 0
        fence = re.search(r"^```yaml\n(.*?)^```$", "\n".join(self.lines),
                          re.M | re.S)
        self.pattern = fence[1]

    def fault(self, number, what):
        self.faults.append(f"{self.path.name}:{number + 1}: {what}")

    def run(self):
        forums, circuit = {}, None
        for number, line in enumerate(self.lines):
            heading, row = HEADING.match(line), ROW.match(line)
            if heading:
                forums = ask(self.demur, self.pattern, *heading.groups())
                circuit = self.book[0].get(heading[1], heading[1])
            elif line.startswith("## "):
                self.fault(number, "a heading without a court and a day")
            elif row:
                cells = [cell.strip() for cell in row.groups()]
                self.cell(number, forums, circuit, cells)

    def cell(self, number, forums, circuit, cells):
        element, preset, written, reason = cells
        forum = forums[element]
        self.cells += 1
        self.lines[number] = (f"| `{element}` | {preset} | {forum.words()} | "
                              f"{reason} |").replace("|  |", "| |")
        if forum.how == "adopted":
            self.fault(number, f"{element} is adopted, and so no comparison")
        if written != forum.words():
            self.fault(number, f"{element} now is: {forum.words()}")
        same = preset == NOTHING or agree(preset, forum, circuit, element,
                                          self.book)
        self.differences += not same
        if same and reason:
            self.fault(number, f"{element} agrees; its reason is stale")
        if not same and not reason:
            self.fault(number, f"{element} differs, and no reason is given")


def main(words=None):
    parser = shipped.parser(__doc__)
    parser.add_argument("--accept", action="store_true",
                        help="write what the forums are")
    parser.add_argument("file", nargs="?", type=pathlib.Path,
                        default=shipped.ROOT / "tests" / "presets.md")
    arguments = parser.parse_args(words)
    document = Document(arguments.demur, arguments.file)
    document.run()
    if arguments.accept:
        arguments.file.write_text("\n".join(document.lines), encoding="utf-8")
    return shipped.end(document.faults, document.cells,
                       f"{document.cells} cells compared, "
                       f"{document.differences} differences")


if __name__ == "__main__":
    sys.exit(main())

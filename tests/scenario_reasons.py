#!/usr/bin/env python3
"""Holds the reasons of the shipped scenarios to what they promise.

    tests/scenario_reasons.py --demur build/release/demur [FILE...]

For every element of every forum that a fact pattern's `expect` names: with the
facts of `because` alone the element has the same status (sufficient); and for
each of them there is a fact pattern that meets all the others and gives it a
status of another kind (minimal). Those are looked for by chance, from a fixed
seed, so "none was found" is a failure that wants a look.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BURDEN = {"not_alleged", "not_on_face", "no_evidence", "not_proved"}
TRIES, BATCH = 320, 40
NEAR = 6


def vocabulary():
    """The yes/no facts of the shipped rule book."""
    text = (ROOT / "rules" / "facts.lua").read_text(encoding="utf-8")
    blocks = re.split(r'^fact "', text, flags=re.M)[1:]
    return [block.split('"', 1)[0] for block in blocks
            if not re.search(r'^\s*type = "(?!yes_no)', block, re.M)]


def forums(text):
    """The command-line options of each entry of `expect`, as far as plain."""
    found = []
    expect = text.split("\nexpect:", 1)
    for entry in re.split(r"^  - ", expect[1], flags=re.M)[1:] \
            if len(expect) == 2 else []:
        options = []
        for key in ("court", "date", "posture"):
            value = re.search(rf"^\s*{key}: (\S+)", entry, re.M)
            if value:
                options += [f"--{key}", value[1]]
        if re.search(r"^\s*adopt: none", entry, re.M):
            options += ["--adopt", "none"]
        if re.search(r"^\s*issues: all", entry, re.M):
            options += ["--issues", "all"]
        found.append(options)
    return found or [[]]


def check(demur, paths, options=()):
    """The JSON results by file name; refused patterns are left out."""
    command = [demur, "check", "-r", str(ROOT / "rules"), "-f", "jsonl",
               *options, *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    results = [json.loads(line) for line in done.stdout.splitlines()]
    return {pathlib.Path(one["file"]).name: one for one in results}


def value_of(reason):
    if reason["kind"] in ("missing", "disregarded"):
        return None
    value = reason["value"]
    if " to " in value:
        first, last = value.split(" to ")
        return f"{{from: {first}, to: {last}}}"
    return value


def pattern(base, facts):
    """A fact pattern in the forum of `base` that states only these facts."""
    answer = base["results"][0]
    lines = ["title: Reasons alone", f"posture: {base['posture']}",
             f"date: {base['forum']['date']}", f"claim: {answer['claim']}"]
    if base["forum"]["court"]:
        lines.append(f"court: {base['forum']['court']}")
    lines.append("issues: [" + ", ".join(answer["issues"]) + "]")
    adopted = {one["id"]: one["reading"] for one in answer["elements"]
               if one["governs"] == "adopted"}
    if adopted:
        lines.append("adopt: {" + ", ".join(
            f"{k}: {v}" for k, v in adopted.items()) + "}")
    lines.append("facts:")
    stated = [f"  {name}: {value}" for name, value in facts.items()
              if value is not None]
    return "\n".join(lines + (stated or ["  knew_of_plaintiff: unknown"])) + \
        "\n"


def kind(status):
    return "burden" if status in BURDEN else status


def fails_alike(was, now):
    """A status of the same kind: a failure by burden may close to false."""
    return kind(was) == kind(now) or (
        kind(was) == "burden" and now == "not_satisfied")


def status_in(result, element):
    return next(one["status"] for one in result["results"][0]["elements"]
                if one["id"] == element)


def variations(reasons, dropped, names, chance):
    """Facts that meet every reason but one; the rest by chance, most of it from
    the neighbours of that one in the vocabulary (which is sorted by topic)."""
    kept = {one["fact"]: value_of(one) for one in reasons if one is not dropped}
    at = names.index(dropped["fact"]) if dropped["fact"] in names else 0
    near = names[max(0, at - NEAR):at + NEAR + 1]
    for turn in range(TRIES):
        few = chance.sample(near, min(len(near), turn % 9))
        few += chance.sample(names, turn % 4)
        facts = {name: chance.choice(("yes", "yes", "no")) for name in few}
        facts.update(kept)
        yield facts


class Scenario:
    def __init__(self, demur, path, options):
        self.demur, self.path, self.options = demur, path, options
        self.base = check(demur, [path], options)[path.name]
        self.faults, self.checked = [], 0

    def fault(self, element, what):
        where = " ".join(self.options) or "as it stands"
        self.faults.append(f"{self.path.name} ({where}): because of "
                           f"{element['id']} ({element['status']}) {what}")

    def run(self, names, chance):
        for element in self.base["results"][0]["elements"]:
            if element["because"]:
                self.checked += 1
                self.sufficient(element)
                self.minimal(element, names, chance)

    def decide(self, texts):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder) / f"{n:03}.yaml"
                     for n in range(len(texts))]
            for path, text in zip(paths, texts):
                path.write_text(text, encoding="utf-8")
            return check(self.demur, [folder])

    def sufficient(self, element):
        facts = {one["fact"]: value_of(one) for one in element["because"]}
        results = self.decide([pattern(self.base, facts)])
        now = [status_in(one, element["id"]) for one in results.values()]
        if now != [element["status"]]:
            self.fault(element, f"is not sufficient: alone it gives {now}")

    def minimal(self, element, names, chance):
        for dropped in element["because"]:
            tried = list(variations(element["because"], dropped, names, chance))
            if not any(self.differs(element, tried[at:at + BATCH])
                       for at in range(0, TRIES, BATCH)):
                self.fault(element, f"may not need {dropped['fact']}")

    def differs(self, element, variants):
        results = self.decide([pattern(self.base, one) for one in variants])
        return any(not fails_alike(element["status"],
                                   status_in(one, element["id"]))
                   for one in results.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--demur", required=True)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    files = arguments.files or sorted((ROOT / "scenarios").rglob("*.yaml"))
    names, chance = vocabulary(), random.Random(1)
    faults, checked = [], 0
    for path in files:
        for options in forums(path.read_text(encoding="utf-8")):
            scenario = Scenario(arguments.demur, path, options)
            scenario.run(names, chance)
            faults += scenario.faults
            checked += scenario.checked
    print(*faults, f"{checked} lists of reasons checked", sep="\n")
    return 1 if faults or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())

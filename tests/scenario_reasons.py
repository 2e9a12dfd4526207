#!/usr/bin/env python3
"""Holds the reasons of the shipped scenarios to what they promise.

    tests/scenario_reasons.py --demur build/release/demur [FILE...]

For every element of the forums that a fact pattern's `expect` names: with the
facts of `because` alone the element has the same status (sufficient); and for
each of them there is a fact pattern that meets all the others and gives it a
status of another kind (minimal). Those are looked for by chance, from a fixed
seed, so "none was found" is a failure that wants a look.

A file that is decided in many forums is looked at in one of them, the next such
file in the next.
"""
import collections
import itertools
import json
import pathlib
import random
import re
import sys

import shipped

BURDEN = {"not_alleged", "not_on_face", "no_evidence", "not_proved"}
BATCHES = (2, 2, 4, 8, 16, 32, 64, 160, 360)
NEAR = 6
MOST_FORUMS = 4
MOST_FOUND = 6
REST = "otherwise"


def vocabulary():
    """The yes/no facts of the shipped rule book, and who asserts each."""
    text = shipped.read(shipped.RULES / "facts.lua")
    blocks = re.split(r'^fact "', text, flags=re.M)[1:]
    return {block.split('"', 1)[0]: 'asserted_by = "defendant"' in block
            for block in blocks
            if not re.search(r'^\s*type = "(?!yes_no)', block, re.M)}


def extremes(vocabulary_of_book):
    """All that one side asserts and nothing of the other's."""
    return [{name: "yes" if defendants == side else "no"
             for name, defendants in vocabulary_of_book.items()}
            for side in (False, True)]


def adopted(entry):
    """The options for an entry's map of readings."""
    found = re.search(r"^\s*adopt: \{([^}]*)\}", entry, re.M)
    return [word for element, reading in
            re.findall(r"(\w+): (\w+)", found[1] if found else "")
            for word in ("--adopt", "none" if element == "none"
                         else f"{element}={reading}")]


def some(forums_of_file, turn):
    if len(forums_of_file) <= MOST_FORUMS:
        return forums_of_file
    return [forums_of_file[turn % len(forums_of_file)]]


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
        options += adopted(entry)
        if re.search(r"^\s*issues: all", entry, re.M):
            options += ["--issues", "all"]
        found.append(options)
    return found or [[]]


def value_of(reason):
    if reason["kind"] in ("missing", "disregarded"):
        return None
    value = reason["value"]
    if " to " in value:
        first, last = value.split(" to ")
        return f"{{from: {first}, to: {last}}}"
    return value


def pattern(base, facts, element, number):
    """A fact pattern in the forum of `base` that states only these facts, and
    expects of the element what it is there; the number is that test's title."""
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
    rest = facts.get(REST)
    if rest:
        lines.append(f"otherwise: {rest}")
    lines.append(f"expect: {{title: '{number}', elements: "
                 f"{{{element['id']}: {element['status']}}}}}")
    lines.append("facts:")
    said = [f"  {name}: {value or 'unknown'}" for name, value in facts.items()
            if name != REST and (value is not None or rest)]
    return "\n".join(lines + (said or ["  knew_of_plaintiff: unknown"])) + \
        "\n"


def kind(status):
    return "burden" if status in BURDEN else status


def fails_alike(was, now):
    """A status of the same kind: a failure by burden may close to false."""
    return kind(was) == kind(now) or (
        kind(was) == "burden" and now == "not_satisfied")


def status_of(test, element):
    """What an expectation that was run found of the element."""
    if test["status"] == "passed":
        return element["status"]
    return next(one["got"] for one in test["mismatches"]).replace(" ", "_")


def stated(text):
    """The yes/no facts that a fact pattern states, and what it says of the
    rest."""
    return dict(re.findall(r"^(?:  )?(\w+):(?: |\n    | \{)(?:is: )?(yes|no)\b",
                           text, re.M))


def other_day(reason, chance):
    """If the reason is a day: none, or one before or after most statutes."""
    if re.match(r"[{]from|\d{4}-", value_of(reason) or ""):
        days = (None, "1990-01-01", "2025-01-01")
        return {reason["fact"]: chance.choice(days)}
    return {}


def variations(element, dropped, known):
    """Facts that meet every reason but one. The rest is what did for another
    scenario; then what a side asserts, or what two scenarios say, or one, or
    nothing, with a few facts changed by chance, most of them neighbours of that
    one in the vocabulary (which is sorted by topic)."""
    kept = {one["fact"]: value_of(one) for one in element["because"]
            if one is not dropped}
    for facts in known["found"][element["id"], dropped["fact"]][-MOST_FOUND:]:
        yield {**facts, **kept}
    names = known["names"]
    at = names.index(dropped["fact"]) if dropped["fact"] in names else 0
    near = names[max(0, at - NEAR):at + NEAR + 1]
    chance = random.Random(dropped["fact"])
    turn = 0
    while True:
        few = chance.sample(near, min(len(near), turn % 9))
        few += chance.sample(names, turn % 4)
        facts = {}
        at_hand = known["scenarios"][:2] if turn % 2 else known["scenarios"]
        for scenario in chance.choices(at_hand, k=turn % 3):
            facts.update(scenario)
        facts.pop(dropped["fact"], None)
        facts.update((name, chance.choice(("yes", "yes", "no")))
                     for name in few)
        facts.update(other_day(dropped, chance))
        facts.update(kept)
        yield facts
        turn += 1


class Scenario:
    def __init__(self, demur, path, options):
        self.demur, self.path, self.options = demur, path, options
        self.base, = demur.check(*options, path)
        self.faults, self.checked = [], 0

    def fault(self, element, what):
        where = " ".join(self.options) or "as it stands"
        self.faults.append(f"{self.path.name} ({where}): because of "
                           f"{element['id']} ({element['status']}) {what}")

    def run(self, known):
        elements = [one for one in self.base["results"][0]["elements"]
                    if one["because"]]
        self.checked = len(elements)
        self.sufficient(elements)
        self.minimal([
            (one, dropped, variations(one, dropped, known))
            for one in elements for dropped in one["because"]],
            known["found"])
        return self

    def statuses(self, asked):
        """For each pair of an element and facts its status, in order; None if
        they are refused. `test` decides as `check` does, and explains
        nothing."""
        if not asked:
            return []
        patterns = "---\n".join(pattern(self.base, facts, element, number)
                                for number, (element, facts)
                                in enumerate(asked))
        done = self.demur.ask("test", "-f", "json", "-", text=patterns)
        tests = {int(one["title"]): one
                 for one in json.loads(done.stdout)["tests"]}
        return [status_of(tests[number], element) if number in tests else None
                for number, (element, _) in enumerate(asked)]

    def sufficient(self, elements):
        alone = [(one, {reason["fact"]: value_of(reason)
                        for reason in one["because"]}) for one in elements]
        for element, now in zip(elements, self.statuses(alone)):
            if now != element["status"]:
                self.fault(element, f"is not sufficient: alone it gives {now}")

    def minimal(self, sought, found):
        """Each of `sought` is an element, one of its reasons, and without end
        facts to try without that; what does is put to what was found."""
        for batch in BATCHES:
            asked = [(number, facts) for number, (_, _, tried)
                     in enumerate(sought)
                     for facts in itertools.islice(tried, batch)]
            told = self.statuses([(sought[number][0], facts)
                                  for number, facts in asked])
            done = set()
            for (number, facts), now in zip(asked, told):
                element, dropped, _ = sought[number]
                if now is not None and number not in done and \
                        not fails_alike(element["status"], now):
                    found[element["id"], dropped["fact"]].append(facts)
                    done.add(number)
            sought = [one for number, one in enumerate(sought)
                      if number not in done]
        for element, dropped, _ in sought:
            self.fault(element, f"may not need {dropped['fact']}")


def main():
    arguments = shipped.parser(__doc__, shipped.patterns()).parse_args()
    asserted = vocabulary()
    known = {"names": [*asserted],
             "scenarios": extremes(asserted) + [
                 stated(shipped.read(path)) for path in shipped.patterns()],
             "found": collections.defaultdict(list)}
    scenarios = [Scenario(arguments.demur, path.resolve(), options)
                 for turn, path in enumerate(arguments.files)
                 for options in some(forums(shipped.read(path)), turn)]
    done = shipped.each(lambda one: one.run(known), scenarios)
    checked = sum(one.checked for one in done)
    return shipped.end([fault for one in done for fault in one.faults],
                       checked, f"{checked} lists of reasons")


if __name__ == "__main__":
    sys.exit(main())

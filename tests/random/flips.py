#!/usr/bin/env python3
"""`demur whatif` against brute force: every single change and every pair is
applied to the fact pattern and decided by looking at every world.

A change is a supposition: what it contradicts (every stated fact in a smallest
contradiction with what is supposed) is withdrawn first."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from copy import deepcopy
from itertools import combinations

import make
import make_facts
from issues import reaches
from model import Said, book_text, pattern_text
from oracle import Shape, decide
from program import Program
from silence import Contradiction, Silent
from statements import position_of, read_facts
from worlds import Worlds, leaves

PER_BOOK = 4
MOST_CHANGES = 26  # in a pattern that is compared
COUNTS = "admitted"  # a supposed fact counts in every posture
OPEN = ("unknown", "disregarded", "disputed")


class Brute:
    """All changes to one pattern under one claim."""

    def __init__(self, space, shape, pattern, claim):
        self.space, self.shape = space, shape
        self.book, self.pattern, self.claim = space.book, pattern, claim
        self.answer = decide(space, shape, pattern, claim)

    def readings(self, element):
        """Those used here and those that are neither foils nor argued."""
        used = [self.answer.reading.get(element.id)]
        used += list(self.answer.by_reading.get(element.id) or [])
        for reading in element.readings:
            argued = reading.argued_by and not (
                reading.by or reading.met_under or reading.cites)
            if reading.id in used or not (reading.foil or argued):
                yield reading

    def in_issue(self):
        issues = self.answer.question.issues
        return [i for i in self.answer.question.asked
                if i not in issues.met and i not in issues.uninvoked
                and reaches(self.book.element(i), self.claim.id)]

    def facts(self):
        found = set()
        for ident in self.in_issue():
            element = self.book.element(ident)
            formulas = [element.test] if element.test is not None else []
            formulas += list(element.unless)
            for reading in self.readings(element):
                formulas += [reading.test] + list(reading.unless)
            for formula in formulas:
                found |= {leaf[1] for leaf in leaves(formula)
                          if leaf[0] in ("fact", "cmp")}
        return sorted(found)

    def is_no_already(self, ident):
        """`otherwise: no` makes it no: to state that is no change."""
        if not self.pattern.otherwise_no or ident in self.pattern.facts:
            return False
        alone = deepcopy(self.pattern)
        alone.otherwise_no = False
        field = read_facts(self.space, alone, alone.stage())
        may_be = ~self.space.where[ident][False]
        return bool(field.worlds & may_be and
                    not self.answer.question.field.worlds & may_be)

    def changes(self):
        """(id, value); numbers and days are only withdrawn."""
        out = []
        for ident in self.facts():
            fact = self.book.fact(ident)
            now = position_of(self.pattern, fact)
            if now == "disregarded":
                now = "unknown"
            values = {"yes_no": [True, False], "one_of": fact.domain}.get(
                fact.type, [])
            out += [(ident, v) for v in list(values) + ["unknown"]
                    if v != now and not (v is False and
                                         self.is_no_already(ident))]
        for ident in self.in_issue():
            element = self.book.element(ident)
            for reading in self.readings(element):
                if element.readings and \
                        self.answer.reading.get(ident) != reading.id:
                    out.append((ident, reading.id))
        return out

    def supposed(self, changes):
        """The pattern with the changes, or None if they cannot be."""
        pattern = deepcopy(self.pattern)
        facts = {i for i, _ in changes if i in self.space.where}
        worlds = self.space.lawful
        for ident, value in changes:
            if ident not in facts:
                pattern.adopt[ident] = value
                continue
            pattern.facts[ident] = Said(value, COUNTS)
            if value != "unknown":
                worlds &= self.space.where[ident][value]
        if not worlds:
            return None
        for ident in self.withdrawn(pattern, facts, worlds):
            del pattern.facts[ident]
        return pattern

    def withdrawn(self, pattern, supposed, worlds):
        old = {}
        for ident in pattern.facts:
            position = position_of(pattern, self.book.fact(ident))
            if ident not in supposed and position not in OPEN:
                old[ident] = self.space.where[ident][position]
        found = []
        for size in range(1, len(old) + 1):
            for some in combinations(old, size):
                left = worlds
                for ident in some:
                    left &= old[ident]
                if not left and not any(set(s) <= set(some) for s in found):
                    found.append(some)
        return {ident for some in found for ident in some}

    def outcome(self, changes):
        """The outcome, None for impossible, or "silent"."""
        pattern = self.supposed(changes)
        if pattern is None:
            return None
        try:
            return decide(self.space, self.shape, pattern,
                          self.claim).outcome
        except Contradiction:
            return None
        except Silent:
            return "silent"

    def flips(self):
        """({frozenset of changes: outcome}, those left out, all changes)."""
        before, out, left_out = self.answer.outcome, {}, set()
        changes = self.changes()
        if len(changes) > MOST_CHANGES:
            raise Silent("too many changes")
        live = []
        for change in changes:
            after = self.outcome([change])
            if after == "silent":
                left_out.add(frozenset([change]))
            elif after is not None and after != before:
                out[frozenset([change])] = after
            elif after is not None:
                live.append(change)
        for pair in combinations(live, 2):
            if pair[0][0] == pair[1][0]:
                continue
            after = self.outcome(pair)
            if after == "silent":
                left_out.add(frozenset(pair))
            elif after is not None and after != before:
                out[frozenset(pair)] = after
        return out, left_out, set(changes)


# ---- what the program says ---------------------------------------------------

def value_of(book, change):
    if "element" in change:
        return change["element"], change["to"]
    fact, word = book.fact(change["fact"]), change["to"]
    if fact.type == "yes_no" and word in ("yes", "no"):
        return fact.id, word == "yes"
    return fact.id, word


def ask(path, folder, name):
    done = subprocess.run(
        [path, "whatif", "-r", "rules", "-f", "jsonl",
         f"patterns/{name}.yaml"], cwd=folder, capture_output=True, text=True,
        timeout=300, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def compare(book, brute, got, tally):
    """Faults: (what, the changes)."""
    mine, left_out, changes = brute.flips()
    theirs = {}
    for flip in got["flips"]:
        key = frozenset(value_of(book, c) for c in flip["changes"])
        if key <= changes:
            theirs[key] = flip["outcome"]
    tally["sets compared"] += len(changes) * (len(changes) + 1) // 2
    tally["changes that flip alone"] += sum(len(k) == 1 for k in mine)
    tally["pairs that flip"] += sum(len(k) == 2 for k in mine)
    if not got["complete"]:
        yield "cut short", ""
    for key in sorted(set(mine) | set(theirs), key=str):
        if any(some <= key for some in left_out):
            tally["silent sets"] += 1
        elif mine.get(key) != theirs.get(key):
            yield (f"brute force {mine.get(key)}, program "
                   f"{theirs.get(key)}", sorted(map(str, key)))


def work(job):
    path, seed = job
    tally, faults = Counter(), []
    book = make.make_book(seed)
    space, shape = Worlds(book), Shape(book)
    if shape.error():
        return tally, faults
    with tempfile.TemporaryDirectory(prefix="demur-flips-") as folder:
        program = Program(path, folder)
        patterns = {f"p{i}": make_facts.make_pattern(
            book, space, f"{seed}/{i}") for i in range(PER_BOOK)}
        program.write(book_text(book), {
            n: pattern_text(book, p) for n, p in patterns.items()})
        for name, pattern in patterns.items():
            for found in one(program, book, space, shape, (name, pattern),
                             tally):
                faults.append((seed, name) + found)
    return tally, faults


def one(program, book, space, shape, named, tally):
    name, pattern = named
    got = None
    for index, claim_id in enumerate(pattern.claims):
        claim = next(c for c in book.claims if c.id == claim_id)
        try:
            brute = Brute(space, shape, pattern, claim)
            brute.flips()
        except Contradiction:
            return
        except Silent as why:
            tally[f"silent: {why}"] += 1
            continue
        got = got or ask(program.path, program.folder, name)
        if got is None:
            yield "refused", ""
            return
        tally["questions compared"] += 1
        tally[f"posture {pattern.stage()}"] += 1
        yield from compare(book, brute, got["results"][index], tally)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demur", required=True, help="the program")
    parser.add_argument("--books", type=int, default=60)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    jobs = [(os.path.abspath(options.demur), f"{options.seed}/{i}")
            for i in range(options.books)]
    tally, faults = Counter(), []
    with ProcessPoolExecutor(options.jobs) as pool:
        for counted, found in pool.map(work, jobs):
            tally += counted
            faults += found
    for name in sorted(tally):
        print(f"{tally[name]:8d}  {name}")
    for seed, name, what, key in faults[:20]:
        print(f"FAULT book {seed}, pattern {name}: {what} {key}")
    print(f"{len(faults):8d}  faults")
    wanted = ("questions compared", "changes that flip alone",
              "pairs that flip")
    return 1 if faults or not all(tally[w] for w in wanted) else 0


if __name__ == "__main__":
    sys.exit(main())

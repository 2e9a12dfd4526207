#!/usr/bin/env python3
"""`demur ask` against every way of answering, and what it saves.

A few yes/no facts of a random pattern are left unsaid. `demur check` decides
the pattern with each of them said to be so, not to be so, or left out. Then
`demur ask` is answered at random: every question must be one on which the
outcome depended, in some of these patterns, and once it asks no more, none of
the rest may make a difference.

Around its facts the file says all kinds of things. What is saved must say them
still, be read again, and give the outcome that the interview gave; also where
another posture is asked about than the file's."""

import argparse
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor

import make
import make_facts
from model import Said, book_text, pattern_text
from oracle import Shape
from program import Program
from worlds import Worlds

PER_BOOK = 3
MOST_UNSAID = 5
WORDS = {"yes": True, "no": False}
ANSWERS = ("yes", "no", "don't know")
NOISE = ("disputed", "back", "skip", "why", "\xff\xfe", "x = yes", "a=\x1b", "")
POSTURES = ("hypothetical", "motion_to_dismiss", "summary_judgment", "trial")
# A remark, a text with a key in it, a quoted one that goes on in the first
# column, one that ends in blank lines.
DRESS = ("# facts:\n", "note: |\n  facts:\n    f0: no\n  # no remark\n",
         'question: "is: it, \\"so\\"? #1\nfacts:\n  f0: no"\n',
         "teaching: 'it''s: so'\n\n\n")
NOTE = '    note: |\n      it\'s "so":\n\n      # not a remark\n'


def thin(book, pattern, rng):
    """Leaves few yes/no facts unsaid, and nothing else; their ids."""
    pattern.claims = pattern.claims[:1]
    plain = [f.id for f in book.facts if f.type == "yes_no"]
    rng.shuffle(plain)
    unsaid = sorted(plain[:rng.randint(2, MOST_UNSAID)])
    for fact in book.facts:
        if fact.id in unsaid:
            pattern.facts.pop(fact.id, None)
        elif fact.id not in pattern.facts:
            pattern.facts[fact.id] = Said("unknown")
    return unsaid


def decide_all(program, text, unsaid):
    """Outcome per pattern of the unsaid facts; None if it cannot be."""
    patterns = list(itertools.product(("yes", "no", "out"),
                                      repeat=len(unsaid)))
    documents = []
    for number, pattern in enumerate(patterns):
        lines = "".join(f"  {fact}: {word}\n"
                        for fact, word in zip(unsaid, pattern)
                        if word != "out")
        titled = re.sub(r"(?m)^title: .*$", f"title: n{number}", text)
        documents.append(with_facts(titled, lines))
    done = subprocess.run(
        [program.path, "check", "-r", "rules", "-f", "jsonl", "-"],
        cwd=program.folder, input="---\n".join(documents), text=True,
        capture_output=True, timeout=300, check=False)
    table = dict.fromkeys(patterns)
    for line in done.stdout.splitlines():
        result = json.loads(line)
        table[patterns[int(result["title"][1:])]] = \
            result["results"][0]["outcome"]
    if not any(table.values()):
        raise RuntimeError(done.stderr[:2000])
    return table


def with_facts(text, lines):
    """The pattern with more facts; it has at least one."""
    return re.sub(r"(?m)^facts:\n", lambda found: found[0] + lines, text)


def ask(program, rng, more=()):
    """What was saved, and the outcome that was told; or None, None."""
    typed = ANSWERS + NOISE if more else ANSWERS
    lines = "".join(rng.choice(typed) + "\n" for _ in range(20))
    done = subprocess.run(
        [program.path, "ask", "-r", "rules", "--start", "patterns/p.yaml",
         *more], cwd=program.folder, input=lines.encode("latin-1"),
        capture_output=True, timeout=300, check=False)
    if done.returncode not in (0, 3):
        raise RuntimeError(done.stderr[:2000])
    told = re.search(rb"(?m)^The outcome: ([a-z ]+)", done.stderr)
    if done.returncode == 0:
        return done.stdout.decode(), told[1].decode().replace(" ", "_")
    return None, None


def answers(saved):
    """[(fact, answer)] in the order asked."""
    # What was answered stands below its question, as a comment.
    return re.findall(r"(?m)^ +# .*\n +(\w+): (\w+)$", saved)


def dress(text, rng):
    """The pattern among words that could be taken for something else."""
    for piece in rng.sample(DRESS, rng.randint(0, len(DRESS))):
        text = piece + text if rng.random() < 0.5 else text + piece
    if rng.random() < 0.3:
        text = re.sub(r"(?m)^(  \w+): (yes|no|unknown)$",
                      r"\1:\n    is: \2\n" + NOTE, text)
    return text.rstrip("\n") if rng.random() < 0.3 else text


def outcome_of(program, saved, more=()):
    """The outcome of what was saved, or the messages."""
    done = subprocess.run(
        [program.path, "check", "-r", "rules", "-f", "jsonl", *more, "-"],
        cwd=program.folder, input=saved, text=True, capture_output=True,
        timeout=300, check=False)
    if not done.stdout.startswith("{"):
        return done.stderr
    return json.loads(done.stdout)["results"][0]["outcome"]


def kept(text, saved):
    """All lines of the text stand in what was saved, in their order, and none
    was put between those of a note."""
    rest = iter(saved.splitlines())
    return all(line in rest for line in text.splitlines()) and \
        saved.count(NOTE.rstrip()) == text.count(NOTE.rstrip())


def judge_saved(program, text, rng, tally):
    """What is saved at another posture than the file's, and at its own."""
    posture = rng.choice(POSTURES)
    more = ("--posture", posture)
    saved, told = ask(program, rng, more)
    if saved is None:
        tally["refused"] += 1
        return
    tally["saved"] += 1
    if not kept(text, saved):
        yield "the file lost lines"
    found = outcome_of(program, saved, more)
    if found != told:
        yield f"told {told}, saved {found}"
    if "error" in outcome_of(program, saved):
        yield "what was saved is refused: " + outcome_of(program, saved)[:300]


def outcomes(table, unsaid, said):
    """Those that can still be, given what was said."""
    return {outcome for pattern, outcome in table.items()
            if outcome is not None and
            all(said.get(fact, word) == word
                for fact, word in zip(unsaid, pattern))}


def matters(table, unsaid, said, fact):
    at = unsaid.index(fact)
    found = {}
    for pattern, outcome in table.items():
        if outcome is None or any(
                said.get(f, w) != w for f, w in zip(unsaid, pattern)):
            continue
        found.setdefault(pattern[:at] + pattern[at + 1:], set()).add(outcome)
    return any(len(some) > 1 for some in found.values())


def judge(table, unsaid, asked, tally):
    said = {}
    for fact, answer in asked:
        tally["questions"] += 1
        if fact not in unsaid:
            yield f"{fact} was said already"
        elif not matters(table, unsaid, said, fact):
            yield f"{fact} cannot matter after {said}"
        said[fact] = answer if answer in WORDS else "out"
    left = [fact for fact in unsaid if fact not in said]
    tally["facts never asked"] += len(left)
    if len(outcomes(table, unsaid, said)) > 1:
        yield f"{left} can still matter after {said}"


def work(job):
    path, seed = job
    tally, faults = Counter(), []
    book = make.make_book(seed)
    space = Worlds(book)
    if Shape(book).error():
        return tally, faults
    with tempfile.TemporaryDirectory(prefix="demur-ask-") as folder:
        program = Program(path, folder)
        for i in range(PER_BOOK):
            rng = random.Random(f"{seed}/{i}")
            pattern = make_facts.make_pattern(book, space, f"{seed}/{i}")
            unsaid = thin(book, pattern, rng)
            text = pattern_text(book, pattern)
            if "otherwise" in text or not re.search(r"(?m)^facts:\n", text):
                continue
            dressed = dress(text, rng)
            program.write(book_text(book), {"p": dressed})
            faults += [(seed, i, what) for what in
                       judge_saved(program, dressed, rng, tally)]
            program.write(book_text(book), {"p": text})
            saved, told = ask(program, rng)
            if saved is None:
                tally["refused"] += 1
                continue
            tally["interviews"] += 1
            tally[f"posture {pattern.stage()}"] += 1
            if outcome_of(program, saved) != told:
                faults.append((seed, i, f"told {told}"))
            table = decide_all(program, text, unsaid)
            faults += [(seed, i, what) for what in
                       judge(table, unsaid, answers(saved), tally)]
    return tally, faults
    with tempfile.TemporaryDirectory(prefix="demur-ask-") as folder:
        program = Program(path, folder)
        for i in range(PER_BOOK):
            rng = random.Random(f"{seed}/{i}")
            pattern = make_facts.make_pattern(book, space, f"{seed}/{i}")
            unsaid = thin(book, pattern, rng)
            text = pattern_text(book, pattern)
            if "otherwise" in text or not re.search(r"(?m)^facts:\n", text):
                continue
            program.write(book_text(book), {"p": text})
            asked = interview(program, rng, "p")
            if asked is None:
                tally["refused"] += 1
                continue
            tally["interviews"] += 1
            tally[f"posture {pattern.stage()}"] += 1
            table = decide_all(program, text, unsaid)
            faults += [(seed, i, what) for what in
                       judge(table, unsaid, asked, tally)]
    return tally, faults


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
    for seed, number, what in faults[:20]:
        print(f"FAULT book {seed}, pattern {number}: {what}")
    print(f"{len(faults):8d}  faults")
    wanted = ("interviews", "questions", "facts never asked", "saved")
    return 1 if faults or not all(tally[w] for w in wanted) else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Output that cannot be written is no success: no command, in no format, ends
otherwise than with 74 where standard output takes nothing.

The commands and their formats are those of the reference, so that a new one
without a row in RUNS is found.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

UNWRITTEN = 74  # EX_IOERR: the exit status of what could not be written
CASE = "scenarios/cases/gg_v_salesforce.yaml"
PREDICTED = """\
claim: beneficiary
predict:
  outcome: stands
"""

# What each command is run with; `demur` itself is the empty name. FILE stands
# for a fact pattern that predicts something.
RUNS = {
    "": ["--help", "--version"],
    "check": [CASE, CASE + " --full", "scenarios/hypos",
              "scenarios/hypos -j 2", "--quiz " + CASE, "--help"],
    "why": [CASE + " knowledge"],
    "whatif": [CASE, CASE + " --court ca7"],
    "compare": [CASE, CASE + " --readings", CASE + " --timeline"],
    "cases": [CASE],
    "memo": [CASE],
    "ask": [""],
    "test": [CASE, "scenarios/hypos"],
    "grade": ["FILE"],
    "book": [""],
    "help": ["", "check", "exit-status", "--markdown"],
    "version": [""],
}
# A drawing shows one fact pattern; a quiz ends as text or JSON.
REFUSED = {("check", "scenarios/hypos", "svg"),
           ("check", "scenarios/hypos -j 2", "svg")} | {
    ("check", "--quiz " + CASE, name)
    for name in ("jsonl", "md", "html", "svg")}


def reference(demur):
    """{command: its formats}, as the program itself lists them."""
    text = subprocess.run([demur, "help", "--markdown"], check=True,
                          capture_output=True, text=True).stdout
    found = {}
    for section in re.split(r"^## demur ", text, flags=re.M)[1:]:
        formats = re.search(r"how the answer is written:(.*)", section)
        found[section.split()[0]] = \
            re.findall(r"`(\w+)`", formats[1]) if formats else []
    return found


def run(demur, words):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([demur, *words], stdout=full,
                              stdin=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stderr.decode()


def attempts(commands, file):
    """Every command line, as a list of words."""
    for name, lines in RUNS.items():
        for line in lines:
            words = [name] * bool(name) + line.replace("FILE", file).split()
            if "--help" in words or not commands.get(name):
                yield words
                continue
            for wanted in commands[name]:
                if (name, line, wanted) not in REFUSED:
                    yield words + ["-f", wanted]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demur", default="build/dev/demur")
    demur = str(pathlib.Path(parser.parse_args().demur).resolve())
    commands = reference(demur)
    faults = [f"{name}: no row in RUNS" for name in commands
              if name not in RUNS]
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "predicted.yaml"
        file.write_text(PREDICTED, encoding="utf-8")
        count = 0
        for words in attempts(commands, str(file)):
            count += 1
            status, told = run(demur, words)
            line = "demur " + " ".join(words)
            if status != UNWRITTEN:
                faults.append(f"{line}: ends with {status}")
            elif told.count("cannot write the output") != 1:
                faults.append(f"{line}: does not say so once: {told!r}")
    print("\n".join(faults), end="\n" * bool(faults))
    print(f"{count} runs, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

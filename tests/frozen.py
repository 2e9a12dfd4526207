#!/usr/bin/env python3
"""Holds the frozen rule book to the files it was made of.

The program carries the shipped rule book ready made, and uses it as long as the
files are those. With one comment more at the end of a file it must read them
instead, and say the same of every shipped fact pattern.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]


def answers(demur, rules, files):
    done = subprocess.run(
        [demur, "check", "-r", rules, "-f", "jsonl", "--", *files],
        capture_output=True, text=True, check=False, cwd=ROOT)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--demur", required=True)
    demur = str(pathlib.Path(parser.parse_args().demur).resolve())
    files = sorted(str(path.relative_to(ROOT))
                   for path in (ROOT / "scenarios").rglob("*.yaml"))
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "rules"
        shutil.copytree(ROOT / "rules", copy)
        with (copy / "book.lua").open("a", encoding="utf-8") as book:
            book.write("-- another file\n")
        frozen = answers(demur, "rules", files)
        read = answers(demur, str(copy), files)
    if not frozen or len(frozen) != len(files):
        sys.exit(f"frozen: {len(frozen)} answers for {len(files)} files")
    digest = frozen[0]["rules_sha256"]
    if digest.encode() not in pathlib.Path(demur).read_bytes():
        sys.exit("frozen: the program does not carry this rule book")
    if digest == read[0]["rules_sha256"]:
        sys.exit("frozen: the copy has the same digest")
    for one, other in zip(frozen, read):
        one["rules_sha256"] = other["rules_sha256"] = ""
        if one != other:
            sys.exit(f"frozen: {one['file']} is decided otherwise from the "
                     "files")
    print(f"{len(frozen)} answers, the same from the files")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Holds the frozen rule book to the files it was made of.

    tests/frozen.py --demur build/release/demur

The program carries the shipped rule book ready made, and uses it as long as the
files are those (`demur version` says which). With one comment more at the end
of a file it must read them instead, and say the same of every shipped fact
pattern.
"""
import pathlib
import shutil
import sys
import tempfile

import shipped


def edited(folder):
    """A copy of the rules that declares the same."""
    copy = pathlib.Path(folder) / "rules"
    shutil.copytree(shipped.RULES, copy)
    with (copy / "book.lua").open("a", encoding="utf-8") as book:
        book.write("-- another file\n")
    return copy


def source_faults(demur, rules, wanted):
    told = demur.tell("version", "-r", rules)
    return [] if told.endswith(f" ({wanted})\n") else [
        f"{rules} is not taken to be {wanted}: {told}"]


def differences(frozen, read, count):
    if not len(frozen) == len(read) == count:
        yield f"{len(frozen)} and {len(read)} answers for {count} files"
    for one, other in zip(frozen, read):
        if one.pop("rules_sha256") == other.pop("rules_sha256"):
            yield "the edited copy has the same digest"
        if one != other:
            yield f"{one['file']} is decided otherwise from the files"


def main():
    demur = shipped.parser(__doc__).parse_args().demur
    files = shipped.patterns()
    with tempfile.TemporaryDirectory() as folder:
        copy = edited(folder)
        faults = source_faults(demur, shipped.RULES, "as shipped")
        faults += source_faults(demur, copy, "other than shipped")
        frozen, read = (demur.check("-r", rules, "--", *files)
                        for rules in (shipped.RULES, copy))
    faults += differences(frozen, read, len(files))
    return shipped.end(faults, len(frozen),
                       f"{len(frozen)} answers, the same from the files")


if __name__ == "__main__":
    sys.exit(main())

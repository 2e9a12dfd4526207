"""What the tests of the shipped law share: its rules and fact patterns, the
program that is asked about them, and how such a test ends."""
import argparse
import concurrent.futures
import dataclasses
import json
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[1]
RULES = ROOT / "rules"
SCENARIOS = ROOT / "scenarios"


def patterns():
    """The shipped fact patterns, in order."""
    return sorted(SCENARIOS.rglob("*.yaml"))


def read(path):
    return path.read_text(encoding="utf-8")


@dataclasses.dataclass(frozen=True)
class Demur:
    """The program, asked in the root of the repository."""

    path: pathlib.Path

    def ask(self, *words, text=""):
        """What a command ends with and says, given that text to read."""
        return subprocess.run([self.path, *map(str, words)], cwd=ROOT,
                              input=text, capture_output=True, text=True,
                              check=False)

    def tell(self, *words, text=""):
        """What a command prints that must succeed."""
        done = self.ask(*words, text=text)
        if done.returncode != 0:
            raise ValueError(f"demur {' '.join(map(str, words))}: "
                             f"{done.stderr}")
        return done.stdout

    def check(self, *words):
        """The results of the fact patterns that can be decided."""
        done = self.ask("check", "-f", "jsonl", *words)
        return [json.loads(line) for line in done.stdout.splitlines()]


def parser(about, files=None):
    """The options that each has: `about` is its docstring; of the FILEs that
    it takes, those of `files` are the usual ones."""
    made = argparse.ArgumentParser(description=about.split("\n")[0])
    made.add_argument("--demur", required=True,
                      type=lambda path: Demur(pathlib.Path(path).resolve()))
    if files is not None:
        made.add_argument("files", nargs="*", type=pathlib.Path, default=files)
    return made


def each(check, items):
    """What `check` returns for each, two at a time, in order."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(check, items))


def end(faults, count, summary):
    """The exit status; to have looked at nothing is a failure."""
    print(*faults, f"{summary}: {len(faults)} faults", sep="\n")
    return int(bool(faults) or count == 0)

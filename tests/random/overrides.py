"""What the command line says on top of every file of a folder."""

import random
from copy import deepcopy
from dataclasses import dataclass

from oracle import STAGES


@dataclass
class Overrides:
    posture: str = None
    court: str = None
    date: str = None
    adopt: tuple = None  # (element, reading), or "none"
    all_issues: bool = False

    def words(self):
        out = []
        for name in ("posture", "court", "date"):
            if getattr(self, name):
                out += [f"--{name}", getattr(self, name)]
        if self.adopt:
            out += ["--adopt", self.adopt if self.adopt == "none"
                    else "=".join(self.adopt)]
        return out + (["--issues", "all"] if self.all_issues else [])

    def apply(self, pattern):
        out = deepcopy(pattern)
        out.file_posture = pattern.stage()
        for name in ("posture", "court", "date"):
            if getattr(self, name):
                setattr(out, name, getattr(self, name))
        if self.adopt == "none":
            out.adopt, out.adopt_none = {}, True
        elif self.adopt:
            out.adopt[self.adopt[0]] = self.adopt[1]
        out.all_issues = self.all_issues
        return out


def make_overrides(book, seed):
    rng = random.Random(f"{seed}/overrides")
    out = Overrides()
    if rng.random() < 0.6:
        out.posture = rng.choice(STAGES)
    if rng.random() < 0.3:
        out.court = rng.choice(book.courts).id
    if rng.random() < 0.3:
        out.date = f"{rng.randint(2004, 2025)}-07-01"
    readable = [e for e in book.elements if e.readings]
    if readable and rng.random() < 0.4:
        element = rng.choice(readable)
        out.adopt = (element.id, rng.choice(element.readings).id)
        if rng.random() < 0.4:
            out.adopt = "none"
    out.all_issues = rng.random() < 0.2
    return out

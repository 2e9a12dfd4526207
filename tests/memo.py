#!/usr/bin/env python3
"""Holds `demur memo` to hearing both sides of everything that is contested.

    tests/memo.py --demur build/release/demur [--pandoc] [FILE...]

On each shipped fact pattern: an issue for every element that was decided and no
other, in an order in which parts follow what they are part of; each with issue,
rule, application, counter-argument and conclusion; a counter-argument that says
something (of what is made of parts, at one of these); the status of the JSON.
The HTML must be sound (tests/book_html.py). No word says who should win.
--pandoc: Pandoc makes a document for a word processor of one; exit status 77
where it is not installed.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from book_html import Page, plain
from formats import MARKS, ROOT

UNCONTESTED = ("not_reached", "does_not_apply", "not_encoded")
PARTS = ("Issue.", "Rule.", "Application.", "Counter-argument.", "Conclusion.")
PLACE = r'^#{3,6} ([\d.]+\.) .* <span id="(?:a\d+-)?e-(\w+)"></span>$'
PARTISAN = re.compile(r"\b(should win|will win|likely|unlikely|strong case|"
                      r"weak case|we recommend)\b", re.I)
DENIED = "It does not say who should win."
BELOW = "Each of its parts is answered below."


def run(demur, command, kind, path):
    done = subprocess.run([demur, command, "-f", kind, str(path)], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise ValueError(f"{path}: {done.stderr}")
    return done.stdout


def issues(text):
    """Each claim's issues: [(number, element, body)]."""
    claims = []
    for section in re.split(r"^(?=## )", text, flags=re.M)[1:]:
        found = re.split(PLACE, section, flags=re.M)
        if "\n### Outcome\n" in plain(section):
            claims.append(list(zip(found[1::3], found[2::3],
                                   map(plain, found[3::3]))))
    return claims


def counter(body):
    return body.split("**Counter-argument.**")[-1].split("**Conclusion.**")[0]


def check_issue(number, name, body, others):
    heads = re.findall(r"^\*\*([A-Z][a-z-]+\.)\*\*", body, re.M)
    if heads != list(PARTS):
        yield f"{name} has {heads}"
    against = counter(body)
    if BELOW in against:
        if not any(one.startswith(number) and one != number
                   and re.search("^- ", counter(text), re.M)
                   for one, _, text in others):
            yield f"{name} has no part with a counter-argument"
    elif not re.search("^- ", against, re.M):
        yield f"{name} has no counter-argument"


def check_claim(wanted, told):
    decided = {one["id"]: one["status"] for one in wanted["elements"]
               if one["status"] not in UNCONTESTED}
    if set(decided) != {name for _, name, _ in told}:
        yield f"contested: {set(decided) ^ {name for _, name, _ in told}}"
    numbers = [tuple(map(int, re.findall(r"\d+", number)))
               for number, _, _ in told]
    if numbers != sorted(set(numbers)):
        yield "parts do not follow what they are part of"
    for number, name, body in told:
        yield from check_issue(number, name, body, told)
        status = decided.get(name, "open")
        if f"**Conclusion.** {MARKS[status]} " not in body.replace("\\", ""):
            yield f"{name} is not concluded to be {status}"


def check(demur, path):
    wanted = json.loads(run(demur, "check", "json", path))["results"]
    text = run(demur, "memo", "md", path)
    page_text = run(demur, "memo", "html", path)
    page = Page(page_text)
    told = issues(text)
    faults = page.check()
    if len(told) != len(wanted):
        faults.append(f"{len(told)} claims, not {len(wanted)}")
    for want, got in zip(wanted, told):
        faults += check_claim(want, got)
    if PARTISAN.search(text.replace(DENIED, "")):
        faults.append("it takes sides: " + PARTISAN.search(
            text.replace(DENIED, ""))[0])
    headings = [(len(marks), plain(words)) for marks, words in
                re.findall(r"^(#+) (.*)$", text, re.M)]
    if headings != page.headings:
        faults.append("the HTML has other headings")
    faults += [f'no "{words}"' for words in (DENIED, "Not legal advice")
               if words not in text or words not in page_text]
    return sum(map(len, told)), [f"{path}: {fault}" for fault in faults]


def convert(demur):
    if shutil.which("pandoc") is None:
        print("pandoc is not installed: no memorandum was converted")
        return 77
    text = run(demur, "memo", "md", "scenarios/cases/gg_v_salesforce.yaml")
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "memo.docx"
        done = subprocess.run(["pandoc", "-o", made], input=text, text=True,
                              check=False)
        good = done.returncode == 0 and made.read_bytes()[:2] == b"PK"
        back = subprocess.run(["pandoc", "-t", "plain", made],
                              capture_output=True, text=True, check=False)
    good = good and "Not legal advice" in back.stdout
    print("converted" if good else "not converted")
    return 0 if good else 1


def check_can_fail():
    """The checks see what they are for."""
    body = "".join(f"**{part}** x\n\n" for part in PARTS)
    said = body.replace("**Conclusion.**", "- a\n\n**Conclusion.** + x")
    element = {"elements": [{"id": "a", "status": "satisfied"}]}
    trials = {"no counter-argument": [("1.", "a", body)],
              "contested": [("1.", "b", said)],
              "do not follow": [("2.", "a", said), ("1.", "a", said)],
              "a has [": [("1.", "a", said.replace("**Rule.**", ""))],
              "no part with": [("1.", "a", said.replace("- a", BELOW))],
              "not concluded": [("1.", "a", said.replace("+ x", "x x"))]}
    faults = [f"not found: {fault}" for fault, told in trials.items()
              if not any(fault in one for one in check_claim(element, told))]
    return faults + list(check_claim(element, [("1.", "a", said)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--demur", required=True)
    parser.add_argument("--pandoc", action="store_true")
    parser.add_argument("files", nargs="*")
    wanted = parser.parse_args()
    demur = str(pathlib.Path(wanted.demur).resolve())
    if wanted.pandoc:
        return convert(demur)
    files = wanted.files or sorted(
        str(path.relative_to(ROOT))
        for path in (ROOT / "scenarios").rglob("*.yaml"))
    faults = check_can_fail()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda path: check(demur, path), files))
    faults += [fault for _, some in done for fault in some]
    count = sum(number for number, _ in done)
    print(*faults, f"{len(files)} fact patterns, {count} issues: "
          f"{len(faults)} faults", sep="\n")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())

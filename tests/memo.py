#!/usr/bin/env python3
"""Holds `demur memo` to hearing both sides of everything that is contested.

    tests/memo.py --demur build/release/demur [--pandoc] [FILE...]

On each shipped fact pattern: an issue for every element that was decided and no
other, in an order in which parts follow what they are part of; each with issue,
rule, application, counter-argument and conclusion; a counter-argument that would
have an effect (of what is made of parts, at one of these); the status of the JSON;
no id in running text.
The HTML must be sound (tests/pages.py). No word says who should win.
--pandoc: Pandoc makes a document for a word processor of one, with the same
headings, links that lead somewhere and no empty paragraphs; exit status 77 where
it is not installed.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import shipped
from formats import MARKS
from pages import Page, faults_of, plain

UNCONTESTED = ("not_reached", "does_not_apply", "not_encoded")
PARTS = ("Issue.", "Rule.", "Application.", "Counter-argument.", "Conclusion.")
PLACE = r'^#{3,6} ([\d.]+\.) .* <span id="(?:a\d+-)?e-(\w+)"></span>$'
PARTISAN = re.compile(r"\b((should|will|ought to) (win|prevail|be (granted|denied))|"
                      r"likely|unlikely|(strong|weak|good|poor)(er|est)? (case|"
                      r"argument|claim|defense)|we recommend|better view|"
                      r"clearly|obviously|no doubt)\b", re.I)
MACHINE = re.compile(r"\b[a-z]+(_[a-z0-9]+)+\b(?!\.yaml)")
OTHERS = re.compile(r"^(\*\*(Facts|Question):|\| |Note: ).*$|\(#[^)]*\)", re.M)
DENIED = "It does not say who should win."
BELOW = "Each of its parts is answered below."


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


def answers(body):
    """True if something is said against it that would have an effect."""
    return re.search(r"^- (?!\*\*Without effect)", counter(body), re.M)


def check_issue(number, name, body, others):
    heads = re.findall(r"^\*\*([A-Z][a-z-]+\.)\*\*", body, re.M)
    if heads != list(PARTS):
        yield f"{name} has {heads}"
    rule = body.split("**Rule.**")[-1].split("**Application.**")[0]
    if not re.search(r"^- |^ As in \[", rule, re.M):
        yield f"{name} has no law in its rule"
    parts = any(one.startswith(number) and one != number and answers(text)
                for one, _, text in others)
    if BELOW in counter(body) and not parts:
        yield f"{name} has no part with a counter-argument"
    elif not answers(body) and not parts:
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


def machine_words(text):
    """Ids in running text, but in what a file says, in tables and in links."""
    ours = plain(text).split("\n## Authorities")[0]
    return [found[0] for found in MACHINE.finditer(OTHERS.sub("", ours))]


def check(demur, path):
    wanted = json.loads(demur.tell("check", "-f", "json", path))["results"]
    text = demur.tell("memo", "-f", "md", path)
    page_text = demur.tell("memo", "-f", "html", path)
    told = issues(text)
    faults = faults_of(Page(page_text), text)
    if len(told) != len(wanted):
        faults.append(f"{len(told)} claims, not {len(wanted)}")
    for want, got in zip(wanted, told):
        faults += check_claim(want, got)
    if PARTISAN.search(text.replace(DENIED, "")):
        faults.append("it takes sides: " + PARTISAN.search(
            text.replace(DENIED, ""))[0])
    faults += [f"a machine's word: {word}" for word in machine_words(text)]
    faults += [f'no "{words}"' for words in (DENIED, "Not legal advice")
               if words not in text or words not in page_text]
    return sum(map(len, told)), [f"{path.name}: {fault}" for fault in faults]


def docx_faults(text, document):
    """What Word would show otherwise than the Markdown says."""
    headings = [len(marks) for marks in re.findall(r"^(#+) ", text, re.M)]
    shown = [int(level) for level in
             re.findall(r'w:pStyle w:val="Heading(\d)"', document)]
    if shown != headings:
        yield f"{len(shown)} headings, not {len(headings)}"
    places = set(re.findall(r'bookmarkStart [^>]*w:name="([^"]*)"', document))
    for link in sorted(set(re.findall(r'w:anchor="([^"]*)"', document))):
        if link not in places:
            yield f"a link to {link} leads nowhere"
    body = re.sub(r"<w:tbl>.*?</w:tbl>", "", document, flags=re.S)
    empty = [one for one in re.findall(r"<w:p>.*?</w:p>", body, re.S)
             if "<w:t " not in one and "<w:t>" not in one]
    if empty:
        yield f"{len(empty)} empty paragraphs"
    if "Not legal advice" not in document:
        yield "the last line is missing"


def convert(demur):
    if shutil.which("pandoc") is None:
        print("pandoc is not installed: no memorandum was converted")
        return 77
    text = demur.tell("memo", "-f", "md",
                      shipped.SCENARIOS / "cases" / "gg_v_salesforce.yaml")
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "memo.docx"
        subprocess.run(["pandoc", "-o", made], input=text, text=True, check=True)
        with zipfile.ZipFile(made) as parts:
            document = parts.read("word/document.xml").decode("utf-8")
    faults = list(docx_faults(text, document))
    print(*faults or ["converted"], sep="\n")
    return 1 if faults else 0


def check_can_fail():
    """The checks see what they are for."""
    body = "".join(f"**{part}** x\n\n" for part in PARTS)
    body = body.replace("**Rule.** x", "**Rule.** x\n\n- **Law:** x")
    said = body.replace("**Conclusion.**", "- a\n\n**Conclusion.** + x")
    element = {"elements": [{"id": "a", "status": "satisfied"}]}
    idle = said.replace("- a", "- **Without effect:** a")
    trials = {"no law in": [("1.", "a", said.replace("- **Law:** x", ""))],
              "no counter-argument": [("1.", "a", body)],
              "a has no counter-argument": [("1.", "a", idle)],
              "contested": [("1.", "b", said)],
              "do not follow": [("2.", "a", said), ("1.", "a", said)],
              "a has [": [("1.", "a", said.replace("**Rule.**", ""))],
              "no part with": [("1.", "a", said.replace("- a", BELOW))],
              "not concluded": [("1.", "a", said.replace("+ x", "x x"))]}
    faults = [f"not found: {fault}" for fault, told in trials.items()
              if not any(fault in one for one in check_claim(element, told))]
    if machine_words("*a* some\\_id b") != ["some_id"] or \
            machine_words("[1](#some_id)\n| an_id |"):
        faults.append("ids are not told from words")
    return faults + list(check_claim(element, [("1.", "a", said)]))


def main():
    parser = shipped.parser(__doc__, shipped.patterns())
    parser.add_argument("--pandoc", action="store_true")
    wanted = parser.parse_args()
    if wanted.pandoc:
        return convert(wanted.demur)
    done = shipped.each(lambda path: check(wanted.demur, path.resolve()),
                        wanted.files)
    count = sum(number for number, _ in done)
    return shipped.end(
        check_can_fail() + [fault for _, some in done for fault in some],
        count, f"{len(wanted.files)} fact patterns, {count} issues")


if __name__ == "__main__":
    sys.exit(main())

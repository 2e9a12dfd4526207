#!/usr/bin/env python3
"""Holds every format of `demur check` to the same answer.

    tests/formats.py --demur build/release/demur [FILE...]

Each shipped fact pattern is written as JSON, as text (--full), Markdown, HTML
and SVG. Outcomes, grounds, the mark and word of every element, and what each
supposition comes to must be those of the JSON. The HTML must be sound besides
(tests/pages.py), and the SVG well-formed. To have compared nothing is a failure,
and so is not to notice an answer that was changed.
"""
import html
import json
import re
import sys
import xml.etree.ElementTree

import shipped
from pages import Page, faults_of, plain

FAILS = ("not_satisfied", "not_alleged", "not_on_face", "no_evidence",
         "not_proved")
MARKS = {"satisfied": "+", "open": "?", "for_trial": "?", "not_reached": "-",
         "does_not_apply": "-", "not_encoded": "-",
         **{status: "x" for status in FAILS}}
GROUNDS = {"a ground": "grounds", "perhaps a ground": "possible_grounds",
           "a ground with others": "joint"}
FORMATS = ("text", "md", "html", "svg")
OUTCOMES = "|".join((
    "STANDS", "FAILS", "BARRED", "OPEN", "SURVIVES", "DISMISSED",
    "JUDGMENT FOR PLAINTIFF", "JUDGMENT FOR DEFENDANT", "FOR TRIAL",
    "FOR PLAINTIFF", "FOR DEFENDANT"))
STATUS = "|".join(status.replace("_", " ") for status in MARKS)


def written(demur, path, kind):
    full = ["--full"] if kind == "text" else []
    return demur.tell("check", "-f", kind, *full, path)


# What a format tells: a list of claims, each {"outcome", "elements": [(id,
# mark, status, ground)]}; a ground is None where the format does not say so.
def from_json(text):
    claims = []
    for result in json.loads(text)["results"]:
        grounds = {name: word for word, key in GROUNDS.items()
                   for name in result.get(key) or ()}
        claims.append({"outcome": result["outcome"], "elements": [
            (one["id"], MARKS[one["status"]], one["status"],
             grounds.get(one["id"], "")) for one in result["elements"]]})
    return claims


def element(name, marked, ground):
    mark, _, word = marked.partition(" ")
    return (name, mark, word.replace(" ", "_"), ground)


def outcome(text):
    """"DISMISSED (Rule 12): the …" or "DISMISSED: knowledge is …"."""
    return re.match(OUTCOMES, text)[0].lower().replace(" ", "_")


def from_text(text):
    claims = []
    body = re.split(r"^Suppose: ", text, flags=re.M)[0]
    for line in body.split("\n"):
        if re.match(rf"({OUTCOMES})( \(.*|: .*)$", line):
            claims.append({"outcome": outcome(line), "elements": []})
        found = re.match(rf" *([-+x?]) (\w+): ({STATUS})( \(\w+'s burden\))?$",
                         line)
        if found:
            claims[-1]["elements"].append(
                element(found[2], f"{found[1]} {found[3]}", None))
    return claims


def from_md(text):
    claims = []
    for line in plain(text).split("\n"):
        if re.match(rf"\*\*({OUTCOMES})\b", line):
            claims.append({"outcome": outcome(line[2:]), "elements": []})
        found = re.match(r"\| [\d.]+ \[`(\w+)`\]\(#\S+\) \| (.*?) \| .* \| "
                         r"([a-z ]*) \|$", line)
        if found:
            claims[-1]["elements"].append(element(*found.groups()))
    return claims


def from_html(text):
    claims = []
    for line in text.split("\n"):
        if re.match(rf"<p><strong>({OUTCOMES})\b", line):
            claims.append({"outcome": outcome(line[11:]), "elements": []})
        cells = re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line)
        found = re.fullmatch(r'[\d.]+ <a href="#\S+"><code>(\w+)</code></a>',
                             cells[0] if cells else "")
        if found:
            claims[-1]["elements"].append(
                element(found[1], html.unescape(cells[1]), cells[4]))
    return claims


def from_svg(text):
    """What is drawn, and the description, which says the same."""
    root = xml.etree.ElementTree.fromstring(text)
    drawn = [one.text for one in root.iter("{http://www.w3.org/2000/svg}text")]
    claims = []
    for i, words in enumerate(drawn):
        if re.match(rf"({OUTCOMES})(:|$)", words):
            claims.append({"outcome": outcome(words), "elements": []})
        if words in ("+", "x", "?", "-"):
            status, _, ground = drawn[i + 2].partition(": ")
            claims[-1]["elements"].append(
                element(drawn[i + 1], f"{words} {status}", ground))
    told = root.find("{http://www.w3.org/2000/svg}desc").text.split(".\n")[:-1]
    if len(told) != len(claims):
        raise ValueError("the description has other claims than the drawing")
    for said, claim in zip(told, claims):
        items = [claim["outcome"]] + [
            f"{name} {status.replace('_', ' ')}" + (f": {ground}" if ground
                                                    else "")
            for name, mark, status, ground in claim["elements"]]
        if not said.endswith(": " + "; ".join(items)):
            raise ValueError("the description differs from the drawing")
    return claims


READERS = {"text": from_text, "md": from_md, "html": from_html,
           "svg": from_svg}


def differences(wanted, kind, text):
    try:
        told = READERS[kind](text)
    except (ValueError, IndexError, TypeError,
            xml.etree.ElementTree.ParseError) as fault:
        return [f"cannot be read: {fault}"]
    if len(told) != len(wanted):
        return [f"{len(told)} claims, not {len(wanted)}"]
    faults = []
    for want, got in zip(wanted, told):
        if want["outcome"] != got["outcome"]:
            faults.append(f"{got['outcome']}, not {want['outcome']}")
        elements = [one[:3] + (None,) if kind == "text" else one
                    for one in want["elements"]]
        if kind == "text":  # there parts follow what they are part of
            faults += [f"not told: {one}" for one in elements
                       if one not in got["elements"]]
            if len(elements) != len(got["elements"]):
                faults.append("other elements")
        elif sorted(elements) != sorted(got["elements"]):
            faults.append(f"{set(elements) ^ set(got['elements'])}")
    return faults


def grounds_told(wanted, text):
    """The text names each ground where it says what carries the outcome."""
    return [f"the text has no ground {name}"
            for claim in wanted for name, _, _, ground in claim["elements"]
            if ground in ("a ground", "perhaps a ground") and not re.search(
                rf"^  [-+x?] (perhaps also: )?{name.replace('_', ' ')}\b",
                text, re.M)]


def suppositions(data, markdown, page_text):
    """What each supposition comes to, in the table of either document."""
    wanted = [result["outcome"].replace("_", " ") for row in data["suppose"]
              for result in row["results"]]
    rows = {"md": re.findall(r"^\| .* \| (?:still )?([a-z ]+) \| .* \|$",
                             markdown.partition("*What each supposition")[2]
                             .partition("<a id=")[0], re.M),
            "html": re.findall(r"</th><td>(?:still )?([a-z ]+)</td>",
                               page_text.partition("<caption>What each supp")[2]
                               .partition("</table>")[0])}
    return [f"{kind}: suppositions come to {told}, not {wanted}"
            for kind, told in rows.items() if told != wanted]


def sound(page_text, markdown):
    faults = faults_of(Page(page_text), markdown)
    if "prefers-color-scheme:dark" not in page_text:
        faults.append("no dark colors")
    faults += [f"no \"{words}\"" for words in ("Not legal advice", "; rules ")
               if words not in page_text or words not in markdown]
    return faults


def changed(text, kind):
    """The same answer with one status another."""
    pattern = {"text": r"(?m)(?<=^[+x] )(\w+): [a-z ]+",
               "md": r"(`\]\(#[\w-]+\) \| )[-+x?] [a-z ]+",
               "html": r"(</code></a></th><td>)[-+x?] [a-z ]+",
               "svg": r"(>[-+x?]</text>\n<text[^>]*>\w+</text>\n<text[^>]*>)"
                      r"[a-z ]+"}[kind]
    word = {"text": r"\1: open", "svg": r"\1open"}.get(kind, r"\1? open")
    return re.sub(pattern, word, text, count=1)


def check(demur, path, tamper=False):
    data = written(demur, path, "json")
    wanted = from_json(data)
    texts = {kind: written(demur, path, kind) for kind in FORMATS}
    faults = [f"{kind}: {fault}" for kind, text in texts.items()
              for fault in differences(wanted, kind, text)]
    faults += grounds_told(wanted, texts["text"])
    faults += suppositions(json.loads(data), texts["md"], texts["html"])
    faults += sound(texts["html"], texts["md"])
    if tamper:
        faults += [f"{kind}: a changed status was not noticed"
                   for kind, text in texts.items()
                   if not differences(wanted, kind, changed(text, kind))]
    count = sum(len(claim["elements"]) for claim in wanted)
    return count, [f"{path.name}: {fault}" for fault in faults]


def main():
    arguments = shipped.parser(__doc__, shipped.patterns()).parse_args()
    files = [path.resolve() for path in arguments.files]
    done = shipped.each(
        lambda path: check(arguments.demur, path, path == files[0]), files)
    count = sum(number for number, _ in done)
    return shipped.end([fault for _, some in done for fault in some], count,
                       f"{len(files)} fact patterns, {count} elements in "
                       f"{len(FORMATS) + 1} formats")


if __name__ == "__main__":
    sys.exit(main())

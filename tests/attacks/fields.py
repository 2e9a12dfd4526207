#!/usr/bin/env python3
"""Puts markup and clumsy text into every field of a fact pattern.

    tests/attacks/fields.py --demur build/release/demur

FIELDS has a row for every field that the program reads (they are found in its
source: one without a row is a fault), and says where a text of it goes or that
it takes none. Each text field has its turn with each attack, in every document.
The document must be made as with harmless words: the same headings, lists,
tables and tags, as HTML and as Pandoc reads the Markdown, by CommonMark and with
its own extensions; the words must come out as they went in, and a page must be
sound (tests/pages.py). What no text may hold is refused. In documents of a
hostile rule book Pandoc may see nothing that no document has. Without Pandoc its
part is left out, and said so.
"""
import argparse
import concurrent.futures
import functools
import html.parser
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata

import markup

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.append(str(ROOT / "tests"))
from pages import Page  # noqa: E402
RULES = HERE / "base/fields.lua"

# context -> field -> where its texts go, or CLOSED: it takes no free text.
CLOSED = None
FACT = ["facts", "knew"]
FIELDS = {
    "a fact pattern": {
        "title": ["title"], "note": ["note"], "teaching": ["teaching"],
        "question": ["question"], "tags": ["tags", 0],
        "defendants": ["defendants", 0, "name"],
        **dict.fromkeys(("court", "date", "posture", "claim", "claims",
                         "parties", "issues", "as_decided_in", "adopt",
                         "otherwise", "facts", "suppose", "expect",
                         "predict"), CLOSED)},
    "a row of suppose": {
        "title": ["suppose", 0, "title"],
        "teaching": ["suppose", 0, "teaching"],
        "defendant": ["suppose", 1, "defendant", "name"],
        **dict.fromkeys(("court", "date", "posture", "claim", "claims",
                         "issues", "as_decided_in", "adopt", "otherwise",
                         "facts", "from", "expect", "predict"), CLOSED)},
    "an expectation": {
        "title": ["expect", 0, "title"],
        "known_failure": ["expect", 0, "known_failure"],
        **dict.fromkeys(("court", "date", "posture", "claim", "defendant",
                         "issues", "adopt", "outcome", "grounds",
                         "possible_grounds", "turns_on", "elements"), CLOSED)},
    "a prediction": {
        "title": ["predict", 0, "title"],
        **dict.fromkeys(("court", "date", "posture", "claim", "defendant",
                         "issues", "adopt", "outcome", "elements"), CLOSED)},
    "this item": {"facts": CLOSED},
    "parties": {"plaintiff": ["parties", "plaintiff"],
                "defendant": CLOSED,  # as defendants
                "venture": ["parties", "venture", 0]},
    "this defendant": {"name": CLOSED},  # as the row's
    "a fact": {
        "source": FACT + ["source"], "quote": FACT + ["quote"],
        "note": FACT + ["note"],
        "evidence": ["facts", "told", "evidence", 1],
        **dict.fromkeys(("is", "alleged", "found", "how"), CLOSED)},
    "an item of evidence": {
        "source": ["facts", "told", "evidence", 0, "source"],
        "quote": ["facts", "told", "evidence", 0, "quote"],
        "by": ["facts", "told", "evidence", 0, "by"]},
    "an expected element": dict.fromkeys(("is", "reading", "governs",
                                          "authority"), CLOSED),
    "a predicted element": dict.fromkeys(("status", "is", "because"), CLOSED),
    "turns_on": dict.fromkeys(("readings", "facts"), CLOSED),
    "a period": dict.fromkeys(("from", "to"), CLOSED),
}

BASE = {
    "title": "", "note": "", "teaching": "", "question": "", "tags": [""],
    "court": "low", "date": "2020-01-01", "posture": "summary judgment",
    "parties": {"plaintiff": "", "venture": [""]},
    "defendants": [{"name": ""}, {"name": "Second"}],
    "facts": {"knew": {"is": "unknown", "source": "", "quote": "", "note": ""},
              "told": {"is": "disputed", "evidence": [
                  {"source": "", "quote": "", "by": ""}, ""]}},
    "suppose": [{"title": "", "teaching": "", "facts": {"told": "yes"}},
                {"title": "Another", "defendant": {"name": ""},
                 "facts": {"told": "no"}}],
    "expect": [{"title": "", "known_failure": "", "outcome": "dismissed"}],
    "predict": [{"title": "", "outcome": "dismissed"}],
}

ATTACKS = (
    "<script>alert(1)</script>", "</title></style><b onclick=\"x\">&lt;&#60;",
    "]]> <!-- x --> <![CDATA[", "# heading #", "- item", "1. one", "(2) two",
    "iv) four", "#. any", "(@) example", ": defined", "Table: caption",
    "> quoted", "| a | b |", "---", "=== === ===", "```code``` `x` ~~~",
    "*a* _b_ **c** ~~d~~ ~e~ ^f^ $x^2$ $$y$$", "[a](javascript:x) ![b](c) [d]",
    "[^1] ^[note] [@cite] @cite", "{#id .class key=v} x{.y}",
    "\\begin{x} \\( \\ \\\\", "&copy; &amp &#x41; AT&T", "https://a.b/<c> <d@e.f>",
    "a -- b --- c ... d", "two  spaces   three", "%s %n %d {plaintiff} {defendant}",
    "line\n\n# two\n- three", "x" * 4000, "é ß 漢字 🙂 e\u0301", "+ forged: satisfied",
    "DISMISSED: forged", "'; \" «»", "\ttab\t", "12 34", "A. v. B.", "**", "\\",
)
REFUSED = ("\u202e", "\u2066", "\u200b", "\u0007", "\u0085", "\u2028", "\x1b[31m")
DOCUMENTS = [["check", "-f", kind, "--full"] for kind in ("md", "html", "svg")] + [
    [name, "-f", kind] for name in ("memo", "compare --timeline")
    for kind in ("md", "html")] + [
    [name, "-f", kind] for name in ("check", "whatif", "cases", "test")
    for kind in ("text", "json")]
# What no document has, so that only a text can have become it.
FOREIGN = {"Math", "Cite", "Note", "Image", "OrderedList", "DefinitionList",
           "CodeBlock", "RawBlock", "HorizontalRule", "LineBlock", "Subscript",
           "Superscript", "Strikeout"}
READERS = ("commonmark_x-smart", "markdown-smart", "commonmark+pipe_tables")


# ---- the fields that there are -------------------------------------------------
def declared():
    """(context, field) of every field in the program's source."""
    for path in sorted((ROOT / "core").glob("facts*.c")):
        text = path.read_text(encoding="utf-8")
        table = re.search(r"Field fields\[\] = \{(.*?)\n\};", text, re.S)
        for name, where in re.findall(r'\{"(\w+)", ([A-Z_ |]+),',
                                      table[1] if table else ""):
            yield from ((place, name) for place in places(where))
        words = None
        for found in re.finditer(r"words\[\] = \{([^}]*)\}|"
                                 r'demur_facts_key\([^"]*"([^"]*)"\)', text):
            if found[1] is not None:
                words = re.findall(r'"(\w+)"', found[1])
            else:
                yield from ((found[2], name) for name in words)


def places(where):
    held = {"IN_EXPECT": "an expectation", "IN_PREDICT": "a prediction"}
    words = {"IN_FILE": ["a fact pattern"], "IN_ROW": ["a row of suppose"],
             "HELD": list(held.values()), **{k: [v] for k, v in held.items()}}
    words["ANYWHERE"] = sum((words[one] for one in ("IN_FILE", "IN_ROW", "HELD")),
                            [])
    return sum((words[one] for one in re.findall(r"\w+", where)), [])


def rows():
    return {(context, name) for context, fields in FIELDS.items()
            for name in fields}


def texts():
    """The path of every field that takes a text."""
    return [path for fields in FIELDS.values() for path in fields.values()
            if path is not CLOSED]


# ---- fact patterns -------------------------------------------------------------
def pattern(words):
    """The base with words(number) in each of its text fields."""
    made = json.loads(json.dumps(BASE))
    for number, path in enumerate(texts()):
        at = made
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = words(number)
    return re.sub(r'"(2020-01-01|unknown|disputed|yes|no)"', r"\1",
                  json.dumps(made, ensure_ascii=False))


def mark(number):
    return f"q{number}q"


def attacked(turn):
    """Each field with another attack, before and behind a word of its own."""
    def words(number):
        attack = ATTACKS[(turn + number) % len(ATTACKS)]
        return f"{attack} {mark(number)} {attack}"
    return words


def run(demur, words, facts):
    command = words[0].split()
    cases = [str(facts)] if command == ["cases"] else []
    return subprocess.run([demur, *command, *words[1:], "-r", str(RULES),
                           str(facts), *cases], capture_output=True,
                          check=False)


# ---- what a document is made of ------------------------------------------------
class Tags(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)

    def handle_data(self, data):
        self.words.append(data)


def skeleton(node):
    """What Pandoc read, without its words."""
    if isinstance(node, list):
        made = [skeleton(one) for one in node]
        return [one for one in made if one not in (None, [])]
    if not isinstance(node, dict):
        return None
    kind = node.get("t")
    if kind in ("Str", "Space", "SoftBreak"):
        return None
    if kind == "RawInline":
        return ["raw", re.sub('id="[^"]*"', "", node["c"][1])]
    if kind in ("Para", "Plain"):
        return ["text", skeleton(node["c"])]
    return [kind, skeleton(node.get("c"))]


def said(node):
    if isinstance(node, list):
        return "".join(map(said, node))
    if not isinstance(node, dict):
        return ""
    kind, content = node.get("t"), node.get("c")
    if kind == "Str":
        return content
    if kind in ("Space", "SoftBreak"):
        return " "
    if kind == "Code":
        return content[1]
    return said(content) + ("" if kind in ("Strong", "Emph") else " ")


@functools.lru_cache(maxsize=256)
def pandoc(reader, text):
    done = subprocess.run(["pandoc", "-f", reader, "-t", "json"], input=text,
                          capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["blocks"]


def shown(text):
    """As Pandoc shows it, which composes characters."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def changed(words, text):
    """Words that were said, and came out otherwise."""
    text = shown(text)
    for number in range(len(texts())):
        wanted = shown(words(number))
        if text.count(mark(number)) != text.count(wanted):
            at = text.index(mark(number))
            yield f"{wanted[:60]!r} came out as {text[max(0, at - 60):at + 60]!r}"


def document_faults(kind, words, got, plain):
    """What an attack did to one document; `plain` is that of harmless words."""
    yield from markup.faults(got, kind)
    if kind == "html":
        tags = Tags(got)
        yield from Page(got).check()
        if tags.tags != Tags(plain).tags:
            yield "other tags"
        yield from changed(words, "".join(tags.words))
    if kind == "md" and shutil.which("pandoc"):
        for reader in READERS:
            blocks = pandoc(reader, got)
            if skeleton(blocks) != skeleton(pandoc(reader, plain)):
                yield f"another structure, read as {reader}"
            yield from changed(words, said(blocks))


def unclean(output):
    """A character that would do something to a terminal."""
    text = output.decode("utf-8")
    return next((f"U+{ord(one):04X}" for one in text
                 if ord(one) < 0x20 and one != "\n" or 0x7f <= ord(one) < 0xa0),
                None)


def attack(demur, turn):
    with tempfile.TemporaryDirectory() as folder:
        hostile, plain = (pathlib.Path(folder, name) for name in
                          ("facts.yaml", "plain.yaml"))
        hostile.write_text(pattern(attacked(turn)), encoding="utf-8")
        plain.write_text(pattern(mark), encoding="utf-8")
        for words in DOCUMENTS:
            got, usual = (run(demur, words, path)
                          for path in (hostile, plain))
            if got.returncode != usual.returncode or got.returncode not in (0, 1):
                yield words, got.stderr.decode("utf-8", "replace")[:400]
                continue
            if unclean(got.stdout):
                yield words, unclean(got.stdout)
            for fault in document_faults(words[2], attacked(turn),
                                         got.stdout.decode("utf-8"),
                                         usual.stdout.decode("utf-8")):
                yield words, fault


def refused(demur, number):
    """What no text may hold is refused in this field."""
    with tempfile.TemporaryDirectory() as folder:
        facts = pathlib.Path(folder, "facts.yaml")
        for attack in REFUSED:
            facts.write_text(pattern(lambda k: f"a{attack}b" if k == number
                                     else mark(k)), encoding="utf-8")
            if run(demur, ["check"], facts).returncode != 3:
                yield f"{texts()[number]} takes {attack!r}"


def kinds(node):
    """What stands in a document as Pandoc read it."""
    if isinstance(node, list):
        for one in node:
            yield from kinds(one)
    elif isinstance(node, dict):
        if node.get("t") == "RawInline":
            yield "raw " + re.sub(' id="[^"]*"', "", node["c"][1])
        elif "t" in node:
            yield node["t"]
        yield from kinds(node.get("c"))


def rule_book(demur):
    """What markup in a rule book becomes, read by Pandoc."""
    if shutil.which("pandoc") is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        facts = pathlib.Path(folder, "facts.yaml")
        facts.write_text("title: x\n", encoding="utf-8")
        for words in (["book"], ["memo", facts], ["check", "--full", facts],
                      ["compare", "--timeline", facts]):
            done = subprocess.run(
                [demur, *words, "-f", "md", "-r",
                 HERE / "markup/every_field.lua"], capture_output=True,
                text=True, check=True)
            for reader in READERS:
                found = set(kinds(pandoc(reader, done.stdout))) & FOREIGN
                if found:
                    yield f"{words[0]}, read as {reader}: {sorted(found)}"


def check_can_fail():
    """The checks see what they are for."""
    plain = "# T\n\na q0q\n"
    trials = {"another structure": "# T\n\n- a q0q\n", "came out": "# T\n\na q0q $\n"}
    if shutil.which("pandoc"):
        for fault, text in trials.items():
            words = (lambda _: "a q0q" if "structure" in fault else "b q0q")
            if not any(fault in one for one in
                       document_faults("md", words, text, plain)):
                yield f"not found: {fault}"
        if not FOREIGN & set(kinds(pandoc(READERS[1], "$x$\n\n(1) a"))):
            yield "not found: a formula and a list"
    if not any("tags" in one for one in document_faults(
            "html", lambda _: "x", "<p><em>x</em></p>", "<p>x</p>")):
        yield "not found: other tags"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--demur", required=True)
    demur = str(pathlib.Path(parser.parse_args().demur).resolve())
    faults = list(check_can_fail())
    there = set(declared())
    faults += [f"no row: {one}" for one in sorted(there - rows())]
    faults += [f"no such field: {one}" for one in sorted(rows() - there)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for turn, found in enumerate(pool.map(
                lambda turn: list(attack(demur, turn)), range(len(ATTACKS)))):
            faults += [f"turn {turn}: {words}: {fault}" for words, fault in found]
        faults += rule_book(demur)
        for found in pool.map(lambda number: list(refused(demur, number)),
                              range(len(texts()))):
            faults += found
    if shutil.which("pandoc") is None:
        print("pandoc is not installed: how it reads the Markdown was not seen")
    print(*faults, f"{len(texts())} fields, {len(ATTACKS)} attacks, "
          f"{len(DOCUMENTS)} documents: {len(faults)} faults", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Holds the page that `demur book -f html` writes to what a page promises.

    tests/book_html.py --demur build/release/demur

Every element is closed in order, ids are there once, links inside the page lead
somewhere, headings go down one level at a time, tables have a caption and
scopes, and nothing asks for a script or another file. The Markdown has the same
headings and tables. A rule book that means harm is written as text.
"""
import pathlib
import re
import sys
import tempfile

import shipped
from pages import Page, faults_of

HOSTILE = r"""
book { title = "</title><script>alert(1)</script>", current_through = "2024-01-01" }
posture "hypothetical" { stage = "hypothetical" }
court "top" { name = "Top & Sons", abbr = "T. <b>" }
authority "a_v_b" { name = "A | B *v.* `C`", court = "top", date = "2020-01-01",
  url = "javascript:alert(1)", holds = "# [x](javascript:y) &amp; \"quoted\"" }
statute "act" { cite = "Act <i>§ 1</i>", url = "data:text/html,x",
  version "v1" { from = "2000-01-01", text = "1. Who <knew> & shall | pay 'it'." } }
fact "knew" { ask = "Did <img src=x onerror=y> know?" }
element "knowledge" { title = "K|<u>", statute = "act", quote = "Who <knew> &",
  reading "first" { by = "a_v_b", holds = "- <script>", test = knew },
  reading "second" { by = "a_v_b", holds = "+ | cell", test = none { knew } } }
claim "tort" { title = "Tort\" onclick=\"z", elements = { knowledge } }
"""


def check(demur, rules, *options):
    page, text = (demur.tell("book", "-f", kind, "-r", rules, *options)
                  for kind in ("html", "md"))
    page = Page(page)
    faults = faults_of(page, text)
    if len(re.findall(r"^\|(---\|)+$", text, re.M)) != page.tables:
        faults.append("the Markdown has not as many tables")
    rows = [len(re.findall(r"(?<!\\)\|", line))
            for line in text.split("\n") if line.startswith("|")]
    if not rows or min(rows) < 3:
        faults.append("a row of a table is torn")
    return faults


def check_page_test():
    """The checks see what they are for."""
    bad = {"<p><em></p></em>": "closes", "<p>": "never closed",
           "<script></script>": "<script>", "<img src='x'>": "<img>",
           "<p id='a'></p><p id='a'></p>": "twice",
           "<a href='#x'></a>": "leads nowhere",
           "<a href='javascript:x'></a>": "a link to",
           "<h1></h1><h3></h3>": "followed by", "<h2></h2>": "not one h1",
           "<table><thead></thead></table>": "caption",
           "<style>p{}</style>": "no style for",
           "<p onclick='x'></p>": "attribute", "<th></th>": "scope",
           "<style>body{color:#777;background:#fff}</style>":
               "body on body in light: 4.48 to 1"}
    return [f"not found: {text}" for text, what in bad.items()
            if not any(what in fault for fault in Page(text).check())]


def main():
    demur = shipped.parser(__doc__).parse_args().demur
    faults = check_page_test()
    for options in ((), ("--date", "2016-01-01")):
        faults += check(demur, shipped.RULES, *options)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "hostile.lua"
        path.write_text(HOSTILE, encoding="utf-8")
        faults += check(demur, folder)
    return shipped.end(faults, 3, "3 books")


if __name__ == "__main__":
    sys.exit(main())

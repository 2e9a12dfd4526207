"""What markup may come out of a renderer, whatever stands in the files."""
import html.parser
import re

TAGS = set("""html head meta title style body main h1 h2 h3 h4 h5 h6 p ul ol li
    div span a em strong code blockquote mark sup table caption thead tbody tr
    th td section nav header footer details summary svg desc g rect path line
    text tspan polygon circle""".split())
VOID = {"meta"}
SAFE_LINK = re.compile(r"https?://|#")


class Markup(html.parser.HTMLParser):
    """Collects what a file could have smuggled into HTML or SVG."""

    def __init__(self):
        super().__init__()
        self.open, self.faults = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in TAGS:
            self.faults.append(f"the tag <{tag}>")
        for name, value in attributes:
            if name.startswith("on") or name == "src":
                self.faults.append(f"the attribute {name}={value!r}")
            if name.endswith("href") and not SAFE_LINK.match(value or ""):
                self.faults.append(f"a link to {value!r}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_comment(self, data):
        self.faults.append(f"the comment {data!r}")


def html_faults(text):
    markup = Markup()
    markup.feed(text)
    markup.close()
    yield from markup.faults
    for tag in markup.open:
        yield f"<{tag}> is not closed"


OWN = re.compile(r'<span id="[a-z0-9_-]+"></span>|<sup>[A-Z]?[0-9]*</sup>|'
                 r"\[(?:[^\]\\]|\\.)*\]\((?:https?://|#)[^\s()<>\"|`\\]*\)")


def md_faults(text):
    """Outside code and what the renderer itself writes, no mark is bare."""
    columns = 0
    for number, line in enumerate(text.splitlines(), 1):
        bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", line)
        cells = bare.count("|")
        columns = 0 if cells == 0 else columns or cells
        if cells != columns:
            yield f"line {number}: {cells} bars in a table of {columns}"
        bare = re.sub(r"`[^`]*`", "", bare)
        bare = OWN.sub("", OWN.sub("", bare))
        bare = re.sub(r"^> |^\|(---\|)+$", "", bare)
        found = re.search(r"[<>`\[\]$^@{}]|&[#A-Za-z]|--", bare)
        if found:
            yield f"line {number}: a bare {found.group()} in {line[:200]}"


def faults(text, form):
    """What is wrong with the text of a format, if it is one of markup."""
    if form in ("html", "svg"):
        yield from html_faults(text)
    elif form == "md":
        yield from md_faults(text)

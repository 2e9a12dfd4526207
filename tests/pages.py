"""What a page and a document of demur promise: the checks of HTML and of
Markdown that the tests of the book, the report and the memorandum share."""
import html.parser
import re

VOID = {"meta"}
ALLOWED = {"html", "head", "meta", "title", "style", "body", "main", "a", "h1",
           "h2", "h3", "h4", "h5", "h6", "p", "ul", "li", "em", "strong", "code", "span",
           "mark", "sup", "blockquote", "div", "table", "caption", "thead",
           "tbody", "tr", "th", "td", "details", "summary"}
# What is read on what (at least 4.5:1), and what is only seen (3:1).
READ = (("body", "color", "body"), ("a", "color", "body"),
        ("body", "color", "thead th"), ("a", "color", "thead th"))
SEEN = (("th,td", "border", "body"), ("blockquote", "border-left", "body"),
        ("h2", "border-bottom", "body"), (":focus-visible", "outline", "body"))


def luminance(color):
    """Of "#rgb" or "#rrggbb", as WCAG 2.2 defines it."""
    digits = color[1:] if len(color) == 7 else "".join(2 * c for c in color[1:])
    parts = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
              for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def declarations(style):
    """{selector: {property: color}}; of the borders and outlines as well."""
    made = {}
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style):
        found = dict(re.findall(r"([\w-]+):[^;#]*(#[0-9a-f]{3,6})\b", body))
        if "outline-color" in found:
            found["outline"] = found.pop("outline-color")
        selector = selector.strip()
        if ":focus-visible" in selector:
            selector = ":focus-visible"
        made.setdefault(selector, {}).update(found)
    return made


def schemes(style):
    """Colors by light and by dark; on paper those of light."""
    inside = re.findall(r"@media ([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\}", style)
    light = declarations(re.sub(r"@media [^{]*\{(?:[^{}]*\{[^{}]*\})*\}", "",
                                style))
    yield "light", light
    for media, body in inside:
        over = declarations(body)
        name = "dark" if "dark" in media else media
        yield name, {key: {**light.get(key, {}), **over.get(key, {})}
                     for key in {*light, *over}}


def contrast_faults(style):
    """Pairs of colors that are too near, in each scheme."""
    for name, rules in schemes(style):
        for pairs, least in ((READ, 4.5), (SEEN, 3)):
            for selector, what, on in pairs:
                ground = rules.get(on, {}).get("background")
                ink = rules.get(selector, {}).get(what)
                if ground is None or ink is None:
                    yield f"no {what} of {selector} on {on} in {name}"
                elif contrast(ink, ground) < least:
                    yield (f"{selector} on {on} in {name}: "
                           f"{contrast(ink, ground):.2f} to 1")


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.open, self.faults, self.ids, self.links = [], [], [], []
        self.levels, self.headings, self.tables, self.text = [], [], 0, []
        self.style = ""
        self.feed(text)
        self.close()
        if self.open:
            self.faults.append(f"never closed: {self.open}")

    def fault(self, what):
        self.faults.append(f"line {self.getpos()[0]}: {what}")

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag not in ALLOWED:
            self.fault(f"<{tag}>")
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name not in ("id", "href", "class", "lang", "charset", "name",
                            "content", "scope", "role", "tabindex",
                            "aria-label"):
                self.fault(f"attribute {name} of <{tag}>")
            if name == "id":
                self.ids.append(value)
            if name == "href":
                self.links.append(value)
        if tag == "th" and named.get("scope") not in ("row", "col"):
            self.fault("a heading of a table without a scope")
        if tag == "html" and named.get("lang") != "en":
            self.fault("no language")
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
            self.text = []
        self.tables += tag == "table"
        if tag == "thead" and "caption" not in self.seen:
            self.fault("a table without a caption")
        self.seen = {"caption"} if tag in ("caption", "thead") else set()

    seen = set()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.fault(f"</{tag}> closes something else")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((self.levels[-1], "".join(self.text)))
        if tag == "caption":
            self.seen = {"caption"}

    def handle_data(self, data):
        self.text.append(data)
        if self.open[-1:] == ["style"]:
            self.style += data

    def check(self):
        faults = list(self.faults)
        faults += contrast_faults(self.style) if self.style else ()
        twice = {one for one in self.ids if self.ids.count(one) > 1}
        faults += [f"the id {one} stands twice" for one in sorted(twice)]
        for link in self.links:
            if link[0] == "#" and link[1:] not in self.ids:
                faults.append(f"{link} leads nowhere")
            elif not re.match(r"#|https?://", link):
                faults.append(f"a link to {link}")
        for wanted in ("prefers-color-scheme:dark", "@media print"):
            if self.style and wanted not in self.style:
                faults.append(f"no style for {wanted}")
        if self.levels.count(1) != 1 or self.levels[:1] != [1]:
            faults.append("not one h1, first")
        for above, below in zip(self.levels, self.levels[1:]):
            if below > above + 1:
                faults.append(f"h{above} is followed by h{below}")
        return faults


def plain(markdown):
    """Markdown without its escapes and its places."""
    bare = re.sub(r' ?<span id="[^"]*"></span>', "", markdown)
    return re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", bare)


def headings(markdown):
    """The headings of a document: (level, words)."""
    return [(len(marks), plain(words)) for marks, words in
            re.findall(r"^(#+) (.*)$", markdown, re.M)]


def faults_of(page, markdown):
    """What is wrong with a page that is to have the document's headings."""
    faults = page.check()
    if headings(markdown) != page.headings:
        faults.append("other headings: "
                      f"{set(headings(markdown)) ^ set(page.headings)}")
    return faults

"""What tests/style/check looks at: the files of a tree, and the C in them.

C is read as far as the house's formatting goes, and no further.
"""
import collections
import re


class Tree:
    """The files under a root, read once."""

    def __init__(self, root, library=None):
        self.root, self.library = root, library
        self.files = {}  # path from the root: lines
        for top in ("core", "cli", "tests", "tools", "cmake", "docs", "rules",
                    "scenarios"):
            for path in sorted((root / top).rglob("*")):
                self.add(path)
        for path in sorted(root.iterdir()):
            self.add(path)

    def add(self, path):
        name = path.relative_to(self.root).as_posix()
        planted = name.startswith("tests/style/bad/")
        if planted or "__pycache__" in name or not path.is_file():
            return
        try:
            self.files[name] = path.read_text(encoding="utf-8").split("\n")
        except UnicodeDecodeError:
            pass  # a data file

    def code(self, *tops):
        """(path, lines) of the C files below the folders `tops`."""
        for name, lines in self.files.items():
            if name.startswith(tuple(top + "/" for top in tops)) and \
                    name.endswith((".c", ".h", ".def")):
                yield name, lines

    def text(self, name):
        return "\n".join(self.files[name])


TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|"""
                   r"""'(?:\\.|[^'\\\n])*'""", re.S)


def blanked(lines):
    """The lines without comments, and with strings emptied."""
    def blank(match):
        token = match.group()
        if token[0] in "\"'":
            return token[0] * 2
        return "\n" * token.count("\n")
    return TOKEN.sub(blank, "\n".join(lines)).split("\n")


def includes(lines):
    """(line, name, is_system) of every #include."""
    for number, line in enumerate(lines, 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(2), match.group(1) == "<"


SIGNATURE = re.compile(r"[A-Za-z_][\w\s*]*?\b(\w+)\(([^{]*)\)[^()={]*\{")
Function = collections.namedtuple("Function", "line name parameters body end")


def functions(lines):
    """The functions that a file defines. Relies on the house's formatting: a
    definition begins and its last brace stands in the first column."""
    code = blanked(lines)
    start = 0
    for number, line in enumerate(code):
        if line == "" or line[0] in "#}" or line.endswith(";"):
            start = number + 1
        short = re.search(r"\{ .* \}$", line)  # the whole body in one line
        if line.startswith("#") or not (short or line.endswith("{")):
            continue
        header = " ".join(code[start:number + 1])
        match = SIGNATURE.match(header)
        if match is None or "typedef" in header:
            continue
        end = number if short else next(
            (n for n in range(number, len(code)) if code[n] == "}"), None)
        if end is not None:
            yield Function(start + 1, match.group(1), match.group(2),
                           list(enumerate(code[number + 1:end], number + 2)),
                           end + 1)
            start = end + 1


def count_parameters(text):
    text = text.replace(", ...", "")  # what a format asks for
    depth, count = 0, 1
    for char in text:
        depth += (char == "(") - (char == ")")
        count += char == "," and depth == 0
    return 0 if text.strip() in ("", "void") else count

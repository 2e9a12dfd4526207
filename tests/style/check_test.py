#!/usr/bin/env python3
"""The test of tests/style/check: each check finds its planted breach.

tests/style/bad/NAME is a tree for the check NAME. Its files that say "breach"
must be found, and no other.
"""
import importlib.machinery
import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
LOADER = importlib.machinery.SourceFileLoader("check", str(HERE / "check"))
sys.dont_write_bytecode = True
check = importlib.util.module_from_spec(
    importlib.util.spec_from_loader("check", LOADER))
LOADER.exec_module(check)


def planted(name):
    """(all files, those with a breach) of the tree for a check."""
    root = HERE / "bad" / name
    files = {path.relative_to(root).as_posix(): path.read_text("utf-8")
             for path in root.rglob("*") if path.is_file()}
    return set(files), {path for path, text in files.items()
                        if "breach" in text}


def build_library(folder, source):
    compiler = os.environ.get("CC", "cc")
    subprocess.run([compiler, "-c", source, "-o", folder / "export.o"],
                   check=True)
    subprocess.run(["ar", "rcs", folder / "libbad.a", folder / "export.o"],
                   check=True)
    return folder / "libbad.a"


class CheckTest(unittest.TestCase):
    def test_every_check_has_a_planted_breach_and_finds_it(self):
        names = set(check.CHECKS) - {"symbols"}
        for name in sorted(names):
            with self.subTest(check=name):
                self.find(name, check.CHECKS[name])

    def find(self, name, function):
        files, breaches = planted(name)
        self.assertTrue(breaches, f"no breach planted for {name}")
        tree = check.Tree(HERE / "bad" / name)
        found = {path for path, _, _ in function(tree)}
        self.assertEqual(found, breaches)
        self.assertTrue(files - breaches or name == "symbols",
                        f"no file without a breach for {name}")

    def test_an_exported_symbol_without_prefix_is_found(self):
        root = HERE / "bad" / "symbols"
        with tempfile.TemporaryDirectory() as name:
            library = build_library(pathlib.Path(name),
                                    root / "core" / "export.c")
            findings = list(check.check_symbols(check.Tree(root, library)))
        self.assertEqual([text.lstrip("exports _") for _, _, text in findings],
                         ["decide"])

    def test_untidy_formatting_is_found(self):
        if check.formatter() is None:
            self.skipTest(f"no clang-format {check.FORMATTER} here")
        self.find("format", check.check_format)

    def test_every_planted_tree_has_its_check(self):
        trees = {path.name for path in (HERE / "bad").iterdir()}
        self.assertEqual(trees, set(check.CHECKS) | {"format"})

    def test_a_breach_makes_the_program_fail(self):
        done = subprocess.run(
            [sys.executable, HERE / "check", "stdio", "--root",
             HERE / "bad" / "stdio"],
            capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("core/decide.c:2: stdio:", done.stdout)

    def test_an_empty_tree_is_no_success(self):
        with tempfile.TemporaryDirectory() as name:
            done = subprocess.run(
                [sys.executable, HERE / "check", "--root", name],
                capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("nothing was checked", done.stderr)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
"""The test of tests/run: a planted wrong case must fail, a right one pass.

It runs the runner on small repositories of its own, with a shell script in
the place of demur.
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

RUNNER = pathlib.Path(__file__).with_name("run")
FAKE = """#!/bin/sh
case $1 in
    say) shift; echo "$@" ;;
    both) echo out; echo err >&2 ;;
    list) ls "$2" ;;
    escape) printf '\\033[2K\\n' ;;
    part) printf 'part' ;;
    exit) exit "$2" ;;
esac
"""


def console(*lines):
    return "```console\n" + "".join(line + "\n" for line in lines) + "```\n"


class RunnerTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.root = pathlib.Path(holder.name)
        self.write("rules/shipped.lua", "")
        self.write("demur", FAKE).chmod(0o755)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def run_on(self, text, *options, name="tests/cases/a.md"):
        self.document = self.write(name, text)
        done = subprocess.run(
            [sys.executable, RUNNER, "--root", self.root, "--demur",
             self.root / "demur", *options],
            capture_output=True, text=True, check=False)
        self.output = done.stdout + done.stderr
        return done.returncode

    def passes(self, text, **where):
        self.assertEqual(self.run_on(text, **where), 0, self.output)

    def fails(self, text, words, **where):
        self.assertEqual(self.run_on(text, **where), 1, self.output)
        self.assertIn(words, self.output)

    def test_right_output_passes(self):
        self.passes(console("$ demur say hello", "hello"))

    def test_planted_wrong_output_fails_with_a_diff(self):
        self.fails(console("$ demur say hello", "goodbye"), "-goodbye")
        self.assertIn("+hello", self.output)
        self.assertIn("tests/cases/a.md:2", self.output)

    def test_missing_output_fails(self):
        self.fails(console("$ demur say hello"), "+hello")

    def test_output_that_does_not_come_fails(self):
        self.fails(console("$ demur exit 0", "hello"), "-hello")

    def test_both_streams_count(self):
        self.passes(console("$ demur both", "out", "err"))
        self.fails(console("$ demur both", "out"), "+err")

    def test_exit_status_is_checked(self):
        self.passes(console("$ demur exit 3", "[exit 3]"))
        self.fails(console("$ demur exit 3"), "+[exit 3]")
        self.fails(console("$ demur exit 0", "[exit 3]"), "-[exit 3]")

    def test_a_wrong_second_command_fails(self):
        self.fails(console("$ demur say a", "a", "$ demur say b", "a"), "+b")

    def test_a_missing_final_newline_shows(self):
        self.passes(console("$ demur part", "part", "[no newline at the end]"))

    def test_control_characters_show(self):
        self.passes(console("$ demur escape", r"\x1b[2K"))

    def test_dots_stand_for_any_lines(self):
        self.passes(console("$ demur both", "...", "err"))
        self.passes(console("$ demur both", "out", "err", "..."))
        self.fails(console("$ demur both", "...", "other"), "-other")

    def test_a_long_command_goes_on_in_the_next_line(self):
        self.passes(console("$ demur say a \\", "> b", "a b"))

    def test_a_fence_writes_a_file(self):
        self.passes("```yaml x/f.yaml\nis: yes\n```\n" +
                    console("$ cat x/f.yaml", "is: yes"))

    def test_files_before_the_first_section_belong_to_all(self):
        self.passes("```yaml f\na\n```\n## One\n" + console("$ cat f", "a") +
                    "## Two\n" + console("$ cat f", "a"))

    def test_files_of_a_section_stay_in_it(self):
        self.passes("## One\n```yaml f\na\n```\n" + console("$ cat f", "a") +
                    "## Two\n" + console("$ test -e f", "[exit 1]"))

    def test_what_a_command_writes_stays_in_its_section(self):
        self.passes("## One\n" + console("$ touch f", "$ ls f", "f") +
                    "## Two\n" + console("$ test -e f", "[exit 1]"))

    def test_shipped_rules_are_there(self):
        self.passes(console("$ demur list rules", "shipped.lua"))

    def test_own_rules_replace_the_shipped_ones(self):
        self.passes("```lua rules/own.lua\n```\n" +
                    console("$ demur list rules", "own.lua"))

    def test_a_document_without_commands_fails(self):
        self.fails("# Nothing\n", "checks nothing")

    def test_a_section_without_commands_fails(self):
        self.fails("## A\n" + console("$ demur exit 0") + "## B\n", "“B”")

    def test_a_readme_without_commands_fails(self):
        self.fails("# Nothing\n", "checks nothing", name="README.md")

    def test_a_console_fence_without_a_command_fails(self):
        self.fails("```console\n```\n", "without a command")

    def test_a_page_of_docs_may_have_no_console_fence(self):
        self.write("tests/cases/b.md", console("$ demur exit 0"))
        self.passes("# Only words\n", name="docs/a.md")

    def test_docs_alone_without_commands_fail(self):
        self.fails("# Only words\n", "nothing was checked", name="docs/a.md")

    def test_output_before_a_command_fails(self):
        self.fails(console("hello", "$ demur say hello", "hello"), "before any")

    def test_an_open_fence_fails(self):
        self.fails("```console\n$ demur say hello\nhello\n", "not closed")

    def test_an_indented_fence_fails(self):
        self.fails("- item\n\n  ```console\n  $ demur exit 1\n  ```\n",
                   "indented")

    def test_a_path_out_of_the_folder_fails(self):
        self.fails("```yaml ../f\n```\n" + console("$ demur exit 0"),
                   "leads out")

    def test_a_filter_that_matches_nothing_fails(self):
        right = console("$ demur say hello", "hello")
        self.assertEqual(self.run_on(right, "zzz"), 1)
        self.assertIn("nothing was checked", self.output)
        self.assertEqual(self.run_on(right, "cases/a"), 0)

    def test_accept_writes_the_output(self):
        text = ("# T\n" + console("$ demur say a", "x", "$ demur both",
                                  "$ demur exit 2") + "end\n")
        self.assertEqual(self.run_on(text, "--accept"), 0, self.output)
        self.assertEqual(self.document.read_text(encoding="utf-8"),
                         "# T\n" + console("$ demur say a", "a", "$ demur both",
                                           "out", "err", "$ demur exit 2",
                                           "[exit 2]") + "end\n")

    def test_accept_leaves_what_matches(self):
        text = console("$ demur both", "...", "$ demur say a", "x")
        self.run_on(text, "--accept")
        self.assertIn("...\n", self.document.read_text(encoding="utf-8"))

    def test_accept_keeps_the_lines_left_out_where_it_can(self):
        files = "```yaml d/a\n```\n```yaml d/b\n```\n```yaml d/c\n```\n"
        for old, new in ((("b", "...", "x"), ("a", "b", "c")),
                         (("...", "b", "x"), ("...", "b", "c")),
                         (("x", "...", "c"), ("a", "b", "c")),
                         (("x", "a", "..."), ("a", "...")),
                         (("a", "...", "c", "x"), ("a", "...", "c"))):
            text = files + console("$ demur list d", *old)
            with self.subTest(expected=old):
                self.assertEqual(self.run_on(text, "--accept"), 0, self.output)
                self.assertEqual(self.document.read_text(encoding="utf-8"),
                                 files + console("$ demur list d", *new))

    def test_accept_refuses_output_that_cannot_be_shown(self):
        text = console("$ demur say '$ x'")
        self.assertEqual(self.run_on(text, "--accept"), 1)
        self.assertEqual(self.document.read_text(encoding="utf-8"), text)


if __name__ == "__main__":
    unittest.main()

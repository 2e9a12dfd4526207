#!/usr/bin/env python3
"""The tests of tests/own_authority.py and tests/scenario_list.py."""
import pathlib
import tempfile
import unittest

import own_authority
import scenario_list
import shipped

CASE = """title: "A v. B"
question: Who?
teaching: >-
  Turns on
  this.
note: Decided.
tags: [APP, hotel]
court: ca7
date: 2020-01-01
posture: trial
expect: {outcome: for_plaintiff}
"""


class WithoutTest(unittest.TestCase):
    def gives(self, text, wanted):
        left, _ = own_authority.without(text, "a")
        self.assertEqual("".join(left.split()), "".join(wanted.split()))

    def test_its_declaration_goes(self):
        self.gives('authority "a" { x = { y = 1 } }\nauthority "b" {}',
                   'authority "b" {}')

    def test_an_item_of_a_list_goes(self):
        self.gives('by = { "a", "b" },', 'by = { "b" },')
        self.gives('by = { "b", "a" },', 'by = { "b", },')

    def test_a_field_that_is_empty_then_goes(self):
        self.gives('{ by = "a", cites = "b" }', '{ cites = "b" }')
        self.gives('{ by = { "a" }, cites = "b" }', '{ cites = "b" }')

    def test_what_it_did_to_another_is_undone(self):
        self.gives('history = { { event = "reversed", by = "a", '
                   'as_to = { x } }, { event = "cited", by = "b" } }',
                   'history = { { event = "cited", by = "b" } }')

    def test_a_dissent_from_it_falls_with_it(self):
        left, fallen = own_authority.without(
            'authority "d" { dissents_from = "a" } by = { "a", "b" }', "a")
        self.assertEqual(fallen, {"d"})
        self.assertNotIn('"d"', left)

    def test_a_comment_and_a_longer_name_stay(self):
        self.gives('by = { "a_b" } -- "a"\n', 'by = { "a_b" } -- "a"')

    def test_a_reading_that_nobody_holds_goes(self):
        self.assertEqual(own_authority.held(
            'reading "x" { title = "X" }, reading "y" { by = "b" },').strip(),
            'reading "y" { by = "b" },')

    def test_nothing_of_it_is_left_in_the_shipped_rules(self):
        rules = {path: shipped.read(path)
                 for path in shipped.RULES.glob("*.lua")}
        for _, name, _ in own_authority.questions():
            for text in rules.values():
                left, _ = own_authority.without(text, name)
                self.assertNotIn(f'"{name}"', [one[0] for one in
                                               own_authority.tokens(left)])


class ListTest(unittest.TestCase):
    def faults(self, case, row):
        with tempfile.TemporaryDirectory() as folder:
            scenarios = pathlib.Path(folder)
            (scenarios / "cases").mkdir()
            (scenarios / "cases" / "a.yaml").write_text(case, encoding="utf-8")
            wanted, _ = scenario_list.listed([row], scenarios)
            return list(scenario_list.faults(scenarios)), wanted == [row]

    def test_a_row_says_what_the_file_says(self):
        row = "| [a.yaml](cases/a.yaml) | A v. B | Turns on this. | APP |"
        self.assertEqual(self.faults(CASE, row), ([], True))
        self.assertEqual(self.faults(CASE, row.replace("this", "that")),
                         ([], False))

    def test_what_a_case_must_say_is_missed(self):
        found, _ = self.faults(CASE.replace("note: Decided.\n", "")
                               .replace("APP", "hotel"), "")
        self.assertEqual(len(found), 2, found)


if __name__ == "__main__":
    unittest.main()

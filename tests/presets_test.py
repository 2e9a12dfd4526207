#!/usr/bin/env python3
"""The test of tests/presets.py: each planted fault in the document fails."""
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

import presets

HERE = pathlib.Path(__file__).parent
DEMUR = None
SAME = "| binding tailored_support | binding tailored_support " \
       "(gg_v_salesforce_ca7) | |"


class PresetsTest(unittest.TestCase):
    def run_with(self, old, new):
        text = (HERE / "presets.md").read_text(encoding="utf-8")
        self.assertIn(old, text)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "presets.md"
            path.write_text(text.replace(old, new), encoding="utf-8")
            with contextlib.redirect_stdout(io.StringIO()) as out:
                status = presets.main(["--demur", DEMUR, str(path)])
        return status, out.getvalue()

    def fails(self, old, new, wanted):
        status, out = self.run_with(old, new)
        self.assertEqual(status, 1, out)
        self.assertIn(wanted, out)

    def test_the_document_passes(self):
        status, out = self.run_with(SAME, SAME)
        self.assertEqual(status, 0, out)

    def test_a_cell_that_is_no_longer_so_fails(self):
        self.fails(SAME, SAME.replace("(gg", "(hh"), "participation now is")

    def test_a_difference_without_a_reason_fails(self):
        self.fails(SAME, SAME.replace("| binding", "| binding agency", 1),
                   "no reason is given")

    def test_a_reason_without_a_difference_fails(self):
        self.fails(SAME, SAME[:-1] + "Because. |", "stale")

    def test_a_word_that_claims_too_much_fails(self):
        self.fails("| applied specific_victim |", "| binding specific_victim |",
                   "knowledge differs")

    def test_a_court_that_applies_nothing_there_fails(self):
        self.fails("| unsettled venture_generally |",
                   "| applied venture_generally |", "knowledge differs")

    def test_what_is_made_equal_by_adopting_fails(self):
        self.fails("claim: beneficiary\n", "claim: beneficiary\nadopt: "
                   "{participation: tailored_support}\n", "is adopted")

    def test_nothing_compared_is_no_success(self):
        status, out = self.run_with("\n| `", "\n| x`")
        self.assertEqual(status, 1, out)
        self.assertIn("0 cells", out)


if __name__ == "__main__":
    DEMUR = sys.argv.pop()
    unittest.main()

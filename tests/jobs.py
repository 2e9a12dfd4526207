#!/usr/bin/env python3
"""Nothing shows how many processes decided: the same bytes in the same order
on both streams, and the same exit status, whatever --jobs says. One that is
killed is told, and no success."""
import argparse
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

import shipped

BAD = {"a_bad.yaml": b"claim: beneficiary\nfacts: {no_such_fact: yes}\n",
       "f_bytes.yaml": b"title: \xff\n",
       "g_empty.yaml": b"",
       "z_broken.yaml": b"facts: [\n"}
SECONDS = 60  # to wait for what must come


def demur(*arguments):
    """Both streams in one, as a terminal shows them, and the exit status."""
    done = subprocess.run([DEMUR, "check", "-r", str(shipped.RULES), *arguments],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False)
    return done.returncode, done.stdout


def children(process):
    """The processes that it has started."""
    path = f"/proc/{process.pid}/task/{process.pid}/children"
    return [int(word) for word in pathlib.Path(path).read_text().split()]


class Jobs(unittest.TestCase):
    """Over all shipped fact patterns, with bad files between them."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="demur-jobs-"))
        self.addCleanup(shutil.rmtree, self.folder)
        for number, path in enumerate(sorted(shipped.SCENARIOS.rglob("*.yaml"))):
            letter = "bcdehijklm"[number % 10]
            shutil.copy(path, self.folder / f"{letter}_{path.name}")
        for name, text in BAD.items():
            (self.folder / name).write_bytes(text)

    def same(self, *arguments):
        alone = demur("-j", "1", *arguments)
        for jobs in (["-j", "2"], ["-j", "8"], ["-j", "256"], []):
            self.assertEqual(alone, demur(*jobs, *arguments), jobs)
        return alone

    def test_every_format_is_the_same(self):
        for form in ("text", "json", "jsonl", "md", "html"):
            with self.subTest(form):
                status, output = self.same("-f", form, str(self.folder))
                self.assertEqual(status, 3)
                self.assertIn(b"no_such_fact", output)

    def test_options_reach_every_process(self):
        status, _ = self.same("--court", "ca7", "--color", "always",
                              "--exit-status", str(self.folder))
        self.assertEqual(status, 3)

    def test_a_missing_file_among_others_is_told_in_its_place(self):
        good = str(next(self.folder.glob("b_*")))
        status, _ = self.same(good, str(self.folder / "nowhere"), good, good)
        self.assertEqual(status, 74)

    def test_many_files_start_processes_unasked(self):
        many = self.many()
        self.same(str(many))

    def test_standard_input_stays_with_one(self):
        good = next(self.folder.glob("b_*"))
        seen = set()
        for jobs in ("1", "8"):
            done = subprocess.run(
                [DEMUR, "check", "-r", str(shipped.RULES), "-j", jobs,
                 str(good), "-", str(good)], input=good.read_bytes() +
                b"\n---\n" + good.read_bytes(), capture_output=True, check=True)
            seen.add((done.stdout, done.stderr))
        self.assertEqual(len(seen), 1)
        self.assertIn(b"4 fact patterns", seen.pop()[0])

    def many(self):
        """Enough files that nobody is done before somebody listens."""
        folder = self.folder / "many"
        folder.mkdir()
        good = next(self.folder.glob("b_*"))
        for number in range(300):
            shutil.copy(good, folder / f"{number:03}.yaml")
        return folder

    def start(self, *arguments):
        return subprocess.Popen(
            [DEMUR, "check", "-r", str(shipped.RULES), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    @unittest.skipUnless(os.path.exists("/proc/self/task"), "needs /proc")
    def test_one_that_is_killed_is_told(self):
        with self.start("-j", "2", "-f", "json", str(self.many())) as process:
            end = time.monotonic() + SECONDS
            while len(children(process)) < 2 and time.monotonic() < end:
                time.sleep(0.01)
            os.kill(children(process)[1], signal.SIGKILL)
            _, errors = process.communicate()
        self.assertEqual(process.returncode, 70)
        self.assertIn(b"a process ended in the middle of its work", errors)

    def test_nobody_works_on_when_the_reader_has_gone(self):
        with self.start("-j", "2", "-f", "json", str(self.many())) as process:
            process.stdout.read(10)
            process.stdout.close()
            self.assertEqual(process.stderr.read(), b"")
            self.assertEqual(process.wait(SECONDS), 74)


if __name__ == "__main__":
    PARSER = argparse.ArgumentParser(description=__doc__)
    PARSER.add_argument("--demur", required=True)
    OPTIONS, REST = PARSER.parse_known_args()
    DEMUR = str(pathlib.Path(OPTIONS.demur).resolve())
    unittest.main(argv=[sys.argv[0], *REST])

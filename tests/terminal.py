#!/usr/bin/env python3
"""Conversations on a terminal (`ask`, `check --quiz`): lines can be edited,
ended and interrupted."""
import argparse
import fcntl
import os
import pathlib
import pty
import select
import signal
import struct
import sys
import tempfile
import termios
import time
import unittest

import shipped

SECONDS = 60  # to wait for what must come


class Terminal:
    """A demur on a terminal of its own."""

    def __init__(self, folder, command, *arguments, columns=0):
        self.seen = ""
        self.process, self.file = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            fcntl.ioctl(0, termios.TIOCSWINSZ,
                        struct.pack("HHHH", 24 if columns else 0, columns, 0, 0))
            os.environ["TERM"] = "xterm"
            os.execv(DEMUR, [DEMUR, command, "-r", str(shipped.RULES),
                             "--color", "never", *arguments])

    def wait_for(self, text):
        """What came before the text."""
        end = time.monotonic() + SECONDS
        while text not in self.seen:
            ready, _, _ = select.select([self.file], [], [],
                                        end - time.monotonic())
            if not ready:
                raise AssertionError(f"no {text!r} in {self.seen!r}")
            try:
                self.seen += os.read(self.file, 4096).decode()
            except OSError:
                raise AssertionError(f"ended: {self.seen!r}") from None
        before, self.seen = self.seen.split(text, 1)
        return before

    def type(self, keys):
        """Types once the editor listens: the terminal drops what is typed
        between the prompt and that."""
        end = time.monotonic() + SECONDS
        while termios.tcgetattr(self.file)[3] & termios.ICANON:
            if time.monotonic() > end:
                raise AssertionError("the editor never listens")
            time.sleep(0.01)
        os.write(self.file, keys.encode())

    def end(self):
        """The exit status, or minus the signal that ended it."""
        try:
            while os.read(self.file, 4096):
                pass
        except OSError:
            pass
        _, status = os.waitpid(self.process, 0)
        os.close(self.file)
        return os.waitstatus_to_exitcode(status)


class AskTerminalTest(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(prefix="demur ask ")
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)

    def start(self):
        terminal = Terminal(self.folder, "ask", "--court", "ca7", "--issues",
                            "knowledge", "--out", "mine.yaml")
        terminal.wait_for("1. ")
        terminal.wait_for("> ")
        return terminal

    def written(self):
        return sorted(path.name for path in self.folder.iterdir())

    def test_a_line_can_be_mended_before_it_is_sent(self):
        terminal = self.start()
        terminal.type("ne\x7fo\x01\x0b")  # erase one; to the start; cut all
        terminal.type("ave\x01s\r")
        terminal.wait_for("Written to mine.yaml")
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(self.written(), ["mine.yaml"])

    def test_the_arrow_brings_the_line_before(self):
        terminal = self.start()
        terminal.type("why\r")
        terminal.wait_for("Asked because")
        terminal.wait_for("> ")
        terminal.type("\x1b[A\r")
        terminal.wait_for("Asked because")
        terminal.wait_for("> ")
        terminal.type("quit\r")
        self.assertEqual(terminal.end(), 0)
        self.assertEqual(self.written(), [])

    def test_the_end_of_input_saves(self):
        terminal = self.start()
        terminal.type("\x04")
        terminal.wait_for("Written to mine.yaml")
        self.assertEqual(terminal.end(), 0)

    def test_text_is_as_narrow_as_the_terminal(self):
        for columns, widest in ((60, 60), (20, 40), (200, 80)):
            terminal = Terminal(self.folder, "ask", "--court", "ca7",
                                columns=columns)
            lines = terminal.wait_for("1. ").splitlines()
            longest = max(map(len, lines))
            self.assertLessEqual(longest, widest)
            self.assertGreater(longest, widest - 15)
            terminal.wait_for("> ")
            terminal.type("quit\r")
            self.assertEqual(terminal.end(), 0)

    def test_an_interrupt_leaves_nothing_behind(self):
        terminal = self.start()
        terminal.type("\x03")
        self.assertEqual(terminal.end(), -signal.SIGINT)
        self.assertEqual(self.written(), [])


class QuizTerminalTest(unittest.TestCase):
    def start(self):
        terminal = Terminal(
            shipped.SCENARIOS / "hypos", "check", "--quiz", "--issues",
            "knowledge", "h11_motel_does_nothing.yaml")
        terminal.wait_for("1. ")
        terminal.wait_for("> ")
        return terminal

    def test_a_call_can_be_mended_and_brought_back(self):
        terminal = self.start()
        terminal.type("hx\x7folds\r")
        terminal.wait_for("2. ")
        terminal.wait_for("> ")
        terminal.type("back\r")
        terminal.wait_for("1. ")
        terminal.wait_for("> ")
        terminal.type("\x1b[A\x1b[A\r")
        terminal.wait_for("2. ")
        terminal.wait_for("> ")
        terminal.type("survives\r")
        terminal.wait_for("2 of 2 calls right.")
        self.assertNotIn("2 of 2", terminal.wait_for("Not legal advice"))
        self.assertEqual(terminal.end(), 0)

    def test_the_end_of_input_reveals_what_was_called(self):
        terminal = self.start()
        terminal.type("fails\r")
        terminal.wait_for("2. ")
        terminal.wait_for("> ")
        terminal.type("\x04")
        terminal.wait_for("0 of 1 calls right; 1 not called.")
        self.assertEqual(terminal.end(), 0)

    def test_an_interrupt_reveals_nothing(self):
        terminal = self.start()
        terminal.type("fails\r")
        terminal.wait_for("2. ")
        terminal.wait_for("> ")
        terminal.type("\x03")
        self.assertEqual(terminal.end(), -signal.SIGINT)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--demur", required=True, help="the program")
    options, rest = parser.parse_known_args()
    DEMUR = os.path.abspath(options.demur)
    unittest.main(argv=[sys.argv[0], *rest])

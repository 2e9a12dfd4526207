"""Runs `demur check` over a folder of fact patterns."""

import json
import os
import subprocess


class Program:
    def __init__(self, path, folder):
        self.path, self.folder = path, folder
        self.rules = os.path.join(folder, "rules")
        self.patterns = os.path.join(folder, "patterns")
        os.makedirs(self.rules, exist_ok=True)
        os.makedirs(self.patterns, exist_ok=True)

    def write(self, book_text, texts):
        """texts: name without .yaml → text."""
        for name in os.listdir(self.patterns):
            os.unlink(os.path.join(self.patterns, name))
        with open(os.path.join(self.rules, "book.lua"), "w",
                  encoding="utf-8") as file:
            file.write(book_text)
        for name, text in texts.items():
            with open(os.path.join(self.patterns, name + ".yaml"), "w",
                      encoding="utf-8") as file:
                file.write(text)

    def run(self, *more):
        command = [self.path, "check", "-r", "rules", "-f", "jsonl", *more,
                   "patterns"]
        return subprocess.run(command, cwd=self.folder, capture_output=True,
                              text=True, timeout=120, check=False)

    def check(self, book_text, texts, more=()):
        """(exit status, name → result, what it said on stderr, raw)."""
        self.write(book_text, texts)
        done = self.run(*more)
        results = {}
        for line in done.stdout.splitlines():
            if line.strip():
                result = json.loads(line)
                name = os.path.basename(result["file"])
                results[name.removesuffix(".yaml")] = result
        return done.returncode, results, done.stderr, done.stdout

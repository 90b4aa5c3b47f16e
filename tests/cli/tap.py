"""Small helpers for the tests that run the programs: TAP, scratch folders, aduanctl.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

TESTS = []


def test(function):
    TESTS.append(function)
    return function


class Office:
    """A scratch folder with a register and the aduanctl under test."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.register = self.folder / "uji.aduan"
        self.pin_file = self.folder / "pin"
        self.pin_file.write_text("123456\n")

    def run(self, *arguments, given=None, env=None, before=None):
        """(exit code, standard output, standard error) of aduanctl."""
        text = json.dumps(given) if isinstance(given, dict) else given
        environment = {**os.environ, "XDG_DATA_HOME": str(self.folder / "data"), "ADUAN_LANGUAGE": "en", **(env or {})}
        done = subprocess.run([os.environ["ADUANCTL"], *map(str, arguments)], env=environment, capture_output=True,
                              input=text.encode() if isinstance(text, str) else text, timeout=120, preexec_fn=before)
        for stream in (done.stdout, done.stderr):
            if b"Sanitizer" in stream or b"runtime error" in stream or b"CRITICAL" in stream or b"WARNING" in stream:
                raise AssertionError(stream.decode(errors="replace"))
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def ok(self, *arguments, **options):
        code, out, err = self.run(*arguments, **options)
        assert code == 0, f"{arguments}: exit {code}\n{out}{err}"
        return out

    def json(self, *arguments, **options):
        return json.loads(self.ok(*arguments, "--json", **options))

    def here(self, command, *arguments, **options):
        """A command on this office's register."""
        return self.run(command, "--register", self.register, *arguments, **options)

    def acting(self, official):
        return ["--as", official, "--pin-file", self.pin_file]

    def demo(self, complaints=20, seed=1, today="2026-11-23", now="2026-11-23T16:00"):
        self.ok("demo", "--register", self.register, "--complaints", complaints, "--seed", seed, "--today", today,
                "--now", now)


def main():
    print(f"1..{len(TESTS)}")
    failed = 0
    for number, function in enumerate(TESTS, 1):
        try:
            with tempfile.TemporaryDirectory(prefix="aduan-cli-") as folder:
                function(Office(folder))
            print(f"ok {number} - {function.__name__}", flush=True)
        except Exception:
            failed += 1
            print(f"not ok {number} - {function.__name__}")
            print("".join("# " + line + "\n" for line in traceback.format_exc().splitlines()), flush=True)
    sys.exit(1 if failed else 0)

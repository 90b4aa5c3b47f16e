#!/usr/bin/env python3
"""Arguments and input nobody meant: refused with a sentence, never read as something else.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import subprocess

from tap import main, test

NOW = ["--now", "2026-11-23T17:00"]


def refused(answer, code):
    got, out, err = answer
    assert got == code and not out.startswith("ADU-") and err.startswith("aduanctl: "), answer


def added(office, text):
    return office.here("add", "--from", "-", *office.acting("petugas"), *NOW, given=text)


@test
def what_belongs_to_no_option_is_named(office):
    office.demo(3)
    acting = [*office.acting("petugas"), *NOW]
    for words in (["list", "obat", *acting], ["recap", "2026-10", *acting], ["check", office.folder / "lain.aduan"],
                  ["add", "x", *acting], ["export", "x", *acting], ["inspections", "x", *acting], ["steps", "x"],
                  ["documents", "x"], ["deadlines", "2026-03-02"], ["demo", "x"], ["init", "x"]):
        code, out, err = office.run(*words, "--register", office.register)
        assert code == 2 and not out and str(words[1]) in err, (words, code, out, err)
    for words in (["show", "ADU-2026-0001", "x"], ["step", "ADU-2026-0001", "classify", "x"],
                  ["print", "receipt", "ADU-2026-0001", "x", "--output", office.folder / "x.pdf"],
                  ["print", "receipt-blank", "ADU-2026-0001", "--output", office.folder / "x.pdf"]):
        refused(office.here(*words, *acting), 2)
    assert not (office.folder / "x.pdf").exists()


@test
def a_program_tells_its_version(office):
    """Both say what the build file says; neither needs a register or a screen for it."""
    for program in ("aduanctl", "aduan"):
        environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        done = subprocess.run([os.environ[program.upper()], "--version"], env=environment, capture_output=True, timeout=60)
        assert (done.returncode, done.stdout.decode(), done.stderr.decode()) == (
            0, f"{program} {os.environ['ADU_VERSION']}\n", ""), done
    assert "--version" in office.ok("--help")


@test
def a_register_begins_with_what_can_stand_in_it(office):
    (office.folder / "short").write_text("12\n")
    for more, code in ((["--name", ""], 1), (["--name", "a" * 201], 1), (["--name", "a\x07b"], 1),
                       (["--name", "A", "--last-number=-5"], 2), (["--name", "A", "--last-number=1000000"], 2),
                       (["--name", "A", "--pin-file", office.folder / "short"], 2)):
        refused(office.here("init", *more), code)
        assert not office.register.exists(), more
    office.ok("init", "--register", office.register, "--name", "a" * 200, "--last-number=999999")


@test
def a_text_never_ends_before_its_end(office):
    office.demo(0, today="2026-11-23")
    refused(added(office, r'{"channel": "letter", "description": "Nama saya\u0000 tidak boleh hilang"}'), 1)
    for half in (r"\ud800", r"\udc00", r"\ud83d\u0041"):
        refused(added(office, r'{"channel": "letter", "description": "a%sb"}' % half), 1)
    refused(added(office, b'{"channel": "letter", "description": "a\0b"}'), 1)
    refused(added(office, b'{"channel": "letter", "description": "a\xffb"}'), 1)
    said = r"\\u0000 dan 😀 itu teks"
    code, number, err = added(office, json.dumps({"channel": "letter", "description": said}))
    assert code == 0, err
    assert office.json("show", number.strip(), "--register", office.register, *office.acting("petugas"),
                       *NOW)["description"] == said


@test
def an_input_without_a_bottom_is_refused(office):
    office.demo(0, today="2026-11-23")
    for text in ("[" * 200000, '{"channel":' + "[" * 200000 + "]" * 200000 + "}", '{"a":' * 200000, "", "nul", "{}{}",
                 '{"channel": "letter", "description": "d", "evidence": [1, null, {"path": 5}, {"note": ["x"]}, {}]}',
                 '{"channel": "letter", "description": "d", "evidence": {"path": "x"}}',
                 '{"channel": {"a": 1}, "description": ["d"]}',
                 json.dumps({"channel": "letter", "description": "d", "action": "a" * 65})):
        code, out, err = added(office, text)
        assert code == 1 and not out and err, (text[:60], code, out, err)


@test
def evidence_is_a_file_of_a_size(office):
    office.demo(0, today="2026-11-23")
    large = office.folder / "besar.jpg"
    with open(large, "wb") as file:
        file.truncate(3 << 30)
    os.mkfifo(office.folder / "pipa.jpg")
    for path in (large, office.folder / "pipa.jpg", office.folder, "/dev/zero", office.folder / "tidak-ada.jpg"):
        code, out, err = added(office, {"channel": "letter", "description": "d", "evidence": [{"path": str(path)}]})
        assert code == 1 and not out and err, (path, code, out, err)
    code, out, err = office.here("add", "--from", "/dev/zero", *office.acting("petugas"), *NOW)
    assert code == 1 and not out, (code, out, err)


@test
def dates_no_calendar_knows(office):
    for received in ("9999-12-31T23:59", "0001-01-01T00:00", "2200-01-01T00:00"):
        refused(office.run("deadlines", "--received", received, "--channel", "letter"), 2)
    for received in ("1900-01-01T00:00", "2199-12-31T23:59"):
        for clock in office.json("deadlines", "--received", received, "--channel", "letter", "--supervisory", "yes",
                                 "--inspection", "yes"):
            assert clock["due"], clock


main()

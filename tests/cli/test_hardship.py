#!/usr/bin/env python3
"""What a bad day does to a register: many writers, kills, a full disk, a clock turned back, altered bytes; and hard dates.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time

from tap import main, test

COMPLAINT = {"channel": "letter", "subject": "Obat kosong", "description": "Obat kosong dua minggu"}


def command(office, *arguments):
    return [os.environ["ADUANCTL"], *map(str, arguments), "--register", str(office.register)]


def environment(office):
    return dict(os.environ, XDG_DATA_HOME=str(office.folder / "data"), ADUAN_LANGUAGE="en")


def add(office, now="2026-11-02T10:00", **changes):
    return office.here("add", "--from", "-", *office.acting("petugas"), "--now", now, given={**COMPLAINT, **changes})


def numbers(office):
    rows = json.loads(office.here("list", *office.acting("petugas"), "--json", "--now", "2027-12-31T09:00")[1])
    return sorted(row["number"] for row in rows)


def sound(office):
    code, out, err = office.run("check", "--register", office.register)
    assert code == 0, (code, out, err)


def altered(office, sql):
    """Changes rows behind the program's back: triggers away, statement, triggers as they were."""
    db = sqlite3.connect(office.register)
    triggers = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    done = db.executescript(sql)
    for _, text in triggers:
        db.execute(text)
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    return done


@test
def eight_at_once_leave_no_gap(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    text = json.dumps(COMPLAINT).encode()
    running = []
    for _ in range(8):
        process = subprocess.Popen(command(office, "add", "--from", "-", *office.acting("petugas"), "--now",
                                           "2026-11-02T10:00"), env=environment(office), stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdin.write(text)
        process.stdin.close()
        process.stdin = None
        running.append(process)
    printed = []
    for process in running:
        out, err = process.communicate(timeout=60)
        assert process.returncode in (0, 3), (process.returncode, err)
        assert bool(out) == (process.returncode == 0) and bool(err) == (process.returncode == 3), (out, err)
        printed += [out.decode().strip()] if out else []
    assert printed and sorted(printed) == numbers(office) == [f"ADU-2026-{n:04}" for n in range(1, len(printed) + 1)]
    sound(office)


@test
def what_was_printed_survives_kills(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    text = json.dumps(COMPLAINT).encode()
    chance, printed = random.Random(5), []
    for _ in range(40):
        process = subprocess.Popen(command(office, "add", "--from", "-", *office.acting("petugas"), "--now",
                                           "2026-11-02T10:00"), env=environment(office), stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        process.stdin.write(text)
        process.stdin.close()
        process.stdin = None
        time.sleep(chance.random() * 0.2)
        process.send_signal(signal.SIGKILL)
        out = process.communicate(timeout=60)[0].decode()
        printed += [out.strip()] if out.endswith("\n") else []
    there = numbers(office)
    assert set(printed) <= set(there) and len(there) == len(set(there)), (printed, there)
    assert there == [f"ADU-2026-{n:04}" for n in range(1, len(there) + 1)], there
    code, number, err = add(office)
    assert code == 0 and number.strip() == f"ADU-2026-{len(there) + 1:04}", err
    sound(office)


@test
def a_full_disk_is_never_success(office):
    office.demo(5)
    before = numbers(office)
    for size in (0, 4096, 8192, 20000):
        process = subprocess.run(command(office, "add", "--from", "-", *office.acting("petugas"), "--now",
                                         "2026-11-24T10:00"), env=environment(office), capture_output=True, timeout=60,
                                 input=json.dumps({**COMPLAINT, "description": "x " * 4000}).encode(),
                                 preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
                                                     resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))))
        assert process.returncode == 3 and not process.stdout and process.stderr, (size, process)
    assert numbers(office) == before
    sound(office)


@test
def altered_journals_are_named(office):
    for sql in ("UPDATE journal SET at = at + 1 WHERE seq = 3",
                "UPDATE journal SET actor = 2 WHERE seq = 3 AND actor <> 2; UPDATE journal SET action = 'edit' WHERE seq = 3",
                "UPDATE journal SET digest = CAST(substr(digest, 1, 31) || x'00' AS BLOB) WHERE seq = 3",
                "PRAGMA foreign_keys=OFF; DELETE FROM journal WHERE seq = 3",
                "PRAGMA foreign_keys=OFF; UPDATE journal SET seq = -1 WHERE seq = 3; UPDATE journal SET seq = 3 WHERE seq = 4;"
                " UPDATE journal SET seq = 4 WHERE seq = -1",
                "UPDATE history SET after = coalesce(after, '') || 'x' WHERE salt IS NOT NULL"):
        office.register = office.folder / f"j{abs(hash(sql))}.aduan"
        office.demo(6)
        sound(office)
        altered(office, sql)
        code, out, err = office.run("check", "--register", office.register, "--json")
        assert code != 0 and "journal" in out + err, (sql, code, out, err)


@test
def an_altered_recap_is_named(office):
    office.demo(5)
    code, _, err = office.here("recap", "--period", "2026-10", "--issue", *office.acting("kepala"), "--now",
                               "2026-11-24T10:00")
    assert code == 0, err
    sound(office)
    altered(office, "UPDATE issued_recap SET figures = replace(figures, 'received=', 'received=1')")
    code, out, err = office.run("check", "--register", office.register, "--json")
    assert code != 0 and {"what": "recap", "detail": "2026-10"} in json.loads(out), (code, out, err)


@test
def a_flipped_byte_of_evidence_is_named(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    paper = office.folder / "surat.pdf"
    paper.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 20)
    code, _, err = add(office, evidence=[{"path": str(paper)}])
    assert code == 0, err
    sound(office)
    altered(office, "UPDATE blob_chunk SET data = CAST(substr(data, 1, 50) || x'ff' || substr(data, 52) AS BLOB)")
    code, out, err = office.run("check", "--register", office.register, "--json")
    assert code != 0 and "attachment" in out + err, (code, out, err)
    assert "surat" not in out + err, out  # what a file is called may tell who somebody is


@test
def foreign_and_newer_files_say_so(office):
    for pragma, word in (("application_id = 7", "foreign"), ("user_version = 99", "newer")):
        office.register = office.folder / f"{word}.aduan"
        office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
        db = sqlite3.connect(office.register)
        db.execute("PRAGMA " + pragma)
        db.commit()
        db.close()
        for arguments in (["list"], ["check"], ["add", "--from", "-"]):
            code, _, err = office.run(*arguments, "--register", office.register, "--json", given=COMPLAINT)
            assert code == 3 and json.loads(err)["error"] == word, (pragma, arguments, code, err)


@test
def a_clock_turned_back_does_not_turn_the_register(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    assert add(office, now="2026-11-10T10:00")[0] == 0
    assert add(office, now="2026-11-05T10:00")[0] == 0
    db = sqlite3.connect(office.register)
    times = [row[0] for row in db.execute("SELECT at FROM journal ORDER BY seq")]
    assert times == sorted(times), times
    db.close()
    assert numbers(office) == ["ADU-2026-0001", "ADU-2026-0002"]
    sound(office)


@test
def a_new_year_begins_at_one(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    assert add(office, now="2026-12-31T23:59")[1].strip() == "ADU-2026-0001"
    assert add(office, now="2027-01-01T00:00")[1].strip() == "ADU-2027-0001"
    assert add(office, now="2027-01-02T00:00")[1].strip() == "ADU-2027-0002"


@test
def the_paper_book_goes_on(office):
    office.ok("init", "--register", office.register, "--name", "Admin", "--last-number", "41")
    code, number, err = office.here("add", "--from", "-", given=COMPLAINT)
    assert code == 0 and number.strip().endswith("-0042"), (number, err)


def clocks(office, received, *more, channel="letter"):
    return {d["clock"]: d for d in office.json("deadlines", "--received", received, "--channel", channel, *more)}


SIXTY = ("--supervisory", "yes", "--inspection", "yes")


@test
def hard_dates(office):
    for received, channel, more, clock, due in [
        # two months from the last of December end with February, in a leap year on the 29th
        ("2026-12-31T09:00", "letter", (), "service", "2027-02-28"),
        ("2027-12-31T09:00", "letter", (), "service", "2028-02-29"),
        ("2026-07-31T09:00", "letter", (), "service", "2026-09-30"),
        ("2026-06-30T09:00", "letter", (), "service", "2026-08-30"),
        # the last minute and the first of a day; the office's day, whatever UTC says
        ("2026-11-02T23:59", "letter", (), "settlement", "2026-11-16"),
        ("2026-11-03T00:00", "letter", (), "settlement", "2026-11-17"),
        # calendar days end on holidays and weekends as they fall
        ("2026-12-11T10:00", "letter", (), "settlement", "2026-12-25"),
        # LAPOR! counts from the forwarding, a holiday too
        ("2026-12-20T10:00", "lapor-web", ("--forwarded", "2026-12-25T08:00"), "online", "2026-12-30"),
        ("2026-12-20T10:00", "lapor-web", (), "online", "2026-12-25"),
        ("2026-12-20T10:00", "lapor-web", ("--forwarded", "2026-12-25T08:00"), "settlement", "2027-01-03"),
        # sixty days, and pauses: [first paused, runs again), overlaps once, at most thirty
        ("2026-03-02T09:00", "letter", SIXTY, "settlement", "2026-05-01"),
        ("2026-03-02T09:00", "letter", SIXTY + ("--pause", "2026-03-10/2026-03-17"), "settlement", "2026-05-08"),
        ("2026-03-02T09:00", "letter", SIXTY + ("--pause", "2026-03-10/2026-05-10"), "settlement", "2026-05-31"),
        ("2026-03-02T09:00", "letter", SIXTY + ("--pause", "2026-03-10/2026-03-17", "--pause", "2026-03-12/2026-03-20"),
         "settlement", "2026-05-11"),
        ("2026-03-02T09:00", "letter", SIXTY + ("--pause", "2026-03-10/2026-03-10"), "settlement", "2026-05-01"),
        ("2026-03-02T09:00", "letter", SIXTY + ("--pause", "2026-05-02/2026-05-20"), "settlement", "2026-05-01"),
        ("2026-03-02T09:00", "letter", SIXTY + ("--pause", "2026-03-10/2026-03-17"), "service", "2026-05-09"),
        # fourteen days never pause, nor does the Ombudsman's clock
        ("2026-03-02T09:00", "letter", ("--pause", "2026-03-10/2026-03-17"), "settlement", "2026-03-16"),
        ("2026-11-23T09:00", "letter", (), "ombudsman", "2027-02-19"),
        ("2026-11-23T09:00", "letter", SIXTY + ("--pause", "2026-11-25/2026-12-05"), "ombudsman", "2027-02-19"),
    ]:
        got = clocks(office, received, *more, channel=channel, )[clock]
        assert got["due"] == due, (received, channel, more, clock, got["due"], "should be", due)
    assert "online" not in clocks(office, "2026-03-02T09:00", *SIXTY, channel="lapor-web")
    assert "acknowledgement" not in clocks(office, "2026-03-02T09:00")
    opened = clocks(office, "2026-11-02T09:00", *SIXTY, "--pause", "2026-11-10/", "--now", "2026-11-15T09:00")
    assert opened["settlement"]["state"] == "paused" and opened["settlement"]["due"] is None, opened["settlement"]


def step(office, number, name, official, now, **given):
    code, _, err = office.here("step", *office.acting(official), "--now", now, "--from", "-", number, name, "--json",
                               given=given)
    return code, err


def settlement(office, number, now):
    shown = json.loads(office.here("show", number, *office.acting("petugas"), "--json", "--now", now)[1])
    return next(d for d in shown["deadlines"] if d["clock"] == "settlement")


@test
def back_to_fourteen_days_on_day_twenty_is_late_at_once(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    number = add(office)[1].strip()
    code, err = step(office, number, "classify", "kepala", "2026-11-03T10:00", supervisory="yes", inspection="yes")
    assert code == 0, err
    assert settlement(office, number, "2026-11-22T10:00")["due"] == "2027-01-01"
    code, err = step(office, number, "classify", "kepala", "2026-11-22T10:00", supervisory="no", inspection="no", note="x")
    assert code == 0, err
    clock = settlement(office, number, "2026-11-22T10:00")
    assert (clock["due"], clock["state"], clock["days_left"]) == ("2026-11-16", "late", -6), clock


@test
def reopened_counts_on_and_restarted_counts_anew(office):
    office.demo(0, today="2026-11-01", now="2026-11-01T08:00")
    for restart, due in ((False, "2026-11-16"), (True, "2026-11-24")):
        number = add(office)[1].strip()
        for name, official, now, given in [
            ("dispose", "kepala", "2026-11-03T10:00", {"to": "penindak", "due": "2026-11-10"}),
            ("answer", "petugas", "2026-11-05T10:00", {"how": "letter", "when": "2026-11-05T09:40"}),
            ("reopen", "kepala", "2026-11-10T10:00", {"note": "jawaban keliru", **({"restart": True} if restart else {})}),
        ]:
            code, err = step(office, number, name, official, now, **given)
            assert code == 0, (name, err)
        clock = settlement(office, number, "2026-11-12T10:00")
        assert (clock["due"], clock["state"]) == (due, "running"), (restart, clock)


if __name__ == "__main__":
    main()

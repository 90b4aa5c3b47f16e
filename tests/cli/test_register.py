#!/usr/bin/env python3
"""A complaint from intake to closed through aduanctl, and what must be refused on the way.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import sqlite3
import subprocess

from tap import main, test

COMPLAINT = {
    "channel": "letter",
    "received": "2026-11-02T09:00",
    "subject": "Obat TB kosong",
    "description": "Obat kosong dua minggu %n%s <b>&",
    "complainant": "Budi & Ani <Puskesmas>",
    "phone": "0812-3456-7890",
    "address": "Benpasi",
    "unit": "Puskesmas Wini",
    "evidence": [{"note": "foto di telepon"}],
}


def add(office, official="petugas", now="2026-11-02T10:00", **changes):
    return office.here("add", "--from", "-", *office.acting(official), "--now", now, given={**COMPLAINT, **changes})


def step(office, number, name, official="petugas", now="2026-11-05T10:00", **given):
    return office.here("step", *office.acting(official), "--now", now, "--from", "-", number, name, "--json", given=given)


def show(office, number, *arguments):
    return json.loads(office.here("show", number, *office.acting("petugas"), "--json", "--now", "2026-11-23T09:00", *arguments)[1])


@test
def from_intake_to_closed(office):
    office.demo(0)
    code, number, err = add(office)
    assert code == 0, err
    number = number.strip()
    for name, official, given in [
        ("classify", "petugas", {"supervisory": "no", "inspection": "no", "topic": "medicine"}),
        ("dispose", "kepala", {"to": "penindak", "due": "2026-11-10"}),
        ("follow-up", "penindak", {"note": "Menghubungi farmasi", "when": "2026-11-05T09:30"}),
        ("answer", "petugas", {"how": "letter", "when": "2026-11-05T09:40"}),
        ("confirm", "petugas", {"how": "in-person", "when": "2026-11-05T09:50", "by": "pelapor"}),
        ("close", "kepala", {}),
    ]:
        code, out, err = step(office, number, name, official, **given)
        assert code == 0, (name, err)
    shown = show(office, number)
    assert shown["stage"] == "closed" and shown["closed"] == "2026-11-05", shown
    assert [e["action"] for e in shown["history"]][:7] == ["register", "classify", "dispose", "follow-up", "answer",
                                                         "confirm", "close"], shown["history"]
    assert next(d for d in shown["deadlines"] if d["clock"] == "settlement")["state"] == "met"
    assert office.run("check", "--register", office.register)[0] == 0


@test
def steps_out_of_order_and_by_the_wrong_role_are_refused(office):
    office.demo(0)
    number = add(office)[1].strip()
    for name, official, given, reason in [
        ("answer", "petugas", {"how": "letter", "when": "2026-11-05T09:00"}, "stage"),
        ("close", "kepala", {}, "stage"),
        ("dispose", "penindak", {"to": "penindak", "due": "2026-11-10"}, "role"),
        ("classify", "tu", {"supervisory": "no"}, "role"),
        ("dispose", "kepala", {"due": "2026-11-10"}, "required"),
        ("dispose", "kepala", {"to": "penindak", "due": "2026-12-30"}, "after-limit"),
    ]:
        code, out, err = step(office, number, name, official, **given)
        errors = [json.loads(line) for line in err.splitlines()]
        assert code == 1 and not out, (name, code, err)
        assert any(e["error"] == reason and e["message"] for e in errors), (name, reason, errors)
    assert show(office, number)["stage"] == "received"


@test
def closing_without_confirmation_is_refused(office):
    office.demo(0)
    number = add(office)[1].strip()
    for name, official, given in [
        ("dispose", "kepala", {"to": "penindak", "due": "2026-11-10"}),
        ("answer", "petugas", {"how": "letter", "when": "2026-11-05T09:40"}),
    ]:
        assert step(office, number, name, official, **given)[0] == 0
    code, _, err = step(office, number, "close", "kepala")
    assert code == 1 and '"confirmation"' in err, err


@test
def inspecting_what_is_not_supervisory_is_refused(office):
    office.demo(0)
    number = add(office)[1].strip()
    assert step(office, number, "dispose", "kepala", to="pemeriksa", due="2026-11-10")[0] == 0
    code, _, err = step(office, number, "inspect", "pemeriksa", note="x", when="2026-11-05T09:00")
    assert code == 1 and '"not-supervisory"' in err, err


@test
def of_merged_complaints_the_earliest_receipt_governs(office):
    office.demo(0)
    lead = add(office, now="2026-11-02T10:00")[1].strip()
    earlier = add(office, now="2026-11-02T11:00", received="2026-10-28T09:00")[1].strip()

    def due():
        rows = json.loads(office.here("list", *office.acting("petugas"), "--json", "--now", "2026-11-06T09:00")[1])
        return next(r["binding_due"] for r in rows if r["number"] == lead)

    assert due() == "2026-11-16"
    assert step(office, earlier, "merge", lead=lead, note="perkara sama")[0] == 0
    assert due() == "2026-11-11"
    settlement = next(d for d in show(office, lead)["deadlines"] if d["clock"] == "settlement")
    assert settlement["start"].startswith("2026-10-28"), settlement
    assert step(office, earlier, "unmerge", note="ternyata lain")[0] == 0
    assert due() == "2026-11-16"


@test
def names_are_masked_unless_a_reason_is_given(office):
    office.demo(0)
    number = add(office)[1].strip()
    row = json.loads(office.here("list", *office.acting("petugas"), "--json", "--now", "2026-11-05T09:00")[1])[0]
    assert row["complainant"] is None and row["masked"] is True
    assert set(row) >= {"number", "received", "channel", "complainant", "subject", "unit", "topic", "stage", "supervisory",
                        "inspection", "binding_clock", "binding_due", "days_left", "closed"}, set(row)
    assert (row["binding_clock"], row["binding_due"], row["days_left"]) == ("settlement", "2026-11-16", 11), row
    shown = show(office, number)
    assert shown["complainant"] is None and shown["phone"] is None and "Budi" not in json.dumps(shown)
    revealed = show(office, number, "--reveal", "menelepon pelapor")
    assert revealed["complainant"] == COMPLAINT["complainant"]
    assert "reveal" in [e["action"] for e in show(office, number)["history"]]
    code, _, err = office.here("show", number, *office.acting("tu"), "--json", "--reveal", "ingin tahu")
    assert code == 1 and "Budi" not in err, err


@test
def the_same_action_twice_is_one_complaint(office):
    office.demo(0)
    action = "0b7d3f6e-0000-4000-8000-000000000001"
    first, second = add(office, action=action), add(office, action=action)
    assert first[0] == second[0] == 0 and first[1] == second[1], (first, second)
    assert len(json.loads(office.here("list", *office.acting("petugas"), "--json")[1])) == 1


@test
def bad_input_is_refused_beside_its_field(office):
    office.demo(0)
    for changes, field in [
        ({"channel": "pigeon"}, "channel"), ({"description": ""}, "description"), ({"phone": "tanya ibu"}, "phone"),
        ({"id_number": "123"}, "id_number"), ({"received": "2027-01-01T00:00"}, "received"),
        ({"received": "1999-12-31T23:00"}, "received"), ({"complainant": "x" * 1_000_000}, "complainant"),
        ({"complainant": "a\u0007b"}, "complainant"), ({"tracking_id": "12a"}, "tracking_id"),
        ({"supervisory": "perhaps"}, "supervisory"),
    ]:
        code, out, err = office.here("add", "--from", "-", *office.acting("petugas"), "--now", "2026-11-02T10:00", "--json",
                                     given={**COMPLAINT, **changes})
        fields = [json.loads(line)["field"] for line in err.splitlines()]
        assert code == 1 and not out and field in fields, (field, code, err[:300])
    for text in (b'{"channel": "letter", "description": "\xff\xfe"}', b"[]", b"", b'{"channel": "letter"', b'{"nonsense": 1}',
                 b'{"channel": "letter", "description": "\\ud800"}'):
        code, out, err = office.here("add", "--from", "-", *office.acting("petugas"), given=text)
        assert code == 1 and not out and err, (text, code, err)
    assert json.loads(office.here("list", *office.acting("petugas"), "--json")[1]) == []


@test
def a_step_keeps_no_value_it_cannot_read(office):
    office.demo(0)
    number = add(office)[1].strip()
    for given in ({"note": 5}, {"decided_on": 20261105}, {"supervisory": 1}, {"note": ["a"]}, {"note": {"a": 1}}):
        code, out, err = step(office, number, "classify", **{"supervisory": "no", "inspection": "no", **given})
        fields = [json.loads(line)["field"] for line in err.splitlines()]
        assert code == 1 and not out and fields == [next(iter(given))], (given, code, err[:300])
    assert show(office, number)["stage"] == "received"


@test
def a_secret_case_is_shown_to_who_may_see_it_and_that_is_journaled(office):
    office.demo(0)
    number = add(office, confidential=True)[1].strip()
    assert show(office, number)["confidential"]
    assert [e["action"] for e in show(office, number)["history"]] == ["register", "open"]
    code, _, err = office.here("show", number, *office.acting("tu"), "--json", "--now", "2026-11-23T09:00")
    assert code == 1 and json.loads(err)["error"] == "no-case", err


@test
def a_mistyped_flag_lays_no_secret_open(office):
    office.demo(0)
    number = add(office, confidential=True)[1].strip()
    for given in ("ya", "Tidak", "", "unknown", "true"):
        code, _, err = step(office, number, "classify", confidential=given)
        assert code == 1 and json.loads(err)["field"] == "confidential", (given, code, err)
    code, _, err = step(office, number, "classify", confidential=None)
    assert code == 0 and show(office, number)["confidential"], err
    assert step(office, number, "classify", confidential=False)[0] == 0 and not show(office, number)["confidential"]


@test
def hostile_searches_find_what_was_typed(office):
    office.demo(0)
    add(office)
    for text, hits in (('"( OR NOT *', 0), ("62-812", 1), ("%n%s", 1), ("kosong", 1), ("memeriksa", 0), ("'; DROP TABLE", 0),
                       ("", 1), ("7890", 1), ("Budi & Ani", 1)):
        found = json.loads(office.here("list", "--search", text, *office.acting("petugas"), "--json")[1])
        assert len(found) == hits, (text, found)
    found = json.loads(office.here("list", "--search", "Budi", *office.acting("tu"), "--json")[1])
    assert found == [], "a clerk finds nobody by name"


@test
def a_demonstration_is_the_same_for_the_same_seed(office):
    rows = []
    for seed in (7, 7, 8):
        office.register = office.folder / f"contoh-{len(rows)}.aduan"
        office.demo(60, seed)
        rows.append(office.here("list", *office.acting("petugas"), "--json", "--now", "2026-11-23T16:00")[1])
        assert office.run("check", "--register", office.register)[0] == 0
    assert rows[0] == rows[1] and rows[0] != rows[2]
    found = json.loads(rows[0])
    assert len({r["channel"] for r in found}) >= 5 and len({r["stage"] for r in found}) >= 3


@test
def a_demonstration_that_fails_leaves_nothing(office):
    import resource

    def tight():
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000_000, resource.RLIM_INFINITY))

    code, out, err = office.run("demo", "--register", office.register, "--complaints", "4000", before=tight)
    assert code == 3 and err, (code, out, err)
    assert [p.name for p in office.folder.iterdir() if "aduan" in p.name] == [], list(office.folder.iterdir())


@test
def registers_are_never_replaced_or_invented(office):
    assert office.here("list")[0] == 3, "a missing register is not made"
    assert office.here("add", "--from", "-", given=COMPLAINT)[0] == 3 and not office.register.exists()
    office.demo(0)
    before = office.register.read_bytes()
    assert office.here("demo", "--complaints", "1")[0] == 1
    assert office.here("init")[0] == 1 and office.register.read_bytes() == before
    office.register.write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert office.here("list")[0] == 3
    office.register.write_bytes(b"not a register")
    code, _, err = office.here("list", "--json")
    assert code == 3 and json.loads(err)["error"] in ("foreign", "corrupt"), err


@test
def nothing_that_leaves_takes_the_place_of_a_register(office):
    office.demo(3)
    before = office.register.read_bytes()
    link = office.folder / "rekap.xlsx"
    link.symlink_to(office.register)
    for output in (office.register, link):
        code, _, err = office.here("export", *office.acting("petugas"), "--now", "2026-11-23T16:00", "--output", output)
        assert code != 0 and "exists already" in err, (output, code, err)
    assert link.is_symlink() and office.run("check", "--register", office.register)[0] == 0
    assert office.register.read_bytes()[:16] == before[:16]


@test
def who_acts_must_be_known(office):
    office.ok("init", "--register", office.register, "--name", "Admin")
    number = office.here("add", "--from", "-", given=COMPLAINT)
    assert number[0] == 0, "the login that made the register acts without a PIN"
    assert office.here("list", "--as", "nobody", "--pin-file", office.pin_file)[0] == 1
    wrong = office.folder / "wrong"
    wrong.write_text("000000\n")
    office.register = office.folder / "demo.aduan"
    office.demo(0)
    assert office.here("list", "--as", "petugas", "--pin-file", wrong)[0] == 1
    code, _, err = office.here("list", "--as", "petugas", given="")
    assert code == 2 and err


@test
def writing_with_another_time_is_for_examples_only(office):
    office.ok("init", "--register", office.register, "--name", "Admin")
    assert office.here("add", "--from", "-", "--now", "2026-11-02T10:00", given=COMPLAINT)[0] == 1


@test
def an_office_in_another_zone_has_a_day_of_its_own(office):
    office.demo(0)
    with sqlite3.connect(office.register) as register:
        register.execute("UPDATE office SET value = 'Asia/Jayapura' WHERE key = 'zone'")
    register.close()
    # half past midnight in Papua; in Timor it is yesterday
    now = "2026-11-24T00:30"
    code, number, err = add(office, now=now, received="2026-11-24T00:10")
    assert code == 0, err
    code, _, err = step(office, number.strip(), "classify", now=now)
    assert code == 0, err
    shown = json.loads(office.here("show", number.strip(), *office.acting("petugas"), "--json", "--now", now)[1])
    assert shown["received"] == "2026-11-24T00:10" and shown["history"][-1]["at"] == now, shown
    listed = json.loads(office.here("list", *office.acting("petugas"), "--json", "--now", now)[1])
    assert listed[0]["days_left"] == 14, listed


@test
def a_receipt_is_printed(office):
    office.demo(0)
    number = add(office)[1].strip()
    pdf = office.folder / "tanda.pdf"
    code, _, err = office.here("print", "receipt", number, "--output", pdf, *office.acting("petugas"), "--now", "2026-11-02T10:30")
    assert code == 0, err
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    assert number in text and "16 November 2026" in text and "Budi" not in text, text
    assert "print-receipt" in [e["action"] for e in show(office, number)["history"]]


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Inspections and their evidence through aduanctl: a whole life, what is refused, the same bytes out that went in.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import hashlib
import json
import sqlite3
import struct
import subprocess
import zlib

from tap import main, test

NOW = "2026-11-05T10:00"


def png(width=40, height=30, colour=90):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([(colour + x + y) % 256 for x in range(width)]) for y in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


JPEG = (b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc0\0\x0b\x08\0\x20\0\x20\1\1\x11\0"
        b"\xff\xda\0\x08\1\1\0\0\x3f\0\x12\xff\0\x34\xff\xd9")
WEBP = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x1f\0\0\x1f\0\0"
PDF = b"%PDF-1.4\n" + bytes(range(256)) * 9000 + b"\n%%EOF\n"


def case(office, supervisory="yes", inspection="yes", now="2026-11-02T10:00"):
    code, number, err = office.here("add", "--from", "-", *office.acting("petugas"), "--now", now, given={
        "channel": "letter", "received": "2026-11-02T09:00", "subject": "Pungutan di loket", "description": "Diminta uang",
        "complainant": "Budi Ani", "supervisory": supervisory, "inspection": inspection})
    assert code == 0, err
    number = number.strip()
    code, _, err = office.here("step", *office.acting("kepala"), "--now", "2026-11-03T10:00", "--from", "-", number, "dispose",
                               given={"to": "penindak", "due": "2026-11-06"})
    assert code == 0, err
    return number


def inspection(office, number, what, official="penindak", now=NOW, **given):
    return office.here("inspection", *office.acting(official), "--now", now, "--from", "-", number, what, "--json", given=given)


def plan(office, number, **changes):
    return inspection(office, number, "plan", **{
        "place": "Loket Puskesmas Wini", "planned_from": "2026-11-05T08:00",
        "people": [{"part": "leader", "official": "penindak"}, {"part": "member", "name": "Petrus Kefi"}], **changes})


def attach(office, number, *paths):
    return office.here("attach", *office.acting("penindak"), "--now", NOW, "--json", number, *[str(p) for p in paths])


def signed(office, number):
    picture = office.folder / "foto.png"
    picture.write_bytes(png())
    code, out, err = attach(office, number, picture)
    assert code == 0, err
    evidence = [json.loads(out)[0]["id"]]
    assert plan(office, number)[0] == 0
    for what, given in [
        ("start", {"when": "2026-11-05T08:10"}),
        ("write", {"findings": [{"fact": "Uang diterima tanpa kuitansi", "rule": "Perbup 4", "evidence": evidence}]}),
        ("draft", {"when": "2026-11-05T09:30", "conclusion": "partly", "recommendation": "Kembalikan uang"}),
        ("sign", {"order_number": "094/12/Dinkes/2026", "order_date": "2026-11-04", "signatory": "Kepala Dinas",
                  "people": [{"part": "leader", "official": "penindak", "signature": "signed"},
                             {"part": "member", "name": "Petrus Kefi", "signature": "signed"},
                             {"part": "examined", "name": "Anna Sila", "signature": "refused", "witness": "Maria Lopo"}]}),
    ]:
        code, _, err = inspection(office, number, what, **given)
        assert code == 0, (what, err)
    return evidence[0]


@test
def from_plan_to_reported(office):
    office.demo(0)
    number = case(office)
    signed(office, number)
    assert inspection(office, number, "report", "kepala")[0] == 0
    rows = json.loads(office.here("inspections", *office.acting("petugas"), "--json", "--now", NOW)[1])
    assert list(rows[0]) == ["complaint", "number", "stage", "planned_at", "actual_at", "place", "leader", "conclusion",
                            "signed_at"], rows
    assert rows[0]["complaint"] == number and rows[0]["stage"] == "reported" and rows[0]["signed_at"] == "2026-11-05", rows
    shown = json.loads(office.here("show", number, *office.acting("petugas"), "--json", "--now", NOW)[1])
    assert shown["stage"] == "inspection", shown
    actions = [e["action"] for e in shown["history"]]
    assert [a for a in actions if a.startswith("inspect")] == [
        "inspection-plan", "inspection-start", "inspect", "inspection-save", "inspection-save", "inspection-draft",
        "inspection-save", "inspection-sign", "inspection-report"], actions
    one = json.loads(office.here("inspection", *office.acting("petugas"), "--json", "--now", NOW, number, "show")[1])
    assert one["people"][2]["signature"] == "refused" and len(one["digest"]) == 64, one
    assert office.run("check", "--register", office.register)[0] == 0


@test
def a_case_that_is_not_supervisory_has_none(office):
    office.demo(0)
    for supervisory, needed in [("no", "yes"), ("unknown", "unknown"), ("yes", "no")]:
        number = case(office, supervisory, needed)
        code, out, err = plan(office, number)
        assert code == 1 and not out and '"not-supervisory"' in err, err
    code, _, err = office.here("inspection", *office.acting("penindak"), "--now", NOW, "--from", "-", number, "plan", given={})
    assert code == 1 and err.count("\n") > 1, err
    assert json.loads(office.here("inspections", *office.acting("petugas"), "--json", "--now", NOW)[1]) == []


@test
def what_is_signed_does_not_change(office):
    office.demo(0)
    number = case(office)
    signed(office, number)
    code, _, err = inspection(office, number, "write", recommendation="Tidak ada")
    assert code == 1 and '"frozen"' in err, err
    for move in ["start", "draft", "return", "sign", "postpone", "replan", "cancel"]:
        code, _, err = inspection(office, number, move, note="x")
        assert code == 1 and '"stage"' in err, (move, err)
    assert inspection(office, number, "addendum", addendum="Nama di butir 1 seharusnya Anna Silla")[0] == 0
    code, _, err = office.here("step", *office.acting("kepala"), "--now", NOW, "--from", "-", number, "classify", "--json",
                               given={"supervisory": "no"})
    assert code == 1 and '"inspection-open"' in err, err


@test
def moves_need_what_they_need(office):
    office.demo(0)
    number = case(office)
    code, _, err = plan(office, number, people=[])
    assert code == 1 and '"leader"' in err, err
    assert plan(office, number)[0] == 0
    code, _, err = inspection(office, number, "start", "tu", when="2026-11-05T08:10")
    assert code == 1, err
    assert inspection(office, number, "postpone", note="Jalan terputus")[0] == 0
    assert inspection(office, number, "replan", when="2026-11-06T08:00")[0] == 0
    assert inspection(office, number, "start", when="2026-11-05T08:10")[0] == 0
    code, _, err = inspection(office, number, "draft", when="2026-11-05T09:00")
    assert code == 1 and '"findings"' in err and '"conclusion"' in err, err
    code, _, err = inspection(office, number, "start", bogus="1")
    assert code == 1 and '"unknown-field"' in err, err
    code, _, err = inspection(office, number, "fly")
    assert code == 2, err


@test
def the_same_bytes_come_out(office):
    office.demo(0)
    number = case(office)
    paths = []
    for name, data in [("foto.png", png()), ("foto.jpg", JPEG), ("foto.webp", WEBP), ("surat.pdf", PDF)]:
        path = office.folder / name
        path.write_bytes(data)
        paths.append(path)
    code, out, err = attach(office, number, *paths)
    assert code == 0, err
    for item, path in zip(json.loads(out), paths):
        target = office.folder / ("keluar-" + path.name)
        assert item["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        code, _, err = office.here("attachment", *office.acting("penindak"), "--now", NOW, number, str(item["id"]), "--output",
                                   str(target))
        assert code == 0, err
        assert target.read_bytes() == path.read_bytes(), path
        code, _, err = office.here("attachment", *office.acting("penindak"), "--now", NOW, number, str(item["id"]), "--output",
                                   str(target))
        assert code == 1 and target.read_bytes() == path.read_bytes(), err
    code, _, err = office.here("attachment", *office.acting("penindak"), "--now", NOW, number, "4711", "--output",
                               str(office.folder / "x"))
    assert code == 1, err


@test
def every_bad_file_is_named(office):
    office.demo(0)
    number = case(office)
    bomb = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 20000, 20000) + b"\x08\2\0\0\0\0\0\0\0" + b"\0" * 1200000
    bad = {"bom.png": (bomb, "too-many-pixels"), "potong.png": (png()[:60], "truncated"),
           "salah.jpg": (png(), "mislabelled"), "kosong.pdf": (b"", "empty-file"),
           "besar.pdf": (b"%PDF-1.4\n" + b"x" * 20_000_000, "too-large"), "program.exe": (b"MZ\x90\0\3\0", "file-kind")}
    for name, (data, _) in bad.items():
        (office.folder / name).write_bytes(data)
    (office.folder / "baik.png").write_bytes(png())
    code, out, err = attach(office, number, office.folder / "baik.png", *[office.folder / n for n in bad],
                            office.folder / "tidak-ada.png")
    assert code == 1
    assert [i["name"] for i in json.loads(out)] == ["baik.png"], out
    errors = [json.loads(line) for line in err.splitlines()]
    assert [e["error"] for e in errors] == [reason for _, reason in bad.values()] + ["unreadable"], errors
    assert all(name in e["message"] for name, e in zip(bad, errors)), errors


@test
def a_flipped_byte_is_named(office):
    office.demo(0)
    number = case(office)
    signed(office, number)
    data = office.register.read_bytes()
    at = data.find(png()[:40])
    assert at > 0 and data.count(png()[:40]) == 1
    office.register.write_bytes(data[:at + 45] + bytes([data[at + 45] ^ 1]) + data[at + 46:])
    code, out, err = office.run("check", "--register", office.register, "--json")
    found = json.loads(out)
    assert code == 3 and [f["what"] for f in found] == ["attachment"], (code, out, err)
    assert number in found[0]["detail"] and "foto.png" not in found[0]["detail"], found


@test
def a_sheet_goes_out_and_a_folder_comes_back(office):
    office.demo(0)
    number = case(office)
    assert plan(office, number)[0] == 0
    code, template, err = office.here("inspection-sheet", *office.acting("penindak"), "--now", NOW, number)
    assert code == 0 and f"Nomor: {number}" in template and "Temuan:" in template and "- Kristina Banusu" in template, err
    folder = office.folder / "lapangan"
    folder.mkdir()
    filled = template.replace("Waktu: ", "Waktu: 5/11/2026 08.10 - 09.30", 1).replace("1. ", "1. Tarif tidak dipasang.", 1)
    filled = filled.replace("   Bukti: ", "   Bukti: foto1, hilang.jpg", 1).replace("Kesimpulan: ", "Kesimpulan: Terbukti.")
    (folder / "lembar.txt").write_text("\ufeff" + filled, encoding="utf-8")
    (folder / "foto1.png").write_bytes(png())
    (folder / "foto2.png").write_bytes(png()[:50])
    code, out, err = office.here("inspection-sheet", *office.acting("penindak"), "--now", NOW, number, "--import", str(folder),
                                 "--plan")
    assert code == 0 and out.startswith("1 "), (out, err)
    assert "hilang.jpg" in err and "foto2.png" in err and "Line " in err, err
    code, _, err = office.here("inspection-sheet", *office.acting("penindak"), "--now", NOW, number, "--import", str(folder))
    assert code == 0, err
    one = json.loads(office.here("inspection", *office.acting("petugas"), "--json", "--now", NOW, number, "show")[1])
    assert [f["fact"] for f in one["findings"]] == ["Tarif tidak dipasang."] and len(one["findings"][0]["evidence"]) == 1, one
    assert one["conclusion"] == "proven" and one["actual_from"].startswith("2026-11-05T08:10"), one
    other = case(office)
    code, _, err = office.here("inspection-sheet", *office.acting("penindak"), "--now", NOW, other, "--import", str(folder))
    assert code == 1 and number in err, err
    code, _, err = office.here("inspection-sheet", *office.acting("penindak"), "--now", NOW, case(office, "no", "no"))
    assert code == 1 and err, err


def printed(office, number, document, *more):
    pdf = office.folder / "cetak.pdf"
    code, _, err = office.here("print", document, number, "--output", pdf, *office.acting("penindak"), "--now", NOW, *more)
    return code, err if code else subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True).stdout.decode()


@test
def paper_is_about_the_inspection_asked_for(office):
    """Its place, its letter; the newest where none was asked for, and never one that was cancelled."""
    office.demo(0)
    number = case(office)
    signed(office, number)
    assert plan(office, number, place="Gudang obat Puskesmas Wini")[0] == 0
    assert plan(office, number, place="Rumah dinas Puskesmas Wini")[0] == 0
    code, _, err = inspection(office, number, "cancel", note="Tidak perlu lagi")
    assert code == 0, err
    for more, place in ((["--inspection", "1"], "Loket"), (["--inspection", "2"], "Gudang obat"), ([], "Gudang obat")):
        code, text = printed(office, number, "order", *more)
        assert code == 0 and [p in text for p in ("Loket", "Gudang obat", "Rumah dinas")].count(True) == 1, text
        assert place in text, (more, text)
    for nth in ("3", "4", "-1"):
        code, err = printed(office, number, "order", f"--inspection={nth}", "--json")
        assert code == 1 and json.loads(err)["error"] == "no-inspection", (nth, err)
    assert printed(office, number, "receipt", "--inspection", "1")[0] == 2
    assert "--inspection" in office.ok("print", "--help")
    with sqlite3.connect(office.register) as register:
        register.execute("INSERT INTO letter (seq, complaint, inspection, kind, text, made_at, made_by)"
                         " SELECT seq, complaint, id, 7, 'Hal: Tugas' || char(10, 10) || 'Surat dari pemeriksaan pertama', 0, 1 FROM inspection"
                         " WHERE ordinal = 1")
    assert "Surat dari pemeriksaan pertama" in printed(office, number, "order", "--inspection", "1")[1]
    assert "Surat dari pemeriksaan pertama" not in printed(office, number, "order")[1]


if __name__ == "__main__":
    main()

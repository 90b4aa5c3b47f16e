"""aduanctl print and documents: each document is a PDF in the office's language, and names nobody unless it may.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import resource
import signal
import struct
import subprocess
import zlib

from tap import main, test

SECRETS = ["Yosefina", "Bukifan", "0813-3899-7711", "081338997711", "5303124407880002", "Sonbay"]
COMPLAINT = {
    "channel": "letter",
    "received": "2026-11-02T09:00",
    "subject": "Ibu Yosefina Bukifan ditolak",
    "description": "Saya Bukifan di Jalan Sonbay nomor 17, telepon 081338997711.",
    "unit_summary": "Ibu Yosefina ditolak di loket",
    "complainant": "Yosefina Bukifan",
    "phone": "0813-3899-7711",
    "id_number": "5303124407880002",
    "address": "Jalan Sonbay nomor 17",
    "unit": "Puskesmas Wini",
}
NOW = ["--now", "2026-11-04T10:00"]


def add(office):
    code, out, err = office.here("add", "--from", "-", *office.acting("petugas"), "--now", "2026-11-02T10:00", given=COMPLAINT)
    assert code == 0, err
    number = out.strip()
    for name, official, given in (
        ("classify", "kepala", {"supervisory": "no", "inspection": "no", "topic": "medicine"}),
        ("dispose", "kepala", {"to": "penindak", "due": "2026-11-05"}),
        ("follow-up", "penindak", {"note": "Ibu Bukifan sudah dihubungi", "when": "2026-11-03T10:00"}),
    ):
        given = {"decided_by": official, "decided_on": "2026-11-03", **given}
        code, _, err = office.here("step", *office.acting(official), "--now", "2026-11-03T11:00", "--from", "-", number,
                                   name, "--json", given=given)
        assert code == 0, (name, err)
    return number


def documents(office):
    return office.json("documents")


def print_one(office, document, number, pdf, *more, **options):
    return office.here("print", document, *([number] if number else []), "--output", pdf, *office.acting("petugas"), *NOW,
                       *more, **options)


def text_of(pdf):
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


@test
def documents_are_listed(office):
    listed = documents(office)
    assert len(listed) == 21 and {d["about"] for d in listed} == {"case", "inspection", "nothing", "list"}
    assert all(d["document"] in office.ok("documents") for d in listed)


@test
def masked_nobody_is_named(office):
    office.demo(0)
    number = add(office)
    done = 0
    for document in documents(office):
        about = document["about"]
        pdf = office.folder / (document["document"] + ".pdf")
        code, _, err = print_one(office, document["document"], number if about in ("case", "inspection") else None, pdf)
        if code != 0:
            assert code == 1 and not pdf.exists() and (about == "inspection" or document["document"] == "confirmation"), err
            continue
        done += 1
        everything = text_of(pdf) + pdf.read_bytes().decode("latin-1")
        for secret in SECRETS:
            assert secret not in everything, (document["document"], secret)
    assert done >= 17, done


@test
def names_are_printed_for_a_reason_and_never_to_the_unit(office):
    office.demo(0)
    number = add(office)
    for document, named in (("answer", True), ("receipt", True), ("invitation", False), ("disposition", False),
                            ("forwarding", False)):
        pdf = office.folder / (document + ".pdf")
        code, _, err = print_one(office, document, number, pdf, "--reveal", "surat kepada pelapor")
        assert code == 0, err
        assert ("Yosefina Bukifan" in text_of(pdf)) == named, document
    history = json.loads(office.here("show", number, *office.acting("petugas"), "--json", *NOW)[1])["history"]
    actions = [entry["action"] for entry in history]
    assert actions.count("reveal") == 5 and "print-answer" in actions, actions


@test
def what_does_not_fit_is_refused(office):
    office.demo(0)
    number = add(office)
    pdf = office.folder / "x.pdf"
    code, _, err = print_one(office, "confirmation", number, pdf, "--json")
    assert code == 1 and json.loads(err)["error"] == "answer", err
    assert print_one(office, "order", number, pdf)[0] == 1
    assert print_one(office, "love-letter", number, pdf)[0] == 2
    assert print_one(office, "answer", None, pdf)[0] == 2
    assert print_one(office, "answer", "ADU-2026-0999", pdf)[0] == 1
    assert not pdf.exists()


@test
def a_receipt_is_a_picture_too(office):
    office.demo(0)
    picture = office.folder / "tanda.png"
    code, _, err = print_one(office, "receipt", add(office), picture)
    assert code == 0, err
    bytes_ = picture.read_bytes()
    assert bytes_.startswith(b"\x89PNG") and int.from_bytes(bytes_[16:20], "big") > 1200
    assert not any(secret.encode() in bytes_ for secret in SECRETS)


def png(side):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\x20\x60\xa0" * side for _ in range(side))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


@test
def a_letterhead_has_the_emblem_of_the_office(office):
    office.demo(0)
    number = add(office)
    emblem, bad = office.folder / "lambang.png", office.folder / "lambang.txt"
    emblem.write_bytes(png(40))
    bad.write_text("bukan gambar")
    pdfs = [office.folder / f"{n}.pdf" for n in range(3)]
    admin = [*office.acting("admin"), *NOW]
    assert print_one(office, "answer", number, pdfs[0])[0] == 0
    assert office.here("letterhead", "--emblem", bad, *admin)[0] == 1
    code, _, err = office.here("letterhead", "--emblem", "/dev/zero", *admin, "--json")
    assert code == 1 and json.loads(err)["error"] == "too-large", err
    assert office.here("letterhead", "--emblem", emblem, *office.acting("petugas"), *NOW)[0] == 1
    for margins in ("25 30 30", "1 2 3 4", "a b c d", "25 30 30 25 25"):
        assert office.here("letterhead", "--margins", margins, *admin)[0] == 2, margins
    code, _, err = office.here("letterhead", "--emblem", emblem, "--margins", "25 30 40 20", "--number",
                               "440/{number}/Dinkes/{year}", *admin)
    assert code == 0, err
    assert print_one(office, "answer", number, pdfs[1])[0] == 0
    assert office.here("letterhead", "--no-emblem", *admin)[0] == 0
    assert print_one(office, "answer", number, pdfs[2])[0] == 0
    images = [len(subprocess.run(["pdfimages", "-list", str(pdf)], capture_output=True, check=True).stdout.splitlines()) - 2
              for pdf in pdfs]
    assert images == [0, 1, 0], images
    assert office.here("letterhead", "--emblem", emblem, *admin)[0] == 0
    assert print_one(office, "receipt", number, pdfs[0].with_suffix(".tanda"))[0] == 0
    assert b"/Image" in pdfs[0].with_suffix(".tanda").read_bytes()
    assert "400.7/" in text_of(pdfs[0]) and "440/" in text_of(pdfs[2])


@test
def a_full_disk_leaves_nothing(office):
    """At 20 sizes of what still fits: no file under the final name, none beside it, and never a success."""
    office.demo(0)
    number = add(office)
    folder = office.folder / "keluar"
    folder.mkdir()
    pdf = folder / "formulir.pdf"
    assert print_one(office, "complaint-form-blank", None, pdf)[0] == 0
    size = pdf.stat().st_size
    pdf.unlink()
    for room in range(0, size, max(1, size // 20)):
        def limit(room=room):
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

        code, _, _ = print_one(office, "complaint-form-blank", None, pdf, before=limit)
        assert code != 0 and list(folder.iterdir()) == [], (room, size)
    assert number


if __name__ == "__main__":
    main()

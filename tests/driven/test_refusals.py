"""What must not be recorded is refused with a sentence: out of order, by the wrong role, closing unconfirmed. In the
window, and by the command line in the same words.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import subprocess

from desk import Desk, Office, main, sign_in, test

NOW = "2026-11-24T09:00"


def received(folder):
    """An office with one complaint that has only just come in."""
    office = Office(folder)
    office.demo(1)
    office.ctl("add", "--now", "2026-11-23T09:00", "--from", "-", official="petugas", given={
        "received": "2026-11-23T09:00",
        "channel": "counter", "subject": "Loket rusak", "description": "Loket rusak", "complainant": "Siti Naif",
        "unit": "Puskesmas Wini"})
    return office, "ADU-2026-0002"


def take(office, number, step, given, official="petugas"):
    return office.ctl("step", number, step, "--now", NOW, "--from", "-", given=given, official=official)


def refused(office, number, step, given, official):
    """The sentences of a refusal by the command line."""
    done = subprocess.run([os.environ["ADUANCTL"], "step", "--register", str(office.register), "--as", official,
                           "--pin-file", str(office.pin_file), number, step, "--now", NOW, "--from", "-", "--json"],
                          input=json.dumps(given), text=True, capture_output=True, timeout=60, check=False)
    assert done.returncode == 1, (done.returncode, done.stdout, done.stderr)
    return "\n".join(json.loads(line)["message"] for line in done.stderr.splitlines())


def open_case(desk, number):
    desk.key("ctrl+f")
    desk.key("ctrl+a")
    desk.type(number)
    desk.wait("1 pengaduan")
    desk.key("Return")
    desk.wait("Tahapan", number)


def menu(desk, name):
    """Opens the menu of the other steps and chooses."""
    desk.press("Langkah lain")
    desk.until(lambda: desk.focused_as("menu item"), "the menu opens")
    for _ in range(20):
        if name in desk.focused().name:
            desk.key("Return")
            return
        desk.move("Down")
    raise AssertionError(f"the menu does not have {name}")


@test
def out_of_order(folder):
    office, number = received(folder)
    assert "tahap" in refused(office, number, "answer", {"how": "letter", "when": "2026-11-23T16:00"}, "petugas")
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        open_case(desk, number)
        menu(desk, "Mengapa bukan langkah lain")
        desk.wait("Mengapa bukan langkah lain?", "Kirim jawaban…",
                  "Dapat dicatat pada tahap: Disposisi, Tindak lanjut, Pemeriksaan lapangan. Pengaduan ini "
                  "pada tahap: Diterima.")
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Mencatat langkah")
        desk.key("Escape")
        desk.gone("Dapat dicatat pada tahap")
        assert not desk.warnings(), desk.warnings()


@test
def by_the_wrong_role(folder):
    office, number = received(folder)
    take(office, number, "classify", {"supervisory": "no", "inspection": "no"})
    for official, decider in (("tu", None), ("tu", "kepala"), ("petugas", "petugas"), ("penindak", "kepala")):
        given = {"to": "penindak", "due": "2026-11-26", **({"decided_by": decider} if decider else {})}
        assert refused(office, number, "dispose", given, official), (official, decider)
    with Desk(folder, office.register) as desk:
        sign_in(desk, "6")
        open_case(desk, number)
        assert "Disposisi…" not in desk.texts()
        menu(desk, "Mengapa bukan langkah lain")
        desk.wait("Disposisi…", "Diputuskan oleh: Pimpinan. Peran Anda tidak mencatat keputusan orang lain.")
        desk.key("Escape")
        desk.gone("Diputuskan oleh: Pimpinan.")
        assert not desk.warnings(), desk.warnings()


@test
def closing_unconfirmed(folder):
    office, number = received(folder)
    take(office, number, "classify", {"supervisory": "no", "inspection": "no"})
    take(office, number, "dispose", {"decided_by": "kepala", "to": "penindak", "due": "2026-11-26"})
    take(office, number, "answer", {"how": "whatsapp", "when": "2026-11-23T16:00", "note": "Loket sudah diperbaiki."})
    sentence = refused(office, number, "close", {}, "petugas")
    with Desk(folder, office.register, env={"LANGUAGE": "id"}) as desk:
        sign_in(desk, "4")
        open_case(desk, number)
        menu(desk, "Tutup pengaduan")
        desk.wait("PIN", "Batal")
        desk.fill("PIN", "123456")
        desk.key("ctrl+Return")
        desk.wait("Catat dahulu konfirmasi penyelesaian kepada pelapor")
        desk.key("Escape")
        desk.wait("Dijawab, sekarang")
        assert not desk.warnings(), desk.warnings()
    assert "konfirmasi" in sentence, sentence
    assert json.loads(office.ctl("show", number, "--json"))["stage"] == "answered"


main()

"""A register that cannot be opened: the page says why and what to do, and the file stays as it was, byte for byte.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import fcntl
import json
import sqlite3

from desk import Desk, Office, main, test


def stays_as_it_was(folder, register, *sentences):
    before = register.read_bytes()
    with Desk(folder, register) as desk:
        desk.wait(*sentences)
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Register tidak dapat dibuka")
        assert "Pengaduan baru" not in desk.texts()
        assert not desk.warnings(), desk.warnings()
        desk.key("ctrl+q")
        desk.ended()
    assert register.read_bytes() == before, "the file was changed"


def made(folder):
    office = Office(folder)
    office.demo(20)
    return office.register


@test
def damaged(folder):
    register = made(folder)
    register.write_bytes(register.read_bytes()[:register.stat().st_size // 2])
    stays_as_it_was(folder, register, "Register rusak", "Tidak ada yang diubah")


@test
def foreign(folder):
    register = folder / "surat.aduan"
    register.write_text("Yth. Kepala Dinas <b>Kesehatan</b> %n%s\n" * 100, encoding="utf-8")
    stays_as_it_was(folder, register, "Bukan register Aduan", "surat.aduan")


@test
def newer(folder):
    register = made(folder)
    with sqlite3.connect(register) as base:
        base.execute("PRAGMA user_version = 999")
    base.close()
    stays_as_it_was(folder, register, "Register lebih baru daripada program")


@test
def in_use(folder):
    """Who writes, and since when; it can be read meanwhile."""
    register = made(folder)
    with open(f"{register}.lock", "w+", encoding="utf-8") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        json.dump({"name": "Budi & Ani <Puskesmas>", "login": "budi", "host": "PC-1", "pid": 1, "since": 1795483800}, lock)
        lock.flush()
        stays_as_it_was(folder, register, "Register sedang dipakai", "Budi & Ani <Puskesmas>", "PC-1")
        with Desk(folder, register) as desk:
            desk.wait("Register sedang dipakai")
            desk.press("baca")
            desk.wait("Bekerja sebagai", "Budi & Ani <Puskesmas>", "20 pengaduan")
            assert not desk.warnings(), desk.warnings()


main()

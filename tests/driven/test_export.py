#!/usr/bin/env python3
"""Ctrl+E: a workbook of what the list shows, without names; with names only for a reason, the PIN and a second yes.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import zipfile

from desk import Desk, Office, main, sign_in, test

NAME = "Yosefina Bukifan"


def an_office(folder):
    office = Office(folder)
    office.demo(12)
    office.ctl("add", "--from", "-", given={
        "channel": "letter", "subject": "Obat kosong kata Yosefina", "description": f"Uraian asli dari {NAME}",
        "complainant": NAME, "phone": "0813 3899 7711", "address": "Jalan Sonbay nomor 17",
        "evidence": [{"note": "foto"}]}, official="petugas")
    return office


def unpacked(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return "\n".join(archive.read(name).decode() for name in archive.namelist())


def save_as(desk, path):
    """In the dialog of files: a / opens the entry for a path."""
    desk.wait("Simpan buku kerja")
    desk.key("ctrl+a")
    desk.type(str(path))
    desk.key("Return")


@test
def what_the_list_shows(folder):
    office = an_office(folder)
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        desk.key("ctrl+e")
        desk.wait("Ekspor ke Excel", "Semua pengaduan")
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Ekspor ke Excel")
        desk.choose("Periode rekap", "November 2026")
        desk.tab_to("Semua lembar")
        desk.key("space")
        desk.press("Ekspor…")
        save_as(desk, folder / "rekap.xlsx")
        desk.wait("rekap.xlsx sudah ditulis", "Buka folder")
        text = unpacked(folder / "rekap.xlsx")
        for sheet in ("Rekap", "Daftar", "Batas waktu", "Terlambat", "Per unit", "Tentang ekspor ini"):
            assert f'name="{sheet}"' in text, sheet
        assert "osefina" not in text and "Sonbay" not in text and "3899" not in text and "Uraian asli" not in text
        # nothing is left of one that is given up
        desk.key("ctrl+e")
        desk.wait("Ekspor ke Excel")
        desk.key("Escape")
        desk.gone("Ekspor ke Excel")
        assert [p.name for p in folder.iterdir() if p.suffix == ".xlsx" or ".xlsx." in p.name] == ["rekap.xlsx"]
        assert not desk.warnings(), desk.warnings()


@test
def names_for_a_reason(folder):
    office = an_office(folder)
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        desk.key("ctrl+f")
        desk.type("Yosefina")
        desk.wait("1 pengaduan")
        desk.key("ctrl+e")
        desk.wait("Kata: Yosefina")
        desk.tab_to("Dengan nama dan uraian asli")
        desk.key("space")
        desk.press("Ekspor…")
        desk.wait("Tuliskan mengapa berkas ini perlu memuat nama.")
        desk.fill("Alasan", "diminta Inspektorat")
        desk.tab_to("PIN Anda")
        desk.type("000000")
        desk.key("Return")
        desk.wait("PIN salah")
        desk.tab_to("PIN Anda")
        desk.key("ctrl+a")
        desk.type("123456")
        desk.key("Return")
        desk.wait("Tulis nama ke dalam berkas ini?")
        desk.press("Tulis nama")
        save_as(desk, folder / "nama.xlsx")
        desk.wait("nama.xlsx sudah ditulis: 1 pengaduan.")
        text = unpacked(folder / "nama.xlsx")
        for wanted in (NAME, "0813 3899 7711", "Uraian asli", "RAHASIA, memuat data pribadi"):
            assert wanted in text, wanted
        assert not desk.warnings(), desk.warnings()


main()

"""An office whose every name is made to upset a program: markup, formats, queries, marks of direction. All pages show
them as they are, and the toolkit has nothing to say.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import sqlite3

from desk import Desk, Office, main, test
from looking import open_list

MARKUP, FORMAT, QUERY, RIGHT = "Budi & Ani <Puskesmas>", "%n%s %d", '"( OR NOT *', "\u202eurtuR\u202c \u200fabc"
ALL = [MARKUP, FORMAT, QUERY, RIGHT]


def hostile_office(folder):
    office = Office(folder)
    office.demo(8)
    with sqlite3.connect(office.register) as base:
        for table, name in (("unit", "name"), ("topic", "name"), ("official", "name"), ("inbox", "name"),
                            ("sub_district", "name"), ("problem_code", "name")):
            for (number,) in base.execute(f"SELECT id FROM {table} ORDER BY id").fetchall():
                base.execute(f"UPDATE {table} SET {name} = ? WHERE id = ?", (f"{ALL[number % 4]} {number}", number))
        base.execute("UPDATE official SET position = ?", (MARKUP,))
        base.execute("UPDATE office SET value = ? WHERE key IN ('name', 'government', 'address', 'head-name', 'city')",
                     (MARKUP,))
        base.execute("UPDATE office SET value = ? WHERE key IN ('short-name', 'head-title', 'status-contact')", (FORMAT,))
    base.close()
    for text in ALL:
        office.ctl("add", "--now", "2026-11-23T17:00", "--from", "-", official="petugas", given={
            "channel": "counter", "subject": text, "description": text, "complainant": text, "address": text,
            "occupation": text, "reported_party": text, "hoped_for": text, "incident_place": text, "village": text,
            "unit": f"{MARKUP} 4", "evidence": [{"note": text}]})
    return office


@test
def every_page(folder):
    office = hostile_office(folder)
    with Desk(folder, office.register) as desk:
        desk.wait("12 pengaduan", "Bekerja sebagai", f"{MARKUP} 4", *ALL)
        desk.key("ctrl+shift+o")
        desk.wait("Siapa yang bekerja?", MARKUP, f"{FORMAT} 1", f"{QUERY} 2", f"{RIGHT} 3")
        desk.tab_to(f"{QUERY} 2", most=12)
        desk.key("Return")
        desk.tab_to("PIN", most=2)
        desk.type("123456")
        desk.key("Return")
        desk.wait("Bekerja sebagai", f"{QUERY} 2")
        for number in "123456":
            desk.key(f"alt+{number}")
            desk.settle()
        desk.key("ctrl+f")
        desk.wait("Cari pengaduan")
        desk.press("Saring")
        for name in ("Unit", "Topik", "Penanggung jawab"):
            open_list(desk, lambda page: None, name)
        desk.key("Escape")
        desk.gone("Hanya yang")
        assert not desk.warnings(), desk.warnings()


@test
def the_complaint_and_its_step(folder):
    office = hostile_office(folder)
    with Desk(folder, office.register) as desk:
        desk.wait("12 pengaduan")
        for number, text in enumerate(ALL, 9):
            desk.key("ctrl+f")
            desk.key("ctrl+a")
            desk.type(f"ADU-2026-{number:04}")
            desk.wait("1 pengaduan", text)
            desk.key("Return")
            desk.wait("Tahapan", text, f"{MARKUP} 4")
            desk.press("Tetapkan kategori")
            desk.wait("Batal")
            desk.choose("Topik", f"{MARKUP} 4")
            desk.fill("Alasan atau catatan", text if text != RIGHT else FORMAT)
            desk.key("ctrl+Return")
            desk.wait("Telaah, sekarang", "Urungkan")
            for tab in ("Tindak lanjut", "Berkas & surat", "Riwayat"):
                desk.press(tab)
                desk.settle()
            desk.wait(text)
            desk.key("alt+Left")
            desk.wait("Cari pengaduan")
        assert not desk.warnings(), desk.warnings()


@test
def the_settings(folder):
    office = hostile_office(folder)
    with Desk(folder, office.register) as desk:
        desk.wait("12 pengaduan")
        desk.key("ctrl+comma")
        desk.wait("Pengaturan")
        desk.tab_to("Profil kantor")
        for section, words in (("Standar pelayanan", []), ("Hari kerja dan libur", []), ("Unit", ALL), ("Topik", ALL),
                               ("Kode masalah", ALL), ("Kanal", ALL), ("Kecamatan", ALL), ("Petugas dan peran", ALL)):
            desk.move("Down")
            desk.key("Return")
            desk.until(lambda: any(n.role == "heading" and n.name == section for n in desk.look()), f"{section} is shown")
            desk.wait(*words)
            node = desk.focused()
            for _ in range(6):
                if node.parent and node.parent.name == "Bagian pengaturan":
                    break
                node = desk.move("shift+Tab")
        desk.key("ctrl+n")
        desk.wait("Nama pelapor")
        desk.fill("Nama pelapor", MARKUP)
        desk.fill("Uraian kejadian", FORMAT)
        desk.fill("Unit", "Budi")
        desk.wait(f"{MARKUP} 4")
        desk.key("Down", "Return")
        desk.key("ctrl+s")
        desk.wait("Pengaduan sudah tercatat di register", "ADU-2026-0013")
        assert not desk.warnings(), desk.warnings()


main()

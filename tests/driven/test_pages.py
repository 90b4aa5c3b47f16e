"""Every page: whatever can be used has a name of ours, F1 tells about it, and hostile texts upset nothing.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import Desk, Office, main, test
from looking import looked_at

HOSTILE = ["Budi & Ani <Puskesmas>", "%n%s", '=HYPERLINK("x")', "<b>x</b>"]


def hostile_office(folder):
    office = Office(folder)
    office.demo(3)
    for text in HOSTILE:
        office.ctl("add", "--from", "-", given={
            "channel": "counter", "subject": text, "description": text, "complainant": text, "address": text,
            "occupation": text, "reported_party": text, "hoped_for": text, "incident_place": text, "village": text,
            "evidence": [{"note": text}]}, official="petugas")
    return office


def open_hostile(desk, text):
    """Search finds it as typed; Enter opens it."""
    desk.key("ctrl+f")
    desk.key("ctrl+a")
    desk.type(text)
    desk.wait("1 pengaduan")
    desk.key("Return")
    desk.wait("Tahapan", text)


@test
def the_list_and_a_complaint(folder):
    office = hostile_office(folder)
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        desk.wait("Bekerja sebagai", *HOSTILE)
        look("list", "Daftar pengaduan")
        for button in ("Saring", "Daftar:", "Kolom"):
            desk.press(button)
            desk.until(lambda: desk.focused() and desk.focused().name != button, f"{button} opens")
            look(button)
            desk.key("Escape")
        desk.key("F9")
        desk.wait("Pratinjau")
        look("preview")
        desk.key("F9")
        for text in HOSTILE:
            open_hostile(desk, text)
            look("case", "Satu pengaduan")
            desk.key("alt+Left")
            desk.wait("Cari pengaduan")
        open_hostile(desk, HOSTILE[0])
        for tab in ("Tindak lanjut", "Berkas & surat", "Riwayat"):
            desk.press(tab)
            desk.settle()
            look(tab)
        desk.tab_to("Uraian", key="shift+Tab")
        desk.key("Return")
        desk.press("Mengapa tanggal ini?")
        desk.wait("Jadi batasnya")
        look("why")
        desk.key("Escape")
        desk.press("Tetapkan kategori")
        desk.wait("Batal")
        look("step")
        desk.tab_to("Alasan atau catatan")
        desk.tab_to("Batal", key="shift+Tab", most=8)
        desk.key("Escape")
        desk.gone("Batal")


@test
def the_intake_and_the_counter(folder):
    office = hostile_office(folder)
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        desk.wait("Bekerja sebagai")
        desk.key("ctrl+n")
        desk.wait("Nama pelapor")
        for field, text in zip(("Nama pelapor", "Uraian kejadian", "Unit", "Penyelesaian"), HOSTILE):
            desk.fill(field, text)
        look("counter", "Mode loket")
        desk.key("ctrl+shift+k")
        desk.wait("Bekerja sebagai")
        look("intake", "Mencatat pengaduan baru")
        desk.key("ctrl+s")
        desk.wait("Pengaduan sudah tercatat di register")
        look("done")


@test
def the_settings_the_keys_and_the_lock(folder):
    office = hostile_office(folder)
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        desk.wait("Bekerja sebagai")
        desk.key("ctrl+comma")
        desk.wait("Pengaturan")
        desk.tab_to("Profil kantor")
        look("settings", "Pengaturan")
        for section in ("Standar pelayanan", "Hari kerja dan libur", "Unit", "Topik", "Kode masalah", "Kanal", "Kecamatan",
                        "Petugas dan peran", "Teks surat", "Bahasa dan PIN", "Nomor yang dilewati"):
            desk.tab_to(section, key="Down", most=2)
            desk.key("Return")
            desk.until(lambda: any(n.role == "heading" and n.name == section for n in desk.look()), f"{section} is shown")
            look(section)
            desk.tab_to(section, key="shift+Tab", most=90)
        desk.key("ctrl+question")
        desk.until(lambda: sum("Kunci layar" in n.name for n in desk.look()), "the shortcuts are listed")
        desk.key("Escape")
        desk.key("ctrl+shift+l")
        desk.wait("Siapa yang bekerja?")
        look("sign-in", "Masuk dan berganti petugas")
        there = desk.texts()
        assert not any(text in there for text in HOSTILE), "the lock hides nothing"


@test
def the_first_start(folder):
    with Desk(folder) as desk, looked_at(desk) as look:
        desk.wait("Yang memakainya")
        look("first start", "Pertama kali memakai Aduan")


main()

"""Every section of the settings and every dialog in it: all that can be used has a name of ours, F1 tells about it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import Desk, Office, main, test
from looking import dialog, looked_at, open_list


@test
def the_settings_and_their_dialogs(folder):
    office = Office(folder)
    office.demo(3)
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        desk.wait("Bekerja sebagai")
        desk.key("ctrl+comma")
        desk.wait("Pengaturan")
        desk.tab_to("Profil kantor")
        desk.key("Return")

        def section(name):
            desk.tab_to(name, key="Down", most=2)
            desk.key("Return")
            desk.until(lambda: any(n.role == "heading" and n.name == name for n in desk.look()), f"{name} is shown")

        def back(name):
            node = desk.focused()
            for _ in range(90):
                if node and node.name == name and node.parent and node.parent.name == "Bagian pengaturan":
                    return
                node = desk.move("shift+Tab")
            raise AssertionError(f"shift+Tab does not lead back to “{name}”")

        open_list(desk, look, "Kertas")
        open_list(desk, look, "Zona waktu")
        back("Profil kantor")
        section("Standar pelayanan")
        back("Standar pelayanan")
        section("Hari kerja dan libur")
        open_list(desk, look, "Tahun hari libur")
        desk.choose("Tahun hari libur", "2027")
        dialog(desk, look, "Tetapkan resmi", None)
        dialog(desk, look, "Tempel daftar", "Pengaturan")
        dialog(desk, look, "Tambah", "Pengaturan")
        back("Hari kerja dan libur")
        for name, first, field in (("Unit", "Puskesmas Eban", "Kecamatan"), ("Topik", None, "Kode masalah"),
                                   ("Kode masalah", None, None), ("Kanal", None, "Kanal"), ("Kecamatan", None, None)):
            section(name)
            dialog(desk, look, "Tambah", "Pengaturan", *([field] if field else []))
            if first:
                dialog(desk, look, first, "Pengaturan")
            back(name)
        section("Petugas dan peran")
        dialog(desk, look, "Tambah", "Pengaturan")
        dialog(desk, look, "PIN baru untuk Maria Tefa", "Pengaturan")
        back("Petugas dan peran")
        section("Teks surat")
        look("Teks surat")
        back("Teks surat")
        section("Bahasa dan PIN")
        dialog(desk, look, "Ganti PIN saya", "Pengaturan")


main()

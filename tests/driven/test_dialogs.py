"""Whatever opens over a page: menus, lists, dialogs, windows. All that can be used has a name of ours, F1 tells about it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
from desk import Desk, Office, main, sign_in, test
from looking import dialog, looked_at, open_list, open_menu


def office_with(folder, complaints):
    office = Office(folder)
    office.demo(complaints)
    return office


@test
def the_list_and_its_menus(folder):
    office = office_with(folder, 20)
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        desk.wait("20 pengaduan")
        for name in ("Saring", "Daftar:", "Kolom"):
            open_menu(desk, look, name)
        desk.press("Saring")
        for name in ("Unit", "Topik", "Penanggung jawab"):
            open_list(desk, look, name)
        desk.key("Escape")
        desk.key("F10")
        desk.until(lambda: desk.focused_as("menu item"), "the menu opens")
        look("menu")
        desk.key("Escape")
        open_menu(desk, look, "Bekerja sebagai")
        desk.tab_to("ADU-2026")
        desk.key("Home")
        desk.key("space")
        desk.key("shift+Down")
        desk.wait("2 dipilih")
        look("bulk bar")
        dialog(desk, look, "Tetapkan kategori", "Mencatat langkah", "Topik")
        desk.key("ctrl+question")
        desk.until(lambda: sum("Kunci layar" in n.name for n in desk.look()), "the shortcuts are listed")
        assert all(n.box[3] <= 768 for n in desk.look() if n.role == "window" and n.box), "a window is higher than the screen"
        look("shortcuts")
        desk.key("Escape")


@test
def a_complaint_and_its_dialogs(folder):
    office = office_with(folder, 3)
    office.ctl("add", "--from", "-", official="petugas", given={
        "channel": "counter", "subject": "Loket rusak", "description": "Loket rusak", "complainant": "Siti Naif",
        "unit": "Puskesmas Wini"})
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        sign_in(desk, "4")
        desk.wait("4 pengaduan")
        desk.key("ctrl+f")
        desk.type("loket rusak")
        desk.wait("1 pengaduan")
        desk.key("Return")
        desk.wait("Tahapan")
        open_menu(desk, look, "Langkah lain")
        dialog(desk, look, "Tetapkan kategori", "Mencatat langkah", "Jenis", "Topik", "Berkadar pengawasan")
        dialog(desk, look, "Tampilkan identitas", "Satu pengaduan")
        desk.press("Mengapa tanggal ini?")
        desk.wait("Jadi batasnya")
        look("why", "Mengapa tanggal ini?")
        desk.key("Escape")
        dialog(desk, look, "Ubah data", "Satu pengaduan")


main()

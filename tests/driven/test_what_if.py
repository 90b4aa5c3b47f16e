"""What if: a new day of joint leave, by keyboard; before it is saved, exactly the complaints it moves are listed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re

from desk import Desk, Office, main, test

NOW = "2026-08-11T09:30"


def told(office, command, *arguments):
    return json.loads(office.ctl(command, *arguments, "--json", "--now", NOW, official="petugas"))


def limits(office):
    """Number → day of the Ombudsman's clock, of those it still runs for."""
    found = {}
    for row in told(office, "list"):
        if row["closed"] is None:
            clocks = {c["clock"]: c for c in told(office, "show", row["number"], "--reveal", "uji")["deadlines"]}
            if clocks["ombudsman"]["state"] in ("running", "late"):
                found[row["number"]] = clocks["ombudsman"]["due"]
    return found


MONTHS = ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
          "Desember"]


def in_words(day):
    year, month, day_of_month = map(int, day.split("-"))
    return f"{day_of_month} {MONTHS[month - 1]} {year}"


@test
def joint_leave_on_the_18th_of_august(folder):
    office = Office(folder)
    office.ctl("demo", "--complaints", 60, "--today", "2026-08-10", "--now", "2026-08-10T16:00")
    before = limits(office)
    with Desk(folder, office.register, env={"ADUAN_NOW": NOW}) as desk:
        desk.wait("Bekerja sebagai")
        desk.key("ctrl+comma")
        desk.wait("Pengaturan")
        desk.tab_to("Profil kantor")
        for name in ("Standar pelayanan", "Hari kerja dan libur"):
            desk.tab_to(name, key="Down", most=2)
        desk.key("Return")
        desk.until(lambda: any(n.role == "heading" and n.name == "Hari kerja dan libur" for n in desk.look()), "the section")
        desk.choose("Tahun hari libur", "2026")
        desk.press("Tambah")
        desk.wait("Tambah hari libur")
        desk.fill("Tanggal", "18/8/2026")
        desk.choose("Jenis", "Cuti bersama")
        desk.fill("Nama", "Cuti bersama uji")
        desk.key("ctrl+Return")
        desk.wait("18 Agustus 2026 · Cuti bersama uji")
        desk.press("Simpan")
        desk.wait("Pengaduan yang batas waktunya berubah")
        shown = {}
        for node in desk.look():
            row = next((above for above in node.above() if re.match(r"ADU-\d+-\d+ · ", above.name)), None)
            if "→" in node.name and row is not None:
                shown[row.name.split(" · ")[0]] = re.findall(r"\d+ [A-Z][a-z]+ \d{4}", node.name)
        assert shown, desk.texts()
        assert not desk.unnamed(), desk.unnamed()
        desk.fill("Alasan perubahan", "SKB 3 Menteri")
        desk.key("ctrl+Return")
        desk.gone("Pengaduan yang batas waktunya berubah")
        desk.wait("Hari kerja dan hari libur tersimpan.")
        assert not desk.warnings(), desk.warnings()
    after = limits(office)
    moved = {number: [in_words(before[number]), in_words(after[number])] for number in before
             if before[number] != after[number]}
    assert shown == moved, (shown, moved)


main()

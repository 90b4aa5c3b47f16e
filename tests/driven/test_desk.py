"""The list under the hands of somebody who types: search, filter, preview, many at once and back, lock, mode loket.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from desk import Desk, Office, main, sign_in, test


def listed(desk):
    return [node.name for node in desk.look() if node.role == "row" and "ADU-" in node.name]


@test
def search_filter_and_preview(folder):
    office = Office(folder)
    office.demo(60)
    found = [row["number"] for row in json.loads(office.ctl("list", "--search", "obat", "--json"))]
    late = [row["number"] for row in json.loads(office.ctl("list", "--overdue", "--now", "2026-11-24T09:30", "--json"))]
    with Desk(folder, office.register) as desk:
        desk.wait("60 pengaduan")
        desk.key("ctrl+f")
        desk.type("obat")
        desk.wait(f"{len(found)} pengaduan", *found)
        assert all(any(number in name for number in found) for name in listed(desk))
        desk.type(' "( OR NOT *')
        desk.key("ctrl+a", "BackSpace")
        desk.wait("60 pengaduan")
        assert "Daftar: belum disimpan" not in desk.texts()

        desk.press("Saring")
        desk.tab_to("Hanya yang")
        desk.key("space")
        desk.wait(f"{len(late)} pengaduan", *late)
        desk.key("Escape")

        desk.key("F9")
        desk.wait("Pilih satu pengaduan untuk melihatnya di sini.")
        desk.tab_to("ADU-2026")
        desk.key("space")
        desk.gone("Pilih satu pengaduan")
        desk.wait("Langkah terakhir")
        desk.key("F9")
        desk.gone("Langkah terakhir")
        assert not desk.warnings(), desk.warnings()


@test
def many_at_once_and_back(folder):
    office = Office(folder)
    office.demo(60)

    def topics():
        return {row["number"]: row["topic"] for row in json.loads(office.ctl("list", "--json"))}

    before = topics()
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        desk.wait("60 pengaduan", "Maria Tefa")
        desk.tab_to("ADU-2026")
        desk.key("space")
        desk.key("shift+Down")
        desk.key("shift+Down")
        desk.wait("3 dipilih")
        chosen = listed(desk)[:3]
        desk.press("Tetapkan kategori")
        desk.wait("Batal")
        desk.choose("Topik", "Biaya/pungutan")
        desk.key("ctrl+Return")
        desk.gone("Batal")
        desk.wait("Urungkan")
        changed = desk.until(lambda: {n for n, topic in topics().items() if topic != before[n]}, "they have a new topic")
        assert all(any(number in name for name in chosen) for number in changed), (changed, chosen)
        desk.key("ctrl+shift+z")
        desk.until(lambda: topics() == before, "all is as it was")
        assert not desk.warnings(), desk.warnings()


@test
def lock_and_counter_mode(folder):
    office = Office(folder)
    office.demo(20)
    with Desk(folder, office.register) as desk:
        desk.wait("20 pengaduan")
        desk.key("ctrl+n")
        desk.wait("Nama pelapor", "Keluar dari mode loket")
        assert "Bekerja sebagai" not in desk.texts(), "mode loket shows more than the form"
        desk.type("Siti Naif")
        desk.key("ctrl+shift+l")
        desk.wait("Siapa yang bekerja?")
        there = desk.texts()
        assert "Siti Naif" not in there and "ADU-" not in there and "Nama pelapor" not in there, there
        for key in ("ctrl+n", "ctrl+comma", "alt+1", "ctrl+f"):
            desk.key(key)
        assert "Siapa yang bekerja?" in desk.texts(), "the lock lets pages through"


main()

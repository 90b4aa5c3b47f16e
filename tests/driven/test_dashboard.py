"""The head's page by keyboard: every figure opens its list, a disposition in place, charts, periods.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import re

from desk import Desk, Office, main, test

HEAD = "dr. Yohanes Kolo"


def recap(office, period):
    return json.loads(office.ctl("recap", "--period", period, "--json", "--now", "2026-11-24T09:30", official="kepala"))


def figures_of(desk):
    """What the buttons of the page say: name → number."""
    found = {}
    for node in desk.look():
        match = re.match(r"(.+?): (\d+)(?:;|$)", node.name)
        if node.role == "button" and match:
            found[match.group(1)] = int(match.group(2))
    return found


def as_head(desk):
    desk.key("ctrl+shift+o")
    desk.wait("Siapa yang bekerja?", HEAD)
    names = [node.name for node in desk.look() if node.role == "list item"]
    desk.key(str(1 + names.index(HEAD)))
    desk.tab_to("PIN", most=1)
    desk.type("123456")
    desk.key("Return")
    desk.wait(f"Bekerja sebagai {HEAD}", "Selasa, 24 November 2026", "Menunggu disposisi saya")


def back(desk):
    """To the page again, by Alt and its place in the sidebar."""
    pages = [node.name for node in desk.look() if node.role == "list item" and
             any(above.name == "Halaman" for above in node.above())]
    desk.key(f"alt+{1 + next(i for i, name in enumerate(pages) if name.startswith('Dasbor'))}")
    desk.wait("Menunggu disposisi saya")


def opens(desk, name, length):
    desk.tab_to(name, most=90)
    desk.key("Return")
    desk.wait(f"{length} pengaduan" if length else "Tidak ditemukan", "Cari pengaduan")
    back(desk)


@test
def every_figure_opens_its_list(folder):
    office = Office(folder)
    office.demo(60)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai")
        as_head(desk)
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Dasbor")
        totals, told = recap(office, "2026-11")["totals"], figures_of(desk)
        pairs = [("Sisa lalu", "carried_in"), ("Masuk", "received"), ("Selesai", "settled"), ("Sisa", "carried_out")]
        assert [told[name] for name, key in pairs] == [totals[key] for name, key in pairs], (told, totals)
        for name, key in pairs:
            opens(desk, f"{name}: ", totals[key])
        # The month before, by the arrow; and the quarter.
        desk.press("Periode sebelumnya")
        desk.wait("Oktober 2026")
        october = recap(office, "2026-10")["totals"]
        desk.until(lambda: figures_of(desk).get("Masuk") == october["received"], "October's figures")
        opens(desk, "Sisa: ", october["carried_out"])
        # On paper, and for Excel.
        desk.key("ctrl+p")
        desk.wait("Dasbor, Oktober 2026", "Simpan PDF…")
        desk.key("alt+Left")
        desk.wait("Menunggu disposisi saya")
        desk.key("ctrl+e")
        desk.wait("Batal")
        assert not desk.unnamed(), desk.unnamed()
        desk.key("Escape")
        desk.gone("Batal")
        desk.choose("Periode", "Triwulan")
        desk.wait("triwulan IV tahun 2026")
        assert not desk.warnings(), desk.warnings()


@test
def marks_of_the_charts(folder):
    office = Office(folder)
    office.demo(60)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai")
        as_head(desk)
        trend = recap(office, "2026-11")["trend"]
        told = figures_of(desk)
        assert told["November 2026, Masuk"] == trend[-1]["received"], told
        assert told["Desember 2025, Selesai"] == trend[0]["settled"], told
        # Tab enters the chart once; the arrows go on from there.
        desk.tab_to("Desember 2025, ", most=90)
        desk.key(*["Right"] * 11)
        desk.until(lambda: desk.focused().name.startswith("November 2026, Masuk"), "eleven months further")
        desk.key("Right", "Down")
        desk.until(lambda: desk.focused().name.startswith("November 2026, Selesai"), "the other line, and no further")
        name = desk.focused().name
        desk.key("Return")
        desk.wait(f"{name.rsplit(': ', 1)[1]} pengaduan")
        back(desk)
        assert not desk.warnings(), desk.warnings()


@test
def the_head_disposes_in_place(folder):
    office = Office(folder)
    office.demo(60)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai")
        as_head(desk)
        before = recap(office, "2026-11")["now"]["undisposed"]
        assert before > 0
        # The button, then Ctrl+Enter: who follows up and by when are filled in.
        desk.tab_to("Disposisi…: ", most=90)
        desk.key("Return")
        desk.wait("Batal", "Diteruskan kepada")
        desk.key("ctrl+Return")
        desk.gone("Batal")
        left = before - 1
        desk.wait(f"{left} menunggu disposisi" if left else "Tidak ada yang menunggu disposisi.")
        assert recap(office, "2026-11")["now"]["undisposed"] == left
        desk.key("ctrl+shift+z")
        desk.wait(f"{before} menunggu disposisi")
        assert not desk.warnings(), desk.warnings()


@test
def nothing_yet(folder):
    office = Office(folder)
    office.demo(0)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai")
        as_head(desk)
        desk.wait("Tidak ada yang terlambat atau menunggu disposisi.", "Tidak ada unit dengan pengaduan yang belum selesai.")
        assert figures_of(desk)["Sisa"] == 0 and not desk.unnamed() and not desk.warnings()


main()

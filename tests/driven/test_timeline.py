"""The page of limits by keyboard: bars that are named, time that moves, groups, and numbers that open their lists.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re

from desk import Desk, Office, main, test


def bars(desk):
    return [node.name for node in desk.look() if node.role == "list item" and re.match(r"ADU-\d", node.name)]


def count(desk):
    return next(int(node.name.split()[0]) for node in desk.look() if node.name.endswith("pengaduan belum selesai"))


def calendar(desk):
    return next(node.name for node in desk.look() if re.search(r"\d{4}( –|;|$)", node.name) and node.role == "image")


def opened(folder, complaints, page="timeline"):
    office = Office(folder)
    office.demo(complaints)
    return Desk(folder, office.register, page=page)


@test
def a_few(folder):
    with opened(folder, 3) as desk:
        desk.wait("Bekerja sebagai", "Batas waktu")
        desk.until(lambda: bars(desk) or "Tidak ada pengaduan yang belum selesai" in desk.texts(), "the page is read")
        desk.help_is("Batas waktu")
        assert not desk.unnamed(), desk.unnamed()
        assert not desk.warnings(), desk.warnings()


@test
def a_month_of_work(folder):
    with opened(folder, 300) as desk:
        desk.wait("Bekerja sebagai", "pengaduan belum selesai", "5 minggu")
        names = desk.until(lambda: bars(desk), "bars")
        assert all(re.search(r"diterima \d\d/\d\d/\d{4}", name) for name in names), names
        assert not desk.unnamed(), desk.unnamed()
        # Up and down go from bar to bar.
        first = desk.until(lambda: desk.focused_as("list item"), "a bar has the focus")
        second = desk.move("Down")
        assert second.name != first.name and second.name.startswith("ADU-"), second
        # Left, right and Home move in time; + and - change how much of it.
        there = calendar(desk)
        desk.key("Left")
        desk.until(lambda: calendar(desk) != there, "earlier")
        desk.key("Right")
        desk.until(lambda: calendar(desk) == there, "later")
        desk.key("Left", "Left", "Home")
        desk.until(lambda: calendar(desk) == there, "today")
        for zoom in ("3 bulan", "6 bulan", "1 tahun"):
            desk.key("minus")
            desk.wait(zoom)
        assert "Natal" in calendar(desk), calendar(desk)
        for zoom in ("6 bulan", "3 bulan", "5 minggu", "2 minggu", "1 minggu"):
            desk.key("plus")
            desk.wait(zoom)
        desk.key("minus", "minus", "minus")
        desk.wait("3 bulan")
        # The number below the bars is the length of the list it opens.
        mark = next(n for n in desk.look() if n.role == "button" and re.search(r": \d+ jatuh tempo", n.name))
        number = re.search(r": (\d+) jatuh tempo", mark.name).group(1)
        desk.press(mark.name)
        desk.wait("Cari pengaduan", f"{number} pengaduan")
        # Enter opens the case of the bar.
        desk.key("alt+3")
        desk.wait("pengaduan belum selesai")
        bar = desk.tab_to("ADU-")
        desk.key("Return")
        desk.wait("Tahapan", bar.name.split(",")[0])
        assert not desk.warnings(), desk.warnings()


@test
def the_calculator(folder):
    with opened(folder, 3) as desk:
        desk.wait("Batas waktu", "Hitung")
        desk.press("Hitung")
        # 24 November 2026 and fourteen days.
        desk.wait("Bila masuk", "8 Desember 2026")
        assert not desk.unnamed(), desk.unnamed()
        desk.choose("Berkadar pengawasan", "Ya")
        desk.choose("Perlu pemeriksaan lapangan", "Ya")
        desk.wait("23 Januari 2027")
        desk.help_is("Batas waktu")
        desk.key("Escape")
        desk.gone("Bila masuk")
        assert not desk.warnings(), desk.warnings()


@test
def the_proof_of_a_date(folder):
    with opened(folder, 30, page="cases") as desk:
        desk.wait("Cari pengaduan")
        desk.tab_to("ADU-")
        desk.key("Return")
        desk.wait("Tahapan")
        # Along the calendar; a limit says why it ends when it does.
        desk.press("Riwayat")
        desk.wait("Hari demi hari", "Diterima")
        assert not desk.unnamed(), desk.unnamed()
        desk.tab_to("Hari demi hari", most=30)
        limit = desk.focused()
        for _ in range(40):
            if "Batas penyelesaian" in limit.name:
                break
            limit = desk.move("Down")
        desk.key("Return")
        desk.wait("Bukti di kertas", "Jadi hari terakhirnya")
        assert not desk.unnamed(), desk.unnamed()
        desk.key("ctrl+p")
        desk.gone("Bukti di kertas")
        desk.wait("Bukti tanggal")
        assert not desk.unnamed(), desk.unnamed()
        assert not desk.warnings(), desk.warnings()


@test
def grouped_and_filtered(folder):
    with opened(folder, 300) as desk:
        desk.wait("pengaduan belum selesai")
        desk.until(lambda: bars(desk), "bars")
        all_of_them = count(desk)
        desk.choose("Kelompokkan", "Menurut unit")
        desk.until(lambda: any(re.search(r"Puskesmas .*, \d+ pengaduan$", n.name) for n in desk.look()
                               if n.role == "list item"), "headings of units")
        desk.choose("Kelompokkan", "Menurut kategori")
        desk.wait("Berkadar pengawasan")
        assert count(desk) == all_of_them
        desk.key("ctrl+f")
        desk.wait("Perlu pemeriksaan")
        assert not desk.unnamed(), desk.unnamed()
        desk.tab_to("terlambat")
        desk.key("space")
        desk.key("Escape")
        desk.wait("Hapus saringan")
        desk.until(lambda: count(desk) < all_of_them, "fewer")
        late = bars(desk)
        assert all("terlambat" in name for name in late), late
        desk.press("Hapus saringan")
        desk.until(lambda: count(desk) == all_of_them, "all of them")
        assert not desk.warnings(), desk.warnings()


main()

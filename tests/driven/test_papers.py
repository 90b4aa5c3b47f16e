#!/usr/bin/env python3
"""What leaves on paper: a disposition sheet, an answer on its way to the complainant, the office's wording, the recap.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import subprocess
import zipfile

from desk import Desk, Office, main, sign_in, test

NAME = "Yosefina Bukifan"
NOW = "2026-11-23T16:30"


def an_office(folder):
    """A complaint by somebody, disposed to somebody, and its number."""
    office = Office(folder)
    office.demo(6)
    office.ctl("add", "--from", "-", "--now", NOW, given={
        "channel": "letter", "subject": "Antrean obat lama", "description": "Menunggu tiga jam tanpa penjelasan.",
        "complainant": NAME, "phone": "0813 3899 7711", "address": "Jalan Sonbay nomor 17"}, official="petugas")
    number = json.loads(office.ctl("list", "--search", "Antrean obat lama", "--json"))[0]["number"]
    office.ctl("step", number, "dispose", "--from", "-", "--now", NOW, official="kepala",
               given={"to": "penindak", "note": "Periksa dan jawab.", "due": "2026-11-27"})
    return office, number


def open_case(desk, number):
    desk.key("ctrl+f")
    desk.key("ctrl+a")
    desk.type(number)
    desk.wait("1 pengaduan")
    desk.key("Return")
    desk.wait("Tahapan", number)


def save_as(desk, path):
    """In the dialog of files: a / opens the entry for a path."""
    desk.key("ctrl+a")
    desk.type(str(path))
    desk.key("Return")
    desk.wait(f"Disimpan sebagai “{path.name}”")


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True).stdout


def choose_document(desk, button, name):
    """Opens the list of documents and walks down it."""
    desk.press(button)
    desk.until(lambda: desk.focused_as("list item"), "the documents open")
    for _ in range(25):
        if name in desk.focused().name:
            desk.key("Return")
            return
        desk.move("Down")
    raise AssertionError(f"“{name}” is not among the documents")


@test
def a_disposition_sheet(folder):
    office, number = an_office(folder)
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        open_case(desk, number)
        choose_document(desk, "Cetak", "Lembar disposisi")
        desk.wait(f"Lembar disposisi {number}, halaman 1 dari 1", "tidak disebutkan siapa pelapornya")
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Pratinjau cetak")
        desk.key("ctrl+e")
        desk.wait("Simpan sebagai PDF")
        save_as(desk, folder / "lembar.pdf")
        text = pdf_text(folder / "lembar.pdf")
        assert "LEMBAR DISPOSISI" in text and number in text
        assert "osefina" not in text and "Sonbay" not in text and "3899" not in text
        desk.choose("Kertas", "A4")
        desk.wait(f"Lembar disposisi {number}, halaman 1 dari")
        desk.key("alt+Left")
        desk.wait("Tahapan")
        assert not desk.warnings(), desk.warnings()


def record(desk, button, title, fill, after):
    desk.press(button)
    desk.wait(title, "Batal")
    fill()
    desk.key("ctrl+Return")
    desk.wait(after)


@test
def an_answer_from_draft_to_dispatch(folder):
    office, number = an_office(folder)
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        open_case(desk, number)
        for _ in range(4):
            if "Belum ada surat" not in desk.texts():
                desk.key("ctrl+Next")
        desk.wait("Belum ada surat", "Yang dibaca unit")
        choose_document(desk, "Buat surat", "Surat jawaban")
        desk.wait("Surat jawaban, halaman 1 dari 1", "Baru")
        desk.help_is("Surat")
        # what is wrong is said where it stands, and nothing is saved
        desk.until(lambda: desk.focused_as("text box"), "the text has the focus")
        desk.key("ctrl+End")
        desk.type(" Hormat kami {nama_pelpor}")
        desk.wait("tidak ada kolom {nama_pelpor}")
        desk.key("ctrl+s")
        desk.wait("Belum disimpan")
        for _ in range(len(" {nama_pelpor}")):
            desk.key("BackSpace")
        desk.gone("tidak ada kolom")
        assert not desk.unnamed(), desk.unnamed()
        desk.key("ctrl+s")
        desk.wait("Surat tersimpan.", "Konsep")
        desk.key("alt+Left")
        desk.wait("Catat paraf…")
        record(desk, "Catat paraf", "Diparaf oleh", lambda: None, "Catat tanda tangan…")
        record(desk, "Catat tanda tangan", "teksnya beku", lambda: None, "Isi nomor…")
        record(desk, "Isi nomor", "buku agenda surat keluar", lambda: desk.fill("Nomor surat", "400.7/112/Dinkes/2026"),
               "Catat pengiriman…")
        # nothing of a signed letter changes any more
        desk.tab_to("Surat jawaban, Bernomor")
        desk.key("Return")
        desk.wait("teksnya tidak berubah lagi")
        desk.key("alt+Left")
        desk.wait("Catat pengiriman…")
        record(desk, "Catat pengiriman", "Catat pula pada pengaduan: Jawaban dikirim",
               lambda: desk.fill("Kepada", "Pelapor sendiri"), "Dijawab, sekarang")
        assert not desk.warnings(), desk.warnings()
    case = json.loads(office.ctl("show", number, "--json"))
    assert case["stage"] == "answered", case["stage"]


@test
def the_wording_of_the_office(folder):
    office, number = an_office(folder)
    with Desk(folder, office.register) as desk:
        desk.wait("Bekerja sebagai")
        desk.key("ctrl+comma")
        desk.wait("Profil kantor")
        for _ in range(12):
            if "Teks surat" in (desk.focused().name if desk.focused() else ""):
                break
            desk.move("Down")
        desk.key("Return")
        desk.wait("Surat yang mana", "Permintaan kelengkapan")
        assert not desk.unnamed(), desk.unnamed()
        desk.tab_to("Teks surat", most=20)
        desk.until(lambda: desk.focused_as("text box"), "the text has the focus")
        desk.key("ctrl+End")
        desk.type(" {tanggal_trima}")
        desk.wait("tidak ada kolom {tanggal_trima}")
        desk.key("ctrl+Return")
        desk.wait("Belum disimpan")
        for _ in range(len("{tanggal_trima}")):
            desk.key("BackSpace")
        desk.type("Salam sehat.")
        desk.gone("tidak ada kolom")
        desk.key("ctrl+Return")
        desk.wait("Teks surat tersimpan.")
        assert not desk.warnings(), desk.warnings()


@test
def the_recap_of_the_month(folder):
    office, _ = an_office(folder)
    with Desk(folder, office.register, page="reports") as desk:
        sign_in(desk, "4")
        desk.wait("Rekap November 2026, halaman 1", "Periode masih berjalan")
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Laporan")
        # the list is one stop of Tab, the arrows choose in it
        desk.tab_to("Rekap bulanan")
        desk.key("Down")
        desk.wait("Rekap triwulan IV", "halaman 1")
        desk.key("Up")
        desk.wait("Rekap November 2026, halaman 1")
        desk.press("Simpan PDF…")
        desk.wait("Simpan sebagai PDF")
        save_as(desk, folder / "rekap.pdf")
        text = pdf_text(folder / "rekap.pdf")
        assert "REKAPITULASI PENGADUAN MASYARAKAT" in text and "November 2026" in text, text
        assert "osefina" not in text and "Sonbay" not in text
        desk.key("ctrl+e")
        desk.wait("Simpan untuk Excel")
        save_as(desk, folder / "rekap.xlsx")
        with zipfile.ZipFile(folder / "rekap.xlsx") as book:
            assert book.testzip() is None
            assert not any(b"osefina" in book.read(name) for name in book.namelist())
        # a period that is over can be issued, once
        desk.press("Periode sebelumnya")
        desk.wait("Rekap Oktober 2026, halaman 1", "Belum diterbitkan")
        desk.press("Terbitkan…")
        desk.wait("Terbitkan rekap Oktober 2026?")
        desk.press("Terbitkan")
        desk.wait("Angkanya tidak berubah lagi")
        assert not desk.warnings(), desk.warnings()


main()

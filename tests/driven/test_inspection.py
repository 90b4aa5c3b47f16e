"""A field inspection by the keyboard: planned, written with photographs, signed, reported, and the complaint closed.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import struct
import time

from gi.repository import GLib

from desk import Desk, Office, main, sign_in, test

import gi
gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

NOW = "2026-11-24T09:00"


def photograph(path, colour, taken=None):
    """A JPEG of one colour; with the time a camera writes, if it is given."""
    pixels = GLib.Bytes.new(bytes(colour) * (120 * 90))
    picture = GdkPixbuf.Pixbuf.new_from_bytes(pixels, GdkPixbuf.Colorspace.RGB, False, 8, 120, 90, 360)
    jpeg = bytes(picture.save_to_bufferv("jpeg", [], [])[1])
    if taken:
        exif = (b"Exif\0\0MM\0*\0\0\0\x08\0\1" + struct.pack(">HHII", 0x8769, 4, 1, 26) + b"\0\0\0\0\0\1" +
                struct.pack(">HHII", 0x9003, 2, 20, 44) + b"\0\0\0\0" + taken.encode() + b"\0")
        jpeg = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + jpeg[2:]
    pathlib.Path(path).write_bytes(jpeg)


def prepared(folder, supervisory):
    """A complaint that was disposed of, and a telephone with five photographs."""
    office = Office(folder)
    office.demo(1)
    office.ctl("add", "--now", "2026-11-20T10:00", "--from", "-", official="petugas", given={
        "received": "2026-11-20T09:00", "channel": "letter", "subject": "Pungutan di loket",
        "description": "Diminta membayar tanpa kuitansi.", "complainant": "Siti Naif", "phone": "081234567890",
        "unit": "Puskesmas Wini"})
    number = "ADU-2026-0002"
    for step, official, given in [
        ("classify", "petugas", {"supervisory": supervisory, "inspection": supervisory, "topic": "medicine"}),
        ("dispose", "kepala", {"to": "pemeriksa", "due": "2026-11-25"}),
    ]:
        office.ctl("step", number, step, "--now", NOW, "--from", "-", given=given, official=official)
    phone = pathlib.Path(folder) / "ponsel"
    phone.mkdir()
    for i in range(4):
        photograph(phone / f"IMG_2026112{i}.jpg", (40 * i, 120, 200 - 40 * i),
                   "2026:11:24 08:4%d:00" % i if i < 3 else "2026:10:01 16:00:00")
    photograph(phone / "IMG-20261124-WA0001.jpg", (200, 200, 100))
    (phone / "rusak.jpg").write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF")
    return office, number, phone


def open_case(desk, number):
    desk.key("ctrl+f")
    desk.key("ctrl+a")
    desk.type(number)
    desk.wait("1 pengaduan")
    desk.key("Return")
    desk.wait("Tahapan", number)


def tab(desk, name):
    """To the first tab, then Ctrl+Page Down until one shows what belongs to it."""
    desk.key(*["ctrl+Prior"] * 5)
    for _ in range(6):
        if name in desk.texts():
            return
        desk.key("ctrl+Next")
    raise AssertionError(f"no tab shows {name}")


def record(desk, button, title, done, after):
    desk.press(button)
    desk.wait(title, "Batal")
    done()
    desk.key("ctrl+Return")
    desk.wait(after)


def choose(desk, name, value):
    """Once the page has come to rest: a list that opens while it still moves opens beside the screen."""
    desk.tab_to(name)
    time.sleep(0.5)
    desk.choose(name, value)


def attach_folder(desk, phone):
    tab(desk, "Lampirkan berkas")
    desk.press("Cara lain melampirkan")
    desk.until(lambda: desk.focused_as("menu item"), "the menu opens")
    desk.key("Return")
    desk.until(lambda: "Lampirkan folder" in desk.texts(), "the folder is asked for")
    desk.type(str(phone))
    desk.key("Return")
    desk.wait("Tidak dilampirkan", "5 berkas dilampirkan.", "rusak.jpg")
    desk.key("Escape")
    desk.gone("Berkas yang tidak dilampirkan")
    desk.wait("IMG_20261120.jpg", "IMG-20261124-WA0001.jpg")


def look_at_photographs(desk):
    desk.press("Buka IMG_20261120.jpg")
    desk.wait("2 dari 5", "Diambil 24/11/2026 pukul 08.40")
    assert not desk.unnamed(), desk.unnamed()
    desk.key("Left")
    desk.wait("1 dari 5", "tanpa data waktu/tempat")
    desk.key("plus")
    desk.key("Next")
    desk.wait("2 dari 5")
    desk.key("Escape")
    desk.gone("2 dari 5")


def plan(desk):
    tab(desk, "Rencanakan pemeriksaan")
    desk.press("Rencanakan pemeriksaan")
    desk.wait("Pemeriksaan baru")
    desk.fill("Direncanakan mulai", "24/11/2026")
    desk.fill("Direncanakan mulai, jam", "08.30")
    desk.fill("Tempat pemeriksaan", "Loket")
    desk.press("Tambah anggota")
    desk.wait("Anggota tim")
    desk.key("ctrl+Return")
    desk.wait("Ketua tim ·")
    assert not desk.unnamed(), desk.unnamed()
    desk.key("ctrl+s")
    desk.wait("Direncanakan, sekarang", "Mulai pemeriksaan")


def begin(desk):
    desk.key("ctrl+Return")
    desk.wait("Diputuskan oleh")
    desk.fill("Tiba, jam", "08.30")
    desk.key("ctrl+Return")
    desk.wait("Berlangsung, sekarang")


def write(desk):
    """One finding with all five photographs, who was examined, and the conclusion."""
    desk.press("Tambah temuan")
    desk.wait("Temuan 1", "Bukti temuan ini")
    desk.type("Tidak ada kuitansi untuk 12 pasien.")
    desk.wait("berbeda dari waktu pemeriksaan", "tanpa data waktu/tempat")
    for name in ("WA0001", "IMG_20261120", "IMG_20261121", "IMG_20261122", "IMG_20261123"):
        desk.tab_to(name)
        while desk.focused().role not in ("checkbox", "check box"):
            desk.move("Tab")
        desk.key("space")
    desk.press("Pakai data foto: Diambil 24/11/2026 pukul 08.40")
    desk.wait("24/11/2026\n", "08.40")
    assert not desk.unnamed(), desk.unnamed()
    desk.key("ctrl+Return")
    desk.wait("1. Tidak ada kuitansi", "5 bukti")
    desk.press("Tambah orang")
    desk.wait("Orang yang ditemui atau diperiksa")
    desk.type("Yosef Bere")
    desk.key("ctrl+Return")
    desk.wait("Yosef Bere")
    choose(desk, "Kesimpulan", "Terbukti")
    desk.fill("Nomor surat tugas", "094/17/2026")
    desk.fill("Tanggal surat tugas", "23/11/2026")
    desk.fill("Surat tugas ditandatangani oleh", "dr. Yohanes Kolo, Kepala Dinas")
    desk.key("ctrl+s")
    desk.gone("Belum disimpan")


def sign(desk):
    desk.key("ctrl+Return")
    desk.wait("Diputuskan oleh")
    desk.fill("Selesai, jam", "09.00")
    desk.key("ctrl+Return")
    desk.wait("Menunggu tanda tangan, sekarang", "2 tanda tangan belum ada")
    signers = [n for n in desk.look() if n.name.startswith("Tanda tangan, ") and n.role in ("button", "toggle button")]
    assert len(signers) == 2, [str(n) for n in signers]
    for node in signers:
        refuses = "Yosef" in node.name
        choose(desk, node.name, "Menolak" if refuses else "Sudah")
        if refuses:
            desk.fill("Saksi penolakan, Yosef Bere", "Maria Tefa, petugas")
    desk.key("ctrl+Return")
    desk.wait("Tanggal di berita acara", "tidak dapat diubah lagi")
    desk.fill("PIN", "123456")
    assert not desk.unnamed(), desk.unnamed()
    desk.key("ctrl+Return")
    desk.wait("Ditandatangani, sekarang", "dibekukan")
    assert "Tambah temuan" not in desk.texts(), "what is signed can still be added to"
    desk.tab_to("1. Tidak ada kuitansi")
    desk.key("Return")
    desk.wait("1 dari 5", "tanpa data waktu/tempat")
    desk.key("Escape")
    desk.gone("1 dari 5")
    desk.key("ctrl+Return")
    desk.wait("Diputuskan oleh")
    desk.key("ctrl+Return")
    desk.wait("Dilaporkan, sekarang")


@test
def from_plan_to_closed(folder):
    office, number, phone = prepared(folder, "yes")
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        open_case(desk, number)
        attach_folder(desk, phone)
        look_at_photographs(desk)
        plan(desk)
        begin(desk)
        write(desk)
        sign(desk)
        desk.key("alt+4")
        desk.wait("Pemeriksaan", "November 2026")
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Pemeriksaan")
        desk.key("alt+2")
        open_case(desk, number)
        record(desk, "Kirim jawaban", "Isi jawaban", lambda: desk.fill("Isi jawaban", "Pungutan dihentikan."),
               "Dijawab, sekarang")
        record(desk, "konfirmasi", "Diterima oleh", lambda: desk.fill("Diterima oleh", "Siti Naif"), "Tutup pengaduan")
        record(desk, "Tutup pengaduan", "PIN", lambda: desk.fill("PIN", "123456"), "Selesai, selesai")
        assert not desk.warnings(), desk.warnings()
        desk.key("ctrl+q")
        desk.ended()
    told = [i for i in json.loads(office.ctl("inspections", "--json")) if i["complaint"] == number]
    assert [(i["stage"], i["conclusion"]) for i in told] == [("reported", "proven")], told
    assert json.loads(office.ctl("show", number, "--json"))["stage"] == "closed"


@test
def what_is_not_supervisory_has_none(folder):
    office, number, _ = prepared(folder, "no")
    with Desk(folder, office.register) as desk:
        sign_in(desk, "4")
        open_case(desk, number)
        tab(desk, "pemeriksaan lapangan hanya untuk pengaduan berkadar pengawasan")
        button = next(n for n in desk.look() if "Rencanakan pemeriksaan" in n.name and n.role == "button")
        assert not button.has(24), "the way in is open"
        assert "Catat kunjungan/klarifikasi" in desk.texts()
        assert not desk.unnamed(), desk.unnamed()
        assert not desk.warnings(), desk.warnings()


main()

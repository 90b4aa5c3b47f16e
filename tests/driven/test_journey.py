"""A complaint from intake to closed, with nothing but the keyboard.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json

from desk import Desk, Office, main, sign_in, test


def take_in(desk):
    """The five open fields, saved without a receipt; the number."""
    desk.key("ctrl+n")
    desk.wait("Nama pelapor")
    desk.fill("Nama pelapor", "Siti Naif")
    desk.fill("Telepon", "081234567890")
    desk.fill("Uraian kejadian", "Antre sejak pukul enam pagi, baru dilayani pukul dua belas.")
    desk.fill("Unit", "Sasi")
    desk.wait("Puskesmas Sasi")
    desk.key("Down", "Return")
    desk.fill("Penyelesaian yang diharapkan", "Loket ditambah.")
    desk.key("ctrl+s")
    desk.wait("Pengaduan sudah tercatat di register", "ADU-2026-0003")
    return "ADU-2026-0003"


def record(desk, button, title, done, after):
    """Opens a step by its button, which is where the focus comes back to; what @done fills in; records it."""
    desk.press(button)
    desk.wait(title, "Batal")
    done()
    desk.key("ctrl+Return")
    desk.wait(after)


@test
def from_intake_to_closed(folder):
    office = Office(folder)
    office.demo(2)
    with Desk(folder, office.register, blink=True) as desk:
        sign_in(desk, "4")
        number = take_in(desk)
        desk.key("alt+u")
        desk.wait("Tahapan", "Diterima, sekarang")

        def classify():
            desk.choose("Topik", "Waktu tunggu")
            desk.choose("Berkadar pengawasan", "Tidak")
            desk.choose("Perlu pemeriksaan lapangan", "Tidak")

        def dispose():
            desk.wait("Kristina Banusu")  # the only one who follows up
            desk.fill("Isi disposisi", "Periksa antrean, jawab pelapor.")

        def follow_up():
            desk.key("ctrl+Return")
            desk.wait("Tulis catatan: apa yang dilakukan, atau alasannya.")
            desk.fill("Yang dilakukan", "Loket kedua dibuka.")

        record(desk, "Tetapkan kategori", "Tetapkan kategori", classify, "Telaah, sekarang")
        record(desk, "Disposisi", "Isi disposisi", dispose, "Disposisi, sekarang")
        record(desk, "Catat tindak lanjut", "Yang dilakukan", follow_up, "Tindak lanjut, sekarang")
        record(desk, "Kirim jawaban", "Isi jawaban",
               lambda: desk.fill("Isi jawaban", "Loket kedua sudah dibuka."), "Dijawab, sekarang")
        assert "Tutup pengaduan" not in desk.texts(), "closing is offered before the complainant confirmed"
        record(desk, "konfirmasi", "Diterima oleh", lambda: desk.fill("Diterima oleh", "Siti Naif"), "Tutup pengaduan")
        record(desk, "Tutup pengaduan", "PIN", lambda: desk.fill("PIN", "123456"), "Selesai, selesai")
        assert not desk.warnings(), desk.warnings()
        desk.key("ctrl+q")
        desk.ended()
    case = json.loads(office.ctl("show", number, "--json"))
    assert case["stage"] == "closed", case["stage"]


main()

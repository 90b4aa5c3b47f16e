"""The administrator makes a recovery code, forgets the PIN, and comes back with the code, once;
the numbers given on paper before the first start are told.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import subprocess
import os

from desk import Desk, Office, main, test
from looking import looked_at


@test
def a_lost_pin(folder):
    office = Office(folder)
    made = subprocess.run([os.environ["ADUANCTL"], "init", "--register", office.register, "--name", "Agustinus Lake",
                           "--last-number", "41", "--pin-file", office.pin_file], capture_output=True, text=True,
                          timeout=60, check=True)
    code = made.stderr.split()[0]
    assert re.fullmatch(r"([0-9A-Z]{4}-){4}[0-9A-Z]{4}", code), made.stderr
    with Desk(folder, office.register) as desk, looked_at(desk) as look:
        desk.wait("Agustinus Lake")
        desk.key("ctrl+shift+l")
        desk.wait("Siapa yang bekerja?", "Lupa PIN?")
        look("sign-in")
        desk.press("Lupa PIN?")
        desk.wait("Kode pemulihan", "Batal")
        look("lost PIN", "Pengaturan")
        for name in ("PIN baru", "PIN yang sama"):
            desk.tab_to(name)
            desk.type("719204")
        desk.fill("Kode pemulihan", "AAAA-AAAA-AAAA-AAAA-AAAA")
        desk.key("Return")
        desk.wait("Kode itu salah")
        desk.fill("Kode pemulihan", code.lower())
        desk.key("Return")
        desk.wait("PIN baru sudah ditetapkan")
        assert "Lupa PIN?" not in desk.texts(), "a code works once"
        desk.tab_to("PIN", most=3)
        desk.type("719204")
        desk.key("Return")
        desk.wait("Bekerja sebagai", "Agustinus Lake")

        desk.key("ctrl+comma")
        desk.wait("Pengaturan")
        desk.tab_to("Profil kantor")
        desk.tab_to("Bahasa dan PIN", key="Down", most=12)
        desk.key("Return")
        desk.press("Kode pemulihan baru")
        desk.wait("Buat kode pemulihan baru?")
        desk.type("719204")
        desk.key("Return")
        words = desk.wait("Sudah dicatat")
        again = re.search(r"\b(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}\b", words).group()
        assert again != code
        look("recovery code", "Masuk dan berganti petugas")
        desk.key("Escape")
        desk.settle()
        assert again in desk.texts(), "Escape took the code away before it was written down"
        desk.press("Sudah dicatat")
        desk.gone(again)

        desk.tab_to("Bahasa dan PIN", key="shift+Tab")
        desk.tab_to("Nomor yang dilewati", key="Down", most=2)
        desk.key("Return")
        said = desk.wait("saat register ini dibuat")
        assert re.search(r"ADU-\d{4}-0001 – ADU-\d{4}-0041, 41 nomor, Diberikan di buku kertas", said), said
        look("skipped numbers", "Pengaturan")


main()

"""The page of the day by keyboard: nothing, a little, a month's work; the next step in place; one message a day.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import re
import subprocess
import time

from gi.repository import Gio, GLib

from desk import Desk, Office, main, test

SERVICE = """<node><interface name="org.freedesktop.Notifications">
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
</interface></node>"""


class Messages:
    """Who shows messages on this desktop: what was shown, and what was taken away."""

    def __init__(self):
        self.shown, self.closed = [], []
        self.bus = bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(SERVICE).interfaces[0]
        bus.register_object("/org/freedesktop/Notifications", interface, self.on_call, None, None)
        bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", ("org.freedesktop.Notifications", 0)), None, 0, 5000, None)

    @staticmethod
    def heard():
        """Whatever was said to it by now has arrived."""
        while GLib.MainContext.default().iteration(False):
            pass
        return True

    def on_call(self, _bus, _sender, _path, _interface, method, parameters, invocation):
        answer = None
        if method == "Notify":
            told = parameters.unpack()
            self.shown.append(f"{told[3]}\n{told[4]}")
            answer = GLib.Variant("(u)", (len(self.shown),))
        elif method == "CloseNotification":
            self.closed.append(parameters.unpack()[0])
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("uji", "uji", "1", "1.2"))
        else:
            answer = GLib.Variant("(as)", ([],))
        invocation.return_value(answer)


def rows(desk):
    return [node.name for node in desk.look() if node.role == "list item" and "ADU-" in node.name]


def work_as(desk, name):
    desk.key("ctrl+shift+o")
    desk.wait("Siapa yang bekerja?", name)
    names = [node.name for node in desk.look() if node.role == "list item"]
    desk.key(str(1 + next(i for i, said in enumerate(names) if name in said)))
    desk.tab_to("PIN", most=1)
    desk.type("123456")
    desk.key("Return")
    desk.wait("Bekerja sebagai")


@test
def nothing_is_open(folder):
    office = Office(folder)
    office.demo(0)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai", "Selasa, 24 November 2026", "Tidak ada pengaduan yang belum selesai")
        assert not desk.unnamed(), desk.unnamed()
        desk.help_is("Hari ini")
        desk.key("alt+3")
        desk.wait("Batas waktu", "Setiap pengaduan yang belum selesai tampil di sini")
        assert not desk.unnamed(), desk.unnamed()
        desk.key("alt+1")
        desk.press("Pengaduan baru")
        desk.wait("Nama pelapor")
        assert not desk.warnings(), desk.warnings()


@test
def three_are_open(folder):
    office = Office(folder)
    office.demo(0)
    for subject in ("Antre lama", "Obat habis", "Loket tutup"):
        office.ctl("add", "--from", "-", official="petugas", given={
            "channel": "letter", "subject": subject, "description": subject, "complainant": "Ani",
            "received": "2026-11-20T09:00"})
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("3 belum selesai", "Tidak ada yang terlambat", "Antre lama", "Obat habis", "Loket tutup")
        assert len(rows(desk)) == 3
        # A fourth comes in while one looks: the page follows by itself.
        desk.key("ctrl+n")
        desk.wait("Nama pelapor")
        desk.fill("Nama pelapor", "Siti Naif")
        desk.fill("Uraian kejadian", "Antre sejak pagi")
        desk.key("ctrl+s")
        desk.wait("Pengaduan sudah tercatat di register")
        desk.key("alt+1")
        desk.wait("4 belum selesai")
        desk.key("alt+3")
        desk.wait("4 pengaduan belum selesai")
        assert not desk.unnamed(), desk.unnamed()
        assert not desk.warnings(), desk.warnings()


@test
def what_is_to_be_done(folder):
    office = Office(folder)
    office.demo(60)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai", "Selasa, 24 November 2026", "Kerjakan sekarang")
        assert not desk.unnamed(), desk.unnamed()
        # Every count of the sentence is as long as its list.
        parts = [n.name for n in desk.look() if n.role == "button" and re.match(r"\d+ (terlambat|belum|menunggu)", n.name)]
        assert parts, desk.texts()
        for part in parts:
            desk.tab_to(part)
            desk.key("Return")
            desk.wait(part.split()[0] + " pengaduan", "Cari pengaduan")
            desk.key("alt+1")
            desk.wait("Kerjakan sekarang")
        # The next step in place; the row goes, or says what comes now.
        before = rows(desk)
        button = desk.tab_to("Tetapkan kategori")
        subject = button.name.split(": ", 1)[1]
        desk.key("Return")
        desk.wait("Topik", "Batal")
        desk.choose("Topik", "Waktu tunggu")
        desk.choose("Berkadar pengawasan", "Tidak")
        desk.choose("Perlu pemeriksaan lapangan", "Tidak")
        desk.key("ctrl+Return")
        desk.until(lambda: rows(desk) != before, "the lists change")
        assert not any(name.startswith(subject) and "Tetapkan kategori" in name for name in rows(desk))
        desk.until(lambda: desk.focused() is not None, "the focus is somewhere")
        # Enter opens the case.
        desk.key("alt+1")
        row = desk.until(lambda: desk.focused_as("list item"), "a row has the focus") if desk.focused_as("list item") \
            else desk.tab_to("ADU-")
        desk.key("Down", "Up")
        desk.key("Return")
        desk.wait("Tahapan")
        assert row is not None and not desk.warnings(), desk.warnings()


@test
def each_role_its_own(folder):
    office = Office(folder)
    office.demo(60)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Bekerja sebagai", "Kerjakan sekarang")
        all_of_them = rows(desk)
        work_as(desk, "Kristina Banusu")
        desk.wait("Bekerja sebagai Kristina Banusu", "Hari ini", "Kerjakan sekarang")
        hers = desk.until(lambda: rows(desk), "what was passed on to her")
        assert len(hers) < len(all_of_them) and not any("Pimpinan" in name for name in hers), hers
        assert not desk.unnamed() and not desk.warnings()


def title(desk):
    return next(node.name for node in desk.look() if node.role == "window")


def shown(desk):
    """The pages of the sidebar, without their counts."""
    nodes = desk.look()
    pages = next(node for node in nodes if node.role == "list" and node.name == "Halaman")
    return [node.name.split(",")[0] for node in nodes if node.role == "list item" and pages in node.above()]


@test
def each_role_opens_on_its_page(folder):
    office = Office(folder)
    office.demo(20)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Kerjakan sekarang")
        assert shown(desk) == ["Hari ini", "Pengaduan", "Batas waktu", "Pemeriksaan", "Laporan"], shown(desk)
        for name, page, pages in (
                ("Kolo", "Dasbor", ["Hari ini", "Pengaduan", "Batas waktu", "Pemeriksaan", "Dasbor", "Laporan"]),
                ("Petronela", "Laporan", ["Hari ini", "Pengaduan", "Batas waktu", "Laporan"]),
                ("Agustinus", "Pengaduan", ["Pengaduan", "Batas waktu"])):
            work_as(desk, name)
            desk.until(lambda: name in desk.texts() and title(desk) == page, f"{name} begins with {page}")
            assert shown(desk) == pages, (name, shown(desk))
        # Each finds the page they were on.
        desk.key("alt+2")
        desk.until(lambda: title(desk) == "Batas waktu", "the second page that is shown")
        work_as(desk, "Kolo")
        desk.until(lambda: title(desk) == "Dasbor", "the head is where they were")
        work_as(desk, "Agustinus")
        desk.until(lambda: title(desk) == "Batas waktu", "the administrator is where they were")
        assert not desk.warnings(), desk.warnings()


@test
def one_message_a_day(folder):
    messages = Messages()
    office = Office(folder)
    office.demo(60)
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Kerjakan sekarang")
        assert not messages.shown, "who looks at the window needs no message"
        window = away()
        desk.until(lambda: messages.heard() and messages.shown, "a message is shown")
        assert re.search(r"\d+ terlambat", messages.shown[0]) and "ADU-" not in messages.shown[0], messages.shown
        back(window)
        desk.until(lambda: messages.heard() and messages.closed, "it goes once one looks")
        back(away())
        desk.wait("Kerjakan sekarang")
        assert messages.heard() and len(messages.shown) == 1, messages.shown
        assert not desk.warnings(), desk.warnings()
        desk.key("ctrl+q")
        desk.ended()
    with Desk(folder, office.register, page=None) as desk:
        desk.wait("Kerjakan sekarang")
        back(away())
        desk.key("F5")
        desk.wait("Kerjakan sekarang")
        assert messages.heard() and len(messages.shown) == 1, "the day was remembered"


def away():
    """Out of the window, once it is the active one; its number."""
    window = ""
    end = time.monotonic() + 10
    while not window and time.monotonic() < end:
        window = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=False).stdout.strip()
        time.sleep(0.05)
    assert window, "no window is active"
    subprocess.run(["xdotool", "windowminimize", window], check=True)
    time.sleep(0.3)
    return window


def back(window):
    subprocess.run(["xdotool", "windowactivate", "--sync", window], check=True)


main()

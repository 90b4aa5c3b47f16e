"""A desk to try the program at: a keyboard, and what a screen reader is told.

SPDX-License-Identifier: GPL-3.0-or-later

To be run by tests/support/with-display, which gives a screen and a bus of its own. Keys go through XTEST (xdotool), so
they take the way of a real keyboard, and openbox gives them to the window in front. What is there is asked over the
accessibility bus, level by level of the tree and all questions of a level at once: GTK answers honestly whether a
widget is mapped (Component.Contains), which the usual libraries do not pass on.
"""
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from gi.repository import Gio, GLib

PATIENCE = float(os.environ.get("ADUAN_TEST_PATIENCE", "20"))
ACCESSIBLE, COMPONENT, TEXT = "org.a11y.atspi.Accessible", "org.a11y.atspi.Component", "org.a11y.atspi.Text"
FOCUSABLE, FOCUSED, SELECTED, SENSITIVE, VISIBLE = 11, 12, 23, 24, 30
FIELDS = {"text box", "search box", "spin button", "entry", "password text"}
USABLE = FIELDS | {"combo box", "switch", "slider", "checkbox", "radio", "button", "toggle button", "link", "tab",
                   "menu item", "menu item checkbox", "menu item radio", "row", "list item", "tree item", "option",
                   "grid cell", "cell", "column header"}
# What says truly whether it is to be seen; but not in those, which may keep a visible child to themselves.
PLAIN, HIDING = {"label", "heading", "img", "separator", "caption"}, {"widget", "list"}
CLASS_NAME = re.compile(r"^(Gtk|Adw|Adu)[A-Z]\w+$")
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def name_of(ref):
    return (ref, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))


class Node:
    def __init__(self, ref, parent):
        self.ref, self.parent = tuple(ref), parent
        self.role, self.name, self.bits, self.box, self.content = "", "", 0, None, ""

    def has(self, state):
        return bool(self.bits >> state & 1)

    def above(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def __str__(self):
        return f"{self.role} “{self.name}”" + (f" = “{self.content}”" if self.content else "")


class Bus:
    """The accessibility bus of this test."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, 0, 20000,
                                    None).unpack()[0]
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        self.focus = None  # what got the focus last, as the program told
        self.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, None, 0, self.on_state)

    def on_state(self, bus, sender, path, interface, signal_name, parameters):
        kind, on = parameters.unpack()[:2]
        if kind == "focused" and on:
            self.focus = (sender, path)

    def ask(self, questions, patience=10000):
        """Sends all of (ref, interface, method, arguments) at once; the answers, None where there is none."""
        answers, left = [None] * len(questions), len(questions)

        def heard(bus, result, index):
            nonlocal left
            left -= 1
            try:
                answer = bus.call_finish(result).unpack()
                answers[index] = answer[0] if len(answer) == 1 else answer
            except GLib.Error:
                pass  # it went away while we asked

        for index, ((owner, path), interface, method, arguments) in enumerate(questions):
            self.bus.call(owner, path, interface, method, arguments, None, 0, patience, None, heard, index)
        while left:
            GLib.MainContext.default().iteration(True)
        return answers

    def process(self, owner):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                  "GetConnectionUnixProcessID", GLib.Variant("(s)", (owner,)), None, 0, 5000,
                                  None).unpack()[0]

    def program(self, pid):
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
        for ref in self.ask([(registry, ACCESSIBLE, "GetChildren", None)])[0] or []:
            try:
                if self.process(ref[0]) == pid:
                    return ref
            except GLib.Error:
                pass
        return None


class Desk:
    """The program under test with a register, from start to end."""
    bus = None
    manager = None

    def __init__(self, folder, *arguments, env=None, page="cases", blink=False):
        self.folder = pathlib.Path(folder)
        self.log = open(self.folder / "program.log", "w+", encoding="utf-8")
        home = {f"XDG_{kind}_HOME": str(self.folder / kind.lower()) for kind in ("DATA", "CACHE", "CONFIG")}
        self.configure(page, blink)
        environment = {**os.environ, "GTK_A11Y": "atspi", "G_DEBUG": "", "ADUAN_NOW": "2026-11-24T09:30",
                       "GSETTINGS_BACKEND": "keyfile", **home, **(env or {})}
        for name in ("NO_AT_BRIDGE", "LC_ALL", "LANGUAGE"):
            environment.pop(name, None)
        self.ref, self.roles = None, {}
        self.program = subprocess.Popen([os.environ["ADUAN"], *map(str, arguments)], env=environment, stdout=self.log,
                                        stderr=self.log)

    def configure(self, page, blink):
        """Everybody finds the page they had open last; None: nobody has had one open."""
        settings = self.folder / "config/glib-2.0/settings/keyfile"
        if settings.exists():
            return
        settings.parent.mkdir(parents=True)
        last = ", ".join(f"{'int64 ' if n == 1 else ''}{n}: '{page}'" for n in range(1, 20)) if page else ""
        settings.write_text(f"[org/aduan/Aduan]\n" + (f"last-pages={{{last}}}\n" if page else ""), encoding="ascii")
        # A cursor that does not blink draws nothing while nobody types: quicker. Where it blinks, it does so quickly.
        (self.folder / "config/gtk-4.0").mkdir()
        cursor = "gtk-cursor-blink=true\ngtk-cursor-blink-time=100\n" if blink else "gtk-cursor-blink=false\n"
        (self.folder / "config/gtk-4.0/settings.ini").write_text("[Settings]\n" + cursor, encoding="ascii")

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind:
            print("# there was:\n" + "".join(f"#   {node}\n" for node in self.safely_look()), flush=True)
        self.program.terminate()
        try:
            self.program.wait(10)
        except subprocess.TimeoutExpired:
            self.program.kill()
            self.program.wait()
        self.log.seek(0)
        said = self.log.read()
        self.log.close()
        if kind:
            print("".join("# program: " + line + "\n" for line in said.splitlines()), flush=True)

    # --- what is there

    def safely_look(self):
        try:
            return self.look() if self.program.poll() is None else []
        except (AssertionError, GLib.Error):
            return []

    def look(self):
        """The widgets that are mapped, in the order of the tree; those of the newest window come last."""
        end = time.monotonic() + PATIENCE
        while self.ref is None:
            self.ref = self.bus.program(self.program.pid)
            assert self.program.poll() is None, f"the program ended with {self.program.returncode}"
            assert time.monotonic() < end, "the program did not come to the accessibility bus"
            if self.ref is None:
                time.sleep(0.02)
        top = Node(self.ref, None)
        known, level, children = self.listed(), [top], {}
        while level:
            self.tell(level, known)
            parents = [n for n in level if n.ref not in known or known[n.ref][4]]
            inside = dict(zip(parents, self.bus.ask([(n.ref, ACCESSIBLE, "GetChildren", None) for n in parents])))
            hidden = self.unmapped([n for n in level if n is not top and not (n not in inside and self.plain(n, known))])
            level = [n for n in level if n not in hidden]
            for node in level:
                children.setdefault(node.parent, []).append(node)
            level = [Node(ref, node) for node in level for ref in inside.get(node) or ()]
        found = []

        def put(node):
            found.append(node)
            for child in children.get(node, []):
                put(child)

        put(top)
        self.read([n for n in found if n.role in FIELDS])
        return found[1:]

    def listed(self):
        """What the program has told of before, mapped or not, in one answer: children, name and state as they are now."""
        told = self.bus.ask([((self.ref[0], "/org/a11y/atspi/cache"), "org.a11y.atspi.Cache", "GetItems", None)])[0]
        return {tuple(item[0]): item for item in told or () if tuple(item[0]) != self.ref}

    def tell(self, nodes, known):
        """Role, name and state, by asking where they are not known; a role stays."""
        new = [n for n in nodes if n.ref not in self.roles]
        late = [n for n in nodes if n.ref not in known]
        told = self.bus.ask([(n.ref, ACCESSIBLE, "GetRoleName", None) for n in new] +
                            [name_of(n.ref) for n in late] + [(n.ref, ACCESSIBLE, "GetState", None) for n in late])
        self.roles.update({n.ref: role for n, role in zip(new, told) if role})
        asked = {n.ref: answer for n, *answer in zip(late, told[len(new):], told[len(new) + len(late):])}
        for node in nodes:
            name, bits = asked[node.ref] if node.ref in asked else (known[node.ref][6], known[node.ref][9])
            node.role, node.name = self.roles.get(node.ref, "?"), name or ""
            node.bits = bits[0] | bits[1] << 32 if bits else 0

    @staticmethod
    def plain(node, known):
        """Whether it is mapped if it says it is visible; the child of a stack says that its parent is a page of it."""
        return (node.role in PLAIN and node.has(VISIBLE) and node.parent.role not in HIDING and node.ref in known and
                tuple(known[node.ref][2]) == node.parent.ref)

    def unmapped(self, nodes):
        """Those that are not shown: on another page of a stack, in a menu that is closed."""
        window = lambda *numbers: GLib.Variant("(" + "i" * (len(numbers)) + "u)", (*numbers, 1))  # noqa: E731
        boxes = self.bus.ask([(node.ref, COMPONENT, "GetExtents", window()) for node in nodes])
        for node, box in zip(nodes, boxes):
            node.box = box
        placed = [n for n in nodes if n.box]
        told = self.bus.ask([(n.ref, COMPONENT, "Contains", window(n.box[0] + n.box[2] // 2, n.box[1] + n.box[3] // 2))
                             for n in placed])
        return {node for node, mapped in zip(placed, told) if not mapped}

    def read(self, fields):
        """What is written in fields."""
        counts = self.bus.ask([(node.ref, "org.freedesktop.DBus.Properties", "Get",
                                GLib.Variant("(ss)", (TEXT, "CharacterCount"))) for node in fields])
        told = self.bus.ask([(node.ref, TEXT, "GetText", GLib.Variant("(ii)", (0, count or 0)))
                             for node, count in zip(fields, counts)])
        for node, content in zip(fields, told):
            node.content = content or ""

    def texts(self):
        return "\n".join(f"{n.name}\n{n.content}" if n.content else n.name for n in self.look())

    def until(self, question, what, patience=PATIENCE):
        """Asks until the answer is true, and returns it."""
        end = time.monotonic() + patience
        while True:
            answer = question()
            if answer:
                return answer
            assert self.program.poll() is None, f"the program ended with {self.program.returncode}"
            assert time.monotonic() < end, f"did not happen: {what}"
            time.sleep(0.03)

    def wait(self, *wanted, patience=PATIENCE):
        """Waits until each of the words stands somewhere; all that stands there."""
        def there():
            words = self.texts()
            return words if all(word in words for word in wanted) else None

        return self.until(there, f"{wanted} appear", patience)

    def gone(self, *words):
        self.until(lambda: not any(word in self.texts() for word in words), f"{words} go")

    def focused(self):
        """The innermost widget that has the focus."""
        node = self.told_focus()
        if node is not None:
            return node
        nodes = [n for n in self.look() if n.has(FOCUSED)]
        return nodes[-1] if nodes else None

    def told_focus(self):
        """The same by what the program told last, if that still holds: saves looking at everything."""
        while GLib.MainContext.default().iteration(False):
            pass
        ref, chain = self.bus.focus, []
        while ref is not None and len(chain) < 2:
            node = Node(ref, None)
            role, name, bits, parent = self.bus.ask(
                [(ref, ACCESSIBLE, "GetRoleName", None), name_of(ref), (ref, ACCESSIBLE, "GetState", None),
                 (ref, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Parent")))])
            if role is None or (not chain and (not bits or not bits[0] >> FOCUSED & 1)):
                return None
            node.role, node.name = role, name or ""
            if chain:
                chain[-1].parent = node
            chain.append(node)
            ref = parent
        return chain[0] if chain else None

    def unnamed(self, patience=3):
        """What can be used but is called by nothing, or by the name of its class, and stays so: a tree is read level
        by level, and what a page makes meanwhile is heard of before its name is."""
        end = time.monotonic() + patience
        wrong = self.unnamed_now()
        while wrong and time.monotonic() < end:
            time.sleep(0.1)
            wrong = self.unnamed_now()
        return wrong

    def unnamed_now(self):
        wrong = []
        for node in self.look():
            usable = node.has(FOCUSABLE) or node.role in USABLE
            if usable and (not node.name or CLASS_NAME.match(node.name)):
                wrong.append(f"{node} in " + " < ".join(str(n) for n in list(node.above())[:3]))
        return wrong

    # --- the keyboard

    def settle(self):
        """Returns when the program has answered, hence dealt with what was typed before."""
        time.sleep(0.03)
        self.bus.ask([(self.ref, ACCESSIBLE, "GetRole", None)])

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "10", *keys], check=True, stdout=subprocess.DEVNULL)
        self.settle()

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "3", text], check=True, stdout=subprocess.DEVNULL)
        self.settle()

    def move(self, key, patience=0.6):
        """Presses a key that moves the focus, and returns where it went."""
        before = self.focused()
        self.key(key)
        end = time.monotonic() + patience
        while True:
            node = self.focused()
            if node is not None and (before is None or node.ref != before.ref) or time.monotonic() > end:
                return node
            time.sleep(0.02)

    def tab_to(self, name, key="Tab", most=60):
        """Tabs until the focus is on what is called so."""
        node, seen = self.focused(), []
        for _ in range(most):
            if node is not None and (name in node.name or (node.parent and name in node.parent.name)):
                return node
            seen.append(str(node))
            node = self.move(key)
        raise AssertionError(f"{key} does not lead to “{name}”, but to " + ", ".join(seen))

    def press(self, name):
        """Tabs to a button and presses it."""
        self.tab_to(name)
        self.key("Return")

    def fill(self, name, text):
        """Tabs to a field and types into it, in place of what is there."""
        node = self.tab_to(name)
        self.key("ctrl+a")
        self.type(text)
        self.until(lambda: self.content(node) == text, f"“{name}” holds “{text}”")

    def content(self, node):
        self.read([node])
        return node.content

    def choose(self, name, value):
        """Tabs to a drop-down, opens it, and walks down its list, or searches it, to the value."""
        button = self.tab_to(name)
        self.key("space")
        node = self.until(lambda: self.focused_as("list item", *FIELDS), f"the list of “{name}” opens")
        if node.role in FIELDS:
            self.type(value)
            node = self.move("Down")
        for _ in range(60):
            if value in self.inside(node):
                break
            node = self.move("Down")
        assert value in self.inside(node), f"“{value}” is not in the list of “{name}”"
        self.key("Return")
        self.until(lambda: (self.focused() or node).ref == button.ref, f"the list of “{name}” closes")
        assert value in self.inside(button), f"“{name}” did not take “{value}”, but “{self.inside(button)}”"

    def focused_as(self, *roles):
        node = self.focused()
        return node if node is not None and node.role in roles else None

    def inside(self, node):
        """What stands in a widget."""
        level, words = [node.ref], []
        while level:
            told = self.bus.ask([name_of(ref) for ref in level] + [(ref, ACCESSIBLE, "GetChildren", None) for ref in level])
            words += [name for name in told[:len(level)] if name]
            level = [tuple(ref) for refs in told[len(level):] for ref in refs or ()]
        return "\n".join(words)

    def help_is(self, title):
        """F1 opens the page of that title beside the program; Escape closes it."""
        self.key("F1")
        self.until(lambda: any(n.name == "Halaman bantuan" and n.content.startswith(title + "\n") for n in self.look()),
                   f"the help says “{title}”")
        self.key("Escape")
        self.gone("Halaman bantuan")

    # --- what the program said

    def ended(self):
        """Waits until the program has ended of itself."""
        assert self.program.wait(PATIENCE) == 0, f"the program ended with {self.program.returncode}"

    def warnings(self):
        self.log.flush()
        text = pathlib.Path(self.log.name).read_text(encoding="utf-8", errors="replace")
        return [line for line in text.splitlines() if re.search("WARNING|CRITICAL|Sanitizer|runtime error", line)]


class Office:
    """A scratch folder with a register and aduanctl."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.register = self.folder / "uji.aduan"
        self.pin_file = self.folder / "pin"
        self.pin_file.write_text("123456\n", encoding="ascii")

    def ctl(self, command, *arguments, given=None, official=None):
        acting = ["--as", official, "--pin-file", str(self.pin_file)] if official else []
        done = subprocess.run([os.environ["ADUANCTL"], command, "--register", str(self.register), *acting,
                               *map(str, arguments)], input=None if given is None else json.dumps(given), text=True,
                              capture_output=True, timeout=120, check=False)
        assert done.returncode == 0, f"{command} {arguments}: exit {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout

    def demo(self, complaints):
        self.ctl("demo", "--complaints", complaints, "--today", "2026-11-23", "--now", "2026-11-23T16:00")


WINDOW_MANAGER = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse><focusLast>yes</focusLast></focus>
  <desktops><number>1</number><popupTime>0</popupTime></desktops>
  <keyboard/>
  <mouse/>
</openbox_config>
"""


def start_window_manager(folder):
    """openbox, without keys of its own; it is there once it has put its name on the screen."""
    config = folder / "openbox.xml"
    config.write_text(WINDOW_MANAGER, encoding="utf-8")
    manager = subprocess.Popen(["openbox", "--sm-disable", "--config-file", str(config)], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    end = time.monotonic() + PATIENCE
    while subprocess.run(["xdotool", "getactivewindow"], capture_output=True, check=False).stderr.count(
            b"not supported") and time.monotonic() < end:
        time.sleep(0.05)
    # The pointer out of the way: what opens beneath it would be pointed at.
    subprocess.run(["xdotool", "mousemove", "1365", "767"], check=True)
    return manager


def sign_in(desk, digit):
    """Ctrl+Shift+O, the digit before the name, the PIN."""
    desk.wait("Bekerja sebagai")
    desk.key("ctrl+shift+o")
    desk.wait("Siapa yang bekerja?")
    desk.key(digit)
    desk.tab_to("PIN", most=1)
    desk.type("123456")
    desk.key("Return")
    desk.wait("Bekerja sebagai")


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print(f"1..{len(TESTS)}", flush=True)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="aduan-desk-") as own:
        manager = start_window_manager(pathlib.Path(own))
        Desk.bus = Bus()
        try:
            for number, function in enumerate(TESTS, 1):
                try:
                    with tempfile.TemporaryDirectory(prefix="aduan-desk-") as folder:
                        function(pathlib.Path(folder))
                    print(f"ok {number} - {function.__name__}", flush=True)
                except Exception:
                    failed += 1
                    print("".join("# " + line + "\n" for line in traceback.format_exc().splitlines()), end="")
                    print(f"not ok {number} - {function.__name__}", flush=True)
        finally:
            manager.terminate()
            manager.wait()
    sys.exit(1 if failed else 0)

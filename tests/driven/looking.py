"""What the tests of menus, lists and dialogs share: opening each, and looking at what is in it.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import contextlib
import time


@contextlib.contextmanager
def looked_at(desk):
    """A function that checks what is in front; all faults are told at the end."""
    faults = []

    def look(page, title=None):
        faults.extend(f"{page}: {name}" for name in desk.unnamed())
        if title:
            desk.help_is(title)

    yield look
    faults += desk.warnings()
    assert not faults, "\n".join(dict.fromkeys(faults))


def open_menu(desk, look, name):
    """A button with a popover: what is in it has names; Escape closes it."""
    button = desk.tab_to(name)
    desk.key("Return")
    desk.until(lambda: desk.focused() and desk.focused().ref != button.ref, f"{name} opens")
    look(name)
    desk.key("Escape")
    desk.until(lambda: desk.focused() and desk.focused().ref == button.ref, f"{name} closes")


def open_list(desk, look, name):
    """The same with a drop-down; GTK 4.8 would open it where it was before the page was scrolled to it."""
    button = desk.tab_to(name)
    time.sleep(0.3)
    desk.key("space")
    desk.until(lambda: desk.focused_as("list item", "text box", "search box"), f"the list of {name} opens")
    look(f"list of {name}")
    for _ in range(2):  # the first Escape is for the search in it
        desk.key("Escape")
        time.sleep(0.1)
        if (desk.focused() or button).ref == button.ref:
            return
    desk.until(lambda: (desk.focused() or button).ref == button.ref, f"the list of {name} closes")


def dialog(desk, look, name, help_title, *lists, key="Return"):
    """A button or row that opens a dialog, its drop-downs, and its help."""
    desk.tab_to(name, most=90)
    desk.key(key)
    desk.wait("Batal")
    for field in lists:
        open_list(desk, look, field)
    look(name, help_title)
    desk.key("Escape")
    desk.gone("Batal")

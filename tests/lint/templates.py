#!/usr/bin/env python3
"""A class, its .c, its .ui, its resource: the same name four times, and none of them alone.

SPDX-License-Identifier: GPL-3.0-or-later

  templates.py ROOT         check the tree at ROOT; prints TAP
  templates.py --self-test  break every rule once in a scratch tree and expect it to be found
"""
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ET


def camel(name):
    return "".join(part.capitalize() for part in name.split("-"))


def breaches(root):
    root = pathlib.Path(root)
    sources = {p.relative_to(root / "src/gui").with_suffix("").as_posix(): p.read_text()
               for p in (root / "src/gui").rglob("*.c")}
    files = {p.relative_to(root / "ui").with_suffix("").as_posix(): p for p in (root / "ui").rglob("*.ui")}
    listed = {f.text[:-3] for f in ET.parse(root / "ui/aduan.gresource.xml").getroot().iter("file")
              if f.text.endswith(".ui")}
    for name, text in sorted(sources.items()):
        for path in re.findall(r'set_template_from_resource \([^;]*?ADU_RESOURCE_PATH\s*"ui/([^"]+)\.ui"', text):
            if path != name:
                yield f"src/gui/{name}.c: takes the template {path}.ui, not its own"
            if path not in files:
                yield f"src/gui/{name}.c: there is no ui/{path}.ui"
    for name, path in sorted(files.items()):
        if f'"ui/{name}.ui"' not in sources.get(name, ""):
            yield f"ui/{name}.ui: no src/gui/{name}.c takes it"
        if name not in listed:
            yield f"ui/{name}.ui: not in ui/aduan.gresource.xml"
        tree = ET.parse(path).getroot()
        classes = [t.get("class") for t in tree.iter("template")]
        wanted = camel(name.rsplit("/", 1)[-1])
        if classes != [wanted]:
            yield f"ui/{name}.ui: is the template of {classes}, not of {wanted}"
        versions = {r.get("lib"): r.get("version") for r in tree.iter("requires")}
        if versions.get("gtk") != "4.8" or versions.get("libadwaita", "1.2") != "1.2":
            yield f"ui/{name}.ui: says {versions}, not gtk 4.8 and libadwaita 1.2"
        if tree.get("domain") != "aduan":
            yield f"ui/{name}.ui: has no domain=\"aduan\""
    for name in sorted(listed - set(files)):
        yield f"ui/aduan.gresource.xml: there is no ui/{name}.ui"


GOOD = {
    "src/gui/one/adu-one.c": 'x set_template_from_resource (w, ADU_RESOURCE_PATH "ui/one/adu-one.ui");',
    "ui/one/adu-one.ui": '<interface domain="aduan"><requires lib="gtk" version="4.8"/>'
                         '<template class="AduOne" parent="GtkBox"/></interface>',
    "ui/aduan.gresource.xml": "<gresources><gresource><file>one/adu-one.ui</file></gresource></gresources>",
}
BAD = [
    ("a template of another class", "ui/one/adu-one.ui", "AduOne", "AduTwo"),
    ("another file's template", "src/gui/one/adu-one.c", "one/adu-one.ui", "one/adu-two.ui"),
    ("not in the resource", "ui/aduan.gresource.xml", "one/adu-one.ui", "style.css"),
    ("too new a toolkit", "ui/one/adu-one.ui", "4.8", "4.10"),
    ("no domain", "ui/one/adu-one.ui", ' domain="aduan"', ""),
]


def self_test():
    for number, (what, path, old, new) in enumerate([("a good tree", "ui/one/adu-one.ui", "", "")] + BAD):
        with tempfile.TemporaryDirectory() as scratch:
            for name, text in GOOD.items():
                file = pathlib.Path(scratch, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text.replace(old, new) if name == path and old else text)
            found = bool(list(breaches(scratch)))
        print("ok" if found == (number > 0) else "not ok", number + 1, "-", what)
    print(f"1..{len(BAD) + 1}")


if sys.argv[1:] == ["--self-test"]:
    self_test()
else:
    found = list(breaches(sys.argv[1]))
    for line in found:
        print("#", line)
    print("not ok" if found else "ok", "1 - every class has its template, every template its class")
    print("1..1")

#!/usr/bin/env python3
"""The rules of the house, checked on the source text: which floor may include, call or say what.

SPDX-License-Identifier: GPL-3.0-or-later

  layering.py ROOT          check the tree at ROOT; prints TAP, one line a rule
  layering.py --self-test   break every rule once in a scratch tree and expect it to be found

src/README.md draws the house; this is its guard. A rule is a row: what it forbids, where, and who is excepted.
"""
import pathlib
import re
import sys
import tempfile

FLOORS = ["base", "core", "words", "store", "demo", "picture", "report", "intake", "model", "gui"]
MAY_USE = {
    "base": [],
    "core": ["base"],
    "words": ["base", "core", "store"],
    "store": ["base", "core"],
    "demo": ["base", "core", "store"],
    "picture": ["base"],
    "intake": ["base", "core", "store", "picture"],
    "report": ["base", "core", "words", "store", "picture"],
    "model": ["base", "core", "store"],
    "gui": ["base", "core", "words", "store", "picture", "report", "intake", "model", "demo"],
    "aduanctl": ["base", "core", "words", "store", "demo", "picture", "report", "intake"],
}

# (rule, pattern on code without comments, floors it binds or None for all of src, excepted paths)
SQL = r'"\s*(SELECT\s|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIRTUAL)|PRAGMA\s)'
RULES = [
    ("GTK and libadwaita only in gui", r'#\s*include\s*<(gtk|gdk/|gsk|adwaita)', None, r"^src/(gui/|main\.c$)"),
    ("sqlite3.h only in store", r'#\s*include\s*<sqlite3\.h>', None, r"^src/store/"),
    ("xlsxwriter.h only in report", r'#\s*include\s*<xlsxwriter', None, r"^src/report/"),
    ("gdk-pixbuf and libexif only in picture", r'#\s*include\s*<(gdk-pixbuf|libexif)/', None, r"^src/picture/"),
    ("SQL only in store", SQL, None, r"^src/store/"),
    ("no GIO in base and core", r'#\s*include\s*<gio/', ["base", "core"], None),
    ("no locale or translation in base, core, store, demo, picture, model",
     r'\b(setlocale|bindtextdomain|nl_langinfo)\s*\(|#\s*include\s*<(glib/gi18n|libintl|locale)', ["base", "core", "store", "demo", "picture", "model"], None),
    ("_( only in words, gui, report and the programs", r'(?<![A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext)\s*\(\s*"',
     ["base", "core", "store", "demo", "picture", "intake", "model"], None),
    ("time is read in base/adu-clock.c only",
     r'\b(g_get_real_time|g_date_time_new_now\w*|gettimeofday|clock_gettime|time)\s*\(\s*(NULL|\)|&|CLOCK_REALTIME|tz|g_)',
     None, r"^src/base/adu-clock\.c$"),
    ("no locale's date formats", r'(g_date_time_format|strftime)\s*\([^;]*"[^"]*%[cxXrp]', None, None),
    ("no OFFSET in SQL", r'\bOFFSET\s+[?$0-9]', ["store"], None),
    ("nobody logs below gui", r'\bg_(warning|message|critical|debug|print|printerr)\s*\(', ["base", "core", "words", "store", "demo", "picture", "model", "report"], None),
    ("no files in core", r'\b(fopen|open|g_file_get_contents|g_fopen|g_open)\s*\(', ["core"], None),
]


def code_of(text):
    """The text without comments (strings stay); line numbers are kept."""
    def blank(match):
        found = match.group(0)
        return found if found[0] in "\"'" else re.sub(r"[^\n]", " ", found)
    return re.sub(r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|/\*.*?\*/|//[^\n]*', blank, text, flags=re.S)


def floor_of(path):
    parts = path.split("/")
    if len(parts) > 2 and parts[1] in FLOORS:
        return parts[1]
    return "aduanctl" if len(parts) > 2 and parts[1] == "aduanctl" or "aduanctl" in parts[-1] else None


def breaches_of_rule(rule, files):
    _, pattern, floors, excepted = rule
    expression = re.compile(pattern)
    for path, code in files:
        if (floors and floor_of(path) not in floors) or (excepted and re.search(excepted, path)):
            continue
        for match in expression.finditer(code):
            yield f"{path}:{code.count(chr(10), 0, match.start()) + 1}: {match.group(0).strip()[:60]}"


def breaches_of_includes(files):
    for path, code in files:
        floor = floor_of(path)
        for match in re.finditer(r'#\s*include\s*"(\w+)/([\w/.-]+)"', code):
            target = match.group(1)
            line = code.count("\n", 0, match.start()) + 1
            if floor and target in FLOORS and target != floor and target not in MAY_USE[floor]:
                yield f"{path}:{line}: {floor} must not use {target}"
            if match.group(2).endswith("-private.h") and target != path.split("/")[1]:
                yield f"{path}:{line}: {match.group(2)} belongs to {target} alone"


def check(root):
    files = [(str(p.relative_to(root)), code_of(p.read_text(encoding="utf-8")))
             for p in sorted((root / "src").rglob("*")) if p.suffix in (".c", ".h")]
    results = [("a floor uses only floors below it, and only its own private headers", list(breaches_of_includes(files)))]
    results += [(rule[0], list(breaches_of_rule(rule, files))) for rule in RULES]
    return len(files), results


# What must be found: (path, text, a word of the rule that finds it).
BROKEN = [
    ("src/core/a.c", '#include "store/adu-store.h"\n', "a floor uses"),
    ("src/model/a.c", '#include "report/adu-page.h"\n', "a floor uses"),
    ("src/gui/a.c", '#include "store/adu-db-private.h"\n', "a floor uses"),
    ("src/model/b.c", "#include <gtk/gtk.h>\n", "GTK"),
    ("src/gui/b.c", "#include <sqlite3.h>\n", "sqlite3.h"),
    ("src/gui/c.c", "#include <xlsxwriter.h>\n", "xlsxwriter"),
    ("src/gui/g.c", "#include <gdk-pixbuf/gdk-pixbuf.h>\n", "gdk-pixbuf"),
    ("src/picture/a.c", '#include "store/adu-store.h"\n', "a floor uses"),
    ("src/gui/d.c", 'const char *s = "SELECT id FROM complaint";\n', "SQL only"),
    ("src/core/c.c", "#include <gio/gio.h>\n", "no GIO"),
    ("src/core/d.c", "#include <glib/gi18n.h>\n", "no locale or"),
    ("src/store/a.c", 'f (_("Saved"));\n', "_( only"),
    ("src/gui/e.c", "t = g_get_real_time ();\n", "time is read"),
    ("src/report/a.c", "t = time (NULL);\n", "time is read"),
    ("src/words/a.c", 'g_date_time_format (d, "%c");\n', "no locale's date"),
    ("src/store/b.c", 'static const char s[] = "SELECT id FROM t LIMIT ?1 OFFSET ?2";\n', "no OFFSET"),
    ("src/store/c.c", 'g_warning ("no");\n', "nobody logs"),
    ("src/core/e.c", 'g_file_get_contents ("x", 0, 0, 0);\n', "no files"),
]
FINE = [
    ("src/gui/fine.c", '#include <gtk/gtk.h>\n#include "model/adu-session.h"\n/* SELECT, time (NULL) */\nf (_("Saved"));\n'),
    ("src/store/fine.c", '#include <sqlite3.h>\nstatic const char s[] = "SELECT 1";\nrun_time (NULL_VALUE);\n'),
]


def self_test():
    print(f"1..{len(BROKEN) + 1}")
    failed = 0
    for number, (path, text, word) in enumerate(BROKEN + [("", "", "")], 1):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, content in FINE + ([(path, text)] if path else []):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(content, encoding="utf-8")
            found = [rule for rule, breaches in check(root)[1] if breaches]
        good = (not found) if not path else any(rule.startswith(word) for rule in found)
        failed += not good
        print(f"{'ok' if good else 'not ok'} {number} - {path or 'a sound tree'}: {', '.join(found) or 'nothing found'}")
    return failed


def main():
    if sys.argv[1:] == ["--self-test"]:
        return 1 if self_test() else 0
    n_files, results = check(pathlib.Path(sys.argv[1]))
    print(f"1..{len(results) + 1}")
    print(f"{'ok' if n_files > 20 else 'not ok'} 1 - {n_files} files read")
    failed = n_files <= 20
    for number, (rule, breaches) in enumerate(results, 2):
        print(f"{'not ok' if breaches else 'ok'} {number} - {rule}")
        for breach in breaches:
            print(f"# {breach}")
        failed = failed or bool(breaches)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""The words people read, checked on the catalogues and the help: complete, sound, and in the terms of the office.

SPDX-License-Identifier: GPL-3.0-or-later

  words.py ROOT             the catalogue by itself, the help and the data; prints TAP
  words.py ROOT --complete  every string of the source is in the catalogue, every file in POTFILES.in
  words.py --self-test      break each rule once and expect it to be found
"""
import pathlib
import re
import subprocess
import sys
import tempfile

# Words that must not be shown, and what the office says instead. Patterns are matched without regard to case unless
# they begin with (?-i:…).
FORBIDDEN = [
    (r"\blinimasa\b", "Batas waktu (page), Riwayat (on a complaint)"),
    (r"\bkomplain\b", "pengaduan"),
    (r"\bdeadline\b", "batas waktu"),
    (r"\btenggat\b", "batas waktu"),
    (r"\bkadar\b", "pengawasan; berkadar pengawasan"),
    (r"\bklik\b", "pilih, tekan"),
    (r"\bpengadu\b", "pelapor"),
    (r"\bperkara\b", "pengaduan"),
    (r"\bemail\b", "e-mail"),
    (r"\bfile\b", "berkas"),
    (r"\bupload\b", "unggah"),
    (r"\bdownload\b", "unduh"),
    (r"\bfilter\b", "saringan"),
    (r"\buser\b", "petugas"),
    (r"\bpassword\b", "PIN"),
    (r"\bkamu\b", "Anda"),
    (r"(?-i:\banda\b)", "Anda"),
    (r"\bassign(ed)?\b", "disposisi"),
    (r"\breset\b", "hapus saringan, kembalikan"),
    (r"\bsilahkan\b", "silakan"),
    (r"\bmerubah\b", "mengubah"),
    (r"\bdi (?:terima|tolak|simpan|catat|tutup|cetak|buka|kirim)\b", "diterima, ditolak, … in one word"),
]


def unquote(lines):
    joined = "".join(re.search(r'"(.*)"', line).group(1) for line in lines)
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), joined)


def entries(po):
    """Every entry but the header and the obsolete ones: (context, msgid, plural, [msgstr], flags)."""
    for block in po.split("\n\n"):
        parts, flags, name = {}, "", None
        for line in block.splitlines():
            if line.startswith("#,"):
                flags += line[2:]
            elif line.startswith("#"):
                continue
            elif match := re.match(r'(msg\w+(?:\[\d\])?) "', line):
                name = match.group(1)
                parts[name] = [line]
            elif line.startswith('"') and name:
                parts[name].append(line)
        texts = {key: unquote(value) for key, value in parts.items()}
        if texts.get("msgid"):
            strings = [value for key, value in texts.items() if key.startswith("msgstr")]
            yield texts.get("msgctxt", ""), texts["msgid"], texts.get("msgid_plural"), strings, flags


def braces(text):
    return sorted(re.findall(r"\{[a-z_]+\}", text))


def is_machine_word(word, source):
    """FILE in a usage line, an option, or a code in a list of codes: a name, in any language."""
    return word in source and (word.isupper() or f"-{word}" in source or f", {word}," in source)


def forbidden(text, source=""):
    found = [(re.search(pattern if pattern.startswith("(?-i") else "(?i)" + pattern, text), instead)
             for pattern, instead in FORBIDDEN]
    return [f"“{m.group(0)}” (say {instead})" for m, instead in found if m and not is_machine_word(m.group(0), source)]


def check_entry(msgid, plural, strings, flags):
    """What is wrong with one entry."""
    if "fuzzy" in flags:
        yield "fuzzy"
    if not all(strings):
        yield "untranslated"
        return
    for text in strings:
        if "c-format" not in flags and re.search(r"%[\w$*.#+-]", text):
            yield "a % in a string that is no format"
        if braces(text) != braces(plural or msgid):
            yield f"other names in braces: {braces(text)}"
        if msgid.endswith("…") != text.endswith("…"):
            yield "an ellipsis on one side only"
        if msgid[-1] in ".:" and text[-1] != msgid[-1] and msgid != ".":
            yield f"does not end in {msgid[-1]}"
        if (msgid[0] == " ", msgid[-1] == " ", msgid[-1] == "\n") != (text[0] == " ", text[-1] == " ", text[-1] == "\n"):
            yield "other white space at an end"
        if msgid.count("\n") != text.count("\n"):
            yield "other line breaks"
        if ("<" in msgid) != ("<" in text):
            yield "other markup"
        if msgid.count("_") and "_" not in text and re.match(r"^[\w\s…]*_[A-Za-z]", msgid):
            yield "no access key"
        yield from forbidden(text, msgid)


def check_catalogue(root):
    for language in (root / "po/LINGUAS").read_text().split():
        path = root / f"po/{language}.po"
        done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True, check=False)
        if done.returncode:
            yield done.stderr.strip()
        for context, msgid, plural, strings, flags in entries(path.read_text(encoding="utf-8")):
            for fault in check_entry(msgid, plural, strings, flags):
                yield f"{language}: {context}|{msgid!r}: {fault}"


def check_prose(root):
    """The help pages and what the desktop shows of the program."""
    for path in sorted((root / "data/help").glob("*.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for fault in forbidden(line):
                yield f"{path.name}:{number}: {fault}"
    for path in sorted((root / "data").glob("*.desktop")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if "[id]=" in line:
                yield from (f"{path.name}: {fault}" for fault in forbidden(line))


def check_help(root):
    """Every page a screen asks for is there, is packed, and has a title and no markup the reader does not know."""
    folder = root / "data/help"
    packed = set(re.findall(r"<file>([\w-]+)\.md</file>", (folder / "help.gresource.xml").read_text(encoding="utf-8")))
    pages = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}
    asked = {"start"}
    for path in (root / "src/gui").rglob("*.c"):
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r'adu_(?:screen_set_help_id|help_window_bind_class) \([^;]*"([\w-]+)"\)', text))
    yield from (f"{name} is asked for but not written" for name in sorted(asked - set(pages)))
    yield from (f"{name} is not in help.gresource.xml, or not there" for name in sorted(packed ^ set(pages)))
    for name, text in sorted(pages.items()):
        if not re.match(r"# \S", text) or len(re.findall(r"^# ", text, re.M)) != 1:
            yield f"{name}: one title, on the first line"
        for number, line in enumerate(text.splitlines(), 1):
            if line.count("**") % 2 or line.count("`") % 2 or re.search(r"(?<!\*)\*(?!\*)|\]\(|^###|<", line):
                yield f"{name}:{number}: markup the reader does not know: {line}"


def check_complete(root):
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / "aduan.pot"
        subprocess.run([root / "build-aux/update-po", pot], check=True)
        wanted = {(e[0], e[1]) for e in entries(pot.read_text(encoding="utf-8"))}
        files = set(re.findall(r"^#: (.*)$", pot.read_text(encoding="utf-8"), re.M))
    listed = {line for line in (root / "po/POTFILES.in").read_text().splitlines() if line and not line.startswith("#")}
    yield from (f"POTFILES.in lacks {f}" for f in sorted({g for line in files for g in line.split()} - listed))
    yield from (f"POTFILES.in names {f}, which is not there" for f in sorted(listed) if not (root / f).exists())
    for language in (root / "po/LINGUAS").read_text().split():
        have = {(e[0], e[1]) for e in entries((root / f"po/{language}.po").read_text(encoding="utf-8"))}
        yield from (f"{language} lacks {c}|{m!r}" for c, m in sorted(wanted - have))
        yield from (f"{language} has {c}|{m!r}, which nobody says" for c, m in sorted(have - wanted))


BROKEN = [
    ("Delete", None, ["Hapus klik"], "", "klik"),
    ("Open the file", None, ["Buka Filenya, file itu"], "", "file"),
    ("Delete", None, [""], "", "untranslated"),
    ("Delete", None, ["Hapus"], " fuzzy", "fuzzy"),
    ("{days} left", None, ["{hari} lagi"], "", "braces"),
    ("All", None, ["100%s"], "", "% in"),
    ("Open…", None, ["Buka"], "", "ellipsis"),
    ("Saved.", None, ["Tersimpan"], "", "does not end"),
    ("level", None, ["kadar"], "", "kadar"),
]
FINE = [
    ("%u day", "%u days", ["%u hari"], " c-format"),
    ("use --from FILE", None, ["pakai --from FILE"], ""),
    ("Supervisory", None, ["Berkadar pengawasan"], ""),
    ("{n} of {m}", None, ["{n} dari {m}"], ""),
]


def self_test():
    bad = [(row, list(check_entry(*row[:4]))) for row in BROKEN]
    good = [(row, list(check_entry(*row))) for row in FINE]
    print(f"1..{len(bad) + len(good)}")
    results = [(row[4], any(row[4] in fault for fault in found)) for row, found in bad]
    results += [(row[0], not found) for row, found in good]
    for number, (name, passed) in enumerate(results, 1):
        print(f"{'ok' if passed else 'not ok'} {number} - {name}")
    return 0 if all(passed for _, passed in results) else 1


def main():
    if "--self-test" in sys.argv:
        return self_test()
    root = pathlib.Path(sys.argv[1])
    checks = [("catalogues and source agree", check_complete)] if "--complete" in sys.argv else [
        ("catalogues are complete and in the office's terms", check_catalogue),
        ("help and desktop file are in the office's terms", check_prose),
        ("every screen has its help page", check_help),
    ]
    print(f"1..{len(checks)}")
    failed = False
    for number, (name, check) in enumerate(checks, 1):
        faults = list(check(root))
        print(f"{'not ok' if faults else 'ok'} {number} - {name}")
        for fault in faults:
            print("# " + fault.replace("\n", "\n# "))
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

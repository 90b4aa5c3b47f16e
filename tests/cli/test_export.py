#!/usr/bin/env python3
"""A workbook holds what the register holds, or what may be known of it, and its sums are its own.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import re
import resource
import subprocess
import zipfile

from tap import main, test

READER = pathlib.Path(__file__).parent.parent / "report" / "read_book.py"
NOW = ["--now", "2026-11-23T16:00"]
HOSTILE = {
    "subject": "=1+1",
    "description": "@SUM(A1) http://contoh.id/?a=1&b=2 %n%s 😀\n" + "panjang " * 2400,
    "complainant": "Budi & Ani <Puskesmas>",
    "phone": "+62 812-3456-7890",
    "address": "-1+1",
    "id_number": "5303010101900001",
    "incident_place": "internal:'Daftar'!A1",
    "hoped_for": "_x0041_ 100%",
    "unit_summary": "ringkasan",
    "letter_number": "007",
    "agenda_number": "1e5",
}
SECRET = {
    "subject": "Obat kosong kata yosefina",
    "description": "Saya Yosefina Bukifan menunggu obat, telp 0813-3899-7711",
    "complainant": "Yosefina Bukifan",
    "phone": "0813 3899 7711",
    "address": "Jalan Sonbay nomor 17",
    "id_number": "5303124407880002",
    "email": "yosefina.b@contoh.id",
    "patient": "Kornelis Lasfeto",
    "reported_party": "Perawat Adelina",
    "unit_summary": "Ibu Yosefina (NIK 5303124407880002) dan Kornelis dari Jalan Sonbay nomor 17 menunggu Adelina",
    "hoped_for": "balas ke yosefina.b@contoh.id atau +6281338997711",
    "incident_place": "rumah di jalan sonbay nomor 17",
}
SECRETS = ["osefina", "ukifan", "3899", "sonbay nomor", "Sonbay nomor", "4407880002", "ornelis", "asfeto", "delina"]


def read(path):
    done = subprocess.run(["/usr/bin/python3", READER, path], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def add(office, **values):
    given = {"channel": "letter", "received": "2026-11-20T09:00", "evidence": [{"note": "ada"}], **values}
    code, out, err = office.here("add", "--from", "-", *NOW, given=given)
    assert code == 0, err
    return out.strip()


def export(office, *arguments, name="berkas.xlsx", **options):
    """As the login the demonstration register knows: an officer, without a PIN to be hashed."""
    path = office.folder / name
    code, out, err = office.here("export", *NOW, "--output", path, "--json", *arguments, **options)
    assert code == 0, (code, err)
    return path, json.loads(out)


def rows_of(book, sheet="List"):
    head, *rows = book["sheets"][sheet]
    return {row[0]: dict(zip(head, row)) for row in rows}


def everything(path):
    """All bytes of a workbook, unpacked."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return "\n".join(name + "\n" + archive.read(name).decode() for name in archive.namelist())


@test
def unmasked_is_the_register(office):
    office.demo(25)
    hostile = add(office, **HOSTILE)
    path, said = export(office, "--reveal", "diminta Inspektorat")
    rows = rows_of(read(path))
    assert said["rows"] == len(rows) == 26, said
    for number, row in rows.items():
        shown = json.loads(office.here("show", number, "--json", "--reveal", "uji", *NOW)[1])
        for title, name in [("Subject", "subject"), ("What happened", "description"), ("Unit", "unit"),
                            ("Name of the complainant", "complainant"), ("Telephone or WhatsApp", "phone"),
                            ("Address", "address"), ("ID number (NIK)", "id_number"), ("Time received", "received"),
                            ("Place of the incident", "incident_place"), ("Village", "village"),
                            ("Settlement hoped for", "hoped_for"), ("Number of the letter", "letter_number"),
                            ("Agenda number", "agenda_number"), ("Patient or victim", "patient"),
                            ("Reported party", "reported_party"), ("Closed", "closed"),
                            ("Tracking ID of LAPOR!", "tracking_id")]:
            if name in shown:
                assert (row[title] or None) == (shown[name] or None), (number, title, row[title], shown[name])
        assert {"subject", "description", "complainant", "phone", "received", "closed"} <= set(shown), shown.keys()
    row = rows[hostile]
    assert row["Subject"] == HOSTILE["subject"] and row["Settlement hoped for"] == HOSTILE["hoped_for"], row
    assert row["What happened"].strip() == HOSTILE["description"].strip()
    assert row["Telephone or WhatsApp"] == HOSTILE["phone"] and row["Number of the letter"] == "007", row
    book = read(path)
    assert book["links"] == []
    text = everything(path)
    assert "<hyperlink" not in text and "externalLink" not in text
    assert all(re.match(r"<f>(COUNTA|SUM|[A-Z]+\d+\+)", f) for f in re.findall(r"<f>[^<]*", text))


@test
def reveals_are_journaled(office):
    office.demo(5)
    number = add(office, **SECRET)
    export(office, "--search", "obat")
    shown = json.loads(office.here("show", number, "--json", *NOW)[1])
    assert not [e for e in shown["history"] if e["action"] == "reveal"], shown["history"]
    export(office, "--search", "obat", "--reveal", "diminta Inspektorat")
    shown = json.loads(office.here("show", number, "--json", *NOW)[1])
    assert [e["note"] for e in shown["history"] if e["action"] == "reveal"] == ["diminta Inspektorat"], shown["history"]
    assert office.here("export", *NOW, "--reveal", " ", "--output", office.folder / "x.xlsx")[0] == 1
    assert office.here("export", *office.acting("tu"), *NOW, "--reveal", "x", "--output", office.folder / "x.xlsx")[0] == 1
    assert not (office.folder / "x.xlsx").exists()
    assert office.run("check", "--register", office.register)[0] == 0


@test
def masked_names_nobody(office):
    office.demo(5)
    add(office, **SECRET)
    add(office, **{**SECRET, "subject": "Perkara rahasia", "confidential": True})
    for arguments in ([], ["--complete", "--period", "2026-11"], ["--complete", "--search", "0813 3899 7711"]):
        path, said = export(office, *arguments)
        text = everything(path)
        assert not [secret for secret in SECRETS if secret in text], [secret for secret in SECRETS if secret in text]
        assert "Perkara rahasia" not in text and said["withheld"] >= 1
        assert "Saya " not in text  # the original text
    assert "Yosefina" in everything(export(office, "--reveal", "perlu")[0])


@test
def sums_are_its_own(office):
    office.demo(120)
    for period in ("2026-10", "2026-Q3"):
        path, said = export(office, "--complete", "--period", period)
        book = read(path)
        shown = json.loads(subprocess.run(["/usr/bin/python3", "-c", VALUES, path], capture_output=True, check=True).stdout)
        formulas = 0
        for sheet, rows in book["sheets"].items():
            for r, row in enumerate(rows):
                for c, cell in enumerate(row):
                    if isinstance(cell, dict):
                        formulas += 1
                        assert compute(cell["formula"], sheet, shown) == shown[sheet][r][c], (sheet, r, c, cell)
        assert formulas > 20
        about = dict((row[0], row[1]) for row in shown["About this export"] if row[0])
        assert about["Recap and list agree"] == "Yes", about
        assert about["Rows of the list"] == said["rows"] == len(book["sheets"]["List"]) - 1
        parts = [row["In the recap as"] for row in rows_of(book).values()]
        total = next(row for row in shown["Recap"] if row[1] == "Total")
        assert total[2:5] == [parts.count("Carried in"), parts.count("Received"), len(parts)], (total, len(parts))
        assert total[4] - sum(total[5:8]) == total[8], total
        for sheet in ("By channel", "By topic", "By unit", "By supervision"):
            assert next(row for row in shown[sheet] if row[1] == "Total")[2:] == total[2:], sheet


@test
def inspections_are_in_it(office):
    office.demo(0)
    number = add(office, **{**SECRET, "supervisory": "yes", "inspection": "yes"})
    for official, name, given in [("petugas", "classify", {"supervisory": "yes", "inspection": "yes"}),
                                  ("kepala", "dispose", {"to": "penindak", "due": "2026-11-30"})]:
        code, _, err = office.here("step", *office.acting(official), *NOW, "--from", "-", number, name, given=given)
        assert code == 0, err
    code, _, err = office.here("inspection", *office.acting("penindak"), *NOW, "--from", "-", number, "plan", given={
        "order_date": "2026-11-23", "signatory": "dr. Yohanes Kolo", "unit": "Puskesmas Sasi",
        "place": "rumah Yosefina Bukifan", "planned_from": "2026-11-24T08:00", "planned_until": "2026-11-24T12:00",
        "people": [{"part": "leader", "official": "pemeriksa"}]})
    assert code == 0, err
    path, _ = export(office, "--complete")
    rows = rows_of(read(path), "Inspections")
    assert rows[number]["Planned from"] == "2026-11-24T08:00" and rows[number]["Subject"] == "Obat kosong kata [masked]", rows
    assert not [secret for secret in SECRETS if secret in everything(path)]
    rows = rows_of(read(export(office, "--complete", "--reveal", "perlu")[0]), "Inspections")
    assert rows[number]["Place of the inspection"] == "rumah Yosefina Bukifan", rows


VALUES = """
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
json.dump({s.title: [[c.value for c in r] for r in s.iter_rows()] for s in book}, sys.stdout, default=str)
"""


def compute(formula, sheet, shown):
    """The formulas the program writes, computed without it."""
    def cells(reference, where):
        first, _, last = reference.replace("$", "").partition(":")
        column, row = re.match(r"([A-Z]+)(\d+)", first).groups()
        end = int(re.match(r"[A-Z]+(\d+)", last or first).group(1))
        index = ord(column) - ord("A")
        return [shown[where][r - 1][index] for r in range(int(row), end + 1)]

    total = 0
    for term in formula.lstrip("=").split("+"):
        if (found := re.fullmatch(r"SUM\(([A-Z0-9:]+)\)", term)):
            total += sum(cells(found.group(1), sheet))
        elif (found := re.fullmatch(r"COUNTA\('?([^'!]+)'?!([$A-Z0-9:]+)\)", term)):
            total += sum(value is not None for value in cells(found.group(2), found.group(1)))
        elif term == "0":
            pass
        else:
            total += cells(term, sheet)[0]
    return total


def recap_book(path):
    return json.loads(subprocess.run(["/usr/bin/python3", "-c", VALUES, path], capture_output=True, check=True).stdout)


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()


MEASURES = ["carried_in", "received", None, "settled_on_time", "settled_late", "other_exits", "carried_out", "late"]


@test
def figures_lists_workbook_and_paper_agree(office):
    """What "recap --json" says is what the workbook and the PDF say, row by row."""
    office.demo(120)
    for period in ("2026-10", "2026"):
        told = json.loads(office.here("recap", "--period", period, "--all", "--json", *NOW)[1])
        for name in ("r.xlsx", "r.pdf"):
            code, _, err = office.here("recap", "--period", period, "--output", office.folder / name, *NOW)
            assert code == 0, err
        seen, text = recap_book(office.folder / "r.xlsx"), pdf_text(office.folder / "r.pdf")

        def numbers(row):
            return [row["carried_in"] + row["received"] if m is None else row[m] for m in MEASURES]

        for table, sheet in (("channel", "By channel"), ("topic", "By topic"), ("unit", "By unit"), ("class", "By supervision")):
            rows = {row[1]: row[2:] for row in seen[sheet] if row[0] and row[0].isdigit()}
            assert len(rows) == len(told[table]), (table, rows)
            for row in told[table]:
                assert rows[row["name"]] == numbers(row), (table, row, rows)
        assert next(row for row in seen["Recap"] if row[1] == "Total")[2:10] == numbers(told["totals"])
        lines = [line.split() for line in text.splitlines()]
        assert sum(line[-8:] == [f"{n:,}" for n in numbers(told["totals"])] for line in lines) == 2, text  # forms I and II
        for row in told["channel"]:
            assert any(line[-8:] == [f"{n:,}" for n in numbers(row)] for line in lines), (row, text)


@test
def issued_recaps_stay(office):
    office.demo(40)
    for name in ("a.xlsx", "a.pdf"):
        code, _, err = office.here("recap", "--period", "2026-10", "--output", office.folder / name, *NOW,
                                   *(["--issue"] if name == "a.xlsx" else []))
        assert code == 0, err
    late = add(office, **{**SECRET, "received": "2026-10-30T09:00"})
    office.here("recap", "--period", "2026-10", "--output", office.folder / "b.xlsx", *NOW)
    office.here("recap", "--period", "2026-10", "--output", office.folder / "b.pdf", *NOW)
    assert recap_book(office.folder / "a.xlsx") == recap_book(office.folder / "b.xlsx")
    assert pdf_text(office.folder / "a.pdf") == pdf_text(office.folder / "b.pdf")
    office.here("recap", "--period", "2026-11", "--output", office.folder / "c.xlsx", *NOW)
    office.here("recap", "--period", "2026-11", "--output", office.folder / "c.pdf", *NOW)
    wanted = f"+1 ({late}, received 30/10/2026, entered 23/11/2026)"
    assert any(wanted in str(row[0]) for row in recap_book(office.folder / "c.xlsx")["Recap"])
    # paper is in the language of the office, whatever the program speaks
    wanted = f"+1 ({late}, diterima 30/10/2026, dicatat 23/11/2026)"
    assert wanted in " ".join(pdf_text(office.folder / "c.pdf").split()), pdf_text(office.folder / "c.pdf")
    assert office.here("recap", "--period", "2026-10", "--issue", *NOW)[0] == 1
    assert office.here("recap", "--period", "2026-11", "--issue", *NOW)[0] == 1  # not over
    for name in ("c.xlsx", "c.pdf"):
        text = everything(office.folder / name) if name == "c.xlsx" else pdf_text(office.folder / name)
        assert not [secret for secret in SECRETS if secret in text]
        assert not [secret for secret in SECRETS if secret.encode() in (office.folder / name).read_bytes()]
    assert office.run("check", "--register", office.register)[0] == 0


@test
def in_the_words_of_the_office(office):
    """No English word in a recap or a workbook, and the form on one sheet with its signatures."""
    english = re.compile(r"\b(the|and|of|with|not|yes|received|settled|carried|answered|limit|late|total|subject|register number|"
                         r"complaints?|page|sheet|office|period|search|made|names|rows|closed|due|state|ground)\b", re.I)
    office.demo(120)
    words = {"env": {"ADUAN_LANGUAGE": "id"}}
    path, _ = export(office, "--complete", "--period", "2026-10", **words)
    code, _, err = office.here("recap", "--period", "2026-10", "--output", office.folder / "r.pdf", *NOW, **words)
    assert code == 0, err
    texts = [cell for rows in read(path)["sheets"].values() for row in rows for cell in row if isinstance(cell, str)]
    texts += list(read(path)["sheets"]) + pdf_text(office.folder / "r.pdf").splitlines()
    found = [text for text in texts if english.search(text)]
    assert not found, found
    first = subprocess.run(["pdftotext", "-l", "1", office.folder / "r.pdf", "-"], capture_output=True, check=True).stdout.decode()
    assert "REKAPITULASI" in first and "Petugas pengaduan," in first, first


@test
def nothing_is_nil(office):
    office.demo(0)
    path, said = export(office, "--period", "2026-10")
    book = read(path)
    assert said["rows"] == 0 and any("NIL" in row for row in book["sheets"]["Recap"]), book["sheets"]["Recap"]
    assert list(book["sheets"]) == ["Recap", "List", "About this export"]
    office.here("recap", "--period", "2026-10", "--output", office.folder / "n.pdf", *NOW)
    assert "NIHIL" in pdf_text(office.folder / "n.pdf")
    assert office.here("recap", "--period", "2026-10", "--output", office.folder / "n.doc", *NOW)[0] == 2


@test
def full_disk_leaves_nothing(office):
    office.demo(60)
    failed = 0
    for point in range(20):
        limit = 5_000_000 if point == 19 else 6_000 + point * 6_000
        path = office.folder / f"berkas-{point}.xlsx"

        def before(limit=limit):
            import signal
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        # the limit holds for every file the command writes, its temporary ones too
        code, _, err = office.here("export", "--now", "2026-11-23T16:00", "--complete",
                                   "--output", path, before=before)
        failed += code != 0
        assert (code == 0) == path.exists(), (point, code, err)
        assert code == 0 or err.strip(), point
    assert 0 < failed < 20, failed
    left = [p.name for p in office.folder.iterdir() if "berkas" in p.name and not p.name.startswith("berkas-")]
    assert left == [], left


@test
def wrong_use(office):
    office.demo(0)
    out = office.folder / "x.xlsx"
    assert office.here("export")[0] == 2
    assert office.here("export", "--output", out, "--period", "2026-13")[0] == 2
    assert office.here("export", "--output", office.folder / "tidak" / "ada.xlsx")[0] == 1
    assert not out.exists()


main()

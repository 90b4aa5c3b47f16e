#!/usr/bin/env python3
"""A workbook opens in LibreOffice and in Gnumeric without a complaint, and they compute what the program wrote.

SPDX-License-Identifier: GPL-3.0-or-later

Both are asked if they are there; build-aux/packages does not install them.
"""
import csv
import json
import pathlib
import shutil
import subprocess

from tap import main, test

NOW = ["--now", "2026-11-23T16:00"]
READER = pathlib.Path(__file__).parent.parent / "report" / "read_book.py"
HOSTILE = {
    "channel": "letter", "received": "2026-11-20T09:00", "subject": "=1+1", "complainant": "Budi & Ani <Puskesmas>",
    "description": "@SUM(A1)\nhttp://contoh.id/?a=1&b=2 %n%s 😀 _x0041_", "phone": "+62 812-3456-7890", "address": "-1+1",
    "hoped_for": "'kutip; koma, \"dua\"", "evidence": [{"note": "ada"}],
}


def workbook(office):
    office.demo(60)
    code, _, err = office.here("add", "--from", "-", *NOW, given=HOSTILE)
    assert code == 0, err
    path = office.folder / "berkas.xlsx"
    code, _, err = office.here("export", *NOW, "--complete", "--reveal", "uji", "--output", path)
    assert code == 0, err
    read = json.loads(subprocess.run(["/usr/bin/python3", READER, path], capture_output=True, check=True).stdout)
    return path, read["sheets"]


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def compare(rows, sheets, plain=str):
    """The sheet of the list, text by text."""
    head, *body = sheets["List"]
    texts = [head.index(title) for title in ("Register number", "Subject", "What happened", "Name of the complainant",
                                             "Telephone or WhatsApp", "Address", "Settlement hoped for")]
    assert rows[0] == head, rows[0]
    assert len(rows) == len(body) + 1
    for seen, row in zip(rows[1:], body):
        for column in texts:
            assert plain(seen[column]) == (row[column] or ""), (row[0], head[column], seen[column], row[column])


@test
def libreoffice(office):
    if not shutil.which("soffice"):
        print("# LibreOffice is not here")
        return
    path, sheets = workbook(office)
    # every sheet as a file of its own, in UTF-8, quoted where needed, texts as they are
    done = subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{office.folder}/profile", "--convert-to",
                           "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir",
                           str(office.folder), str(path)], capture_output=True, timeout=240, check=False)
    assert done.returncode == 0 and b"rror" not in done.stdout + done.stderr, done.stdout + done.stderr
    compare(rows_of(office.folder / "berkas-List.csv"), sheets)
    about = dict(row[:2] for row in rows_of(office.folder / "berkas-About this export.csv"))
    assert about["Rows of the list"].replace(",", "") == str(len(sheets["List"]) - 1), about
    totals = next(row for row in rows_of(office.folder / "berkas-Recap.csv") if row[1] == "Total")
    assert int(totals[2]) + int(totals[3]) == int(totals[4]), totals


@test
def gnumeric(office):
    if not shutil.which("ssconvert"):
        print("# Gnumeric is not here")
        return
    path, sheets = workbook(office)
    done = subprocess.run(["ssconvert", "--recalc", "-S", str(path), str(office.folder / "g.csv")], capture_output=True,
                          timeout=240, check=False)
    assert done.returncode == 0 and not done.stderr.strip(), done.stderr.decode()
    names = list(sheets)
    # Gnumeric shows the sign that tells Excel that "_x0041_" is not a letter
    compare(rows_of(office.folder / f"g.csv.{names.index('List')}"), sheets, lambda text: text.replace("_x005F_x", "_x"))
    about = dict(row[:2] for row in rows_of(office.folder / f"g.csv.{names.index('About this export')}"))
    assert about["Rows of the list"].replace(",", "") == str(len(sheets["List"]) - 1), about


main()

#!/usr/bin/env python3
"""aduanctl recap: its numbers close, agree with the lists behind them, and follow what is done.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import zipfile
from xml.etree import ElementTree

from tap import main, test

NOW = ["--now", "2026-11-23T16:30"]


def recap(office, period, *arguments, official="kepala"):
    code, out, err = office.here("recap", "--period", period, *office.acting(official), "--json", *NOW, *arguments)
    assert code == 0, err
    return json.loads(out)


def length(office, figure, period, *arguments, official="kepala"):
    code, out, err = office.here("list", "--figure", figure, "--period", period, *office.acting(official), "--json", *NOW,
                                 *arguments)
    assert code == 0, err
    return len(json.loads(out))


def closes(row):
    return (row["carried_in"] + row["received"] - row["settled"] == row["carried_out"]
            and row["settled"] == row["settled_on_time"] + row["settled_late"] + row["other_exits"])


@test
def closes_in_every_row_and_from_month_to_month(office):
    office.demo(150)
    carried = None
    for month in ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]:
        figures = recap(office, month)
        assert closes(figures["totals"]) and closes(figures["previous"]["totals"])
        for table in ["channel", "problem", "topic", "unit", "class", "handler", "kind", "stage"]:
            assert all(closes(row) for row in figures[table]), (month, table)
            for measure, total in figures["totals"].items():
                if measure != "median_days":
                    assert sum(row[measure] for row in figures[table]) == total, (month, table, measure)
        assert carried in (None, figures["totals"]["carried_in"])
        carried = figures["totals"]["carried_out"]


@test
def every_figure_is_the_length_of_its_list(office):
    office.demo(150)
    for period in ["2026-10", "2026-Q3"]:
        figures = recap(office, period)
        for measure, total in figures["totals"].items():
            if measure != "median_days":
                assert length(office, measure, period) == total, (period, measure)
        for table in ["channel", "class"]:
            for row in figures[table]:
                for measure in ["received", "settled_on_time", "carried_out"]:
                    assert length(office, measure, period, "--row", f"{table}:{row['key']}") == row[measure], row
        for table in ["problem", "topic", "unit", "handler", "kind", "stage"]:
            row = figures[table][0]
            assert length(office, "carried_out", period, "--row", f"{table}:{row['key']}") == row["carried_out"], row


@test
def counts_what_is_done(office):
    office.demo(0)
    before = recap(office, "2026-11")["totals"]
    assert before["received"] == 0 and before["median_days"] is None and recap(office, "2026-11")["oldest"] == []
    code, number, err = office.here(
        "add", "--from", "-", *office.acting("petugas"), "--now", "2026-11-02T10:00",
        given={"channel": "letter", "received": "2026-11-02T09:00", "subject": "Obat kosong", "description": "Obat kosong",
               "complainant": "Budi", "phone": "081234567890", "unit": "Puskesmas Wini"})
    assert code == 0, err
    number = number.strip()
    assert recap(office, "2026-11")["totals"]["carried_out"] == 1
    for name, official, given in [
        ("classify", "petugas", {"supervisory": "no", "inspection": "no", "topic": "medicine"}),
        ("dispose", "kepala", {"to": "penindak", "due": "2026-11-10"}),
        ("answer", "petugas", {"how": "letter", "when": "2026-11-05T09:40"}),
        ("confirm", "petugas", {"how": "in-person", "when": "2026-11-06T09:50", "by": "pelapor"}),
    ]:
        code, out, err = office.here("step", *office.acting(official), "--now", "2026-11-06T10:00", "--from", "-", number,
                                     name, given=given)
        assert code == 0, (name, err)
    after = recap(office, "2026-11")
    assert after["totals"]["settled_on_time"] == 1 and after["totals"]["carried_out"] == 0, after["totals"]
    assert after["totals"]["median_days"] == 4 and after["totals"]["unconfirmed"] == 0
    assert [r["key"] for r in after["problem"]] and after["unit"][0]["name"] == "Puskesmas Wini"
    assert after["trend"][-1] == {"month": "2026-11", "received": 1, "settled": 1}, after["trend"][-1]


@test
def what_is_hidden_counts_only_when_asked_for(office):
    office.demo(150)
    seen = recap(office, "2026", official="tu")["totals"]["received"]
    every = recap(office, "2026", "--all", official="tu")["totals"]["received"]
    assert seen < every == recap(office, "2026", "--all")["totals"]["received"]
    code, out, err = office.here("recap", "--all", *office.acting("penindak"), "--json", *NOW)
    assert code == 1 and json.loads(err)["error"], err


def texts(workbook):
    """What stands in the cells of its first sheet: {cell: text}."""
    with zipfile.ZipFile(workbook) as parts:
        sheet = ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    return {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iterfind(".//{*}c") if cell.get("t") == "inlineStr"}


@test
def the_form_as_a_workbook_loses_nothing_on_paper(office):
    """All that was entered late, in lines as wide as the sheet; and the head, who issued it, does not sign twice."""
    office.demo(0)
    workbook = office.folder / "rekap.xlsx"
    code, _, err = office.here("recap", "--period", "2026-10", "--issue", *office.acting("kepala"), "--now", "2026-11-02T08:00",
                               "--output", workbook)
    assert code == 0, err
    assert list(texts(workbook).values()).count("dr. Yohanes Kolo") == 1, texts(workbook)
    numbers = []
    for day in range(10, 24):
        code, number, err = office.here("add", "--from", "-", *office.acting("petugas"), "--now", "2026-11-20T10:00", given={
            "channel": "letter", "received": f"2026-10-{day}T09:00", "description": "Obat kosong", "complainant": "Budi"})
        assert code == 0, err
        numbers.append(number.strip())
    code, _, err = office.here("recap", "--period", "2026-11", *office.acting("petugas"), *NOW, "--output", workbook)
    assert code == 0, err
    lines = [text for cell, text in texts(workbook).items() if cell[0] == "A" and cell[1:].isdigit()]
    corrections = "".join(line for line in lines if "/2026" in line)
    assert all(number in corrections for number in numbers), corrections
    assert max(map(len, lines)) <= 120, max(lines, key=len)


@test
def bad_periods_and_figures(office):
    office.demo(0)
    for period in ["2026-13", "Oktober", "", "2026-10-05..2026-10-04"]:
        code, out, err = office.here("recap", "--period", period, *office.acting("kepala"), "--json")
        assert code == 2 and json.loads(err)["field"] == "period", (period, err)
    for arguments, field in [(["--figure", "open"], "figure"), (["--period", "2026"], "figure"),
                             (["--figure", "settled", "--row", "unit:tidak-ada"], "row"),
                             (["--figure", "settled", "--row", "channel"], "row")]:
        code, out, err = office.here("list", *arguments, *office.acting("kepala"), "--json")
        assert code == 2 and json.loads(err)["field"] == field, (arguments, err)
    code, out, err = office.here("recap", *office.acting("kepala"))
    assert code == 0 and "Carried in" in out, err


if __name__ == "__main__":
    main()

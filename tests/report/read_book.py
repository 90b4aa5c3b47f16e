#!/usr/bin/env python3
"""Prints a workbook as JSON, read by openpyxl: {sheet: [[cell, …], …]}; days and moments in ISO form.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import datetime
import json
import sys
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl
from openpyxl.utils.escape import unescape

warnings.simplefilter("ignore")


def plain(cell):
    value = cell.value
    if isinstance(value, str) and cell.data_type == "f":
        return {"formula": value}
    if isinstance(value, datetime.datetime):
        minute = (value + datetime.timedelta(seconds=30)).replace(second=0, microsecond=0)
        return minute.strftime("%Y-%m-%d" if "hh" not in cell.number_format else "%Y-%m-%dT%H:%M")
    return unescape(value) if isinstance(value, str) else value  # "_x005F_" is read as "_", as Excel does


def foot(path):
    """The foot of the first sheet with its codes, as Excel reads it."""
    with zipfile.ZipFile(path) as parts:
        return ElementTree.fromstring(parts.read("xl/worksheets/sheet1.xml")).findtext(".//{*}oddFooter")


def main(path):
    book = openpyxl.load_workbook(path)
    sheets = {sheet.title: [[plain(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book}
    links = [link.target for sheet in book for link in getattr(sheet, "_hyperlinks", [])]
    json.dump({"sheets": sheets, "links": links, "title": book.properties.title, "creator": book.properties.creator,
               "frozen": {sheet.title: sheet.freeze_panes for sheet in book},
               "filter": {sheet.title: sheet.auto_filter.ref for sheet in book},
               "repeated": {sheet.title: sheet.print_title_rows for sheet in book},
               "paper": {sheet.title: [sheet.page_setup.paperSize, sheet.page_setup.orientation] for sheet in book},
               "foot": foot(path)}, sys.stdout)


main(sys.argv[1])

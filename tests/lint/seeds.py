#!/usr/bin/env python3
"""What a new register is filled with: columns, codes that exist, nothing twice; and the word families of the search.

SPDX-License-Identifier: GPL-3.0-or-later

  seeds.py ROOT
"""
import configparser
import pathlib
import re
import sys

CHANNELS = ["counter", "suggestion-box", "letter", "email", "whatsapp", "lapor-sms", "lapor-web", "other"]
OFFICE = ["name", "government", "short-name", "address", "city", "post-code", "phone", "email", "website",
          "status-contact", "ombudsman", "head-name", "head-title", "head-rank", "head-nip", "zone", "paper",
          "number-pattern", "week", "letter-number", "letter-book", "margins"]


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def twice(items):
    return sorted({item for item in items if items.count(item) > 1})


def check(data):
    """(what is true, whether it is) for every promise of the seeds."""
    seed = data / "seed"
    units, topics = rows(seed / "units.tsv"), rows(seed / "topics.tsv")
    inboxes, districts = rows(seed / "inboxes.tsv"), rows(seed / "sub-districts.tsv")
    problems, roots = rows(seed / "problem-codes.tsv"), rows(data / "roots-id.tsv")
    office = configparser.ConfigParser(interpolation=None)
    office.read(seed / "office.ini", encoding="utf-8")
    names = {row[1] for row in districts}
    forms = [form for row in roots for form in [row[0], *row[1].split(" ")]]

    yield "24 sub-districts, each once", len(districts) == 24 and not twice([r[0] for r in districts])
    yield "ten problem codes", [r[0] for r in problems] == [f"{n:02d}" for n in range(1, 11)]
    yield "units have five columns", all(len(r) == 5 for r in units)
    yield "24 puskesmas and 3 hospitals", [sum(r[1] == k for r in units) for k in ("puskesmas", "hospital")] == [24, 3]
    yield "no unit twice", not twice([r[0] for r in units]) and not twice([r[2] for r in units])
    yield "units lie in a sub-district there is", all(r[3] in names or r[3] == "" for r in units)
    yield "no unit claims to be verified", all(r[4] == "no" for r in units)
    yield "topics have a problem code there is", all(len(r) == 3 and r[2] in {p[0] for p in problems} for r in topics)
    yield "no topic twice", not twice([r[0] for r in topics])
    yield "inboxes have a channel there is", all(len(r) == 5 and r[1] in CHANNELS for r in inboxes)
    yield "every channel has an inbox", {r[1] for r in inboxes} == set(CHANNELS)
    yield "outside the standard is what the standard does not name", all(
        (r[1] == "other") == (r[4] == "no") and r[4] in ("yes", "no") for r in inboxes)
    yield "the office has the keys of its profile", list(office["office"]) == OFFICE
    yield "250 word families or more", len(roots) >= 250
    yield "a form belongs to one family", not twice(forms)
    yield "forms are folded words", all(re.fullmatch(r"[a-z]+", form) for form in forms)


def main():
    results = list(check(pathlib.Path(sys.argv[1]) / "data"))
    print(f"1..{len(results)}")
    for number, (what, good) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {what}")
    return 0 if all(good for _, good in results) else 1


if __name__ == "__main__":
    sys.exit(main())

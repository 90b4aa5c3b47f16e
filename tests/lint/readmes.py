#!/usr/bin/env python3
"""What the READMEs name is there, and what they promise to name in full is named.

SPDX-License-Identifier: GPL-3.0-or-later

  readmes.py ROOT        reads the pages of the tree
  readmes.py --self-test shows that each kind of fault is found
"""
import pathlib
import re
import sys

PAGES = ["README.md", "src/README.md", "src/core/README.md", "src/store/README.md"]
HOME = {"README.md": "src"}  # where a bare name of a page is looked up; else beside the page
ENDINGS = ("", ".c", ".h", "-private.h", "-sql.c")


def names(text):
    """What stands in backticks and looks like a file of ours."""
    for quoted in re.findall(r"`([^`\n]+)`", text):
        for word in quoted.split(" "):
            if re.fullmatch(r"(\.\./)*[\w*…./<>-]+", word) and ("/" in word or re.match(r"(adu-|test-|cmd-)", word)):
                yield word
    for link in re.findall(r"\]\(([^)]+)\)", text):
        if "://" not in link:
            yield link


def is_there(root, page, name):
    if re.search("…|<|NNNN", name):  # a pattern of names
        return True
    places = [(root / page).parent, (root / page).parent / HOME.get(page, "."), root]
    if any((place / (name + ending)).exists() or ("*" in name and any(place.glob(name + ending)))
           for place in places for ending in ENDINGS):
        return True
    return "/" not in name and any(
        any((root / top).glob("**/" + name + ending)) for top in ("src", "tests") for ending in ENDINGS)


def unnamed(items, text):
    return sorted(item for item in items if not re.search(r"(?<![\w-])" + re.escape(item) + r"(?![\w-])", text))


def tables(root):
    for path in (root / "src/store/schema").glob("*.sql"):
        for name in re.findall(r"CREATE (?:VIRTUAL )?TABLE (?:IF NOT EXISTS )?(\w+)", path.read_text(encoding="utf-8")):
            yield name


def check(root):
    """(what is true, what speaks against it) for every promise of the pages."""
    text = {page: (root / page).read_text(encoding="utf-8") for page in PAGES}
    for page in PAGES:
        yield f"{page} names what is there", sorted({n for n in names(text[page]) if not is_there(root, page, n)})
    folders = [p.name + "/" for p in (root / "src").iterdir() if p.is_dir()]
    yield "src/README.md names every floor", sorted(f for f in folders if f"`{f}`" not in text["src/README.md"])
    modules = {p.stem for p in (root / "src/core").glob("*.h") if not p.stem.endswith("-private")}
    yield "src/core/README.md names every file", unnamed(modules, text["src/core/README.md"])
    # "disposition ─ _other": a table may be written by the part that differs from its neighbour's.
    listed = text["src/store/README.md"]
    yield "src/store/README.md names every table", [
        t for t in unnamed(set(tables(root)), listed) if not unnamed(["_" + t.rsplit("_", 1)[-1]], listed) == []]


def self_test():
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name in ("src/core", "src/store/schema", "src/gui"):
            (root / name).mkdir(parents=True)
        (root / "src/core/adu-day.h").touch()
        (root / "src/core/adu-gone.h").touch()
        (root / "src/store/schema/0001-a.sql").write_text("CREATE TABLE complaint (id);\nCREATE TABLE secret (id);\n")
        (root / "README.md").write_text("`src/` and `tests/` [page](src/README.md)\n")
        (root / "src/README.md").write_text("`core/` `store/` `adu-day.h` `adu-lost.c`\n")
        (root / "src/core/README.md").write_text("`adu-day`\n")
        (root / "src/store/README.md").write_text("complaint\n")
        found = [wrong for _, wrong in check(root)]
    return [("a folder that is gone is found", found[0] == ["tests/"]),
            ("a file that is gone is found", found[1] == ["adu-lost.c"]),
            ("what is there is let be", found[2] == [] and found[3] == []),
            ("a floor nobody names is found", found[4] == ["gui/"]),
            ("a file nobody names is found", found[5] == ["adu-gone"]),
            ("a table nobody names is found", found[6] == ["secret"])]


def main():
    if sys.argv[1] == "--self-test":
        results = [(what, [] if right else ["no"]) for what, right in self_test()]
    else:
        results = list(check(pathlib.Path(sys.argv[1])))
    print(f"1..{len(results)}")
    for number, (what, wrong) in enumerate(results, 1):
        print(f"{'not ok' if wrong else 'ok'} {number} {what}")
        for item in wrong:
            print(f"# {item}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

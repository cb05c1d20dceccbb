"""Derive districts.csv, communes.csv and names.csv from the wheel vietnamadminunits 1.0.4 and two hand-kept files.

Run by hand, never by the program:

    pip download --no-deps vietnamadminunits==1.0.4
    unzip -d WHEEL vietnamadminunits-1.0.4-py3-none-any.whl
    python data/gazetteer/derive.py WHEEL        # everything anew
    python data/gazetteer/derive.py              # only lay changes.csv and spellings.csv over the tables, and names.csv

Of the wheel it takes names, codes and successor pairs, nothing else. What it does not know is written by hand:
`changes.csv` holds every life of a unit whose life the wheel has wrong or not at all (its rows replace the rows of the same
id), `spellings.csv` adds aliases. `names.csv` is an index: folded name -> ids. Rules of identity: README.md beside this file.
"""

import csv
import json
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.lexicon.gazetteer import Life, fold

HERE = Path(__file__).resolve().parent
END, START = "2025-06-30", "2025-07-01"  # the last day of the three levels, the first of the two
SOURCE = "vau 1.0.4"
LEVELS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã")
NAMES = {  # the hyphen that the wheel left out
    "Văn Miếu Quốc Tử Giám": "Văn Miếu - Quốc Tử Giám",
    "Phương Liên Trung Tự": "Phương Liên - Trung Tự",
}


Key = tuple[
    str, ...
]  # as the wheel writes it: province, district and ward of the old era; province and ward of the new
Pair = tuple[Key, Key]  # predecessor, successor


class Ward(NamedTuple):
    """A unit of the wheel: of the old era with its district's code, of the new with its province's; no code: no ward."""

    key: Key
    full: str
    code: str
    parent: str


Table = dict[str, list[Life]]


def split(full: str) -> tuple[str, str]:
    """The level word and the name of a full name; the wheel writes "Thị Trấn" too, and its own level column has slips."""
    level = next(word for word in LEVELS if full.casefold().startswith(f"{word} "))
    words = full[len(level) + 1 :].split()
    name = " ".join(word if word == "trường" else word[0].upper() + word[1:] for word in words)  # it has "xã é Tòng"
    return level, NAMES.get(name, name)


def read(path: Path) -> list[Life]:
    """The rows of one of our tables."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Life(**row) for row in csv.DictReader(file)]


def write(path: Path, table: Table) -> None:
    """The rows in the order of id and day, so that a change shows as one line."""
    rows = sorted((row for rows in table.values() for row in rows), key=lambda row: (row.id, row.since))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Life._fields)
        writer.writerows(rows)


def index(path: Path, *tables: Table) -> None:
    """Folded name -> ids of all that ever bore it, sorted as bytes are, so that it can be searched unparsed."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in (row for table in tables for rows in table.values() for row in rows):
        for name in filter(None, (row.name, *row.aliases.split("|"))):
            found[fold(name)].add(row.id)
    lines = sorted(f"{key},{'|'.join(sorted(ids))}\n" for key, ids in found.items())
    path.write_text("".join(["key,ids\n", *lines]), encoding="utf-8", newline="\n")


def by_code(rows: Iterable[Sequence[str]], day: str) -> dict[str, str]:
    """Statistical code -> id of the unit that bears it on the day, out of rows of (id, since, until)."""
    return {id_.split("-")[0]: id_ for id_, since, until in rows if since <= day and (not until or day <= until)}


def wards(
    database: Path,
) -> tuple[dict[Key, Ward], dict[Key, Ward], dict[str, tuple[str, str]]]:
    """Old wards by their wheel keys, new wards by theirs, and districts: code -> (full name, province code)."""
    connection = sqlite3.connect(database)
    old: dict[Key, Ward] = {}
    districts: dict[str, tuple[str, str]] = {}
    columns = "provinceKey, districtKey, wardKey, district, ward, provinceCode, districtCode, wardCode"
    for p, d, w, district, ward, pc, dc, wc in connection.execute(f"SELECT {columns} FROM admin_units_legacy"):
        old[p, d, w or ""] = Ward((p, d, w or ""), ward or district, wc or "", dc)
        districts[dc] = (district, pc)
    new: dict[Key, Ward] = {
        (p, w): Ward((p, w), ward, wc, pc)
        for p, w, ward, pc, wc in connection.execute(
            "SELECT provinceKey, wardKey, ward, provinceCode, wardCode FROM admin_units"
        )
    }
    connection.close()
    return old, new, districts


def pairs(converter: Path) -> set[Pair]:
    """(old key, new key): every successor of a divided ward, not only the one that the wheel prefers."""
    data = json.loads(converter.read_text(encoding="utf-8"))
    found: set[Pair] = set()
    for province, of_new in data["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        found |= {(tuple(o.split("_")), (province, new)) for new, olds in of_new.items() for o in olds}
    for province, of_old in data["DICT_PROVINCE_WARD_DIVIDED"].items():
        found |= {(tuple(old.split("_")), (province, n["newWardKey"])) for old, news in of_old.items() for n in news}
    return found


def apart(found: set[Pair], old: dict[Key, Ward]) -> set[Pair]:
    """The pairs without those in which the wheel took a ward for its namesake elsewhere in the merged province.

    "xã Hòa Bình" of Kim Thành and that of Vĩnh Bảo both stand under each heir of either. No ward of 2025 really has two
    predecessors of one full name; the true one is that whose district, then province, gave it more of the others.
    """
    before = defaultdict(set)
    for former, later in found:
        before[later].add(former)
    kept = set()
    for later, formers in before.items():
        districts, provinces = Counter(old[f].parent for f in formers), Counter(f[0] for f in formers)
        alike: dict[str, list[Key]] = defaultdict(list)
        for former in formers:
            alike[fold(old[former].full)].append(former)
        for group in alike.values():
            kept.add((max(group, key=lambda f: (districts[old[f].parent], provinces[f[0]], f)), later))
    return kept


def derive(wheel: Path, changes: list[Life]) -> tuple[Table, Table]:
    """The tables of districts and communes as the wheel has them."""
    data = wheel / "vietnamadminunits" / "data"
    old, new, named = wards(data / "dataset.db")
    after, before = defaultdict(set), defaultdict(set)
    for former, later in apart(pairs(data / "converter_2025.json"), old):
        after[former].add(later)
        before[later].add(former)
    # One ward of the old era that became one of the new, whole and alone, is the same unit (domain 1.8, rule 1).
    same = {n for n, olds in before.items() for o in olds if len(olds) == len(after[o]) == 1 and old[o].code}
    ids = {n: ward.code if n in same else f"{ward.code}-2025" for n, ward in new.items()}

    with (HERE / "units.csv").open(encoding="utf-8", newline="") as file:
        provinces = [(row["id"], row["since"], row["until"]) for row in csv.DictReader(file)]
    old_province, new_province = by_code(provinces, END), by_code(provinces, START)
    districts = {code: code for code in named} | by_code([(r.id, r.since, r.until) for r in changes], END)

    upper: Table = {c: [Life(c, *split(f), "", old_province[p], "", END, "", SOURCE)] for c, (f, p) in named.items()}
    lower: Table = defaultdict(list)
    for key, ward in old.items():
        heirs = "|".join(sorted(ids[n] for n in after[key]))
        if ward.code:
            row = Life(ward.code, *split(ward.full), "", districts[ward.parent], "", END, heirs, SOURCE)
            lower[row.id].append(row)
        else:  # an island district without wards became a special zone
            upper[ward.parent] = [upper[ward.parent][0]._replace(successor=heirs)]
    for key, ward in new.items():
        row = Life(ids[key], *split(ward.full), "", new_province[ward.parent], START, "", "", SOURCE)
        lower[row.id].append(row)
    return upper, lower


def lay_over(upper: Table, lower: Table, changes: list[Life], spellings: list[dict[str, str]]) -> None:
    """Replace what changes.csv has; add the aliases of spellings.csv."""
    replaced: Table = defaultdict(list)
    for row in changes:
        replaced[row.id].append(row)
    for id_, rows in replaced.items():
        (lower if len(id_.split("-")[0]) == len("00001") else upper)[id_] = rows
    for line in spellings:
        table = lower if line["id"] in lower else upper
        table[line["id"]] = [
            row._replace(aliases="|".join(dict.fromkeys([*filter(None, row.aliases.split("|")), line["alias"]])))
            for row in table[line["id"]]
        ]


def main(arguments: list[str]) -> None:
    """Write the two tables."""
    changes = read(HERE / "changes.csv")
    with (HERE / "spellings.csv").open(encoding="utf-8", newline="") as file:
        spellings = list(csv.DictReader(file))
    if arguments:
        upper, lower = derive(Path(arguments[0]), changes)
    else:
        upper, lower = defaultdict(list), defaultdict(list)
        for name, table in (("districts.csv", upper), ("communes.csv", lower)):
            for row in read(HERE / name):
                table[row.id].append(row)
    lay_over(upper, lower, changes, spellings)
    write(HERE / "districts.csv", upper)
    write(HERE / "communes.csv", lower)
    index(HERE / "names.csv", upper, lower)


if __name__ == "__main__":
    main(sys.argv[1:])

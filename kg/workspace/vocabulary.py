"""What the shipped language holds, counted: concepts and labels by scheme, positions, bodies, units of both eras."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kg import resources
from kg.model import Concept
from kg.workspace.language import vocabulary

_DAYS = ("2025-06-30", "2025-07-01")  # the last day of the three-level local government, the first of the two-level one
_UNITS = ("units.csv", "districts.csv", "communes.csv")
_RANKS = ("centralRank", "rank", "districtRank", "communeRank")
_BANDS = (
    ("central", 100, 399),
    ("province", 400, 499),
    ("district", 500, 559),
    ("commune", 560, 599),
    ("village", 600, 699),
)


class Count(NamedTuple):
    """One table: its heading, the names of its columns, its rows."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def counts() -> tuple[Count, ...]:
    """Every table of `kg stats --vocabulary`, of the vocabulary and gazetteer that are shipped."""
    concepts = vocabulary()
    positions = [c for c in concepts.values() if c.scheme == "position"]
    bodies = [c for c in concepts.values() if c.scheme == "body"]
    return (
        _schemes(concepts),
        _one("positions by kind", "kind", (c.props["kind"][0] for c in positions)),
        _one("positions by rank band", "band", _bands(positions), order=tuple(name for name, _, _ in _BANDS)),
        _one("body types by class", "class", (c.props["bodyClass"][0] for c in bodies)),
        _one("body types by level", "level", (level for c in bodies for level in c.props.get("level", ()))),
        _units(),
    )


def _schemes(concepts: Mapping[str, Concept]) -> Count:
    rows = []
    for scheme in sorted({c.scheme for c in concepts.values()}):
        found = [c for c in concepts.values() if c.scheme == scheme]
        labels = [label for c in found for label in c.labels]
        short = sum(label.kind != "pref" for label in labels) if scheme == "abbreviation" else 0
        verbs = sum(len(c.props.get("verb", ())) for c in found)
        told = (len(found), *(sum(label.lang == lang for label in labels) for lang in ("vi", "en")), short, verbs)
        rows.append((scheme, *map(str, told)))
    total = tuple(str(sum(int(row[k]) for row in rows)) for k in range(1, 6))
    return Count(
        "vocabulary",
        ("scheme", "concepts", "labels vi", "labels en", "abbreviations", "verbs"),
        (*rows, ("all", *total)),
    )


def _bands(positions: Iterable[Concept]) -> Iterator[str]:
    """The band of every rank that a position has: one that is found at three levels is counted in three bands."""
    for concept in positions:
        found = {int(concept.props[name][0]) for name in _RANKS if name in concept.props}
        yield from {band for band, low, high in _BANDS for rank in found if low <= rank <= high}


def _one(heading: str, column: str, values: Iterable[str], *, order: tuple[str, ...] = ()) -> Count:
    counted = Counter(values)
    names = [name for name in order if name in counted] or sorted(counted)
    return Count(heading, (column, "concepts"), tuple((name, str(counted[name])) for name in names))


def _units() -> Count:
    """Units that were alive on the day before and on the day after the district level ended."""
    folder, found = resources.folder("data") / "gazetteer", Counter[tuple[str, str]]()
    for name in _UNITS:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for day in _DAYS:
                    found[row["level"], day] += row["since"] <= day <= (row["until"] or day)
    levels = dict.fromkeys(level for level, _ in found)
    rows = tuple((level, *(str(found[level, day]) for day in _DAYS)) for level in levels)
    return Count("units by level and era", ("level", *_DAYS), rows)

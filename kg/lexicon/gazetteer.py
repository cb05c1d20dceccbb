"""Territorial units with their dates, out of `data/gazetteer/units.csv`, by name and by code."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kg.model import Unit
from kg.text.tokens import Token, tokens


class UnitRow(NamedTuple):
    """One version of a unit: it exists from `since` to `until` (ISO days, "" where open or unknown)."""

    code: str
    level: str
    name: str
    since: str
    until: str
    successor: str = ""

    def unit(self) -> Unit:
        """The unit as claims carry it."""
        return Unit(self.level, self.name, self.code)

    def alive(self, day: str | None) -> bool:
        """Whether this version existed on the day; a missing day fits every version."""
        return day is None or (self.since <= day and (not self.until or day <= self.until))


class Gazetteer:
    """Names of units to their versions. A name stands for several versions; the day of the event chooses."""

    def __init__(self, rows: Sequence[tuple[UnitRow, tuple[str, ...]]]) -> None:
        """Index the rows by the token keys of their name and aliases."""
        self._versions: dict[tuple[str, ...], list[UnitRow]] = {}
        for row, names in rows:
            for name in names:
                key = tuple(t.key for t in tokens(name) if t.shape != "punct")
                versions = self._versions.setdefault(key, [])
                if row not in versions:
                    versions.append(row)
        self._longest = max((len(key) for key in self._versions), default=0)

    def at(self, words: Sequence[Token], i: int) -> tuple[str, int] | None:
        """The longest unit name that starts at token `i`: its written name and the index after it.

        Names are written with capitals; a hyphen inside ("Bà Rịa - Vũng Tàu") is passed over.
        """
        key: list[str] = []
        best: int | None = None
        j = i
        while j < len(words) and len(key) < self._longest:
            token = words[j]
            j += 1
            if token.shape == "punct":
                if token.text not in "-–" or not key:
                    break
                continue
            if token.shape in ("low", "num"):
                break
            key.append(token.key)
            if tuple(key) in self._versions:
                best = j
        if best is None:
            return None
        found = self._versions[tuple(t.key for t in words[i:best] if t.shape != "punct")]
        return found[0].name, best

    def version(self, name: str, day: str | None, level: str = "") -> Unit | None:
        """The version of the named unit on the day, of the level word if one is given; None if there is none."""
        key = tuple(t.key for t in tokens(name) if t.shape != "punct")
        fitting = [r for r in self._versions.get(key, ()) if r.alive(day) and (not level or r.level == level)]
        if day is None:
            fitting.sort(key=lambda r: r.since)
        return fitting[-1].unit() if fitting else None

    def known(self, name: str) -> bool:
        """Whether the gazetteer has a unit of that name at any time."""
        return tuple(t.key for t in tokens(name) if t.shape != "punct") in self._versions

    def of_code(self, code: str, day: str | None) -> Unit | None:
        """The unit of a code on a day; after its end the one that took it over. Without a day the newest of that name."""
        lives = [row for versions in self._versions.values() for row in versions if row.code == code]
        if day is None or not lives:
            return self.version(lives[0].name, None) if lives else None
        alive = next((row for row in lives if row.alive(day)), None)
        if alive:
            return alive.unit()
        ended = max((row for row in lives if row.until and row.until < day), key=lambda row: row.until, default=None)
        return self.of_code(ended.successor, day) if ended and ended.successor not in ("", code) else None


def read(path: Path) -> Gazetteer:
    """The gazetteer in a CSV file with the columns id, level, name, aliases ("|" between them), since, until."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            (
                UnitRow(row["id"], row["level"], row["name"], row["since"], row["until"], row["successor"]),
                (row["name"], *(alias for alias in row["aliases"].split("|") if alias)),
            )
            for row in csv.DictReader(file)
        ]
    return Gazetteer(rows)

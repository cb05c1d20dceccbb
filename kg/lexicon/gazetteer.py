"""Territorial units with their dates, out of `data/gazetteer/units.csv`, and what a site's address tells of its home."""

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from kg.model import Unit
from kg.text.normalize import ascii_key
from kg.text.tokens import Token, tokens


class UnitRow(NamedTuple):
    """One version of a unit: it exists from `since` to `until` (ISO days, "" where open or unknown)."""

    code: str
    level: str
    name: str
    since: str
    until: str

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
        self._slugs: dict[str, tuple[str, ...]] = {}
        for row, names in rows:
            for name in names:
                key = tuple(t.key for t in tokens(name) if t.shape != "punct")
                versions = self._versions.setdefault(key, [])
                if row not in versions:
                    versions.append(row)
                self._slugs.setdefault(re.sub(r"[^a-z0-9]", "", ascii_key(name)), key)
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

    def of_site(self, url: str | None, day: str | None) -> Unit | None:
        """The home unit that a site's host names: `bdv.tuyenquang.dcs.vn`, `baocaobang.vn`, `langson.gov.vn`.

        A label of the host is a unit's toneless name, alone or after the usual words of provincial media (bao, dai, ...).
        """
        host = re.sub(r"^https?://", "", url or "").split("/", 1)[0].split(":", 1)[0].lower()
        for label in host.split("."):
            bare = label.replace("-", "")
            for prefix in ("", "bao", "dai", "tinh", "tinhuy", "tinhdoan", "tin", "cong", "hdnd", "ubnd", "congan"):
                key = self._slugs.get(bare.removeprefix(prefix)) if bare.startswith(prefix) else None
                if key:
                    return self.version(" ".join(self._versions[key][0].name.split()), day)
        return None


def read(path: Path) -> Gazetteer:
    """The gazetteer in a CSV file with the columns id, level, name, aliases ("|" between them), since, until."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            (
                UnitRow(row["id"], row["level"], row["name"], row["since"], row["until"]),
                (row["name"], *(alias for alias in row["aliases"].split("|") if alias)),
            )
            for row in csv.DictReader(file)
        ]
    return Gazetteer(rows)

"""Agencies by name and day: the central ones out of `data/gazetteer/bodies.csv`, those of a unit out of the body types.

A type says what it takes and when it existed, a unit's life says what it was called and when: together they make "Tỉnh ủy
Hà Giang" until 30/6/2025. Nothing of that is kept as a table. It says what there may be, not what there is: no type knows
which province has a "Sở Du lịch".
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kg.lexicon import Lexicon, pref
from kg.lexicon.gazetteer import Life, alive, fold
from kg.model import Body, Concept

_PARTY = " Đảng"  # the last word of the bodies of our Party, in whose place abroad its whole name stands
_COMMA = re.compile(r"\s*[,;]\s*")


class CentralBody(NamedTuple):
    """One life of a central body; several rows with one id are one body under several names."""

    id: str
    name: str
    type: str
    since: str
    until: str
    successor: str
    source: str
    aliases: str = ""
    parent: str = ""


class DatedBody(NamedTuple):
    """A body with its first and last day (ISO, "" where open or unknown)."""

    body: Body
    since: str
    until: str


class CentralBodies:
    """The central bodies by name and day. The file is read at the first question."""

    def __init__(self, path: Path) -> None:
        """Remember where the file lies."""
        self._path = path

    def version(self, name: str, day: str | None) -> CentralBody | None:
        """The body that bore the name on the day; without a day the last that bore it. None if there was none."""
        found = [row for row in self.called(name) if alive(row.since, row.until, day)]
        return max(found, key=lambda row: row.since) if found else None

    def called(self, name: str) -> tuple[CentralBody, ...]:
        """Every life of a central body under the name."""
        return tuple(self._named.get(bare(name), ()))

    def lives(self, body_id: str) -> tuple[CentralBody, ...]:
        """The lives of a body in the order of their days: one for each name that it bore."""
        return self._lives.get(body_id, ())

    def origins(self, body_id: str) -> tuple[CentralBody, ...]:
        """The last lives of the bodies that went into a body."""
        rows = (lives[-1] for name, lives in self._lives.items() if name != body_id)
        return tuple(row for row in rows if body_id in row.successor.split("|"))

    def heirs(self, body: CentralBody, day: str) -> tuple[CentralBody, ...]:
        """The bodies that a body had become by the day: itself while it lived, none before it was there."""
        if day < body.since:
            return ()
        if alive(body.since, body.until, day):
            return (body,)
        lives = [[row for row in self._rows if row.id == heir] for heir in body.successor.split("|")]
        later = [[row for row in rows if not row.until or row.until > body.until] for rows in lives]
        found = [end for rows in later if rows for end in self.heirs(min(rows, key=lambda row: row.since), day)]
        return tuple(dict.fromkeys(found))

    @cached_property
    def _rows(self) -> tuple[CentralBody, ...]:
        with self._path.open(encoding="utf-8", newline="") as file:
            return tuple(CentralBody(**row) for row in csv.DictReader(file))

    @cached_property
    def days(self) -> frozenset[str]:
        """The days on which anything of it changed."""
        return frozenset(row.since for row in self._rows if row.since)

    @cached_property
    def _lives(self) -> dict[str, tuple[CentralBody, ...]]:
        found: dict[str, list[CentralBody]] = {}
        for row in sorted(self._rows, key=lambda row: row.since):
            found.setdefault(row.id, []).append(row)
        return {body: tuple(rows) for body, rows in found.items()}

    @cached_property
    def _named(self) -> dict[str, list[CentralBody]]:
        found: dict[str, list[CentralBody]] = {}
        for row in self._rows:
            for name in filter(None, (row.name, *row.aliases.split("|"))):
                found.setdefault(bare(name), []).append(row)
        return found


def bare(name: str) -> str:
    """The key of a body's name: as `fold`, without commas."""
    return fold(_COMMA.sub(" ", name))


def label(concept: Concept, name: str = "", *, unit: str = "", parent: str = "") -> str:
    """The full name of a body: its type, its own name, and the parent or unit it belongs to; a village goes by its own."""
    if unit and "asUnit" in concept.props:
        return unit
    return " ".join(part for part in (pref(concept), name, parent or unit) if part)


def label_abroad(concept: Concept, name: str, state: str, *, party: str = "", parent: str = "") -> str:
    """The full name of a body of another State: "Chính phủ | Lào", "Bộ | Ngoại giao | Lào", "Đại sứ quán | Lào | tại Việt Nam".

    `state` is its name. A body of the leading party is called after it (`party` is its name without the State); "" where none
    is known. A body inside another (`parent`) is called after that one.
    """
    head = next(iter(concept.props.get("abroadLabel", ())), pref(concept))
    if "namedAsState" in concept.props:
        return state
    if "nameScheme" in concept.props:
        return " ".join(part for part in (head, state, name) if part)
    if head.endswith(_PARTY):
        head, name = head.removesuffix(_PARTY), name or party
        if not name:
            return ""
    return " ".join(part for part in (head, name, parent or state) if part)


def unit_words(concept: Concept, level: str, name: str) -> str:
    """How a unit is written after a type: "Tỉnh ủy | Hà Giang", "Ủy ban nhân dân | tỉnh Hà Giang".

    A number is no name, nor does a city go by that of a person alone: "Quận ủy | quận 1", "Thành ủy | thành phố Hồ Chí Minh".
    """
    bare = concept.props.get("unitForm") == ("bare",) and name not in concept.props.get("unitInFull", ())
    numbered = name.isdigit() and not pref(concept).casefold().endswith(level)
    return name if bare and not numbered else f"{level} {name}"


def of_units(lexicon: Lexicon, lives: Iterable[Life]) -> Iterator[DatedBody]:
    """Every body that the types allow these lives of units, as long as both type and unit existed."""
    types = [c for c in lexicon.concepts.values() if c.scheme == "body" and "unit" in c.props.get("takes", ())]
    levels = {c.id: {pref(lexicon.concepts[v]) for v in c.props.get("unitLevel", ())} for c in types}
    for life in lives:
        for concept in types:
            if life.kind in concept.props.get("level", ()) and life.level in levels[concept.id]:
                words = unit_words(concept, life.level, life.name)
                for name in _own_names(concept):
                    title = label(concept, name, unit=words)
                    body = Body(concept.id, title, name, life.unit(), level=life.kind)
                    yield from _dated(concept, body, life.since, life.until)


def under(lexicon: Lexicon, parent: DatedBody) -> Iterator[DatedBody]:
    """Every body that the types allow under a body: the "Ban Dân vận" of a Tỉnh ủy, as long as both existed."""
    above = parent.body
    for concept in lexicon.concepts.values():
        takes, levels = concept.props.get("takes", ()), concept.props.get("level", ())
        fits = concept.scheme == "body" and "parent" in takes and above.level in levels
        if fits and lexicon.is_a(above.type, concept.props.get("parentType", ())):
            for name in _own_names(concept):
                title = label(concept, name, parent=above.label)
                body = Body(concept.id, title, name, parent=above, level=above.level)
                yield from _dated(concept, body, parent.since, parent.until)


def _own_names(concept: Concept) -> tuple[str, ...]:
    return concept.props.get("name", ()) if "name" in concept.props.get("takes", ()) else ("",)


def _dated(concept: Concept, body: Body, since: str, until: str) -> Iterator[DatedBody]:
    """The body over the days that its type and what it stands on have in common; nothing if there are none."""
    props = concept.props
    begin = max((since, *props.get("validFrom", ())))
    ends = [day for day in (until, *props.get("validUntil", ())) if day]
    end = min(ends, default="")
    if not end or begin <= end:
        yield DatedBody(body, begin, end)

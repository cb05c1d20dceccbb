"""The reforms that changed a type of body in every unit at once (`data/gazetteer/reforms.csv`): what went into what, and when."""

import csv
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from kg.lexicon.bodies import bare

_ANY = "*"


class Reform(NamedTuple):
    """A type of body, or its bodies of one name, at a level: what became of it between two days ("" is open).

    `of` is the type of the agency that it must be in. `units` are the codes of the only units in which it was so, or with "!"
    of those in which it was not. Rows with one `into` are one change.
    """

    level: str
    type: str
    name: str
    of: str
    into: str
    into_name: str
    kind: str
    first: str
    last: str
    units: str
    source: str

    def allows(self, code: str) -> bool:
        """Whether it was so in the unit."""
        listed = self.units.lstrip("!").split("|") if self.units else []
        return not listed or (code in listed) != self.units.startswith("!")

    def reborn(self) -> bool:
        """The new body bears the name of the old one: "Sở Tài chính", that the "Sở Kế hoạch và Đầu tư" went into."""
        return bool(self.type) and self.into == self.type and bare(self.into_name) == bare(self.name)


class Reforms:
    """The table, by what ended and by what began. The file is read at the first question."""

    def __init__(self, path: Path) -> None:
        """Remember where the file lies."""
        self._path = path

    def ending(self, level: str, kind: str, name: str, of: str, code: str) -> tuple[Reform, ...]:
        """How the bodies of a type and name ended in a unit: what is known of that unit alone goes first."""
        rows = (r for r in self._rows if r.level == level and r.type == kind and (not r.of or r.of == of))
        return _nearest([r for r in rows if r.name == _ANY or bare(r.name) == bare(name)], code)

    def beginning(self, level: str, kind: str, name: str) -> tuple[Reform, ...]:
        """How the bodies of a type and name began at a level, in whichever units."""
        rows = (r for r in self._rows if r.level == level and r.into == kind and r.type != _ANY)
        return tuple(r for r in rows if r.into_name == _ANY or bare(r.into_name) == bare(name))

    def act(self, level: str, day: str) -> str:
        """What decided that the units of a level changed on a day, bodies of every type with them; "" if it is not told."""
        return next((r.source for r in self._rows if r.type == _ANY and (r.level, r.last) == (level, day)), "")

    def spelling(self, level: str, kind: str, name: str) -> str:
        """A name as the table writes it: "Lao động, Thương binh và Xã hội" is written with a dash."""
        return self._spelt.get((level, kind, bare(name)), name)

    @cached_property
    def days(self) -> frozenset[str]:
        """The days on which anything of it changed."""
        return frozenset(row.last for row in self._rows)

    @cached_property
    def _spelt(self) -> dict[tuple[str, str, str], str]:
        named = ((r.level, r.type, r.name) for r in self._rows), ((r.level, r.into, r.into_name) for r in self._rows)
        return {(level, kind, bare(name)): name for rows in named for level, kind, name in rows if name != _ANY}

    @cached_property
    def _rows(self) -> tuple[Reform, ...]:
        with self._path.open(encoding="utf-8", newline="") as file:
            return tuple(Reform(**row) for row in csv.DictReader(file))


def _nearest(rows: Iterable[Reform], code: str) -> tuple[Reform, ...]:
    """The rows that hold in a unit; where some are of it alone, no others."""
    fitting = [row for row in rows if row.allows(code)]
    own = [row for row in fitting if row.units and not row.units.startswith("!")]
    return tuple(own or fitting)

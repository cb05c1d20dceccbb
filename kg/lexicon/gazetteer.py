"""Territorial units of all levels and both eras by name, code and day.

The 90 rows of provinces (`units.csv`) are indexed when they are first needed. `districts.csv`, `communes.csv` and the index
of their names (`names.csv`) are sorted and searched as they lie on disk: see `table.py`.
"""

import csv
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kg.lexicon.table import Sorted
from kg.model import Unit
from kg.text.normalize import tone_key
from kg.text.tokens import Word
from kg.vocab import slug

KINDS = ("province", "district", "commune", "village")  # the levels from above; no list has villages
_LENGTHS = {2: "province", 3: "district", 5: "commune"}  # the length of a statistical code is its level
_LINKS = str.maketrans("-–—", "   ")
_LONGEST = 9  # tokens of a name, hyphens among them


class Life(NamedTuple):
    """One life of a unit: it exists from `since` to `until` (ISO days, "" where open or unknown).

    `id` is a unit's code as claims carry it. It may have several lives: a new level word, name or parent is the same unit
    (data/gazetteer/README.md).
    """

    id: str
    level: str
    name: str
    aliases: str
    parent: str
    since: str
    until: str
    successor: str
    source: str

    def unit(self) -> Unit:
        """The unit as claims carry it."""
        return Unit(self.level, self.name, self.id)

    def alive(self, day: str | None) -> bool:
        """Whether it existed on the day; a missing day fits every life."""
        return alive(self.since, self.until, day)

    def bears(self, key: str) -> bool:
        """Whether it had the folded name: another life of the code may have had another ("Tĩnh Gia", "Nghi Sơn")."""
        return key in self.keys

    @property
    def keys(self) -> frozenset[str]:
        """Its folded names."""
        return _keys(self.name, self.aliases)

    @property
    def kind(self) -> str:
        """Its level: province, district or commune."""
        return kind(self.id)


def alive(since: str, until: str, day: str | None) -> bool:
    """Whether the day lies between two days, both included; "" is open, and a missing day fits."""
    return day is None or (since <= day and (not until or day <= until))


def kind(code: str) -> str:
    """The level of a code: "08" and "08-2025" are provinces, "073" is a district, "02242-2025" a commune."""
    return _LENGTHS[len(code.split("-", 1)[0])]


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """The key of a name: tone keys of its words, no hyphens, no zeros before a number ("Phường 01").

    >>> fold("Bà Rịa - Vũng Tàu"), fold("BÀ RỊA–VŨNG TÀU") == fold("Bà Rịa - Vũng Tàu"), fold("01")
    ('ba2 ria5 vung4 tau2', True, '1')
    """
    return " ".join(word.lstrip("0") or word for word in tone_key(name.translate(_LINKS)).split())


@lru_cache(maxsize=1 << 14)
def _keys(name: str, aliases: str) -> frozenset[str]:
    return frozenset(fold(n) for n in (name, *aliases.split("|")) if n)


class Gazetteer:
    """Names of units to their lives. A name stands for many; level word, day and the unit above choose."""

    def __init__(self, folder: Path) -> None:
        """Remember where the tables lie; nothing is read yet."""
        self._folder = folder
        self._names = Sorted(folder / "names.csv")
        self._tables = {"district": Sorted(folder / "districts.csv"), "commune": Sorted(folder / "communes.csv")}
        self.lives = lru_cache(maxsize=1 << 14)(self._lives)  # an instance lives as long as the process
        self._named = lru_cache(maxsize=1 << 14)(self._bearers)
        self._goes_on = lru_cache(maxsize=1 << 14)(self._longer)

    def _lives(self, code: str) -> tuple[Life, ...]:
        """The lives of a code in the order of their days; none for an unknown one."""
        if kind(code) == "province":
            return self._provinces.get(code, ())
        return tuple(Life(*cells) for cells in self._tables[kind(code)].lines(f"{code},"))

    def before(self, code: str) -> tuple[str, ...]:
        """The units that a unit came from or took in: those whose successor it is, but for itself."""
        return self._before.get(code, ())

    @cached_property
    def _before(self) -> dict[str, tuple[str, ...]]:
        """Reads every table once; only asked for where a body's line is told."""
        found: dict[str, list[str]] = {}
        rows = [(life.id, life.successor) for lives in self._provinces.values() for life in lives]
        at = Life._fields.index("successor")
        for code, heirs in (*rows, *((cells[0], cells[at]) for t in self._tables.values() for cells in t.rows())):
            for heir in heirs.split("|") if heirs else ():
                if heir != code:
                    found.setdefault(heir, []).append(code)
        return {code: tuple(sorted(set(codes))) for code, codes in found.items()}

    def above(self, life: Life, day: str | None = None) -> Iterator[Life]:
        """The units above a life on the day (without one: at the end of its own days), the nearest first."""
        while life.parent:
            lives = self.lives(life.parent)
            when = day or life.until or life.since
            life = next((u for u in lives if u.alive(when)), lives[-1])
            yield life

    def candidates(self, name: str, level: str = "", day: str | None = None, within: str = "") -> list[Life]:
        """Every life of that name on the day: under the unit `within`, the highest level first.

        `level` is a level word ("xã"). Without it a name means a province, or with `within` whatever lies there.
        """
        key = fold(name)
        found = [
            life
            for life in self._named(key, level or (None if within else ""))
            if life.alive(day) and (not within or any(u.id == within for u in self.above(life, day)))
        ]
        return sorted(found, key=lambda life: (KINDS.index(life.kind), life.id, life.since))

    def known(self, name: str) -> bool:
        """Whether any unit of any level ever bore the name."""
        return bool(self._named(fold(name), None))

    def version(self, name: str, day: str | None, level: str = "", within: str = "") -> Unit | None:
        """The one unit of that name on the day; None when there is none, or several of the highest level that has any.

        A name without a level word means the highest level that bears it: "Tuyên Quang" is the province, not its city; a
        number is no name without one. Without a day, units that still exist count before others.
        """
        if not level and name.isdigit():
            return None
        found = self.candidates(name, level, day, within)
        if day is None:
            found = [life for life in found if not life.until] or found
        highest = [life for life in found if life.kind == found[0].kind]
        if len({life.id for life in highest}) != 1:
            return None
        return max(highest, key=lambda life: life.since).unit()

    def at(self, words: Sequence[Word], i: int, level: str = "") -> tuple[str, int] | None:
        """The longest name that a unit of the level word ever bore, from token `i`: its spelling and the index after it.

        Without a level word: of a province. Names begin and end with capitals or numbers; a hyphen inside ("Bà Rịa - Vũng
        Tàu") is passed over.
        """
        if i >= len(words) or words[i].shape in ("low", "punct"):
            return None
        if not level and not self.begins(words[i].key):
            return None  # most capitals
        keys: list[str] = []
        best = None
        for j in range(i, min(i + _LONGEST, len(words))):
            token = words[j]
            if token.shape == "punct":
                if token.text not in "-–":
                    break
                continue
            keys.append(token.key.lstrip("0") or token.key)
            key = " ".join(keys)
            if token.shape != "low" and (found := self._named(key, level)):
                best = found[0].name, j + 1
            if not self._goes_on(key, level):
                break
        return best

    def of_code(self, code: str, day: str | None) -> Unit | None:
        """The unit of a code on a day; after its end the one that took it over. Without a day the newest of that name."""
        lives = self.lives(code) if code else ()
        if day is None or not lives:
            if lives and not lives[-1].until:
                return lives[-1].unit()
            return self.version(lives[0].name, None) if lives else None
        now = next((life for life in lives if life.alive(day)), None)
        if now:
            return now.unit()
        ended = max(
            (life for life in lives if life.until and life.until < day), key=lambda life: life.until, default=None
        )
        return self.of_code(ended.successor, day) if ended and ended.successor not in ("", code) else None

    def spelt(self, word: str, within: str, day: str | None, level: str = "", kind: str = "") -> Life | None:
        """The one unit whose name is the word without marks and spaces ("nuithanh"), under `within`, of level and kind if given.

        Of a district and a commune in it that share a name, the district; without a day what still exists goes before others
        of its level. None where there are several.
        """
        found = [
            u for u in self._plain.get(word, ()) if u.alive(day) and level in ("", u.level) and kind in ("", u.kind)
        ]
        found = [u for u in found if not within or any(a.id == within for a in self.above(u, day))]
        highest = [u for u in found if u.kind == min((u.kind for u in found), key=KINDS.index)]
        highest = [u for u in highest if not u.until] or highest if day is None else highest
        return max(highest, key=lambda u: u.since) if len({u.id for u in highest}) == 1 else None

    @cached_property
    def _plain(self) -> dict[str, list[Life]]:
        """Units by their names without marks and spaces; only made for what addresses tell."""
        found: dict[str, list[Life]] = {}
        every = (Life(*cells) for table in self._tables.values() for cells in table.lines(""))
        for life in chain(chain.from_iterable(self.provinces()), every):
            found.setdefault(slug(life.name).replace("-", ""), []).append(life)
        return found

    def begins(self, key: str) -> bool:
        """Whether the name of a province begins with the word of this key."""
        return key in self._province_words

    @cached_property
    def _provinces(self) -> dict[str, tuple[Life, ...]]:
        with (self._folder / "units.csv").open(encoding="utf-8", newline="") as file:
            rows = [Life(**{"parent": "", **row}) for row in csv.DictReader(file)]
        return {row.id: tuple(r for r in rows if r.id == row.id) for row in rows}

    def provinces(self) -> tuple[tuple[Life, ...], ...]:
        """The lives of every province."""
        return tuple(self._provinces.values())

    @cached_property
    def _province_names(self) -> dict[str, list[Life]]:
        found: dict[str, list[Life]] = {}
        for life in (life for lives in self._provinces.values() for life in lives):
            for key in _keys(life.name, life.aliases):
                found.setdefault(key, []).append(life)
        return found

    @cached_property
    def _province_starts(self) -> frozenset[str]:
        names = (key.split() for key in self._province_names)
        return frozenset(" ".join(words[:n]) for words in names for n in range(1, len(words)))

    @cached_property
    def _province_words(self) -> frozenset[str]:
        return frozenset(key.partition(" ")[0] for key in self._province_names)

    def _bearers(self, key: str, level: str | None) -> tuple[Life, ...]:
        """Every life with the folded name and the level word; of any level for None, provinces alone for ""."""
        found = list(self._province_names.get(key, ()))
        if level != "":
            for _, codes in self._names.lines(f"{key},"):
                found += [life for code in codes.split("|") for life in self.lives(code) if life.bears(key)]
        fitting = [life for life in found if not level or life.level == level]
        return tuple(sorted(fitting, key=lambda life: fold(life.name) != key))  # its own name before an alias

    def _longer(self, key: str, level: str) -> bool:
        """Whether a longer name begins so."""
        return key in self._province_starts or bool(level and self._names.begins(f"{key} "))

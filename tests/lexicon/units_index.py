"""A prototype of the gazetteer of all levels, to be moved into kg/lexicon: nothing is parsed but what is asked for.

The tables districts.csv and communes.csv are sorted by id, names.csv by folded name, so a lookup is a binary search in the
bytes of the file; only the lines it hits are parsed. Provinces (90 rows) stay an ordinary index. Days choose among the lives
of a name; `within` chooses among the many communes that share one.
"""

import csv
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from kg.model import Unit
from kg.text.normalize import tone_key
from kg.text.tokens import Token

PROVINCE, DISTRICT, COMMUNE = range(3)
_LEVELS = (  # in the product this comes from the level words of the ontology (lv:tinh :level "province")
    ("tỉnh", {PROVINCE}),
    ("thành phố", {PROVINCE, DISTRICT}),
    *((word, {DISTRICT}) for word in ("huyện", "quận", "thị xã")),
    *((word, {COMMUNE}) for word in ("xã", "phường", "thị trấn", "đặc khu")),
)
RANKS = dict(_LEVELS)
_CODE_LENGTH = {2: PROVINCE, 3: DISTRICT, 5: COMMUNE}
_LINKS = str.maketrans("-–—", "   ")
_LONGEST = 9  # tokens, hyphens among them


class Life(NamedTuple):
    """One life of a unit: it exists from `since` to `until` (ISO days, "" where open or unknown)."""

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
        return day is None or (self.since <= day and (not self.until or day <= self.until))

    @property
    def rank(self) -> int:
        """How high the unit stands, by the length of its statistical code: 0 province, 1 district, 2 commune."""
        return rank(self.id)


def rank(unit_id: str) -> int:
    """The level of an id: "08" and "08-2025" 0, "073" 1, "02242" and "02242-2025" 2."""
    return _CODE_LENGTH[len(unit_id.split("-", 1)[0])]


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """The key of a name: tone keys of its words, no hyphens, no zeros before a number ("Phường 01").

    >>> fold("Bà Rịa - Vũng Tàu"), fold("BÀ RỊA–VŨNG TÀU") == fold("Bà Rịa - Vũng Tàu"), fold("01")
    ('ba2 ria5 vung4 tau2', True, '1')
    """
    return " ".join(word.lstrip("0") or word for word in tone_key(name.translate(_LINKS)).split())


class Sorted:
    """The lines of a sorted CSV file, found by how they begin. The file is read at the first question."""

    def __init__(self, path: Path) -> None:
        """Remember where the file lies."""
        self._path = path

    @cached_property
    def _bytes(self) -> bytes:
        data = self._path.read_bytes()
        return data[data.index(b"\n") + 1 :]  # without the line of column names

    def _first(self, start: bytes) -> int:
        """The offset of the first line that is not before `start`."""
        data = self._bytes
        low, high = 0, len(data)
        while low < high:
            line = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.index(b"\n", line) + 1
            if data[line : line + len(start)] < start:
                low = end
            else:
                high = line
        return low

    def begins(self, start: str) -> bool:
        """Whether any line begins so."""
        wanted = start.encode()
        return self._bytes.startswith(wanted, self._first(wanted))

    def lines(self, start: str) -> Iterator[list[str]]:
        """The cells of every line that begins so."""
        wanted = start.encode()
        at = self._first(wanted)
        while self._bytes.startswith(wanted, at):
            end = self._bytes.index(b"\n", at)
            yield next(csv.reader([self._bytes[at:end].decode()]))
            at = end + 1


class Units:
    """The units of all levels, by name and day."""

    def __init__(self, folder: Path) -> None:
        """Remember where the tables lie; nothing is read yet."""
        self._folder = folder
        self._names = Sorted(folder / "names.csv")
        self._tables = {DISTRICT: Sorted(folder / "districts.csv"), COMMUNE: Sorted(folder / "communes.csv")}
        self.lives = lru_cache(maxsize=1 << 12)(self._lives)  # instances live as long as the process
        self._bears = lru_cache(maxsize=1 << 14)(self._find)
        self._goes_on = lru_cache(maxsize=1 << 14)(self._begin)

    @cached_property
    def _provinces(self) -> dict[str, tuple[Life, ...]]:
        with (self._folder / "units.csv").open(encoding="utf-8", newline="") as file:
            rows = [Life(**{"parent": "", **row}) for row in csv.DictReader(file)]
        return {row.id: tuple(r for r in rows if r.id == row.id) for row in rows}

    @cached_property
    def _province_names(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for unit_id, lives in self._provinces.items():
            for key in {fold(n) for u in lives for n in (u.name, *u.aliases.split("|")) if n}:
                found.setdefault(key, []).append(unit_id)
        return found

    def _lives(self, unit_id: str) -> tuple[Life, ...]:
        """The lives of a unit in the order of their days; none for an unknown id."""
        level = rank(unit_id)
        if level == PROVINCE:
            return self._provinces.get(unit_id, ())
        return tuple(Life(*cells) for cells in self._tables[level].lines(f"{unit_id},"))

    def _ids(self, key: str, ranks: set[int]) -> Iterator[str]:
        """The ids that bear a folded name, the highest level first. Provinces alone never open the other files."""
        if PROVINCE in ranks:
            yield from self._province_names.get(key, ())
        if ranks - {PROVINCE}:
            for _, ids in self._names.lines(f"{key},"):
                yield from (unit_id for unit_id in ids.split("|") if rank(unit_id) in ranks)

    def ancestors(self, life: Life, day: str | None) -> Iterator[str]:
        """The ids above a life: its parent, the parent's parent as of the day (or as of the life's own days)."""
        while life.parent:
            yield life.parent
            above = self.lives(life.parent)
            life = next((u for u in above if u.alive(day or life.until or life.since)), above[-1])

    def candidates(self, name: str, level: str = "", day: str | None = None, within: str = "") -> list[Life]:
        """Every life of that name (and level word) on the day, anywhere under the unit `within`; districts before communes."""
        found = [
            life
            for unit_id in self._ids(fold(name), RANKS.get(level, {PROVINCE, DISTRICT, COMMUNE}))
            for life in self.lives(unit_id)
            if (not level or life.level == level)
            and life.alive(day)
            and self._named(life, name)
            and (not within or within in self.ancestors(life, day))
        ]
        return sorted(found, key=lambda life: (life.rank, life.id, life.since))

    @staticmethod
    def _named(life: Life, name: str) -> bool:
        """Whether this life bears the name: another life of the same id may have borne another ("Tĩnh Gia", "Nghi Sơn")."""
        return fold(name) in {fold(n) for n in (life.name, *life.aliases.split("|")) if n}

    def resolve(self, name: str, level: str = "", day: str | None = None, within: str = "") -> Unit | None:
        """The one unit of that name; None when there is none, or several of the highest level that has any.

        A name without a level word means the highest level that bears it: "Tuyên Quang" is the province, not its city; a
        number is no name without one. Without a day the newest life counts.
        """
        if not level and name.isdigit():
            return None
        found = self.candidates(name, level, day, within)
        highest = [life for life in found if life.rank == found[0].rank]
        if len({life.id for life in highest}) != 1:
            return None
        return max(highest, key=lambda life: life.since).unit()

    def at(self, words: Sequence[Token], i: int, level: str) -> int:
        """The index after the longest name of a unit of the level word that starts at token `i`; `i` if there is none.

        Hyphens inside are passed over; the first word is written with a capital or a number ("phường 1").
        """
        keys: list[str] = []
        best = i
        if i >= len(words) or words[i].shape in ("low", "punct"):
            return i
        for j in range(i, min(i + _LONGEST, len(words))):
            token = words[j]
            if token.shape == "punct":
                if token.text not in "-–":
                    break
                continue
            keys.append(token.key.lstrip("0") or token.key)
            key = " ".join(keys)
            if token.shape != "low" and self._bears(key, level):
                best = j + 1
            if not self._goes_on(key, level):
                break
        return best

    def _find(self, key: str, level: str) -> bool:
        return any(life.level == level for unit_id in self._ids(key, RANKS[level]) for life in self.lives(unit_id))

    def _begin(self, key: str, level: str) -> bool:
        start = f"{key} "
        if PROVINCE in RANKS[level] and any(name.startswith(start) for name in self._province_names):
            return True
        return RANKS[level] != {PROVINCE} and self._names.begins(start)

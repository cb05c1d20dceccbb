"""When two names are the same: letter for letter, in plain form, or as names of one agency.

The words it goes by (levels of units, abbreviations, filler) are a table, `data/gold/alike.toml`.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from kg.text.normalize import tone_key

_SHARED = 0.75  # of the words beside the units
_LONGEST_UNIT = 5
_MARK = re.compile(r"[^\w\s./]")
_WORD = re.compile(r"[^\W_]+")

Words = tuple[str, ...]


class Alike:
    """The rules of sameness over one table of words."""

    def __init__(self, table: Path) -> None:
        """Read the table."""
        words = tomllib.loads(table.read_text(encoding="utf-8"))
        self._levels = sorted((_words(level) for level in words["levels"]), key=len, reverse=True)
        self._of = {_words(one): " ".join(_words(two)) for one, two in words["of_level"].items()}
        self._not_before = {tone_key(word) for word in words["not_before"]}
        self._filler = {tone_key(word) for word in words["filler"]}
        self._full = {tone_key(short): tone_key(full) for short, full in words["abbreviations"].items()}
        longest = sorted(self._full, key=len, reverse=True)
        self._short = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b\.?")
        self._printed = [(re.compile(rf"\b{short}\b"), full) for short, full in words["printed"].items()]
        self.plain = lru_cache(maxsize=1 << 16)(self._plain)
        self.units = lru_cache(maxsize=1 << 16)(self._units)

    def _plain(self, text: str) -> str:
        """The form in which names are compared: no case, one placement of tones, no marks, abbreviations written out."""
        for short, full in self._printed:
            text = short.sub(full, text)
        key = tone_key(text).replace("-", " ")
        key = self._short.sub(lambda match: f"{self._full[match[0].rstrip('.')]} ", key)
        return " ".join(_MARK.sub(" ", key).split()).strip(" .")

    def _units(self, text: str) -> dict[str, str]:
        """The units that a name speaks of, by level, the most specific first: "Đảng ủy xã A, huyện B" is of two."""
        words, found, i = self.plain(text).split(), {}, 0
        while i < len(words):
            level = self._level(words, i)
            name = self._unit_name(words, i + len(level)) if level else ()
            if name:
                found[self._of.get(level, " ".join(level))] = " ".join(name)
            i += len(level) + len(name) if name else 1
        return found

    def _level(self, words: list[str], i: int) -> Words:
        return next((level for level in self._levels if tuple(words[i : i + len(level)]) == level), ())

    def _unit_name(self, words: list[str], i: int) -> Words:
        if i < len(words) and words[i] in self._not_before:
            return ()
        end = i
        while end < min(len(words), i + _LONGEST_UNIT) and not self._level(words, end) and _WORD.fullmatch(words[end]):
            end += 1
        return tuple(words[i:end])

    def unit(self, text: str) -> str:
        """The most specific unit of a name; "" if it speaks of none."""
        return next(iter(self.units(text).values()), "")

    def same(self, gold: str, found: str) -> bool:
        """Whether the name `found` stands for the agency or place that the gold calls `gold`.

        The units must be right: none of a level may differ, and the gold's own must be there, though a higher one may be missing.
        The other words are the same but for filler, or three in four are shared.
        """
        one, two = set(self.plain(gold).split()), set(self.plain(found).split())
        if not one or not two:
            return one == two
        ours, theirs = self.units(gold), self.units(found)
        if any(theirs.get(level, name) != name for level, name in ours.items()):
            return False
        own = self.unit(gold)
        if own and own not in theirs.values() and not set(own.split()) <= two:
            return False
        rest, other = self._beside(one, ours.values()), self._beside(two, theirs.values())
        return (
            rest == other
            or one - self._filler == two - self._filler
            or len(rest & other) >= _SHARED * len(rest | other)
        )

    def _beside(self, words: set[str], units: Iterable[str]) -> set[str]:
        return words - self._filler - {word for unit in units for word in unit.split()}


def _words(text: str) -> Words:
    return tuple(tone_key(text).split())

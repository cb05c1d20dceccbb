"""What the evidence is weighed with: the vocabulary's knowledge of posts and bodies, units over time, names, and the tables."""

import csv
from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from kg.lexicon import pref
from kg.lexicon.gazetteer import Gazetteer, Life, kind
from kg.lexicon.rarity import Rarity
from kg.model import Concept, Unit

_RANKS = {"central": "centralRank", "district": "districtRank", "commune": "communeRank"}


class Weight(NamedTuple):
    """One kind of evidence: what it weighs, what when `months` and more lie between, and the sentence that tells it."""

    kind: str
    weight: float
    later: float
    months: int
    sentence: str


class Scale:
    """The knowledge that turns what claims say into evidence. Without concepts every position is like every other."""

    def __init__(self, concepts: Mapping[str, Concept], data: Path) -> None:
        """Remember the concepts and the folder of shipped data; tables are read when they are first needed."""
        self._concepts = concepts
        self._data = data
        self.gazetteer = Gazetteer(data / "gazetteer")
        self.rarity = Rarity(data / "gazetteer" / "rarity.csv")
        self.wider = lru_cache(maxsize=None)(self._wider)
        self.heirs = lru_cache(maxsize=1 << 14)(self._heirs)
        self.above = lru_cache(maxsize=1 << 14)(self._above)

    @cached_property
    def weights(self) -> dict[str, Weight]:
        """The kinds of evidence of `data/identity/evidence.csv`; decisive ones weigh nothing here."""
        with (self._data / "identity" / "evidence.csv").open(encoding="utf-8", newline="") as file:
            return {row["kind"]: _weight(row) for row in csv.DictReader(file)}

    @cached_property
    def transitions(self) -> frozenset[tuple[str, str, str, str]]:
        """Usual steps of a career: position and body type before and after."""
        with (self._data / "identity" / "transitions.csv").open(encoding="utf-8", newline="") as file:
            columns = ("from_position", "from_body", "to_position", "to_body")
            return frozenset(tuple(row[c] for c in columns) for row in csv.DictReader(file))  # type: ignore[misc]

    def sort(self, position: str) -> str:
        """What kind of position it is: seat, deputy or membership."""
        return next(iter(self._props(position, "kind")), "deputy")

    def is_single(self, position: str) -> bool:
        """Whether one person alone holds it at a time."""
        return self._props(position, "seats") == ("1",)

    def rank(self, position: str, level: str) -> int:
        """The rank of a position at a level, lower is higher; 0 where the vocabulary does not know it."""
        found = self._props(position, _RANKS.get(level, "rank")) or self._props(position, "rank")
        return int(found[0]) if found else 0

    def is_beside(self, body_type: str) -> bool:
        """Whether posts in bodies of this type are held beside an office: steering committees and the like."""
        return bool(self._props(body_type, "besideOffice")) or self._props(body_type, "bodyClass") == ("AdHocBody",)

    def body_class(self, body_type: str) -> str:
        """The class of the bodies of a type ("PartyBody"); "" where it is not known."""
        return next(iter(self._props(body_type, "bodyClass")), "")

    def label(self, concept: str) -> str:
        """The word for a concept; its id where it is not known."""
        return pref(self._concepts[concept]) if concept in self._concepts else concept

    def replaces(self, later: str, earlier: str) -> bool:
        """Whether bodies of one type took over from those of another."""
        return later in self._props(earlier, "replacedByType")

    def gender(self, style: str) -> str:
        """The gender that a form of address tells: m, f or nothing."""
        return next(iter(self._props(style, "gender")), "") if not self._props(style, "plural") else ""

    def service_rank(self, style: str) -> int:
        """The height of a military or police rank; 0 for anything else."""
        found = self._props(style, "rank") if self._props(style, "kind") == ("military",) else ()
        return int(found[0]) if found else 0

    def usual(self, before: tuple[str, str], after: tuple[str, str]) -> bool:
        """Whether a step from one post to another, each a position and a body type, is one of the usual ones."""
        return any(
            (before[0], one, after[0], two) in self.transitions
            for one in self.wider(before[1])
            for two in self.wider(after[1])
        )

    def name(self, code: str) -> str:
        """The last name of a unit; "" for an unknown code."""
        lives = self._lives(code)
        return lives[-1].name if lives else ""

    def named(self, code: str) -> str:
        """The last name of a unit with its level word."""
        lives = self._lives(code)
        return f"{lives[-1].level} {lives[-1].name}" if lives else ""

    def _props(self, concept: str, name: str) -> tuple[str, ...]:
        found = self._concepts.get(concept)
        return found.props.get(name, ()) if found else ()

    def _wider(self, concept: str) -> frozenset[str]:
        found = {concept}
        for broader in self._concepts[concept].broader if concept in self._concepts else ():
            found |= self._wider(broader)
        return frozenset(found)

    def _heirs(self, code: str) -> frozenset[str]:
        """The units that a unit became, now or later; itself among them."""
        found: set[str] = set()
        todo = [code]
        while todo:
            current = todo.pop()
            if current not in found:
                found.add(current)
                todo += [heir for life in self._lives(current) for heir in life.successor.split("|") if heir]
        return frozenset(found)

    def _above(self, code: str, day: str | None) -> dict[str, str]:
        """The codes of a unit and of the units above it on the day, by level."""
        lives = self._lives(code)
        if not lives:
            return {}
        life = next((u for u in lives if u.alive(day)), lives[-1]) if day else lives[-1]
        found = {life.kind: life.id}
        for unit in self.gazetteer.above(life, day if day and life.alive(day) else None):
            found.setdefault(unit.kind, unit.id)
        return found

    def _lives(self, code: str) -> tuple[Life, ...]:
        return self.gazetteer.lives(code) if code[:1].isdigit() else ()


def level_of(unit: Unit) -> str:
    """The level of a unit: by its code, else by its level word."""
    if unit.code:
        return kind(unit.code)
    return {"tỉnh": "province", "huyện": "district", "quận": "district", "thị xã": "district"}.get(
        unit.level, "commune"
    )


def _weight(row: Mapping[str, str]) -> Weight:
    number = row["weight"] if row["weight"][:1] in "-0123456789" and row["weight"] else "0"
    return Weight(row["kind"], float(number), float(row["later"] or number), int(row["months"] or 0), row["sentence"])

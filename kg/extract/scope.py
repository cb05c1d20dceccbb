"""Which unit a name means: the day chooses its version, the units around it choose among namesakes.

Evidence is taken in this order: the units written beside the name, the districts and provinces that the article names, the
home of the site. What is still ambiguous keeps its name and gets no code: unresolved stays unresolved.
"""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from kg.extract.items import Place
from kg.lexicon import Gazetteer
from kg.lexicon.gazetteer import Life, fold
from kg.model import Unit

_FRESH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Scope:
    """The gazetteer as an article sees it: on the day of its event, with the units it names and the home of its site.

    `named` holds level words and folded names; a bare name ("") is a province's. `past`: what is spoken of is over.
    """

    gazetteer: Gazetteer
    day: str | None
    home: Unit | None
    named: Container[tuple[str, str]]
    past: bool = False
    _read: dict[Place, Unit] = field(default_factory=dict, compare=False)
    _days: "dict[str | None, Scope]" = field(default_factory=dict, compare=False)

    def at(self, day: str | None) -> "Scope":
        """The gazetteer for what is past: as of the day, and a unit that ended before it as it was last."""
        if day not in self._days:
            self._days[day] = replace(self, day=day, past=True, _read={}, _days={})
        return self._days[day]

    def unit(self, place: Place) -> Unit:
        """The gazetteer's version of a unit as written; what no list knows stays as the text has it, without a code."""
        if place not in self._read:
            self._read[place] = self._chosen(place)
        return self._read[place]

    def around(self, units: Iterable[Unit]) -> Unit | None:
        """The one province in which all of several units lie: a text that names but "thành phố Mẫu" may mean its Tỉnh ủy."""
        found: dict[str, Unit] = {}
        for unit in units:
            lives = self.gazetteer.lives(unit.code) if unit.code else ()
            life = next((u for u in lives if u.alive(self.day)), None)
            above = [*self.gazetteer.above(life, self.day)] if life else []
            if not above:
                return None  # a unit that no list knows may be anywhere
            found[above[-1].id] = above[-1].unit()
        return next(iter(found.values())) if len(found) == 1 else None

    def _chosen(self, place: Place) -> Unit:
        found = self.gazetteer.candidates(place.name, place.level, self.day)
        if self.past and all(map(self._is_fresh, found)) and (ended := self._ended(place)):
            return self.at(ended).unit(place)
        if {life.kind for life in found} == {"province"}:
            return self.gazetteer.version(place.name, self.day, place.level) or self._unknown(place)
        beside = self._beside(found, place.within)
        inside = beside if beside is not None else found
        sure = beside is not None
        if len(inside) == 1 and (sure or _alone(inside[0])):
            return inside[0].unit()  # most names: nothing else need be known of the article
        for kind in ("district", "province"):
            narrower = [life for life in inside if self._is_named(life, kind)]
            sure, inside = sure or bool(narrower), narrower or inside
        if len({life.id for life in inside}) > 1 or not sure:
            narrower = [life for life in inside if self.home and self.home.code in self._codes(life)]
            sure, inside = sure or bool(narrower), narrower or inside
        if len({life.id for life in inside}) != 1 or not (sure or _alone(inside[0])):
            return self._unknown(place)
        return max(inside, key=lambda life: life.since).unit()

    def _is_fresh(self, life: Life) -> bool:
        """A unit of the last days has no former officials yet: "nguyên Bí thư Thành ủy A" the day after A became such a city."""
        begun = date.fromisoformat(life.since) if life.since else date.min
        return self.day is not None and begun > date.fromisoformat(f"{self.day}-01-01"[:10]) - _FRESH

    def _ended(self, place: Place) -> str:
        """The last day on which a unit of the name existed before the day; "" if there was none."""
        lives = self.gazetteer.candidates(place.name, place.level)
        return max((u.until for u in lives if u.until and self.day and u.until < self.day), default="")

    def _beside(self, found: Sequence[Life], within: Iterable[Place]) -> list[Life] | None:
        """The lives that lie in the units written after the name; None where nothing after it tells.

        A city may be of either level: in "quận Gò Vấp, thành phố Thủ Đức" it is none that could be above a quận. A bare word
        may be no unit: "xã Tân Lập (trái)".
        """
        inside, told = list(found), False
        for above in within:
            if above.level and self._is_peer(above, inside):
                continue
            narrower = [u for u in inside if any(_is(higher, above) for higher in self.gazetteer.above(u, self.day))]
            if narrower or above.level:
                inside, told = narrower, True
        return inside if told else None

    def _is_peer(self, place: Place, lives: Sequence[Life]) -> bool:
        """Whether a unit written so is of the same level as the lives."""
        kinds = {life.kind for life in lives}
        return any(life.kind in kinds for life in self.gazetteer.candidates(place.name, place.level, self.day))

    def _is_named(self, life: Life, kind: str) -> bool:
        """Whether the article names the unit of that kind above it."""
        rows = [u for u in self.gazetteer.above(life, self.day) if u.kind == kind]
        levels = {level for u in rows for level in (u.level, "" if kind == "province" else u.level)}
        return any((level, key) in self.named for u in rows for key in u.keys for level in levels)

    def _codes(self, life: Life) -> set[str]:
        return {u.id for u in self.gazetteer.above(life, self.day)}

    def _unknown(self, place: Place) -> Unit:
        if place.level:
            return Unit(place.level, place.name)
        ever = self.gazetteer.version(place.name, None)  # a bare "Hà Giang" after its merger is still a province's name
        return Unit(ever.level if ever else "", place.name)


def _is(life: Life, place: Place) -> bool:
    """Whether a unit is written so, with its level word or without."""
    return place.level in ("", life.level) and life.bears(fold(place.name))


def _alone(life: Life) -> bool:
    """Whether a name that one unit of the land bears needs no other evidence.

    Of the communes before our lists began many are not in them, so that a namesake may have been meant.
    """
    return life.kind != "commune" or bool(life.since)

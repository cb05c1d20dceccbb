"""Whose site an article stands on: the home unit and the home body, as of its day."""

from collections.abc import Collection, Iterable

from kg.extract.items import BodyDraft, Place
from kg.lexicon import Lexicon
from kg.model import Concept, Record, Unit


class Home(Record, frozen=True):
    """The unit whose site it is ("tỉnh X") and the body that keeps it ("Ban Dân vận Tỉnh ủy X"); either may be missing.

    `above` are the units around it; of a site without a day also what the unit was before ("tỉnh X", now "thành phố X").
    """

    unit: Unit | None = None
    body: BodyDraft | None = None
    above: tuple[Unit, ...] = ()

    def units(self, levels: Collection[str]) -> tuple[Unit, ...]:
        """The home and the units above it that are of one of the level words (any for none)."""
        mine = (self.unit, *self.above) if self.unit else ()
        return tuple(u for u in mine if not levels or u.level in levels)


def home(url: str | None, lexicon: Lexicon, day: str | None) -> Home:
    """The home of an address on a day; empty for a national paper and for a site that no table knows."""
    site = lexicon.sites.of(url)
    if site is None:
        return Home()
    unit = lexicon.gazetteer.of_code(site.unit, day) if site.unit else None
    if site.unit and unit is None:
        return Home()  # the day is before the unit was there
    inside = _inside(lexicon.sites.inside(url), (site.unit, unit.code), lexicon, day) if unit else ()
    older = () if day or not unit else tuple(life.unit() for life in lexicon.gazetteer.lives(unit.code) if life.until)
    if inside and unit:
        return Home(inside[0], None, (*inside[1:], unit, *older))
    site = site.at(day)
    concept = _fitting(site.bodies, unit, lexicon)
    if concept is None:
        return Home(unit, None, older)
    above = _fitting(site.parents, unit, lexicon)
    place = Place(unit.level, unit.name) if unit else None
    parent = BodyDraft(above, 0, 0, unit=place) if above else None
    return Home(unit, BodyDraft(concept, 0, 0, site.name, None if parent else place, parent=parent), older)


def _inside(labels: Iterable[str], within: Iterable[str], lexicon: Lexicon, day: str | None) -> tuple[Unit, ...]:
    """The units that the labels of a portal name, the innermost first: `tammau.nuithanh.quangnam.gov.vn`."""
    found: list[Unit] = []
    around = tuple(within)
    for label in labels:
        life = next((u for code in around if (u := lexicon.gazetteer.spelt(label, code, day))), None)
        if life:
            found.insert(0, life.unit())
            around = (life.id,)
    return tuple(found)


def _fitting(ids: Iterable[str], unit: Unit | None, lexicon: Lexicon) -> Concept | None:
    """The first of several types that may have a unit of that level word: a Tỉnh ủy in a tỉnh, a Thành ủy in a city."""
    found = [lexicon.concepts[i] for i in ids if i in lexicon.concepts]
    for concept in found:
        levels = lexicon.unit_levels(concept)
        if unit is None or not levels or unit.level in levels:
            return concept
    return None

"""Whose site an article stands on: the home unit and the home body, as of its day."""

from collections.abc import Collection, Iterable, Sequence

from kg.extract.items import BodyDraft, Place
from kg.lexicon import Lexicon
from kg.lexicon.gazetteer import Life
from kg.lexicon.sites import segments
from kg.model import Concept, Record, Unit
from kg.vocab import slug

_LONGEST = 5  # syllables of the name of a unit


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
        return _registered(*lexicon.sites.registered(url), lexicon, day)
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


def _registered(name: str, level: str, lexicon: Lexicon, day: str | None) -> Home:
    """The home of a portal that a unit registered by its name: `chiemhoa.gov.vn`, `huyendoannhabe.com.vn`."""
    life = lexicon.gazetteer.spelt(name, "", day, kind=level) if name else None
    if life is None or " " not in life.name:
        return Home()
    return Home(life.unit(), None, tuple(above.unit() for above in lexicon.gazetteer.above(life, day)))


def addressed(url: str | None, levels: Iterable[str], lexicon: Lexicon, mine: Home, day: str | None) -> Unit | None:
    """The one unit of these levels that the words of an address name, which are its headline's: "/phuong-tam-mau-hop-mat".

    Of a site with a home it lies there. A name of one syllable is none: too many words are written so ("xa-hoi": xã hội).
    """
    within = (mine.unit.code or "") if mine.unit else ""
    found: dict[str, Unit] = {}
    for segment in segments(url):
        words = slug(segment).split("-")
        for level in levels:
            word = slug(level).split("-")
            for i in (i for i in range(len(words)) if words[i : i + len(word)] == word):
                if life := _spelt(words[i + len(word) :], level, within, lexicon, day):
                    found[life.id] = life.unit()
    return next(iter(found.values())) if len(found) == 1 else None


def _spelt(words: Sequence[str], level: str, within: str, lexicon: Lexicon, day: str | None) -> Life | None:
    """The unit whose name begins a headline without marks: the longest name."""
    for n in range(min(_LONGEST, len(words)), 0, -1):
        life = lexicon.gazetteer.spelt("".join(words[:n]), within, day, level)
        if life and slug(life.name).split("-") == [*words[:n]] and (n > 1 or words[0].isdigit()):
            return life
    return None


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

"""What an article as a whole tells about the bodies it names in short: which province's "Tỉnh ủy", which body's "Bí thư".

Evidence for a missing complement is taken in this order, and the step that supplied it is kept with the claim:
the nearest mention before it of the right kind ("nearby", 0.90), the unit the text names most ("text", 0.85), the home of
the site ("site", 0.80; see home.py). Without evidence the body stays unresolved: it belongs to this article alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.home import Home, home
from kg.extract.items import BodyDraft, Place, Scanned
from kg.extract.scope import Scope
from kg.extract.sides import Side, of_side, sides_of
from kg.lexicon import Lexicon
from kg.lexicon.gazetteer import fold, kind
from kg.model import Article, Unit

Steps = tuple[tuple[str, str], ...]
Places = tuple[Place | str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The named units and bodies of an article in the order of the text, what a unit's name means in it, and its site's home."""

    article: Article
    lexicon: Lexicon
    day: str | None
    scope: Scope
    home: Home
    places: tuple[tuple[int, Place], ...]
    bodies: tuple[BodyDraft, ...]
    sides: tuple[Side, ...] = ()
    named: dict[tuple[str, str], BodyDraft] = field(default_factory=dict, compare=False)  # what a name was taken to be

    @property
    def units(self) -> list[tuple[int, Unit]]:
        """The named units, as the scope understands them."""
        return [(start, self.scope.unit(place)) for start, place in self.places]

    def at(self, day: str | None) -> "Frame":
        """The frame for what is past: units as of a day of a career (of the event for None), or as they were last."""
        return replace(self, scope=self.scope.at(day or self.day))

    def unit(self, levels: tuple[str, ...], at: int, kinds: Sequence[str] = ()) -> tuple[Unit, str] | None:
        """The unit of one of the level words that a phrase at offset `at` leaves out, and the step that found it.

        `kinds` are those of the body: a Sở is of a province, so that a city inside one is not meant. Behind "Phía chủ nhà có
        ..." it is the home, behind "Về phía khách có ..." another one.
        """
        fitting = [(start, u) for start, u in self.units if (not levels or u.level in levels) and _is_of(u, kinds)]
        fitting = of_side(fitting, self.sides, at, self.home.unit)
        before = [u for start, u in fitting if start < at]
        if before:
            return before[-1], "nearby"
        if fitting:
            counted = Counter(u for _, u in fitting)
            return max(counted, key=lambda u: (counted[u], -_first(fitting, u))), "text"
        if self.home.unit and (not levels or self.home.unit.level in levels):
            return self.home.unit, "site"
        return None

    def body(self, wanted: Iterable[str], at: int, *, but: Iterable[str] = ()) -> BodyDraft | None:
        """The last body named before `at` that is of a wanted type and of none of `but`, else the first after it."""
        types, others = tuple(wanted), tuple(but)
        is_a = self.lexicon.is_a
        fitting = [b for b in self.bodies if is_a(b.concept.id, types) and not is_a(b.concept.id, others)]
        before = [b for b in fitting if b.start < at]
        return before[-1] if before else (fitting[0] if fitting else None)

    def at_home(self, draft: BodyDraft) -> BodyDraft | None:
        """The home body if a draft without complement means it: "Ban Dân vận" on the site of the Ban Dân vận Tỉnh ủy.

        An owner that the text named before goes first: after "Huyện ủy" it is the district's, after "Tỉnh ủy" the province's.
        """
        own = self.home.body
        if own is None or (draft.concept.id, draft.name) != (own.concept.id, own.name):
            return None
        if draft.parent or draft.unit or draft.level or not (own.parent or own.unit):
            return None
        if own.parent:
            owner = self.body(draft.concept.props.get("parentType", ()), draft.start)
            named = owner and owner.start < draft.start and owner.concept.props.get("level") != ("central",)
        else:
            levels = self.lexicon.unit_levels(draft.concept)
            named = any(start < draft.start and u.level in levels for start, u in self.units)
        return None if named else own


def _is_of(unit: Unit, kinds: Sequence[str]) -> bool:
    return not kinds or not unit.code or kind(unit.code) in kinds


def _first(fitting: list[tuple[int, Unit]], unit: Unit) -> int:
    return next(start for start, u in fitting if u == unit)


def build(article: Article, lexicon: Lexicon, sentences: Sequence[Scanned], day: str | None) -> Frame:
    """Read the frame off the scanned sentences. `day` chooses the version of a unit (63 or 34 provinces)."""
    places: list[tuple[int, Place]] = []
    bodies: list[BodyDraft] = []
    for sentence in sentences:
        if sentence.zone in ("byline", "chrome"):
            continue
        born = False
        for item in sentence.items:
            born = item.kind == "birth" or (born and item.kind not in ("verb", "function", "title", "name"))
            if item.unit and not born:  # where somebody comes from says nothing of an office
                places.append((item.start, item.unit))
            if item.title and item.title.unit:
                places.append((item.start, item.title.unit))
            draft = item.body
            while draft:
                bodies.append(draft)
                if draft.unit:
                    places.append((draft.start, draft.unit))
                draft = draft.parent
    named = frozenset((place.level, fold(place.name)) for _, place in places)
    own = home(article.url, lexicon, day)
    scope = Scope(lexicon.gazetteer, day, own.unit, named)
    sides = tuple(side for sentence in sentences for side in sides_of(sentence))
    return Frame(article, lexicon, day, scope, own, tuple(places), tuple(bodies), sides)

"""What an article as a whole tells about the bodies it names in short: which province's "Tỉnh ủy", which body's "Bí thư".

Evidence for a missing complement is taken in this order, and the step that supplied it is kept with the claim:
the nearest mention before it of the right kind ("nearby", 0.90), the unit the text names most ("text", 0.85), the home of
the site ("site", 0.80; see home.py). Without evidence the body stays unresolved: it belongs to this article alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.extract.bodies import organised
from kg.extract.home import Home, home
from kg.extract.items import BodyDraft, Place, Scanned, TitleDraft
from kg.extract.scope import Scope
from kg.extract.sides import Side, of_side, sides_of
from kg.lexicon import Lexicon, pref
from kg.lexicon.bodies import label, unit_words
from kg.lexicon.gazetteer import fold, kind
from kg.model import Article, Body, Concept, Post, Unit

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

    @property
    def units(self) -> list[tuple[int, Unit]]:
        """The named units, as the scope understands them."""
        return [(start, self.scope.unit(place)) for start, place in self.places]

    def at(self, day: str | None) -> "Frame":
        """The frame for what is past: units as of a day of a career (of the event for None), or as they were last."""
        return replace(self, scope=self.scope.at(day or self.day))

    def unit(self, levels: tuple[str, ...], at: int) -> tuple[Unit, str] | None:
        """The unit of one of the level words that a phrase at offset `at` leaves out, and the step that found it.

        Behind "Phía chủ nhà có ..." it is the home, behind "Về phía khách có ..." another one.
        """
        fitting = [(start, u) for start, u in self.units if not levels or u.level in levels]
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

    def body(self, wanted: Iterable[str], at: int) -> BodyDraft | None:
        """The last body named before `at` that is of a wanted type, else the first after it."""
        types = tuple(wanted)
        fitting = [b for b in self.bodies if self.lexicon.is_a(b.concept.id, types)]
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


def _first(fitting: list[tuple[int, Unit]], unit: Unit) -> int:
    return next(start for start, u in fitting if u == unit)


def build(article: Article, lexicon: Lexicon, sentences: Sequence[Scanned], day: str | None) -> Frame:
    """Read the frame off the scanned sentences. `day` chooses the version of a unit (63 or 34 provinces)."""
    places: list[tuple[int, Place]] = []
    bodies: list[BodyDraft] = []
    for sentence in sentences:
        if sentence.zone in ("byline", "chrome"):
            continue
        for item in sentence.items:
            if item.unit:
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


def complete(draft: BodyDraft, frame: Frame, places: Places = (), *, depth: int = 0) -> tuple[Body, Steps]:
    """The body a draft stands for, with what the phrase left out supplied by its neighbours' `places` and by the frame."""
    if own := frame.at_home(draft):
        return complete(own, frame)[0], (("body", "site"),)
    lexicon, takes = frame.lexicon, draft.concept.props.get("takes", ())
    draft = organised(draft, lexicon)
    parent: Body | None = None
    unit: Unit | None = None
    steps: Steps = ()
    if draft.parent:
        parent, steps = complete(draft.parent, frame, places, depth=depth + 1)
    elif said := _said(draft, frame, places):
        unit, steps = said
    elif "parent" in takes and not draft.level and depth < 3:
        named = frame.body(draft.concept.props.get("parentType", ()), draft.start)
        if named and named.concept.id != draft.concept.id:
            above = organised(replace(draft, parent=named), lexicon).parent or named
            parent, steps = complete(above, frame, depth=depth + 1)
            steps = (("parent", "nearby" if named.start < draft.start else "text"), *steps)
    if unit is None and parent is None and "unit" in takes:
        found = frame.unit((draft.level,) if draft.level else lexicon.unit_levels(draft.concept), draft.start)
        if found:
            unit, steps = found[0], (("unit", found[1]),)
    missing = unit is None and parent is None and bool({"unit", "parent"} & set(takes))
    if missing and not _optional(draft):
        steps = (("unit", "unresolved"),)
    scope = frame.article.id if steps == (("unit", "unresolved"),) or (parent and parent.scope) else ""
    level = _level(draft, unit, parent, lexicon)
    return Body(draft.concept.id, _label(draft, unit, parent), draft.name, unit, parent, level, scope), steps


def _said(draft: BodyDraft, frame: Frame, places: Places) -> tuple[Unit, Steps] | None:
    """The unit of a body by its own words: written, lent by a neighbour, or the nearest of the level that the words mean.

    A bare "Đảng ủy" means that of a commune (`:bareUnit`) before it means that of some agency.
    """
    if draft.unit:
        return frame.scope.unit(draft.unit), ()
    if lent := _lent(draft, frame, places):
        return lent
    concepts = frame.lexicon.concepts
    bare = tuple(pref(concepts[v]) for v in draft.concept.props.get("bareUnit", ()) if v in concepts)
    levels = (draft.level,) if draft.level else bare
    found = frame.unit(levels, draft.start) if levels else None
    return (found[0], (("unit", found[1]),)) if found else None


def _lent(draft: BodyDraft, frame: Frame, places: Places) -> tuple[Unit, Steps] | None:
    """The unit that stands once for two titles: "Bí thư Đảng ủy, Chủ tịch HĐND | xã A"; a level word alone tells which kind."""
    if "unit" not in draft.concept.props.get("takes", ()):
        return None
    levels = (draft.level,) if draft.level else frame.lexicon.unit_levels(draft.concept)
    for place in places:
        if isinstance(place, Place) and place.level in levels:
            return frame.scope.unit(place), (("unit", "coordination"),)
        if isinstance(place, str) and place in levels and (found := frame.unit((place,), draft.start)):
            return found[0], (("unit", found[1]),)
    return None


def _level(draft: BodyDraft, unit: Unit | None, parent: Body | None, lexicon: Lexicon) -> str:
    """The level of a body: its unit's, else its parent's, else the only one its type has, else central if it may be."""
    levels = draft.concept.props.get("level", ())
    if unit:
        if unit.code:
            return kind(unit.code)
        word = next((c for c in lexicon.concepts.values() if c.scheme == "level" and pref(c) == unit.level), None)
        found = word.props.get("level", ()) if word else ()
        return "district" if "district" in found else next(iter(found), "")
    if parent:
        return parent.level
    return levels[0] if len(levels) == 1 else ("central" if "central" in levels and not draft.level else "")


def _optional(draft: BodyDraft) -> bool:
    """A central body ("Bộ Nội vụ") may take a parent or unit but is whole without one."""
    return "central" in draft.concept.props.get("level", ()) and len(draft.concept.props.get("level", ())) == 1


def _label(draft: BodyDraft, unit: Unit | None, parent: Body | None) -> str:
    words = unit_words(draft.concept, unit.level, unit.name) if unit else draft.level
    return label(draft.concept, draft.name, unit=words, parent=parent.label if parent else "")


def post(
    title: TitleDraft, frame: Frame, *, shared: BodyDraft | None = None, places: Places = ()
) -> tuple[Post, Steps] | None:
    """The post a title stands for; `shared` is the body of a neighbouring title that it may borrow, `places` their units.

    None when no body can be named: a bare "Chủ tịch" of nothing is no post.
    """
    found = _body_of(title, frame, shared)
    if found is None:
        return None
    draft, first = found
    body, steps = complete(draft, frame, places)
    words = _title(title)
    return Post(title.concept.id, words, _joined(words, title, body), body), (*first, *steps)


def _body_of(title: TitleDraft, frame: Frame, shared: BodyDraft | None) -> tuple[BodyDraft, Steps] | None:
    lexicon, props = frame.lexicon, title.concept.props
    if title.body:
        return _named(title.body, frame)
    if title.level and (concept := _unit_body(title, title.level, lexicon)):
        return BodyDraft(concept, title.start, title.end, unit=title.unit, level=title.level), ()
    allowed = props.get("allowedIn", ())
    beside = _beside(title, frame, shared)
    if beside:
        return beside, (("body", "coordination"),)
    if shared and lexicon.is_a(shared.concept.id, allowed):
        return replace(shared, unit=shared.unit), (("body", "coordination"),)
    named = frame.body(allowed, title.start) if allowed else None
    if (named is None or named.start > title.start) and (own := _own(title, frame)):
        return own, (("body", "site"),)
    return (named, (("body", "nearby"),)) if named else None


def _own(title: TitleDraft, frame: Frame) -> BodyDraft | None:
    """The home body of a title that ends with its noun and names no other: "Trưởng Ban" on the site of a Ban."""
    own, props = frame.home.body, title.concept.props
    if own is None or not frame.lexicon.is_a(own.concept.id, props.get("allowedIn", ())):
        return None
    nouns = (f"{noun} ".casefold() for noun in props.get("headNoun", ()))
    return own if pref(own.concept).casefold().startswith(tuple(nouns)) else None


def _beside(title: TitleDraft, frame: Frame, shared: BodyDraft | None) -> BodyDraft | None:
    """The place that stands once for two titles: "Phó Bí thư, Chủ tịch HĐND tỉnh" is of the Tỉnh ủy of that province."""
    allowed = title.concept.props.get("allowedIn", ())
    if shared is None or not shared.level or frame.lexicon.is_a(shared.concept.id, allowed):
        return None
    level = shared.unit.level if shared.unit else shared.level
    concept = _unit_body(title, level, frame.lexicon)
    return BodyDraft(concept, title.start, title.end, unit=shared.unit, level=level) if concept else None


def _unit_body(title: TitleDraft, level: str, lexicon: Lexicon) -> Concept | None:
    """The body a title means with a mere unit: "Chủ tịch tỉnh" the People's Committee, "Bí thư xã" the Party committee.

    Of several the one made for that level: the Tỉnh ủy of a province rather than any Đảng ủy.
    """
    fitting = []
    for candidate in title.concept.props.get("unitBody", ()):
        concept = lexicon.concepts.get(candidate)
        levels = lexicon.unit_levels(concept) if concept else ()
        if concept and level in levels:
            fitting.append((len(levels), candidate, concept))
    return min(fitting)[2] if fitting else None


def _named(draft: BodyDraft, frame: Frame) -> tuple[BodyDraft, Steps] | None:
    """A body whose type needs a name of its own: a bare "Giám đốc Sở" is of the Sở that the text named last, or of the site."""
    if draft.name or "name" not in draft.concept.props.get("takes", ()):
        return draft, ()
    alike = [b for b in frame.bodies if b.concept.id == draft.concept.id and b.name]
    before = [b for b in alike if b.start < draft.start]
    own = frame.home.body
    if not before and own and own.concept.id == draft.concept.id and not (draft.unit or draft.level):
        return own, (("body", "site"),)
    found = before[-1] if before else next(iter(alike), None)
    return (found, (("body", "nearby"),)) if found else None


def _joined(words: str, title: TitleDraft, body: Body) -> str:
    """Title and body as one name; the noun they share is said once: "Trưởng Ban" + "Ban Dân vận" is "Trưởng Ban Dân vận"."""
    for noun in title.concept.props.get("headNoun", ()):
        if words.casefold().endswith(f" {noun}".casefold()) and body.label.casefold().startswith(f"{noun} ".casefold()):
            return f"{words}{body.label[len(noun) :]}"
    return f"{words} {body.label}"


def _title(title: TitleDraft) -> str:
    """The role word as shown: "Quyền Chủ tịch", "Phó Giám đốc phụ trách"."""
    words = title.concept.props.get("title", (pref(title.concept),))[0]
    if "acting" in title.effects:
        return f"Quyền {words}"
    for effect, word in (("incharge", "phụ trách"), ("fulltime", "chuyên trách")):
        words = f"{words} {word}" if effect in title.effects else words
    return words

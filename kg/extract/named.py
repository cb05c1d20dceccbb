"""The units and agencies that an article names; its sentences are read for them when a post leaves something out."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from kg.extract.home import Home
from kg.extract.items import BodyDraft, Item, Place, Scanned, prop, state_of
from kg.extract.needs import is_bare
from kg.extract.scope import Scope
from kg.extract.sides import Side, sides_of
from kg.extract.unit_rows import Row, meant, unit_rows
from kg.lexicon import Lexicon, pref
from kg.lexicon.gazetteer import fold

_PLACED, _OF_BODIES = ("unit", "body", "title"), ("body", "title")


class Mentioned:
    """What an article names, in the order of the text. It contains the units: level words with folded names."""

    def __init__(self, sentences: Sequence[Scanned], lexicon: Lexicon, day: str | None, home: Home) -> None:
        """Of these sentences; bylines and page chrome tell nothing. `day` chooses the version of a unit."""
        self._sentences = [s for s in sentences if s.zone not in ("byline", "chrome")]
        self._every, self._lexicon, self._day, self._home = sentences, lexicon, day, home

    def __contains__(self, unit: object) -> bool:
        """Whether the article names a unit so."""
        return unit in self._units

    @cached_property
    def places(self) -> tuple[tuple[int, Place], ...]:
        """The units with their offsets, and behind each row of them the one that is meant."""
        places, rows = self._placed
        scope = Scope(self._lexicon.gazetteer, self._day, self._home.unit, self._units)
        return tuple(sorted([*places, *meant(rows, places, self._home.unit, scope)], key=lambda place: place[0]))

    @cached_property
    def above(self) -> dict[int, int]:
        """From a unit to the one before it that lies in it: "xã A, tỉnh B"."""
        return {start: first for (first, place), (start, other) in pairwise(self.places) if other in place.within}

    @cached_property
    def bodies(self) -> tuple[BodyDraft, ...]:
        """The agencies, each with those that it is part of."""
        return tuple(sorted(_without_nouns([*_bodies(self._sentences)], self._home), key=lambda body: body.start))

    def called(self, key: str) -> list[BodyDraft]:
        """The agencies of the sentences in which a word with this key stands: all whose names begin with it."""
        return sorted(_bodies(self._keyed.get(key, ())), key=lambda body: body.start)

    @cached_property
    def _keyed(self) -> dict[str, list[Scanned]]:
        """The sentences that may name agencies by the keys of their words, so that asking of each name costs what it finds."""
        found: dict[str, list[Scanned]] = {}
        for sentence in self._sentences:
            for key in sentence.keys() if sentence.may(*_OF_BODIES) else ():
                found.setdefault(key, []).append(sentence)
        return found

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """The stretches that tell of hosts or guests."""
        return tuple(side for sentence in self._every if sentence.may("side") for side in sides_of(sentence))

    @cached_property
    def _units(self) -> frozenset[tuple[str, str]]:
        return frozenset((place.level, fold(place.name)) for _, place in self._placed[0])

    @cached_property
    def _placed(self) -> tuple[list[tuple[int, Place]], list[Row]]:
        places: list[tuple[int, Place]] = []
        rows: list[Row] = []
        for sentence in self._sentences:
            if not sentence.may(*_PLACED):
                continue
            items = sentence.items
            places += _places(items, at_home=self._home.unit is not None)
            if not (sentence.may("birth") and any(item.kind == "birth" for item in items)):
                rows += unit_rows(items)
        places.sort(key=lambda place: place[0])
        return places, rows


def _places(items: Sequence[Item], *, at_home: bool) -> Iterator[tuple[int, Place]]:
    """The units of a sentence, those of titles and agencies too; where somebody comes from says nothing of an office."""
    born = inside = False
    for k, item in enumerate(items):
        born = item.kind == "birth" or (born and item.kind not in ("verb", "function", "title", "name"))
        inside = item.text == "(" or (inside and item.text != ")")
        aside = inside and at_home and item.unit and not item.unit.level  # "Khu di tích Mẫu (Thử - | Nghệ An)"
        if item.unit and not (born or aside or _is_bygone(items, k)):
            yield item.start, item.unit
        if item.title and item.title.unit:
            yield item.start, item.title.unit
        if item.body:
            yield from ((draft.start, draft.unit) for draft in _drafts(items, k) if draft.unit)


def _bodies(sentences: Iterable[Scanned]) -> Iterator[BodyDraft]:
    named = (s.items for s in sentences if s.may(*_OF_BODIES))
    return (draft for items in named for k, item in enumerate(items) if item.body for draft in _drafts(items, k))


def _drafts(items: Sequence[Item], k: int) -> Iterator[BodyDraft]:
    """The body of an item and those that it is part of; one of another State lends nothing to ours."""
    draft = None if state_of(items[k]) or _is_absent(items, k) else items[k].body
    while draft:
        yield draft
        draft = draft.parent


def _without_nouns(bodies: Sequence[BodyDraft], own: Home) -> Iterator[BodyDraft]:
    """The bodies without the nouns that are short for one of another type: "lãnh đạo | Viện" of a Viện kiểm sát.

    A noun of a type that the text names ("Sở", of the Sở Nội vụ) stays, and so does one whose name we do not know.
    """
    kinds = {body.concept.id for body in bodies if body.name}
    kinds.update((own.body.concept.id,) if own.body else ())
    begun = {pref(body.concept).partition(" ")[0] for body in bodies if " " in pref(body.concept)}
    for body in bodies:
        noun = not body.name and "name" in body.concept.props.get("takes", ()) and is_bare(body)
        if not noun or body.concept.id in kinds or pref(body.concept) not in begun:
            yield body


def _is_absent(items: Sequence[Item], k: int) -> bool:
    """Somebody else acts for the body at `k`: "ông A thay mặt | Hội Mẫu | trao quyết định"."""
    concept = items[k - 1].concept if k and items[k].kind == "body" else None
    return concept is not None and items[k - 1].text.casefold() in concept.props.get("deputes", ())


def _is_bygone(items: Sequence[Item], k: int) -> bool:
    """The unit at `k` is said to be no more: "(thuộc xã Thử | cũ)", "(xã Thử | trước sáp nhập)"."""
    after = items[k + 1 : k + 3]
    marked = bool(after) and (bool(prop(after[0], "bygone")) or prop(after[0], "tense") == "former")
    return marked and (len(after) == 1 or after[1].kind == "punct")

"""What one article tells of one event, in the form in which reports are compared."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from kg import vocab
from kg.lexicon.gazetteer import kind
from kg.model import Body, Claim, Concept, Occasion, Unit
from kg.text.normalize import tone_key

BACK, AHEAD = timedelta(days=7), timedelta(days=1)  # "vừa tổ chức" was in the week before the report
_LONG = timedelta(days=3)
_DAY = len("2024-03-12")
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"(\w+) ([IVXL]+|\d{1,3})(?![\w/-])")


@dataclass(frozen=True)
class Kinds:
    """What the vocabulary says of types and roles: which types reports take for one another, which roles mark an event."""

    concepts: Mapping[str, Concept]

    @cached_property
    def related(self) -> frozenset[tuple[str, str]]:
        """Pairs of types, either way round: a type and its wider one, those that are told for each other."""
        found = set()
        for concept in self.concepts.values():
            if concept.scheme == "event":
                found |= {(concept.id, other) for other in (*concept.broader, *concept.props.get("toldAs", ()))}
        return frozenset(found | {(b, a) for a, b in found})

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """For each role whose bearer tells events apart the widest such role: who leads (co-chairs too), whom it is about."""
        return {
            c.id: mark for c in self.concepts.values() if c.scheme in ("role", "speech") and (mark := self._mark(c.id))
        }

    def _mark(self, role: str) -> str:
        concept = self.concepts.get(role)
        if concept is None:
            return ""
        if found := concept.props.get("marksEvent"):
            return found[0]
        return next((mark for wider in concept.broader if (mark := self._mark(wider))), "")

    def lasts(self, kind: str) -> bool:
        """Whether events of a type sit for days, each told by itself: "khai mạc kỳ họp thứ 5", "bế mạc kỳ họp thứ 5"."""
        return "sitsForDays" in self.concepts[kind].props if kind in self.concepts else False

    def decides(self, kind: str) -> bool:
        """Whether events of a type are decisions about somebody."""
        classes = self.concepts[kind].props.get("eventClass", ()) if kind in self.concepts else ()
        return bool({"PersonnelEvent", "SanctionEvent"}.intersection(classes))

    def words(self, kind: str) -> frozenset[str]:
        """The words of the labels of a type: "hội nghị" tells no two meetings apart."""
        labels = self.concepts[kind].labels if kind in self.concepts else ()
        return frozenset(word for label in labels if label.lang == "vi" for word in tone_key(label.text).split())


@dataclass(frozen=True, slots=True)
class Report:
    """An "occurs" claim with what its article tells around it.

    `day` is the one under which the ledger keeps it; `first` to `last` is when it can have been; `sure`: the text names the day.
    `marked` are the people by the group of the roles that mark an event, `named` officials of whom the article tells no role in
    it; `known` the provinces of their offices. `words` are the name's without those of types, `proper` the capitalised ones of
    name and place, `numbers` what is counted ("quý": {"II"}).
    """

    claim: Claim
    occasion: Occasion
    day: date | None
    first: date | None
    last: date | None
    sure: bool
    people: frozenset[str]
    named: frozenset[str]
    marked: Mapping[str, frozenset[str]]
    known: Mapping[str, frozenset[str]]
    bodies: frozenset[str]
    units: frozenset[str]
    words: frozenset[str]
    proper: frozenset[str]
    numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def signs(self) -> frozenset[str]:
        """By what it is found: whoever its article names, and who held it."""
        return self.people | self.named | self.bodies


def reports(claims: Iterable[Claim], kinds: Kinds) -> list[Report]:
    """The reports among the claims of some articles."""
    articles: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.article].append(claim)
    return [_report(c, own, kinds) for own in articles.values() for c in own if c.predicate == "occurs" and c.occasion]


def _report(claim: Claim, article: list[Claim], kinds: Kinds) -> Report:
    occasion = claim.occasion
    assert occasion is not None
    parts = [c for c in article if c.event == claim.id]
    people = frozenset(c.subject.key for c in parts)
    everybody = frozenset(c.subject.key for c in article if c.subject.kind == "person")
    marked: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        if mark := kinds.marks.get(part.role):
            marked[mark].add(part.subject.key)
    if kinds.decides(
        occasion.type
    ):  # "phân công ông Mẫu giữ chức ..." is about whom it names, whatever roles were read
        told = f" {tone_key(occasion.name)} "
        marked["whom"] |= {key for key in everybody if f" {key} " in told.replace(",", " ")}
    first, last, sure = window(occasion, lasts=kinds.lasts(occasion.type))
    held = [b for b in occasion.organizers if not b.scope]
    own = _own(article, held, marked.get("who", ()))
    place = occasion.place or ""
    return Report(
        claim, occasion, date.fromisoformat(kept) if (kept := day_kept(occasion)) else None, first, last, sure,
        people=people,
        named=everybody - people,
        marked={mark: frozenset(keys) for mark, keys in marked.items() if keys},
        known={key: _provinces(c for c in article if c.subject.key == key) for key in everybody},
        bodies=frozenset(map(vocab.body_key, held)),
        units=frozenset(u for body in held for u in _province(body)),
        words=_words(occasion, own) - kinds.words(occasion.type),
        proper=(_capitals(occasion.name[1:]) | _capitals(place)) - own,
        numbers=_numbers(occasion.name),
    )  # fmt: skip


def day_kept(occasion: Occasion) -> str:
    """The day under which reports of an event are looked for: its own, else the report's; "" if the text names but a month."""
    day = occasion.date or occasion.said or occasion.reported or ""
    return day[:_DAY] if len(day) >= _DAY else ""


def window(occasion: Occasion, *, lasts: bool) -> tuple[date | None, date | None, bool]:
    """The first and the last day on which an event can have been, and whether the text names the day.

    What seldom lasts for days is told by the first of many: the others are mostly those of what it spoke of.
    """
    if occasion.date and len(occasion.date) == _DAY:
        first = date.fromisoformat(occasion.date)
        last = date.fromisoformat(occasion.until) if occasion.until and len(occasion.until) == _DAY else first
        return first, last if lasts or timedelta() < last - first <= _LONG else first, True
    if occasion.date:
        return None, None, False
    if occasion.said and len(occasion.said) == _DAY:
        day = date.fromisoformat(occasion.said)
        return day - AHEAD, day + AHEAD, False
    if occasion.reported and len(occasion.reported) >= _DAY:
        day = date.fromisoformat(occasion.reported[:_DAY])
        return day - BACK, day + AHEAD, False
    return None, None, False


def _provinces(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset(u for c in claims if c.post and not c.post.body.scope for u in _province(c.post.body))


def _province(body: Body) -> set[str]:
    return {vocab.unit_key(unit) for unit in _of_province(body)}


def _of_province(body: Body) -> tuple[Unit, ...]:
    """The unit of a body of a province (or of a part of such a body)."""
    if body.unit and body.unit.code and kind(body.unit.code) == "province":
        return (body.unit,)
    return _of_province(body.parent) if body.parent else ()


def _own(article: list[Claim], held: list[Body], leaders: Collection[str]) -> set[str]:
    """The words of the provinces of those who lead or hold it, of everybody's name and title: they tell no place."""
    bodies = [*held, *(c.post.body for c in article if c.post and c.subject.key in leaders)]
    units = [unit for body in bodies for unit in _of_province(body)]
    names = [c.subject.key for c in article if c.subject.kind == "person"]
    names += [tone_key(c.object.surface) for c in article if c.object and c.predicate == "holds"]
    return {word for text in (*(tone_key(u.name) for u in units), *names) for word in text.split()}


def _words(occasion: Occasion, own: set[str]) -> frozenset[str]:
    """The words of the name without those of its organisers, nor abbreviations, which mostly stand for them ("HĐND")."""
    held = {word for body in occasion.organizers for word in tone_key(body.label).split()}
    told = (word for word in _WORD.findall(occasion.name) if len(word) == 1 or not word.isupper())
    return frozenset(map(tone_key, told)) - own - held


def _capitals(text: str) -> frozenset[str]:
    return frozenset(tone_key(word) for word in _WORD.findall(text) if word[0].isupper() and not word.isupper())


def _numbers(name: str) -> dict[str, frozenset[str]]:
    """What each word counts: "quý II", "kỳ họp thứ 7"; no year, no date, no name ("Covid-19")."""
    found: dict[str, set[str]] = defaultdict(set)
    for before, number in _NUMBER.findall(name):
        found[tone_key(before)].add(number)
    return {before: frozenset(numbers) for before, numbers in found.items()}

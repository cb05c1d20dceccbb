"""The rows of a document that are scored, relation by relation, and when a row of the gold and a row found are the same."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from kg.eval.alike import Alike
from kg.eval.gold import Document, Event, name


class Fact(NamedTuple):
    """One row: its values as written, and words by which its sentence is found in the text ("" where there are none)."""

    values: tuple[str, ...]
    sought: str = ""


Rule = Callable[[Alike, Fact, Fact], bool]


class Relation(NamedTuple):
    """What is scored under one name: the rows it is scored on, and when two are the same, loosely and strictly.

    Strictly is letter for letter, with the day of the event. Loosely, an agency or a place may be written otherwise, a person and
    a title in other letters of the same words, and the event of a role, a place or an organizer is not compared.
    """

    rows: str
    loose: Rule
    strict: Rule


def _equal(*columns: int) -> Rule:
    """The rows agree in these columns, in plain form."""
    return lambda alike, g, f: all(alike.plain(g.values[c]) == alike.plain(f.values[c]) for c in columns)


def _agency(column: int, *columns: int) -> Rule:
    """The rows agree in these columns, and name one agency or place in the first."""
    equal = _equal(*columns)
    return lambda alike, g, f: equal(alike, g, f) and alike.same(g.values[column], f.values[column])


def _unit(alike: Alike, g: Fact, f: Fact) -> bool:
    return _equal(0, 1)(alike, g, f) and alike.unit(g.values[2]) == alike.unit(f.values[2])


def _letters(columns: int) -> Rule:
    """The first columns are the same letter for letter."""
    return lambda _, g, f: g.values[:columns] == f.values[:columns]


RELATIONS = {
    "person": Relation("person", _equal(0), _letters(4)),
    "position": Relation("position", _agency(2, 0, 1), _letters(3)),
    "position!": Relation("position", _equal(0, 1, 2), _letters(3)),
    "unit": Relation("unit", _unit, lambda alike, g, f: _letters(2)(alike, g, f) and _unit(alike, g, f)),
    "status": Relation("position", _agency(2, 0, 1, 3), _letters(4)),
    "event": Relation("event", _equal(0, 1), _letters(4)),
    "participant": Relation("participant", _equal(0, 1), _letters(4)),
    "venue": Relation("venue", _agency(1), _letters(4)),
    "organizer": Relation("organizer", _agency(1), _letters(4)),
}


def facts(document: Document, alike: Alike) -> dict[str, list[Fact]]:
    """The rows of a document: a person once, a post once for each status, the rest as often as it is said."""
    posts = list(_once(_positions(document), alike))
    found = {
        "person": list(_once((Fact((n,), n) for n in map(name, document.persons) if n), alike)),
        "position": posts,
        "unit": [Fact(post.values[:3], post.sought) for post in posts if alike.unit(post.values[2])],
        "event": [Fact((e.type, e.date or ""), e.name or "") for e in document.events],
    }
    for rows, of in (("participant", _parts), ("venue", _venues), ("organizer", _organizers)):
        found[rows] = [fact for event in document.events for fact in of(event)]
    return found


def _positions(document: Document) -> Iterator[Fact]:
    for p in document.positions:
        yield Fact((p.person, p.title, p.agency or "", p.status or "current"), p.evidence or p.person)


def _parts(event: Event) -> Iterator[Fact]:
    return (Fact((p.person, p.role or "attend", event.date or ""), p.person) for p in event.participants)


def _venues(event: Event) -> Iterator[Fact]:
    return iter([Fact((event.date or "", event.place), event.place)] if event.place else [])


def _organizers(event: Event) -> Iterator[Fact]:
    return (Fact((event.date or "", name(body)), name(body)) for body in event.organizers)


def _once(found: Iterable[Fact], alike: Alike) -> Iterator[Fact]:
    seen = set()
    for fact in found:
        key = tuple(map(alike.plain, fact.values))
        if key not in seen:
            seen.add(key)
            yield fact

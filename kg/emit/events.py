"""Events with their place and organisers -> quads."""

from collections.abc import Iterable, Iterator, Mapping

from kg import vocab
from kg.emit.bodies import body_quads
from kg.emit.terms import LABEL, A, date, integer, sources, when
from kg.model import Concept, Event, Quad, Telling
from kg.vocab import concept, literal, node, term


def event_quads(event: Event, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    """An event with its type, day, place and organisers."""
    subject, occasion = node("event", event.id, base), event.occasion
    props = concepts[occasion.type].props if occasion.type in concepts else {}
    yield Quad(subject, A, term("v:Event"))
    for name in props.get("eventClass", ()):
        yield Quad(subject, A, term(f"v:{name}"))
    yield Quad(subject, LABEL, literal(occasion.name, lang="vi"))
    yield Quad(subject, term("v:eventType"), concept(occasion.type))
    if occasion.date:
        yield Quad(subject, *when("on", "dateEdtf", occasion.date))
    if occasion.place:
        venue = node("venue", event.id, base)
        yield Quad(subject, term("v:venue"), venue)
        yield Quad(venue, A, term("v:Venue"))
        yield Quad(venue, LABEL, literal(occasion.place, lang="vi"))
    for body in occasion.organizers:
        yield Quad(subject, term("v:organizer"), node("org", vocab.body_key(body), base))
        yield from body_quads(body, concepts, base)
    if occasion.until:
        yield Quad(subject, term("v:until"), date(occasion.until))
    if occasion.part:
        yield Quad(subject, term("v:partOfDay"), literal(occasion.part))
    yield Quad(subject, term("v:sourceCount"), integer(event.sources))
    yield from telling_quads(event.id, subject, event.told, concepts, base)
    yield from sources(subject, event.claims, base)


def telling_quads(
    key: str, subject: str, told: Iterable[Telling], concepts: Mapping[str, Concept], base: str
) -> Iterator[Quad]:
    """The ways in which reports tell one thing of an event, or of somebody's part in it."""
    for telling in told:
        way = node("telling", f"{key}/{vocab.digest(f'{telling.aspect} {telling.value}', 8)}", base)
        yield Quad(way, A, term("v:Telling"))
        yield Quad(way, term("v:tellingOf"), subject)
        yield Quad(way, term("v:aspect"), literal(telling.aspect))
        yield Quad(way, term("v:stated"), literal(_words(telling.value, concepts), lang="vi"))
        yield from sources(way, telling.claims, base)


def _words(value: str, concepts: Mapping[str, Concept]) -> str:
    """A type or a role by its label, other values as they are."""
    labels = concepts[value].labels if value in concepts else ()
    return next((label.text for label in labels if label.kind == "pref" and label.lang == "vi"), value)

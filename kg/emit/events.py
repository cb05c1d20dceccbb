"""Events with their place and organisers -> quads."""

from collections.abc import Iterator, Mapping

from kg import vocab
from kg.emit.bodies import body_quads
from kg.emit.terms import LABEL, A, sources, when
from kg.model import Concept, Event, Quad
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
    yield from sources(subject, event.claims, base)

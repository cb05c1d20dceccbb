"""Claims and entities -> quads: an article's claims into its own graph, what we believe into the default graph."""

from collections.abc import Iterator, Mapping

from kg.emit.bodies import gazetteer_unit, post_quads, unit_node
from kg.emit.events import event_quads
from kg.emit.evidence import article_graph
from kg.emit.judgements import review_graph
from kg.emit.people import background_quads, participation_quads, person_quads, tenure_quads
from kg.model import Concept, Quad, Resolved
from kg.vocab import term

__all__ = ["SHARED", "article_graph", "believed", "gazetteer_unit", "review_graph", "unit_node"]

# Which node classes only live as long as something believed points to them, and through which properties.
SHARED = {
    "post": (term("v:post"), term("v:inCapacity")),
    "org": (term("org:postIn"), term("org:unitOf"), term("v:organizer")),
    "unit": (term("v:seatOf"), term("v:withinAdminUnit")),
}


def believed(resolved: Resolved, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    """The default graph's quads of some entities, with every post, body and unit they stand on. May repeat a quad."""
    for person in resolved.people:
        yield from person_quads(person, base)
    for tenure in resolved.tenures:
        yield from tenure_quads(tenure, base)
        yield from post_quads(tenure.post, concepts, base)
    for background in resolved.backgrounds:
        yield from background_quads(background, base)
    for event in resolved.events:
        yield from event_quads(event, concepts, base)
    for part in resolved.participations:
        yield from participation_quads(part, base)
        for post in part.capacities:
            yield from post_quads(post, concepts, base)

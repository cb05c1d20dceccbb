"""Claims and entities -> quads: an article's claims into its own graph, what we believe into the default graph."""

from collections.abc import Iterator, Mapping

from kg import vocab
from kg.emit.bodies import gazetteer_unit, post_quads, term_quads, unit_node
from kg.emit.events import event_quads, telling_quads
from kg.emit.evidence import article_graph
from kg.emit.judgements import review_graph
from kg.emit.lineage import Lives, days_quads, former_titles, line_quads
from kg.emit.people import background_quads, participation_quads, person_quads, rival_quads, tenure_quads
from kg.emit.terms import is_new
from kg.history import BodyLife
from kg.model import Concept, Post, Quad, Resolved
from kg.vocab import node, term

__all__ = ["SHARED", "article_graph", "believed", "gazetteer_unit", "review_graph", "unit_node"]

# Which node classes only live as long as something believed points to them, and through which properties.
SHARED = {
    "post": (term("v:post"), term("v:inCapacity")),
    "term": (term("v:inTerm"),),
    "org": (
        *(term("org:postIn"), term("org:unitOf"), term("v:organizer"), term("v:termOf")),
        *(term("org:originalOrganization"), term("org:resultingOrganization")),
    ),
    "change": (term("v:bodyChange"),),
    "unit": (term("v:seatOf"), term("v:withinAdminUnit"), term("v:succeedsUnit")),
}


def _timeless(_: object) -> BodyLife:
    return BodyLife()


def believed(
    resolved: Resolved,
    concepts: Mapping[str, Concept],
    base: str,
    lives: Lives = _timeless,
    told: set[object] | None = None,
) -> Iterator[Quad]:
    """The default graph's quads of some entities, with every post, body and unit they stand on. May repeat a quad.

    `lives` tells of each body how it stands in time. `told` are the posts, bodies and changes that were told before and need
    not be told again: many officials stand on the same. Those that are told here come to it.
    """
    told = set() if told is None else told
    for person in resolved.people:
        yield from person_quads(person, base)
    for rival in resolved.rivals:
        yield from rival_quads(rival, base)
    for tenure in resolved.tenures:
        yield from tenure_quads(tenure, base)
        for one in tenure.terms:
            yield from term_quads(one, concepts, base)
    for background in resolved.backgrounds:
        yield from background_quads(background, base)
    for event in resolved.events:
        yield from event_quads(event, concepts, base)
    for part in resolved.participations:
        yield from participation_quads(part, base)
        yield from telling_quads(part.id, node("participation", part.id, base), part.told, concepts, base)
    for post in _held(resolved):
        if is_new(post, told):
            yield from post_quads(post, concepts, base)
    yield from _in_time(resolved, concepts, base, lives, told)


def _held(resolved: Resolved) -> Iterator[Post]:
    yield from (tenure.post for tenure in resolved.tenures)
    yield from (post for part in resolved.participations for post in part.capacities)


def _in_time(
    resolved: Resolved, concepts: Mapping[str, Concept], base: str, lives: Lives, told: set[object]
) -> Iterator[Quad]:
    """The bodies of all posts and organisers in time."""
    for key, post in {vocab.post_key(post): post for post in _held(resolved)}.items():
        if is_new((key, post), told):
            yield from former_titles(post, concepts, base, lives)
            yield from line_quads(node("post", key, base), post.body, concepts, base, lives, told)
    for body in {vocab.body_key(one.body): one.body for t in resolved.tenures for one in t.terms}.values():
        yield from days_quads(body, base, lives, told)
    for event in resolved.events:
        for body in event.occasion.organizers:
            yield from line_quads(node("event", event.id, base), body, concepts, base, lives, told)

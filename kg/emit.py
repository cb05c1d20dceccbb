"""Claims and entities -> quads: an article's claims into its own graph, what we believe into the default graph."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg import vocab
from kg.model import (
    Article,
    Background,
    Body,
    Claim,
    Concept,
    Event,
    Participation,
    Person,
    Post,
    Quad,
    Resolved,
    Tenure,
    Unit,
)
from kg.vocab import concept, literal, node, term

_A = term("rdf:type")
_LABEL = term("skos:prefLabel")
_FROM = term("prov:wasDerivedFrom")
_DAY = len("2024-03-12")
_MEMBERSHIP = "membership"

# Which node classes only live as long as something believed points to them, and through which properties.
SHARED = {
    "post": (term("v:post"), term("v:inCapacity")),
    "org": (term("org:postIn"), term("org:unitOf"), term("v:organizer")),
    "unit": (term("v:seatOf"), term("v:withinAdminUnit")),
}


def article_graph(article: Article, claims: Sequence[Claim], base: str) -> Iterator[Quad]:
    """The named graph of an article: what it is, and each claim with quote, offsets, rule, modality and confidence."""
    graph = node("article", article.id, base)
    yield Quad(graph, _A, term("v:Article"), graph)
    yield Quad(graph, term("schema:headline"), literal(article.title, lang="vi"), graph)
    if article.url:
        yield Quad(graph, term("schema:url"), vocab.link(article.url), graph)
    if article.published:
        yield Quad(graph, term("schema:datePublished"), _date(article.published), graph)
    if article.notice:
        yield Quad(graph, term("v:notice"), literal(article.notice), graph)
    for claim in claims:
        subject = node("claim", claim.id, base)
        for predicate, value in _claim(article, claim, graph):
            yield Quad(subject, predicate if predicate.startswith("<") else term(predicate), value, graph)


def _claim(article: Article, claim: Claim, graph: str) -> Iterator[tuple[str, str]]:
    yield "rdf:type", term("v:Claim")
    yield "v:inArticle", graph
    yield "v:predicate", literal(claim.predicate)
    yield "v:modality", literal(claim.modality)
    yield "v:confidence", literal(f"{claim.confidence:.3f}", datatype="xsd:decimal")
    yield "v:rule", literal(claim.rule)
    yield "v:zone", literal(claim.zone)
    if claim.on:
        name, value = _when("attestedOn", "dateEdtf", claim.on)
        yield name, value
    if claim.term:
        yield "v:term", literal(claim.term, lang="vi")
    for name, step in claim.resolved:
        yield "v:resolvedBy", literal(f"{name}={step}")
    yield "oa:exact", literal(article.text[claim.start : claim.end])
    yield "oa:start", _integer(claim.start)
    yield "oa:end", _integer(claim.end)
    for prefix, mention in (("subject", claim.subject), ("object", claim.object)):
        if mention:
            yield f"v:{prefix}Text", literal(mention.surface)
            yield f"v:{prefix}Start", _integer(mention.start)
            yield f"v:{prefix}End", _integer(mention.end)


def believed(resolved: Resolved, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    """The default graph's quads of some entities, with every post, body and unit they stand on. May repeat a quad."""
    for person in resolved.people:
        yield from _person(person, base)
    for tenure in resolved.tenures:
        yield from _tenure(tenure, base)
        yield from _post(tenure.post, concepts, base)
    for background in resolved.backgrounds:
        yield from _background(background, base)
    for event in resolved.events:
        yield from _event(event, concepts, base)
    for part in resolved.participations:
        yield from _participation(part, base)
        for post in part.capacities:
            yield from _post(post, concepts, base)


def _unit(unit: Unit, base: str) -> Iterator[Quad]:
    """A territorial unit: its type and its name."""
    subject = unit_node(unit, base)
    yield Quad(subject, _A, term("v:AdminUnit"))
    yield Quad(subject, _LABEL, literal(f"{unit.level} {unit.name}".strip(), lang="vi"))


def gazetteer_unit(
    unit: Unit, level: str, *, former: Iterable[str], days: tuple[str, str], above: Iterable[str]
) -> Iterator[Quad]:
    """A unit of the gazetteer with its level, the names it had before, its first and last day, the codes above it."""
    subject, label = unit_node(unit, vocab.ID), f"{unit.level} {unit.name}"
    yield from _unit(unit, vocab.ID)
    yield Quad(subject, term("v:level"), literal(level))
    for name in former:
        if name != label:
            yield Quad(subject, term("skos:altLabel"), literal(name, lang="vi"))
    for name, day in zip(("validFrom", "validUntil"), days, strict=True):
        if day:
            yield Quad(subject, term(f"v:{name}"), _date(day))
    for code in above:
        yield Quad(subject, term("v:withinAdminUnit"), node("au", code))


def unit_node(unit: Unit, base: str) -> str:
    """The IRI of a unit: the gazetteer's are the same everywhere, others are the workspace's."""
    return node("au", unit.code) if unit.code else node("unit", vocab.unit_key(unit), base)


def _person(person: Person, base: str) -> Iterator[Quad]:
    subject = node("person", person.id, base)
    yield Quad(subject, _A, term("v:Official"))
    yield Quad(subject, _LABEL, literal(person.name, lang="vi"))
    yield Quad(subject, term("v:nameKey"), literal(person.key))
    for name in person.names:
        if name != person.name:
            yield Quad(subject, term("skos:altLabel"), literal(name, lang="vi"))
    yield from _sources(subject, person.claims, base)


def _background(background: Background, base: str) -> Iterator[Quad]:
    subject = node("background", background.id, base)
    yield Quad(subject, _A, term("v:Background"))
    yield Quad(subject, term("v:backgroundOf"), node("person", background.person, base))
    yield Quad(subject, term("v:aspect"), literal(background.kind))
    if background.kind == "birth":
        yield Quad(subject, *_when("birthDate", "birthEdtf", background.value))
    else:
        yield Quad(subject, term("v:stated"), literal(background.value, lang="vi"))
    yield from _sources(subject, background.claims, base)


def _tenure(tenure: Tenure, base: str) -> Iterator[Quad]:
    subject = node("tenure", tenure.id, base)
    yield Quad(subject, _A, term("v:Tenure"))
    yield Quad(subject, term("v:holder"), node("person", tenure.person, base))
    yield Quad(subject, term("v:post"), node("post", vocab.post_key(tenure.post), base))
    for name, day in (
        ("firstAttested", tenure.first),
        ("lastAttested", tenure.last),
        ("endNoLaterThan", tenure.ended_by),
    ):
        if day and len(day) == _DAY:
            yield Quad(subject, term(f"v:{name}"), _date(day))
    for name, day in (("start", tenure.start), ("end", tenure.end)):
        if day:
            yield Quad(subject, *_when(name, f"{name}Edtf", day))
    if tenure.ended:
        yield Quad(subject, term("v:ended"), _true())
    if tenure.acting:
        yield Quad(subject, term("v:acting"), _true())
    yield from _sources(subject, tenure.claims, base)


def _post(post: Post, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    subject = node("post", vocab.post_key(post), base)
    props = concepts[post.position].props if post.position in concepts else {}
    member = _MEMBERSHIP in props.get("kind", ())
    yield Quad(subject, _A, term("v:Post"))
    yield Quad(subject, _A, term("v:MembershipPost" if member else "v:SeatPost"))
    body = post.body
    named = post.label.removesuffix(body.label) + body.usual if body.usual else post.label
    yield Quad(subject, _LABEL, literal(named, lang="vi"))
    yield Quad(subject, term("v:title"), literal(post.title, lang="vi"))
    yield Quad(subject, term("v:postType"), concept(post.position))
    yield Quad(subject, term("org:postIn"), node("org", vocab.body_key(body), base))
    for seats in props.get("seats", ()):
        yield Quad(subject, term("v:seats"), _integer(int(seats)))
    yield from _body(body, concepts, base)


def _body(body: Body, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    subject = node("org", vocab.body_key(body), base)
    props = concepts[body.type].props if body.type in concepts else {}
    yield Quad(subject, _A, term("v:Body"))
    for name in ("ForeignBody",) if body.country else props.get("bodyClass", ()):
        yield Quad(subject, _A, term(f"v:{name}"))
    yield Quad(subject, _LABEL, literal(body.usual or body.label, lang="vi"))
    yield Quad(subject, term("v:bodyType"), concept(body.type))
    if body.country:
        yield Quad(subject, term("v:country"), concept(body.country))
    if body.level:
        yield Quad(subject, term("v:level"), literal(body.level))
    if body.scope:
        yield Quad(subject, term("v:unresolved"), _true())
    if body.parent:
        yield Quad(subject, term("org:unitOf"), node("org", vocab.body_key(body.parent), base))
        yield from _body(body.parent, concepts, base)
    if body.unit:
        yield Quad(subject, term("v:seatOf"), unit_node(body.unit, base))
        if not body.unit.code:
            yield from _unit(body.unit, base)


def _event(event: Event, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    subject, occasion = node("event", event.id, base), event.occasion
    props = concepts[occasion.type].props if occasion.type in concepts else {}
    yield Quad(subject, _A, term("v:Event"))
    for name in props.get("eventClass", ()):
        yield Quad(subject, _A, term(f"v:{name}"))
    yield Quad(subject, _LABEL, literal(occasion.name, lang="vi"))
    yield Quad(subject, term("v:eventType"), concept(occasion.type))
    if occasion.date:
        yield Quad(subject, *_when("on", "dateEdtf", occasion.date))
    if occasion.place:
        venue = node("venue", event.id, base)
        yield Quad(subject, term("v:venue"), venue)
        yield Quad(venue, _A, term("v:Venue"))
        yield Quad(venue, _LABEL, literal(occasion.place, lang="vi"))
    for body in occasion.organizers:
        yield Quad(subject, term("v:organizer"), node("org", vocab.body_key(body), base))
        yield from _body(body, concepts, base)
    yield from _sources(subject, event.claims, base)


def _participation(part: Participation, base: str) -> Iterator[Quad]:
    subject = node("participation", part.id, base)
    yield Quad(subject, _A, term("v:Participation"))
    yield Quad(subject, term("v:participant"), node("person", part.person, base))
    yield Quad(subject, term("v:inEvent"), node("event", part.event, base))
    for role in part.roles:
        yield Quad(subject, term("v:role"), concept(role))
    for post in part.capacities:
        yield Quad(subject, term("v:inCapacity"), node("post", vocab.post_key(post), base))
    yield from _sources(subject, part.claims, base)


def _sources(subject: str, claims: Iterable[str], base: str) -> Iterator[Quad]:
    for claim in claims:
        yield Quad(subject, _FROM, node("claim", claim, base))


def _when(name: str, partial: str, day: str) -> tuple[str, str]:
    """The property and the value of a date: a day as xsd:date, a month or a year as EDTF text, so that nothing is invented."""
    return (term(f"v:{name}"), _date(day)) if len(day) == _DAY else (term(f"v:{partial}"), literal(day))


def _date(day: str) -> str:
    return literal(day, datatype="xsd:date")


def _integer(number: int) -> str:
    return literal(str(number), datatype="xsd:integer")


def _true() -> str:
    return literal("true", datatype="xsd:boolean")

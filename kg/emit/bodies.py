"""Posts, bodies and territorial units -> quads."""

from collections.abc import Iterable, Iterator, Mapping

from kg import vocab
from kg.emit.terms import LABEL, A, date, integer, true
from kg.model import Body, Concept, Post, Quad, Term, Unit
from kg.vocab import concept, literal, node, term

_MEMBERSHIP = "membership"


def post_quads(post: Post, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    """A post with its body, and all that the body stands on."""
    subject = node("post", vocab.post_key(post), base)
    props = concepts[post.position].props if post.position in concepts else {}
    member = _MEMBERSHIP in props.get("kind", ())
    yield Quad(subject, A, term("v:Post"))
    yield Quad(subject, A, term("v:MembershipPost" if member else "v:SeatPost"))
    body, title = post.body, _title(post, concepts)
    label = title + post.label.removeprefix(post.title)
    named = label.removesuffix(body.label) + body.usual if body.usual else label
    yield Quad(subject, LABEL, literal(named, lang="vi"))
    yield Quad(subject, term("v:title"), literal(title, lang="vi"))
    yield Quad(subject, term("v:postType"), concept(post.position))
    yield Quad(subject, term("org:postIn"), node("org", vocab.body_key(body), base))
    for seats in props.get("seats", ()):
        yield Quad(subject, term("v:seats"), integer(int(seats)))
    yield from body_quads(body, concepts, base)


def _title(post: Post, concepts: Mapping[str, Concept]) -> str:
    """The role word of the post itself: who is "Quyền Chủ tịch" acts in the post of the Chủ tịch, which has one name."""
    concept = concepts.get(post.position)
    if concept is None:
        return post.title
    labels = (label.text for label in concept.labels if label.kind == "pref" and label.lang == "vi")
    plain = next(iter((*concept.props.get("title", ()), *labels)), "")
    return plain if plain and plain in post.title else post.title


def body_quads(body: Body, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    """A body with its parents and its unit."""
    subject = node("org", vocab.body_key(body), base)
    props = concepts[body.type].props if body.type in concepts else {}
    yield Quad(subject, A, term("v:Body"))
    for name in ("ForeignBody",) if body.country else props.get("bodyClass", ()):
        yield Quad(subject, A, term(f"v:{name}"))
    yield Quad(subject, LABEL, literal(body.usual or body.label, lang="vi"))
    yield Quad(subject, term("v:bodyType"), concept(body.type))
    if body.country:
        yield Quad(subject, term("v:country"), concept(body.country))
    if body.level:
        yield Quad(subject, term("v:level"), literal(body.level))
    if body.scope:
        yield Quad(subject, term("v:unresolved"), true())
    if body.parent:
        yield Quad(subject, term("org:unitOf"), node("org", vocab.body_key(body.parent), base))
        yield from body_quads(body.parent, concepts, base)
    if body.unit:
        yield Quad(subject, term("v:seatOf"), unit_node(body.unit, base))
        if not body.unit.code:
            yield from unit_quads(body.unit, base)


def term_quads(one: Term, concepts: Mapping[str, Concept], base: str) -> Iterator[Quad]:
    """A term of office of a body, called by its number and years."""
    subject = node("term", one.id, base)
    named = [f"khóa {one.number}"] if one.number else []
    named += [f"nhiệm kỳ {one.years}"] if one.years else []
    yield Quad(subject, A, term("v:Term"))
    yield Quad(subject, LABEL, literal(f"{one.body.label} {', '.join(named)}", lang="vi"))
    yield Quad(subject, term("v:termOf"), node("org", vocab.body_key(one.body), base))
    for name, value in (("termNumber", one.number), ("termSpan", one.years)):
        if value:
            yield Quad(subject, term(f"v:{name}"), literal(value))
    yield from body_quads(one.body, concepts, base)


def unit_quads(unit: Unit, base: str) -> Iterator[Quad]:
    """A territorial unit: its type and its name."""
    subject = unit_node(unit, base)
    yield Quad(subject, A, term("v:AdminUnit"))
    yield Quad(subject, LABEL, literal(f"{unit.level} {unit.name}".strip(), lang="vi"))


def gazetteer_unit(
    unit: Unit,
    level: str,
    *,
    former: Iterable[str],
    days: tuple[str, str],
    above: Iterable[str],
    before: Iterable[str] = (),
) -> Iterator[Quad]:
    """A unit of the gazetteer with its level, the names it had before, its first and last day, the codes above and before it."""
    subject, label = unit_node(unit, vocab.ID), f"{unit.level} {unit.name}"
    yield from unit_quads(unit, vocab.ID)
    yield Quad(subject, term("v:level"), literal(level))
    for name in former:
        if name != label:
            yield Quad(subject, term("skos:altLabel"), literal(name, lang="vi"))
    for name, day in zip(("validFrom", "validUntil"), days, strict=True):
        if day:
            yield Quad(subject, term(f"v:{name}"), date(day))
    for code in above:
        yield Quad(subject, term("v:withinAdminUnit"), node("au", code))
    for code in before:
        yield Quad(subject, term("v:succeedsUnit"), node("au", code))


def unit_node(unit: Unit, base: str) -> str:
    """The IRI of a unit: the gazetteer's are the same everywhere, others are the workspace's."""
    return node("au", unit.code) if unit.code else node("unit", vocab.unit_key(unit), base)

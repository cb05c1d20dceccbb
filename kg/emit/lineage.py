"""Bodies in time -> quads: their first and last days, the names they had, the changes before and after them.

A body stands in the graph because a post or an event does, and a change because it lies in the line of such a body: the post
or the event points to it (`v:bodyChange`). A change names all its bodies, so that these stand there too, with their days.
"""

from collections.abc import Callable, Iterator, Mapping

from kg import vocab
from kg.emit.bodies import body_quads
from kg.emit.terms import LABEL, A, date, is_new
from kg.history import BodyLife, Change
from kg.model import Body, Concept, Post, Quad
from kg.vocab import literal, node, term

Lives = Callable[[Body], BodyLife]
_ALSO = term("skos:altLabel")
_YEAR = ("-01-01", "-12-31")


def line_quads(
    owner: str, body: Body, concepts: Mapping[str, Concept], base: str, lives: Lives, told: set[object]
) -> Iterator[Quad]:
    """What is known of a body and of all above it in time, and the changes that its post or event (`owner`) points to."""
    yield from days_quads(body, base, lives, told)
    for one in _chain(body):
        for change in lives(one).line:
            yield Quad(owner, term("v:bodyChange"), node("change", change.id, base))
            if is_new(change, told):
                yield from _change_quads(change, concepts, base, lives, told)


def days_quads(body: Body, base: str, lives: Lives, told: set[object]) -> Iterator[Quad]:
    """The first and last days of a body and of all above it, and the names that they had."""
    for one in _chain(body):
        if is_new(one, told):
            yield from _life_quads(one, base, lives)


def former_titles(post: Post, concepts: Mapping[str, Concept], base: str, lives: Lives) -> Iterator[Quad]:
    """What a post was called when its body had another name; not where the title itself names the body ("Thành ủy viên")."""
    head = post.label.removesuffix(post.body.label)
    own = post.position in concepts and "impliedBody" in concepts[post.position].props
    if head != post.label and not own:
        for name in lives(post.body).former:
            yield Quad(node("post", vocab.post_key(post), base), _ALSO, literal(head + name, lang="vi"))


def _chain(body: Body | None) -> Iterator[Body]:
    while body:
        yield body
        body = body.parent


def _life_quads(body: Body, base: str, lives: Lives) -> Iterator[Quad]:
    subject, life = node("org", vocab.body_key(body), base), lives(body)
    for name, days in (("validFrom", life.since), ("validUntil", life.until)):
        if days[0] and days[0] == days[1]:
            yield Quad(subject, term(f"v:{name}"), date(days[0]))
        elif any(days):
            yield Quad(subject, term(f"v:{name}Edtf"), literal(between(*days)))
    for former in life.former:
        yield Quad(subject, _ALSO, literal(former, lang="vi"))


def _change_quads(
    change: Change, concepts: Mapping[str, Concept], base: str, lives: Lives, told: set[object]
) -> Iterator[Quad]:
    subject = node("change", change.id, base)
    yield Quad(subject, A, term("v:StructuralChange"))
    if change.kind != "StructuralChange":
        yield Quad(subject, A, term(f"v:{change.kind}"))
    yield Quad(subject, LABEL, literal(_named(change), lang="vi"))
    if change.first == change.last:
        yield Quad(subject, term("v:on"), date(change.first))
    else:
        yield Quad(subject, term("v:dateEdtf"), literal(between(change.first, change.last)))
    yield Quad(subject, term("v:byDocument"), literal(change.document))
    for name, side in (("originalOrganization", change.before), ("resultingOrganization", change.after)):
        for body in side:
            yield Quad(subject, term(f"org:{name}"), node("org", vocab.body_key(body), base))
            yield from body_quads(body, concepts, base)
            yield from days_quads(body, base, lives, told)


def between(first: str, last: str) -> str:
    """Some day between two, as EDTF: a whole year, one day of a set that may be open at one end.

    >>> between("2025-02-03", "2025-03-31"), between("", "2025-03-31"), between("2025-01-01", "2025-12-31")
    ('[2025-02-03..2025-03-31]', '[..2025-03-31]', '2025')
    """
    if first.endswith(_YEAR[0]) and last.endswith(_YEAR[1]) and first[:4] == last[:4]:
        return first[:4]
    return f"[{first}..{last}]"


def _named(change: Change) -> str:
    """The names on both sides of a change: "Tỉnh ủy Hà Giang, Tỉnh ủy Tuyên Quang → Tỉnh ủy Tuyên Quang"."""
    sides = [[body.label for body in side] for side in (change.before, change.after)]
    sides = [[name] for name in change.names] if any(change.names) else sides
    return " → ".join(", ".join(side) for side in sides if side)

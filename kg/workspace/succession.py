"""Which post follows which: the same position in a body that another became, where a workspace has both.

A post does not tell it alone, so that it is told when one of the two comes, and taken back when one goes. What is followed are
the changes in which a body became another; one that was absorbed by a body that stays hands its posts to nobody.
"""

from collections.abc import Iterable, Iterator, Mapping

from kg.model import Quad
from kg.store import Store
from kg.vocab import term

_IN, _SUCCEEDS, _CHANGE, _TYPE = term("org:postIn"), term("v:succeedsPost"), term("v:bodyChange"), term("rdf:type")
_BEFORE, _AFTER = term("org:originalOrganization"), term("org:resultingOrganization")
_HANDS_ON = {term(f"v:{kind}") for kind in ("Merger", "Split", "LevelTransfer")}
_KEEPS = {term(f"v:{kind}") for kind in ("Absorption", "Abolition", "Founding", "Renaming")}

Nodes = Mapping[str, set[Quad]]


def succession(store: Store, add: Iterable[Quad], remove: Iterable[Quad]) -> tuple[set[Quad], set[Quad]]:
    """The quads to add and to remove besides: the links of posts that come and of posts that go."""
    coming: dict[str, set[Quad]] = {}
    for quad in (q for q in add if not q.g):
        coming.setdefault(quad.s, set()).add(quad)
    posts = {s: q.o for s, quads in coming.items() for q in quads if q.p == _IN}
    gone = {q.s for q in remove if q.p == _IN and not q.g} - posts.keys()
    lost = {q for post in gone for q in (*store.match(post, _SUCCEEDS, g=""), *store.match(p=_SUCCEEDS, o=post, g=""))}
    found: set[Quad] = set()
    for post, body in posts.items():
        sides = list(_sides(store, coming, post))
        for other in _reached(body, sides):
            twin = _twin(post, body, other)
            if twin in posts or (twin not in gone and any(store.match(twin, _IN, g=""))):
                found.add(Quad(post, _SUCCEEDS, twin))
        for other in _reached(body, [(after, before) for before, after in sides]):
            twin = _twin(post, body, other)
            if twin in posts or (twin not in gone and any(store.match(twin, _IN, g=""))):
                found.add(Quad(twin, _SUCCEEDS, post))
    return found, lost


def _sides(store: Store, coming: Nodes, post: str) -> Iterator[tuple[set[str], set[str]]]:
    """The bodies before and after each change that hands posts on, of those in the line of a post's body."""
    for change in (q.o for q in coming[post] if q.p == _CHANGE):
        quads = coming.get(change, set()) | set(store.match(change, g=""))
        kinds = {q.o for q in quads if q.p == _TYPE}
        if kinds & _HANDS_ON or not kinds & _KEEPS:
            yield tuple({q.o for q in quads if q.p == side} for side in (_BEFORE, _AFTER))  # type: ignore[misc]


def _reached(body: str, sides: Iterable[tuple[set[str], set[str]]]) -> set[str]:
    """The bodies that one came from, over any number of changes."""
    found: set[str] = set()
    todo = [body]
    while todo:
        one = todo.pop()
        for before, after in sides:
            if one in after and one not in before:
                todo += before - found
                found |= before
    return found


def _twin(post: str, body: str, other: str) -> str:
    """The post of the same position in another body: a post's IRI is its body's and the position."""
    key, twin = (iri.rpartition("/org/")[2].removesuffix(">") for iri in (body, other))
    return post.replace(f"/post/{key}/", f"/post/{twin}/", 1)

"""Which post follows which: the same position in a body that another became, where a workspace has both.

No post tells it alone. So wherever a post or a change of bodies comes or goes, the links of all bodies that changes tie to it are
told anew: they follow from the posts and changes that are there, in whatever order these came. What is followed are the changes
in which a body became another; one that was absorbed by a body that stays hands its posts to nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Quad
from kg.store import Store
from kg.vocab import term
from kg.workspace.known import Known

_IN, _SUCCEEDS, _TYPE = term("org:postIn"), term("v:succeedsPost"), term("rdf:type")
_BEFORE, _AFTER = term("org:originalOrganization"), term("org:resultingOrganization")
_HANDS_ON = {term(f"v:{kind}") for kind in ("Merger", "Split", "LevelTransfer")}
_KEEPS = {term(f"v:{kind}") for kind in ("Absorption", "Abolition", "Founding", "Renaming")}

Sides = tuple[set[str], set[str]]  # the bodies before a change and those after it


def succession(store: Store, known: Known, add: set[Quad], remove: set[Quad]) -> tuple[set[Quad], set[Quad]]:
    """The links to add and to remove besides, where these quads come and go."""
    world = _World(store, add, remove)
    moved = [q for q in (*add, *remove) if not q.g]
    bodies = {b for b in world.tied({q.o for q in moved if q.p in (_IN, _BEFORE, _AFTER)}) if world.changes([b])}
    sides = [side for change in world.changes(bodies) if (side := world.sides(change))]
    bodies |= {q.o for q in moved if q.p in (_BEFORE, _AFTER)}  # no change may name it any more
    posts = {post: body for body in bodies for post in world.posts(body)}
    found = {
        Quad(post, _SUCCEEDS, twin)
        for post, body in posts.items()
        for other in _reached(body, sides)
        if (twin := _twin(post, body, other)) in posts
    }
    former = posts.keys() | {q.s for q in moved if q.p == _IN and q.o in bodies}
    had = {q for post in former for q in known.asserted(post, _SUCCEEDS)}
    return found - had, had - found


class _World:
    """The graph as it will be: what the store has, without what goes, with what comes."""

    def __init__(self, store: Store, add: Iterable[Quad], remove: set[Quad]) -> None:
        self._store, self._gone = store, remove
        self._of: dict[str, set[Quad]] = defaultdict(set)
        self._to: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._changes: dict[str, set[str]] = {}
        for q in add:
            if not q.g and q.p in (_IN, _BEFORE, _AFTER, _TYPE):
                self._of[q.s].add(q)
                self._to[q.p, q.o].add(q.s)

    def tied(self, seeds: set[str]) -> set[str]:
        """The bodies that changes tie to some, over any number of them."""
        found, todo = set(seeds), sorted(seeds)
        while todo:
            for change in self.changes([todo.pop()]):
                beside = {q.o for q in self._said(change) if q.p in (_BEFORE, _AFTER)} - found
                found |= beside
                todo += sorted(beside)
        return found

    def changes(self, bodies: Iterable[str]) -> set[str]:
        """The changes that name one of these bodies."""
        found: set[str] = set()
        for body in bodies:
            if body not in self._changes:
                self._changes[body] = {change for p in (_BEFORE, _AFTER) for change in self._pointing(p, body)}
            found |= self._changes[body]
        return found

    def posts(self, body: str) -> Iterator[str]:
        """The posts in a body."""
        yield from self._pointing(_IN, body)

    def sides(self, change: str) -> Sides | None:
        """The bodies of a change that hands posts on; None for another."""
        said = self._said(change)
        kinds = {q.o for q in said if q.p == _TYPE}
        if kinds & _KEEPS and not kinds & _HANDS_ON:
            return None
        return {q.o for q in said if q.p == _BEFORE}, {q.o for q in said if q.p == _AFTER}

    def _said(self, subject: str) -> set[Quad]:
        return (set(self._store.match(subject, g="")) - self._gone) | self._of.get(subject, set())

    def _pointing(self, p: str, o: str) -> set[str]:
        stay = {q.s for q in self._store.match(p=p, o=o, g="") if q not in self._gone}
        return stay | self._to.get((p, o), set())


def _reached(body: str, sides: Sequence[Sides]) -> set[str]:
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

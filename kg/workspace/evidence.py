"""The graphs of articles on their way into the store, which takes over many of them sooner than a few many times.

With every second load the engine joins what came with all that is there: taken over a thousand articles at a time, ten thousand
cost more in joining than in loading. Until there are many, what the graphs will be is looked up here.
"""

from collections import defaultdict
from collections.abc import Iterator

from kg.model import Quad
from kg.store import Store
from kg.vocab import node, term

_MANY = 150_000  # quads that wait, some 40 MB
# By these the graphs of articles are looked up: from a claim, from an article that is the original of another, by the graph.
_LINKS = frozenset((term("v:inArticle"), term("prov:alternateOf")))


class Evidence:
    """What is to change in the graphs of articles, over a store that does not know it yet."""

    def __init__(self, store: Store, base: str) -> None:
        """Nothing waits."""
        self._store, self._base = store, base
        self._changes: dict[str, tuple[set[Quad], list[Quad]]] = {}  # by graph, what goes and what comes
        self._links: dict[str, set[Quad]] = defaultdict(set)  # of what comes, by both ends
        self._size = 0

    def tell(self, article: str, new: list[Quad]) -> None:
        """The graph of an article is to become this; nothing, where the article is gone."""
        graph = node("article", article, self._base)
        if graph in self._changes:
            gone, come = self._changes.pop(graph)
            self._size -= len(gone) + len(come)
            for q in _linking(come):
                self._links[q.s].discard(q)
                self._links[q.o].discard(q)
        old = set(self._store.match(g=graph))
        gone, come = old.difference(new), [q for q in new if q not in old] if old else new
        self._size += len(gone) + len(come)
        self._changes[graph] = gone, come
        for q in _linking(come):
            self._links[q.s].add(q)
            self._links[q.o].add(q)

    def match(
        self, s: str | None = None, p: str | None = None, o: str | None = None, g: str | None = None
    ) -> Iterator[Quad]:
        """The quads of the store that fit, as they will be; of the graphs that wait those that link an article to another thing."""
        for q in self._store.match(s, p, o, g):
            if q.g not in self._changes or q not in self._changes[q.g][0]:
                yield q
        for q in self._links.get(s or o or g or "", ()):
            if all(wanted is None or wanted == said for wanted, said in zip((s, p, o, g), q, strict=True)):
                yield q

    def due(self, *, all: bool = False) -> tuple[list[Quad], list[Quad]]:
        """What is to go from the store and to come into it now: nothing until it is much."""
        if self._size < _MANY and not all:
            return [], []
        gone = [q for out, _ in self._changes.values() for q in out]
        come = [q for _, new in self._changes.values() for q in new]
        self._changes.clear()
        self._links.clear()
        self._size = 0
        return gone, come


def _linking(quads: list[Quad]) -> Iterator[Quad]:
    return (q for q in quads if q.p in _LINKS)

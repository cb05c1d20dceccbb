"""The graphs of articles on their way into the store, which takes over many of them sooner than a few many times.

With every second load the engine joins what came with all that is there: taken over a thousand articles at a time, ten thousand
cost more in joining than in loading. So most of a graph waits. What the events of an article are found by when it goes comes at
once, with the events: else a crash could leave one that nothing leads to.
"""

from collections.abc import Iterable

from kg.model import Quad
from kg.store import Store
from kg.vocab import node, term
from kg.workspace import told
from kg.workspace.prints import REPRINT, Prints
from kg.workspace.standing import Standing

_MANY = 3000  # articles that wait
_IN_ARTICLE = term("v:inArticle")
Change = tuple[list[Quad], list[Quad]]  # what goes, what comes


class Evidence:
    """What the store lacks of the graphs of articles."""

    def __init__(self, store: Store, base: str) -> None:
        """Nothing waits."""
        self._store, self._base = store, base
        self._waiting: dict[str, None] = {}

    @property
    def is_much(self) -> bool:
        """Whether so many articles wait that the store had better take them over."""
        return len(self._waiting) >= _MANY

    def begin(self, standing: Standing, prints: Prints, articles: Iterable[str]) -> Change:
        """What is to change at once: all where the store has something of an article, the links where it has nothing."""
        gone: list[Quad] = []
        come: list[Quad] = []
        for name in articles:
            graph = node("article", name, self._base)
            if any(True for _ in self._store.match(g=graph)):
                self._tell(standing, prints, name, gone, come)
            else:
                reports = (node("claim", c.id, self._base) for c in standing.claims(name) if c.occasion)
                come += [Quad(claim, _IN_ARTICLE, graph, graph) for claim in reports]
                if original := prints.original(name):
                    come.append(Quad(graph, REPRINT, node("article", original, self._base), graph))
                self._waiting[name] = None
        return gone, come

    def rest(self, standing: Standing, prints: Prints) -> Change:
        """What is to change in the graphs that wait. `done` is told when it has; who is interrupted before does it again."""
        gone: list[Quad] = []
        come: list[Quad] = []
        for name in self._waiting:
            self._tell(standing, prints, name, gone, come)
        return gone, come

    def done(self) -> None:
        """The store has all that waited."""
        self._waiting.clear()

    def _tell(self, standing: Standing, prints: Prints, name: str, gone: list[Quad], come: list[Quad]) -> None:
        new = told.of_article(standing, prints, name, self._base)
        if old := set(self._store.match(g=node("article", name, self._base))):
            gone += old.difference(new)
            new = [q for q in new if q not in old]
        come += new

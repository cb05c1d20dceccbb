"""What the axioms add and take back when statements come and go: worked out around the change, whatever the size of the graph.

Forward (semi-naive): a new statement is a premise once, the other premises are looked up. Backward (delete and rederive): what
rested on a statement that goes is taken back, unless something that stays still says it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple, Protocol

from kg.model import Quad
from kg.reason.axioms import TYPE, Axioms, Chain, Step, Triple, X, Y, axioms


class Facts(Protocol):
    """What is believed before a change: asserted and inferred links between nodes."""

    def objects(self, s: str, p: str) -> Iterable[str]:
        """Every node to which `p` leads from `s`."""

    def subjects(self, p: str, o: str) -> Iterable[str]:
        """Every node from which `p` leads to `o`."""

    def holds(self, fact: Triple) -> bool:
        """Whether it is believed."""

    def inferred(self, fact: Triple) -> bool:
        """Whether it is believed because something else is, and for no other reason."""


class Inferred(NamedTuple):
    """How the set of inferred facts changes: what leaves it (false now, or asserted now), and what enters it."""

    gone: set[Triple]
    come: set[Triple]


def infer(facts: Facts, removed: Iterable[Triple], added: Iterable[Triple], rules: Axioms | None = None) -> Inferred:
    """The change of what is inferred when asserted facts go and come.

    `facts` is as it was before, closed under the axioms. `removed` were asserted; `added` were not, though they may have been
    inferred. Literals may stand in both: no axiom speaks of them.
    """
    rules = rules or axioms()
    out, new = ({fact for fact in side if fact[2].startswith("<")} for side in (removed, added))
    world = _World(facts, rules)
    doubted = _doubted(world, out)
    world.gone = doubted
    again = [fact for fact in doubted - new if _follows(world, fact)]
    come = _follow(world, [*new, *again])
    come |= set(again)
    come -= new
    lost = {fact for fact in doubted - out if fact not in come}
    taken = {fact for fact in new if facts.inferred(fact)}
    return Inferred(lost | taken, come - (doubted - out))


def entailed(asserted: Iterable[Quad], rules: Axioms | None = None) -> set[Quad]:
    """All that follows from some quads of the default graph; nothing that was asserted."""
    found = infer(_Nothing(), (), ((q.s, q.p, q.o) for q in asserted), rules)
    return {Quad(*fact) for fact in found.come}


class _Nothing:
    """An empty graph."""

    def objects(self, s: str, p: str) -> Iterable[str]:
        del s, p
        return ()

    def subjects(self, p: str, o: str) -> Iterable[str]:
        del p, o
        return ()

    def holds(self, fact: Triple) -> bool:
        del fact
        return False

    def inferred(self, fact: Triple) -> bool:
        del fact
        return False


class _World:
    """The facts during a change: as before, without what is gone, with what is fresh."""

    def __init__(self, facts: Facts, rules: Axioms) -> None:
        self.rules = rules
        self.before = facts
        self.gone: set[Triple] = set()
        self._fresh: set[Triple] = set()
        self._objects: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._subjects: dict[tuple[str, str], list[str]] = defaultdict(list)

    def add(self, fact: Triple) -> bool:
        """Believe it from now on; False if it was believed already."""
        if fact in self._fresh or (fact not in self.gone and self.before.holds(fact)):
            return False
        self._keep(fact)
        return True

    def begin(self, fact: Triple) -> None:
        """Believe it, whether or not it was believed before: a premise that has come."""
        if fact not in self._fresh:
            self._keep(fact)

    def _keep(self, fact: Triple) -> None:
        self._fresh.add(fact)
        s, p, o = fact
        if p in self.rules.links:
            self._objects[s, p].append(o)
            self._subjects[p, o].append(s)

    def holds(self, fact: Triple) -> bool:
        return fact in self._fresh or (fact not in self.gone and self.before.holds(fact))

    def objects(self, s: str, p: str) -> set[str]:
        gone = self.gone
        found = {o for o in self.before.objects(s, p) if not gone or (s, p, o) not in gone}
        return found.union(self._objects.get((s, p), ()))

    def subjects(self, p: str, o: str) -> set[str]:
        gone = self.gone
        found = {s for s in self.before.subjects(p, o) if not gone or (s, p, o) not in gone}
        return found.union(self._subjects.get((p, o), ()))

    def following(self, fact: Triple) -> list[Triple]:
        """What follows from a fact, alone and together with the others."""
        s, p, o = fact
        implied = self.rules.implied
        found = [
            (s if a == X else o if a == Y else a, q, o if b == Y else s if b == X else b)
            for a, q, b in implied.get((p, o)) or implied.get(p, ())
        ]
        for chain, at in self.rules.links.get(p, ()):
            found += self._chained(chain, at, s, o)
        return found

    def _chained(self, chain: Chain, at: int, s: str, o: str) -> Iterator[Triple]:
        """What a chain concludes of which the link at this place leads from `s` to `o`."""
        ends = {o}
        for part in chain.parts[at + 1 :]:
            ends = {y for x in ends for y in self.objects(x, part)}
            if not ends:
                return
        starts = {s}
        for part in reversed(chain.parts[:at]):
            starts = {x for y in starts for x in self.subjects(part, y)}
        for one, other in product(starts, ends):
            yield (one, chain.whole, other)


def _doubted(world: _World, removed: set[Triple]) -> set[Triple]:
    """What goes, with every inferred fact for which any of it is a premise."""
    doubted = set(removed)
    todo = list(removed)
    for fact in todo:
        for follows in world.following(fact):
            if follows not in doubted and world.before.inferred(follows):
                doubted.add(follows)
                todo.append(follows)
    return doubted


def _follow(world: _World, premises: list[Triple]) -> set[Triple]:
    """Everything new that follows when these facts are believed.

    A type that follows leads no further: the types that it implies follow with it.
    """
    for fact in premises:
        world.begin(fact)
    todo = list(premises)
    come = set()
    for fact in todo:
        for follows in world.following(fact):
            if world.add(follows):
                come.add(follows)
                if follows[1] != TYPE:
                    todo.append(follows)
    return come


def _follows(world: _World, fact: Triple) -> bool:
    """Whether one step or one chain from what stays concludes a fact."""
    s, p, o = fact
    rules = world.rules
    steps = (*rules.steps.get(p, ()), *rules.steps.get((p, o), ()))
    if any(_premise_holds(world, step, s, o) for step in steps):
        return True
    for chain in rules.chains.get(p, ()):
        reached = {s}
        for part in chain.parts:
            reached = {y for x in reached for y in world.objects(x, part)}
        if o in reached:
            return True
    return False


def _premise_holds(world: _World, step: Step, s: str, o: str) -> bool:
    """Whether some fact is the premise of a step that concludes something of `s` and `o`."""
    bound = {step.conclusion[0]: s, step.conclusion[2]: o}
    a, p, b = step.premise
    one, other = bound.get(a, a), bound.get(b, b)
    if other in (X, Y):
        return any(True for _ in world.objects(one, p))
    if one in (X, Y):
        return any(True for _ in world.subjects(p, other))
    return world.holds((one, p, other))

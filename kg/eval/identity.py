"""Who is who: the pairs of the identity gold against the officials that were resolved."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Pair(NamedTuple):
    """Two mentions (ids) of the gold: whether they are of one person, and whether that is hard to tell."""

    first: str
    second: str
    same: bool
    hard: bool


class Verdict(NamedTuple):
    """What became of a pair: `found` is same, different or undecided."""

    pair: Pair
    found: str

    @property
    def is_wrong(self) -> bool:
        """Whether two people were made one."""
        return self.found == "same" and not self.pair.same

    @property
    def is_missed(self) -> bool:
        """Whether one person was left in two, decided or not."""
        return self.pair.same and self.found != "same"


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.hits / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Identity:
    """The verdicts on the pairs of a gold, and the mentions that the reader found no claim for."""

    verdicts: tuple[Verdict, ...]
    owners: Mapping[str, str]
    unread: tuple[str, ...]

    def half(self, which: str) -> "Identity":
        """The "hard" or the "easy" pairs alone; "all" is itself."""
        if which == "all":
            return self
        kept = tuple(v for v in self.verdicts if v.pair.hard == (which == "hard"))
        return Identity(kept, self.owners, self.unread)

    @property
    def precision(self) -> Share:
        """Of the pairs made one, those that are."""
        made = [v for v in self.verdicts if v.found == "same"]
        return Share(sum(v.pair.same for v in made), len(made))

    @property
    def recall(self) -> Share:
        """Of the pairs that are one, those made one; an undecided pair is not."""
        one = [v for v in self.verdicts if v.pair.same]
        return Share(sum(v.found == "same" for v in one), len(one))

    @property
    def undecided(self) -> Share:
        """Of all pairs, those left to a reader."""
        return Share(sum(v.found == "undecided" for v in self.verdicts), len(self.verdicts))

    @property
    def b_cubed(self) -> tuple[float, float]:
        """B-cubed precision and recall: of each mention's resolved fellows those that are its person's, and the other way round.

        Told of all pairs only: what is one person is known when all pairs of a group are.
        """
        mentions = sorted({name for v in self.verdicts for name in v.pair[:2]})
        gold, made = _groups(mentions, (v.pair for v in self.verdicts if v.pair.same)), defaultdict(set)
        for name in mentions:
            made[self.owners[name]].add(name)
        both = [(len(gold[m] & made[self.owners[m]]), gold[m], made[self.owners[m]]) for m in mentions]
        size = len(mentions) or 1
        return sum(n / len(b) for n, _, b in both) / size, sum(n / len(a) for n, a, _ in both) / size


def judged(pairs: Sequence[Pair], owners: Mapping[str, str], rivals: Iterable[tuple[str, str]]) -> Identity:
    """The verdicts: `owners` gives for each mention the official that holds it, `rivals` the undecided pairs of officials.

    A mention without an owner is a person of its own.
    """
    open_ = {frozenset(pair) for pair in rivals}
    names = {name for pair in pairs for name in pair[:2]}
    whole = {name: owners.get(name, f"unread {name}") for name in names}
    found = []
    for pair in pairs:
        one, two = whole[pair.first], whole[pair.second]
        told = "same" if one == two else "undecided" if frozenset((one, two)) in open_ else "different"
        found.append(Verdict(pair, told))
    return Identity(tuple(found), whole, tuple(sorted(names - owners.keys())))


def _groups(mentions: Iterable[str], same: Iterable[Pair]) -> dict[str, set[str]]:
    groups = {name: {name} for name in mentions}
    for pair in same:
        whole = groups[pair.first] | groups[pair.second]
        for name in whole:
            groups[name] = whole
    return groups

"""Rows against rows: hits and errors of an article, and precision, recall and F1 of many, with intervals."""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from kg.eval.alike import Alike
from kg.eval.facts import RELATIONS, Fact, Relation

MATCHES = ("loose", "strict")
DRAWS = 1_000
_SEED = 20_240_719
_BITS = 32  # room for a sum in the long number of `_packed`
_TAIL = 0.025  # on each side of an interval of 95 %


Facts = Mapping[str, Sequence[Fact]]


class Counts(NamedTuple):
    """Of a relation: how many rows are right, how many the gold has, how many were found."""

    hits: int
    gold: int
    found: int


class Outcome(NamedTuple):
    """What became of the rows of a relation in one article."""

    hits: int
    missed: tuple[Fact, ...]
    spurious: tuple[Fact, ...]

    @property
    def counts(self) -> Counts:
        """The same as numbers."""
        return Counts(self.hits, self.hits + len(self.missed), self.hits + len(self.spurious))


class Share(NamedTuple):
    """A share and its interval of 95 %."""

    value: float
    low: float
    high: float


class Figure(NamedTuple):
    """What is told of a relation. A share of nothing is None."""

    precision: Share | None
    recall: Share | None
    f1: Share | None
    counts: Counts


def outcome(relation: Relation, gold: Facts, found: Facts, alike: Alike, *, match: str) -> Outcome:
    """Each row of the gold takes the first row found that is the same and still free; `match` is "loose" or "strict"."""
    same = relation.loose if match == "loose" else relation.strict
    left, missed = list(found[relation.rows]), []
    for row in gold[relation.rows]:
        taken = next((k for k, other in enumerate(left) if same(alike, row, other)), None)
        if taken is None:
            missed.append(row)
        else:
            del left[taken]
    return Outcome(len(gold[relation.rows]) - len(missed), tuple(missed), tuple(left))


def figures(articles: Sequence[Mapping[str, Counts]], *, draws: int = DRAWS) -> dict[str, Figure]:
    """The figures of each relation over articles.

    The intervals are those of the bootstrap: as many articles are drawn with replacement, `draws` times, by a fixed seed.
    """
    names = list(RELATIONS)
    packed = [_packed([article[name] for name in names]) for article in articles]
    whole = _unpacked(sum(packed), len(names))
    chance = random.Random(_SEED)
    drawn = [_unpacked(sum(chance.choices(packed, k=len(packed))), len(names)) for _ in range(draws)] if packed else []
    return {name: _figure(whole[k], [sums[k] for sums in drawn]) for k, name in enumerate(names)}


def _packed(counts: Sequence[Counts]) -> int:
    """All counts of an article as one long number: one addition then sums all of them, and a thousand draws take no time."""
    number = 0
    for value in (value for row in counts for value in row):
        number = number << _BITS | value
    return number


def _unpacked(number: int, rows: int) -> list[Counts]:
    mask = (1 << _BITS) - 1
    values = [number >> _BITS * k & mask for k in reversed(range(3 * rows))]
    return [Counts(*values[3 * k : 3 * k + 3]) for k in range(rows)]


def _figure(counts: Counts, drawn: Sequence[Counts]) -> Figure:
    one, two, both = (_share(of, counts, drawn) for of in (precision, recall, f1))
    return Figure(one, two, both, counts)


def _share(of: Callable[[Counts], float | None], counts: Counts, drawn: Sequence[Counts]) -> Share | None:
    value = of(counts)
    if value is None:
        return None
    sample = sorted(v for row in drawn if (v := of(row)) is not None) or [value]
    tail = int(_TAIL * len(sample))
    return Share(value, sample[tail], sample[-1 - tail])


def precision(counts: Counts) -> float | None:
    """What is found that is right."""
    return counts.hits / counts.found if counts.found else None


def recall(counts: Counts) -> float | None:
    """What is right that is found."""
    return counts.hits / counts.gold if counts.gold else None


def f1(counts: Counts) -> float | None:
    """The harmonic mean of the two."""
    both = counts.gold + counts.found
    return 2 * counts.hits / both if both else None

"""Constrained agglomeration: the best pairs first, never what must stay apart. A function of the set of scores."""

from collections.abc import Callable, Collection
from heapq import heapify, heappop, heappush
from itertools import combinations

Score = Callable[[str, str], float]


def joined(names: Collection[str], score: Score, enough: float) -> list[list[str]]:
    """Groups of names: those whose mean score is highest join first, as long as it is `enough`.

    One pair of minus infinity keeps two groups apart for ever. Ties go by name, so that the order of `names` cannot matter.
    """
    groups = {name: [name] for name in sorted(names)}
    sums = {pair: score(*pair) for pair in combinations(groups, 2)}
    queue = [(-value, pair) for pair, value in sums.items() if value >= enough]
    heapify(queue)

    def mean(pair: tuple[str, str]) -> float:
        return sums[pair] / (len(groups[pair[0]]) * len(groups[pair[1]]))

    while queue:
        value, (one, other) = heappop(queue)
        if one not in groups or other not in groups or -value != mean((one, other)):
            continue  # of groups that have joined or grown since
        groups[one] += groups.pop(other)
        for third in groups:
            if third != one:
                pair = _pair(one, third)
                sums[pair] += sums[_pair(other, third)]
                if mean(pair) >= enough:
                    heappush(queue, (-mean(pair), pair))
    return [sorted(found) for found in groups.values()]


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)

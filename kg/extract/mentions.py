"""What an article mentions of one kind, in the order of the text: the last before an offset, the first, the one named most.

An article is asked for each of its posts. A search by offset keeps the time of all answers in proportion to the text.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")


class Mentions(Generic[T]):
    """Pairs of offset and what is mentioned there, by offset."""

    def __init__(self, pairs: Iterable[tuple[int, T]]) -> None:
        """Keep the pairs."""
        self._pairs = list(pairs)
        self._starts = [start for start, _ in self._pairs]

    def before(self, at: int) -> T | None:
        """The last that begins before an offset."""
        k = bisect_left(self._starts, at)
        return self._pairs[k - 1][1] if k else None

    def at(self, before: int) -> int:
        """The offset of the last that begins before an offset; -1 if there is none."""
        k = bisect_left(self._starts, before)
        return self._starts[k - 1] if k else -1

    @property
    def first(self) -> T | None:
        """The first of all."""
        return self._pairs[0][1] if self._pairs else None

    @cached_property
    def counted(self) -> Counter[T]:
        """How often each is mentioned, in the order of first mention."""
        return Counter(value for _, value in self._pairs)

    @cached_property
    def commonest(self) -> T | None:
        """The one mentioned most, of equals the one mentioned first."""
        return max(self.counted, key=lambda value: self.counted[value], default=None)

    def only(self, fits: Callable[[T], bool]) -> "Mentions[T]":
        """Those that fit."""
        return Mentions(pair for pair in self._pairs if fits(pair[1]))

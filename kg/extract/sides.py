"""Hosts and guests: behind "Phía chủ nhà có ..." a bare "UBND tỉnh" is of the home, behind "Về phía khách có ..." of another."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.items import Scanned, prop


class Side(NamedTuple):
    """A stretch of text that names the people of one side, from its opener to the next one or the end of the sentence."""

    start: int
    end: int
    is_host: bool


def sides_of(sentence: Scanned) -> Iterator[Side]:
    """The sides that a sentence tells apart."""
    openers = [item for item in sentence.items if item.kind == "side"]
    ends = [*(item.start for item in openers[1:]), sentence.end]
    for item, end in zip(openers, ends, strict=False):  # a sentence without an opener has an end all the same
        yield Side(item.start, end, prop(item, "side") == "host")


def side_at(sides: Sequence[Side], at: int) -> Side | None:
    """The side of which is spoken at an offset; None where no side is."""
    k = bisect_left(sides, (at,))
    return sides[k - 1] if k and at <= sides[k - 1].end else None

"""Hosts and guests: behind "Phía chủ nhà có ..." a bare "UBND tỉnh" is of the home, behind "Về phía khách có ..." of another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.extract.items import Scanned, prop
from kg.model import Unit


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


def of_side(units: list[tuple[int, Unit]], sides: Sequence[Side], at: int, home: Unit | None) -> list[tuple[int, Unit]]:
    """The units that may be meant at an offset: the host's alone, or all but it; every one where no side is spoken of.

    The host is the home of the site if the text names it, else the unit it names most.
    """
    side = next((s for s in reversed(sides) if s.start < at <= s.end), None)
    if side is None or not units:
        return units
    counted = Counter(unit for _, unit in units)
    host = home if home in counted else max(counted, key=lambda u: (counted[u], -next(s for s, v in units if v == u)))
    return [(start, unit) for start, unit in units if (unit == host) == side.is_host]

"""Who is given a post that stands before the verb: "ông A, Chủ tịch HĐND tỉnh | tái cử", "các Phó Chủ tịch | được bầu: A; B"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.clauses import modality_of
from kg.extract.holding import Holding
from kg.extract.items import Item, says
from kg.extract.rows import forward, passive_after

_AFTER = frozenset(("word", "ending", "modifier", "rank"))
_ACTS = frozenset(("verb", "role", "event"))

Found = list[tuple[int, Holding]]  # holdings with the index of their title


def elected(items: Sequence[Item], found: Found) -> Found:
    """The holdings of a sentence, those given that an election gives to people named after the verb, or once more before it."""
    return [(t, _by_head(items, t, h)) for t, h in _again(items, found)]


def _by_head(items: Sequence[Item], t: int, holding: Holding) -> Holding:
    """A head that several share is given by the verb between it and their names."""
    verb = passive_after(items, t) if holding.rule == "shared-head" and holding.modality == "attested" else None
    return replace(holding, modality=modality_of(verb), rule="appointment") if verb else holding


def _again(items: Sequence[Item], found: Found) -> Found:
    """The holdings, those given which the verb says were won again: the last one of each person before it in its clause.

    A verb that a title follows tells that one: "tái cử | Bí thư Huyện ủy".
    """
    for v in _verbs(items):
        first = next((k for k in range(v - 1, -1, -1) if items[k].text == ";" or items[k].kind in _ACTS), -1) + 1
        last = {h.name: t for t, h in sorted(found, key=lambda pair: pair[0]) if first <= t < v}
        found = [
            (t, replace(h, modality="appointed", rule="appointment") if _won(h) and last.get(h.name) == t else h)
            for t, h in found
        ]
    return found


def _verbs(items: Sequence[Item]) -> Iterator[int]:
    for v, item in enumerate(items):
        again = (
            item.kind == "verb"
            and item.concept is not None
            and item.text.casefold() in item.concept.props.get("again", ())
        )
        if not again:
            continue
        after = forward(items, v + 1, _AFTER)
        after += after + 1 < len(items) and items[after].text == "," and says(items[after + 1], "fn/giu-chuc")
        if not (after < len(items) and (items[after].kind == "title" or says(items[after], "fn/giu-chuc"))):
            yield v


def _won(holding: Holding) -> bool:
    return holding.modality == "attested" and holding.title.concept.props.get("kind") != ("membership",)

"""Whose memorial a text tells of: the name is no visitor's, and who has one several times over holds nothing any more."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import Item, Scanned, prop
from kg.extract.names import Names
from kg.extract.rows import back

_BETWEEN = frozenset(("title", "honorific", "rank", "joint", "modifier"))
_NAMED_AFTER = _BETWEEN | {"name", "link"}
_SURE = 2  # mentions of a memorial that nothing but titles parts from a name


def is_remembered(items: Sequence[Item], k: int) -> bool:
    """The name is that of a memorial: "Khu lưu niệm Tổng Bí thư | A", "phần mộ của các đồng chí A, | B"."""
    beside = takewhile(lambda item: item.kind in _NAMED_AFTER or item.text == ",", reversed(items[:k]))
    first = k - len(list(beside)) - 1
    if first >= 0 and items[first].kind == "word" and items[first + 1].kind == "joint":
        first = back(items, first, ("word",))  # "công ơn | to lớn | của Chủ tịch A"
    dead = any(
        "former" in (prop(item, "effect"),) for item in items[first + 1 : k]
    )  # "tưởng nhớ | cố Bí thư A" says so
    return first >= 0 and items[first].kind == "memorial" and not dead


def commemorated(found: Sequence[Holding], sentences: Sequence[Scanned], keys: Names) -> list[Holding]:
    """The holdings, those of the dead past: "Khu di tích Tổng Bí thư | A" twice makes "quê hương Tổng Bí thư A" one of once.

    What parts the two, or a single mention, tells nothing: "Dâng hương tại đền thờ, Bí thư Tỉnh ủy | A | nói ...".
    """
    held = {keys.get(h.name.text) for h in found if h.rule == "title-first" and h.modality == "attested"} - {None}
    told: Counter[str | None] = Counter()
    for sentence in sentences if held else ():
        if sentence.may("memorial"):
            items = sentence.items
            told.update(
                keys.get(item.text) for k, item in enumerate(items) if item.kind == "name" and _is_its(items, k)
            )
    dead = {key for key in held if told[key] >= _SURE}
    return [
        replace(h, modality="former") if dead and h.modality == "attested" and keys.get(h.name.text) in dead else h
        for h in found
    ]


def _is_its(items: Sequence[Item], k: int) -> bool:
    first = back(items, k - 1, _BETWEEN)
    return first >= 0 and items[first].kind == "memorial"

"""Posts that a verb gives or takes without being said again: "miễn nhiệm X đối với ông A và | Y đối với bà B".

By item indexes.
"""

from collections.abc import Iterator, Sequence

from kg.extract.items import Item, prop, says
from kg.extract.rows import forward

_TERMS = frozenset(("term", "date", "unit", "body"))
_CALLED = frozenset(("honorific", "rank"))
_GOVERNS = ("đối với", "với", "cho")


def receiver(items: Sequence[Item], t: int) -> int | None:
    """The name to whom the words behind the title at `t` give it: "Phó Giám đốc Sở Mẫu | cho bà | B".

    There must be a personnel verb: "ông A, Giám đốc Sở Mẫu | cho ông B nghỉ" tells what A does.
    """
    j = forward(items, t + 1, _TERMS)
    if j >= len(items) or items[j].text.casefold() not in _GOVERNS:
        return None
    if not any(item.kind == "verb" and prop(item, "modality") for item in items[:t]):
        return None
    k = forward(items, j + 1, _CALLED)
    return k if k < len(items) and items[k].kind == "name" else None


def gapped(items: Sequence[Item], k: int) -> Iterator[tuple[int, int]]:
    """The titles that go on behind the name at `k` what a verb did before, each with its own name."""
    j = _past_day(items, k + 1)
    while j + 1 < len(items) and (items[j].text in (",", ";") or says(items[j], "fn/va")):
        t = j + 1 + (items[j].text != items[j + 1].text and says(items[j + 1], "fn/va"))
        name = receiver(items, t) if t < len(items) and items[t].kind == "title" else None
        if name is None:
            return
        yield t, name
        j = _past_day(items, name + 1)


def _past_day(items: Sequence[Item], j: int) -> int:
    """The index after the day from which a post is given: "đối với ông A | kể từ ngày 14/3/2022 |; Y đối với bà B"."""
    k = j + (j < len(items) and says(items[j], "fn/ke-tu"))
    return k + 1 if k < len(items) and items[k].date else j

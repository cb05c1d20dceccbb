"""Who held a post before the one it is given to: "bầu bà A làm Chủ tịch, thay ông | B"."""

from collections.abc import Sequence

from kg.extract.clauses import Clause
from kg.extract.items import Item, says
from kg.extract.rows import back


def replaced(items: Sequence[Item], k: int) -> bool:
    """The name is the predecessor's: "bầu bà A làm Chủ tịch, thay ông | B"."""
    j = back(items, k - 1, ("honorific", "rank", "title", "modifier"))
    return j >= 0 and (
        says(items[j], "fn/thay") or (items[j].text == "cho" and j > 0 and says(items[j - 1], "fn/thay"))
    )


def predecessor(clause: Clause, owners: Sequence[int]) -> int | None:
    """The name after "thay" that stands before the marker or follows the titles."""
    items, last = clause.items, clause.end
    early = [k for k in range(clause.done, clause.at) if items[k].kind == "name" and replaced(items, k)]
    early = [k for k in early if k not in owners]
    if early and owners:
        return early[-1]
    for j in range(last + 1, min(last + 8, len(items))):
        if items[j].text == ";" or items[j].kind in ("verb", "role"):
            return None
        if items[j].kind == "name" and j not in owners:
            return j if replaced(items, j) else None
    return None

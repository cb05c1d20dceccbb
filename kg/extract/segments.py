"""What stands between two commas of a list of titles: whether it ends the list, by items and item indexes."""

from collections.abc import Sequence

from kg.extract.items import Item, prop, says
from kg.extract.rows import ACTS

_GAP = 12  # items of a segment that is no title: an age, a birth year, a title that the vocabulary lacks


def parts(items: Sequence[Item], first: int, j: int) -> bool:
    """A semicolon ends a list, but not that of a life: "quê tỉnh Mẫu; thạc sĩ kinh tế; | Ủy viên Trung ương Đảng khóa X"."""
    return items[j].text == ";" and not any(item.kind == "birth" for item in items[first:j])


def is_of_many(items: Sequence[Item], t: int) -> bool:
    """The list that begins with the title at `t` is of many without names: "Bộ trưởng, Thủ trưởng | các bộ"."""
    while t + 1 < len(items) and (items[t].kind == "title" or items[t].text == ","):
        t += 1
    return items[t].kind == "stop" and items[t - 1].kind == "title"


def is_dated(segment: Sequence[Item]) -> bool:
    """Nothing but dates: "Ủy viên Trung ương Đảng khóa XI, XII | (từ 1/2016) | ; Phó Chủ nhiệm ..."."""
    return bool(segment) and all(item.kind == "date" or says(item, "fn/ke-tu") for item in segment)


def decides(segment: Sequence[Item]) -> bool:
    """A personnel verb follows: behind ";" the title is its subject ("...; Chủ tịch UBND tỉnh | bổ nhiệm đồng chí ...")."""
    return any(item.kind == "verb" and prop(item, "modality") for item in segment)


def breaks(segment: Sequence[Item]) -> bool:
    """What follows is no part of the list: somebody acts, a clause opens ("ông A, | sau khi báo cáo, | Bộ trưởng đã ...")."""
    opens = bool(segment) and (segment[0].kind == "ending" or bool(prop(segment[0], "clause")))
    return opens or _acts(segment) or _unknown(segment)


def _acts(segment: Sequence[Item]) -> bool:
    return len(segment) > _GAP or any(item.kind in ACTS for item in segment)


def _unknown(segment: Sequence[Item]) -> bool:
    """Nothing but capitals that no list explains: another person, whose name is not like a Vietnamese one."""
    return len(segment) > 1 and all(item.kind == "word" and item.text[:1].isupper() for item in segment)

"""What stands between two commas of a list of titles: whether it ends the list, by items and item indexes."""

from collections.abc import Sequence

from kg.extract.items import COPULA, Item, prop, says
from kg.extract.rows import ACTS

_GAP = 12  # items of a segment that is no title: an age, a birth year, a title that the vocabulary lacks


def closes(items: Sequence[Item], first: int, j: int, segment: Sequence[Item]) -> bool:
    """The segment behind the mark at `j`, which is no title, ends the list that goes on at `first`.

    "Thương tiếc đồng chí A, | Quốc hội, Chủ tịch nước, Chính phủ ...": a body straight behind the name is another mourner;
    "Theo ông A, | ngày 9/2, Chủ tịch UBND tỉnh đã ký ...": a day begins what is told.
    """
    straight = j == first and items[j].text == "," and bool(segment)
    others = straight and (all(item.kind == "body" for item in segment) or is_dated(segment))
    told = (
        items[j].text == ")" and bool(segment) and says(segment[0], *COPULA)
    )  # "ông A (36 tuổi) | là Phó Bí thư, ..."
    return others or told or _adds(items, first, j) or _breaks(segment) or _parts(items, first, j)


def _adds(items: Sequence[Item], first: int, j: int) -> bool:
    """An "và" that is in no brackets: "ông A (51 tuổi, thạc sĩ luật | và | quản trị), Phó Chánh Văn phòng Mẫu"."""
    texts = [item.text for item in items[first:j]]
    return says(items[j], "fn/va") and texts.count("(") <= texts.count(")")


def _parts(items: Sequence[Item], first: int, j: int) -> bool:
    """A semicolon ends a list, but not that of a life: "quê tỉnh Mẫu; thạc sĩ kinh tế; | Ủy viên Trung ương Đảng khóa X"."""
    if items[j].text != ";":
        return False
    holder = next((k for k in range(first - 1, max(first - _GAP, -1), -1) if items[k].kind == "name"), first)
    aged = holder < first and items[holder + 1].text.isdigit()  # "ông A | 64 tuổi; giáo sư, tiến sĩ; quê tỉnh Mẫu; ..."
    return not aged and not any(item.kind == "birth" for item in items[holder : j + 2])


def is_of_many(items: Sequence[Item], t: int) -> bool:
    """The list that begins with the title at `t` is of many without names: "Bộ trưởng, Thủ trưởng | các bộ"."""
    while t + 1 < len(items) and (items[t].kind == "title" or items[t].text == ","):
        t += 1
    several = items[t].kind == "stop" or (
        says(items[t], "fn/cac") and items[t + 1 : t + 2] and items[t + 1].kind == "body"
    )
    return bool(several) and items[t - 1].kind == "title"


def is_dated(segment: Sequence[Item]) -> bool:
    """Nothing but dates: "Ủy viên Trung ương Đảng khóa XI, XII | (từ 1/2016) | ; Phó Chủ nhiệm ..."."""
    return bool(segment) and all(item.kind == "date" or says(item, "fn/ke-tu") for item in segment)


def decides(segment: Sequence[Item]) -> bool:
    """A personnel verb follows: behind ";" the title is its subject ("...; Chủ tịch UBND tỉnh | bổ nhiệm đồng chí ...")."""
    return any(item.kind == "verb" and prop(item, "modality") for item in segment)


def _breaks(segment: Sequence[Item]) -> bool:
    """What follows is no part of the list: somebody acts, a clause opens ("ông A, | sau khi báo cáo, | Bộ trưởng đã ...")."""
    opens = bool(segment) and (segment[0].kind == "ending" or bool(prop(segment[0], "clause")))
    named = bool(segment) and segment[0].concept is not None and segment[0].concept.scheme == "alias"
    opens = opens or (
        not named and any(says(item, *COPULA) for item in segment[1:])
    )  # "ông A, | các thành viên là ..."
    return opens or _acts(segment) or _unknown(segment)


def _acts(segment: Sequence[Item]) -> bool:
    """Somebody does something; where one was born is no act ("A, | sinh năm 1950 tại xã Mẫu |, nguyên Bí thư Huyện ủy")."""
    born = bool(segment) and segment[0].kind == "birth"
    acts = (item for item in segment if item.kind in ACTS and not (born and item.kind == "function"))
    return len(segment) > _GAP or any(acts)


def _unknown(segment: Sequence[Item]) -> bool:
    """Nothing but capitals that no list explains: another person, whose name is not like a Vietnamese one."""
    return len(segment) > 1 and all(item.kind == "word" and item.text[:1].isupper() for item in segment)

"""What stands before a name: the title that ends there, and what may part the two. By item indexes."""

from collections.abc import Sequence

from kg.extract.items import Item, is_this_state, says, state_of
from kg.extract.names import is_ours
from kg.extract.rows import ACTS, back

DASHES = ("-", "–")
_GOVERNING = ("verb", "function", "role", "joint")
_MOTION = "fn/di-chuyen"  # "| về |": not what the name does
_ASIDE = 6  # items of a bracket with its end


def told_where(items: Sequence[Item], t: int) -> int:
    """Count the items behind the title at `t` that only tell more of it, before the name.

    "Chủ tịch nước | Việt Nam", "Bí thư Huyện ủy Thử | (Hà Nội)", "Thứ trưởng Bộ Mẫu | (cấp Bộ trưởng)", "đại biểu Quốc hội |
    khóa XIV, XV | tỉnh Mẫu", which tells who elected the holder.
    """
    if items[t].kind != "title" or t + 1 >= len(items):
        return 0
    if is_this_state(items[t + 1]) or _is_aside(items[t + 1]):
        return 1
    if items[t + 1].text != "(":
        return _termed(items, t)
    aside = items[t + 2 : t + 2 + _ASIDE]
    end = next((n for n, item in enumerate(aside) if item.text == ")"), 0)
    return end + 2 if end and not any(item.kind in ACTS for item in aside[:end]) else 0


def _termed(items: Sequence[Item], t: int) -> int:
    """Count the terms of office and the unit behind the title at `t`: "Chủ tịch HĐND tỉnh | khóa XIX, nhiệm kỳ 2021-2026"."""
    k = t + 1
    while k < min(len(items), t + _ASIDE) and _is_term(items[k]):
        k += 1
        k += k + 1 < len(items) and items[k].text == "," and _is_term(items[k + 1])
    k += k < len(items) and items[k].kind == "unit" and items[t].body is not None
    return k - t - 1


def _is_term(item: Item) -> bool:
    return item.kind == "term" or (item.date is not None and item.date.kind == "term")


def _is_aside(item: Item) -> bool:
    """A bracket that is one item: the short form of the agency before it, "(GTVT)"."""
    return item.kind == "punct" and item.text[:1] == "(" and item.text[-1:] == ")"


def _title_told(items: Sequence[Item], j: int) -> int:
    """The title that what ends at `j` only tells more of; -1 if there is none."""
    if items[j].text == ")":
        first = next((n for n in range(j, max(j - _ASIDE, 0), -1) if items[n].text == "("), j)
    else:
        first = next((n for n in range(j, max(j - _ASIDE, 0), -1) if items[n - 1].kind == "title"), j)
    return first - 1 if first > 0 and told_where(items, first - 1) == j - first + 1 else -1


def ends_sentence(items: Sequence[Item], t: int) -> bool:
    """A short word that ends with a dot ends the sentence too: "được bầu làm Chủ tịch UBND TP. | Ông A là ..."."""
    address = items[t + 1] if t + 1 < len(items) else None
    if address is None or address.kind != "honorific" or not address.text[:1].isupper():
        return False
    title = items[t].title
    body = title.body if title else None
    while body and body.parent:
        body = body.parent
    return body is not None and bool(body.level) and body.unit is None


def before(items: Sequence[Item], k: int) -> int:
    """The index of what stands before the name at `k`, its ranks and forms of address passed over.

    A comma is passed over only before a rank ("Thứ trưởng Bộ Mẫu, | Thượng tướng | Nguyễn Văn Thử") and before the units above
    that of the title ("Chủ tịch UBND huyện Mẫu, | tỉnh Thử | Nguyễn Văn Mẫu"), and not where the title is governed:
    "trước khi được bổ nhiệm Thứ trưởng Bộ Mẫu, | Thượng tướng | Nguyễn Văn Thử là ...". A name of another State's letters may
    be presented so: "Chủ tịch Quốc hội Lào, | ông | A"; one behind a dash too, if the title is not of the name before it:
    "Bí thư Tỉnh ủy | - đồng chí | A".
    """
    j = back(items, k - 1, ("rank", "honorific"))
    if 0 <= j < k - 1 and items[j].kind == "title" and ends_sentence(items, j):
        return -1
    if j == k - 1 and j > 0 and (told := _title_told(items, j)) >= 0:
        return told
    if 0 < j < k and items[j].text == "," and _is_presented(items, j, k):
        return j - 1
    dashed = j > 0 and items[j].text in DASHES and items[j - 1].kind == "title"
    if dashed and (not _of_name_before(items, j - 1) if j < k - 1 else _opens_list(items, j - 1)):
        return j - 1
    ranked = 0 <= j < k - 1 and items[j].text == "," and any(i.kind == "rank" for i in items[j + 1 : k])
    ranked = ranked and not is_of_name_before(items, j - 1, k)
    placed = _placed(items, j)
    j = placed or j
    # "theo quyết định của | Bộ trưởng Bộ Mẫu, | Thiếu tướng | Nguyễn Văn Thử giữ chức ..."
    governed = (ranked or placed) and j > 1 and _governs(items[j - 2], items[k + 1 : k + 2])
    return j - 1 if (ranked or placed) and not governed else j


def _governs(item: Item, after: Sequence[Item]) -> bool:
    """The title behind the word is its object: "của", "bổ nhiệm"; behind "với" where the name is the subject of what follows.

    "Trao đổi | với | Chủ tịch UBND tỉnh, Tiến sĩ A cho biết"; "đã thảo luận | với | Bộ trưởng Mẫu, Đại tướng A về hợp tác".
    """
    acts = any(i.kind in ("role", "verb", "ending") and not (is_opener(i) or says(i, _MOTION)) for i in after)
    return item.kind in _GOVERNING or is_addressee(item) or (acts and is_opener(item))


def _placed(items: Sequence[Item], j: int) -> int:
    """The comma behind a title before the units that end at `j`: "Chủ tịch UBND xã Mẫu | , huyện Thử, tỉnh Lạng Sơn"; or 0."""
    i = j
    while i > 1 and items[i].kind == "unit" and items[i - 1].text == ",":
        if items[i - 2].kind == "title":
            return i - 1
        i -= 2
    return 0


def _is_presented(items: Sequence[Item], j: int, k: int) -> bool:
    """The title before the comma at `j` is of the name at `k`, whom a form of address presents.

    "Chủ tịch Quốc hội Lào, | ông | A"; of ours where the title opens the clause in which the name acts: "Tại buổi làm việc, Bí
    thư Tỉnh ủy, | bà | A khẳng định ...", not "Thay mặt Chủ tịch UBND tỉnh, ông A ...".
    """
    if state_of(items[j - 1]) and not is_ours(items[k].text):
        return j < k - 1
    if items[j - 1].kind != "title" or items[j + 1].kind not in ("honorific", "name") or " " not in items[k].text:
        return False
    if _is_alone(items, j - 1, k):
        return True
    closed = k + 1 < len(items) and items[k + 1].text == "," and (items[k - 1].kind == "honorific" or k - 1 == j)
    after = k + 1 + closed
    acts = after < len(items) and items[after].kind in ("role", "ending", "verb")
    return acts and _opens_list(items, j - 1)


def _is_alone(items: Sequence[Item], t: int, k: int) -> bool:
    """Somebody comes with a title, the name behind it has none: "dự có Phó Chủ tịch UBND tỉnh, | ông A và đại diện các xã"."""
    address = items[k - 1]
    one = address.kind == "honorific" and not (address.concept and "plural" in address.concept.props)
    comes = t > 0 and says(items[t - 1], "fn/co")
    return comes and one and not has_own(items, k)


def is_addressee(item: Item) -> bool:
    """The word before whom something is sent to."""
    return item.concept is not None and item.concept.scheme == "addressee"


def is_opener(item: Item) -> bool:
    """Behind the word at the beginning of a sentence stands no subject: "Trước", "Ngoài", "Trả lời"."""
    concept = item.concept
    return concept is not None and (
        concept.scheme == "opener" or item.text.casefold() in concept.props.get("opener", ())
    )


def has_own(items: Sequence[Item], k: int) -> bool:
    """A title of the name's own stands right behind it: "..., PGS.TS | B |, Phó Giám đốc Sở Mẫu"."""
    return k + 2 < len(items) and items[k + 1].text in (",", *DASHES) and items[k + 2].kind == "title"


def _name_of(items: Sequence[Item], t: int) -> int:
    """The name that the list which the title at `t` ends stands right behind; -1 if there is none."""
    j = back(items, t, ("title", "modifier"))
    while j > 0 and items[j].text == "," and items[j - 1].kind == "title":
        j = back(items, j - 1, ("title", "modifier"))
    return j - 1 if j > 0 and items[j].text in (",", *DASHES) and items[j - 1].kind == "name" else -1


def is_of_name_before(items: Sequence[Item], t: int, k: int) -> bool:
    """The title at `t` is of the name before it, not of the one at `k` whose rank a comma parts from it.

    "Ông A, | Giám đốc Sở Mẫu |, Tiến sĩ B": so it is unless that name has its title before it, or this one has none.
    """
    owner = _name_of(items, t)
    return owner >= 0 and (has_own(items, k) or not _is_titled(items, owner))


def _is_titled(items: Sequence[Item], k: int) -> bool:
    """A title stands before the name at `k`, so that what follows may be the next one's: "Thủ tướng A, | Thứ trưởng Mẫu, ..."."""
    j = back(items, k - 1, ("honorific", "rank"))
    return j >= 0 and items[j].kind == "title"


def _opens_list(items: Sequence[Item], t: int) -> bool:
    """The title at `t` ends a list that opens its clause: "dự có ông A; Bí thư Tỉnh đoàn | - B"; who took a picture has none."""
    j = t
    while j > 1 and items[j - 1].text == "," and items[j - 2].kind == "title":
        j -= 2
    return (
        j == 0
        or items[j - 1].text == ";"
        or (items[j - 1].text == "," and items[j - 2].kind in ("event", "body", "date", "role"))
    )


def _of_name_before(items: Sequence[Item], t: int) -> bool:
    """The list that the title at `t` ends stands behind a name: "ông A, Bí thư Huyện ủy, | Chủ tịch UBND huyện | - ông B"."""
    j = t
    while j > 0 and (items[j].kind in ("title", "modifier") or items[j].text == ","):
        j -= 1
    return items[j].kind in ("name", "punct") or (j == 0 and items[0].kind in ("title", "name") and t > 0)

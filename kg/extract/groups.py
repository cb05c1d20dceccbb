"""Which titles of a sentence stand together with which name: the geometry of title lists, by item indexes."""

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.approach import DASHES, before, ends_sentence, has_own, is_of_name_before, told_where
from kg.extract.gapping import receiver
from kg.extract.items import Item, prop, says, state_of
from kg.extract.openings import acts, is_met, is_subject
from kg.extract.rows import CLAUSE, back, bridge_after, forward, joins
from kg.extract.segments import closes, decides, is_dated, is_of_many

_ASIDE = 5  # items of a bracket behind a name in a list
_ONCE = ("former", "designate", "acting")
_SKIPPED = frozenset(("rank", "modifier", "stop"))


def left_of(items: Sequence[Item], k: int) -> list[int]:
    """The titles straight before the name at `k`: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh | Nguyễn Văn Mẫu"."""
    j = _title_before(items, before(items, k))
    if j is None or _is_unparted(items, j, k):
        return _plural_head(items, k)
    title = items[j].title
    if title and title.body and "forSomebody" in title.body.concept.props:
        return []  # "Trưởng ban lễ tang | ông A": of the dead man
    group = [j]
    while True:
        i = back(items, group[0] - 1, ("modifier",))
        joined = i >= 1 and (items[i].text in (",", "-", "–") or says(items[i], "fn/kiem"))
        if not joined:
            return group[1:] if len(group) > 1 and i >= 0 and _is_for_another(items, i, k) else group
        if items[i - 1].kind == "name":
            # "ông A, Chủ tịch UBND huyện, Bí thư Huyện ủy B": the list may be A's, unless A has his before him or is only
            # named again ("gặp ông Mẫu, Phó Thủ tướng, Bộ trưởng Ngoại giao B")
            titled = (t := before(items, i - 1)) >= 0 and items[t].kind == "title"
            again = " " not in items[i - 1].text
            return group if titled or again or _is_one_list(items, group[0]) else group[-1:]
        first = _title_before(items, i - 1)
        gives = first and (says(items[first - 1], "fn/giu-chuc") or prop(items[first - 1], "modality"))
        if first and gives and any(item.kind == "name" for item in items[:first]):
            return group  # "chúc mừng ông A | giữ chức | X, Bí thư Tỉnh ủy | B nhấn mạnh"
        if first is None or _of_others(items[first], items[j]) or (first and says(items[first - 1], "fn/cac")):
            return group  # "trước sự chứng kiến của hai | Thủ tướng |, Thứ trưởng Bộ Mẫu A": of several is the first
        group.insert(0, first)


def _is_for_another(items: Sequence[Item], i: int, k: int) -> bool:
    """The word at `i` opens what ends at the first comma, for the name at `k` is a subject: of another is the title there.

    "thừa lệnh Chủ tịch UBND tỉnh, | Chánh Văn phòng | A", "Theo chỉ đạo của Chủ tịch UBND tỉnh, | Giám đốc Sở Mẫu | A đã
    kiểm tra". "Theo Phó Chủ tịch UBND tỉnh, Trưởng Ban Mẫu A, ..." is one list, and mostly so "Theo ..., Trưởng Ban A cho biết".
    """
    if says(items[i], "fn/lanh-dao") or is_met(items, i, k):
        return True
    i -= items[i].kind == "joint"  # "Theo chỉ đạo | của | Chủ tịch UBND tỉnh"
    after = items[k + 1] if k + 1 < len(items) else None
    if after is None or not says(items[i], "fn/theo"):
        return False
    return _acts_not_says(after) or (" " in items[i].text and acts(after))


def _acts_not_says(after: Item) -> bool:
    return acts(after) and prop(after, "notation") != "speak" and after.text != "cho"


def _is_one_list(items: Sequence[Item], t: int) -> bool:
    """A membership opens at `t` the list of whom it is told before: "chúc mừng ông A, | Ủy viên Mẫu, Bộ trưởng Thử | B"."""
    if (
        not ((_is_membership(items[t]) and _is_seat(items[t])) or _opens(items, t))
        or t + 2 >= len(items)
        or items[t + 1].text != ","
        or items[t + 2].kind != "title"
    ):
        return False
    return not _is_membership(items[t + 2]) and t + 3 < len(items) and items[t + 3].kind == "name"


def _opens(items: Sequence[Item], t: int) -> bool:
    """What is done to the name before `t` opens the sentence, a subject is still to come: "Thăm gia đình ông A, | ..."."""
    begins = items[0].kind in ("verb", "role") and not any(item.kind in ("name", "title") for item in items[: t - 2])
    return begins and t + 4 < len(items) and items[t + 4].kind in ("verb", "role", "ending", "function")


def _is_membership(item: Item) -> bool:
    return item.title is not None and item.title.concept.props.get("kind") == ("membership",)


def _is_seat(item: Item) -> bool:
    """A seat of a committee opens lists, a clerk's post does not: "ông A, | chuyên viên Sở Mẫu, Giám đốc Sở Mẫu | B"."""
    body = item.title.body if item.title else None
    return body is None or (
        item.title is not None and item.title.concept.id in body.concept.props.get("memberPost", ())
    )


def _of_others(first: Item, last: Item) -> bool:
    """Two titles are of different States: "tiếp Thủ tướng Lào, | Thủ tướng | A"; a short one before may be of the same.

    "Tổng Bí thư, Chủ tịch nước Lào | A" is both there.
    """
    there, here = state_of(first), state_of(last)
    return there is not None and (here is None or here.country != there.country)


def _title_before(items: Sequence[Item], j: int) -> int | None:
    """The title that ends at `j`, with its body where the two are read apart: "Trợ lý Tổng Bí thư | Ban Chấp hành Trung ương"."""
    if j > 0 and items[j].kind == "body" and (title := items[j - 1].title) and not title.body:
        return j - 1
    return j if j >= 0 and items[j].kind == "title" and not helps(items[j]) else None


def helps(item: Item) -> bool:
    """The title is an assistant's, and the name behind it the principal's: "Trợ lý | đồng chí A, Thủ tướng"."""
    return item.title is not None and item.title.helps


def assisted(items: Sequence[Item], k: int) -> bool:
    """The name is that of whom somebody assists, no subject of what follows: "từng làm thư ký của Thủ tướng | A và ..."."""
    j = back(items, k - 1, ("honorific", "rank"))
    j = j - 1 if j > 0 and items[j].kind == "title" and not helps(items[j]) else j
    return j >= 0 and helps(items[j])


def _plural_head(items: Sequence[Item], k: int) -> list[int]:
    """The title that stands once before several names: "các Phó Chủ tịch Nguyễn Văn Mẫu, Trần Văn Thử và | Lê Văn Mẫu"."""
    j = back(items, k - 1, ("rank", "honorific"))
    while j >= 1 and (items[j].text == "," or says(items[j], "fn/va")) and (name := _name_ending(items, j - 1)) >= 0:
        t = before(items, name)
        if t >= 0 and items[t].kind == "title":
            first = back(items, t - 1, ("modifier",))  # "các | nguyên | Chủ tịch nước A và B"
            many = first >= 0 and (says(items[first], "fn/cac") or _addresses_many(items, first, t, k))
            return [t] if many else []
        j = back(items, name - 1, ("rank", "honorific"))
    return []


def _addresses_many(items: Sequence[Item], first: int, t: int, k: int) -> bool:
    """Several are addressed with a post that several hold: "các đồng chí | Phó Chủ tịch UBND tỉnh A, B"."""
    own = has_own(items, k) or (k + 1 < len(items) and items[k + 1].text in ("(", ":"))
    return bool(prop(items[first], "plural")) and prop(items[t], "seats") != "1" and not own


def _plural_tail(items: Sequence[Item], k: int) -> list[int]:
    """The title that stands once behind several names: "ông | A | và bà B, các Phó Chủ tịch UBND tỉnh"."""
    first = back(items, k - 1, ("rank", "honorific"))
    several = first > 0 and _joins_names(items[first]) and items[first - 1].kind == "name"
    last = k
    while last + 1 < len(items) and _joins_names(items[last + 1]):
        name = forward(items, last + 2, ("rank", "honorific"))
        if name >= len(items) or items[name].kind != "name":
            break
        last, several = name, True
    told = items[last + 1 : last + 4]
    fits = len(told) == 3 and told[0].text in (",", *DASHES) and says(told[1], "fn/cac") and told[2].kind == "title"
    return [last + 3] if several and fits else []


def _joins_names(item: Item) -> bool:
    return item.text == "," or says(item, "fn/va")


def _name_ending(items: Sequence[Item], j: int) -> int:
    """The name that ends at `j`, with a short bracket behind it: "các đại biểu | A (Hà Nội) |, B (Nghệ An)"; -1 if none does."""
    if items[j].text == ")":
        opened = next((n for n in range(j - 1, max(j - _ASIDE, 0), -1) if items[n].text == "("), 0)
        told = items[opened + 1 : j]
        j = opened - 1 if opened and not any(i.kind in CLAUSE or i.kind in ("title", "name") for i in told) else j
    return j if j >= 0 and items[j].kind == "name" else -1


def right_of(items: Sequence[Item], k: int) -> list[int]:
    """The titles after the name at `k`, segment by segment between commas, dashes, brackets and "kiêm".

    A segment without a title is passed over if nobody acts in it ("52 tuổi", "Bộ Nội vụ", a title no list has); ";" and
    "và" must be followed by a title at once. The list ends where the person begins to act or another person comes, also one
    to whom a title is given: "miễn nhiệm X đối với ông A và | Y đối với bà B".
    """
    group = list(takewhile(lambda t: receiver(items, t) is None, listed(items, _after_age(items, k + 1))))
    group = group or _plural_tail(items, k)
    if group and is_subject(items, k, group, left_of(items, k)):
        group = group[:-1]
    own = _title_before(items, before(items, k))
    if own is not None and k + 1 < len(items) and (items[k + 1].text == ";" or says(items[k + 1], "fn/va")):
        return []  # "Trưởng Ban Mẫu | A |; Phó Thủ tướng ... B", "Thủ tướng | A | và Bộ trưởng Bộ Mẫu": those of others
    if own is None or state_of(items[own]):
        return group
    if len(group) > 1 and says(items[group[-1] - 1], "fn/va") and not any(_is_membership(items[t]) for t in group):
        return []  # "gửi Phó Thủ tướng | A |, Chánh án Mẫu, Viện trưởng Thử và Tổng Thanh tra": who is not named
    if len(group) > 1 and _goes_on_unnamed(items, group[-1] + 1):
        return []  # "Phó Giám đốc Sở Mẫu | A |, trưởng phòng, phó trưởng phòng và một chuyên viên"
    abroad = next((n for n, t in enumerate(group) if state_of(items[t])), len(group))
    return group[:abroad]  # "ý kiến của Thủ tướng A, | Bộ trưởng Quốc phòng Lào cho biết": another's


def _goes_on_unnamed(items: Sequence[Item], j: int) -> bool:
    """A word for "and" and a count come next, and a post of somebody without a name."""
    counted = j + 2 < len(items) and items[j + 1].kind == "word" and items[j + 2].kind in ("title", "occupation")
    return counted and says(items[j], "fn/va")


def _after_age(items: Sequence[Item], j: int) -> int:
    """The index after a number and a word straight behind a name, or a place of birth: "Ông A | 58 tuổi |, quê ..."."""
    if j < len(items) and items[j].kind == "birth":
        return next((i for i in range(j, len(items)) if joins(items[i])), len(items))
    aged = [item.kind for item in items[j : j + 2]] == ["word", "word"] and items[j].text.isdigit()
    return j + 2 if aged and j + 2 < len(items) and items[j + 2].text in (",", ";") else j


def listed(items: Sequence[Item], first: int) -> list[int]:
    """The titles of a list that goes on at `first`; see `right_of`."""
    group: list[int] = []
    j = len(items) if helps(items[first - 1]) else first
    while j < len(items) and (
        joins(items[j]) or (j == first and (items[j].kind in ("title", "rank") or _once(items[j])))
    ):
        start = forward(items, j + (items[j].kind != "title"), _SKIPPED)
        end = next((i for i in range(start, len(items)) if joins(items[i])), len(items))
        if start < len(items) and items[start].kind == "title":
            if _is_anothers(items, j, start, end) or (j == first and _is_one_list(items, start)):
                break
            if is_of_many(items, start):
                break  # "ông A; | Bộ trưởng, Thủ trưởng các bộ", "ông A, | Chủ tịch UBND các xã"
            if says(items[j], "fn/va") and state_of(items[start]):
                break  # "giữa ông A, Thứ trưởng Bộ Mẫu, và | Bộ trưởng Quốc phòng Pháp"
            if items[j].text == ";" and decides(items[start + 1 : end]):
                break
            group += [start, *_unparted(items, start)]
            start = group[-1]
            if helps(items[start]) or any(item.kind in CLAUSE for item in items[start + 1 : end]):
                break
        elif items[j].text == "(" and is_dated(items[start:end]):
            pass  # "Ủy viên Trung ương Đảng khóa XI, XII | (từ 1/2016) | ; Phó Chủ nhiệm ..."
        elif closes(items, first, j, items[start:end]):
            break
        j = end
    return group


def _is_anothers(items: Sequence[Item], j: int, t: int, end: int) -> bool:
    """The title at `t` behind the mark at `j` goes on with somebody else, or with what is said: "Ông A: | Bộ trưởng | có ..."."""
    said = items[j].text == ":" and t + 1 < end and items[t + 1].kind in CLAUSE
    return said or next_persons(items, t) or presents(items, t)


def _once(item: Item) -> bool:
    """A word of former or new office goes on a name without a comma: "đồng chí A | nguyên | Chánh án ...", "A | tân | Bí thư"."""
    return item.kind == "modifier" and prop(item, "effect") in _ONCE and not item.text.casefold().endswith(" là")


def _unparted(items: Sequence[Item], t: int) -> list[int]:
    """The titles that follow the one at `t` without a comma: "Ủy viên Ban Thường vụ Tỉnh ủy | Phó Chủ tịch UBND tỉnh"."""
    found: list[int] = []
    k = t + 1
    while k < len(items) and items[k].kind == "title" and not helps(items[k - 1]) and not next_persons(items, k):
        found.append(k)
        k += 1
    return found


def next_persons(items: Sequence[Item], t: int) -> bool:
    """The title at `t` stands straight before another name: "A, Bí thư Huyện ủy X, Chủ tịch UBND huyện | B"."""
    if helps(items[t]) or ends_sentence(items, t):
        return False
    k = forward(items, t + 1 + told_where(items, t), ("rank", "honorific"))
    if _is_unparted(items, t, k):
        return False
    begins = t > 0 and items[t - 1].text == ";"  # "ông A; | Bí thư Tỉnh đoàn - B"
    if k == t + 1 and k < len(items) and items[k].text in DASHES and (says(items[t - 1], "fn/va") or begins):
        k = forward(items, k + 1, ("rank", "honorific"))
        return (
            t + 2 < k + begins and k < len(items) and items[k].kind == "name"
        )  # "ông A và | Trưởng Ban Mẫu - ông | B"
    governed = t > 0 and items[t - 1].kind in ("verb", "function", "role")
    if k + 1 < len(items) and items[k].text == "," and items[k + 1].kind == "unit" and not governed:
        return k + 2 < len(items) and items[forward(items, k + 2, ("rank", "honorific")) % len(items)].kind == "name"
    if k == t + 1 and k < len(items) and items[k].text == "," and not governed:
        k = forward(items, k + 1, ("rank",))
        own = k < len(items) and is_of_name_before(items, t, k)
        k = k if k > t + 2 and not own else len(items)
    return k < len(items) and items[k].kind == "name"


def _is_unparted(items: Sequence[Item], t: int, k: int) -> bool:
    """No comma parts the titles of a list from their names: "bà A Phó Bí thư | Chủ tịch HĐND | ông B Phó Bí thư ..."."""
    if t + 1 == k or k + 1 >= len(items) or items[k].kind != "name" or items[k + 1].kind != "title":
        return False
    first = back(items, t, ("title", "modifier"))
    return first >= 0 and items[first].kind == "name"


def presents(items: Sequence[Item], t: int) -> bool:
    """The title at `t` presents names of its own: "... là ông A; | Phó Chủ tịch | gồm các ông: B và C"."""
    bridge = bridge_after(items, t)
    k = forward(items, bridge, ("honorific", "rank")) if bridge else len(items)
    k = forward(items, k + 1, ("honorific", "rank")) if bridge < k < len(items) and items[k].text == ":" else k
    return k < len(items) and items[k].kind == "name" and (items[k - 1].kind in ("honorific", "rank") or k > bridge)

"""Rows of names in a sentence, and the title that stands once before such a row, by item indexes."""

from collections.abc import Iterator, Sequence, Set
from itertools import islice

from kg.extract.items import COPULA, PLAIN, Item, prop, says

BESIDE = frozenset(("honorific", "rank", "title", "body", "unit", "modifier"))  # what belongs to a name beside it
_SEPARATORS = frozenset((",", "-", "–", "—", ":", "(", ")"))
ACTS = frozenset(("name", "honorific", "verb", "event", "role", "function"))  # nothing of a title list
CLAUSE = ACTS | {"ending", "link"}  # after a title these begin what the person does
_IN_ROW = PLAIN | {"honorific", "rank", "title", "body", "modifier", "unit", "date"}
_ROW = frozenset(("name", "honorific", "rank", "title", "modifier"))  # what a row of names begins with
_LISTS = ("gồm", "gồm có")
_AND = ("fn/va", "fn/kiem", "fn/roi")
_HEAD_GAP = 6  # items between a shared head and "gồm": "các phó chủ tịch HĐND khóa mới được thông qua | gồm"


def shared_heads(items: Sequence[Item], used: Set[int]) -> list[tuple[int, list[int]]]:
    """Titles said once for a row of names after "là", "gồm" or a colon: "các Phó Chủ tịch | gồm bà A và ông B".

    Those for whom a post is only planned do not hold it: "danh sách đề cử Ủy viên | là ông A".
    """
    found = []
    for t, item in enumerate(items):
        led = t > 0 and items[t - 1].kind == "role"  # "Dẫn đầu Đoàn | Chủ tịch nước | là bà A": the office's delegation
        if item.kind == "title" and t not in used and not led and not _planned(items, t):
            bridge = bridge_after(items, t)
            names = _told_together(items, _alike(items, row(items, bridge))) if bridge else ()
            for k in islice(names, 1) if _is_for_one(items, t, bridge) else names:
                found += [(k, [head]) for head in (*_heads_before(items, t), t) if head not in used]
    return found


def _alike(items: Sequence[Item], names: Iterator[int]) -> Iterator[int]:
    """The names up to one with a title before it, if the first has none: "các Phó Chủ tịch: A, B, | Giám đốc Sở Mẫu C"."""
    first: bool | None = None
    for k in names:
        titled = items[back(items, k - 1, ("honorific", "rank"))].kind == "title"
        first = titled if first is None else first
        if titled and not first:
            return
        yield k


def _told_together(items: Sequence[Item], names: Iterator[int]) -> Iterator[int]:
    """The names up to a semicolon, where nothing but commas parts the first two and the next has a post of his own.

    "các Ủy viên Mẫu: A, B; | Giám đốc Sở Mẫu C", "các Ủy viên Mẫu: A, B; | ông C, Giám đốc Sở Mẫu".

    "các Ủy viên Mẫu: ông A, Giám đốc Sở Mẫu; | ông B" goes on, and so does "các ông: A, B; | C".
    """
    last, parted = -1, False
    for n, k in enumerate(names):
        ends = n > 0 and any(item.text == ";" for item in items[last + 1 : k])
        parted = parted or (n == 1 and ends)
        if ends and not parted and n > 1 and _has_own(items, k):
            return
        yield k
        last = k


def _has_own(items: Sequence[Item], k: int) -> bool:
    """A title of his own stands before the name at `k`, or behind it and a sign."""
    before = items[back(items, k - 1, ("honorific", "rank"))]
    behind = items[k + 1 : k + 3]
    signed = len(behind) > 1 and behind[0].text in _SEPARATORS and behind[1].kind in ("title", "modifier")
    return before.kind == "title" or signed


def _heads_before(items: Sequence[Item], t: int) -> list[int]:
    """The titles in front of the one at `t` that the same people have: "các đồng chí | Ủy viên Mẫu |, Bí thư Thử: A; B"."""
    k = t
    found: list[int] = []
    while k > 1 and items[k - 1].text == "," and items[k - 2].kind == "title":
        k -= 2
        found.insert(0, k)
    return found if k and (prop(items[k - 1], "plural") or says(items[k - 1], "fn/cac")) else []


def _is_for_one(items: Sequence[Item], t: int, bridge: int) -> bool:
    """The head is a seat that one has: "Giám đốc Sở Mẫu lúc đó là | ông A, ông B (phó chủ tịch ...)" says nothing of B."""
    title = items[t].title
    single = title is not None and title.concept.props.get("seats") == ("1",)
    many = any(says(i, "fn/cac") or prop(i, "plural") for i in (*items[max(t - 1, 0) : t], *items[t + 1 : bridge + 1]))
    return single and not many and says(items[bridge - 1], *COPULA)


def _planned(items: Sequence[Item], t: int) -> bool:
    clause = next((j for j in range(t - 1, -1, -1) if items[j].text in (";", ".")), -1)
    return any(prop(item, "plan") for item in items[clause + 1 : t])


def bridge_after(items: Sequence[Item], t: int) -> int:
    """The index after the word that presents the names of a head at `t`; 0 if there is none."""
    for j in range(t + 1, min(t + 2 + _HEAD_GAP, len(items))):
        # "Thủ tướng cũng bức xúc | là chợ Mẫu Thử bẩn": no row of names
        presents = (says(items[j], *COPULA) and _begins(items, j + 1)) or (
            items[j].text == ":" and not _says(items, t, j)
        )
        lists = says(items[j], "fn/co") and (
            items[j].text.casefold() in _LISTS or (_is_head(items, t) and _begins(items, j + 1))
        )
        if presents or lists:
            return j + 1
        if _presents_none(items, t, j):
            return 0
    return 0


def _says(items: Sequence[Item], t: int, j: int) -> bool:
    """Who has the title says something behind the colon at `j`: "Giám đốc Sở Mẫu | bày tỏ: | ông A là ..."."""
    return any(item.kind in ("role", "ending") for item in items[t + 1 : j])


def _presents_none(items: Sequence[Item], t: int, j: int) -> bool:
    """The item at `j` ends what may present names of the head at `t`."""
    if items[j].text in ("-", "–") and t and items[t - 1].text in ("-", "–"):
        return True  # "ông A - Chủ tịch UBND xã Mẫu | - cho biết người bị nạn là ông B"
    if says(items[j], "fn/lanh-dao", "fn/thay") or (items[j].text == ":" and _says(items, t, j)):
        # "bàn giao việc của Chủ tịch UBND xã cho | đại diện UBND xã | là ông A", "Giám đốc Sở Mẫu | thay người trước | là ông B"
        return True
    if says(items[j], "fn/va") and j + 1 < len(items) and items[j + 1].kind == "word":
        return True  # "bị đơn là ông A, Giám đốc Sở Mẫu, | và nguyên đơn là bà B"
    if (items[j].text == "," and j + 1 < len(items) and items[j + 1].text.casefold() in _LISTS) or _is_passive(
        items, j
    ):
        return False
    return items[j].kind in ("name", "honorific", "title", "verb", "event") or items[j].text in (",", ";")


def _begins(items: Sequence[Item], j: int) -> bool:
    """A row of names begins at `j`, maybe with a number: "có | 2 ông A và B", but not "có | đơn tố ông A"."""
    return j < len(items) and (items[j].kind in _ROW or items[j].text == ":" or items[j].text.isdigit())


def passive_after(items: Sequence[Item], t: int) -> Item | None:
    """The personnel verb between a head at `t` and what presents its names: "các Phó Chủ tịch | được bầu | gồm"."""
    bridge = bridge_after(items, t)
    return next((items[j] for j in range(t + 1, bridge) if _is_passive(items, j)), None)


def _is_passive(items: Sequence[Item], j: int) -> bool:
    """A personnel verb that says what was done with a post: "được bầu", "được | phê chuẩn"."""
    done = bool(prop(items[j], "modality")) and items[j].kind == "verb"
    return done and (says(items[j - 1], "fn/duoc") or items[j].text.casefold().startswith("được "))


def open_head(items: Sequence[Item]) -> int | None:
    """The title whose names come in the next lines: "Các ủy viên Ban Chỉ đạo | gồm:" at the end of a line."""
    for t in range(len(items) - 1, max(-1, len(items) - 3 - _HEAD_GAP), -1):
        if items[t].kind == "title":
            bridge = bridge_after(items, t)
            ends = bridge and all(i.text in (":", ".") or i.kind == "honorific" for i in items[bridge:])
            return t if ends and not _planned(items, t) else None
    return None


def entry(items: Sequence[Item]) -> list[int]:
    """The names of a line that is an entry of a list: a title or a name opens it, and nobody acts in it."""
    first = next((i for i in items if i.kind != "punct" and not i.text.isdigit()), None)
    is_entry = (
        first
        and first.kind in ("title", "honorific", "rank", "name")
        and not any(i.kind in CLAUSE for i in items if i.kind not in _IN_ROW and i.kind != "name")
    )
    return list(row(items, 0)) if is_entry else []


def _is_head(items: Sequence[Item], t: int) -> bool:
    """The title heads what follows, and is no object: "Đón Phó Chủ tịch nước | có ông A" says nothing of A."""
    before = items[t - 1]
    plural = before.concept is not None and "plural" in before.concept.props  # "các đồng chí | Ủy viên | có ông A"
    return t == 0 or before.kind in ("punct", "link", "function") or says(before, "fn/cac") or plural


def row(items: Sequence[Item], j: int) -> Iterator[int]:
    """The names of a row, each with its own titles between: "A, Trưởng Ban Tổ chức; B và C"."""
    while j < len(items):
        item = items[j]
        if item.kind == "name":
            yield j
        elif (item.kind not in _IN_ROW and not joins(item) and not item.text.isdigit()) or _heads_others(items, j):
            return
        j += 1


def _heads_others(items: Sequence[Item], t: int) -> bool:
    """Another head for several begins at `t`: "các đồng chí Ủy viên Mẫu: A; B; các đồng chí | Ủy viên Thử | : C"."""
    if items[t].kind != "title" or not t:
        return False
    many = prop(items[t - 1], "plural") or says(items[t - 1], "fn/cac")
    return bool(many) and bridge_after(items, t) > 0


def listed_before(items: Sequence[Item], names: Sequence[int], owner: int, *, ends: bool = False) -> list[int]:
    """The names joined to one by "và", each with its titles: "Ông A - Bí thư Tỉnh ủy | và bà B - Chánh án | được bầu".

    `ends`: another is joined to it, so that it goes on a list that opens its clause: "Ông A, Chánh án, | bà B | và ông C ...".
    """
    found = [owner]
    for k in reversed([n for n in names if n < owner]):
        between = items[k + 1 : found[0]]
        plain = all(i.kind in _IN_ROW or joins(i) for i in between) and not any(i.text == ";" for i in between)
        before = back(items, found[0] - 1, ("honorific", "rank"))
        joined = len(found) > 1 or says(items[before], "fn/va") or (ends and _opens(items, k))
        if not (plain and joined):
            break
        found.insert(0, k)
    return found


def _opens(items: Sequence[Item], k: int) -> bool:
    """The name at `k` opens its sentence or a clause behind ";": of a list its verb is said."""
    first = back(items, k - 1, ("honorific", "rank"))
    return first < 0 or items[first].text == ";"


def coordinated(items: Sequence[Item], names: Sequence[int], owner: int) -> list[int]:
    """The names joined to one by nothing but commas, "và" and forms of address: "các ông A, B và C"."""
    row = [owner]
    for k in reversed([n for n in names if n < owner]):
        between = items[k + 1 : row[0]]
        if not between or not all(
            i.kind in ("honorific", "rank") or i.text == "," or says(i, "fn/va") for i in between
        ):
            break
        row.insert(0, k)
    return row


def joins(item: Item) -> bool:
    """The item stands between the entries of a list."""
    return item.text in _SEPARATORS or item.text == ";" or says(item, *_AND)


def back(items: Sequence[Item], j: int, kinds: Set[str] | Sequence[str]) -> int:
    """The index before a row of items of these kinds that ends at `j`."""
    while j >= 0 and items[j].kind in kinds:
        j -= 1
    return j


def forward(items: Sequence[Item], j: int, kinds: Set[str] | Sequence[str]) -> int:
    """The index after a row of items of these kinds that begins at `j`."""
    while j < len(items) and items[j].kind in kinds:
        j += 1
    return j

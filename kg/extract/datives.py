"""The names that stand behind the titles they are given or lose: "chức vụ Phó Chủ tịch đối với các ông | A và B"."""

from collections.abc import Sequence
from itertools import takewhile

from kg.extract.departures import without_end
from kg.extract.groups import helps
from kg.extract.items import Item, prop, says
from kg.extract.rows import CLAUSE, back, coordinated, forward, row
from kg.extract.said import Said

_TERMS = frozenset(("term", "date", "unit", "body"))
DATIVE = frozenset(("word", "ending", "honorific", "rank", "punct"))
_CALLED = frozenset(("honorific", "rank", "name"))  # how the next name of a list begins
_DECIDING = ("announce", "present_decision", "sign")  # what is done with a decision on others
_TO = ("đối với", "với")
_PURPOSE = DATIVE | {"function", "term", "date"}
_TIMED = DATIVE | {"date", "term"}  # "bổ nhiệm Phó Hiệu trưởng | chuyên môn nhiệm kỳ 2020-2025 đối với"


def dative(said: Said) -> list[int]:
    """The names after "đối với" that follow the titles: "chức vụ Phó Chủ tịch đối với các ông, bà: | A, B và C"."""
    items, last, names = said.clause.items, said.clause.end, said.names
    first = next((k for k in names if k > last), None)
    if first is None:
        return []
    between = items[past_title(items, last) : first]
    between = between[1:] if between and between[0].text == ")" else between  # "(gồm chức X và chức Y) đối với ông | A"
    verb = said.clause.marker if said.clause.verb is None else items[said.clause.verb]
    taken = prop(said.clause.marker, "endsTenure") or prop(verb, "endsTenure")
    if taken and between and between[0].kind == "joint":
        return _from(said, first, between) if _is_of(said, between) else []
    between = without_end(between) if taken else between
    between = _past_purpose(between)
    if not between or between[0].kind not in ("word", "ending") or any(i.kind not in _TIMED for i in between):
        return []
    governs = next((i for i in reversed(between) if i.text.casefold().split()[-1] in ("với", "cho")), None)
    if governs is None or any(i.text in (";", "%") for i in between[between.index(governs) :]):
        return []  # "bầu bà A giữ chức X | với 100 % phiếu; ông | B | trúng cử Y"
    return _from(said, first, between)


def _past_purpose(between: Sequence[Item]) -> Sequence[Item]:
    """What comes behind what it is for: "miễn nhiệm chức danh X | để nhận nhiệm vụ mới | đối với ông A"."""
    if not between or not (says(between[0], "fn/sang-lam") or prop(between[0], "clause")):
        return between
    told = next((j for j in range(len(between) - 1, -1, -1) if between[j].text.casefold() in _TO), 0)
    plain = all(item.kind in _PURPOSE for item in between[:told])
    return between[told:] if plain else between


def _is_of(said: Said, between: Sequence[Item]) -> bool:
    """Whose post is taken stands behind it: "miễn nhiệm chức vụ X | của các ông A và B", not "ông A thôi làm trợ lý | của ông B".

    A bare title ("miễn nhiệm Giám đốc của ông A") may be that of a company.
    """
    clause, title = said.clause, said.clause.items[said.clause.end].title
    # "ông A công bố quyết định | thôi giữ chức X của ông B": who acts before it is told of nothing
    mine = (k for k in said.names if clause.done <= k < clause.at)
    owned = helps(clause.items[clause.end]) or any(not _announces(clause.items[k : clause.at]) for k in mine)
    whole = title is not None and (title.body is not None or bool(title.level))
    near = clause.verb is None or clause.done <= clause.verb
    return whole and near and not owned and all(i.kind in ("honorific", "rank") for i in between[1:])


def _announces(items: Sequence[Item]) -> bool:
    """Somebody makes a decision known: "ông A | công bố quyết định về việc | thôi giữ chức X"."""
    return any(item.kind == "role" and prop(item, "notation") in _DECIDING for item in items)


def _from(said: Said, first: int, between: Sequence[Item]) -> list[int]:
    """The names of a list that begins at `first` behind the words `between`."""
    items = said.clause.items
    if any(i.concept and "plural" in i.concept.props for i in between):
        return list(row(items, first))
    found = [first]
    for k in said.names:
        goes_on = k > found[-1] and (
            coordinated(items, [found[-1], k], k)[0] == found[-1] or _goes_on(items, found[-1], k)
        )
        if _speaks(items, k) and items[k - 1 - (items[k - 1].kind == "honorific")].text == ",":
            break  # "đối với ông A, ông | B | - Chủ tịch HĐND tỉnh cho biết"
        if goes_on or (k > found[-1] and _is_last(items, found[-1], k)):
            found.append(k)
    return found


def _speaks(items: Sequence[Item], k: int) -> bool:
    """Who is named says something: "ông | B | - Phó Chủ tịch HĐND tỉnh | cho biết"."""
    j = k + 1
    while j + 1 < len(items) and (items[j].text in (",", "-", "–") and items[j + 1].kind == "title"):
        j += 2
    return j < len(items) and (says(items[j], "fn/ke-rang") or prop(items[j], "notation") == "speak")


def _goes_on(items: Sequence[Item], before: int, k: int) -> bool:
    """The list goes on behind ";" with a name and posts of his own: "đối với ông A, Giám đốc Sở Mẫu; ông | B |, Chánh án"."""
    first = back(items, k - 1, ("honorific", "rank"))
    if first < 0 or items[first].text != ";" or first == k - 1 or k not in row(items, before):
        return False
    rest = list(takewhile(lambda item: item.text not in (";", "."), items[k + 1 :]))
    called = {n for n, item in enumerate(rest[1:]) if item.kind in _CALLED and says(rest[n], "fn/va")}
    told = next((item for n, item in enumerate(rest) if item.kind in CLAUSE and n not in called), None)
    # "..., nguyên Giám đốc Sở Thử | để nhận nhiệm vụ mới"
    return told is None or told.kind in ("ending", "honorific") or says(told, "fn/sang-lam")


def _is_last(items: Sequence[Item], before: int, k: int) -> bool:
    """The name is joined by "và" to one with posts of his own: "đối với ông A, Giám đốc Sở Mẫu và ông | B |, Chánh án"."""
    first = back(items, k - 1, ("honorific", "rank"))
    return first < k - 1 and first > before and says(items[first], "fn/va") and k in row(items, before)


def past_title(items: Sequence[Item], last: int) -> int:
    """The index after a title and what belongs to it: "Chủ tịch UBND xã A | , huyện B | khóa XV"."""
    k = forward(items, last + 1, _TERMS)
    while k + 1 < len(items) and items[k].text == "," and items[k + 1].kind in _TERMS:
        k = forward(items, k + 1, _TERMS)
    return k

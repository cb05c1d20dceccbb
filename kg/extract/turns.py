"""Posts that are told in the order of the people who hold them: "ông A và bà B (trưởng phòng và phó trưởng phòng Nội vụ)"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract.items import COPULA, Item, prop, says
from kg.extract.rows import back, coordinated, forward
from kg.lexicon import pref

_DEPUTY = "phó "
_BESIDE = frozenset(("honorific", "rank"))
_SIGNS = (",", "-", "–")
_BEFORE = frozenset(("title", "modifier", "body", "unit"))


def in_turn(items: Sequence[Item], names: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Names in a row and, in the bracket behind the last or after "lần lượt là", as many titles, each one's own.

    The last title is joined by "và" as the last name is; names that have a title before them have theirs already.
    """
    for k in names:
        titles = _bracket(items, k + 1) or _told(items, k + 1)
        row = coordinated(items, list(names), k) if len(titles) > 1 else []
        if len(row) == len(titles) > 1 and _is_joined(items, row) and not _has_title(items, row[0]):
            yield row, titles
        elif len(ahead := _ahead(items, k)) > 1 and len(after := _joined_after(items, k)) == len(ahead):
            yield after, ahead


def _ahead(items: Sequence[Item], k: int) -> list[int]:
    """The titles before a name that "và" joins: "Chủ tịch và Phó Chủ tịch HĐND tỉnh Mẫu | A và B"; one has none of two."""
    t = back(items, k - 1, tuple(_BESIDE))
    t -= t > 0 and says(items[t], *COPULA)  # "... | là các ông A và B"
    found: list[int] = []
    while t >= 0 and items[t].kind == "title":
        found.insert(0, t)
        sign = back(items, t - 1, ("modifier",))
        if sign < 1 or not (says(items[sign], "fn/va") if len(found) == 1 else items[sign].text == ","):
            break
        t = sign - 1
    return found


def _joined_after(items: Sequence[Item], k: int) -> list[int]:
    """The name at `k` and those joined to it, the last without a post of its own: "A, B | và C", "A, | B kiểm tra"."""
    row, j = [k], k + 1
    while j < len(items) and (items[j].text == "," or says(items[j], "fn/va")):
        name = forward(items, j + 1, tuple(_BESIDE))
        if name >= len(items) or items[name].kind != "name":
            return []
        row.append(name)
        j = name + 1
        if says(items[name - 1], "fn/va"):
            break
    own = j + 1 < len(items) and items[j].text in (*_SIGNS, "(") and items[j + 1].kind in _BEFORE
    joined = any(says(item, "fn/va") for item in items[k:j])
    alike = joined or len({items[name - 1].kind == "honorific" for name in row}) == 1
    return row if alike and not own else []  # "Bí thư và Chủ tịch UBND xã | A, ông B | cùng dự": B is one more


def alternating(items: Sequence[Item], names: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Posts that stand before their holders, parted by a sign: "Bí thư Đảng ủy xã Mẫu, | ông A |; Chủ tịch UBND xã, | bà B".

    The first post opens the sentence or a list, and none stands behind the last name: read the other way round, the first
    would be nobody's, and the last name have none.
    """
    pairs = [(k, _before(items, k)) for k in names]
    if len(pairs) < 2 or not all(titles for _, titles in pairs):
        return []
    first, last = pairs[0][1][0], pairs[-1][0]
    before = back(items, first - 1, ("modifier",))
    opens = before < 0 or items[before].text == ":" or says(items[before], "fn/co")
    goes_on = last + 2 < len(items) and items[last + 1].text in _SIGNS and items[last + 2].kind in ("title", "modifier")
    parted = all(
        back(items, titles[0] - 1, ("modifier",)) == k + 1
        and (items[k + 1].text in (";", ",") or says(items[k + 1], "fn/va"))
        for (k, _), (_, titles) in pairwise(pairs)
    )
    signs = {items[titles[-1] + 1].text for _, titles in pairs}
    commas = any(items[k + 1].text == "," for k, _ in pairs[:-1]) and "," in signs
    return pairs if opens and parted and len(signs) == 1 and not goes_on and not commas else []


def _before(items: Sequence[Item], k: int) -> list[int]:
    """The titles of a list that ends before a sign and the name at `k`, with its form of address: "Bí thư, Chủ tịch, | ông A"."""
    sign = back(items, k - 1, tuple(_BESIDE))
    found: list[int] = []
    while sign > 0 and items[sign].text in _SIGNS and items[sign - 1].kind == "title":
        found.insert(0, sign - 1)
        sign = back(items, sign - 2, ("modifier",))
    return found


def each(items: Sequence[Item], run: Sequence[int], owners: Sequence[int], name: int) -> Sequence[int]:
    """The titles of a row that one of several names gets: his own where one is the seat and another its deputy's.

    "hiệp thương cử Chủ tịch và Phó Chủ tịch MTTQ phường đối với ông A và ông B": nobody is both.
    """
    if len(run) != len(owners) or len(run) == 1:
        return run
    labels = [pref(title.concept).casefold() for t in run if (title := items[t].title)]
    apart = any(label.removeprefix(_DEPUTY) in labels for label in labels if label.startswith(_DEPUTY))
    return [run[owners.index(name)]] if apart else run


def _bracket(items: Sequence[Item], first: int) -> list[int]:
    """The titles of a bracket that holds nothing else, the last joined by "và"; none if there is more or less in it."""
    if first >= len(items) or items[first].text != "(":
        return []
    found: list[int] = []
    joined = False
    for j in range(first + 1, len(items)):
        if items[j].kind == "title":
            if found and not joined and items[j - 1].text != "," and items[j - 1].kind != "modifier":
                return []
            found.append(j)
        elif says(items[j], "fn/va"):
            if joined:
                return []
            joined = True
        elif items[j].text == ")":
            return found if joined and items[j - 1].kind == "title" else []
        elif items[j].kind != "modifier" and (items[j].text != "," or joined):
            return []
    return []


def _told(items: Sequence[Item], first: int) -> list[int]:
    """The titles that are told in the order of the names: "ông A và bà B | lần lượt là Giám đốc Sở Mẫu và Giám đốc Sở Thử"."""
    j = first + (first < len(items) and items[first].text == ",")
    concept = items[j].concept if j < len(items) else None
    if concept is None or items[j].text.casefold() not in concept.props.get("inTurn", ()):
        return []
    j = forward(items, j + 1, ("link", "function"))
    found: list[int] = []
    while j < len(items) and items[j].kind == "title":
        found.append(j)
        joins = j + 1 < len(items) and (items[j + 1].text == "," or says(items[j + 1], "fn/va"))
        j = j + 2 if joins else len(items)
    return found


def _is_joined(items: Sequence[Item], row: Sequence[int]) -> bool:
    """A word for "and" stands between the last two, or "hai ông A, B" tells that the row is whole."""
    between = items[row[-2] + 1 : row[-1]]
    before = items[row[0] - 1] if row[0] else None
    return any(says(item, "fn/va") for item in between) or (before is not None and bool(prop(before, "plural")))


def _has_title(items: Sequence[Item], k: int) -> bool:
    j = back(items, k - 1, tuple(_BESIDE))
    return j >= 0 and items[j].kind in _BEFORE

"""Posts that are told in the order of the people who hold them: "ông A và bà B (trưởng phòng và phó trưởng phòng Nội vụ)"."""

from collections.abc import Iterator, Sequence

from kg.extract.items import Item, prop, says
from kg.extract.rows import back, coordinated, forward
from kg.lexicon import pref

_DEPUTY = "phó "
_BESIDE = frozenset(("honorific", "rank"))
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

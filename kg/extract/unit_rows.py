"""Units in a row, "các tỉnh Hà Giang, Cao Bằng và Bắc Kạn", and which of them what follows is told of."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.items import Item, Place, says
from kg.extract.scope import Scope
from kg.model import Unit

Row = tuple[tuple[int, Place, bool], ...]  # offset, place, and whether a body or a title carries it

_PAIR = 2
_PLAIN = ("word", "punct")  # most items, which tell no place


def unit_rows(items: Sequence[Item]) -> Iterator[Row]:
    """Units in a row: "các tỉnh | Hà Giang, Cao Bằng và Bắc Kạn"; a province behind its district is none of the row."""
    row: list[tuple[int, Place, bool]] = []
    for k, item in enumerate(items):
        place = _place(item) if item.kind not in _PLAIN else None
        if place is None:
            if not row:
                continue  # most items
            joins = item.text == "," or says(item, "fn/va")
            if not (joins and k + 1 < len(items) and items[k + 1].unit):
                yield from (tuple(row) for _ in range(len(row) > 1))
                row = []
            continue
        alike = row and place.level in ("", row[-1][1].level) and place.name not in {p.name for p in row[-1][1].within}
        if not alike:
            yield from (tuple(row) for _ in range(len(row) > 1))
            row = []
        row.append((item.start, place, item.unit is None))
    yield from (tuple(row) for _ in range(len(row) > 1))


def meant(
    rows: Iterable[Row], places: Sequence[tuple[int, Place]], home: Unit | None, scope: Scope
) -> list[tuple[int, Place]]:
    """What each row is followed by, at an offset behind it; `places` are all of the text in their order.

    News of the home, if it is of the row, else a list that begins with A ("các tỉnh A, B và C"). "Tỉnh ủy A và B đã bầu ..."
    does so too; a mere "hai tỉnh A, B" leaves it with the place that the text spoke of before.
    """
    found: list[tuple[int, Place]] = []
    for row in rows:
        own = next((place for _, place, _ in row if scope.unit(place) == home), None)
        mere = len(row) == _PAIR and not row[0][2]
        k = bisect_left(places, row[0][0], key=_start) if mere else 0
        before = [*places[max(0, k - 1) : k], *(found[-1:] if mere else ())]
        found.append((row[-1][0] + 1, own or max(before, key=_start, default=row[0])[1]))
    return found


def _start(place: tuple[int, Place] | tuple[int, Place, bool]) -> int:
    return place[0]


def _place(item: Item) -> Place | None:
    """The unit at the end of an item."""
    body = item.body
    while body and body.parent:
        body = body.parent
    return item.unit or (item.title.unit if item.title else None) or (body.unit if body else None)

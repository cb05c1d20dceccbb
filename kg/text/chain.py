"""Days as they are written one after the other: "22/6", "23 và 24/9", "từ 19 đến 23 tháng 1 năm 2023"."""

from datetime import date
from typing import NamedTuple

from kg.text import date_forms as form
from kg.text.calendar import Point, exists, written_year


class Chain(NamedTuple):
    """Days joined to one expression ("5, 6 và 7/3"); `listed`: by commas or "và"."""

    items: list[Point]
    listed: bool
    end: int


def chain_at(text: str, at: int, published: date | None) -> Chain:
    """Read the days that begin at a number, up to the last one with a month; no items if there is none.

    A comma or "và" joins only a day that has no month yet: "20/6 và 22/6" are two mentions. `published` tells what
    "năm nay" means.

    >>> [(i.day, i.month) for i in chain_at("5, 6 và 7/3", 0, None).items]
    [(5, 0), (6, 0), (7, 3)]
    """
    items: list[Point] = []
    joints: list[bool] = []
    kept, end = 0, at
    while len(items) < form.MOST_DAYS:
        item = _item(text, at, published)
        if item is None:
            break
        point, at = item
        items.append(point)
        if point.month:
            kept, end = len(items), at
        joint = form.JOIN.match(text, at)
        if not joint or (joint["list"] and point.month):
            break
        joints.append(joint["list"] is not None)
        at = joint.end()
    return Chain(items[:kept], any(joints[: max(kept - 1, 0)]), end)


def _item(text: str, at: int, published: date | None) -> tuple[Point, int] | None:
    found = form.ITEM.match(text, at)
    if not found:
        return None
    end = found.end()
    month, year = found["m"] or found["tm"], found["y"] or found["yy"] or found["ty"]
    point = Point(int(found[1]), int(month or 0), written_year(year) if year else 0)
    if month and not year:
        after = form.YEAR_AFTER.match(text, end)
        spoken = _spoken_year(after[1].lower(), published) if after else 0
        if after and spoken:
            point, end = point._replace(year=spoken), after.end()
    if (month and not point.month) or not exists(point) or (month and form.NOT_AFTER.match(text, end)):
        return None
    return point, end


def _spoken_year(word: str, published: date | None) -> int:
    if word.isdigit():
        return int(word)
    if published is None:
        return 0
    return published.year if word == "nay" else published.year - 1

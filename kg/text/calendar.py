"""Years that a text leaves out: days, months and years as numbers, without any words."""

from datetime import date, timedelta
from typing import NamedTuple

_SLACK = timedelta(days=1)  # an article of the evening may be dated a day before the day it names
_LEAP = 2000


class Point(NamedTuple):
    """A day as written: `month` and `year` are 0 where the text leaves them out."""

    day: int
    month: int = 0
    year: int = 0


def exists(point: Point) -> bool:
    """Tell whether a calendar has this day; a missing year is taken as a leap year, a missing month as a long one.

    >>> exists(Point(31, 2)), exists(Point(29, 2)), exists(Point(29, 2, 2023))
    (False, True, False)
    """
    return _day(point.year or _LEAP, point.month or 1, point.day) is not None


def written_year(digits: str) -> int:
    """Read a year of four or two digits; two digits up to 50 lie in this century.

    >>> written_year("2023"), written_year("23"), written_year("75")
    (2023, 2023, 1975)
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (2000 if year <= 50 else 1900)


def parse_published(published: str | None) -> date | None:
    """Read the day of publication, None where it is missing or no ISO day."""
    try:
        day = date.fromisoformat(published) if published else None
    except ValueError:
        return None
    return day if day and 1900 <= day.year <= 2200 else None


def day_of(point: Point, published: date | None, *, coming: bool = False) -> date | None:
    """Give the day meant: a written year holds, else the latest such day up to one day after `published`.

    With `coming` (the text says "tới") it is the first such day from `published` on. None without year and published.

    >>> day_of(Point(22, 12), date(2024, 1, 5)).isoformat()
    '2023-12-22'
    """
    if point.year:
        return _day(point.year, point.month, point.day)
    if published is None:
        return None
    return _first_from(point, published) if coming else _last_until(point, published + _SLACK)


def span_of(first: Point, last: Point, published: date | None) -> tuple[date, date] | None:
    """Give both ends of an interval; the first may lack month and year, the last only the year.

    A written year of the last end holds for both; without one the first end lies up to one day after `published` and
    the last end is the next such day after it. None where an end cannot be known or they are in the wrong order.
    """
    if not first.month:
        before = first.day > last.day  # "từ 30 đến 2/3" begins in the month before
        month = last.month - 1 if before else last.month
        first = Point(first.day, month or 12, last.year - 1 if last.year and not month else last.year)
    if last.year:
        end = _day(last.year, last.month, last.day)
        start = end and (_day(first.year, first.month, first.day) if first.year else _last_until(first, end))
    else:
        start = day_of(first, published)
        end = start and _first_from(last, start)
    return (start, end) if start and end and start <= end else None


def month_of(month: int, published: date | None) -> str | None:
    """Give the latest such month that has begun by one day after `published`, as "2023-06"."""
    if published is None:
        return None
    limit = published + _SLACK
    year = limit.year if month <= limit.month else limit.year - 1
    return f"{year:04}-{month:02}"


def month_away(published: date, months: int) -> str:
    """Give the month that lies so many months from that of `published`, as "2023-06".

    >>> month_away(date(2024, 1, 5), -1)
    '2023-12'
    """
    year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def day_away(published: date, days: int) -> date:
    """Give the day that lies so many days from `published`."""
    return published + timedelta(days=days)


def weekday_in_week(weekday: int, published: date, weeks: int) -> date:
    """Give a weekday (Monday is 0) of the week that lies so many weeks from that of `published`; Sunday ends a week.

    >>> weekday_in_week(4, date(2023, 6, 23), -1).isoformat()
    '2023-06-16'
    """
    return published + timedelta(days=weekday - published.weekday() + 7 * weeks)


def weekday_before(weekday: int, published: date) -> date:
    """Give the last such weekday (Monday is 0) before `published`.

    >>> weekday_before(4, date(2023, 6, 23)).isoformat()
    '2023-06-16'
    """
    return published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last_until(point: Point, limit: date) -> date | None:
    days = (_day(limit.year - back, point.month, point.day) for back in range(9))
    return next((d for d in days if d and d <= limit), None)


def _first_from(point: Point, limit: date) -> date | None:
    days = (_day(limit.year + on, point.month, point.day) for on in range(9))
    return next((d for d in days if d and d >= limit), None)

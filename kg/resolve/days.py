"""ISO days, months and years against each other: "2020" may be any day of that year."""

from calendar import monthrange
from datetime import date, timedelta

DAY = len("2024-03-12")


def full(day: str | None) -> bool:
    """Whether it is a full day."""
    return day is not None and len(day) == DAY


def earliest(day: str) -> str:
    """The first day that it may mean.

    >>> earliest("2020"), earliest("2020-02"), earliest("2020-02-03")
    ('2020-01-01', '2020-02-01', '2020-02-03')
    """
    return day + "-01-01"[len(day) - DAY :] if len(day) < DAY else day


def latest(day: str) -> str:
    """The last day that it may mean.

    >>> latest("2020"), latest("2020-02"), latest("2020-02-03")
    ('2020-12-31', '2020-02-29', '2020-02-03')
    """
    month = day if len(day) >= len("2020-02") else f"{day}-12"
    return day if len(day) == DAY else f"{month}-{monthrange(int(month[:4]), int(month[5:7]))[1]}"


def next_day(day: str) -> str:
    """The day after."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def apart(one: str, two: str) -> int:
    """How many days lie between two full days."""
    return (date.fromisoformat(two) - date.fromisoformat(one)).days

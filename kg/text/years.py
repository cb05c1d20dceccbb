"""The year that an article of unknown day leaves out: what its address or its own full days tell of it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from kg.text.calendar import written_year

NEAR = timedelta(days=21)  # a day so near to one that is written with its year is of that year
_ERA = 2000  # what lies before is history: "Cách mạng tháng Tám (19/8/1945)"
# A month or a day as segments ("/202603/", "/2020/08/14/"), or the stamp that ends a headline ("-20210411094439564.htm").
_SEGMENTS = re.compile(r"/(20[0-4][0-9])[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12][0-9]|3[01]))?(?=/)")
_STAMP = re.compile(
    r"-(20[0-4][0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9][0-9]*(?=[.]\w+\Z|\Z)"
)
# The same after the number of the paper, its year with two digits: "-185250630115648751.htm".
_SHORT = re.compile(
    r"-1[89][0-9]([2-4][0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]{6}(?=[.]|\Z)"
)
# A feast that is written with its year stands for a day: "lễ Giáng sinh 2025", "Tết Quý Mão năm 2023", "năm học mới 2023-2024".
_FEASTS = (
    (re.compile(r"(?<!\w)(?:Giáng sinh|Noel)(?: năm)? (20[0-4][0-9])(?!\w)", re.IGNORECASE), 12, 25),
    (re.compile(r"(?<!\w)Tết(?: [^\W\d]+){0,5} (20[0-4][0-9])(?!\w)"), 2, 1),
    (re.compile(r"(?<!\w)năm học mới (20[0-4][0-9]) ?[-–] ?20[0-4][0-9](?!\w)", re.IGNORECASE), 9, 5),
)
# What a meeting sums up or plans tells its months: "6 tháng đầu năm 2026" in June and July, "quý II-2026" in its quarter.
_HALVES = re.compile(r"(?<!\w)(?:6|sáu) tháng (đầu|cuối) năm (20[0-4][0-9])(?!\w)", re.IGNORECASE)
_QUARTERS = re.compile(r"(?<!\w)quý (III|II|IV|I)(?: năm |[/-])(20[0-4][0-9])(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"20[0-4][0-9]")
_BEFORE, _BEHIND = 50, 8  # characters before such a year and behind it that these patterns look at
_ROMAN = ("I", "II", "III", "IV")
# The number of a decree tells its year: "số 12/2025/NĐ-CP"; what begins with a sign is found faster than with a digit.
_NUMBERED = re.compile(r"/(?<=[0-9]/)(20[0-4][0-9])/[A-ZĐ]")


def of_address(url: str | None) -> date | None:
    """The last day on which an article can have come out by the numbers of its address, None where they tell nothing.

    >>> of_address("https://bao.example/chinh-tri/202602/tinh-moi-hop-mat-5.html").isoformat()
    '2026-02-28'
    """
    path = urlsplit(url).path if url else ""
    found = _SEGMENTS.search(path) or _STAMP.search(path) or _SHORT.search(path)
    if found is None:
        return None
    year, month = written_year(found[1]), int(found[2])
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return min(last, date(year, month, 1) + timedelta(days=int(found[3]) - 1)) if found[3] else last


def of_text(text: str, days: Iterable[date], years: Iterable[int]) -> list[date]:
    """The days that a text writes with their year, as far as they are of the latest year it speaks of; feasts count as days.

    >>> [d.year for d in of_text("mừng lễ Giáng sinh 2025", [date(2019, 3, 1)], [2019])]
    [2025]
    """
    stated = [d for d in (*days, *_feasts(text)) if d.year >= _ERA]
    named = [*years, *(d.year for d in stated), *(written_year(y) for y in _NUMBERED.findall(text))]
    latest = max(named, default=0)
    return [d for d in stated if d.year == latest]


def _feasts(text: str) -> Iterator[date]:
    for year in _YEAR.finditer(text):  # few stand in a text; a pattern that folds case takes long over the whole of it
        start, end = max(0, year.start() - _BEFORE), year.end() + _BEHIND
        for feast, month, day in _FEASTS:
            for found in feast.finditer(text, start, end):
                yield date(int(found[1]), month, day)
        for found in _HALVES.finditer(text, start, end):
            yield from (date(int(found[2]), 6, 15), date(int(found[2]), 7, 5))
        for found in _QUARTERS.finditer(text, start, end):
            first = 3 * _ROMAN.index(found[1].upper()) + 1
            yield from (date(int(found[2]), month, 15) for month in range(first, first + 3))

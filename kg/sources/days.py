"""The day of publication out of the time stamps of pages and feeds."""

import json
import re
from datetime import date, datetime, timedelta, timezone

_HOME = timezone(timedelta(hours=7))
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)(.*\b[ap]m\b)?", re.IGNORECASE | re.DOTALL)
_WORDED = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s*(?:,|năm)\s*(\d{4})", re.IGNORECASE)
_STAMP = re.compile(
    r"[\W\d]*(?:(?:thứ|hai|ba|tư|năm|sáu|bảy|chủ|nhật|cn|t|đăng|cập|xuất|bản|lần|cuối|lúc|giờ|thời|gian|gmt|phát hành)"
    r"[\W\d]+)*(?=ngày|\d{1,2}[/.-]\d)",
    re.IGNORECASE,
)
_STAMP_LENGTH = 80
_NEWS_TYPES = ("NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "WebPage")
_LD_LIMIT = 10_000


def day_of(value: str, *, by_machine: bool = True) -> str | None:
    """The Vietnamese day that a time stamp names, None where it names none; day first.

    A time with a zone counts in Vietnam's. `by_machine`: "4/8/2020 11:10 AM" may be American, so it names no day.

    >>> day_of("2020-04-07T18:30:00Z"), day_of("Thứ tư, 8/4/2020, 11:10 (GMT+7)"), day_of("20200408")
    ('2020-04-08', '2020-04-08', '2020-04-08')
    """
    value = value.strip()[:200]
    if match := _COMPACT.fullmatch(value):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if re.match(r"\d{4}-\d\d-\d\d", value):
        return _stamp_day(value)
    if match := _NUMERIC.search(value):
        first, second = int(match[1]), int(match[3])
        american = by_machine and match[5] and first <= 12 and second != first
        return None if american else _valid(int(match[4]), second, first)
    if match := _WORDED.search(value):
        return _valid(int(match[3]), int(match[2]), int(match[1]))
    return None


def visible_day(line: str) -> str | None:
    """The day of a line that begins with a time stamp, None for any other line.

    >>> visible_day("Thứ tư, 8/4/2020, 11:10"), visible_day("Ông Mẫu phát biểu ngày 8/4/2020")
    ('2020-04-08', None)
    """
    is_stamp = len(line) <= _STAMP_LENGTH and not line.endswith(".") and _STAMP.match(line)
    return day_of(line, by_machine=False) if is_stamp else None


def _stamp_day(value: str) -> str | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _valid(*(int(part) for part in value[:10].split("-")))
    return (moment.astimezone(_HOME) if moment.tzinfo else moment).date().isoformat()


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def ld_days(script: str) -> list[str]:
    """The datePublished of the objects of a JSON-LD block, news first; broken JSON is searched as text."""
    try:
        waiting = [json.loads(script.strip().rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return re.findall(r'"datePublished"\s*:\s*"([^"]{1,80})"', script)
    found: list[tuple[int, str]] = []
    for _ in range(_LD_LIMIT):
        if not waiting:
            break
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            if isinstance(day := value.get("datePublished"), str):
                kinds = value.get("@type")
                kind = kinds[0] if isinstance(kinds, list) and kinds else kinds
                found.append((_NEWS_TYPES.index(kind) if kind in _NEWS_TYPES else len(_NEWS_TYPES), day))
            waiting.extend(part for part in value.values() if isinstance(part, dict | list))
    return [day for _, day in sorted(found, key=lambda pair: pair[0])]

"""Dates, terms and periods as Vietnamese news writes them (domain 1.6).

The scan goes from number to number: what stands before a number (at most 48 characters) decides whether it is read as
a day at all, so that scores, fractions and document numbers stay what they are. Time is linear in the text.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kg.model import Record
from kg.text import date_forms as form
from kg.text import years
from kg.text.calendar import Point, day_of, month_of, parse_published, span_of
from kg.text.chain import Chain, chain_at
from kg.text.relative import places, relatives


class DateMention(NamedTuple):
    """One expression of time; `start:end` are offsets into the text.

    `iso` is "2023-06-22", "2023-06" or "2023", None where the text and its day of publication do not tell it; `until`
    is the last day or year of an interval. `kind`: "day", "month", "year", "interval" (days), "term" (years of an
    office), "period" (a topic: quarters, plans, anniversaries; never the date of an event), "document" (the day of a
    decision or a resolution that the text names) or "relative" (words without a day: "sáng nay", "tháng trước"; `iso`
    is then reckoned from the publication, whose day may be off by one). `part`: sáng, trưa, chiều, tối or "".
    """

    start: int
    end: int
    iso: str | None
    until: str | None
    kind: str
    part: str


class _Place(Record, frozen=True):
    """A number, what stands before it, and the day by which a missing year is chosen.

    `again`: "ngày 22/6 và" stands before it, and `published` is that day.
    """

    text: str
    at: int
    before: str
    published: date | None
    again: bool


def dates(text: str, published: str | None, url: str | None = None) -> list[DateMention]:
    """Find every date in a text, in order and without overlap.

    `published` is the ISO day of the article or None. A day without year is the latest one up to a day after it; a
    later day is taken only where the text writes the year or says "tới" ("sáng 12/3 tới"). Without published the
    address or a full day near it tells the year; else there is no `iso`. A bare "22/6" needs a word before it (ngày,
    hôm, sáng, thứ Sáu ...) or brackets around it. "Cùng ngày" is the last day written before it. Days of the moon's
    calendar ("mùng 2 Tết") are left out. Never raises.

    >>> [d.iso for d in dates("Chiều 10-12, tỉnh họp; ngày 5 và 6/1/2024 họp tiếp, đạt 10/22 bài.", "2023-12-11")]
    ['2023-12-10', '2024-01-05']
    >>> dates("nhiệm kỳ 2020-2025", None)[0][2:5]
    ('2020', '2025', 'term')
    """
    day = parse_published(published)
    found = _numbers(text, day)
    if day is None and any(map(_lacks_year, found)):
        found = _with_years(text, found, url)
    told = [_mention(t.start, t.end, "relative", iso=t.iso, part=t.part) for t in relatives(text, day)]
    return _same_days(text, _merged([*found, *_quarters(text)], told))


def _numbers(text: str, day: date | None) -> list[DateMention]:
    """The dates that are written with a number; `day` is that of the article."""
    found: list[DateMention] = []
    done = 0
    day_follows = form.DAY_AFTER.match
    for number in form.NUMBER.finditer(text):
        at, end = number.span()
        if at < done or not (
            end - at == 4 or (end - at < 3 and (day_follows(text, end) or text.endswith("áng ", 0, at)))
        ):
            continue  # most numbers are no date; without a sign after it a number is a month at most: "tháng 6"
        before = text[max(done, at - form.LOOK_BACK) : at]
        place = _Place(text, at, before, day, again=False)
        if found and before == " và " and found[-1].end == at - 4 and found[-1].kind == "day":
            place = _Place(text, at, before, parse_published(found[-1].iso), again=True)
        mention = _at_number(place, end)
        if mention:
            found.append(mention)
            done = mention.end
    return found


def _lacks_year(mention: DateMention) -> bool:
    return mention.iso is None and mention.kind in ("day", "interval")


def _with_years(text: str, found: Sequence[DateMention], url: str | None) -> list[DateMention]:
    """Give a day that lacks its year the one that the address tells, or else a day that the text writes in full near it."""
    full = [date.fromisoformat(iso) for m in found for iso in (m.iso, m.until) if iso and len(iso) == len("2023-06-22")]
    named = [int(m.iso[:4]) for m in found if m.iso and m.kind not in ("term", "period")]
    last = years.of_address(url)
    stated = [] if last else years.of_text(text, full, named)
    limit = last or (max(stated) + years.NEAR if stated else None)
    if limit is None:
        return [*found]
    meant = {m.start: m for m in _numbers(text, limit) if m.iso and not _lacks_year(m)}
    return [_meant(m, meant.get(m.start), stated) if _lacks_year(m) else m for m in found]


def _meant(mention: DateMention, other: DateMention | None, stated: Sequence[date]) -> DateMention:
    """The mention with the year of the other, where that day lies near one that is stated."""
    if other is None or other.iso is None or other.kind != mention.kind:
        return mention
    near = not stated or any(abs(date.fromisoformat(other.iso) - day) <= years.NEAR for day in stated)
    return other if near else mention


def _at_number(place: _Place, end: int) -> DateMention | None:
    if end - place.at > 2:
        return _iso_day(place) or _years(place)
    return _days(place) or _months(place)


def _days(place: _Place) -> DateMention | None:
    if form.GLUED.search(place.before[-2:]):
        return None
    chain = chain_at(place.text, place.at, place.published)
    if not chain.items or _is_of_the_moon(place, chain.items[0]) or _before_day(place, form.EACH_DAY):
        return None
    found = form.BEFORE.search(place.before)
    words = found[0] if found else ""
    days = "từ" in words.casefold().split() and form.SPACED.fullmatch(place.text, place.at, chain.end)
    if days or not (place.again or form.SURE.search(words) or _stands_alone(place, chain, words)):
        return None  # "từ ngày 5 - 9, ..."
    mention = _mention(place.at - len(words), chain.end, _kind(place, chain, words), part=_part(words))
    if mention.kind == "period":
        return mention
    coming = place.again or form.COMING.match(place.text, chain.end) is not None
    if len(chain.items) > 1:
        items = _put_ahead(chain.items, place.published) if coming else chain.items
        return _interval(mention, items, place.published)
    meant = day_of(chain.items[0], place.published, coming=coming)
    return mention._replace(iso=meant.isoformat() if meant else None)


def _is_of_the_moon(place: _Place, first: Point) -> bool:
    if first == Point(10, 3) and form.KINGS_BEFORE.search(place.before):
        return True
    return "lịch" in place.before and form.MOON_BEFORE.search(place.before) is not None


def _before_day(place: _Place, pattern: re.Pattern[str]) -> bool:
    return place.before.endswith("ngày ") and pattern.search(place.before) is not None


def _kind(place: _Place, chain: Chain, words: str) -> str:
    """Tell a day on which something happened from the day of a document ("18-NQ/TW ngày 25/10/2017") and from a feast."""
    if _before_day(place, form.FEAST):
        return "period"
    if len(chain.items) > 1 or words.strip(" (\n").lower() not in ("", "ngày"):
        return "day"
    start = place.at - len(words)
    found = form.DOCUMENT_DAY.search(place.text[max(0, start - form.DOCUMENT_BACK) : start])
    if not found or (found["comma"] and not form.DOCUMENT_GOES_ON.match(place.text, chain.end)):
        return "day"
    return "document"


def _part(words: str) -> str:
    """The part of the day: the last word for one, else what the hour tells."""
    parts = form.PART.findall(words)
    hour = None if parts else form.CLOCK_HOUR.search(words)
    if hour:
        return next(part for first, part in form.HOURS if int(hour[0]) >= first)
    return parts[-1] if parts else ""


def _stands_alone(place: _Place, chain: Chain, words: str) -> bool:
    """Tell whether days without a sure word before them are a date: a written year, brackets, "từ 19 đến 23/1"."""
    if form.DOCUMENT.search(place.before):
        return False
    if place.before.endswith("(") and place.text.startswith(")", chain.end):
        return True
    first, last = chain.items[0], chain.items[-1]
    if len(chain.items) == 1:
        return last.year > 0 and not form.SHORT_YEAR.search(place.text, chain.end - 3, chain.end)
    return not chain.listed and ("từ" in words.lower() or last.year > 0 or not first.month)


def _put_ahead(items: list[Point], published: date | None) -> list[Point]:
    """Give the last day its year where the text says that it is still to come."""
    end = day_of(items[-1], published, coming=True)
    return [*items[:-1], items[-1]._replace(year=end.year)] if end else items


def _interval(mention: DateMention, items: list[Point], published: date | None) -> DateMention:
    """Fill in an interval; two years far apart are an anniversary ("3/2/1930 - 3/2/2023"), which is a period."""
    span = span_of(items[0], items[-1], published)
    if span is None:
        return mention._replace(kind="interval")
    far = span[1].year - span[0].year > 1
    return mention._replace(iso=span[0].isoformat(), until=span[1].isoformat(), kind="period" if far else "interval")


def _iso_day(place: _Place) -> DateMention | None:
    found = form.ISO.match(place.text, place.at)
    if not found or form.GLUED.search(place.before[-2:]):
        return None
    meant = day_of(Point(int(found[4]), int(found[3]), int(found[1])), None)
    return _mention(place.at, found.end(), iso=meant.isoformat()) if meant else None


def _years(place: _Place) -> DateMention | None:
    before, at = place.before, place.at
    found = form.YEARS.match(place.text, at)
    if found and found[1] < found[2] and not form.GLUED.search(before[-2:]) and not form.DOCUMENT.search(before):
        term, period = form.TERM_BEFORE.search(before), form.PERIOD_BEFORE.search(before)
        is_term = term or (not period and int(found[2]) - int(found[1]) <= form.TERM_YEARS)
        words = term or period
        start = at - len(words[0]) if words else at
        return _mention(start, found.end(), "term" if is_term else "period", iso=found[1], until=found[2])
    year = form.ONE_YEAR.match(place.text, at)
    words = form.YEAR_BEFORE.search(before[-5:])
    return _mention(at - len(words[0]), year.end(), "year", iso=year[1]) if year and words else None


def _months(place: _Place) -> DateMention | None:
    before, at = place.before, place.at
    months = form.MONTHS.match(place.text, at)
    if months:
        return _mention(at, months.end(), "period")
    words = form.MONTH_BEFORE.search(before[-7:])
    found = (form.MONTH if words else form.BARE_MONTH).match(place.text, at)
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    if form.COUNTED.search(before) or (not words and (form.GLUED.search(before[-2:]) or form.DOCUMENT.search(before))):
        return None
    month = int(found[1])
    shared = None if found[2] else form.SHARED_YEAR.match(place.text, found.end())
    year = int(shared[2]) - (month > int(shared[1])) if shared else int(found[2] or 0)
    iso = f"{year}-{month:02}" if year else month_of(month, place.published)
    return _mention(at - len(words[0]) if words else at, found.end(), "month", iso=iso)


def _mention(
    start: int, end: int, kind: str = "day", *, iso: str | None = None, until: str | None = None, part: str = ""
) -> DateMention:
    part = part.lower()
    return DateMention(start, end, iso, until, kind, form.SHOWN_PART.get(part, part))


def _quarters(text: str) -> list[DateMention]:
    found = (form.QUARTER.match(text, at - 1) for at in places(text, "uý ") if at)
    return [_mention(match.start(), match.end(), "period") for match in found if match]


def _same_days(text: str, found: list[DateMention]) -> list[DateMention]:
    """Give "cùng ngày" the day written last before it."""
    day = None
    for k, mention in enumerate(found):
        if mention.kind == "day":
            day = mention.iso
        elif mention.kind == "relative" and form.SAME_DAY.search(text, mention.start, mention.end):
            found[k] = mention._replace(iso=day)
    return found


def _merged(first: list[DateMention], second: list[DateMention]) -> list[DateMention]:
    """Put both lists in order; of two that overlap the one of the first list stays, else the one that begins first."""
    ranked = sorted([(0, m) for m in first] + [(1, m) for m in second], key=lambda pair: pair[1].start)
    out: list[DateMention] = []
    last = 0
    for rank, mention in ranked:
        if not out or mention.start >= out[-1].end:
            out.append(mention)
        elif rank < last:
            out[-1] = mention
        else:
            continue
        last = rank
    return out

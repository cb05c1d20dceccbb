"""Dates, terms and periods as Vietnamese news writes them (domain 1.6).

The scan goes from number to number: what stands before a number (at most 48 characters) decides whether it is read as
a day at all, so that scores, fractions and document numbers stay what they are. Time is linear in the text.
"""

from datetime import date
from typing import NamedTuple

from kg.text import date_forms as form
from kg.text.calendar import Point, day_of, exists, month_of, parse_published, span_of, written_year


class DateMention(NamedTuple):
    """One expression of time; `start:end` are offsets into the text.

    `iso` is "2023-06-22", "2023-06" or "2023", None where the text and its day of publication do not tell it; `until`
    is the last day or year of an interval. `kind`: "day", "month", "year", "interval" (days), "term" (years of an
    office) or "period" (a topic: quarters, plans, anniversaries; never the date of an event). `part`: sáng, trưa,
    chiều, tối or "". `relative`: only relative words ("sáng nay", "cùng ngày") stand there, no day.
    """

    start: int
    end: int
    iso: str | None
    until: str | None
    kind: str
    part: str
    relative: bool


class _Place(NamedTuple):
    """A number, what stands before it, and the day by which a missing year is chosen.

    `again`: "ngày 22/6 và" stands before it, and `published` is that day.
    """

    text: str
    at: int
    before: str
    published: date | None
    again: bool


class _Chain(NamedTuple):
    """Days joined to one expression ("5, 6 và 7/3"); `listed`: by commas or "và"."""

    items: list[Point]
    listed: bool
    end: int


def dates(text: str, published: str | None) -> list[DateMention]:
    """Find every date in a text, in order and without overlap.

    `published` is the ISO day of the article or None. A day without year is the latest one up to a day after it; a
    later day is taken only where the text writes the year or says "tới" ("sáng 12/3 tới"). No published, no year: no
    `iso`. A bare "22/6" needs a word before it (ngày, hôm, sáng, thứ Sáu ...) or brackets around it. Never raises.

    >>> [d.iso for d in dates("Chiều 10-12, tỉnh họp; ngày 5 và 6/1/2024 họp tiếp, đạt 10/22 bài.", "2023-12-11")]
    ['2023-12-10', '2024-01-05']
    >>> dates("nhiệm kỳ 2020-2025", None)[0][2:5]
    ('2020', '2025', 'term')
    """
    day = parse_published(published)
    found: list[DateMention] = []
    done = 0
    for number in form.NUMBER.finditer(text):
        at = number.start()
        if at < done or number.end() - at > 4:
            continue
        line = (
            text.rfind("\n", max(done, at - form.LOOK_BACK), at) + 1
        )  # "... trong ngày" of the title is not of the lead's day
        before = text[max(done, line, at - form.LOOK_BACK) : at]
        place = _Place(text, at, before, day, again=False)
        if found and before == " và " and found[-1].end == at - 4 and found[-1].kind == "day":
            place = _Place(text, at, before, parse_published(found[-1].iso), again=True)
        mention = _at_number(place, number.end())
        if mention:
            found.append(mention)
            done = mention.end
    return _merged(found, [*_quarters(text), *_relatives(text)])


def _at_number(place: _Place, end: int) -> DateMention | None:
    if end - place.at > 2:
        return (_iso_day(place) or _years(place)) if end - place.at == 4 else None
    if form.DAY_AFTER.match(place.text, end):
        return _days(place) or _months(place)
    return _months(place) if place.before.endswith("áng ") else None


def _days(place: _Place) -> DateMention | None:
    if form.GLUED.search(place.before):
        return None
    chain = _chain(place)
    if not chain.items:
        return None
    found = form.BEFORE.search(place.before)
    words = found[0] if found else ""
    if not (place.again or form.SURE.search(words) or _stands_alone(place, chain, words)):
        return None
    parts = form.PART.findall(words)
    mention = _mention(place.at - len(words), chain.end, part=parts[-1] if parts else "")
    coming = place.again or form.COMING.match(place.text, chain.end) is not None
    if len(chain.items) > 1:
        items = _put_ahead(chain.items, place.published) if coming else chain.items
        return _interval(mention, items, place.published)
    meant = day_of(chain.items[0], place.published, coming=coming)
    return mention._replace(iso=meant.isoformat() if meant else None)


def _stands_alone(place: _Place, chain: _Chain, words: str) -> bool:
    """Tell whether days without a sure word before them are a date: a written year, brackets, "từ 19 đến 23/1"."""
    if form.DOCUMENT.search(place.before):
        return False
    if place.before.endswith("(") and place.text.startswith(")", chain.end):
        return True
    first, last = chain.items[0], chain.items[-1]
    if len(chain.items) == 1:
        return last.year > 0 and not form.SHORT_YEAR.search(place.text, chain.end - 3, chain.end)
    return not chain.listed and ("từ" in words.lower() or last.year > 0 or not first.month)


def _chain(place: _Place) -> _Chain:
    """Read days up to the last one with a month; a comma or "và" joins only a day that has no month yet."""
    items: list[Point] = []
    joints: list[bool] = []
    kept, end, at = 0, place.at, place.at
    while len(items) < form.MOST_DAYS:
        item = _item(place.text, at, place.published)
        if item is None:
            break
        point, at = item
        items.append(point)
        if point.month:
            kept, end = len(items), at
        joint = form.JOIN.match(place.text, at)
        if not joint or (joint["list"] and point.month):
            break
        joints.append(joint["list"] is not None)
        at = joint.end()
    return _Chain(items[:kept], any(joints[: max(kept - 1, 0)]), end)


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
    if not found or form.GLUED.search(place.before):
        return None
    meant = day_of(Point(int(found[4]), int(found[3]), int(found[1])), None)
    return _mention(place.at, found.end(), iso=meant.isoformat()) if meant else None


def _years(place: _Place) -> DateMention | None:
    before, at = place.before, place.at
    found = form.YEARS.match(place.text, at)
    if found and found[1] < found[2] and not form.GLUED.search(before) and not form.DOCUMENT.search(before):
        term, period = form.TERM_BEFORE.search(before), form.PERIOD_BEFORE.search(before)
        is_term = term or (not period and int(found[2]) - int(found[1]) <= form.TERM_YEARS)
        words = term or period
        start = at - len(words[0]) if words else at
        return _mention(start, found.end(), "term" if is_term else "period", iso=found[1], until=found[2])
    year = form.ONE_YEAR.match(place.text, at)
    words = form.YEAR_BEFORE.search(before)
    return _mention(at - len(words[0]), year.end(), "year", iso=year[1]) if year and words else None


def _months(place: _Place) -> DateMention | None:
    before, at = place.before, place.at
    months = form.MONTHS.match(place.text, at)
    if months:
        return _mention(at, months.end(), "period")
    words = form.MONTH_BEFORE.search(before)
    found = (form.MONTH if words else form.BARE_MONTH).match(place.text, at)
    if not found or not 1 <= int(found[1]) <= 12:
        return None
    if form.COUNTED.search(before) or (not words and (form.GLUED.search(before) or form.DOCUMENT.search(before))):
        return None
    month = int(found[1])
    iso = f"{found[2]}-{month:02}" if found[2] else month_of(month, place.published)
    return _mention(at - len(words[0]) if words else at, found.end(), "month", iso=iso)


def _mention(
    start: int, end: int, kind: str = "day", *, iso: str | None = None, until: str | None = None, part: str = ""
) -> DateMention:
    part = part.lower()
    return DateMention(start, end, iso, until, kind, form.SHOWN_PART.get(part, part), relative=False)


def _quarters(text: str) -> list[DateMention]:
    return [
        _mention(at, found.end(), "period")
        for at in (*_places(text, "quý "), *_places(text, "Quý "))
        if (found := form.QUARTER.match(text, at))
    ]


def _relatives(text: str) -> list[DateMention]:
    return [
        _mention(match.start(), match.end(), part=match["part"] or "")._replace(relative=True)
        for word in form.RELATIVE_ENDS
        for at in _places(text, word)
        for match in form.RELATIVE.finditer(text, max(0, at - 20), at + len(word) + 1)
        if match.end() == at + len(word)
    ]


def _places(text: str, word: str) -> list[int]:
    """List where a word begins; a plain search is ten times faster than a pattern that ignores case."""
    places, at = [], text.find(word)
    while at >= 0:
        places.append(at)
        at = text.find(word, at + len(word))
    return places


def _merged(first: list[DateMention], second: list[DateMention]) -> list[DateMention]:
    """Put both lists in order; where two overlap, the one of the first list stays."""
    out: list[DateMention] = []
    for rank, mention in sorted([(0, m) for m in first] + [(1, m) for m in second], key=lambda pair: pair[1].start):
        if not out or mention.start >= out[-1].end:
            out.append(mention)
        elif rank == 0:
            out[-1] = mention
    return out

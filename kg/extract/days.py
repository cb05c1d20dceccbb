"""When an event took place: the days of its sentences, of its papers, of a later sentence's opening; what is too far back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kg.extract.items import Item, Scanned, starts_there
from kg.lexicon import Lexicon
from kg.text.dates import DateMention

OPENING = 4  # items in which a sentence names its day
_DAY = len("2024-03-12")
_NEWS = timedelta(days=92)
_AHEAD = timedelta(days=3)  # of the day of publication, which may be that of the collector


def signed(sentence: Scanned, lexicon: Lexicon) -> Iterator[str]:
    """The day of a decision: "Nghị quyết được thông qua ngày 26/4", "các quyết định ngày 5/1 về nhân sự"."""
    if not sentence.dated:
        return
    if lexicon.longest("paper", sentence.tokens, 0):
        yield from days_of(sentence)
    for item in sentence.items:
        for size in (2, 3):
            paper = lexicon.longest("paper", sentence.tokens, max(0, item.first - size)) if item.date else None
            if paper and paper.end == item.first and item.date and item.date.kind == "day" and item.date.iso:
                yield item.date.iso


def day_of_paper(sentence: Scanned, head: Item) -> str | None:
    """The day that belongs to the number of a paper handed over: "trao quyết định | 5/QĐ MẪU ngày 5/4"."""
    later = [i for i in sentence.items if i.start >= head.end]
    k = next((k for k, i in enumerate(later) if i.date or i.kind in ("name", "title", "verb") or i.text == ","), 0)
    numbered = any(i.text.isdigit() for i in later[:k])
    day = later[k].date if numbered else None
    return day.iso if day and day.kind in ("day", "document") else None


def is_history(day: str, published: str | None) -> bool:
    """A day that lies months before the report is not that of its event."""
    if not published or len(day) < 10 or len(published) < 10:
        return False
    return date.fromisoformat(day[:10]) < date.fromisoformat(published[:10]) - _NEWS


def is_old(items: Sequence[Item], published: str | None) -> bool:
    """Every time that some items tell lies months back, birthdays apart: "được giao quyền Giám đốc vào tháng 10/2020"."""
    dates = [i.date for k, i in enumerate(items) if i.date and not (k and items[k - 1].kind == "birth")]
    days = [f"{d.iso}-28"[:10] for d in dates if d.kind in ("day", "month", "interval") and d.iso and len(d.iso) > 4]
    return bool(days) and all(is_history(day, published) for day in days)


def days_of(sentence: Scanned, kinds: Sequence[str] = ("day", "interval")) -> Iterator[str]:
    """The days of a sentence. `find` asks for those of documents last: "ký Quyết định 5/QĐ-X ngày 3/4 bổ nhiệm"."""
    yield from (found.iso for found in _dates_of(sentence, kinds) if found.iso)


def told_days(
    near: Sequence[Scanned], lexicon: Lexicon, published: str | None, head: Item | None = None
) -> Iterator[str]:
    """The days of an event's sentence, the first of `near`, and of those beside it, up to one whose year nobody tells.

    Of the others none counts that opens with the past or tells of what is to come: "Cuộc bầu cử dự kiến vào ngày 3/4/2022".
    """
    for k, sentence in enumerate(near):
        if not sentence.dated or (k and any(map(is_past, sentence.items[:1]))):
            continue
        first = 0 if k or head is None else _announced(sentence, head, lexicon)
        for found in _dates_of(sentence, ("day", "interval")):
            if found.start < first:
                continue
            if not found.iso:
                return  # "Sáng 28/8, xã tổ chức lễ trao Huy hiệu đợt | 2/9/2025": the feast is not its day
            if not _is_deadline(sentence, found.start, lexicon) and not (
                k and is_coming(sentence, found.start, lexicon)
            ):
                yield next_year(found, sentence, published) or found.iso


def _announced(sentence: Scanned, head: Item, lexicon: Lexicon) -> int:
    """Where the day of a deed to come may stand: behind it, "chiều 15/8, bà A cho biết ông B sẽ | thăm Lào từ ngày 18 - 20/8"."""
    before = lexicon.longest("coming", sentence.tokens, head.first - 1) if head.kind == "verb" and head.first else None
    later = any(found.start > head.start for found in _dates_of(sentence, ("day", "interval")))
    return head.start if later and before and before.end == head.first else 0


def next_year(found: DateMention, sentence: Scanned, published: str | None) -> str | None:
    """The day a year later, where the one told has no year and that lies just ahead: "26/7" in what was put out on 24/7.

    Whoever collects pages dates them a few days early or late.
    """
    day, out = (date.fromisoformat(d) if d and len(d) == _DAY else None for d in (found.iso, published))
    if day is None or out is None or (day.month, day.day) == (2, 29):
        return None
    later = day.replace(year=day.year + 1)
    written = any(t.text == str(day.year) for t in sentence.tokens if found.start <= t.start < found.end)
    return later.isoformat() if not written and out < later <= out + _AHEAD else None


def is_coming(sentence: Scanned, end: int, lexicon: Lexicon, start: int = 0) -> bool:
    """A word before an offset tells of what is still to come: "Kỳ họp | dự kiến tổ chức vào ngày 3/4"."""
    words = (k for k, token in enumerate(sentence.tokens) if start <= token.start and token.end <= end)
    return any(lexicon.longest("coming", sentence.tokens, k) for k in words)


def _is_deadline(sentence: Scanned, start: int, lexicon: Lexicon) -> bool:
    """By a day something is to be done: "báo cáo | trước ngày 20/5"."""
    at = next(k for k, token in enumerate(sentence.tokens) if token.start >= start)
    before = (lexicon.longest("deadline", sentence.tokens, at - size) for size in (1, 2) if at >= size)
    return any(match is not None and match.end == at for match in before)


def _dates_of(sentence: Scanned, kinds: Sequence[str]) -> Iterator[DateMention]:
    if not sentence.dated:
        return
    for k, item in enumerate(sentence.items):
        if item.date is None:
            continue
        from_then = starts_there(sentence.items, k) and not item.date.until  # "từ ngày 18 - 20/8" tells a stay
        if item.date.kind in kinds and not from_then:
            yield item.date  # "giữ chức ... kể từ ngày 1/6" is the day of the post


class Time(NamedTuple):
    """What the text tells of an event's time beside its day: its last, the part of the day, what "hôm qua" says."""

    until: str | None = None
    part: str = ""
    said: str | None = None


def time_of(day: str | None, near: Iterable[Scanned]) -> Time:
    """The time around a day that one of the sentences tells; without a day what their relative words tell."""
    if day:
        mine = (d for s in near for d in _dates_of(s, ("day", "interval")) if d.iso == day)
        return next((Time(d.until, d.part) for d in mine), Time())
    said = (d for s in near for d in _dates_of(s, ("relative",)) if d.iso and len(d.iso) == _DAY)
    return next((Time(None, d.part, d.iso) for d in said), Time())


def opening_day(sentence: Scanned, day: str | None) -> str | None:
    """The day with which a sentence opens: "Ngày 20/6, ...", "Chiều cùng ngày, ..." (the main event's); None if it has none.

    It is "" where the year is not known.
    """
    for item in sentence.items[:OPENING]:
        if is_past(item):
            return None  # "Trước đó, ngày 18/6, ..."
        if item.date and item.date.kind in ("day", "interval"):
            return item.date.iso or ("" if day is None else None)
        if item.date and item.date.kind == "relative" and (says_same_day(item) or _goes_on(sentence)):
            return day or ""
    return None


def _goes_on(sentence: Scanned) -> bool:
    """It tells one more thing of that day: "Cũng trong sáng nay, ông B ..."; "Cũng tại kỳ họp chiều nay" is the same occasion."""
    return sentence.tokens[0].text.casefold() == "cũng" and any(i.date for i in sentence.items[1:3])


def is_near(day: str | None, main: str | None) -> bool:
    """Not history: not before the main event, whose report tells earlier days as its background."""
    if main is None or day is None or min(len(main), len(day)) < _DAY:
        return True
    return day[:_DAY] >= main[:_DAY]


def says_same_day(item: Item) -> bool:
    """Words such as "chiều cùng ngày": the day is that of what was told before."""
    return item.text.casefold().endswith("cùng ngày")


def same_day_part(sentence: Scanned) -> str:
    """The words "chiều cùng ngày" of a sentence's opening: another sitting, though of the same type and day."""
    opening = (i for i in sentence.items[:OPENING] if i.date)
    return next((i.text.casefold() for i in opening if says_same_day(i) or _goes_on(sentence)), "")


def is_past(item: Item) -> bool:
    """A word that tells what was before: "trước đó", "từng"."""
    return item.concept is not None and "tense" in item.concept.props and item.kind == "function"

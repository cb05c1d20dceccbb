"""When a post is said to be held: words of time ("từng", "hiện", "trước khi"), years of a career, news or not."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from kg.extract.items import COPULA, Item, prop, says, starts_there
from kg.text.dates import DateMention

_SPANS = ("day", "month", "year", "period", "interval")
_TERMS = (*_SPANS, "term")  # "2010-2015: Giám đốc" and "Chủ tịch nhiệm kỳ 2010-2015" are years of an office
_TO = ("đến", "tới", "-", "–")
_AFTER, _COUNTED, _PAIR = "sau", 4, 2  # words of "sau gần 2 năm"
_BEFORE = "trước"
_DURING, _LENGTHS = ("trong", "suốt", "trong suốt"), ("năm", "tháng", "nhiệm kỳ", "khóa")
_TILL = ("đến", "tới")
_FILLING = (*_DURING, "cho")
_NOW = "nay"
_DAY, _MONTH = len("2024-03-06"), 31
_NUMBERED = 8  # items behind a congress in which its number stands: "Đại hội | đại biểu toàn quốc lần thứ XIII"
_CLOSE = 4  # items behind a post that belong to it, whatever they are
_STATED = 11  # those in which the day stands from which it is given, as long as nothing else is told
_NEXT = frozenset(("honorific", "title", "verb", "role", "event", "body"))  # something else is told
_FIRST = 2  # items that open a sentence: "Sau khi tốt nghiệp"
_AGO = 4  # months: a taking up that is older than that is career, not news


def tense(items: Sequence[Item], m: int, done: int) -> str:
    """The nearest word of time before the predicate, in its clause; a comma after "trước khi ..." begins the main clause.

    The marker itself may tell it: "từng là X, | nay là | Y".
    """
    for j in _outside(items, m, max(done, 0)):
        if items[j].text == ";":
            return ""
        if (told := prop(items[j], "tense")) and told != "given":  # "Trước khi | nhận quyết định | bổ nhiệm Giám đốc"
            return _as_told(items, j, m, done)
    if m and _is_while(items[m - 1]) and says(items[m], "fn/cuong-vi"):
        return "while"  # "Khi | ở cương vị X, ông A đã ..."
    if m and _named(items[m - 1], "still") and any(map(_is_while, items[max(done, 0) : m])):
        return "former"  # "khi ông A | còn | giữ chức X"
    until = next((j for j, item in enumerate(items[:done]) if item.kind != "date" and not says(item, "fn/ke-tu")), done)
    if until < done and prop(items[until], "tense") == "until" and any(i.text == "," for i in items[done:m]):
        return "former"  # "Từ tháng 4/2016 cho đến khi được bổ nhiệm X, | ông là | Y"
    start = next((j for j in range(done - 1, -1, -1) if prop(items[j], "tense") == "before"), None)
    return "former" if start is not None and done and items[done - 1].kind == "title" else ""


def _outside(items: Sequence[Item], m: int, first: int) -> Iterator[int]:
    """From `m` back to `first`, without what brackets hold: "Giám đốc Sở Mẫu (trước khi sáp nhập) | giữ chức X"."""
    j, closed = m, True
    while j >= first:
        yield j
        j -= 1
        if closed and j >= first and items[j].text == ")":
            opened = next((k for k in range(j - 1, first - 1, -1) if items[k].text == "("), None)
            closed = opened is not None
            j = j if opened is None else opened - 1


def _as_told(items: Sequence[Item], j: int, m: int, done: int) -> str:
    """What a word of time at `j` says of the predicate at `m`, by what stands between and before."""
    tense = prop(items[j], "tense")
    comma = next((k for k in range(j, m) if items[k].text == ","), m)
    if tense == "before":
        return "former" if comma < m else "before"
    if tense == "until" and comma < m and any(prop(i, "modality") == "appointed" for i in items[j:comma]):
        return "former"  # "Cho đến khi được bổ nhiệm, ông A là X", not "Cho đến khi có Giám đốc mới, ..."
    if tense == "current" and any(_is_then(item) for item in (*items[:1], *items[max(done, 0) : j])):
        return "former"  # "Khi đó, ông A | đang | là X"
    return tense


def _is_then(item: Item) -> bool:
    """The word tells of a time that is past: "khi đó", "thời điểm đó"."""
    return _named(item, "thenForm")


def _is_while(item: Item) -> bool:
    """The word opens the telling of a time: "khi", "hồi"."""
    return _named(item, "while")


def _named(item: Item, words: str) -> bool:
    return item.concept is not None and item.text.casefold() in item.concept.props.get(words, ())


def is_old(items: Sequence[Item], m: int, published: str | None) -> bool:
    """A date of the clause lies months before the report, or is a mere year before it: "Năm 2018, bà A được bầu làm ...".

    So does the end of a schooling that opens the sentence: "Tốt nghiệp đại học, ông A về làm ...".
    """
    if any(item.concept and item.text.casefold() in item.concept.props.get("ofYouth", ()) for item in items[:_FIRST]):
        return True
    for j in range(m, -1, -1):
        if items[j].text == ";":
            return False
        day = time_at(items, j)
        if day and day.iso and day.kind in _SPANS:
            # a report of no known day tells its news by the day: "Tháng 10/2016, ông A làm X" is what was before
            return before_news(day.iso, published) if published else day.kind in ("month", "year")
        if year := _sat(items, j):
            return before_news(year, published)
    return False


def _sat(items: Sequence[Item], k: int) -> str | None:
    """The year of the congress of the Party at an item: "Tại | Đại hội | XIII, ông được bầu ..." was in 2021."""
    concept = items[k].concept if items[k].kind == "event" else None
    terms = concept.props.get("termYears", ()) if concept else ()
    years = {number: year for number, year, _ in (row.split() for row in terms)}
    for item in items[k + 1 : k + _NUMBERED] if years else ():
        if item.text in years:
            return years[item.text]
        if item.kind not in ("word", "ending"):
            return None
    return None


def time_at(items: Sequence[Item], k: int) -> DateMention | None:
    """The date at an item, unless it is somebody's birth: "sinh | năm 1970"."""
    return None if k and items[k - 1].kind == "birth" else items[k].date


def before_news(iso: str | None, published: str | None) -> bool:
    """Whether a stated time lies so long before the report that it is no news: months, or a mere year before its year."""
    if not iso or not published:
        return False
    year, month = int(published[:4]), int(published[5:7] or 1)
    limit = f"{year - (month <= _AGO)}-{(month - _AGO - 1) % 12 + 1:02}"
    return iso < limit if len(iso) > 4 else iso < published[:4]


class Years(NamedTuple):
    """From when to when, as stated; the years of a `term` of office are no history: whoever is elected today has them."""

    since: str | None = None
    until: str | None = None
    term: bool = False


def is_over(years: Years, published: str | None) -> bool:
    """Whether a period ended before the report: "Từ năm 2015 đến năm 2020, ông A là ..."; a term may run on after it."""
    until = years.until
    if not until or not published:
        return bool(until) and not years.term and len(until or "") < _DAY  # a whole day ends a term that is given now
    return until < published[: len(until)] if len(until) == 4 else until <= published[: len(until)]


def span(items: Sequence[Item], m: int, done: int) -> Years:
    """From when to when a predicate of a career is said: "Từ 3/2015 đến 6/2020", "giai đoạn 2011-2016", "Năm 2018"."""
    inside = items[done : m + 1]
    at = [k for k in range(done, m + 1) if (day := time_at(items, k)) and day.iso and day.kind in _TERMS]
    apart = next((k for k in range(m - 1, done, -1) if items[k].text == ";"), done)
    at = [k for k in at if not (_is_term(items[k]) and (k <= apart or _is_of_title(items, k)))]
    days = [day for k in at if (day := items[k].date)]
    if len(at) == 1 and at[0] and items[at[0] - 1].text.casefold() == _BEFORE:
        return Years(None, days[0].iso)  # "Trước | tháng 5/2016 |, ông là X"
    if any(day.part for day in days) and (len(days) > 1 or days[0].until):
        return Years()  # "từ 8 giờ ngày 4/3 đến 12 giờ ngày 5/3": hours of a day are no years of an office
    if len(days) == 1:
        return Years() if _is_short(days[0]) else Years(days[0].iso, days[0].until, days[0].kind == "term")
    joined = any(i.text.casefold() in _TO for i in inside)
    return _from_to(days[0], days[1]) if len(days) == 2 and joined else Years()


def _is_of_title(items: Sequence[Item], k: int) -> bool:
    """The years of an office behind its title: "ông A, Chủ tịch Mẫu | khóa V, nhiệm kỳ 2012-2017 |, thôi giữ chức Y"."""
    j = k - 1
    while j >= 0 and (items[j].text == "," or items[j].kind == "term"):
        j -= 1
    return j >= 0 and items[j].kind == "title"


def _is_term(item: Item) -> bool:
    """The years of an office: "nhiệm kỳ 2021-2026"."""
    return item.kind == "term" or (item.date is not None and item.date.kind == "term")


def _is_short(day: DateMention) -> bool:
    """Some days in a row are no term of office: "Trong hai ngày 5 và 6/3, ...", "từ ngày 3 đến ngày 9/3"."""
    if not (day.iso and day.until and len(day.iso) == len(day.until) == _DAY):
        return False
    return (date.fromisoformat(day.until) - date.fromisoformat(day.iso)).days < _MONTH


def since_of(items: Sequence[Item], t: int) -> str | None:
    """The day from which a post is given, where the text states it: "giữ chức Giám đốc Sở Y tế | kể từ ngày 1/6/2024".

    How long it is given for may stand between: "làm Giám đốc Sở Y tế |, thời hạn 5 năm, kể từ ngày 1/6/2024".
    """
    apart = False  # "...; thời hạn 5 năm, | kể từ ngày 1/6/2024"
    for j in range(t + 1, min(t + _STATED, len(items))):
        day = items[j].date
        if day and day.kind in ("day", "month", "year") and day.iso and starts_there(items, j):
            return day.iso
        other = says(items[t - 1], *COPULA) and says(items[j], "fn/giu-chuc")  # "là X, | giữ chức | Y từ 8/2018"
        apart = apart or items[j].text == ";" or j > t + _CLOSE or other
        if apart and items[j].kind in _NEXT:
            return None
    return None


def given_for(items: Sequence[Item], t: int) -> Years:
    """From which day to which a post is given: "bổ nhiệm làm Giám đốc Sở Y tế | từ ngày 1/9/2019 đến ngày 31/8/2024"."""
    years = after_of(items, t)
    whole = years.since and years.until and len(years.since) == len(years.until) == _DAY
    return years if whole else Years(since_of(items, t))


def lasted(items: Sequence[Item], first: int, last: int) -> bool:
    """Whether it is said between two indexes how long something lasted: "trong | hơn 3 năm", "có hơn 4 năm làm X"."""
    served = last < len(items) and says(items[last], "fn/giu-chuc")  # "đã có 5 năm | là X" may go on
    for k in range(max(first, 0), min(last, len(items))):
        if items[k].text.casefold() in _DURING or (served and says(items[k], "fn/co")):
            after = items[k + 1 : k + 4]
            return any(map(is_length, after, after[1:]))
    return False


def is_length(number: Item, unit: Item) -> bool:
    """Two items tell a length of time: "5 năm"."""
    return (number.text.isdigit() or says(number, "fn/cac")) and unit.text in _LENGTHS


def served(items: Sequence[Item], m: int) -> bool:
    """The marker at `m` tells what was held till then: "Sau gần 2 năm | giữ chức X, ông A được bầu làm Y"."""
    before = items[max(m - _COUNTED, 0) : m]
    counted = len(before) > _PAIR and is_length(before[-2], before[-1])
    return counted and any(item.text.casefold() == _AFTER for item in before[:-2])


def later_by(items: Sequence[Item], m: int, done: int) -> bool:
    """It is told how much later than what was told before: "Gần 2 năm | sau |, ông giữ chức X"."""
    return any(
        items[k].text.casefold() == _AFTER and k > done + 1 and is_length(items[k - 2], items[k - 1])
        for k in range(done, m)
    )


def after_of(items: Sequence[Item], t: int) -> Years:
    """The years that follow a title: "Giám đốc Sở Y tế | (trong) giai đoạn 2016-2020", "| từ tháng 3/2016 đến tháng 5/2021".

    They may stand in brackets: "Chủ tịch UBND tỉnh | (giai đoạn 2001 - 2006)".
    """
    near = items[t + 2 : t + 7] if t + 1 < len(items) and items[t + 1].text == "(" else items[t + 1 : t + 6]
    after = (item for item in near if item.kind != "word" and item.text.casefold() not in _FILLING)
    days = [item for item in after if not says(item, "fn/ke-tu")]
    last = days[1].date if len(days) > 1 and days[0].text.casefold() in _TILL else None
    if last and last.kind in _SPANS and not (last.part or last.until):
        return Years(None, last.iso)  # "Giám đốc Sở Y tế | cho đến tháng 4/2021"
    first = days[0].date if days else None
    if first is None or first.kind not in _TERMS or first.part or _is_short(first):
        return Years()  # "Phó Chủ tịch UBND tỉnh | từ 7h30 ngày 4/3 đến 12h ngày 5/3 tiếp các đoàn"
    if first.until:
        return Years(first.iso, first.until, first.kind == "term")
    joined = len(days) > 2 and days[1].text.casefold() in _TO
    return _from_to(first, days[2].date) if joined and days[2].date else Years()


def _from_to(first: DateMention, last: DateMention) -> Years:
    """From one date to another, unless the second lies before the first: two dates of other things."""
    since, until = first.iso or "", last.iso or ""
    return Years(first.iso, last.iso) if since[: len(until)] <= until[: len(since)] else Years()


def years_of(items: Sequence[Item], run: Sequence[int], t: int) -> Years:
    """The years told behind the title `t` of a list: its own, or those of the whole list where no others stand within.

    "Bí thư Đảng ủy, Giám đốc | (từ 2006 đến 2011)", but "Chủ tịch | nhiệm kỳ 2011-2016, Trưởng ban (2008-2010)".
    """
    own = after_of(items, t)
    shared = not own.since and not any(item.date for item in items[run[0] : run[-1]])
    return after_of(items, run[-1]) if shared else own


def until_now(items: Sequence[Item], t: int) -> bool:
    """The years that follow a title go on: "Chủ tịch UBND tỉnh | (năm 2015 đến nay)"."""
    near = [item for item in items[t + 1 : t + 7] if item.kind != "word"]
    return any(b.text.casefold() == _NOW and a.text.casefold() in _TO for a, b in pairwise(near))


def _dates(item: Item) -> bool:
    """A word before the day of something: "được bầu làm X | vào | tháng 4/2013"."""
    return says(item, "fn/tham-gia")


def dated_after(items: Sequence[Item], t: int) -> str | None:
    """The day or year right after a title: "được bầu làm Bí thư Huyện ủy | năm 2015, sau đó ..."."""
    k = t + 1 + (t + 2 < len(items) and items[t + 2].date is not None and _dates(items[t + 1]))
    day = items[k].date if k < len(items) else None
    return day.iso if day and day.kind in ("day", "month", "year") else None

"""What a text says of an official's life: born when, of which place, of what schooling.

sinh năm 1970 | quê xã Mẫu, huyện Thử | Thạc sĩ Luật | trình độ: Cử nhân kinh tế; Cao cấp lý luận chính trị

Each is a statement of its own with its words, so that a reader can check it; identity weighs them later. It is of the name
that stands before it with nothing but titles and other such statements between: "con trai sinh năm 2001" is of nobody.
"""

from collections.abc import Iterator, Sequence

from kg.extract.items import Item, Scanned, prop
from kg.extract.topic import is_put_in
from kg.model import Record

BIRTH, HOME, EDUCATION = "birth", "home", "education"
_LISTED = frozenset(("title", "rank", "body", "unit", "date", "term", "modifier", "occupation", "country", "place"))
_STUDIED = _LISTED - {"title", "date"} | {"word", "ending"}
_SIGNS = frozenset((",", ";", "-", "–", "(", ")", ":"))
_YOUNGEST, _OLDEST = 18, 110  # ages at which somebody may be in the news as an official
_YEAR = len("1970")
_SIZE = 16  # items of a schooling; longer ones are told in sentences


class Background(Record, frozen=True):
    """One statement about the person of a name; `value` is an ISO date or part of one, "" where the words `start:end` are it."""

    name: Item
    kind: str
    value: str
    start: int
    end: int
    sentence: Scanned


def backgrounds(sentence: Scanned, published: str | None) -> Iterator[Background]:
    """Every statement of a sentence that may hold a word of "birth", in the order of the text; its topic's name is put in."""
    items = sentence.items
    if not any(item.kind == "birth" for item in items):
        return  # a degree alone is a form of address: "Thạc sĩ A"
    owner: Item | None = None
    fresh = True  # a phrase begins: only names, titles, statements and signs have come since the owner
    k = 0
    while k < len(items):
        item = items[k]
        if item.kind == "name":
            owner, fresh = item, True
        elif owner and (fresh or is_put_in(owner)) and (found := _statement(items, k, published)):
            kind, value, first, last = found
            start, end = items[first].start, items[last - 1].end
            yield Background(owner, kind, value, start, end, sentence)
            k, fresh = last, True
            continue
        elif item.text in _SIGNS:
            fresh = True
        elif item.kind not in _LISTED and item.kind != "word":
            owner = owner if _leads_on(item) else None
            fresh = _leads_on(item)
        else:
            fresh = fresh and item.kind in _LISTED
        k += 1


def _leads_on(item: Item) -> bool:
    """A statement may follow: "Ông A | là | thạc sĩ luật", "ông A | có | trình độ Thạc sĩ Luật"."""
    return item.kind == "link"


def _statement(items: Sequence[Item], k: int, published: str | None) -> tuple[str, str, int, int] | None:
    """Kind, value ("" for the words themselves), and the first and last index of the words of a statement at `k`."""
    kind = prop(items[k], "background")
    if kind == BIRTH:
        return _birth(items, k, published)
    if kind == HOME:
        first = k + 1 + (k + 1 < len(items) and items[k + 1].text == ":")
        last = _chain(items, first)
        return (HOME, "", first, last) if last > first else None
    if kind == EDUCATION:
        return _schooling(items, k + 1 + (k + 1 < len(items) and items[k + 1].text == ":"))
    last = _phrase(items, k) if _is_degree(items[k]) else k
    return (EDUCATION, "", k, last) if last > k + 1 and items[last - 1].kind != "rank" else None


def _birth(items: Sequence[Item], k: int, published: str | None) -> tuple[str, str, int, int] | None:
    said = items[k + 1] if k + 1 < len(items) else None
    if said is None:
        return None
    day = said.date
    stated = day.iso if day and not day.until and day.kind in ("day", "month", "year") else None
    if said.kind == "word" and len(said.text) == _YEAR and said.text.isdecimal():
        stated = said.text  # "(SN | 1970)"
    if stated is None:
        return None
    age = int(published[:4]) - int(stated[:4]) if published else _YOUNGEST
    return (BIRTH, stated, k, k + 2) if _YOUNGEST <= age <= _OLDEST else None


def _chain(items: Sequence[Item], k: int) -> int:
    """The end of a row of units: "xã Mẫu, huyện Thử, tỉnh Lạng Sơn"."""
    last = k
    while k < len(items) and items[k].kind == "unit":
        last = k + 1
        k += 2 if k + 1 < len(items) and items[k + 1].text in (",", "-", "–") else 1
    return last


def _schooling(items: Sequence[Item], k: int) -> tuple[str, str, int, int] | None:
    """What follows "trình độ": a list that tells a degree or a school, up to the first word of something else."""
    last = k
    j = k
    while (
        j < len(items) and j - k < _SIZE and (items[j].kind in _STUDIED or items[j].text in (",", ";", ":", "-", "–"))
    ):
        last = j + 1 if items[j].kind != "punct" else last
        j += 1
    told = any(_is_degree(item) or item.body for item in items[k:last])
    return (EDUCATION, "", k, last) if told and j - k < _SIZE else None


def _phrase(items: Sequence[Item], k: int) -> int:
    """The end of a degree with its subject: "thạc sĩ | văn hóa học"."""
    last = k
    while last < len(items) and items[last].kind in _STUDIED:
        last += 1
    ends = last == len(items) or items[last].kind == "punct"
    return last if ends and last - k < _SIZE else k


def _is_degree(item: Item) -> bool:
    return item.kind == "rank" and prop(item, "kind") == "academic"

"""One pass over a sentence, left to right, into items; the longest reading at each token wins.

A sentence is read when somebody asks for its items; what it may hold is told at once (`glance.py`). A date is never anything
else; for the rest the readers of `readers.py` are asked in their order.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from kg.extract.glance import Sight
from kg.extract.initials import said_again
from kg.extract.items import CUT, Days, Item, Scanned, item
from kg.extract.plain import is_quiet, plain_words
from kg.extract.readers import Plain, readers
from kg.lexicon import Lexicon, Words
from kg.lexicon.forms import Form, placed, words
from kg.text.dates import DateMention
from kg.text.names import surname_at
from kg.text.sentences import Sentence
from kg.text.tokens import Token, Word, tokens

_DOTS = (".", ".", ".")
T = TypeVar("T")
_Short = tuple[int, int, Sequence[Token]]  # from a word to another, and what they stand for
_CUT_OFF = re.compile(r"…|\.\s*\.\s*\.")


def scan(text: str, at: Sentence, lexicon: Lexicon, *, dates: Days, zone: str) -> Scanned:
    """A sentence with what it may hold; `dates` gives its own.

    Offsets are those of `text`; abbreviations keep the span they are printed with.
    """
    forms = lexicon.forms.of(text, at.start, at.end)
    short = _shortened(forms, _starts(forms), lexicon)
    if text.find("(", at.start, at.end) >= 0:
        short = _without_silent(short, said_again(forms))
    return Scanned(at, zone, _Written(lexicon, text, at, forms, short, dates))


class _Written(Sight):
    """A sentence as it is written, and where abbreviations stand in it."""

    __slots__ = ("_at", "_forms", "_short", "_text", "dates")

    def __init__(
        self, lexicon: Lexicon, text: str, at: Sentence, forms: Sequence[Form], short: Sequence[_Short], dates: Days
    ) -> None:
        super().__init__(lexicon, _in_full(forms, short, lexicon) if short else forms)
        self._text, self._at, self._forms, self._short, self.dates = text, at, forms, short, dates

    def read(self) -> tuple[Words, Sequence[Item]]:
        found = words(_expanded(placed(self._text, self._at.start, self._at.end, self._forms), self._short), self)
        return found, _items(self._text, self._at, self.lexicon, found, {d.start: d for d in self.dates()})


def _items(text: str, at: Sentence, lexicon: Lexicon, words: Words, days: dict[int, DateMention]) -> list[Item]:
    marks = text.count(".", at.start, at.end) >= len(_DOTS) or text.find("…", at.start, at.end) >= 0
    dotted = marks and _CUT_OFF.search(text, at.start, at.end) is not None
    items: list[Item] = []
    i, last = 0, len(words)
    while i < last:
        i = plain_words(words, i, days, items)
        if i < last:
            found = (_date(words, i, days) if days else None) or _read(lexicon, words, i, items)
            items.append(_cut_off(lexicon, found, words) if dotted else found)
            i = found.last
    return items


def _cut_off(lexicon: Lexicon, whole: Item, words: Sequence[Token]) -> Item:
    """What dots follow is the beginning of something: "Chủ tịch Trần Văn | ..." names nobody, "Sở Tài | …" no agency.

    A name of three syllables, a known unit and a known agency are taken to be whole: the dots end their list.
    """
    j = whole.last
    dots = j < len(words) and (words[j].text == "…" or tuple(t.text for t in words[j : j + len(_DOTS)]) == _DOTS)
    if not dots:
        return whole
    if whole.kind == "word" and surname_at(words, whole.first):
        return replace(whole, kind="name", text=f"{whole.text}{CUT}")  # "nguyên Thủ tướng | Nguyễn ...": another's post
    if whole.kind == "name":
        return whole if len(whole.text.split()) > 2 else replace(whole, text=f"{whole.text}{CUT}")
    return whole if _is_whole(lexicon, whole) else Item("word", whole.first, j, whole.start, whole.end, whole.text)


def _is_whole(lexicon: Lexicon, whole: Item) -> bool:
    body = whole.body
    while body and body.parent:
        body = body.parent
    unit = whole.unit or (whole.title.unit if whole.title else None) or (body.unit if body else None)
    if unit:
        return lexicon.gazetteer.known(unit.name)
    named = tokens(body.name) if body else []
    return body is None or lexicon.own_name(body.concept, named, 0) == len(named)


def _without_silent(short: list[_Short], silent: Iterable[tuple[int, int]]) -> list[_Short]:
    """The abbreviations without those in brackets that are passed over, which stand for nothing."""
    empty: list[_Short] = [(i, j, ()) for i, j in silent]
    covered = {k for i, j, _ in empty for k in range(i, j)}
    kept = [found for found in short if covered.isdisjoint(range(found[0], found[1]))]
    return sorted([*kept, *empty], key=lambda found: found[:2]) if empty else short


def expand(words: Sequence[Token], lexicon: Lexicon) -> Sequence[Token]:
    """Abbreviations written out; each token of the full form carries the span of the short one."""
    return _expanded(words, _shortened(words, range(len(words)), lexicon))


def _starts(forms: Sequence[Form]) -> list[int]:
    """Where abbreviations may begin: at a word that tells one, or before the second one of a misprinted title."""
    found: list[int] = []
    for k in [k for k, form in enumerate(forms) if form.short]:  # few, most of them words of misprints: "thành", "Công"
        if not forms[k].short.isdisjoint(["", *[form.text for form in forms[max(0, k - 1) : k + 2]]]):
            found += (k - 1, k) if k else (k,)
    return found


def _shortened(words: Sequence[Word], starts: Iterable[int], lexicon: Lexicon) -> list[_Short]:
    lengths = lexicon.lengths
    found: list[_Short] = []
    done = 0
    for i in starts:
        if i < done or words[i].text not in lengths:
            continue  # part of the abbreviation before
        ends = [i + n for n in lengths[words[i].text] if i + n <= len(words)]
        full, end = next(((f, end) for end in ends if (f := lexicon.full(words, i, end))), (None, i))
        if full:
            again = _says_again(words, i, end, full)
            found.append((i - 1, end + 1, ()) if again else (i, end, full))
            done = end
    return found


def _says_again(words: Sequence[Word], i: int, end: int, full: Sequence[Token]) -> bool:
    """The short form stands in brackets behind what it stands for, and says nothing: "Ủy ban nhân dân | (UBND) | tỉnh Mẫu"."""
    first = i - 1 - len(full)
    if first < 0 or words[i - 1].text != "(" or end >= len(words) or words[end].text != ")":
        return False
    return all(word.key == token.key for word, token in zip(words[first : i - 1], full, strict=True))


def _in_full(forms: Sequence[Form], short: Sequence[_Short], lexicon: Lexicon) -> Sequence[Form]:
    full = lexicon.forms.each
    return _put(forms, [(i, end, full([token.text for token in tokens])) for i, end, tokens in short])


def _expanded(words: Sequence[Token], short: Sequence[_Short]) -> Sequence[Token]:
    return _put(
        words,
        [(i, j, [replace(t, start=words[i].start, end=words[j - 1].end) for t in full]) for i, j, full in short],
    )


def _put(words: Sequence[T], full: Iterable[tuple[int, int, Sequence[T]]]) -> Sequence[T]:
    """The words with those from an index to another taken out for others, one after the other."""
    out: list[T] = []
    done = 0
    for i, end, others in full:
        out += [*words[done:i], *others]
        done = end
    return [*out, *words[done:]] if done else words


def _read(lexicon: Lexicon, words: Words, i: int, before: Sequence[Item]) -> Item:
    token, row = words[i], words.row
    labels = row.found(i)
    sign = token.text if token.text == "(" else "" if is_quiet(row, i, before) else token.shape
    level = "level" not in labels and row.forms[i].level  # what guards it may yield to a name
    for reader in readers((sign, "level", *labels) if level else (sign, *labels)):
        if isinstance(reader, Plain):
            match = labels[reader.scheme]
            return item(reader.kind, words, i, match.end, match)
        found = reader(lexicon, words, i, before)
        if found:
            return found
    kind = "punct" if token.shape == "punct" else "word"
    return Item(kind, i, i + 1, token.start, token.end, token.text)


def _date(words: Sequence[Token], i: int, days: dict[int, DateMention]) -> Item | None:
    day = days.get(words[i].start)
    if day is None:
        return None
    j = i
    while j < len(words) and words[j].start < day.end:
        j += 1
    return Item("date", i, j, day.start, words[j - 1].end, " ".join(t.text for t in words[i:j]), date=day)

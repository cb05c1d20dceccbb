"""How much of the titles beside people's names is understood, in texts that nobody has annotated.

A **slot** is what stands beside a name: before it, or after it behind a comma, dash, colon or bracket, piece by piece. It
counts where it holds a title or looks like one. It is **understood** when the reader reads it to its end as titles, bodies,
units, ranks, modifiers, occupations, terms and the small words between them; punctuation apart, nothing is left over. What the
holder goes on to do ends it. Slots with a foreign word or a country, and those of people whom the reader takes for another
State's, are **set aside**: they are no Vietnamese offices.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract import foreign
from kg.extract.items import BodyDraft, Item, Scanned, says, state_of
from kg.extract.names import Names
from kg.lexicon import Lexicon
from kg.text.tokens import tokens

_KNOWN = frozenset(
    (
        "title",
        "body",
        "unit",
        "rank",
        "modifier",
        "date",
        "link",
        "punct",
        "occupation",
        "term",
        "honorific",
        "joint",
        "function",
    )
)
_ACTS = frozenset(("verb", "role", "event", "ending", "function", "stop"))
_ABROAD = frozenset(("country", "foreign"))
_OPENERS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", ":": "colon", "(": "bracket"}
_DASHES = frozenset("-–—")
_STOPS = frozenset((";", ".", "…"))
_SEPARATORS = frozenset((*_OPENERS, ")", ";", ".", "…", '"', "“", "”"))
_BESIDE = frozenset(("honorific", "rank", "modifier"))
_JOINING = ("fn/va", "fn/kiem")
_LONG = 12  # items of a piece without a title, after which no title of this name follows
_COMMON = 10  # positions that begin or end with a word, so that the word makes a title of what nobody knows

KINDS = ("before", *dict.fromkeys(_OPENERS.values()))


@dataclass(frozen=True, slots=True)
class Slot:
    """What stands beside a name: where ("before", "comma", ...), its items, and whether another State is spoken of."""

    name: Item
    kind: str
    items: Sequence[Item]
    abroad: bool


class Looks:
    """What looks like a title: also one that the reader refuses (of another State), and one that no list has."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Learn from the vocabulary with which words titles of several positions begin, and which stand at either end."""
        first: Counter[str] = Counter()
        last: Counter[str] = Counter()
        for concept in lexicon.concepts.values():
            if concept.scheme == "position":
                words = [tokens(label.text) for label in concept.labels if label.lang == "vi"]
                first.update({w[0].key for w in words})
                last.update({w[-1].key for w in words})
        self._lexicon = lexicon
        self._begin = frozenset(key for key, n in first.items() if n >= _COMMON)
        self._within = frozenset(key for key in self._begin if last[key] >= _COMMON)

    def titled(self, sentence: Scanned, start: int, end: int) -> bool:
        """Whether the items from `start` to `end` hold a title, look like one, or hold a word such as "trưởng" or "phó"."""
        items = sentence.items
        first = next((k for k in range(start, end) if items[k].kind not in _BESIDE), end)
        return any(
            items[k].kind == "title" or (items[k].kind == "word" and self._looks(sentence, items[k], first=k == first))
            for k in range(start, end)
        )

    def _looks(self, sentence: Scanned, item: Item, *, first: bool) -> bool:
        key = sentence.tokens[item.first].key
        begins = first and item.text[:1].isupper() and key in self._begin
        return (
            begins or key in self._within or self._lexicon.longest("position", sentence.tokens, item.first) is not None
        )


class Coverage:
    """Counts over texts: for each kind of slot how many are understood, missed and set aside; the misses by their words."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Count by the reader's own vocabulary."""
        self._lexicon, self._looks = lexicon, Looks(lexicon)
        self.understood, self.missed, self.aside, self.misses = (
            Counter[str](),
            Counter[str](),
            Counter[str](),
            Counter[str](),
        )

    def add(self, sentences: Sequence[Scanned], text: str) -> None:
        """Count the slots of an article and its text; those of by-lines and page chrome do not count."""
        keys = Names(sentences)
        read = [s for s in sentences if s.zone not in ("byline", "chrome")]
        found = [slot for sentence in read for slot in slots(sentence, self._looks)]
        strangers = foreign.names(sentences, keys, [slot.name.text for slot in found])
        for slot in found:
            self._count(slot, text, stranger=keys.get(slot.name.text) in strangers)

    def _count(self, slot: Slot, text: str, *, stranger: bool) -> None:
        if slot.abroad or stranger:
            self.aside[slot.kind] += 1
        elif understood(slot.items, self._lexicon):
            self.understood[slot.kind] += 1
        else:
            self.missed[slot.kind] += 1
            self.misses[" ".join(text[slot.items[0].start : slot.items[-1].end].split())] += 1


def share(understood: int, missed: int) -> float | None:
    """What is understood, of what is not set aside; None of nothing."""
    return understood / (understood + missed) if understood + missed else None


def slots(sentence: Scanned, looks: Looks) -> Iterator[Slot]:
    """The slots of a sentence that hold a title or look like one, name after name."""
    for k, item in enumerate(sentence.items):
        if item.kind == "name":
            start, end = _before(sentence.items, k)
            start = next((j for j in range(start, end) if looks.titled(sentence, j, j + 1)), end)
            if start < end:
                yield Slot(item, "before", _closed(sentence.items[start:end]), is_abroad(sentence.items[start:end]))
            yield from _after(sentence, k, looks)


def _before(items: Sequence[Item], k: int) -> tuple[int, int]:
    """What stands straight before the name at `k`, back to a comma, another name or a verb; forms of address are passed over."""
    end = k
    while end and items[end - 1].kind in _BESIDE:
        end -= 1
    start = end
    while start and not (_ends(items, start - 1) or items[start - 1].kind == "date"):
        start -= 1
    return start, end


def _after(sentence: Scanned, k: int, looks: Looks) -> Iterator[Slot]:
    """The pieces of the list behind the name at `k`, up to where its holder acts or another person comes."""
    items, j = sentence.items, k + 1
    kind = _OPENERS.get(items[j].text) if j < len(items) else None
    while kind and j < len(items) and _separates(items, j) and items[j].text not in _STOPS:
        end = next((e for e in range(j + 1, len(items)) if _ends(items, e)), len(items))
        if end < len(items) and items[end].kind in ("name", "honorific"):
            return  # the piece stands before the next person's name
        if looks.titled(sentence, j + 1, end):
            yield Slot(
                items[k], kind, _closed(items[j + 1 : end]), is_abroad(items[j + 1 : end]) or _goes_abroad(items, end)
            )
        elif end - j > _LONG:
            return
        j = end
        while j + 1 < len(items) and items[j].text == ")" and _separates(items, j + 1):
            j += 1


def _closed(piece: Sequence[Item]) -> Sequence[Item]:
    """The piece up to a small word behind a unit or a joint, which closes it: "Chủ tịch UBND xã Thử Mẫu | nhớ lại"."""
    for k in range(1, len(piece)):
        if piece[k].kind == "word" and piece[k].text[:1].islower() and (_in_unit(piece[k - 1]) or _is_joined(piece, k)):
            return piece[:k]
    return piece


def _is_joined(piece: Sequence[Item], k: int) -> bool:
    """Others without a title come behind "và" or "cùng": "Chủ tịch UBND xã Thử Mẫu và | một số người dân"."""
    return piece[k - 1].kind == "link" and not any(item.title for item in piece[k:])


def _in_unit(item: Item) -> bool:
    """The item is a unit, or a title or body that ends with one, by name or as a bare "tỉnh"."""
    draft = (item.title.body or item.title) if item.title else item.body
    while draft and not (draft.unit or draft.level):
        draft = draft.parent if isinstance(draft, BodyDraft) else None
    return item.kind == "unit" or draft is not None


def _goes_abroad(items: Sequence[Item], end: int) -> bool:
    """What ended the piece is a syllable of a title that is not known: "Bộ trưởng Ngoại | giao Nhật Bản"."""
    return items[end - 1].kind == "word" and is_abroad(items[end + 1 : end + 2])


def _ends(items: Sequence[Item], k: int) -> bool:
    return _separates(items, k) or items[k].kind in ("name", "honorific") or _acts(items[k])


def _separates(items: Sequence[Item], k: int) -> bool:
    """A mark between pieces; a dash between words without a space ("Giáo dục-Đào tạo") is none, but after a name it is."""
    if items[k].text not in _SEPARATORS:
        return False
    glued = items[k].text in _DASHES and 0 < k < len(items) - 1 and items[k - 1].kind != "name"
    return not (glued and items[k - 1].end == items[k].start and items[k].end == items[k + 1].start)


def _acts(item: Item) -> bool:
    """What the holder does: a verb in small letters; in capitals it is a piece of a name ("Ban | Kiểm tra | ...")."""
    return item.kind in _ACTS and item.text[:1].islower() and not says(item, *_JOINING)


def is_abroad(items: Iterable[Item]) -> bool:
    """A foreign word, another country or an office of one stands there."""
    return any((item.kind in _ABROAD and not is_home(item)) or state_of(item) for item in items)


def is_home(item: Item) -> bool:
    """The country is Việt Nam."""
    return item.concept is not None and "home" in item.concept.props


def understood(items: Sequence[Item], lexicon: Lexicon, *, holder: bool = False) -> bool:
    """Whether nothing is left over; it may end with a body's head, and go on with what a `holder` does."""
    for k, item in enumerate(items):
        if k and ((holder and item.kind in _ACTS) or _is_head(items[k:], lexicon)):
            return True
        if item.kind not in _KNOWN and not is_home(item) and not says(item, "fn/cac"):
            return False
    return any(item.kind in _KNOWN and item.kind != "punct" for item in items)


def _is_head(items: Sequence[Item], lexicon: Lexicon) -> bool:
    """The string is cut after the head of a body whose name the press went on with: "giám đốc | bệnh viện"."""
    words = tokens(" ".join(item.text for item in items))
    match = lexicon.longest("body", words, 0, capital=True)
    return match is not None and match.end == len(words)

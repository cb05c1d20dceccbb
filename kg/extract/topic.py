"""Whom a sentence without a name speaks of: "Ông từng là ...", "Năm 2018, bà được bầu ...", "Từ 3/2015 đến 6/2020: Giám đốc ...".

A line of a life ("Sinh năm 1970, quê ...") is read so too. The person is the only one whom the sentence before it names, or the
one whom its decision concerns. Where there are several, or a man and then a "bà" is spoken of, it is nobody: a career is never
given to the wrong person for want of a name.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.clauses import is_past_copula
from kg.extract.items import COPULA, Item, Scanned, says
from kg.extract.names import Names
from kg.extract.predecessors import replaced
from kg.model import Record

_ADDRESSED = frozenset(
    ("name", "rank", "title", "modifier", "honorific", "body", "unit")
)  # "đồng chí Bí thư" is no pronoun
_ACTS = frozenset(("verb", "role", "event", "ending", "word"))
_DATED = frozenset(("date", "punct"))


class Topic(Record, frozen=True):
    """A person as named last, and the gender that the form of address tells ("" where it does not)."""

    name: Item
    gender: str


About = Callable[[], Topic | None]


def nobody() -> Topic | None:
    """The topic of a sentence that stands alone."""


def may_name(sentence: Scanned) -> bool:
    """Whether a sentence may name somebody, or have a place where the topic's name can be put in."""
    return sentence.may("name", "honorific", "birth") or sentence.dated


def fill(sentence: Scanned, about: About) -> Scanned:
    """The sentence with the topic's name in the place of a pronoun, or before the date or the birth that opens a line.

    Most sentences have no such place, so that `about` is not asked for it. A put-in name keeps the offsets of the place where
    it was written last.
    """
    items = sentence.items
    first = next((k for k, item in enumerate(items) if item.kind == "name"), len(items))
    for k in range(first):
        if items[k].kind == "honorific" and _is_pronoun(items, k):
            topic = about()
            if topic is None or (_gender(items[k]) and topic.gender and _gender(items[k]) != topic.gender):
                return sentence
            return sentence.of((*items[:k], put_in(topic.name, items[k]), *items[k + 1 :]))
    if first == len(items) and (_opens_with_date(items) or (items and items[0].kind == "birth")):
        topic = about()
        return sentence.of((put_in(topic.name, items[0]), *items)) if topic else sentence
    return sentence


def _is_pronoun(items: Sequence[Item], k: int) -> bool:
    """A form of address that no name or title follows, said of one person; "Ảnh: THẢO | ANH" is who took the picture."""
    item = items[k]
    if len(item.text) > 1 and item.text.isupper():
        return False
    if (item.concept and "plural" in item.concept.props) or (k and items[k - 1].text.isdigit()):
        return False  # "bầu 36 | đồng chí | vào Ban Chấp hành"
    after = items[k + 1] if k + 1 < len(items) else None
    return (
        after is None or after.kind not in _ADDRESSED or is_past_copula(after)
    )  # "Ông | nguyên là | Bí thư Tỉnh ủy Mẫu"


def put_in(name: Item, at: Item) -> Item:
    """A name for the place of an item in whose sentence it does not stand; it keeps its own offsets."""
    return replace(name, first=at.first, last=at.first)


def is_put_in(name: Item) -> bool:
    """Whether a name does not stand in the sentence: nothing stands beside it."""
    return name.first == name.last


def _opens_with_date(items: Sequence[Item]) -> bool:
    """A line of a career: dates, then a title at once or after "là", "giữ chức"."""
    title = next((k for k, item in enumerate(items) if item.kind == "title"), 0)
    before = items[:title]
    plain = all(
        i.kind in _DATED or i.kind in ("ending", "word") or says(i, "fn/ke-tu", *COPULA, "fn/giu-chuc") for i in before
    )
    if not title or not plain or title > 10 or not any(i.date for i in before):
        return False
    rest = takewhile(lambda item: item.kind != "punct", items[title + 1 :])
    return not any(item.kind in _ACTS for item in rest)  # "Sáng 19/5, Giám đốc Sở Y tế | họp báo" is no career


class Topics:
    """The topic from sentence to sentence, told when it is asked for.

    It is the only person whom the last sentence with names has, or of several the one whom its decision concerns. Before the
    first it is the only one of the article: a career may be told before it is said whose.
    """

    def __init__(self, sentences: Iterable[Scanned], keys: Names) -> None:
        """Of the sentences of an article, before the first of them."""
        self._keys = keys
        self._every = sentences
        self._passed: list[tuple[Scanned, Collection[Item]]] = []  # since it was asked for last
        self._known = False  # whether `_last` was told
        self._last: Topic | None = None

    def add(self, sentence: Scanned, concerned: Collection[Item]) -> None:
        """Go past a sentence, and the names that its decision concerns."""
        if sentence.zone != "caption" and sentence.may("name"):
            self._passed.append((sentence, concerned))

    def now(self) -> Topic | None:
        """The topic of what comes next."""
        if self._passed:
            self._last, self._known = self._told(), True
            self._passed = []
        return self._before()

    def _before(self) -> Topic | None:
        """The topic when it was asked for last, else that of the article."""
        if not self._known:
            self._last, self._known = _of_article(self._every, self._keys), True
        return self._last

    def _told(self) -> Topic | None:
        """What the passed sentences say, the last first; an earlier one of the same person may tell the gender."""
        last: Topic | None = None
        for sentence, concerned in reversed(self._passed):
            items = sentence.items
            named = [k for k, item in enumerate(items) if item.kind == "name" and item.text in self._keys]
            if not named:
                continue
            named = [k for k in named if not replaced(items, k)] or named  # "ông A làm X thay ông B. | Ông ..." is A
            here = self._only(items, named, concerned)
            if here is None or (last and not self._is_same(here, last)):
                return last
            last = here if last is None else Topic(last.name, here.gender)
            if last.gender:
                return last
        before = self._before()
        if last is None:
            return before
        return Topic(last.name, before.gender) if before and self._is_same(before, last) else last

    def _only(self, items: Sequence[Item], named: Sequence[int], concerned: Collection[Item]) -> Topic | None:
        """The only person of the names of a sentence, or of several the one concerned."""
        several = len({self._keys[items[k].text] for k in named}) > 1
        chosen = [k for k in named if items[k] in concerned] if several else named
        if len({self._keys[items[k].text] for k in chosen}) != 1:
            return None
        return Topic(items[chosen[0]], _gender(items[chosen[0] - 1]) if chosen[0] else "")

    def _is_same(self, one: Topic, other: Topic) -> bool:
        return self._keys.get(one.name.text) == self._keys.get(other.name.text)


def _of_article(sentences: Iterable[Scanned], keys: Names) -> Topic | None:
    """The only person whom an article names."""
    told = (s for s in sentences if s.zone not in ("byline", "chrome") and s.may("name"))
    first: Item | None = None
    gender = ""
    for items in (s.items for s in told):
        for k, item in enumerate(items):
            if item.kind != "name":
                continue
            first = first or item
            if item.text not in keys or keys[item.text] != keys[first.text]:
                return None
            gender = gender or _gender(items[k - 1] if k else item)
    return Topic(first, gender) if first else None


def _gender(item: Item) -> str:
    return next(iter(item.concept.props.get("gender", ())), "") if item.concept else ""

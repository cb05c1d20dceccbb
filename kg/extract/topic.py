"""Whom a sentence without a name speaks of: "Ông từng là ...", "Năm 2018, bà được bầu ...", "Từ 3/2015 đến 6/2020: Giám đốc ...".

A line of a life ("Sinh năm 1970, quê ...") is read so too. The person is the only one whom the sentence before it names, or the
one whom its decision concerns. Where there are several, or a man and then a "bà" is spoken of, it is nobody: a career is never
given to the wrong person for want of a name.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.items import Item, Scanned, says
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


def fill(sentence: Scanned, topic: Topic | None) -> Scanned:
    """The sentence with the topic's name in the place of a pronoun, or before the date or the birth that opens a line.

    A put-in name keeps the offsets of the place where it was written last.
    """
    if topic is None:
        return sentence
    items = sentence.items
    first = next((k for k, item in enumerate(items) if item.kind == "name"), len(items))
    for k in range(first):
        if _is_pronoun(items, k):
            if _gender(items[k]) and topic.gender and _gender(items[k]) != topic.gender:
                return sentence
            return sentence.of((*items[:k], _put(topic.name, items[k]), *items[k + 1 :]))
    if first == len(items) and (_opens_with_date(items) or (items and items[0].kind == "birth")):
        return sentence.of((_put(topic.name, items[0]), *items))
    return sentence


def _is_pronoun(items: Sequence[Item], k: int) -> bool:
    """A form of address that no name or title follows, said of one person; "Ảnh: THẢO | ANH" is who took the picture."""
    item = items[k]
    if item.kind != "honorific" or (len(item.text) > 1 and item.text.isupper()):
        return False
    if item.concept and "plural" in item.concept.props:
        return False
    return not (k + 1 < len(items) and items[k + 1].kind in _ADDRESSED)


def _put(name: Item, at: Item) -> Item:
    return replace(name, first=at.first, last=at.first)


def is_put_in(name: Item) -> bool:
    """Whether a name does not stand in the sentence: nothing stands beside it."""
    return name.first == name.last


def _opens_with_date(items: Sequence[Item]) -> bool:
    """A line of a career: dates, then a title at once or after "là", "giữ chức"."""
    title = next((k for k, item in enumerate(items) if item.kind == "title"), 0)
    before = items[:title]
    plain = all(
        i.kind in _DATED or i.kind in ("ending", "word") or says(i, "fn/ke-tu", "fn/la", "fn/giu-chuc") for i in before
    )
    if not title or not plain or title > 10 or not any(i.date for i in before):
        return False
    rest = takewhile(lambda item: item.kind != "punct", items[title + 1 :])
    return not any(item.kind in _ACTS for item in rest)  # "Sáng 19/5, Giám đốc Sở Y tế | họp báo" is no career


def only(sentences: Iterable[Scanned], keys: Mapping[str, str]) -> Topic | None:
    """The only person whom an article names; its first lines may tell of a career before they say whose."""
    told = (s for s in sentences if s.zone not in ("byline", "chrome") and s.may("name"))
    named = [
        (item, s.items[k - 1] if k else item) for s in told for k, item in enumerate(s.items) if item.kind == "name"
    ]
    known = {keys.get(item.text) for item, _ in named}
    gender = next((found for _, before in named if (found := _gender(before))), "")
    return Topic(named[0][0], gender) if len(known) == 1 and None not in known else None


def following(
    sentence: Scanned, topic: Topic | None, keys: Mapping[str, str], concerned: Collection[Item]
) -> Topic | None:
    """The topic after a sentence: the only person it names, or of several the one whom its decision concerns.

    `keys` are the tone keys of the written names. A sentence that names nobody leaves the topic as it was.
    """
    if sentence.zone == "caption" or not sentence.may("name"):
        return topic
    items = sentence.items
    named = [k for k, item in enumerate(items) if item.kind == "name" and item.text in keys]
    if not named:
        return topic
    chosen = [k for k in named if items[k] in concerned] if len({keys[items[k].text] for k in named}) > 1 else named
    if len({keys[items[k].text] for k in chosen}) != 1:
        return None
    k = chosen[0]
    same = topic if topic and keys.get(topic.name.text) == keys[items[k].text] else None
    return Topic(items[k], (_gender(items[k - 1]) if k else "") or (same.gender if same else ""))


def _gender(item: Item) -> str:
    return next(iter(item.concept.props.get("gender", ())), "") if item.concept else ""

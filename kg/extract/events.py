"""The events of an article: type, name, date, place, who held them.

The main event is the gathering that the lead reports ("Sáng 12/3, tại ..., Tỉnh ủy tổ chức hội nghị ..."), else the
act its verb names ("tiếp", "kiểm tra", "bổ nhiệm"). History, documents and captions are not read for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.extract.clauses import modality_of
from kg.extract.items import BodyDraft, Item, Scanned, says
from kg.extract.organizers import IN_PLACES, PLACE_ENDS, organizers
from kg.lexicon import Lexicon, pref

_LEAD_SENTENCES = 6  # after the title; a report names its event in the lead or the sentence after it
_OPENING = 4  # items in which a sentence names its day
_HISTORY = timedelta(days=7)
_NAME_LIMIT = 300  # characters of an event's name


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event as written. Offsets are those of the article."""

    type: str
    head: Item
    sentence: Scanned
    name: str
    date: str | None
    place: str | None
    organizers: tuple[BodyDraft, ...]


def find(sentences: Sequence[Scanned], text: str, lexicon: Lexicon) -> list[EventDraft]:
    """The events of an article in the order of the text; none where it reports none.

    The main one is what the lead reports. A later sentence reports another where it opens with a day or "Chiều cùng ngày" of its
    own and says what was done then; of news that is a decision, each further decision is another.
    """
    news = [s for s in sentences if s.zone in ("lead", "body")]
    lead = news[:_LEAD_SENTENCES]
    heads = [(s, item) for s in lead for item in s.items if _is_head(item)]
    if not heads:
        return []
    typed = [_type(item) for s in sentences if s.zone == "title" for item in s.items if _is_head(item)]
    sentence, head = max(heads, key=lambda pair: _weight(pair[0], pair[1], lead, typed))
    main = _draft(head, sentence, (sentence, *lead), text, lexicon)
    return [main, *_others(main, news, text, lexicon)]


def _draft(head: Item, sentence: Scanned, near: Sequence[Scanned], text: str, lexicon: Lexicon) -> EventDraft:
    """The event of a head; `near` are the sentences that may tell its day and place, the nearest first.

    A decision is of the day of its document, where one of them gives that.
    """
    papers = [d for s in near for d in _days(s, ("document",))]
    dates = [d for s in near for d in _days(s)]
    dates = [*papers, *dates] if modality_of(head) else [*dates, *papers]
    return EventDraft(
        _type(head),
        head,
        sentence,
        _name(head, sentence, text),
        dates[0] if dates else None,
        _place(sentence, near[1:2], text),
        organizers(head, sentence, lexicon),
    )


def _others(main: EventDraft, news: Sequence[Scanned], text: str, lexicon: Lexicon) -> Iterator[EventDraft]:
    """The further events after the main one; background ("Trước đó, ...") and what lies long before it are none."""
    known = {(main.type, main.date)}
    decided = bool(modality_of(main.head))
    for sentence in news[news.index(main.sentence) :]:
        for head, day in _reported(sentence, main, decided=decided):
            draft = _draft(head, sentence, (sentence,), text, lexicon)
            draft = replace(draft, date=day or draft.date or main.date)
            again = (draft.type, draft.date) in known and not (decided and modality_of(head))
            if not again and _is_near(draft.date, main.date):
                known.add((draft.type, draft.date))
                yield draft


def _reported(sentence: Scanned, main: EventDraft, *, decided: bool) -> Iterator[tuple[Item, str]]:
    """What a sentence after the lead reports, with its day ("" where the sentence's own dates tell it).

    "Chiều cùng ngày, ông A làm việc với ..."; "Lễ truy điệu lúc 9 giờ ngày 21/6; ..."; of decisions: "Tại Quyết định khác, ...".
    """
    items = sentence.items
    opening = "" if sentence is main.sentence else _opening_day(sentence, main.date)
    head = next((item for item in items if _is_head(item) and _is_act(item, sentence)), None)
    if head and opening:
        yield head, opening
        return
    if head and decided and sentence is not main.sentence and modality_of(head) and _names_decision(items, head):
        yield head, ""
        return
    starts = [0, *(k + 1 for k, item in enumerate(items) if item.text == ";")]
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        noun = next((i for i in items[start : start + 2] if _is_noun(i) and i is not main.head), None)
        days = [i.date.iso for i in items[start:end] if i.date and i.date.kind == "day" and i.date.iso]
        if noun and days:
            yield noun, days[0]


def _names_decision(items: Sequence[Item], head: Item) -> bool:
    """The sentence speaks of a decision of its own: "Tại quyết định khác, Ban Bí thư chỉ định ..."."""
    before = items[: items.index(head)]
    told = any("quyết định" in i.text.casefold() for i in before) or " quyết định " in f" {_joined(before)} "
    return told and not any(_is_past(i) for i in before)


def _joined(items: Sequence[Item]) -> str:
    return " ".join(i.text.casefold() for i in items)


def _is_past(item: Item) -> bool:
    return item.concept is not None and "tense" in item.concept.props and item.kind == "function"


def _opening_day(sentence: Scanned, day: str | None) -> str:
    """The day with which a sentence opens: "Ngày 20/6, ...", "Chiều cùng ngày, ..." (the main event's); "" if it has none."""
    for item in sentence.items[:_OPENING]:
        if _is_past(item):
            return ""  # "Trước đó, ngày 18/6, ..."
        if item.date and item.date.kind in ("day", "interval"):
            return item.date.iso or ""
        if item.date and item.date.kind == "relative" and item.text.casefold().endswith("cùng ngày"):
            return day or ""
    return ""


def _is_act(head: Item, sentence: Scanned) -> bool:
    """The head is what the sentence reports: a verb, or a noun that is held, attended or chaired."""
    before = sentence.items[: sentence.items.index(head)]
    return not _is_noun(head) or any(says(i, "fn/to-chuc") or i.kind == "role" for i in before)


def _is_near(day: str | None, main: str | None) -> bool:
    """Not history: at most a week before the main event."""
    return (
        main is None
        or day is None
        or len(main) < 10
        or len(day) < 10
        or date.fromisoformat(day[:10]) >= date.fromisoformat(main) - _HISTORY
    )


def _is_head(item: Item) -> bool:
    return bool(_type(item))


def _type(item: Item) -> str:
    """The event type an item speaks of: a noun or verb of its own, or a role that implies one ("trao quyết định": Lễ)."""
    if item.concept is None:
        return ""
    if item.kind in ("event", "verb"):
        return item.concept.id
    return next(iter(item.concept.props.get("impliesEvent", ())), "") if item.kind == "role" else ""


def _weight(sentence: Scanned, head: Item, news: Sequence[Scanned], typed: Sequence[str]) -> tuple[int, int]:
    """A gathering's noun before a bare verb, a dated sentence before another, the title's type, then the first."""
    held = any(says(item, "fn/to-chuc") for item in sentence.items[: sentence.items.index(head)])
    score = 3 * _is_noun(head) + 3 * bool(list(_days(sentence))) + 2 * held
    if _type(head) in typed:
        score += 2
    return score - news.index(sentence), -head.start


def _is_noun(head: Item) -> bool:
    """A noun names the gathering; the label of a type such as "làm việc" is a verb phrase all the same."""
    if head.kind != "event" or head.concept is None:
        return False
    bare = head.text.casefold() == pref(head.concept).casefold()
    return not (bare and "verbal" in head.concept.props)


def _days(sentence: Scanned, kinds: Sequence[str] = ("day", "interval")) -> Iterator[str]:
    """The days of a sentence. `find` asks for those of documents last: "ký Quyết định 5/QĐ-X ngày 3/4 bổ nhiệm"."""
    for k, item in enumerate(sentence.items):
        from_then = (k and says(sentence.items[k - 1], "fn/ke-tu")) or item.text.casefold().startswith("từ ngày")
        if item.date and item.date.kind in kinds and item.date.iso and not from_then:
            yield item.date.iso  # "giữ chức ... kể từ ngày 1/6" is the day of the post


def _name(head: Item, sentence: Scanned, text: str) -> str:
    """From the event's noun to the end of its clause, over a quoted title."""
    if head.kind != "event":
        return text[head.start : min(sentence.end, head.start + _NAME_LIMIT)].strip(" .,;")
    end, quoted = head.end, False
    for item in sentence.items:
        if item.start < head.end:
            continue
        if item.text in ('"', "“", "”"):
            quoted = item.text != "”" and not quoted
            end = item.end
            if not quoted:
                break
            continue
        if not quoted and (item.text in (",", ".", ";", ":", "(") or item.kind in ("role", "name", "honorific")):
            break
        end = item.end
    return text[head.start : min(end, head.start + _NAME_LIMIT)].strip(" .,;")


def _place(sentence: Scanned, news: Sequence[Scanned], text: str) -> str | None:
    """What follows "tại" in the event's sentence, else in the lead: a place begins with a capital or a level word."""
    for candidate in (sentence, *news[:1]):
        for k, item in enumerate(candidate.items):
            if says(item, "fn/tai"):
                place = _place_at(candidate, k + 1, text)
                if place:
                    return place
    return None


def _place_at(sentence: Scanned, k: int, text: str) -> str | None:
    items = sentence.items
    if k >= len(items) or items[k].kind in ("event", "date", "role", "verb"):
        return None
    first = items[k]
    if first.kind not in ("unit", "body", "stop", "place") and not first.text[:1].isupper():
        return None
    j = k
    while j < len(items) and items[j].text not in PLACE_ENDS and items[j].kind in IN_PLACES:
        j += 1
    while j + 1 < len(items) and items[j].text == "," and items[j + 1].kind in ("unit", "place"):
        j += 2
        while j < len(items) and items[j - 1].kind == "place" and items[j].kind in ("body", "unit"):
            j += 1
    return text[first.start : items[j - 1].end] if j > k else None

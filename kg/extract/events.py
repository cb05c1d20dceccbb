"""The events of an article: type, name, date, place, who held them.

The main event is the gathering that the lead reports ("Sáng 12/3, tại ..., Tỉnh ủy tổ chức hội nghị ..."), else the
act its verb names ("tiếp", "kiểm tra", "bổ nhiệm"). History, documents and captions are not read for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.extract.clauses import modality_of
from kg.extract.items import BodyDraft, Item, Scanned, prop, says
from kg.extract.organizers import organizers
from kg.extract.venues import venue
from kg.lexicon import Lexicon, pref

_LEAD_SENTENCES = 6  # after the title; a report names its event in the lead or the sentence after it
_OPENING = 4  # items in which a sentence names its day
_HISTORY = timedelta(days=7)
_NEWS = timedelta(days=92)
_DECISIONS = ("PersonnelEvent", "SanctionEvent")
_ACTORS = frozenset(("name", "title", "body", "honorific"))  # who may do what a verb reports
_PARTNERS = _ACTORS | {"rank", "country", "foreign", "unit", "occupation"}
_NEAR = 4  # items after a verb in which its partner stands
_SITTING = 8  # items in which a later sentence names another sitting: "Một ngày sau, tại kỳ họp sáng 25/2, ..."
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


def find(sentences: Sequence[Scanned], text: str, lexicon: Lexicon, published: str | None) -> list[EventDraft]:
    """The events of an article in the order of the text; none where it reports none.

    The main one is what the lead reports. A later sentence reports another where it opens with a day or "Chiều cùng ngày" of its
    own and says what was done then; of news that is a decision, each further decision is another.
    """
    news = [s for s in sentences if s.zone in ("lead", "body")]
    lead = news[:_LEAD_SENTENCES]
    heads = _heads(lead, lexicon) or _heads(news, lexicon)
    if not heads:
        return []
    title = [s for s in sentences if s.zone == "title"]
    typed = [_type(item) for s in title for item in s.items if _is_head(item)]
    sentence, head = max(heads, key=lambda pair: _weight(pair[0], pair[1], news, typed))
    main = _draft(head, sentence, (sentence, *lead, *title), text, lexicon, published)
    return [main, *_others(main, news, text, lexicon, published)]


def _heads(news: Sequence[Scanned], lexicon: Lexicon) -> list[tuple[Scanned, Item]]:
    """What may be the main event: no background, no purpose ("để bầu ..."), no second event of the day."""
    found = [(s, item) for s in news for item in s.items if _is_head(item) and _is_told(item, s, lexicon)]
    first = [(s, item) for s, item in found if not _opens_with_same_day(s)]
    return first or found


def _is_told(head: Item, sentence: Scanned, lexicon: Lexicon) -> bool:
    """The head is reported, not only spoken of; a decision is about a person or a post."""
    items = sentence.items
    at = items.index(head)
    comma = next((k for k, i in enumerate(items) if i.text == ","), len(items))
    for k, item in enumerate(items[:_OPENING]):
        if _is_past(item) and (prop(item, "tense") != "before" or at < comma):
            return False  # "Trước khi tiến hành Hội nghị, | Bộ Chính trị quyết định ..." tells of the decision
        if item.date and item.date.kind in ("month", "year") and k < at:
            return False  # "Hồi tháng 12/2019, ..."
    if any(_is_past(i) for i in items[max(0, at - 2) : at]):
        return False
    if any(lexicon.longest("aside", sentence.tokens, i.first) for i in items[max(0, at - 2) : at]):
        return False
    if not _is_noun(head) and (head.kind == "event" or _is_within_clause(items, at, sentence, lexicon)):
        return False  # "thái độ làm việc" is no working session
    if needed := prop(head, "needsAfter"):  # "trao tặng" may be of gifts
        return any(lexicon.longest(needed, sentence.tokens, i) for i in range(head.last, len(sentence.tokens)))
    if prop(head, "needsObject") and not any(i.kind in _PARTNERS for i in items[at + 1 : at + 1 + _NEAR]):
        return False
    if not _is_noun(head) and not _is_decision(head) and head.kind != "role":
        return at < 2 or any(i.kind in _ACTORS for i in items[:at])
    if _is_decision(head):
        own = head.text.casefold() in (head.concept.props.get("ownVerb", ()) if head.concept else ())
        passive = lexicon.longest("agent", sentence.tokens, items[at - 1].first) if at else None
        about = items if prop(head, "subjectRole") or passive else items[:at] if own else items[at + 1 :]
        return any(i.kind in ("name", "title", "honorific") or says(i, "fn/giu-chuc") for i in about)
    return True


def _is_within_clause(items: Sequence[Item], at: int, sentence: Scanned, lexicon: Lexicon) -> bool:
    """A word before the head, in its clause, opens a purpose or a time: "đến hiện trường để chỉ đạo và | thăm hỏi"."""
    for k in range(at - 1, -1, -1):
        if items[k].text in (",", ";"):
            return False
        match = lexicon.longest("aside", sentence.tokens, items[k].first)
        if match and "clause" in match.concept.props:
            return True
    return False


def _opens_with_same_day(sentence: Scanned) -> bool:
    return any(i.date and i.date.kind == "relative" and _says_same_day(i) for i in sentence.items[:_OPENING])


def _says_same_day(item: Item) -> bool:
    return item.text.casefold().endswith("cùng ngày")


def _draft(
    head: Item, sentence: Scanned, near: Sequence[Scanned], text: str, lexicon: Lexicon, published: str | None
) -> EventDraft:
    """The event of a head; `near` are the sentences that may tell its day and place, the nearest first.

    A decision is of the day of its document, where one of them gives that; a gathering never is.
    """
    decision = _is_decision(head)
    papers = [d for s in near for d in _days(s, ("document",))] if decision else []
    signed = [d for s in near for d in _signed(s, lexicon)] if decision else []
    told = [d for s in near if s is sentence or not any(_is_past(i) for i in s.items[:1]) for d in _days(s)]
    dates = [d for d in (*papers, *signed, *told) if not _is_history(d, published)]
    held = organizers(head, sentence, near[1:], lexicon)
    return EventDraft(
        _kind(head, held),
        head,
        sentence,
        _name(head, sentence, text),
        dates[0] if dates else None,
        venue(sentence, near[1:2], lexicon, decided=decision),
        held,
    )


def _kind(head: Item, held: Sequence[BodyDraft]) -> str:
    """The type of an event; a meeting of a council is a session of it ("cuộc họp bất thường" of an HĐND: Kỳ họp)."""
    session = next((prop_of(body, "sitting") for body in held[:1]), "")
    return session if session and prop(head, "maySit") else _type(head)


def is_ours(body: BodyDraft) -> bool:
    """Whether an organiser is an agency, so that its occasion is our news: not a company."""
    return prop_of(body, "bodyClass") not in ("Enterprise", "EnterpriseBody", "")


def prop_of(body: BodyDraft, name: str) -> str:
    """The first value of a property of the body's type."""
    return next(iter(body.concept.props.get(name, ())), "")


def _signed(sentence: Scanned, lexicon: Lexicon) -> Iterator[str]:
    """The day of a decision: "Nghị quyết được thông qua ngày 26/4", "các quyết định ngày 5/1 về nhân sự"."""
    if lexicon.longest("paper", sentence.tokens, 0):
        yield from _days(sentence)
    for item in sentence.items:
        for size in (2, 3):
            paper = lexicon.longest("paper", sentence.tokens, max(0, item.first - size)) if item.date else None
            if paper and paper.end == item.first and item.date and item.date.kind == "day" and item.date.iso:
                yield item.date.iso


def _is_history(day: str, published: str | None) -> bool:
    """A day that lies months before the report is not that of its event."""
    if not published or len(day) < 10 or len(published) < 10:
        return False
    return date.fromisoformat(day[:10]) < date.fromisoformat(published[:10]) - _NEWS


def _others(
    main: EventDraft, news: Sequence[Scanned], text: str, lexicon: Lexicon, published: str | None
) -> Iterator[EventDraft]:
    """The further events after the main one; background ("Trước đó, ...") and what lies long before it are none."""
    known = {(main.type, main.date, "")}
    decided = _is_decision(main.head)
    for sentence in news[news.index(main.sentence) :]:
        for head, day in _reported(sentence, main, decided=decided):
            if not _is_told(head, sentence, lexicon):
                continue
            draft = _draft(head, sentence, (sentence,), text, lexicon, published)
            draft = replace(draft, date=day or draft.date or main.date)
            if draft.date == main.date and not decided and _is_decision(head):
                continue  # what is decided at a gathering of that day is part of it
            part = _same_day_part(sentence)
            again = (draft.type, draft.date, part) in known and not (decided and modality_of(head))
            if not again and _is_near(draft.date, main.date):
                known.add((draft.type, draft.date, part))
                yield draft


def _is_decision(head: Item) -> bool:
    return head.kind == "verb" and prop(head, "eventClass") in _DECISIONS


def _same_day_part(sentence: Scanned) -> str:
    """ "Chiều cùng ngày" of a sentence's opening: another sitting, though of the same type and day."""
    return next((i.text.casefold() for i in sentence.items[:_OPENING] if i.date and _says_same_day(i)), "")


def _reported(sentence: Scanned, main: EventDraft, *, decided: bool) -> Iterator[tuple[Item, str]]:
    """What a sentence after the lead reports, with its day ("" where the sentence's own dates tell it).

    "Chiều cùng ngày, ông A làm việc với ..."; "Lễ truy điệu lúc 9 giờ ngày 21/6; ..."; of decisions: "Tại Quyết định khác, ...".
    """
    items = sentence.items
    opening = None if sentence is main.sentence else _opening_day(sentence, main.date)
    head = next((item for item in items if _is_head(item) and _is_act(item, sentence)), None)
    if head and opening is not None:
        yield head, opening
        return
    if head and decided and sentence is not main.sentence and modality_of(head) and _names_decision(items, head):
        yield head, ""
        return
    at = next((k for k, i in enumerate(items[1:_SITTING], 1) if _is_noun(i) and says(items[k - 1], "fn/tai")), 0)
    if at and sentence is not main.sentence:
        days = [i.date.iso for i in items[at : at + _OPENING] if i.date and i.date.kind == "day" and i.date.iso]
        yield from ((items[at], day) for day in days[:1])
        if days:
            return
    if prop(main.head, "overrides") and head and _is_noun(head):
        days = list(_days(sentence))
        yield from ((head, day) for day in days[:1])  # the ceremonies after a death
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


def _opening_day(sentence: Scanned, day: str | None) -> str | None:
    """The day with which a sentence opens: "Ngày 20/6, ...", "Chiều cùng ngày, ..." (the main event's); None if it has none.

    It is "" where the year is not known.
    """
    for item in sentence.items[:_OPENING]:
        if _is_past(item):
            return None  # "Trước đó, ngày 18/6, ..."
        if item.date and item.date.kind in ("day", "interval"):
            return item.date.iso or ("" if day is None else None)
        if item.date and item.date.kind == "relative" and _says_same_day(item):
            return day or ""
    return None


def _is_act(head: Item, sentence: Scanned) -> bool:
    """The head is what the sentence reports: a verb, or a noun that is held, attended or chaired."""
    before = sentence.items[: sentence.items.index(head)]
    return not _is_noun(head) or any(says(i, "fn/to-chuc") or i.kind == "role" for i in before)


def is_background(sentence: Scanned, event: EventDraft) -> bool:
    """A sentence that opens with what was before the event: "Trước đó, ...", "Năm 2019, ...", "Ngày 2/1, ..." of another month."""
    if sentence is event.sentence:
        return False
    for item in sentence.items[:_OPENING]:
        if _is_past(item) or (item.date and item.date.kind in ("month", "year")):
            return True
        if item.date and item.date.kind == "day" and not _is_near(item.date.iso, event.date):
            return True
    return False


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
    score = (
        3 * _is_noun(head) + 3 * any(i.date and i.date.kind in ("day", "interval") for i in sentence.items) + 2 * held
    )
    score += 2 * (head.kind == "role") + 6 * bool(prop(head, "overrides"))
    if prop(head, "eventClass") == "SanctionEvent":
        score += 4
    if _type(head) in typed:
        score += 2
    return score - news.index(sentence), -head.start


def _is_noun(head: Item) -> bool:
    """A noun names the gathering; the label of a type such as "làm việc" is a verb phrase all the same."""
    if head.kind != "event" or head.concept is None:
        return False
    bare = head.text.casefold() == pref(head.concept).casefold()
    return not (bare and ("verbal" in head.concept.props or prop(head, "eventClass") in _DECISIONS))


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

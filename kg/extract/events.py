"""The events of an article: type, name, date, place, who held them.

The main event is the gathering that the lead reports ("Sáng 12/3, tại ..., Tỉnh ủy tổ chức hội nghị ..."), else the
act its verb names ("tiếp", "kiểm tra", "bổ nhiệm"). History, documents and captions are not read for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.extract.decisions import modality_of
from kg.extract.items import PLAIN, BodyDraft, Item, Scanned, says
from kg.lexicon import Lexicon, pref

_LEAD_SENTENCES = 6  # after the title; a report names its event in the lead or the sentence after it
_OPENING = 4  # items in which a sentence names its day
_HISTORY = timedelta(days=7)
_NAME_LIMIT = 300  # characters of an event's name
_IN_PLACES = PLAIN | {"body", "unit", "name", "title", "stop", "place"}
_TERM = 3  # items between an organiser and "tổ chức": its term, "đã long trọng"
_PLACE_ENDS = frozenset((",", ";", ".", ":", "–", "-", "—"))


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

    A decision is of the day of its document where its own sentence gives that.
    """
    decided = list(_days(sentence, ("document",))) if modality_of(head) else []
    dates = decided or [d for s in near for d in _days(s)] or list(_days(sentence, ("document",)))
    return EventDraft(
        _type(head),
        head,
        sentence,
        _name(head, sentence, text),
        dates[0] if dates else None,
        _place(sentence, near[1:2], text),
        _organizers(head, sentence, lexicon),
    )


def _others(main: EventDraft, news: Sequence[Scanned], text: str, lexicon: Lexicon) -> Iterator[EventDraft]:
    """The further events after the main one; background ("Trước đó, ...") and what lies long before it are none."""
    known = {(main.type, main.date)}
    for sentence in news[news.index(main.sentence) + 1 :]:
        day = _opening_day(sentence, main.date)
        head = next((item for item in sentence.items if _is_head(item) and _is_act(item, sentence)), None)
        if not day or head is None or not _is_near(day, main.date):
            continue
        draft = replace(_draft(head, sentence, (sentence,), text, lexicon), date=day)
        if (draft.type, draft.date) not in known:
            known.add((draft.type, draft.date))
            yield draft


def _opening_day(sentence: Scanned, day: str | None) -> str:
    """The day with which a sentence opens: "Ngày 20/6, ...", "Chiều cùng ngày, ..." (the main event's); "" if it has none."""
    for item in sentence.items[:_OPENING]:
        if item.concept is not None and "tense" in item.concept.props:
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


def _is_near(day: str, main: str | None) -> bool:
    """Not history: at most a week before the main event."""
    return main is None or len(main) < 10 or date.fromisoformat(day[:10]) >= date.fromisoformat(main) - _HISTORY


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
    for item in sentence.items:
        if item.date and item.date.kind in kinds and item.date.iso:
            yield item.date.iso


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
    while j < len(items) and items[j].text not in _PLACE_ENDS and items[j].kind in _IN_PLACES:
        j += 1
    while j + 1 < len(items) and items[j].text == "," and items[j + 1].kind == "unit":
        j += 2
    return text[first.start : items[j - 1].end] if j > k else None


def _organizers(head: Item, sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Who held the event: the subject of "tổ chức" before its noun, the organ in its name, who decided, or who did it."""
    items = sentence.items
    at = items.index(head)
    if head.kind == "verb":
        decided = modality_of(head) or "SanctionEvent" in (
            head.concept.props.get("eventClass", ()) if head.concept else ()
        )
        return decider(items, at, lexicon) if decided else _subjects(items, at)
    verb = next((k for k in range(at - 1, -1, -1) if says(items[k], "fn/to-chuc")), None)
    return _in_name(head, sentence) if verb is None else _subjects(items, verb)


def _subjects(items: Sequence[Item], verb: int) -> tuple[BodyDraft, ...]:
    """The bodies before a verb; none of them after "tại" or "với"."""
    found: list[BodyDraft] = []
    for k in range(verb - 1, -1, -1):
        item = items[k]
        if item.kind == "body" and item.body:
            if (k and says(items[k - 1], "fn/tai")) or _in_place(items, k):
                break
            found.append(item.body)
        elif not found and verb - k <= _TERM and item.kind not in ("name", "title"):
            continue  # "HĐND tỉnh | khóa XVII | tổ chức kỳ họp"
        elif item.text != "," and not says(item, "fn/va", "fn/phoi-hop", "fn/to-chuc"):
            break
    return tuple(reversed(found))


def decider(items: Sequence[Item], verb: int, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Who took the decision that the verb at `verb` reports: its subject, the agent of a passive, or whose decision it is.

    "Bộ Chính trị | quyết định điều động"; "được | Thủ tướng | bổ nhiệm"; "Quyết định của | Tỉnh ủy, ông A được bổ nhiệm".
    """
    for k in range(verb - 1, -1, -1):
        if items[k].text in (";", ":"):
            break
        draft = _authority(items[k], lexicon)
        before = items[k - 1] if k else None
        opens = before is None or before.text == "," or before.kind == "date"
        agent = before is not None and (says(before, "fn/duoc") or before.text.casefold() in ("của", "do", "bị"))
        if draft and not _in_place(items, k) and (agent or (opens and not any(i.kind == "name" for i in items[:k]))):
            return (draft,)
    return ()


def _authority(item: Item, lexicon: Lexicon) -> BodyDraft | None:
    """The body that an item stands for as a taker of decisions: itself, or the body of a title without a name."""
    if item.kind == "body":
        return item.body
    if item.kind != "title" or item.title is None:
        return None
    authority = next(iter(item.title.concept.props.get("decidesAs", ())), "")
    if authority in lexicon.concepts:
        return BodyDraft(lexicon.concepts[authority], item.start, item.end)
    return item.title.body


def _in_name(head: Item, sentence: Scanned) -> tuple[BodyDraft, ...]:
    """The organ that a session's own name carries: "kỳ họp thứ 15, HĐND tỉnh khóa XVII"."""
    if head.concept is None or "organizerInName" not in head.concept.props:
        return ()
    later = [item.body for item in sentence.items if item.start > head.end and item.kind == "body" and item.body]
    return tuple(later[:1])


def _in_place(items: Sequence[Item], k: int) -> bool:
    """The body stands inside a place: "tại Hội trường | Tỉnh ủy"."""
    j = k - 1
    while j >= 0 and items[j].kind in _IN_PLACES and items[j].text not in _PLACE_ENDS:
        j -= 1
    return j >= 0 and says(items[j], "fn/tai")

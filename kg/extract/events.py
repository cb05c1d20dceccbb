"""The events of an article: type, name, date, place, who held them.

The main event is the gathering that the lead reports ("Sáng 12/3, tại ..., Tỉnh ủy tổ chức hội nghị ..."), else the
act its verb names ("tiếp", "kiểm tra", "bổ nhiệm"). History, documents and captions are not read for it.
"""

from collections.abc import Container, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from kg.extract.clauses import modality_of
from kg.extract.days import (
    OPENING,
    Time,
    day_of_paper,
    days_of,
    is_history,
    is_near,
    is_old,
    opening_day,
    same_day_part,
    signed,
    time_of,
    told_days,
)
from kg.extract.deeds import joined_deed, next_deed
from kg.extract.heads import (
    HEADS,
    TIMES,
    heads,
    is_act,
    is_decision,
    is_head,
    is_noun,
    is_paper,
    is_told,
    name_of,
    names_decision,
    planned,
    reported,
    type_of,
    weight,
)
from kg.extract.items import BodyDraft, Item, Scanned, index, prop, says
from kg.extract.organizers import organizers
from kg.extract.venues import retold, shown_place, venue
from kg.lexicon import Lexicon
from kg.model import Record

_LEAD_SENTENCES = 6  # after the title; a report names its event in the lead or the sentence after it
_SITTING = 8  # items in which a later sentence names another sitting: "Một ngày sau, tại kỳ họp sáng 25/2, ..."


class EventDraft(Record, frozen=True):
    """An event as written. Offsets are those of the article. `planned`: told beside the news, which goes on after it."""

    type: str
    head: Item
    sentence: Scanned
    name: str
    date: str | None
    place: str | None
    organizers: tuple[BodyDraft, ...]
    time: Time = Time()
    planned: bool = False


def find(sentences: Sequence[Scanned], text: str, lexicon: Lexicon, published: str | None) -> list[EventDraft]:
    """The events of an article in the order of the text; none where it reports none.

    The main one is what the lead reports. A later sentence reports another where it opens with a day or "Chiều cùng ngày" of its
    own and says what was done then; of news that is a decision, each further decision is another.
    """
    news = [s for s in sentences if s.zone in ("lead", "body")]
    lead = news[:_LEAD_SENTENCES]
    told = reported(lead, lexicon)
    found = _fresh(told, published) or _fresh([*told, *reported(news[len(lead) :], lexicon)], published)
    found = [pair for pair in found if _has_time(*pair, lead)]
    found = found or [
        pair for pair in heads(reported((s for s in sentences if s.zone == "caption"), lexicon)) if _is_shown(*pair)
    ]
    if not found:
        return []
    title = [s for s in sentences if s.zone == "title"]
    typed = [type_of(item) for s in title if s.may(*HEADS) for item in s.items if is_head(item)]
    sentence, head = max(
        found, key=lambda pair: (not _is_planned(pair[0], pair[1], lexicon), weight(pair[0], pair[1], news, typed))
    )
    main = _draft(head, sentence, (sentence, *lead, *title), text, lexicon, published)
    if main.place is None and not is_decision(head):
        main = replace(main, place=shown_place(head, [s for s in sentences if s.zone == "caption"], lexicon))
    others = list(_others(main, news, text, lexicon, published))
    summed_up = is_decision(head) and any(o.type == main.type and o.date == main.date for o in others)
    return others if summed_up and not any(i.kind == "name" for i in sentence.items) else [main, *others]


def _is_planned(sentence: Scanned, head: Item, lexicon: Lexicon) -> bool:
    """A gathering still to come is the news only where nothing else is."""
    plan = planned(sentence, lexicon) if is_noun(head) else None
    return plan is not None and plan[0] is head


def _has_time(sentence: Scanned, head: Item, lead: Sequence[Scanned]) -> bool:
    """A deed that only a verb tells is news where it has a time: in its sentence, or where the lead opens with one."""
    if is_noun(head) or is_decision(head) or head.kind == "role":
        return True
    timed = (i for s in (sentence, *lead[:2]) if s.dated for i in s.items)
    honour = prop(head, "eventClass") == "AwardEvent"
    fresh = honour and any(
        prop(i, "isRecent") for i in sentence.items
    )  # "Chủ tịch A vừa ký quyết định | tặng thưởng ..."
    return fresh or any(i.date and i.date.kind in TIMES for i in timed)


def _fresh(told: Sequence[tuple[Scanned, Item]], published: str | None) -> list[tuple[Scanned, Item]]:
    """The heads without those that lie months back: a career's decisions, "Ông A tại | hội nghị ở Mẫu, tháng 6/2020"."""
    found = heads(told)
    dated = [(s, h) for s, h in found if s.dated and (is_decision(h) or is_noun(h))]
    old = {id(h) for s, h in dated if is_old(s.items, published)}
    return [(s, h) for s, h in found if id(h) not in old]


def _is_shown(sentence: Scanned, head: Item) -> bool:
    """A photograph shows the deed of somebody named, where the text tells no other: "Bộ trưởng A | tiếp ông B"."""
    told = not is_noun(head) and not is_decision(head) and head.kind == "verb"
    return told and any(i.kind == "name" for i in sentence.items[: index(sentence.items, head)])


def _draft(
    head: Item, sentence: Scanned, near: Sequence[Scanned], text: str, lexicon: Lexicon, published: str | None
) -> EventDraft:
    """The event of a head; `near` are the sentences that may tell its day and place, the nearest first.

    A decision is of the day of its document, where one of them gives that; a gathering never is.
    """
    decision = is_decision(head)
    papers = (d for s in near for d in days_of(s, ("document",))) if decision else ()
    by_paper = (d for s in near for d in signed(s, lexicon)) if decision else ()
    of_paper = day_of_paper(sentence, head) if head.kind == "role" else None  # "trao quyết định số 5 | ngày 1/6"
    days = chain(papers, by_paper, (d for d in told_days(near, lexicon, published, head) if d != of_paper))
    held = organizers(head, sentence, near[1:], lexicon)
    day = next((d for d in days if not is_history(d, published)), None)
    return EventDraft(
        _kind(head, held),
        head,
        sentence,
        name_of(head, sentence, text),
        day,
        venue(sentence, retold(head, near[1:], decided=decision), lexicon, decided=decision or is_paper(head)),
        held,
        time_of(day, near),
    )


def _kind(head: Item, held: Sequence[BodyDraft]) -> str:
    """The type of an event; a meeting of a council is a session of it ("cuộc họp bất thường" of an HĐND: Kỳ họp)."""
    session = next((prop_of(body, "sitting") for body in held[:1]), "")
    return session if session and prop(head, "maySit") else type_of(head)


def may_be_of_agency(sentences: Sequence[Scanned]) -> bool:
    """Whether an event and an agency may be named at all; without both no event is one of an agency."""
    return any(s.may("body") for s in sentences) and any(s.may(*HEADS) for s in sentences)


def is_of_agency(event: EventDraft) -> bool:
    """Whether an organiser is an agency, so that the occasion is our news: not a company, nor a body of another State."""
    bodies = (body for body in event.organizers if body.state is None)
    return any(prop_of(body, "bodyClass") not in ("Enterprise", "EnterpriseBody", "") for body in bodies)


def prop_of(body: BodyDraft, name: str) -> str:
    """The first value of a property of the body's type."""
    return next(iter(body.concept.props.get(name, ())), "")


def _others(
    main: EventDraft, news: Sequence[Scanned], text: str, lexicon: Lexicon, published: str | None
) -> Iterator[EventDraft]:
    """The further events after the main one; background ("Trước đó, ...") and what lies long before it are none."""
    known = {(main.type, main.date, "")}
    decided = is_decision(main.head)
    named = [_names(main.sentence)]
    for sentence in news:
        if sentence.start < main.sentence.start or not sentence.may(*HEADS):
            continue
        plan = planned(sentence, lexicon) if sentence is not main.sentence else None
        if plan and (type_of(plan[0]), plan[1] or None, "") not in known:
            draft = _draft(plan[0], sentence, (sentence,), text, lexicon, published)
            yield replace(draft, date=plan[1] or None, planned=True)
            continue
        for head, day in _reported(sentence, main, lexicon, decided=decided):
            if not is_told(head, sentence, lexicon):
                continue
            draft = _beside(main, _draft(head, sentence, (sentence,), text, lexicon, published), day, published)
            if draft.date == main.date and not (decided or prop(head, "overrides")) and is_decision(head):
                continue  # what is decided at a gathering of that day is part of it
            part = same_day_part(sentence) or _other_part(sentence, main)
            part = part or (str(sentence.start) if head is next_deed(sentence, lexicon) else "")
            again = (draft.type, draft.date, part) in known and not (decided and modality_of(head))
            if draft.date and is_history(draft.date, published):
                continue
            told_so = decided and not part and modality_of(head) and _is_same(draft, known, named)
            if told_so or _is_retold(draft, main):
                continue
            if not again and (is_near(draft.date, main.date) or prop(head, "overrides")):
                named.append(_names(sentence))
                known.add((draft.type, draft.date, part))
                yield draft


def _beside(main: EventDraft, draft: EventDraft, day: str, published: str | None) -> EventDraft:
    """A further event with what the main one tells of it: its day, and who goes on with it.

    "Chiều cùng ngày, tổ đại biểu | tiếp xúc cử tri tại ..." is of the same body, and so is "bà B cũng | được phê chuẩn".
    """
    if draft.date and is_history(day, published):
        day = draft.date  # its sentence tells it better: "26/7" of a page of 24/7
    draft = replace(draft, date=day or draft.date or main.date)
    goes_on = draft.head.kind == "verb" and (prop(draft.head, "heldBy") or is_decision(draft.head))
    same = not draft.organizers and draft.type == main.type and goes_on
    draft = replace(draft, organizers=main.organizers) if same else draft
    return replace(draft, time=_time(draft, draft.sentence, main))


def _time(draft: EventDraft, sentence: Scanned, main: EventDraft) -> Time:
    """When a further event was: "Chiều cùng ngày" is the afternoon of the main one's day."""
    known = next((i.date.part for i in sentence.items[:OPENING] if i.date and i.date.part), "")
    return time_of(draft.date, (sentence,))._replace(part=known) if known or draft.date != main.date else draft.time


def _other_part(sentence: Scanned, main: EventDraft) -> str:
    """The part of the day with which a sentence opens, where it is another one than that of the main event: "Chiều 5/6, ..."."""
    opening = (i.date.part for i in sentence.items[:OPENING] if i.date and i.date.kind == "day")
    held = sentence is not main.sentence and any(says(i, "fn/to-chuc") for i in sentence.items)
    part = next(opening, "") if held else ""
    return part if main.time.part and part != main.time.part else ""


def _names(sentence: Scanned) -> set[str]:
    return {i.text for i in sentence.items if i.kind == "name"}


def _is_same(draft: EventDraft, known: Container[tuple[str, str | None, str]], named: Sequence[set[str]]) -> bool:
    """A decision told again: of a type and a day already told, and of the very people named there."""
    mine = _names(draft.sentence)
    return (draft.type, draft.date, "") in known and bool(mine) and mine in named


def _is_retold(draft: EventDraft, main: EventDraft) -> bool:
    """A punishment of those only whom the main event's sentence names: the news again, in more words."""
    mine = _names(draft.sentence)
    sanction = prop(main.head, "eventClass") == "SanctionEvent" and (draft.type, draft.date) == (main.type, main.date)
    return sanction and draft.sentence is not main.sentence and bool(mine) and mine <= _names(main.sentence)


def _reported(sentence: Scanned, main: EventDraft, lexicon: Lexicon, *, decided: bool) -> Iterator[tuple[Item, str]]:
    """What a sentence after the lead reports, with its day ("" where the sentence's own dates tell it).

    "Chiều cùng ngày, ông A làm việc với ..."; "Lễ truy điệu lúc 9 giờ ngày 21/6; ..."; of decisions: "Tại Quyết định khác, ...".
    """
    items = sentence.items
    own = sentence is main.sentence
    further = joined_deed(sentence, main.head, lexicon) if own else next_deed(sentence, lexicon)
    if further and main.type != "et/le-tang":
        yield further, main.date or ""
        return
    opening = None if sentence is main.sentence else opening_day(sentence, main.date)
    head = next((i for i in items if is_head(i) and not is_paper(i) and is_act(i, sentence)), None)
    if head and opening is not None:
        yield head, opening
        return
    if head and decided and sentence is not main.sentence and modality_of(head) and names_decision(items, head):
        yield head, ""
        return
    at = next((k for k, i in enumerate(items[1:_SITTING], 1) if is_noun(i) and says(items[k - 1], "fn/tai")), 0)
    if at and sentence is not main.sentence:
        days = [i.date.iso for i in items[at : at + OPENING] if i.date and i.date.kind == "day" and i.date.iso]
        yield from ((items[at], day) for day in days[:1])
        if days:
            return
    if main.type == "et/le-tang" and (death := next((i for i in items if prop(i, "overrides")), None)):
        yield death, ""  # told after its ceremonies: "Lễ viếng ông A diễn ra sáng 10/4. ... Ông A | từ trần ngày 4/4"
        return
    if prop(main.head, "overrides") and head and is_noun(head):
        days = list(days_of(sentence))
        yield from ((head, day) for day in days[:1])  # the ceremonies after a death
        return
    known = set(days_of(sentence))  # "quyết định nghỉ hưu | từ ngày 1/4" tells another day
    starts = [0, *(k + 1 for k, item in enumerate(items) if item.text == ";")]
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        noun = next((i for i in items[start : start + 2] if is_noun(i) and i is not main.head), None)
        days = [i.date.iso for i in items[start:end] if i.date and i.date.kind == "day" and i.date.iso in known]
        if noun and days:
            yield noun, days[0]

"""Drafts made into claims: mentions with offsets, a quote of at most 200 characters, an id that is a hash."""

import re
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from kg import vocab
from kg.extract.agencies import complete
from kg.extract.backgrounds import Background
from kg.extract.events import EventDraft
from kg.extract.frame import Frame, Steps
from kg.extract.holding import Holding
from kg.extract.items import Item, Scanned, says
from kg.extract.names import Names
from kg.extract.posts import Near, post
from kg.extract.roles import RoleDraft
from kg.model import Article, Body, Claim, Mention, Occasion, Post

CONFIDENCE = {
    "phrase": 1.0,
    "coordination": 0.97,
    "apposition": 0.97,
    "nearby": 0.90,
    "text": 0.85,
    "site": 0.80,
    "misprint": 0.80,
}
UNRESOLVED = 0.5
_NAMESAKE = "fn/trung-ten"
_TELLING = ("day", "interval", "month", "year")  # dates that tell when something was decided
_GUESSED, _BESIDE = ("nearby", "text"), ("name-first", "title-first")
QUOTE_LIMIT = 200
_STYLES = frozenset(("honorific", "rank"))
_PHRASE = re.compile(r"[;,:]\s+")
_SPACE = re.compile(r"\s+")


def holding(found: Holding, frame: Frame, keys: Names) -> Claim | None:
    """The claim that a person holds (held, was given, lost) a post, still without its id; None when no body can be named."""
    gone = found.modality == "former" or found.rule == "career"
    then = frame.at(_day(found.until or found.since)) if gone else frame
    near = Near(found.shared, found.given, found.sought)
    made = post(found.title, then, near, places=found.places, beside=found.beside)
    if made is None:
        return None
    title, article = found.title, frame.article
    target, steps = _settled(made, keys[found.name.text], then) if found.rule in _BESIDE else made
    steps = (*steps, *_misprint(article.text[title.start : title.end], frame))
    start, end = quote(article.text, found.sentence, (found.name.start, found.name.end), (title.start, title.end))
    return Claim(
        id="",
        article=article.id,
        predicate="holds",
        subject=person(article, found.name, keys),
        name=keys.spelt(found.name.text),
        object=Mention(title.start, title.end, article.text[title.start : title.end], "position", title.concept.id),
        start=start,
        end=end,
        rule=found.rule,
        modality=found.modality,
        confidence=confidence(steps),
        zone=found.sentence.zone,
        on=frame.day,
        since=found.since,
        until=found.until,
        term=found.term,
        acting="acting" in title.effects,
        in_charge="incharge" in title.effects,
        act=found.act,
        decided=found.decided or (_sitting(found, frame.sitting) if found.act else None),
        post=target,
        resolved=steps,
        styles=styles(found.sentence, found.name),
    )


def _sitting(found: Holding, sitting: str | None) -> str | None:
    """The day of the main event as that of a decision, unless its sentence tells another: "Tháng 12/2019, HĐND tỉnh bầu ..."."""
    told = [i.date.iso for i in found.sentence.items if i.date and i.date.kind in _TELLING and i.date.iso]
    return sitting if sitting and (not told or any(sitting.startswith(iso) for iso in told)) else None


def _misprint(surface: str, frame: Frame) -> Steps:
    """The step by which a title was read that is misprinted: "Phó Chủ tich"."""
    wrong = frame.lexicon.misprints
    words = surface.split()
    return (("title", "misprint"),) if any(pair in wrong for pair in pairwise(words)) else ()


def _settled(made: tuple[Post, Steps], person: str, frame: Frame) -> tuple[Post, Steps]:
    """The post as it was first taken for the same person: one short title of one person is one post in the whole article.

    "Chủ tịch A" is chairman of what the first such words were; who came as "Bí thư Tỉnh ủy" of one province stays so behind the
    name of another.
    """
    target, steps = made
    afar = [part for part, step in steps if step in _GUESSED]
    if not afar:
        return made
    body = () if "body" in afar else (target.body.type, target.body.name)
    return frame.bare.setdefault((person, target.position, *body), made)


def _day(stated: str | None) -> str | None:
    """A day within a stated time: of "2018" and "2018-03" the first."""
    return f"{stated}-01-01"[:10] if stated and len(stated) < 10 else stated


def background(found: Background, frame: Frame, keys: Names) -> Claim:
    """The claim of a birth, a home or a schooling, still without its id."""
    article = frame.article
    words = article.text[found.start : found.end]
    start, end = quote(article.text, found.sentence, (found.name.start, found.name.end), (found.start, found.end))
    return Claim(
        id="",
        article=article.id,
        predicate="background",
        subject=person(article, found.name, keys),
        name=keys.spelt(found.name.text),
        object=Mention(found.start, found.end, words, "background", found.kind),
        start=start,
        end=end,
        rule="background",
        modality="attested",
        confidence=1.0,
        zone=found.sentence.zone,
        on=frame.day,
        value=found.value or _SPACE.sub(" ", words),
        styles=styles(found.sentence, found.name),
    )


def occurrence(draft: EventDraft, frame: Frame) -> Claim:
    """The claim that the event took place, still without its id."""
    article, head = frame.article, draft.head
    held = {made[0].label: made for body in draft.organizers if (made := complete(body, frame))}
    bodies = list(held.values())
    steps = tuple(step for _, found in bodies for step in found)
    start, end = quote(article.text, draft.sentence, (head.start, head.end), (head.start, head.start + len(draft.name)))
    return Claim(
        id="",
        article=article.id,
        predicate="occurs",
        subject=Mention(head.start, head.end, article.text[head.start : head.end], "event", draft.type),
        object=None,
        start=start,
        end=end,
        rule="main-event",
        modality="attested",
        confidence=confidence(steps),
        zone=draft.sentence.zone,
        on=draft.date,
        occasion=_occasion(draft, tuple(body for body, _ in bodies), article.published),
        resolved=steps,
    )


def _occasion(draft: EventDraft, held: tuple[Body, ...], reported: str | None) -> Occasion:
    time = draft.time
    return Occasion(
        draft.type, draft.name, draft.date, draft.place, held, time.until, time.part, time.said, reported
    )  # fmt: skip


def participation(draft: RoleDraft, event: Claim, frame: Frame, keys: Names) -> Claim:
    """The claim that a person took part in the event in a role, still without its id."""
    article, trigger = frame.article, draft.trigger
    start, end = quote(article.text, draft.sentence, (draft.name.start, draft.name.end), (trigger.start, trigger.end))
    return Claim(
        id="",
        article=article.id,
        predicate="participates",
        subject=person(article, draft.name, keys),
        name=keys.spelt(draft.name.text),
        object=Mention(trigger.start, trigger.end, article.text[trigger.start : trigger.end], "role", draft.role),
        start=start,
        end=end,
        rule="role-verb",
        modality="attested",
        confidence=1.0,
        zone=draft.sentence.zone,
        on=event.on,
        event=event.id,
        role=draft.role,
        styles=styles(draft.sentence, draft.name),
    )


def person(article: Article, name: Item, keys: Names) -> Mention:
    """The mention of a person; `keys` gives the tone key of the full name for each written form."""
    return Mention(name.start, name.end, article.text[name.start : name.end], "person", keys[name.text])


def styles(sentence: Scanned, name: Item) -> tuple[str, ...]:
    """The concepts of the forms of address and ranks straight before a name: "Đại tá, bác sĩ | Nguyễn Văn Mẫu".

    With them the word for another person of that name, wherever it stands before: "người trùng tên, kém ba tuổi: ông | A".
    """
    before = [item for item in sentence.items if item.end <= name.start <= sentence.end]
    another = [_NAMESAKE] if any(says(item, _NAMESAKE) for item in before) else []
    found: list[str] = []
    while before and (before[-1].kind in _STYLES or (found and before[-1].text == ",")):
        concept = before.pop().concept
        found += [concept.id] if concept else []
    return tuple(sorted({*found, *another}))


def quote(text: str, sentence: Scanned, subject: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    """The stretch of the sentence to show: subject and title if they fit into 200 characters, else around the subject.

    A short sentence is shown whole. A cut falls between phrases (after a comma or semicolon) where it can, never inside a word.
    A name that stands in an earlier sentence ("Ông từng là ...") is shown where it is near; else the sentence stands alone.
    """
    if subject[0] < sentence.start or subject[0] > sentence.end:
        if 0 < other[1] - subject[0] <= QUOTE_LIMIT:
            return subject[0], other[1]
        subject = other
    if sentence.end - sentence.start <= QUOTE_LIMIT:
        return sentence.start, sentence.end
    start, end = min(subject[0], other[0]), max(subject[1], other[1])
    if end - start > QUOTE_LIMIT:
        start, end = subject
    room = QUOTE_LIMIT - (end - start)
    left = max(sentence.start, start - room // 4)
    right = min(sentence.end, end + QUOTE_LIMIT - (end - left))
    if left > sentence.start:
        left = _first_phrase(text, left, start)
    if right < sentence.end:
        right = _last_phrase(text, end, right)
    return left, right


def _first_phrase(text: str, left: int, start: int) -> int:
    """Where the first whole phrase of `text[left:start]` begins, else the first whole word."""
    found = _PHRASE.search(text, left, start) or _SPACE.search(text, left, start)
    return found.end() if found else start


def _last_phrase(text: str, end: int, right: int) -> int:
    """Where the last whole phrase of `text[end:right]` ends, else the last whole word."""
    found = [m.start() for m in _PHRASE.finditer(text, end, right)] or [
        m.start() for m in _SPACE.finditer(text, end, right)
    ]
    return end + len(text[end : found[-1]].rstrip()) if found else end


def finished(claim: Claim) -> Claim:
    """The claim under the hash of its content."""
    return replace(claim, id=vocab.digest(msgspec.json.encode(claim).decode(), 16))


def confidence(steps: Steps) -> float:
    """How sure a claim is whose complements were supplied by these steps: the product of their weights."""
    value = 1.0
    for _, step in steps:
        value *= CONFIDENCE.get(step, UNRESOLVED)
    return round(value, 3)

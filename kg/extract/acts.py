"""The acts of a sentence that give roles at an event: words of roles, verbs of its type, what is decided, honoured, said there."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.doers import Act, Clause, is_passive
from kg.extract.events import EventDraft
from kg.extract.items import Item, prop
from kg.lexicon import Lexicon

_SPOKEN = frozenset(("word", "ending", "function"))  # items that may begin a word of speech
_IN_DECISION = frozenset(("announce", "sign", "present_decision"))
_DECIDED = ("PersonnelEvent", "SanctionEvent")


def acts(clause: Clause, event: EventDraft, lexicon: Lexicon) -> list[Act]:
    """The acts of a sentence in their order, as far as they are of the event."""
    kind = classes(event, lexicon)
    return [act for k in range(len(clause.items)) for act in _at(clause, k, event, kind)]


def classes(event: EventDraft, lexicon: Lexicon) -> str:
    """The class of the event's type ("MeetingEvent")."""
    concept = lexicon.concepts.get(event.type)
    return next(iter(concept.props.get("eventClass", ())), "") if concept else ""


def _at(clause: Clause, k: int, event: EventDraft, kind: str) -> Iterator[Act]:
    item = clause.items[k]
    if item.kind == "role":
        if kind != "SanctionEvent" or prop(item, "notation") in _IN_DECISION:
            yield from _role(k, item, kind)
    elif item.kind == "side":
        if kind not in _DECIDED:
            yield Act(k, item, prop(item, "role"))
    elif item.kind in ("verb", "event"):
        yield from _verb(clause, k, event, kind)
    elif item.kind in _SPOKEN and (said := _speech(clause, item)):
        yield from _role(k, said, kind)


def _role(k: int, item: Item, kind: str) -> Iterator[Act]:
    """A word of a role. Of a decision nobody is a mere speaker: who tells the press makes it known."""
    weak = bool(prop(item, "isWeak"))
    if weak and kind in _DECIDED:
        if known := prop(item, "ofDecision"):
            yield Act(k, item, known, weak=True)
        return
    assert item.concept is not None
    yield Act(k, item, item.concept.id, prop(item, "objectRole"), weak=weak)


def _verb(clause: Clause, k: int, event: EventDraft, kind: str) -> Iterator[Act]:
    """A verb of the event's own type gives its roles; at any event decisions give theirs, and honours where they are told.

    Of a charge or a punishment only what is said straight of a person counts.
    """
    item = clause.items[k]
    subject, object_ = prop(item, "subjectRole"), prop(item, "objectRole")
    own, decides = prop(item, "eventClass"), prop(item, "eventClass") in _DECIDED
    if own == "SanctionEvent" != kind or (kind == "SanctionEvent" and not decides):
        return
    assert item.concept is not None
    here = item.concept.id == event.type or prop(item, "everywhere")
    if item.kind == "event" and not prop(item, "ofNoun"):
        return
    if is_passive(clause, k) and object_:
        yield Act(k, item, object_)
    elif decides or prop(item, "ofNoun"):
        yield Act(k, item, subject, object_, direct=True)
    elif here:
        yield Act(k, item, subject, object_)


def _speech(clause: Clause, item: Item) -> Item | None:
    match = clause.lexicon.longest("speech", clause.tokens, item.first)
    if match is None:
        return None
    last = clause.tokens[match.end - 1]
    text = " ".join(t.text for t in clause.tokens[item.first : match.end])
    return replace(item, kind="role", last=match.end, end=last.end, text=text, concept=match.concept)

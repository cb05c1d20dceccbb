"""Who held an event: the body before "tổ chức", the organ in a session's name, whoever took a decision."""

from collections.abc import Sequence

from kg.extract.clauses import modality_of
from kg.extract.items import PLAIN, BodyDraft, Item, Scanned, says
from kg.lexicon import Lexicon

IN_PLACES = PLAIN | {"body", "unit", "name", "title", "stop", "place"}  # what a place is told by, after "tại"
PLACE_ENDS = frozenset((",", ";", ".", ":", "–", "-", "—"))
_TERM = 3  # items between an organiser and "tổ chức": its term, "đã long trọng"


def organizers(head: Item, sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Who held the event: the subject of "tổ chức" before its noun, the organ in its name, who decided, or who did it."""
    items = sentence.items
    at = items.index(head)
    if head.kind == "verb":
        decided = modality_of(head) or "SanctionEvent" in (
            head.concept.props.get("eventClass", ()) if head.concept else ()
        )
        return _decider(items, at, lexicon) if decided else _subjects(items, at)
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


def _decider(items: Sequence[Item], verb: int, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
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
    while j >= 0 and items[j].kind in IN_PLACES and items[j].text not in PLACE_ENDS:
        j -= 1
    return j >= 0 and says(items[j], "fn/tai")

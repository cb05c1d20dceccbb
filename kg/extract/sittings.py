"""The organ whose sitting it is: as the name of a session tells it, or as the one that deliberates there."""

from collections.abc import Sequence

from kg.extract.heads import is_noun, type_of
from kg.extract.items import BodyDraft, Item, Scanned, prop, says
from kg.extract.venues import IN_PLACES, PLACE_ENDS
from kg.lexicon import Lexicon

_NAMED = 3  # items between a session's noun and the organ in its name: "thứ 15 của"
_ENDS = frozenset(
    ("role", "verb", "name", "event", "honorific", "title", "function", "link")
)  # what a name ends before
_SAID = 6  # items between a session's noun and its organ: "thường kỳ tháng 4/2024 của"
_TERM = 3  # items between an organ and what it does: "khóa XV đã"


def in_name(head: Item, sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The organ that a session's own name carries: "kỳ họp thứ 15, HĐND tỉnh khóa XVII"; the Central Committee's plenum."""
    if (held := prop(head, "heldAs")) in lexicon.concepts:
        return (BodyDraft(lexicon.concepts[held], head.start, head.end),)
    if not prop(head, "organizerInName"):
        return ()
    later = [item for item in sentence.items if item.start > head.end]
    if prop(head, "organizerInName") == "straight":
        return _straight(later) or _of(sentence, later, lexicon) or _at_end(head, sentence, lexicon)
    for k, item in enumerate(later):
        if item.kind == "body" and item.body:
            return (item.body,)
        if item.kind in ("role", "verb", "name") or (item.text == "," and (k > _NAMED or not _is_body(later, k + 1))):
            return ()  # "Tại kỳ họp, thực hiện chỉ đạo của Ban ..."
    return ()


def named(sentence: Scanned, head: Item, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The organ in a headline's name of the gathering: "Đại hội đại biểu Hội Nông dân tỉnh Mẫu lần thứ X"."""
    called = sentence.zone == "title" and prop(head, "organizerInName") and sentence.may("event")
    items = sentence.items if called else ()
    again = next((i for i in items if is_noun(i) and type_of(i) == type_of(head)), None)
    return in_name(again, sentence, lexicon) if again else ()


def _straight(later: Sequence[Item]) -> tuple[BodyDraft, ...]:
    """The body at once after the noun, its number or "của": "phiên họp | Chính phủ", "phiên họp thứ 5 | Hội đồng Mẫu"."""
    number = next((k + 1 for k, item in enumerate(later[:_NAMED]) if item.text.isdigit()), 0)
    if number and [i.text if i.kind == "punct" else i.kind for i in later[number : number + 3]] == [
        ",",
        "body",
        "term",
    ]:
        number += 1  # "phiên họp thứ 26, | Thường trực HĐND tỉnh | khóa XV"
    first = next((item for item in later[number:] if item.kind != "joint"), None)
    return (first.body,) if first is not None and first.body and first.kind == "body" else ()


def _of(sentence: Scanned, later: Sequence[Item], lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The body behind "của", where only words of when stand before: "phiên họp thường kỳ tháng 4 của | UBND tỉnh"."""
    until = 0
    for k, item in enumerate(later[: _SAID + 1]):
        if item.kind == "joint":
            return (body,) if k + 1 < len(later) and _is_body(later, k + 1) and (body := later[k + 1].body) else ()
        said = lexicon.longest("sitting", sentence.tokens, item.first)
        until = max(until, said.end if said else 0)
        if item.last > until and not item.date and not item.text.isdigit():
            return ()
    return ()


def _at_end(head: Item, sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The body that ends the name behind "của": "hội nghị tổng kết công tác năm 2023 của | UBND tỉnh", no paper of it."""
    items = [item for item in sentence.items if item.start > head.end]
    ends = next((k for k, i in enumerate(items) if i.kind in _ENDS or i.text in PLACE_ENDS or _is_told(i)), len(items))
    called = ends > 1 and items[ends - 2].kind == "joint" and items[ends - 1].text[:1].isupper()
    body = items[ends - 1].body if called else None
    between = range(head.last, items[ends - 2].first) if body else ()
    paper = any(lexicon.longest("paper", sentence.tokens, k) for k in between)
    return (body,) if body and items[ends - 1].kind == "body" and not paper else ()


def _is_told(item: Item) -> bool:
    """The name ends where it is said what of it: "diễn ra", "tại"."""
    return item.date is not None or says(item, "fn/to-chuc", "fn/tai")


def deliberating(head: Item, near: Sequence[Scanned], lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The organ that deliberates at its sitting: "Tại phiên họp sáng 3/6, | HĐND tỉnh thông qua"; an office only speaks there."""
    if (
        not is_noun(head)
        or prop(head, "eventClass") != "MeetingEvent"
        or prop(head, "onlyTells")
        or prop(head, "verbal")
    ):
        return ()
    for sentence in near:
        items = sentence.items if sentence.may("body") and sentence.may("event") else ()
        if not any(is_noun(i) and type_of(i) == type_of(head) for i in items):
            continue
        for k, item in enumerate(items):
            body = (
                item.body if item.kind == "body" and (not k or items[k - 1].text == "," or items[k - 1].date) else None
            )
            if body and "collegial" in body.concept.props and deliberates(sentence, k + 1, lexicon):
                return (body,)
    return ()


def deliberates(sentence: Scanned, k: int, lexicon: Lexicon) -> bool:
    """What an organ does at its sitting is told from the item at `k`: "Quốc hội | khóa XV đã thông qua"."""
    for item in sentence.items[k : k + _TERM]:
        if lexicon.longest("deliberation", sentence.tokens, item.first):
            return True
        if item.kind not in ("term", "ending"):
            return False
    return False


def _is_body(items: Sequence[Item], k: int) -> bool:
    return k < len(items) and items[k].kind == "body"


def in_place(items: Sequence[Item], k: int) -> bool:
    """The body stands inside a place: "tại Hội trường | Tỉnh ủy"."""
    j = k - 1
    while j >= 0 and items[j].kind in IN_PLACES and items[j].text not in PLACE_ENDS:
        j -= 1
    return j >= 0 and says(items[j], "fn/tai")

"""The delegation that does a deed under a leader who is named: "Đoàn công tác của Bộ Mẫu do ông A làm trưởng đoàn đã ..."."""

from kg.extract.items import BodyDraft, Item, Scanned
from kg.lexicon import Lexicon

_OF = 3  # items from a delegation to the word behind whose it is
_LED = 8  # items between the leader of a delegation and its deed: "làm trưởng đoàn đã về xã Mẫu để"


def sender(sentence: Scanned, at: int, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The delegation that does it under a leader: "Đoàn giám sát của HĐND tỉnh do bà A làm trưởng đoàn đã | khảo sát"."""
    items = sentence.items
    led = next((k for k in range(at, max(-1, at - _LED), -1) if _leads(sentence, items[k], lexicon)), None)
    if led is None:
        return ()
    for k in range(led - 1, 0, -1):
        by = lexicon.longest("agent", sentence.tokens, items[k].first)
        if by and "passive" not in by.concept.props and items[k].kind != "punct":
            body = items[k - 1].body if items[k - 1].kind == "body" else None
            if body and k > _OF and items[k - 2].kind == "joint" and (team := items[k - _OF].body):
                return (body,) if "delegation" in team.concept.props else ()  # "đoàn công tác của | Ban Mẫu do ông A"
            sent = body is not None and ("delegation" in body.concept.props or _is_of_members(body))
            return (body,) if body and sent and not any(c.isupper() for c in body.name) else ()
    return ()


def _leads(sentence: Scanned, item: Item, lexicon: Lexicon) -> bool:
    """Words of who leads, alone or in a verb: "làm trưởng đoàn", "làm trưởng đoàn đã kiểm tra"."""
    said = lexicon.longest("role", sentence.tokens, item.first) if item.kind in ("role", "verb") else None
    return said is not None and "lead" in said.concept.props.get("notation", ())


def _is_of_members(body: BodyDraft) -> bool:
    """A province's members of the National Assembly inspect themselves: "Đoàn ĐBQH tỉnh do | ông A làm trưởng đoàn"."""
    return body.concept.props.get("bodyClass", ("",))[0] == "LegislativeBody"

"""How far a word of former office goes: "nguyên" covers one title, and the next one where the two share what they are of."""

from collections.abc import Sequence

from kg.extract.items import BodyDraft, Item, prop, says
from kg.extract.rows import back
from kg.lexicon import pref

_PARTY, _CHAIRED = ("PartyBody",), ("ExecutiveBody", "LegislativeBody")


def is_shared_past(items: Sequence[Item], k: int) -> bool:
    """Whether the word of former office before the title in front covers the one at `k` too.

    "nguyên Bí thư | và Chủ tịch UBND quận Mẫu", "nguyên Bí thư Đảng ủy, | Chủ tịch UBND xã Mẫu": the place stands once, behind
    both. "nguyên Bí thư Tỉnh ủy, | Chủ tịch Hội Thử nghiệm tỉnh" chairs the society today.
    """
    if k < 3 or items[k - 2].title is None or not (says(items[k - 1], "fn/va", "fn/kiem") or items[k - 1].text == ","):
        return False
    first = back(items, k - 3, ("modifier",)) + 1
    if not any(prop(item, "effect") == "former" for item in items[first : k - 2]):
        return False
    before, here = items[k - 2].title, items[k].title
    if before is None or here is None or here.body is None:
        return False
    if before.body is None:
        return items[k - 1].text != "," and not (before.unit or before.level)
    return _is_of_one_place(before.body, here.body)


def _is_of_one_place(party: BodyDraft, office: BodyDraft) -> bool:
    """A Party committee without its unit stands before a council or committee with it, of the same level."""
    if party.unit or party.parent or party.concept.props.get("bodyClass") != _PARTY:
        return False
    if (
        next(iter(office.concept.props.get("bodyClass", ())), "") not in _CHAIRED
        or "joinedWith" not in office.concept.props
    ):
        return False
    word = pref(party.concept).split()[0].casefold()
    return (
        "bareUnit" in party.concept.props
        or office.level.split()[:1] == [word]
        or (word == "thành" and not office.level)
    )

"""How far a word of former office goes: "nguyên" covers one title, and the next one where the two share what they are of."""

from collections.abc import Sequence

from kg.extract.items import COPULA, BodyDraft, Item, prop, says
from kg.extract.rows import back
from kg.lexicon import pref

_LONG = 8  # years after which who held an office then is not said to hold it now
_ACTS = frozenset(("name", "verb", "role", "event", "honorific"))
_LED = ("word", "function", "unit", "body", "stop", "joint")  # what a word of former office opens a list for
_PARTY, _CHAIRED, _FRONT = ("PartyBody",), ("ExecutiveBody", "LegislativeBody"), ("FrontBody",)


def is_shared_past(items: Sequence[Item], k: int) -> bool:
    """Whether the word of former office before the title in front covers the one at `k` too.

    "nguyên Bí thư | và Chủ tịch UBND quận Mẫu", "nguyên Bí thư Đảng ủy, | Chủ tịch UBND xã Mẫu": the place stands once, behind
    both. "nguyên Bí thư Tỉnh ủy, | Chủ tịch Hội Thử nghiệm tỉnh" chairs the society today.
    """
    if _left_with_the_centre(items, k):
        return True
    if k < 3 or items[k - 2].title is None or not (says(items[k - 1], "fn/va", "fn/kiem") or items[k - 1].text == ","):
        return False
    first = back(items, k - 3, ("modifier",)) + 1
    if not any(prop(item, "effect") == "former" for item in items[first : k - 2]):
        return False
    before, here = items[k - 2].title, items[k].title
    if before is None or here is None or here.body is None:
        return False
    if before.body is None:
        secretary = pref(before.concept).casefold().endswith("bí thư") and "joinedWith" in here.body.concept.props
        return (items[k - 1].text != "," or secretary) and not (before.unit or before.level)
    return _is_of_one_place(before.body, here.body, member=before.concept.props.get("kind") == ("membership",))


def is_bygone(items: Sequence[Item], k: int) -> bool:
    """The unit of the title at `k` is no more: "Chủ tịch UBND huyện Mẫu | cũ", "Giám đốc Sở Mẫu tỉnh Thử | (cũ)"."""
    title = items[k].title
    if title is None or not (title.unit or (title.body and title.body.unit)):
        return False
    j = k + 1 + (k + 1 < len(items) and items[k + 1].text == "(")
    return j < len(items) and bool(prop(items[j], "bygone"))


def listed_past(items: Sequence[Item]) -> frozenset[int]:
    """The titles of a list that a word of former office opens with a colon: "...; nguyên: | Ủy viên Mẫu; Bí thư Thử; ...".

    "các đồng chí nguyên lãnh đạo tỉnh: | A, Bí thư Tỉnh ủy; B, Chủ tịch UBND tỉnh" tells it of several.
    """
    found: set[int] = set()
    ends: frozenset[str] = frozenset()
    listing = False
    for k, item in enumerate(items):
        if item.text == ":" and k:
            first = back(items, k - 1, _LED)
            group = any(says(led, "fn/lanh-dao") or led.kind in ("stop", "body") for led in items[first + 1 : k])
            alone = items[k - 1].kind == "modifier"
            listing = prop(items[k - 1 if alone else first], "effect") == "former" and (alone or group)
            ends = _ACTS if alone else _ACTS - {"name", "honorific"}
        elif listing and item.kind in ends:
            listing = False
        elif listing and item.kind == "title":
            found.add(k)
    return frozenset(found)


def _left_with_the_centre(items: Sequence[Item], k: int) -> bool:
    """Who is no more of the Central Committee leads no province: "nguyên Ủy viên Trung ương Đảng, Phó Bí thư Thành ủy, | ..."."""
    here = items[k].title
    body = here.body if here else None
    if here is None or body is None or here.concept.props.get("kind") == ("membership",):
        return False
    kind = body.concept.props.get("bodyClass", ())
    if kind != _PARTY and not (next(iter(kind), "") in _CHAIRED and "joinedWith" in body.concept.props):
        return False
    t = k
    while t > 2 and items[t - 1].text == "," and items[t - 2].title:
        t -= 2
        if prop(items[t - 1], "effect") == "former":
            return _is_of_the_centre(items[t])
    return False


def _is_of_the_centre(item: Item) -> bool:
    """A seat in the Central Committee or the Politburo."""
    title = item.title
    body = title.body if title else None
    if title is None or body is None or title.concept.id not in body.concept.props.get("memberPost", ()):
        return False  # an alternate member may have become a full one
    return body.concept.props.get("level") == ("central",) and not body.parent


def is_long_ago(items: Sequence[Item], zone: str, published: str | None) -> bool:
    """A day of many years before the report opens the sentence, or stands in a caption: "Năm 1961, Thủ tướng | A | thăm ..."."""
    if not published:
        return False
    first = next((k for k, item in enumerate(items) if item.kind not in ("punct", "ending")), len(items))
    return _are_old(items if zone == "caption" else items[first : first + 1], published)


def is_dated_so(items: Sequence[Item], k: int, t: int, published: str | None) -> bool:
    """A day of many years before stands straight before the title, or behind the name: "năm 2005 | Thủ tướng | A", "A (6/1961)".

    A year alone in brackets is that of a birth.
    """
    first, last = min(k, t), max(k, t)
    opens = first == 1 or (first > 1 and items[first - 2].kind in ("punct", "ending"))
    before = items[first - 1 : first] if opens else ()
    after = items[last + 1 : last + 2] if t < k else ()
    bracket = t < k and last + 3 < len(items) and items[last + 1].text == "(" and items[last + 3].text == ")"
    told = items[last + 2] if bracket else None
    day = told is not None and told.date is not None and told.date.kind != "year"
    dated = [*before, *after, *([told] if told and day else [])]
    return published is not None and _are_old(dated, published)


def is_presented_then(items: Sequence[Item], k: int) -> bool:
    """Who is named was so then: "người đứng đầu Sở Mẫu | lúc đó là | ông A, Giám đốc Sở"."""
    j = back(items, k - 1, ("honorific", "rank"))
    j -= j > 0 and says(items[j], *COPULA)
    return j > 0 and says(items[j], "fn/tung") and any(says(item, *COPULA) for item in items[j + 1 : k])


def _are_old(dated: Sequence[Item], published: str) -> bool:
    years = [int(item.date.iso[:4]) for item in dated if item.date and item.date.iso and item.date.iso[:4].isdigit()]
    return bool(years) and max(years) <= int(published[:4]) - _LONG


def is_then(items: Sequence[Item], t: int) -> bool:
    """Of that time is the title at `t`: "Chủ tịch UBND tỉnh | khi đó là | ông A", "ông A, Giám đốc Sở | lúc bấy giờ, ..."."""
    if t + 1 >= len(items) or not says(items[t + 1], "fn/tung"):
        return False
    k = t + 2
    names = k + 1 < len(items) and items[k + 1].kind in ("name", "honorific", "rank")
    if k < len(items) and says(items[k], *COPULA):
        return names
    return k >= len(items) or items[k].kind in ("name", "honorific") or items[k].text in (",", ")", *"-–")


def is_otherwise_now(items: Sequence[Item], t: int) -> bool:
    """Brackets behind the list of the title at `t` tell what its holder is now: "ông A - Viện trưởng Mẫu | (hiện là | X)"."""
    while t + 2 < len(items) and items[t + 1].text == "," and items[t + 2].title:
        t += 2
    if t + 3 >= len(items) or items[t + 1].text != "(":
        return False
    k = t + 2 + (prop(items[t + 2], "tense") == "current" and not says(items[t + 2], *COPULA))
    now = k > t + 2 or items[k].text.casefold().startswith(("nay", "hiện"))
    return now and k + 1 < len(items) and says(items[k], *COPULA) and items[k + 1].title is not None


def _is_of_one_place(party: BodyDraft, office: BodyDraft, *, member: bool = False) -> bool:
    """A Party committee without its unit stands before a council or committee with it, of the same level.

    Who is no longer a `member` of one chairs no Front there either: "nguyên Ủy viên Ban Thường vụ Tỉnh ủy, | Chủ tịch Ủy ban
    MTTQ tỉnh". Of associations a retired one may be the head.
    """
    if member and party.parent:
        party = party.parent
    if party.unit or party.parent or party.concept.props.get("bodyClass") != _PARTY:
        return False
    if (
        next(iter(office.concept.props.get("bodyClass", ())), "") not in (*_CHAIRED, *(_FRONT if member else ()))
        or "joinedWith" not in office.concept.props
    ):
        return False
    word = pref(party.concept).split()[0].casefold()
    return (
        "bareUnit" in party.concept.props
        or office.level.split()[:1] == [word]
        or (word == "thành" and not office.level)
    )

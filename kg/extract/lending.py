"""What a title may borrow from those beside it in a list: the units they carry, the body of the nearest, or nothing."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from kg.extract.items import PLAIN, BodyDraft, Item, Place, TitleDraft, prop, says, state_of
from kg.extract.needs import is_bare
from kg.extract.rows import back

_LISTED = PLAIN | {"punct", "ending", "body", "modifier"}
_WORDS = frozenset(("word", "occupation", "place"))
_GIVEN = ("function", "verb", "modifier", "link")
_GOES = frozenset(("ending", "word"))
_COMMITTEE = "bt/ubnd"  # whom a bare "Chủ tịch" chairs
_OWNED = 10  # items behind a title in which it is said whose it is
_NEAR = 5  # items after a bare title in which its list may still name a body


def places(title: TitleDraft) -> Iterator[Place | str]:
    """The units that a title carries: its own, its body's, those of the bodies above; a bare level word is one too."""
    draft: TitleDraft | BodyDraft | None = title if title.body is None else title.body
    while draft:
        if draft.unit or draft.level:
            yield draft.unit or draft.level
        draft = draft.parent if isinstance(draft, BodyDraft) else None


def lender(items: Sequence[Item], group: Sequence[int], position: int) -> BodyDraft | None:
    """The body that a bare title may take from its neighbours: the next title's, else the one's before.

    Where no neighbour has one, a body in the same list will do: a title before it may be unknown, not the rest of this one.
    """
    for t in (*group[position + 1 :], *reversed(group[:position])):
        title = items[t].title
        if title and title.body:
            return title.body
    after = items[group[position] + 1 : group[position] + 1 + _NEAR]
    listed = takewhile(lambda i: (i.kind in _LISTED and i.text != ";") or says(i, "fn/kiem"), after)
    lent = next((item.body for item in listed if item.body and not state_of(item)), None)
    return lent if lent and after[0].kind not in _WORDS else None


def having(items: Sequence[Item], t: int) -> BodyDraft | None:
    """The body that has the holders of the head at `t`: "Bộ Mẫu | hiện có 4 | thứ trưởng gồm: A, B, ..."."""
    j = t - 1
    while j > 0 and (items[j].kind in _GOES or says(items[j], "fn/co")):
        j -= 1
    has = any(says(item, "fn/co") or item.text.isdigit() for item in items[j + 1 : t])
    body = items[j].body if has and items[j].kind == "body" else None
    return body if body and body.name and not body.state else None


def sent_to(title: TitleDraft, items: Sequence[Item], t: int) -> tuple[TitleDraft, BodyDraft | None]:
    """The title, and the agency to which its holder is sent before it is given at `t`, which a bare one takes.

    "về | Sở Mẫu | và bổ nhiệm giữ chức Phó Giám đốc", "sang | Thanh tra tỉnh |, bổ nhiệm giữ chức Phó Chánh Thanh tra".
    """
    j = back(items, t - 1, _GIVEN)
    j -= j > 0 and items[j].text == ","
    goes = j > 0 and j + 1 < t and (items[j - 1].kind in _GOES or says(items[j - 1], "fn/tai"))
    parted = goes and (items[j + 1].text == "," or items[j + 1].kind == "link" or says(items[j + 1], "fn/giu-chuc"))
    body, own = items[j].body if parted and items[j].kind == "body" else None, title.body
    if body is None or body.state:
        return title, None
    return replace(title, body=body) if own and is_bare(own) and own.concept.id == body.concept.id else title, body


def of_business(title: TitleDraft, items: Sequence[Item], t: int) -> TitleDraft:
    """A title beside that of a manager, which nothing afar tells an agency: "Bí thư Đảng ủy, | Chủ tịch HĐQT công ty ..."."""
    joined = t + 2 < len(items) and (items[t + 1].text == "," or says(items[t + 1], "fn/kiem"))
    body = title.body
    inner = body is not None and "parent" in body.concept.props.get("takes", ())  # a Tỉnh ủy is in no agency
    if joined and body and inner and is_bare(body) and not body.name and prop(items[t + 2], "inBusiness"):
        title = replace(title, body=replace(body, open=True))
    return replace(title, open=True) if _runs_business(items, t) else title


def _is_of_business(after: Sequence[Item]) -> bool:
    """Words behind a bare title tell whose it is: "Giám đốc, | người đại diện pháp luật của công ty Mẫu"."""
    ends = next((n for n, item in enumerate(after) if item.kind == "name" or item.text in (".", ";")), len(after))
    of = next((n for n, item in enumerate(after[:ends]) if says(item, "fn/cua")), len(after))
    words = " ".join(item.text.casefold() for item in after[of + 1 : of + 3])
    concept = after[of].concept if of < len(after) else None
    return concept is not None and words in concept.props.get("ofBusiness", ())


def _runs_business(items: Sequence[Item], t: int) -> bool:
    """Beside the title stands that of a manager: "Chủ tịch kiêm | Tổng giám đốc | tập đoàn này" chairs no council of the text."""
    title = items[t].title
    chairs = title is not None and _COMMITTEE in title.concept.props.get("unitBody", ())
    after = t + 2 < len(items) and (says(items[t + 1], "fn/kiem") or (chairs and items[t + 1].text == ","))
    before = t > 1 and says(items[t - 1], "fn/kiem")
    if title is not None and title.body is None and _is_of_business(items[t + 1 : t + 1 + _OWNED]):
        return True
    return (after and bool(prop(items[t + 2], "inBusiness"))) or (before and bool(prop(items[t - 2], "inBusiness")))

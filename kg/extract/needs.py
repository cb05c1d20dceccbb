"""What the phrase of a body leaves out: whether it is whole, and which of unit and parent its text may lend it."""

from collections.abc import Sequence

from kg.extract.items import BodyDraft
from kg.lexicon import Lexicon, pref
from kg.text.tokens import Token, tokens


def is_bare(draft: BodyDraft) -> bool:
    """The phrase tells neither a parent nor a unit."""
    return not (draft.parent or draft.unit or draft.level)


def taken(draft: BodyDraft, lexicon: Lexicon) -> tuple[str, ...]:
    """Which of unit and parent a body may take from its text: one with a name of its own none, where only well-known names do.

    "Bệnh viện Đa khoa" is that of the district, "Bệnh viện | Thử Mẫu" is called so wherever it is spoken of.
    """
    props = draft.concept.props
    takes = tuple(part for part in props.get("takes", ()) if part != "name")
    if not takes or is_national(draft, lexicon) or (draft.name and _is_regional(draft, lexicon)):
        return ()
    names = props.get("unitNames", ())
    if not (names or "unitOfKnown" in props or "parentOfKnown" in props) or not draft.name or not is_bare(draft):
        return takes
    words = tokens(draft.name)
    known = lexicon.own_name(draft.concept, words, 0) == len(words) and not draft.open
    named = lexicon.joined_name(draft.concept, draft.name).casefold()
    known = known and (not names or named in {name.casefold() for name in names})
    guessed = ("unit", "parent") if "parentOfKnown" in props else ("unit",)
    return takes if known else tuple(t for t in takes if t not in guessed)


def bare_levels(draft: BodyDraft, lexicon: Lexicon) -> tuple[str, ...]:
    """The level words of the units that the body serves where it stands alone: a "Đảng ủy" a commune's."""
    concepts = lexicon.concepts
    return tuple(pref(concepts[v]) for v in draft.concept.props.get("bareUnit", ()) if v in concepts)


def is_national(draft: BodyDraft, lexicon: Lexicon) -> bool:
    """A name that begins or ends with the country is whole: no province, no ministry is added to it.

    "Hội Luật gia Việt Nam", "Bệnh viện Mẫu Trung ương", "Ban Chỉ đạo Quốc gia về chuyển đổi số". So is one that ends with a
    province: "Bệnh viện Đại học Thử Hà Nội", "Cục Hải quan Hà Nam Ninh".
    """
    if not draft.name or not is_bare(draft):
        return False
    words = tokens(draft.name)
    home = lexicon.longest("country", words, len(words) - 2) if len(words) > 1 else None
    ends = home is not None and "home" in home.concept.props
    ends = ends or any(_is_place(lexicon, words, at) for at in range(max(0, len(words) - 3), len(words) - 1))
    props = draft.concept.props
    if "unit" not in props.get("takes", ()) and props.get("bodyClass") == ("ExecutiveBody",):
        return ends  # "Vụ Ngân sách Nhà nước" is a part of a ministry
    return ends or any(lexicon.longest("central", words, at) for at in {0, max(0, len(words) - 2)})


def _is_regional(draft: BodyDraft, lexicon: Lexicon) -> bool:
    """The name ends with a region of several provinces: "Chi hội Thử nghiệm | phía Nam" is that of no city of the text."""
    words = tokens(draft.name)
    last = (lexicon.longest("region", words, at) for at in range(len(words)))
    return any(match and match.end == len(words) for match in last)


def _is_place(lexicon: Lexicon, words: Sequence[Token], at: int) -> bool:
    """A province of today or of earlier days fills the words from `at`."""
    place, former = lexicon.gazetteer.at(words, at), lexicon.longest("former-province", words, at)
    return len(words) in (place[1] if place else 0, former.end if former else 0)


def is_optional(draft: BodyDraft) -> bool:
    """A central body ("Bộ Nội vụ") may take a parent or unit but is whole without one."""
    return "central" in draft.concept.props.get("level", ()) and len(draft.concept.props.get("level", ())) == 1


def is_foreign(draft: BodyDraft, above: BodyDraft) -> bool:
    """The rooms of the agency above have names of their own, and this is none: "Phòng Khảo thí" is no room of the police."""
    own = above.concept.props.get("ownField", ())
    return bool(own and draft.name) and not draft.name.casefold().startswith(tuple(own))

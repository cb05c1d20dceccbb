"""The claims of one article about one name -> profiles: almost always one, sometimes two people of that name."""

from collections.abc import Iterable

from kg.lexicon.gazetteer import kind
from kg.model import Body, Claim

Span = tuple[int, int]

_LEVELS = ("province", "district", "commune")
_NAMESAKE = "fn/trung-ten"
_TOLD = 0.95  # the confidence of a post whose complements its own phrase carries


def profiles(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Split the claims about one name where the article shows it in office in two provinces, districts or communes at once.

    "Nguyễn Văn Mẫu, Phó Chủ tịch UBND tỉnh Nghệ An" and, in another sentence, "Nguyễn Văn Mẫu, Phó Bí thư Tỉnh ủy Hà Tĩnh" are
    two; so are in one list "Nguyễn Văn Mẫu, Bí thư Huyện ủy Mẫu Sơn" and "Nguyễn Văn Mẫu, Chủ tịch UBND huyện Thử Khê". Nobody
    is split whose post the article gives, takes or calls past: such a person is on the way from one to the other. Whom the text
    itself calls another of the name ("người trùng họ tên: ông Nguyễn Văn Mẫu") is another.
    """
    every = sorted(claims, key=lambda c: (c.subject.start, c.id))
    namesakes = {(c.subject.start, c.subject.end) for c in every if _NAMESAKE in c.styles}
    other = [c for c in every if (c.subject.start, c.subject.end) in namesakes]
    return [part for side in ([c for c in every if c not in other], other) for part in _in_office(side)]


def _in_office(found: list[Claim]) -> list[list[Claim]]:
    if not found or any(c.post and c.modality != "attested" for c in found):
        return [found] if found else []
    split = [found]
    for level in _LEVELS:
        split = [part for whole in split for part in _split(whole, level)]
    return split


def _split(found: list[Claim], level: str) -> list[list[Claim]]:
    """The claims by the unit of a level; mentions without one go with the mention before them.

    Below the province only a unit that the title itself names counts: what the article lends may be another's.
    """
    units: dict[Span, set[str]] = {}
    for claim in found:
        mine = units.setdefault((claim.subject.start, claim.subject.end), set())
        if claim.post and (level == "province" or claim.confidence >= _TOLD):
            mine |= _codes(claim.post.body, level)
    groups = _groups(units.values())
    if len(groups) < 2:
        return [found]
    split: list[list[Claim]] = [[] for _ in groups]
    current = 0
    for claim in found:
        own = units[claim.subject.start, claim.subject.end]
        current = next((n for n, group in enumerate(groups) if own & group), current)
        split[current].append(claim)
    return [group for group in split if group]


def _groups(sets: Iterable[set[str]]) -> list[set[str]]:
    """The sets joined where they share a member, in the order of their first appearance."""
    groups: list[set[str]] = []
    for units in sets:
        if not units:
            continue
        sharing = [g for g in groups if g & units]
        merged = units.union(*sharing)
        rest = [g for g in groups if not g & units]
        at = groups.index(sharing[0]) if sharing else len(rest)
        groups = [*rest[:at], merged, *rest[at:]]
    return groups


def _codes(body: Body, level: str) -> set[str]:
    """The units of a level that a body belongs to; who is in office in a district is so in its province too."""
    found = {body.unit.code} if body.unit and body.unit.code and kind(body.unit.code) == level else set()
    return found | (_codes(body.parent, level) if body.parent else set())

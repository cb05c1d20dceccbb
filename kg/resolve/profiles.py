"""The claims of one article about one name -> profiles: almost always one, sometimes two people of that name."""

from collections.abc import Iterable

from kg.lexicon.gazetteer import kind
from kg.model import Body, Claim

Span = tuple[int, int]


def profiles(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Split the claims about one name where the article shows it in office in two provinces at once.

    "Nguyễn Văn Mẫu, Phó Chủ tịch UBND tỉnh Nghệ An" and, in another sentence, "Nguyễn Văn Mẫu, Phó Bí thư Tỉnh ủy Hà Tĩnh" are
    two. Nobody is split whose post the article gives, takes or calls past: such a person is on the way from one to the other.
    Mentions without a province go with the mention before them.
    """
    found = sorted(claims, key=lambda c: (c.subject.start, c.id))
    provinces: dict[Span, set[str]] = {}
    for claim in found:
        units = provinces.setdefault((claim.subject.start, claim.subject.end), set())
        if claim.post and claim.modality == "attested":
            units |= _codes(claim.post.body)
    moving = any(c.post and c.modality != "attested" for c in found)
    groups = _groups(provinces.values())
    if moving or len(groups) < 2:
        return [found] if found else []
    split: list[list[Claim]] = [[] for _ in groups]
    current = 0
    for claim in found:
        units = provinces[claim.subject.start, claim.subject.end]
        current = next((n for n, group in enumerate(groups) if units & group), current)
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


def _codes(body: Body) -> set[str]:
    """The provinces that a body belongs to; who is in office in a district is so in its province too."""
    found = {body.unit.code} if body.unit and body.unit.code and kind(body.unit.code) == "province" else set()
    return found | (_codes(body.parent) if body.parent else set())

"""Claims as articles tell them -> claims about the bodies that these are: before anything else of this room sees them.

A name is that of the body that bore it on the day of the statement: "Bộ Tài chính" of 2024 is not that of 2026, "Tỉnh ủy Quảng
Ninh" is the "Thành ủy Quảng Ninh" of today. Bodies come with the keys of those that they came from (`Body.before`).
"""

from collections.abc import Iterable

from msgspec.structs import replace

from kg import vocab
from kg.lexicon.lineage import Lineage
from kg.model import Body, Claim, Post

_PAST = frozenset(("former", "dismissed"))


def settled(claims: Iterable[Claim], lineage: Lineage) -> tuple[Claim, ...]:
    """The claims with every body and post in them as what it is."""
    return tuple(_settled(claim, lineage) for claim in claims)


def succession(one: Body, other: Body) -> bool:
    """Whether two bodies are one, or one came from the other. For bodies of settled claims.

    Two that were merged are not in succession to each other, though they have one heir: the Tỉnh ủy of two provinces had two
    secretaries at a time.
    """
    first, second = vocab.body_key(one), vocab.body_key(other)
    return first == second or first in other.before or second in one.before


def _settled(claim: Claim, lineage: Lineage) -> Claim:
    day = (claim.until or claim.since or claim.on) if claim.modality in _PAST else claim.on
    if claim.post:
        claim = replace(claim, post=_post(claim.post, day, lineage))
    if claim.occasion and claim.occasion.organizers:
        held_by = tuple(dict.fromkeys(lineage.known(body, claim.on) for body in claim.occasion.organizers))
        claim = replace(claim, occasion=replace(claim.occasion, organizers=held_by))
    return claim


def _post(post: Post, day: str | None, lineage: Lineage) -> Post:
    found = lineage.canon.post(post, day)
    return replace(found, body=lineage.known(post.body, day))

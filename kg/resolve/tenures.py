"""The claims of one official -> tenures: one for each post that some claim says is or was held."""

from collections import defaultdict
from collections.abc import Sequence

from kg import vocab
from kg.model import Claim, Person, Tenure

HELD = frozenset(("attested", "appointed"))
ENDED = frozenset(("former", "dismissed"))


def tenures(person: Person, claims: Sequence[Claim]) -> list[Tenure]:
    """One tenure for each post that some claim says is or was held; `expected` and `denied` hold nothing."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.post and claim.modality in HELD | ENDED:
            groups[vocab.post_key(claim.post)].append(claim)
    return [_tenure(person, key, found) for key, found in sorted(groups.items())]


def _tenure(person: Person, key: str, claims: list[Claim]) -> Tenure:
    held = sorted(c.on for c in claims if c.on and c.modality in HELD and not (c.since and c.since > c.on))
    ended = sorted(c.on for c in claims if c.on and c.modality in ENDED)
    post = min((c.post for c in claims if c.post), key=repr)
    over = any(c.modality in ENDED for c in claims) and not (ended and held and held[-1] > ended[0])
    return Tenure(
        id=f"{person.id}/{vocab.digest(key, 8)}",
        person=person.id,
        post=post,
        first=held[0] if held else None,
        last=held[-1] if held else None,
        start=min((c.since for c in claims if c.since), default=None),
        end=max((c.until for c in claims if c.until), default=None),
        ended=over,
        ended_by=ended[0] if over and ended else None,
        acting=all(c.acting for c in claims),
        claims=tuple(sorted(c.id for c in claims)),
    )

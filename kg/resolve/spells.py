"""The claims of one official on one post -> spells: two terms with a break between them are two, whatever the reports' order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.ledger import HELD, shown_on
from kg.model import Claim, Post
from kg.resolve.around import Around
from kg.resolve.days import apart, earliest, full, latest
from kg.resolve.terms import is_term

ENDED = frozenset(("former", "dismissed"))
# Two officials whom reports name in one seat by turns within months contradict each other; no term is taken back so soon.
_BREAK = 180


@dataclass(slots=True)
class Spell:
    """One time in a post: `points` are the days (or months, years) on which it was held, in order; `claims` tell of it."""

    points: list[str]
    claims: list[Claim] = field(default_factory=list)


def spells(post: Post, claims: Sequence[Claim], around: Around) -> list[Spell]:
    """The spells in order of time; every claim is in exactly one, and there is at least one."""
    points = sorted({p for c in claims for p in _points(c)}, key=lambda p: (earliest(p), latest(p)))
    found = [Spell(points[:1])]
    for before, after in pairwise(points):
        if _broken(post, before, after, claims, around):
            found.append(Spell([]))
        found[-1].points.append(after)
    for claim in sorted(claims, key=lambda c: c.id):
        _home(found, claim).claims.append(claim)
    return _joined(found)


def since_of(claim: Claim) -> str | None:
    """The stated begin; the years of a body's term are nobody's own."""
    return None if is_term(claim) else claim.since


def until_of(claim: Claim) -> str | None:
    """The stated end; the years of a body's term are nobody's own."""
    return None if is_term(claim) else claim.until


def _points(claim: Claim) -> list[str]:
    """When a claim shows the post held: the days of reports, and the two ends of a stated time."""
    if is_term(claim):
        return [claim.on] if claim.modality in HELD and full(claim.on) and claim.on else []
    stated = [day for day in (claim.since, claim.until) if day]
    return [*shown_on(claim), *stated]


def _broken(post: Post, before: str, after: str, claims: Sequence[Claim], around: Around) -> bool:
    """Whether the time in the post was interrupted: another held it long between, or it ended and was given again."""
    if latest(before) >= earliest(after):
        return False
    ends = [u for c in claims if (u := until_of(c))]
    if any(earliest(before) <= earliest(u) and latest(u) < earliest(after) and _opens(claims, u, after) for u in ends):
        return True
    over = [c.on for c in claims if c.modality in ENDED and c.on and full(c.on)]
    given = any(c.act and c.modality == "appointed" and after in _points(c) for c in claims)
    if given and any(latest(before) <= day < earliest(after) for day in over):
        return True
    if not (full(before) and full(after)) or not around.single(post) or apart(before, after) < _BREAK:
        return False
    return around.others.between(post, before, after)


def _opens(claims: Sequence[Claim], end: str, point: str) -> bool:
    """Whether a later time begins with this point: it is stated or given then, or held again long after the end."""
    again = full(point) and apart(latest(end), point) >= _BREAK
    return again or any(c.since == point or (c.modality == "appointed" and c.on == point) for c in claims)


def _home(found: Sequence[Spell], claim: Claim) -> Spell:
    """The spell that a claim tells of: the one with its own days; of an ending the last that began before it."""
    own = _points(claim)
    if own:
        return next(spell for spell in found if own[0] in spell.points)
    day = claim.on or ""
    if claim.modality in ENDED:
        return next((s for s in reversed(found) if s.points and day and earliest(s.points[0]) <= day), found[0])
    return found[-1]


def _joined(found: list[Spell]) -> list[Spell]:
    """The spells that some claim tells of."""
    return [spell for spell in found if spell.claims]

"""The claims of one official -> tenures: one for each spell in a post that some claim says is or was held.

Acting and being in charge are tenures of their own beside the full holding of the same post. What is certain (attested, stated)
and what only bounds the rest stay apart; no bound excludes a day on which a report shows the post held.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kg import vocab
from kg.ledger import HELD, shown_on
from kg.model import Claim, Person, Tenure
from kg.resolve.around import ALONE, Around
from kg.resolve.continued import continued
from kg.resolve.days import earliest, full, latest
from kg.resolve.spells import ENDED, Spell, since_of, spells, until_of
from kg.resolve.terms import terms

__all__ = ["ENDED", "HELD", "tenures"]

_Days = list[str | None]
_Bounds = tuple[_Days, _Days]


class _Leaving(NamedTuple):
    """A decision that ends every post: its day if known."""

    day: str | None


def tenures(person: Person, claims: Sequence[Claim], around: Around = ALONE) -> list[Tenure]:
    """The tenures of an official; `expected` and `denied` hold nothing."""
    groups: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.post and claim.modality in HELD | ENDED:
            groups[vocab.post_key(claim.post), _manner(claim)].append(claim)
    leaving = _leaving(claims, around)
    found: list[Tenure] = []
    for (key, manner), mine in sorted(groups.items()):
        full_days = sorted(d for c in groups.get((key, ""), ()) for d in shown_on(c)) if manner else []
        found += _tenures(f"{person.id}/{vocab.digest(key, 8)}", manner, mine, full_days, around)
    return continued([_closed(replace(tenure, person=person.id), leaving) for tenure in found], around)


def _manner(claim: Claim) -> str:
    return "acting" if claim.acting else "charge" if claim.in_charge else ""


def _leaving(claims: Iterable[Claim], around: Around) -> list[_Leaving]:
    """The days of death and retirement. Somebody who retires without a day may have held later what reports show later."""
    return [
        _Leaving(claim.decided or claim.on)
        for claim in sorted(claims, key=lambda c: c.id)
        if around.tells(_act(claim, around), "endsTenure") == "all"
    ]


def _act(claim: Claim, around: Around) -> str:
    """The decision that a claim tells of: its own, or that in which the person took part as the one concerned."""
    if claim.predicate != "participates":
        return claim.act
    return around.endings.get(claim.role, "")


def _tenures(name: str, manner: str, claims: list[Claim], over: Sequence[str], around: Around) -> list[Tenure]:
    """The spells of one official in one post in one manner; `over` are the days on which the full post is held."""
    post = min((c.post for c in claims if c.post), key=repr)
    found: list[Tenure] = []
    parts = spells(post, claims, around)
    for number, spell in enumerate(parts, 1):
        ident = "-".join(part for part in (name, manner, str(number) if number > 1 else "") if part)
        made = _stated(_attested(ident, manner, spell), spell.claims, around)
        found.append(replace(made, terms=terms(spell.claims, around)))
    own = [_by_itself(t, found[n - 1] if n else None, found[n + 1 :], over) for n, t in enumerate(found)]
    return [_bounded(t, *bounds, spell.claims, around) for t, bounds, spell in zip(found, own, parts, strict=True)]


def _attested(ident: str, manner: str, spell: Spell) -> Tenure:
    """The tenure as reports show it: attested days, and whether some report calls it past."""
    claims = spell.claims
    held = sorted(c.on for c in claims if c.on and c.on in shown_on(c) and full(c.on))
    ended = sorted(c.on for c in claims if c.on and c.modality in ENDED)
    last = held[-1] if held else ""
    undated = any(c.modality in ENDED and not c.on for c in claims)
    after = [day for day in ended if day >= last]
    return Tenure(
        id=ident,
        person="",
        post=min((c.post for c in claims if c.post), key=repr),
        first=held[0] if held else None,
        last=held[-1] if held else None,
        start=None,
        end=None,
        ended=bool(after) or (undated and not ended),
        ended_by=after[0] if after else None,
        acting=manner == "acting",
        claims=tuple(sorted(c.id for c in claims)),
        in_charge=manner == "charge",
    )


def _stated(tenure: Tenure, claims: Sequence[Claim], around: Around) -> Tenure:
    """With what reports say of start and end.

    The start is the day of effect, else of the decision, its approval, its announcement; a day after the first attestation is
    that of a renewal and starts nothing. So `phê chuẩn` after `bầu` is one start, that of the election.
    """
    days: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        if claim.modality == "appointed" and claim.act:
            kind = around.tells(claim.act, "tellsDate") if claim.decided else ""
            days[kind or "announcedOn"].append(claim.decided or claim.on or "")
    effective = min((s for c in claims if (s := since_of(c))), default=None)
    decided, approved, announced = (_first(days[k], tenure.first) for k in ("decidedOn", "approvedOn", "announcedOn"))
    later = min((d for d in days["approvedOn"] if decided and d >= decided), default=None)
    start = next((d for d in (effective, decided, approved, announced) if d and _fits(d, tenure.first)), None)
    ends = [u for c in claims if (u := until_of(c))]
    taken = [c.decided for c in claims if c.modality == "dismissed" and c.decided and _tells_end(c, around)]
    end = max((u for u in ends if _covers(u, tenure.last, start)), default=None)
    end = end or min((d for d in taken if _covers(d, tenure.last, start)), default=None)
    made = replace(tenure, start=start, end=end, effective=effective, decided=decided, announced=announced)
    return replace(made, approved=approved or later, held=_held(made))


def _tells_end(claim: Claim, around: Around) -> bool:
    return around.tells(claim.act, "effect") == "end" and around.tells(claim.act, "tellsDate") == "decidedOn"


def _first(days: Iterable[str], attested: str | None) -> str | None:
    return min((d for d in days if d and (not attested or d <= attested)), default=None)


def _fits(day: str, attested: str | None) -> bool:
    """Whether a start may be at this day, month or year: not after the first attested day."""
    return not attested or earliest(day) <= attested


def _covers(day: str, attested: str | None, start: str | None) -> bool:
    """Whether an end may be at this day, month or year: not before the last attested day, nor before the start."""
    return (not attested or latest(day) >= attested) and (not start or latest(day) >= earliest(start))


def _held(tenure: Tenure) -> tuple[str, str] | None:
    """The certain interval: from the stated start or the first attestation to the stated end or the last one."""
    since = min((d for d in (tenure.start and latest(tenure.start), tenure.first) if d), default=None)
    until = max((d for d in (tenure.end and earliest(tenure.end), tenure.last) if d), default=None)
    since, until = since or (until if full(tenure.end) else None), until or (since if full(tenure.start) else None)
    return (since, until) if since and until and since <= until else None


def _by_itself(tenure: Tenure, earlier: Tenure | None, later: Sequence[Tenure], over: Sequence[str]) -> _Bounds:
    """The bounds that the official's own time gives: the term before and the next one, the full post after acting in it."""
    before = ((earlier.end and latest(earlier.end)) or earlier.last) if earlier else None
    return [before], [tenure.ended_by, *(t.first or (t.start and earliest(t.start)) for t in later[:1]), *over]


def _bounded(tenure: Tenure, before: _Days, after: _Days, claims: Sequence[Claim], around: Around) -> Tenure:
    """With the outer bounds: the official's own, those by others in the same seat, those by the body's life."""
    floor = tenure.first or (tenure.start and latest(tenure.start))
    ceiling = tenure.last or (tenure.end and earliest(tenure.end))
    shown = sorted(day for claim in claims for day in shown_on(claim))
    if shown and around.single(tenure.post):
        before = [*before, around.others.before(tenure.post, shown[0])]
        after = [*after, around.others.after(tenure.post, shown[-1])]
    born, gone = around.life(tenure.post.body)
    before, after = [*before, born], [*after, gone]
    low = max((d for d in before if d and floor and d <= floor), default=None)
    high = min((d for d in after if d and d >= (ceiling or "")), default=None)
    return replace(
        tenure,
        no_earlier=None if full(tenure.start) else low,
        no_later=None if full(tenure.end) else high,
    )


def _closed(tenure: Tenure, leaving: Iterable[_Leaving]) -> Tenure:
    """Closed by death or retirement, unless a report shows the post held later."""
    days = [gone.day for gone in leaving]
    if not days or full(tenure.end):
        return tenure
    last = tenure.last or (tenure.end and earliest(tenure.end)) or ""
    after = sorted(day for day in days if day and day >= last)
    if not after and None not in days:
        return tenure
    by = min((d for d in (*after[:1], tenure.ended_by, tenure.no_later) if d), default=None)
    ended_by = min((d for d in (*after[:1], tenure.ended_by) if d), default=None)
    return replace(tenure, ended=True, ended_by=ended_by, no_later=by)

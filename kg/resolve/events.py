"""Claims that an event occurred -> events: reports of several sites that tell of one event are one.

Reports are compared where they share somebody who took part or a body that held it, within days of each other (`kin`). All pairs
are scored first and then joined under constraints, so that no order of arrival can matter; what is not linked to a report, by
itself or through others, has no part in what becomes of it: so an ingest need look at the linked ones only.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from kg import vocab
from kg.model import Claim, Event
from kg.resolve.believed import Alike, believed, sources
from kg.resolve.joined import joined
from kg.resolve.likeness import ENOUGH, likeness
from kg.resolve.reports import Kinds, Report

REACH = timedelta(days=8)  # between the days under which two reports are kept that name one official, at most
BODY_REACH = timedelta(days=1)  # the same where they have but a body in common that held it: a ministry holds many


def events(found: Iterable[Report], kinds: Kinds, alike: Alike = lambda _one, _other: False) -> tuple[Event, ...]:
    """The events that some reports tell of, sorted by id; `alike` tells which articles are one text.

    Every report that is linked to one of them has to be among them.
    """
    told = {report.claim.id: report for report in found}
    made = []
    for group in _linked(told, kinds):
        for names in joined(group, lambda a, b: likeness(told[a], told[b], kinds), ENOUGH):
            own = [told[name] for name in names]
            source = sources({r.claim.article for r in own}, alike)
            occasion, ways = believed(own, source)
            made.append(Event(event_id(own[0].claim), occasion, tuple(names), len(set(source.values())), ways))
    return tuple(sorted(made, key=lambda e: e.id))


def event_id(claim: Claim) -> str:
    """The id of the event whose smallest claim this is: day, type and a hash ("20240312-hoi-nghi-ab12cd34")."""
    occasion = claim.occasion
    kind = occasion.type.removeprefix("et/") if occasion else "event"
    day = (claim.on or "").replace("-", "") or "undated"
    return f"{day}-{kind}-{vocab.digest(claim.id, 8)}"


def kin(report: Report, others: Iterable[Report], kinds: Kinds) -> Iterator[Report]:
    """Those of the others that are linked to a report: within reach, and alike enough to be of one event."""
    for other in others:
        if _within_reach(report, other) and likeness(report, other, kinds) >= ENOUGH:
            yield other


def _within_reach(one: Report, other: Report) -> bool:
    if one.day is None or other.day is None:
        return one.day == other.day and bool(one.signs & other.signs)
    apart = abs(one.day - other.day)
    people = one.people | one.named
    return apart <= REACH and (
        not people.isdisjoint(other.people | other.named)
        or (apart <= BODY_REACH and not one.bodies.isdisjoint(other.bodies))
    )


def _linked(told: dict[str, Report], kinds: Kinds) -> list[Sequence[str]]:
    """Groups of reports that links hold together; no event reaches beyond one."""
    by_sign: dict[str, list[Report]] = defaultdict(list)
    for report in told.values():
        for sign in report.signs:
            by_sign[sign].append(report)
    groups: list[Sequence[str]] = []
    seen: set[str] = set()
    for name in sorted(told):
        group, todo = [], [name]
        while todo:
            if (now := todo.pop()) in seen:
                continue
            seen.add(now)
            group.append(now)
            report = told[now]
            near = {o.claim.id: o for sign in report.signs for o in by_sign[sign]}
            todo += [
                other.claim.id for other in kin(report, (o for o in near.values() if o.claim.id not in seen), kinds)
            ]
        if group:
            groups.append(group)
    return groups

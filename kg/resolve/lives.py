"""The claims of one official -> what else they tell: participations in events, statements on the person's life."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from kg import vocab
from kg.model import Background, Claim, Participation, Person, Telling
from kg.resolve.tenures import HELD


def participations(person: Person, claims: Sequence[Claim], events: Mapping[str, str]) -> list[Participation]:
    """One participation for each event, with every role; `events` tells which event an "occurs" claim stands for."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "participates" and claim.event in events:
            groups[events[claim.event]].append(claim)
    found = []
    for event, parts in sorted(groups.items()):
        articles = {c.article for c in parts}
        posts = {
            vocab.post_key(c.post): c.post
            for c in sorted(claims, key=lambda c: c.id)
            if c.post and c.article in articles and c.modality in HELD
        }
        found.append(
            Participation(
                id=f"{person.id}/{event}",
                person=person.id,
                event=event,
                roles=tuple(sorted({c.role for c in parts})),
                capacities=tuple(posts[k] for k in sorted(posts)),
                claims=tuple(sorted(c.id for c in parts)),
                told=_told(parts),
            )
        )
    return found


def _told(parts: Sequence[Claim]) -> tuple[Telling, ...]:
    """Each role with its claims, where two articles have no role in common."""
    roles: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        roles[part.article].add(part.role)
    if not any(one.isdisjoint(other) for one, other in combinations(roles.values(), 2)):
        return ()
    known = sorted({part.role for part in parts})
    return tuple(Telling("role", role, tuple(sorted(p.id for p in parts if p.role == role))) for role in known)


def backgrounds(person: Person, claims: Sequence[Claim]) -> list[Background]:
    """What is said of the person's life, once for each value: sources that disagree stand side by side."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "background" and claim.object:
            said[claim.object.key, claim.value].append(claim.id)
    return [
        Background(f"{person.id}/{vocab.digest(f'{kind} {value}', 8)}", person.id, kind, value, tuple(sorted(ids)))
        for (kind, value), ids in said.items()
    ]

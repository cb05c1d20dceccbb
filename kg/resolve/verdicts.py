"""Judgements -> what they do to claims and profiles: verdicts on pairs, claims that are left out, people who are hidden.

Everything here is a function of the set of judgements, so the order in which a team made or imported them cannot matter.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence

from kg.judgement import Judgement, Spot
from kg.model import Claim

Span = tuple[str, int, int]
Pair = tuple[str, str]


def in_force(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that nobody has taken back, without the undos."""
    gone = taken_back(judgements)
    return tuple(j for j in judgements if j.id not in gone and j.kind != "undo")


def taken_back(judgements: Iterable[Judgement]) -> set[str]:
    """The ids of the rows that are taken back, in whatever order they come; an undo that is taken back takes nothing back."""
    rows = {j.id: j for j in judgements}
    depth: dict[str, int] = {}
    for judgement in rows.values():
        chain = []
        at: Judgement | None = judgement
        while at and at.id not in depth:
            chain.append(at.id)
            at = rows.get(at.takes_back)
        depth |= {known: n for n, known in enumerate(reversed(chain), depth[at.id] + 1 if at else 0)}
    gone: set[str] = set()
    for judgement in sorted(rows.values(), key=lambda j: -depth[j.id]):
        if judgement.takes_back and judgement.id not in gone:
            gone.add(judgement.takes_back)
    return gone


def span(spot: Spot) -> Span:
    """A spot without its words."""
    return spot.article, spot.start, spot.end


def says(claim: Claim) -> str:
    """What a claim says of its subject, in one line that does not depend on its id: "holds (attested): Bí thư Tỉnh ủy X"."""
    if claim.predicate == "holds" and claim.post:
        return f"holds ({claim.modality}): {claim.post.label}"
    if claim.predicate == "occurs" and claim.occasion:
        return f"occurs: {claim.occasion.type} {claim.occasion.name}"
    kind = claim.role or (claim.object.key if claim.object else "")
    return f"{claim.predicate}: {kind} {claim.value}".rstrip()


def told_by(claim: Claim) -> tuple[Span, ...]:
    """Where a claim stands: its subject and, if it has one, its object."""
    return tuple((claim.article, m.start, m.end) for m in (claim.subject, claim.object) if m)


def rejected(claims: Iterable[Claim], judgements: Iterable[Judgement]) -> set[str]:
    """The ids of an article's claims that are rejected; who takes part in a rejected event goes with it.

    A claim that says something else since the text was read anew stays rejected if it is of the same kind and stands at the
    same words: a wrong line must not come back because it is worded better. `kg review` tells of it.
    """
    known = list(claims)
    out: set[str] = set()
    for judgement in judgements:
        if judgement.kind == "reject":
            out |= {c.id for c in meant(known, judgement)}
    return out | {c.id for c in known if c.event in out}


def reread(claims: Iterable[Claim], judgement: Judgement) -> list[Claim]:
    """The claims that a rejection takes out though they do not say what it was about."""
    return [c for c in meant(claims, judgement) if says(c) != judgement.says]


def meant(claims: Iterable[Claim], judgement: Judgement) -> list[Claim]:
    """The claims of an article that a rejection is about."""
    spans, kind = tuple(map(span, judgement.mentions)), re.split(r"[ :]", judgement.says)[0]
    there = [c for c in claims if told_by(c) == spans]
    return [c for c in there if says(c) == judgement.says] or [c for c in there if c.predicate == kind]


def hidden(groups: Iterable[Iterable[Claim]], judgements: Iterable[Judgement]) -> set[str]:
    """The ids of every claim about the officials (each a group of claims) whom somebody suppressed."""
    spots = {span(s) for j in judgements if j.kind == "suppress" for s in j.mentions}
    out: set[str] = set()
    for group in groups:
        own = list(group)
        if any(told_by(c)[0] in spots for c in own):
            out |= {c.id for c in own}
    return out


def parted(profile: Sequence[Claim], judgements: Iterable[Judgement]) -> list[list[Claim]]:
    """Split the claims of an article about one name where somebody said that two of its mentions are two people.

    What stands between goes with the named mention before it.
    """
    subjects = sorted({told_by(c)[0] for c in profile})
    inside = [j for j in judgements if j.kind != "unsure" and all(span(s) in subjects for s in j.mentions)]
    apart = [_ends(j) for j in inside if j.kind == "different"]
    if not apart:
        return [list(profile)]
    joined = [_ends(j) for j in inside if j.kind == "same"]
    groups: list[set[Span]] = []
    for team in _teams([*apart, *joined], joined):
        foes = {b for a, b in (*apart, *((b, a) for a, b in apart)) if a in team}
        home = next((g for g in groups if not g & foes), None)
        if home is None:
            groups.append(home := set())
        home |= team
    split: list[list[Claim]] = [[] for _ in groups]
    current = 0
    for claim in sorted(profile, key=lambda c: (c.subject.start, c.id)):
        current = next((n for n, group in enumerate(groups) if told_by(claim)[0] in group), current)
        split[current].append(claim)
    return split


def _ends(judgement: Judgement) -> tuple[Span, Span]:
    one, other = judgement.mentions
    return span(one), span(other)


def _teams(named: Iterable[tuple[Span, Span]], joined: Iterable[tuple[Span, Span]]) -> list[set[Span]]:
    """The named mentions, those that are said to be one person together, in the order of the text."""
    teams = {s: {s} for pair in named for s in pair}
    for one, other in joined:
        both = teams[one] | teams[other]
        teams |= dict.fromkeys(both, both)
    return sorted({id(t): t for t in teams.values()}.values(), key=min)


def places(profiles: Mapping[str, Iterable[Claim]]) -> dict[Span, str]:
    """For each mention of a person the name of the profile that it is in."""
    return {told_by(c)[0]: name for name, claims in profiles.items() for c in claims}


def verdicts(profiles: Mapping[str, Iterable[Claim]], judgements: Iterable[Judgement]) -> dict[Pair, bool]:
    """What people said of pairs of profiles, by their sorted names: True for one person, False for two.

    `kg same` and `kg different` refuse to contradict. Where verdicts do so all the same, because the text is read otherwise
    than on the day of the verdict, those that join lose.
    """
    at = places(profiles)
    told: dict[Pair, bool] = {}
    for judgement in judgements:
        if judgement.kind in ("same", "different"):
            one, other = (at.get(s, "") for s in _ends(judgement))
            pair = min(one, other), max(one, other)
            if one != other and all(pair):
                told[pair] = told.get(pair, True) and judgement.kind == "same"
    wrong = _broken(told)
    return {pair: same for pair, same in told.items() if not (same and pair[0] in wrong)}


def kept_apart(one: Iterable[Claim], other: Iterable[Claim], judgements: Iterable[Judgement]) -> bool:
    """Whether somebody said that the officials whom these claims tell of are two."""
    sides = [{told_by(c)[0] for c in side} for side in (one, other)]
    told = [_ends(j) for j in judgements if j.kind == "different"]
    return any(a in sides[0] and b in sides[1] for pair in told for a, b in (pair, pair[::-1]))


def _broken(told: Mapping[Pair, bool]) -> set[str]:
    """The profiles of every chain of "same" that joins two who are said to be different."""
    teams = {name: {name} for pair in told for name in pair}
    for (one, other), same in told.items():
        if same:
            both = teams[one] | teams[other]
            teams |= dict.fromkeys(both, both)
    return {name for (one, other), same in told.items() if not same and other in teams[one] for name in teams[one]}


def clash(judgements: Sequence[Judgement], place: Callable[[Spot], str]) -> tuple[Judgement, ...]:
    """A "different" and the chain of "same" that says the opposite; empty if there is none.

    `place` tells the profile that a spot is in, or a name of its own for one that is in none.
    """
    for judgement in judgements:
        if judgement.kind == "different":
            one, other = judgement.mentions
            chain = _chain(one, other, judgements, place)
            if chain is not None:
                return (*chain, judgement)
    return ()


def _chain(
    one: Spot, other: Spot, judgements: Sequence[Judgement], place: Callable[[Spot], str]
) -> tuple[Judgement, ...] | None:
    """The shortest chain of "same" from one spot to the other; from one spot of a profile to the next it costs nothing."""
    closed = place(one) if place(one) == place(other) else None  # what the verdict itself splits leads nowhere
    near: dict[Span | str, list[tuple[Span | str, Judgement | None]]] = defaultdict(list)
    for judgement in judgements:
        if judgement.kind in ("same", "different"):
            ends = judgement.mentions
            for spot in ends:
                if (hub := place(spot)) != closed:
                    near[span(spot)].append((hub, None))
                    near[hub].append((span(spot), None))
            if judgement.kind == "same":
                near[span(ends[0])].append((span(ends[1]), judgement))
                near[span(ends[1])].append((span(ends[0]), judgement))
    seen: set[Span | str] = {span(one)}
    todo: deque[tuple[Span | str, tuple[Judgement, ...]]] = deque([(span(one), ())])
    while todo:
        at, chain = todo.popleft()
        if at == span(other):
            return chain
        for to, step in near[at]:
            if to not in seen:
                seen.add(to)
                todo.append((to, (*chain, step) if step else chain))
    return None

"""The profiles of one name -> clusters: which of them are of one official, and which might be.

All pairs are scored, then the surest are joined first, never two that cannot be one: order of arrival cannot matter. Profiles
that tell the same on neighbouring days are joined before pairs are scored, so that a name in thousands of articles is a few
careers.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations, pairwise
from typing import NamedTuple

from kg.model import Claim, Occasion
from kg.resolve.evidence import DIFFERENT, SAME, contested, forbidden, nearest, reasons, score
from kg.resolve.scale import Scale
from kg.resolve.ties import apart as months
from kg.resolve.traits import Traits, traits, union
from kg.rival import Reason

_FEW = 60
_MARGIN = 1.5  # by so much must the evidence for one of two rival owners of a profile be stronger (odds of 4.5)

Pair = tuple[str, str]


class Undecided(NamedTuple):
    """Two groups, each by its first profile, that may be of one person: the best pair's score and reasons."""

    pair: Pair
    score: float
    reasons: tuple[Reason, ...]


class Clusters(NamedTuple):
    """The profiles of each official, and the pairs of officials that are undecided."""

    groups: list[list[str]]
    rivals: list[Undecided]


def clusters(
    profiles: Mapping[str, list[Claim]],
    verdicts: Mapping[Pair, bool],
    scale: Scale,
    occasions: Mapping[str, Occasion] | None = None,
) -> Clusters:
    """Groups of profiles of one official each. `verdicts` (True: same) name sorted pairs of profiles and override scores."""
    return _Block(profiles, verdicts, scale, occasions or {}).settled()


class _Block:
    """One name on the way from profiles to groups. A group is called by its smallest profile."""

    def __init__(
        self,
        profiles: Mapping[str, list[Claim]],
        verdicts: Mapping[Pair, bool],
        scale: Scale,
        occasions: Mapping[str, Occasion],
    ) -> None:
        self.scale = scale
        self.known = {name: traits(claims, scale, occasions) for name, claims in sorted(profiles.items())}
        self.groups: dict[str, list[str]] = {name: [name] for name in self.known}
        self.owner = {name: name for name in self.known}
        told = {pair: same for pair, same in sorted(verdicts.items()) if all(name in self.owner for name in pair)}
        self.apart = {pair for pair, same in told.items() if not same}
        self.parted = {name for pair in self.apart for name in pair}
        self.same = [pair for pair, same in told.items() if same]
        self.named = {name for pair in told for name in pair}

    def join(self, first: str, second: str) -> None:
        """Make one group of those of two profiles."""
        self.gather([self.owner[first], self.owner[second]])

    def gather(self, heads: list[str]) -> None:
        """Make one group of several, each called by its smallest profile."""
        names = sorted(set(heads))
        keep = names[0]
        if len(names) > 1:
            self.known[keep] = union([self.known.pop(name) for name in names])
            self.groups[keep] = sorted(profile for name in names for profile in self.groups.pop(name))
            self.owner |= dict.fromkeys(self.groups[keep], keep)

    def barred(self, first: str, second: str) -> bool:
        """Whether two groups cannot be of one person."""
        if self.parted:
            pairs = ((min(a, b), max(a, b)) for a in self.groups[first] for b in self.groups[second])
            if any(pair in self.apart for pair in pairs):
                return True
        return forbidden(self.known[first], self.known[second], self.scale) is not None

    def settled(self) -> Clusters:
        """Collapse what tells the same, score the rest, join the surest pairs first; who succeeds whom comes last.

        Two heads of provinces that merged both fit the head of the new one: that is told only when all that is known of
        each has been put together.
        """
        self.collapse()
        self.runs = dict(self.groups)
        scores = self.scored()
        members = dict(self.known)
        sure = {pair: value for pair, value in scores.items() if value >= SAME}
        self.agglomerate(sure, members)
        if self.same:
            self.obey(members)
            self.agglomerate(sure, members)
        groups = [self.groups[name] for name in sorted(self.groups)]
        return Clusters(groups, self.undecided(scores, members))

    def agglomerate(self, sure: Mapping[Pair, float], members: Mapping[str, Traits]) -> None:
        """Join groups by the surest pairs of their members first."""
        later = {p for p in sure if nearest(members[p[0]], members[p[1]], self.scale).kind.startswith("successor")}
        for pairs in ([p for p in sure if p not in later], list(later)):
            for _, pair in sorted((-sure[pair], pair) for pair in pairs):
                one, two = sorted((self.owner[pair[0]], self.owner[pair[1]]))
                if one != two and not self.barred(one, two) and not self.contested(one, two, sure[pair], sure):
                    self.join(one, two)

    def obey(self, members: Mapping[str, Traits]) -> None:
        """Join the officials of whom somebody said that they are one: all that is known of each, whatever forbids it.

        Who says so points at one report of each; to join these two alone would tear off what else was told of them. Only where
        somebody also said that two of those officials' reports are of two people are they taken apart and joined anew.
        """
        teams = {head: {head} for head in self.groups}
        for pair in self.same:
            both = teams[self.owner[pair[0]]] | teams[self.owner[pair[1]]]
            teams |= dict.fromkeys(both, both)
        for team in {id(t): t for t in teams.values()}.values():
            heads = sorted(team)
            inside = {profile for head in heads for profile in self.groups[head]}
            if not any(inside.issuperset(pair) for pair in self.apart):
                self.gather(heads)
            else:
                self.scatter(inside, members)
        for pair in self.same:
            self.join(*pair)

    def scatter(self, inside: set[str], members: Mapping[str, Traits]) -> None:
        """Take groups apart into what they were joined of."""
        runs = {head: self.runs[head] for head in members if head in inside}
        for head in {self.owner[profile] for profile in inside}:
            del self.known[head], self.groups[head]
        for head, run in runs.items():
            self.known[head], self.groups[head] = members[head], run
            self.owner |= dict.fromkeys(run, head)

    def contested(self, one: str, two: str, value: float, sure: Mapping[Pair, float]) -> bool:
        """Whether another group fits one of two groups about as well and cannot be of the other's person: neither gets it."""
        found: set[str] = set()
        for pair, other in sure.items():
            if other > value - _MARGIN:
                owners = {self.owner[pair[0]], self.owner[pair[1]]}
                if len(owners & {one, two}) == 1 and len(owners) > 1:
                    found |= owners - {one, two}
        return any(
            self.barred(*sorted((third, mine)))
            for third in sorted(found)
            for mine in (one, two)
            if not self.barred(*sorted((third, one if mine == two else two)))
        )

    def collapse(self) -> None:
        """Join profiles that tell the same on neighbouring days, if that is enough to make them one.

        What they tell being one, nothing forbids it but that an article names both; their scores differ by ranks and by the
        months between them only, and are remembered by these.
        """
        alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for name, mine in self.known.items():
            if mine.stints and name not in self.named:
                alike[mine.sign].append(name)
        for names in alike.values():
            ordered = sorted(names, key=lambda n: (self.known[n].days[-1:], n))
            scores: dict[tuple[object, ...], float] = {}
            runs = [[ordered[0]]]
            for before, after in pairwise(ordered):
                one, two = self.known[before], self.known[after]
                told = one.ranks, two.ranks, months(one.stints[0], two.stints[0])
                if told not in scores:
                    scores[told] = self.value(one, two)
                fits = scores[told] >= SAME and not any(two.articles & self.known[n].articles for n in runs[-1][-1:])
                runs = [*runs[:-1], [*runs[-1], after]] if fits else [*runs, [after]]
            for run in runs:
                self.gather(run)

    def value(self, one: Traits, two: Traits) -> float:
        """The score of two profiles."""
        return score(reasons(one, two, self.scale))

    def scored(self) -> dict[Pair, float]:
        """The scores of all pairs that have anything in common, above the line of what is surely different."""
        near = _neighbours(self.known, self.scale)
        scores = {pair: self.value(self.known[pair[0]], self.known[pair[1]]) for pair in sorted(near)}
        return {pair: value for pair, value in scores.items() if value > DIFFERENT and not self.barred(*pair)}

    def undecided(self, scores: Mapping[Pair, float], members: Mapping[str, Traits]) -> list[Undecided]:
        """The best pair of each two groups that are apart and might be one."""
        best: dict[Pair, tuple[float, Pair]] = {}
        for pair, value in scores.items():
            one, two = sorted((self.owner[pair[0]], self.owner[pair[1]]))
            if one != two and (-value, pair) < best.get((one, two), (0.0, pair)):
                best[one, two] = -value, pair
        found = []
        for groups, (value, pair) in sorted(best.items()):
            if not self.barred(*groups):
                told = reasons(members[pair[0]], members[pair[1]], self.scale)
                told += [contested(self.scale)] if -value >= SAME else []
                found.append(Undecided(groups, -value, tuple(told)))
        return found


def _neighbours(known: Mapping[str, Traits], scale: Scale) -> set[Pair]:
    """The pairs worth scoring: all where they are few, else those that share a place, a body or a date of birth.

    In a large block the name is common, and a common name without anything shared is different.
    """
    names = list(known)
    if len(names) <= _FEW:
        return set(combinations(names, 2))
    places: dict[object, list[str]] = defaultdict(list)
    for name, mine in known.items():
        for mark in _marks(mine, scale):
            places[mark].append(name)
    return {pair for sharing in places.values() for pair in combinations(sorted(sharing), 2)}


def _marks(mine: Traits, scale: Scale) -> set[object]:
    provinces = {s.where.code("province") for s in mine.stints} - {""}
    later: set[object] = {heir for code in provinces for heir in scale.heirs(code)}
    bodies: set[object] = {s.body for s in mine.stints} | {s.where.alike for s in mine.stints if not s.where.codes}
    return later | bodies | set(mine.births)

"""Evidence that two profiles of one name are of one person, and against it: `data/identity/evidence.csv` says what it weighs.

The score is a sum of log-likelihoods. Of the ties between posts only the nearest counts: that two people are of one board, one
committee and one province is one fact, not three.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from kg.model import Claim, Occasion
from kg.resolve.scale import Scale
from kg.resolve.ties import NOTHING, Tie, apart, are_related, tie
from kg.resolve.traits import Stint, Traits, traits
from kg.rival import Reason

SAME, DIFFERENT = 3.5, 0.0  # odds of 33 to 1 for, even odds; between them a pair is undecided

_OFFICIALS = 30_000  # see the kind "name" of the table
_COMMON, _RARE = -3.5, 2.0
_SENIOR = {"province": 416, "central": 200}  # up to which rank the Centre manages the cadre
_SENIOR_MEMBER = 120  # the Politburo and the Secretariat: a membership that is an office
_SENIOR_HERE = frozenset(("bt/cap-uy", "bt/ubnd", "bt/hdnd"))
_NO_OFFICE = frozenset(("Enterprise", "PublicServiceUnit", "AdHocBody", "ForeignBody", ""))
_ASSOCIATION = "bt/hoi-doan-the"
_AGENCY = "bt/co-quan-thuoc-chinh-phu"  # academies, broadcasters: their deputies rise inside
_SERVICE = frozenset(("PublicServiceUnit", "Enterprise"))
_ARMED = frozenset(("ArmedBody", "PoliceBody", "MilitaryBody", "BorderGuardBody"))
_WIDE = frozenset(("same_province", "successor_province", "province_commune", "two_districts"))
_FELL = 80  # steps of rank from a secretary to a deputy director
_SETTLED = 6.0  # a tie of this weight is of one post or body: the rest of the career adds nothing


def why(
    first: Iterable[Claim], second: Iterable[Claim], scale: Scale, occasions: Mapping[str, Occasion] | None = None
) -> list[Reason]:
    """Every reason for and against one person behind the claims of two profiles, the decisive ones first."""
    one, two = (traits(claims, scale, occasions or {}) for claims in (first, second))
    against = forbidden(one, two, scale)
    return [*([against] if against else []), *reasons(one, two, scale)]


def score(found: Iterable[Reason]) -> float:
    """The sum of the weights, rounded so that no order of summation shows."""
    return round(math.fsum(r.weight for r in found), 2)


def reasons(one: Traits, two: Traits, scale: Scale) -> list[Reason]:
    """Every weighed reason for and against one person behind two profiles."""
    near = nearest(one, two, scale)
    found = [_name(one, two, near, scale), _tied(near, one, two, scale)]
    found += _of_careers(one, two, near, scale)
    found += _of_lives(one, two, scale)
    return found


def contested(scale: Scale) -> Reason:
    """What keeps a pair undecided whose score is high enough: another has as good a claim."""
    return _plain("contested", "", scale)


def spelt(one: str, two: str, scale: Scale) -> Reason:
    """What speaks against one person behind two names that differ by i and y."""
    return _plain("spelt", " - ".join(sorted((one, two))), scale)


def forbidden(one: Traits, two: Traits, scale: Scale) -> Reason | None:
    """The reason for which the two cannot be one person, if there is one."""
    if one.articles & two.articles:
        return _decisive("one_article", "", scale)
    if one.genders and two.genders and not one.genders & two.genders:
        return _decisive("gender", "", scale)
    if (years := _years(one, two)) and years[0] > 1:
        return _decisive("birth_other", years[1], scale)
    for dead, living in ((one, two), (two, one)):
        if dead.died and any(s.held and s.last[:10] > dead.died for s in living.stints):
            return _decisive("after_death", dead.died, scale)
    for a, b in product(one.stints, two.stints):
        if _at_two_seats(a, b, scale):
            return _decisive("two_seats", f"{a.label} - {b.label}", scale)
    return None


def _at_two_seats(a: Stint, b: Stint, scale: Scale) -> bool:
    """Two heads of two units on the same days; that one ends on the day on which the other begins is a transfer.

    An association's chair may be held beside an office, though not beside the same chair elsewhere.
    """
    if not (a.single and b.single and a.held and b.held and a.first and b.first):
        return False
    alike = (a.position, a.type) == (b.position, b.type)
    if not alike and any(_ASSOCIATION in scale.wider(s.type) for s in (a, b)):
        return False
    level = a.where.level if a.where.level == b.where.level else "province"
    units = [s.where.code(level) for s in (a, b)]
    if not all(units) or are_related(a.where, b.where, level, a, b, scale):
        return False
    begin, end = max(a.first, b.first), min(a.last, b.last)
    inside = a.first < begin < a.last or b.first < begin < b.last
    return begin < end or (begin == end and inside)


def nearest(one: Traits, two: Traits, scale: Scale) -> Tie:
    """The tie of the greatest weight between the posts of two profiles; memberships count where there is nothing else."""
    pairs = product(_offices(one.stints), _offices(two.stints))
    ties = [t for t in (tie(a, b, scale) for a, b in pairs) if t.kind != "no_place"]
    return max(ties, key=lambda t: (_weight(t, scale), t.kind, t.what), default=NOTHING)


def _offices(stints: Sequence[Stint]) -> Sequence[Stint]:
    """A membership of a national body places nobody; one of a local body does."""
    return [s for s in stints if s.sort != "membership" or s.where.level != "central"]


def _weight(found: Tie, scale: Scale) -> float:
    row = scale.weights[found.kind]
    return row.later if found.months is not None and found.months > row.months else row.weight


def _name(one: Traits, two: Traits, near: Tie, scale: Scale) -> Reason:
    """How many of the officials bear the name: -log of that; within one province as common as it is there."""
    code = near.first.where.code("province") if near.first and not near.is_far else ""
    name = min(one.name, two.name, key=lambda n: (-len(n.split()), n))
    bearers = _OFFICIALS * scale.rarity.share(name, scale.name(code), code)
    weight = max(_COMMON, min(_RARE, -math.log(bearers)))
    shown = f"{bearers:.0f}" if bearers >= 1 else f"{bearers:.2g}".replace(".", ",")
    return _reason("name", round(weight, 2), shown, scale)


def _tied(near: Tie, one: Traits, two: Traits, scale: Scale) -> Reason:
    if near.is_far and (seniors := _seniors(one, two, scale)):
        kind = "central_senior" if all(s.where.level == "central" for s in seniors) else "both_senior"
        near = Tie(kind, " - ".join(s.label for s in seniors), apart(*seniors), *seniors)
    return _reason(near.kind, _weight(near, scale), near.what, scale)


def _seniors(one: Traits, two: Traits, scale: Scale) -> tuple[Stint, Stint] | None:
    found = [[s for s in side.stints if _is_senior(s, scale)] for side in (one, two)]
    return (found[0][0], found[1][0]) if all(found) else None


def _is_senior(stint: Stint, scale: Scale) -> bool:
    if not 0 < stint.rank <= (_SENIOR_MEMBER if stint.sort == "membership" else _SENIOR.get(stint.where.level, 0)):
        return False
    wider = scale.wider(stint.type)
    if stint.where.level == "province":
        return not _SENIOR_HERE.isdisjoint(wider)
    return wider.isdisjoint((_ASSOCIATION, _AGENCY)) and scale.body_class(stint.type) not in _NO_OFFICE


def _of_careers(one: Traits, two: Traits, near: Tie, scale: Scale) -> Iterator[Reason]:
    if shared := next(iter(sorted(one.titles & two.titles, key=repr)), None):
        yield _plain("titles", str(len(shared)), scale)
    yield from _of_steps(one, two, near, scale)
    if boards := _committees(one) & _committees(two):
        yield _plain("committee", min(boards), scale)
    if _weight(near, scale) < _SETTLED and (fall := _fall(one, two) or _fall(two, one)):
        yield _plain("falling_rank", fall, scale)
    for gone, there in ((one, two), (two, one)):
        if gone.retired and any(s.held and s.last > gone.retired for s in there.stints):
            yield _plain("retired", gone.retired, scale)
    if places := _far_places(one, two):
        yield _plain("far_places", places, scale)


def _of_steps(one: Traits, two: Traits, near: Tie, scale: Scale) -> Iterator[Reason]:
    """A usual step of a career, or a line that careers seldom cross."""
    if _weight(near, scale) < _SETTLED:
        if (not near.is_far or _seniors(one, two, scale)) and (step := _step(one, two, scale)):
            yield _plain("transition", step, scale)
        elif service := _divided(one, two, _ARMED, scale):
            yield _plain("other_service", service, scale)
        if near.kind in _WIDE and (service := _divided(one, two, _SERVICE, scale)):
            yield _plain("public_service", service, scale)


def _step(one: Traits, two: Traits, scale: Scale) -> str:
    """A usual step from a post of one profile to one of the other, in the order of their days.

    It counts within one province, and between the Centre and a province: there is no other bridge from province to province
    than a report of the move.
    """
    for a, b in (*product(one.stints, two.stints), *product(two.stints, one.stints)):
        levels = {a.where.level, b.where.level}
        if (a.last and b.first and b.first < a.last) or levels & {"commune", ""}:
            continue  # of communes there are too many for a step to tell anything
        local = a.where.code("province") and are_related(a.where, b.where, "province", a, b, scale)
        moved = (local or levels == {"central", "province"}) and a.body != b.body
        if moved and scale.usual((a.position, a.type), (b.position, b.type)):
            return f"{a.label} → {b.label}"
    return ""


def _divided(one: Traits, two: Traits, classes: frozenset[str], scale: Scale) -> str:
    """The posts of one profile are all in bodies of these classes, those of the other in none."""
    sides = [[s for s in side.stints if s.sort != "membership" and s.where.level] for side in (one, two)]
    inside = [{scale.body_class(s.type) in classes for s in side} for side in sides]
    if {frozenset(a) for a in inside} != {frozenset((True,)), frozenset((False,))}:
        return ""
    return " - ".join(side[0].label for side in sides)


def _committees(side: Traits) -> set[str]:
    return {s.body_label for s in side.stints if s.sort == "membership" and s.where.level == "central"}


def _fall(early: Traits, late: Traits) -> str:
    """From the highest post of one to that of the other, if all of it is later and much lower."""
    before, after = ([s for s in side.stints if s.held and s.rank and s.last] for side in (early, late))
    if not before or not after or max(s.last for s in before) >= min(s.first or s.last for s in after):
        return ""
    high, low = (min(side, key=lambda s: (s.rank, s.label)) for side in (before, after))
    return f"{high.label} → {low.label}" if low.rank - high.rank >= _FELL else ""


def _far_places(one: Traits, two: Traits) -> str:
    return next((f"{day}" for day, a in sorted(one.seen) for d, b in sorted(two.seen) if day == d and a != b), "")


def _of_lives(one: Traits, two: Traits, scale: Scale) -> Iterator[Reason]:
    if full := {b for b in one.births & two.births if len(b) > len("1970-01")}:
        yield _plain("birth_day", min(full), scale)
    elif (years := _years(one, two)) and years[0] < 2:
        yield _plain("birth_near" if years[0] else "birth_year", years[1], scale)
    if one.homes and two.homes:
        same = {min(a, b) for a, b in product(one.homes, two.homes) if a in b or b in a}
        yield _plain("home" if same else "home_other", min(same) if same else min(one.homes | two.homes), scale)
    if schools := one.schools & two.schools:
        yield _plain("education", min(schools), scale)
    if ranks := {style for style, _, _ in one.ranks} & {style for style, _, _ in two.ranks}:
        yield _plain("rank", scale.label(min(ranks)), scale)
    elif fell := _rank_fell(one, two, scale) or _rank_fell(two, one, scale):
        yield _plain("rank_fell", fell, scale)


def _rank_fell(early: Traits, late: Traits, scale: Scale) -> str:
    before, after = ([r for r in side.ranks if r[1] and r[2]] for side in (early, late))
    if not before or not after or max(r[2] for r in before) >= min(r[2] for r in after):
        return ""
    high, low = min(before, key=lambda r: r[1]), min(after, key=lambda r: r[1])
    return f"{scale.label(high[0])} → {scale.label(low[0])}" if low[1] > high[1] else ""


def _years(one: Traits, two: Traits) -> tuple[int, str] | None:
    """How far the stated years of birth lie apart, and the two."""
    found = [(abs(int(a[:4]) - int(b[:4])), f"{a[:4]}, {b[:4]}") for a, b in product(one.births, two.births)]
    return min(found, default=None)


def _plain(kind: str, what: str, scale: Scale) -> Reason:
    return _reason(kind, scale.weights[kind].weight, what, scale)


def _decisive(kind: str, what: str, scale: Scale) -> Reason:
    return Reason(kind, 0.0, scale.weights[kind].sentence.replace("{what}", what), decisive=True)


def _reason(kind: str, weight: float, what: str, scale: Scale) -> Reason:
    return Reason(kind, weight, scale.weights[kind].sentence.replace("{what}", what))

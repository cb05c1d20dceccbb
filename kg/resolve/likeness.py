"""How far two reports tell of one event: points for and against, or never.

A point is a step of a scale on which `ENOUGH` and more is one event. What can never be one is told apart from what is unlikely:
two events of one article, a morning and an afternoon, the second quarter's meeting and the third's, two people appointed.
"""

from collections.abc import Mapping
from datetime import timedelta

from kg.resolve.reports import Kinds, Report

ENOUGH = 5.0
NEVER = float("-inf")
_DAY = timedelta(days=1)
_FEW = 2  # a name of fewer words of its own tells nothing


def likeness(one: Report, other: Report, kinds: Kinds) -> float:
    """Points of two reports; symmetric."""
    if one.claim.article == other.claim.article:
        return NEVER
    kind = _kind(one.occasion.type, other.occasion.type, kinds)
    when = _when(one, other, lasts=one.occasion.type == other.occasion.type and kinds.lasts(one.occasion.type))
    if NEVER in (kind, when) or _other_number(one, other):
        return NEVER
    place = _placed(one, other)
    name = _named(one, other)
    return kind + when + _who(one, other) + _held(one, other) + (max(name, 0.0) if place > 1 else name) + place


def _kind(one: str, other: str, kinds: Kinds) -> float:
    if one == other:
        return 1.0
    return 0.5 if (one, other) in kinds.related else NEVER


def _when(one: Report, other: Report, *, lasts: bool) -> float:
    """The day: the same, the next (one of the papers errs), or a week in which it can have been; an assembly sits for days."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 2.0 if _printed_again(one, other) else NEVER  # "Chính phủ họp phiên thường kỳ": there are twelve a year
    if one.last < other.first - _DAY or other.last < one.first - _DAY:
        return -1.0 if lasts and one.sure and other.sure else NEVER
    apart = one.last < other.first or other.last < one.first
    if not (one.sure and other.sure):
        close = max(one.last - one.first, other.last - other.first) <= 2 * _DAY
        return NEVER if apart else 1.0 if close else -1.0
    if apart:
        return -1.0 if lasts else -3.0
    parts = {one.occasion.part, other.occasion.part} - {""}
    long = one.last > one.first or other.last > other.first
    return NEVER if len(parts) > 1 and not (long or lasts) else 2.0


def _printed_again(one: Report, other: Report) -> bool:
    """Neither has a day, but words, places in the text and people are the same: one text at two addresses."""
    mine, yours = one.claim, other.claim
    return (
        one.first == other.first is None
        and one.people == other.people
        and (
            (mine.subject, mine.start, mine.end, one.occasion)
            == (yours.subject, yours.start, yours.end, other.occasion)
        )
    )


def _other_number(one: Report, other: Report) -> bool:
    """Both count the same thing, to another number: "kỳ họp thứ 7", "kỳ họp thứ 8".

    Years are no such number: "tổng kết năm 2023" is "triển khai nhiệm vụ năm 2024" in other words.
    """
    shared = one.numbers.keys() & other.numbers.keys()
    return any(not one.numbers[word] & other.numbers[word] for word in shared)


def _who(one: Report, other: Report) -> float:
    both = (one.people | one.named) & (other.people | other.named)
    shared = {p for p in both if _can_be_one(p, one.known, other.known)}
    leaders = shared & _leaders(one) & _leaders(other)
    others = (shared & one.people & other.people) - leaders
    points = min(3.0, 1.5 * len(others)) + min(1.5, 0.75 * len(shared - leaders - others))
    for mark in one.marked.keys() & other.marked.keys():
        if known := one.marked[mark] & other.marked[mark] & shared:
            points += 3.0 + min(len(known) - 1, 2)
            leaders -= known
        else:
            points += -8.0 if mark == "whom" else -2.0
    return points + 1.5 * len(leaders) - 3.0 * len((both - shared) & one.people & other.people)


def _leaders(report: Report) -> set[str]:
    return {person for people in report.marked.values() for person in people}


def _can_be_one(person: str, one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> bool:
    """Whether two of one name can be one person: not where both reports give provinces, and others."""
    mine, yours = one[person], other[person]
    return not mine or not yours or bool(mine & yours)


def _held(one: Report, other: Report) -> float:
    """Who held it; a body seldom meets twice in one half of a day."""
    if one.bodies & other.bodies:
        part = one.occasion.part
        return 3.5 if part and part == other.occasion.part and one.day == other.day else 2.0
    if not one.bodies or not other.bodies:
        return 0.0
    return -4.0 if one.units and other.units and not one.units & other.units else -1.0


def _named(one: Report, other: Report) -> float:
    """How many of the shorter name's words the longer has too; a leader has many a meeting of which no name is told."""
    if any(one.numbers[word] & other.numbers[word] for word in one.numbers.keys() & other.numbers.keys()):
        return 1.0 + max(0.0, _shared_words(one, other))
    return _shared_words(one, other)


def _shared_words(one: Report, other: Report) -> float:
    few = min(len(one.words), len(other.words))
    return -1.5 if few < _FEW else 5.0 * (len(one.words & other.words) / few - 0.4)


def _placed(one: Report, other: Report) -> float:
    """Names of places and of bodies visited, in the event's name and place."""
    few = min(len(one.proper), len(other.proper))
    if not few:
        return 0.0
    share = len(one.proper & other.proper) / few
    if share < 0.5:
        return 0.0 if share else -2.5
    return 2.0 if len(one.proper & other.proper) >= 3 else 1.0

"""What the reports of one event say, and what of it is believed: what most independent sources say; the rest stays, as tellings.

Reprints are one source. Where reports agree, or one only says more ("huyện Mẫu", "xã Thử, huyện Mẫu"), nothing is contradicted
and nothing is kept apart.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from kg import vocab
from kg.model import Body, Occasion, Telling
from kg.resolve.reports import Report
from kg.text.normalize import tone_key

Alike = Callable[[str, str], bool]  # whether two articles are one text, printed twice
Ballots = Mapping[str, Sequence[Report]]


def sources(articles: Iterable[str], alike: Alike) -> dict[str, str]:
    """For each of some articles the one that stands for its source: the smallest of those that are linked as one text."""
    found = {article: article for article in articles}
    for one, other in combinations(sorted(found), 2):
        if found[one] != found[other] and alike(one, other):
            kept, gone = sorted((found[one], found[other]))
            found |= {article: kept for article, known in found.items() if known == gone}
    return found


def believed(reports: Sequence[Report], source: Mapping[str, str]) -> tuple[Occasion, tuple[Telling, ...]]:
    """The occasion as most independent sources tell it, and what is told in several ways."""

    def votes(ballot: Sequence[Report]) -> int:
        return len({source[r.claim.article] for r in ballot})

    def chosen(ballots: Ballots, better: Callable[[str], object] = lambda _: 0) -> str | None:
        return min(ballots, key=lambda v: (-votes(ballots[v]), better(v), v)) if ballots else None

    days, places = _ballots(reports, "date"), _merged(_ballots(reports, "place"))
    day = chosen({d: b for d, b in days.items() if len(d) == 10} or days)
    on_day = [r for r in reports if r.occasion.date == day]
    held = _held(reports)
    bodies = held.get(chosen(held, lambda v: -len(held[v])) or "", ())
    kinds = _ballots(reports, "type")
    occasion = Occasion(
        type=chosen(kinds) or "",
        name=_name(reports),
        date=day,
        place=chosen(places, lambda v: -len(v)),
        organizers=_bodies(bodies),
        until=chosen(_ballots(on_day, "until")),
        part=chosen(_ballots(on_day, "part")) or "",
    )
    told = [("date", days), ("place", places), ("type", kinds)]
    told += [("organizer", {"; ".join(b.label for b in _bodies(ballot)): ballot for ballot in held.values()})]
    return occasion, tuple(t for aspect, ballots in told if len(ballots) > 1 for t in tellings(aspect, ballots))


def tellings(aspect: str, ballots: Mapping[str, Sequence[Report]]) -> list[Telling]:
    """Every way in which something is told, with the claims that tell it so."""
    return [Telling(aspect, value, tuple(sorted(r.claim.id for r in ballots[value]))) for value in sorted(ballots)]


def _ballots(reports: Iterable[Report], field: str) -> dict[str, list[Report]]:
    found: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if value := getattr(report.occasion, field):
            found[value].append(report)
    return found


def _merged(places: Ballots) -> dict[str, list[Report]]:
    """Places of which one only says more than another count as that one."""
    words = {place: set(tone_key(place.replace(",", " ")).split()) for place in places}
    found: dict[str, list[Report]] = {}
    for place in sorted(places, key=lambda p: (-len(words[p]), p)):
        fuller = next((known for known in found if words[place] <= words[known]), None)
        found.setdefault(fuller or place, []).extend(places[place])
    return found


def _held(reports: Sequence[Report]) -> dict[str, list[Report]]:
    """Reports by what they say of who held the event; those that name one body in common agree."""
    found: dict[str, list[Report]] = {}
    keys: dict[str, set[str]] = {}
    for report in reports:
        mine = {vocab.body_key(body) for body in report.occasion.organizers}
        if not mine:
            continue
        same = [name for name, known in keys.items() if known & mine]
        first = min([*same, report.claim.id])
        grown, members = mine.union(*(keys.pop(n) for n in same)), [r for n in same for r in found.pop(n)]
        found[first], keys[first] = [*members, report], grown
    return found


def _bodies(reports: Iterable[Report]) -> tuple[Body, ...]:
    """Every body that some reports name, each once."""
    named = {vocab.body_key(body): body for report in reports for body in report.occasion.organizers}
    return tuple(named[key] for key in sorted(named))


def _name(reports: Sequence[Report]) -> str:
    """The shortest name that says something, else the longest: a long one has the rest of its sentence in tow."""
    names = sorted({(len(r.occasion.name), r.occasion.name) for r in reports})
    telling = sorted({(len(r.occasion.name), r.occasion.name) for r in reports if len(r.words) > 2})
    return telling[0][1] if telling else names[-1][1]

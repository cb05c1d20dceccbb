"""The events that a change concerns: which reports have to be looked at together, what they tell now, whose part that changes.

A report may be joined to those it is linked to, themselves or through others, and to no others. So the reports of the touched
articles, those that were of one event with them, and all that are linked to these are told anew; nothing else can change.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta

from kg.ledger import printed
from kg.model import Claim, Event
from kg.resolve import BODY_REACH, REACH, Kinds, Report, events, kin, reports
from kg.store import Store
from kg.vocab import node, term
from kg.workspace.language import vocabulary
from kg.workspace.prints import nearly_same
from kg.workspace.standing import Standing

_FROM, _IN_ARTICLE = term("prov:wasDerivedFrom"), term("v:inArticle")


class Rested:
    """The events of the store by the claims that they rest on; the store does not change meanwhile."""

    def __init__(self, store: Store, base: str) -> None:
        """Nothing is looked up before it is asked for."""
        self._store, self._base = store, base
        self._event = f"<{base}event/"
        self._known: dict[str, frozenset[str]] = {}

    def nodes(self, claim: str) -> frozenset[str]:
        """The nodes of the events that rest on a claim: one, or none yet."""
        if claim not in self._known:
            found = self._store.match(p=_FROM, o=node("claim", claim, self._base), g="")
            self._known[claim] = frozenset(q.s for q in found if q.s.startswith(self._event))
        return self._known[claim]

    def ids(self, names: Collection[str], claims: Iterable[Claim]) -> dict[str, str]:
        """The id of the event for each claim of one in which somebody of some names took part, as these claims tell."""
        told = {c.event for c in claims if c.event and c.subject.key in names}
        return {c: event.removeprefix(self._event).removesuffix(">") for c in told for event in self.nodes(c)}


class Happened:
    """The events of the reports that a change concerns."""

    def __init__(self, store: Store, ledger: Standing, articles: Iterable[str], base: str) -> None:
        """Look at the reports of some articles and at all that may be joined to them."""
        self._store, self._ledger, self._base = store, ledger, base
        self._kinds = Kinds(vocabulary())
        self._known: dict[str, list[Report]] = {}
        self._stored = Rested(store, base).nodes
        self._gone = {event for article in articles for event in self._rested(article)}
        self._reports = self._closed(articles)
        self.events: tuple[Event, ...] = events(self._reports.values(), self._kinds, self._alike)
        self._ids = {claim: event.id for event in self.events for claim in event.claims}

    def former(self) -> set[str]:
        """The nodes of the events that the store has of these reports, and of the touched articles: one may be gone."""
        return self._gone | {event for claim in self._reports for event in self._stored(claim)}

    def names(self) -> set[str]:
        """The tone keys of those who took part in what is now another event."""
        moved = {c for c in self._reports if self._stored(c) != {node("event", self._ids[c], self._base)}}
        articles = {self._reports[claim].claim.article for claim in moved}
        return {c.subject.key for a in articles for c in self._ledger.claims(a) if c.event in moved}

    def moved(self) -> list[tuple[str, str]]:
        """For each event of the store that is no more the one that now holds its first report."""
        found = []
        for claim in sorted(self._reports, reverse=True):
            now = node("event", self._ids[claim], self._base)
            found += [(event, now) for event in self._stored(claim) if event != now]
        return sorted(dict(found).items())

    def _closed(self, articles: Iterable[str]) -> dict[str, Report]:
        found: dict[str, Report] = {}
        todo = [r for a in sorted(set(articles)) for r in self._of_article(a)]
        todo += [r for event in sorted(self._gone) for r in self._of_event(event)]  # beside them, which may be gone
        while todo:
            report = todo.pop()
            if report.claim.id in found:
                continue
            found[report.claim.id] = report
            near = {a for sign, reach in _sought(report) for a in self._ledger.kin.reported(sign, report.day, reach)}
            others = (o for a in sorted(near) for o in self._of_article(a) if o.claim.id not in found)
            todo += kin(report, others, self._kinds)
            todo += [r for event in self._stored(report.claim.id) for r in self._of_event(event)]
        return found

    def _of_article(self, article: str) -> list[Report]:
        if article not in self._known:
            self._known[article] = reports(self._ledger.claims(article), self._kinds)
        return self._known[article]

    def _rested(self, article: str) -> Iterator[str]:
        """The events that rest on an article in the store."""
        for claim in self._store.match(p=_IN_ARTICLE, g=node("article", article, self._base)):
            for q in self._store.match(p=_FROM, o=claim.s, g=""):
                if q.s.startswith(f"<{self._base}event/"):
                    yield q.s

    def _of_event(self, event: str) -> Iterator[Report]:
        for claim in self._store.match(event, _FROM, None, ""):
            for q in self._store.match(claim.o, _IN_ARTICLE):
                article = q.o.removeprefix(f"<{self._base}article/").removesuffix(">")
                yield from (r for r in self._of_article(article) if node("claim", r.claim.id, self._base) == claim.o)

    def _alike(self, one: str, other: str) -> bool:
        return nearly_same(self._ledger.ledger, one, other)


def _sought(report: Report) -> Iterator[tuple[str, timedelta]]:
    """The signs under which reports are kept that may be linked to one, and within how many days of it."""
    if report.first is None:
        yield printed(report.claim, report.people), REACH
    else:
        yield from ((sign, REACH) for sign in report.signs - report.bodies)
        yield from ((sign, BODY_REACH) for sign in report.bodies)

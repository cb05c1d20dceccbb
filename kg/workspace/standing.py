"""The ledger as judgements leave it: without rejected claims, and without the people whom somebody suppressed.

What is taken out here is in no answer, page or export, and comes back when the judgement is taken back. Of a suppressed person
every claim goes, and so every node that rests on them. In the articles that name the person the name is blacked out wherever
a headline, another's sentence or an event's name repeats it, and with it the person's titles and life, as far as they are told of
nobody else; the address goes if it spells the name. What stays: the article, its events, who else took part, a given name that
stands alone.
"""

import json
from collections import defaultdict
from collections.abc import Iterable

from kg.judgement import Judgement, Spot
from kg.ledger import Ledger
from kg.model import Article, Claim
from kg.resolve.clusters import Clusters
from kg.resolve.people import clustering, profiled
from kg.resolve.verdicts import hidden, in_force, meant, rejected, span, told_by
from kg.workspace.blackened import blackened, unnamed
from kg.workspace.language import scale

_KEPT = 4_000  # articles whose claims stay in memory


class Standing:
    """Reads like the ledger; `judgements` are those in force, `log` all."""

    def __init__(self, ledger: Ledger) -> None:
        """Look at the judgements and find out which claims are hidden by them."""
        self.ledger, self.kin = ledger, ledger.kin
        self.log = ledger.judgements()
        self.judgements = in_force(self.log)
        self._about: dict[str, list[Judgement]] = defaultdict(list)
        for judgement in self.judgements:
            for article in {spot.article for spot in judgement.mentions}:
                self._about[article].append(judgement)
        self._known: dict[str, tuple[Claim, ...]] = {}
        self.hidden: dict[str, list[Claim]] = defaultdict(list)
        for key in self._suppressed_keys():
            for claim in self._hidden_of(key):
                self.hidden[claim.article].append(claim)

    def about(self, articles: Iterable[str]) -> list[Judgement]:
        """The judgements in force that name one of these articles, each once."""
        found = {j.id: j for article in articles for j in self._about.get(article, ())}
        return list(found.values())

    def near(self, new: Judgement) -> list[Judgement]:
        """The verdicts in force that a chain of articles ties to a new one: no other can contradict it."""
        found: dict[str, Judgement] = {}
        todo = [spot.article for spot in new.mentions]
        seen = set(todo)
        while todo:
            for judgement in self._about.get(todo.pop(), ()):
                if judgement.kind in ("same", "different"):
                    found[judgement.id] = judgement
                    fresh = {spot.article for spot in judgement.mentions} - seen
                    seen |= fresh
                    todo += sorted(fresh)
        return list(found.values())

    def claims(self, article: str) -> tuple[Claim, ...]:
        """The claims of an article that stand; those of the last articles are kept."""
        found = self._known.get(article)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[article] = self._stripped(article, self._accepted(article))
        return found

    def lost(self, judgement: Judgement) -> list[Spot]:
        """The places of a judgement that the texts no longer have, if it has lost its hold by that: an orphan is told of.

        A suppression holds as long as one of its places is left.
        """
        found = self.ledger.claims
        if judgement.kind == "reject":
            there = bool(meant(found(judgement.mentions[0].article), judgement))
            return [] if there else list(judgement.mentions)
        gone = [s for s in judgement.mentions if span(s) not in {told_by(c)[0] for c in found(s.article)}]
        held = judgement.kind == "suppress" and len(gone) < len(judgement.mentions)
        return [] if held else gone

    def article(self, name: str) -> Article | None:
        """The article as it may be shown."""
        found = self.ledger.article(name)
        return blackened(found, self.hidden[name], self.claims(name)) if found and name in self.hidden else found

    def block(self, key: str) -> tuple[str, ...]:
        """The ids of the articles that name a person by this tone key."""
        return self.ledger.block(key)

    def profiles(self, key: str, *more: Judgement) -> dict[str, list[Claim]]:
        """The profiles of one name, the suppressed among them; as they would be with some more judgements."""
        articles = {article: self._accepted(article) for article in self.ledger.block(key)}
        return profiled(key, articles, [*self.about(articles), *more])

    def out(self) -> set[str]:
        """The ids of the claims that are rejected or hidden."""
        return {name for names in self._gone().values() for name in names}

    def rejection(self, start: str) -> int:
        """The number of the judgement that took out the claim whose id begins so; 0 if there is none."""
        for number, judgement in enumerate(self.log, 1):
            if judgement.kind == "reject" and judgement in self.judgements:
                out = rejected(self.ledger.claims(judgement.mentions[0].article), [judgement])
                if any(name.startswith(start) for name in out):
                    return number
        return 0

    def settle(self, articles: Iterable[str]) -> None:
        """See to it that nothing rests on what is out: of these articles, and of those where something else is out than before.

        That touches their names, and those of the people before and after in a seat.
        """
        before, now = json.loads(self.ledger.setting("out", "{}")), self._gone()
        changed = {article for article in before.keys() | now.keys() if before.get(article) != now.get(article)}
        for article in sorted(changed | (now.keys() & set(articles))):
            self.ledger.reseat(article, self.claims(article))

    def note(self) -> None:
        """Keep what is out until the next time: the graph has taken it over."""
        self.ledger.settle("out", json.dumps(self._gone()))

    def _gone(self) -> dict[str, list[str]]:
        """The ids of what is out, by article."""
        found: dict[str, set[str]] = {a: {c.id for c in claims} for a, claims in self.hidden.items()}
        for article in {s.article for j in self.judgements if j.kind == "reject" for s in j.mentions}:
            out = rejected(self.ledger.claims(article), self._about[article])
            if out:
                found.setdefault(article, set()).update(out)
        return {article: sorted(names) for article, names in sorted(found.items())}

    def _accepted(self, article: str) -> tuple[Claim, ...]:
        claims = self.ledger.claims(article)
        about = self._about.get(article)
        out = rejected(claims, about) if about else ()
        return tuple(c for c in claims if c.id not in out) if out else claims

    def _suppressed_keys(self) -> set[str]:
        spots = {span(s) for j in self.judgements if j.kind == "suppress" for s in j.mentions}
        return {
            c.subject.key
            for article in {s[0] for s in spots}
            for c in self._accepted(article)
            if told_by(c)[0] in spots
        }

    def groups(self, key: str) -> list[list[Claim]]:
        """The claims of each official of a name, the suppressed among them."""
        found, clustered = self.clustered(key)
        return [[c for name in group for c in found[name]] for group in clustered.groups]

    def clustered(self, key: str) -> tuple[dict[str, list[Claim]], Clusters]:
        """The profiles of a name, the suppressed among them, and which of them are of one official."""
        articles = {article: self._accepted(article) for article in self.ledger.block(key)}
        about = self.about(articles)
        found = profiled(key, articles, about)
        return found, clustering(found, articles, about, scale())

    def _hidden_of(self, key: str) -> list[Claim]:
        groups = self.groups(key)
        out = hidden(groups, self.about(self.ledger.block(key)))
        return [c for group in groups for c in group if c.id in out]

    def _stripped(self, article: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        if article not in self.hidden:
            return claims
        gone = {c.id for c in self.hidden[article]}
        return tuple(unnamed(c, self.hidden[article]) for c in claims if c.id not in gone)

"""What the ledger says of some names and articles, as quads: resolved and emitted, the whole of them each time."""

from collections.abc import Iterable, Mapping

from kg import emit
from kg.model import Claim, Quad, Resolved
from kg.resolve import events, people
from kg.workspace.around import around
from kg.workspace.language import lineage, scale, vocabulary
from kg.workspace.shipped import units_of
from kg.workspace.standing import Standing
from kg.workspace.touched import Touched


def told(ledger: Standing, touched: Touched, base: str) -> set[Quad]:
    """The quads of the touched names and articles, with every post, body and unit that they stand on, and all judgements."""
    concepts, lives = vocabulary(), lineage().life
    found = set(emit.review_graph(ledger.log, base))
    claims: dict[str, tuple[Claim, ...]] = {}
    for key in sorted(touched.people):
        articles = {}
        for article in ledger.block(key):
            if article not in claims:
                claims[article] = ledger.claims(article)
            articles[article] = claims[article]
        about = ledger.about(articles)
        officials = people(key, articles, _events(articles), about, scale=scale(), around=around(ledger.ledger, key))
        found.update(emit.believed(officials, concepts, base, lives))
    for name in sorted(touched.articles):
        if kept := ledger.article(name):
            own = claims.get(name) or ledger.claims(name)
            found.update(emit.article_graph(kept, own, base))
            found.update(emit.believed(Resolved(events=events(own)), concepts, base, lives))
    return found | units_of(found)


def _events(articles: Mapping[str, Iterable[Claim]]) -> dict[str, str]:
    """For each claim that an event occurred the id of the event."""
    found = events(claim for claims in articles.values() for claim in claims)
    return {claim: event.id for event in found for claim in event.claims}

"""What the ledger says of some names and articles, as quads: resolved and emitted, the whole of them each time."""

from kg import emit
from kg.ledger import Ledger
from kg.model import Claim, Quad, Resolved
from kg.resolve import people
from kg.workspace.around import around
from kg.workspace.happened import Happened, original
from kg.workspace.language import lineage, scale, vocabulary
from kg.workspace.shipped import units_of
from kg.workspace.touched import Touched


def told(ledger: Ledger, touched: Touched, happened: Happened, base: str) -> set[Quad]:
    """The quads of the touched names, articles and events, with every post, body and unit that they stand on."""
    concepts, lives = vocabulary(), lineage().life
    found: set[Quad] = set()
    claims: dict[str, tuple[Claim, ...]] = {}
    for key in sorted(touched.people):
        articles = {}
        for article in ledger.block(key):
            if article not in claims:
                claims[article] = ledger.claims(article)
            articles[article] = claims[article]
        officials = people(key, articles, happened.of(articles), scale=scale(), around=around(ledger, key))
        found.update(emit.believed(officials, concepts, base, lives))
    for name in sorted(touched.articles):
        if kept := ledger.article(name):
            own = claims.get(name) or ledger.claims(name)
            found.update(emit.article_graph(kept, own, base, original=original(ledger, kept)))
    found.update(emit.believed(Resolved(events=happened.events), concepts, base, lives))
    return found | units_of(found)

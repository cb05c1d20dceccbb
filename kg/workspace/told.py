"""What the ledger says of some names and articles, as quads: resolved and emitted, the whole of them each time."""

from kg import emit
from kg.model import Claim, Quad, Resolved
from kg.resolve import people
from kg.resolve.spellings import across, spellings
from kg.workspace.around import around
from kg.workspace.happened import Happened, original
from kg.workspace.language import lineage, scale, vocabulary
from kg.workspace.shipped import units_of
from kg.workspace.standing import Standing
from kg.workspace.touched import Touched


def told(ledger: Standing, touched: Touched, happened: Happened, base: str) -> set[Quad]:
    """The quads of the touched names, articles and events, with all that they stand on, and of all judgements."""
    concepts, lives = vocabulary(), lineage().life
    found = set(emit.review_graph(ledger.log, base))
    claims: dict[str, tuple[Claim, ...]] = {}
    made: dict[str, Resolved] = {}
    for key in sorted(touched.people):
        articles = {}
        for article in ledger.block(key):
            if article not in claims:
                claims[article] = ledger.claims(article)
            articles[article] = claims[article]
        about, bounds = ledger.about(articles), around(ledger.ledger, key)
        officials = people(key, articles, happened.of(articles), about, scale=scale(), around=bounds)
        found.update(emit.believed(officials, concepts, base, lives))
        made[key] = officials
    for key in sorted(made):
        for other in sorted(spellings(key) & made.keys()):
            rivals = tuple(across(made[key], made[other], claims, scale(), ledger.judgements))
            found.update(emit.believed(Resolved(rivals=rivals), concepts, base, lives))
    for name in sorted(touched.articles):
        if kept := ledger.article(name):
            own = claims.get(name) or ledger.claims(name)
            found.update(emit.article_graph(kept, own, base, original=original(ledger, kept)))
    found.update(emit.believed(Resolved(events=happened.events), concepts, base, lives))
    return found | units_of(found)

"""What the ledger says of some names and articles, as quads: resolved and emitted, the whole of them each time."""

from collections.abc import Iterable, Mapping, Sequence

from kg import emit
from kg.model import Claim, Event, Quad, Resolved
from kg.resolve import people
from kg.resolve.spellings import across, spellings
from kg.workspace.around import around
from kg.workspace.happened import Rested
from kg.workspace.language import lineage, scale, vocabulary
from kg.workspace.prints import Prints
from kg.workspace.shipped import units_of
from kg.workspace.standing import Standing


def of_article(ledger: Standing, prints: Prints, name: str, base: str) -> list[Quad]:
    """The graph of an article; empty for one that is gone."""
    if kept := ledger.article(name):
        return list(emit.article_graph(kept, ledger.claims(name), base, original=prints.original(name)))
    return []


def of_events(events: Sequence[Event], base: str) -> set[Quad]:
    """The events with all that they stand on."""
    found = set(emit.believed(Resolved(events=tuple(events)), vocabulary(), base, lineage().life))
    return found | units_of(found)


def of_names(ledger: Standing, blocks: Mapping[str, Iterable[str]], rested: Rested, base: str) -> set[Quad]:
    """The officials of the names, each given with the articles that name it, with all that they stand on."""
    concepts, lives = vocabulary(), lineage().life
    found: set[Quad] = set()
    claims: dict[str, tuple[Claim, ...]] = {}
    made: dict[str, Resolved] = {}
    for key, block in sorted(blocks.items()):
        for article in block:
            if article not in claims:
                claims[article] = ledger.claims(article)
        articles = {article: claims[article] for article in block}
        about, bounds = ledger.about(articles), around(ledger.ledger, key)
        officials = people(key, articles, rested.ids(key, articles.values()), about, scale=scale(), around=bounds)
        found.update(emit.believed(officials, concepts, base, lives))
        made[key] = officials
    for key in sorted(made):
        for other in sorted(spellings(key) & made.keys()):
            rivals = tuple(across(made[key], made[other], claims, scale(), ledger.judgements))
            found.update(emit.believed(Resolved(rivals=rivals), concepts, base, lives))
    return found | units_of(found)

"""What the ledger says of some names and articles, as quads: resolved and emitted, the whole of them each time."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg import emit
from kg.ledger import Ledger
from kg.model import Claim, Event, Quad, Resolved
from kg.resolve import people
from kg.resolve.spellings import across, spellings
from kg.workspace.around import around
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


class Names(NamedTuple):
    """What it takes to tell of some names beside the ledger in `path`: each with the articles that name it, events by claims."""

    path: Path
    base: str
    blocks: Mapping[str, tuple[str, ...]]
    events: Mapping[str, str]

    @property
    def origin(self) -> str:
        """What a failure is told of."""
        return f"what is told of {min(self.blocks)} to {max(self.blocks)}"


def of_names(ledger: Standing, names: Names) -> set[Quad]:
    """The officials of the names with all that they stand on."""
    concepts, lives, base = vocabulary(), lineage().life, names.base
    found: set[Quad] = set()
    claims: dict[str, tuple[Claim, ...]] = {}
    made: dict[str, Resolved] = {}
    stood_on: set[object] = set()
    for key, block in sorted(names.blocks.items()):
        for article in block:
            if article not in claims:
                claims[article] = ledger.claims(article)
        articles = {article: claims[article] for article in block}
        about, bounds = ledger.about(articles), around(ledger.ledger, key)
        officials = people(key, articles, names.events, about, scale=scale(), around=bounds)
        found.update(emit.believed(officials, concepts, base, lives, stood_on))
        made[key] = officials
    for key in sorted(made):
        for other in sorted(spellings(key) & made.keys()):
            rivals = tuple(across(made[key], made[other], claims, scale(), ledger.judgements))
            found.update(emit.believed(Resolved(rivals=rivals), concepts, base, lives))
    return found | units_of(found)


def of_names_elsewhere(names: Names) -> list[tuple[str, str, str]]:
    """The same in a process beside the one that writes, as plain rows, in which what is equal is one: these are sent sooner."""
    one: dict[str, str] = {}
    keep = one.setdefault
    return [(keep(s, s), keep(p, p), keep(o, o)) for s, p, o, _ in of_names(_standing(names.path), names)]


@cache
def _standing(path: Path) -> Standing:
    """The ledger that the other process writes: it is done with what counts here when it asks for the first names."""
    return Standing(Ledger(path, read_only=True))

"""The quads every workspace begins with: ontology, concepts and gazetteer. They are not part of a dump."""

import csv
from functools import cache

from kg import concepts, emit, resources, vocab
from kg.model import Quad, Unit
from kg.store import from_rdf


@cache
def shipped() -> frozenset[Quad]:
    """The default graph of an empty workspace."""
    folder = resources.folder("ontology")
    found: set[Quad] = set()
    for name in ("kg.ttl", *concepts.VOCABULARY):
        found.update(from_rdf((folder / name).read_bytes(), path=name))
    with (resources.folder("data") / "gazetteer" / "units.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            unit = Unit(row["level"], row["name"], row["id"])
            found.update(emit.admin_unit(unit, vocab.ID, since=row["since"], until=row["until"]))
    return frozenset(found)

"""The quads every workspace begins with: ontology, concepts and gazetteer. They are not part of a dump."""

import csv
from functools import cache
from pathlib import Path

from kg import concepts, emit, resources, vocab
from kg.model import Quad, Unit
from kg.store import from_rdf


@cache
def mark() -> str:
    """A hash of the shipped files: a graph made with others is made anew."""
    files = [resources.folder("ontology") / name for name in ("kg.ttl", *concepts.VOCABULARY)]
    return vocab.digest("".join(p.read_text(encoding="utf-8") for p in (*files, _units())), 16)


def _units() -> Path:
    return resources.folder("data") / "gazetteer" / "units.csv"


@cache
def shipped() -> frozenset[Quad]:
    """The default graph of an empty workspace."""
    folder = resources.folder("ontology")
    found: set[Quad] = set()
    for name in ("kg.ttl", *concepts.VOCABULARY):
        found.update(from_rdf((folder / name).read_bytes(), path=name))
    with _units().open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            unit = Unit(row["level"], row["name"], row["id"])
            found.update(emit.admin_unit(unit, vocab.ID, since=row["since"], until=row["until"]))
    return frozenset(found)

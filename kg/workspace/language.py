"""The vocabulary, compiled once for a process, and the version under which its claims are cached."""

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from kg import concepts, resources
from kg.extract import VERSION
from kg.lexicon import Gazetteer, Lexicon, compile_lexicon, sites
from kg.lexicon.bodies import CentralBodies
from kg.lexicon.canon import Canon
from kg.lexicon.lineage import Lineage
from kg.lexicon.reforms import Reforms
from kg.model import Concept
from kg.resolve.scale import Scale


@dataclass(frozen=True)
class Language:
    """Concepts as records, the lexicon compiled from them, and the version of both with the extractor's."""

    concepts: dict[str, Concept]
    version: str

    @cached_property
    def lexicon(self) -> Lexicon:
        """Compiled when somebody reads: who only writes what others read needs none."""
        return compile_lexicon(self.concepts.values(), gazetteer(), sites.read(_tables()))


@cache
def language(ontology: Path | None = None) -> Language:
    """The language of a vocabulary folder (default: the one shipped)."""
    folder = ontology or resources.folder("ontology")
    found = {c.id: c for c in concepts.read(folder)} if ontology else vocabulary()
    return Language(found, f"{VERSION}-{concepts.fingerprint(folder)}-{_mark()}")


@cache
def gazetteer() -> Gazetteer:
    """The shipped units of all levels."""
    return Gazetteer(_tables())


@cache
def scale() -> Scale:
    """What identity is weighed with: the shipped vocabulary, units, names and tables."""
    return Scale(vocabulary(), resources.folder("data"))


@cache
def lineage() -> Lineage:
    """Which body a name means on a day, and every body in time."""
    central, reforms = CentralBodies(_tables() / "bodies.csv"), Reforms(_tables() / "reforms.csv")
    return Lineage(Canon(vocabulary(), gazetteer(), central, reforms))


def _tables() -> Path:
    return resources.folder("data") / "gazetteer"


@cache
def _mark() -> str:
    """A hash of the tables that reading depends on: units, sites, words of hosts."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_tables().glob("*.csv")))).hexdigest()[:16]


@cache
def vocabulary() -> dict[str, Concept]:
    """The shipped concepts alone, for what needs no matcher."""
    return {c.id: c for c in concepts.read(resources.folder("ontology"))}

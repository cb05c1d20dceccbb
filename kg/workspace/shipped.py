"""The quads that are not told by articles: those every workspace begins with, and the gazetteer's units where they are used.

Ontology, concepts and provinces stand in every workspace and are no part of a dump. A district or a commune comes with the
first body that serves it and goes with the last.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from kg import concepts, emit, resources, vocab
from kg.lexicon.gazetteer import Life
from kg.model import Quad
from kg.reason import entailed
from kg.store import from_rdf
from kg.workspace.language import gazetteer

_TABLES = ("units.csv", "districts.csv", "communes.csv", "bodies.csv", "reforms.csv", "rarity.csv")
_WEIGHTS = ("evidence.csv", "transitions.csv")
_SEAT = vocab.term("v:seatOf")
_UNIT = vocab.node("au", "").removesuffix(">")


_FORM = "2"  # of what is made of the files: another number, and every graph is made anew


@cache
def mark() -> str:
    """A hash of the shipped files: a graph made with others is made anew."""
    folder, tables = resources.folder("ontology"), resources.folder("data") / "gazetteer"
    files = [*(folder / name for name in ("kg.ttl", *concepts.VOCABULARY)), *(tables / name for name in _TABLES)]
    files += [resources.folder("data") / "identity" / name for name in _WEIGHTS]
    return vocab.digest("".join([_FORM, *(p.read_text(encoding="utf-8") for p in files)]), 16)


@cache
def shipped() -> frozenset[Quad]:
    """The default graph of an empty workspace, closed under the axioms: what an ingest adds then rests on the ingest alone."""
    folder = resources.folder("ontology")
    found = set(provinces())
    for name in ("kg.ttl", *concepts.VOCABULARY):
        found.update(from_rdf((folder / name).read_bytes(), path=name))
    return frozenset(found | entailed(found))


@cache
def provinces() -> frozenset[Quad]:
    """The part of it that tells of units."""
    found = {q for lives in gazetteer().provinces() for q in _unit(lives)}
    return frozenset(found | entailed(found))


def units_of(quads: Iterable[Quad]) -> set[Quad]:
    """The districts and communes of the gazetteer that these quads' bodies serve, with the units above and before them."""
    todo = [q.o.removeprefix(_UNIT).removesuffix(">") for q in quads if q.p == _SEAT and q.o.startswith(_UNIT)]
    seen: set[str] = set()
    found: set[Quad] = set()
    while todo:
        code = todo.pop()
        lives = gazetteer().lives(code)
        if lives and code not in seen:
            seen.add(code)
            found.update(_unit(lives))
            todo.extend([*(life.parent for life in lives if life.parent), *gazetteer().before(code)])
    return found - provinces()


def _unit(lives: tuple[Life, ...]) -> Iterator[Quad]:
    """One unit over all its lives: it is called as it was called last."""
    return emit.gazetteer_unit(
        lives[-1].unit(),
        lives[-1].kind,
        former=[f"{life.level} {life.name}" for life in lives[:-1]],
        days=(lives[0].since, lives[-1].until),
        above=dict.fromkeys(life.parent for life in lives if life.parent),
        before=gazetteer().before(lives[-1].id),
    )

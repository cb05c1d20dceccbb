"""The axioms of `ontology/kg.ttl`, read once into rules of two kinds.

A step has one premise: `?x holder ?y` gives `?y hasTenure ?x`. A chain has several: `hasTenure` and then `post` make `everHeld`,
and what is transitive is a chain of itself. What follows from one statement by any number of steps is worked out beforehand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg import resources
from kg.errors import WorkspaceError
from kg.model import Quad
from kg.store import from_rdf
from kg.vocab import term

Triple = tuple[str, str, str]
Key = str | tuple[str, str]  # a property, or a property with its value (a class is the value of rdf:type)

X, Y = "?x", "?y"
TYPE = term("rdf:type")
_OWL = term("owl:").removesuffix(">")
_LITERAL = tuple(
    term(f"{prefix}:").removesuffix(">") for prefix in ("xsd", "rdf")
)  # ranges of literals conclude nothing
_SUB_CLASS, _SAME_CLASS = term("rdfs:subClassOf"), term("owl:equivalentClass")
_SUB_PROPERTY, _SAME_PROPERTY = term("rdfs:subPropertyOf"), term("owl:equivalentProperty")
_DOMAIN, _RANGE, _INVERSE = term("rdfs:domain"), term("rdfs:range"), term("owl:inverseOf")
_CHAIN, _FIRST, _REST = term("owl:propertyChainAxiom"), term("rdf:first"), term("rdf:rest")
_ON, _VALUE = term("owl:onProperty"), term("owl:hasValue")
_TRANSITIVE, _SYMMETRIC = term("owl:TransitiveProperty"), term("owl:SymmetricProperty")
_READ = frozenset((_SAME_CLASS, _SAME_PROPERTY, _INVERSE, _CHAIN, _ON, _VALUE))
# What concludes nothing we want: disjointness is for checks, and two values of a functional property are a violation to
# report, never a reason to make two officials one.
_SILENT = frozenset(term(f"owl:{name}") for name in ("disjointWith", "versionInfo", "versionIRI"))
_KINDS = frozenset(
    term(f"owl:{name}")
    for name in (
        *("Class", "Ontology", "Restriction", "ObjectProperty", "DatatypeProperty", "AnnotationProperty"),
        *("FunctionalProperty", "TransitiveProperty", "SymmetricProperty"),
    )
)


@dataclass(frozen=True, slots=True)
class Step:
    """A rule with one premise. Both sides are statements with `?x` and `?y` for what varies."""

    premise: Triple
    conclusion: Triple


@dataclass(frozen=True, slots=True)
class Chain:
    """`parts` one after another make `whole`."""

    parts: tuple[str, ...]
    whole: str


@dataclass(frozen=True, slots=True)
class Axioms:
    """`implied`: what follows from a statement with this key by any number of steps. `steps`: those that conclude a key.

    `chains`: those that conclude a property. `links`: where a property is a link of a chain.
    """

    implied: Mapping[Key, tuple[Triple, ...]]
    steps: Mapping[Key, tuple[Step, ...]]
    chains: Mapping[str, tuple[Chain, ...]]
    links: Mapping[str, tuple[tuple[Chain, int], ...]]


@cache
def axioms() -> Axioms:
    """Those of the shipped ontology."""
    return compiled(from_rdf((resources.folder("ontology") / "kg.ttl").read_bytes(), path="kg.ttl"))


def compiled(ontology: Iterable[Quad]) -> Axioms:
    """The rules of an ontology. Raises WorkspaceError for a construct that no rule interprets."""
    said: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for q in ontology:
        _check(q)
        said[q.s][q.p].append(q.o)
    steps = tuple(dict.fromkeys(_steps(said)))
    chains = tuple(_chains(said))
    concluding: dict[Key, list[Step]] = defaultdict(list)
    for step in steps:
        concluding[_key(step.conclusion)].append(step)
    making: dict[str, list[Chain]] = defaultdict(list)
    links: dict[str, list[tuple[Chain, int]]] = defaultdict(list)
    for chain in chains:
        making[chain.whole].append(chain)
        for at, part in enumerate(chain.parts):
            links[part].append((chain, at))
    after: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        after[step.premise[1]].append(step)
    return Axioms(
        {_key(start): tuple(_everything(start, after)) for start in _starts(steps)},
        {key: tuple(found) for key, found in concluding.items()},
        {key: tuple(found) for key, found in making.items()},
        {key: tuple(found) for key, found in links.items()},
    )


def _check(quad: Quad) -> None:
    """Every word of OWL must be one that the rules read, or that is left out on purpose."""
    word, known = (quad.o, _KINDS) if quad.p == TYPE else (quad.p, _READ | _SILENT)
    if word.startswith(_OWL) and word not in known:
        raise WorkspaceError(
            f"the ontology says {quad.s} {quad.p} {quad.o}, which no rule reads: add a rule to kg/reason/axioms.py"
        )


def _steps(said: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Step]:
    """Every axiom that has one premise."""
    valued = {s: (p[_ON][0], p[_VALUE][0]) for s, p in said.items() if _ON in p and _VALUE in p}
    for s, p, o in ((s, p, o) for s, told in said.items() for p, values in told.items() for o in values):
        if p in (_SUB_CLASS, _SAME_CLASS):
            left, right = ((X, *valued.get(name, (TYPE, name))) for name in (s, o))
            yield Step(left, right)
            if p == _SAME_CLASS:
                yield Step(right, left)
        elif p == _DOMAIN:
            yield Step((X, s, Y), (X, TYPE, o))
        elif p == _RANGE and not o.startswith(_LITERAL):
            yield Step((X, s, Y), (Y, TYPE, o))
        else:
            yield from _between(s, p, o)


def _between(s: str, p: str, o: str) -> Iterator[Step]:
    """The steps from one property to another."""
    if p in (_SUB_PROPERTY, _SAME_PROPERTY):
        yield Step((X, s, Y), (X, o, Y))
        if p == _SAME_PROPERTY:
            yield Step((X, o, Y), (X, s, Y))
    elif p == _INVERSE:
        yield Step((X, s, Y), (Y, o, X))
        yield Step((X, o, Y), (Y, s, X))
    elif (p, o) == (TYPE, _SYMMETRIC):
        yield Step((X, s, Y), (Y, s, X))


def _chains(said: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Chain]:
    """Every axiom that has several premises."""
    for s, told in said.items():
        if _TRANSITIVE in told.get(TYPE, ()):
            yield Chain((s, s), s)
        for first in told.get(_CHAIN, ()):
            yield Chain(tuple(_members(said, first)), s)


def _members(said: Mapping[str, Mapping[str, list[str]]], first: str) -> Iterator[str]:
    """The members of an RDF list."""
    while _FIRST in said.get(first, ()):
        yield said[first][_FIRST][0]
        first = said[first][_REST][0]


def _key(statement: Triple) -> Key:
    """What a rule is looked up by."""
    _, p, o = statement
    return p if o in (X, Y) else (p, o)


def _starts(steps: Iterable[Step]) -> Iterator[Triple]:
    """The most general statement of each key that some step has as its premise."""
    for step in steps:
        _, p, o = step.premise
        yield (X, p, Y if o in (X, Y) else o)


def _everything(start: Triple, after: Mapping[str, Sequence[Step]]) -> list[Triple]:
    """What follows from a statement, or from one with `?x` and `?y` in it, by any number of steps (by property)."""
    found = [start]
    for known in found:
        for step in after.get(known[1], ()):
            new = _after(step, known)
            if new and new not in found:
                found.append(new)
    return found[1:]


def _after(step: Step, known: Triple) -> Triple | None:
    """The conclusion of a step where `known` is its premise."""
    s, p, o = step.premise
    if p != known[1] or o not in (X, Y, known[2]):
        return None
    bound = {s: known[0], o: known[2]}
    one, q, other = step.conclusion
    return (bound.get(one, one), q, bound.get(other, other))

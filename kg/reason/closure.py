"""OWL 2 RL closure by owlrl, kept to what says something: the trivial triples are dropped."""

from collections.abc import Iterable
from functools import cache

import owlrl
import rdflib
from rdflib.namespace import OWL, RDF, RDFS

from kg import resources
from kg.model import Quad
from kg.vocab import ONTOLOGY, PREFIXES

# Types that say nothing of a node: everything is a Thing and a Resource.
_TRIVIAL_TYPES = frozenset((OWL.Thing, RDFS.Resource, OWL.NamedIndividual))
# The statements that rules read; the declaration that something is a class or a property is not among them. Functional
# properties and keys are left out too: all they could conclude is that two officials are one, which evidence alone may say.
_AXIOMS = frozenset(
    (
        *(RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range),
        *(OWL.inverseOf, OWL.propertyChainAxiom, OWL.equivalentClass, OWL.equivalentProperty, OWL.disjointWith),
        *(OWL.onProperty, OWL.hasValue, OWL.someValuesFrom, OWL.allValuesFrom, OWL.intersectionOf, OWL.unionOf),
        *(OWL.members, OWL.propertyDisjointWith, OWL.complementOf),
    )
)
_AXIOM_TYPES = frozenset(
    (
        *(OWL.Restriction, OWL.AllDisjointClasses),
        *(OWL.TransitiveProperty, OWL.SymmetricProperty, OWL.AsymmetricProperty, OWL.IrreflexiveProperty),
    )
)
_SCHEMA = (str(OWL), str(RDFS))


@cache
def _axioms() -> tuple[tuple[rdflib.term.Node, rdflib.term.Node, rdflib.term.Node], ...]:
    """The axioms of kg.ttl, parsed once for a process; without what no rule reads: labels, declarations, sources."""
    graph = rdflib.Graph()
    graph.parse(resources.folder("ontology") / "kg.ttl", format="turtle")
    return tuple((s, p, o) for s, p, o in graph if p in _AXIOMS or (p == RDF.type and o in _AXIOM_TYPES))


def close(asserted: Iterable[Quad]) -> set[Quad]:
    """What follows from the quads and the axioms, as quads of the default graph; nothing that was asserted.

    Only links between nodes are reasoned over (no axiom of ours speaks of literals). Dropped as trivial: `x sameAs x`,
    types every node has, statements about the schema itself, and everything whose subject the input does not name.
    """
    given = {q for q in asserted if not q.o.startswith('"')}
    if not given:
        return set()
    graph = rdflib.Graph()
    for triple in _axioms():
        graph.add(triple)
    for q in given:
        graph.add((_node(q.s), _node(q.p), _node(q.o)))
    owlrl.DeductiveClosure(
        owlrl.OWLRL_Semantics, rdfs_closure=False, axiomatic_triples=False, datatype_axioms=False
    ).expand(graph)
    subjects = {q.s for q in given} | {q.o for q in given if q.p != f"<{RDF.type}>"}
    found: set[Quad] = set()
    for s, p, o in graph:
        if _says_something(s, p, o):
            quad = Quad(f"<{s}>", f"<{p}>", f"<{o}>")
            if quad.s in subjects and quad not in given:
                found.add(quad)
    return found


def _says_something(s: rdflib.term.Node, p: rdflib.term.Node, o: rdflib.term.Node) -> bool:
    if not (isinstance(s, rdflib.URIRef) and isinstance(p, rdflib.URIRef) and isinstance(o, rdflib.URIRef)):
        return False
    if p == RDF.type:
        return o not in _TRIVIAL_TYPES and not str(o).startswith(_SCHEMA) and not str(s).startswith(ONTOLOGY)
    return not str(p).startswith(_SCHEMA) and not str(s).startswith((ONTOLOGY, PREFIXES["org"]))


def _node(text: str) -> rdflib.URIRef:
    return rdflib.URIRef(text[1:-1])

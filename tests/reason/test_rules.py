"""The compiled rules say what owlrl says, and a change of the graph gives what a new start gives."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kg.emit import believed
from kg.errors import WorkspaceError
from kg.extract import extract
from kg.model import Quad, Resolved
from kg.reason import entailed, infer
from kg.reason.axioms import TYPE, axioms, compiled
from kg.reason.closure import close
from kg.resolve import people
from kg.sources import read
from kg.store import from_rdf
from kg.vocab import concept, term
from kg.workspace.language import language, scale
from kg.workspace.shipped import shipped
from tests.builders import SAMPLES
from tests.reason.test_closure import WORLD
from tests.resolve.made import happened, told

RULES = axioms()
OF_LITERALS = {q.s for q in shipped() if (q.p, q.o) == (TYPE, term("owl:DatatypeProperty"))}
PROPERTIES = sorted(({key for key in RULES.implied if isinstance(key, str)} | set(RULES.links)) - OF_LITERALS)
CLASSES = sorted({key[1] for key in RULES.implied if isinstance(key, tuple) and key[0] == TYPE})
VALUES = sorted(key for key in RULES.implied if isinstance(key, tuple) and key[0] != TYPE)
NODES = [f"<https://example.org/{n}>" for n in "abcdefg"]
# Half of the links are of those that chains are made of: else few chains would ever close.
CHAINED = sorted({p for p in RULES.links if p in RULES.implied} | {term("v:holder"), term("v:participant")})


def quad(s, p, o):
    return Quad(s, p, o)


nodes = st.sampled_from(NODES)
links = st.builds(quad, nodes, st.one_of(st.sampled_from(CHAINED), st.sampled_from(PROPERTIES)), nodes)
types = st.builds(quad, nodes, st.just(TYPE), st.sampled_from(CLASSES))
values = st.builds(lambda s, pair: quad(s, *pair), nodes, st.sampled_from(VALUES))
graphs = st.sets(st.one_of(links, links, types, values), max_size=14)


class Graph:
    """A closed graph as the rules see it."""

    def __init__(self, asserted, rules=None):
        self.asserted = {tuple(q)[:3] for q in asserted}
        self.derived = {tuple(q)[:3] for q in entailed(asserted, rules)}
        self.all = self.asserted | self.derived

    def objects(self, s, p):
        return [o for a, q, o in self.all if (a, q) == (s, p)]

    def subjects(self, p, o):
        return [s for s, q, b in self.all if (q, b) == (p, o)]

    def holds(self, fact):
        return fact in self.all

    def inferred(self, fact):
        return fact in self.derived


def changed(before, after, rules=None):
    """What is inferred after a change that begins with a closed graph."""
    old, new = Graph(before, rules), {tuple(q)[:3] for q in after}
    change = infer(old, old.asserted - new, new - old.asserted, rules)
    assert change.gone <= old.derived
    assert not change.come & old.derived
    assert not change.come & change.gone
    return (old.derived - change.gone) | change.come


@settings(
    max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate]
)  # owlrl is slow to shrink
@given(graphs)
def test_random_graphs_as_owlrl_has_them(asserted):
    named = {q.s for q in asserted} | {q.o for q in asserted if q.p != TYPE}
    assert {q for q in entailed(asserted) if q.s in named} == close(asserted)


@settings(max_examples=400, deadline=None)
@given(graphs, graphs)
def test_a_change_gives_what_a_new_start_gives(before, after):
    assert changed(before, after) == Graph(after).derived


@settings(max_examples=200, deadline=None)
@given(graphs, st.lists(st.sampled_from(NODES), max_size=3))
def test_taking_out_what_is_said_of_a_node_and_putting_it_back(graph, chosen):
    without = {q for q in graph if q.s not in chosen and q.o not in chosen}
    assert changed(graph, without) == Graph(without).derived
    assert changed(without, graph) == Graph(graph).derived


def test_the_samples_as_owlrl_has_them():
    known = language()
    claims = [c for p in SAMPLES for item in read(str(p)) for c in extract(item, known.lexicon)]
    of = {}
    for claim in claims:
        of.setdefault(claim.article, []).append(claim)
    quads = set(believed(Resolved(events=happened(claims)), known.concepts, "https://example.org/"))
    for key in {c.subject.key for c in claims if c.subject.kind == "person"}:
        quads |= set(believed(people(key, of, told(claims), scale=scale()), known.concepts, "https://example.org/"))
    given = {q for q in quads if q.p != term("prov:wasDerivedFrom")}
    named = {q.s for q in given} | {q.o for q in given if q.p != TYPE}
    found = entailed(given)
    assert len(found) > 500
    assert {q for q in found if q.s in named} == close(given)


def test_what_is_asserted_as_well_stays_when_its_reason_goes():
    tenure, person = WORLD[0].s, WORLD[0].o
    named = Quad(person, TYPE, term("v:Official"))
    assert changed([WORLD[0], named], [named]) == {(person, TYPE, term("foaf:Person"))}
    assert (tenure, TYPE, term("v:Tenure")) in changed([named], [named, WORLD[0]])


def test_what_was_asserted_is_inferred_when_only_its_reason_is_left():
    named = Quad(WORLD[0].o, TYPE, term("v:Official"))
    assert tuple(named)[:3] in changed([WORLD[0], named], [WORLD[0]])


def test_a_circle_does_not_hold_itself_up():
    """Each of two that follow from each other goes with the one that was said."""
    rules = compiled(from_rdf(b"<x:p> <http://www.w3.org/2002/07/owl#inverseOf> <x:q> .", path="x.nq"))
    said = Quad("<x:a>", "<x:p>", "<x:b>")
    assert changed([said], [], rules) == set()


OWL = "@prefix : <x:> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "


@pytest.mark.parametrize(
    ("axiom", "given", "follows"),
    [
        (":p a owl:SymmetricProperty .", ("a", "p", "b"), ("b", "p", "a")),
        (":p owl:equivalentProperty :q .", ("a", "p", "b"), ("a", "q", "b")),
        (":p owl:equivalentProperty :q .", ("a", "q", "b"), ("a", "p", "b")),
        (":p rdfs:subPropertyOf :q . :q owl:inverseOf :r .", ("a", "p", "b"), ("b", "r", "a")),
        (":p owl:propertyChainAxiom ( :p :p :p ) .", ("a", "p", "a"), None),
    ],
)
def test_constructs_beside_those_of_the_ontology(axiom, given, follows):
    rules = compiled(from_rdf((OWL + axiom).encode(), path="x.ttl"))
    found = entailed([Quad(*(f"<x:{name}>" for name in given))], rules)
    assert found >= {Quad(*(f"<x:{name}>" for name in follows))} if follows else not found


def test_a_construct_that_no_rule_reads_is_told():
    some = ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ] ."
    with pytest.raises(WorkspaceError, match="someValuesFrom"):
        compiled(from_rdf((OWL + some).encode(), path="x.ttl"))


def test_a_secretaryship_is_a_post_of_this_type_and_the_other_way():
    post = "<https://example.org/post>"
    said = Quad(post, term("v:postType"), concept("pt/bi-thu"))
    kind = Quad(post, TYPE, term("v:Secretaryship"))
    assert kind in entailed([said])
    assert said in entailed([kind])

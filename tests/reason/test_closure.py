"""What the axioms add to a small world, and what they must not add. One run of owlrl answers most of it."""

import pytest

from kg import vocab
from kg.model import Quad
from kg.reason.closure import close
from kg.vocab import ID, literal, node, term

A = term("rdf:type")
PERSON, TENURE, POST = node("person", "mau"), node("tenure", "mau/1"), node("post", "bi-thu")
CHILD, PARENT, TOP = (node("org", key) for key in ("ban", "tinh-uy", "dang"))
EVENT, WHOLE, PART, UNIT = (
    node("event", "hop"),
    node("event", "dai-hoi"),
    node("participation", "mau/hop"),
    node("unit", "x"),
)
SECRETARY, CHAIR = f"<{ID}pt/bi-thu>", f"<{ID}role/chu-tri>"

WORLD = [
    Quad(TENURE, term("v:holder"), PERSON),
    Quad(TENURE, term("v:post"), POST),
    Quad(POST, term("org:postIn"), CHILD),
    Quad(POST, term("v:postType"), SECRETARY),
    Quad(CHILD, term("org:unitOf"), PARENT),
    Quad(PARENT, term("org:unitOf"), TOP),
    Quad(CHILD, A, term("v:PartyBody")),
    Quad(PARENT, term("v:seatOf"), UNIT),
    Quad(PART, term("v:participant"), PERSON),
    Quad(PART, term("v:inEvent"), EVENT),
    Quad(PART, term("v:role"), CHAIR),
    Quad(EVENT, term("v:subEventOf"), WHOLE),
    Quad(EVENT, term("v:organizer"), PARENT),
    Quad(PERSON, term("skos:prefLabel"), literal("Nguyễn Văn Mẫu", lang="vi")),
]


@pytest.fixture(scope="module")
def found():
    return close(WORLD)


@pytest.mark.parametrize(
    ("s", "p", "o"),
    [
        pytest.param(TENURE, A, term("v:Tenure"), id="domain"),
        pytest.param(PERSON, A, term("v:Official"), id="range"),
        pytest.param(PERSON, A, term("foaf:Person"), id="range, then subclass"),
        pytest.param(CHILD, A, term("v:Body"), id="subclass"),
        pytest.param(CHILD, A, term("org:Organization"), id="subclass twice"),
        pytest.param(UNIT, A, term("sem:Place"), id="range of seatOf"),
        pytest.param(TENURE, term("org:member"), PERSON, id="subproperty"),
        pytest.param(EVENT, term("sem:hasActor"), PARENT, id="subproperty of organizer"),
        pytest.param(PERSON, term("v:hasTenure"), TENURE, id="inverse"),
        pytest.param(POST, term("v:hasOccupancy"), TENURE, id="inverse of post"),
        pytest.param(CHILD, term("org:hasPost"), POST, id="inverse of postIn"),
        pytest.param(EVENT, term("v:participation"), PART, id="inverse of inEvent"),
        pytest.param(CHILD, term("org:transitiveSubOrganizationOf"), PARENT, id="subproperty chain of properties"),
        pytest.param(CHILD, term("org:transitiveSubOrganizationOf"), TOP, id="transitive"),
        pytest.param(PERSON, term("v:everHeld"), POST, id="chain of two"),
        pytest.param(PERSON, term("v:everAffiliatedWith"), CHILD, id="chain on a chain"),
        pytest.param(PERSON, term("v:everAffiliatedWith"), TOP, id="chain of three"),
        pytest.param(PERSON, term("v:tookPartIn"), EVENT, id="chain over an inverse"),
        pytest.param(PERSON, term("v:tookPartIn"), WHOLE, id="chain on itself"),
        pytest.param(EVENT, term("v:hadParticipant"), PERSON, id="inverse of a chain"),
        pytest.param(POST, A, term("v:Secretaryship"), id="hasValue"),
        pytest.param(PART, A, term("v:Chairing"), id="hasValue of a role"),
    ],
)
def test_each_kind_of_axiom_fires(found, s, p, o):
    assert Quad(s, p, o) in found


def test_nothing_asserted_is_repeated(found):
    assert not found & set(WORLD)


def test_all_of_it_is_in_the_default_graph(found):
    assert {q.g for q in found} == {""}


def test_only_nodes_of_the_input_are_subjects(found):
    assert {q.s for q in found} <= {t for q in WORLD for t in (q.s, q.o)}
    assert not any(q.s.startswith(f"<{vocab.ONTOLOGY}") for q in found)


def test_trivial_triples_are_dropped(found):
    for q in found:
        assert not q.p.startswith((f"<{vocab.PREFIXES['owl']}", f"<{vocab.PREFIXES['rdfs']}")), q
        assert not (q.p == A and q.o.startswith((f"<{vocab.PREFIXES['owl']}", f"<{vocab.PREFIXES['rdfs']}"))), q
        assert "_:" not in q.s + q.o, q


def test_two_holders_of_one_tenure_are_never_one_official():
    """Two values of a functional property are a violation to report, never a reason to merge."""
    second = node("person", "thu")
    given = [Quad(TENURE, term("v:holder"), PERSON), Quad(TENURE, term("v:holder"), second)]
    found = close([*given, Quad(PART, term("v:participant"), PERSON)])
    assert Quad(PERSON, term("v:hasParticipation"), PART) in found
    assert Quad(second, term("v:hasParticipation"), PART) not in found


def test_nobody_is_the_same_as_anybody(found):
    assert not any("sameAs" in q.p for q in found)


def test_nothing_follows_from_nothing():
    assert close([]) == set()
    assert close([Quad(PERSON, term("skos:prefLabel"), literal("Nguyễn Văn Mẫu"))]) == set()


def test_the_order_of_the_input_does_not_matter(found):
    assert close(reversed(WORLD)) == found


def test_closing_again_adds_nothing(found):
    assert close([*WORLD, *found]) == set()

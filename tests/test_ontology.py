"""The ontology files agree with each other, the axioms fire, the named questions answer. Shapes: test_shapes.py.

All people are invented. `ontology_sample.trig` is what an ingest of one article would write.
"""

import re
from functools import cache
from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, URIRef

from kg import resources, vocab
from kg.concepts import read
from kg.query import fill, load

FOLDER = resources.folder("ontology")
OURS = vocab.ONTOLOGY
QUERIES = sorted((FOLDER / "queries").glob("*.rq"))
TURTLE = ("kg.ttl", "shapes.ttl", "alignments.ttl")
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}
OWLRL_ERROR = "http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage"
PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in vocab.PREFIXES.items()) + f"BASE <{vocab.ID}>\n"

SAMPLE = Path(__file__).parent / "ontology_sample.trig"


@cache
def ontology():
    """kg.ttl as rdflib reads it."""
    return rdflib.Graph().parse(FOLDER / "kg.ttl")


def sample(planted=""):
    """The hand-made belief (the default graph) in rdflib, changed by an update."""
    data = rdflib.Dataset()
    data.parse(SAMPLE, format="trig")
    result = rdflib.Graph()
    for triple in data.default_graph:
        result.add(triple)
    if planted:
        result.update(PREFIXES + planted)
    return result


@cache
def store():
    """The hand-made data and the ontology in Oxigraph, laid out as design.md section 5 says."""
    result = ox.Store()
    result.load(path=str(SAMPLE))
    result.load(path=str(FOLDER / "kg.ttl"))
    return result


def iri(text):
    """An IRI of rdflib from "v:Official", or from "person/a" for one of ours."""
    return URIRef(vocab.term(text)[1:-1] if ":" in text else vocab.ID + text)


def ask(name, **terms):
    """The rows of a named question as dictionaries of strings, its tokens replaced."""
    found = store().query(fill(load(name), **terms))
    names = [variable.value for variable in found.variables]
    return [{n: getattr(row[n], "value", None) for n in names} for row in found]


# --- the files ------------------------------------------------------------------------


@pytest.mark.parametrize("name", TURTLE)
def test_turtle_parses_alike_in_both_libraries(name):
    path = FOLDER / name
    assert len(rdflib.Graph().parse(path)) == len(set(ox.parse(path=str(path)))) > 0


def defined():
    """Our classes and properties in kg.ttl."""
    return sorted({s for kind in KINDS for s in ontology().subjects(RDF.type, kind) if s.startswith(OURS)})


@pytest.mark.parametrize("term", defined(), ids=lambda term: term.rsplit("#", 1)[-1])
def test_every_term_is_explained_in_both_languages(term):
    for predicate in (RDFS.label, RDFS.comment):
        assert sorted(str(o.language) for o in ontology().objects(term, predicate)) == ["en", "vi"]
    assert (term, RDFS.isDefinedBy, URIRef(OURS.rstrip("#"))) in ontology()


def used(path):
    """The terms of our namespace in a file, vocabulary included."""
    if path.suffix == ".rq":
        return set(re.findall(r"\bv:(\w+)", path.read_text(encoding="utf-8")))
    terms = {term for triple in rdflib.Graph().parse(path) for term in triple if isinstance(term, URIRef)}
    text = " ".join(re.findall(r"\bv:\w+", path.read_text(encoding="utf-8"))).replace("v:", OURS)
    return {t.removeprefix(OURS) for t in [*terms, *text.split()] if t.startswith(OURS)}


@pytest.mark.parametrize("path", [*sorted(FOLDER.glob("*.ttl")), *QUERIES], ids=lambda path: path.name)
def test_every_term_used_is_defined(path):
    known = {term.removeprefix(OURS) for term in defined()}
    assert used(path) - known == set()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttl")), ids=lambda path: path.name)
def test_every_scheme_used_is_declared(path):
    for scheme in set(rdflib.Graph().parse(path).objects(None, SKOS.inScheme)):
        assert sorted(label.language for label in ontology().objects(scheme, SKOS.prefLabel)) == ["en", "vi"], scheme


def test_header_and_blank_nodes():
    header = URIRef(OURS.rstrip("#"))
    assert (header, OWL.versionInfo, rdflib.Literal("0.1.0")) in ontology()
    loose = {s for s, p, _ in ontology() if not isinstance(s, URIRef) and p not in (RDF.first, RDF.rest)}
    assert loose == set(ontology().subjects(RDF.type, OWL.Restriction))


# --- the axioms -----------------------------------------------------------------------


def closure(planted=""):
    """The OWL 2 RL closure of the ontology and the sample."""
    result = sample(planted=planted)
    for triple in ontology():
        if triple[1] not in (RDFS.label, RDFS.comment, RDFS.isDefinedBy):
            result.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(result)
    return result


@cache
def closed():
    return closure()


INFERRED = [
    ("org/bdv", "rdf:type", "org:Organization"),  # subclass
    ("event/e", "rdf:type", "sem:Event"),
    ("tenure/a", "org:member", "person/a"),  # subproperty
    ("event/e", "sem:hasActor", "org/bdv"),
    ("event/e", "sem:hasPlace", "venue/h"),
    ("person/a", "v:hasTenure", "tenure/a"),  # inverse
    ("post/a", "v:hasOccupancy", "tenure/a"),
    ("org/bdv", "org:hasPost", "post/a"),
    ("event/e", "v:participation", "part/a"),
    ("person/a", "v:everHeld", "post/a"),  # chains
    ("person/a", "v:everAffiliatedWith", "org/bdv"),
    ("person/a", "v:everAffiliatedWith", "org/tu"),  # through org:unitOf
    ("person/a", "v:tookPartIn", "event/e"),
    ("person/a", "v:tookPartIn", "event/main"),
    ("event/main", "v:hadParticipant", "person/a"),
    ("part/a", "rdf:type", "v:Chairing"),  # hasValue
    ("post/b", "rdf:type", "v:Secretaryship"),
    ("post/a", "v:succeedsPost", "post/c"),  # transitive
]


@pytest.mark.parametrize("triple", INFERRED, ids=" ".join)
def test_axiom_fires(triple):
    s, p, o = map(iri, triple)
    assert (s, p, o) in closed()
    assert (s, p, o) not in sample()


def errors(found):
    return [str(o) for s in found.subjects(RDF.type, URIRef(OWLRL_ERROR)) for o in found.objects(s)]


DISJOINT = [
    "INSERT DATA { <person/a> a v:Body }",
    "INSERT DATA { <org/tu> a v:StateBody }",
    "INSERT DATA { <post/a> a v:MembershipPost }",
    "INSERT DATA { <x> v:holder <org/tu> }",  # found by the range of :holder
]


@pytest.mark.parametrize("planted", ["", *DISJOINT])
def test_contradiction_is_found_and_only_then(planted):
    found = errors(closure(planted))
    assert any("disjoint" in message.lower() for message in found) == bool(planted)


# --- the questions --------------------------------------------------------------------

A, B = "Trịnh Khải Nguyên", "Đoàn Thị Mây"
CELL, BODY = "Bí thư chi bộ Ban Dân vận Tỉnh ủy Bình Giang", "Ban Dân vận Tỉnh ủy Bình Giang"
TOP, COMMITTEE = "Bí thư Tỉnh ủy Bình Giang", "Tỉnh ủy Bình Giang"
DAY = "2023-06-22"
ANSWERS = [
    ("timeline", {"person": "person/a"}, ["title", "from", "to"], [(CELL, "2023-01-05", "2023-12-31")]),
    ("timeline", {"person": "person/a"}, ["startStated", "endStated", "ended"], [("true",) * 3]),
    ("timeline", {"person": "person/b"}, ["title", "from", "to", "ended"], [(TOP, DAY, DAY, "false")]),
    ("roster", {"body": "org/tu"}, ["person", "unit"], [(A, BODY), (B, COMMITTEE)]),
    ("roster", {"body": "org/bdv"}, ["person", "title", "first", "last"], [(A, CELL, DAY, "2023-09-01")]),
    ("event", {"event": "event/main"}, ["item", "value"], [("name", "Hội nghị toàn tỉnh"), ("date", "2023-06")]),
    ("holders", {"post": '"TỈNH ỦY bình giang"'}, ["title", "person"], [(TOP, B), (CELL, A)]),
    ("evidence", {"fact": "tenure/a"}, ["quote", "start", "end"], [("câu 1", "1", "6"), ("câu 3", "3", "8")]),
    ("evidence", {"fact": "post/b"}, ["quote", "title", "published"], [("câu 2", "Tin thử", "2023-06-23")]),
    ("evidence", {"fact": "org/bdv"}, ["quote", "confidence"], [(f"câu {n}", "0.9") for n in (1, 3, 4)]),
    ("holders", {"post": '"bí thư khu ủy"'}, ["title", "person"], [(TOP, B), (CELL, A)]),  # the posts that follow it
    ("lineage", {"body": "org/tu"}, ["date", "what", "document"], [("2020-01-01", "hợp nhất", "QĐ 1")]),
    ("lineage", {"body": "org/khu"}, ["names"], [("Khu ủy Bình Giang → Tỉnh ủy Bình Giang",)]),
    ("lineage", {"body": "org/bdv"}, ["names"], []),
    ("find", {"text": '"dân VẬN"'}, ["kind", "label"], [("body", BODY)]),
    ("find", {"text": '"nguyên"'}, ["kind", "label"], [("person", A)]),
    ("find", {"text": '"nguyen"'}, ["kind"], []),
    ("demo", {}, ["body", "date"], [(BODY, DAY), (COMMITTEE, DAY)]),
    ("demo", {}, ["person", "title", "quote"], [(A, "Bí thư chi bộ", "câu 1"), (B, "Bí thư", "câu 2")]),
]


@pytest.mark.parametrize(("name", "terms", "columns", "rows"), ANSWERS, ids=lambda value: str(value)[:20])
def test_question_is_answered(name, terms, columns, rows):
    found = ask(name, **{k: v if v.startswith('"') else f"<{vocab.ID}{v}>" for k, v in terms.items()})
    assert sorted(tuple(row[c] for c in columns) for row in found) == sorted(rows)


def test_event_rows_come_in_reading_order():
    found = [(row["item"], row["value"], row["detail"]) for row in ask("event", event=f"<{vocab.ID}event/e>")]
    assert found == [
        ("name", "Hội nghị sơ kết", None),
        ("type", "hội nghị", None),
        ("date", DAY, None),
        ("place", "Hội trường Sông Xanh", None),
        ("organizer", BODY, None),
        ("role", A, "chủ trì"),
        ("role", A, "dự"),
        ("capacity", A, CELL),
        ("sources", "2", None),
        ("told otherwise", "Hội trường Sông Vàng", "place"),
    ]


def test_stats_count_each_node_once():
    counts = {row["kind"]: row["count"] for row in ask("stats")}
    few = {"bodies": "2", "claims": "4", "events": "2", "officials": "2", "posts": "3", "tenures": "2"}
    assert counts == {**few, **dict.fromkeys(("administrative units", "articles", "participations", "venues"), "1")}


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_question_says_what_it_answers(path):
    text = path.read_text(encoding="utf-8")
    assert re.match(r"# .+\?\n# .+\?\n# parameters:( \$\w+| \[\$\w+\])*\n", text)
    header, body = text.splitlines()[2], "\n".join(load(path.stem).text.splitlines()[3:])
    assert set(re.findall(r"\$\w+", header)) == set(re.findall(r"\$\w+", body))
    assert re.search(r"\nORDER BY .*\?\w+\n$", text)
    assert not re.search(r"\b(NOW|RAND|UUID|STRUUID|SERVICE)\b", text)


@pytest.mark.parametrize("name", ["unreal", "asksOf", "asksOwn", "still", "while", "opener"])
def test_what_is_said_of_a_label_names_a_label(name):
    """A value that no label has is never found in a text."""
    said = [(c, set(c.props[name])) for c in read(FOLDER) if name in c.props]
    lost = {c.id: values - {label.text for label in c.labels} for c, values in said}
    assert said
    assert not any(lost.values()), lost

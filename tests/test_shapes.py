"""Each shape of ontology/shapes.ttl finds its bad sample and is silent on a good one. All people are invented.

The rules over facts, which `kg check` asks, have their samples in tests/reason/conflicts.toml.
"""

from functools import cache
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF, URIRef

from kg import resources, vocab

FOLDER = resources.folder("ontology")
SHACL = rdflib.Namespace("http://www.w3.org/ns/shacl#")
PREFIXES = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in vocab.PREFIXES.items()) + f"BASE <{vocab.ID}>\n"

BAD = [
    ("Tenure-holder", "DELETE DATA { <tenure/a> v:holder <person/a> }"),
    ("Tenure-post", "INSERT DATA { <tenure/a> v:post <post/b> }"),
    ("Tenure-attested", 'INSERT DATA { <tenure/b> v:firstAttested "2024-01-01"^^xsd:date }'),
    ("Tenure-term", 'INSERT DATA { <tenure/b> v:start "2023-01-01"^^xsd:date , "2023-02-01"^^xsd:date }'),
    ("Tenure-last", 'INSERT DATA { <tenure/b> v:lastAttested "2024-01-01"^^xsd:date }'),
    (
        "Tenure-held",
        'INSERT DATA { <tenure/b> v:heldFrom "2024-01-01"^^xsd:date ; v:heldUntil "2023-12-01"^^xsd:date }',
    ),
    ("Tenure-low", 'INSERT DATA { <tenure/b> v:startNoEarlierThan "2024-01-01"^^xsd:date }'),
    ("Tenure-high", 'INSERT DATA { <tenure/b> v:endNoLaterThan "2023-01-01"^^xsd:date }'),
    ("Tenure-in-term", "INSERT DATA { <tenure/b> v:inTerm <term/none> }"),
    ("Term", "INSERT DATA { <term/x> a v:Term ; v:termOf <org/tu> }"),
    ("Term-of", 'INSERT DATA { <term/x> a v:Term ; v:termNumber "XIX" }'),
    ("Post-body", "DELETE DATA { <post/c> org:postIn <org/tu> }"),
    ("Post-type", "INSERT DATA { <post/c> v:postType <pt/nobody> }"),
    ("Body-name", 'INSERT DATA { <org/tu> skos:prefLabel "Tỉnh ủy"@vi }'),
    ("Days-from", 'INSERT DATA { <org/khu> v:validFrom "2024-01-01"^^xsd:date }'),
    ("Days-until", 'INSERT DATA { <org/khu> v:validUntil "2024-01-01"^^xsd:date }'),
    ("Change", 'INSERT DATA { <change/c> v:dateEdtf "2019" }'),
    ("Change-name", 'INSERT DATA { <change/c> skos:prefLabel "sáp nhập"@vi }'),
    ("Change-document", 'DELETE DATA { <change/c> v:byDocument "QĐ 1" }'),
    ("Body-level", 'INSERT DATA { <org/tu> v:level "tỉnh" }'),
    ("Body-unit", "INSERT DATA { <org/tu> v:seatOf <au/nowhere> }"),
    ("Body-type", "INSERT DATA { <org/tu> v:bodyType <bt/nothing> }"),
    ("Body-country", "INSERT DATA { <org/y> v:country <country/nowhere> }"),
    ("Foreign-country", "DELETE DATA { <org/y> v:country <country/y> }"),
    ("Foreign-unit", "INSERT DATA { <org/y> v:seatOf <au/x> }"),
    ("Body", 'DELETE DATA { <org/tu> v:level "province" }'),
    ("Body-acyclic", "INSERT DATA { <org/tu> org:unitOf <org/bdv> }"),
    ("Body-territorial", "DELETE DATA { <org/tu> v:seatOf <au/x> }"),
    ("Official", 'INSERT DATA { <person/z> a v:Official ; skos:prefLabel "Lê Thị Gió"@vi }'),
    ("Official-name", 'INSERT DATA { <person/a> skos:prefLabel "Trịnh Nguyên"@vi }'),
    ("Official-same", "INSERT DATA { <person/a> owl:sameAs <person/b> }"),
    ("Event", 'DELETE DATA { <event/main> v:dateEdtf "2023-06" }'),
    ("Event-day", 'INSERT DATA { <event/main> v:on "2023-06" }'),
    ("Event-until", 'INSERT DATA { <event/e> v:until "2023-06-01"^^xsd:date }'),
    ("Event-named", 'DELETE DATA { <event/main> skos:prefLabel "Hội nghị toàn tỉnh"@vi }'),
    ("Participation-event", "DELETE DATA { <part/a> v:inEvent <event/e> }"),
    ("Participation-person", "INSERT DATA { <part/a> v:participant <person/b> }"),
    ("Participation-role", "INSERT DATA { <part/a> v:role <role/unknown> }"),
    ("Participation-capacity", "INSERT DATA { <part/a> v:inCapacity <org/tu> }"),
    ("Background", 'INSERT DATA { <background/a> v:stated "huyện Mẫu" }'),
    ("Background-of", "DELETE DATA { <background/a> v:backgroundOf <person/a> }"),
    ("Background-aspect", 'INSERT DATA { <background/a> v:aspect "faith" }'),
    ("Telling-of", "DELETE DATA { <telling/a> v:tellingOf <event/e> }"),
    ("Telling-aspect", 'INSERT DATA { <telling/a> v:aspect "mood" }'),
    ("Telling-stated", 'INSERT DATA { <telling/a> v:stated "nơi khác"@vi }'),
    ("Claim-article", "DELETE DATA { <claim/1> v:inArticle <article/1> }"),
    ("Claim-predicate", 'INSERT DATA { <claim/1> v:predicate "says" }'),
    ("Claim-modality", 'INSERT DATA { <claim/1> v:modality "former" }'),
    ("Claim-confidence", "DELETE DATA { <claim/1> v:confidence 0.9 } ; INSERT DATA { <claim/1> v:confidence 1.1 }"),
    ("Claim-rule", 'DELETE DATA { <claim/1> v:rule "r" }'),
    ("Claim-quote", f'INSERT DATA {{ <claim/1> oa:exact "{"a" * 201}" }}'),
    ("Claim-start", "INSERT DATA { <claim/1> oa:start -1 }"),
    ("Claim-start-end", "INSERT DATA { <claim/1> oa:end 0 }"),
    ("Claim-end", "DELETE DATA { <claim/1> oa:end 6 }"),
    ("Claim-length", 'INSERT DATA { <claim/1> oa:exact "dài hơn nhiều" }'),
    ("Concept-label", 'INSERT DATA { <role/du> skos:prefLabel "tham dự"@vi }'),
    ("Concept-unique", 'INSERT DATA { <role/du> skos:altLabel "chủ trì"@vi }'),
    ("Position-rank", "DELETE DATA { <pt/bi-thu> v:rank 400 }"),
    ("Position-kind", 'INSERT DATA { <pt/bi-thu> v:kind "chair" }'),
    ("Position-bodies", "DELETE DATA { <pt/bi-thu> v:allowedIn <bt/tinh-uy> }"),
    ("Position-vi", 'DELETE DATA { <pt/bi-thu> skos:prefLabel "Bí thư"@vi }'),
    ("SeatType", "DELETE DATA { <pt/bi-thu> v:seats 1 }"),
    ("BodyType-class", "DELETE DATA { <bt/tinh-uy> v:bodyClass v:PartyBody }"),
    ("BodyType-level", 'DELETE DATA { <bt/tinh-uy> v:level "province" }'),
    ("BodyType-vi", 'DELETE DATA { <bt/tinh-uy> skos:prefLabel "Tỉnh ủy"@vi }'),
    ("BodyType-en", 'DELETE DATA { <bt/tinh-uy> skos:prefLabel "Provincial Party Committee"@en }'),
    ("Position-en", 'DELETE DATA { <pt/bi-thu> skos:prefLabel "Secretary"@en }'),
]


@cache
def evidence():
    """The hand-made data with the article's graph."""
    data = rdflib.Dataset()
    data.parse(Path(__file__).parent / "ontology_sample.trig", format="trig")
    return data


@cache
def shapes():
    """The shapes without the rules over facts."""
    found = rdflib.Graph().parse(FOLDER / "shapes.ttl")
    for name in ("Facts", "FactWarnings"):
        shape = URIRef(f"{vocab.ID}shape/{name}")
        for rule in found.objects(shape, SHACL.sparql):
            found.remove((rule, None, None))
        found.remove((shape, None, None))
    return found


def fired(planted=""):
    """The local names of the shapes that report something, with the severity."""
    data = rdflib.Graph()
    for s, p, o, _ in evidence().quads():
        data.add((s, p, o))
    if planted:
        data.update(PREFIXES + planted)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes(), inplace=True)
    sources = {}
    for result in report.subjects(RDF.type, SHACL.ValidationResult):
        for predicate in (SHACL.sourceShape, SHACL.sourceConstraint):
            for source in report.objects(result, predicate):
                sources[source.rsplit("/", 1)[-1]] = report.value(result, SHACL.resultSeverity)
    return sources


def test_good_sample_is_silent():
    assert fired() == {}


@pytest.mark.parametrize(("shape", "planted"), BAD, ids=[shape for shape, _ in BAD])
def test_shape_fires(shape, planted):
    found = fired(planted)
    assert shape in found
    assert found[shape] == SHACL.Violation


def test_every_shape_has_a_bad_sample():
    named = {s.rsplit("/", 1)[-1] for s in shapes().subjects(SHACL.message) if isinstance(s, URIRef)}
    assert named == {shape for shape, _ in BAD}


@pytest.fixture(scope="module")
def vocabulary():
    """The shipped concepts with the classes they use."""

    result = rdflib.Graph()
    for name in ("kg", "positions", "bodies", "events", "roles", "words", "abroad"):
        result.parse(FOLDER / f"{name}.ttl")
    return result


def test_shipped_vocabulary_conforms(vocabulary):
    conforms, _, text = pyshacl.validate(vocabulary, shacl_graph=shapes(), inplace=True)
    assert conforms, text

"""Each rule of `kg check` fires on its bad sample and is silent on its good one; pyshacl says the same of the same rules."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF

from kg import resources, vocab
from kg.reason.check import conflicts, constraints, touched
from kg.reason.sentences import telling
from kg.store import from_rdf, open_store
from kg.vocab import term, unquote
from kg.workspace.shipped import shipped

TABLE = tomllib.loads((Path(__file__).with_name("conflicts.toml")).read_text(encoding="utf-8"))
CASES = [(n, case, kind) for n, case in enumerate(TABLE["case"]) for kind in ("bad", "good") if kind in case]
NAMES = [f"{case['rule']}-{kind}-{n}" for n, case, kind in CASES]
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in vocab.PREFIXES.items()) + "".join(
    f"PREFIX {name}: <{vocab.ID}{name}/>\n" for name in ("pt", "bt", "et", "role")
)
WORDS = {
    term(f"v:{name}")
    for name in (
        "allowedIn",
        "eventClass",
        "objectRole",
        "subjectRole",
        "withoutPost",
        "startsTenure",
        "endsTenure",
        "takesDecision",
    )
}
OWN = re.compile(r"<(org|post|person|tenure|event|part|unit|au)/([^>]+)>")


def quads(number, text):
    """A sample as quads, under names of its own; every fact rests on a claim of its own, in one article of 2025-12-15."""
    text = re.sub(r"@(\d{4}-\d\d-\d\d)", r'"\1"^^xsd:date', TABLE["world"] + text)
    text = OWN.sub(lambda m: f"<{vocab.ID}{m[1]}/{number}-{m[2]}>", text)
    found = set(from_rdf((HEAD + text).encode(), path="sample.ttl"))
    said = {q.s: q.o for q in found if q.p == term("v:modality")}
    found = {q for q in found if q.p != term("v:modality")}
    article = f"<{vocab.ID}article/{number}>"
    lines = [f'{article} a v:Article ; schema:headline "Tin thử" ; schema:datePublished "2025-12-15"^^xsd:date .']
    for fact in sorted({q.s for q in found if re.search(r"/id/(tenure|event|part|person)/", q.s)}):
        claim = fact.replace("/id/", "/id/claim/")
        lines.append(f"{fact} prov:wasDerivedFrom {claim} .")
        modality = said.get(fact, '"attested"')
        lines.append(f"{claim} a v:Claim ; v:inArticle {article} ; v:modality {modality} ; oa:start 0 ; oa:end 4 .")
        lines.append(f'{claim} oa:exact "Câu {fact[1:-1]}" .')
    for quad in from_rdf((HEAD + "\n".join(lines)).encode(), path="claims.ttl"):
        found.add(quad._replace(g="" if quad.p == term("prov:wasDerivedFrom") else article))
    return found


@cache
def words():
    """What the rules ask of the vocabulary."""
    return frozenset(q for q in shipped() if q.p in WORDS or q.p == term("skos:broader"))


def filled(number, text):
    store = open_store(None, kind="memory")
    store.load(quads(number, text) | words(), sequence=1)
    return store


@pytest.mark.parametrize(("number", "case", "kind"), CASES, ids=NAMES)
def test_a_rule_fires_on_the_bad_and_is_silent_on_the_good(number, case, kind):
    store = filled(number, case[kind])
    found = list(conflicts(store, constraints()))
    if kind == "good":
        assert found == []
        return
    (one,) = found
    assert one.constraint.name == case["rule"]
    for language in (one.en, one.vi):
        assert "{" not in language
        assert case["says"][0] in language
    assert all(words in one.en for words in case["says"])
    assert [fact.rsplit("/", 2)[-2] + "/" + fact.rsplit("-", 1)[-1][:-1] for fact in one.facts] == case["facts"]
    for fact in one.facts:
        (claim,) = telling(store, fact, one.days).claims
        (quote,) = store.match(claim, term("oa:exact"))
        assert unquote(quote.o) == f"Câu {fact[1:-1]}", "each side has its sentence"


def test_the_sentence_that_states_an_end_is_shown_with_the_one_after_it():
    store = open_store(None, kind="memory")
    lines = ["<t> prov:wasDerivedFrom <a>, <b>, <c> ."]
    for name, day, more in (
        ("a", "2020-01-01", ""),
        ("b", "2023-06-10", ""),
        ("c", "2024-01-01", '; v:saysEnd "2023-05-01"'),
    ):
        lines.append(f'<{name}> v:modality "attested" ; v:attestedOn "{day}"^^xsd:date {more} .')
    text = HEAD + f"BASE <{vocab.ID}>\n" + "\n".join(lines)
    store.load(from_rdf(text.encode(), path="claims.ttl"), sequence=1)
    found = telling(store, f"<{vocab.ID}t>", ("2023-05-01", "2023-06-10"), stated=True)
    assert found.claims == (f"<{vocab.ID}b>", f"<{vocab.ID}c>")
    assert found.all == 3


def test_every_rule_has_a_bad_and_a_good_sample():
    for kind in ("bad", "good"):
        assert {case["rule"] for case in TABLE["case"] if kind in case} == {rule.name for rule in constraints()}


def test_what_an_article_touched_is_where_its_conflicts_are():
    for number, case, _ in (c for c in CASES if c[2] == "bad"):
        store = filled(number, case["bad"])
        nodes = touched(store, [f"<{vocab.ID}article/{number}>"])
        assert list(conflicts(store, constraints(), nodes)) == list(conflicts(store, constraints())), case["rule"]
        assert list(conflicts(store, constraints(), set())) == []
        assert touched(store, [f"<{vocab.ID}article/none>"]) == set()


@pytest.mark.parametrize("rule", constraints(), ids=lambda rule: rule.name)
def test_pyshacl_says_the_same(rule):
    """All samples of a rule in one graph, for the store and for the oracle: the same nodes, severity and sentences."""
    both = set(words())
    cases = [(number, case, kind) for number, case, kind in CASES if case["rule"] == rule.name]
    for number, case, kind in cases:
        both |= quads(f"{number}{kind}", case[kind])
    store = open_store(None, kind="memory")
    store.load(both, sequence=1)
    mine = {(unquote(c.value), rule.severity, frozenset((c.en, c.vi))) for c in conflicts(store, [rule])}
    assert len(mine) == sum(kind == "bad" for _, _, kind in cases)
    assert mine == oracle(both, rule)


@cache
def shapes_of(rule):
    """The shapes file with one rule only."""
    shapes = rdflib.Graph().parse(resources.folder("ontology") / "shapes.ttl")
    for target in (SH.targetClass, SH.targetSubjectsOf):
        shapes.remove((None, target, None))
    for shape, other in list(shapes.subject_objects(SH.sparql)):
        if told(other) != rule:
            shapes.remove((shape, SH.sparql, other))
    return shapes


def told(rule):
    return re.sub(r"(?<!^)(?=[A-Z])", "-", rule.rsplit("/", 1)[-1]).lower()


def oracle(data, rule):
    """What pyshacl reports of a rule."""
    graph = rdflib.Graph().parse(data="".join(f"{q.s} {q.p} {q.o} .\n" for q in data), format="nt")
    _, report, _ = pyshacl.validate(graph, shacl_graph=shapes_of(rule.name), inplace=True)
    return {
        (
            str(report.value(result, SH.value)),
            str(report.value(result, SH.resultSeverity)).rsplit("#", 1)[-1].lower(),
            frozenset(str(m) for m in report.objects(result, SH.resultMessage)),
        )
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }

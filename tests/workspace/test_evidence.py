"""Every fact shows its sentence: from the store back into the ledger's text, and each believed triple is there once."""

import pytest

from kg.ledger import Ledger
from kg.store import open_store
from kg.text.names import display
from kg.text.normalize import tone_key
from kg.vocab import literal, term, unquote
from kg.workspace.place import Place, snapshot
from tests.builders import SAMPLES, take

A, FROM, LABEL = term("rdf:type"), term("prov:wasDerivedFrom"), term("skos:prefLabel")


class World:
    """A filled workspace, opened for looking: its quads by graph and its articles."""

    def __init__(self, root):
        ledger = Ledger(Place(root).ledger, read_only=True)
        self.texts = {name: ledger.article(name).text for name in ledger.ids()}
        ledger.close()
        self.store = open_store(snapshot(root).path, read_only=True)
        self.quads = set(self.store.match())
        self.believed = {q[:3] for q in self.quads if not q.g}

    def of_type(self, name):
        return sorted(s for s, p, o in self.believed if p == A and o == term(f"v:{name}"))

    def values(self, subject, curie, graph=None):
        return [q.o for q in self.store.match(subject, term(curie), None, graph)]

    def claims(self, subject):
        """The claims behind a fact, each as its properties in its article's graph."""
        for iri in self.values(subject, "prov:wasDerivedFrom", ""):
            rows = list(self.store.match(iri))
            assert len({q.g for q in rows}) == 1, "a claim is in one article's graph"
            found = {q.p: unquote(q.o) for q in rows}
            yield found, rows[0].g.rstrip(">").rsplit("/", 1)[-1]


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    root = tmp_path_factory.mktemp("samples")
    take(root, *SAMPLES)
    return World(root)


@pytest.mark.parametrize(("kind", "least"), [("Official", 10), ("Tenure", 20), ("Participation", 15), ("Event", 4)])
def test_every_fact_has_a_claim_whose_quote_is_in_its_article(world, kind, least):
    facts = world.of_type(kind)
    assert len(facts) >= least
    for fact in facts:
        claims = list(world.claims(fact))
        assert claims, f"{fact} rests on nothing"
        for claim, article in claims:
            text = world.texts[article]
            start, end = int(claim[term("oa:start")]), int(claim[term("oa:end")])
            assert claim[term("oa:exact")] == text[start:end]
            assert 0 < end - start <= 200


def holder(world, fact, kind):
    if kind == "Official":
        return fact
    (person,) = world.values(fact, "v:holder" if kind == "Tenure" else "v:participant", "")
    return person


@pytest.mark.parametrize("kind", ["Official", "Tenure", "Participation"])
def test_the_quote_holds_the_name_as_written(world, kind):
    for fact in world.of_type(kind):
        person = holder(world, fact, kind)
        names = {unquote(o) for name in ("skos:prefLabel", "skos:altLabel") for o in world.values(person, name, "")}
        (key,) = world.values(person, "v:nameKey", "")
        for claim, article in world.claims(fact):
            written, quote = claim[term("v:subjectText")], claim[term("oa:exact")]
            assert written in quote
            assert display(written) in names
            assert unquote(key).endswith(tone_key(written))
            start, end = int(claim[term("v:subjectStart")]), int(claim[term("v:subjectEnd")])
            assert world.texts[article][start:end] == written


def test_the_title_is_where_the_claim_says(world):
    seen = 0
    for fact in world.of_type("Tenure"):
        for claim, article in world.claims(fact):
            start, end = int(claim[term("v:objectStart")]), int(claim[term("v:objectEnd")])
            assert world.texts[article][start:end] == claim[term("v:objectText")]
            assert claim[term("v:objectText")] in claim[term("oa:exact")]
            seen += 1
    assert seen >= 20


def test_a_plain_count_counts_each_triple_once(world):
    (all_of_them,) = world.store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    (distinct,) = world.store.query("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } }").rows
    assert all_of_them == distinct
    assert unquote(all_of_them[0]) == str(len(world.believed))


def test_two_articles_behind_one_tenure_give_its_triples_once(world):
    shared = [t for t in world.of_type("Tenure") if len({a for _, a in world.claims(t)}) >= 2]
    assert shared
    for tenure in shared:
        rows = world.store.query(f"SELECT ?p ?o {{ {tenure} ?p ?o }}").rows
        assert len(rows) == len(set(rows))
        for name in ("v:holder", "v:post", "v:firstAttested"):
            assert len(world.values(tenure, name, "")) == 1
        (post,) = world.values(tenure, "v:post", "")
        assert len(world.values(post, "skos:prefLabel", "")) == 1


def test_what_is_inferred_is_believed_too_and_asserted_nowhere(world):
    inferred = {q[:3] for q in world.quads if q.g.endswith("/graph/inferred>")}
    assert len(inferred) > 100
    assert inferred <= world.believed


def test_evidence_stays_in_the_articles_graphs(world):
    claims = {q.s for q in world.quads if q.p == A and q.o == term("v:Claim")}
    assert claims
    assert not any(s in claims for s, _, _ in world.believed)
    graphs = {q.g for q in world.quads if q.s in claims}
    assert len(graphs) == len(SAMPLES)
    assert all("/article/" in g for g in graphs)


def test_no_claim_is_without_a_fact(world):
    """What an article says of a person or an event has come into the graph, unless it is only expected or denied."""
    used = {o for _, p, o in world.believed if p == FROM}
    for q in world.quads:
        if q.p == A and q.o == term("v:Claim") and q.s not in used:
            (modality,) = world.values(q.s, "v:modality")
            assert modality in (literal("expected"), literal("denied"))


def test_no_blank_node_and_nobody_is_declared_the_same(world):
    for q in world.quads:
        assert not any(t.startswith("_:") for t in q)
        assert "owl#sameAs" not in q.p


def test_hung_and_hung_are_two(world):
    """Two of the samples' officials differ in one mark of their given names."""
    names = [unquote(o) for s in world.of_type("Official") for o in world.values(s, "skos:prefLabel", "")]
    assert names.count("Chu Khánh Hùng") == 1
    assert names.count("Chu Khánh Hưng") == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://tin.example/a?b[]=1",
        "https://tin.example/a%zz",
        "https://tin.example/a#b#c",
        "https://tin.example/\ue000",
        "https://tin.example:80a/",
    ],
)
def test_an_odd_address_is_taken_or_refused_and_breaks_nothing(tmp_path, url):
    """An address that is no IRI must not reach the store as one: the ledger has committed by then."""
    odd, plain = tmp_path / "odd.txt", tmp_path / "plain.txt"
    odd.write_text(f"url: {url}\n\nTin\nÔng Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Cao Bằng, dự.", encoding="utf-8")
    plain.write_text("Tin\nBà Lê Thị Thử, Giám đốc Sở Nội vụ Cao Bằng, dự.", encoding="utf-8")
    assert take(tmp_path / "w", odd)[0].status in ("added", "rejected")
    assert take(tmp_path / "w", plain)[0].status == "added"

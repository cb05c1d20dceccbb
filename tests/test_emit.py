"""Claims and entities to quads: each thing typed and labelled, dates as exact as they are, evidence on every fact."""

import pytest

from kg import emit, vocab
from kg.model import Article, Body, Post, Quad, Resolved, Unit
from kg.resolve import people
from kg.store import open_store
from kg.text.normalize import tone_key
from kg.vocab import concept, literal, node, term, unquote
from kg.workspace.language import scale, vocabulary
from tests.resolve.made import CAO_BANG, committee, grouped, happened, holds, occurs, post, takes_part, told

NAME = "Nguyễn Văn Mẫu"
A, BASE = term("rdf:type"), "https://example.org/kg/"
VILLAGE = Unit("xã", "Tân Mới")
BOARD = post("Trưởng Ban", type(committee(None))("bt/ban-dan-van", "Ban Dân vận", parent=committee(CAO_BANG)))
TEXT = "Tin\n" + f"{NAME} " * 20


def world(*claims, base=vocab.ID):
    """The believed quads of some claims."""
    made = people(tone_key(NAME), grouped(claims), told(claims), scale=scale())
    both = Resolved(made.people, made.tenures, happened(claims), made.participations)
    return list(emit.believed(both, vocabulary(), base))


def values(quads, curie):
    return {q.o for q in quads if q.p == term(curie)}


@pytest.fixture
def meeting():
    event = occurs("a")
    return event, takes_part(event, NAME, "role/chu-tri"), holds("a", NAME, BOARD)


def test_everything_is_typed_labelled_and_believed(meeting):
    quads = world(*meeting)
    assert {q.g for q in quads} == {""}
    types = {unquote(o).rsplit("#", 1)[-1] for o in values(quads, "rdf:type")}
    assert {"Official", "Tenure", "Post", "SeatPost", "Body", "PartyBody", "Event", "Participation"} <= types
    labels = {unquote(o) for o in values(quads, "skos:prefLabel")}
    assert {NAME, "Trưởng Ban Ban Dân vận", "Ban Dân vận", "Tỉnh ủy Cao Bằng", "Hội nghị"} <= labels


def test_every_fact_points_to_its_claims(meeting):
    quads = world(*meeting)
    ids = {node("claim", c.id) for c in meeting}
    assert values(quads, "prov:wasDerivedFrom") == ids
    for kind in ("Official", "Tenure", "Event", "Participation"):
        for fact in [q.s for q in quads if q.p == A and q.o == term(f"v:{kind}")]:
            assert any(q.s == fact and q.p == term("prov:wasDerivedFrom") for q in quads)


def test_bodies_are_linked_to_parent_and_unit(meeting):
    quads = world(*meeting)
    assert len(values(quads, "org:unitOf")) == 1
    assert values(quads, "v:seatOf") == {node("au", "04")}
    assert node("au", "04") not in {q.s for q in quads}, "units of the gazetteer come with the vocabulary"


def test_a_unit_of_no_list_is_told_by_the_workspace():
    quads = world(holds("a", NAME, post("Bí thư", committee(VILLAGE))), base=BASE)
    (unit,) = values(quads, "v:seatOf")
    assert unit.startswith(f"<{BASE}unit/")
    assert Quad(unit, term("skos:prefLabel"), literal("xã Tân Mới", lang="vi")) in quads


def test_the_base_is_of_what_an_ingest_makes_alone(meeting):
    for q in world(*meeting, base=BASE):
        assert q.s.startswith(f"<{BASE}")
        if q.p in (term("v:postType"), term("v:bodyType"), term("v:eventType"), term("v:role")):
            assert q.o.startswith(f"<{vocab.ID}")


def test_a_date_is_as_exact_as_the_source():
    whole = world(occurs("a"), holds("a", NAME, BOARD, since="2020-01-02", until="2024-03-01"))
    for name, day in (("on", "2024-03-12"), ("start", "2020-01-02"), ("end", "2024-03-01")):
        assert values(whole, f"v:{name}") == {literal(day, datatype="xsd:date")}
    part = world(occurs("a", on="2024"), holds("a", NAME, BOARD, since="2020-01", until="2024"))
    assert not values(part, "v:on") | values(part, "v:start") | values(part, "v:end")
    for name, day in (("dateEdtf", "2024"), ("startEdtf", "2020-01"), ("endEdtf", "2024")):
        assert values(part, f"v:{name}") == {literal(day)}


def test_a_tenure_without_a_day_is_not_over():
    """The article has no date: that it says "Bí thư" does not mean that somebody no longer is."""
    assert not values(world(holds("a", NAME, BOARD, on=None)), "v:ended")


def test_an_ended_tenure_says_so():
    quads = world(holds("a", NAME, BOARD, "former"))
    assert values(quads, "v:ended") == {literal("true", datatype="xsd:boolean")}
    assert values(quads, "v:endNoLaterThan") == {literal("2024-03-12", datatype="xsd:date")}
    assert not values(quads, "v:firstAttested") | values(quads, "v:end")


def test_an_unresolved_body_says_so():
    quads = world(holds("a", NAME, post("Bí thư", committee(None, scope="a"))))
    assert values(quads, "v:unresolved") == {literal("true", datatype="xsd:boolean")}


def test_a_body_of_another_state_says_of_which_and_has_one_name():
    body = Body("bt/quoc-hoi", "Quốc hội Vương quốc Thử", level="central", country="country/thu", usual="Quốc hội Thử")
    quads = world(holds("a", NAME, Post("pt/chu-tich", "Chủ tịch", f"Chủ tịch {body.label}", body)))
    assert values(quads, "v:country") == {concept("country/thu")}
    subject = node("org", vocab.body_key(body))
    assert {q.o for q in quads if q.s == subject and q.p == A} == {term("v:Body"), term("v:ForeignBody")}
    assert literal("Quốc hội Thử", lang="vi") in values(quads, "skos:prefLabel")
    assert literal("Chủ tịch Quốc hội Thử", lang="vi") in values(quads, "skos:prefLabel")


def test_an_articles_graph_holds_its_claims_and_their_quotes(meeting):
    article = Article("a", "a.txt", "https://tin.example/1", "Tin", "2024-03-13", TEXT, "hư cấu")
    quads = list(emit.article_graph(article, meeting, BASE))
    graph = node("article", "a", BASE)
    assert {q.g for q in quads} == {graph}
    assert len([q for q in quads if q.o == term("v:Claim")]) == len(meeting)
    assert values(quads, "oa:exact") == {literal(TEXT[c.start : c.end]) for c in meeting}
    assert values(quads, "schema:url") == {"<https://tin.example/1>"}
    assert values(quads, "v:notice") == {literal("hư cấu")}
    assert values(quads, "schema:datePublished") == {literal("2024-03-13", datatype="xsd:date")}


def test_an_article_that_tells_nothing_of_itself():
    article = Article("a", "a.txt", None, "Tin", None, "Tin")
    quads = list(emit.article_graph(article, (), BASE))
    assert {q.p for q in quads} == {A, term("schema:headline")}


def test_keys_tell_bodies_apart():
    """Type, name, unit, parent and scope make a body; nothing else does."""
    province, other = committee(CAO_BANG), committee(Unit("tỉnh", "Lạng Sơn", "20"))
    keys = [vocab.body_key(b) for b in (province, other, BOARD.body, committee(None, "a"), committee(None, "b"))]
    assert len(set(keys)) == len(keys)
    assert vocab.body_key(province) == vocab.body_key(committee(CAO_BANG))


@pytest.mark.parametrize(
    "address",
    [
        "https://tin.example/a?b=1&c=2#d",
        "https://tin.example/tin-tức/ngày mới",
        'https://tin.example/"a"<b>{c}|\\^`',
        *(
            a
            for a in (
                "https://x.example/a?b[]=1",
                "https://x.example/a%zz",
                "https://x.example/a#b#c",
                "https://x.example/\ue000",
            )
        ),
    ],
)
def test_any_address_becomes_an_iri_that_the_store_takes(address):
    store = open_store(None, kind="memory")
    quad = Quad(node("article", "a"), term("schema:url"), vocab.link(address))
    store.apply((), [quad], sequence=1)
    assert list(store.match()) == [quad]

"""What every backend of the table of stores does alike."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import vocab
from kg.errors import KgError, LockedError, QueryError, UsageError, WorkspaceError
from kg.model import Quad
from kg.store import STORES, from_rdf, open_store, serialise, to_nquads

S, P, Q = "<https://example.org/s>", "<https://example.org/p>", "<https://example.org/q>"
G = "<https://example.org/g>"
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
DATA = {
    Quad(S, P, vocab.literal("một")),
    Quad(S, P, vocab.literal("một", lang="vi")),
    Quad(S, Q, vocab.literal("2024-03-12", datatype="xsd:date")),
    Quad(S, Q, vocab.literal("2024", datatype="xsd:gYear")),
    Quad(S, P, "<https://example.org/o>"),
    Quad(S, P, vocab.literal("một"), G),
    Quad(S, Q, vocab.literal("01")),
}
lasting = [kind for kind in STORES if kind != "memory"]
shared = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(params=sorted(STORES))
def store(request, tmp_path):
    opened = open_store(tmp_path / "store", kind=request.param)
    yield opened
    opened.close()


def everything(store):
    return set(store.match())


def test_a_new_store_is_empty(store):
    assert everything(store) == set()
    assert store.sequence() == -1


def test_what_goes_in_comes_out(store):
    store.apply((), DATA, sequence=3)
    assert everything(store) == DATA
    assert store.sequence() == 3


def test_what_is_there(store):
    store.apply((), DATA, sequence=1)
    assert all(store.has(quad) for quad in DATA)
    assert not store.has(Quad(S, P, vocab.literal("hai")))
    assert not store.has(Quad(S, Q, vocab.literal("01"), G))
    assert store.speaks_of(S)
    assert not store.speaks_of("<https://example.org/o>")


def test_load_is_apply(store):
    store.load(DATA, sequence=4)
    assert everything(store) == DATA
    assert store.sequence() == 4


@pytest.mark.parametrize(
    ("pattern", "count"),
    [
        ({}, 7),
        ({"s": S}, 7),
        ({"p": P}, 4),
        ({"o": vocab.literal("một")}, 2),
        ({"o": vocab.literal("một"), "g": ""}, 1),
        ({"o": vocab.literal("một", lang="vi")}, 1),
        ({"g": G}, 1),
        ({"g": ""}, 6),
        ({"s": S, "p": P, "o": "<https://example.org/o>", "g": ""}, 1),
        ({"s": "<https://example.org/nobody>"}, 0),
        ({"g": "<https://example.org/nowhere>"}, 0),
    ],
)
def test_match(store, pattern, count):
    store.apply((), DATA, sequence=1)
    found = list(store.match(**pattern))
    assert len(found) == count
    assert set(found) <= DATA


def test_remove_comes_before_add(store):
    (first, *rest) = sorted(DATA)
    store.apply((), DATA, sequence=1)
    store.apply([first, *rest], [first], sequence=2)
    assert everything(store) == {first}
    assert store.sequence() == 2


def test_removing_what_is_not_there_and_adding_twice_change_nothing(store):
    store.apply((), DATA, sequence=1)
    store.apply([Quad(S, P, vocab.literal("none"))], [*DATA, *DATA], sequence=1)
    assert everything(store) == DATA


def test_a_graph_is_removed_alone(store):
    store.apply((), DATA, sequence=1)
    store.apply([q for q in DATA if q.g == G], (), sequence=2)
    assert everything(store) == {q for q in DATA if q.g == ""}


@shared
@given(text=TEXT, lang=st.sampled_from(["", "vi", "en"]))
def test_any_literal_comes_back_equal(store, text, lang):
    quad = Quad(S, P, vocab.literal(text, lang=lang))
    store.apply(everything(store), [quad], sequence=1)
    (found,) = store.match()
    assert vocab.unquote(found.o) == text
    assert found == quad
    assert list(store.match(o=quad.o)) == [quad]
    store.apply([quad], (), sequence=2)
    assert everything(store) == set()


@shared
@given(key=st.text(st.characters(categories=("L", "N", "Z", "P", "S"), exclude_characters="%[]#\ufffd"), min_size=1))
def test_any_key_makes_an_iri_that_comes_back(store, key):
    quad = Quad(vocab.node("person", key), P, vocab.link(f"https://example.org/{key}"))
    store.apply(everything(store), [quad], sequence=1)
    assert list(store.match()) == [quad]


def test_query_forms(store):
    store.apply((), DATA, sequence=1)
    select = store.query("SELECT ?o WHERE { ?s <https://example.org/q> ?o } ORDER BY ?o")
    assert select.columns == ("o",)
    assert {row[0] for row in select.rows} == {q.o for q in DATA if q.p == Q}
    assert store.query("ASK { ?s ?p 'một'@vi }").truth is True
    assert store.query("ASK { ?s ?p 'không' }").truth is False
    made = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").triples
    assert {tuple(q)[:3] for q in made} == {tuple(q)[:3] for q in DATA if not q.g}


def test_a_plain_query_sees_the_default_graph_alone(store):
    store.apply((), DATA, sequence=1)
    (row,) = store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows
    assert vocab.unquote(row[0]) == str(sum(not q.g for q in DATA))
    (row,) = store.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH {G} {{ ?s ?p ?o }} }}").rows
    assert vocab.unquote(row[0]) == "1"


def test_an_unbound_variable_is_none_and_a_limit_is_told(store):
    store.apply((), DATA, sequence=1)
    (row,) = store.query("SELECT ?o ?x WHERE { ?s ?p 'một'@vi OPTIONAL { ?s <x:y> ?x } } LIMIT 1").rows
    assert row == (None, None)
    cut = store.query("SELECT ?o { ?s ?p ?o }", limit=2)
    assert len(cut.rows) == 2
    assert cut.truncated
    assert not store.query("SELECT ?o { ?s ?p ?o }", limit=100).truncated


@pytest.mark.parametrize(
    "text", ["SELECT", "SELECT ?s WHERE { ?s ?p }", "", "INSERT DATA { <x:a> <x:b> <x:c> }", "{" * 50]
)
def test_a_broken_query_is_a_query_error(store, text):
    with pytest.raises(QueryError):
        store.query(text)


@pytest.mark.parametrize("bad", ["no term", "<x:a", '"open', "_:blank"])
def test_a_broken_term_is_refused_and_changes_nothing(store, bad):
    store.apply((), DATA, sequence=1)
    with pytest.raises((KgError, ValueError, SyntaxError, TypeError)):
        store.apply((), [Quad(S, P, vocab.literal("x")), Quad(S, P, bad + " <")], sequence=2)
    assert everything(store) == DATA
    assert store.sequence() == 1


@pytest.mark.parametrize("kind", lasting)
def test_it_lasts_and_a_snapshot_stands_still(tmp_path, kind):
    first = open_store(tmp_path / "store", kind=kind)
    first.apply((), DATA, sequence=7)
    first.snapshot(tmp_path / "copy")
    first = open_store(tmp_path / "store", kind=kind)
    first.apply(DATA, [Quad(S, P, vocab.literal("later"))], sequence=8)
    first.close()
    again = open_store(tmp_path / "store", kind=kind)
    assert (everything(again), again.sequence()) == ({Quad(S, P, vocab.literal("later"))}, 8)
    again.close()
    copy = open_store(tmp_path / "copy", kind=kind, read_only=True)
    assert (everything(copy), copy.sequence()) == (DATA, 7)
    copy.close()


@pytest.mark.parametrize("kind", lasting)
def test_two_writers_are_one_too_many(tmp_path, kind):
    first = open_store(tmp_path / "store", kind=kind)
    with pytest.raises(LockedError):
        open_store(tmp_path / "store", kind=kind)
    first.close()


@pytest.mark.parametrize("kind", lasting)
def test_a_broken_folder_is_a_workspace_error(tmp_path, kind):
    store = open_store(tmp_path / "store", kind=kind)
    store.apply((), DATA, sequence=1)
    store.close()
    (tmp_path / "store" / "CURRENT").write_bytes(b"\xff\x00 nonsense")
    with pytest.raises(WorkspaceError):
        open_store(tmp_path / "store", kind=kind)
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(WorkspaceError):
        open_store(tmp_path / "file", kind=kind)


def test_an_unknown_kind_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="memory"):
        open_store(tmp_path, kind="clay tablets")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.builds(lambda t, g: Quad(S, P, vocab.literal(t), g), TEXT, st.sampled_from(["", G])), max_size=8))
def test_text_and_back(quads):
    assert list(from_rdf(to_nquads(quads).encode())) == quads
    for form in ("nq", "trig"):
        text = serialise(quads, form=form, prefixes=vocab.PREFIXES)
        assert set(from_rdf(text.encode(), path=f"x.{form}")) == set(quads)
    plain = {q for q in quads if not q.g}
    turtle = serialise(sorted(plain), form="ttl", prefixes=vocab.PREFIXES)
    assert set(from_rdf(turtle.encode(), path="x.ttl")) == plain


def test_blank_nodes_get_the_same_names_every_time():
    text = b"<x:a> <x:b> [ <x:c> 1 ; <x:d> [ <x:e> 2 ] ] ."
    first, second = (list(from_rdf(text, path="one.ttl")) for _ in range(2))
    assert first == second
    assert not any("_:" in term for q in first for term in q)
    assert len({q.s for q in first}) == 3

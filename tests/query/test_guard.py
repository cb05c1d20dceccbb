"""The guard: nothing that reaches out, writes or breaks the engine passes; what only looks like it does."""

import contextlib
import socket
import threading
import time
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import KgError, LimitError, QueryError
from kg.query.guard import MAX_BYTES, check, prepare
from kg.query.run import answer
from kg.store import open_store

BODY = "{ ?x ?y ?z }"


class Listener:
    """A server on a loopback port that only counts who connects."""

    def __init__(self):
        self.hits = 0
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.hits += 1
            connection.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    counter = Listener()
    yield counter
    counter.socket.close()


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    folder = tmp_path_factory.mktemp("guard")
    store = open_store(folder / "store")
    store.apply((), (), sequence=0)
    store.snapshot(folder / "snapshot")
    return folder / "snapshot"


# U is the listener's address, B a group, ex: a prefix for the listener, p: one for http://a/
SERVICE = [
    "SELECT * { SERVICE U B }",
    "SELECT * { service U B }",
    "SELECT * { SeRvIcE U B }",
    "SELECT * { SERVICE SILENT U B }",
    "SELECT * { service silent U B }",
    "SELECT*{SERVICE U B}",
    "SELECT * {SERVICESILENT U B}",
    "SELECT * { SERVICE#c\nU B }",
    "SELECT * { #c\nSERVICE U B }",
    "SELECT * { #c\rSERVICE U B }",
    'SELECT * { # " unclosed\nSERVICE U B }',
    "SELECT * { SERVICE\n\t\r U\n B }",
    "SELECT * { SERVICE ex:x B }",
    "SELECT * { SERVICEex:x B }",
    "SELECT * { SERVICE SILENTex:x B }",
    "SELECT * { SERVICE ?e B VALUES ?e { U } }",
    "SELECT * { VALUES ?e { U } SERVICE ?e B }",
    "SELECT * { BIND(IRI(STR(U)) AS ?e) SERVICE SILENT ?e B }",
    "SELECT * { BIND(U AS $e) SERVICE $e B }",
    "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE U B } }",
    "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE U B } }",
    "SELECT * { ?s ?p ?o FILTER(1 = 1 || EXISTS { SERVICE U B }) }",
    "SELECT * { OPTIONAL { SERVICE U B } }",
    "SELECT * { { SERVICE U B } UNION { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o MINUS { SERVICE U B } }",
    "SELECT * { GRAPH ?g { SERVICE U B } }",
    "SELECT * { { SELECT * { SERVICE U B } } }",
    "SELECT * { LATERAL { SERVICE U B } }",
    "SELECT (EXISTS { SERVICE U B } AS ?x) {}",
    "SELECT ?x { BIND(EXISTS { SERVICE U B } AS ?x) }",
    "SELECT * {} ORDER BY (EXISTS { SERVICE U B })",
    "SELECT (COUNT(*) AS ?n) {} HAVING(EXISTS { SERVICE U B })",
    "ASK { SERVICE U B }",
    "CONSTRUCT { ?x ?y ?z } WHERE { SERVICE U B }",
    "DESCRIBE ?x WHERE { SERVICE U B }",
    "BASE <http://127.0.0.1/> SELECT * { SERVICE U B }",
    "\ufeffSELECT * { SERVICE U B }",
    "SELECT * { \\u0053ERVICE U B }",
    "SELECT * { SERV\\u0049CE U B }",
    "SELECT * { \\U00000053ERVICE U B }",
    # without a blank: the engine knows no word boundaries
    "SELECT * { ?s ?p trueSERVICE U B }",
    "SELECT * { ?s ?p falseSERVICE U B }",
    "SELECT * { ?s ?p true.SERVICE U B }",
    "SELECT * { ?s ?p true.SERVICEex:x B }",
    "SELECT * { ?s ?p 1SERVICE U B }",
    "SELECT * { ?s ?p 1.SERVICE U B }",
    "SELECT * { ?s ?p 1e0SERVICE U B }",
    "SELECT * { ?s ?p 'a'SERVICE U B }",
    "SELECT * { ?s ?p p:a.b.SERVICE U B }",
    "SELECT * { ?s ?p p:a\\#b. SERVICE U B }",
    "SELECT * { ?s ?p p:a\\'b. SERVICE U B #'\n }",
    # a name, an IRI or a string that turns out invalid, so that the engine goes back and reads it in another way
    "PREFIX q: <http://a:> SELECT * { ?s ?p q:SERVICE U B }",
    "PREFIX q: <http://a:> SELECT * { ?s q:1SERVICE U B }",
    "PREFIX \ufffdx: U SELECT * { ?s ?p p:SERVICE\ufffdx:a B }",
    "PREFIX SERVICEq: U SELECT * { SERVICEq:a B }",
    "SELECT * { ?s ?p ?a, ?b FILTER(?a<?b)SERVICE p:x#>\n B }",
    'SELECT * { ?s ?p ?a, ?b FILTER(?a<?b#>"""\n)SERVICE U B #"""\n }',
    "SELECT * { ?s ?p ?a, ?b FILTER(?a<?b||?a='>')SERVICE U B FILTER(?a!='x') }",
    "SELECT * { VALUES ?x { '''x' } SERVICE U B #\\q'''\n }",
    "SELECT * { VALUES ?x { '''x' } SERVICE U B #\\uD800'''\n }",
    'SELECT * { VALUES ?x { """x" } SERVICE U B #\\uD8"""\n }',
    "SELECT * { ?s ?p 'x\n' SERVICE U B #'\n }",
]
UPDATES = [
    "INSERT DATA { <http://a/s> <http://a/p> 1 }",
    "insert data { <http://a/s> <http://a/p> 1 }",
    "INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "DELETE DATA { <http://a/s> <http://a/p> 1 }",
    "DELETE WHERE { ?s ?p ?o }",
    "DELETE { ?s ?p ?o } INSERT { ?s ?p 2 } WHERE { ?s ?p ?o }",
    "WITH <http://a/g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "LOAD U",
    "load silent U",
    "LOAD U INTO GRAPH <http://a/g>",
    "LOAD <file:///etc/passwd>",
    "CLEAR ALL",
    "CLEAR SILENT GRAPH U",
    "DROP ALL",
    "DROP DEFAULT",
    "CREATE GRAPH U",
    "ADD DEFAULT TO U",
    "MOVE U TO DEFAULT",
    "COPY DEFAULT TO U",
    "SELECT * {} ; LOAD U",
    "#c\nLOAD#c\nU",
    "PREFIX p: <http://a/> CLEAR GRAPH p:x",
]
DATASETS = [
    "SELECT * FROM U {}",
    "SELECT * FROM NAMED U { GRAPH ?g B }",
    "SELECT * FROM <file:///etc/passwd> B",
    "SELECT * from named <file:///etc/passwd> { GRAPH ?g B }",
    "ASK FROM ex:x {}",
    "CONSTRUCT B FROM U WHERE B",
    "DESCRIBE ?x FROM U B",
    "SELECT ?x#c\nFROM#c\nU { ?x ?y ?z }",
    "SELECT*FROM<data.ttl>{}",
]


@pytest.mark.parametrize("shape", SERVICE + UPDATES + DATASETS)
def test_what_reaches_out_or_writes_is_refused_and_connects_nowhere(shape, listener, snapshot):
    address = f"<http://127.0.0.1:{listener.port}/x>"
    prologue = "" if "\ufeff" in shape else f"PREFIX ex: <http://127.0.0.1:{listener.port}/> PREFIX p: <http://a/> "
    text = prologue + shape.replace(" B", f" {BODY}").replace(" U", f" {address}")
    with pytest.raises(QueryError, match=r"^line \d+, column \d+: "):
        answer(snapshot, text)
    assert listener.hits == 0


def test_there_are_sixty_and_more_shapes():
    assert len(set(SERVICE)) >= 60


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("SELECT * {\n  SERVICE <http://a/> {} }", 2, 3, "this graph alone"),
        ("LOAD <http://a/>", 1, 1, "kg ingest"),
        ("SELECT *\nFROM <file:///etc/passwd> {}", 2, 1, "dataset is fixed"),
        ("SELECT * { ?s foo:bar ?o }", 1, 15, "unknown prefix 'foo'"),
        ("SELECT * { ?s foaf:name Nguyễn }", 1, 25, "unknown word 'Nguyễn'"),
        ("SELECT * { ?s ?p 'Nguyễn }", 1, 18, "does not end"),
    ],
)
def test_a_refusal_names_the_place_and_what_to_do(text, line, column, words):
    with pytest.raises(QueryError, match=f"^line {line}, column {column}: .*{words}"):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service ?load { ?service foaf:name ?load }",
        "SELECT ?service { ?service ?insert $delete }",
        "PREFIX ex: <http://a/> SELECT * { ?s ex:service ?o }",
        "PREFIX ex: <http://a/> SELECT * { ?s a ex:service . ?s ex:load ex:drop.clear }",
        "PREFIX ex: <http://a/> SELECT * { GRAPH ex:service { ?s ?p ?o } }",
        "PREFIX : <http://a/> SELECT * { ?s :service :SERVICE }",
        'SELECT * { ?s ?p "SERVICE <http://a/> { }" }',
        "SELECT * { ?s ?p '''it's a SERVICE\n{ ' LOAD''' }",
        'SELECT * { ?s ?p """a "SERVICE" of\nFROM""" }',
        "SELECT * { ?s ?p 'don\\'t SERVICE' }",
        "SELECT * { ?s ?p 'SERVICE'@en-service }",
        "SELECT * { ?s ?p ?o } # SERVICE <http://a/> { }",
        "#SERVICE\n#LOAD '\nSELECT * { ?s ?p ?o }",
        "SELECT * { ?s <http://a/SERVICE#load> ?o }",
        "SELECT * { ?s <http://a/it's> <http://a/x_(y)#z> }",
        "SELECT * { <urn:service:load> ?p ?o }",
        "SELECT * { _:service ?p _:load }",
        "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 3) }",
        "SELECT * { ?s ?p ?o FILTER(?o<5&&?o>3) }",
        "SELECT * { ?s ?p ?o FILTER(?o<=(5)&&?o>=(3)) }",
        "SELECT * { ?s foaf:knows/foaf:knows? ?o . ?s ^foaf:knows|!(foaf:name|rdf:type) ?b }",
        "SELECT (GROUP_CONCAT(DISTINCT ?o; SEPARATOR=', ') AS ?all) { ?s ?p ?o } GROUP BY ?s HAVING(COUNT(*) > 1)",
        "SELECT * { VALUES (?a ?b) { (1 UNDEF) (1.5e3 true) (-2 false) } }",
        "CONSTRUCT WHERE { ?s ?p 1 . ?s ?p 1.0 . ?s ?p +3.e0, .5 }",
        "SELECT * { GRAPH ?g { ?s ?p 'Nguyễn Văn A'@vi } BIND(LCASE(STR(?s)) AS ?ünïcödé) }",
    ],
)
def test_what_only_looks_like_it_passes_and_the_engine_reads_it(text):
    check(prepare(text))
    open_store(None, kind="memory").query(text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * " + "{" * 5_000 + "}" * 5_000,
        "SELECT * { FILTER" + "(" * 5_000 + "1" + ")" * 5_000 + " }",
        "SELECT * { ?s ?p " + "[ ?p " * 5_000 + "]" * 5_000 + " }",
        "SELECT * { " + "?x" * MAX_BYTES + " }",
    ],
)
def test_limits_are_checked_before_the_engine_reads(text):
    start = time.perf_counter()
    with pytest.raises(LimitError):
        check(text)
    assert time.perf_counter() - start < 1


def test_brackets_in_strings_and_comments_are_not_nesting():
    check("SELECT * { ?s ?p '" + "{" * 5_000 + "' } #" + "(" * 5_000)
    check("SELECT * " + "{" * 200 + "}" * 200)


@pytest.mark.parametrize("text", ["", " \n\t", "# only a comment", "\ufeff"])
def test_an_empty_query_gets_an_example(text):
    with pytest.raises(QueryError, match="SELECT"):
        check(prepare(text))


def test_a_query_in_decomposed_form_finds_composed_data():
    text = "SELECT * { ?s foaf:name 'Phạm Văn Đồng'@vi }"
    assert prepare(unicodedata.normalize("NFD", text)) == text


PIECES = [
    "SERVICE",
    "'",
    '"',
    "'''",
    '"""',
    "\\",
    "<",
    ">",
    "{",
    "(",
    "p:",
    "foaf:a.",
    "#",
    "\n",
    "1",
    "?x",
    "a",
    "ễ",
    ".",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join))
def test_random_text_raises_nothing_but_our_errors(text):
    with contextlib.suppress(KgError):
        check(prepare(text))


@pytest.mark.parametrize(
    "piece", ["<a", "'''a", "'a ", "a.", "a:.", "1.1e", "?", "#a ", "\\a", "<<", "x-", "@a-", "''"]
)
def test_the_guard_is_linear(piece):
    def seconds(size):
        text = "{" + (piece * size)[: MAX_BYTES - 1]
        start = time.perf_counter()
        with contextlib.suppress(KgError):
            check(text)
        return time.perf_counter() - start

    assert min(seconds(MAX_BYTES) for _ in range(3)) < 0.5

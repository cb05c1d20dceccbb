"""Answers as text: W3C's formats exact, the table safe for a terminal."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import vocab
from kg.errors import UsageError
from kg.model import Quad
from kg.query.formats import FORMATS, parse, printable, shown
from kg.store import Table, from_rdf, open_store

NAME = vocab.term("foaf:name")
PERSON = vocab.node("person", "a")
TABLE = Table(
    columns=("s", "name", "none"),
    rows=(
        (PERSON, vocab.literal("Nguyễn Văn Ánh", lang="vi"), None),
        ("<http://example.org/x>", vocab.literal('say "a, b"\n\tc'), vocab.literal("5", datatype="xsd:integer")),
        ("_:b0", vocab.literal(""), None),
    ),
)
GRAPH = Table(triples=(Quad(PERSON, NAME, vocab.literal("Ánh", lang="vi")), Quad("_:b7", NAME, "_:b9")) * 2)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def text(name, table):
    return "".join(FORMATS[name](table))


def test_table():
    assert text("table", TABLE) == (
        "s                       name            none\n"
        "----------------------  --------------  ----\n"
        "id:person/a             Nguyễn Văn Ánh\n"
        '<http://example.org/x>  say "a, b"  c   5\n'
        "_:b0\n"
    )


def test_table_of_a_graph_and_of_nothing():
    assert text("table", GRAPH).startswith("subject      predicate  object\n")
    assert text("table", Table(columns=("a", "bcd"))) == "a  bcd\n-  ---\n"
    assert text("table", Table()) == "\n\n"


def test_wide_letters_and_marks_keep_the_columns():
    rows = (('"中文"', '"x"'), ('"a\u0323"', '"x"'), ('"abcd"', '"x"'))
    lines = text("table", Table(columns=("a", "b"), rows=rows)).splitlines()
    assert lines[2:] == ["中文  x", "a\u0323     x", "abcd  x"]


@pytest.mark.parametrize(
    "hostile",
    [
        *("\x1b[31m", "\x1b]0;title\x07", "\x9b31m", "\r", "\b", "\x00", "\x7f", "\n", "\v"),
        *("\u202e", "\u2066", "\u200f", "\u061c", "\ufeff", "\u2028", "\u200b"),
    ],
)
def test_nothing_reaches_the_terminal_that_steers_it(hostile):
    row = (vocab.literal(f"a{hostile}b"), f"<http://a/{hostile}b>")
    printed = text("table", Table(columns=(f"x{hostile}", "y"), rows=(row,)))
    assert hostile == "\n" or hostile not in printed
    assert printed.count("\n") == 3
    assert printed.replace("\n", "").isprintable()


@given(TEXT)
def test_what_is_printed_is_printable_and_visible_text_stays(value):
    assert printable(value).isprintable()
    assert [c for c in printable(value) if c != " "] == [c for c in value if c.isprintable() and c != " "]


def test_json():
    answer = json.loads(text("json", TABLE))
    assert answer["head"] == {"vars": ["s", "name", "none"]}
    assert answer["results"]["bindings"] == [
        {
            "s": {"type": "uri", "value": PERSON[1:-1]},
            "name": {"type": "literal", "value": "Nguyễn Văn Ánh", "xml:lang": "vi"},
        },
        {
            "s": {"type": "uri", "value": "http://example.org/x"},
            "name": {"type": "literal", "value": 'say "a, b"\n\tc'},
            "none": {"type": "literal", "value": "5", "datatype": "http://www.w3.org/2001/XMLSchema#integer"},
        },
        {"s": {"type": "bnode", "value": "b0"}, "name": {"type": "literal", "value": ""}},
    ]
    assert json.loads(text("json", Table(columns=("a",)))) == {"head": {"vars": ["a"]}, "results": {"bindings": []}}


def test_csv_is_exact():
    assert text("csv", TABLE) == (
        f's,name,none\r\n{PERSON[1:-1]},Nguyễn Văn Ánh,\r\nhttp://example.org/x,"say ""a, b""\n\tc",5\r\n_:b0,,\r\n'
    )


def test_tsv_keeps_the_terms():
    assert text("tsv", TABLE) == (
        "?s\t?name\t?none\n"
        f'{PERSON}\t"Nguyễn Văn Ánh"@vi\t\n'
        '<http://example.org/x>\t"say \\"a, b\\"\\n\\tc"\t"5"^^<http://www.w3.org/2001/XMLSchema#integer>\n'
        '_:b0\t""\t\n'
    )


@given(st.lists(st.tuples(TEXT, TEXT), max_size=5))
def test_csv_json_and_tsv_can_be_read_back(values):
    rows = tuple((vocab.literal(a), vocab.literal(b, lang="vi")) for a, b in values)
    table = Table(columns=("a", "b"), rows=rows)
    assert list(csv.reader(io.StringIO(text("csv", table), newline="")))[1:] == [list(pair) for pair in values]
    bindings = json.loads(text("json", table))["results"]["bindings"]
    assert [(b["a"]["value"], b["b"]["value"]) for b in bindings] == values
    lines = text("tsv", table).split("\n")[1:-1]
    assert [tuple(parse(cell).value for cell in line.split("\t")) for line in lines] == values


@given(TEXT)
def test_the_terms_of_the_store_are_taken_apart_without_loss(value):
    store = open_store(None, kind="memory")
    store.apply((), (Quad(PERSON, NAME, vocab.literal(value)),), sequence=0)
    ((term,),) = store.query("SELECT ?o { ?s foaf:name ?o }").rows
    assert parse(term) == ("literal", value, "", "")


@pytest.mark.parametrize("name", ["table", "csv", "tsv"])
@pytest.mark.parametrize("truth", [True, False])
def test_ask(name, truth):
    assert text(name, Table(truth=truth)) == f"{truth}\n".lower()
    assert json.loads(text("json", Table(truth=truth))) == {"head": {}, "boolean": truth}


def test_graphs():
    expected = {
        Quad(PERSON, NAME, '"Ánh"@vi'),
        Quad(
            "<https://w3id.org/.well-known/genid/vnkg/query-1>",
            NAME,
            "<https://w3id.org/.well-known/genid/vnkg/query-2>",
        ),
    }
    for name in ("ttl", "nq"):
        read = list(from_rdf(text(name, GRAPH).encode(), path=f"x.{name}"))
        assert (set(read), len(read)) == (expected, 2)
    assert "foaf:name" in text("ttl", GRAPH)


@pytest.mark.parametrize(
    ("name", "table"), [("csv", GRAPH), ("tsv", GRAPH), ("json", GRAPH), ("ttl", TABLE), ("nq", TABLE)]
)
def test_a_format_that_cannot_hold_the_answer_names_those_that_can(name, table):
    with pytest.raises(UsageError, match=r"choose .*table"):
        text(name, table)


def test_quoted_triples_are_shown_and_not_written():
    quoted = '<<( <http://a> <http://b> "c" )>>'
    assert shown(quoted)
    with pytest.raises(UsageError, match="quoted triples"):
        text("nq", Table(triples=(Quad(PERSON, NAME, quoted),)))

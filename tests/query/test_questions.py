"""Named questions: read from the ontology, filled with terms and with nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import resources, vocab
from kg.errors import KgError, UsageError, WorkspaceError
from kg.query.guard import check, prepare, tokens
from kg.query.questions import Question, fill, load, names
from kg.store import open_store

TEXT = (
    "# Who is $who?\n# Ai là $who?\n# parameters: $who $name\n"
    "SELECT ?p { $who ?p $name . ?who ?p '$who' FILTER(?x != $name) } # $name\n"
)
QUESTION = Question("who", TEXT, "Who is $who?", "Ai là $who?", ("who", "name"))
PERSON = vocab.node("person", "a")


@pytest.fixture
def shelf(tmp_path, monkeypatch):
    (tmp_path / "queries").mkdir()
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path)
    return tmp_path / "queries"


@pytest.mark.parametrize("name", names())
def test_every_shipped_question_reads_passes_the_guard_and_runs(name):
    question = load(name)
    assert question.question_en
    assert question.question_vi
    terms = dict.fromkeys(question.parameters, PERSON)
    text = prepare(fill(question, **terms))
    check(text)
    open_store(None, kind="memory").query(text)


def test_a_question_is_read(shelf):
    (shelf / "who.rq").write_text(TEXT, encoding="utf-8")
    (shelf / "all.rq").write_text("# All\n# Tất cả\n# parameters: none\nSELECT * {}\n", encoding="utf-8")
    (shelf / "any.rq").write_text("# Any\n# Bất kỳ\n# parameters:\nSELECT * {}\n", encoding="utf-8")
    assert names() == ("all", "any", "who")
    assert load("who") == QUESTION
    assert load("all").parameters == load("any").parameters == ()


@pytest.mark.parametrize("name", ["none", "../secret", "", "queries/who", "who.rq"])
def test_an_unknown_name_lists_the_known_ones(shelf, name):
    (shelf.parent / "secret.rq").write_text(TEXT, encoding="utf-8")
    (shelf / "who.rq").write_text(TEXT, encoding="utf-8")
    with pytest.raises(UsageError, match="choose one of who"):
        load(name)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * {}\n",
        "# One\n# parameters: none\nSELECT * {}\n",
        "# One\n# Một\n# parameters: person\nSELECT * {}\n",
        "# One\n# Một\n# parameters: $person\nSELECT * {}\n",
        "# One\n# Một\n# parameters: none\nSELECT * { $person ?p ?o }\n",
    ],
)
def test_a_header_that_does_not_fit_is_refused(shelf, text):
    (shelf / "bad.rq").write_text(text, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="bad"):
        load("bad")


def test_fill_replaces_parameters_and_not_what_looks_like_them():
    filled = fill(QUESTION, who=PERSON, name=vocab.literal("Ánh", lang="vi"))
    assert filled == TEXT.replace("{ $who ?p $name", f'{{ {PERSON} ?p "Ánh"@vi').replace("!= $name", '!= "Ánh"@vi')


def test_missing_and_unknown_parameters_are_named():
    with pytest.raises(UsageError, match=r"needs \$name"):
        fill(QUESTION, who=PERSON)
    with pytest.raises(UsageError, match=r"has no \$other: it takes \$who, \$name"):
        fill(QUESTION, who=PERSON, name=PERSON, other=PERSON)


@pytest.mark.parametrize(
    "term",
    [
        "",
        "Ánh",
        "?x",
        "foaf:name",
        "_:b",
        "5",
        "'single'",
        '"open',
        '"a" . ?s ?p ?o',
        '"a"@vi . DROP ALL',
        '"a\\"',
        '"a"b"',
        '"line\nbreak"',
        '"wrong \\escape"',
        '"a"^^xsd:date',
        '"a"@',
        "<relative>",
        "<http://a> <http://b>",
        "<http://a>>",
        "<http://a/ b>",
        "<http://a/{}>",
        "<http://a/\n>",
        "<http://a>\n",
        '"\ud800"',
        "<http://a> } SERVICE <http://b> { ?s ?p ?o",
        '<<( <http://a> <http://b> "c" )>>',
    ],
)
def test_what_is_not_one_term_is_refused(term):
    with pytest.raises(UsageError, match=r"\$who must be"):
        fill(QUESTION, who=term, name=PERSON)


@pytest.mark.parametrize(
    "term",
    [
        PERSON,
        vocab.link("https://example.org/a b?c={d}#e'(f)"),
        vocab.literal('a "b" \\ \n\t\r\x00\x1b\x7f } SERVICE <http://a> {'),
        vocab.literal("Ánh", lang="vi-VN"),
        vocab.literal("2023-06-22", datatype="xsd:date"),
        vocab.literal(""),
    ],
)
def test_what_vocab_makes_is_a_term_that_the_guard_passes(term):
    check(prepare(fill(QUESTION, who=PERSON, name=term)))


def shape(text):
    return [token.kind for token in tokens(text) if token.kind not in {"iri", "string", "lang", "other"}]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["", "vi"]))
def test_no_text_gets_out_of_its_literal(text, lang):
    harmless = fill(QUESTION, who=PERSON, name=vocab.literal("a", lang=lang))
    filled = fill(QUESTION, who=PERSON, name=vocab.literal(text, lang=lang))
    assert shape(filled) == shape(harmless)
    store = open_store(None, kind="memory")
    asked = f"SELECT ({vocab.literal(text)} AS ?x) {{}}"
    assert len(store.query(asked).rows) == 1


PIECES = ['"', "'", "\\", "<", ">", "{", "}", "@vi", "^^", "http://a", " ", "\n", "a", "?x", ".", "#", "SERVICE"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text())
def test_raw_input_is_one_term_or_an_error_of_ours(raw):
    harmless = shape(fill(QUESTION, who=PERSON, name=PERSON))
    try:
        filled = fill(QUESTION, who=raw, name=PERSON)
        assert shape(filled) == harmless
    except KgError:
        pass

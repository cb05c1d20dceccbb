"""The Python face: what the command line does, as methods."""

import pytest

import kg
from kg.errors import UsageError
from tests.builders import SAMPLES, dump, take
from tests.namesakes import NAME, POSTS, claim, officials, write

OFFICIAL = "Lâm Khắc Thuyên"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    made = kg.open(tmp_path_factory.mktemp("face") / "kg-data")
    assert made.ingest(*SAMPLES) == {"added": 5, "replaced": 0, "unchanged": 0, "rejected": 0}
    return made


def test_query_gives_plain_text(workspace):
    rows = workspace.query("SELECT ?name ?nothing { ?x a v:Official ; skos:prefLabel ?name } ORDER BY ?name")
    assert {"name": OFFICIAL, "nothing": None} in rows


def test_ask_takes_names(workspace):
    rows = workspace.ask("timeline", person=OFFICIAL)
    assert any("Ủy ban nhân dân tỉnh Lạng Sơn" in row["body"] for row in rows)
    with pytest.raises(UsageError):
        workspace.ask("timeline", person="Không Có Ai")


def test_show_has_the_sentences(workspace):
    assert OFFICIAL in workspace.show(OFFICIAL)
    assert "“" in workspace.show(OFFICIAL)


@pytest.mark.parametrize("form", ["network", "timeline"])
def test_view_writes_a_page(workspace, tmp_path, form):
    page = workspace.view(OFFICIAL, to=tmp_path / f"{form}.html", form=form)
    assert OFFICIAL in page.read_text(encoding="utf-8")


def test_rows_are_a_table_in_a_notebook():
    shown = kg.Rows([{"name": "<b>Mẫu</b>", "day": None}])._repr_html_()
    assert shown == "<table><tr><th>name</th><th>day</th></tr><tr><td>&lt;b&gt;Mẫu&lt;/b&gt;</td><td></td></tr></table>"
    assert kg.Rows()._repr_html_() == "<table><tr></tr></table>"


@pytest.fixture
def namesakes(tmp_path):
    take(tmp_path / "w", *write(tmp_path / "texts", "abcdef"))
    return kg.open(tmp_path / "w")


def test_judging_as_methods(namesakes):
    """Each judgement does what the command does, is in the log, and goes again without a trace."""
    root = namesakes.root
    before, one, other = dump(root), claim(root, "a"), claim(root, "c")
    sign = {"by": "lan", "why": "cùng năm sinh", "when": "2026-11-27T10:00:00Z"}
    assert namesakes.same(one, other, **sign) == 1
    assert sorted([POSTS["a"], POSTS["c"]]) in officials(root)
    assert "decided, no. 1: same" in namesakes.why(one, other)
    with pytest.raises(UsageError, match=r"no\. 1"):
        namesakes.different(one, other, by="minh", why="khác tỉnh")
    assert namesakes.undo(by="lan") == 1
    assert namesakes.different(one, other, by="lan", why="khác tỉnh") == 3
    assert namesakes.reject(claim(root, "b")[:8], by="lan", why="nhầm") == [4]
    assert namesakes.suppress("Lê Thị Khác", by="lan", why="người dân") == 5
    assert [(row["kind"], row["live"]) for row in namesakes.judgements()] == [
        ("same", "false"), ("undo", "true"), ("different", "true"), ("reject", "true"), ("suppress", "true")
    ]  # fmt: skip
    assert namesakes.judgements()[0]["of"] == NAME
    for number in (3, 4, 5):
        namesakes.undo(number, by="lan")
    assert dump(root) == before


def test_review_check_and_why_as_methods(namesakes, workspace):
    (pair,) = namesakes.review()
    assert pair.one.name == pair.other.name == "Trần Văn Thử"
    assert pair.one.facts[0].evidence[0].quote
    assert len(namesakes.review(namesakes=True)) == 3
    assert "rests on" in namesakes.why(pair.one.iri)
    assert all(finding.sides for finding in workspace.check())

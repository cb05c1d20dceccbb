"""The Python face: what the command line does, as methods."""

import pytest

import kg
from kg.errors import UsageError
from tests.builders import SAMPLES

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

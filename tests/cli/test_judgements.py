"""The commands that correct the graph, as typed, and what every other command shows afterwards."""

import json
import re
import shutil

import pytest

from tests.builders import dump, take
from tests.namesakes import NAME, POSTS, write
from tests.terminal import fails, kg, works

SIGNED = {"KG_BY": "lan", "KG_WHEN": "2026-11-27T10:00:00Z"}


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    root = tmp_path_factory.mktemp("filled")
    take(root / "w", *write(root / "texts", "abcdef"))
    return root / "w"


@pytest.fixture
def root(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "w")


def said(root, *words, stdin=b""):
    return kg(*words, "--data", root, env=SIGNED, stdin=stdin)


def claims(root, post):
    """The ids that `kg show` prints behind the sentences of a post."""
    lines = works(said(root, "ask", "find", "--text", NAME, "--format", "csv")).splitlines()
    for iri in (line.split(",")[-1].strip() for line in lines[1:]):
        shown = works(said(root, "show", iri))
        if f"  {post}" in shown:
            return re.findall(r" · claims? (\w+)", shown)
    raise AssertionError(post)


def test_show_prints_what_reject_takes(root):
    wrong = claims(root, POSTS["c"])[0]
    assert f"reject: {NAME}" in works(said(root, "reject", wrong, "--why", "nhầm người"))
    assert "no. 1: reject" in works(said(root, "judgements"))
    assert POSTS["c"] not in works(said(root, "ask", "find", "--text", "Lào Cai")) + dump(root)
    assert "takes back no. 1" in works(said(root, "undo"))
    assert "(taken back)" in works(said(root, "judgements")).splitlines()[0]
    assert POSTS["c"] in dump(root)
    fails(said(root, "reject", "zzzz", "--why", "x"), 2, "kg show NAME")
    fails(said(root, "reject", wrong), 2, "--why")


def test_a_suppressed_person_is_in_no_answer_page_or_export(root, tmp_path):
    """Asked for in every way there is; the namesakes stay."""
    before = dump(root)
    chief = "Lê Thị Khác"
    works(said(root, "suppress", chief, "--why", "người dân"))
    fails(said(root, "show", chief), 2, "nothing in this workspace")
    fails(said(root, "view", chief, "-o", tmp_path / "x.html"), 2, "nothing in this workspace")
    told = "FILTER(CONTAINS(STR(?o), 'Lê Thị Khác') || CONTAINS(STR(?s), 'le-thi-khac'))"
    asked = f"SELECT ?s ?o {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }} {told} }}"
    assert len(works(said(root, "query", asked, "--format", "csv")).splitlines()) == 1
    for form in ("network", "timeline"):
        works(said(root, "view", "-o", tmp_path / "page.html", "--as", form))
        page = (tmp_path / "page.html").read_text(encoding="utf-8")
        assert chief not in page
        assert NAME in page
    for form in ("nq", "trig", "ttl"):
        assert chief not in works(said(root, "export", "--format", form))
    assert chief not in works(said(root, "review", "--namesakes"))
    works(said(root, "undo"))
    assert dump(root) == before


def test_same_different_and_their_contradiction(root):
    one, other, third = (claims(root, POSTS[k])[0] for k in "abc")
    assert works(said(root, "same", one, other, "--why", "cùng năm sinh")).startswith("no. 1: same")
    done = said(root, "different", one, other, "--why", "khác tỉnh", "--by", "minh")
    fails(done, 2, "no. 1", "cùng năm sinh", "by lan", "new", "khác tỉnh", "by minh", "kg undo")
    works(said(root, "same", other, third, "--why", "x"))
    fails(said(root, "different", third, one, "--why", "y"), 2, "no. 1", "no. 2", "new")
    assert "the graph has them as one official" in works(said(root, "why", one, third))
    works(said(root, "undo", "2", "--why", "nhầm"))
    assert "the graph has them as two officials" in works(said(root, "why", one, third))
    fails(said(root, "undo", "2"), 2, "taken back already")


def test_a_mention_is_named_by_article_and_place(root):
    url = "https://tincaobang.example/nguyen-van-mau-lam-viec"
    works(said(root, "different", f"{url}#65-79", f"{url}#210-224", "--why", "hai người"))
    assert len(works(said(root, "ask", "find", "--text", NAME, "--format", "csv")).splitlines()) == 5
    fails(said(root, "same", f"{url}#0-5", f"{url}#65-79", "--why", "x"), 2, "#210-224")


def test_why_tells_reasons_with_weights_and_claims_with_sentences(root):
    one, other = (claims(root, POSTS[k])[0] for k in "ab")
    told = works(said(root, "why", one, other))
    assert "two officials" in told
    assert re.search(r"^ +[+-]\d+\.\d\d  \S", told, re.MULTILINE)
    assert "together" in told
    first = works(said(root, "review", "--namesakes", "--format", "json"))
    pair = next(p for p in json.loads(first)["pairs"] if {p["one"]["name"], p["other"]["name"]} == {NAME})
    shown = works(said(root, "why", pair["one"]["claim"], pair["other"]["claim"]))
    assert [line.split("  ", 2)[-1].strip() for line in shown.splitlines() if re.match(r" +(never|[+-]\d)", line)][
        : len(pair["reasons"])
    ] == [reason["text"] for reason in pair["reasons"]]
    works(said(root, "different", one, other, "--why", "khác tỉnh"))
    assert "decided, no. 1: different" in works(said(root, "why", one, other))
    told = works(said(root, "why", one))
    assert f"claim {one}" in told
    assert "Giám đốc Sở Nội vụ tỉnh Lạng Sơn, chủ trì" in told
    assert "rule " in told
    tenure = "SELECT ?t { ?t a v:Tenure ; v:post/skos:prefLabel ?l FILTER(STR(?l) = '" + POSTS["b"] + "') }"
    iri = works(said(root, "query", tenure, "--format", "csv")).splitlines()[1].strip()
    assert "rests on 2 claims" in works(said(root, "why", iri))
    fails(said(root, "why", "a", "b", "c"), 2, "two officials in quotes")


def test_review_as_text_as_json_and_by_questions(root):
    text = works(said(root, "review"))
    assert "1 of 1   Trần Văn Thử" in text
    assert max(len(line) for line in text.splitlines() if "--data" not in line) <= 120
    assert "kg same " in text
    assert " │ " in text
    body = json.loads(works(said(root, "review", "--format", "json")))
    assert body["total"] == 1
    pair = body["pairs"][0]
    assert pair["one"]["facts"][0]["sentences"][0]["claims"]
    assert all(reason["text"] for reason in pair["reasons"])
    done = said(root, "review", "--ask", stdin="d\nkhác tỉnh\n".encode())
    assert "no. 1: different" in works(done)
    assert "Nobody waits" in works(said(root, "review"))
    assert "Trần Văn Thử" in works(said(root, "review", "--namesakes"))


def test_the_file_of_a_team(root, tmp_path):
    one, other = (claims(root, POSTS[k])[0] for k in "ab")
    works(said(root, "same", one, other, "--why", "một người"))
    assert "1 judgement\n" in works(said(root, "judgements", "export", tmp_path / "j.jsonl"))
    assert works(said(root, "judgements", "export", "-")) == (tmp_path / "j.jsonl").read_text(encoding="utf-8")
    line = json.loads((tmp_path / "j.jsonl").read_text(encoding="utf-8"))
    assert NAME in line["mentions"][0]["quote"]
    take(tmp_path / "w2", *write(tmp_path / "texts", "a"))
    done = kg("judgements", "--data", tmp_path / "w2", "import", tmp_path / "j.jsonl")
    assert works(done) == "1 added, 0 known\n"
    assert "no. 1 has no place in the articles here yet" in done.err
    done = said(tmp_path / "w2", "ingest", *write(tmp_path / "rest", "bcdef"))
    assert done.err == ""
    assert dump(tmp_path / "w2") == dump(root)
    assert works(said(root, "judgements", "import", tmp_path / "j.jsonl")) == "0 added, 1 known\n"
    piped = said(root, "judgements", "import", "-", stdin=(tmp_path / "j.jsonl").read_bytes())
    assert works(piped) == "0 added, 1 known\n"
    fails(said(root, "judgements", "import", tmp_path / "none.jsonl"), 2, "none.jsonl", "name the file of an export")


def test_an_import_tells_whom_it_hides_by_the_texts_here(root, tmp_path):
    works(said(root, "suppress", "Lê Thị Khác", "--why", "người dân"))
    works(said(root, "judgements", "export", tmp_path / "j.jsonl"))
    assert "Khác" not in (tmp_path / "j.jsonl").read_text(encoding="utf-8")
    take(tmp_path / "w2", *write(tmp_path / "texts", "b"))
    works(said(tmp_path / "w2", "judgements", "import", tmp_path / "j.jsonl"))
    assert "suppress: Lê Thị Khác (" in works(said(tmp_path / "w2", "judgements"))


def test_the_log_of_nobody(root):
    done = said(root, "judgements")
    assert works(done) == ""
    assert "nobody has decided anything yet" in done.err


def test_a_judgement_without_its_article_is_told_and_kept(root):
    works(said(root, "same", *(claims(root, POSTS[k])[0] for k in "ac"), "--why", "một người"))
    done = said(root, "retract", "https://tinlaocai.example/3")
    assert "no longer borne out" in done.err
    text = works(said(root, "review"))
    assert "the article is not here" in text
    assert "no. 1: same" in works(said(root, "judgements"))


@pytest.mark.parametrize("command", ["review", "why", "same", "different", "reject", "suppress", "undo", "judgements"])
def test_help_has_an_example(command):
    told = works(kg(command, "--help"))
    assert re.search(rf"^ +kg {command}", told.split("Usage:")[1].partition("\n")[2], re.MULTILINE)
    assert "\\b" not in told

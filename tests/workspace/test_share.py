"""The judgements of a team as a file: it goes round, comes before its articles, refuses what contradicts or is no judgement."""

import shutil

import pytest

from kg.errors import UsageError
from kg.workspace.judge import decide, log, suppress, undo
from kg.workspace.share import bring, export
from tests.builders import dump, take
from tests.namesakes import NAME, claim, of, sign, write


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    root = tmp_path_factory.mktemp("filled")
    take(root / "w", *write(root / "texts", "abcd"))
    return root / "w"


@pytest.fixture
def root(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "w")


def test_export_and_import_go_round(root, tmp_path):
    decide(root, "same", claim(root, "a"), claim(root, "b"), sign())
    suppress(root, of(root, "c"), sign(second=1))
    undo(root, 1, sign(second=2))
    assert export(root, tmp_path / "one.jsonl") == 3
    text = (tmp_path / "one.jsonl").read_text(encoding="utf-8")
    assert "đồng chí Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ" in text.splitlines()[0]
    assert NAME not in text.splitlines()[1]
    take(tmp_path / "w2", *write(tmp_path / "texts"))
    found = bring(tmp_path / "w2", tmp_path / "one.jsonl")
    assert (len(found.rows), found.known, found.orphans) == (3, 0, [])
    assert dump(tmp_path / "w2") == dump(root)
    again = bring(tmp_path / "w2", tmp_path / "one.jsonl")
    assert (len(again.rows), again.known) == (0, 3)
    export(tmp_path / "w2", tmp_path / "two.jsonl")
    first = [line for n, line in enumerate(text.splitlines()) if n != 1]
    assert [
        line for n, line in enumerate((tmp_path / "two.jsonl").read_text(encoding="utf-8").splitlines()) if n != 1
    ] == first


def test_judgements_may_come_before_their_articles(root, tmp_path):
    decide(root, "same", claim(root, "a"), claim(root, "b"), sign())
    suppress(root, of(root, "c"), sign(second=1))
    export(root, tmp_path / "j.jsonl")
    paths = write(tmp_path / "texts")
    take(tmp_path / "w2", paths[0])
    found = bring(tmp_path / "w2", tmp_path / "j.jsonl")
    assert [row.judgement.kind for row in found.orphans] == ["same", "suppress"]
    take(tmp_path / "w2", *paths[1:])
    assert dump(tmp_path / "w2") == dump(root)


def test_an_import_that_contradicts_is_refused_whole(root, tmp_path):
    other = shutil.copytree(root, tmp_path / "other")
    a, b, c = (claim(root, letter) for letter in "abc")
    decide(root, "same", a, b, sign("một người"))
    decide(other, "different", a, b, sign("hai người", by="minh"))
    decide(other, "same", a, c, sign(by="minh", second=1))
    export(other, tmp_path / "theirs.jsonl")
    before = dump(root)
    with pytest.raises(UsageError, match=r"(?s)nothing was imported.*no\. 1 .*một người.*new .*hai người"):
        bring(root, tmp_path / "theirs.jsonl")
    assert len(log(root)) == 1
    assert dump(root) == before


BY, AT = '"by": "lan", "when": "2026-11-27T10:00:00Z"', '"mentions": [{"article": "x", "start": 0, "end": 5}]'
BAD = [
    ("no json", "line 1"),
    (f'{{"kind": "same", {BY}}}', "cannot name 0 places"),
    (f'{{"kind": "guess", {BY}}}', "no kind of judgement"),
    (f'{{"kind": "undo", {BY}}}', "takes back"),
    (f'{{"kind": "suppress", "by": "lan", "when": "hôm qua", {AT}}}', "no time"),
    (f'{{"kind": "suppress", "by": " ", "when": "2026-11-27T10:00:00Z", {AT}}}', "--by"),
    (f'{{"kind": "suppress", {BY}, {AT.replace("0", "5")}}}', "begins"),
    (f'{{"kind": "suppress", {BY}, {AT}, "id": "abc"}}', "changed after its export"),
    (f'{{"kind": "same", {BY}, "colour": 1}}', "colour"),
]


@pytest.mark.parametrize(("line", "complaint"), BAD, ids=[b[1] for b in BAD])
def test_a_line_that_is_no_judgement_is_told_with_its_number(root, tmp_path, line, complaint):
    (tmp_path / "bad.jsonl").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=complaint) as told:
        bring(root, tmp_path / "bad.jsonl")
    assert "line 1" in str(told.value)
    assert log(root) == []


def test_a_line_written_by_hand_counts_once(root, tmp_path):
    line = f'{{"kind": "suppress", {BY}, {AT}}}'
    (tmp_path / "hand.jsonl").write_text(line + "\n\n", encoding="utf-8")
    assert len(bring(root, tmp_path / "hand.jsonl").orphans) == 1
    assert bring(root, tmp_path / "hand.jsonl").known == 1

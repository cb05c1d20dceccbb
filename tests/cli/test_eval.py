"""kg eval as a user types it: figures, groups, errors, coverage, and what can be wrong with a gold."""

import gzip
import json
import shutil

import pytest

from kg import resources
from kg.eval import RELATIONS
from tests.builders import SAMPLES
from tests.terminal import fails, kg, works

GOLD = resources.folder("data") / "gold"


@pytest.fixture(scope="module")
def gold(tmp_path_factory):
    """Three golds; the texts of two lie beside them, that of the third among the samples."""
    folder = tmp_path_factory.mktemp("gold")
    for path in SAMPLES[:3]:
        shutil.copy(GOLD / f"{path.stem}.json", folder)
    for path in SAMPLES[:2]:
        shutil.copy(path, folder)
    return folder


def test_the_table(gold):
    lines = works(kg("eval", gold)).splitlines()
    assert lines[0] == "3 articles"
    assert [line for line in lines if line.startswith(("loose:", "strict:"))]
    assert all(len(line) <= 100 for line in lines)
    for name in RELATIONS:
        assert len([line for line in lines if line.startswith(f"{name} ")]) == 2


def test_json_groups_and_errors(gold):
    found = json.loads(works(kg("eval", gold, "--format", "json", "--by", "source", "--errors", 2)))
    assert set(found) == {"articles", "without_prediction", "loose", "strict", "by_source", "errors"}
    assert list(found["loose"]) == list(found["strict"]) == list(RELATIONS)
    share = found["loose"]["position"]["f1"]
    assert 0 < share["low"] <= share["value"] <= share["high"] <= 1
    assert sum(group["articles"] for group in found["by_source"].values()) == 3
    assert all(host.endswith(".example") for host in found["by_source"])
    texts = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in SAMPLES[:3])
    assert all(error["sentence"] in texts for error in found["errors"])


def test_by_year_and_errors_as_text(gold):
    lines = works(kg("eval", gold, "--by", "year", "--errors", 1, "--match", "strict")).splitlines()
    assert any(line.endswith("  2024") for line in lines)
    assert any(line.endswith("(strict)") for line in lines)


def test_predictions_of_extract_are_scored_the_same(gold, tmp_path):
    works(kg("extract", *SAMPLES[:3], "-o", tmp_path))
    assert works(kg("eval", gold, tmp_path)) == works(kg("eval", gold))
    (tmp_path / f"{SAMPLES[0].stem}.json").unlink()
    done = kg("eval", gold, tmp_path)
    assert works(done) != works(kg("eval", gold))
    assert "1 of 3 golds have no prediction" in done.err


def test_what_can_be_wrong_with_a_gold(gold, tmp_path):
    fails(kg("eval", tmp_path / "none"), 2, "is no folder")
    fails(kg("eval", tmp_path), 2, "there are no golds in", "NNN.json")
    fails(kg("eval", gold, tmp_path), 2, "there are no predictions in")
    (tmp_path / "901.json").write_text('{"persons": [], "positions": [], "events": []}', encoding="utf-8")
    fails(kg("eval", tmp_path), 2, "901.json has no text", "put 901.txt beside it")
    fails(kg("eval", gold, tmp_path), 2, "has the name of a gold", "kg extract")
    (tmp_path / "901.txt").write_bytes(b"")
    fails(kg("eval", tmp_path), 2, "901.txt cannot be read")
    (tmp_path / "901.txt").write_text("Tin", encoding="utf-8")
    for bad in ("{", "[]", '{"persons": []}', '{"persons": [1], "positions": [], "events": []}'):
        (tmp_path / "901.json").write_text(bad, encoding="utf-8")
        fails(kg("eval", tmp_path), 2, "901.json cannot be read")
    fails(kg("eval", gold, gold, gold), 2, "--coverage")


def test_coverage(tmp_path):
    text = "Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy, và ông Lê Văn Thử, Trưởng nhóm Thử Mèo Kêu, phát biểu."
    with gzip.open(tmp_path / "tin.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"text": f"Tin trong ngày\n{text}"}) + "\n")
    lines = works(kg("eval", "--coverage", tmp_path)).splitlines()
    assert lines[0].startswith("1 articles")
    assert lines[-1].split(maxsplit=1) == ["1", "Trưởng nhóm Thử Mèo Kêu"]
    found = json.loads(works(kg("eval", "--coverage", tmp_path, "--format", "json", "--top", 0)))
    assert found["slots"]["all"] == {"understood": 1, "missed": 1, "set_aside": 0, "share": 0.5}
    assert found["misses"] == []
    fails(kg("eval", "--coverage", tmp_path / "none"), 2, "there is no file or folder")
    (tmp_path / "photo.jpg").write_bytes(b"\xff")
    assert kg("eval", "--coverage", tmp_path).code == 1


@pytest.fixture(scope="module")
def whoswho(tmp_path_factory):
    """Identity gold of two names of the shipped one, with the articles that hold them."""
    shipped, folder = GOLD / "identity", tmp_path_factory.mktemp("whoswho")
    for name in ("mentions.csv", "pairs.csv"):
        head, *rows = (shipped / name).read_text(encoding="utf-8").splitlines()
        (folder / name).write_text("\n".join([head, *(r for r in rows if r.startswith(("o01-", "r007-")))]) + "\n")
    shutil.copy(shipped / "articles.jsonl", folder)
    return folder


def test_identity(whoswho):
    done = kg("eval", "--identity", whoswho, "--errors", 2)
    lines = works(done).splitlines()
    assert lines[0] == "36 pairs of mentions of one name"
    assert [line.split()[0] for line in lines[3:7]] == ["all", "hard", "easy", "B-cubed"]
    assert "press_2016_2018 are not here: 3 pairs left out" in done.err
    assert all(len(line) <= 250 for line in lines)


def test_identity_as_json(whoswho):
    found = json.loads(works(kg("eval", "--identity", whoswho, "--format", "json")))
    assert found["all"]["precision"]["value"] == 1
    assert found["wrong"] == found["unread"] == []
    assert set(found["b_cubed"]) == {"precision", "recall"}


def test_identity_of_what_is_no_gold(whoswho, tmp_path):
    fails(kg("eval", "--identity", tmp_path), 2, "mentions.csv")
    fails(kg("eval", "--identity", whoswho, whoswho), 2, "one folder")

"""`kg check` from articles to lines: what contradicts is told with both sentences and stays. All people are invented."""

import json

import pytest

from kg.cli import kg as commands
from kg.workspace import check as checking
from tests.terminal import fails, kg, works

MAU, THU, VI = "Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Ví"


def news(folder, day, text):
    """An article of a provincial site."""
    path = folder / f"{day}.txt"
    address = f"https://baocaobang.example/{day}.html"
    path.write_text(f"url: {address}\npublished: {day}\ntitle: Tin ngày {day}\n\n{text}\n", encoding="utf-8")
    return path


def chairs(name, day, post="Bí thư Tỉnh ủy Cao Bằng"):
    year, month, date = day.split("-")
    return f"Ngày {int(date)}/{int(month)}/{year}, đồng chí {name}, {post}, chủ trì hội nghị của Tỉnh ủy."


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """A workspace in which two people are in one seat, and what the ingest said of it."""
    folder = tmp_path_factory.mktemp("check")
    told = [(MAU, "2023-03-10"), (MAU, "2023-05-20"), (THU, "2023-04-15")]
    done = kg("ingest", *(news(folder, day, chairs(name, day)) for name, day in told), "--data", folder / "w")
    return folder, done


def test_an_ingest_tells_how_many_of_what_it_touched(told):
    _, done = told
    assert works(done) == "3 added, 0 replaced, 0 unchanged, 0 rejected\n"
    assert done.err == "kg: 0 violations, 1 warning in what this touched: `kg check` shows them\n"


def test_a_finding_shows_both_sentences_and_what_to_do(told):
    folder, _ = told
    done = kg("check", "--data", folder / "w")
    out = works(done)
    assert out.startswith("warning  one-holder: Two people in a post of one seat, Bí thư Tỉnh ủy Cao Bằng: ")
    assert "Hai người cùng giữ một chức vụ" in out
    for name, day in ((MAU, "10/3/2023"), (MAU, "20/5/2023"), (THU, "15/4/2023")):
        assert f"“Ngày {day}, đồng chí {name}, Bí thư Tỉnh ủy Cao Bằng" in out
    assert "Tin ngày 2023-04-15 · 2023-04-15 · https://baocaobang.example/2023-04-15.html" in out
    assert done.err == "kg: 0 violations, 1 warning in what the last ingest touched (--all for the whole)\n"
    claim = out.split("kg reject ", 1)[1].split()[0]
    assert f"claim {claim}" in out


def test_json_says_the_same(told):
    folder, _ = told
    (one,) = json.loads(works(kg("check", "--data", folder / "w", "--format", "json")))
    assert (one["rule"], one["severity"]) == ("one-holder", "warning")
    assert {fact["text"].split(":")[0] for fact in one["facts"]} == {MAU, THU}
    assert all(s["quote"] and s["claim"] and s["published"] for fact in one["facts"] for s in fact["sentences"])


def test_only_some_rules(told):
    folder, _ = told
    data = ("--data", folder / "w")
    assert works(kg("check", *data, "--only", "two-units")) == ""
    assert "one-holder" in works(kg("check", *data, "--only", "two-units", "--only", "one-holder"))
    assert json.loads(works(kg("check", *data, "--only", "two-units", "--format", "json"))) == []
    fails(kg("check", *data, "--only", "holders"), 2, "there is no rule 'holders': choose from ", "one-holder")


def test_a_limit_says_that_there_is_more(told):
    folder, _ = told
    done = kg("check", "--data", folder / "w", "--limit", "0")
    assert works(done) == ""
    assert done.err.endswith("kg: there is more; raise --limit to see it\n")


def test_the_rules_are_listed():
    out = works(kg("check", "--list"))
    assert "one-holder  (warning)\n" in out
    assert out.index("(violation)") < out.index("(warning)")


def test_nothing_is_dropped_and_the_next_ingest_asks_of_its_own(told, tmp_path):
    folder, _ = told
    both = works(kg("ask", "holders", "--post", "Bí thư Tỉnh ủy Cao Bằng", "--data", folder / "w"))
    assert MAU in both
    assert THU in both
    other = news(tmp_path, "2024-06-02", chairs(VI, "2024-06-02", "Giám đốc Sở Y tế Lạng Sơn"))
    assert kg("ingest", other, "--data", folder / "w").err == ""
    assert works(kg("check", "--data", folder / "w")) == ""
    assert "one-holder" in works(kg("check", "--data", folder / "w", "--all"))


@pytest.mark.parametrize(("violations", "code"), [(0, 0), (1, 1)])
def test_only_a_violation_gives_exit_code_1(told, monkeypatch, violations, code):
    counts = {"violation": violations, "warning": 3}
    monkeypatch.setattr(checking, "check", lambda *_, **__: checking.Checked((), counts, 0))
    assert commands.main(["check", "--data", str(told[0] / "w")], standalone_mode=False) == code


def test_no_workspace(tmp_path):
    fails(kg("check", "--data", tmp_path / "none"), 3, "there is no workspace")

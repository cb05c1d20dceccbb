"""What every kind of page promises, whatever it shows."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.view import VIEWS
from kg.view.facts import Facts, Landmark
from tests.view.pages import NOTICE, evidence

HERE = Path(__file__).resolve().parents[2]
COLUMNS = ("fact", "person", "name", "post", "label", "title", "rank", "body", "in", "type",
           "first", "last", "start", "end", "over", "ended", "acting", "charge")  # fmt: skip


def row(**given):
    return dict.fromkeys(COLUMNS, "") | given


SEAT = {
    "body": "b1",
    "in": "Tỉnh ủy Mẫu Sơn",
    "type": "t",
    "post": "o1",
    "title": "Bí thư",
    "label": "Bí thư Tỉnh ủy Mẫu Sơn",
}
HEAD = {
    "body": "b2",
    "in": "Ban Dân vận",
    "type": "t",
    "post": "o2",
    "title": "Trưởng Ban",
    "label": "Trưởng Ban Dân vận",
}
EVENT = {
    "fact": "e1",
    "name": "Hội nghị",
    "type": "Hội nghị",
    "on": "2025-06-22",
    "venue": "",
    "body": "b1",
    "in": "Tỉnh ủy Mẫu Sơn",
}
UNDER = {"fact": "b2", "name": "Ban Dân vận", "parent": "b1", "in": "Tỉnh ủy Mẫu Sơn"}
LANDMARKS = (Landmark("2025-07-01", "34 tỉnh, thành", "merger"), Landmark("2030-01-01", "mai sau", "later"))
QUOTE = "Đồng chí Phạm Thị Hạnh Mẫu, Phó Bí thư, chủ trì."


def known(*, name="Phạm Thị Hạnh Mẫu", quote=QUOTE, url="https://vi-du.example/bai-1"):
    """Facts as a store tells them: one official with two posts and an event, an agency under another, a second official."""
    one, other = {"person": "p1", "name": name}, {"person": "p2", "name": "Trần Thử"}
    tenures = (
        row(fact="t1", **one, **SEAT, rank="200", start="2023-08-24", first="2023-09-01", last="2026-01-20"),
        row(fact="t2", **one, **HEAD, rank="300", first="2021-03-04", last="2021-03-04"),
        row(
            fact="t3",
            **other,
            **SEAT,
            rank="200",
            first="2019-01-01",
            last="2020-02-01",
            over="2023-08-24",
            ended="true",
        ),
    )
    parts = ({"fact": "r1", **one, "event": "e1", "role": "chủ trì", "code": "chair"},)
    proof = dict.fromkeys(("t1", "t2", "t3", "r1", "e1"), (evidence(quote, url=url),))
    return Facts(tenures, parts, (EVENT,), (UNDER,), proof, LANDMARKS)


def page(form, facts, focus=("p1", "b1"), title="Mẫu"):
    return VIEWS[form].render(VIEWS[form].choose(facts, list(focus), title=title, limit=300))


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("form", VIEWS)
def test_a_page_is_whole_and_asks_for_nothing(form):
    text = page(form, known())
    tags = Tags(text).found
    assert text.startswith('<!doctype html>\n<html lang="vi">')
    assert text.endswith("</html>\n")
    assert [
        attrs for _, attrs in tags if "src" in attrs or "style" in attrs or any(name.startswith("on") for name in attrs)
    ] == []
    assert [attrs for tag, attrs in tags if tag == "link"] == [{"rel": "icon", "href": "data:,"}]
    assert {attrs["href"] for tag, attrs in tags if tag == "a"} == {"https://vi-du.example/bai-1"}


@pytest.mark.parametrize("form", VIEWS)
def test_the_policy_admits_the_scripts_and_styles_of_the_page_and_no_more(form):
    text = page(form, known())
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    rules = dict(rule.strip().split(" ", 1) for rule in policy.replace("&#39;", "'").split(";"))
    assert rules["default-src"] == rules["connect-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        inside = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        hashes = [base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in inside]
        assert inside
        assert rules[rule].split() == [f"'sha256-{found}'" for found in hashes]


@pytest.mark.parametrize("form", VIEWS)
def test_the_table_says_in_words_what_the_picture_shows(form):
    text = page(form, known())
    table = text[text.index("<tbody>") :]
    for said in (
        "Phạm Thị Hạnh Mẫu",
        "Trần Thử",
        "Tỉnh ủy Mẫu Sơn",
        "Trưởng Ban",
        "Hội nghị",
        "chủ trì",
        "attested 2021-03-04",
    ):
        assert said in table
    assert text.count(f'<p class="banner" role="note">{NOTICE}</p>') == 1
    assert "<q>Đồng chí Phạm Thị Hạnh Mẫu, Phó Bí thư, chủ trì.</q>" in table


@pytest.mark.parametrize("form", VIEWS)
def test_hostile_text_is_nowhere_markup(form):
    hostile = "</script><script>alert(1)</script><!--\u2028<img src=x onerror=alert(1)>\"'"
    calm = page(form, known())
    text = page(form, known(name=hostile, quote=hostile, url="javascript:alert(1)"), title=hostile)
    count = lambda found: sorted(tag for tag, _ in Tags(found).found if tag != "a")  # noqa: E731
    assert count(text) == count(calm)
    assert "javascript:alert" not in text
    assert "<img" not in text


@pytest.mark.parametrize("form", VIEWS)
def test_nothing_makes_a_kind_page_and_a_surrogate_no_error(form):
    empty = Facts((), (), (), (), {})
    text = page(form, empty, focus=())
    assert "Chưa có gì để vẽ." in text
    assert "<script" not in text
    page(form, known(name="a\ud800b")).encode("utf-8")


@pytest.mark.parametrize("form", VIEWS)
def test_what_exceeds_the_limit_is_told(form):
    record = VIEWS[form].choose(known(), ["p1", "b1"], title="", limit=2)
    assert re.match(r"\d+ (nodes|lanes) left out: .*--max-nodes", record.note)
    assert re.match(r"\d+ \w+, \d+ \w+", VIEWS[form].measure(record))
    assert record.note in VIEWS[form].render(record)


def test_the_same_facts_give_the_same_bytes_in_every_process():
    code = (
        "import hashlib; from tests.view.test_views import known, page; from kg.view import VIEWS; "
        "print([hashlib.sha256(page(form, known()).encode()).hexdigest() for form in VIEWS])"
    )
    said = set()
    for seed in ("0", "1", "4242"):
        given = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", code], cwd=HERE, env=given, capture_output=True, check=True)
        said.add(done.stdout)
    assert len(said) == 1

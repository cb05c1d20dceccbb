"""The text of the page: the same bytes, no foreign address, nothing that a field could break out of."""

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kg.picture import Edge, Evidence, Fact, Node, View
from kg.view.network import payload, render
from kg.view.page import Sources, link
from tests.view.pages import NOTICE, sample

GOLDEN = Path(__file__).parent / "golden" / "sample.json"
HERE = Path(__file__).resolve().parents[2]


class Tags(HTMLParser):
    """Collects the elements of a page, and the text of its scripts' kinds."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def all(self, name):
        return [attrs for tag, attrs in self.found if tag == name]


def test_the_page_names_its_parts():
    tags = Tags(render(sample()))
    assert {"charset": "utf-8"} in tags.all("meta")
    assert any(meta.get("name") == "viewport" for meta in tags.all("meta"))
    assert "<title>Tỉnh ủy Mẫu Sơn</title>" in render(sample())


def test_the_page_asks_for_nothing_from_elsewhere():
    tags = Tags(render(sample()))
    assert [attrs for tag, attrs in tags.found if "src" in attrs] == []
    assert tags.all("link") == [{"rel": "icon", "href": "data:,"}]
    for attrs in tags.all("a"):
        assert attrs["href"].startswith("https://vi-du.example/")
        assert (attrs["target"], attrs["rel"]) == ("_blank", "noopener noreferrer")


def test_the_licence_of_vis_network_stays():
    page = render(sample())
    assert "@license" in page
    assert "Almende B.V" in page
    assert "sourceMappingURL" not in page


def test_nodes_and_edges_are_as_they_were():
    """Places are left out: they may move with rustworkx. KG_GOLDEN=1 writes the file anew."""
    found = payload(sample(), Sources())
    for node in found["nodes"]:
        assert isinstance(node.pop("x"), float)
        assert isinstance(node.pop("y"), float)
    del found["options"]
    text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if os.environ.get("KG_GOLDEN"):
        GOLDEN.write_text(text, encoding="utf-8")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_the_same_view_gives_the_same_bytes_in_every_process():
    code = (
        "import hashlib; from tests.view.pages import large; from kg.view.network import render; "
        "print(hashlib.sha256(render(large(120, 300)).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=HERE,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }
    assert len(digests) == 1


def test_data_cannot_end_its_script_element():
    hostile = "</script><script>alert(1)</script><!--\u2028\u2029&"
    view = View("t", (Node("n", "person", hostile, hostile, ()),), ())
    (data,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', render(view), re.DOTALL)
    assert not set(data) & set("<>&\u2028\u2029")
    assert json.loads(data)["about"]["0"]["label"] == hostile


@pytest.mark.parametrize("url", ["http://vi-du.example/", "https://vi-du.example/a?b=c#d", "HTTPS://VI-DU.EXAMPLE"])
def test_plain_addresses_become_links(url):
    assert link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None, "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "//vi-du.example", "/bai", "ftp://x/y",
        "https://x/\"onmouseover=alert(1)", "https://x/ y", "\x01https://x", "https:\\\\x", "blob:https://x/y",
    ],
)  # fmt: skip
def test_nothing_else_becomes_a_link(url):
    assert link(url) is None


def test_an_empty_view_says_so_kindly():
    page = render(View("", (), ()))
    assert "Chưa có gì để vẽ." in page
    assert "<script" not in page


def test_the_notice_is_a_banner_and_stands_beside_each_of_its_quotes():
    page = render(sample())
    assert page.count(f'<p class="banner" role="note">{NOTICE}</p>') == 1
    assert page.count(f'<i class="notice">{NOTICE}</i>') == 4  # five lines with a quote, one of them without a notice


def test_what_only_a_node_says_and_what_has_no_quote_is_in_the_table():
    alone = Fact("Chỉ ở nút", "2020", (Evidence("Câu.", 0, 4, "a", "Bài", None, None),))
    bare = Fact("Không trích", "", ())
    nodes = (Node("a", "person", "An Mẫu", "", (alone,)), Node("b", "body", "Sở Mẫu", "", ()))
    page = render(View("t", nodes, (Edge("a", "b", "holds", "ở", (bare,)), Edge("a", "gone", "holds", "ở", ()))))
    assert "<tr><td>An Mẫu</td><td>Chỉ ở nút</td><td></td><td>2020</td><td><q>Câu.</q></td>" in page
    assert "<tr><td>An Mẫu</td><td>Không trích</td><td>Sở Mẫu</td><td></td><td>—</td><td>—</td></tr>" in page


def test_a_lone_surrogate_does_not_stop_the_page():
    page = render(View("a\ud800b", (Node("n", "person", "a\ud800b", "", ()),), ()))
    assert "<title>a?b</title>" in page.encode("utf-8").decode("utf-8")

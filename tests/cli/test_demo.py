"""The tour as a newcomer sees it: what it says, in which order, and that every command it names works."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.builders import STORY
from tests.terminal import kg, works

TEXTS = [" ".join(path.read_text(encoding="utf-8").split()) for path in STORY]
GOLDEN = """\
Articles: N added  (all of them fictional: the people do not exist)
The graph: N articles, N officials, N posts, N agencies, N events; YEARS

NAME, post by post, each with the sentence that says so
  STEP
  $ kg show WHAT --data kg-demo

Who held one post after another: NAME
  STEP
  $ kg ask holders --post WHAT --data kg-demo

Officials called NAME, kept apart: a name alone joins nobody
  STEP
  $ kg ask find --text WHAT --data kg-demo

Pages to open in a browser; a click shows the sentences
  the network       PATH/demo.html  (N nodes, N links)
  a career          PATH/timeline-official.html  (N lanes, N bars and marks)
  a roster in time  PATH/timeline-agency.html  (N lanes, N bars and marks)

Go on with
  kg ask --list   kg stats --data kg-demo   kg view NAME --as timeline -o page.html --data kg-demo
  kg review --data kg-demo   kg check --data kg-demo   (who may be one; what does not go together)
"""
MASKS = (
    (r"(\n +(?:before )?[\d?].*\n {21}\S.*)+(\n {21}….*)?", "\n  STEP"),
    (r"(\n +(?:before )?[\d?].*)+", "\n  STEP"),
    (r"^(Articles|The graph): .*$", lambda line: re.sub(r"\b\d+ (?!–)", "N ", line[0])),
    (r"\b\d{4}( – \d{4})?$", "YEARS"),
    (r"\(\d+ (\w+), \d+ ", r"(N \1, N "),
    (r"^.*(?=, post by post)", "NAME"),
    (r"(?<=one after another: ).*$|(?<=one post after another: ).*$", "NAME"),
    (r"(?<=called ).*(?=, kept)", "NAME"),
    (r"(?<=kg show ).*(?= --data)|(?<=--post ).*(?= --data)|(?<=--text ).*(?= --data)", "WHAT"),
    (r"/\S+(?=/(demo|timeline-\w+)\.html)", "PATH"),
)


@pytest.fixture(scope="module")
def tour(tmp_path_factory):
    """The folder of one tour and what it printed."""
    folder = tmp_path_factory.mktemp("tour")
    return folder, works(kg("demo", cwd=folder))


def test_the_order_of_what_it_tells(tour):
    said = tour[1]
    for pattern, mask in MASKS:
        said = re.sub(pattern, mask, said, flags=re.MULTILINE)
    assert said == GOLDEN


def test_it_fits_on_a_screen(tour):
    lines = tour[1].splitlines()
    assert len(lines) <= 45
    assert [line for line in lines if len(line) > 100 and "kg ask" not in line and ".html" not in line] == []


def test_what_it_quotes_stands_in_the_articles(tour):
    quotes = re.findall(r"“(?:… )?(.+?)(?: …)?”", tour[1])
    assert len(quotes) >= 3
    for quote in quotes:
        assert any(quote in text for text in TEXTS), quote


def test_the_commands_it_names_work(tour):
    folder, said = tour
    commands = re.findall(r"^  \$ kg (.+)$", said, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        assert works(kg(*shlex.split(command), cwd=folder)).count("\n") > 1


def test_its_pages_are_there(tour):
    pages = [Path(path) for path in re.findall(r"/\S+\.html", tour[1])]
    assert [page.name for page in pages] == ["demo.html", "timeline-official.html", "timeline-agency.html"]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert '<html lang="vi">' in text
        assert "hư cấu" in text


def test_a_second_tour_says_the_same_of_the_graph(tour):
    folder, said = tour
    again = works(kg("demo", cwd=folder))
    assert "unchanged" in again.splitlines()[0]
    assert again.splitlines()[1:] == said.splitlines()[1:]


def test_what_the_readme_says_to_type_works_on_the_tour(tour, tmp_path):
    """Every command of README.md on the demo's workspace, in the order of the page, with the ids that it prints."""
    shutil.copytree(tour[0] / "kg-demo", tmp_path / "kg-demo")
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    typed = [
        shlex.split(command)
        for block in re.findall(r"^```sh\n(kg .+?)\n```", readme, re.MULTILINE | re.DOTALL)
        for command in re.split(r"\n(?=kg )", block)
    ]
    assert len(typed) > 8
    for words in typed:
        done = kg(*words[1:], cwd=tmp_path)
        assert done.code == 0, (
            f"README.md says to type {shlex.join(words)}, which fails: {done.err} (are its ids those of now?)"
        )
    waiting = works(kg("review", "--data", "kg-demo", cwd=tmp_path))
    assert "1 of 1   Đồng Sĩ Lộc: one official, or two of one name?" in waiting
    assert re.search(r"\nA  \w+ +│ B  \w+\nBí thư Huyện ủy Lục Nam ", waiting), "what is of one time comes first"
    used = next(words[2:4] for words in typed if words[1] == "different")
    shown = works(kg("review", "--namesakes", "--data", "kg-demo", cwd=tmp_path))
    assert f"kg different {' '.join(used)} " in shown
    joined = works(kg("same", *used, "--why", "thử", "--data", "kg-demo", cwd=tmp_path))
    assert "  in spite of: " in joined, "an article names both"
    assert "Of this name the graph now has 1 official:" in joined

"""The check of a workspace: all its articles in a moment, one article's in less; and the same by every way of asking."""

import shutil
import time

import pytest

from kg.workspace import check as checking
from kg.workspace.change import rebuild, retract
from kg.workspace.check import check
from tests.builders import STORY, take


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The workspace of the tour."""
    root = tmp_path_factory.mktemp("tour") / "w"
    take(root, *STORY)
    return root


UNREAD = {
    "decision-of-nobody",
    "decision-by-nobody",
    "gets-no-post",
}  # what the reader leaves out, no dates that cannot be


def found(root, **how):
    return [finding._replace(sides=()) for finding in check(root, whole=True, **how).findings]


def test_the_whole_tour_is_checked_in_a_moment(root):
    check(root, whole=True)
    start = time.process_time()
    done = check(root, whole=True)
    assert time.process_time() - start < 3
    assert {finding.rule for finding in done.findings if finding.severity == "violation"} <= UNREAD
    assert all(finding.sides and finding.sides[0].sentences for finding in done.findings)


def test_what_was_touched_is_found_the_same_way_in_parts_or_by_sifting(root, monkeypatch):
    sifted = check(root, whole=False)
    monkeypatch.setattr(checking, "_SHARE", 0)
    monkeypatch.setattr(checking.rules, "_PART", 300)
    assert check(root, whole=False) == sifted
    assert sifted.findings == check(root, whole=True).findings, "everything was touched"


def test_one_more_article_asks_little(root, tmp_path):
    copy = shutil.copytree(root, tmp_path / "w")
    more = tmp_path / "more.txt"
    more.write_text("published: 2024-06-02\n\nTin\nÔng Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Cao Bằng, dự.", encoding="utf-8")
    take(copy, more)
    start = time.process_time()
    assert check(copy, whole=False).counts == {"violation": 0, "warning": 0}
    assert time.process_time() - start < 1
    assert found(copy) == found(root)


def test_a_rebuild_finds_the_same_and_a_retracted_article_takes_its_findings_along(root, tmp_path):
    before = found(root)
    copy = shutil.copytree(root, tmp_path / "w")
    rebuild(copy)
    assert found(copy) == before
    retract(copy, [str(path) for path in STORY])
    assert found(copy) == []

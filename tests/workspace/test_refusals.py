"""What a judgement needs, what is refused, and what the person who judges is told."""

import shutil

import pytest

from kg.errors import UsageError
from kg.workspace.judge import decide, log, reject, suppress, undo
from kg.workspace.why import one
from tests.builders import take
from tests.namesakes import NAME, POSTS, claim, of, sign, write


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    root = tmp_path_factory.mktemp("filled")
    take(root / "w", *write(root / "texts"))
    return root / "w"


@pytest.fixture
def root(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "w")


def test_a_rejection_tells_what_goes_and_what_stays(root):
    told = reject(root, [claim(root, "d")], sign()).rested
    assert [
        (fact.text.partition(": ")[2].partition("  ")[0], fact.others) for fact in told if POSTS["d"] in fact.text
    ] == [(POSTS["d"], 1)]
    told = reject(root, [claim(root, "c")], sign(second=1)).rested
    assert [fact.others for fact in told if POSTS["c"] in fact.text] == [0]


def test_a_judgement_needs_a_reason_and_a_whole_name(root):
    for why in ("", " "):
        with pytest.raises(UsageError, match="--why"):
            suppress(root, "Lê Thị Khác", sign(why))
        with pytest.raises(UsageError, match="--why"):
            reject(root, [claim(root, "a")], sign(why))
        with pytest.raises(UsageError, match="--why"):
            decide(root, "same", claim(root, "a"), claim(root, "b"), sign(why))
    with pytest.raises(UsageError, match="only a part of the name Lê Thị Khác"):
        suppress(root, "Thị Khác", sign())
    assert log(root) == []
    suppress(root, "Le Thi Khac", sign())


def test_what_is_rejected_is_told_by_number(root):
    wrong = claim(root, "c")
    reject(root, [wrong], sign())
    for run in (lambda: reject(root, [wrong[:8]], sign(second=1)), lambda: list(one(root, wrong))):
        with pytest.raises(UsageError, match=r"rejected already, by no. 1 .*kg undo 1"):
            run()


def test_what_cannot_be_decided_is_refused(root):
    a = claim(root, "a")
    with pytest.raises(UsageError, match="two names"):
        decide(root, "same", a, "Trần Thị Thử", sign())
    with pytest.raises(UsageError, match="one mention"):
        decide(root, "different", a, a, sign())
    with pytest.raises(UsageError, match="one official"):
        decide(root, "different", of(root, "b"), of(root, "b"), sign())
    with pytest.raises(UsageError, match="3 entities"):
        decide(root, "same", NAME, a, sign())
    with pytest.raises(UsageError, match="its mentions are"):
        decide(root, "same", "https://tinlangson.example/1#0-3", a, sign())
    with pytest.raises(UsageError, match="no claim"):
        reject(root, ["zzzzzz"], sign())
    with pytest.raises(UsageError, match="no judgement to take back"):
        undo(root, None, sign())
    with pytest.raises(UsageError, match="no judgement 3"):
        undo(root, 3, sign())
    assert log(root) == []


def test_what_forbids_a_verdict_is_told_with_it(root):
    """Two provinces forbid nothing; a and c are two of one name that may be one."""
    assert decide(root, "same", claim(root, "a"), claim(root, "c"), sign()).against == ()

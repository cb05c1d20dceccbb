"""What people decide holds in every answer, survives rebuild and another reader, and goes again without a trace."""

import random
import shutil

import pytest
from msgspec.structs import replace

import kg as face
from kg.errors import UsageError
from kg.workspace import change
from kg.workspace.change import rebuild, retract
from kg.workspace.judge import decide, log, reject, suppress, undo
from kg.workspace.place import reading
from kg.workspace.review import orphans, review
from kg.workspace.understand import understand
from tests.builders import dump, take
from tests.namesakes import NAME, POSTS, claim, fresh, of, officials, sign, write


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    root = tmp_path_factory.mktemp("filled")
    take(root / "w", *write(root / "texts"))
    return root / "w"


@pytest.fixture
def root(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "w")


def test_the_texts_tell_of_three(root):
    assert officials(root) == sorted([[POSTS["a"]], [POSTS["b"]], [POSTS["c"]]])


def test_same_joins_and_undo_parts(root, tmp_path):
    before = dump(root)
    decide(root, "same", claim(root, "a"), claim(root, "b"), sign())
    assert officials(root) == sorted([sorted([POSTS["a"], POSTS["b"]]), [POSTS["c"]]])
    joined = dump(root)
    assert joined == fresh(root, tmp_path)
    rebuild(root)
    assert dump(root) == joined
    undo(root, None, sign(second=1))
    assert dump(root) == before
    undo(root, 2, sign(second=2))
    assert dump(root) == joined


def test_different_parts_what_the_graph_had_joined(root, tmp_path):
    before = dump(root)
    decide(root, "different", claim(root, "b"), claim(root, "d"), sign())
    assert len(officials(root)) == 4
    assert dump(root) == fresh(root, tmp_path)
    undo(root, 1, sign(second=1))
    assert dump(root) == before


def test_one_report_of_each_joins_all_that_is_told_of_both(root):
    """b and d are one; who says that a is d means both reports of Cao Bằng."""
    decide(root, "same", claim(root, "a"), claim(root, "d"), sign())
    assert officials(root) == sorted([sorted([POSTS["a"], POSTS["b"]]), [POSTS["c"]]])


def test_a_rejected_claim_takes_its_tenure_along(root, tmp_path):
    before, wrong = dump(root), claim(root, "c")
    reject(root, [wrong[:6]], sign())
    after = dump(root)
    assert wrong not in after
    assert POSTS["c"] not in after
    assert [POSTS["c"]] not in officials(root)
    assert after == fresh(root, tmp_path)
    undo(root, None, sign(second=1))
    assert dump(root) == before


def test_a_fact_that_others_support_stays(root):
    reject(root, [claim(root, "d")], sign())
    assert [POSTS["b"]] in officials(root)
    reject(root, [claim(root, "b")], sign(second=1))
    assert [POSTS["b"]] not in officials(root)


def test_a_suppressed_person_vanishes_everywhere(root, tmp_path):
    before = dump(root)
    suppress(root, of(root, "b"), sign())
    after = dump(root)
    assert after == fresh(root, tmp_path)
    assert POSTS["b"] not in after
    assert "Sở Y tế" not in after.replace("Sở Y tế Cao Bằng kiểm tra", "")  # a headline that names the agency alone
    lines = [line for line in after.splitlines() if "2dqrbugb7ug3noh3" in line or "cao-bang" in line]
    assert not [line for line in lines if NAME in line or "nguyen-van-mau" in line]
    assert "Lê Thị Khác" in after
    assert "Bà Lê Thị Khác, Giám đốc Sở Tài chính tỉnh Cao Bằng, nghe ông ██████████████ báo cáo" in after
    assert "Ông ██████████████ làm việc tại Cao Bằng" in after
    assert sorted([[POSTS["a"]], [POSTS["c"]]]) == officials(root)
    undo(root, None, sign(second=1))
    assert dump(root) == before


def test_a_person_is_suppressed_by_iri_or_by_a_claim(root):
    iri, said = of(root, "b"), claim(root, "b")
    suppress(root, said, sign())
    assert [POSTS["b"]] not in officials(root)
    undo(root, None, sign(second=1))
    suppress(root, iri, sign(second=2))
    first, last = (log(root)[n][0].judgement.mentions for n in (0, 2))
    assert first == last


def test_who_joins_a_suppressed_person_is_hidden_too(root, tmp_path):
    """Also the articles that nothing has touched since: those of the other part of the new cluster."""
    before = dump(root)
    suppress(root, of(root, "b"), sign())
    alone = dump(root)
    decide(root, "same", claim(root, "a"), claim(root, "c"), sign(second=1))
    undo(root, 1, sign(second=2))
    decide(root, "same", claim(root, "b"), claim(root, "a"), sign(second=3))
    undo(root, 3, sign(second=4))  # suppressed again
    assert officials(root) == []
    assert NAME not in dump(root)
    assert dump(root) == fresh(root, tmp_path)
    for number in (2, 4):
        undo(root, number, sign(second=5 + number))
    assert dump(root) == alone
    undo(root, 1, sign(second=20))
    assert dump(root) == before


def test_a_new_article_on_a_suppressed_person_is_hidden_as_it_comes(tmp_path):
    paths = write(tmp_path / "texts")
    take(tmp_path / "w", *paths[:3])
    suppress(tmp_path / "w", of(tmp_path / "w", "b"), sign())
    take(tmp_path / "w", paths[3])
    assert "trạm y tế" in dump(tmp_path / "w")
    assert sorted([[POSTS["a"]], [POSTS["c"]]]) == officials(tmp_path / "w")
    retract(tmp_path / "w", [str(paths[1])])  # the article that the judgement names
    with reading(tmp_path / "w") as (_, ledger):
        assert len(orphans(ledger)) == 1
    assert [POSTS["b"]] in officials(tmp_path / "w")


def test_contradictions_are_refused_with_both_shown(root):
    a, b, c, d = (claim(root, letter) for letter in "abcd")
    decide(root, "same", a, b, sign("cùng năm sinh"))
    with pytest.raises(UsageError, match=r"(?s)no\. 1 .*lan.*10:00:00Z: cùng năm sinh.*new .*minh.*khác tỉnh"):
        decide(root, "different", a, b, sign("khác tỉnh", by="minh"))
    decide(root, "same", b, c, sign(second=1))
    with pytest.raises(UsageError, match=r"(?s)no\. 1 .*no\. 2 .*new"):
        decide(root, "different", c, a, sign(second=2))
    decide(root, "different", b, d, sign(second=3))
    with pytest.raises(UsageError, match=r"(?s)no\. 1 .*new .*no\. 3"):
        decide(root, "same", d, a, sign(second=4))
    undo(root, 1, sign(second=5))
    decide(root, "same", d, a, sign(second=6))
    with pytest.raises(UsageError, match="contradict"):
        undo(root, 4, sign(second=7))  # would put the first verdict in force again
    assert len(log(root)) == 5


def test_the_same_verdict_again_changes_nothing(root):
    a, b = claim(root, "a"), claim(root, "b")
    first = decide(root, "same", a, b, sign())
    assert decide(root, "same", b, a, sign(second=1)) == first._replace(old=True)
    undo(root, None, sign(second=2))
    with pytest.raises(UsageError, match="taken back already"):
        undo(root, 1, sign(second=3))
    assert decide(root, "same", a, b, sign()).judgement.id != first.judgement.id


def test_it_survives_another_reader(root, monkeypatch):
    """Claims get other ids, and one is read otherwise: the judgements hold, and the change is told."""
    a, b, c = (claim(root, letter) for letter in "abc")
    decide(root, "same", a, b, sign())
    reject(root, [c], sign(second=1))
    kept = officials(root)

    def other(article):
        return [replace(x, id=x.id[::-1], rule="another", modality="appointed" if x.post else x.modality)
                for x in understand(article)]  # fmt: skip

    monkeypatch.setattr(change, "understand", other)
    rebuild(root, again=True)
    assert officials(root) == kept
    with reading(root) as (_, ledger):
        (told,) = orphans(ledger)
    assert "read otherwise" in told.what
    monkeypatch.setattr(change, "understand", lambda _: ())
    rebuild(root, again=True)
    with reading(root) as (_, ledger):
        assert [orphan.row.number for orphan in orphans(ledger)] == [1, 2]
    assert officials(root) == []
    monkeypatch.undo()
    rebuild(root, again=True)
    assert officials(root) == kept


def test_random_judgements_and_undos(root, tmp_path):
    """Whatever the walk: the graph is that of the judgements in force, and that of none after all are taken back."""
    before, rng = dump(root), random.Random(6)
    claims = {letter: claim(root, letter) for letter in "abcd"}
    for step in range(14):
        kind = rng.choice(["same", "different", "reject", "suppress", "undo", "unsure"])
        one, other = rng.sample(sorted(claims.values()), 2)
        try:
            if kind == "reject":
                reject(root, [one], sign(second=step))
            elif kind == "suppress":
                suppress(root, of(root, rng.choice("abcd")), sign(second=step))
            elif kind == "undo":
                undo(root, rng.randrange(1, 1 + max(1, len(log(root)))), sign(second=step))
            else:
                decide(root, kind, one, other, sign(second=step))
        except (UsageError, IndexError):
            continue  # contradicts, is hidden, or is taken back already
    assert len(log(root)) > 6
    assert dump(root) == fresh(root, tmp_path)
    for row, live in reversed(log(root)):
        if live and row.judgement.kind != "undo":
            undo(root, row.number, sign(second=30))
    assert dump(root) == before


def test_the_review_graph_has_the_log_and_the_dump_has_not(root):
    before = dump(root)
    decide(root, "unsure", claim(root, "a"), claim(root, "b"), sign("chưa rõ"))
    suppress(root, of(root, "c"), sign("Nguyễn Văn Mẫu là người khác", second=1))
    undo(root, None, sign(second=2))
    rows = face.open(root).query(
        "SELECT ?v ?by ?at ?why ?back { GRAPH ?g { ?j a v:Judgement ; v:verdict ?v ; v:judgedBy ?by ; v:judgedAt ?at"
        " OPTIONAL { ?j v:because ?why } OPTIONAL { ?j v:takesBack ?back } } } ORDER BY ?at"
    )
    assert [(r["v"], r["by"], r["why"]) for r in rows] == [
        ("unsure", "lan", "chưa rõ"),
        ("suppress", "lan", None),
        ("undo", "lan", "thử"),
    ]
    assert rows[2]["back"]
    assert dump(root) == before


def test_review_drops_what_is_decided(root, tmp_path):
    take(root, *write(tmp_path / "more", "ef"))
    (pair,) = review(root, limit=10).pairs
    assert pair.one.name == pair.other.name == "Trần Văn Thử"
    assert pair.rank < 500
    assert all(side.facts and side.facts[0].evidence for side in (pair.one, pair.other))
    assert round(sum(reason.weight for reason in pair.reasons), 2) == pair.score
    decide(root, "unsure", pair.one.claim, pair.other.claim, sign("chưa rõ"))
    assert review(root, limit=10).pairs == []
    (again,) = review(root, limit=10, everything=True).pairs
    assert again.unsure[0].why == "chưa rõ"
    decide(root, "different", pair.one.claim, pair.other.claim, sign(second=1))
    assert review(root, limit=10, everything=True).pairs == []
    apart = review(root, limit=10, namesakes=True)
    assert apart.total == 4  # three of the other name, and these two
    assert {p.one.name for p in apart.pairs} == {NAME, "Trần Văn Thử"}

"""Reports of one event in a workspace: any order, taken back, made anew; what a reader is shown."""

import random
import shutil

import pytest

from kg import resources
from kg.eval.coreference import groups
from kg.ledger.rows import day_kept as kept
from kg.ledger.rows import undated
from kg.resolve import Kinds, reports
from kg.resolve.reports import day_kept
from kg.store import open_store
from kg.view import facts
from kg.view.select import network
from kg.workspace.change import rebuild, retract
from kg.workspace.language import vocabulary
from kg.workspace.look import show
from kg.workspace.place import reading, snapshot
from tests.builders import dump, take

GROUPS = {}
for report in groups(resources.folder("data") / "gold" / "reports"):
    GROUPS.setdefault(report.group, []).append(report.article)
SIX = [a for name in ("1-meetings 1", "1-meetings 3", "3-ceremonies 6", "5-hard 7") for a in GROUPS[name]]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The articles as files."""
    folder = tmp_path_factory.mktemp("articles")
    for n, a in enumerate(SIX):
        lines = (
            f"url: {a.url}",
            f"published: {a.published}",
            f"notice: {a.notice}",
            f"title: {a.title}",
            "",
            a.text.split("\n\n", 1)[1],
        )
        (folder / f"{n:02}.txt").write_text("\n".join(lines), encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def whole(written, tmp_path_factory):
    root = tmp_path_factory.mktemp("whole")
    take(root, *written)
    return root


def test_reports_are_joined_and_counted(whole):
    text = dump(whole)
    assert text.count("ontology#Event>") == 5
    assert text.count("prov#alternateOf>") == 1


def test_one_by_one_in_any_order_taken_back_and_made_anew(written, whole, tmp_path):
    wanted = dump(whole)
    for seed in range(3):
        root, rng = tmp_path / str(seed), random.Random(seed)
        for path in rng.sample(written, len(written)):
            take(root, path)
        assert dump(root) == wanted
    gone = rng.sample(written, 4)
    retract(root, [str(path) for path in gone])
    take(tmp_path / "rest", *[path for path in written if path not in gone])
    assert dump(root) == dump(tmp_path / "rest")
    for path in gone:
        take(root, path)
    rebuild(root)
    assert dump(root) == wanted
    shutil.rmtree(root)


def test_what_nobody_reports_any_more_goes(written, tmp_path):
    take(tmp_path, *written[:3])
    retract(tmp_path, [str(path) for path in written[:3]])
    assert dump(tmp_path) == ""


def test_only_linked_reports_are_looked_at(whole, written, tmp_path, monkeypatch):
    from kg.workspace import happened as room

    root = tmp_path / "w"
    take(root, *written[1:])
    seen = []
    monkeypatch.setattr(room, "events", lambda found, *rest: seen.append(len(list(found))) or _events(found, *rest))
    take(root, written[0])
    assert max(seen) == 2, "the report and the one that it is linked to"


def _events(found, *rest):
    from kg.resolve import events

    return events(found, *rest)


def test_a_reader_is_told_of_sources_and_disagreement(whole):
    lines = "\n".join(show(whole, "sơ kết chương trình xây dựng nông thôn mới"))
    assert "independent sources: 2 (2 articles)" in lines
    assert "place: theo “" in lines
    assert ": Hội trường Tỉnh ủy; theo “" in lines
    reprint = "\n".join(show(whole, "lễ kỷ niệm 93 năm ngày thành lập hội"))
    assert "independent sources: 2 (3 articles)" in reprint
    assert "nearly the same text as an earlier article" in reprint


def test_a_page_tells_the_same(whole):
    known = facts.load(open_store(snapshot(whole).path, read_only=True))
    nodes = [n for n in network(known, title="").nodes if n.kind == "event" and "nông thôn mới" in n.detail]
    (node,) = nodes
    assert "2 nguồn độc lập" in node.detail
    told = [fact for fact in node.facts if "theo bài này" in fact.text]
    assert [len(fact.evidence) for fact in told] == [1, 1, 1, 1], "each with the sentence of its article"
    assert ["vai trò" in fact.text for fact in told] == [False, False, True, True], "a place, and somebody's role"


def test_ledger_and_resolver_keep_a_report_under_one_day(whole):
    with reading(whole) as (_, ledger):
        claims = [c for a in ledger.ids() for c in ledger.claims(a)]
    found = reports(claims, Kinds(vocabulary()))
    assert found
    assert all((r.day.isoformat() if r.day else "") == day_kept(r.occasion) == kept(r.claim) for r in found)
    assert all((r.first is None) == undated(r.occasion) for r in found)


def test_of_undated_reports_only_prints_of_one_text_are_looked_at(tmp_path, monkeypatch):
    """Each names the same official; two are one text, without a day."""
    from kg.workspace import happened as room

    name = "Bí thư Tỉnh ủy Cà Mau Nguyễn Văn Mẫu"
    texts = [f"{name} chủ trì hội nghị tổng kết công tác dân vận.", f"{name} dự lễ khánh thành cầu Mẫu."]
    paths = [tmp_path / f"{n}.txt" for n in range(3)]
    for path, text in zip(paths, [*texts, texts[0]], strict=True):
        path.write_text(f"url: https://tin.example/{path.stem}\n\n{text}\n", encoding="utf-8")
    seen = []
    monkeypatch.setattr(room, "events", lambda found, *rest: seen.append(len(list(found))) or _events(found, *rest))
    for path in paths:
        take(tmp_path / "w", path)
    assert seen[-1] == 2
    assert dump(tmp_path / "w").count("ontology#Event>") == 2
    take(tmp_path / "again", *reversed(paths))
    assert dump(tmp_path / "again") == dump(tmp_path / "w")

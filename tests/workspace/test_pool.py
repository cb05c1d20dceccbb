"""Several processes read what one would: the same answers in the same order, whatever dies or is interrupted."""

import contextlib
import json
import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.workspace import pool, told
from kg.workspace.change import rebuild, retract
from kg.workspace.ingest import ingest
from kg.workspace.place import Place
from kg.workspace.refresh import Graph
from tests.builders import dump, rows
from tests.terminal import started, until


def double(number):
    """Work that is slow for the first ones, so that later ones are done before them."""
    time.sleep(0.002 if number % 7 else 0.02)
    return number * 2


def die_of_thirteen(number):
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return -number


def fail_at_thirteen(number):
    if number == 13:
        raise KgError("thirteen cannot be read")
    return -number


def die_once(number):
    """Dies the first time that it sees 13; what the environment names tells whether it did."""
    flag = Path(os.environ["KG_TEST_FLAG"])
    if number == 13 and not flag.exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return -number


@pytest.fixture(autouse=True)
def few(monkeypatch):
    """The processes begin at once."""
    monkeypatch.setattr(pool, "FEW", 2)


def test_answers_come_in_order_and_what_is_no_work_stays_in_its_place():
    things = [n if n % 5 else f"no work {n}" for n in range(120)]
    with pool.Pool(2) as two:
        found = list(two.mapped(double, things, of=int))
    assert found == [(t, t * 2 if isinstance(t, int) else t) for t in things]


def test_more_things_than_fit_ahead(monkeypatch):
    monkeypatch.setattr(pool, "_AHEAD", 2)
    taken = []
    with pool.Pool(2) as two:
        for n, (thing, answer) in enumerate(two.mapped(double, (taken.append(n) or n for n in range(200)), of=int)):
            assert (thing, answer) == (n, 2 * n)
            assert len(taken) <= n + 5 * 8, "everything was read before anything was answered"


@pytest.mark.parametrize("work", [die_of_thirteen, fail_at_thirteen])
def test_what_a_process_dies_of_is_told_after_everything_before_it(work):
    with pool.Pool(2) as two:
        found = two.mapped(work, range(100), of=int)
        assert [next(found)[1] for _ in range(13)] == [-n for n in range(13)]
        with pytest.raises(KgError, match=r"13|thirteen"):
            next(found)


def test_a_process_that_somebody_killed_is_no_failure(tmp_path, monkeypatch):
    monkeypatch.setenv("KG_TEST_FLAG", str(tmp_path / "flag"))
    with pool.Pool(2) as two:
        assert [answer for _, answer in two.mapped(die_once, range(60), of=int)] == [-n for n in range(60)]
    assert (tmp_path / "flag").exists()


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join(rows(60)) + "\n", encoding="utf-8")
    return path


def content(root):
    """The ledger, row by row."""
    with closing(sqlite3.connect(Place(root).ledger)) as db:
        return list(db.iterdump())


def test_ledger_graph_and_report_are_those_of_one_process(tmp_path, source):
    told = {}
    for jobs in (1, 3):
        told[jobs] = []
        ingest(tmp_path / str(jobs), [str(source)], report=told[jobs].append, jobs=jobs)
    assert told[1] == told[3]
    assert content(tmp_path / "1") == content(tmp_path / "3")
    assert dump(tmp_path / "1") == dump(tmp_path / "3")


@pytest.mark.parametrize("many", [1, 16, 1000])
def test_the_graph_follows_in_between_and_is_the_same(tmp_path, source, monkeypatch, many):
    """However many graphs of articles wait until the store takes them over."""
    ingest(tmp_path / "once", [str(source)], report=lambda _: None)
    monkeypatch.setattr("kg.workspace.evidence._MANY", many)
    monkeypatch.setattr("kg.workspace.ingest._STEP", 7)
    monkeypatch.setattr("kg.workspace.ingest._COMMITTED", 3)
    ingest(tmp_path / "often", [str(source)], report=lambda _: None)
    assert dump(tmp_path / "once") == dump(tmp_path / "often")


def test_a_name_of_a_long_ingest_is_resolved_once(tmp_path, source, monkeypatch):
    seen = []
    real = told.people
    monkeypatch.setattr(told, "people", lambda key, *rest, **more: seen.append(key) or real(key, *rest, **more))
    monkeypatch.setattr("kg.workspace.ingest._STEP", 7)
    monkeypatch.setattr("kg.workspace.ingest._COMMITTED", 3)
    ingest(tmp_path, [str(source)], report=lambda _: None)
    assert len(seen) == 1


@pytest.mark.parametrize("call", [2, 5])
def test_what_was_cut_off_between_articles_and_names_goes_on_from_there(tmp_path, source, monkeypatch, call):
    """Each part of the graph is there before the next; names that wait are noted in the ledger."""
    ingest(tmp_path / "once", [str(source)], report=lambda _: None)
    calls = []

    def broken(self, *rest, real=Graph._report, **more):
        real(self, *rest, **more)
        calls.append(1)
        if len(calls) == call:
            raise KgError("cut off")

    with monkeypatch.context() as patch:
        patch.setattr("kg.workspace.ingest._STEP", 7)
        patch.setattr("kg.workspace.ingest._COMMITTED", 3)
        patch.setattr(Graph, "_report", broken)
        patch.setattr(Graph, "_resolve", lambda *_: (_ for _ in ()).throw(KgError("cut off")))
        with pytest.raises(KgError, match="cut off"):
            ingest(tmp_path / "cut", [str(source)], report=lambda _: None)
    ingest(tmp_path / "cut", [str(source)], report=lambda _: None)
    assert dump(tmp_path / "cut") == dump(tmp_path / "once")


def test_an_article_that_goes_before_a_cut_off_ingest_goes_on_takes_its_events_along(tmp_path, source, monkeypatch):
    """Most of its graph had not come into the store yet."""
    step, _ = cut_off(Graph._report, 5)
    with monkeypatch.context() as patch:
        patch.setattr("kg.workspace.ingest._STEP", 7)
        patch.setattr("kg.workspace.ingest._COMMITTED", 3)
        patch.setattr(Graph, "_report", step)
        with pytest.raises(KgError):
            ingest(tmp_path, [str(source)], report=lambda _: None)
    retract(tmp_path, ["https://tin.example/3"])
    now = dump(tmp_path)
    rebuild(tmp_path)
    assert dump(tmp_path) == now


def cut_off(real, last):
    """A step that fails from this call on."""
    count = []

    def failing(*rest, **more):
        if len(count) >= last:
            raise KgError("cut off")
        count.append(1)
        return real(*rest, **more)

    return failing, count


def test_ctrl_c_keeps_what_was_reported_and_leaves_no_process(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join(rows(3000)) + "\n", encoding="utf-8")
    report = tmp_path / "report"
    process = started("ingest", path, "--data", tmp_path / "w", "--report", report, "--jobs", "2")
    until(lambda: report.exists() and report.read_bytes().count(b"\n") > 150)
    children = _children(process.pid)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130, said
    assert b"Traceback" not in said, said
    assert b" article(s) are kept" in said, said
    lines = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    # there each replaces the last
    told = {line["article"] for line in lines if line["origin"] != "https://tin.example/0"}
    with closing(sqlite3.connect(Place(tmp_path / "w").ledger)) as db:
        kept = {row[0] for row in db.execute("SELECT id FROM articles")}
    assert len(told) > 120
    assert told <= kept
    assert children
    until(lambda: not any(Path(f"/proc/{child}").exists() for child in children))


def test_the_readers_end_with_a_writer_that_is_killed(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join(rows(3000)) + "\n", encoding="utf-8")
    process = started("ingest", path, "--data", tmp_path / "w", "--jobs", "2")
    children = until(lambda: _children(process.pid))
    process.kill()
    process.communicate()
    until(lambda: not any(Path(f"/proc/{child}").exists() for child in children))


def _children(pid):
    """The processes that a process started."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(entry.read_text(encoding="utf-8").rpartition(")")[2].split()[1]) == pid:
                found.add(int(entry.parent.name))
    return found

"""Queries in a worker: limits hold, its death is an error of ours, nothing is left behind."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import vocab
from kg.errors import KgError, LimitError, QueryError, UsageError, WorkspaceError
from kg.model import Quad
from kg.query import run
from kg.query.run import answer
from kg.store import open_store

PEOPLE = 3_000
CROSS_JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
HOG = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f"
NAME = vocab.term("foaf:name")
linux = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def person(number):
    return vocab.node("person", f"p{number}")


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    store = open_store(folder / "store")
    quads = [Quad(person(n), NAME, vocab.literal(f"Phạm Văn {n}", lang="vi")) for n in range(PEOPLE)]
    store.load([*quads, Quad(person(0), NAME, vocab.literal("X"), vocab.node("article", "a"))], sequence=1)
    store.snapshot(folder / "snapshot")
    return folder / "snapshot"


def test_select_ask_and_construct(snapshot):
    table = answer(snapshot, f"SELECT ?name ?other {{ {person(7)} foaf:name ?name }}")
    assert (table.columns, table.rows) == (("name", "other"), (('"Phạm Văn 7"@vi', None),))
    assert answer(snapshot, f"ASK {{ {person(7)} ?p ?o }}").truth is True
    assert answer(snapshot, "ASK { ?s foaf:name 'nobody' }").truth is False
    graph = answer(snapshot, f"CONSTRUCT WHERE {{ {person(7)} ?p ?o }}")
    assert graph.triples == (Quad(person(7), NAME, '"Phạm Văn 7"@vi'),)
    assert answer(snapshot, "SELECT ?o { GRAPH ?g { ?s foaf:name ?o } }").rows == (('"X"',),)


def test_decomposed_input_finds_composed_data(snapshot):
    assert answer(snapshot, "ASK { ?s foaf:name 'Pha\u0323m Va\u0306n 7'@vi }").truth is True


def test_a_limit_cuts_and_says_so(snapshot):
    table = answer(snapshot, "SELECT ?s { ?s foaf:name ?o }", limit=5)
    assert (len(table.rows), table.truncated) == (5, True)
    assert not answer(snapshot, "SELECT ?s { ?s foaf:name ?o } LIMIT 5", limit=5).truncated


def test_a_large_query_with_a_large_answer_does_not_hang(snapshot):
    long = "ễ" * 15_000
    table = answer(snapshot, f"SELECT ?o ('{long}' AS ?long) {{ ?s foaf:name ?o }} LIMIT 300")
    assert len(table.rows) == 300
    assert all(row[1] == f'"{long}"' for row in table.rows)


def test_a_cross_join_is_killed_at_the_deadline_and_the_next_query_answers(snapshot):
    start = time.perf_counter()
    with pytest.raises(LimitError, match=r"longer than 1 s.*--timeout"):
        answer(snapshot, CROSS_JOIN, timeout=1)
    assert time.perf_counter() - start < 2
    start = time.perf_counter()
    assert answer(snapshot, "ASK { ?s ?p ?o }").truth is True
    assert time.perf_counter() - start < 1


def test_a_memory_hog_is_reported(snapshot):
    with pytest.raises(LimitError, match="300 MiB of memory"):
        answer(snapshot, HOG, memory=300 * 1024**2)


def test_too_little_memory_to_start_is_reported(snapshot):
    with pytest.raises(LimitError, match="memory"):
        answer(snapshot, "ASK {}", memory=1024**2)


def test_a_crash_of_the_engine_is_reported(snapshot):
    with pytest.raises(LimitError, match="simplify"):
        answer(snapshot, "SELECT * { FILTER(" + "1+" * 20_000 + "1 > 2) }", timeout=20)


@pytest.mark.parametrize(
    "text",
    ["SELECT ?x", "ASK { ?s ?p ?o", "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT * { <relative> ?p ?o }"],
)
def test_what_does_not_parse_is_a_query_error_with_its_place(snapshot, text):
    with pytest.raises(QueryError, match=r"^line 1, column \d+: "):
        answer(snapshot, text)


def test_a_missing_snapshot_tells_what_to_do(tmp_path):
    with pytest.raises(WorkspaceError, match="kg ingest ARTICLE"):
        answer(tmp_path / "none", "ASK {}")


def test_a_folder_that_is_no_store_is_a_workspace_error(tmp_path):
    (tmp_path / "CURRENT").write_text("nothing")
    with pytest.raises(WorkspaceError):
        answer(tmp_path, "ASK {}")


@pytest.mark.parametrize(
    "limits", [{"timeout": 0}, {"timeout": -1.0}, {"timeout": float("inf")}, {"limit": 0}, {"memory": 0}]
)
def test_limits_are_positive(snapshot, limits):
    with pytest.raises(UsageError):
        answer(snapshot, "ASK {}", **limits)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGSEGV, signal.SIGABRT, signal.SIGKILL, signal.SIGALRM])
def test_a_worker_that_is_killed_is_a_limit_error(snapshot, monkeypatch, number):
    monkeypatch.setattr(run, "_START", f"import os; os.kill(os.getpid(), {int(number)})")
    with pytest.raises(LimitError):
        answer(snapshot, "ASK {}")


def test_a_worker_that_cannot_start_is_an_error_of_ours(snapshot, monkeypatch):
    monkeypatch.setattr(run, "_START", "import kg.nothing_of_this_name")
    with pytest.raises(KgError, match="could not start"):
        answer(snapshot, "ASK {}")


def test_a_module_in_the_current_folder_is_not_run(snapshot, tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert answer(snapshot, "ASK {}").truth is True


def children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def wait_for(condition, seconds=5.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.02)
    return condition()


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@linux
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_worker_ends_with_its_parent(snapshot, number):
    code = (
        "import signal, sys; from pathlib import Path; from kg.query.run import answer;"
        "signal.signal(signal.SIGINT, signal.default_int_handler);"  # a shell ignores it for what it starts behind it
        "answer(Path(sys.argv[1]), sys.argv[2], timeout=60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code, str(snapshot), CROSS_JOIN], stderr=subprocess.PIPE)
    try:
        (worker,) = wait_for(lambda: children(parent.pid))
        time.sleep(0.5)  # past the start, into the query
        parent.send_signal(number)
        _, complaint = parent.communicate(timeout=20)  # far from the 65 s after which the worker ends by itself
        assert parent.returncode != 0
        assert wait_for(lambda: not running(worker)), "the worker lives on"
        if number == signal.SIGINT:
            assert complaint.rstrip().endswith(b"KeyboardInterrupt")
    finally:
        parent.kill()
        parent.wait()


@linux
def test_no_zombies_are_left(snapshot):
    before = set(children(os.getpid()))
    for text, limits in [("ASK {}", {}), (CROSS_JOIN, {"timeout": 0.3}), (HOG, {"memory": 300 * 1024**2})]:
        with contextlib.suppress(LimitError):
            answer(snapshot, text, **limits)
    assert set(children(os.getpid())) <= before

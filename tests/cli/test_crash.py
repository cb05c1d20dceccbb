"""kill -9 at every turn: what was reported is kept, the next command heals, the dump is that of an undisturbed run."""

import json
import shutil
import signal
import time
from contextlib import closing

import pytest

from kg.ledger import Ledger
from kg.workspace.change import rebuild
from tests.builders import SAMPLES, dump, take
from tests.terminal import kg, killed, started, until, works

KILLED = -signal.SIGKILL
BATCH = SAMPLES[:3]


def reported(path):
    """The articles of the whole lines of a report."""
    lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.exists() else []
    return {json.loads(line)["article"] for line in lines}


def kept(root):
    """The articles that a ledger holds."""
    if not (root / "ledger.sqlite").exists():
        return set()
    with closing(Ledger(root / "ledger.sqlite")) as ledger:
        return ledger.ids()


def heal(root, three, *, first_rebuild):
    """The next command is an ingest of the same sources, or a rebuild before it."""
    if first_rebuild and kept(root):
        assert rebuild(root) == len(kept(root))
        assert {name for name in kept(root) if f"/article/{name}>" in dump(root)} == kept(root)
    take(root, *BATCH)
    assert dump(root) == dump(three)
    assert not [p for p in root.rglob("*") if p.name.endswith((".part", ".tmp"))]


# where, before or after, which call of it. A new workspace's store is applied to at 1 (empty), 2 (nothing new), 3 (articles with
# their events), 4 (names), 5 (all of it).
MOMENTS = [
    ("kg.ledger.database:Database.prepare", "before", 1),
    ("kg.ledger.database:Database.prepare", "after", 1),
    ("kg.store.oxigraph:OxigraphStore.load", "before", 1),
    ("kg.store.oxigraph:OxigraphStore.load", "after", 1),
    ("kg.workspace.understand:understand", "after", 2),
    ("kg.ledger.ledger:Ledger._insert", "after", 3),
    ("kg.ledger.ledger:Ledger.put", "after", 2),
    ("kg.ledger.ledger:Ledger.log", "before", 1),
    ("kg.store.oxigraph:OxigraphStore.apply", "before", 3),
    ("kg.store.oxigraph:OxigraphStore.apply", "after", 3),
    ("kg.store.oxigraph:OxigraphStore.apply", "after", 4),
    ("kg.ledger.ledger:Ledger.forget_touched", "after", 2),
    ("kg.store.oxigraph:OxigraphStore.snapshot", "before", 1),
    ("kg.store.oxigraph:OxigraphStore.snapshot", "after", 1),
]


@pytest.mark.parametrize(
    ("where", "when", "number"),
    MOMENTS,
    ids=[f"{w} {m[0].rpartition('.')[2]} {n}" for m in MOMENTS for w, n in [m[1:]]],
)
def test_killed_at_a_step_of_an_ingest(three, tmp_path, where, when, number):
    root, report = tmp_path / "w", tmp_path / "report"
    done = killed(where, when, number, "ingest", *BATCH, "--data", root, "--report", report)
    assert done.code == KILLED, done
    assert reported(report) <= kept(root)
    heal(root, three, first_rebuild=when == "after")


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_killed_right_after_a_reported_line(three, tmp_path, lines):
    root, report = tmp_path / "w", tmp_path / "report"
    process = started("ingest", *BATCH, "--data", root, "--report", report)
    until(lambda: len(reported(report)) >= lines)
    process.kill()
    process.communicate()
    assert len(reported(report)) >= lines
    assert reported(report) <= kept(root)
    heal(root, three, first_rebuild=lines % 2)


@pytest.mark.parametrize("share", [0.2, 0.4, 0.5, 0.7, 0.9])
def test_killed_after_a_while(three, tmp_path, undisturbed, share):
    root, report = tmp_path / "w", tmp_path / "report"
    process = started("ingest", *BATCH, "--data", root, "--report", report)
    time.sleep(share * undisturbed)
    process.kill()
    process.communicate()
    assert reported(report) <= kept(root)
    heal(root, three, first_rebuild=False)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """Seconds that an undisturbed ingest takes on this machine."""
    begun = time.monotonic()
    works(kg("ingest", *BATCH, "--data", tmp_path_factory.mktemp("w")))
    return time.monotonic() - begun


REBUILDS = [
    ("kg.ledger.ledger:Ledger.advance", "after", 1),
    ("kg.store.oxigraph:OxigraphStore.load", "before", 1),
    ("kg.store.oxigraph:OxigraphStore.load", "after", 1),
    ("kg.store.oxigraph:OxigraphStore.apply", "before", 2),
    ("kg.store.oxigraph:OxigraphStore.snapshot", "before", 1),
]


@pytest.mark.parametrize(
    ("where", "when", "number"), REBUILDS, ids=[f"{m[1]} {m[0].rpartition('.')[2]}" for m in REBUILDS]
)
def test_killed_during_a_rebuild(three, cut, where, when, number):
    """Readers go on with the old graph; an ingest of nothing new heals."""
    assert killed(where, when, number, "rebuild", "--data", cut).code == KILLED
    assert dump(cut) == dump(three)
    assert {o.status for o in take(cut, *BATCH)} == {"unchanged"}
    assert dump(cut) == dump(three)


def test_killed_between_the_articles_of_a_rebuild_that_reads_again(three, cut):
    done = killed("kg.ledger.ledger:Ledger.replace_claims", "after", 2, "rebuild", "--extract", "--data", cut)
    assert done.code == KILLED, done
    take(cut, *BATCH)
    assert dump(cut) == dump(three)


def test_killed_during_a_retraction(three, cut):
    words = ("retract", BATCH[0], BATCH[1], "--data", cut)
    assert killed("kg.ledger.ledger:Ledger.retract", "after", 1, *words).code == KILLED
    assert len(kept(cut)) == 2
    take(cut, *BATCH)
    assert dump(cut) == dump(three)


def test_a_store_behind_its_ledger_is_brought_up(three, tmp_path):
    """Someone put an old store back, and threw the snapshots away."""
    root = tmp_path / "w"
    take(root, *BATCH[:2])
    shutil.copytree(root / "store", tmp_path / "old")
    take(root, *BATCH[2:])
    for folder in ("store", "snapshots"):
        shutil.rmtree(root / folder)
    shutil.copytree(tmp_path / "old", root / "store")
    take(root, *BATCH)
    assert dump(root) == dump(three)


def test_what_a_cut_off_write_left_is_no_obstacle(three, cut, tmp_path):
    for name in ("page.html.part", "dump.nq.part"):
        (tmp_path / name).write_text("half", encoding="utf-8")
    (cut / "snapshots" / "7.tmp").mkdir()
    works(kg("export", "--data", cut, "-o", tmp_path / "dump.nq"))
    works(kg("view", "Bế Đăng Kiệm", "--data", cut, "-o", tmp_path / "page.html"))
    assert (tmp_path / "dump.nq").read_text(encoding="utf-8") == dump(three)
    assert not list(tmp_path.glob("*.part"))
    take(cut, *BATCH)
    assert not (cut / "snapshots" / "7.tmp").exists()


def test_an_output_that_is_cut_off_leaves_the_old_file(three, tmp_path):
    target = tmp_path / "dump.nq"
    target.write_text("old", encoding="utf-8")
    assert killed("os:replace", "before", 1, "export", "--data", three, "-o", target).code == KILLED
    assert target.read_text(encoding="utf-8") == "old"

"""Places that are missing, not writable, held by another process, or damaged: told, and healed where that can be."""

import json
import re
import shutil
import signal
import sqlite3
import time
from contextlib import closing

import pytest

from kg.workspace.change import rebuild, retract
from tests.builders import SAMPLES, dump, take
from tests.terminal import fails, kg, started, until, works

ANY_PERSON = "Lâm Khắc Thuyên"
NEW = "Tỉnh ủy họp\nNgày 5/7/2024, bà Lò Thị Mẫu, Bí thư Tỉnh ủy Lạng Sơn, chủ trì hội nghị.\n"
READERS = [
    ["query", "ASK {}"], ["show", ANY_PERSON], ["ask", "demo"], ["export"], ["stats"], ["view", "-o", "page.html"],
]  # fmt: skip
WRITERS = [["ingest", str(SAMPLES[0])], ["retract", "x"], ["rebuild"]]


def names(commands):
    return [c[0] for c in commands]


@pytest.mark.parametrize("words", READERS + WRITERS[1:], ids=names(READERS + WRITERS[1:]))
def test_no_workspace(tmp_path, words):
    fails(kg(*words, "--data", "none", cwd=tmp_path), 3, "there is no workspace in none", "kg ingest")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("folder", ["file/w", "/proc/w", "/proc/self/w"])
@pytest.mark.parametrize("words", [["ingest", SAMPLES[0]], ["demo"]], ids=names([["ingest"], ["demo"]]))
def test_a_workspace_where_nothing_can_be_written(tmp_path, words, folder):
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    fails(kg(*words, "--data", folder, cwd=tmp_path), 3, f"cannot make the folder {folder}", "choose another --data")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize(
    ("command", "target"),
    [("view", "file/page"), ("export", "file/page"), ("export", "/proc/page"), ("export", "none/page")],
)
def test_an_output_that_cannot_be_written(five, tmp_path, command, target):
    (tmp_path / "file").touch()
    fails(kg(command, "-o", target, "--data", five, cwd=tmp_path), 3, f"cannot write {target}", "another place with -o")


def test_a_folder_and_a_report_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    fails(kg("extract", SAMPLES[0], "-o", "file/x", cwd=tmp_path), 3, "cannot make the folder file/x", "-o")
    words = ("ingest", SAMPLES[0], "--data", "w", "--report")
    fails(kg(*words, "file/x", cwd=tmp_path), 3, "cannot write file/x", "--report")
    assert not (tmp_path / "w").exists()
    fails(kg(*words, "/dev/full", cwd=tmp_path), 3, "cannot write /dev/full (No space left on device)")
    assert works(kg("stats", "--data", "w", cwd=tmp_path)).startswith("articles  1\n")


def test_a_quarantine_that_cannot_be_written(spoilt, tmp_path):
    (spoilt / "quarantine").touch()
    (tmp_path / "bad.txt").write_bytes(b"\x00")
    fails(kg("ingest", tmp_path / "bad.txt", "--data", spoilt), 3, "cannot write in", "make room there", "bad.txt")


def test_an_output_goes_through_a_link_and_into_a_pipe(five, tmp_path):
    (tmp_path / "real").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to("real")
    works(kg("export", "--data", five, "-o", tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == dump(five)
    assert works(kg("export", "--data", five, "-o", "/dev/stdout")) == dump(five)
    assert not list(tmp_path.glob("*.part"))


@pytest.fixture
def busy(tmp_path):
    """A workspace with one article, and an ingest of the others that stands still after its first line."""
    root, report = tmp_path / "w", tmp_path / "report"
    take(root, SAMPLES[0])
    process = started("ingest", *SAMPLES, "--data", root, "--report", report)
    until(lambda: report.exists() and report.read_text(encoding="utf-8").count("\n") >= 2)
    process.send_signal(signal.SIGSTOP)
    yield root, process
    process.kill()
    process.communicate()


def test_a_second_writer_is_sent_away_at_once(busy):
    root, process = busy
    took = []
    for words in WRITERS:
        begun = time.monotonic()
        done = kg(*words, "--data", root)
        took.append(time.monotonic() - begun)
        fails(done, 4, f"process {process.pid}", "wait for it to end")
    assert min(took) < 5  # it does not wait; a slow machine is no failure
    process.send_signal(signal.SIGCONT)
    assert process.wait(60) == 0
    assert works(kg("stats", "--data", root)).startswith("articles  5\n")


def test_a_reader_during_a_write_gets_the_last_graph_and_says_so(busy):
    root, process = busy
    for words in (["query", "ASK { ?s a v:Official }"], ["stats"], ["show", "Tạ Doãn Phiệt"], ["export"]):
        done = kg(*words, "--data", root)
        assert works(done)
        assert re.search(r"lacks the last [1-4] change\(s\): an ingest is running", done.err), done
    process.send_signal(signal.SIGCONT)
    assert process.wait(60) == 0
    assert kg("query", "ASK { ?s a v:Official }", "--data", root).err == ""


def test_ctrl_c_keeps_what_was_reported(tmp_path, five):
    root, report = tmp_path / "w", tmp_path / "report"
    process = started("ingest", *SAMPLES, "--data", root, "--report", report)
    until(lambda: report.exists() and "\n" in report.read_text(encoding="utf-8"))
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert b"kg: interrupted" in err
    assert b"Traceback" not in err
    done = [json.loads(line)["article"] for line in report.read_text(encoding="utf-8").splitlines()]
    assert done
    assert all(f"/article/{name}>" in dump(root) for name in done)
    take(root, *SAMPLES)
    assert dump(root) == dump(five)


def alter(root, sql):
    with closing(sqlite3.connect(root / "ledger.sqlite", isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode=DELETE")
        db.execute(sql)


def spoil(path, start=0):
    content = path.read_bytes()
    path.write_bytes(content[:start] + b"Z" * (len(content) - start))


def spoil_pages(root):
    alter(root, "SELECT 1")
    spoil(root / "ledger.sqlite", 4096 * 3)


LEDGERS = {
    "no database": (lambda root: (root / "ledger.sqlite").write_bytes(b"Tin" * 9000), "file is not a database"),
    "damaged pages": (spoil_pages, "malformed"),
    "empty": (lambda root: (root / "ledger.sqlite").write_bytes(b""), "is not a kg ledger, or was cut off"),
    "newer": (lambda root: alter(root, "UPDATE meta SET value = '99' WHERE key = 'format'"), "has format 99, this kg"),
    "of others": (lambda root: alter(root, "ALTER TABLE meta RENAME TO cookies"), "is not a kg ledger"),
}


@pytest.mark.parametrize("harm", LEDGERS)
def test_a_damaged_ledger_is_told_and_left_alone(cut, tmp_path, harm):
    for rest in cut.glob("ledger.sqlite-*"):
        rest.unlink()
    change, message = LEDGERS[harm]
    change(cut)
    before = (cut / "ledger.sqlite").read_bytes()
    for words in [["stats"]] if harm == "empty" else [["stats"], ["show", ANY_PERSON], WRITERS[0]]:
        fails(kg(*words, "--data", cut, cwd=tmp_path), 3, message, "ledger.sqlite")
    if harm != "damaged pages":
        assert (cut / "ledger.sqlite").read_bytes() == before


def newest(root):
    return max((root / "snapshots").iterdir(), key=lambda p: int(p.name))


def test_a_damaged_snapshot_is_told_and_made_anew(cut, three, tmp_path):
    spoil(newest(cut) / "CURRENT")
    for words in READERS:
        fails(kg(*words, "--data", cut, cwd=tmp_path), 3, "kg rebuild")
    rebuild(cut)
    assert dump(cut) == dump(three)


def spoil_blocks(folder):
    for path in folder.glob("*.sst"):
        content = path.read_bytes()
        path.unlink()  # snapshots share it by hard links
        path.write_bytes(b"Z" * (len(content) // 2) + content[len(content) // 2 :])


def test_damaged_blocks_are_told_nothing_is_lost_and_a_rebuild_heals(cut, three, tmp_path):
    """Whether the ingest meets a damaged block is chance; the article is kept either way."""
    spoil_blocks(cut / "store")
    spoil_blocks(newest(cut))
    for words in (["export"], ["show", ANY_PERSON], ["query", "SELECT * { ?s ?p ?o }"]):
        fails(kg(*words, "--data", cut, cwd=tmp_path), 3, "kg rebuild")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    done = kg("ingest", tmp_path / "new.txt", "--data", cut)
    assert works(done) if done.code == 0 else "no article is lost" in done.err
    assert "Traceback" not in done.err
    rebuild(cut)
    assert "Lò Thị Mẫu" in dump(cut)
    retract(cut, [str(tmp_path / "new.txt")])
    assert dump(cut) == dump(three)


STORES = {
    "garbage": lambda root: spoil(root / "store" / "CURRENT"),
    "deleted": lambda root: shutil.rmtree(root / "store"),
    "half deleted": lambda root: [p.unlink() for p in (root / "store").glob("*.sst")],
    "nothing left": lambda root: [shutil.rmtree(root / n) for n in ("store", "snapshots")],
}


@pytest.mark.parametrize("harm", STORES)
def test_the_next_ingest_heals_a_damaged_store(cut, three, tmp_path, harm):
    STORES[harm](cut)
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    assert [o.status for o in take(cut, tmp_path / "new.txt")] == ["added"]
    retract(cut, [str(tmp_path / "new.txt")])
    assert dump(cut) == dump(three)


def test_a_ledger_put_back_from_a_copy_rules(cut, tmp_path):
    take(tmp_path / "two", *SAMPLES[:2])
    for rest in cut.glob("ledger.sqlite*"):
        rest.unlink()
    alter(tmp_path / "two", "SELECT 1")
    shutil.copy(tmp_path / "two" / "ledger.sqlite", cut)
    assert "lacks the last 2 change(s)" in kg("query", "ASK {}", "--data", cut).err
    take(cut, SAMPLES[0])
    assert dump(cut) == dump(tmp_path / "two")

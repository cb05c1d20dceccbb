"""The graph follows the ledger, whatever happened to it: it is a view."""

import shutil

import pytest

from kg.store import open_store
from kg.workspace import refresh as room
from kg.workspace import told
from kg.workspace.change import rebuild
from tests.builders import SAMPLES, dump, take


@pytest.fixture
def filled(tmp_path):
    take(tmp_path / "w", SAMPLES[0])
    shutil.copytree(tmp_path / "w" / "store", tmp_path / "old")
    take(tmp_path / "w", SAMPLES[1])
    return tmp_path / "w"


def heal(root):
    """Any command that writes heals; this one changes nothing else."""
    take(root, SAMPLES[0])
    return dump(root)


def test_a_store_that_is_gone(filled):
    wanted = dump(filled)
    shutil.rmtree(filled / "store")
    assert heal(filled) == wanted


def test_a_broken_store(filled):
    wanted = dump(filled)
    for path in (filled / "store").iterdir():
        path.write_bytes(b"no database")
    assert heal(filled) == wanted


def test_an_older_store_whose_steps_are_forgotten(filled, tmp_path):
    wanted = dump(filled)
    shutil.rmtree(filled / "store")
    shutil.copytree(tmp_path / "old", filled / "store")
    assert heal(filled) == wanted


def test_a_store_that_was_cut_off_before_its_first_articles(filled):
    wanted = dump(filled)
    shutil.rmtree(filled / "store")
    store = open_store(filled / "store")
    store.load(room.shipped(), sequence=-1)
    store.close()
    assert heal(filled) == wanted


def test_another_vocabulary_makes_the_graph_anew(filled, monkeypatch):
    wanted = dump(filled)
    loaded = []
    real = room.shipped
    monkeypatch.setattr(room, "mark", lambda: "another")
    monkeypatch.setattr(room, "shipped", lambda: loaded.append(1) or real())
    assert heal(filled) == wanted
    assert loaded


def test_only_what_was_touched_is_recomputed(filled, monkeypatch):
    seen = []
    real = told.people
    monkeypatch.setattr(told, "people", lambda key, *rest, **more: seen.append(key) or real(key, *rest, **more))
    take(filled, SAMPLES[2])
    named = set(seen)
    seen.clear()
    take(filled, SAMPLES[2])
    assert named
    assert not seen
    rebuild(filled)
    assert named < set(seen)

"""Ctrl-C during an ingest: what was reported is kept, and the graph has it, unless somebody presses twice."""

import signal

import pytest

from kg.ledger import Ledger
from kg.store import OxigraphStore
from kg.workspace.change import rebuild
from kg.workspace.evidence import Evidence
from kg.workspace.ingest import ingest
from kg.workspace.interrupt import Patience
from kg.workspace.refresh import Graph
from tests.builders import dump, rows

pytestmark = pytest.mark.usefixtures("hears")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("\n".join(rows(60)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def hears():
    """Ctrl-C reaches this process also where the tests run in the background, with the signal ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def ctrl_c(real, *calls):
    """A step in whose place these times somebody presses Ctrl-C, and how often it was called."""
    count = []

    def step(*rest, **more):
        count.append(1)
        if len(count) in calls:
            signal.raise_signal(signal.SIGINT)
        return real(*rest, **more)

    return step, count


@pytest.mark.parametrize(
    ("owner", "name", "call"),
    [
        (Evidence, "begin", 2),
        (Evidence, "rest", 2),
        (Evidence, "rest", 4),
        (Evidence, "done", 2),
        (Graph, "_report", 2),
        (Graph, "_resolve", 1),
        (Graph, "close", 2),
        (Ledger, "log", 1),
    ]
    + [(OxigraphStore, "apply", call) for call in (4, 5, 8, 11, 12, 13, 14)],
)
def test_the_first_ctrl_c_waits_until_the_graph_has_what_is_kept(tmp_path, source, monkeypatch, owner, name, call):
    step, count = ctrl_c(getattr(owner, name), call)
    with monkeypatch.context() as patch:
        patch.setattr("kg.workspace.ingest._STEP", 7)
        patch.setattr("kg.workspace.ingest._COMMITTED", 3)
        patch.setattr("kg.workspace.evidence._MANY", 16)
        patch.setattr(owner, name, step)
        with pytest.raises(KeyboardInterrupt):
            ingest(tmp_path, [str(source)], report=lambda _: None)
    assert len(count) >= call
    now = dump(tmp_path)
    rebuild(tmp_path)
    assert dump(tmp_path) == now


def test_the_second_ctrl_c_leaves_the_graph_to_the_next_ingest(tmp_path, source, monkeypatch):
    step, count = ctrl_c(Graph._report, 2, 3)
    said = []
    with monkeypatch.context() as patch:
        patch.setattr("kg.workspace.ingest._STEP", 7)
        patch.setattr("kg.workspace.ingest._COMMITTED", 3)
        patch.setattr(Graph, "_report", step)
        with pytest.raises(KeyboardInterrupt):
            ingest(tmp_path / "w", [str(source)], report=lambda _: None, note=lambda *told: said.append(told))
    assert len(count) == 3
    ((kind, line),) = said
    assert kind == "interrupted"
    assert "article(s) are kept" in line
    ingest(tmp_path / "w", [str(source)], report=lambda _: None)
    ingest(tmp_path / "once", [str(source)], report=lambda _: None)
    assert dump(tmp_path / "w") == dump(tmp_path / "once")


def press():
    signal.raise_signal(signal.SIGINT)


def patiently(*steps):
    """What happened in a block of these steps: "begin", "press", or words that it says; "raised" where it ended in Ctrl-C."""
    happened = []
    try:
        with Patience(lambda: happened.append("waits")) as patience:
            for step in steps:
                {"begin": patience.begin, "press": press}.get(step, lambda step=step: happened.append(step))()
    except KeyboardInterrupt:
        happened.append("raised")
    return happened


@pytest.mark.parametrize(
    ("steps", "happened"),
    [
        (["work", "begin", "more"], ["work", "more"]),
        (["work", "press", "never"], ["work", "raised"]),
        (["begin", "press", "work"], ["waits", "work", "raised"]),
        (["begin", "press", "work", "press", "never"], ["waits", "work", "raised"]),
    ],
)
def test_the_first_press_waits_for_what_must_be_done(steps, happened):
    assert patiently(*steps) == happened
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_second_press_does_not_wait_wherever_the_first_was():
    patience = Patience(lambda: None)
    patience.__enter__()
    for _ in range(2):  # after the first the work is done all the same
        with pytest.raises(KeyboardInterrupt):
            press()
        patience.begin()
    with pytest.raises(KeyboardInterrupt):
        patience.__exit__(None)


@pytest.mark.parametrize("handler", [signal.SIG_IGN, lambda *_: None])
def test_a_handler_of_others_stays(handler):
    signal.signal(signal.SIGINT, handler)
    assert patiently("begin", "press", "work") == ["work"]
    assert signal.getsignal(signal.SIGINT) == handler

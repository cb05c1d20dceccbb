"""Floors: what the extractor reaches on the gold of the project, and on the measuring texts where they lie beside it.

A figure under its floor fails. Floors stand in floors.toml and rise with the extractor; to lower one takes a changelog line.
"""

import json
import tomllib
from pathlib import Path

import pytest

from kg import resources
from tests.builders import SHARED, STORY
from tests.extract.reading import read
from tests.extract.scoring import METRICS, counts, f1

GOLD = resources.folder("data") / "gold"
FLOORS = tomllib.loads(Path(__file__).with_name("floors.toml").read_text(encoding="utf-8"))
SETS = {
    "samples": [(path, GOLD / f"{path.stem}.json") for path in STORY],
    "gold": [(path, path.with_suffix(".json")) for path in sorted(GOLD.glob("*.txt"))],
    "dev": [(path, path.with_suffix(".json")) for path in sorted((SHARED / "eval" / "dev").glob("*.txt"))],
}


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=SETS)
def measured(request):
    if not SETS[request.param]:
        pytest.skip(f"the texts of {request.param!r} are not beside the project")
    rows = [counts(load(gold), read(text.read_bytes())[2]) for text, gold in SETS[request.param]]
    return request.param, {metric: f1([row[metric] for row in rows]) for metric in METRICS}


def test_no_figure_sinks_below_its_floor(measured):
    name, figures = measured
    low = {m: (round(figures[m], 3), floor) for m, floor in FLOORS[name].items() if figures[m] < floor}
    assert not low, f"{name}: {low}"


def test_floors_follow_what_is_reached(measured):
    """A floor far below the figure guards nothing: raise it."""
    name, figures = measured
    loose = {m: (round(figures[m], 3), floor) for m, floor in FLOORS[name].items() if figures[m] > floor + 0.05}
    assert not loose, f"{name}: {loose}"


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda p: p.stem)
def test_gold_is_well_formed(path):
    """Names stand in the text, evidence too and in at most 12 words; later files name their phenomenon and first figures."""
    gold = load(path)
    text = next(p for p in (path.with_suffix(".txt"), GOLD.parent / "samples" / f"{path.stem}.txt") if p.exists())
    body = text.read_text(encoding="utf-8")
    assert "hư cấu" in body.partition("\n\n")[0]
    for row in gold["positions"]:
        assert row["person"] in gold["persons"]
        assert row["evidence"] in body
        assert len(row["evidence"].split()) <= 12
    for name in gold["persons"]:
        assert name.casefold() in body.casefold()
    if int(path.stem[:2]) > 5:
        assert gold["phenomenon"]
        assert set(METRICS) <= set(gold["first_run"])

"""Small makers for tests: articles, workspaces, dumps."""

import random
from pathlib import Path

from kg import resources
from kg.workspace.draw import export
from kg.workspace.ingest import ingest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
STORY = sorted((resources.folder("data") / "samples").glob("*.txt"))
SAMPLES = STORY[:5]  # the first five stand for all where a test makes many workspaces


def dev_articles(number, seed=7):
    """Some real articles, where the measuring texts lie beside the project; else none."""
    found = sorted((SHARED / "eval" / "dev").glob("*.txt"))
    return sorted(random.Random(seed).sample(found, number)) if found else []


def take(root, *sources):
    """Ingest and return the outcomes."""
    found = []
    ingest(root, [str(s) for s in sources], report=found.append)
    return found


def dump(root):
    """The canonical dump of a workspace."""
    return "".join(export(root, form="nq"))


def orders(paths, number, seed=1):
    """Some random orders of the paths."""
    rng = random.Random(seed)
    for _ in range(number):
        yield rng.sample(paths, len(paths))

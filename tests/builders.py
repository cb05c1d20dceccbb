"""Small makers for tests: articles, workspaces, dumps."""

import json
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


def rows(number):
    """Articles of our own as JSON lines; one comes twice, one again with other content, one is broken."""
    for n in range(number):
        day, post = f"2024-03-{n % 28 + 1:02d}", ("Giám đốc", "Phó Giám đốc")[n % 2]
        text = f"Ngày {n % 28 + 1}/3/2024, ông Nguyễn Văn Mẫu, {post} Sở Y tế tỉnh Cà Mau, kiểm tra trạm y tế số {n}."
        url = f"https://tin.example/{n if n % 17 else 0}"
        yield json.dumps(
            {"id": str(n), "url": url, "title": f"Tin {n}", "published": day, "text": text}, ensure_ascii=False
        )
    yield "no article"

"""Random orders and batchings of articles through `kg ingest`: is there ever more than one dump?

python tests/bench/orders.py ORDERS [FILE.jsonl.gz ARTICLES]    without a file: the samples
"""

import gzip
import random
import sys
import tempfile
import time
from pathlib import Path

from kg import resources
from kg.workspace import ingest
from tests.builders import dump, take


def remember():
    """Read each article once: reading is a function of its input."""
    understand, known = ingest.understand, {}
    ingest.understand = lambda article: known.get(article.id) or known.setdefault(article.id, understand(article))


def rows(path, number, folder):
    """The first articles of a JSON Lines file as a file each, so that they can come in any order."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for n, line in enumerate(file):
            if n == number:
                break
            found.append(folder / f"{n:05d}.jsonl")
            found[-1].write_text(line, encoding="utf-8")
    return found


def main(number="20", path="", articles="300"):
    """Print how many orders gave how many dumps."""
    remember()
    with tempfile.TemporaryDirectory() as name:
        home, rng, dumps = Path(name), random.Random(1), set()
        files = rows(path, int(articles), home) if path else sorted((resources.folder("data") / "samples").glob("*.txt"))
        begin = time.perf_counter()
        for n in range(int(number)):
            order, batches = rng.sample(files, len(files)), rng.randrange(1, 6)
            for k in range(batches):
                take(home / f"ws{n}", *order[k::batches])
            dumps.add(dump(home / f"ws{n}"))
            print(f"{n + 1} orders of {len(files)} articles: {len(dumps)} dump(s)", flush=True)  # noqa: T201
        print(f"{time.perf_counter() - begin:.0f} s")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])

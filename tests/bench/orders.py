"""Random orders and batchings of articles through `kg ingest`: is there ever more than one dump?

python tests/bench/orders.py ORDERS [FILE.jsonl.gz ARTICLES]    without a file: the samples

Every core takes orders; order N is the same one in every run.
"""

import gzip
import hashlib
import random
import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from kg import resources
from kg.workspace import understand
from tests.builders import dump, take

_MOST = 5  # batches that an order comes in


def remember():
    """Read each article once: reading is a function of its input."""
    real, known = understand.understand, {}
    understand.understand = lambda article: known.get(article.id) or known.setdefault(article.id, real(article))


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


def dumped(files, home, number):
    """The digest of the dump of one order."""
    rng = random.Random(number)
    order, batches, root = rng.sample(files, len(files)), rng.randint(1, _MOST), home / f"ws{number}"
    for k in range(batches):
        take(root, *order[k::batches])
    found = hashlib.sha256(dump(root).encode()).hexdigest()
    shutil.rmtree(root)
    return found


def main(number="20", path="", articles="300"):
    """Print how many orders gave how many dumps."""
    with tempfile.TemporaryDirectory() as name:
        home, dumps, begin = Path(name), set(), time.perf_counter()
        samples = sorted((resources.folder("data") / "samples").glob("*.txt"))
        files = rows(path, int(articles), home) if path else samples
        with ProcessPoolExecutor(initializer=remember) as cores:
            for n, found in enumerate(cores.map(partial(dumped, files, home), range(int(number))), 1):
                dumps.add(found)
                print(f"{n} orders of {len(files)} articles: {len(dumps)} dump(s)", flush=True)  # noqa: T201
        print(f"{time.perf_counter() - begin:.0f} s")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])

"""How fast text becomes a committed graph, what one more article costs, how much memory and disk it takes; rdflib beside it.

`python tests/bench/ingest.py CORPUS_DIR [--articles 1000 10000 50000] [--jobs 2] [--folder DIR]`. The articles are those of a
folder of real ones (see articles.py). Where there are not enough they come again on other days with other names: most names get
the syllables of others, one name in twelve stays as it is, so that some are met everywhere and most are not, as in the press.
Wall clock and processor seconds (of all processes) are both told: on a shared machine the second says more.
"""

import argparse
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import rdflib

from kg.extract import extract
from kg.model import Article
from kg.text.normalize import tone_key
from kg.workspace.draw import export
from kg.workspace.language import language
from tests.bench.articles import articles
from tests.builders import ROOT

MORE, WARM = 40, 10  # single articles that are added one by one, and how many of them only warm up
SMALL = 1000  # the size at which rdflib is measured too
KEPT = 12  # one name in so many is the same in every round


def rounds(folder: Path, number: int) -> Iterator[Article]:
    """The articles of a folder, again and again with other names and on other days."""
    base = list(islice(articles(folder), 0, None))
    random.Random(1).shuffle(base)
    yield from base[:number]
    left, turn = number - len(base), 1
    if left <= 0:
        return
    names = [_names(found) for found in base]
    syllables = sorted({s for found in names for name in found for s in name.split()[1:]})
    while left > 0:
        others = dict(zip(syllables, random.Random(turn).sample(syllables, len(syllables)), strict=True))
        for found, named in zip(base[:left], names, strict=False):
            yield _renamed(found, named, others, turn)
        left, turn = left - len(base), turn + 1


def _names(article: Article) -> list[str]:
    """The people of an article that the reader finds, as they are written, the longest first."""
    found = {c.name or c.subject.surface for c in extract(article, language().lexicon) if c.subject.kind == "person"}
    return sorted((name for name in found if name.istitle()), key=lambda name: (-len(name), name))


def _renamed(article: Article, names: list[str], others: dict[str, str], turn: int) -> Article:
    text = article.text
    for name in names:
        if hash_of(tone_key(name)) % KEPT:
            first, *rest = name.split()
            text = text.replace(name, " ".join([first, *(others.get(s, s) for s in rest)]))
    day = f"{int(article.published[:4]) + turn}{article.published[4:]}" if article.published else None
    return Article(f"{article.id}{turn}", f"{article.origin}~{turn}", None, article.title, day, text)


def hash_of(text: str) -> int:
    """A number that is the same on every machine."""
    return sum((i + 1) * ord(c) for i, c in enumerate(text))


def write(target: Path, found: Iterator[Article], more: int) -> list[Path]:
    """All but the last articles as one file of JSON lines, the last as a file each."""
    every = [{"id": a.id, "url": "", "title": a.title, "published": a.published or "", "text": a.text} for a in found]
    bulk, singles = every[: len(every) - more], every[len(every) - more :]
    target.mkdir()
    files = [target / "all.jsonl", *(target / f"more-{n}.jsonl" for n in range(len(singles)))]
    for path, rows in zip(files, [bulk, *([row] for row in singles)], strict=True):
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return files


# Runs in a process of its own: a line for each file, seconds and processor seconds, and a last one on the whole.
WORK = """
import gc, json, resource, sys, time
from pathlib import Path
from kg.cli import YOUNG
if __name__ == "__main__":  # a process that reads runs all above this line, as it does with the command's own script
    from kg.workspace.ingest import ingest
    gc.set_threshold(YOUNG)
    root, jobs, *files = sys.argv[1:]
    for path in files:
        begun, used = time.perf_counter(), time.process_time()
        ingest(Path(root), [path], report=lambda _: None, jobs=int(jobs))
        print(json.dumps([time.perf_counter() - begun, time.process_time() - used]))
    mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps([theirs.ru_utime + theirs.ru_stime, mine.ru_maxrss, theirs.ru_maxrss]))
"""


def run(script: Path, root: Path, jobs: int, files: list[Path]) -> list[list[float]]:
    """Ingest files, one after another, in a process of its own; the numbers that it prints.

    Modules are compiled once, as an installation has them: else each process that reads compiles them anew.
    """
    command = [sys.executable, str(script), str(root), str(jobs), *map(str, files)]
    kept = {"PYTHONPYCACHEPREFIX": str(script.with_name("compiled")), "PYTHONDONTWRITEBYTECODE": ""}
    env = {**os.environ, "PYTHONPATH": str(ROOT), **kept}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise SystemExit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


def measure(folder: Path, corpus: Path, number: int, jobs: int) -> float:
    """One size, in a workspace of its own; the processor seconds that one more article takes, in the middle."""
    files = write(folder / f"in-{number}", rounds(corpus, number + MORE), MORE)
    script, root = folder / "work.py", folder / f"kg-{number}"
    script.write_text(WORK, encoding="utf-8")
    (wall, writer), (readers, mine, theirs) = run(script, root, jobs, files[:1])
    say(
        f"{number:6} articles  {number / wall:6.1f} a second; {1000 * (writer + readers) / number:.2f} ms of processor each,"
        f" {1000 * writer / number:.2f} of it in the process that writes"
    )
    more = run(script, root, 1, files[1:])[WARM:-1]
    walls, spent = (sorted(1000 * row[k] for row in more) for k in (0, 1))
    middle = spent[len(spent) // 2]
    say(
        f"        one more: median {middle:.0f} ms of processor ({walls[len(walls) // 2]:.0f} ms of wall clock),"
        f" mean {sum(spent) / len(spent):.0f}, worst {spent[-1]:.0f}"
    )
    store, ledger = (size(root / name) / 1e6 for name in ("store", "ledger.sqlite"))
    say(
        f"        memory {mine / 1024:.0f} MB, each reader {theirs / 1024:.0f}; disk: store {store:.0f} MB, ledger {ledger:.0f}"
        f" ({1e3 * store / number:.1f} and {1e3 * ledger / number:.1f} kB an article)"
    )
    return middle


def size(path: Path) -> int:
    """Bytes of a file, or of a folder's files."""
    return sum(p.stat().st_size for p in path.rglob("*") if p.is_file()) if path.is_dir() else path.stat().st_size


def beside(root: Path, number: int) -> None:
    """What rdflib takes for parsing and adding the same quads."""
    text = "".join(export(root, form="nq"))
    begun, used = time.perf_counter(), time.process_time()
    graph = rdflib.Dataset()
    graph.parse(data=text, format="nquads")
    wall, spent = time.perf_counter() - begun, time.process_time() - used
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(
        f"rdflib  parse and add of the same {text.count(chr(10))} quads: {1000 * spent / number:.2f} ms of processor an article,"
        f" {number / wall:.1f} articles a second; memory {memory:.0f} MB"
    )


def main(arguments: list[str]) -> None:
    """Measure each size and compare the first with the last."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, default=None)
    asked = parser.parse_args(arguments)
    folder = Path(tempfile.mkdtemp(dir=asked.folder))
    try:
        middles = []
        for number in asked.articles:
            middles.append(measure(folder, asked.corpus, number, asked.jobs))
            if number == SMALL:
                beside(folder / f"kg-{number}", number)
        if len(middles) > 1:
            say(f"one more article: {middles[-1] / middles[0]:.2f} times the first size's (at most 1.5 wanted)")
    finally:
        shutil.rmtree(folder)


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])

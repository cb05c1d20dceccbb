"""How fast articles of 2,000 characters are read, beside underthesea's names alone.

`python tests/bench/extract.py CORPUS_DIR [--profile] [--with PYTHON]`; PYTHON is an interpreter that has underthesea, where this
one has none. The articles are cut from real ones or joined of several, in their order. Both readers get the same
articles, on one core, and the best of several rounds counts.
"""

import argparse
import cProfile
import gc
import json
import pstats
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kg.cli import YOUNG
from kg.extract import extract
from kg.model import Article
from kg.sources.item import article
from kg.workspace.language import language
from tests.bench.articles import articles, seconds

SIZE, GOAL, WANTED, ROUNDS = 2000, 500, 1500, 5
NAMED = 20  # articles that underthesea reads

# Runs in the other interpreter: a list of texts on its standard input, seconds a round on its standard output.
OTHER = """
import json, sys, time
from underthesea import ner
texts = json.load(sys.stdin)
def read():
    begun = time.process_time()
    for text in texts:
        for line in filter(None, map(str.strip, text.split("\\n"))):
            ner(line)
    return time.process_time() - begun
read()
print("seconds", min(read() for _ in range(2)))
"""


def pieces(folder: Path) -> Iterator[Article]:
    """Articles of 2,000 characters: real ones cut at a line or word, short ones joined, with the first one's day."""
    text, first = "", None
    for found in articles(folder):
        first = first or found
        text = f"{text}\n{found.text}" if text else found.text
        if len(text) < SIZE:
            continue
        end = max(text.rfind("\n", SIZE * 9 // 10, SIZE), text.rfind(" ", 0, SIZE))
        yield article(first.origin, text[:end], url=first.url, published=first.published)
        text, first = "", None


def main(arguments: list[str]) -> None:
    """Measure, and print rates and their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--with", dest="python", default=sys.executable)
    asked = parser.parse_args(arguments)
    every = list(pieces(asked.folder))
    chosen = every[:: max(1, len(every) // asked.articles)][: asked.articles]
    gc.set_threshold(YOUNG)  # as the command does
    lexicon = language().lexicon
    for found in chosen[:50]:
        extract(found, lexicon)  # tables are read at the first question

    def read() -> int:
        return sum(len(extract(found, lexicon)) for found in chosen)

    if asked.profile:
        profile = cProfile.Profile()
        profile.runcall(read)
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)
        return
    best, claims = min(seconds(read) for _ in range(ROUNDS))
    ours = len(chosen) / best
    size = sum(len(a.text) for a in chosen) / len(chosen)
    say(f"kg          {ours:8.1f} articles a core-second ({len(chosen)} of {size:.0f} characters, {claims} claims)")
    say(f"            goal {GOAL}: {'met' if ours >= GOAL else 'MISSED'}; wanted {WANTED}: {ours / WANTED:.2f}")
    theirs = underthesea(asked.python, [a.text for a in islice(chosen, 0, None, max(1, len(chosen) // NAMED))])
    if theirs:
        say(
            f"underthesea {theirs:8.1f} articles a core-second (names alone, ner); kg is {ours / theirs:.1f} times as fast"
        )


def underthesea(python: str, texts: list[str]) -> float:
    """Articles a core-second of the other reader; 0 where it cannot run, which is told."""
    done = subprocess.run([python, "-c", OTHER], input=json.dumps(texts), capture_output=True, text=True, check=False)
    said = [line.split() for line in done.stdout.splitlines() if line.startswith("seconds ")]
    if not said:
        reason = (done.stderr.strip().splitlines() or ["no output"])[-1]
        say(f"underthesea NOT MEASURED: {python} cannot run it ({reason}). No ratio can be given.")
        return 0.0
    return len(texts) / float(said[0][1])


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])

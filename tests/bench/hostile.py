"""How time grows with hostile texts: `python tests/bench/hostile.py [LARGEST [NAME ...]]`, doubling up to LARGEST characters.

A line tells the seconds at each size and the growth of the last doubling; above 2.5 it is marked. A text that takes longer than
a minute is not doubled again.
"""

import sys

from kg.extract import extract
from kg.workspace.language import language
from tests.bench.articles import seconds
from tests.extract.hostile import NAMES, hostile

SMALLEST, LARGEST, TIMES, ROUNDS, ENOUGH = 31_250, 1_000_000, 2.5, 2, 60


def main(largest: int, names: list[str]) -> int:
    """Print a line for each text; the number of those that grow too fast."""
    lexicon = language().lexicon
    failed = 0
    for name in names or NAMES:
        size, spent = SMALLEST, list[float]()
        while size <= largest and (not spent or spent[-1] < ENOUGH):
            found = hostile(name, size)
            spent.append(min(seconds(lambda found=found: extract(found, lexicon))[0] for _ in range(ROUNDS)))  # type: ignore[misc]
            size *= 2
        growth = spent[-1] / spent[-2]
        failed += growth > TIMES
        shown = " ".join(f"{s:8.3f}" for s in spent)
        sys.stdout.write(f"{name:22} {shown}  x {growth:.2f}{'  TOO FAST' if growth > TIMES else ''}\n")
        sys.stdout.flush()
    return failed


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else LARGEST, sys.argv[2:]))

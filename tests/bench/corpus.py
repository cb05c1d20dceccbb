"""Whether every article of a corpus is read without an exception, and how fast: `python tests/bench/corpus.py CORPUS_DIR`."""

import sys
from pathlib import Path

from kg.extract import document, extract
from kg.workspace.language import language
from tests.bench.articles import articles, seconds

SLOWEST = 10


def main(folder: str) -> int:
    """Print articles, claims, exceptions with their articles, the slowest articles and the rate; 1 if there is an exception."""
    lexicon = language().lexicon
    count = claims = characters = 0
    times, failed = [], []
    for found in articles(Path(folder)):
        count += 1
        characters += len(found.text)
        try:
            spent, made = seconds(lambda found=found: extract(found, lexicon))  # type: ignore[misc]
            document(found, made, lexicon)
        except Exception as error:  # whatever it is, it must be told and the rest be read
            failed.append(f"{found.origin}  {type(error).__name__}: {error}")
            continue
        claims += len(made)
        times.append((spent, len(found.text), found.origin))
    total = sum(spent for spent, _, _ in times)
    say(f"{count} articles, {characters} characters, {claims} claims, {len(failed)} exceptions")
    say(
        f"{len(times) / total:.0f} articles, {sum(n for _, n, _ in times) / 2000 / total:.0f} times 2,000 characters a second"
    )
    for line in failed:
        say(f"  FAILED {line}")
    for spent, size, origin in sorted(times, reverse=True)[:SLOWEST]:
        say(f"  {1000 * spent:7.1f} ms  {size:6} characters  {origin}")
    return bool(failed)


def say(line: str) -> None:
    """Print a line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

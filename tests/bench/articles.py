"""Real articles for measuring, out of a folder of JSON lines beside the project; nothing of them is kept."""

import gzip
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from kg.errors import SourceError
from kg.model import Article
from kg.sources.item import article, day

T = TypeVar("T")


def articles(folder: Path) -> Iterator[Article]:
    """Every article of the `*.jsonl.gz` of a folder, whatever its rows call text and day; rows without text are none."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                text = row.get("text") or row.get("body") or ""
                if text.strip():
                    yield article(
                        f"{path.name}#{row['id']}",
                        text,
                        url=row.get("url"),
                        published=_day(str(row.get("published") or row.get("date") or "")),
                        title=row.get("title") or "",
                    )


def _day(written: str) -> str | None:
    try:
        return day(written[:10] if "-" in written else written)
    except SourceError:
        return None


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    """The processor seconds that some work took, and what it gave."""
    begun = time.process_time()
    made = work()
    return time.process_time() - begun, made

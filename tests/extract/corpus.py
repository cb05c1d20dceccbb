"""Real texts for robustness, where they lie beside the project; nothing of them is kept."""

import gzip
import json

from kg.errors import SourceError
from kg.sources.text import parse
from tests.builders import SHARED


def texts(number):
    """Some articles spread over the files of the corpus; none where it is absent."""
    files = sorted((SHARED / "corpus").glob("*.jsonl.gz"))
    found = []
    for path in files:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line, row in enumerate(map(json.loads, file)):
                if line >= number // len(files):
                    break
                found += _article(row)
    return found


def _article(row):
    day = str(row.get("published") or "unknown")
    head = f"url: {row.get('url') or 'unknown'}\npublished: {day[:10]}\n\n"
    try:
        return [parse((head + (row.get("text") or row.get("body") or "")).encode(), "corpus")]
    except SourceError:
        return []

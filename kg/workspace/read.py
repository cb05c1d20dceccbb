"""Extraction without a workspace: articles in, one JSON object for each out."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kg.errors import UsageError, WorkspaceError
from kg.extract import document, extract
from kg.extract.explain import Explained, explain
from kg.model import Article
from kg.sources import Rejected, read
from kg.workspace.files import write
from kg.workspace.language import language


class Read(NamedTuple):
    """One input: its origin and either the JSON-ready object or the reason why it cannot be read."""

    origin: str
    document: dict[str, Any] | None
    reason: str


def documents(sources: Iterable[str]) -> Iterator[Read]:
    """Extract every article of the sources, in order. Raises UsageError for a source that does not exist."""
    lexicon = language().lexicon
    for stream in [read(source) for source in sources]:
        for item in stream:
            if isinstance(item, Rejected):
                yield Read(item.origin, None, item.reason)
            else:
                yield Read(item.origin, document(item, extract(item, lexicon), lexicon), "")


def explanations(sources: Iterable[str]) -> Iterator[tuple[Article | Rejected, list[Explained]]]:
    """Explain the reading of every article of the sources. Raises UsageError for a source that does not exist."""
    lexicon = language().lexicon
    for stream in [read(source) for source in sources]:
        for item in stream:
            yield item, [] if isinstance(item, Rejected) else explain(item, lexicon)


def save(found: Iterable[Read], folder: Path) -> Iterator[Read]:
    """Write each object as `<stem of the file, else the article's id>.json` and pass it on.

    Raises UsageError when two inputs of one run would get the same name: neither overwrites the other.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkspaceError(
            f"cannot make the folder {folder} ({error.strerror}): choose another place with -o"
        ) from error
    taken: dict[str, str] = {}
    for item in found:
        if item.document is not None:
            name = stem(item)
            if name in taken:
                raise UsageError(
                    f"{item.origin} and {taken[name]} would both be written to {name}.json: run them apart"
                )
            taken[name] = item.origin
            text = json.dumps(item.document, ensure_ascii=False, indent=1)
            write(folder / f"{name}.json", [text, "\n"])
        yield item


def stem(item: Read) -> str:
    """The file's stem, or the article's id for what came from no file."""
    path = Path(item.origin)
    return path.stem if path.suffix and path.is_file() else str((item.document or {}).get("id", "article"))

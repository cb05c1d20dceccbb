"""Files, folders and standard input: from an argument to the bytes of a reader."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from kg.errors import UsageError
from kg.model import Article
from kg.sources import html, jsonl, text
from kg.sources.item import MAX_BYTES, Item, Reader, Rejected, too_large, whole

_TEXT, _HTML = whole(text.parse), whole(html.parse)
READERS: dict[str, Reader] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".html": _HTML,
    ".htm": _HTML,
    ".jsonl": jsonl.read_lines,
    ".ndjson": jsonl.read_lines,
    ".jsonl.gz": jsonl.read_gzip,
    ".ndjson.gz": jsonl.read_gzip,
}
_STDIN = "stdin:"


def read(argument: str, *, stdin: BinaryIO | None = None) -> Iterator[Item]:
    """Yield what an argument holds: "-" is one article on `stdin`, else a file or a folder with all folders in it.

    Folders are read in the order of their names, the same on every machine. In a folder, hidden files, hidden folders,
    links to folders and files with an unknown extension come out as Rejected, one each.
    Raises UsageError at once if there is no such file or folder; every other failure is a Rejected.
    """
    if argument == "-":
        return _read_stdin(stdin or sys.stdin.buffer)
    path = Path(argument)
    try:
        is_folder, is_there = path.is_dir(), path.exists() and argument != ""
    except (OSError, ValueError):
        is_folder = is_there = False
    if not is_there:
        raise UsageError(f"there is no file or folder {argument!r}: check the path, or give - for standard input")
    return _read_folder(path) if is_folder else _read_file(path)


def _read_stdin(stdin: BinaryIO) -> Iterator[Item]:
    content = stdin.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        yield Rejected("stdin:", too_large(), None)
        return
    for item in text.read_text(content, _STDIN):
        if isinstance(item, Article):
            yield replace(item, origin=_STDIN + item.id)
        else:
            yield item


def _read_folder(folder: Path) -> Iterator[Item]:
    failures: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=failures.append):
        skipped = {name: why for name in sorted(folders) if (why := _why_skipped(Path(root) / name))}
        for name, why in skipped.items():
            yield Rejected(_shown(Path(root)) + "/" + _text(name), why)
        folders[:] = sorted(name for name in folders if name not in skipped)
        for name in sorted(files):
            if name.startswith("."):
                yield Rejected(_shown(Path(root) / name), "hidden file")
            else:
                yield from _read_file(Path(root) / name)
    for failure in failures:
        yield Rejected(_shown(Path(failure.filename)), f"the folder cannot be read: {failure.strerror}")


def _read_file(path: Path) -> Iterator[Item]:
    origin = _shown(path)
    reader = reader_of(path.name)
    if reader is None:
        known = ", ".join(sorted(READERS))
        yield Rejected(origin, f"unknown extension {path.suffix or '(none)'}: known are {known}")
        return
    try:
        if not path.is_file():
            yield Rejected(origin, "no ordinary file")
            return
        with path.open("rb") as file:
            yield from reader(file, origin)
    except OSError as error:
        yield Rejected(origin, f"the file cannot be read: {error.strerror}")


def reader_of(name: str) -> Reader | None:
    """The reader for a file's name, by its longest known ending."""
    endings = [ending for ending in READERS if name.lower().endswith(ending)]
    return READERS[max(endings, key=len)] if endings else None


def _why_skipped(folder: Path) -> str:
    if folder.is_symlink():
        return "link to a folder: not followed"
    return "hidden folder: its files were not read" if folder.name.startswith(".") else ""


def _shown(path: Path) -> str:
    return _text(os.path.realpath(path))


def _text(name: str) -> str:
    """Write a path so that it can always be stored, also where a file name is no UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")

"""What several commands share: the workspace option, output, progress, reports."""

import json
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from kg.errors import WorkspaceError

data = click.option(
    "--data", "root", type=click.Path(path_type=Path, file_okay=False), envvar="KG_DATA", default=Path("kg-data"),
    show_default="./kg-data", help="The workspace folder (also KG_DATA).",
)  # fmt: skip
timeout = click.option(
    "--timeout", type=click.FloatRange(min=0.1), default=30.0, show_default=True, help="Seconds for a query."
)
limit = click.option(
    "--limit", type=click.IntRange(min=1), default=10_000, show_default=True, help="At most so many rows."
)
as_of = click.option(
    "--as-of", "as_of", metavar="DAY", default="", help="Only what stood on this day (2025-06-30), certain or presumed."
)
jobs = click.option(
    "--jobs", type=click.IntRange(min=1), show_default="all cores", help="Processes that read; a small input needs one."
)
report = click.option(
    "--report", type=click.Path(path_type=Path, dir_okay=False), help="Write one JSON line an input here."
)


def examples(*lines: str) -> str:
    """The end of a command's help: how one types it, a line each."""
    return "\b\n" + "\n".join(("For example:", *(f"  {line}" for line in lines)))


def count(number: int, what: str) -> str:
    """A number of things in words: "1 pair", "2 pairs"."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def data_of(root: Path) -> str:
    """The option that a command to copy needs for this workspace."""
    return "" if root == Path("kg-data") else f" --data {shlex.quote(str(root))}"


def say(message: str) -> None:
    """A line for the person at the terminal."""
    click.echo(message, err=True)


def warn_stale(behind: int) -> None:
    """Tell that an answer does not have the newest articles."""
    if behind:
        say(
            f"kg: this answer lacks the last {behind} change(s): an ingest is running, or was cut off (`kg rebuild` heals)"
        )


def warn_if_stale(root: Path) -> None:
    """Tell it of what comes straight out of the workspace's newest snapshot."""
    from kg.workspace.place import snapshot

    warn_stale(snapshot(root).behind)


def warn_orphans(root: Path) -> None:
    """Tell of judgements that a change of the texts has left without a place."""
    from kg.workspace.review import orphaned

    if number := orphaned(root):
        say(f"kg: {number} judgement(s) are no longer borne out by the texts: `kg review` tells which")


@contextmanager
def json_lines(path: Path | None) -> Iterator[Callable[[dict[str, Any]], None]]:
    """A writer of JSON lines, flushed line by line; to nowhere without a path."""
    if path is None:
        yield lambda _: None
        return
    with _told(path):
        file = path.open("wb", buffering=0)
    with file:

        def write(row: dict[str, Any]) -> None:
            with _told(path):
                file.write((json.dumps(row, ensure_ascii=False) + "\n").encode())

        yield write


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WorkspaceError(f"cannot write {path} ({error.strerror}): choose another place for --report") from error


@contextmanager
def progress(what: str) -> Iterator[Callable[[], None]]:
    """A counter on standard error while the block runs; silent where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda: bar.advance(task)

"""Articles in: read, extract, keep durably, report; now and then the graph takes over articles, at the end what they touch."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from msgspec.structs import replace

from kg import vocab
from kg.errors import KgError, WorkspaceError
from kg.ledger import Ledger
from kg.model import Article
from kg.sources import Rejected, place, read
from kg.workspace.interrupt import Patience
from kg.workspace.language import language
from kg.workspace.place import Place, writing
from kg.workspace.pool import Pool
from kg.workspace.refresh import Graph, following
from kg.workspace.touched import begin
from kg.workspace.understand import Reading, understood

# Articles that one commit holds, and the seconds after which fewer are enough: each commit waits for the disk.
_COMMITTED, _SOON = 100, 0.6
_INTERRUPTED = (
    "interrupted: {} article(s) are kept, the graph takes them over; interrupt again to leave that to the next ingest"
)
_STEP = 1000  # changes of the ledger after which the graph takes over what these articles say


class Outcome(NamedTuple):
    """One line of the report. `status`: added, replaced, unchanged, rejected; `reason` only for the last."""

    status: str
    origin: str
    article: str
    claims: int
    reason: str


Report = Callable[[Outcome], None]
Note = Callable[[str, str], None]  # of what (interrupted, done), and the line


@dataclass(frozen=True, slots=True)
class Held:
    """An article that the ledger holds already, from the same place."""

    article: Article


Item = Article | Rejected | Held
Batch = list[tuple[Item, Reading | Item]]


def ingest(
    root: Path,
    sources: Iterable[str],
    *,
    report: Report,
    base: str | None = None,
    jobs: int = 1,
    note: Note = lambda _kind, _line: None,
) -> dict[str, int]:
    """Ingest files, folders or "-" into the workspace; how many were added, replaced, unchanged and rejected.

    An article is durable before it is reported. What cannot be read is copied into quarantine and reported. With several
    processes that read (`jobs`) all becomes what it becomes with one. `note` is told in the end how much of the graph was looked
    at again, and at once what becomes of the articles where somebody interrupts. Raises UsageError for a missing source.
    """
    streams = [read(source) for source in sources]
    counts = dict.fromkeys(("added", "replaced", "unchanged", "rejected"), 0)
    with (
        writing(root, base=base) as (folder, ledger),
        Patience(lambda: _tell(note, counts)) as patience,
        Pool(jobs) as pool,
    ):
        found = pool.mapped(understood, _wanted(ledger, streams), of=Article)
        with following(folder, ledger) as graph:
            begin(ledger)
            try:
                with closing(found):
                    for outcome in _kept(folder, ledger, graph, found):
                        counts[outcome.status] += 1
                        report(outcome)
                patience.begin()
            except KeyboardInterrupt:
                _tell(note, counts)
                raise
            finally:
                patience.begin()  # also after a failure
                ledger.log("ingest", counts)
                graph.follow(pool)
            note("done", f"looked at again: {graph.names} name(s), {graph.articles} article(s)")
    return counts


def _tell(note: Note, counts: dict[str, int]) -> None:
    note("interrupted", _INTERRUPTED.format(sum(counts.values()) - counts["rejected"]))


def _kept(
    folder: Place, ledger: Ledger, graph: Graph, found: Iterator[tuple[Item, Reading | Item]]
) -> Iterator[Outcome]:
    """What became of each item, once it is durable; the graph takes over articles now and then."""
    for batch in _batches(found):
        with ledger.together():
            outcomes = [_keep(folder, ledger, item, made) for item, made in batch]
        yield from outcomes
        if graph.behind() >= _STEP:
            graph.read()


def _batches(found: Iterator[tuple[Item, Reading | Item]]) -> Iterator[Batch]:
    """So much at a time as one commit holds; where reading ends early, what was read before is a last batch."""
    batch: Batch = []
    begun = monotonic()
    try:
        for pair in found:
            batch.append(pair)
            if len(batch) >= _COMMITTED or monotonic() - begun > _SOON:
                yield batch
                batch, begun = [], monotonic()
    except (KgError, KeyboardInterrupt):
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def _wanted(ledger: Ledger, streams: Iterable[Iterable[Article | Rejected]]) -> Iterator[Item]:
    for stream in streams:
        for item in stream:
            if isinstance(item, Article) and ledger.holds(replace(item, origin=place(item))):
                yield Held(item)
            else:
                yield item


def _keep(folder: Place, ledger: Ledger, item: Item, found: Reading | Item) -> Outcome:
    if isinstance(item, Rejected):
        keep_rejected(folder, ledger, item)
        return Outcome("rejected", item.origin, "", 0, item.reason)
    article = item.article if isinstance(item, Held) else item
    ledger.quarantine.release(article.origin)
    article = replace(article, origin=place(article))
    if not isinstance(found, Reading):
        return Outcome("unchanged", article.origin, article.id, 0, "")
    change = ledger.put(article, found.rows, language().version, (found.signature, found.bands))
    return Outcome(change.status, article.origin, change.article, found.rows.number, "")


def keep_rejected(folder: Place, ledger: Ledger, item: Rejected) -> None:
    """Copy an input that cannot be read into the quarantine folder, and note why.

    What came from no file, and so cannot be read again, never replaces another. Raises WorkspaceError where the copy
    cannot be written.
    """
    name, origin = "", item.origin
    if item.content is not None:
        stem = vocab.slug(Path(item.origin).stem)[:40] or "input"
        told = hashlib.blake2b(item.content, digest_size=8).hexdigest()
        name = f"{stem}-{vocab.digest(f'{item.origin} {told}', 8)}.bin"
        origin += told if origin.endswith(":") else ""
        try:
            folder.quarantine.mkdir(exist_ok=True)
            (folder.quarantine / name).write_bytes(item.content)
        except OSError as error:
            raise WorkspaceError(
                f"cannot write in {folder.quarantine} ({error.strerror}): make room there, then ingest {item.origin} again"
            ) from error
    ledger.quarantine.keep(origin, item.reason, name)

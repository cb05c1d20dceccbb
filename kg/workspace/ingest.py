"""Articles in: read, extract, keep durably, report; at the end the graph takes over what was touched."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from kg import vocab
from kg.errors import WorkspaceError
from kg.ledger import Ledger
from kg.model import Article
from kg.sources import Rejected, place, read
from kg.text import shingles
from kg.workspace.language import language
from kg.workspace.place import Place, writing
from kg.workspace.refresh import refresh
from kg.workspace.touched import begin
from kg.workspace.understand import understand


class Outcome(NamedTuple):
    """One line of the report. `status`: added, replaced, unchanged, rejected; `reason` only for the last."""

    status: str
    origin: str
    article: str
    claims: int
    reason: str


Report = Callable[[Outcome], None]


def ingest(root: Path, sources: Iterable[str], *, report: Report, base: str | None = None) -> dict[str, int]:
    """Ingest files, folders or "-" into the workspace; how many were added, replaced, unchanged and rejected.

    An article is durable before it is reported. What cannot be read is copied into quarantine and reported.
    Raises UsageError for a source that does not exist, before anything is written.
    """
    streams = [read(source) for source in sources]
    counts = dict.fromkeys(("added", "replaced", "unchanged", "rejected"), 0)
    with writing(root, base=base) as (folder, ledger):
        refresh(folder, ledger)
        begin(ledger)
        try:
            for stream in streams:
                for item in stream:
                    outcome = _take(folder, ledger, item)
                    counts[outcome.status] += 1
                    report(outcome)
        finally:
            ledger.log("ingest", counts)
            refresh(folder, ledger)
    return counts


def _take(folder: Place, ledger: Ledger, item: Article | Rejected) -> Outcome:
    if isinstance(item, Rejected):
        keep_rejected(folder, ledger, item)
        return Outcome("rejected", item.origin, "", 0, item.reason)
    ledger.release(item.origin)
    item = replace(item, origin=place(item))
    if ledger.holds(item):
        return Outcome("unchanged", item.origin, item.id, 0, "")
    claims = understand(item)
    signature = shingles.signature(item.text)
    change = ledger.put(item, claims, language().version, (signature, tuple(shingles.bands(signature))))
    return Outcome(change.status, item.origin, change.article, len(claims), "")


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
    ledger.quarantine(origin, item.reason, name)

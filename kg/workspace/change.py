"""Articles out, and the graph made anew."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from kg.errors import UsageError
from kg.ledger import Ledger
from kg.model import Article
from kg.sources import place, read
from kg.workspace.language import language
from kg.workspace.place import reading, writing
from kg.workspace.refresh import refresh
from kg.workspace.understand import understand


def retract(root: Path, names: Iterable[str]) -> list[str]:
    """Forget articles, each named by id, address or file; their ids. What rests on them alone leaves the graph.

    Raises UsageError, with nothing changed, if one of them is not in the workspace.
    """
    with reading(root):
        pass  # a workspace is made by ingesting, never by retracting
    with writing(root) as (place, ledger):
        refresh(place, ledger)
        wanted = [_known(ledger, name) for name in names]
        done = list(dict.fromkeys(wanted))
        for name in done:
            ledger.retract(name)
        ledger.log("retract", {"replaced": len(done)})
        refresh(place, ledger)
    return done


def _known(ledger: Ledger, name: str) -> str:
    candidates = [name]
    if os.path.isfile(name):  # noqa: PTH113 Path.is_file raises for a name that is too long
        candidates += [key for item in read(name) if isinstance(item, Article) for key in (item.id, place(item))]
    for candidate in (*candidates, str(Path(name).resolve())):
        if found := ledger.find(candidate):
            return found
    raise UsageError(f"no article {name!r} in this workspace: give its id, its address, or the file it came from")


def rebuild(root: Path, *, again: bool = False, progress: Callable[[int, int], None] | None = None) -> int:
    """Make the graph anew from the ledger; with `again` also the claims. The number of articles.

    Readers go on with the last snapshot until the new graph has made its own; a crash in between is healed by the next
    command that writes.
    """
    with reading(root):
        pass
    with writing(root) as (place, ledger):
        number = 0
        total = ledger.count()
        for number, article in enumerate(ledger.articles(), 1):
            if again:
                ledger.replace_claims(article.id, understand(article), language().version)
            if progress:
                progress(number, total)
        ledger.advance()
        shutil.rmtree(place.store, ignore_errors=True)
        refresh(place, ledger)
    return number

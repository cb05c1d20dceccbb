"""One writer at a time: an advisory lock on a file of the workspace, which the system gives back if the holder dies."""

import contextlib
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import LockedError, WorkspaceError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock while the block runs.

    Raises LockedError at once if another process holds it, naming that process; WorkspaceError if the file cannot be made.
    """
    try:
        file = path.open("a+", encoding="ascii")
    except OSError as error:
        raise WorkspaceError(
            f"cannot write in {path.parent} ({error.strerror}): choose another --data folder"
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise LockedError(
                f"{path.parent} is being written by process {holder}: wait for it to end, or use another --data folder"
            ) from error
        with contextlib.suppress(OSError):  # on a full disk the lock holds, and only the name of its holder is missing
            file.truncate(0)
            file.write(str(os.getpid()))
            file.flush()
        yield
        file.truncate(0)

"""A SQLite file with one kind of failure: whatever goes wrong in it comes out as WorkspaceError that says what to do."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kg.errors import WorkspaceError

Row = tuple[Any, ...]

# Keys are hashes, so that rows of one commit lie all over the file: kB of it in memory, pages of log before they are put there.
_CACHE, _LOG = 64_000, 8_000


class Database:
    """An open file. Rows come as lists, so that no failure waits in a cursor."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open or create; with `read_only` the file must exist."""
        self._path = path
        try:
            where = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
            self._db = sqlite3.connect(where, uri=True, isolation_level=None)
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Run a statement; its rows."""
        try:
            return self._db.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Run a statement; its first row."""
        return next(iter(self.rows(sql, values)), None)

    def many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run a statement for each of the values."""
        try:
            self._db.executemany(sql, values)
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def prepare(self, schema: str) -> None:
        """Make every commit durable, and run the statements of a schema, all or none of them."""
        try:
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.execute(f"PRAGMA cache_size=-{_CACHE}")
            self._db.execute(f"PRAGMA wal_autocheckpoint={_LOG}")
            self._db.executescript(f"BEGIN IMMEDIATE; {schema} COMMIT;")
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside commits together, or not at all; inside another one it is a part of that."""
        if self._db.in_transaction:
            yield
            return
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self.rows("ROLLBACK")
            raise

    def close(self) -> None:
        """Give the file back."""
        self._db.close()

    def _unusable(self, error: sqlite3.Error) -> WorkspaceError:
        return WorkspaceError(
            f"the ledger {self._path} cannot be used ({error}): check that the disk is not full and the file is a kg"
            " ledger; if it is damaged, put back a copy, or ingest the articles into another --data folder"
        )

"""The inputs that could not be read: where each came from, why, and the name of its copy in the quarantine folder."""

from kg.ledger.database import Database


class Quarantine:
    """The table of a ledger that keeps them."""

    def __init__(self, database: Database) -> None:
        """Use the table of an open ledger."""
        self._db = database

    def keep(self, origin: str, reason: str, kept: str) -> None:
        """Note an input; `kept` names its copy."""
        self._db.rows("INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?)", (origin, reason, kept))

    def release(self, origin: str) -> None:
        """An input that could not be read has become an article."""
        self._db.rows("DELETE FROM quarantine WHERE origin = ?", (origin,))

    def every(self) -> list[tuple[str, str, str]]:
        """Origin, reason and copy of each."""
        return [(str(a), str(b), str(c)) for a, b, c in self._db.rows("SELECT * FROM quarantine ORDER BY origin")]

"""The inputs that could not be read: each with the reason and the name of its copy."""

from kg.ledger.database import Database


class Quarantine:
    """The table of a ledger that lists them."""

    def __init__(self, database: Database) -> None:
        """Use the table of an open ledger."""
        self._db = database

    def put(self, origin: str, reason: str, kept: str) -> None:
        """Note an input that could not be read; `kept` names the copy in the quarantine folder."""
        self._db.rows("INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?)", (origin, reason, kept))

    def release(self, origin: str) -> None:
        """An input that could not be read has become an article."""
        self._db.rows("DELETE FROM quarantine WHERE origin = ?", (origin,))

    def every(self) -> list[tuple[str, str, str]]:
        """Every input in quarantine: origin, reason, the name of the copy."""
        return [(str(a), str(b), str(c)) for a, b, c in self._db.rows("SELECT * FROM quarantine ORDER BY origin")]

"""By what articles are found that may tell of the same: whom the report of an event names, and when; word runs in common."""

from collections.abc import Iterable
from datetime import date, timedelta

from kg.ledger.database import Database


class Kin:
    """The tables of a ledger that answer it. Rows are written with the article, in the same change."""

    def __init__(self, database: Database) -> None:
        """Use the tables of an open ledger."""
        self._db = database

    def keep_signs(self, article: str, signs: Iterable[tuple[str, str]]) -> None:
        """Note under which signs and days the events of an article are found."""
        self._db.rows("DELETE FROM signs WHERE article = ?", (article,))
        self._db.many("INSERT INTO signs VALUES (?, ?, ?)", ((*sign, article) for sign in signs))

    def keep_text(self, article: str, signature: bytes, bands: Iterable[bytes]) -> None:
        """Note the signature of an article's text, and the bands by which others that are nearly the same are found."""
        self._db.rows("INSERT OR REPLACE INTO texts VALUES (?, ?)", (article, signature))
        self._db.many("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, article) for band in bands])

    def drop(self, article: str) -> None:
        """Forget an article."""
        for table in ("signs", "texts", "bands"):
            self._db.rows(f"DELETE FROM {table} WHERE article = ?", (article,))

    def reported(self, sign: str, day: date | None, reach: timedelta) -> set[str]:
        """The articles with an event of this sign, kept under a day within reach of this one (under none for None)."""
        first, last = ((day - reach).isoformat(), (day + reach).isoformat()) if day else ("", "")
        rows = self._db.rows("SELECT article FROM signs WHERE sign = ? AND day BETWEEN ? AND ?", (sign, first, last))
        return {str(row[0]) for row in rows}

    def signature(self, article: str) -> bytes:
        """The signature of an article's text; empty if none is known."""
        row = self._db.row("SELECT signature FROM texts WHERE article = ?", (article,))
        return bytes(row[0]) if row else b""

    def published(self, article: str) -> str | None:
        """The day of an article, if it is known."""
        row = self._db.row("SELECT published FROM articles WHERE id = ?", (article,))
        return row[0] if row else None

    def twins(self, article: str) -> set[str]:
        """The other articles that have a band of an article's text: they may be nearly the same."""
        rows = self._db.rows(
            "SELECT DISTINCT other.article FROM bands AS mine JOIN bands AS other USING (band) WHERE mine.article = ?",
            (article,),
        )
        return {str(row[0]) for row in rows} - {article}

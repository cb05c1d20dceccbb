"""By what articles are found that may tell of the same: whom the report of an event names, and when; word runs in common."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from kg.ledger.database import Database

_TEXT = "id, published, signature FROM texts JOIN articles ON id = texts.article"


class Text(NamedTuple):
    """An article as what prints of one text are told by: its day if it is known, its signature ("" for none)."""

    article: str
    day: str | None
    signature: bytes


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

    def text(self, article: str) -> Text | None:
        """An article as a text, if it is there."""
        row = self._db.row(f"SELECT {_TEXT} WHERE texts.article = ?", (article,))
        return Text(*row) if row else None

    def twins(self, article: str) -> list[Text]:
        """The other articles that have a band of an article's text: they may be nearly the same."""
        shared = "SELECT bands.article FROM bands AS mine CROSS JOIN bands USING (band)"
        near = f"{shared} WHERE mine.article = ?1 AND bands.article != ?1"
        return [Text(*row) for row in self._db.rows(f"SELECT {_TEXT} WHERE id IN ({near})", (article,))]

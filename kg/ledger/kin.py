"""By what articles are found that may tell of the same: whom the report of an event names, and when; word runs in common."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from kg import vocab
from kg.ledger.database import Database
from kg.model import Claim

_DAY = len("2024-03-12")


class Kin:
    """The tables of a ledger that answer it. Rows are written with the article, in the same change."""

    def __init__(self, database: Database) -> None:
        """Use the tables of an open ledger."""
        self._db = database

    def keep_signs(self, article: str, claims: Sequence[Claim]) -> None:
        """Note under which signs the events of an article are found."""
        self._db.rows("DELETE FROM signs WHERE article = ?", (article,))
        found = {(sign, _kept(c), article) for c in claims if c.occasion for sign in _signs(c, claims)}
        self._db.many("INSERT INTO signs VALUES (?, ?, ?)", sorted(found))

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

    def twins(self, article: str) -> set[str]:
        """The other articles that have a band of an article's text: they may be nearly the same."""
        rows = self._db.rows(
            "SELECT DISTINCT other.article FROM bands AS mine JOIN bands AS other USING (band) WHERE mine.article = ?",
            (article,),
        )
        return {str(row[0]) for row in rows} - {article}


def _kept(claim: Claim) -> str:
    occasion = claim.occasion
    day = (occasion.date or occasion.said or occasion.reported or "") if occasion else ""
    return day[:_DAY] if len(day) >= _DAY else ""


def _signs(event: Claim, claims: Iterable[Claim]) -> set[str]:
    """Whoever the article names, and the bodies that held the event."""
    held = event.occasion.organizers if event.occasion else ()
    people = {c.subject.key for c in claims if c.subject.kind == "person"}
    return people | {vocab.body_key(body) for body in held if not body.scope}

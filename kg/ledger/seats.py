"""Who is shown in which post on which day, as rows beside the claims: what one official's tenure tells of the next one's.

A row is (post, day, name key, whether fully held): acting in a post bounds nobody else's time in it.
"""

from collections.abc import Callable, Iterable, Iterator

from kg import vocab
from kg.ledger.database import Database
from kg.model import Claim, Post

HELD = frozenset(("attested", "appointed"))
_DAY = len("2024-03-12")

Row = tuple[str, str, str, int]


def shown_on(claim: Claim) -> Iterator[str]:
    """The full days on which a claim shows its post held: that of the report, and the stated first and last one.

    What is given from a later day on ("kể từ ngày 1/7"), or held up to an earlier one, is not held on the day of the report.
    """
    if claim.post is None or claim.modality not in HELD:
        return
    day, since, until = claim.on or "", claim.since or "", claim.until or "9999"
    if len(day) == _DAY and since <= day and day[: len(until)] <= until:
        yield day
    yield from (stated for stated in (since, until) if len(stated) == _DAY)


def seat_rows(claims: Iterable[Claim]) -> set[Row]:
    """The rows of some claims. A body that stayed unknown is nobody else's, so its posts have none."""
    return {
        (seat_key(claim.post), day, claim.subject.key, int(not (claim.acting or claim.in_charge)))
        for claim in claims
        if claim.post and not claim.post.body.scope
        for day in shown_on(claim)
    }


def seat_key(post: Post) -> str:
    """A short key of a post: its position, and a hash of its body."""
    return f"{post.position.removeprefix('pt/')} {vocab.digest(vocab.body_key(post.body), 12)}"


def position(key: str) -> str:
    """The position of a post's key."""
    return f"pt/{key.split(' ', 1)[0]}"


class Seats:
    """The table of a ledger that keeps the rows. They are written with the article, in the same change."""

    def __init__(self, database: Database) -> None:
        """Use the table of an open ledger."""
        self._db = database

    def keep(self, article: str, rows: Iterable[Row]) -> None:
        """Note whom the article shows in which post."""
        self.drop(article)
        self._db.many("INSERT INTO seats VALUES (?, ?, ?, ?, ?)", ((*row, article) for row in rows))

    def drop(self, article: str) -> None:
        """Forget an article."""
        self._db.rows("DELETE FROM seats WHERE article = ?", (article,))

    def touch(self, article: str, number: int) -> None:
        """Note that a change touches whom the article shows fully in a post, as it does now."""
        self._db.rows(
            "INSERT OR IGNORE INTO touched SELECT ?, 'seat', post || char(9) || day || char(9) || key FROM seats"
            " WHERE article = ? AND held",
            (number, article),
        )

    def touched(self, keys: Iterable[str], single: Callable[[str], bool]) -> set[str]:
        """The other names that touched rows ("post, day, name" with tabs between) concern, in posts of one holder at a time."""
        rows = (key.split("\t") for key in keys)
        return {name for post, day, key in rows if single(position(post)) for name in self._beside(post, day, key)}

    def _beside(self, post: str, day: str, key: str) -> set[str]:
        """The other names whose time in a post may look different because one is, or is no longer, shown in it on a day.

        Those shown on the day itself, and on each side up to the nearest day on which anybody is shown fully in it.
        """
        found: set[str] = set()
        for side, nearest in (("<", "max"), (">", "min")):
            sql = f"SELECT {nearest}(day) FROM seats WHERE post = ? AND day {side} ? AND held"
            ((edge,),) = self._db.rows(sql, (post, day))
            within, bounds = ("", ()) if edge is None else (f"AND day {'>' if side == '<' else '<'}= ?", (edge,))
            sql = f"SELECT DISTINCT key FROM seats WHERE post = ? AND day {side}= ? {within}"
            found |= {str(row[0]) for row in self._db.rows(sql, (post, day, *bounds))}
        return found - {key}

    def others(self, key: str) -> "OthersInPost":
        """Who else is shown in which post, beside the people of a name."""
        return OthersInPost(self._db, key)


class OthersInPost:
    """The days on which people of other names than one are shown fully in a post."""

    def __init__(self, db: Database, key: str) -> None:
        """The name key that is not an other."""
        self._db, self._key = db, key

    def before(self, post: Post, day: str) -> str | None:
        """The last such day up to `day`."""
        return self._first(post, "day <= ?", (day,), "DESC")

    def after(self, post: Post, day: str) -> str | None:
        """The first such day from `day` on."""
        return self._first(post, "day >= ?", (day,), "ASC")

    def between(self, post: Post, after: str, before: str) -> bool:
        """Whether there is such a day after the one and before the other."""
        return self._first(post, "day > ? AND day < ?", (after, before), "ASC") is not None

    def _first(self, post: Post, when: str, days: tuple[str, ...], order: str) -> str | None:
        row = self._db.row(
            f"SELECT day FROM seats WHERE post = ? AND {when} AND held AND key != ? ORDER BY day {order} LIMIT 1",
            (seat_key(post), *days, self._key),
        )
        return str(row[0]) if row else None

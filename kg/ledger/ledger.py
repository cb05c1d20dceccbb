"""Articles in, articles out; see the package."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from kg.errors import WorkspaceError
from kg.judgement import Judgement
from kg.ledger.database import Database
from kg.ledger.kin import Kin
from kg.ledger.quarantine import Quarantine
from kg.ledger.rows import Rows, rows
from kg.ledger.seats import Seats
from kg.model import Article, Claim

FORMAT = "1"
_ROWS = "2"  # of what is kept beside claims
Signature = tuple[bytes, tuple[bytes, ...]]
NO_SIGNATURE: Signature = (b"", ())
_COLUMNS = "id, url, title, published, text, notice"
_ORIGIN = "(SELECT min(origin) FROM origins WHERE article = id)"


class Change(NamedTuple):
    """What `put` did: "added", "replaced", "unchanged"; `article` is the id that holds now."""

    status: str
    article: str


class Ledger:
    """An open ledger. Writing needs the workspace's lock, which the caller holds."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Open or create. Raises WorkspaceError if the file is no ledger, or one of another format."""
        self._db = Database(path, read_only=read_only)
        self.kin, self.seats, self.quarantine = Kin(self._db), Seats(self._db), Quarantine(self._db)
        try:
            self._check_format(path, may_be_new=not read_only)
            if not read_only:
                schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
                self._db.prepare(f"{schema} INSERT OR IGNORE INTO meta VALUES ('format', '{FORMAT}');")
                self._seat()
        except BaseException:
            self._db.close()
            raise

    def _check_format(self, path: Path, *, may_be_new: bool) -> None:
        tables = {str(row[0]) for row in self._db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if may_be_new and not tables:
            return
        found = self.setting("format") if "meta" in tables else ""
        if found != FORMAT:
            raise WorkspaceError(_unfit(path, found))

    def _seat(self) -> None:
        """Give a ledger from before seats and signs were as they are the rows of today."""
        if self.setting("rows") == _ROWS:
            return
        with self._db.transaction():
            for (name,) in self._db.rows("SELECT article FROM claims"):
                told = rows(self.claims(str(name)))
                self.seats.keep(str(name), told.seats)
                self.kin.keep_signs(str(name), told.signs)
            self.settle("rows", _ROWS)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[int]:
        """One durable change: everything inside commits together, with the next sequence number."""
        with self._db.transaction():
            number = self.sequence() + 1
            yield number
            self.settle("sequence", str(number))

    @contextmanager
    def together(self) -> Iterator[None]:
        """The changes inside commit together, or none of them: they are durable when the block has ended."""
        with self._db.transaction():
            yield

    def setting(self, key: str, default: str = "") -> str:
        """A value of the bookkeeping table."""
        row = self._db.row("SELECT value FROM meta WHERE key = ?", (key,))
        return str(row[0]) if row else default

    def settle(self, key: str, value: str) -> None:
        """Set a value of the bookkeeping table; a commit waits for the disk, so only where it is another."""
        if self.setting(key, "\0") != value:
            self._db.rows("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))

    def sequence(self) -> int:
        """The number of the last committed change; 0 for a new ledger."""
        return int(self.setting("sequence", "0"))

    def holds(self, article: Article) -> bool:
        """Whether this very article is known from this origin already."""
        row = self._db.row("SELECT article FROM origins WHERE origin = ?", (article.origin,))
        return row is not None and row[0] == article.id

    def put(self, article: Article, told: Rows, version: str, signature: Signature = NO_SIGNATURE) -> Change:
        """Keep an article with its claims. The same content again changes nothing; new content of one origin replaces.

        The `signature` of its text tells which others are nearly the same.
        """
        row = self._db.row("SELECT article FROM origins WHERE origin = ?", (article.origin,))
        if row and row[0] == article.id:
            return Change("unchanged", article.id)
        with self._transaction() as number:
            known = self._db.row("SELECT 1 FROM articles WHERE id = ?", (article.id,))
            if not known:
                self._insert(article, told, version, number)
                self.kin.keep_text(article.id, *signature)
            self._db.rows("INSERT OR REPLACE INTO origins VALUES (?, ?)", (article.origin, article.id))
            if row:
                self._drop_orphan(str(row[0]), number)
        if row:
            return Change("replaced", article.id)
        return Change("unchanged" if known else "added", article.id)

    def _insert(self, article: Article, told: Rows, version: str, number: int) -> None:
        row = (article.id, article.url, article.title, article.published, article.text, article.notice)
        self._db.rows("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)", row)
        self._put_claims(article.id, told, version, number)

    def _put_claims(self, article: str, told: Rows, version: str, number: int) -> None:
        self._db.rows("INSERT OR REPLACE INTO claims VALUES (?, ?, ?)", (article, version, told.body))
        self._db.many("INSERT INTO blocks VALUES (?, ?)", ((key, article) for key in told.names))
        self._sit(article, told, number)

    def _sit(self, article: str, told: Rows, number: int) -> None:
        self.seats.keep(article, told.seats)
        self.kin.keep_signs(article, told.signs)
        self._touch_article(article, number)

    def reseat(self, article: str, claims: Sequence[Claim]) -> None:
        """Who is shown in which post by these claims of an article alone; no change of its own, but part of the last one."""
        with self._db.transaction():
            self._touch_article(article, self.sequence())
            self._sit(article, rows(claims), self.sequence())

    def _touch_article(self, article: str, number: int) -> None:
        """Note the article and everyone it names as touched."""
        self._db.rows("INSERT OR IGNORE INTO touched VALUES (?, 'article', ?)", (number, article))
        self._db.rows(
            "INSERT OR IGNORE INTO touched SELECT ?, 'person', key FROM blocks WHERE article = ?", (number, article)
        )
        self.seats.touch(article, number)

    def _drop_orphan(self, article: str, number: int) -> None:
        """Forget an article that no origin holds any more."""
        if self._db.row("SELECT 1 FROM origins WHERE article = ?", (article,)):
            return
        self._touch_article(article, number)
        self.kin.drop(article)
        self.seats.drop(article)
        for table, column in (("blocks", "article"), ("claims", "article"), ("articles", "id")):
            self._db.rows(f"DELETE FROM {table} WHERE {column} = ?", (article,))

    def find(self, name: str) -> str | None:
        """The id of the article with this id, address or origin."""
        row = self._db.row(
            "SELECT id FROM articles WHERE id = ?1 OR url = ?1 UNION SELECT article FROM origins WHERE origin = ?1 ORDER BY 1",
            (name,),
        )
        return str(row[0]) if row else None

    def retract(self, article: str) -> None:
        """Forget the article with this id, and all its origins."""
        with self._transaction() as number:
            self._db.rows("DELETE FROM origins WHERE article = ?", (article,))
            self._drop_orphan(article, number)

    def advance(self) -> None:
        """Raise the sequence number, so that a graph made anew gets a snapshot of its own."""
        with self._transaction():
            pass

    def ids(self) -> set[str]:
        """The ids of all articles."""
        return {str(row[0]) for row in self._db.rows("SELECT id FROM articles")}

    def count(self) -> int:
        """The number of articles."""
        return int(self._db.rows("SELECT count(*) FROM articles")[0][0])

    def replace_claims(self, article: str, claims: Iterable[Claim], version: str) -> bool:
        """Put new claims in the cache after a re-extraction; False if they say what the old ones said."""
        told = rows(tuple(claims))
        row = self._db.row("SELECT body FROM claims WHERE article = ?", (article,))
        if row and row[0] == told.body:
            self._db.rows("UPDATE claims SET version = ? WHERE article = ?", (version, article))
            return False
        with self._transaction() as number:
            self._touch_article(article, number)
            self._db.rows("DELETE FROM blocks WHERE article = ?", (article,))
            self._put_claims(article, told, version, number)
        return True

    def articles(self) -> Iterator[Article]:
        """Every article, by id."""
        for (name,) in self._db.rows("SELECT id FROM articles ORDER BY id"):
            if found := self.article(name):
                yield found

    def article(self, name: str) -> Article | None:
        """The article with this id; its `origin` is the first of its origins."""
        row = self._db.row(f"SELECT {_COLUMNS}, {_ORIGIN} FROM articles WHERE id = ?", (name,))
        return Article(row[0], str(row[6] or ""), *row[1:6]) if row else None

    def claims(self, article: str) -> tuple[Claim, ...]:
        """The cached claims of an article. Raises WorkspaceError if they cannot be read."""
        row = self._db.row("SELECT body FROM claims WHERE article = ?", (article,))
        try:
            return msgspec.json.decode(row[0], type=tuple[Claim, ...]) if row else ()
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise WorkspaceError(
                f"the claims of article {article} cannot be read ({error}): make them anew with `kg rebuild --extract`"
            ) from error

    def block(self, key: str) -> tuple[str, ...]:
        """The ids of the articles that name a person by this tone key."""
        rows = self._db.rows("SELECT article FROM blocks WHERE key = ? ORDER BY article", (key,))
        return tuple(str(r[0]) for r in rows)

    def named(self, article: str) -> tuple[str, ...]:
        """The tone keys that an article names."""
        rows = self._db.rows("SELECT key FROM blocks WHERE article = ? ORDER BY key", (article,))
        return tuple(str(r[0]) for r in rows)

    def keys(self) -> tuple[str, ...]:
        """Every tone key that any article names."""
        return tuple(str(r[0]) for r in self._db.rows("SELECT DISTINCT key FROM blocks ORDER BY key"))

    def touched(self, since: int, single: Callable[[str], bool] = lambda _: False) -> tuple[set[str], set[str]]:
        """The name keys and the article ids that changes after number `since` touched.

        `single` tells of a position whether one person at a time holds it: there who held it before and after is touched too.
        """
        rows = self._db.rows("SELECT DISTINCT kind, key FROM touched WHERE sequence > ?", (since,))
        people, articles, seats = ({k for kind, k in rows if kind == name} for name in ("person", "article", "seat"))
        return people | self.seats.touched(seats, single), articles

    def touch(self, people: Iterable[str], number: int) -> None:
        """Note names as touched by the change with this number, which the graph has yet to take over."""
        self._db.many(
            "INSERT OR IGNORE INTO touched VALUES (?, 'person', ?)", [(number, key) for key in sorted(people)]
        )

    def forget_touched(self, upto: int) -> None:
        """The graph has taken over everything up to this number; a graph older than that cannot be told the steps."""
        self.settle("forgotten", str(max(upto, int(self.setting("forgotten", "0")))))
        self._db.rows("DELETE FROM touched WHERE sequence <= ?", (upto,))

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement in the order in which they were made; none in a ledger from before there were any."""
        if not self._db.row("SELECT 1 FROM sqlite_master WHERE name = 'judgements'"):
            return ()
        rows = self._db.rows("SELECT body FROM judgements ORDER BY number")
        return tuple(msgspec.json.decode(row[0], type=Judgement) for row in rows)

    def judge(self, made: Iterable[Judgement], people: Iterable[str], articles: Iterable[str]) -> None:
        """Keep judgements, and note the name keys and articles whose part of the graph they change."""
        rows = [(judgement.id, msgspec.json.encode(judgement)) for judgement in made]
        with self._transaction() as number:
            self._db.many("INSERT INTO judgements (id, body) VALUES (?, ?)", rows)
            self.touch(people, number)
            for article in articles:
                self._touch_article(article, number)

    def redirect(self, moved: Iterable[tuple[str, str]]) -> None:
        """Remember that an official's earlier id now leads to another, which itself leads nowhere: no circle can arise."""
        pairs = list(moved)
        self._db.many("INSERT OR REPLACE INTO redirects VALUES (?, ?)", pairs)
        self._db.many("DELETE FROM redirects WHERE old = ?", [(new,) for _, new in pairs])

    def redirects(self) -> dict[str, str]:
        """Every earlier id with the one it leads to."""
        return {str(old): str(new) for old, new in self._db.rows("SELECT old, new FROM redirects")}

    def log(self, command: str, counts: dict[str, int]) -> None:
        """Add a line to the run log; no clock, so that a ledger's content follows from its input."""
        row = (self.sequence(), command, *(counts.get(k, 0) for k in ("added", "replaced", "unchanged", "rejected")))
        self._db.rows("INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?)", row)


def _unfit(path: Path, found: str) -> str:
    if found:
        return f"the ledger {path} has format {found}, this kg reads {FORMAT}: use the kg that made it, or a newer one"
    return f"{path} is not a kg ledger, or was cut off before its first article: ingest into another --data folder, or again"

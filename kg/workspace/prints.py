"""Which articles are one text, printed twice within a month: near-identical words tell it, and the earliest is the original."""

from datetime import date, timedelta

from kg.ledger import Ledger
from kg.ledger.kin import Text
from kg.store import Store
from kg.text import shingles
from kg.vocab import node, term

REPRINT = term("prov:alternateOf")
_REPRINTED = timedelta(days=30)  # the same words a year later tell of another year's occasion


def nearly_same(ledger: Ledger, one: str, other: str) -> bool:
    """Whether two articles are prints of one text."""
    mine, yours = ledger.kin.text(one), ledger.kin.text(other)
    return mine is not None and yours is not None and _alike(mine, yours)


class Prints:
    """The prints of some articles; each is looked up once."""

    def __init__(self, ledger: Ledger) -> None:
        """Nothing is looked up before it is asked for."""
        self._ledger = ledger
        self._known: dict[str, list[str]] = {}

    def original(self, article: str) -> str:
        """The earliest article of which this one is a reprint; "" for one that is the earliest itself."""
        first = next(iter(self._all(article)), article)
        return "" if first == article else first

    def touched(self, store: Store, articles: set[str], base: str) -> set[str]:
        """The other articles whose link to their original changes with those of a set: those that led to them or now do."""
        found: set[str] = set()
        for article in articles:
            own = self._all(article)
            later = own[own.index(article) + 1 :] if own else []
            found |= {other for other in later if self.original(other) == article}
            for q in store.match(p=REPRINT, o=node("article", article, base)):
                found.add(q.s.removeprefix(f"<{base}article/").removesuffix(">"))
        return found

    def _all(self, article: str) -> list[str]:
        """An article, if the ledger has it, with all other prints of its text, the original first."""
        if article not in self._known:
            mine = self._ledger.kin.text(article)
            twins = [twin for twin in self._ledger.kin.twins(article) if _alike(mine, twin)] if mine else []
            self._known[article] = [text.article for text in sorted([mine, *twins], key=_order)] if mine else []
        return self._known[article]


def _alike(one: Text, other: Text) -> bool:
    if (
        one.day
        and other.day
        and abs(date.fromisoformat(one.day[:10]) - date.fromisoformat(other.day[:10])) > _REPRINTED
    ):
        return False
    return bool(one.signature) and bool(other.signature) and shingles.nearly_same(one.signature, other.signature)


def _order(text: Text) -> tuple[str, str]:
    return text.day or "9", text.article

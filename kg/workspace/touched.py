"""What changes of the ledger touch: the names and articles to look at again, and the nodes of the graph that are theirs."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg import vocab
from kg.ledger import Ledger
from kg.resolve.spellings import spellings
from kg.store import Store
from kg.vocab import node, term

_KEY = term("v:nameKey")
_HOLDER, _PARTICIPANT, _LIFE = term("v:holder"), term("v:participant"), term("v:backgroundOf")
_VENUE, _TOLD_OF, _REPRINT = term("v:venue"), term("v:tellingOf"), term("prov:alternateOf")

_PART = 1000  # articles, or mentions of names in articles


def begin(ledger: Ledger) -> None:
    """An ingest begins: what it touches is kept until the next one begins."""
    ledger.settle("began", str(ledger.sequence()))


def began(ledger: Ledger) -> int:
    """The sequence number at which the last ingest began."""
    return int(ledger.setting("began", "0"))


class Touched(NamedTuple):
    """Name keys and article ids that have to be looked at again."""

    people: set[str]
    articles: set[str]


def parts(ledger: Ledger) -> Iterator[Touched]:
    """All articles of the ledger, then all its names, so many at a time as fit in memory."""
    articles = sorted(ledger.ids())
    for at in range(0, len(articles), _PART):
        yield Touched(set(), set(articles[at : at + _PART]))
    part: set[str] = set()
    size = 0
    for key, mentions in ledger.sizes().items():
        part.add(key)
        size += mentions
        if size >= _PART:
            yield Touched(part, set())
            part, size = set(), 0
    if part:
        yield Touched(part, set())


def spelt_alike(ledger: Ledger, names: set[str]) -> set[str]:
    """The name keys with those that differ from them by i and y alone: who may be one of both stands with either."""
    return names | {other for name in names for other in spellings(name) if ledger.block(other)}


def owned(store: Store, touched: Touched, happened: Iterable[str]) -> set[str]:
    """The nodes in the store that belong to the touched names and events."""
    found: set[str] = set()
    for key in touched.people:
        found |= _of_name(store, key)
    for event in happened:
        found |= _of_event(store, event)
    return found


def reprints(store: Store, ledger: Ledger, articles: set[str], base: str) -> set[str]:
    """The articles whose link to an earlier print may change with those of a set: their twins, and those that led to them."""
    found = {twin for article in articles for twin in ledger.kin.twins(article)}
    for article in articles:
        for q in store.match(p=_REPRINT, o=node("article", article, base)):
            found.add(q.s.removeprefix(f"<{base}article/").removesuffix(">"))
    return found


def _of_name(store: Store, key: str) -> set[str]:
    """The officials of a name with their tenures, participations and backgrounds."""
    found: set[str] = set()
    for person in store.match(p=_KEY, o=vocab.literal(key), g=""):
        found.add(person.s)
        for p in (_HOLDER, _PARTICIPANT, _LIFE):
            found |= {q.s for q in store.match(p=p, o=person.s, g="")}
    return found.union(*(_told_of(store, part) for part in found if "/participation/" in part))


def _of_event(store: Store, event: str) -> set[str]:
    """An event with its venue and with what is told of it in several ways."""
    return {event, *(q.o for q in store.match(event, _VENUE, None, "")), *_told_of(store, event)}


def _told_of(store: Store, node: str) -> set[str]:
    return {q.s for q in store.match(p=_TOLD_OF, o=node, g="")}

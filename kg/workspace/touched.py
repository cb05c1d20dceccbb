"""What changes of the ledger touch: the names and articles to look at again, and the nodes of the graph that are theirs."""

from collections.abc import Iterable, Iterator

from kg import vocab
from kg.ledger import Ledger
from kg.resolve.spellings import spellings
from kg.store import Store
from kg.vocab import term

_KEY = term("v:nameKey")
_HOLDER, _PARTICIPANT, _LIFE = term("v:holder"), term("v:participant"), term("v:backgroundOf")
_VENUE, _TOLD_OF = term("v:venue"), term("v:tellingOf")

_PART = 2000  # articles, or mentions of names in articles; the store takes few large parts sooner than many small ones


def begin(ledger: Ledger) -> None:
    """An ingest begins: what it touches is kept until the next one begins."""
    ledger.settle("began", str(ledger.sequence()))


def began(ledger: Ledger) -> int:
    """The sequence number at which the last ingest began."""
    return int(ledger.setting("began", "0"))


def parts(articles: set[str]) -> Iterator[set[str]]:
    """Articles, so many at a time as fit in memory."""
    every = sorted(articles)
    for at in range(0, len(every), _PART):
        yield set(every[at : at + _PART])


def blocks(ledger: Ledger, names: set[str], most: int = _PART) -> Iterator[dict[str, tuple[str, ...]]]:
    """Names, each with the articles that name it, so many at a time as fit in memory, or are wanted.

    With each come those that differ from it by i and y alone: who may be one of both stands with either.
    """
    part: dict[str, tuple[str, ...]] = {}
    size, seen = 0, set[str]()
    for name in sorted(names):
        if name not in seen:
            found = {key: ledger.block(key) for key in (name, *spellings(name))}
            part |= {key: articles for key, articles in found.items() if articles or key == name}
            size += sum(map(len, found.values()))
            seen |= found.keys()
        if size >= most:
            yield part
            part, size = {}, 0
    if part:
        yield part


def of_names(store: Store, names: Iterable[str]) -> set[str]:
    """The nodes in the store that belong to some names."""
    return {node for name in names for node in _of_name(store, name)}


def of_events(store: Store, events: Iterable[str]) -> set[str]:
    """The nodes in the store that belong to some events."""
    return {node for event in events for node in _of_event(store, event)}


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

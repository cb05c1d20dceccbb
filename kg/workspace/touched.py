"""What changes of the ledger touch: the names and articles to look at again, and the nodes of the graph that are theirs."""

from typing import NamedTuple

from kg import vocab
from kg.ledger import Ledger
from kg.store import Store
from kg.vocab import node, term

_KEY = term("v:nameKey")
_HOLDER, _PARTICIPANT, _LIFE = term("v:holder"), term("v:participant"), term("v:backgroundOf")
_FROM, _VENUE, _IN_ARTICLE = term("prov:wasDerivedFrom"), term("v:venue"), term("v:inArticle")
_TYPE, _EVENT = term("rdf:type"), term("v:Event")


class Touched(NamedTuple):
    """Name keys and article ids that have to be looked at again."""

    people: set[str]
    articles: set[str]


def everything(ledger: Ledger) -> Touched:
    """All name keys and articles of the ledger."""
    return Touched(set(ledger.keys()), ledger.ids())


def owned(store: Store, touched: Touched, base: str) -> set[str]:
    """The nodes in the store that belong to the touched names and articles."""
    found: set[str] = set()
    for key in touched.people:
        found |= _of_name(store, key)
    for article in touched.articles:
        found |= _of_article(store, article, base)
    return found


def _of_name(store: Store, key: str) -> set[str]:
    """The officials of a name with their tenures, participations and backgrounds."""
    found: set[str] = set()
    for person in store.match(p=_KEY, o=vocab.literal(key), g=""):
        found.add(person.s)
        for p in (_HOLDER, _PARTICIPANT, _LIFE):
            found |= {q.s for q in store.match(p=p, o=person.s, g="")}
    return found


def _of_article(store: Store, article: str, base: str) -> set[str]:
    """The events that rest on an article, with their venues."""
    found: set[str] = set()
    for claim in store.match(p=_IN_ARTICLE, g=node("article", article, base)):
        for q in store.match(p=_FROM, o=claim.s, g=""):
            if any(store.match(q.s, _TYPE, _EVENT, "")):
                found |= {q.s, *(v.o for v in store.match(q.s, _VENUE, None, ""))}
    return found

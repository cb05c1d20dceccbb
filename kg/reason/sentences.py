"""Which of a fact's claims tell most of some days: a tenure can rest on a thousand."""

from collections.abc import Mapping
from typing import NamedTuple

from kg.store import Store
from kg.vocab import term, unquote

_FROM, _IN = term("prov:wasDerivedFrom"), term("v:inArticle")
_MODALITY, _ON, _PUBLISHED = term("v:modality"), term("v:attestedOn"), term("schema:datePublished")
_STATED = (term("v:saysStart"), term("v:saysEnd"))
_HELD = frozenset(("attested", "appointed"))


class Telling(NamedTuple):
    """The claims to show for a fact, oldest first, and how many there are in all."""

    claims: tuple[str, ...]
    all: int


class _Told(NamedTuple):
    """A claim with its day ("" if unknown), whether it says that something is so, and whether it states a start or an end."""

    day: str
    claim: str
    held: bool
    states: bool


def telling(store: Store, fact: str, days: tuple[str, str], *, stated: bool = False) -> Telling:
    """The claims of a fact that show it between two days, else the last before and the first after.

    A claim that calls a post former does not show that it is held. With `stated` those that state a start or an end come first.
    """
    known = sorted(_told(store, q.o) for q in store.match(fact, _FROM, None, ""))
    held = [c for c in known if c.held and c.day] or known
    inside = [c for c in held if days[0] <= c.day <= days[1]]
    before = [c for c in held if c.day < days[0]][-1:]
    after = [c for c in held if c.day > days[1]][:1]
    shown = {inside[0], inside[-1]} if inside else {*before, *after}
    if stated:
        shown |= set([c for c in known if c.states][:2])
    return Telling(tuple(c.claim for c in sorted(shown)), len(known))


def _told(store: Store, claim: str) -> _Told:
    said: Mapping[str, str] = {q.p: q.o for q in store.match(claim)}
    published = next((q.o for q in store.match(said.get(_IN, claim), _PUBLISHED)), "")
    day = unquote(said.get(_ON, published)) if said.get(_ON, published) else ""
    return _Told(day, claim, unquote(said[_MODALITY]) in _HELD, any(p in said for p in _STATED))

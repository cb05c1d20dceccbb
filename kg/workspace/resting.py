"""What rests on some claims, before they go: each fact in a line, and how many other claims say the same."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from kg.ledger import Ledger
from kg.model import Claim
from kg.store import open_store
from kg.view.findings import said
from kg.vocab import node, term
from kg.workspace.place import snapshot

_FROM = term("prov:wasDerivedFrom")
_SHOWN = ("v:Tenure", "v:Participation", "v:Background", "v:Event")


class Resting(NamedTuple):
    """A fact, and the number of claims that it rests on beside those that go."""

    text: str
    others: int


def resting(root: Path, ledger: Ledger, claims: Collection[Claim]) -> list[Resting]:
    """The tenures, participations, events and lives that rest on these claims: what is lost with them first."""
    store = open_store(snapshot(root).path, read_only=True)
    going = {node("claim", c.id, ledger.setting("base")) for c in claims}
    found = {q.s for c in going for q in store.match(p=_FROM, o=c, g="")}
    kinds = {term(kind) for kind in _SHOWN}
    facts = sorted(f for f in found if any(q.o in kinds for q in store.match(f, term("rdf:type"), None, "")))
    told = [Resting(said(store, f)[1], len({q.o for q in store.match(f, _FROM, None, "")} - going)) for f in facts]
    return sorted(told, key=lambda r: (r.others > 0, r.text))

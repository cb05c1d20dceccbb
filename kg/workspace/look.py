"""What is known of an entity, found by its name: named questions about it, and its page of lines."""

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from kg import vocab
from kg.errors import UsageError
from kg.query import fill, load
from kg.store import open_store
from kg.view import facts, table
from kg.workspace.ask import Answer, query
from kg.workspace.place import reading, snapshot

_ENTITIES = ("person", "body", "event", "fact")


def ask(root: Path, name: str, parameters: Mapping[str, str], *, timeout: float, limit: int) -> Answer:
    """Answer a named question. Parameters that stand for an entity take its IRI or its name.

    Raises UsageError for an unknown question, parameter or entity.
    """
    question = load(name)
    terms = {key: _term(root, key, value) for key, value in parameters.items()}
    return query(root, fill(question, **terms), timeout=timeout, limit=limit)


def _term(root: Path, key: str, value: str) -> str:
    if key not in _ENTITIES:
        return vocab.literal(value)
    return f"<{entity(root, value, kind='' if key == 'fact' else key)[0]}>"


def entity(root: Path, text: str, *, kind: str = "") -> tuple[str, str, str]:
    """The one entity (IRI, kind, name) that a name or IRI stands for.

    Raises UsageError if there is none, or several: the message lists them.
    """
    store = open_store(snapshot(root).path, read_only=True)
    with reading(root) as (_, ledger):
        redirects = ledger.redirects()
    key = unicodedata.normalize("NFC", text).strip("<>")
    while not (known := facts.find(store, key)) and (moved := redirects.get(f"<{key}>")):
        key = moved.strip("<>")
    found = [f for f in known if not kind or f[1] == kind]
    if not found:
        raise UsageError(
            f"nothing in this workspace is called {text!r}: try a part of the name, or `kg ask find --text ...`"
        )
    if len(found) > 1:
        lines = "\n".join(f"  {name}  ({what})  <{iri}>" for iri, what, name in found[:20])
        raise UsageError(f"{len(found)} entities match {text!r}; give the IRI of one:\n{lines}")
    return found[0]


def show(root: Path, text: str) -> Iterator[str]:
    """Lines on an official (timeline), an agency (roster) or an event, with every sentence behind them."""
    iri, kind, _ = entity(root, text)
    known = facts.load(open_store(snapshot(root).path, read_only=True))
    return {"person": table.timeline, "body": table.roster, "event": table.event}[kind](known, iri)

"""What is known of an entity, found by its name: named questions about it, and its page of lines."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kg import vocab
from kg.errors import UsageError
from kg.extract.scan import expand
from kg.query import fill, load
from kg.store import Store, open_store
from kg.text.tokens import tokens
from kg.view import facts, table
from kg.workspace.ask import Answer, query
from kg.workspace.language import language
from kg.workspace.place import reading, snapshot

_LISTED = 20
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
        return vocab.literal(unicodedata.normalize("NFC", value))
    if key == "fact" and (iri := iri_of(value)):
        return f"<{iri}>"
    return f"<{entity(root, value, kind='' if key == 'fact' else key)[0]}>"


def iri_of(text: str) -> str:
    """The IRI that a text is, written out, in angle brackets or with the prefix id: ("id:person/..."); "" for a name."""
    bare = text.strip().removeprefix("<").removesuffix(">")
    bare = vocab.ID + bare.removeprefix("id:") if bare.startswith("id:") else bare
    return bare if re.fullmatch(r"https?://[^\s<>\"{}|^`\\]+", bare) else ""


def entity(root: Path, text: str, *, kind: str = "") -> tuple[str, str, str]:
    """The one entity (IRI, kind, name) that a name, an abbreviated name ("UBND tỉnh Lạng Sơn") or an IRI stands for.

    Raises UsageError if there is none, or several: the message lists them.
    """
    store = open_store(snapshot(root).path, read_only=True)
    with reading(root) as (_, ledger):
        redirects = ledger.redirects()
    key = iri_of(text) or unicodedata.normalize("NFC", text)
    while not (found := facts.find(store, key, kind)) and (moved := redirects.get(f"<{key}>")):
        key = moved.strip("<>")
    found = found or facts.find(store, _in_full(key), kind)
    if not found:
        what = f"no {kind}" if kind else "nothing"
        raise UsageError(
            f"{what} in this workspace is called {text!r}: try whole words of the name, or `kg ask find --text ...`"
        )
    if len(found) > 1:
        raise UsageError(f"{len(found)} entities match {text!r}; give the IRI of one:\n{_listed(store, found)}")
    return found[0]


def _in_full(text: str) -> str:
    """The text with its abbreviations written out."""
    lexicon = language().lexicon
    return " ".join(token.text for token in expand(tokens(text), lexicon))


def _listed(store: Store, found: Sequence[tuple[str, str, str]]) -> str:
    """Some entities, a line each; an official with the posts that tell it from another of the name."""
    posts: dict[str, list[str]] = {}
    for row in facts.load(store).tenures:
        posts.setdefault(row["person"], []).append(row["label"])
    lines = [f"  {name}  ({'; '.join(posts.get(iri, [kind]))})  <{iri}>" for iri, kind, name in found[:_LISTED]]
    return "\n".join([*lines, *([f"  ... and {len(found) - _LISTED} more"] if len(found) > _LISTED else [])])


def show(root: Path, text: str) -> Iterator[str]:
    """Lines on an official (timeline), an agency (roster) or an event, with every sentence behind them."""
    iri, kind, _ = entity(root, text)
    known = facts.load(open_store(snapshot(root).path, read_only=True))
    return {"person": table.timeline, "body": table.roster, "event": table.event}[kind](known, iri)

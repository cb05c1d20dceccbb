"""What is known of an entity, found by its name: named questions about it, and its page of lines."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from kg import vocab
from kg.errors import UsageError
from kg.extract.scan import expand
from kg.query import day_of, fill, load, names, standing
from kg.store import Store, open_store
from kg.text.tokens import tokens
from kg.view import facts, table
from kg.view.bodies import span
from kg.workspace.ask import Answer, query
from kg.workspace.language import language
from kg.workspace.place import reading, snapshot

_LISTED = 20
_ENTITIES = ("person", "body", "event", "fact")


_DAY = "asOf"


def ask(root: Path, name: str, parameters: Mapping[str, str], *, timeout: float, limit: int, as_of: str = "") -> Answer:
    """Answer a named question. Parameters that stand for an entity take its IRI or its name; `as_of` is a day.

    Raises UsageError for an unknown question, parameter or entity, and for a day where the question is of none.
    """
    question = load(name)
    if as_of:
        if _DAY not in question.optional:
            dated = ", ".join(known for known in names() if _DAY in load(known).optional)
            raise UsageError(f"the question {name!r} is not of a day: --as-of goes with {dated}")
        parameters = {**parameters, _DAY: day_of(as_of)}
    day = parameters.get(_DAY, "")
    terms = {key: _term(root, key, value, day) for key, value in parameters.items()}
    return query(root, fill(question, **terms), timeout=timeout, limit=limit)


def _term(root: Path, key: str, value: str, day: str) -> str:
    if key not in _ENTITIES:
        text = unicodedata.normalize("NFC", value)
        return vocab.literal(_in_full(text) if key == "post" else text)  # posts are named in full: UBND is written out
    if key == "fact" and (iri := iri_of(value)):
        return f"<{iri}>"
    return f"<{entity(root, value, kind='' if key == 'fact' else key, day=day)[0]}>"


def iri_of(text: str) -> str:
    """The IRI that a text is, written out, in angle brackets or with the prefix id: ("id:person/..."); "" for a name."""
    bare = text.strip().removeprefix("<").removesuffix(">")
    bare = vocab.ID + bare.removeprefix("id:") if bare.startswith("id:") else bare
    return bare if re.fullmatch(r"https?://[^\s<>\"{}|^`\\]+", bare) else ""


def entity(root: Path, text: str, *, kind: str = "", day: str = "") -> tuple[str, str, str]:
    """The one entity (IRI, kind, name) that a name, an abbreviated name ("UBND tỉnh Lạng Sơn") or an IRI stands for.

    Of two agencies that bore one name after each other the `day` chooses.

    Raises UsageError if there is none, or several: the message lists them.
    """
    store = open_store(snapshot(root).path, read_only=True)
    with reading(root) as (_, ledger):
        redirects = ledger.redirects()
    key = iri_of(text) or unicodedata.normalize("NFC", text)
    while not (found := facts.find(store, key, kind, day)) and (moved := redirects.get(f"<{key}>")):
        key = moved.strip("<>")
    found = found or facts.find(store, _in_full(key), kind, day)
    if not found:
        what = f"no {kind}" if kind else "nothing"
        raise UsageError(
            f"{what} in this workspace is called {text!r}: try whole words of the name, or `kg ask find --text ...`"
        )
    if len(found) > 1:
        day_ = ", or for an agency the day with --as-of" if all(kind_ == "body" for _, kind_, _ in found) else ""
        raise UsageError(f"{len(found)} entities match {text!r}; give the IRI of one{day_}:\n{listed(store, found)}")
    return found[0]


def _in_full(text: str) -> str:
    """The text with its abbreviations written out."""
    lexicon = language().lexicon
    return " ".join(token.text for token in expand(tokens(text), lexicon))


def listed(store: Store, found: Sequence[tuple[str, str, str]]) -> str:
    """Some entities, a line each; an official with the posts, a body with the days that tell it from another of the name."""
    known = facts.load(store)
    marks: dict[str, list[str]] = {row["fact"]: [span(row)] for row in known.bodies if span(row)}
    for row in known.tenures:
        marks.setdefault(row["person"], []).append(row["label"])
    lines = [f"  {name}  ({'; '.join(marks.get(iri, [kind]))})  <{iri}>" for iri, kind, name in found[:_LISTED]]
    return "\n".join([*lines, *([f"  ... and {len(found) - _LISTED} more"] if len(found) > _LISTED else [])])


def show(root: Path, text: str, *, as_of: str = "") -> Iterator[str]:
    """Lines on an official (timeline), an agency (roster) or an event, with every sentence behind them.

    `as_of` is a day: only what stood on it is shown, what is certain and what is presumed told apart. Raises UsageError.
    """
    day = day_of(as_of) if as_of else ""
    iri, kind, name = entity(root, text, day=day)
    store = open_store(snapshot(root).path, read_only=True)
    known = facts.load(store)
    if day:
        known = facts.on(known, day, standing(store, day))
    return {"person": table.timeline, "body": table.roster, "event": table.event}[kind](known, iri, name)

"""Vietnamese official news in; a graph of officials, positions, agencies and events out; every fact with its sentence.

The house, in the order in which one article walks through it:

    cli          parse, one call, print
    workspace    the use cases: the only rooms that join rooms
    -- language wing: knows no RDF
    sources      files and pages -> Article
    text         pure functions on text: normal form, tokens, sentences, dates, names; offsets are never lost
    lexicon      concepts -> one compiled matcher
    extract      Article -> Claims
    resolve      Claims -> people, tenures, events
    eval         gold against what was read; how much of a text is understood
    -- ground
    model        what flows: frozen records     errors    the error tree
    judgement    what people decided            rival     who may be one
    vocab        every IRI                      resources where data and ontology lie
    history      bodies in time: changes, lives picture   facts with their sentences, pages as plain data
    concepts     ontology/*.ttl -> records      ledger    articles, claims, judgements, durably, in SQLite
    -- graph wing: knows no Vietnamese
    emit         claims and entities -> quads
    store        quads on disk                  reason    what the axioms add
    query        SPARQL with limits             view      facts -> pages and tables
    export       dumps

The Python face is `open`: `kg.open("kg-data").query("SELECT ...")`.
"""

import os
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store import Table
    from kg.view.findings import Finding
    from kg.workspace.judge import Signature
    from kg.workspace.review import Pair

__all__ = ["Rows", "Workspace", "open"]


class Rows(list[dict[str, str | None]]):
    """The rows of an answer: a dict each, from column to plain text (None where unbound). A notebook shows them as a table."""

    def _repr_html_(self) -> str:
        names = "".join(f"<th>{escape(name)}</th>" for name in (self[0] if self else ()))
        lines = ("".join(f"<td>{escape(value or '')}</td>" for value in row.values()) for row in self)
        return f"<table><tr>{names}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


class Workspace:
    """A workspace folder from Python: what the command line does, as methods."""

    def __init__(self, root: Path) -> None:
        """Name the folder; nothing is opened or made before a method runs."""
        self.root = root

    def ingest(self, *sources: str | os.PathLike[str]) -> dict[str, int]:
        """Ingest files or folders; how many articles were added, replaced, unchanged, rejected."""
        from kg.workspace.ingest import ingest

        return ingest(self.root, [os.fspath(s) for s in sources], report=lambda _: None)

    def query(self, text: str, *, timeout: float = 30, limit: int = 10_000) -> Rows:
        """Answer a SELECT. Raises QueryError or LimitError."""
        from kg.workspace.ask import query

        return _rows(query(self.root, text, timeout=timeout, limit=limit).table)

    def ask(self, question: str, *, as_of: str = "", **parameters: str) -> Rows:
        """Answer a named question, as `kg ask` does: `ask("timeline", person="...")`. Raises UsageError for an unknown one.

        `as_of` is a day ("2025-06-30"): only what stood on it.
        """
        from kg.workspace.look import ask

        return _rows(ask(self.root, question, parameters, timeout=30, limit=10_000, as_of=as_of).table)

    def show(self, name: str, *, as_of: str = "") -> str:
        """What is known of an official, an agency or an event (on a day), with sentences, as text."""
        from kg.workspace.look import show

        return "\n".join(show(self.root, name, as_of=as_of))

    def view(self, *names: str, to: str | os.PathLike[str], form: str = "network", as_of: str = "") -> Path:
        """Write the page ("network" or "timeline") around officials and agencies, or of the whole graph; where it is."""
        from kg.workspace.draw import draw

        return draw(self.root, names, Path(to), form=form, as_of=as_of).path.resolve()

    def check(self, *only: str) -> "tuple[Finding, ...]":
        """What does not go together in the whole workspace (by these rules only), each finding with its facts and sentences."""
        from kg.workspace.check import check

        return check(self.root, whole=True, only=only).findings

    def review(self, *, namesakes: bool = False, limit: int = 100) -> "list[Pair]":
        """The officials who may be one, the highest posts first, each pair with reasons, facts and sentences.

        `namesakes`: instead those of one name who are kept apart.
        """
        from kg.workspace.review import review

        return review(self.root, limit=limit, namesakes=namesakes).pairs

    def same(self, one: str, other: str, *, by: str, why: str, when: str = "") -> int:
        """Say that two officials (names, IRIs, claims, places) are one; the number of the judgement.

        `by` is who decides, `why` the reason, `when` a time (2026-11-27T14:05:00Z), now by default. Raises UsageError where it
        contradicts what was decided.
        """
        return self._decide("same", one, other, by, why, when)

    def different(self, one: str, other: str, *, by: str, why: str, when: str = "") -> int:
        """Say that two officials of one name are two; the number of the judgement."""
        return self._decide("different", one, other, by, why, when)

    def _decide(self, kind: str, one: str, other: str, by: str, why: str, when: str) -> int:
        from kg.workspace.judge import decide

        return decide(self.root, kind, one, other, _signed(by, when, why)).number

    def reject(self, *claims: str, by: str, why: str, when: str = "") -> list[int]:
        """Say that claims are wrong; the numbers of the judgements."""
        from kg.workspace.judge import reject

        return [row.number for row in reject(self.root, claims, _signed(by, when, why)).rows]

    def suppress(self, person: str, *, by: str, why: str, when: str = "") -> int:
        """Take a person out of every answer, page and export; the number of the judgement."""
        from kg.workspace.judge import suppress

        return suppress(self.root, person, _signed(by, when, why)).number

    def undo(self, number: int | None = None, *, by: str, why: str = "", when: str = "") -> int:
        """Take back a judgement, the last one in force by default; the number of the judgement that is taken back."""
        from kg.workspace.judge import undo

        return undo(self.root, number, _signed(by, when, why))[1].number

    def why(self, one: str, other: str = "") -> str:
        """What a fact rests on, or why two officials are one or two, as text."""
        from kg.workspace import why

        return "\n".join(why.two(self.root, one, other) if other else why.one(self.root, one))

    def judgements(self) -> Rows:
        """What people decided, a row each: its number, kind, of whom, by whom, when and why, and whether it is in force."""
        from kg.workspace.judge import log

        return Rows(
            {
                "number": str(row.number),
                "kind": row.judgement.kind,
                "of": " | ".join(dict.fromkeys(spot.words for spot in row.judgement.mentions)),
                "by": row.judgement.by,
                "when": row.judgement.when,
                "why": row.judgement.why,
                "live": "true" if live else "false",
            }
            for row, live in log(self.root)
        )


def _signed(by: str, when: str, why: str) -> "Signature":
    from datetime import UTC, datetime

    from kg.workspace.judge import signature

    return signature(by, when or datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), why)


def _rows(table: "Table") -> Rows:
    from kg.vocab import unquote

    plain = ([None if value is None else unquote(value) for value in row] for row in table.rows)
    return Rows(dict(zip(table.columns, row, strict=True)) for row in plain)


def open(path: str | os.PathLike[str] = "kg-data") -> Workspace:  # noqa: A001 the verb users know
    """The workspace in a folder, which `ingest` makes if need be."""
    return Workspace(Path(path))

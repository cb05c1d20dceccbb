"""An answer as text: `FORMATS[name](table)` gives it in pieces.

`json`, `csv` and `tsv` are W3C's SPARQL 1.1 formats for SELECT and ASK; `ttl` and `nq` are for CONSTRUCT and DESCRIBE;
`table` is for eyes, takes every answer, and is the only one that changes it: what could steer a terminal is taken out.
"""

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kg.errors import UsageError
from kg.model import Quad
from kg.store import Table, serialise
from kg.vocab import PREFIXES

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*+)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_ESCAPED = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}
_TSV_ESCAPES = str.maketrans({"\t": "\\t", "\n": "\\n", "\r": "\\r"})
_BLANK = re.compile(r"_:[A-Za-z0-9]+")
_SKOLEM = "<https://w3id.org/.well-known/genid/vnkg/query-"


class Term(NamedTuple):
    """A term taken apart: `kind` is "uri", "literal" or "bnode"; `value` is the IRI, the text or the label."""

    kind: str
    value: str
    lang: str = ""
    datatype: str = ""


def parse(term: str) -> Term:
    r"""Take an N-Triples term apart. A quoted triple, which no graph of ours holds, stays one literal.

    >>> parse('"Sở \\"A\\""@vi')
    Term(kind='literal', value='Sở "A"', lang='vi', datatype='')
    """
    if term.startswith("<"):
        return Term("uri", term[1:-1])
    if term.startswith("_:"):
        return Term("bnode", term[2:])
    found = _LITERAL.fullmatch(term)
    if found is None:
        return Term("literal", term)
    datatype = "" if found[3] == _STRING else found[3] or ""
    return Term("literal", _ESCAPE.sub(_unescape, found[1]), found[2] or "", datatype)


def to_table(table: Table) -> Iterator[str]:
    """Give aligned columns: IRIs short, literals bare, nothing wrapped, nothing that steers a terminal."""
    if table.truth is not None:
        yield _truth(table)
        return
    columns, rows = table.columns, table.rows
    if table.triples is not None:
        columns, rows = ("subject", "predicate", "object"), tuple((q.s, q.p, q.o) for q in table.triples)
    cells = [[shown(term) for term in row] for row in rows]
    head = [printable(column) for column in columns]
    widths = [max(map(_width, column)) for column in zip(head, *cells, strict=True)]
    yield _line(head, widths)
    yield "  ".join("-" * width for width in widths) + "\n"
    for row in cells:
        yield _line(row, widths)


def to_json(table: Table) -> Iterator[str]:
    """Give SPARQL 1.1 Query Results JSON, one row a line. Raises UsageError for a graph."""
    _not_a_graph(table, "json")
    if table.truth is not None:
        yield json.dumps({"head": {}, "boolean": table.truth}) + "\n"
        return
    yield f'{{"head":{{"vars":{json.dumps(table.columns)}}},"results":{{"bindings":['
    for number, row in enumerate(table.rows):
        bound = {name: _json_term(term) for name, term in zip(table.columns, row, strict=True) if term is not None}
        yield (",\n" if number else "\n") + json.dumps(bound, ensure_ascii=False)
    yield "\n]}}\n"


def to_csv(table: Table) -> Iterator[str]:
    """Give SPARQL 1.1 CSV: plain values, lines ended by CR LF. Exact, so not made safe for spreadsheets.

    Raises UsageError for a graph.
    """
    _not_a_graph(table, "csv")
    if table.truth is not None:
        yield _truth(table)
        return
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    for row in (table.columns, *(tuple(map(_csv_value, row)) for row in table.rows)):
        writer.writerow(row)
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def to_tsv(table: Table) -> Iterator[str]:
    """Give SPARQL 1.1 TSV: terms in their full syntax, so that nothing is lost. Raises UsageError for a graph."""
    _not_a_graph(table, "tsv")
    if table.truth is not None:
        yield _truth(table)
        return
    yield "\t".join(f"?{name}" for name in table.columns) + "\n"
    for row in table.rows:
        yield "\t".join((term or "").translate(_TSV_ESCAPES) for term in row) + "\n"


def to_ttl(table: Table) -> Iterator[str]:
    """Give Turtle with our prefixes. Raises UsageError for an answer that is not a graph."""
    yield serialise(_graph(table, "ttl"), form="ttl", prefixes=PREFIXES)


def to_nq(table: Table) -> Iterator[str]:
    """Give N-Quads, sorted. Raises UsageError for an answer that is not a graph."""
    yield serialise(sorted(_graph(table, "nq")), form="nq", prefixes={})


FORMATS: dict[str, Callable[[Table], Iterator[str]]] = {
    "table": to_table,
    "json": to_json,
    "csv": to_csv,
    "tsv": to_tsv,
    "ttl": to_ttl,
    "nq": to_nq,
}


def shown(term: str | None) -> str:
    """Show a term to a person: a short IRI, the bare text of a literal, nothing for an unbound variable.

    >>> shown("<https://w3id.org/vnkg/id/pt/truong-ban>")
    'id:pt/truong-ban'
    """
    if term is None:
        return ""
    kind, value, *_ = parse(term)
    if kind == "bnode":
        return printable(f"_:{value}")
    if kind == "uri":
        for prefix, base in PREFIXES.items():
            if value.startswith(base) and len(value) > len(base):
                return printable(f"{prefix}:{value[len(base) :]}")
        return printable(f"<{value}>")
    return printable(value)


def printable(text: str) -> str:
    """Take out what steers a terminal (controls, ESC) or turns the reading order (bidi marks)."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "" for char in text)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip() + "\n"


def _width(text: str) -> int:
    """Columns on a terminal: a combining mark takes none, an East Asian wide letter two."""
    if text.isascii():
        return len(text)
    marks = sum(map(bool, map(unicodedata.combining, text)))
    return len(text) - marks + sum(unicodedata.east_asian_width(char) in "WF" for char in text)


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2]
    return chr(int(code, 16)) if code else _ESCAPED.get(match[3], match[3])


def _json_term(term: str) -> dict[str, str]:
    kind, value, lang, datatype = parse(term)
    extra = {"xml:lang": lang, "datatype": datatype}
    return {"type": kind, "value": value, **{name: text for name, text in extra.items() if text}}


def _csv_value(term: str | None) -> str:
    if term is None:
        return ""
    kind, value, *_ = parse(term)
    return f"_:{value}" if kind == "bnode" else value


def _truth(table: Table) -> str:
    return "true\n" if table.truth else "false\n"


def _not_a_graph(table: Table, name: str) -> None:
    if table.triples is not None:
        raise UsageError(f"CONSTRUCT and DESCRIBE give a graph, which {name} cannot hold: choose ttl, nq or table")


def _graph(table: Table, name: str) -> list[Quad]:
    """Give each triple once, blank nodes as IRIs numbered by their first place."""
    if table.triples is None:
        raise UsageError(f"{name} holds a graph, as CONSTRUCT gives: choose table, json, csv or tsv for this answer")
    names: dict[str, str] = {}

    def named(term: str) -> str:
        return names.setdefault(term, f"{_SKOLEM}{len(names) + 1}>") if _BLANK.fullmatch(term) else term

    quads = [Quad(named(q.s), q.p, named(q.o)) for q in table.triples]
    if any(q.o.startswith("<<") or not q.s.startswith("<") or q.o[0] not in '<"' for q in quads):
        raise UsageError(f"the answer holds quoted triples, which {name} cannot hold here: choose table")
    return list(dict.fromkeys(quads))

"""What a query may hold. Everything else is refused here, before the engine sees it.

The engine's own reader (spargebra's grammar, Oxigraph 0.5) knows no word boundaries and goes back when a name, a string
or an IRI turns out invalid. It finds SERVICE in `trueSERVICE<u>{...}`, in `p:a.b.SERVICE<u>{...}`, behind a `<` that
reads as the start of an IRI, and in a long string with a wrong escape. So this guard does not look for bad words alone:
every word must be known, every prefix declared, every string whole, and what can be read in two ways is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

from kg import vocab
from kg.errors import LimitError, QueryError

MAX_BYTES = 64 * 1024
MAX_DEPTH = 200

_EXAMPLE = "SELECT ?name WHERE { ?person a foaf:Person ; foaf:name ?name } LIMIT 10"

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"
_DIGITS = "0123456789"


def _any(ascii_part: str) -> str:
    """Give a character class of these and of all that is not ASCII (negated, for that compiles 20 times faster)."""
    return "[^" + "".join(f"\\x{code:02x}" for code in range(128) if chr(code) not in ascii_part) + "]"


_LETTER = _any(_LETTERS)
_INNER = _any(_LETTERS + _DIGITS)
_RUN = _any(_LETTERS + _DIGITS + ".-")
_LOCAL = _any(_LETTERS + _DIGITS + ".-:%")
_NUMBER = r"[0-9]++(?:\.[0-9]*+)?+(?:[eE][+-]?[0-9]++)?+"
_PATTERNS = {  # possessive throughout: a pattern never takes a step back
    "blank": r"(?:[ \t\r\n]|#[^\r\n]*+)++",
    "string": "|".join(
        rf"{q}{q}{q}(?:[^{q}\\]|\\.|{q}(?!{q}{q}))*+{q}{q}{q}|{q}(?!{q}{q})(?:[^{q}\\\r\n]|\\.)*+{q}" for q in "\"'"
    ),
    "iri": r'<[^<>"{}|^`\x00-\x20]*+>',
    "var": rf"[?$]{_INNER}++",
    "lang": r"@[A-Za-z]++(?:-[A-Za-z0-9]++)*+",
    "number": _NUMBER,
    "name": rf"(?:{_LETTER}{_RUN}*+)?+:(?:{_LOCAL}|\\[_~.\-!$&'()*+,;=/?#@%])*+",
    "words": rf"{_LETTER}{_RUN}*+",
    "open": r"[({\[]",
    "close": r"[)}\]]",
    "bad": r"[\"'\\]",
    "other": r".",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()), re.DOTALL)
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*+://")
_WORD = re.compile(rf"{_INNER}++")
_ESCAPE = re.compile(r"\\(?:([tbnrf\"'\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))?")

_KEYWORDS = frozenset(
    re.findall(
        r"\w+",
        """
        A ABS ADJUST AS ASC ASK AVG BASE BIND BNODE BOUND BY CEIL COALESCE CONCAT CONSTRUCT CONTAINS COUNT DATATYPE
        DAY DESC DESCRIBE DISTINCT ENCODE_FOR_URI EXISTS FALSE FILTER FLOOR GRAPH GROUP GROUP_CONCAT HASLANG
        HASLANGDIR HAVING HOURS IF IN IRI ISBLANK ISIRI ISLITERAL ISNUMERIC ISTRIPLE ISURI LANG LANGDIR LANGMATCHES
        LATERAL LCASE LIMIT MAX MD5 MIN MINUS MINUTES MONTH NOT NOW OBJECT OFFSET OPTIONAL ORDER PREDICATE PREFIX
        RAND REDUCED REGEX REPLACE ROUND SAMETERM SAMPLE SECONDS SELECT SEPARATOR SHA1 SHA256 SHA384 SHA512 STR
        STRAFTER STRBEFORE STRDT STRENDS STRLANG STRLANGDIR STRLEN STRSTARTS STRUUID SUBJECT SUBSTR SUM TIMEZONE
        TRIPLE TRUE TZ UCASE UNDEF UNION URI UUID VALUES VERSION WHERE YEAR
        """,
    )
)
_NO_UPDATE = "a query only reads: the graph changes through `kg ingest` and the commands beside it"
_NO_SERVICE = "a query asks this graph alone: ask the other server itself, and join the two answers"
_NO_DATASET = "the dataset is fixed: leave it out, and reach the evidence with GRAPH ?g { ... }"
_REFUSED = {
    **dict.fromkeys(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"), _NO_UPDATE),
    **dict.fromkeys(("SERVICE", "SILENT"), _NO_SERVICE),
    **dict.fromkeys(("FROM", "NAMED"), _NO_DATASET),
}


class Token(NamedTuple):
    """A piece of a query: its kind (a key of the patterns above), where it starts, and its text."""

    kind: str
    start: int
    text: str


def prepare(text: str) -> str:
    """Put the query in NFC, so that names typed in decomposed form find the data, and drop a byte-order mark.

    Raises LimitError for a query that is too long. Call `check` on what this returns: NFC can change punctuation.
    """
    _check_length(text)
    return unicodedata.normalize("NFC", text.removeprefix("\ufeff"))


def check(text: str) -> None:
    """Pass a query that only reads from this graph; one pass, linear in its length.

    Raises QueryError for updates, SERVICE, FROM, unknown words and prefixes, broken strings, and what can be read in
    two ways; LimitError for more than 64 KB or brackets nested deeper than 200. Messages name line and column.
    """
    _check_length(text)
    known = {*vocab.PREFIXES, "_"}
    before = last = Token("", 0, "")
    depth = 0
    for token in tokens(text):
        if token.kind == "words":
            _check_words(text, token)
        elif token.kind == "name":
            _check_name(text, token, last, known)
        elif token.kind == "open":
            depth += 1
            if depth > MAX_DEPTH:
                raise LimitError(f"{_at(text, token.start)}: brackets nest deeper than {MAX_DEPTH}: simplify the query")
            if token.text == "{" and _hides_service(before, last):
                _refuse(text, last.start, "SERVICE may hide in the name before this: end the triple with a full stop")
        elif token.kind == "close":
            depth = max(0, depth - 1)
        before, last = last, token
    if not last.kind:
        raise QueryError(f"the query is empty: write one such as\n  {_EXAMPLE}")


def tokens(text: str) -> Iterator[Token]:
    """Cut a query into its pieces, without blanks and comments.

    Raises QueryError for a string that does not end, a wrong escape, and a `<` that can be read in two ways.
    """
    position = 0
    while match := _TOKEN.match(text, position):
        token = Token(str(match.lastgroup), position, match[0])
        position = match.end()
        if token.kind == "blank":
            continue
        if token.kind == "bad":
            problem = "a string does not end on its line" if token.text != "\\" else "an escape outside of a string"
            _refuse(text, token.start, f"{problem}: close the quotes, or write the character itself")
        if token.kind == "iri" and not _is_iri(text, token):
            token, position = Token("other", token.start, "<"), token.start + 1
        if token.kind in {"string", "iri"} and "\\" in token.text:
            _check_escapes(text, token)
        yield token


def _is_iri(text: str, token: Token) -> bool:
    """Whether `<...>` is skipped as a whole; False where `<` may be an operator with brackets behind it."""
    if _ABSOLUTE.match(token.text):  # "http:" and then "//" is never an expression
        return True
    if "#" in token.text or "'" in token.text:
        _refuse(text, token.start, "this reads as an IRI or as a comparison: write a blank after <, or the IRI in full")
    return not any(bracket in token.text for bracket in "()[]")


def _check_length(text: str) -> None:
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise LimitError(f"the query has {size:,} bytes; the limit is {MAX_BYTES:,}: split it, or use VALUES with less")


def _check_escapes(text: str, token: Token) -> None:
    """Pass escapes that the engine accepts and that no other engine reads as the end of the string."""
    for escape in _ESCAPE.finditer(token.text):
        code = escape[2] or escape[3]
        place = token.start + escape.start()
        if not code and (not escape[1] or token.kind == "iri"):
            _refuse(text, place, "SPARQL has no such escape: write the character itself, or \\\\ for a backslash")
        number = int(code or "41", 16)
        if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF or chr(number) in "\"'\\<>{}|^`\r\n ":
            _refuse(text, place, 'this character cannot be written as a number: write it itself, or as \\" \\\\ \\n')


def _check_words(text: str, token: Token) -> None:
    """Look at words joined by dots and hyphens one by one."""
    for match in _WORD.finditer(token.text):
        word = match[0].upper()
        place = token.start + match.start()
        hidden = "SERVICE" if "SERVICE" in word else word
        if hidden in _REFUSED:
            _refuse(text, place, f"{hidden} is not allowed: {_REFUSED[hidden]}")
        if word not in _KEYWORDS and not re.fullmatch(_NUMBER, word):
            hint = "text stands in quotes, a variable begins with ?, a name has a prefix (foaf:name)"
            _refuse(text, place, f"unknown word {_shown(match[0])}: {hint}")


def _check_name(text: str, token: Token, last: Token, known: set[str]) -> None:
    """Pass a name whose prefix is declared and holds no SERVICE (`SERVICEex:a {` is a call)."""
    prefix = token.text.partition(":")[0]
    if "service" in prefix.lower():
        _refuse(text, token.start, f"SERVICE may hide in the prefix {_shown(prefix)}: choose another one")
    if last.kind == "words" and last.text.upper() == "PREFIX":
        known.add(prefix)
    elif prefix not in known:
        declare = f"declare it (PREFIX {_shown(prefix, quotes=False)}: <...>) or use one of {', '.join(vocab.PREFIXES)}"
        _refuse(text, token.start, f"unknown prefix {_shown(prefix)}: {declare}")


def _hides_service(before: Token, last: Token) -> bool:
    """Whether `p:SERVICE <u> {` or `p:SERVICEx:a {` stands before a brace: the engine may read p: and then SERVICE."""
    if last.kind == "name" and re.search("service[^:]*:", last.text.partition(":")[2], re.IGNORECASE):
        return True
    term = last.kind in {"iri", "var", "name"}
    return term and before.kind == "name" and "service" in before.text.lower()


def _shown(text: str, *, quotes: bool = True) -> str:
    short = text if len(text) <= 40 else text[:40] + "..."
    return repr(short) if quotes else repr(short)[1:-1]


def _at(text: str, position: int) -> str:
    line = text.count("\n", 0, position) + 1
    return f"line {line}, column {position - text.rfind(chr(10), 0, position)}"


def _refuse(text: str, position: int, message: str) -> NoReturn:
    raise QueryError(f"{_at(text, position)}: {message}")

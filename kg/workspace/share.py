"""Judgements as a text file that a team can read, review and version: one line of JSON each, sorted, with the words meant.

A line holds everything the ledger holds. `words` and `quote` beside a place are for people: they are not read back. Of a
suppressed person the file has the places alone.
"""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import msgspec

from kg.errors import UsageError
from kg.judgement import KINDS, Judgement, Spot
from kg.ledger import Ledger
from kg.resolve.verdicts import clash, in_force
from kg.workspace.files import write
from kg.workspace.judge import Row, contradiction, identity, keep, placing, signature
from kg.workspace.place import reading, writing
from kg.workspace.refresh import refresh
from kg.workspace.standing import Standing

_AROUND = 40  # characters of the text that a quote shows on either side of a mention
_EQUAL = 100  # so many equal judgements are told apart
_MENTIONS = {
    "same": (2, 2),
    "different": (2, 2),
    "unsure": (2, 2),
    "reject": (1, 2),
    "suppress": (1, None),
    "undo": (0, 0),
}


class Place(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A mention in the file."""

    article: str
    start: int
    end: int
    words: str = ""
    quote: str = ""


class Line(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A judgement in the file. Without an `id` it is one that somebody wrote by hand."""

    kind: str
    by: str
    when: str
    why: str = ""
    mentions: tuple[Place, ...] = ()
    says: str = ""
    takes_back: str = ""
    id: str = ""


class Imported(NamedTuple):
    """What an import did: the rows that are new, how many were known, and the new ones that have no place in the texts here."""

    rows: list[Row]
    known: int
    orphans: list[Row]


def export(root: Path, target: Path) -> int:
    """Write every judgement of a workspace into a file, sorted by time; how many."""
    lines = exported(root)
    write(target, lines)
    return len(lines)


def exported(root: Path) -> list[str]:
    """The lines of that file."""
    with reading(root) as (_, ledger):
        rows = ledger.judgements()
        lines = [_line(ledger, j) for j in sorted(rows, key=lambda j: (j.when, bool(j.takes_back), j.id))]
    return [msgspec.json.encode(line).decode() + "\n" for line in lines]


def bring(root: Path, source: Path, content: bytes | None = None) -> Imported:
    """Add the judgements of a file, or of its content, to a workspace; those it has already change nothing.

    Raises UsageError, with nothing changed, for a line that is no judgement, and for verdicts that contradict each other.
    """
    found = _parsed(_read(source) if content is None else content, source)
    with reading(root):
        pass
    with writing(root) as (place, ledger):
        refresh(place, ledger)
        before = ledger.judgements()
        have = {j.id for j in before}
        new = [j for j in found if j.id not in have]
        _check(ledger, before, new)
        rows = keep(ledger, new)
        refresh(place, ledger)
        standing = Standing(ledger)
        lost = [row for row in rows if standing.lost(row.judgement)]
    return Imported(rows, len(found) - len(new), lost)


def _check(ledger: Ledger, before: tuple[Judgement, ...], new: list[Judgement]) -> None:
    """Raises UsageError with every verdict that contradicts another, if the new ones were added."""
    force = [j for j in in_force([*before, *new]) if j.kind in ("same", "different")]
    standing = Standing(ledger)
    live = [j for j in force if j not in standing.judgements]
    messages = []
    while live and (found := clash(force, placing(standing, *live))):
        if any(j in live for j in found):  # what the texts have brought into conflict since is told by `kg review`
            messages.append(contradiction(before, found))
        force.remove(found[-1])
    if messages:
        raise UsageError("nothing was imported: " + "\n".join(messages))


def _line(ledger: Ledger, judgement: Judgement) -> Line:
    told = judgement.kind != "suppress"
    mentions = tuple(
        Place(s.article, s.start, s.end, s.words, _quote(ledger, s)) if told else Place(s.article, s.start, s.end)
        for s in judgement.mentions
    )
    return Line(
        judgement.kind,
        judgement.by,
        judgement.when,
        judgement.why,
        mentions,
        judgement.says,
        judgement.takes_back,
        judgement.id,
    )


def _quote(ledger: Ledger, spot: Spot) -> str:
    article = ledger.article(spot.article)
    if article is None:
        return ""
    start, end = max(0, spot.start - _AROUND), spot.end + _AROUND
    return " ".join(article.text[start:end].split())


def _read(source: Path) -> bytes:
    try:
        return source.read_bytes()
    except OSError as error:
        raise UsageError(f"cannot read {source} ({error.strerror}): name the file of an export") from error


def _parsed(content: bytes, source: Path) -> list[Judgement]:
    try:
        text = content.decode()
    except ValueError as error:
        raise UsageError(f"{source} is no text in UTF-8: name the file of an export") from error
    found: dict[str, Judgement] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                judgement = _judgement(msgspec.json.decode(line, type=Line))
            except (msgspec.MsgspecError, ValueError, UsageError) as error:
                raise UsageError(f"{source}, line {number}: {error}; nothing was imported") from error
            found[judgement.id] = judgement
    return list(found.values())


def _judgement(line: Line) -> Judgement:
    """The judgement of a line. Raises ValueError for one that cannot be."""
    if line.kind not in KINDS:
        raise ValueError(f"{line.kind!r} is no kind of judgement: {', '.join(KINDS)}")
    least, most = _MENTIONS[line.kind]
    if len(line.mentions) < least or (most is not None and len(line.mentions) > most):
        raise ValueError(f"a judgement of the kind {line.kind!r} cannot name {len(line.mentions)} places")
    if any(not 0 <= p.start < p.end for p in line.mentions):
        raise ValueError("a place begins before it ends")
    if bool(line.takes_back) != (line.kind == "undo"):
        raise ValueError("an undo, and nothing else, names the judgement that it takes back")
    spots = [Spot(p.article, p.start, p.end, p.words) for p in line.mentions]
    sign = signature(line.by, line.when, line.why)
    made = Judgement(
        line.kind,
        tuple(spots if line.kind == "reject" else sorted(spots)),
        *sign,
        says=line.says,
        takes_back=line.takes_back,
    )
    known = [identity(made, n) for n in range(_EQUAL if line.id else 1)]
    if line.id and line.id not in known:
        raise ValueError("the line was changed after its export: take its id out, and it counts as a new judgement")
    return replace(made, id=line.id or known[0])

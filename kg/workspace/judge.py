"""Judgements: two officials are one, or two; a claim is wrong; a person is not to be shown; and taking any of it back."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from kg import vocab
from kg.errors import UsageError
from kg.judgement import Judgement, Spot
from kg.ledger import Ledger
from kg.model import Claim
from kg.resolve.spellings import spellings
from kg.resolve.verdicts import Span, clash, in_force, places, rejected, says, span, taken_back
from kg.store import open_store
from kg.view.facts import find
from kg.workspace.homes import forbidding
from kg.workspace.look import listed
from kg.workspace.named import Named, claim, somebody, subject, whole
from kg.workspace.place import reading, snapshot, writing
from kg.workspace.refresh import refresh
from kg.workspace.resting import Resting, resting
from kg.workspace.standing import Standing

_KEY, _POSSIBLY = vocab.term("v:nameKey"), vocab.term("v:possiblySame")
_NO_TIME = "{!r} is no time: write it as 2026-11-27T14:05:00Z"
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class Signature(NamedTuple):
    """Who decides, when and why: handed in, so that the same input gives the same ledger."""

    by: str
    when: str
    why: str


def signature(by: str, when: str, why: str) -> Signature:
    """A signature on one line each. Raises UsageError where it has no name or no time."""
    by, why = (" ".join(unicodedata.normalize("NFC", text).split()) for text in (by, why))
    if not by:
        raise UsageError("a judgement needs the name of who makes it: give --by NAME")
    if not _WHEN.fullmatch(when):
        raise UsageError(_NO_TIME.format(when))
    try:
        datetime.fromisoformat(when)
    except ValueError as error:
        raise UsageError(_NO_TIME.format(when)) from error
    return Signature(by, when, why)


class Row(NamedTuple):
    """A judgement with its number, counted from 1; `old` if it was there already; `against` is what the texts have against it."""

    number: int
    judgement: Judgement
    old: bool = False
    against: tuple[str, ...] = ()


def decide(root: Path, kind: str, one: str, other: str, sign: Signature) -> Row:
    """Say that two officials or mentions are the same, are different, or that one cannot tell ("unsure").

    Raises UsageError where they are spelt differently or are one mention, and where earlier verdicts say the opposite.
    """
    with _bench(root) as (ledger, standing):
        first, second = (somebody(root, standing, text) for text in (one, other))
        spots = _pair(kind, first, second)
        if known := _known(ledger, standing, kind, spots):
            return known
        made = _made(ledger, kind, spots, sign)
        if kind != "unsure":
            _check(ledger, standing, made)
        against = forbidding(standing, first, second) if kind == "same" else ()
        return keep(ledger, [made])[0]._replace(against=against)


class Rejected(NamedTuple):
    """What a rejection did: its rows, and each fact that rested on the claims."""

    rows: list[Row]
    rested: list[Resting]


def reject(root: Path, names: Sequence[str], sign: Signature) -> Rejected:
    """Say that claims are wrong, each named by its id or the first letters of it."""
    with _bench(root) as (ledger, standing):
        found = {c.id: c for c in (claim(root, standing, name) for name in names)}
        made = [_rejection(ledger, c, sign) for c in found.values()]
        near = [c for article in {c.article for c in found.values()} for c in standing.claims(article)]
        out = rejected(near, made)
        rested = resting(root, ledger, [c for c in near if c.id in out])
        return Rejected(keep(ledger, made), rested)


def suppress(root: Path, name: str, sign: Signature) -> Row:
    """Say that a person is not to be shown any more."""
    with _bench(root) as (ledger, standing):
        found = whole(root, standing, name)
        return keep(ledger, [_made(ledger, "suppress", found.spots(), sign)])[0]


def undo(root: Path, number: int | None, sign: Signature) -> tuple[Row, Row]:
    """Take back a judgement, the last one in force if no number is given: the row of the undo, and the row taken back."""
    with _bench(root) as (ledger, standing):
        rows = [Row(n, judgement) for n, judgement in enumerate(ledger.judgements(), 1)]
        target = _target(rows, standing, number)
        made = replace(_made(ledger, "undo", (), sign), takes_back=target.judgement.id, id="")
        made = signed(made, {row.judgement.id for row in rows})
        again = [j for j in in_force([*ledger.judgements(), made]) if j not in standing.judgements]
        for judgement in again:
            if judgement.kind in ("same", "different"):
                _check(ledger, standing, judgement)
        return keep(ledger, [made])[0], target


class Outcome(NamedTuple):
    """The officials of a name as the graph has them now, a line each with their posts; how many pairs of them are undecided."""

    officials: list[str]
    undecided: int


def outcome(root: Path, judgement: Judgement) -> Outcome:
    """What has become of the name that a verdict is about."""
    with reading(root) as (_, ledger):
        keys = touches(ledger, judgement)[0]
    store = open_store(snapshot(root).path, read_only=True)
    people = sorted(q.s for key in keys for q in store.match(p=_KEY, o=vocab.literal(key), g=""))
    pairs = {frozenset((iri, q.o)) for iri in people for q in store.match(iri, _POSSIBLY, None, "")}
    found = listed(store, [one for iri in people for one in find(store, iri.strip("<>"), "person")]).splitlines()
    return Outcome(found, len(pairs))


def log(root: Path) -> list[tuple[Row, bool]]:
    """Every judgement, and whether nobody took it back. An import names no suppressed person: the texts here do."""
    with reading(root) as (_, ledger):
        rows = [replace(j, mentions=tuple(_worded(ledger, s) for s in j.mentions)) for j in ledger.judgements()]
    gone = taken_back(rows)
    return [(Row(n, j), j.id not in gone) for n, j in enumerate(rows, 1)]


def _worded(ledger: Ledger, spot: Spot) -> Spot:
    article = None if spot.words else ledger.article(spot.article)
    return replace(spot, words=article.text[spot.start : spot.end]) if article else spot


def signed(judgement: Judgement, known: Iterable[str]) -> Judgement:
    """The judgement under the hash of what it says; the count of equal rows before it makes it another."""
    taken, n = set(known), 0
    while (made := identity(judgement, n)) in taken:
        n += 1
    return replace(judgement, id=made)


def identity(judgement: Judgement, n: int) -> str:
    """The id of the judgement if `n` equal ones were made before it. The words at its places do not count."""
    bare = tuple(replace(spot, words="") for spot in judgement.mentions)
    told = msgspec.json.encode(replace(judgement, mentions=bare, id="")).decode()
    return vocab.digest(f"{told}|{n}", 16)


def touches(ledger: Ledger, judgement: Judgement) -> tuple[set[str], set[str]]:
    """The name keys and the articles whose part of the graph a judgement changes."""
    if judgement.takes_back:
        known = {j.id: j for j in ledger.judgements()}
        target = known.get(judgement.takes_back)
        return touches(ledger, target) if target else (set(), set())
    articles = {spot.article for spot in judgement.mentions}
    if judgement.kind == "reject":
        return set(), articles & ledger.ids()
    spots = set(map(span, judgement.mentions))
    return {c.subject.key for a in articles for c in ledger.claims(a) if span(subject(c)) in spots}, set()


def placing(standing: Standing, *more: Judgement) -> Callable[[Spot], str]:
    """Which profile a spot is in, if these judgements are added; one that is in none has a place of its own."""
    known: dict[Span, str] = {}
    keys: set[str] = set()

    def place(spot: Spot) -> str:
        for c in standing.ledger.claims(spot.article) if span(spot) not in known else ():
            if span(subject(c)) == span(spot) and c.subject.key not in keys:
                keys.add(c.subject.key)
                known.update(places(standing.profiles(c.subject.key, *more)))
        return known.setdefault(span(spot), repr(span(spot)))

    return place


@contextmanager
def _bench(root: Path) -> Iterator[tuple[Ledger, Standing]]:
    """An existing workspace to judge in: the graph is brought up to date before and after."""
    with reading(root):
        pass  # a workspace is made by ingesting
    with writing(root) as (place, ledger):
        refresh(place, ledger)
        yield ledger, Standing(ledger)
        refresh(place, ledger)


def keep(ledger: Ledger, made: Sequence[Judgement]) -> list[Row]:
    """Add judgements to the ledger, with what they touch; their rows."""
    people: set[str] = set()
    articles: set[str] = set()
    for judgement in made:
        found = touches(ledger, judgement)
        people |= found[0]
        articles |= found[1]
    ledger.judge(made, people, articles)
    rows = ledger.judgements()
    return [Row(len(rows) - len(made) + n, judgement) for n, judgement in enumerate(made, 1)]


def _made(ledger: Ledger, kind: str, spots: Iterable[Spot], sign: Signature) -> Judgement:
    if kind != "undo" and not sign.why:
        raise UsageError(f"a judgement needs a reason that others understand: give {kind} a few words with --why")
    made = Judgement(kind, tuple(spots), sign.by, sign.when, sign.why)
    return signed(made, (j.id for j in ledger.judgements()))


def _rejection(ledger: Ledger, wrong: Claim, sign: Signature) -> Judgement:
    spots = [Spot(wrong.article, m.start, m.end, m.surface) for m in (wrong.subject, wrong.object) if m]
    made = replace(_made(ledger, "reject", spots, sign), says=says(wrong), id="")
    return signed(made, (j.id for j in ledger.judgements()))


def _pair(kind: str, one: Named, other: Named) -> tuple[Spot, Spot]:
    if one.key != other.key:
        variants = other.key in spellings(one.key)
        if not variants or kind == "same":
            why = "kg joins no two spellings" if variants else "kg never takes two names for one person"
            raise UsageError(f"{one.name} and {other.name} are two names: {why}, so there is nothing to decide")
    first, second = sorted((one.spot(), other.spot()))
    if span(first) == span(second) or (one.iri and one.iri == other.iri):
        raise UsageError(
            f"both stand for one {'official' if one.iri else 'mention'} of {one.name}: to tell apart what the graph has joined,"
            " name two claims of it; `kg show` prints their ids behind the sentences"
        )
    return first, second


def _known(ledger: Ledger, standing: Standing, kind: str, spots: tuple[Spot, Spot]) -> Row | None:
    """The row that says the same already."""
    for number, judgement in enumerate(ledger.judgements(), 1):
        if judgement.kind == kind and judgement.mentions == spots and judgement in standing.judgements:
            return Row(number, judgement, old=True)
    return None


def _check(ledger: Ledger, standing: Standing, new: Judgement) -> None:
    """Raises UsageError if a new verdict contradicts what is in force, with all of it shown."""
    near = standing.near(new)
    found = clash([*near, new], placing(standing, new))
    if found:
        raise UsageError(contradiction(ledger.judgements(), found, new))


def contradiction(rows: Sequence[Judgement], found: Iterable[Judgement], *new: Judgement) -> str:
    """The message that shows verdicts which cannot all be true; `new` are not among the rows."""
    numbers = {j.id: f"no. {n}" for n, j in enumerate(rows, 1)}
    lines = "\n".join(f"  {numbers.get(j.id, 'new'):<8} {told(j)}" for j in found)
    return (
        f"these verdicts contradict each other:\n{lines}\ntake one back with `kg undo NUMBER`, or leave out the new one"
    )


def told(judgement: Judgement) -> str:
    """A judgement in one line: what, of whom, by whom, when, why."""
    who = " | ".join(f"{s.words or '?'} ({s.article}#{s.start}-{s.end})" for s in judgement.mentions[:2])
    more = len(judgement.mentions) - 2
    who += f" and {more} more place{'s' * (more > 1)}" if more > 0 else ""
    what = ": ".join(part for part in (judgement.kind, who, judgement.says) if part)
    return f"{what}  by {judgement.by}, {judgement.when}" + (f": {judgement.why}" if judgement.why else "")


def _target(rows: Sequence[Row], standing: Standing, number: int | None) -> Row:
    live = {j.id for j in standing.judgements}
    if number is None:
        last = [row for row in rows if row.judgement.id in live]
        if not last:
            raise UsageError("there is no judgement to take back: `kg judgements` lists what was decided")
        return last[-1]
    if not 1 <= number <= len(rows):
        raise UsageError(f"there is no judgement {number}: `kg judgements` lists them with their numbers")
    row = rows[number - 1]
    gone = taken_back([r.judgement for r in rows])
    if row.judgement.id in gone:
        by = next(r.number for r in rows if r.judgement.takes_back == row.judgement.id and r.judgement.id not in gone)
        raise UsageError(f"judgement {number} is taken back already: `kg undo {by}` puts it in force again")
    return row

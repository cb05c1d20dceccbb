"""Why: what a fact rests on, claim by claim; what speaks for and against two officials being one."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import UsageError
from kg.ledger import Ledger
from kg.model import Body, Claim
from kg.resolve.people import grouped
from kg.resolve.verdicts import says, span
from kg.store import Store, open_store
from kg.view.table import SHORT, shown
from kg.vocab import node, term
from kg.workspace.judge import told
from kg.workspace.look import entity, iri_of
from kg.workspace.named import Named, claim, somebody, subject
from kg.workspace.place import reading, snapshot
from kg.workspace.standing import Standing

_FROM, _IN_ARTICLE = term("prov:wasDerivedFrom"), term("v:inArticle")


def one(root: Path, text: str) -> Iterator[str]:
    """The claims that a fact, an official or an event rests on, with sentences and the steps of the reading.

    Raises UsageError for what rests on nothing.
    """
    with reading(root) as (_, ledger):
        standing = Standing(ledger)
        found = _claims(root, standing, text)
        yield f"{text} rests on {len(found)} claim{'s' * (len(found) != 1)}"
        for known in found:
            yield from _lines(standing, known)


def two(root: Path, first: str, second: str) -> Iterator[str]:
    """What speaks for and against two officials or mentions being one person. Raises UsageError."""
    with reading(root) as (_, ledger):
        standing = Standing(ledger)
        one, other = (somebody(root, standing, text) for text in (first, second))
        yield f"A  {_who(one)}"
        yield f"B  {_who(other)}"
        if one.key != other.key:
            yield "two officials: their names are not the same, letter and tone"
            return
        yield _outcome(standing, one, other)
        yield from _decided(ledger, standing, one, other)
        yield from _shared(one.claims, other.claims)


def _who(named: Named) -> str:
    spot = named.spot()
    return f"{named.name}  <{named.iri}>" if named.iri else f"{named.name}  ({spot.article}#{spot.start}-{spot.end})"


def _claims(root: Path, standing: Standing, text: str) -> list[Claim]:
    store = open_store(snapshot(root).path, read_only=True)
    iri = iri_of(text)
    found = _rests(store, standing, iri) if iri else []
    if found:
        return found
    try:
        return [claim(root, standing, text)]
    except UsageError:
        found = _rests(store, standing, entity(root, text)[0])
    if not found:
        raise UsageError(
            f"{text!r} rests on no claim of its own: name an official, a tenure, a participation or an event"
        )
    return found


def _rests(store: Store, standing: Standing, iri: str) -> list[Claim]:
    ids = {q.o for q in store.match(f"<{iri}>", _FROM, None, "")}
    articles = {q.g.strip("<>").rsplit("/", 1)[-1] for c in ids for q in store.match(c, _IN_ARTICLE)}
    base = standing.ledger.setting("base")
    found = [c for article in articles for c in standing.claims(article) if node("claim", c.id, base) in ids]
    return sorted(found, key=lambda c: (c.on or "", c.article, c.start, c.id))


def _lines(standing: Standing, known: Claim) -> Iterator[str]:
    article = standing.article(known.article)
    assert article is not None
    yield ""
    yield f"  claim {known.id[:SHORT]}  {known.name or known.subject.surface} {says(known)}"
    yield f"      {shown(article.text[known.start : known.end])}"
    where = f"characters {known.start}-{known.end}"
    yield f"        {' · '.join(p for p in (article.title, article.published, article.url, where, article.notice) if p)}"
    steps = [f"{part} by {step}" for part, step in known.resolved]
    marks = [f"on {known.on}" if known.on else "day not read", f"confidence {known.confidence:g}", *steps]
    yield f"        rule {known.rule}, zone {known.zone}, {', '.join(marks)}"


def _outcome(standing: Standing, one: Named, other: Named) -> str:
    about = standing.about(standing.block(one.key))
    for group in grouped(standing.profiles(one.key), about):
        spots = {span(subject(c)) for c in group}
        inside = [span(named.spot()) in spots for named in (one, other)]
        if all(inside):
            return "the graph has them as one official"
        if any(inside):
            break
    return "the graph has them as two officials"


def _decided(ledger: Ledger, standing: Standing, one: Named, other: Named) -> Iterator[str]:
    mine = [{span(s) for s in named.spots()} for named in (one, other)]
    for number, judgement in enumerate(ledger.judgements(), 1):
        if judgement in standing.judgements and len(judgement.mentions) == 2 and judgement.kind != "reject":
            first, second = map(span, judgement.mentions)
            if any(first in a and second in b for a, b in (mine, mine[::-1])):
                yield f"  decided, no. {number}: {told(judgement)}"


def _shared(one: Sequence[Claim], other: Sequence[Claim]) -> Iterator[str]:
    """What they have in common in words; the weights are the resolver's."""
    posts = {c.post.label for c in one if c.post} & {c.post.label for c in other if c.post}
    units = _units(one) & _units(other)
    yield from (f"  for: both held the post {label}" for label in sorted(posts))
    yield from (f"  for: both are tied to {unit}" for unit in sorted(units))
    if not posts and not units:
        yield "  against: no post and no unit in common"


def _units(claims: Sequence[Claim]) -> set[str]:
    found: set[str] = set()
    for known in claims:
        body: Body | None = known.post.body if known.post else None
        while body:
            found |= {f"{body.unit.level} {body.unit.name}".strip()} if body.unit else set()
            body = body.parent
    return found

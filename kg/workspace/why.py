"""Why: what a fact rests on, claim by claim; what speaks for and against two officials being one."""

from collections.abc import Iterator
from pathlib import Path

from kg.errors import UsageError
from kg.ledger import Ledger
from kg.model import Claim
from kg.resolve.evidence import DIFFERENT, SAME, score
from kg.resolve.evidence import why as reasons
from kg.resolve.verdicts import says, span
from kg.rival import Reason
from kg.store import Store, open_store
from kg.view.table import SHORT, shown
from kg.vocab import node, term
from kg.workspace.judge import told
from kg.workspace.language import scale
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
        yield from _weighed(standing, one, other)


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
    for group in standing.groups(one.key):
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


def _weighed(standing: Standing, one: Named, other: Named) -> Iterator[str]:
    """Every reason with its weight, and what they come to."""
    articles = {c.article for named in (one, other) for c in named.claims}
    occasions = {c.id: c.occasion for article in articles for c in standing.claims(article) if c.occasion}
    found = reasons(one.claims, other.claims, scale(), occasions)
    yield from (f"  {shown_weight(reason)}  {reason.text}" for reason in found)
    total = score(found)
    if any(reason.decisive for reason in found):
        yield "  so they are two, whatever else speaks for one"
    else:
        what = "one official" if total >= SAME else "undecided" if total > DIFFERENT else "two officials"
        yield f"  {total:+6.2f}  together: {what} (one from {SAME:+g} on, two up to {DIFFERENT:g}, undecided between)"


def shown_weight(reason: Reason) -> str:
    """A weight as people read it."""
    return "  never" if reason.decisive else f"{reason.weight:+6.2f}"

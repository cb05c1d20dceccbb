"""Why: what a fact rests on, claim by claim; what speaks for and against two officials being one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.errors import UsageError
from kg.ledger import Ledger
from kg.model import Claim
from kg.resolve.evidence import DIFFERENT, SAME, score, spelt
from kg.resolve.evidence import why as reasons
from kg.resolve.spellings import spellings
from kg.resolve.verdicts import says, span
from kg.rival import Reason
from kg.store import Store, open_store
from kg.view.findings import said
from kg.view.table import SHORT, shown
from kg.vocab import node, term
from kg.workspace.homes import home
from kg.workspace.judge import told
from kg.workspace.language import scale
from kg.workspace.look import entity, iri_of
from kg.workspace.named import Named, claim, is_place, rejected, somebody
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
        yield f"{_called(root, text)} rests on {len(found)} claim{'s' * (len(found) != 1)}"
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
            if other.key in spellings(one.key):
                yield from _decided(ledger, standing, one, other)
                yield from _sum("all that is told, as if i and y were one letter", _spelt(standing, one, other))
            return
        yield from _outcome(ledger, standing, one, other)


def _called(root: Path, text: str) -> str:
    iri = iri_of(text)
    return said(open_store(snapshot(root).path, read_only=True), f"<{iri}>")[1] if iri else text


def _who(named: Named) -> str:
    spot = named.spot()
    return f"{named.name}  <{named.iri}>" if named.iri else f"{named.name}  ({spot.article}#{spot.start}-{spot.end})"


def _claims(root: Path, standing: Standing, text: str) -> list[Claim]:
    store = open_store(snapshot(root).path, read_only=True)
    if is_place(text):
        return sorted(somebody(root, standing, text).claims, key=lambda c: (c.start, c.id))
    iri = iri_of(text)
    found = _rests(store, standing, iri) if iri else []
    if found:
        return found
    try:
        return [claim(root, standing, text)]
    except UsageError:
        if rejected(standing, text):
            raise
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
    yield f"  claim {known.id[:SHORT]}  {known.name or known.subject.surface} {_worded(says(known))}"
    yield f"      {shown(article.text[known.start : known.end])}"
    where = f"characters {known.start}-{known.end}"
    yield f"        {' · '.join(p for p in (article.title, article.published, article.url, where, article.notice) if p)}"
    steps = [f"the {part} is not in these words: found by “{step}”" for part, step in known.resolved]
    marks = [f"on {known.on}" if known.on else "day not read", f"confidence {known.confidence:g}", *steps]
    yield f"        rule {known.rule}, in the {known.zone}, {', '.join(marks)}"


def _worded(text: str) -> str:
    """What a claim says, with the words of its concepts: "participates: role/chu-tri" -> "participates: chủ trì"."""
    return re.sub(r"\b(?:role|et)/[a-z-]+", lambda found: scale().label(found[0]), text)


def _outcome(ledger: Ledger, standing: Standing, one: Named, other: Named) -> Iterator[str]:
    """What the graph has made of them, what people decided, and the reasons: of two officials with all that is told of each."""
    found, clustered = standing.clustered(one.key)
    homes = [home(found, clustered, named) for named in (one, other)]
    same = homes[0] == homes[1]
    yield f"the graph has them as {'one official' if same else 'two officials'}"
    yield from _decided(ledger, standing, one, other)
    rival = next((r for r in clustered.rivals if set(r.pair) == {home[0] for home in homes}), None)
    if rival:
        yield from _sum("the two reports that speak most for one official", rival.reasons)
    elif same:
        yield from _sum("the two reports", _reasons(standing, one.claims, other.claims))
    else:
        every = [[c for name in home for c in found[name]] for home in homes]
        yield from _sum("all that is told of the two officials", _reasons(standing, *every))


def _decided(ledger: Ledger, standing: Standing, one: Named, other: Named) -> Iterator[str]:
    mine = [{span(s) for s in named.spots()} for named in (one, other)]
    for number, judgement in enumerate(ledger.judgements(), 1):
        if judgement in standing.judgements and len(judgement.mentions) == 2 and judgement.kind != "reject":
            first, second = map(span, judgement.mentions)
            if any(first in a and second in b for a, b in (mine, mine[::-1])):
                yield f"  decided, no. {number}: {told(judgement)}"


def _spelt(standing: Standing, one: Named, other: Named) -> list[Reason]:
    return [*_reasons(standing, one.claims, other.claims), spelt(one.name, other.name, scale())]


def _reasons(standing: Standing, one: Iterable[Claim], other: Iterable[Claim]) -> list[Reason]:
    articles = {c.article for c in (*one, *other)}
    occasions = {c.id: c.occasion for article in articles for c in standing.claims(article) if c.occasion}
    return reasons(one, other, scale(), occasions)


def _sum(what: str, found: Sequence[Reason]) -> Iterator[str]:
    """Every reason with its weight, and what they come to."""
    yield f"  weighed: {what}"
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

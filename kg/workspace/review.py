"""What waits for a person: officials of one name that may be one, the most consequential first, and verdicts without a place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from kg.judgement import Judgement, Spot
from kg.ledger import Ledger
from kg.model import Claim, Resolved
from kg.picture import Fact
from kg.resolve import people
from kg.resolve.evidence import score, why
from kg.resolve.spellings import across, spellings
from kg.resolve.verdicts import clash, reread, says, span
from kg.rival import Reason, Rival
from kg.store import open_store
from kg.text.normalize import tone_key
from kg.view import facts
from kg.view.facts import Facts, only, period
from kg.view.table import SHORT
from kg.vocab import node, unquote
from kg.workspace.judge import Row, placing
from kg.workspace.language import scale
from kg.workspace.named import Named
from kg.workspace.place import reading, snapshot
from kg.workspace.standing import Standing

_UNDECIDED = "SELECT DISTINCT ?key { ?p v:possiblySame ?q ; v:nameKey ?key } ORDER BY ?key"
_NAMESAKES = "SELECT ?key { ?p v:nameKey ?key } GROUP BY ?key HAVING (COUNT(?p) > 1) ORDER BY ?key"
_LOWEST = 999  # the rank of who has no post with one
_FAR = 10_000  # months
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?")


class Side(NamedTuple):
    """One of two officials: what is known, each fact with its sentences; `claim` is the short name to judge by.

    `rank` is that of the highest post, lower is higher.
    """

    iri: str
    name: str
    claim: str
    rank: int
    facts: tuple[Fact, ...]


class Pair(NamedTuple):
    """Two officials of one name: `rank` of the highest post, `weight` the number of facts, the score and what makes it."""

    one: Side
    other: Side
    rank: int
    weight: int
    score: float
    reasons: tuple[Reason, ...]
    unsure: tuple[Judgement, ...]

    @property
    def spelt(self) -> bool:
        """Whether their names differ, by i and y: nothing joins them, but they can be told apart for good."""
        return tone_key(self.one.name) != tone_key(self.other.name)


class Orphan(NamedTuple):
    """A judgement that the texts no longer bear out as it was made: its row, and what became of it."""

    row: Row
    what: str


class Review(NamedTuple):
    """What waits: pairs, of which there are `total`, and orphans."""

    pairs: list[Pair]
    total: int
    orphans: list[Orphan]


def review(root: Path, *, limit: int, everything: bool = False, namesakes: bool = False) -> Review:
    """The undecided pairs of a workspace, at most `limit`, and its orphans.

    `everything`: also pairs that somebody marked as unsure; `namesakes`: instead those of one name who are kept apart as two.
    """
    store = open_store(snapshot(root).path, read_only=True)
    known, keys = facts.load(store), facts.rows(store, _NAMESAKES if namesakes else _UNDECIDED)
    with reading(root) as (_, ledger):
        found = [
            pair
            for row in keys
            for pair in _pairs(ledger, known, row["key"], everything=everything, namesakes=namesakes)
        ]
        lost = orphans(ledger)
    found.sort(
        key=lambda pair: (pair.rank // 100, -pair.weight, pair.rank, pair.one.name, pair.one.iri, pair.other.iri)
    )
    return Review(found[:limit], len(found), lost)


def orphaned(root: Path) -> int:
    """How many judgements have lost their place in the texts."""
    with reading(root) as (_, ledger):
        return len({orphan.row.number for orphan in orphans(ledger)}) if ledger.judgements() else 0


def orphans(ledger: Ledger) -> list[Orphan]:
    """The judgements in force whose words are gone, say something else now, or have come to contradict others."""
    standing = Standing(ledger)
    rows = [Row(n, j) for n, j in enumerate(ledger.judgements(), 1) if j in standing.judgements]
    found = []
    for row in rows:
        if gone := standing.lost(row.judgement):
            found.append(Orphan(row, _gone(ledger, gone)))
        elif row.judgement.kind == "reject":
            claims = ledger.claims(row.judgement.mentions[0].article)
            found += [
                Orphan(row, f"its words are read otherwise now, and stay out: {says(c)}")
                for c in reread(claims, row.judgement)
            ]
    verdicts = [row.judgement for row in rows if row.judgement.kind in ("same", "different")]
    place = placing(standing)
    while broken := clash(verdicts, place):
        verdicts.remove(broken[-1])
        others = ", ".join(f"no. {row.number}" for row in rows if row.judgement in broken[:-1])
        mine = next(row for row in rows if row.judgement == broken[-1])
        found.append(Orphan(mine, f"the texts have brought it into conflict with {others}; nobody is joined by these"))
    return found


def _gone(ledger: Ledger, spots: Iterable[Spot]) -> str:
    told = []
    for spot in spots:
        what = "the reader finds no claim there now" if ledger.article(spot.article) else "the article is not here"
        told.append(f"{spot.words or 'a mention'} ({spot.article}#{spot.start}-{spot.end}): {what}")
    return "without effect; " + "; ".join(told)


def _pairs(ledger: Ledger, known: Facts, key: str, *, everything: bool, namesakes: bool) -> Iterator[Pair]:
    """The pairs of a name; of two names that differ by i and y the one that comes later in the alphabet has those of both."""
    standing, base = Standing(ledger), ledger.setting("base")
    keys = [key, *(() if namesakes else sorted(k for k in spellings(key) if k < key and ledger.block(k)))]
    articles = {article: standing.claims(article) for k in keys for article in ledger.block(k)}
    about = standing.about(articles)
    blocks = [
        people(k, {a: articles[a] for a in ledger.block(k)}, {}, standing.about(ledger.block(k)), scale=scale())
        for k in keys
    ]
    resolved = blocks[0]
    made = {c.id: c for claims in articles.values() for c in claims}
    named = {
        p.id: Named(p.name, unquote(node("person", p.id, base)), tuple(made[c] for c in p.claims))
        for block in blocks
        for p in block.people
    }
    rivals = [*resolved.rivals, *(r for other in blocks[1:] for r in across(resolved, other, articles, scale(), about))]
    for rival in _kept_apart(resolved, named, made) if namesakes else rivals:
        one, other = named[rival.first], named[rival.second]
        said = [j for j in about if _between(j, *({span(s) for s in n.spots()} for n in (one, other)))]
        if everything or namesakes or not said:
            sides = [_dated(known, who.iri) for who in (one, other)]
            yield _pair(_side(known, one, *sides), _side(known, other, *sides[::-1]), rival, said)


def _kept_apart(resolved: Resolved, named: Mapping[str, Named], made: Mapping[str, Claim]) -> Iterator[Rival]:
    """The officials of one name who are surely two, with the reasons."""
    undecided = {(r.first, r.second) for r in resolved.rivals}
    occasions = {c.id: c.occasion for c in made.values() if c.occasion}
    for first, second in combinations(sorted(named), 2):
        if (first, second) not in undecided:
            found = why(named[first].claims, named[second].claims, scale(), occasions)
            yield Rival(first, second, score(found), tuple(found))


def _between(judgement: Judgement, one: set[tuple[str, int, int]], other: set[tuple[str, int, int]]) -> bool:
    if judgement.kind != "unsure":
        return False
    first, second = map(span, judgement.mentions)
    return (first in one and second in other) or (first in other and second in one)


def _pair(one: Side, other: Side, rival: Rival, said: Iterable[Judgement]) -> Pair:
    rank = min(one.rank, other.rank)
    return Pair(one, other, rank, len(one.facts) + len(other.facts), rival.score, rival.reasons, tuple(said))


Dated = tuple[tuple[str, ...], Fact]  # a fact with its days


def _side(known: Facts, official: Named, mine: Iterable[Dated], theirs: Iterable[Dated]) -> Side:
    """One of two officials; what is told of days near those of the other comes first, for that decides."""
    iri = official.iri
    rank = min((int(row["rank"]) for row in only(known.tenures, "person", iri) if row["rank"]), default=_LOWEST)
    other = [month for days, _ in theirs for month in _months(days)]
    ordered = sorted(mine, key=lambda dated: _apart(_months(dated[0]), other))
    return Side(iri, official.name, official.best.id[:SHORT], rank, tuple(fact for _, fact in ordered))


def _months(days: Iterable[str]) -> list[int]:
    """Days as months since the year 0; a year alone is its middle."""
    return [int(year) * 12 + int(month or 6) for day in days for year, month in _DAY.findall(day)]


def _apart(mine: Sequence[int], theirs: Sequence[int]) -> int:
    """The months between a fact and the nearest of the other side's; what has no day comes last."""
    if not mine or not theirs:
        return _FAR
    return min(max(min(mine) - month, month - max(mine), 0) for month in theirs)


def _dated(known: Facts, iri: str) -> list[Dated]:
    """What is known of an official: posts, life, events, with days."""
    days = ("start", "first", "last", "end")
    held: list[Dated] = [
        (tuple(r[d] for d in days if r[d]), Fact(r["label"], period(r), known.of(r["fact"])))
        for r in only(known.tenures, "person", iri)
    ]
    lives: list[Dated] = [
        ((), Fact(r["value"], facts.ASPECT[r["aspect"]], known.of(r["fact"])))
        for r in only(known.backgrounds, "person", iri)
    ]
    names = {r["fact"]: r for r in known.events}
    parts: list[Dated] = []
    for fact in dict.fromkeys(r["fact"] for r in only(known.parts, "person", iri)):
        rows = only(known.parts, "fact", fact)
        event = names.get(rows[0]["event"], {"type": "event", "on": ""})
        told = Fact(f"{event['type']}: {', '.join(r['role'] for r in rows)}", event["on"], known.of(fact))
        parts.append(((event["on"],) if event["on"] else (), told))
    return [*held, *lives, *parts]

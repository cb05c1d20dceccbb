"""The identity gold against the officials that the resolver makes of its articles, read now."""

import csv
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.errors import UsageError
from kg.eval.identity import Identity, Pair, judged
from kg.model import Article, Claim, Resolved
from kg.resolve import Kinds, events, people, reports
from kg.rival import Reason
from kg.sources import read
from kg.text.normalize import tone_key
from kg.workspace.language import scale, vocabulary
from kg.workspace.understand import understand

TEXTS = "VNKG_CORPUS"  # the folder of the texts that are no part of the project
_ENDINGS = (".jsonl", ".jsonl.gz")


class Mention(NamedTuple):
    """A mention of the gold: its id, `collection/article` and span."""

    id: str
    article: str
    start: int
    end: int


class Missing(NamedTuple):
    """A collection whose texts are not here, and how many pairs were left out for it."""

    collection: str
    pairs: int


class Report(NamedTuple):
    """The figures, what could not be measured, the words of each mention, and why pairs are undecided."""

    identity: Identity
    missing: tuple[Missing, ...]
    words: Mapping[str, str]
    reasons: Mapping[frozenset[str], tuple[Reason, ...]]


def evaluate(gold: Path, texts: Path | None = None, *, step: Callable[[], None] = lambda: None) -> Report:
    """Score the resolver on a folder with `mentions.csv` and `pairs.csv`; collections lie beside them or in `texts`.

    Raises UsageError for a folder without these files, or a mention that is not in its article.
    """
    mentions = {
        row["id"]: Mention(row["id"], row["article"], int(row["start"]), int(row["end"]))
        for row in _rows(gold, "mentions")
    }
    pairs = [Pair(r["first"], r["second"], r["same"] == "yes", r["hard"] == "yes") for r in _rows(gold, "pairs")]
    wanted = {mention.article.partition("/")[0] for mention in mentions.values()}
    elsewhere = texts or (Path(os.environ[TEXTS]) if TEXTS in os.environ else None)
    articles: dict[str, Article] = {}
    for collection in sorted(wanted):
        if path := _collection(collection, [gold, *([elsewhere] if elsewhere else [])]):
            spans = [m for m in mentions.values() if m.article.startswith(f"{collection}/")]
            articles |= _articles(path, collection, spans, step)
    present = {
        m.id for m in mentions.values() if m.article.partition("/")[0] in {a.partition("/")[0] for a in articles}
    }
    kept = [p for p in pairs if p.first in present and p.second in present]
    owners, rivals, reasons = _resolved([mentions[name] for name in sorted(present)], articles)
    words = {name: _context(articles[mentions[name].article], mentions[name]) for name in sorted(present)}
    lost = [
        Missing(
            c,
            sum(
                c in (mentions[p.first].article.partition("/")[0], mentions[p.second].article.partition("/")[0])
                for p in pairs
            ),
        )
        for c in sorted(wanted)
        if not any(a.startswith(f"{c}/") for a in articles)
    ]
    return Report(judged(kept, owners, rivals), tuple(lost), words, reasons)


def _rows(gold: Path, name: str) -> list[dict[str, str]]:
    path = gold / f"{name}.csv"
    if not path.is_file():
        raise UsageError(
            f"{gold} has no {path.name}: name a folder with mentions.csv and pairs.csv, such as data/gold/identity"
        )
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _collection(name: str, folders: Iterable[Path]) -> Path | None:
    paths = (folder / f"{name}{ending}" for folder in folders for ending in _ENDINGS)
    return next((path for path in paths if path.is_file()), None)


def _articles(path: Path, collection: str, mentions: Sequence[Mention], step: Callable[[], None]) -> dict[str, Article]:
    """The articles of a collection that hold a mention, and all others in which one of these names stands: a block is whole."""
    every = {f"{collection}/{i.origin.rpartition('#')[2]}": i for i in read(str(path)) if isinstance(i, Article)}
    wanted = {m.article for m in mentions}
    if lost := sorted(wanted - every.keys()):
        raise UsageError(
            f"{path} has no article {lost[0]!r}, which the gold names: is it another edition of the texts?"
        )
    names = sorted({every[m.article].text[m.start : m.end] for m in mentions})
    found = {}
    for name, article in every.items():
        if name in wanted or any(words in article.text for words in names):
            found[name] = article
            step()
    return found


def _resolved(
    mentions: Iterable[Mention], articles: Mapping[str, Article]
) -> tuple[dict[str, str], list[tuple[str, str]], dict[frozenset[str], tuple[Reason, ...]]]:
    """The owner of each mention, the undecided pairs of officials, and the reasons of these."""
    claims = {article.id: understand(article) for article in articles.values()}
    kinds = Kinds(vocabulary())
    happened = events(reports((c for found in claims.values() for c in found), kinds), kinds)
    told = {claim: event.id for event in happened for claim in event.claims}
    blocks: dict[str, set[str]] = defaultdict(set)
    for name, found in claims.items():
        for claim in found:
            if claim.subject.kind == "person":
                blocks[claim.subject.key].add(name)
    owners: dict[str, str] = {}
    resolved: dict[str, Resolved] = {}
    for mention in mentions:
        page = articles[mention.article]
        key = tone_key(page.text[mention.start : mention.end])
        persons = [c for c in claims[page.id] if c.subject.kind == "person"]
        mine = [c for c in persons if key in (c.subject.key, tone_key(c.subject.surface))]
        if not mine:
            continue
        claim = min(mine, key=lambda c: (abs(c.subject.start - mention.start), c.id))
        key = claim.subject.key
        if key not in resolved:
            resolved[key] = people(key, {name: claims[name] for name in blocks[key]}, told, scale=scale())
        owners[mention.id] = _owner(resolved[key], claim)
    rivals = [rival for found in resolved.values() for rival in found.rivals]
    return owners, [(r.first, r.second) for r in rivals], {frozenset((r.first, r.second)): r.reasons for r in rivals}


def _owner(resolved: Resolved, claim: Claim) -> str:
    return next(person.id for person in resolved.people if claim.id in person.claims)


def _context(article: Article, mention: Mention) -> str:
    """The words around a mention, on one line."""
    around = article.text[max(0, mention.start - 60) : mention.end + 90]
    return " ".join(around.split())

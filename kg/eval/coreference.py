"""Groups of reports of which it is known which tell of one event, against what the resolver joins: pairs, over all reports."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from kg import vocab
from kg.model import Article, Claim

Label = tuple[str, ...]


class Told(NamedTuple):
    """A report of a group: the article, the group's number and phenomenon, and where its text begins to tell of which event."""

    article: Article
    group: str
    shows: str
    events: dict[str, int]


class Pairs(NamedTuple):
    """How many pairs of reports are of one event in the gold, were joined, were joined rightly; the events that were not read."""

    gold: int
    found: int
    right: int
    unread: tuple[str, ...]
    missed: tuple[tuple[str, ...], ...]
    wrong: tuple[tuple[str, ...], ...]

    @property
    def precision(self) -> float:
        """The share of the joined pairs that are of one event."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs of one event that were joined; what was not read is missed."""
        return self.right / self.gold if self.gold else 1.0


def groups(folder: Path) -> Iterator[Told]:
    """The reports of every file of a folder. Raises ValueError for one of another form, OSError for one not to be read."""
    for path in sorted(folder.glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            for number, group in enumerate(data["group"], 1):
                name = f"{path.stem} {number}"
                yield from (_told(row, name, group["shows"], data["notice"]) for row in group["report"])
        except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
            raise ValueError(f"{path}: {error}") from error


def _told(row: dict[str, object], group: str, shows: str, notice: str) -> Told:
    title, text = str(row["title"]), f"{row['title']}\n\n{row['text']}"
    url = f"https://{row['host']}/{vocab.slug(title)}.html"
    article = Article(vocab.digest(f"{url} {text}", 16), url, url, title, str(row["published"]), text, notice)
    events = row.get("events", {"a": ""})
    assert isinstance(events, dict)
    return Told(article, group, shows, {name: text.index(words) for name, words in events.items()})


def labels(told: Told, claims: Sequence[Claim]) -> dict[str, Label]:
    """Which event of the gold each "occurs" claim of a report stands for: the first of its part of the text; others are none."""
    found: dict[str, Label] = {}
    for claim in sorted((c for c in claims if c.occasion), key=lambda c: c.subject.start):
        name = max((at, name) for name, at in told.events.items() if at <= claim.subject.start)[1]
        label = (told.group, name)
        found[claim.id] = label if label not in found.values() else (*label, claim.id)
    return found


def pairs(told: Sequence[Told], read: Sequence[dict[str, Label]], joined: Sequence[Sequence[str]]) -> Pairs:
    """Score groups of claims; `read` gives the labels of the claims of each report."""
    gold = Counter((t.group, name) for t in told for name in t.events)
    label = {claim: name for labels_ in read for claim, name in labels_.items()}
    unread = tuple(
        f"{t.group} {name}: {t.article.title}"
        for t, labels_ in zip(told, read, strict=True)
        for name in t.events
        if (t.group, name) not in labels_.values()
    )
    found = {pair for group in joined for pair in combinations(sorted(group), 2)}
    same = {pair for pair in combinations(sorted(label), 2) if label[pair[0]] == label[pair[1]]}
    number = sum(n * (n - 1) // 2 for n in gold.values())
    return Pairs(
        number, len(found), len(found & same), unread, tuple(sorted(same - found)), tuple(sorted(found - same))
    )

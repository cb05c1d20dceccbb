"""The tour of a fresh installation: the samples in, a few answers chosen by what is there, and three pages."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise, takewhile
from pathlib import Path
from typing import NamedTuple

from kg import resources
from kg.store import open_store
from kg.view import facts
from kg.view.facts import Facts, Row
from kg.workspace.draw import Page, draw
from kg.workspace.ingest import Outcome, ingest
from kg.workspace.place import reading, snapshot


class Step(NamedTuple):
    """A post in the tour: who held it, when (months), and the sentence that says so ("" if there is none)."""

    name: str
    post: str
    when: str
    quote: str


class Answer(NamedTuple):
    """A small answer worth reading: what it is about, the command that gives the whole of it, and some of its lines."""

    about: str
    command: tuple[str, ...]
    steps: tuple[Step, ...]


class Demo(NamedTuple):
    """What the tour made: counts of the ingest and of the graph, the years spanned, answers by name, and pages by name."""

    ingested: dict[str, int]
    counts: dict[str, int]
    years: str
    answers: dict[str, Answer]
    pages: dict[str, Page]


def demo(root: Path, *, report: Callable[[Outcome], None]) -> Demo:
    """Ingest the sample articles into `root`, look at what they say, and draw pages beside the ledger.

    Whom the answers and pages show is chosen by the data, the same way each time. Raises WorkspaceError where a page or the
    workspace cannot be written.
    """
    ingested = ingest(root, [str(resources.folder("data") / "samples")], report=report)
    known = facts.load(open_store(snapshot(root).path, read_only=True))
    with reading(root) as (_, ledger):
        counts = {"articles": ledger.count(), **_counts(known)}
    found = {"career": career(known), "succession": succession(known), "namesakes": namesakes(known)}
    answers = {name: answer for name, answer in found.items() if answer}
    pages = {"network": draw(root, [], root / "demo.html")}
    for name, iri in (("official", _climber(known)), ("agency", _fullest(known))):
        if iri:
            pages[name] = draw(root, [iri], root / f"timeline-{name}.html", form="timeline")
    return Demo(ingested, counts, _years(known), answers, pages)


def _counts(known: Facts) -> dict[str, int]:
    return {
        "officials": len({r["person"] for r in (*known.tenures, *known.parts)}),
        "posts": len({r["post"] for r in known.tenures}),
        "agencies": len({r["body"] for r in known.tenures}),
        "events": len({r["fact"] for r in known.events}),
    }


def _years(known: Facts) -> str:
    """The first and last year that anything is known of."""
    days = [row[name] for row in known.tenures for name in ("first", "last", "start", "end", "over")]
    years = sorted({day[:4] for day in (*days, *(row["on"] for row in known.events)) if day})
    return " – ".join(dict.fromkeys((years[0], years[-1]))) if years else ""


def _climber(known: Facts) -> str:
    """The official with the longest career: posts that begin on different days (what is held at once counts once)."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in known.tenures:
        if begins(row):
            seen[row["name"], row["person"]].add(begins(row)[:7])
    return min(seen, key=lambda key: (-len(seen[key]), key), default=("", ""))[1]


def _fullest(known: Facts) -> str:
    """The agency with the most holders of its posts."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in known.tenures:
        if begins(row):
            seen[row["in"], row["body"]].add(row["person"])
    return min(seen, key=lambda key: (-len(seen[key]), key), default=("", ""))[1]


def career(known: Facts) -> Answer | None:
    """The posts of the official with the longest career, one after another, each with its sentence."""
    person = _climber(known)
    rows = sorted((r for r in facts.only(known.tenures, "person", person) if begins(r)), key=begins)
    if not rows:
        return None
    return Answer(rows[0]["name"], ("show", _named(known, person)), tuple(_step(known, row) for row in rows))


def succession(known: Facts) -> Answer | None:
    """The post with the most holders one after another, of equals the highest; None if none passed from hand to hand.

    No two of its holders may have held it, or come into it, at one time: who is appointed in one list is no successor.
    """
    posts: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in known.tenures:
        posts[row["label"], row["post"]].append(row)
    chains = {}
    for key, found in posts.items():
        rows = sorted(found, key=lambda row: (begins(row), row["name"]))
        apart = all(begins(a) < begins(b) >= ends(a) for a, b in pairwise(rows))
        if len({row["person"] for row in rows}) == len(rows) > 1 and begins(rows[0]) and apart:
            chains[key] = rows
    if not chains:
        return None
    label, post = min(chains, key=lambda key: (-len(chains[key]), int(chains[key][0]["rank"] or 10**6), key))
    return Answer(label, ("ask", "holders", "--post", label), tuple(_step(known, row) for row in chains[label, post]))


def namesakes(known: Facts) -> Answer | None:
    """Two officials of one name in like posts of two agencies, whom only the agency tells apart.

    Rather two who are in office at one time.
    """
    alike: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in known.tenures:
        alike[row["name"], row["title"], row["type"]].append(row)
    pairs = [
        (one, two)
        for rows in alike.values()
        for one, two in combinations(rows, 2)
        if one["person"] != two["person"] and one["body"] != two["body"] and begins(one) and begins(two)
    ]
    if not pairs:
        return None
    pair = min(
        pairs,
        key=lambda pair: (
            not _at_once(*pair),
            -_shared(*(row["in"] for row in pair)),  # two Sở Y tế rather than a Sở Y tế and a Sở Nội vụ
            *(row["name"] for row in pair),
            *(row["fact"] for row in pair),
        ),
    )
    steps = (
        _step(known, row)._replace(name=f"id:{row['person'].partition('/id/')[2]}") for row in sorted(pair, key=begins)
    )
    return Answer(pair[0]["name"], ("ask", "find", "--text", pair[0]["name"]), tuple(steps))


def _shared(one: str, two: str) -> int:
    """How many words two names have in common from the beginning."""
    return len(list(takewhile(lambda pair: pair[0] == pair[1], zip(one.split(), two.split(), strict=False))))


def _at_once(one: Row, two: Row) -> bool:
    """Whether the first and last days of two tenures enclose a common day."""
    return begins(one) <= ends(two) and begins(two) <= ends(one)


def begins(row: Row) -> str:
    """The first day, month or year of which a tenure is known, "" if there is none."""
    return min((row[name] for name in ("start", "first", "end", "over") if row[name]), default="")


def ends(row: Row) -> str:
    """The last one."""
    return max((row[name] for name in ("start", "last", "end") if row[name]), default=begins(row))


def _step(known: Facts, row: Row) -> Step:
    quotes = known.of(row["fact"])
    months = list(dict.fromkeys(day[:7] for day in (begins(row), ends(row)) if day))
    ended = months and not any(row[name] for name in ("first", "start", "end"))
    when = f"before {months[0]}" if ended else " – ".join(months)
    return Step(row["name"], f"{row['title']}, {row['in']}", when, quotes[0].quote if quotes else "")


def _named(known: Facts, person: str) -> str:
    """What a command can call an official: the name if nobody shares it, else the id."""
    rows = [*known.tenures, *known.parts]
    name = next(row["name"] for row in rows if row["person"] == person)
    others = {row["person"] for row in rows if row["name"] == name}
    return name if len(others) == 1 else f"id:{person.partition('/id/')[2]}"


def excerpt(quote: str, name: str, width: int) -> str:
    """So much of a quote as fits, around the name: what is left out is "…"."""
    text = " ".join(quote.split())
    if len(text) <= width:
        return text
    start = 0 if (at := text.find(name)) < width // 3 else text.rfind(" ", 0, max(at - 12, 1)) + 1
    end = text.rfind(" ", start, start + width - 4) if len(text) - start > width - 2 else len(text)
    return ("… " if start else "") + text[start:end].rstrip(" ,;") + (" …" if end < len(text) else "")


def shown(steps: Sequence[Step], most: int) -> tuple[list[Step], int]:
    """Some of the steps, spread evenly from the first to the last, and how many there are beside."""
    if len(steps) <= most:
        return list(steps), 0
    return [steps[i * (len(steps) - 1) // (most - 1)] for i in range(most)], len(steps) - most

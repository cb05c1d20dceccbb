"""How well reports of one event are joined: groups of reports with known answers, through the real reader."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kg.errors import UsageError
from kg.eval.coreference import Label, Pairs, groups, labels, pairs
from kg.extract import extract
from kg.model import Claim
from kg.resolve import Kinds, events, reports
from kg.text import shingles
from kg.workspace.language import language


class Joined(NamedTuple):
    """The figures, how many groups and reports there are, and for each claim in error a line that shows it."""

    pairs: Pairs
    groups: int
    reports: int
    lines: dict[str, str]


def coreference(folder: Path, *, step: Callable[[], None] = lambda: None) -> Joined:
    """Score the groups of a folder. Raises UsageError for a folder that holds none."""
    try:
        told = list(groups(folder))
    except (ValueError, OSError) as error:
        raise UsageError(f"{folder} cannot be read as groups of reports ({error}): correct the file") from error
    if not told:
        raise UsageError(f"there are no groups of reports in {folder}: it has no file *.toml (see CONTRIBUTING.md)")
    known, kinds = language(), Kinds(language().concepts)
    read: list[dict[str, Label]] = []
    claims: list[Claim] = []
    lines: dict[str, str] = {}
    for report in told:
        own = extract(report.article, known.lexicon)
        read.append(labels(report, own))
        claims += own
        lines |= {c.id: _line(report.group, report.article.title, c) for c in own if c.occasion}
        step()
    signs = {t.article.id: shingles.signature(t.article.text) for t in told}
    found = events(reports(claims, kinds), kinds, lambda a, b: shingles.nearly_same(signs[a], signs[b]))
    scored = pairs(told, read, [event.claims for event in found])
    return Joined(scored, len({t.group for t in told}), len(told), lines)


def _line(group: str, title: str, claim: Claim) -> str:
    occasion = claim.occasion
    assert occasion is not None
    said = (occasion.type.removeprefix("et/"), occasion.date or "?", occasion.part, occasion.name, occasion.place or "")
    return f"{group}  {title}\n      {' | '.join(word for word in said if word)}"

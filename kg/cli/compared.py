"""Two officials side by side as text: posts, periods and sentences in two columns that fit the terminal."""

import shutil
import textwrap
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

import click

from kg import vocab
from kg.resolve.evidence import DIFFERENT, SAME

if TYPE_CHECKING:
    from kg.picture import Evidence
    from kg.workspace.review import Pair, Side

_NARROW, _WIDE = 80, 120
_FACTS = 4  # facts of a side; `kg show` has them all
_GAP = " │ "

SCALE = f"""Reasons with their weights: what speaks for one official is above 0, what speaks for two is below. Together
from {SAME:+g} on kg takes two reports for one official, up to {DIFFERENT:g} for two; between, the pair is undecided."""


def width() -> int:
    """The columns of the terminal, within what reads well."""
    return max(_NARROW, min(_WIDE, shutil.get_terminal_size((100, 24)).columns))


def pair(found: "Pair", number: int, total: int) -> Iterator[str]:
    """A pair: the reasons with their weights, and both sides."""
    wide = width()
    yield ""
    what = f"{found.one.name}: one official, or two of one name?"
    if found.spelt:
        what = f"{found.one.name} | {found.other.name}: one official, spelt in two ways, or two?"
    yield click.style(f"{number} of {total}   {what}", bold=True)
    for reason in found.reasons:
        lead = f"  {'never' if reason.decisive else f'{reason.weight:+.1f}':>5}  "
        yield from textwrap.wrap(reason.text, wide, initial_indent=lead, subsequent_indent=" " * len(lead))
    if any(reason.decisive for reason in found.reasons):
        yield "         so they are two, whatever else speaks for one"
    else:
        yield f"  {found.score:+5.1f}  together"
    for judgement in found.unsure:
        yield f"  marked as unsure by {judgement.by}, {judgement.when}: {judgement.why}"
    column = (wide - len(_GAP)) // 2
    left, right = (list(_side(side, letter, column)) for side, letter in ((found.one, "A"), (found.other, "B")))
    for one, other in zip_longest(left, right, fillvalue=""):
        yield f"{one:<{column}}{_GAP}{other}".rstrip()


def decide(found: "Pair", data: str) -> Iterator[str]:
    """The commands that decide a pair, and those that tell more."""
    ends = f"{found.one.claim} {found.other.claim}"
    if found.spelt:
        yield "  one official?   kg joins no two spellings: they stay two entries that may be one"
    else:
        yield f'  one official?   kg same {ends} --why "..."{data}'
    yield f'  two officials?  kg different {ends} --why "..."{data}'
    if not found.spelt:
        yield f'  a sentence on the wrong side?  kg different ITS_CLAIM ANOTHER_CLAIM --why "..."{data}'
    for letter, side in (("A", found.one), ("B", found.other)):
        yield f"  all about {letter}:    kg show {side.iri.replace(vocab.ID, 'id:')}{data}"


def _side(side: "Side", letter: str, column: int) -> Iterator[str]:
    yield f"{letter}  {side.claim}"
    told: set[tuple[str, int]] = set()
    for fact in side.facts[:_FACTS]:
        yield from textwrap.wrap(f"{fact.text}  [{fact.period or 'day not read'}]", column, subsequent_indent="  ")
        for evidence in fact.evidence[:1]:
            if (evidence.article, evidence.start) in told:
                yield "    (the sentence above)"
            else:
                yield from _sentence(evidence, column)
            told.add((evidence.article, evidence.start))
    if (more := len(side.facts) - _FACTS) > 0:
        yield f"... and {more} more"


def _sentence(evidence: "Evidence", column: int) -> Iterator[str]:
    from kg.view.table import claims_of, shown

    yield from textwrap.wrap(shown(evidence.quote), column, initial_indent="    ", subsequent_indent="    ")
    where = " · ".join(part for part in (evidence.published, evidence.title, claims_of(evidence)) if part)
    yield from textwrap.wrap(where, column, initial_indent="    – ", subsequent_indent="      ")

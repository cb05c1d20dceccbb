"""Names that differ by i and y alone: "Lý Thử" and "Lí Thử" may be one official, and are never made one by the reader.

The i/y key finds candidates only (domain 3.2): who is spelt otherwise is a person of another name until somebody says so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from kg.judgement import Judgement
from kg.model import Claim, Resolved
from kg.resolve.evidence import SAME, forbidden, reasons, score, spelt
from kg.resolve.scale import Scale
from kg.resolve.traits import Traits, traits
from kg.resolve.verdicts import kept_apart
from kg.rival import Reason, Rival

_OTHER = {"i": "y", "y": "i"}
_ENDING = re.compile(r"(qu|[b-df-hj-np-tv-xzđ]*)([iy])([1-5]?)")


def spellings(key: str) -> set[str]:
    """The tone keys that differ from one by i and y alone; itself not among them.

    >>> sorted(spellings("ly1 thi5 mâu4"))
    ['li1 thi5 mâu4', 'li1 thy5 mâu4', 'ly1 thy5 mâu4']
    """
    ways = []
    for word in key.split():
        found = _ENDING.fullmatch(word)
        ways.append((word, f"{found[1]}{_OTHER[found[2]]}{found[3]}") if found else (word,))
    return {" ".join(words) for words in product(*ways)} - {key}


def across(
    one: Resolved,
    two: Resolved,
    articles: Mapping[str, Iterable[Claim]],
    scale: Scale,
    judgements: Iterable[Judgement] = (),
) -> Iterator[Rival]:
    """The officials of two such names who would be one if their names were, unless somebody said that they are two."""
    claims = {c.id: c for found in articles.values() for c in found}
    sides = [
        {p.id: [claims[c] for c in p.claims] for p in side.people if all(c in claims for c in p.claims)}
        for side in (one, two)
    ]
    known = [{name: traits(mine, scale, {}) for name, mine in side.items()} for side in sides]
    parted = [j for j in judgements if j.kind == "different"]
    for (first, a), (second, b) in product(known[0].items(), known[1].items()):
        told = _told(a, b, scale)
        if told and (total := score(told)) >= SAME and not kept_apart(sides[0][first], sides[1][second], parted):
            yield Rival(min(first, second), max(first, second), total, tuple(told))


def _told(one: Traits, two: Traits, scale: Scale) -> list[Reason]:
    return [] if forbidden(one, two, scale) else [*reasons(one, two, scale), spelt(one.name, two.name, scale)]

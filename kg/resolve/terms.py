"""What claims call a term of office -> terms of bodies: "khóa XIX, nhiệm kỳ 2021 - 2026" -> XIX; 2021-2026."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg import vocab
from kg.model import Body, Claim, Term
from kg.resolve.around import Around

_YEARS = re.compile(r"(\d{4})\s*[-–]\s*(\d{4})")
_NUMBER = re.compile(r"(?<![\w-])(?:[IVX]+|\d{1,2})(?![\w-])")

_COUNT = re.compile(r"^\d+\s+")  # "2 khóa (XIV, XV)"


class Told(NamedTuple):
    """A term as one text tells it; "" for what it does not."""

    number: str
    years: str

    def __str__(self) -> str:
        """The one that is told."""
        return self.number or self.years


def told(text: str) -> list[Told]:
    """The terms that the words of a claim name, by number and by years.

    A number and its years stay two names: which years a number has is known only where the vocabulary tells it, for another
    article may say otherwise, and a term must not depend on which articles are there.

    >>> [str(one) for one in told("khóa XIX, nhiệm kỳ 2021 - 2026")], [one.number for one in told("2 khóa (XIV, XV)")]
    (['XIX', '2021-2026'], ['XIV', 'XV'])
    """
    years = [f"{a}-{b}" for a, b in _YEARS.findall(text)]
    numbers = _NUMBER.findall(_YEARS.sub(" ", _COUNT.sub("", text)))
    return [*(Told(n, "") for n in numbers), *(Told("", y) for y in years)]


def is_term(claim: Claim) -> bool:
    """Whether what the claim tells of years is the term of its body and not its holder's own time."""
    return any(t.years and t.years == f"{claim.since}-{claim.until}" for t in told(claim.term))


def terms(claims: Iterable[Claim], around: Around) -> tuple[Term, ...]:
    """The terms of some claims on one post, each of the topmost body: a committee of a council sits for the council's term."""
    found: dict[str, Term] = {}
    for claim in claims:
        if claim.post is None or claim.post.body.scope:
            continue
        body = _top(claim.post.body)
        for one in told(claim.term):
            years = one.years or _known(body, one.number, around)
            key = f"{vocab.body_key(body)}/{vocab.slug(one.number) or years}"
            found[key] = Term(key, body, one.number, years)
    return tuple(found[key] for key in sorted(found))


def _top(body: Body) -> Body:
    while body.parent:
        body = body.parent
    return body


def _known(body: Body, number: str, around: Around) -> str:
    """The years of a numbered term where the vocabulary has them: Party congresses, National Assemblies."""
    concept = around.concepts.get(body.type)
    rows = (row.split() for row in concept.props.get("termYears", ())) if concept and number else ()
    return next((f"{since}-{until}" for name, since, until in rows if name == number), "")

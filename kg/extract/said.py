"""What a sentence says of somebody: a predicate with the words beside it that tell when, and of whom the one before spoke."""

from collections.abc import Mapping, Sequence

from kg.extract.clauses import Clause
from kg.model import Record


class Said(Record, frozen=True):
    """A clause with what tells its time: words, dates, the day of the report, and what the predicate before it said of whom."""

    clause: Clause
    when: str
    older: bool
    before: str
    carried: tuple[int, ...]
    names: tuple[int, ...]
    heads: Mapping[int, Sequence[int]]
    published: str | None

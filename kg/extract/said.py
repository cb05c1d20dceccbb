"""What a sentence says of somebody: a predicate with the words beside it that tell when, and of whom the one before spoke."""

from collections.abc import Mapping, Sequence

from kg.extract.clauses import Clause, is_noun_form
from kg.extract.items import says
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


def one_more(clause: Clause) -> bool:
    """A noun joins one more post to those of the same verb: "cách các chức vụ trong Đảng (gồm chức X và | chức | Y)"."""
    before = clause.items[clause.at - 1]
    return is_noun_form(clause.marker) and (says(before, "fn/va") or before.text == ",")

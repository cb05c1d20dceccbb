"""What people decided about the graph: frozen records, kept for ever beside the articles.

A judgement names what it is about by places in articles, never by an IRI: people are clustered anew with every article, and
an IRI follows its cluster. Rows are only ever added; an undo is a row that names the row it takes back.
"""

from dataclasses import dataclass

VERDICTS = ("same", "different", "unsure")
KINDS = (*VERDICTS, "reject", "suppress", "undo")


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A stretch of an article's text, with the words that stand there for people to read."""

    article: str
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `by` whom, `when` (ISO 8601), `why` in a few words.

    `mentions` by kind: "same", "different", "unsure": one mention of each of two officials; "reject": the subject of a claim
    and, if it has one, its object; "suppress": a mention of the person in each article that had one on that day; "undo": none.
    `says` is what a rejected claim says, in words; `takes_back` the id of the row that an undo takes back.
    `id` is a hash of all else and of how many equal rows there were before.
    """

    kind: str
    mentions: tuple[Spot, ...]
    by: str
    when: str
    why: str
    says: str = ""
    takes_back: str = ""
    id: str = ""

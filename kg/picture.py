"""What pages and tables are made of: facts with the sentences behind them, and pictures as plain data. Frozen, no behaviour."""

from kg.model import Record


class Evidence(Record, frozen=True):
    """The sentence behind a fact: `quote == text[start:end]` of the article; `original` is an earlier one of the same text.

    `claims` are the ids of those that it shows.
    """

    quote: str
    start: int
    end: int
    article: str
    title: str
    url: str | None
    published: str | None
    notice: str = ""
    original: str = ""
    claims: tuple[str, ...] = ()


class Fact(Record, frozen=True):
    """One line a reader can check: what is said, since when it is attested, and the evidence for it."""

    text: str
    period: str
    evidence: tuple[Evidence, ...]


class Node(Record, frozen=True):
    """A node of a view: `kind` is person, body or event; `facts` are shown on a click."""

    id: str
    kind: str
    label: str
    detail: str
    facts: tuple[Fact, ...]


class Edge(Record, frozen=True):
    """A link of a view between two node ids; `label` is short ("Trưởng Ban", "chủ trì"); facts as on a node."""

    source: str
    target: str
    kind: str
    label: str
    facts: tuple[Fact, ...]


class View(Record, frozen=True):
    """A picture as plain data: no colours, no positions. `note` tells what was left out, if anything."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    note: str = ""

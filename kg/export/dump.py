"""The canonical dump: sorted N-Quads, equal byte for byte for equal content; also as TriG, or Turtle without evidence."""

from collections.abc import Collection, Iterator

from kg import vocab
from kg.model import Quad
from kg.store import Store, serialise, to_nquads

_REVIEW = "/graph/review>"
FORMATS = ("nq", "trig", "ttl")


def dump(store: Store, shipped: Collection[Quad], *, form: str = "nq") -> Iterator[str]:
    """The dump as pieces of text. `shipped` are the quads of the vocabulary, which stay out, as does the log of judgements.

    "ttl" holds the default graph alone: it has no place for the evidence in the articles' graphs.
    """
    quads = sorted(
        q for q in store.match(g="" if form == "ttl" else None) if q not in shipped and not q.g.endswith(_REVIEW)
    )
    if form == "nq":
        yield from (to_nquads((q,)) for q in quads)
    else:
        yield serialise(quads, form=form, prefixes=vocab.PREFIXES)

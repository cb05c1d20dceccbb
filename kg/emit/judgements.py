"""Judgements -> the quads of the review graph: who decided what, when and why, and which words it is about."""

from collections.abc import Iterable, Iterator

from kg import vocab
from kg.emit.terms import A, integer
from kg.judgement import Judgement
from kg.model import Quad
from kg.vocab import literal, node, term


def review_graph(judgements: Iterable[Judgement], base: str) -> Iterator[Quad]:
    """All judgements, those taken back too. Of a suppressed person the graph has the places alone: no name, no reason."""
    graph = vocab.graph("review", base)
    for judgement in judgements:
        subject = node("judgement", judgement.id, base)
        yield Quad(subject, A, term("v:Judgement"), graph)
        yield Quad(subject, term("v:verdict"), literal(judgement.kind), graph)
        yield Quad(subject, term("v:judgedBy"), literal(judgement.by), graph)
        yield Quad(subject, term("v:judgedAt"), literal(judgement.when, datatype="xsd:dateTime"), graph)
        if judgement.kind != "suppress" and judgement.why:
            yield Quad(subject, term("v:because"), literal(judgement.why), graph)
        if judgement.takes_back:
            yield Quad(subject, term("v:takesBack"), node("judgement", judgement.takes_back, base), graph)
        for spot in judgement.mentions:
            mention = node("mention", f"{spot.article}/{spot.start}-{spot.end}", base)
            yield Quad(subject, term("v:concerns"), mention, graph)
            yield Quad(mention, A, term("v:Mention"), graph)
            yield Quad(mention, term("v:mentionedIn"), node("article", spot.article, base), graph)
            yield Quad(mention, term("oa:start"), integer(spot.start), graph)
            yield Quad(mention, term("oa:end"), integer(spot.end), graph)

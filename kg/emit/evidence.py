"""An article and its claims -> the quads of the article's own graph: why something is believed."""

from collections.abc import Iterator, Sequence

from kg import vocab
from kg.emit.terms import A, date, decimal, integer, when
from kg.model import Article, Claim, Quad
from kg.vocab import literal, node, term


def article_graph(article: Article, claims: Sequence[Claim], base: str, *, original: str = "") -> Iterator[Quad]:
    """The named graph of an article: what it is, and each claim with quote, offsets, rule, modality and confidence.

    `original` is the earliest article with nearly the same text.
    """
    graph = node("article", article.id, base)
    yield Quad(graph, A, term("v:Article"), graph)
    yield Quad(graph, term("schema:headline"), literal(article.title, lang="vi"), graph)
    if article.url:
        yield Quad(graph, term("schema:url"), vocab.link(article.url), graph)
    if article.published:
        yield Quad(graph, term("schema:datePublished"), date(article.published), graph)
    if original:
        yield Quad(graph, term("prov:alternateOf"), node("article", original, base), graph)
    if article.notice:
        yield Quad(graph, term("v:notice"), literal(article.notice), graph)
    for claim in claims:
        subject = node("claim", claim.id, base)
        for predicate, value in _claim(article, claim, graph):
            yield Quad(subject, predicate if predicate.startswith("<") else term(predicate), value, graph)


def _claim(article: Article, claim: Claim, graph: str) -> Iterator[tuple[str, str]]:
    yield "rdf:type", term("v:Claim")
    yield "v:inArticle", graph
    yield "v:predicate", literal(claim.predicate)
    yield "v:modality", literal(claim.modality)
    yield "v:confidence", decimal(claim.confidence)
    yield "v:rule", literal(claim.rule)
    yield "v:zone", literal(claim.zone)
    if claim.on:
        name, value = when("attestedOn", "dateEdtf", claim.on)
        yield name, value
    for name, day in (("saysStart", claim.since), ("saysEnd", claim.until)):
        if day:
            yield f"v:{name}", literal(day)
    if claim.term:
        yield "v:term", literal(claim.term, lang="vi")
    for name, step in claim.resolved:
        yield "v:resolvedBy", literal(f"{name}={step}")
    yield "oa:exact", literal(article.text[claim.start : claim.end])
    yield "oa:start", integer(claim.start)
    yield "oa:end", integer(claim.end)
    for prefix, mention in (("subject", claim.subject), ("object", claim.object)):
        if mention:
            yield f"v:{prefix}Text", literal(mention.surface)
            yield f"v:{prefix}Start", integer(mention.start)
            yield f"v:{prefix}End", integer(mention.end)

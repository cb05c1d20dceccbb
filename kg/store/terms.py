"""Between our quads and pyoxigraph's terms, and between quads and N-Quads text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import pyoxigraph as ox

from kg.model import Quad

_DEFAULT = ox.DefaultGraph()
_PLAIN = re.compile(r'"([^"\\\n\r]*)"(?:@([a-z]+)|\^\^<([^<>]+)>)?')  # a literal with nothing to parse
_named = lru_cache(1 << 14)(ox.NamedNode)


def parse_term(text: str) -> ox.NamedNode | ox.Literal:
    """The pyoxigraph term of an N-Triples term.

    >>> parse_term('"a"@vi')
    <Literal value=a language=vi>
    """
    if text.startswith("<"):
        return ox.NamedNode(text[1:-1])
    if plain := _PLAIN.fullmatch(text):
        value, lang, datatype = plain.groups()
        return ox.Literal(value, language=lang, datatype=_named(datatype) if datatype else None)
    quad = next(iter(ox.parse(f"<x:s> <x:p> {text} .".encode(), format=ox.RdfFormat.N_TRIPLES)))
    if not isinstance(quad.object, ox.Literal):
        raise TypeError(f"not an IRI or a literal: {text}")
    return quad.object


def parse_graph(text: str) -> ox.NamedNode | ox.DefaultGraph:
    """The pyoxigraph name of a graph; "" is the default graph."""
    return _named(text[1:-1]) if text else _DEFAULT


def quad_of(quad: ox.Quad) -> Quad:
    """Our quad of a pyoxigraph quad."""
    name = "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)
    return Quad(str(quad.subject), str(quad.predicate), str(quad.object), name)


def term_of(quad: Quad) -> ox.Quad:
    """The pyoxigraph quad of ours."""
    return ox.Quad(_named(quad.s[1:-1]), _named(quad.p[1:-1]), parse_term(quad.o), parse_graph(quad.g))


def to_nquads(quads: Iterable[Quad]) -> str:
    """N-Quads text, one line a quad, in the order given."""
    return "".join([f"{s} {p} {o} {g} .\n" if g else f"{s} {p} {o} .\n" for s, p, o, g in quads])


def to_block(quads: Iterable[Quad]) -> str:
    """The inside of `INSERT DATA { ... }` or `DELETE DATA { ... }`."""
    return "\n".join(f"GRAPH {q.g} {{ {q.s} {q.p} {q.o} }}" if q.g else f"{q.s} {q.p} {q.o} ." for q in quads)


def from_rdf(text: bytes, *, path: str | None = None, base: str | None = None) -> Iterator[Quad]:
    """The quads of RDF text whose format follows from the end of `path` (".ttl", ".nq", ".trig").

    Blank nodes are named by the order in which they appear, so that the same file always gives the same quads.
    """
    end = (path or "x.nq").rsplit(".", 1)[-1]
    form = ox.RdfFormat.from_extension(end)
    names: dict[str, str] = {}
    stem = (path or "data").rsplit("/", 1)[-1].split(".", 1)[0]

    def name(term: str) -> str:
        if not term.startswith("_:"):
            return term
        return names.setdefault(term, f"<https://w3id.org/.well-known/genid/vnkg/{stem}-{len(names) + 1}>")

    for quad in ox.parse(text, format=form, base_iri=base):
        plain = quad_of(quad)
        yield Quad(name(plain.s), plain.p, name(plain.o), plain.g)


def serialise(quads: Iterable[Quad], *, form: str, prefixes: dict[str, str]) -> str:
    """RDF text of the quads: `form` is "nq", "trig" or "ttl" (which keeps the default graph only)."""
    terms = map(term_of, quads)
    rdf = {"nq": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG, "ttl": ox.RdfFormat.TURTLE}[form]
    if form == "ttl":
        done = ox.serialize((q.triple for q in terms), format=rdf, prefixes=prefixes)
    else:
        done = ox.serialize(terms, format=rdf, prefixes=None if form == "nq" else prefixes)
    assert done is not None
    return done.decode()

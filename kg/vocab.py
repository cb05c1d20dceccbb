"""Every IRI the project writes, and the N-Triples spelling of terms: the only module that mints them.

Our terms live under `https://w3id.org/vnkg/ontology#`, our concepts under `https://w3id.org/vnkg/id/`. What an ingest
creates lives under a base that a workspace may choose (default: the same `id/`).
"""

import base64
import hashlib
import re
import unicodedata
from functools import cache, lru_cache
from urllib.parse import quote

from kg.model import Body, Post, Unit

ONTOLOGY = "https://w3id.org/vnkg/ontology#"
ID = "https://w3id.org/vnkg/id/"

_KEPT = 1 << 14  # keys are asked for again and again: so many of the last are kept

PREFIXES = {
    "v": ONTOLOGY,
    "id": ID,
    "org": "http://www.w3.org/ns/org#",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
}

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + "\x00-\x1f\x7f]")
_HOST, _PATH = "%:@.-_~[]", "%/?:@!$&'()*+,;=-._~"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BAD_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')


@cache
def term(curie: str) -> str:
    """The N-Triples form of a prefixed name.

    >>> term("org:Post")
    '<http://www.w3.org/ns/org#Post>'
    """
    prefix, _, local = curie.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


def concept(concept_id: str) -> str:
    """The IRI of a concept of the shipped vocabulary ("pt/truong-ban"), which no workspace renames."""
    return f"<{ID}{concept_id}>"


def node(kind: str, key: str, base: str = ID) -> str:
    """The IRI of something an ingest creates; `kind` is person, post, org, tenure, event, article, claim, ...

    >>> node("person", "nguyen-van-a-k3f7qa")
    '<https://w3id.org/vnkg/id/person/nguyen-van-a-k3f7qa>'
    """
    return f"<{base}{kind}/{_BAD_IRI.sub(lambda m: f'%{ord(m[0]):02X}', key)}>"


def link(address: str) -> str:
    """An outside address as an IRI term. What an IRI may not hold is percent-encoded, so that every store takes it.

    >>> link("https://x.example/a?b[]=1#c#d")
    '<https://x.example/a?b%5B%5D=1#c%23d>'
    """
    scheme, _, rest = address.partition("://")
    host, slash, path = rest.partition("/")
    path, hash_, fragment = path.partition("#")
    whole = f"{scheme}://{quote(host, safe=_HOST)}{slash}{quote(path, safe=_PATH)}{hash_}{quote(fragment, safe=_PATH)}"
    return f"<{_LONE_PERCENT.sub('%25', whole)}>"


def literal(text: str, lang: str = "", datatype: str = "") -> str:
    r"""A literal in N-Triples syntax; `datatype` is a prefixed name ("xsd:date").

    >>> literal('Sở "A"', lang="vi")
    '"Sở \\"A\\""@vi'
    """
    quoted = '"' + _ESCAPED.sub(_escape, text) + '"'
    if lang:
        return f"{quoted}@{lang}"
    return f"{quoted}^^{term(datatype)}" if datatype else quoted


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def graph(kind: str, base: str = ID) -> str:
    """The IRI of one of the graphs that are not an article's: inferred, review, state."""
    return node("graph", kind, base)


@lru_cache(_KEPT)
def slug(text: str) -> str:
    """An ASCII form for IRIs, never for comparison: tone marks, đ and spaces are folded.

    >>> slug("Nguyễn Đức Ánh")
    'nguyen-duc-anh'
    """
    plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")


def digest(text: str, length: int = 12) -> str:
    """The first `length` characters of a base-32 SHA-256 of the text, lower case (5 bits each).

    >>> digest("a", 6)
    'zklyce'
    """
    return base64.b32encode(hashlib.sha256(text.encode()).digest()[:20])[:length].decode().lower()


def unit_key(unit: Unit) -> str:
    """What makes a unit itself: its gazetteer code, else its level and name."""
    return unit.code or f"{slug(unit.level)}-{slug(unit.name)}-{digest(f'{unit.level} {unit.name}'.casefold(), 4)}"


@lru_cache(_KEPT)
def body_key(body: Body) -> str:
    """What makes a body itself, as the last part of its IRI: type, own name, unit, parent; a readable slug before it.

    A body whose complement stayed unknown carries its article in the key: two bare "Tỉnh ủy" are never one. That of another
    State carries the State, however its name is written: "Quốc hội Lào" and "Quốc hội Cộng hòa Dân chủ Nhân dân Lào" are one.
    """
    if body.country:
        return _key_abroad(body)
    if body.code and body.unit is None and body.level == "central":
        return f"{slug(body.label)[:60].strip('-')}-{digest(f'central|{body.code}', 6)}"
    parts = [body.type, body.name.casefold(), unit_key(body.unit) if body.unit else ""]
    parts += [body_key(body.parent) if body.parent else "", body.scope]
    parts += [body.code] if body.code else []
    return f"{slug(body.label)[:60].strip('-')}-{digest('|'.join(parts), 6)}"


def _key_abroad(body: Body) -> str:
    above = body_key(body.parent) if body.parent else ""
    words = " ".join(part.rsplit("/", 1)[-1] for part in (body.type, body.name, body.country))
    parts = [body.type, body.name.casefold(), above, body.country]
    return f"{slug(words)[:60].strip('-')}-{digest('|'.join(parts), 6)}"


def post_key(post: Post) -> str:
    """A post's key: its body and its position type."""
    return f"{body_key(post.body)}/{post.position.removeprefix('pt/')}"


_UNESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_ESCAPE_SEQUENCE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)


def unquote(text: str) -> str:
    r"""The plain text of an N-Triples term: the address of an IRI, the value of a literal.

    >>> unquote('"a\\nb"@vi') == "a" + chr(10) + "b", unquote("<https://w3id.org/x>")
    (True, 'https://w3id.org/x')
    """
    if not text.startswith('"'):
        return text.removeprefix("<").removesuffix(">")
    inside = text[1 : text.rindex('"')]
    return _ESCAPE_SEQUENCE.sub(lambda m: _UNESCAPES.get(m[1]) or chr(int(m[1][1:], 16)), inside)

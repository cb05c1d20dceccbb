"""Reads the vocabulary (`ontology/*.ttl`) into plain records: the one bridge from Turtle to words."""

import hashlib
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

from kg import vocab
from kg.model import Concept, Label

# The files that hold concepts; kg.ttl, shapes.ttl and alignments.ttl speak of classes, not of words.
VOCABULARY = ("positions.ttl", "bodies.ttl", "events.ttl", "roles.ttl", "words.ttl", "abroad.ttl")

_SKOS = vocab.PREFIXES["skos"]
_LABELS = {f"{_SKOS}prefLabel": "pref", f"{_SKOS}altLabel": "alt", f"{_SKOS}hiddenLabel": "hidden"}


def read(folder: Path) -> tuple[Concept, ...]:
    """Every concept of the vocabulary files in `folder`, sorted by id.

    Properties outside SKOS keep their local name ("allowedIn"); values that are concepts become concept ids.
    """
    facts: dict[str, list[tuple[str, ox.NamedNode | ox.Literal]]] = defaultdict(list)
    for name in VOCABULARY:
        for triple in ox.parse(path=str(folder / name)):
            if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
                facts[triple.subject.value].append((triple.predicate.value, triple.object))
    scheme = f"{_SKOS}inScheme"
    found = (_concept(iri, rows) for iri, rows in sorted(facts.items()) if any(p == scheme for p, _ in rows))
    return tuple(found)


def fingerprint(folder: Path) -> str:
    """A hash of the vocabulary files: claims made with another vocabulary are made again."""
    content = b"".join((folder / name).read_bytes() for name in VOCABULARY)
    return hashlib.sha256(content).hexdigest()[:16]


def _concept(iri: str, rows: list[tuple[str, ox.NamedNode | ox.Literal]]) -> Concept:
    labels: list[Label] = []
    broader: list[str] = []
    scheme = ""
    props: dict[str, list[str]] = defaultdict(list)
    for predicate, value in rows:
        if isinstance(value, ox.Literal) and predicate in _LABELS:
            labels.append(Label(value.value, value.language or "", _LABELS[predicate]))
        elif predicate == f"{_SKOS}broader":
            broader.append(_local(value))
        elif predicate == f"{_SKOS}inScheme":
            scheme = _local(value).removeprefix("sch/")
        elif predicate.startswith((vocab.ONTOLOGY, f"{_SKOS}notation")):
            props[predicate.rsplit("#", 1)[-1]].append(_local(value))
    order = {"pref": 0, "alt": 1, "hidden": 2}
    labels.sort(key=lambda label: (order[label.kind], label.lang, label.text))
    return Concept(
        iri.removeprefix(vocab.ID),
        scheme,
        tuple(labels),
        tuple(sorted(broader)),
        {name: tuple(sorted(values)) for name, values in sorted(props.items())},
    )


def _local(value: ox.NamedNode | ox.Literal) -> str:
    return value.value.removeprefix(vocab.ID).removeprefix(vocab.ONTOLOGY)

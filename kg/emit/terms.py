"""What the other files of this room share: dates as exact as they are, the claims a thing rests on, what was told before."""

from collections.abc import Iterable, Iterator

from kg.model import Quad
from kg.vocab import literal, node, term

A = term("rdf:type")
LABEL = term("skos:prefLabel")
_FROM = term("prov:wasDerivedFrom")
DAY = len("2024-03-12")


def is_new(thing: object, told: set[object]) -> bool:
    """Whether a thing was not told yet; from now on it is."""
    before = len(told)
    told.add(thing)
    return len(told) > before


def sources(subject: str, claims: Iterable[str], base: str) -> Iterator[Quad]:
    """A thing rests on these claims."""
    for claim in claims:
        yield Quad(subject, _FROM, node("claim", claim, base))


def when(name: str, partial: str, day: str) -> tuple[str, str]:
    """The property and the value of a date: a day as xsd:date, a month or a year as EDTF text, so that nothing is invented."""
    return (term(f"v:{name}"), date(day)) if len(day) == DAY else (term(f"v:{partial}"), literal(day))


def date(day: str) -> str:
    """A day as xsd:date."""
    return literal(day, datatype="xsd:date")


def integer(number: int) -> str:
    """A number as xsd:integer."""
    return literal(str(number), datatype="xsd:integer")


def decimal(number: float) -> str:
    """A number as xsd:decimal, spelled as stores spell it ("1", "0.9"): else what is told again looks like another quad."""
    return literal(f"{number:.3f}".rstrip("0").rstrip("."), datatype="xsd:decimal")


def true() -> str:
    """The truth as xsd:boolean."""
    return literal("true", datatype="xsd:boolean")

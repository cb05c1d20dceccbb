"""The shape that a gold and a prediction share: what of it is scored, as records."""

from typing import Any

import msgspec


class Named(msgspec.Struct, frozen=True):
    """A person or a body that is written as an object; its other keys do not count."""

    name: str


class Position(msgspec.Struct, frozen=True):
    """A post somebody holds, got or left; `evidence` is a quote."""

    person: str
    title: str
    agency: str | None = None
    status: str | None = None
    evidence: str | None = None


class Part(msgspec.Struct, frozen=True):
    """Who took part in an event, and how."""

    person: str
    role: str | None = None


class Event(msgspec.Struct, frozen=True):
    """What took place: type, day, place, who held it, who was there."""

    type: str
    date: str | None = None
    place: str | None = None
    name: str | None = None
    organizers: tuple[str | Named, ...] = ()
    participants: tuple[Part, ...] = ()


class Document(msgspec.Struct, frozen=True):
    """What is said of one article."""

    persons: tuple[str | Named, ...]
    positions: tuple[Position, ...]
    events: tuple[Event, ...]
    url: str | None = None
    published: str | None = None


EMPTY = Document((), (), ())


def decode(content: bytes) -> Document:
    """The document of a JSON file. Raises ValueError that names the key which is wrong."""
    return msgspec.json.decode(content, type=Document)


def of(found: dict[str, Any]) -> Document:
    """The document of what `kg extract` gives for an article."""
    return msgspec.convert(found, Document)


def name(written: str | Named) -> str:
    """A person or body by name, in whichever of the two ways it is written."""
    return written if isinstance(written, str) else written.name

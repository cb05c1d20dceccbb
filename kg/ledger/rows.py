"""What the ledger keeps of an article's claims: made of them alone, so it can be made in the process that read the article."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from kg import vocab
from kg.ledger.seats import Row, seat_rows
from kg.model import Claim, Occasion

_DAY = len("2024-03-12")


class Rows(NamedTuple):
    """The claims as JSON and how many they are, whom they name, who is in which seat, by which signs events are found."""

    body: bytes
    number: int
    names: list[str]
    seats: list[Row]
    signs: list[tuple[str, str]]


def rows(claims: Sequence[Claim]) -> Rows:
    """The rows of an article with these claims."""
    names = {c.subject.key for c in claims if c.subject.kind == "person"}
    signs = {(sign, day_kept(c)) for c in claims if c.occasion for sign in _signs(c, c.occasion, names, claims)}
    return Rows(msgspec.json.encode(claims), len(claims), sorted(names), sorted(seat_rows(claims)), sorted(signs))


def day_kept(claim: Claim) -> str:
    """The day under which an event is looked for: its own, else the report's; "" if the text names but a month."""
    occasion = claim.occasion
    day = (occasion.date or occasion.said or occasion.reported or "") if occasion else ""
    return day[:_DAY] if len(day) >= _DAY else ""


def printed(event: Claim, people: Iterable[str]) -> str:
    """The sign of an event without any day: what two prints of one text have in common, and no others can be joined by it.

    `people` are those who took part.
    """
    told = msgspec.json.encode((event.subject, event.start, event.end, event.occasion, sorted(people)))
    return vocab.digest(told.decode(), 20)


def undated(occasion: Occasion) -> bool:
    """Whether nothing tells even the week of an event."""
    if occasion.date:
        return len(occasion.date) != _DAY
    return len(occasion.said or "") != _DAY and len(occasion.reported or "") < _DAY


def _signs(event: Claim, occasion: Occasion, names: Iterable[str], claims: Iterable[Claim]) -> set[str]:
    """Whoever the article names, and the bodies that held the event."""
    if undated(occasion):
        return {printed(event, {c.subject.key for c in claims if c.event == event.id})}
    return {*names, *(vocab.body_key(body) for body in occasion.organizers if not body.scope)}

"""What the ledger keeps of an article's claims: made of them alone, so it can be made in the process that read the article."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from kg import vocab
from kg.ledger.seats import Row, seat_rows
from kg.model import Claim

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
    signs = {(sign, day_kept(c)) for c in claims if c.occasion for sign in _signs(c, names)}
    return Rows(msgspec.json.encode(claims), len(claims), sorted(names), sorted(seat_rows(claims)), sorted(signs))


def day_kept(claim: Claim) -> str:
    """The day under which an event is looked for: its own, else the report's; "" if the text names but a month."""
    occasion = claim.occasion
    day = (occasion.date or occasion.said or occasion.reported or "") if occasion else ""
    return day[:_DAY] if len(day) >= _DAY else ""


def _signs(event: Claim, names: Iterable[str]) -> set[str]:
    """Whoever the article names, and the bodies that held the event."""
    held = event.occasion.organizers if event.occasion else ()
    return {*names, *(vocab.body_key(body) for body in held if not body.scope)}

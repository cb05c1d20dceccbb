"""Claims that an event occurred -> events. Each article's event is an event of its own."""

from collections.abc import Iterable

from kg import vocab
from kg.model import Claim, Event


def events(claims: Iterable[Claim]) -> tuple[Event, ...]:
    """The events of some articles, sorted by id."""
    found = [Event(event_id(c), c.occasion, (c.id,)) for c in claims if c.predicate == "occurs" and c.occasion]
    return tuple(sorted(found, key=lambda e: e.id))


def event_id(claim: Claim) -> str:
    """The id of the event a claim stands for: day, type and a hash ("20240312-hoi-nghi-ab12cd34")."""
    occasion = claim.occasion
    kind = occasion.type.removeprefix("et/") if occasion else "event"
    day = (claim.on or "").replace("-", "") or "undated"
    return f"{day}-{kind}-{vocab.digest(claim.id, 8)}"

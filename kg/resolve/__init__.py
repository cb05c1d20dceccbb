"""Claims -> canonical people, tenures, events and participations. A function of the set of claims: order cannot matter."""

from kg.resolve.around import Around
from kg.resolve.bodies import settled, succession
from kg.resolve.events import event_id, events
from kg.resolve.people import people

__all__ = ["Around", "event_id", "events", "people", "settled", "succession"]

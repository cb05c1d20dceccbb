"""Claims -> canonical people, tenures, events and participations. A function of the set of claims: order cannot matter."""

from kg.resolve.believed import Alike
from kg.resolve.events import event_id, events, kin
from kg.resolve.people import people
from kg.resolve.reports import Kinds, reports

__all__ = ["Alike", "Kinds", "event_id", "events", "kin", "people", "reports"]

"""Claims -> canonical people, tenures, events and participations. A function of the set of claims: order cannot matter."""

from kg.resolve.around import Around
from kg.resolve.believed import Alike
from kg.resolve.bodies import settled, succession
from kg.resolve.events import BODY_REACH, REACH, event_id, events, kin
from kg.resolve.people import people
from kg.resolve.reports import Kinds, Report, reports

__all__ = [
    "BODY_REACH",
    "REACH",
    "Alike",
    "Around",
    "Kinds",
    "Report",
    "event_id",
    "events",
    "kin",
    "people",
    "reports",
    "settled",
    "succession",
]

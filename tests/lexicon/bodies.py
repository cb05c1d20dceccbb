"""The bodies that reports of a day mean, made by hand, and what is known of them in time."""

import datetime

from kg.model import Body
from kg.workspace.language import gazetteer, lineage, vocabulary

END, START = "2025-06-30", "2025-07-01"
PROVINCES = [life for lives in gazetteer().provinces() for life in lives]


def shift(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()


def unit(name, day, level="tỉnh"):
    found = gazetteer().version(name, day, level)
    assert found, (name, day, level)
    return found


def body(kind, place=None, day=None, *, name="", above=None, label=""):
    """The body of a type that a report of the day means."""
    level = vocabulary()[kind].props["level"][0] if place is None else "province"
    level = above.level if above else level
    raw = Body(kind, label, name, place, above, level)
    return lineage().known(raw, day)


def central(name, day, kind="bt/bo"):
    return lineage().known(Body(kind, name, level="central"), day)


def labels(bodies):
    return sorted(b.label for b in bodies)


def life(one):
    return lineage().life(one)


def line(one):
    return [(c.kind, c.first, c.last, labels(c.before), labels(c.after)) for c in life(one).line]

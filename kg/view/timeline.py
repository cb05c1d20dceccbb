"""A Timeline as one page: an axis, lanes of bars and marks drawn in SVG, the evidence panel, and the table in words.

The picture is in the page before any script runs; the script only opens the panel and widens the chart.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from kg.view.facts import Landmark
from kg.view.lanes import Bar, Group, Lane, Timeline
from kg.view.page import Row, Sources, asset, compose, lines
from kg.view.strokes import Scale, Stroke, days, draw, pack, span

_LABELS = 12  # so many years or months are named at most
_MONTHS = 40  # a picture of no more months names months
_MINOR = 150  # and one of no more has a tick for each


class Tick(NamedTuple):
    """A line across the picture: its place, what is written there, and whether a year begins."""

    at: float
    name: str
    year: bool


class Line(NamedTuple):
    """A lane as it is drawn; each stroke has the words that say the same, and its number in the panel's data."""

    label: str
    detail: str
    height: int
    strokes: list[tuple[int, str, Stroke]]


def render(timeline: Timeline) -> str:
    """The full text of the page, the same for the same timeline; it ends with a newline. Raises nothing."""
    sources, about = Sources(), list[dict[str, Any]]()
    known = [n for bar in _bars(timeline) for n in days(bar)]
    known += span(timeline.day) if timeline.day and known else ()
    scale = _scale(known)
    groups = [(group, [_line(lane, group, scale, about, sources) for lane in group.lanes]) for group in timeline.groups]
    rows = list(_rows(timeline))
    sources.numbers(bar.fact for bar in _bars(timeline))  # what has no day is told in the table: its notice counts too
    return compose(
        "timeline.html",
        {"about": about, **sources.payload()},
        scripts=[asset("timeline.js")],
        title=timeline.title or "Dòng thời gian",
        note=timeline.note,
        full=bool(about),
        notices=sources.notices(),
        rows=rows,
        groups=groups,
        ticks=_ticks(scale) if known else [],
        marks=[(scale.at(span(mark.day)[0]), mark) for mark in _marks(timeline, known)],
        parts={
            part for _, found in groups for line in found for _, _, stroke in line.strokes for part in _parts(stroke)
        },
    )


def _bars(timeline: Timeline) -> Iterator[Bar]:
    return (bar for group in timeline.groups for lane in group.lanes for bar in lane.bars)


def _scale(known: list[int]) -> Scale:
    """From the first to the last known day, with some room."""
    first, last = min(known, default=1), max(known, default=1)
    room = max(20, (last - first) // 25)
    return Scale(max(first - room, 1), min(last + room, date.max.toordinal()))


def _marks(timeline: Timeline, known: list[int]) -> list[Landmark]:
    """The day of which the picture is; else the landmarks in it."""
    if timeline.day and known:
        vi = "/".join(str(int(part)) for part in reversed(timeline.day.split("-")))
        return [Landmark(timeline.day, f"ngày {vi}", "the day shown")]
    return _parting(timeline.landmarks, known)


def _parting(landmarks: tuple[Landmark, ...], known: list[int]) -> list[Landmark]:
    """The landmarks that have something on both sides."""
    return [mark for mark in landmarks if known and min(known) < span(mark.day)[0] <= max(known)]


def _ticks(scale: Scale) -> list[Tick]:
    """The lines of years and months, so many as can be read; a long time has no months."""
    first, last = date.fromordinal(scale.first), date.fromordinal(scale.last)
    months = (last.year - first.year) * 12 + last.month - first.month
    every = -(-(last.year - first.year + 1) // _LABELS)
    step = next((n for n in (1, 2, 3) if months <= n * _LABELS), 6) if months <= _MONTHS else 12
    found = []
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        year, month = divmod(number, 12)
        name = str(year) if not month and year % every == 0 else ""
        if month and month % step == 0:
            name = f"{month + 1}/{year}"
        if name or not month or months <= _MINOR:
            found.append(Tick(scale.at(date(year, month + 1, 1).toordinal()), name, not month))
    return found


def _line(lane: Lane, group: Group, scale: Scale, about: list[dict[str, Any]], sources: Sources) -> Line:
    """A lane with those of its bars that have a day."""
    strokes = []
    for bar in lane.bars:
        if bar.begins:
            event = bar.kind == "event"
            label = bar.fact.text if event else f"{bar.label or group.label}: {lane.label}"
            detail = bar.fact.period if event else lane.detail
            strokes.append((len(about), ", ".join(x for x in (bar.fact.text, bar.fact.period) if x), draw(bar, scale)))
            about.append(
                {
                    "kind": "event" if event else "person",
                    "label": label,
                    "detail": detail,
                    "facts": sources.numbers([bar.fact]),
                }
            )
    height = pack([stroke for _, _, stroke in strokes])
    return Line(lane.label, "" if group.kind == "body" else lane.detail, height, strokes)


def _parts(stroke: Stroke) -> Iterator[str]:
    """What there is of a stroke, for the key: "event", or the names of its parts."""
    if stroke.kind == "event":
        yield "event"
    else:
        yield from (name for name in ("dots", "held", "edges", "over", "acting") if getattr(stroke, name))
    yield from ["vague"] if stroke.vague else []


def _rows(timeline: Timeline) -> Iterator[Row]:
    """The lines of the table: every bar with its quotes, those without a day too."""
    for group in timeline.groups:
        for lane in group.lanes:
            for bar in lane.bars:
                who = group.label if group.kind == "person" else bar.label
                yield from lines(bar.fact, who, lane.detail if bar.kind == "tenure" else "")

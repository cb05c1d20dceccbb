"""How bars are drawn on lanes: what is known of a tenure as dots, stretches, edges and fades, packed so that none covers another.

The honest rule: an attested day is a point. One day is a dot; between two attested days of one tenure lies a bar. An edge is
firm only where a source states the day; elsewhere the line fades out, for nobody knows how much longer it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.view.lanes import Bar

WIDTH = 520  # the narrowest chart in pixels: lanes are packed for it, and wider ones only leave more room
HEIGHT = {"tenure": 38, "event": 28}  # of a line of a lane, in pixels: text above the bar, or beside the mark
_CHARACTER = 6.8  # the mean width of a character beside a bar, on the safe side
_ROOM = {"tenure": 16, "event": 9}  # what a dot with its soft edges, or a mark, takes on both sides, in pixels
_LINES = 5
_LONGEST = 44  # characters beside a bar
_DAY = 10  # the length of a full day as ISO text

Days = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scale:
    """Days as per cent of the picture's width, so that the picture has any width."""

    first: int
    last: int

    def at(self, day: int) -> float:
        """Where a day (its ordinal) stands."""
        return round(100 * (day - self.first) / (self.last - self.first), 3)


@dataclass(slots=True)
class Stroke:
    """A bar as it is drawn: places in per cent, `y` the top of its line in pixels.

    `held`: between attested days; `dots`: such days; `stated`: pale, between a stated day and an attested one; `vague`: a
    month or year within which a stated day lies; `edges`: stated days; `fades`: a place and the side to which the line fades
    out; `over`: a day on which it was over; `wait`: from the last known day to it.
    """

    kind: str
    text: str
    acting: bool
    left: float
    right: float
    y: int = 0
    anchor: str = "start"
    text_at: float = 0.0
    held: list[tuple[float, float]] = field(default_factory=list)
    dots: list[float] = field(default_factory=list)
    stated: list[tuple[float, float]] = field(default_factory=list)
    vague: list[tuple[float, float]] = field(default_factory=list)
    edges: list[float] = field(default_factory=list)
    fades: list[tuple[float, str]] = field(default_factory=list)
    over: list[float] = field(default_factory=list)
    wait: list[tuple[float, float]] = field(default_factory=list)


def span(day: str) -> Days:
    """The first and last day (ordinals) that an ISO day, month or year may mean.

    >>> [date.fromordinal(n).isoformat() for n in span("2024-02")]
    ['2024-02-01', '2024-02-29']
    """
    if len(day) >= _DAY:
        exact = date.fromisoformat(day[:_DAY]).toordinal()
        return exact, exact
    year, month = int(day[:4]), int(day[5:7] or 0)
    after = date(year + 1, 1, 1) if month in {0, 12} else date(year, month + 1, 1)
    return date(year, month or 1, 1).toordinal(), after.toordinal() - 1


def days(bar: Bar) -> list[int]:
    """Every day (ordinal) that bounds what is known of a bar."""
    return [n for day in (bar.first, bar.last, bar.start, bar.end, bar.over) if day for n in span(day)]


def when(bar: Bar) -> str:
    """The time of a bar in a few signs: "12/3/2024", "7/2023 – 9/2024", "2011 –" where no end is known."""
    start, end = _short(bar.start or bar.first), _short(bar.end or bar.last)
    if start == end and start:
        return start
    return f"{start} – {end or ('' if start else _short(bar.over))}".strip()


def _short(day: str) -> str:
    return "/".join(str(int(part)) for part in reversed(day[:_DAY].split("-"))) if day else ""


def draw(bar: Bar, scale: Scale) -> Stroke:
    """The parts of one bar that has a day; `pack` gives it its line."""
    text = bar.label or when(bar)
    text = (text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…") + (" (quyền)" if bar.acting else "")
    text += " (suy đoán)" if bar.presumed else ""
    known = [scale.at(n) for n in days(bar)]
    stroke = Stroke(bar.kind, text, bar.acting, min(known), max(known))
    first, last, start, end, over = (
        span(day) if day else None for day in (bar.first, bar.last, bar.start, bar.end, bar.over)
    )
    if first and last:
        stroke.dots = sorted({scale.at(sum(first) // 2), scale.at(sum(last) // 2)})
        stroke.held = _stretch(scale, first, last)
    for stated in (start, end):
        if stated and stated[0] == stated[1]:
            stroke.edges.append(scale.at(stated[0]))
    stroke.vague = [(scale.at(a), scale.at(b)) for a, b in filter(None, (start, end, first)) if a < b]
    stroke.stated = _stretch(scale, start, first or end) + _stretch(scale, last, end)
    if bar.kind == "tenure":
        _open(stroke, scale, bar, (start or first, end or last or start))
    if over and not end:
        stroke.over = [scale.at(over[0])]
        stroke.wait = _stretch(scale, last or start, over)
    return stroke


def _stretch(scale: Scale, one: Days | None, other: Days | None) -> list[tuple[float, float]]:
    """From the last day that the one may mean to the first of the other; nothing if that is no way forward."""
    return [(scale.at(one[1]), scale.at(other[0]))] if one and other and one[1] < other[0] else []


def _open(stroke: Stroke, scale: Scale, bar: Bar, known: tuple[Days | None, Days | None]) -> None:
    """Let the line fade out on the sides on which no source states its end."""
    begins, ends = known
    if not bar.start:
        at = begins or ends or span(bar.over)
        stroke.fades.append((scale.at(at[0]), "left"))
    if ends and not (bar.end or bar.ended):
        stroke.fades.append((scale.at(ends[1]), "right"))


def pack(strokes: Sequence[Stroke]) -> int:
    """Give each a line of its lane on which it covers no other; the height of the lane in pixels.

    Texts have their room too. In a crowd of events a mark loses its text (its role is told on a click) before the lane
    gets more than `_LINES` lines.
    """
    height = max((HEIGHT[stroke.kind] for stroke in strokes), default=0)
    taken: list[list[tuple[float, float]]] = []
    for stroke in strokes:
        number = _line(taken, stroke)
        if number >= _LINES and stroke.kind == "event":
            stroke.text = ""
            number = _line(taken, stroke)
        taken += [[]] if number == len(taken) else []
        taken[number].append(extent(stroke))
        stroke.y = number * height
    return len(taken) * height


def _line(taken: list[list[tuple[float, float]]], stroke: Stroke) -> int:
    """The first line with room for it; one past the last if there is none."""
    left, right = extent(stroke)
    return next((i for i, row in enumerate(taken) if all(right < a or b < left for a, b in row)), len(taken))


def extent(stroke: Stroke) -> tuple[float, float]:
    """Left and right of a stroke with its text in pixels of the narrowest chart; decides on which side the text stands."""
    start, end = stroke.left * WIDTH / 100, stroke.right * WIDTH / 100
    room, wide = _ROOM[stroke.kind], len(stroke.text) * _CHARACTER
    beside = 16 if stroke.kind == "event" else 0  # the text of a mark stands beside it, that of a bar above it
    origin = end if beside else start
    if origin + beside + wide <= WIDTH:
        stroke.anchor, stroke.text_at = "start", stroke.right if beside else stroke.left
        return start - room, max(end + room, origin + beside + wide)
    stroke.anchor, stroke.text_at = "end", stroke.left if beside else stroke.right
    return min(start - room, (start if beside else end) - beside - wide), end + room

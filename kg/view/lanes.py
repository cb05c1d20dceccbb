"""Facts -> Timeline: posts and events on lines of time, for officials and for agencies with what is under them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.picture import Fact
from kg.view.facts import Facts, Landmark, Row, of_day, only, period, under


@dataclass(frozen=True, slots=True)
class Bar:
    """What is known of one tenure or event in time; days are ISO, "" where nothing is known.

    `first` and `last`: attested days (of an event: its day, twice). `start` and `end`: what a source states, perhaps only
    a year. `over`: a day by which it was over. `label` is shown beside it. `presumed`: not certain on the picture's day.
    """

    kind: str
    label: str
    fact: Fact
    first: str = ""
    last: str = ""
    start: str = ""
    end: str = ""
    over: str = ""
    ended: bool = False
    acting: bool = False
    presumed: bool = False

    @property
    def begins(self) -> str:
        """The earliest day or year on the line, to sort by; "" where there is none."""
        return min((day for day in (self.start, self.first, self.end, self.over) if day), default="")


@dataclass(frozen=True, slots=True)
class Lane:
    """A post with those who held it, or the events of an official; `detail` tells the agency."""

    label: str
    detail: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """An official (`kind` person) or an agency (body) with its lanes."""

    kind: str
    label: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A picture of time as plain data. `note` tells what was left out, if anything; `day` is the day of which it is, or ""."""

    title: str
    groups: tuple[Group, ...]
    landmarks: tuple[Landmark, ...] = ()
    note: str = ""
    day: str = ""


def timeline(facts: Facts, focus: Sequence[str] = (), *, title: str, limit: int = 300) -> Timeline:
    """Lanes of the officials and agencies `focus` (IRIs), a group each; without a focus every official who held a post.

    At most `limit` lanes; the note says how many were left out, and how many facts have no day to stand at.
    """
    people = {r["person"] for r in (*facts.tenures, *facts.parts)}
    chosen = focus or list(dict.fromkeys(r["person"] for r in facts.tenures))
    groups: list[Group] = []
    for iri in dict.fromkeys(chosen):
        groups += [_official(facts, iri)] if iri in people else _agencies(facts, iri)
    count = sum(len(group.lanes) for group in groups)
    undated = sum(not bar.begins for group in groups for lane in group.lanes for bar in lane.bars)
    kept = tuple(_first(groups, limit))
    notes = [f"{count - limit} lanes left out: name fewer entities, or raise --max-nodes"] if count > limit else []
    notes = [*of_day(facts, "(suy đoán)", "marked so"), *notes]
    notes += [f"{undated} without a day: in the table only"] if undated else []
    return Timeline(title, kept, facts.landmarks, "; ".join(notes), facts.day)


def measure(timeline: Timeline) -> str:
    """How much there is, in a few words."""
    lanes = [lane for group in timeline.groups for lane in group.lanes]
    return f"{len(lanes)} lanes, {sum(len(lane.bars) for lane in lanes)} bars and marks"


def _first(groups: Iterable[Group], limit: int) -> Iterator[Group]:
    """The groups with their first lanes, as many as the limit lets in all."""
    for group in groups:
        lanes = group.lanes[: max(limit, 0)]
        limit -= len(lanes)
        if lanes:
            yield Group(group.kind, group.label, lanes)


def _official(facts: Facts, person: str) -> Group:
    """A lane a post in the order in which they begin, and the events."""
    rows = only(facts.tenures, "person", person)
    parts = only(facts.parts, "person", person)
    posts: dict[tuple[str, str, str], list[Bar]] = defaultdict(list)
    for row in rows:
        fact = Fact(f"{row['name']}: {row['label']}", period(row), facts.of(row["fact"]))
        posts[row["post"], row["title"], row["in"]].append(_tenure(row, "", fact))
    lanes = [Lane(title, body, _sorted(bars)) for (_, title, body), bars in posts.items()]
    lanes.sort(key=lambda lane: (lane.bars[0].begins or "9", lane.label, lane.detail))
    if events := _sorted(_events(facts, parts)):
        lanes.append(Lane("Sự kiện", "Events", events))
    return Group("person", next(r["name"] for r in (*rows, *parts)), tuple(lanes))


def _events(facts: Facts, parts: Sequence[Row]) -> Iterator[Bar]:
    known = {row["fact"]: row for row in facts.events}
    for event in dict.fromkeys(row["event"] for row in parts):
        rows = only(parts, "event", event)
        about = known.get(event, {"on": "", "type": "", "name": event})
        roles = ", ".join(dict.fromkeys(row["role"] for row in rows))
        said = Fact(f"{roles}: {about['name']}", f"{about['type']} {about['on']}".strip(), facts.of(rows[0]["fact"]))
        yield Bar("event", roles, said, about["on"], about["on"])


def _agencies(facts: Facts, body: str) -> Iterator[Group]:
    """The agency and those under it that have posts, by name; a lane a post in the order of rank."""
    inside = under(facts, body)
    agencies: dict[str, list[Row]] = defaultdict(list)
    for row in facts.tenures:
        if row["body"] in inside:
            agencies[row["body"]].append(row)
    for rows in sorted(agencies.values(), key=lambda rows: (rows[0]["body"] != body, rows[0]["in"], rows[0]["body"])):
        posts: dict[tuple[int, str, str], list[Bar]] = defaultdict(list)
        for row in rows:
            fact = Fact(f"{row['name']}: {row['label']}", period(row), facts.of(row["fact"]))
            posts[int(row["rank"] or 10**6), row["title"], row["post"]].append(_tenure(row, row["name"], fact))
        lanes = (Lane(title, rows[0]["in"], _sorted(posts[rank, title, post])) for rank, title, post in sorted(posts))
        yield Group("body", rows[0]["in"], tuple(lanes))


def _sorted(bars: Iterable[Bar]) -> tuple[Bar, ...]:
    return tuple(sorted(bars, key=lambda bar: (bar.begins or "9", bar.label, bar.fact.text, repr(bar.fact.evidence))))


def _tenure(row: Row, label: str, fact: Fact) -> Bar:
    ended, acting = row["ended"] == "true" or bool(row["end"]), row["acting"] == "true"
    presumed = row.get("standing") == "presumed"
    days = row["first"], row["last"], row["start"], row["end"], row["over"]
    return Bar("tenure", label, fact, *days, ended, acting, presumed)

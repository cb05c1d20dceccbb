"""Facts -> View: the network around some entities, or the whole of a small graph."""

from collections import Counter, defaultdict, deque
from collections.abc import Sequence

from kg.picture import Edge, Fact, Node, View
from kg.view.bodies import span
from kg.view.facts import ASPECT, TOLD, Facts, Row, of_day, only, period


def network(facts: Facts, focus: Sequence[str] = (), *, title: str, limit: int = 300, hops: int = 2) -> View:
    """People, bodies and events with their links.

    Around `focus` (IRIs) up to `hops` links away; without a focus everything. At most `limit`, the best linked first;
    the view's note says how many were left out.
    """
    edges = [*_tenures(facts), *_parts(facts), *_organizers(facts), *_parents(facts)]
    chosen = _around(edges, focus, hops) if focus else {e.source for e in edges} | {e.target for e in edges}
    kept = _capped(edges, chosen, focus, limit)
    nodes = [n for n in _nodes(facts) if n.id in kept]
    inside = [e for e in edges if e.source in kept and e.target in kept]
    left_out = len(chosen) - len(kept)
    notes = [f"{left_out} nodes left out: name an entity, or raise --max-nodes"] if left_out else []
    notes = [*of_day(facts, "nét đứt", "dashed"), *notes]
    return View(title, tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(inside, key=repr)), "; ".join(notes))


def _around(edges: Sequence[Edge], focus: Sequence[str], hops: int) -> set[str]:
    near: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        near[edge.source].add(edge.target)
        near[edge.target].add(edge.source)
    found = dict.fromkeys(focus, 0)
    todo = deque(focus)
    while todo:
        node = todo.popleft()
        if found[node] < hops:
            for other in sorted(near[node] - found.keys()):
                found[other] = found[node] + 1
                todo.append(other)
    return set(found)


def _capped(edges: Sequence[Edge], chosen: set[str], focus: Sequence[str], limit: int) -> set[str]:
    """The best linked; of these, what keeps a link (a node alone tells nothing), and the focus in any case."""
    if len(chosen) <= limit:
        return chosen
    inside = [e for e in edges if e.source in chosen and e.target in chosen]
    degree = Counter(end for e in inside for end in (e.source, e.target))
    kept = set(sorted(chosen, key=lambda n: (n not in focus, -degree[n], n))[:limit])
    linked = {end for e in inside if e.source in kept and e.target in kept for end in (e.source, e.target)}
    return kept & (linked | set(focus))


def _nodes(facts: Facts) -> list[Node]:
    held: dict[str, list[Fact]] = defaultdict(list)
    roster: dict[str, list[Fact]] = defaultdict(list)
    names: dict[str, tuple[str, str]] = {}
    for row in facts.tenures:
        evidence = facts.of(row["fact"])
        held[row["person"]].append(Fact(row["label"], period(row), evidence))
        roster[row["body"]].append(Fact(f"{row['name']}: {row['title']}", period(row), evidence))
        names |= {row["person"]: ("person", row["name"]), row["body"]: ("body", row["in"])}
    for row in facts.backgrounds:
        held[row["person"]].append(Fact(row["value"], ASPECT[row["aspect"]], facts.of(row["fact"])))
    for row in facts.parents:
        names |= {row["fact"]: ("body", row["name"]), row["parent"]: ("body", row["in"])}
    for row in facts.parts:
        names.setdefault(row["person"], ("person", row["name"]))
    for row in facts.events:
        names[row["fact"]] = ("event", row["name"])
        if row["body"]:
            names.setdefault(row["body"], ("body", row["in"]))
    events = {row["fact"]: row for row in facts.events}
    spans = {row["fact"]: span(row) for row in facts.bodies}
    return [
        _event(facts, events[iri])
        if kind == "event" and iri in events
        else Node(iri, kind, name, _what(iri, kind, held, spans), _of(iri, held, roster))
        for iri, (kind, name) in names.items()
    ]


_WHAT = {"person": "quan chức (official)", "body": "cơ quan (agency)", "event": "sự kiện (event)"}


def _what(iri: str, kind: str, held: dict[str, list[Fact]], spans: dict[str, str]) -> str:
    """What tells two of one name apart: an official's posts, an agency's days."""
    days = f", {spans[iri]}" if spans.get(iri) else ""
    return " · ".join(fact.text for fact in held.get(iri, ())) or f"{_WHAT[kind]}{days}"


def _of(iri: str, *tables: dict[str, list[Fact]]) -> tuple[Fact, ...]:
    return tuple(fact for table in tables for fact in table.get(iri, ()))


def _event(facts: Facts, row: Row) -> Node:
    iri, name, day = row["fact"], row["name"], row["on"]
    several = len({e.article for e in facts.of(iri)}) > 1
    count = f"{row['sources']} nguồn độc lập" if several else ""
    detail = " · ".join(x for x in (row["type"], day, row["venue"], count) if x)
    took = [Fact(f"{r['name']}: {r['role']}", day, facts.of(r["fact"])) for r in only(facts.parts, "event", iri)]
    own = Fact(name, day, facts.of(iri))
    roles = [
        way
        for fact, who in {r["fact"]: r["name"] for r in only(facts.parts, "event", iri)}.items()
        for way in _ways(facts, fact, day, who)
    ]
    ways = _ways(facts, iri, day)
    return Node(iri, "event", f"{row['type']} {day}".strip(), f"{name} ({detail})", (own, *ways, *took, *roles))


def _ways(facts: Facts, of: str, day: str, who: str = "") -> list[Fact]:
    """The ways in which reports tell of an event, or of somebody's part in it, where they disagree."""
    lead = f"{who}: " if who else ""
    return [Fact(f"{lead}{value} ({TOLD[aspect]})", day, proof) for aspect, value, proof in facts.told(of)]


def _tenures(facts: Facts) -> list[Edge]:
    return [
        Edge(
            r["person"],
            r["body"],
            "presumed" if r.get("standing") == "presumed" else "holds",
            r["title"],
            (Fact(f"{r['name']}: {r['label']}", period(r), facts.of(r["fact"])),),
        )
        for r in facts.tenures
    ]


def _parts(facts: Facts) -> list[Edge]:
    grouped: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in facts.parts:
        grouped[row["person"], row["event"]].append(row)
    days = {row["fact"]: row["on"] for row in facts.events}
    return [
        Edge(
            person, event, "takes part", ", ".join(r["role"] for r in rows),
            (Fact(f"{rows[0]['name']}: {', '.join(r['role'] for r in rows)}", days.get(event, ""), facts.of(rows[0]["fact"])),
             *_ways(facts, rows[0]["fact"], days.get(event, ""), rows[0]["name"])),
        )
        for (person, event), rows in grouped.items()
    ]  # fmt: skip


def _organizers(facts: Facts) -> list[Edge]:
    return [
        Edge(
            r["body"],
            r["fact"],
            "organises",
            "tổ chức",
            (Fact(f"{r['in']}: tổ chức {r['name']}", r["on"], facts.of(r["fact"])),),
        )
        for r in facts.events
        if r["body"]
    ]


def _parents(facts: Facts) -> list[Edge]:
    return [Edge(r["fact"], r["parent"], "part of", "thuộc", ()) for r in facts.parents]

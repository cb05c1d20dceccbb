"""Facts -> lines of text: an official's timeline, an agency's roster, an event, each fact with its sentence."""

from collections.abc import Iterable, Iterator, Sequence

from kg.picture import Evidence
from kg.view.bodies import called, line, stood
from kg.view.facts import ASPECT, Facts, Row, only, period, under

SHORT = 8  # letters of a claim's id that are shown; any beginning that only one claim has will do


def timeline(facts: Facts, person: str, name: str = "") -> Iterator[str]:
    """The posts and events of an official, oldest first; `name` stands where no fact tells it."""
    held = only(facts.tenures, "person", person)
    parts = only(facts.parts, "person", person)
    name = next((r["name"] for r in (*held, *parts)), name or person)
    yield f"{name}  <{person}>"
    yield from _of_day(facts, held)
    for row in only(facts.backgrounds, "person", person):
        yield ""
        yield f"  {ASPECT[row['aspect']]}: {row['value']}"
        yield from _quotes(facts, row["fact"])
    for row in sorted(held, key=lambda r: (r["first"] or r["start"], r["label"])):
        yield ""
        yield f"  {row['label']}  [{period(row)}]"
        yield from _quotes(facts, row["fact"])
    events = {r["fact"]: r for r in facts.events}
    for event in dict.fromkeys(r["event"] for r in parts):
        rows = only(parts, "event", event)
        about = events.get(event, {"on": "", "type": "", "name": event})
        yield ""
        yield f"  {about['on'] or '?'}  {about['type']}: {about['name']}  [{', '.join(r['role'] for r in rows)}]"
        yield from _quotes(facts, rows[0]["fact"])


def roster(facts: Facts, body: str, name: str = "") -> Iterator[str]:
    """Who held which post of an agency and of the agencies under it; `name` stands where no fact tells it."""
    own = next((row for row in facts.bodies if row["fact"] == body), None)
    yield f"{called(own) if own else name or body}  <{body}>"
    yield from line(facts.bodies, facts.changes, body)
    inside = under(facts, body)
    held = [row for row in facts.tenures if row["body"] in inside]
    yield from _of_day(facts, held, gone=own is not None and bool(facts.day) and not stood(own, facts.day))
    for row in held:
        where = "" if row["body"] == body else f" ({row['in']})"
        yield ""
        yield f"  {row['title']}{where}: {row['name']}  [{period(row)}]"
        yield from _quotes(facts, row["fact"])


def _of_day(facts: Facts, held: Sequence[Row], *, gone: bool = False) -> Iterator[str]:
    if facts.day:
        none = "không tồn tại (did not exist on that day)" if gone else "chưa có nguồn nào (nothing is known)"
        yield f"  ngày (as of) {facts.day}" + ("" if held else f": {none}")


def event(facts: Facts, iri: str, _: str = "") -> Iterator[str]:
    """An event: what, when, where, who held it, who took part."""
    rows = only(facts.events, "fact", iri)
    if not rows:
        return
    first = rows[0]
    yield f"{first['type']}: {first['name']}  <{iri}>"
    yield f"  date: {first['on'] or 'not read'}   place: {first['venue'] or 'not read'}"
    yield f"  held by: {', '.join(r['in'] for r in rows if r['in']) or 'not read'}"
    articles = {evidence.article for evidence in facts.of(iri)}
    if len(articles) > 1:
        yield f"  independent sources: {first['sources']} ({len(articles)} articles)"
    yield from _told(facts, iri)
    yield from _quotes(facts, iri)
    parts: dict[str, list[Row]] = {}
    for row in only(facts.parts, "event", iri):
        parts.setdefault(row["fact"], []).append(row)
    for fact, found in parts.items():
        yield ""
        yield f"  {found[0]['name']}: {', '.join(r['role'] for r in found)}"
        yield from _told(facts, fact)
        yield from _quotes(facts, fact)


def _told(facts: Facts, of: str) -> Iterator[str]:
    """Where the reports disagree: "place: theo “Title A”, 2024-03-12: Hội trường ...; theo “Title B”: ..."."""
    ways: dict[str, list[str]] = {}
    for aspect, value, evidence in facts.told(of):
        ways.setdefault(aspect, []).append(according(evidence, value))
    for aspect, told in ways.items():
        yield f"  {aspect}: {'; '.join(told)}"


def according(evidence: Iterable[Evidence], value: str) -> str:
    """A value after the articles that say so."""
    titles = dict.fromkeys(f"“{e.title}”" + (f", {e.published}" if e.published else "") for e in evidence)
    return f"theo {'; '.join(titles)}: {value}"


def _quotes(facts: Facts, fact: str) -> Iterator[str]:
    for evidence in facts.of(fact):
        yield f"      {shown(evidence.quote)}"
        yield f"        {source(evidence)}"


def shown(quote: str) -> str:
    """A quote for display, with "…" where it was cut out of a longer sentence."""
    text = " ".join(quote.split())
    start = "" if text[:1].isupper() or text[:1] in "\"“'(" else "… "
    return f"“{start}{text}{'' if text[-1:] in '.!?…”' else ' …'}”"


def source(evidence: Evidence) -> str:
    """Where a quote stands: the article, its day and address, the characters."""
    where = f"characters {evidence.start}-{evidence.end}"
    again = "nearly the same text as an earlier article" if evidence.original else ""
    parts = [evidence.title, evidence.published or "", evidence.url or "", where, again, claims_of(evidence)]
    return " · ".join(part for part in [*parts, evidence.notice] if part)


def claims_of(evidence: Evidence) -> str:
    """The short names of the claims that a sentence makes, by which `kg reject`, `kg why`, `kg same` know them."""
    short = [claim[:SHORT] for claim in evidence.claims]
    return f"claim{'s' * (len(short) > 1)} {' '.join(short)}" if short else ""

"""Agencies in time, as a reader is told of them: their days, their other names, what they came from and became."""

import re
from collections.abc import Iterable, Iterator, Mapping

Row = Mapping[str, str]

# Of each agency its days and other names; `known` is empty where it only stands in the line of others: no post, no event is its.
BODIES = """SELECT ?fact ?name ?since ?until ?also ?known WHERE {
  ?fact a v:Body ; skos:prefLabel ?name . FILTER(LANG(?name) != "en")
  OPTIONAL { ?fact v:validFrom|v:validFromEdtf ?since } OPTIONAL { ?fact v:validUntil|v:validUntilEdtf ?until }
  OPTIONAL { ?fact skos:altLabel ?also }
  OPTIONAL { SELECT DISTINCT ?fact ("yes" AS ?known) WHERE { ?holds org:postIn|v:organizer ?at . ?at org:unitOf* ?fact } }
} ORDER BY ?name ?fact ?also"""

CHANGES = """SELECT DISTINCT ?fact ?kind ?word ?on ?names ?document ?before ?after WHERE {
  ?fact a v:StructuralChange ; skos:prefLabel ?names ; v:on|v:dateEdtf ?on ; v:byDocument ?document .
  OPTIONAL { ?fact a ?class . ?class rdfs:subClassOf v:StructuralChange ; rdfs:label ?kind , ?word .
    FILTER(LANG(?kind) = "vi" && LANG(?word) = "en" && ?class != v:StructuralChange) }
  OPTIONAL { ?fact org:originalOrganization ?before } OPTIONAL { ?fact org:resultingOrganization ?after }
} ORDER BY ?fact ?before ?after"""

_SET = re.compile(r"\[([\d-]*)\.\.([\d-]*)\]")


def span(row: Row) -> str:
    """The days of an agency in words: "từ 1/7/2025", "đến 30/6/2025"; "" where none is known."""
    parts = (f"{word} {_day(row[key])}" for word, key in (("từ", "since"), ("đến", "until")) if row[key])
    return " ".join(parts)


def stood(row: Row, day: str) -> bool:
    """Whether an agency may have been there on a day."""
    first, last = (_SET.sub(end, row[key]) for key, end in (("since", r"\1"), ("until", r"\2")))
    return first[:10] <= day and (not last or day[: len(last)] <= last)


def line(bodies: Iterable[Row], changes: Iterable[Row], body: str) -> Iterator[str]:
    """The other names of an agency, and the changes that led to it and came of it, oldest first, with their acts."""
    if also := [row["also"] for row in bodies if row["fact"] == body and row["also"]]:
        yield f"  tên khác (other names): {', '.join(dict.fromkeys(also))}"
    named = {row["fact"]: row for row in bodies}
    sides = _sides(changes)
    mine = (
        _reached(body, sides.values()) | _reached(body, [(after, before) for before, after in sides.values()]) | {body}
    )
    near = {change for change, (before, after) in sides.items() if (before | after) <= mine or _of(body, before, after)}
    for row in {row["fact"]: row for row in changes if row["fact"] in near}.values():
        what = f"{row['kind']} ({row['word']}): " if row["kind"] else ""
        yield f"  {_day(row['on'])}  {what}{row['names']} · {row['document']}"
        before, after = sides[row["fact"]]
        for other in sorted((before ^ after) - {body}):
            yield f"      {called(named[other]) if other in named else other}  <{other}>"


def called(row: Row) -> str:
    """The name of an agency with its days: two of one name are told apart."""
    return f"{row['name']} ({span(row)})" if span(row) else row["name"]


def _of(body: str, before: set[str], after: set[str]) -> bool:
    return body in before or body in after


def _sides(changes: Iterable[Row]) -> dict[str, tuple[set[str], set[str]]]:
    """The agencies before and after each change."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for row in changes:
        before, after = found.setdefault(row["fact"], (set(), set()))
        before |= {row["before"]} - {""}
        after |= {row["after"]} - {""}
    return found


def _reached(body: str, sides: Iterable[tuple[set[str], set[str]]]) -> set[str]:
    """The agencies that one came from, over any number of changes."""
    found: set[str] = set()
    todo, steps = [body], list(sides)
    while todo:
        one = todo.pop()
        for before, after in steps:
            if one in after and not before <= found:
                todo += before - found
                found |= before
    return found


def _day(text: str) -> str:
    """A day as people write it; of one that is not known the days between which it lies."""
    if found := _SET.fullmatch(text):
        first, last = (_day(day) if day else "" for day in found.groups())
        return f"khoảng {first}–{last}" if first and last else (f"chậm nhất {last}" if last else f"sớm nhất {first}")
    return "/".join(str(int(part)) for part in reversed(text.split("-")))

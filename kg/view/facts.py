"""Reads tenures, participations and events with their evidence out of a store, as plain records for views and tables."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from msgspec import structs

from kg import vocab
from kg.picture import Evidence
from kg.store import Store
from kg.view.bodies import BODIES, CHANGES, stood

_PREFIXES = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in vocab.PREFIXES.items())

_TENURES = """SELECT ?fact ?person ?name ?post ?label ?title ?rank ?body ?in ?type ?first ?last ?start ?end ?over ?ended ?acting
  ?charge WHERE {
  ?fact a v:Tenure ; v:holder ?person ; v:post ?post . ?person skos:prefLabel ?name .
  ?post skos:prefLabel ?label ; v:title ?title ; org:postIn ?body . ?body skos:prefLabel ?in ; v:bodyType ?type .
  OPTIONAL { ?fact v:firstAttested ?first ; v:lastAttested ?last } OPTIONAL { ?fact v:start|v:startEdtf ?start }
  OPTIONAL { ?fact v:end|v:endEdtf ?end } OPTIONAL { ?fact v:endNoLaterThan ?over }
  OPTIONAL { ?fact v:ended ?ended } OPTIONAL { ?fact v:acting ?acting }
  OPTIONAL { ?fact v:inCharge ?charge } OPTIONAL { ?post v:postType/v:rank ?rank }
} ORDER BY ?name ?person ?first ?label ?fact"""

_PARTS = """SELECT ?fact ?person ?name ?event ?role ?code WHERE {
  ?fact a v:Participation ; v:participant ?person ; v:inEvent ?event ; v:role ?r . ?person skos:prefLabel ?name .
  ?r skos:prefLabel ?role ; skos:notation ?code . FILTER(LANG(?role) = "vi")
} ORDER BY ?event ?name ?person ?code ?fact"""

_BACKGROUNDS = """SELECT ?fact ?person ?aspect ?value WHERE {
  ?fact a v:Background ; v:backgroundOf ?person ; v:aspect ?aspect ; v:birthDate|v:birthEdtf|v:stated ?value .
} ORDER BY ?person ?aspect ?value ?fact"""

_EVENTS = """SELECT ?fact ?name ?type ?on ?venue ?sources ?body ?in WHERE {
  ?fact a v:Event ; skos:prefLabel ?name ; v:eventType ?t . ?t skos:prefLabel ?type . FILTER(LANG(?type) = "vi")
  OPTIONAL { ?fact v:on|v:dateEdtf ?on } OPTIONAL { ?fact v:venue/skos:prefLabel ?venue }
  OPTIONAL { ?fact v:sourceCount ?sources }
  OPTIONAL { ?fact v:organizer ?body . ?body skos:prefLabel ?in }
} ORDER BY ?on ?name ?fact ?in"""

_TELLINGS = """SELECT ?fact ?of ?aspect ?value WHERE {
  ?fact a v:Telling ; v:tellingOf ?of ; v:aspect ?aspect ; v:stated ?value .
} ORDER BY ?of ?aspect ?value"""

_PARENTS = """SELECT ?fact ?name ?parent ?in WHERE { ?fact a v:Body ; skos:prefLabel ?name ; org:unitOf ?parent .
  ?parent skos:prefLabel ?in } ORDER BY ?name ?fact ?in"""

_EVIDENCE = """SELECT ?fact ?claim ?quote ?from ?to ?article ?title ?url ?published ?notice ?original WHERE {
  ?fact prov:wasDerivedFrom ?claim .
  GRAPH ?article { ?claim oa:exact ?quote ; oa:start ?from ; oa:end ?to . ?article schema:headline ?title .
    OPTIONAL { ?article schema:url ?url } OPTIONAL { ?article schema:datePublished ?published }
    OPTIONAL { ?article v:notice ?notice } OPTIONAL { ?article prov:alternateOf ?original } }
} ORDER BY ?fact ?published ?article ?from ?to ?claim"""

Row = Mapping[str, str]

ASPECT = {"birth": "born", "home": "home", "education": "education"}
TOLD = {
    "date": "ngày, theo bài này",
    "place": "nơi, theo bài này",
    "type": "loại, theo bài này",
    "organizer": "tổ chức, theo bài này",
    "role": "vai trò, theo bài này",
}


@dataclass(frozen=True, slots=True)
class Landmark:
    """A day that a picture of time marks for orientation, with its name in Vietnamese and English."""

    day: str
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows by kind, each a mapping from column to plain value ("" where there is none), and the evidence of each fact.

    `day` is the day of which they are ("" for all times); then a tenure's `standing` says "certain" or "presumed".
    `landmarks` come from the shipped data, not from the store.
    """

    tenures: tuple[Row, ...]
    parts: tuple[Row, ...]
    events: tuple[Row, ...]
    parents: tuple[Row, ...]
    evidence: Mapping[str, tuple[Evidence, ...]]
    landmarks: tuple[Landmark, ...] = ()
    backgrounds: tuple[Row, ...] = ()
    tellings: tuple[Row, ...] = ()
    day: str = ""
    bodies: tuple[Row, ...] = ()
    changes: tuple[Row, ...] = ()

    def of(self, fact: str) -> tuple[Evidence, ...]:
        """The evidence of a fact, oldest article first."""
        return self.evidence.get(fact, ())

    def told(self, of: str) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
        """In which ways reports tell things of an event or of a part in it: aspect, words, evidence."""
        for row in only(self.tellings, "of", of):
            yield row["aspect"], row["value"], self.of(row["fact"])


def load(store: Store, landmarks: tuple[Landmark, ...] = ()) -> Facts:
    """Everything a view can show."""
    tenures, parts, events, parents = (rows(store, query) for query in (_TENURES, _PARTS, _EVENTS, _PARENTS))
    evidence: dict[str, list[Evidence]] = {}
    for row in rows(store, _EVIDENCE):
        found = Evidence(
            row["quote"], int(row["from"]), int(row["to"]), row["article"], row["title"],
            row["url"] or None, row["published"] or None, row["notice"], row["original"],
            (row["claim"].rsplit("/", 1)[-1],),
        )  # fmt: skip
        known = evidence.setdefault(row["fact"], [])
        twin = next((n for n, other in enumerate(known) if _overlap(found, other)), None)
        if twin is None:
            known.append(found)
        else:
            known[twin] = structs.replace(known[twin], claims=known[twin].claims + found.claims)
    proof = {fact: tuple(found) for fact, found in evidence.items()}
    bodies = rows(store, BODIES)
    held = {row["fact"] for row in bodies if row["known"]}
    parents = tuple(row for row in parents if row["fact"] in held)
    lives, tellings = rows(store, _BACKGROUNDS), rows(store, _TELLINGS)
    return Facts(tenures, parts, events, parents, proof, landmarks, lives, tellings, "", bodies, rows(store, CHANGES))


def on(facts: Facts, day: str, standing: Mapping[str, str]) -> Facts:
    """The tenures that stood on a day (their IRIs, each with "certain" or "presumed") and the events of that day."""
    tenures = tuple({**row, "standing": standing[row["fact"]]} for row in facts.tenures if row["fact"] in standing)
    events = tuple(row for row in facts.events if row["on"] == day)
    taking = {row["fact"] for row in events}
    parts = tuple(row for row in facts.parts if row["event"] in taking)
    return replace(facts, tenures=tenures, events=events, parts=parts, day=day)


def _overlap(one: Evidence, other: Evidence) -> bool:
    """Two quotes of one fact that share words are one to a reader: several claims can rest on one sentence."""
    return one.article == other.article and one.start < other.end and other.start < one.end


def rows(store: Store, query: str) -> tuple[Row, ...]:
    """The answer to one of our own queries as plain values: IRIs bare, literals without quotes."""
    table = store.query(f"{_PREFIXES}\n{query}")
    return tuple({name: plain(value) for name, value in zip(table.columns, row, strict=True)} for row in table.rows)


def plain(value: str | None) -> str:
    """The text of an N-Triples term."""
    return vocab.unquote(value) if value else ""


def find(store: Store, text: str, kind: str = "", day: str = "") -> list[tuple[str, str, str]]:
    """Officials, bodies and events (or those of one kind) by IRI or name: (IRI, kind, name).

    A body is found by its other names too. Of several those go first that hold posts or events, and those of the `day`.

    The first of these that finds any: the IRI; the name itself; the name without its accents; whole words of the name; whole
    words without accents. People and bodies come before events: "Sở Y tế" is the agency, not an event that mentions it.
    """
    known = [(r["node"], r["kind"], r["called"]) for r in rows(store, _NAMES) if not kind or r["kind"] == kind]
    wanted, folded = text.casefold(), vocab.slug(text)
    tests: tuple[Callable[[str, str], bool], ...] = (
        lambda iri, _: iri == text,
        lambda _, name: name.casefold() == wanted,
        lambda _, name: vocab.slug(name) == folded,
        lambda _, name: f" {wanted} " in f" {name.casefold()} ",
        lambda _, name: bool(folded) and f"-{folded}-" in f"-{vocab.slug(name)}-",
    )
    for test in tests:
        if found := [entry for entry in known if test(entry[0], entry[2])]:
            return _nearest(store, [entry for entry in found if entry[1] != "event"] or found, day)
    return []


def _nearest(store: Store, found: list[tuple[str, str, str]], day: str) -> list[tuple[str, str, str]]:
    """Each once, by its last name; of the bodies those that are more than a name in the line of others, and of the day."""
    once = {iri: (iri, kind, name) for iri, kind, name in reversed(found)}
    if len(found) == 1 or not any(kind == "body" for _, kind, _ in found):
        return list(dict.fromkeys(once[iri] for iri, _, _ in found))
    bodies = {row["fact"]: row for row in rows(store, BODIES)}
    unknown = {iri for iri, row in bodies.items() if not row["known"]}
    past = {iri for iri, row in bodies.items() if day and not stood(row, day)}
    left = [
        (iri, kind, bodies[iri]["name"] if iri in bodies else name)
        for iri, kind, name in dict.fromkeys(once[iri] for iri, _, _ in found)
    ]
    for without in (unknown, past):
        left = [entry for entry in left if entry[0] not in without] or left
    return left


_NAMES = """SELECT DISTINCT ?node ?kind ?called WHERE {
  { VALUES (?class ?kind) { (v:Official "person") (v:Body "body") (v:Event "event") }
    ?node a ?class ; skos:prefLabel ?called }
  UNION { ?node a v:Body ; skos:altLabel ?called . BIND("body" AS ?kind) }
} ORDER BY ?kind ?called ?node"""


def period(row: Row) -> str:
    """When a tenure is known to have been held, in words: stated dates first, else the attested days."""
    if row["start"] or row["end"]:
        text = f"{row['start'] or '?'} – {row['end'] or '?'}"
    elif row["first"]:
        days = row["first"] if row["first"] == row["last"] else f"{row['first']} – {row['last']}"
        text = f"attested {days}"
    else:
        text = "before the report" if row["ended"] == "true" else "day not known"
    marks = [word for word, name in (("acting", "acting"), ("in charge", "charge")) if row[name] == "true"]
    if "standing" in row and row["last"] and not text.startswith("attested"):
        marks.append(f"last attested {row['last']}")
    over = "ended" if row["ended"] == "true" and "standing" not in row else "over" if row["over"] else ""
    if over and not _later(row["over"], row["end"]):
        marks.append(f"{over} by {row['over']}" if row["over"] else over)
    return f"{_STANDING[row.get('standing', '')]}{', '.join([text, *marks])}"


def _later(over: str, end: str) -> bool:
    """Whether a stated end tells already that it was over by a day: "2014" does of 2023-08-24, not of 2014-03-01."""
    return bool(end) and (over == end or over[: len(end)] > end or not over)


# What a reader is told of a tenure on a day.
_STANDING = {
    "": "",
    "certain": "chắc chắn (certain): ",
    "presumed": "suy đoán (presumed; no report says it was over by then): ",
}


def of_day(facts: Facts, vi: str, en: str) -> list[str]:
    """What a page says of its day, and how it shows what is presumed only."""
    if not facts.day:
        return []
    shown = "/".join(str(int(part)) for part in reversed(facts.day.split("-")))
    return [
        f"Ngày (as of) {shown}: {vi} là suy đoán, chưa có nguồn nào nói đã thôi ({en}: presumed, no report says it was over)"
    ]


def only(found: Iterable[Row], column: str, value: str) -> list[Row]:
    """The rows with a value in a column."""
    return [row for row in found if row[column] == value]


def under(facts: Facts, body: str) -> set[str]:
    """An agency and every agency below it."""
    found = {body}
    while grown := {r["fact"] for r in facts.parents if r["parent"] in found} - found:
        found |= grown
    return found

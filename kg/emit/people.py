"""Officials, their tenures, participations and backgrounds -> quads."""

from collections.abc import Iterator

from kg import vocab
from kg.emit.terms import DAY, LABEL, A, date, sources, true, when
from kg.model import Background, Participation, Person, Quad, Tenure
from kg.rival import Rival
from kg.vocab import concept, literal, node, term


def person_quads(person: Person, base: str) -> Iterator[Quad]:
    """An official with every spelling of the name."""
    subject = node("person", person.id, base)
    yield Quad(subject, A, term("v:Official"))
    yield Quad(subject, LABEL, literal(person.name, lang="vi"))
    yield Quad(subject, term("v:nameKey"), literal(person.key))
    for name in person.names:
        if name != person.name:
            yield Quad(subject, term("skos:altLabel"), literal(name, lang="vi"))
    yield from sources(subject, person.claims, base)


def rival_quads(rival: Rival, base: str) -> Iterator[Quad]:
    """Two officials who may be one, told of both: each is recomputed with its own name."""
    first, second = (node("person", person, base) for person in (rival.first, rival.second))
    yield Quad(first, term("v:possiblySame"), second)
    yield Quad(second, term("v:possiblySame"), first)


def background_quads(background: Background, base: str) -> Iterator[Quad]:
    """One thing that is said of an official's life."""
    subject = node("background", background.id, base)
    yield Quad(subject, A, term("v:Background"))
    yield Quad(subject, term("v:backgroundOf"), node("person", background.person, base))
    yield Quad(subject, term("v:aspect"), literal(background.kind))
    if background.kind == "birth":
        yield Quad(subject, *when("birthDate", "birthEdtf", background.value))
    else:
        yield Quad(subject, term("v:stated"), literal(background.value, lang="vi"))
    yield from sources(subject, background.claims, base)


def tenure_quads(tenure: Tenure, base: str) -> Iterator[Quad]:
    """An official in a post, with what is attested and what is stated."""
    subject = node("tenure", tenure.id, base)
    yield Quad(subject, A, term("v:Tenure"))
    yield Quad(subject, term("v:holder"), node("person", tenure.person, base))
    yield Quad(subject, term("v:post"), node("post", vocab.post_key(tenure.post), base))
    for name, day in _days(tenure):
        if day and len(day) == DAY:
            yield Quad(subject, term(f"v:{name}"), date(day))
    for name, day in (("start", tenure.start), ("end", tenure.end)):
        if day:
            yield Quad(subject, *when(name, f"{name}Edtf", day))
    for name, said in (("ended", tenure.ended), ("acting", tenure.acting), ("inCharge", tenure.in_charge)):
        if said:
            yield Quad(subject, term(f"v:{name}"), true())
    if tenure.continues:
        yield Quad(subject, term("v:continues"), node("tenure", tenure.continues, base))
    for one in tenure.terms:
        yield Quad(subject, term("v:inTerm"), node("term", one.id, base))
    yield from sources(subject, tenure.claims, base)


def _days(tenure: Tenure) -> Iterator[tuple[str, str | None]]:
    """The dates of a tenure: attested, certain, told of its start, and the bounds of what is not certain."""
    yield from (("firstAttested", tenure.first), ("lastAttested", tenure.last))
    yield from zip(("heldFrom", "heldUntil"), tenure.held or (), strict=False)
    yield from (("decidedOn", tenure.decided), ("approvedOn", tenure.approved))
    yield from (("effectiveOn", tenure.effective), ("announcedOn", tenure.announced))
    yield from (("startNoEarlierThan", tenure.no_earlier), ("endNoLaterThan", tenure.no_later))


def participation_quads(part: Participation, base: str) -> Iterator[Quad]:
    """An official in an event, with roles and capacities."""
    subject = node("participation", part.id, base)
    yield Quad(subject, A, term("v:Participation"))
    yield Quad(subject, term("v:participant"), node("person", part.person, base))
    yield Quad(subject, term("v:inEvent"), node("event", part.event, base))
    for role in part.roles:
        yield Quad(subject, term("v:role"), concept(role))
    for post in part.capacities:
        yield Quad(subject, term("v:inCapacity"), node("post", vocab.post_key(post), base))
    yield from sources(subject, part.claims, base)

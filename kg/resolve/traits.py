"""The claims of a profile -> its traits: what can be compared of two people of one name."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from kg import vocab
from kg.lexicon.gazetteer import KINDS, fold
from kg.model import Body, Claim, Occasion, Record, Unit
from kg.resolve.scale import Scale, level_of
from kg.text.normalize import tone_key

_HELD, _ENDED = frozenset(("attested", "appointed")), frozenset(("former", "dismissed"))
_GUESSES = frozenset(("nearby", "text", "site"))
_DAY = 10
_JOINS = str.maketrans(dict.fromkeys(",;&-–", " "))

BodyId = tuple[str, ...]


class Where(Record, frozen=True):
    """Where a body is: the codes of its units by level, its lowest level ("central" without a unit), a name without a code."""

    level: str
    codes: tuple[tuple[str, str], ...] = ()
    alike: str = ""

    def code(self, level: str) -> str:
        """The code of the unit of that level, "" where it has none."""
        return next((code for name, code in self.codes if name == level), "")


class Stint(Record, frozen=True):
    """One post of a profile over the days on which it is attested; `first` is "" where it is told as past or without a day.

    `guessed`: the text around, not the title, supplied the unit or the body above. `own` is the key of the body, `before` are
    those of the bodies that it came from.
    """

    position: str
    body: BodyId
    chain: tuple[BodyId, ...]
    type: str
    where: Where
    label: str
    body_label: str
    sort: str
    single: bool
    rank: int
    held: bool
    first: str
    last: str
    guessed: bool = False
    own: str = ""
    before: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, BodyId, bool]:
        """What makes two stints one, but for their days."""
        return self.position, self.body, self.held


class Traits(Record, frozen=True):
    """What a profile, or several of one person, tells of its owner."""

    name: str
    articles: frozenset[str]
    stints: tuple[Stint, ...]
    births: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    schools: frozenset[str] = frozenset()
    genders: frozenset[str] = frozenset()
    ranks: tuple[tuple[str, int, str], ...] = ()
    titles: frozenset[frozenset[tuple[str, BodyId]]] = frozenset()
    died: str = ""
    retired: str = ""
    days: tuple[str, ...] = ()
    seen: frozenset[tuple[str, str]] = frozenset()

    @property
    def sign(self) -> tuple[object, ...]:
        """Equal for profiles that tell the same but for their days and articles."""
        return frozenset(s.key for s in self.stints), self.births, self.homes, self.schools, self.genders, self.ended

    @property
    def ended(self) -> tuple[str, str]:
        """The days of death and retirement."""
        return self.died, self.retired


def traits(claims: Iterable[Claim], scale: Scale, occasions: Mapping[str, Occasion]) -> Traits:
    """The traits that the claims of one profile tell."""
    found = sorted(claims, key=lambda c: c.id)
    stints = joined(s for c in found if (s := _stint(c, scale)))
    said = {
        kind: frozenset(_said(c) for c in found if c.object and c.object.key == kind and c.predicate == "background")
        for kind in ("birth", "home", "education")
    }
    now = frozenset((s.position, s.body) for s in stints if s.held)
    days = sorted({c.on for c in found if c.on and len(c.on) == _DAY})
    styles = sorted({(style, c.on or "") for c in found for style in c.styles})
    names = sorted({c.name or c.subject.surface for c in found}, key=lambda n: (-len(n.split()), n))
    return Traits(
        name=names[0] if names else "",
        articles=frozenset(c.article for c in found),
        stints=stints,
        births=said["birth"],
        homes=said["home"],
        schools=said["education"],
        genders=frozenset(g for style, _ in styles if (g := scale.gender(style))),
        ranks=tuple((style, scale.service_rank(style), day) for style, day in styles if style.startswith("rank/")),
        titles=frozenset((now,)) if len(now) > 2 else frozenset(),
        died=min((c.on for c in found if c.role == "role/nguoi-tu-tran" and c.on), default=""),
        retired=min((c.on for c in found if c.role == "role/nguoi-nghi-huu" and c.on), default=""),
        days=tuple(days),
        seen=frozenset(_seen(found, occasions, scale)),
    )


def union(sides: Sequence[Traits]) -> Traits:
    """The traits of several profiles of one person."""
    return Traits(
        name=min((s.name for s in sides), key=lambda n: (-len(n.split()), n)),
        articles=frozenset().union(*(s.articles for s in sides)),
        stints=joined(stint for s in sides for stint in s.stints),
        births=frozenset().union(*(s.births for s in sides)),
        homes=frozenset().union(*(s.homes for s in sides)),
        schools=frozenset().union(*(s.schools for s in sides)),
        genders=frozenset().union(*(s.genders for s in sides)),
        ranks=tuple(sorted({rank for s in sides for rank in s.ranks})),
        titles=frozenset().union(*(s.titles for s in sides)),
        died=min((s.died for s in sides if s.died), default=""),
        retired=min((s.retired for s in sides if s.retired), default=""),
        days=tuple(sorted({day for s in sides for day in s.days})),
        seen=frozenset().union(*(s.seen for s in sides)),
    )


def joined(stints: Iterable[Stint]) -> tuple[Stint, ...]:
    """The stints in one post become one, from the first day to the last."""
    found: dict[tuple[str, BodyId, bool], Stint] = {}
    for stint in stints:
        known = found.get(stint.key)
        if known:
            days = [d for d in (known.first, stint.first) if d]
            label = min(known.label, stint.label)
            whole = replace(known, first=min(days, default=""), last=max(known.last, stint.last), label=label)
            stint = replace(whole, guessed=known.guessed and stint.guessed)  # noqa: PLW2901
        found[stint.key] = stint
    return tuple(found[key] for key in sorted(found))


def _stint(claim: Claim, scale: Scale) -> Stint | None:
    post = claim.post
    if post is None or claim.modality not in _HELD | _ENDED:
        return None
    held = claim.modality in _HELD
    body, day = post.body, claim.on
    where = _where(body, day, scale)
    last = claim.until or day or ""
    return Stint(
        position=post.position,
        body=body_id(body),
        chain=tuple(body_id(b) for b in _chain(body)),
        type=body.type,
        where=where,
        label=post.label,
        body_label=body.label,
        sort=scale.sort(post.position),
        single=scale.is_single(post.position) and not body.scope and not scale.is_beside(body.type),
        rank=scale.rank(post.position, where.level),
        held=held,
        first=(claim.since or day or "") if held else (claim.since or ""),
        last=last,
        guessed=any(step in _GUESSES for _, step in claim.resolved),
        own=_key(body),
        before=body.before,
    )


def _chain(body: Body) -> Iterable[Body]:
    while body.parent:
        body = body.parent
        yield body


@lru_cache(maxsize=1 << 14)
def body_id(body: Body) -> BodyId:
    """What makes two bodies one to the eye of a reader: signs, case and the placement of marks do not count.

    "Sở Văn hoá & Thể thao" and "Sở Văn hóa và Thể thao"; of a body whose unit is unknown the article is a part.
    """
    words = [w for w in tone_key(body.name.translate(_JOINS)).split() if w != "va2"]
    above = body_id(body.parent) if body.parent else ()
    return (body.type, " ".join(words), _unit_id(body.unit), body.country, body.scope, *above)


def _unit_id(unit: Unit | None) -> str:
    return "" if unit is None else unit.code or f"{level_of(unit)} {fold(unit.name)}"


_key = lru_cache(maxsize=1 << 14)(vocab.body_key)


@lru_cache(maxsize=1 << 14)
def _where(body: Body, day: str | None, scale: Scale) -> Where:
    if body.scope:
        return Where("")
    if body.country:
        return Where("abroad")
    unit = next((b.unit for b in (body, *_chain(body)) if b.unit), None)
    if unit is None:
        return Where("central" if body.level in ("central", "") else "")
    level = level_of(unit)
    codes = scale.above(unit.code, day if day and len(day) == _DAY else None) if unit.code else {}
    alike = f"{level} {fold(unit.name)}"
    return Where(level, tuple((k, codes[k]) for k in KINDS if k in codes), alike)


def _said(claim: Claim) -> str:
    return claim.value if claim.object and claim.object.key == "birth" else " ".join(fold(claim.value).split())


def _seen(claims: Iterable[Claim], occasions: Mapping[str, Occasion], scale: Scale) -> Iterable[tuple[str, str]]:
    """The days on which the person was at an event of a province, with the province: by who held it."""
    for claim in claims:
        occasion = occasions.get(claim.event) if claim.event else None
        if occasion and claim.on and len(claim.on) == _DAY:
            for body in occasion.organizers:
                if province := _where(body, claim.on, scale).code("province"):
                    yield claim.on, province

"""A body as a text names it -> the body it is: one for all names that it ever had, another after a merger.

"Tỉnh ủy Quảng Ninh" and, since that province is a city, "Thành ủy Quảng Ninh" are one; "Bộ Tài chính" before and after the merger
of 1/3/2025 are two. A body goes by its last name. Which unit a text means is settled before: a code is of one unit.
"""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property, lru_cache

from msgspec.structs import replace

from kg.lexicon import pref
from kg.lexicon.bodies import CentralBodies, CentralBody, label, unit_words
from kg.lexicon.gazetteer import Gazetteer, Life, kind
from kg.lexicon.reforms import Reforms
from kg.model import Body, Concept, Post, Unit

_NEVER = "9999-12-31"


class Canon:
    """Bodies and posts as what they are, whatever they were called."""

    def __init__(
        self, concepts: Mapping[str, Concept], gazetteer: Gazetteer, central: CentralBodies, reforms: Reforms
    ) -> None:
        """Remember what is known; nothing is read yet."""
        self.concepts, self.gazetteer, self.central, self.reforms = concepts, gazetteer, central, reforms
        self._of = lru_cache(maxsize=1 << 16)(self._body)  # an instance lives as long as the process

    def body(self, body: Body, day: str | None) -> Body:
        """The body that is called so on the day; without a day the last that was.

        Bodies of other States and those of which a text leaves open whose they are stay as they are.
        """
        return self._in_era(body, self._eras[bisect_right(self._eras, day or _NEVER) - 1])

    def _in_era(self, body: Body, era: str) -> Body:
        return body if body.country or body.scope else self._of(body, era)

    def post(self, post: Post, day: str | None) -> Post:
        """A post in the body that it is a post of: "Tỉnh ủy viên" is "Thành ủy viên" where the committee is now called so."""
        body = self.body(post.body, day)
        position, title = self._positions.get((post.position, body.type), (post.position, post.title))
        if body == post.body:
            return post
        head = post.label.removesuffix(post.body.label)
        if head == post.label:  # the title holds the body's name: "Tỉnh ủy viên"
            head = f"{post.title} "
        if head.startswith(post.title):
            named = title + head.removeprefix(post.title) + body.label
        else:  # title and body share a noun: "Trưởng | Ban | Dân vận"
            shared = post.title.removeprefix(head)
            named = head + body.label if body.label.startswith(shared) else f"{title} {body.label}"
        return Post(position, title, named, body)

    def unit_of(self, body: Body) -> Unit | None:
        """The unit of the gazetteer that a body serves, itself or through the agencies above it."""
        while body.parent and not (body.unit and body.unit.code):
            body = body.parent
        return body.unit if body.unit and body.unit.code else None

    def moved(self, body: Body, code: str, day: str) -> Body:
        """The body of the same type, name and place in another unit."""
        return self.body(self._placed(body, self.gazetteer.lives(code)[-1].unit()), day)

    def called(self, body: Body, life: Life) -> str:
        """What a body was called in a life of its unit."""
        return self._named(self._placed(body, life.unit())).label

    def family(self, type_: str) -> str:
        """The type that stands for all names of such a body: bt/tinh-uy for every committee of a unit above the communes."""
        found = self.concepts[type_].props.get("namedByUnit", ()) if type_ in self.concepts else ()
        return found[0] if found else type_

    def of_row(self, row: CentralBody) -> Body:
        """A central body under its last name."""
        last = self.central.lives(row.id)[-1]
        concept = self.concepts[last.type]
        name = last.name.removeprefix(f"{pref(concept)} ") if "name" in concept.props.get("takes", ()) else ""
        above = self.central.lives(last.parent)
        return Body(last.type, last.name, name, None, self.of_row(above[0]) if above else None, "central", code=last.id)

    def _body(self, body: Body, day: str) -> Body:
        if body.code or body.type not in self.concepts:
            return body
        if self.unit_of(body) is None:
            row = self._row(body.label, day) if body.level in ("central", "") and not body.unit else None
            if row:
                return self.of_row(row)
            if body.parent is None:
                return body
        parent = self._in_era(body.parent, day) if body.parent else None
        unit = self.gazetteer.lives(body.unit.code)[-1].unit() if body.unit and body.unit.code else body.unit
        name = self.reforms.spelling(body.level, body.type, body.name) if body.name else ""
        found = self._named(replace(body, name=name, unit=unit, parent=parent))
        return replace(found, code=self._code(found, day))

    def _row(self, name: str, day: str) -> CentralBody | None:
        """The life of a central body of the name that is nearest to the day."""
        rows = sorted(self.central.called(name), key=lambda row: row.since)
        alive = [row for row in rows if row.since <= day and (not row.until or day <= row.until)]
        before = [row for row in rows if row.until and row.until < day]
        return next(iter(alive[-1:] or before[-1:] or rows[:1]), None)

    def _placed(self, body: Body, unit: Unit) -> Body:
        """The chain of bodies up to the one that serves a unit, with another unit in its place."""
        if body.unit and body.unit.code:
            return replace(body, unit=unit, level=kind(unit.code), code="", before=())
        above = self._placed(body.parent, unit) if body.parent else None
        return replace(body, parent=above, level=above.level if above else body.level, code="", before=())

    def _named(self, body: Body) -> Body:
        """The type and the label that a body has with the unit or the parent that it stands on."""
        unit, parent = body.unit, self._named(body.parent) if body.parent else None
        type_ = self._kinds.get((self.family(body.type), body.level, unit.level), body.type) if unit else body.type
        concept = self.concepts[type_]
        if not unit and not parent:
            return body
        words = unit_words(concept, unit.level, unit.name) if unit else ""
        title = label(concept, body.name, unit=words, parent=parent.label if parent else "")
        return replace(body, type=type_, label=title, parent=parent)

    def _code(self, body: Body, day: str) -> str:
        """The year in which a body of an old name began: "Sở Tài chính" after the merger of 1/3/2025."""
        unit = self.unit_of(body)
        if unit is None or not body.name:
            return ""
        rows = [
            r for r in self.reforms.beginning(body.level, body.type, body.name) if r.reborn() and r.allows(unit.code)
        ]
        born = max(day, self.gazetteer.lives(unit.code)[0].since)
        return next((r.last[:4] for r in rows if born >= r.last), "")

    @cached_property
    def _eras(self) -> list[str]:
        """The days on which any name could begin to mean another body: what is so on one is so until the next."""
        return ["", *sorted(self.central.days | self.reforms.days)]

    @cached_property
    def _kinds(self) -> dict[tuple[str, str, str], str]:
        """The type of a family at a level, by the level word of the unit."""
        found: dict[tuple[str, str, str], str] = {}
        heads = {c.props["namedByUnit"][0] for c in self.concepts.values() if "namedByUnit" in c.props}
        for concept in self.concepts.values():
            if concept.scheme == "body" and self.family(concept.id) in heads:
                words = [pref(self.concepts[v]) for v in concept.props.get("unitLevel", ())]
                for level in concept.props.get("level", ()):
                    found |= {(self.family(concept.id), level, word): concept.id for word in words}
        return found

    @cached_property
    def _positions(self) -> dict[tuple[str, str], tuple[str, str]]:
        """The position of a family in a body of some type, with its title: "Thành ủy viên" for "Tỉnh ủy viên" in a Thành ủy."""
        heads = {c.props["namedByUnit"][0] for c in self.concepts.values() if "namedByUnit" in c.props}
        own = [c for c in self.concepts.values() if c.scheme == "position" and self.family(c.id) in heads]
        return {
            (one.id, body): (other.id, pref(other))
            for one in own
            for other in own
            if self.family(one.id) == self.family(other.id)
            for body in other.props.get("allowedIn", ())
        }

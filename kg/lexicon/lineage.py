"""Bodies in time: when each began and ended, what it was called, what it came from and what came of it.

Nothing of it is kept body by body. A body of a unit lives as its unit does (`units.csv`, `communes.csv`) and changes as its type
does (`reforms.csv`); the central ones stand in `bodies.csv`. What these do not tell is not claimed: which province had a Sở
Du lịch, on which day a province merged two departments of its Party committee.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from kg import vocab
from kg.history import BodyLife, Change
from kg.lexicon.bodies import CentralBody
from kg.lexicon.canon import Canon
from kg.lexicon.gazetteer import Life
from kg.lexicon.reforms import Reform
from kg.model import Body, Unit


def shift(day: str, by: int) -> str:
    """The day some days later; "" stays open."""
    return (date.fromisoformat(day) + timedelta(by)).isoformat() if day else ""


class Lineage:
    """The life and the line of every body that `Canon` knows. Bodies that it is asked about are those that `known` returns."""

    def __init__(self, canon: Canon) -> None:
        """Remember who tells which body is which."""
        self.canon = canon
        self._units, self._central, self._reforms = canon.gazetteer, canon.central, canon.reforms
        self.life = lru_cache(maxsize=1 << 16)(self._life)  # an instance lives as long as the process
        self._begun = lru_cache(maxsize=1 << 16)(self._begin)
        self._before = lru_cache(maxsize=1 << 16)(self._keys_before)

    def known(self, body: Body, day: str | None) -> Body:
        """The body that is called so on the day, with the keys of all that it came from."""
        found = self.canon.body(body, day)
        return found if found.country or found.scope else replace(found, before=self._before(found))

    def _keys_before(self, body: Body) -> tuple[str, ...]:
        mine = vocab.body_key(body)
        return tuple(sorted({vocab.body_key(b) for c in self._back(body) for b in c.before} - {mine}))

    def _life(self, body: Body) -> BodyLife:
        """The body in time; of a body of which nothing is known an empty life."""
        body = replace(body, before=())
        if body.country or body.scope or body.type not in self.canon.concepts:
            return BodyLife()
        former, renamed = self._names(body)
        ends = tuple(self._ends(body))
        line = {c.id: c for c in (*renamed, *self._back(body), *self._absorbed(body), *self._forth(body))}
        since, until = self._since(body), self._until(body, ends)
        return BodyLife(since, until, former, tuple(sorted(line.values(), key=lambda c: (c.last or c.first, c.id))))

    # --- the bounds ---

    def _since(self, body: Body) -> tuple[str, str]:
        begun = self._begun(body)
        rows, unit = self._rows(body), self._bounding(body)
        own = rows[0].since if rows else (self._units.lives(unit.code)[0].since if unit else "")
        found = (begun.first, begun.last) if begun else (own, own)
        earliest = next(iter(self.canon.concepts[body.type].props.get("validFrom", ())), "")
        return (earliest, "") if not rows and earliest > max(found) else found

    def _until(self, body: Body, ends: Iterable[Change]) -> tuple[str, str]:
        rows, unit = self._rows(body), self._bounding(body)
        own = rows[-1].until if rows else (self._units.lives(unit.code)[-1].until if unit else "")
        ended = next(iter(ends), None)
        found = (shift(ended.first, -1), shift(ended.last, -1)) if ended else (own, own)
        latest = next(iter(self.canon.concepts[body.type].props.get("validUntil", ())), "")
        return ("", latest) if latest and not rows and (not found[0] or latest < found[0]) else found

    def _bounding(self, body: Body) -> Unit | None:
        """The unit whose days are the body's: of a Tỉnh ủy, not of a hospital that bears the name of the province."""
        chain = body
        while "followsUnit" in self.canon.concepts[chain.type].props:
            if chain.unit:
                return chain.unit if chain.unit.code else None
            if chain.parent is None:
                return None
            chain = chain.parent
        return None

    def _rows(self, body: Body) -> tuple[CentralBody, ...]:
        return self._central.lives(body.code) if body.level == "central" else ()

    # --- the names ---

    def _names(self, body: Body) -> tuple[tuple[str, ...], list[Change]]:
        """The names that a body had before its last one, and how it came to others."""
        unit = self.canon.unit_of(body)
        if rows := self._rows(body):
            lives = [(row.name, row.since, row.source) for row in rows]
        else:
            terms: tuple[Life, ...] = self._units.lives(unit.code) if unit else ()
            lives = [(self.canon.called(body, life), life.since, life.source) for life in terms]
        changes = [
            _change("Renaming", (new[1], new[1]), new[2], (body,), (body,), names=(old[0], new[0]))
            for old, new in pairwise(lives)
            if old[0] != new[0]
        ]
        return tuple(dict.fromkeys(name for name, _, _ in lives if name != body.label)), changes

    # --- what it came from ---

    def _back(self, body: Body) -> Iterator[Change]:
        """The change in which a body began, those in which its forerunners did, and their renamings."""
        todo, seen = [body], set()
        while todo:
            one = todo.pop()
            begun = self._begun(one)
            if begun and begun.id not in seen:
                seen.add(begun.id)
                yield begun
                yield from (c for former in begun.before for c in self._names(former)[1])
                todo += begun.before

    def _begin(self, body: Body) -> Change | None:
        """The change in which a body began, if it is known."""
        if rows := self._rows(body):
            return self._begin_central(body, rows[0])
        unit = self.canon.unit_of(body)
        if unit is None or body.type not in self.canon.concepts:
            return self._founded(body, "", self._reforms.beginning(body.level, body.type, body.name))
        since = self._units.lives(unit.code)[0].since
        rows_ = self._reforms.beginning(body.level, body.type, body.name)
        begun = [r for r in rows_ if r.last >= since]
        if not body.code and any(r.reborn() for r in begun):
            begun = []  # that is how the next body of the name began
        if any(r.type == "" for r in begun):
            return self._founded(body, unit.code, begun)
        if begun and (found := self._reformed(body, unit, begun, since)):
            return found
        return self._of_units(body, unit, since) if since and self._sure(body) else None

    def _founded(self, body: Body, code: str, rows: Iterable[Reform]) -> Change | None:
        row = next((r for r in rows if r.type == "" and r.allows(code)), None)
        return _change(row.kind, (row.first, row.last), row.source, (), (body,)) if row else None

    def _reformed(self, body: Body, unit: Unit, rows: list[Reform], since: str) -> Change | None:
        """A body that began in a reform of its type: in its own unit, or out of those of the units before it."""
        codes = (unit.code,) if since < rows[0].first else self._born_of(unit.code)
        found: list[tuple[Body, Reform]] = []
        for code in codes:
            for source in sorted({(r.type, r.name) for r in rows}):
                former = replace(body, type=source[0], name=source[1], code="", before=())
                above = self.canon.family(former.parent.type) if former.parent else ""
                ending = self._reforms.ending(body.level, *source, above, code)
                rows_ = [row for row in ending[:1] if row.into == body.type]
                found += [(self.canon.moved(former, code, shift(row.first, -1)), row) for row in rows_]
        if not found:
            return None
        row = found[0][1]
        kind_ = "Merger" if len(found) > 1 else row.kind
        return _change(kind_, (row.first, row.last), row.source, tuple(b for b, _ in found), (body,))

    def _of_units(self, body: Body, unit: Unit, since: str) -> Change | None:
        """A body that began with its unit, out of the bodies of the units before it."""
        codes = self._born_of(unit.code)
        found = [self.canon.moved(body, code, shift(since, -1)) for code in codes]
        found = [b for b in found if self._sure(b)]
        if not found:
            return None
        heirs = {h for code in codes for h in self._units.lives(code)[-1].successor.split("|")}
        kind_ = "Merger" if len(found) > 1 else "Split" if len(heirs) > 1 else "StructuralChange"
        kind_ = "LevelTransfer" if all(b.level != body.level for b in found) else kind_
        source = self._reforms.act(body.level, since) or self._units.lives(unit.code)[0].source
        return _change(kind_, (since, since), source, tuple(found), (body,))

    def _born_of(self, code: str) -> tuple[str, ...]:
        """The units that ended on the day before a unit began and whose successor it is."""
        eve = shift(self._units.lives(code)[0].since, -1)
        return tuple(c for c in self._units.before(code) if eve and self._units.lives(c)[-1].until == eve)

    def _sure(self, body: Body) -> bool:
        """Whether every unit of the level has such a body, and every such body has that agency above it."""
        props = self.canon.concepts[body.type].props
        own = body.name in props.get("nameInEveryUnit", ()) if body.name else body.level in props.get("inEveryUnit", ())
        return own and (body.parent is None or self._sure(body.parent))

    def _begin_central(self, body: Body, row: CentralBody) -> Change | None:
        origins = [o for o in self._central.origins(body.code) if row.since and shift(o.until, 1) == row.since]
        if not origins:
            return None
        kind_ = "Merger" if len(origins) > 1 else "Split" if "|" in origins[0].successor else "StructuralChange"
        return _change(kind_, (row.since, row.since), row.source, tuple(map(self.canon.of_row, origins)), (body,))

    def _absorbed(self, body: Body) -> Iterator[Change]:
        """The changes in which a body took in another and stayed what it was."""
        if rows := self._rows(body):
            gone = [o for o in self._central.origins(body.code) if shift(o.until, 1) != rows[0].since]
            yield from (c for o in gone for c in self._ends(self.canon.of_row(o)) if c.after == (body,))
        elif (unit := self.canon.unit_of(body)) and self._sure(body):
            born = self._born_of(unit.code)
            for code in (c for c in self._units.before(unit.code) if c not in born):
                last = self._units.lives(code)[-1]
                former = self.canon.moved(body, code, last.until)
                yield from (c for c in self._ends(former) if body in c.after and self._sure(former))

    # --- what came of it ---

    def _forth(self, body: Body) -> Iterator[Change]:
        """The changes in which a body ended, those in which its heirs did, and their renamings."""
        todo, seen = [body], set()
        while todo:
            one = todo.pop()
            for ended in self._ends(one):
                if ended.id not in seen:
                    seen.add(ended.id)
                    yield ended
                    yield from (c for heir in ended.after for c in self._names(heir)[1])
                    todo += ended.after

    def _ends(self, body: Body) -> Iterator[Change]:
        """The changes in which a body ended: several where several took it over."""
        if rows := self._rows(body):
            day = shift(rows[-1].until, 1)
            heirs = [self._central.lives(heir)[0] for heir in rows[-1].successor.split("|") if heir and day]
            yield from self._into(body, map(self.canon.of_row, heirs), day, rows[-1].source)
            return
        unit = self.canon.unit_of(body)
        last = self._units.lives(unit.code)[-1].until if unit else ""
        above = self.canon.family(body.parent.type) if body.parent else ""
        rows_ = (
            ()
            if body.code
            else self._reforms.ending(body.level, body.type, body.name, above, unit.code if unit else "")
        )
        row = next((r for r in rows_ if not last or r.first <= shift(last, 1)), None)
        if row and not row.into:
            yield _change(row.kind, (row.first, row.last), row.source, (body,), ())
        elif unit and row:
            codes = (unit.code,) if not last or row.last <= last else self._heirs(unit.code)
            heir = replace(body, type=row.into, name=row.into_name, before=())
            for code in codes:
                begun = self._begun(self.canon.moved(heir, code, row.last))
                yield from (c for c in (begun,) if c and body in c.before)
        elif unit and last and self._bounding(body):
            yield from self._with_unit(body, unit, shift(last, 1))

    def _with_unit(self, body: Body, unit: Unit, day: str) -> Iterator[Change]:
        """The changes in which a body ended because its unit did."""
        life, codes = self._units.lives(unit.code)[-1], self._heirs(unit.code)
        if not codes:
            source = self._reforms.act(body.level, day) or life.source
            yield _change("Abolition", (day, day), source, (body,), ())
        elif self._sure(body):
            yield from self._into(body, (self.canon.moved(body, code, day) for code in codes), day, life.source)

    def _into(self, body: Body, heirs: Iterable[Body], day: str, source: str) -> Iterator[Change]:
        for heir in heirs:
            begun = self._begun(heir)
            if begun and body in begun.before:
                yield begun
            elif self._rows(heir) or self._sure(heir):
                yield _change("Absorption", (day, day), source, (body,), (heir,))

    def _heirs(self, code: str) -> tuple[str, ...]:
        return tuple(h for h in self._units.lives(code)[-1].successor.split("|") if h and h != code)


def _change(
    kind_: str,
    days: tuple[str, str],
    document: str,
    before: tuple[Body, ...],
    after: tuple[Body, ...],
    *,
    names: tuple[str, str] = ("", ""),
) -> Change:
    sides = [sorted(vocab.body_key(b) for b in side) for side in (before, after)]
    mark = vocab.digest(repr((kind_, *sides, *names)), 8)
    order = tuple(sorted(before, key=vocab.body_key)), tuple(sorted(after, key=vocab.body_key))
    return Change(f"{days[1] or days[0]}-{vocab.slug(kind_)}-{mark}", kind_, *days, document, *order, names)

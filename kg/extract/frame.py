"""What an article as a whole tells about the bodies it names in short: which province's "Tỉnh ủy", which body's "Bí thư".

Evidence for a missing complement is taken in this order, and the step that supplied it is kept with the claim:
the nearest mention before it of the right kind ("nearby", 0.90), the unit the text names most ("text", 0.85), the one that the
page's address names, else the site's home ("site", 0.80; home.py). Without any the body is unresolved, of this article alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.agenda import Agenda
from kg.extract.home import Home, addressed, home
from kg.extract.items import BodyDraft, Place, Scanned
from kg.extract.mentions import Mentions
from kg.extract.named import Mentioned
from kg.extract.scope import Scope
from kg.extract.sides import side_at
from kg.lexicon import Lexicon
from kg.lexicon.gazetteer import fold, kind
from kg.model import Article, Post, Unit
from kg.text.normalize import tone_key

Steps = tuple[tuple[str, str], ...]
Places = tuple[Place | str, ...]
_OFTEN = 3  # mentions of the unit that a text is about
Wanted = tuple[tuple[str, ...], tuple[str, ...], bool | None]


@dataclass(frozen=True, slots=True)
class Frame:
    """The named units and bodies of an article in the order of the text, what a unit's name means in it, and its site's home.

    `sitting` is the day of the gathering or decision that the article tells as its main event, if the text names it.
    """

    article: Article
    lexicon: Lexicon
    day: str | None
    scope: Scope
    home: Home
    told: Mentioned
    past: bool = False
    sitting: str | None = None
    named: dict[tuple[str, str], BodyDraft] = field(default_factory=dict, compare=False)  # what a name was taken to be
    bare: dict[tuple[str, ...], tuple[Post, Steps]] = field(default_factory=dict, compare=False)  # and a bare title
    _units: dict[Wanted, Mentions[Unit]] = field(default_factory=dict, compare=False)
    _bodies: dict[tuple[tuple[str, ...], tuple[str, ...]], Mentions[BodyDraft]] = field(
        default_factory=dict, compare=False
    )
    _alike: "dict[tuple[str, str], Namesakes]" = field(default_factory=dict, compare=False)
    _agendas: dict[str, Agenda] = field(default_factory=dict, compare=False)
    _province: list[Unit | None] = field(default_factory=list, compare=False)
    _days: "dict[str | None, Frame]" = field(default_factory=dict, compare=False)

    def at(self, day: str | None) -> "Frame":
        """The frame for what is past: units as of a day of a career (of the event for None), or as they were last."""
        if day not in self._days:
            self._days[day] = replace(
                self, scope=self.scope.at(day or self.day), past=True, bare={}, _units={}, _days={}, _province=[]
            )
        return self._days[day]

    def units(
        self, levels: tuple[str, ...] = (), kinds: tuple[str, ...] = (), *, host: bool | None = None
    ) -> Mentions[Unit]:
        """The units of these level words and kinds as the scope understands them; of one side alone if `host` tells which.

        The host is the home of the site if the text names it, else the unit it names most.
        """
        wanted = (levels, kinds, host)
        if wanted not in self._units:
            if host is not None:
                every = self.units(levels, kinds)
                hosts = self.home.unit if self.home.unit in every.counted else every.commonest
                found = every.only(lambda unit: (unit == hosts) == host)
            elif levels or kinds:
                found = self.units().only(lambda unit: (not levels or unit.level in levels) and _is_of(unit, kinds))
            else:
                found = Mentions((start, self.scope.unit(place)) for start, place in self.told.places)
            self._units[wanted] = found
        return self._units[wanted]

    def unit(
        self, levels: tuple[str, ...], at: int, kinds: tuple[str, ...] = (), *, lowest: bool = False
    ) -> tuple[Unit, str] | None:
        """The unit of one of the level words that a phrase at offset `at` leaves out, and the step that found it.

        `lowest`: behind "xã A, tỉnh B" it is the commune's. `kinds` are those of the body: a Sở is of a province, so that a city
        inside one is not meant. Behind "Phía chủ nhà có ..." it is the home, behind "Về phía khách có ..." another one.
        """
        side = side_at(self.told.sides, at)
        fitting = self.units(levels, kinds, host=side.is_host if side else None)
        if lowest and (below := self._below(fitting, at)):
            return below, "nearby"
        if near := fitting.before(at):
            return self._not_in_passing(fitting, near, at), "nearby"
        homes = self.home.units(levels)
        if told := next((unit for unit in homes if unit in fitting.counted), None):
            return told, "text"
        if fitting.commonest:
            return fitting.commonest, "text"
        told = addressed(self.article.url, levels, self.lexicon, self.home, self.day) or next(iter(homes), None)
        if told:
            return told, "site"
        around = self._around()
        return (around, "text") if around and around.level in levels and _is_of(around, kinds) else None

    def _below(self, fitting: Mentions[Unit], at: int) -> Unit | None:
        """The unit of which the last one named only tells where it lies: the commune of "xã A, tỉnh B"."""
        start = last = fitting.at(at)
        while start in self.told.above:
            start = self.told.above[start]
        return fitting.before(start + 1) if start != last and fitting.at(start + 1) == start else None

    def _around(self) -> Unit | None:
        """The province in which all units lie that the text names, told once."""
        if not self._province:
            self._province.append(self.scope.around(self.units().counted))
        return self._province[0]

    def _not_in_passing(self, fitting: Mentions[Unit], near: Unit, at: int) -> Unit:
        """The unit named last, or the one that the whole text is about where another line named that one in passing.

        In the news of "TP Mẫu" a line ends "như kinh nghiệm của tỉnh Thử", and the next begins "Giám đốc Sở Y tế A".
        """
        topic, start = fitting.commonest, fitting.at(at)
        once = fitting.counted[near] == 1 and topic is not None and fitting.counted[topic] >= _OFTEN
        told = topic is not None and fitting.first == topic
        return topic if topic and once and told and "\n" in self.article.text[start:at] else near

    def body(self, wanted: Iterable[str], at: int, *, but: Iterable[str] = ()) -> BodyDraft | None:
        """The last body named before `at` that is of a wanted type and of none of `but`, else the first after it."""
        types, others = tuple(wanted), tuple(but)
        if (types, others) not in self._bodies:
            is_a = self.lexicon.is_a
            self._bodies[types, others] = Mentions(
                (b.start, b) for b in self.told.bodies if is_a(b.concept.id, types) and not is_a(b.concept.id, others)
            )
        fitting = self._bodies[types, others]
        return fitting.before(at) or fitting.first

    def spoken_of(self, wanted: Iterable[str], at: int) -> BodyDraft | None:
        """The body that a bare title at `at` is of: the one of its own line, else the one the text has named most until then.

        Where "Bộ Mẫu ... nhận việc từ Bộ Thử" went before, "bổ nhiệm các Thứ trưởng" means those of Bộ Mẫu; of equals the last.
        """
        near = self.body(wanted, at)
        if near is None or not near.name or near.start > at or "\n" not in self.article.text[near.start : at]:
            return near
        before = [b for b in self.told.bodies if b.start < at and b.concept.id == near.concept.id and b.name]
        named = Counter(fold(b.name) for b in before)
        return max(before, key=lambda b: (named[fold(b.name)], b.start))

    def is_topic(self, body: BodyDraft, at: int) -> bool:
        """The line names the body and no other of its type before `at`, or the text names it far oftener than any other.

        Of several ministries that a text speaks of, "Bộ trưởng A" may head any. A name and its short form are one.
        """
        kind = body.concept.id
        if kind not in self._agendas:
            alike = [b for b in self.told.bodies if b.concept.id == kind and b.name]
            short = {fold(b.name) for b in alike if b.name.isupper()}
            self._agendas[kind] = Agenda([(b.start, self._called(b)) for b in alike], short)
        return self._agendas[kind].is_about(self._called(body), self.article.text.rfind("\n", 0, at) + 1, at)

    def _called(self, body: BodyDraft) -> str:
        return fold(self.lexicon.joined_name(body.concept, body.name))

    def alike(self, draft: BodyDraft) -> "Namesakes":
        """The bodies of the type of a draft that the article names; of one with a name those whose names begin so."""
        kind, first = draft.concept.id, tone_key(draft.name.partition(" ")[0].rstrip(","))
        if (kind, first) not in self._alike:
            bodies = self.told.called(first) if first else self.told.bodies
            self._alike[kind, first] = Namesakes([b for b in bodies if b.concept.id == kind])
        return self._alike[kind, first]

    def at_home(self, draft: BodyDraft) -> BodyDraft | None:
        """The home body if a draft without complement means it: "Ban Dân vận" on the site of the Ban Dân vận Tỉnh ủy.

        An owner that the text named before goes first: after "Huyện ủy" it is the district's, after "Tỉnh ủy" the province's.
        """
        own = self.home.body
        if own is None or (draft.concept.id, draft.name) != (own.concept.id, own.name):
            return None
        if draft.parent or draft.unit or draft.level or not (own.parent or own.unit):
            return None
        if own.parent:
            owner = self.body(draft.concept.props.get("parentType", ()), draft.start)
            named = owner and owner.start < draft.start and owner.concept.props.get("level") != ("central",)
        else:
            levels = self.lexicon.unit_levels(draft.concept)
            named = bool(levels) and self.units(levels).before(draft.start) is not None
        return None if named else own


def _is_of(unit: Unit, kinds: Sequence[str]) -> bool:
    return not kinds or not unit.code or kind(unit.code) in kinds


class Namesakes:
    """The bodies of one type that an article names: those with names of their own in their order, and by name.

    `full` has the first draft of each name that says whose it is, None where none does or where they are of several units
    ("Sở Mẫu Thử" of three provinces); `spelt` the first spelling of a name by its small letters.
    """

    def __init__(self, bodies: Iterable[BodyDraft]) -> None:
        """Sort them out."""
        found = list(bodies)
        self.named = Mentions((b.start, b) for b in found if b.name)
        self.full: dict[str, BodyDraft | None] = {}
        self.spelt: dict[str, str] = {}
        units: dict[str, set[str]] = defaultdict(set)
        for body in found:
            self.spelt.setdefault(body.name.casefold(), body.name)
            said = bool(body.parent or body.unit or body.level)
            self.full[body.name] = self.full.get(body.name) or (body if said else None)
            units[body.name].update((fold(body.unit.name),) if body.unit else ())
        self.full.update((name, None) for name, places in units.items() if len(places) > 1)


def build(
    article: Article, lexicon: Lexicon, sentences: Sequence[Scanned], day: str | None, sitting: str | None = None
) -> Frame:
    """The frame of an article with these sentences. `day` chooses the version of a unit (63 or 34 provinces)."""
    own = home(article.url, lexicon, day)
    told = Mentioned(sentences, lexicon, day, own)
    return Frame(article, lexicon, day, Scope(lexicon.gazetteer, day, own.unit, told), own, told, sitting=sitting)

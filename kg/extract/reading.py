"""The steps from an article to its claims, and what each of them found: `extract` takes the claims, `explain` tells the rest."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from kg.extract import claims, events, frame, outweighed, people, roles, status
from kg.extract.heads import TIMES
from kg.extract.holding import Holding
from kg.extract.items import Scanned, prop
from kg.extract.names import Names
from kg.extract.occasions import of_other_sittings, of_the_dead
from kg.extract.scan import scan
from kg.lexicon import Lexicon
from kg.model import Article, Claim, Record
from kg.text.dates import DateMention, dates
from kg.text.sentences import Sentence, sentences, zones

_PAIR = 2  # syllables of a name that may be a place's
_OF_PEOPLE = ("VisitEvent", "ReceptionEvent", "OversightEvent", "PersonnelEvent", "SanctionEvent", "AwardEvent")
_BESIDE = frozenset(("speak", "attend", "announce"))  # roles of who only stands beside a deed


class Held(Record, frozen=True):
    """A holding and its claim; None where the name is nobody's or no body can be named."""

    holding: Holding
    claim: Claim | None


class Happened(Record, frozen=True):
    """An event and its claim, None where it is not our news; the roles told of it, and the claims of those that stay."""

    event: events.EventDraft
    claim: Claim | None
    told: Sequence[roles.RoleDraft]
    parts: Sequence[tuple[roles.RoleDraft, Claim]]


class Reading(Record, frozen=True):
    """Everything that was made of an article. `full`: whose the written names are.

    Events are not looked for where no claim can come of one.
    """

    article: Article
    scanned: Sequence[Scanned]
    full: Names
    held: Sequence[Held]
    lives: Sequence[Claim]
    happened: Sequence[Happened]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim once, sorted by its place in the text."""
        found = [*(h.claim for h in self.held if h.claim), *self.lives]
        for happened in self.happened:
            found += [happened.claim] if happened.claim else []
            found += [claim for _, claim in happened.parts]
        unique = {claim.id: claim for claim in found}
        return tuple(sorted(unique.values(), key=lambda c: (c.subject.start, c.start, c.id)))


def read(article: Article, lexicon: Lexicon) -> Reading:
    """Read an article: sentences, occasions, the frame, who holds what, who took part."""
    scanned = scan_all(article, lexicon)
    full = Names(scanned)
    holdings, lives = people.holdings(scanned, full, article.published) if people.may_hold(scanned) else ([], [])
    ours = any(h.name.text in full for h in holdings)
    if not ours and not events.may_be_of_agency(scanned):
        return Reading(article, scanned, full, [Held(h, None) for h in holdings], (), ())  # most articles of the press
    occasions = events.find(scanned, article.text, lexicon, article.published)
    holdings = of_other_sittings(of_the_dead(holdings, occasions, full), occasions)
    if not ours and not any(map(events.is_of_agency, occasions)):
        held = [Held(h, None) for h in holdings]
        return Reading(article, scanned, full, held, (), [Happened(event, None, (), ()) for event in occasions])
    day = (occasions[0].date if occasions else None) or article.published or _last_day(scanned)
    context = frame.build(article, lexicon, scanned, day, _sitting(occasions))
    held = [
        Held(h, claim and claims.finished(claim))
        for h, claim in zip(holdings, _held(holdings, context, full), strict=True)
    ]
    officials = {h.claim.subject.key for h in held if h.claim}
    said = [
        claims.finished(claims.background(life, context, full))
        for life in lives
        if full.get(life.name.text) in officials
    ]
    happened = []
    for event, told in roles.told(occasions, scanned, holdings, lexicon) if officials else ((e, ()) for e in occasions):
        named = [r for r in told if full.get(r.name.text) in officials]
        if not _is_ours(event, named, lexicon):
            happened.append(Happened(event, None, told, ()))  # without an official or an agency it is not our news
            continue
        occurrence = claims.finished(claims.occurrence(event, context))
        parts = [
            (r, claims.finished(claims.participation(r, occurrence, context, full)))
            for r in outweighed.plain(named, full, lexicon)
        ]
        happened.append(Happened(event, occurrence, told, parts))
    return Reading(article, scanned, full, held, said, happened)


def _last_day(sentences: Sequence[Scanned]) -> str | None:
    """The last day or month that an article of no known day writes: of that time are the units it names."""
    written = (d for s in sentences for d in s.days)
    return max((d.iso for d in written if d.iso and d.kind in ("day", "month")), default=None)


def _is_ours(event: events.EventDraft, named: Sequence[roles.RoleDraft], lexicon: Lexicon) -> bool:
    """An official or an agency has a part in it. What a verb tells of people needs one who does it or to whom it is done.

    A trial is our news where an official is tried; of "khởi tố vụ án" or "kỷ luật ba nhân viên" nobody is told.
    """
    needed = prop(event.head, "needsRole")
    if needed and not any(r.role == needed for r in named):
        return False
    deed = event.head.kind == "verb" and prop(event.head, "eventClass") in _OF_PEOPLE and not prop(event.head, "heldBy")
    if deed or prop(event.head, "ofNoun"):
        return any(code not in _BESIDE for r in named for code in lexicon.concepts[r.role].props.get("notation", ()))
    return bool(named) or (events.is_of_agency(event) and (event.planned or _has_day(event)))


def _has_day(event: events.EventDraft) -> bool:
    """Its own sentence tells when it was; without that and without anybody named it is only spoken of."""
    return any(i.date and i.date.kind in TIMES for i in event.sentence.items)


def _sitting(occasions: Sequence[events.EventDraft]) -> str | None:
    """The stated day of the main event, if it is one at which posts are given: a meeting, or the decision itself."""
    main = occasions[0] if occasions else None
    return main.date if main and prop(main.head, "eventClass") in ("MeetingEvent", "PersonnelEvent") else None


def _held(holdings: list[Holding], context: frame.Frame, full: Names) -> Iterator[Claim | None]:
    """The claims of the holdings; what turns out to have been left is read once more as past, for units end with mergers."""
    mine = (h if h.name.text in full and not _is_place(h, context) else None for h in holdings)
    made = [claims.holding(h, context, full) if h else None for h in mine]
    found = status.settle([claim for claim in made if claim], context.lexicon)
    doubtful = status.doubtful(found, context.lexicon)
    settled = iter(found)
    for h, old in zip(holdings, made, strict=True):
        new = next(settled) if old else None
        new = None if new in doubtful else new
        if old and new and new.modality != old.modality:
            new = claims.holding(replace(h, modality=new.modality), context, full) or new
        yield new


def _is_place(holding: Holding, context: frame.Frame) -> bool:
    """What stands right behind the title is a unit of which the article tells: "quận Mẫu Thử. Phó Chủ tịch | Mẫu Thử | nói"."""
    name = holding.name
    straight = holding.rule == "title-first" and holding.title.end + 1 >= name.start
    if not straight or len(name.text.split()) != _PAIR:
        return False
    return any(place.level and place.name == name.text for _, place in context.told.places)


def scan_all(article: Article, lexicon: Lexicon) -> list[Scanned]:
    """The sentences of an article as items, each with its zone."""
    text = article.text
    spans = sentences(text)
    names_of_zones = zones(text, spans)
    days = _Days(article, spans)
    return [scan(text, s, lexicon, dates=partial(days.of, s.start), zone=names_of_zones[s.line]) for s in spans]


class _Days:
    """The dates of an article, looked for when somebody asks for those of a sentence."""

    __slots__ = ("_article", "_found", "_spans")

    def __init__(self, article: Article, spans: Sequence[Sentence]) -> None:
        """Nobody asked yet."""
        self._article, self._spans = article, spans
        self._found: dict[int, list[DateMention]] | None = None

    def of(self, start: int) -> Sequence[DateMention]:
        """Those of the sentence that begins there."""
        if self._found is None:
            self._found = self._told()
        return self._found.get(start, ())

    def _told(self) -> dict[int, list[DateMention]]:
        found: dict[int, list[DateMention]] = {}
        for day in dates(self._article.text, self._article.published, self._article.url):
            at = bisect_right(self._spans, day.start, key=_start) - 1
            if at >= 0 and day.start < self._spans[at].end:
                found.setdefault(self._spans[at].start, []).append(day)
        return found


def _start(at: Sentence) -> int:
    return at.start

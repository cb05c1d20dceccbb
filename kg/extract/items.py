"""What a scan of a sentence yields: a row of items, each over a stretch of tokens."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Protocol

from msgspec.structs import replace

from kg.lexicon import Match
from kg.model import Concept, Record
from kg.text.dates import DateMention
from kg.text.sentences import Sentence
from kg.text.tokens import Token, spelt

_FROM = ("từ ", "kể từ ")  # how the first day of something is told

# What is neither a post nor an act: it stands in a list or a place without ending it.
COPULA = ("fn/la", "fn/nay-la")  # what says that somebody holds a post
PLAIN = frozenset(("word", "occupation", "foreign", "country", "term", "joint", "birth"))

QUOTES = frozenset(('"', "“", "”"))
CUT = "…"  # ends the text of a name that is cut off


class Place(Record, frozen=True):
    """A unit as written: level word ("" for a bare "Hà Giang"), name, and the units written after it ("xã A, huyện B")."""

    level: str
    name: str
    within: tuple["Place", ...] = ()


class State(Record, frozen=True):
    """Another State: its concept id, its words as written ("Cộng hòa Dân chủ Nhân dân Lào"), its usual name, its leading party.

    `here`: of a mission of that State in this one; `alike`: its people are written with names like ours.
    """

    country: str
    text: str
    usual: str
    party: str = ""
    here: bool = False
    alike: bool = False


class BodyDraft(Record, frozen=True):
    """An agency as written: what its phrase carries, before the context fills what it leaves out.

    `level` is a level word without a name ("UBND tỉnh"); `start` and `end` are offsets into the text. `state` is the other
    State whose body it is. `open`: words follow that may belong to its name ("Phòng Kinh tế | kỹ thuật").
    """

    concept: Concept
    start: int
    end: int
    name: str = ""
    unit: Place | None = None
    level: str = ""
    parent: "BodyDraft | None" = None
    state: State | None = None
    open: bool = False


class TitleDraft(Record, frozen=True):
    """A position as written, with its body if the phrase has one, and its modifiers ("former", "acting", ...).

    `headed`: a common noun stands for the body, which the text named before ("ủy viên hội đồng").
    `helps`: an assistant's title; what follows it is the principal's ("Trợ lý | đồng chí A, Thủ tướng").
    `open`: words follow that may tell what it is the head of ("Giám đốc | nghiên cứu", "Chủ nhiệm | Đề án 2").
    `noun`: how the name of that body begins ("Chủ nhiệm | Ủy ban"); "" where nothing tells it.
    """

    concept: Concept
    start: int
    end: int
    body: BodyDraft | None = None
    unit: Place | None = None
    level: str = ""
    effects: tuple[str, ...] = ()
    term: str = ""
    headed: bool = False
    helps: bool = False
    open: bool = False
    noun: str = ""

    def marked(self, effects: tuple[str, ...], start: int) -> "TitleDraft":
        """The same title with the modifiers that stand before it."""
        return replace(self, effects=effects, start=start)


class Item(Record, frozen=True):
    """One stretch of a sentence.

    `kind`: title, body, unit, name, honorific, rank, modifier, role, event, verb, date, term, stop, function,
    link, joint, occupation, foreign, country, punct, word.
    `first` and `last` are token indexes (end exclusive), `start` and `end` offsets into the text.
    """

    kind: str
    first: int
    last: int
    start: int
    end: int
    text: str
    concept: Concept | None = None
    title: TitleDraft | None = None
    body: BodyDraft | None = None
    unit: Place | None = None
    date: DateMention | None = None


Days = Callable[[], Sequence[DateMention]]


class Source(Protocol):
    """What a sentence is read from."""

    def may(self, *kinds: str) -> bool:
        """Whether an item of one of these kinds may stand in it."""

    def shown(self) -> frozenset[str]:
        """The endings of the names that may stand in it."""

    def keys(self) -> set[str]:
        """The tone keys of its words."""

    def leads_on(self) -> bool:
        """Whether it ends with a colon."""

    def read(self) -> tuple[Sequence[Token], Sequence[Item]]:
        """Its tokens and items."""

    def dates(self) -> Sequence[DateMention]:
        """Its dates."""


def item(kind: str, words: Sequence[Token], i: int, j: int, match: Match | None = None) -> Item:
    """An item over tokens `i` to `j`."""
    text = spelt(words[i:j]) if kind == "name" else " ".join([t.text for t in words[i:j]])
    return Item(kind, i, j, words[i].start, words[j - 1].end, text, match.concept if match else None)


def says(item: Item, *names: str) -> bool:
    """Whether an item is one of these concepts ("fn/giu-chuc")."""
    return item.concept is not None and item.concept.id in names


def tells_deed(item: Item) -> bool:
    """A word of time before what somebody did: "đã", "vừa", "cũng"."""
    return item.concept is not None and item.text.casefold() in item.concept.props.get("tellsDeed", ())


def index(items: Sequence[Item], item: Item) -> int:
    """Where an item of a scanned sentence stands in it."""
    return bisect_left(items, item.first, key=lambda i: i.first)


class Scanned:
    """A sentence with its zone and its place in the article. Its tokens and items are read when somebody asks for them."""

    __slots__ = ("_items", "_shown", "_source", "_tokens", "end", "keys", "line", "may", "start", "zone")

    def __init__(self, at: Sentence, zone: str, source: Source) -> None:
        """Remember what to read it from."""
        self.start, self.end, self.line = at.start, at.end, at.line
        self.zone, self._source = zone, source
        self.keys = source.keys
        self.may = source.may  # asked before the items, it saves reading most sentences
        self._tokens: Sequence[Token] | None = None
        self._items: Sequence[Item] | None = None
        self._shown: frozenset[str] | None = None

    @property
    def days(self) -> Sequence[DateMention]:
        """The dates that stand in it."""
        return self._source.dates()

    @property
    def dated(self) -> bool:
        """Whether a date stands in it."""
        return bool(self.days)

    @property
    def leads_on(self) -> bool:
        """Whether it ends with a colon: what it speaks of stands in the next lines."""
        return self._source.leads_on()

    @property
    def shown(self) -> frozenset[str]:
        """The endings of the names that may stand in it."""
        if self._shown is None:
            self._shown = self._source.shown()
        return self._shown

    @property
    def tokens(self) -> Sequence[Token]:
        """Its tokens, abbreviations written out."""
        if self._tokens is None:
            self._tokens, self._items = self._source.read()
        return self._tokens

    @property
    def items(self) -> Sequence[Item]:
        """Its items, from left to right."""
        if self._items is None:
            self._tokens, self._items = self._source.read()
        return self._items

    def of(self, items: Sequence[Item]) -> "Scanned":
        """The same sentence with other items."""
        made = Scanned(Sentence(self.start, self.end, self.line), self.zone, self._source)
        made._tokens, made._items = self.tokens, items
        return made


def prop(item: Item, name: str) -> str:
    """The first value of a property of the item's concept; "" if there is none."""
    values = item.concept.props.get(name) if item.concept else None
    return values[0] if values else ""


def is_this_state(item: Item) -> bool:
    """The item names this State."""
    return item.kind == "country" and bool(prop(item, "home"))


def state_of(item: Item) -> State | None:
    """The other State of which a title or a body is."""
    return item.body.state if item.body else None


def starts_there(items: Sequence[Item], k: int) -> bool:
    """The date at an index is the first day of something: "giữ chức Giám đốc Sở Mẫu | kể từ ngày 1/6", "từ | tháng 6/2024"."""
    return (k > 0 and says(items[k - 1], "fn/ke-tu")) or items[k].text.casefold().startswith(_FROM)

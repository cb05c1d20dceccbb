"""What flows between the rooms: frozen records without behaviour.

Dates are ISO strings ("2023-06-22", "2023-06" or "2023" where the text says no more), so that they sort
and compare as text. Offsets are Unicode code points into `Article.text`, end exclusive, and
`article.text[m.start:m.end] == m.surface` holds for every mention.
"""

from typing import NamedTuple

import msgspec

from kg.rival import Rival


class Record(msgspec.Struct, frozen=True, gc=False):
    """What a record is: it never changes, and never leads back to itself, so that the collector need not look at it.

    Of an article the reader makes thousands. A frozen dataclass takes twenty times as long to make, and thirty to replace.
    """


class Article(Record, frozen=True):
    r"""One news article as it is kept for ever.

    `id` is a hash of everything but `origin` and `title`. `origin` is where it was read from, and in the ledger what new
    content replaces: the page's address, else the file. It never leaves the ledger. `text` is NFC, lines ended by "\\n",
    and begins with the title if there is one. `notice` is shown beside every quote ("Fictional article ...").
    """

    id: str
    origin: str
    url: str | None
    title: str
    published: str | None
    text: str
    notice: str = ""


class Label(Record, frozen=True):
    """One word or phrase of a concept: `kind` is "pref", "alt" (shown and matched) or "hidden" (matched only)."""

    text: str
    lang: str
    kind: str


class Concept(Record, frozen=True):
    """A SKOS concept of the vocabulary as plain data.

    `id` is the local part of its IRI ("pt/truong-ban"); `scheme` is "position", "body", "event", ...; `broader` holds
    concept ids; `props` holds every other property by local name, values as text (concept ids where they are concepts).
    """

    id: str
    scheme: str
    labels: tuple[Label, ...]
    broader: tuple[str, ...]
    props: dict[str, tuple[str, ...]]


class Unit(Record, frozen=True):
    """A territorial unit: `level` is its level word ("tỉnh", "thành phố", "huyện"), `name` the rest.

    `code` identifies a version of the unit in the gazetteer ("08", "08-2025"); empty for a unit known from the text alone.
    """

    level: str
    name: str
    code: str = ""


class Body(Record, frozen=True):
    """An agency as a typed tree: the concept of its type, its own name, the unit or the parent it belongs to.

    `label` is the full Vietnamese name; `level` central, province, district, commune, village, or "" where unknown.
    `country` is the concept of the State whose body it is ("country/lao"), empty for one of this State; such a body has no unit.
    `usual` is its label with the usual name of that State, where the text has another ("Quốc hội | Vương quốc Campuchia").
    `code` is its id where a name does not tell it from another ("Bộ Tài chính" before and after 1/3/2025), `before` the keys of
    all bodies that it came from; both are set when claims are resolved (kg/resolve/bodies.py).
    `scope` is an article id when a needed complement stayed unknown ("Tỉnh ủy"
    of which province?): such a body is never the same as one of another article.
    """

    type: str
    label: str
    name: str = ""
    unit: Unit | None = None
    parent: "Body | None" = None
    level: str = ""
    scope: str = ""
    country: str = ""
    usual: str = ""
    code: str = ""
    before: tuple[str, ...] = ()


class Post(Record, frozen=True):
    """A position type in a body; `title` is the role word alone ("Trưởng Ban"), `label` the whole ("Trưởng Ban Dân vận ...")."""

    position: str
    title: str
    label: str
    body: Body


class Mention(Record, frozen=True):
    """A stretch of an article's text. `kind`: person, position, body, event, role, background. `key`: tone key or concept id."""

    start: int
    end: int
    surface: str
    kind: str
    key: str


class Occasion(Record, frozen=True):
    """What an article says of an event: its type (a concept id), name, dates, place and who held it.

    `date` to `until` are its days; `part`: sáng, trưa, chiều, tối or "". Without a date `said` is what "hôm qua" tells, which may
    be off by one. `reported` is the day of the article.
    """

    type: str
    name: str
    date: str | None
    place: str | None
    organizers: tuple[Body, ...] = ()
    until: str | None = None
    part: str = ""
    said: str | None = None
    reported: str | None = None


class Claim(Record, frozen=True):
    """One statement of one article with its evidence; it never changes when identities change.

    `predicate` is "holds" (subject: a person; `post` is set), "occurs" (subject: an event; `occasion` is set),
    "participates" (subject: a person; `event` is the id of an "occurs" claim of the same article, `role` a concept id) or
    "background" (subject: a person; the key of `object` is "birth", "home" or "education", `value` the day or the words).
    `object` is the mention of the title or of the words that show the role. `start:end` is the quote, at most
    200 characters; it holds the subject and, where they stand close enough, the object. Of a sentence that says "Ông từng là ..."
    it holds the object, and the subject is the name before it that "Ông" stands for.
    `modality`: attested, appointed, dismissed, former, expected, denied. `on`: the day the statement is about.
    `since` and `until`: only when the text states them. `resolved` tells for each complement that the phrase itself did
    not carry which step supplied it: (("unit", "site"), ...). `zone`: title, lead, body, caption, byline. `name`: the person's
    full name as the article spells it, where the subject says less ("ông Mẫu"). `styles`: the concepts of the forms of address
    and ranks straight before the subject ("hon/ba", "rank/dai-ta"), and the word for another of the name ("fn/trung-ten"). `act`
    is the concept of the personnel decision that gives or ends the post ("et/bau"), `decided` the day it was taken, if the text
    tells that day: the day of the report is none.
    """

    id: str
    article: str
    predicate: str
    subject: Mention
    object: Mention | None
    start: int
    end: int
    rule: str
    modality: str
    confidence: float
    zone: str = "body"
    on: str | None = None
    since: str | None = None
    until: str | None = None
    term: str = ""
    acting: bool = False
    in_charge: bool = False
    act: str = ""
    decided: str | None = None
    post: Post | None = None
    occasion: Occasion | None = None
    event: str = ""
    role: str = ""
    resolved: tuple[tuple[str, str], ...] = ()
    name: str = ""
    value: str = ""
    styles: tuple[str, ...] = ()


class Person(Record, frozen=True):
    """A canonical official. `id` is a function of the cluster: the name's slug and its smallest claim hash."""

    id: str
    name: str
    key: str
    names: tuple[str, ...]
    claims: tuple[str, ...]


class Term(Record, frozen=True):
    """A numbered or dated term of a body: `number` "XIX", `years` "2021-2026"; one of them may be unknown."""

    id: str
    body: Body
    number: str
    years: str


class Tenure(Record, frozen=True):
    """A person in a post without a break; a second term after a break is another tenure, and so is acting in the post.

    `first` and `last` are attested days. `decided`, `approved`, `effective` and `announced` are what reports say of its start;
    `start` is what follows of them, `end` what a report states. `held` is the certain interval: attested or stated, both days
    included. `no_earlier` and `no_later` bound what is not certain: the last day of the one before, and the first day on which it
    was over, because a report says so, another holds the post, or the body is gone.
    `continues`: the tenure in the body that this one came of, where the official carried on.
    `ended`: a report says it is over, and none shows it later; `ended_by` is the first day on which it was over, if known.
    """

    id: str
    person: str
    post: Post
    first: str | None
    last: str | None
    start: str | None
    end: str | None
    ended: bool
    ended_by: str | None
    acting: bool
    claims: tuple[str, ...]
    in_charge: bool = False
    decided: str | None = None
    approved: str | None = None
    effective: str | None = None
    announced: str | None = None
    held: tuple[str, str] | None = None
    no_earlier: str | None = None
    no_later: str | None = None
    terms: tuple[Term, ...] = ()
    continues: str | None = None


class Background(Record, frozen=True):
    """What sources say of an official's life: `kind` is birth (`value`: an ISO date or part of one), home or education."""

    id: str
    person: str
    kind: str
    value: str
    claims: tuple[str, ...]


class Telling(Record, frozen=True):
    """One of several ways in which reports tell a thing: `aspect` is date, place, type, organizer or role."""

    aspect: str
    value: str
    claims: tuple[str, ...]


class Event(Record, frozen=True):
    """A canonical event with the claims it rests on, of so many independent `sources`; `told` is where they differ."""

    id: str
    occasion: Occasion
    claims: tuple[str, ...]
    sources: int = 1
    told: tuple[Telling, ...] = ()


class Participation(Record, frozen=True):
    """One person in one event, with every role and every post in whose capacity the reports show the person.

    `told` is each role where the articles tell of different ones.
    """

    id: str
    person: str
    event: str
    roles: tuple[str, ...]
    capacities: tuple[Post, ...]
    claims: tuple[str, ...]
    told: tuple[Telling, ...] = ()


class Resolved(Record, frozen=True):
    """What `resolve` made of some blocks of claims; each tuple sorted by id."""

    people: tuple[Person, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    backgrounds: tuple[Background, ...] = ()
    rivals: tuple[Rival, ...] = ()


class Quad(NamedTuple):
    r"""One RDF statement; terms in N-Triples syntax ("<iri>", "\\"text\\"@vi"); `g` is "" for the default graph."""

    s: str
    p: str
    o: str
    g: str = ""

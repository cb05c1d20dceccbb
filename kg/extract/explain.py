"""What became of each sentence of an article, and why: for whoever improves the grammar.

It asks the same reading as `extract` does, and adds no judgement of its own: the claims of an explanation are those of the
article. A thing that was seen and gave nothing is told with the reason.
"""

from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from kg.extract import events, foreign, roles
from kg.extract.claims import CONFIDENCE, UNRESOLVED
from kg.extract.document import event_name, role_code
from kg.extract.items import Scanned
from kg.extract.names import Names
from kg.extract.reading import Happened, Held, Reading, read
from kg.lexicon import Lexicon
from kg.model import Article, Claim, Record

_SEEN = frozenset(("title", "name", "event"))
_UNREAD = frozenset(("byline", "chrome"))


class Made(Record, frozen=True):
    """A claim: what it says, and how it came about."""

    claim: Claim
    says: str
    how: str


class Refused(Record, frozen=True):
    """What was seen and gave no claim: `what` it is (title, name, holding, event, role), its words, the reason."""

    what: str
    words: str
    why: str


class Explained(Record, frozen=True):
    """A sentence with any title, name or event word: its zone, text and items, and what became of it.

    An item is its kind, its words, and the white space before it ("" where it is glued to the one before).
    """

    zone: str
    text: str
    items: tuple[tuple[str, str, str], ...]
    made: tuple[Made, ...]
    refused: tuple[Refused, ...]


def explain(article: Article, lexicon: Lexicon) -> list[Explained]:
    """Every sentence of an article that holds a title, a name or an event word, or gave something; in the order of the text."""
    reading = _whole(read(article, lexicon), lexicon)
    told = (_sentence(s, reading, lexicon) for s in reading.scanned)
    seen = (any(item.kind in _SEEN for item in s.items) for s in reading.scanned)
    return [sentence for sentence, worth in zip(told, seen, strict=True) if worth or sentence.made or sentence.refused]


def _whole(reading: Reading, lexicon: Lexicon) -> Reading:
    """The reading with what `read` leaves out where no claim can come of it: whose the names are, and who did what."""
    if any(h.claim for h in reading.held):
        return reading
    article = reading.article
    happened = reading.happened or [
        Happened(event, None, (), ())
        for event in events.find(reading.scanned, article.text, lexicon, article.published)
    ]
    told = roles.told([h.event for h in happened], reading.scanned, [h.holding for h in reading.held], lexicon)
    happened = [replace(h, told=found) for h, (_, found) in zip(happened, told, strict=True)]
    return replace(reading, happened=happened)


def _of(sentence: Scanned, held: Held) -> bool:
    return held.holding.sentence.start == sentence.start


def _sentence(sentence: Scanned, reading: Reading, lexicon: Lexicon) -> Explained:
    text = reading.article.text
    held = [h for h in reading.held if _of(sentence, h)]
    happened = [h for h in reading.happened if h.event.sentence.start == sentence.start]
    made = [*_posts(held), *_lives(sentence, reading), *_events(happened, lexicon), *_roles(sentence, reading, lexicon)]
    refused = [
        *_loose_titles(sentence, held, text),
        *_dropped(held, reading.full),
        *_nobodies(sentence, reading),
        *_no_events(sentence, happened, {h.event.type for h in reading.happened}),
        *_no_roles(sentence, reading, lexicon),
    ]
    return Explained(
        sentence.zone, text[sentence.start : sentence.end], tuple(_items(sentence, text)), tuple(made), tuple(refused)
    )


def _items(sentence: Scanned, text: str) -> Iterator[tuple[str, str, str]]:
    end = sentence.start
    for item in sentence.items:
        yield item.kind, text[item.start : item.end], text[end : item.start]
        end = item.end


def _posts(held: Sequence[Held]) -> Iterator[Made]:
    for h in held:
        if h.claim and h.claim.post:
            yield Made(h.claim, f"{h.claim.name}: {h.claim.post.label}, {_status(h)}", _how(h.claim))


def _lives(sentence: Scanned, reading: Reading) -> Iterator[Made]:
    for claim in reading.lives:
        if claim.object and sentence.start <= claim.object.start < sentence.end:
            yield Made(claim, f"{claim.name}: {claim.object.key} {claim.value}", _how(claim))


def _status(held: Held) -> str:
    """The modality with its time; what the sentence does not say itself is told."""
    claim = held.claim
    assert claim is not None
    words = f"acting, {claim.modality}" if claim.acting else claim.modality
    if claim.modality != held.holding.modality:
        words += f" (the sentence says {held.holding.modality}; the article shows it was left)"
    return " ".join((words, *(f"{word} {day}" for word, day in (("from", claim.since), ("to", claim.until)) if day)))


def _how(claim: Claim) -> str:
    """The rule, each complement with the step that supplied it, and how sure that makes the claim."""
    steps = [f"{what} by {step} {CONFIDENCE.get(step, UNRESOLVED):.2f}" for what, step in claim.resolved]
    return "; ".join((claim.rule, *steps, f"confidence {claim.confidence:.2f}"))


def _events(happened: Sequence[Happened], lexicon: Lexicon) -> Iterator[Made]:
    for h in happened:
        if h.claim and (occasion := h.claim.occasion):
            bodies = ", ".join(body.label for body in occasion.organizers)
            told = (("on", occasion.date), ("at", occasion.place), ("by", bodies))
            says = " ".join((event_name(occasion.type, lexicon), *(f"{word} {value}" for word, value in told if value)))
            yield Made(h.claim, f"{says}: “{h.event.head.text}”", _how(h.claim))


def _roles(sentence: Scanned, reading: Reading, lexicon: Lexicon) -> Iterator[Made]:
    for h in reading.happened:
        for draft, claim in h.parts:
            if draft.sentence.start == sentence.start:
                event = event_name(h.event.type, lexicon)
                says = f"{claim.name}: {role_code(claim.role, lexicon)} at {event} {h.event.date or ''}".rstrip()
                yield Made(claim, f"{says}: “{claim.object.surface if claim.object else ''}”", _how(claim))


def _loose_titles(sentence: Scanned, held: Sequence[Held], text: str) -> Iterator[Refused]:
    """Titles that stand with nobody."""
    taken = {h.holding.title.end for h in held}
    named = any(item.kind == "name" for item in sentence.items)
    for item in sentence.items:
        if item.title is None or item.title.end in taken:
            continue
        if sentence.zone in _UNREAD:
            why = f"a {sentence.zone} is not read for posts"
        elif named:
            why = "no rule ties it to a name of this sentence"
        else:
            why = "no name in this sentence, and none that it goes on about"
        yield Refused("title", text[item.start : item.end], why)


def _dropped(held: Sequence[Held], full: Names) -> Iterator[Refused]:
    """Titles that stand with somebody and give no claim all the same."""
    for h in held:
        if h.claim is None:
            known = h.holding.name.text in full
            why = "no body can be named for it" if known else _not_full(h.holding.name.text)
            yield Refused("holding", f"{h.holding.name.text}: {h.holding.title.concept.id} ({h.holding.rule})", why)


def _not_full(name: str) -> str:
    whole = len(name.split()) > 1
    return (
        f"{name!r} is no full name, and {'more than one' if whole else 'none or more than one'} of the article ends so"
    )


def _nobodies(sentence: Scanned, reading: Reading) -> Iterator[Refused]:
    """Names that are no official's."""
    officials = {h.claim.subject.key for h in reading.held if h.claim}
    named = dict.fromkeys(item.text for item in sentence.items if item.kind == "name")
    abroad = foreign.names(reading.scanned, reading.full, named)
    for name in named:
        if reading.full.get(name) in officials:
            continue
        if sentence.zone in _UNREAD:
            why = f"a {sentence.zone} is not read for names"
        elif name not in reading.full:
            why = _not_full(name)
        elif reading.full[name] in abroad:
            why = "beside it stands an office or a country of another State, or its letters are not ours"
        else:
            why = "the article gives no post to the name, so it is no official's"
        yield Refused("name", name, why)


def _no_events(sentence: Scanned, happened: Sequence[Happened], types: Collection[str]) -> Iterator[Refused]:
    """Events that are not our news, and the nouns of events that nothing was made of; a noun of a type told of is a mention."""
    for h in happened:
        if h.claim is None:
            yield Refused("event", h.event.head.text, "an occasion without an official or an agency is not our news")
    heads = {h.event.head.start for h in happened}
    others = [i for i in sentence.items if i.kind == "event" and i.start not in heads]
    nouns = dict.fromkeys(i.text for i in others if i.concept and i.concept.id not in types)
    if nouns:
        why = "neither what the lead reports nor another event with its own day"
        yield Refused("event", ", ".join(nouns), f"a {sentence.zone} reports no event" if _silent(sentence) else why)


def _silent(sentence: Scanned) -> bool:
    return sentence.zone not in ("lead", "body")


def _no_roles(sentence: Scanned, reading: Reading, lexicon: Lexicon) -> Iterator[Refused]:
    """Roles of nobody official, roles that say less than another, and words of roles that nobody plays."""
    officials = {h.claim.subject.key for h in reading.held if h.claim}
    told = set()
    for h in reading.happened:
        kept = {id(draft) for draft, _ in h.parts}
        for draft in h.told:
            if draft.sentence.start != sentence.start:
                continue
            told.add(draft.trigger.start)
            if id(draft) in kept:
                continue
            words = f"{draft.name.text}: {role_code(draft.role, lexicon)} (“{draft.trigger.text or 'the post'}”)"
            if h.claim is None:
                why = "its event was dropped"
            elif reading.full.get(draft.name.text) not in officials:
                why = "the article gives no post to the name"
            else:
                why = "another role of the same person says more"
            yield Refused("role", words, why)
    if not _silent(sentence):
        for item in sentence.items:
            if item.kind == "role" and item.start not in told:
                why = "no name is its subject" if reading.happened else "the article has no event"
                yield Refused("role", item.text, why)

"""What an article may still show where somebody in it is suppressed: the name, and what tells who it is, is blacked out.

A name is found by its tone key, so also in capitals and with the tone mark elsewhere; a given name alone may be somebody else's.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kg import vocab
from kg.model import Article, Claim, Mention
from kg.text.normalize import tone_key

_BLACK = "█"
_TELLING = ("holds", "background")  # claims whose object tells who the subject is
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ′]\s?[^\W\d_]+)*")

Span = tuple[int, int]


def blackened(article: Article, hidden: Iterable[Claim], shown: Iterable[Claim]) -> Article:
    """The article without what the hidden claims tell of their subject; every other character stays in its place."""
    hidden, shown = list(hidden), list(shown)
    others = [m for c in shown for m in (c.subject, c.object) if m]
    told = [c.object for c in hidden if c.object and c.predicate in _TELLING]
    own = [(m.start, m.end) for m in told if not any(_meets(o, m.start, m.end) for o in others)]
    named = [span for span in _named(article.text, hidden) if not any(_meets(c.subject, *span) for c in shown)]
    text = _black(article.text, [*((c.subject.start, c.subject.end) for c in hidden), *own, *named])
    whole = article.text.startswith(article.title)
    title = text[: len(article.title)] if whole else _black(article.title, _named(article.title, hidden))
    slugs = [vocab.slug(c.name or c.subject.surface) for c in hidden]
    url = None if article.url and any(slug in vocab.slug(article.url) for slug in slugs) else article.url
    return replace(article, text=text, title=title, url=url)


def unnamed(claim: Claim, hidden: Iterable[Claim]) -> Claim:
    """A claim that an event occurred, without the names of the hidden claims' subjects in the event's name and place."""
    if claim.occasion is None:
        return claim
    hidden = list(hidden)
    name, place = (_black(text, _named(text, hidden)) for text in (claim.occasion.name, claim.occasion.place or ""))
    if (name, place) == (claim.occasion.name, claim.occasion.place or ""):
        return claim
    return replace(claim, occasion=replace(claim.occasion, name=name, place=place or None))


def _named(text: str, claims: Iterable[Claim]) -> Iterator[Span]:
    """Where the full names of the subjects stand in a text."""
    words = list(_WORD.finditer(text))
    keys = [tone_key(word[0]) for word in words]
    names = {tuple(tone_key(name).split()) for c in claims for name in (c.name, c.subject.surface)}
    for name in (name for name in sorted(names) if len(name) > 1):
        for at in range(len(keys) - len(name) + 1):
            if tuple(keys[at : at + len(name)]) == name:
                yield words[at].start(), words[at + len(name) - 1].end()


def _meets(mention: Mention, start: int, end: int) -> bool:
    return mention.start < end and start < mention.end


def _black(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + _BLACK * (end - start) + text[end:]
    return text

"""What an article may still show where somebody in it is suppressed: the name, and what tells who it is, is blacked out.

A name is found by its tone key, so also in capitals and with the tone mark elsewhere. A given name goes too where a form of
address, a rank or a title stands before it ("ông Mẫu", "Chủ tịch Mẫu"), unless it is read as somebody else's: better a word too
many than one that tells. Without such a word it stays: "tại Vinh" is a town.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from msgspec.structs import replace

from kg import vocab
from kg.model import Article, Claim, Mention
from kg.text.normalize import tone_key
from kg.workspace.language import vocabulary

_BLACK = "█"
_ADDRESS = ("honorific", "rank", "position")
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
    """Where the full names of the subjects stand in a text, and their given names after a form of address or a title."""
    words = list(_WORD.finditer(text))
    keys = [tone_key(word[0]) for word in words]
    names = {tuple(tone_key(name).split()) for c in claims for name in (c.name, c.subject.surface)}
    for name in (name for name in sorted(names) if len(name) > 1):
        for at in range(len(keys) - len(name) + 1):
            if tuple(keys[at : at + len(name)]) == name:
                yield words[at].start(), words[at + len(name) - 1].end()
        for given in (name[-1:], name[-2:])[: len(name) - 1]:  # "bà Trinh", "bà Thục Trinh"
            for at in range(1, len(keys) - len(given) + 1):
                end = at + len(given)
                if (
                    tuple(keys[at:end]) == given
                    and keys[at - 1] in _address()
                    and _alone(text, words[at - 1 : end + 1], len(given))
                ):
                    yield words[at].start(), words[end - 1].end()


@cache
def _address() -> frozenset[str]:
    """The last words of what stands before a name: "chí" of "đồng chí", "tịch" of "Chủ tịch"."""
    labels = (
        label.text for c in vocabulary().values() if c.scheme in _ADDRESS for label in c.labels if label.lang == "vi"
    )
    return frozenset(tone_key(text.split()[-1]) for text in labels)


def _alone(text: str, words: list[re.Match[str]], length: int) -> bool:
    """Whether the words after the first are a name by themselves: in capitals, right after it, and no part of a longer name."""
    if any(not word[0][0].isupper() for word in words[1 : length + 1]):
        return False
    apart = [text[one.end() : other.start()].strip() for one, other in pairwise(words)]
    if any(apart[:length]):
        return False
    after = words[length + 1 :]
    if not after or apart[length] or not after[0][0][0].isupper():
        return True
    return all(word[0].isupper() for word in words)  # a line in capitals


def _meets(mention: Mention, start: int, end: int) -> bool:
    return mention.start < end and start < mention.end


def _black(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + _BLACK * (end - start) + text[end:]
    return text

"""Words and punctuation with their offsets, in one linear pass."""

import re
from collections.abc import Iterable, Sequence
from typing import Protocol

from kg.model import Record
from kg.text.kept import Kept
from kg.text.normalize import APOSTROPHES, tone_key

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_VOWEL = "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]"
_INITIAL = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]"
# Two syllables in one word, the second small: the space between was lost ("Nguyễn Văn Mẫnphát biểu"). Words of other
# languages are left: the first syllable ends in a consonant and has a tone, or the second begins with đ ("Rơchâm").
_GLUED = re.compile(
    rf"((?:{_INITIAL})?{_VOWEL}{{1,3}}(?:ng|nh|ch|[cmnpt]))((?:{_INITIAL}){_VOWEL}{{1,3}}(?:ng|nh|ch|[cmnpt])?)",
    re.IGNORECASE,
)
_SHORT = 5  # letters of a word that is never two
_TOKEN = re.compile(rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*|[{APOSTROPHES}][^\W_]+)*|\S")


class Word(Protocol):
    """A word as it is looked up: a token, or a form, which has no place."""

    @property
    def text(self) -> str:
        """As it is printed."""

    @property
    def key(self) -> str:
        """Its tone key."""

    @property
    def shape(self) -> str:
        """See `Token`."""


class Token(Record, frozen=True):
    """One word or one punctuation character; `text` is the slice `start:end`, `key` its tone key.

    `shape` is "Cap" (the first letter is a capital: Ban, H'Lim, A, D1), "UP" (two or more letters, all capitals: UBND),
    "low" (other words), "num" (digits only) or "punct".
    """

    start: int
    end: int
    text: str
    key: str
    shape: str


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of `text[start:end]` in order; offsets count on the whole text.

    A word is a run of letters, digits and combining marks with apostrophes inside it (H'Mông, D1); every other
    character that is not white space is a token of its own, so "22/6" is three tokens and "T.Ư" is three.

    >>> [(t.text, t.key, t.shape) for t in tokens("Uỷ ban, K'Mẫu")]
    [('Uỷ', 'uy3', 'Cap'), ('ban', 'ban', 'low'), (',', ',', 'punct'), ("K'Mẫu", "k'mâu4", 'Cap')]
    """
    words = split(text, start, len(text) if end is None else end)
    find, at = text.find, start  # only white space stands between words, so that the next place is where each was found
    return [
        Token(at := find(word, at), at := at + len(word), word, key, form)
        for word, (key, form) in zip(words, facts(words), strict=True)
    ]


def split(text: str, start: int, end: int) -> list[str]:
    """The words of `text[start:end]`, without their places."""
    found: list[str] = _TOKEN.findall(text, start, end)
    return [part for word in found for part in _parted(word)] if _may_be_glued(found) else found


def _may_be_glued(words: Sequence[str]) -> bool:
    return any(len(word) > _SHORT and not word.isascii() for word in words)


def _parted(word: str) -> tuple[str, ...]:
    """The two syllables of a word that lost its space; the word itself where it is one, or none of this language."""
    found = _GLUED.fullmatch(word) if len(word) > _SHORT and word[0].isupper() and not word.isascii() else None
    if found is None or not found[2].islower() or not (found[2][0] == "đ" or tone_key(found[1])[-1].isdigit()):
        return (word,)
    return found[1], found[2]


def facts(words: Iterable[str]) -> list[tuple[str, str]]:
    """The tone key and the shape of each word."""
    return list(map(_FACTS.__getitem__, words))


def spelt(words: Sequence[Token]) -> str:
    """Join tokens as the text has them: one space where white space stands between two, nothing where none does.

    >>> spelt(tokens("K' Mẫu  và Kim Jong-un"))
    "K' Mẫu và Kim Jong-un"
    """
    return "".join([f" {w.text}" if k and words[k - 1].end < w.start else w.text for k, w in enumerate(words)])


def shape(word: str) -> str:
    """Tell the shape of one token, as `Token` tells them.

    >>> [shape(w) for w in ("Bí", "Ư", "UBND", "thư", "22", "–")]
    ['Cap', 'Cap', 'UP', 'low', 'num', 'punct']
    """
    if word.isdigit():
        return "num"
    letters = [c for c in word if c.isalpha() and c not in APOSTROPHES]  # ʼ (U+02BC) is a letter to Unicode
    if not letters:
        return "num" if word[:1].isalnum() else "punct"
    if not letters[0].isupper():
        return "low"
    return "UP" if len(letters) > 1 and all(c.isupper() for c in letters) else "Cap"


_FACTS = Kept(lambda word: (tone_key(word), shape(word)))

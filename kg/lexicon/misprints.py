"""Misprints of common titles, one edit away: "Chủ tich UBND xã", "Phó Bi thư Đảng ủy", as pages typed in haste have them.

They are found as abbreviations are, and only where an agency or a unit follows at once. What is a word of a title itself is no
misprint: "Thủ trưởng" is not "Thứ trưởng", nor is what begins another label.
"""

import unicodedata
from collections.abc import Iterator, Set

from kg.text.normalize import tone_key

_CONSONANTS = "bcdđghklmnpqrstvx"
_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
Pair = tuple[str, str]


def misprints(title: str, known: Set[Pair]) -> Iterator[Pair]:
    """The pairs of printed words that a title of two words may be misprinted as; none whose tone keys are `known`.

    One letter has other marks or is another consonant, is missing, or stands behind the next one.

    >>> {("Chủ", "tịnh"), ("Chủ", "tich"), ("chủ", "tịh")} <= set(misprints("Chủ tịch", frozenset()))
    True
    >>> ("Chủ", "tịch") in set(misprints("Chủ tịch", frozenset()))
    False
    """
    first, second = title.split()
    right = (tone_key(first), tone_key(second))
    pairs = [(first, wrong) for wrong in _edits(second)] + [(wrong, second) for wrong in _edits(first)]
    for pair in dict.fromkeys(pairs):
        keys = (tone_key(pair[0]), tone_key(pair[1]))
        if keys != right and keys not in known:
            yield pair
            yield pair[0][0].lower() + pair[0][1:], pair[1].lower()


def _edits(word: str) -> Iterator[str]:
    for k, letter in enumerate(word):
        others = _alike(letter) if k or letter.lower() not in _CONSONANTS else ()
        yield from (word[:k] + other + word[k + 1 :] for other in others if other != letter)
        if k:
            yield word[:k] + word[k + 1 :]
        if 0 < k < len(word) - 1:
            yield word[:k] + word[k + 1] + letter + word[k + 2 :]


def _alike(letter: str) -> tuple[str, ...]:
    """The letters that it may be typed for: the other consonants, or the same vowel with other marks."""
    if letter in _CONSONANTS:
        return tuple(_CONSONANTS)
    plain = unicodedata.normalize("NFD", letter)[0]
    same = [vowel for vowel in _VOWELS if unicodedata.normalize("NFD", vowel)[0] == plain.lower()]
    found = [unicodedata.normalize("NFC", vowel + tone) for vowel in same for tone in _TONES]
    return tuple(each.upper() if letter.isupper() else each for each in found)

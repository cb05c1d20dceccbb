"""Units in a row of tokens: a level word and a name ("xã Tân Lập"), with the units written after it, or a bare name.

The longest name that the gazetteer knows wins; a name that no list has is one to four capitals.
"""

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.items import Place
from kg.lexicon import Lexicon, pref
from kg.model import Concept
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token

_BETWEEN = frozenset((",", "(", "-", "–"))
_CHAIN = 4  # units that are read after a unit: "xã A, xã B, huyện C, tỉnh D" is the longest that helps


class UnitHit(NamedTuple):
    """A unit at a token: with its name, or its level word alone; and the index of the token after it."""

    unit: Place | None
    level: str
    end: int


def unit_at(lexicon: Lexicon, words: Sequence[Token], i: int, *, chain: int = _CHAIN) -> UnitHit | None:
    """A unit that begins with its level word: "tỉnh Cao Bằng", "xã Tân Lập", or "tỉnh" alone."""
    match = lexicon.longest("level", words, i)
    if match is None:
        return None
    level, j = pref(match.concept), match.end
    named = _name_of(lexicon, words, j, match.concept)
    if named is None:
        return UnitHit(None, level, j)
    name, end = named
    return UnitHit(Place(level, name, _after(lexicon, words, end, chain - 1) if chain else ()), level, end)


def bare_unit_at(lexicon: Lexicon, words: Sequence[Token], i: int, level: Concept) -> UnitHit | None:
    """A unit named without its level word, as after "Tỉnh ủy": a known unit, else capitals that are no person."""
    named = _name_of(lexicon, words, i, level)
    if named is None:
        return None
    return UnitHit(Place(pref(level), named[0], _after(lexicon, words, named[1], _CHAIN)), pref(level), named[1])


def place_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A province where a person's name could stand too: "Hà Giang", but not in "Hà Giang Nam"."""
    found = lexicon.gazetteer.at(words, i)
    return found if found and not _is_person(words, i, found[1]) else None


def _name_of(lexicon: Lexicon, words: Sequence[Token], i: int, level: Concept) -> tuple[str, int] | None:
    """The name after a level word and the index after it: the longest that is known, else an open one."""
    kinds = level.props.get("level", ())
    named = lexicon.gazetteer.at(words, i) if "province" in kinds else None
    if kinds != ("village",):  # no list has villages
        below = lexicon.gazetteer.at(words, i, pref(level))
        if below and (named is None or below[1] > named[1]) and not _is_person(words, i, below[1]):
            named = below
    if named or kinds == ("province",):  # the gazetteer has all of them
        return named
    end = _open(words, i)
    return (" ".join(t.text for t in words[i:end]), end) if end > i else None


def _after(lexicon: Lexicon, words: Sequence[Token], j: int, chain: int) -> tuple[Place, ...]:
    """The units written straight after a unit: ", huyện B, tỉnh C", "(huyện B)", ", Tuyên Quang", "(Sơn Dương)"."""
    bracket = j < len(words) and words[j].text == "("
    k = j + 1 if j < len(words) and words[j].text in _BETWEEN else j
    hit = unit_at(lexicon, words, k, chain=chain)
    if hit:
        return (Place(hit.unit.level, hit.unit.name), *hit.unit.within) if hit.unit else ()
    end = _open(words, k) if bracket else (lexicon.gazetteer.at(words, k) or ("", k))[1]
    if end == k or (bracket and (end == len(words) or words[end].text not in (")", ","))):
        return ()
    return (Place("", " ".join(t.text for t in words[k:end])),)


def _is_person(words: Sequence[Token], i: int, end: int) -> bool:
    """The capitals of a place go on as a person's name would: no place ends there.

    It is one if they end with it, or if a surname follows ("Kiên Giang | Mai Văn Mẫu").
    """
    return surname_at(words, i) and name_at(words, i) > end - i and not surname_at(words, end)


def _open(words: Sequence[Token], i: int) -> int:
    """The end of a unit's name that no list knows: one to four capitals, cut before a person's surname."""
    j = i
    while j < len(words) and j - i < 7 and (words[j].shape in ("Cap", "UP") or (j == i and words[j].shape == "num")):
        j += 1
    least = 2 if surname_at(words, i) else 1  # "Trịnh Văn Thử Mẫu" is a person: Văn is a surname too, but not here
    for k in range(i + least, j):
        if surname_at(words, k) and 2 <= j - k <= 4 and name_at(words, k) >= 3:
            return k
    if surname_at(words, i) and j - i >= 3:
        return i
    return min(j, i + 4)

"""The shape of personal names: where one may stand, never whether somebody bears it (domain 3.2, step 8)."""

import csv
import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache

from kg.resources import folder
from kg.text.normalize import APOSTROPHES, iy_key, tone_key
from kg.text.tokens import Token

_LONGEST = 5
_USUAL = 4
_CAPITALISED = ("Cap", "UP")
_VOWELS = frozenset("aăâeêioôơuưy")
_SYLLABLE = re.compile(  # the word without its tone: an initial, one to three vowels, a final
    r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?"
)
_PEOPLES = frozenset(tone_key(w) for w in ("H'Mông", "H'Rê", "M'Nông", "K'Ho", "K'Tu", "H'Roi"))
_MARKERS = frozenset("yhk")  # Y, H' and K' begin names of the Central Highlands
MARKERS = frozenset(f"{letter}{mark}" for letter in _MARKERS for mark in ("", "'"))  # how the keys of such words begin


def name_at(tokens: Sequence[Token], i: int, stop: Container[int] = ()) -> int:
    """Count the tokens of the personal name that begins at `tokens[i]`; 0 if none does.

    A name is 2 to 5 capitalised syllables with one space between them and no digits; of a longer run the first 4 are
    taken. All-capital names need a known surname, so that UBND is none. A given name with an apostrophe (H'Mẫu) may
    stand alone; "K' Mẫu" counts 3 tokens, "Kim Jong-un" 4. `stop` holds the indices at which something known begins
    that is no part of a name (a title, a place). Pass the tokens of one line: line breaks are not seen.

    >>> from kg.text.tokens import tokens
    >>> [name_at(tokens(t), 0) for t in ("Lê Thị Mẫu phát biểu", "Vàng A Mẫu, K' Mẫu", "UBND tỉnh", "K' Mẫu")]
    [3, 3, 0, 3]
    """
    if i >= len(tokens) or tokens[i].shape not in _CAPITALISED or _stands_alone(tokens, i):
        return 0
    capitals = _is_capitals(tokens, i)
    syllables, at = 0, i
    ends: list[int] = []
    while at < len(tokens) and syllables <= _LONGEST and not (at > i and (at in stop or not _follows(tokens, at))):
        width = _syllable(tokens, at, capitals=capitals)
        if not width:
            break
        at += width
        syllables += 1
        ends.append(at)
    if capitals and not surname_at(tokens, i):
        return 0
    if len(ends) > _LONGEST:
        return ends[_USUAL - 1] - i
    if len(ends) > 1 or (ends and _has_apostrophe(tokens, i, ends[0])):
        return ends[-1] - i
    return 0


def surname_at(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether `tokens[i]` is a known surname, or a Y, H' or K' that begins a name of the Central Highlands.

    >>> from kg.text.tokens import tokens
    >>> [surname_at(tokens(t), 0) for t in ("Nguyễn Mẫu", "Lí Mẫu", "Y Mẫu", "H'Mẫu", "Hội nghị")]
    [True, True, True, True, False]
    """
    if i >= len(tokens) or tokens[i].shape not in _CAPITALISED:
        return False
    token = tokens[i]
    if is_surname(token.text):
        return True
    letter, rest = token.key[0], token.key[1:2]
    if letter not in _MARKERS or token.key in _PEOPLES:
        return False
    return rest == "'" or (not rest and (letter == "y" or _has_apostrophe(tokens, i, i + 2)))


@cache
def surnames(*, behind: bool = False) -> frozenset[str]:
    """Read the i/y keys of the known surnames from `data/gazetteer/surnames.csv`, once.

    `behind`: those that begin more places and common words than names, and are surnames behind a title alone.
    Raises WorkspaceError when the installation lacks its data.

    >>> iy_key("Nguyễn") in surnames(), iy_key("Trà") in surnames(), iy_key("Trà") in surnames(behind=True)
    (True, False, True)
    """
    return _standing("behind") if behind else _standing("") | surnames_of_ours()


@cache
def surnames_of_ours() -> frozenset[str]:
    """Read the i/y keys of the surnames with which hardly anybody of another State is written.

    >>> iy_key("Nguyễn") in surnames_of_ours(), iy_key("Trần") in surnames_of_ours()
    (True, False)
    """
    return _standing("ours")


def _standing(where: str) -> frozenset[str]:
    with (folder("data") / "gazetteer" / "surnames.csv").open(encoding="utf-8", newline="") as file:
        return frozenset(iy_key(row["surname"]) for row in csv.DictReader(file) if row["stands"] == where)


def display(name: str) -> str:
    """Write an all-capitals name with normal capitals; any other name stays as it is.

    >>> display("NGUYỄN VĂN MẪU"), display("H'MẪU NIÊ"), display("Hầu A Mẫu")
    ('Nguyễn Văn Mẫu', "H'Mẫu Niê", 'Hầu A Mẫu')
    """
    if not name.isupper() or not any(sum(map(str.isalpha, word)) > 1 for word in name.split()):
        return name
    out, inside = [], False
    for char in name:
        out.append(char.lower() if inside else char)
        inside = char.isalpha() and char not in APOSTROPHES
    return "".join(out)


def given(name: str) -> str:
    """Return the given name: the last syllable, by which later sentences call a person.

    >>> given("Nguyễn Văn Mẫu"), given("")
    ('Mẫu', '')
    """
    return name.rsplit(maxsplit=1)[-1] if name.strip() else ""


def ending(key: str) -> str:
    """Return what follows the mark in the key of a word of a name: forms of one name have one ending.

    >>> ending("k'mâu4"), ending("mâu4")
    ('mâu4', 'mâu4')
    """
    return key.rpartition("'")[2] or key


def _stands_alone(tokens: Sequence[Token], i: int) -> bool:
    """Tell at a glance that no name begins here: most capitalised words have no such word after them."""
    token = tokens[i]
    if "'" in token.key:
        return token.key in _PEOPLES
    if i + 1 == len(tokens):
        return True
    after = tokens[i + 1]
    if after.key == "-":
        return after.start != token.end
    return after.key != "'" and (after.shape not in _CAPITALISED or after.start != token.end + 1)


@lru_cache(maxsize=1 << 14)
def is_surname(word: str) -> bool:
    """Tell whether a word is a known surname, in any spelling of i and y."""
    return iy_key(word) in surnames()


@lru_cache(maxsize=1 << 14)
def is_rare_surname(word: str) -> bool:
    """Tell whether a word is a surname behind a title alone, see `surnames`."""
    return iy_key(word) in surnames(behind=True)


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Tell whether a word may be a syllable of Vietnamese by its letters; "Bank", "Krông" and "UBND" are none.

    >>> [is_syllable(w) for w in ("Nguyễn", "Thử", "Quyết", "Bank", "Mobi", "UBND")]
    [True, True, True, False, False, False]
    """
    return _SYLLABLE.fullmatch(tone_key(word).rstrip("123456")) is not None


def _is_capitals(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether an all-capitals run begins here: such a word, or a single letter before one."""
    if tokens[i].shape == "UP":
        return True
    return len(tokens[i].text) == 1 and i + 1 < len(tokens) and tokens[i + 1].shape == "UP" and _follows(tokens, i + 1)


def _follows(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].start == tokens[at - 1].end + 1


def _syllable(tokens: Sequence[Token], at: int, *, capitals: bool) -> int:
    """Count the tokens of one capitalised syllable: 1, or 2 to 3 for "K' Mẫu" and "K'" before a space; 0 if none."""
    token = tokens[at]
    if capitals:
        fits = token.shape == "UP" or (token.shape == "Cap" and len(token.text) == 1)
        return 1 if fits and _speakable(token) else 0
    if token.shape != "Cap" or not _plain_capital(token.text):
        return 0
    if len(token.text) > 1 or not _has_apostrophe(tokens, at, at + 2):
        return _hyphened(tokens, at)
    after = at + 2
    if after < len(tokens) and tokens[after].start <= tokens[at + 1].end + 1 and _plain_capital(tokens[after].text):
        return 3
    return 0


def _hyphened(tokens: Sequence[Token], at: int) -> int:
    """Count the tokens of a word with small letters after its hyphens, as names of other languages are written (Jong-un)."""
    end = at + 1
    while (
        end + 1 < len(tokens)
        and tokens[end].key == "-"
        and tokens[end + 1].shape == "low"
        and tokens[end - 1].end == tokens[end].start
        and tokens[end].end == tokens[end + 1].start
    ):
        end += 2
    return end - at


@lru_cache(maxsize=1 << 14)
def _plain_capital(word: str) -> bool:
    """Tell whether a word has one capital at its start and after each apostrophe at most, and no digits."""
    if not word[0].isupper():
        return False
    previous = ""
    for char in word:
        if previous and ((char.isupper() and previous not in APOSTROPHES) or char.isdigit()):
            return False
        previous = char
    return True


def _speakable(token: Token) -> bool:
    return any(c in _VOWELS for c in token.key) and not any(c.isdigit() for c in token.text)


def _has_apostrophe(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Tell whether the tokens hold an apostrophe that is glued to a letter before it."""
    if "'" in tokens[start].key[1:]:
        return True
    return any(
        tokens[j].key == "'" and tokens[j].start == tokens[j - 1].end for j in range(start + 1, min(end, len(tokens)))
    )

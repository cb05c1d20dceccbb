"""The one spelling of a text that is stored, and the keys by which words are compared.

Offsets of the whole project count on `canonical(text)`. Keys are for comparison only and are never shown.
"""

import re
import unicodedata
from functools import lru_cache

_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HIDDEN = "\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_CONTROL = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
_CONFUSABLE = {"Ð": "Đ", "Ɖ": "Đ"}  # U+00D0 and U+0189 against the Vietnamese U+0110
_ODD = re.compile(f"\r\n|[{_BREAKS}{_SPACES}{_HIDDEN}{_CONTROL}\ud800-\udfff{''.join(_CONFUSABLE)}]")
_BREAK, _SPACE, _LONE = re.compile(f"[{_BREAKS}]"), re.compile(f"[{_SPACES}]"), re.compile("[\ud800-\udfff]")
_MARKS_KEPT = 30  # the Stream-Safe limit of Unicode UAX #15: longer runs make normalising quadratic
_MARK, _MARK_RUN = re.compile(r"[^\w\s\x00-\x7f]"), re.compile(r"[^\w\s\x00-\x7f]{31,}")

APOSTROPHES = "'’‘ʼ`´′"
_TONES = {"\u0301": "1", "\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_ALIKE = str.maketrans({"ð": "đ", "ɖ": "đ", **dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys("‐‑‒–—―−", "-")})
_FINAL_Y = re.compile(r"\b(qu|[b-df-hj-np-tv-xzđ]*)y(?=[1-5]*\b)")
_CACHED_LENGTH = 64


def canonical(text: str) -> str:
    r"""Return the text as it is stored: NFC, lines ended by "\n", nothing invisible.

    Byte-order marks, zero-width, bidirectional and control characters (but line feed and tab) go; every Unicode space
    becomes a plain space, every line break "\n"; Ð (U+00D0) and Ɖ (U+0189) become Đ; lone surrogates become U+FFFD;
    white space at the end of lines and empty lines at both ends go; at most 30 combining marks stay in a row.
    Applying it twice changes nothing. Rules: domain 3.2, steps 1 and 2.

    >>> canonical("\ufeffÐồng chí\xa0Mẫu \r\nchủ trì")
    'Đồng chí Mẫu\nchủ trì'
    """
    text = _ODD.sub(_plain, text)
    text = _thin(unicodedata.normalize("NFC", _thin(text)))
    return "\n".join([line.rstrip(" \t") for line in text.split("\n")]).strip("\n")


def _plain(match: re.Match[str]) -> str:
    char = match[0]
    if char == "\r\n" or _BREAK.match(char):
        return "\n"
    if _SPACE.match(char):
        return " "
    return "\ufffd" if _LONE.match(char) else _CONFUSABLE.get(char, "")


def _thin(text: str) -> str:
    every = text[_MARKS_KEPT :: _MARKS_KEPT + 1]  # a longer run has a part in it
    return _MARK_RUN.sub(_thinned, text) if _MARK.search(every) else text


def _thinned(match: re.Match[str]) -> str:
    kept, marks = [], 0
    for char in match[0]:
        marks = marks + 1 if unicodedata.combining(char) else 0
        if marks <= _MARKS_KEPT:
            kept.append(char)
    return "".join(kept)


def tone_key(phrase: str) -> str:
    """Return the key by which Vietnamese words are the same: case and the placement of the tone mark do not count.

    The tone of each syllable moves to its end as a digit, in the order of the VNI keyboard: 1 acute (sắc), 2 grave
    (huyền), 3 hook (hỏi), 4 tilde (ngã), 5 dot below (nặng). Circumflex, breve, horn and đ stay. White space becomes
    one space; dashes and apostrophes are unified. A word of letters and digits may equal one with a tone ("a1", "á").

    >>> tone_key("Ủy ban  HOÀ BÌNH"), tone_key("Uỷ ban Hòa Bình") == tone_key("Ủy ban Hoà Bình")
    ('uy3 ban hoa2 binh2', True)
    >>> tone_key("Hòa") == tone_key("Hỏa")
    False
    """
    return _cached_tone_key(phrase) if len(phrase) <= _CACHED_LENGTH else _tone_key(phrase)


def _tone_key(phrase: str) -> str:
    if phrase.isascii():
        return " ".join(phrase.lower().split()).translate(_ALIKE)
    out: list[str] = []
    tone = ""
    for char in unicodedata.normalize("NFD", _thin(" ".join(phrase.casefold().split())).translate(_ALIKE)):
        if char in _TONES:
            tone += _TONES[char]
            continue
        if tone and not char.isalpha() and not unicodedata.combining(char):
            out.append(tone)
            tone = ""
        out.append(char)
    return unicodedata.normalize("NFC", "".join(out) + tone)


_cached_tone_key = lru_cache(maxsize=1 << 16)(_tone_key)


def iy_key(phrase: str) -> str:
    """Return a weaker key: final y as i where the syllable has no other vowel, and after qu (domain 3.2, step 5).

    For names of people it finds candidates; it is no equality.

    >>> iy_key("Lý Quý Kỹ") == iy_key("Lí Quí Kĩ"), iy_key("Thúy") == iy_key("Thúi")
    (True, False)
    """
    return _FINAL_Y.sub(r"\1i", tone_key(phrase))


def ascii_key(phrase: str) -> str:
    """Return the key without any diacritics, for blocking only: three surnames share one.

    >>> ascii_key("Trương  Đình"), ascii_key("Trường") == ascii_key("Trưởng")
    ('truong dinh', True)
    """
    plain = unicodedata.normalize("NFD", _thin(" ".join(phrase.casefold().split())).translate(_ALIKE))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("đ", "d")

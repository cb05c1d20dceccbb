"""Line breaks inside a sentence: of texts that were wrapped at a width, and where a line goes on in small letters."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.text.names import is_syllable

_WIDEST, _NARROWEST = 120, 60  # columns of a text that is wrapped; narrower ones are lists and verse
_STOPS = (".", "!", "?", "…", ":", ";", '"', "”", "’", "'")
_CONTENT = 40  # characters of a line that may go on in the next


def joined(text: str) -> str:
    r"""The text with a space for each line break inside a sentence; nothing else changes, no place moves.

    >>> joined("Phó Chủ tịch UBND tỉnh Mới Nguyễn Văn Mẫu\nđã tới thăm thôn.\nDự có ông Thử.")
    'Phó Chủ tịch UBND tỉnh Mới Nguyễn Văn Mẫu đã tới thăm thôn.\nDự có ông Thử.'
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    wrapped = set(_wrapped(lines))
    out = [lines[0]]
    for k, (line, after) in enumerate(pairwise(lines)):
        out += [" " if k in wrapped or _goes_on(line, after) else "\n", after]
    return "".join(out)


def _wrapped(lines: Sequence[str]) -> Iterator[int]:
    """The lines behind which a break stands only because the next word had no room; none if the text is not wrapped."""
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return
    pairs = [k for k, (line, after) in enumerate(pairwise(lines)) if line.strip() and after.strip()]
    full = [k for k in pairs if len(lines[k]) + 1 + len(lines[k + 1].split()[0]) > width]
    if len(full) > 1 and 3 * len(full) >= 2 * len(pairs):
        yield from (k for k in full if lines[k + 1].lstrip()[0].isalnum() or lines[k + 1].lstrip()[0] in '("“')


def _goes_on(line: str, after: str) -> bool:
    """A line without a mark at its end goes on in small letters: "Phó Vụ trưởng Lê Văn Mẫu (Bộ Thử) | đã tới thăm"."""
    if not after or not after[0].islower() or len(line) < _CONTENT or line.rstrip().endswith(_STOPS):
        return False
    word = after.split(maxsplit=1)[0].rstrip(",")
    return len(word) > 1 and is_syllable(word)

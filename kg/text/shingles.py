"""How much two texts are the same: a signature of 64 numbers, in which the share of equal ones is the share of common word runs.

Minwise hashing in one pass (Broder 1997; Li, Owen and Zhang 2012): a run of words is hashed once, the hash chooses a slot and
each slot keeps its smallest. Runs of four words are taken where a word begins with one of three common letters, a third of
all, so that a text that is read in two milliseconds is not compared in four. A library (datasketch) hashes every run 64 times
over, and brings numpy and scipy along.
"""

import re
from collections.abc import Iterator
from struct import pack, unpack
from zlib import crc32

SLOTS = 64
_BAND = 4
_EMPTY = 0xFFFFFFFF
_WORD = re.compile(r"\w+")
_RUN = re.compile(rb" (?=([cnt][^ ]* [^ ]+ [^ ]+ [^ ]+))")  # each begins anew at the next word
_SHORT = 28  # slots in use (some 80 words), under which a frame of set words makes two texts look alike
_SAME, _SAME_SHORT = 0.7, 0.95


def signature(text: str) -> bytes:
    """The signature of a text: 64 numbers of 32 bits. Case, punctuation and line breaks do not count."""
    whole = f" {' '.join(_WORD.findall(text.lower()))}".encode()
    runs = _RUN.findall(whole) or [whole]
    slots = dict.fromkeys(range(SLOTS), _EMPTY)
    slots |= {mixed >> 26: mixed for mixed in sorted([crc32(run) * 0x9E3779B1 & _EMPTY for run in runs], reverse=True)}
    return pack(f">{SLOTS}I", *slots.values())


def bands(signature: bytes) -> Iterator[bytes]:
    """Keys of which two texts that are nearly the same share at least one (with seven of ten runs in common: 98 of 100 such)."""
    width = 4 * _BAND
    for at in range(0, len(signature), width):
        part = signature[at : at + width]
        if part != b"\xff" * width:
            yield bytes([at // width]) + part


def nearly_same(one: bytes, other: bytes) -> bool:
    """Whether two signatures are those of one text, printed twice with small changes."""
    pairs = [(a, b) for a, b in zip(_slots(one), _slots(other), strict=True) if a != _EMPTY or b != _EMPTY]
    same = sum(a == b for a, b in pairs)
    return same >= (_SAME if len(pairs) >= _SHORT else _SAME_SHORT) * len(pairs)


def _slots(signature: bytes) -> tuple[int, ...]:
    return unpack(f">{SLOTS}I", signature)

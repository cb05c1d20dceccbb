"""What kinds of items a sentence may hold, told from its words before it is read.

Most sentences of the press name nobody and no post. A room that looks for titles asks `Scanned.may("title")` first, and those
are never read into items at all.
"""

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.text.names import MARKERS, is_surname

_CAPITALS = ("Cap", "UP")
_SHOWN = frozenset(("Cap", "UP", "num"))
_ABROAD = ("country", "foreign")
_MARKS = frozenset(("'", "-", "…", "."))  # what may follow the first syllable of a name: "K' Mẫu", "Trần ..."


def glance(lexicon: Lexicon, words: Sequence[str], known: Sequence[tuple[str, str]]) -> frozenset[str]:
    """The kinds of items that a sentence of these words may hold; `known` are their keys and shapes."""
    keys = [key for key, _ in known]
    capitals = [k for k, (_, shape) in enumerate(known) if shape in _SHOWN]
    found = lexicon.cues.of(keys, capitals)
    if any(lexicon.gazetteer.begins(keys[k]) for k in capitals):
        found |= {"unit"}
    if not found.isdisjoint(_ABROAD):
        found |= {"name"}  # the names of other States have no surname that we know
    elif "name" not in found and any(_begins_name(words, known, k) for k in capitals):
        found |= {"name"}
    return found


def _begins_name(words: Sequence[str], known: Sequence[tuple[str, str]], k: int) -> bool:
    """A surname stands before a capital, or a word that may begin a name of the Central Highlands: "Y Mẫu", "H'Mẫu"."""
    key = known[k][0]
    after = known[k + 1] if k + 1 < len(known) else ("", "")
    return (after[1] in _CAPITALS or after[0] in _MARKS) and (is_surname(words[k]) or key[:2] in MARKERS)

"""What a sentence may hold, told at a glance by the first two words of every label: most sentences hold no title, no event.

A cue is a promise of nothing: guards may refuse the label, and its further words may not follow. That there is none is sure.
"""

from collections.abc import Sequence
from itertools import pairwise

# The schemes that have cues, each with the kind of item that its labels make. Two properties have cues as well: the names of a
# body whose members hold a post make titles ("tham gia Ban Thường vụ Tỉnh ủy"), some words of roles report an event.
_KINDS = {
    **{
        scheme: scheme
        for scheme in ("body", "event", "verb", "role", "side", "foreign", "country", "founding", "speech", "birth")
    },
    **dict.fromkeys(("position", "position-abroad", "memberPost", "aide"), "title"),
    "body-abroad": "body",
    "impliesEvent": "head",
}
# Those whose labels make one only with the word after them: "xã Mẫu", "ông Thanh", "Thượng tá Mẫu".
_BEFORE = {"level": "unit", "honorific": "name", "rank": "name"}
_NONE: frozenset[str] = frozenset()

Kinds = frozenset[str]


class Cues:
    """Kinds of things by how their labels begin. Built once, then only read."""

    def __init__(self) -> None:
        """No cues."""
        self._labels: dict[str | tuple[str, ...], Kinds] = {}  # by their first two words, or the only one
        self._capitals: dict[str | tuple[str, ...], Kinds] = {}  # those that need a capital
        self._ends: dict[str, Kinds] = {}  # those that need the word after them, by their last word

    def add(self, scheme: str, keys: Sequence[str], *, capital: bool) -> None:
        """Add a label of a scheme, given by its token keys; nothing if the scheme has no cues."""
        if scheme in _BEFORE:
            self._ends[keys[-1]] = self._ends.get(keys[-1], _NONE) | {_BEFORE[scheme]}
        elif scheme in _KINDS:
            table = self._capitals if capital else self._labels
            start = tuple(keys[:2]) if len(keys) > 1 else keys[0]
            table[start] = table.get(start, _NONE) | {_KINDS[scheme]}

    def of(self, keys: Sequence[str], capitals: Sequence[int]) -> Kinds:
        """The kinds of which a label may stand in a row of token keys; `capitals` are the indexes of capitals and numbers."""
        labels, capital, ends = self._labels, self._capitals, self._ends
        found = [labels[start] for start in labels.keys() & keys]
        found += [labels[start] for start in labels.keys() & pairwise(keys)]
        for k in capitals:
            found += [capital[start] for start in (keys[k], tuple(keys[k : k + 2])) if start in capital]
            if k and keys[k - 1] in ends:
                found.append(ends[keys[k - 1]])
        return _NONE.union(*found)

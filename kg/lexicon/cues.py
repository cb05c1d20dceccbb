"""What a sentence may hold, told at a glance by the first two words of every label: most sentences hold no title, no event.

A cue is a promise of nothing: guards may refuse the label, and its further words may not follow. That there is none is sure.
"""

from collections.abc import Mapping, Sequence

from kg.model import Record

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


class Cue(Record, frozen=True):
    """What a word promises: by itself, with the next word (by its key), and where a capital or a number is next.

    `person`: a name may begin with it.
    """

    alone: Kinds
    pairs: Mapping[str, Kinds]
    shown: Kinds
    person: bool


class Cues:
    """Kinds of things by how their labels begin. Built once, then only read."""

    def __init__(self) -> None:
        """No cues."""
        self._labels: dict[tuple[str, ...], Kinds] = {}  # by their first two words, or the only one
        self._capitals: dict[tuple[str, ...], Kinds] = {}  # those that need a capital
        self._ends: dict[str, Kinds] = {}  # those that need the word after them, by their last word
        self._seconds: dict[str, set[str]] = {}  # the second words by the first

    def add(self, scheme: str, keys: Sequence[str], *, capital: bool) -> None:
        """Add a label of a scheme, given by its token keys; nothing if the scheme has no cues."""
        if scheme in _BEFORE:
            self._ends[keys[-1]] = self._ends.get(keys[-1], _NONE) | {_BEFORE[scheme]}
        elif scheme in _KINDS:
            table = self._capitals if capital else self._labels
            start = tuple(keys[:2])
            table[start] = table.get(start, _NONE) | {_KINDS[scheme]}
            self._seconds.setdefault(keys[0], set()).update(start[1:])

    def of(self, key: str, *, shown: bool, place: bool, person: bool) -> Cue | None:
        """The cue of a word; None for most. `shown`: it is a capital or a number; a place, a person may begin with it."""

        def kinds(*start: str) -> Kinds:
            return self._labels.get(start, _NONE) | (self._capitals.get(start, _NONE) if shown else _NONE)

        alone = kinds(key) | ({"unit"} if place else _NONE)
        pairs = {second: found for second in self._seconds.get(key, ()) if (found := kinds(key, second))}
        after = self._ends.get(key, _NONE)
        return Cue(alone, pairs, after, person) if alone or pairs or after or person else None

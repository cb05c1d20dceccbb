"""What a sentence may hold, told at a glance by the first two words of every label: most sentences hold no title, no event.

A cue is a promise of nothing: guards may refuse the label, and its further words may not follow. That there is none is sure.
"""

from collections.abc import Iterator, Mapping, Sequence

from kg.lexicon.labels import Found
from kg.model import Concept, Record

# The schemes that have cues, each with the kind of item that its labels make.
_KINDS = {
    **{
        scheme: scheme
        for scheme in ("body", "event", "verb", "role", "side", "foreign", "country", "founding", "speech", "birth")
    },
    **dict.fromkeys(("position", "position-abroad", "aide"), "title"),
    **dict.fromkeys(("honorific", "rank"), "honour"),  # a name stands behind it
    "body-abroad": "body",
    "level": "level",
}
# Two properties have cues as well: the names of a body whose members hold a post make titles ("tham gia Ban Thường vụ Tỉnh ủy"),
# some words of roles report an event.
_OF_PROPERTY = {"memberPost": "title", "impliesEvent": "head"}
_STATES = ("foreign", "country")  # of another State, all but the words for this one
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

    def add(self, scheme: str, keys: Sequence[str], concept: Concept | None = None, *, capital: bool = False) -> None:
        """Add a label of a scheme, given by its token keys, with what the properties of its concept promise."""
        if scheme in _BEFORE:
            self._ends[keys[-1]] = self._ends.get(keys[-1], _NONE) | {_BEFORE[scheme]}
        if promised := frozenset(_promised(scheme, concept)):
            table = self._capitals if capital else self._labels
            start = tuple(keys[:2])
            table[start] = table.get(start, _NONE) | promised
            self._seconds.setdefault(keys[0], set()).update(start[1:])

    def of(self, key: str, *, shown: bool, place: bool, person: bool) -> Cue | None:
        """The cue of a word; None for most. `shown`: it is a capital or a number; a place, a person may begin with it."""

        def kinds(*start: str) -> Kinds:
            return self._labels.get(start, _NONE) | (self._capitals.get(start, _NONE) if shown else _NONE)

        alone = kinds(key) | ({"unit"} if place else _NONE)
        pairs = {second: found for second in self._seconds.get(key, ()) if (found := kinds(key, second))}
        after = self._ends.get(key, _NONE)
        return Cue(alone, pairs, after, person) if alone or pairs or after or person else None


def kept(found: Found) -> Iterator[str]:
    """The kinds that labels promise which are found as a whole, with their guards."""
    for scheme, match in found.items():
        yield from _promised(scheme, match.concept)


def _promised(scheme: str, concept: Concept | None) -> Iterator[str]:
    if scheme in _KINDS:
        yield _KINDS[scheme]
    if concept is None:
        return
    if scheme in _STATES and "home" not in concept.props:
        yield "abroad"
    for name, kind in _OF_PROPERTY.items():
        if name in concept.props:
            yield kind

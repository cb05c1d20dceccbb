"""What a sentence may hold, told at a glance by the first two words of every label: most sentences hold no title, no event.

A cue is a promise of nothing: guards may refuse the label, and its further words may not follow. That there is none is sure.
"""

from collections.abc import Iterator, Mapping, Sequence

from kg.lexicon.labels import Found
from kg.model import Concept, Record
from kg.text.tokens import Word

# The schemes that have cues, each with the kind of item that its labels make.
_KINDS = {
    **{
        scheme: scheme
        for scheme in (
            "body",
            "event",
            "verb",
            "role",
            "side",
            "foreign",
            "country",
            "founding",
            "speech",
            "birth",
            "memorial",
            "honorific",
        )
    },
    **dict.fromkeys(("position", "position-abroad", "aide"), "title"),
    "body-abroad": "body",
}
# Those whose labels make one of the words after them, if these have such a shape: "xã Mẫu", "ông Thanh", "Thượng tá Mẫu".
_CAPITALS = ("Cap", "UP")
_BEFORE = {"level": ("unit", (*_CAPITALS, "num")), "honorific": ("name", _CAPITALS), "rank": ("name", _CAPITALS)}
# Properties that promise more: the names of a body whose members hold a post make titles ("tham gia Ban Thường vụ Tỉnh ủy"),
# so do delegations of deputies, some words of roles report an event.
_OF_PROPERTY = (
    *(("body", "memberPost", "title"), ("body", "deputyPost", "title"), ("occupation", "deputyPost", "title")),
    ("role", "impliesEvent", "head"),
)
_STATES = ("foreign", "country")  # of another State, all but the words for this one
_NONE: frozenset[str] = frozenset()

Kinds = frozenset[str]


class Cue(Record, frozen=True):
    """What a word promises, and what it does before others (by their keys). `person`: a name may begin with it."""

    alone: Kinds
    pairs: Mapping[str, Kinds]
    person: bool


class Cues:
    """Kinds of things by how their labels begin. Built once, then only read."""

    def __init__(self) -> None:
        """No cues."""
        self._labels: dict[tuple[str, ...], Kinds] = {}  # by their first two words, or the only one
        self._capitals: dict[tuple[str, ...], Kinds] = {}  # those that need a capital
        self._seconds: dict[str, set[str]] = {}  # the second words by the first
        self._whole: dict[tuple[str, str], Kinds] = {}  # by scheme and concept

    def add(self, scheme: str, keys: Sequence[str], concept: Concept, *, capital: bool) -> None:
        """Add a label of a scheme, given by its token keys, with what its scheme and its concept promise."""
        promised = self._whole[scheme, concept.id] = frozenset(_promised(scheme, concept))
        if scheme in _BEFORE:
            promised |= {_BEFORE[scheme][0]}
        if promised:
            table = self._capitals if capital else self._labels
            start = tuple(keys[:2])
            table[start] = table.get(start, _NONE) | promised
            self._seconds.setdefault(keys[0], set()).update(start[1:])

    def of(self, key: str, *, shown: bool, place: bool, person: bool) -> Cue | None:
        """The cue of a word; None for most. `shown`: it is a capital or a number; a place, a person may begin with it."""

        def kinds(*start: str) -> Kinds:
            return self._labels.get(start, _NONE) | (self._capitals.get(start, _NONE) if shown else _NONE)

        begins = {kind for kind, here in (("unit", place), ("name", person)) if here}
        alone = kinds(key) | begins
        pairs = {second: alone | found for second in self._seconds.get(key, ()) if (found := kinds(key, second))}
        return Cue(alone, pairs, person) if alone or pairs else None

    def kept(self, labels: Found, words: Sequence[Word]) -> set[str]:
        """The kinds of labels which stand there as a whole, and of the word behind them; `words` are those of the sentence."""
        found: set[str] = set()
        for scheme, match in labels.items():
            found |= self._whole[scheme, match.concept.id]
            if scheme in _BEFORE and match.end < len(words) and words[match.end].shape in _BEFORE[scheme][1]:
                found.add(_BEFORE[scheme][0])
        return found


def _promised(scheme: str, concept: Concept) -> Iterator[str]:
    if scheme in _KINDS:
        yield _KINDS[scheme]
    if scheme in _STATES and "home" not in concept.props:
        yield "abroad"
    for of, name, kind in _OF_PROPERTY:
        if of == scheme and name in concept.props:
            yield kind

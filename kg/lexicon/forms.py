"""What is known of a printed word wherever it stands: told once, and kept, for the words of articles are few.

A sentence is a row of forms; only what a form leaves open is asked of the words around it.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from kg.lexicon.cues import Cue, Cues
from kg.lexicon.gazetteer import Gazetteer
from kg.lexicon.labels import HERE, NOTHING, Found, Labels, below
from kg.model import Concept, Record
from kg.text.kept import Kept
from kg.text.names import MARKERS, ending, is_rare_surname, is_surname
from kg.text.tokens import Token, facts, split

_CAPITALS = ("Cap", "UP")
_SHOWN = (*_CAPITALS, "num")
_NOTHING: frozenset[str] = frozenset()
_MUTE = {"low": "word", "punct": "punct"}


class Form(Record, frozen=True):
    """A printed word, its tone key and its shape.

    `longer`: the labels that go on behind it, by the next key; `label`: whether it is one itself; `alone`: its labels by scheme
    if none of more words stands there, None where a guard looks at its neighbours, it is not written small or a level word.
    `mute`: the kind of item that it is where no label begins, whatever stands around; "" if that is left open.
    `opens`: a name or a place may begin with it, `level`: a level word. `short`: the words one of which stands beside it where it
    is part of an abbreviation, "" if it is one by itself. `cue`: see `cues.py`. `ending`: that of a name that ends with it, see
    `kg.text.names`.
    """

    text: str
    key: str
    shape: str
    longer: Mapping[str, Any]
    label: bool
    alone: Mapping[str, Concept] | None
    mute: str
    opens: bool
    level: bool
    short: frozenset[str]
    cue: Cue | None
    ending: str


class Row:
    """The forms of a sentence with the labels that begin at each, which are looked up once: `known` is None before."""

    __slots__ = ("forms", "known")

    def __init__(self, forms: Sequence[Form]) -> None:
        """Nothing was looked up yet."""
        self.forms = forms
        self.known: list[Found | None] = [None] * len(forms)

    def abroad(self) -> bool:
        """Whether another State may be named among them."""
        return True

    def found(self, at: int) -> Found:
        """The longest label of each scheme at a form."""
        found = self.known[at]
        if found is None:
            longer = self.forms[at].longer
            found = self.known[at] = below(longer, self.forms, at) if longer else NOTHING
        return found

    def goes_on(self, at: int) -> bool:
        """Whether a label of more words begins at a form, whatever guards it."""
        node: Mapping[str, Any] | None = self.forms[at].longer
        end, last = at + 1, len(self.forms)
        while node and end < last:
            node = node.get(self.forms[end].key)
            if node is not None and HERE in node:
                return True
            end += 1
        return False


class Words(tuple[Token, ...]):
    """The tokens of a sentence, which keep its row of forms."""

    row: Row


class Forms:
    """The forms of the words that were met."""

    def __init__(self, labels: Labels, cues: Cues, gazetteer: Gazetteer, short: Mapping[str, frozenset[str]]) -> None:
        """No forms; `short` has the words that tell abbreviations with those beside them."""
        self.cues = cues
        self._labels, self._gazetteer, self._short = labels, gazetteer, short
        self._each = Kept(self._form)
        self._pieces = Kept(self._piece)  # what stands between white space: "(Mẫu)," is four words

    def of(self, text: str, start: int, end: int) -> list[Form]:
        """The forms of the words of `text[start:end]`."""
        return list(chain.from_iterable(map(self._pieces.__getitem__, text[start:end].split())))

    def each(self, words: Iterable[str]) -> list[Form]:
        """The form of each word."""
        return list(map(self._each.__getitem__, words))

    def _piece(self, piece: str) -> tuple[Form, ...]:
        return tuple(self.each(split(piece, 0, len(piece))))

    def _form(self, word: str) -> Form:
        ((key, shape),) = facts((word,))
        shown = shape in _SHOWN
        place = shown and self._gazetteer.begins(key)
        person = shown and (is_surname(word) or is_rare_surname(word) or key[:2] in MARKERS)
        level = self._labels.starts("level", key)
        longer, alone = self._labels.of(key)
        small = shape == "low" and not level
        return Form(
            *(word, key, shape, longer, HERE in longer, alone if small else None),
            mute="" if word == "(" else _MUTE.get(shape, ""),
            opens=shape in _CAPITALS and (place or person or level),
            level=level,
            short=self._short.get(word, _NOTHING),
            cue=self.cues.of(key, shown=shown, place=place, person=person),
            ending=ending(key) if shape != "low" else "",
        )


def placed(text: str, start: int, end: int, forms: Sequence[Form]) -> list[Token]:
    """The tokens of forms that were split from `text[start:end]`, which begins and ends with a word."""
    at = start
    found = [Token(at := at + (text[at] == " "), at := at + len(f.text), f.text, f.key, f.shape) for f in forms]
    if at == end:
        return found
    find, at = text.find, start  # elsewhere more than a space stands between two: the next is where it is found
    return [Token(at := find(f.text, at), at := at + len(f.text), f.text, f.key, f.shape) for f in forms]


def words(tokens: Iterable[Token], row: Row) -> Words:
    """Tokens that keep their row."""
    made = Words(tokens)
    made.row = row
    return made

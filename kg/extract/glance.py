"""What kinds of items a sentence may hold, told from the forms of its words before it is read.

Most sentences of the press name nobody and no post. A room that looks for titles asks `Scanned.may("title")` first, and those
are never read into items at all. A glance sees how labels begin; what it promises is looked at when somebody asks for it.
"""

from collections.abc import Iterator, Sequence

from kg.lexicon import Lexicon
from kg.lexicon.cues import kept, opened
from kg.lexicon.forms import Form, Row

_CAPITALS = ("Cap", "UP")
_MARKS = frozenset(("'", "-", "…", "."))  # what may follow the first syllable of a name: "K' Mẫu", "Trần ..."
_NAME = frozenset(("name",))
_NONE: frozenset[str] = frozenset()


class Sight:
    """What is seen of a sentence before it is read: what its words promise, and what of that was found to stand there."""

    __slots__ = ("_hoped", "_open", "_sure", "lexicon", "row")

    def __init__(self, lexicon: Lexicon, row: Row) -> None:
        """A glance at every word."""
        self.lexicon, self.row = lexicon, row
        self._open = list(_promises(row.forms))
        self._hoped = _NONE.union(*[kinds for _, kinds in self._open])
        row.abroad = "abroad" in self._hoped
        self._sure: set[str] = set()

    def may(self, *kinds: str) -> bool:
        """Whether an item of one of these kinds may stand in it; of kinds that have no cues none ever does."""
        if not self._sure.isdisjoint(kinds):
            return True
        if not self._hoped.isdisjoint(kinds):
            for promise in [p for p in self._open if not p[1].isdisjoint(kinds)]:
                self._open.remove(promise)
                self._sure.update(self._kept(*promise))
                if not self._sure.isdisjoint(kinds):
                    return True
        # the people of other States have no surname that we know; their posts tell them
        return self.row.abroad and "name" in kinds and self.may("title") and self.may("abroad")

    def shown(self) -> frozenset[str]:
        """The endings of the names that may stand in it."""
        return frozenset([form.ending for form in self.row.forms])

    def has(self, key: str) -> bool:
        """Whether a word with this tone key stands in it."""
        return key in [form.key for form in self.row.forms]

    def leads_on(self) -> bool:
        """Whether it ends with a colon."""
        return bool(self.row.forms) and self.row.forms[-1].text == ":"

    def _kept(self, k: int, promised: frozenset[str]) -> Iterator[str]:
        """What of a promise holds, told from the labels that stand there with their guards, and from the names of provinces."""
        forms = self.row.forms
        form, after = forms[k], forms[k + 1] if k + 1 < len(forms) else None
        if form.cue and form.cue.person and "name" in promised and _goes_on(after):
            yield "name"
        labels = self.row.found(k)
        yield from kept(labels)
        yield from opened(labels, forms)
        if "unit" in promised:
            yielding = form.level and after and after.shape in _CAPITALS  # what guards a level word may yield to a name
            if yielding or self.lexicon.gazetteer.at(forms, k):
                yield "unit"


def _promises(forms: Sequence[Form]) -> Iterator[tuple[int, frozenset[str]]]:
    last = len(forms) - 1
    for k in [k for k, form in enumerate(forms) if form.cue]:
        cue, after = forms[k].cue, forms[k + 1] if k < last else None
        if cue is None:
            continue
        kinds = cue.alone
        if after and after.key in cue.pairs:
            kinds |= cue.pairs[after.key]
        if cue.person and _goes_on(after):
            kinds |= _NAME  # a surname before a capital, or what may begin a name of the Central Highlands: "H'Mẫu"
        if kinds:
            yield k, kinds


def _goes_on(after: Form | None) -> bool:
    return after is not None and (after.shape in _CAPITALS or after.key in _MARKS)

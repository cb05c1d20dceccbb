"""What kinds of items a sentence may hold, told from the forms of its words before it is read.

Most sentences of the press name nobody and no post. A room that looks for titles asks `Scanned.may("title")` first, and those
are never read into items at all. A glance sees how labels begin; what it promises is looked at when somebody asks for it.
"""

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.lexicon.forms import Form, Row

_CAPITALS = ("Cap", "UP")
_MARKS = frozenset(("'", "-", "…", "."))  # what may follow the first syllable of a name: "K' Mẫu", "Trần ..."
_GLUES = ("'", "-")
_NONE: frozenset[str] = frozenset()


class Sight(Row):
    """What is seen of a sentence before it is read: what its words promise, and what of that was found to stand there."""

    __slots__ = ("_hoped", "_open", "_sure", "lexicon")

    def __init__(self, lexicon: Lexicon, forms: Sequence[Form]) -> None:
        """A glance at every word."""
        super().__init__(forms)
        self.lexicon = lexicon
        self._open = _promises(forms)
        self._hoped = _NONE.union(*[kinds for _, kinds in self._open])
        self._sure: set[str] = set()

    def may(self, *kinds: str) -> bool:
        """Whether an item of one of these kinds may stand in it; of kinds that have no cues none ever does."""
        if not self._sure.isdisjoint(kinds):
            return True
        if not self._hoped.isdisjoint(kinds):
            for promise in [p for p in self._open if not p[1].isdisjoint(kinds)]:
                self._open.remove(promise)
                self._look(*promise)
                if not self._sure.isdisjoint(kinds):
                    return True
            self._hoped = self._hoped.difference(kinds)
        # the people of other States have no surname that we know; their posts tell them
        return "name" in kinds and "abroad" in self._hoped and self.abroad() and self.may("title")

    def abroad(self) -> bool:
        """Whether another State is named."""
        return self.may("abroad")

    def shown(self) -> frozenset[str]:
        """The endings of the names that may stand in it."""
        return frozenset([form.ending for form in self.forms])

    def keys(self) -> set[str]:
        """The tone keys of its words."""
        return {form.key for form in self.forms}

    def leads_on(self) -> bool:
        """Whether it ends with a colon."""
        return bool(self.forms) and self.forms[-1].text == ":"

    def _look(self, k: int, promised: frozenset[str]) -> None:
        """What of a promise holds, told from the labels that stand there with their guards, and from the names of provinces."""
        forms, sure = self.forms, self._sure
        form, after = forms[k], forms[k + 1] if k + 1 < len(forms) else None
        place = self.lexicon.gazetteer.at(forms, k) if "unit" in promised else None
        if "name" in promised and form.cue and form.cue.person and _goes_on(after) and not _is_whole(forms, place):
            sure.add("name")
        labels = self.found(k)
        if labels:
            sure |= self.lexicon.forms.cues.kept(labels, forms)
        if "unit" in promised:
            yielding = form.level and after and after.shape in _CAPITALS  # what guards a level word may yield to a name
            if yielding or place:
                sure.add("unit")


def _promises(forms: Sequence[Form]) -> list[tuple[int, frozenset[str]]]:
    last = len(forms) - 1
    cued = [(k, form.cue, forms[k + 1].key if k < last else "") for k, form in enumerate(forms) if form.cue]
    return [(k, kinds) for k, cue, after in cued if (kinds := cue.pairs.get(after, cue.alone))]


def _is_whole(forms: Sequence[Form], place: tuple[str, int] | None) -> bool:
    """A province stands there, and no more capitals that would make its words a person's name: "Hà Nội", not "Hà Giang Nam"."""
    after = forms[place[1]] if place and place[1] < len(forms) else None
    return place is not None and not (after and (after.shape in _CAPITALS or after.key in _GLUES))


def _goes_on(after: Form | None) -> bool:
    return after is not None and (after.shape in _CAPITALS or after.key in _MARKS)

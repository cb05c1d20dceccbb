"""What kinds of items a sentence may hold, told from the forms of its words before it is read.

Most sentences of the press name nobody and no post. A room that looks for titles asks `Scanned.may("title")` first, and those
are never read into items at all.
"""

from collections.abc import Sequence

from kg.lexicon.forms import Form

_CAPITALS = ("Cap", "UP")
_SHOWN = (*_CAPITALS, "num")
_ABROAD = ("country", "foreign")
_MARKS = frozenset(("'", "-", "…", "."))  # what may follow the first syllable of a name: "K' Mẫu", "Trần ..."
_NONE: frozenset[str] = frozenset()
_NAME = frozenset(("name",))


def glance(forms: Sequence[Form]) -> frozenset[str]:
    """The kinds of items that a sentence of these forms may hold."""
    found = _NONE.union(*[form.cue.alone for form in forms if form.cue])
    last = len(forms) - 1
    for k in [k for k, form in enumerate(forms) if form.cue]:
        cue = forms[k].cue
        if cue is None or k == last:
            continue
        after = forms[k + 1]
        if after.key in cue.pairs:
            found |= cue.pairs[after.key]
        if cue.shown and after.shape in _SHOWN:
            found |= cue.shown
        if cue.person and (after.shape in _CAPITALS or after.key in _MARKS):
            found |= _NAME  # a surname before a capital, or what may begin a name of the Central Highlands: "H'Mẫu"
    return found if found.isdisjoint(_ABROAD) else found | _NAME  # other States' names have no surname that we know

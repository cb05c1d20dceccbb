"""What kinds of items a sentence may hold, told from the forms of its words before it is read.

Most sentences of the press name nobody and no post. A room that looks for titles asks `Scanned.may("title")` first, and those
are never read into items at all. A glance sees how labels begin, a second look whether they stand there as a whole.
"""

from collections.abc import Iterator, Sequence

from kg.lexicon import NOTHING, Lexicon
from kg.lexicon.cues import kept
from kg.lexicon.forms import Form, Row

_CAPITALS = ("Cap", "UP")
_SHOWN = (*_CAPITALS, "num")
_ABROAD = frozenset(
    ("title", "abroad")
)  # the people of other States have no surname that we know; their posts tell them
_MARKS = frozenset(("'", "-", "…", "."))  # what may follow the first syllable of a name: "K' Mẫu", "Trần ..."
_NONE: frozenset[str] = frozenset()
_NAME = frozenset(("name",))
_OPENED = {"honorific": ("name", _CAPITALS), "rank": ("name", _CAPITALS), "level": ("unit", _SHOWN)}


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
    return found | _NAME if found >= _ABROAD else found


def look(lexicon: Lexicon, row: Row) -> frozenset[str]:
    """The same, told from the labels that stand there with their guards, and from the names of provinces."""
    found: set[str] = set()
    forms = row.forms
    last = len(forms) - 1
    for k in [k for k, form in enumerate(forms) if form.cue]:
        form, after = forms[k], forms[k + 1] if k < last else None
        cue = form.cue
        if cue is None:
            continue
        if cue.person and after and (after.shape in _CAPITALS or after.key in _MARKS):
            found.add("name")
        if "unit" in cue.alone and lexicon.gazetteer.at(forms, k):
            found.add("unit")
        if row.known[k] is not NOTHING and (cue.alone or (after and after.key in cue.pairs)):
            found.update(kept(row.found(k)))
            found.update(_opened(row, k))
        if form.level and after and after.shape in _CAPITALS:
            found.add("unit")  # what guards a level word may yield to a name
    return frozenset(found | _NAME if found >= _ABROAD else found)


def _opened(row: Row, k: int) -> Iterator[str]:
    """What the labels at a form make of the word after them."""
    for scheme, (kind, shapes) in _OPENED.items():
        match = row.found(k).get(scheme)
        if match and match.end < len(row.forms) and row.forms[match.end].shape in shapes:
            yield kind

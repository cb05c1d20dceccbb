"""Words that are told without asking the readers, which is most of them: no label, name or place begins there."""

from collections.abc import Mapping, Sequence
from functools import cache

from kg.extract.farther import farther
from kg.extract.items import Item, item
from kg.extract.persons import HONOURED
from kg.extract.readers import COUNTED, Plain, function, goes_on, number, readers
from kg.lexicon import Words
from kg.lexicon.forms import Row
from kg.text.dates import DateMention

_WORD = Plain("", "word")


@cache
def _only(schemes: tuple[str, ...]) -> Plain | None:
    """The one thing that words of these schemes can be where nothing else is to be read; None where a reader has to look."""
    found = tuple(reader for reader in readers(("low", *schemes)) if reader is not goes_on)  # see `_labelled`
    if not found:
        return _WORD
    if found[0] is function:
        return Plain("function", "function")  # see `_before_title`
    if found[0] is number and "term" not in schemes:
        return COUNTED if found[1] is COUNTED else None  # see `_counts`
    return found[0] if isinstance(found[0], Plain) else None


def plain_words(words: Words, i: int, days: Mapping[int, DateMention], items: list[Item]) -> int:
    """Add what needs no reader, which is most words; the index of the first where one has to look, or where a date begins."""
    row = words.row
    forms, last = row.forms, len(words)
    while i < last:
        form, word = forms[i], words[i]
        if days and word.start in days:
            break
        leads = i + 1 < last and forms[i + 1].key in form.longer
        if form.mute and not (leads or form.label):
            items.append(Item(form.mute, i, i + 1, word.start, word.end, word.text))
            i += 1
        elif form.alone is not None and not (leads and row.goes_on(i)):
            only = _only(tuple(form.alone))  # half of all words that the vocabulary knows
            if only is None or (only is COUNTED and _counts(row, i)):
                break
            items.append(Item(only.kind, i, i + 1, word.start, word.end, word.text, form.alone.get(only.scheme)))
            i += 1
        elif found := _labelled(words, i, items):
            items.append(found)
            i = found.last
        else:
            break
    return i


def _labelled(words: Words, i: int, before: Sequence[Item]) -> Item | None:
    """What labels alone make of a word; None where a reader has to look."""
    row, word = words.row, words[i]
    form = row.forms[i]
    if not is_quiet(row, i, before):
        return None
    found = row.found(i)
    only = _only(tuple(found))
    match = found.get(only.scheme) if only else None
    if only is None or (only is COUNTED and _counts(row, i)) or (match and farther(found, row.forms)):
        return None
    if match is None:
        return Item(form.mute or "word", i, i + 1, word.start, word.end, word.text)
    lends = match.end > i + 1 and only.kind == "function" and row.forms[match.end - 1].shape == "Cap"
    return None if lends else item(only.kind, words, i, match.end, match)


def _counts(row: Row, i: int) -> bool:
    """Whether the number of a term may begin with a word: "2 | khóa"."""
    return i + 1 < len(row.forms) and "term" in row.found(i + 1)


def is_quiet(row: Row, i: int, before: Sequence[Item]) -> bool:
    """Whether nothing but a label makes more of a word: no name and no place begins with it, no number of a term, no bracket."""
    form = row.forms[i]
    if form.shape == "num":
        return not _counts(row, i)
    if form.mute:
        return not form.level
    return not form.opens and form.shape != "punct" and not (before and before[-1].kind in HONOURED)

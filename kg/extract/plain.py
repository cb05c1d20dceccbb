"""Words that are told without asking the readers, which is most of them: no label, name or place begins there."""

from collections.abc import Sequence
from functools import cache

from kg.extract.items import Item
from kg.extract.persons import HONOURED
from kg.extract.readers import Plain, function, readers
from kg.lexicon import NOTHING, Words

_WORD = Plain("", "word")


@cache
def _only(schemes: tuple[str, ...]) -> Plain | None:
    """The one thing that a small word of these schemes can be, whatever stands around it; None where a reader has to look."""
    found = readers(("low", *schemes))
    if not found:
        return _WORD
    if found[0] is function:
        return Plain("function", "function")  # one word of a function is that, see `_before_title`
    return found[0] if isinstance(found[0], Plain) else None


def plain_word(words: Words, i: int, before: Sequence[Item]) -> Item | None:
    """What a word is that needs no reader: most of them. None where one has to look."""
    form, word = words.forms[i], words[i]
    if words.known[i] is NOTHING:
        kind = form.mute or _large_word(words, i, before)
        return Item(kind, i, i + 1, word.start, word.end, word.text) if kind else None
    if form.shape != "low" or form.level:
        return None
    alone = words.alone(i)  # half of all words that the vocabulary knows
    only = None if alone is None else _only(tuple(alone))
    if only is None or alone is None:
        return None
    return Item(only.kind, i, i + 1, word.start, word.end, word.text, alone.get(only.scheme))


def _large_word(words: Words, i: int, before: Sequence[Item]) -> str:
    """Of a capital, or of a number, without a label: "word" where no place and no name begins with it, which is most of them."""
    form = words.forms[i]
    if form.shape == "num":
        alone = i + 1 == len(words) or words.known[i + 1] is NOTHING  # "2 | khóa"
    else:
        alone = not form.opens and form.shape != "punct" and not (before and before[-1].kind in HONOURED)
    return "word" if alone else ""

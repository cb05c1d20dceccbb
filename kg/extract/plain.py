"""Words that are told without asking the readers, which is most of them: no label, name or place begins there."""

from collections.abc import Sequence
from functools import cache

from kg.extract.items import Item
from kg.extract.persons import HONOURED
from kg.extract.readers import Plain, function, readers
from kg.lexicon import NOTHING, Lexicon, Words
from kg.text.names import MARKERS, is_surname

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


def plain_word(lexicon: Lexicon, words: Words, i: int, before: Sequence[Item]) -> Item | None:
    """What a word is that needs no reader: most of them. None where one has to look."""
    shape = words[i].shape
    if shape == "low":
        return _small_word(lexicon, words, i)
    return _large_word(lexicon, words, i, before) if words.known[i] is NOTHING and shape != "punct" else None


def _small_word(lexicon: Lexicon, words: Words, i: int) -> Item | None:
    """What a word in small letters is that no longer label begins with: half of all words that the vocabulary knows."""
    word = words[i]
    known = lexicon.labels.alone(words, i)
    if known is None or lexicon.labels.starts("level", word.key):
        return None
    only = _only(tuple(known))
    return only and Item(only.kind, i, i + 1, word.start, word.end, word.text, known.get(only.scheme))


def _large_word(lexicon: Lexicon, words: Words, i: int, before: Sequence[Item]) -> Item | None:
    """A word with a capital, or a number, of which no label, no place and no name begins: most of them."""
    word = words[i]
    if word.shape == "num":
        if i + 1 < len(words) and words.known[i + 1] is not NOTHING:
            return None  # "2 | khóa"
    elif (
        is_surname(word.text)
        or (before and before[-1].kind in HONOURED)
        or word.key[:2] in MARKERS
        or lexicon.gazetteer.begins(word.key)
        or lexicon.labels.starts("level", word.key)
    ):
        return None
    return Item("word", i, i + 1, word.start, word.end, word.text)

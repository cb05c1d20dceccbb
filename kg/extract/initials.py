"""Short forms in brackets behind what they are short for: they say nothing, and what goes on behind them is one name.

"Hội Thử nghiệm trẻ | (TNT) | Việt Nam", "Ủy ban Kiểm tra | (UBKT) | Tỉnh ủy". Of those that the vocabulary has `scan.py` knows
what they stand for; of all others the first letters tell it.
"""

from collections.abc import Iterator, Sequence

from kg.text.tokens import Word

_LEAST, _MOST = 2, 8  # letters of a short form
_BACK = 2 * _MOST  # words before it that are looked at
_SILENT = frozenset(("và", "của", "các", "về"))  # words that have no letter in one, though they may


def said_again(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The brackets of a sentence that hold the first letters of the words before: their first index, and the one behind them."""
    for i in [i for i, word in enumerate(words) if word.text == "("]:
        closed = i + 2 < len(words) and words[i + 2].text == ")"
        if closed and _begins(words[max(0, i - _BACK) : i], words[i + 1].text):
            yield i, i + 3


def _begins(words: Sequence[Word], letters: str) -> bool:
    if not (_LEAST <= len(letters) <= _MOST and letters.isupper() and letters.isalpha()):
        return False
    before = [word for word in words if word.shape != "punct"]
    spoken = [word for word in before if word.text not in _SILENT]
    return letters in (_initials(before, len(letters)), _initials(spoken, len(letters)))


def _initials(words: Sequence[Word], count: int) -> str:
    return "".join(word.text[0].upper() for word in words[-count:])

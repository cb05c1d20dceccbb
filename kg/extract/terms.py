"""Terms of office by number: "khóa XIV", "khóa XII, XIII", "nhiệm kỳ 2". Terms in years are dates (`kg.text.dates`)."""

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.text.tokens import Token

_ROMAN = frozenset("IVX")


def term_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The index after the term of office that begins at token `i`; `i` if none does."""
    match = lexicon.longest("term", words, i)
    j = match.end if match else i
    end = i
    while match and j < len(words) and _number(words[j]):
        end = j = j + 1
        if j + 1 < len(words) and words[j].text in (",", "-", "–", "và") and _number(words[j + 1]):
            j += 1
    return end


def _number(token: Token) -> bool:
    return token.shape == "num" or (token.shape in ("Cap", "UP") and _ROMAN.issuperset(token.text))

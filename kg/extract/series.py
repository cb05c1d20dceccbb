"""The fields of work that go on the name of an agency behind a comma: "Cục Mỹ thuật | , Nhiếp ảnh và Triển lãm"."""

from collections.abc import Sequence

from kg.extract.edges import is_body, is_person, is_place, stop_end
from kg.lexicon import Lexicon
from kg.model import Concept
from kg.text.tokens import Token

_AND = "và"
_BEFORE = 4  # tokens before a name in which "các" would tell that several agencies are listed


def series(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int, end: int) -> int:
    """The end of the fields in a row behind the name of tokens `i` to `end`; `end` if none goes on it.

    "và" closes the row, or what stands behind the whole name: a place, the body it is in, its head, the end of the phrase.
    Names of the same kind in a row are several agencies: "Sở Nội vụ, Xây dựng và Y tế", "các Sở Mẫu, Thử".
    """
    if end >= len(words) or words[end].text != "," or _of_several(lexicon, words, i):
        return end
    j, known = end, lexicon.own_name(concept, words, i) == end
    while j + 1 < len(words) and words[j].text == ",":
        if known and lexicon.own_name(concept, words, j + 1) > j + 1:
            return end
        after = _field(lexicon, words, j + 1)
        if after == j + 1 or (words[j + 1].shape == "Cap" and lexicon.longest("body", words, j + 1)):
            return end  # "Cục Thử Mẫu | , Thanh tra Bộ Mẫu"
        j = after
        if j < len(words) and words[j].text == _AND:
            last = _field(lexicon, words, j + 1)
            return last if last > j + 1 and not _goes_on(lexicon, words, last) else end
    whole = j < len(words) and (is_place(lexicon, words, j) or is_person(words, j) or is_body(lexicon, words, j))
    return j if whole else end


def _of_several(lexicon: Lexicon, words: Sequence[Token], i: int) -> bool:
    return any(lexicon.longest("quantity", words, k) for k in range(max(0, i - _BEFORE), i))


def _field(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The end of a field of work at token `j`, with the capitals and fields that go on it: "nông sản", "Thể thao"."""
    k = j
    while k < len(words) and not (k > j and is_person(words, k)):
        field = lexicon.longest("subject", words, k)
        if field and field.end > stop_end(lexicon, words, k):
            k = field.end
        elif k > j and words[k].shape in ("Cap", "UP") and not _ends(lexicon, words, k):
            k += 1
        else:
            break
    return k


def _ends(lexicon: Lexicon, words: Sequence[Token], k: int) -> bool:
    return stop_end(lexicon, words, k) > k or is_place(lexicon, words, k) or is_body(lexicon, words, k)


def _goes_on(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """Small words that nothing explains would go on the last field: it is not whole."""
    return j < len(words) and words[j].shape == "low" and not lexicon.found(words, j)

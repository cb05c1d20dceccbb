"""What a title says between its noun and its body: "Phó Giám đốc | phụ trách | Sở Y tế", "Phó Chủ tịch | phụ trách kinh tế |"."""

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.text.tokens import Token

_DUTIES = ("incharge", "parttime", "fulltime")
_FIELD = 6  # words of a field of work: "phụ trách văn hóa - xã hội"
_STOPS = ("function", "verb", "role", "ending", "joint", "link", "position", "modifier")


def duty(lexicon: Lexicon, words: Sequence[Token], j: int) -> tuple[tuple[str, ...], int, int]:
    """What the words at token `j` behind the noun of a title say of it, the index where its body may stand, and its own end.

    Who is in charge of a field of work is a deputy like others, and acts for no head: "Phó Chủ tịch | phụ trách kinh tế | UBND
    tỉnh Mẫu" is "Phó Chủ tịch".
    """
    match = lexicon.longest("modifier", words, j)
    effects = tuple(e for e in match.concept.props.get("effect", ()) if e in _DUTIES) if match else ()
    charge = lexicon.longest("charge", words, j)
    if charge and (field := _field(lexicon, words, charge.end)) > charge.end:
        return (), field, j
    return (effects, match.end, match.end) if match and effects else ((), j, j)


def _field(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of the field of work in small letters at token `i`; `i` where a body, or nothing of a field, stands."""
    k = i
    while k < len(words) and k - i < _FIELD and words[k].shape == "low":
        found = lexicon.found(words, k)
        if "level" in found or lexicon.longest("body", words, k, capital=True):
            break
        subject = found["subject"].end if "subject" in found else k
        if any(found[scheme].end > subject for scheme in _STOPS if scheme in found):
            break
        k = max(subject, k + 1)
    return k

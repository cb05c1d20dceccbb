"""Labels that go on where a shorter one of another scheme would be read first.

"anh | trai" is no form of address but kin, "bị | kêu gọi từ chức" no passive: read short, kin gets what befell the other.
"""

from collections.abc import Sequence

from kg.lexicon import Match
from kg.lexicon.labels import Found
from kg.text.tokens import Word

# The schemes whose labels go on, with those of the shorter ones that would be read first.
_SHORTER = (
    ("function", ("honorific", "modifier")),  # "anh trai", "bà nội"
    ("memorial", ("honorific",)),  # "anh linh"
    ("birth", ("modifier",)),  # "nguyên quán"
    # "có khả năng", "bị kêu gọi", "cách chức oan"
    ("ending", ("honorific", "modifier", "link", "function", "role", "verb")),
)
YIELDING = frozenset(scheme for _, schemes in _SHORTER for scheme in schemes)


def farther(found: Found, words: Sequence[Word]) -> tuple[str, Match] | None:
    """The label to be read, with its scheme, of all found at a token; its last word is no name's: "anh họ", not "ông | Nội"."""
    for scheme, shorter in _SHORTER:
        match = found.get(scheme)
        if match is None or words[match.end - 1].shape != "low" or not _counts(scheme, match):
            continue
        others = [found[other].end for other in shorter if other in found]
        if others and match.end > max(others):
            return scheme, match
    return None


def _counts(scheme: str, match: Match) -> bool:
    """Of the words that only end names, those that say it has not happened."""
    return scheme != "ending" or not {"unreal", "hoax"}.isdisjoint(match.concept.props)

"""Countries in the names of agencies: "Đại sứ quán | Nhật Bản", "Hội Luật gia | Việt Nam"."""

from collections.abc import Sequence

from kg.lexicon import Lexicon
from kg.model import Concept
from kg.text.tokens import Token


def country_name(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> int:
    """A name out of a scheme of words: "Đại sứ quán | Nhật Bản", "Đại sứ quán | Việt Nam tại Lào"."""
    end = i
    for scheme in concept.props.get("nameScheme", ()):
        match = lexicon.longest(scheme, words, i)
        end = match.end if match else end
        second = (
            lexicon.longest(scheme, words, end + 1) if match and end < len(words) and words[end].text == "tại" else None
        )
        end = second.end if second else end
    return end


def home(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The name of the country ends a name: "Hội Luật gia | Việt Nam"."""
    match = lexicon.longest("country", words, j)
    return match.end if match and "home" in match.concept.props else j

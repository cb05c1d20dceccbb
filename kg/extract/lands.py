"""Countries in the names of agencies: "Đại sứ quán | Nhật Bản", "Hội Luật gia | Việt Nam"."""

from collections.abc import Sequence

from kg.lexicon import Lexicon, Match
from kg.model import Concept
from kg.text.names import is_syllable, name_at, surname_at
from kg.text.tokens import Token, spelt


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


def country_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> Match | None:
    """A country, unless its words begin a person's name: "Hà Lan", but not in "Hà Lan Mẫu"; yes in "Thái Lan | Thử Mẫu".

    Words that are not ours show that the name begins behind the country: "Thủ tướng Anh | Mary Smith", "Thái Lan | Thamsak".
    """
    match = lexicon.longest("country", words, i)
    if match is None or not surname_at(words, i):
        return match
    more = name_at(words, i) - (match.end - i)
    rest = words[match.end : match.end + max(more, 0)]
    foreign = (more > 1 and spelt(rest).isascii()) or any(not is_syllable(word.text) for word in rest)
    return match if more <= 0 or foreign or (more > 1 and match.end - i > 1) else None

"""What the proper name of an agency ends before: a place, a person, another body, and words that no name goes on with."""

from collections.abc import Sequence

from kg.lexicon import Lexicon, Match
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token, spelt

_STOPPING = frozenset(("ending", "function", "role", "level", "honorific", "term", "verb", "position"))
_ACTING = frozenset(("ending", "function", "role", "verb"))
_COUNTED = frozenset(("measure", "term"))
_PAIR = 2
_DIGITS = 2  # of a number in a name
WHOLE = 3  # syllables of a name that is surely a person's


def is_place(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A unit follows, which is no part of the name: "Hội Luật gia | Cao Bằng"."""
    return bool(lexicon.longest("level", words, j)) or lexicon.gazetteer.at(words, j) is not None


def is_namesake(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """Two syllables that a unit is called by, and no longer name of a person."""
    if (
        j + 1 >= len(words)
        or words[j + 1].shape not in ("Cap", "UP")
        or not lexicon.gazetteer.known(spelt(words[j : j + 2]))
    ):
        return False
    return name_at(words, j) <= _PAIR or (surname_at(words, j + 2) and name_at(words, j + 2) >= _PAIR)


def is_company(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A business that is not named: "phòng kế toán | công ty"."""
    match = lexicon.longest("business", words, j) if j < len(words) and words[j].shape == "low" else None
    return match is not None and spelt(words[j : match.end]) in match.concept.props.get("endsName", ())


def is_person(words: Sequence[Token], j: int) -> bool:
    """A personal name begins."""
    return surname_at(words, j) and name_at(words, j) >= 2


def stops(lexicon: Lexicon, words: Sequence[Token], i: int, j: int) -> bool:
    """The name that began at token `i` ends before token `j`."""
    if words[j].shape == "low":
        task = lexicon.longest("task", words, j)  # "Tổ công tác giúp việc | thực hiện Đề án 2": no syllable of it
        return stop_end(lexicon, words, j) > j or (task is not None and task.end > j + 1)
    if lexicon.longest("level", words, j) or lexicon.longest("position", words, j) or _province(lexicon, words, j):
        return True
    if j > i and surname_at(words, j + 2) and is_namesake(lexicon, words, j):
        return True  # "Trung tâm Mẫu | Hội An | Nguyễn Văn Thử"
    return (surname_at(words, j) and name_at(words, j) >= WHOLE and not _cut(words, i, j)) or is_body(lexicon, words, j)


def _cut(words: Sequence[Token], i: int, j: int) -> bool:
    """A name of one syllable would end before a surname, with another and a whole name behind it: "Bạch | Mai Nguyễn Văn Mẫu"."""
    return j == i + 1 and surname_at(words, j + 1) and name_at(words, j + 1) >= WHOLE


def _province(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A province of two words ends a name: "Sở Mẫu Thử | Cà Mau"; after a sign it is part of it: "Quảng Nam - Đà Nẵng"."""
    found = lexicon.gazetteer.at(words, j) if words[j - 1].shape != "punct" else None
    return found is not None and found[1] > j + 1


def stop_end(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The end of the longest words at token `j` that no name goes on with; `j` if there are none."""
    found = lexicon.found(words, j)
    return max((match.end for scheme, match in found.items() if scheme in _STOPPING), default=j) if found else j


def is_body(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A new body begins: "Vụ Pháp chế | Bộ Nội vụ", "Phòng Mẫu | Sở Y tế"; a head inside a name ("Cơ quan Nhà nước") is none."""
    match = lexicon.longest("body", words, j)
    if match is None or match.end - j > 1 or match.concept.props.get("takes") == ("name",):
        return match is not None
    return _heads(match, words) or lexicon.own_name(match.concept, words, match.end) > match.end


def numbered(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The index after a number at token `j` that ends a name: "Trường Mẫu | 2 | cho biết", "thôn Thử | 3 |,"; else `j`.

    What it counts follows it otherwise: "2 khóa", "3 học sinh"; a day and a fraction have a sign.
    """
    if j >= len(words) or words[j].shape != "num" or len(words[j].text) > _DIGITS:
        return j
    if j + 1 == len(words):
        return j + 1
    after = words[j + 1]
    if after.shape == "punct":
        return j if words[j].end == after.start and after.text in "/-–.%" and j + 2 < len(words) else j + 1
    found = lexicon.found(words, j + 1)
    acts = not _ACTING.isdisjoint(found) and _COUNTED.isdisjoint(found)
    return j + 1 if (after.shape == "low" and acts) or is_person(words, j + 1) else j


def _heads(match: Match, words: Sequence[Token]) -> bool:
    """The head of an office of the administration, with a name that no list knows: "Phòng Mẫu | Cục Thử nghiệm"."""
    office = match.concept.props.get("bodyClass") == ("ExecutiveBody",) and "requiresCapital" in match.concept.props
    return office and match.end < len(words) and words[match.end].shape == "Cap"

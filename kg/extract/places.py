"""Units in a row of tokens: a level word and a name ("xã Tân Lập"), with the units written after it, or a bare name.

The longest name that the gazetteer knows wins; a name that no list has is one to four capitals.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.edges import numbered
from kg.extract.items import Place
from kg.lexicon import Lexicon, Match, pref
from kg.lexicon.gazetteer import KINDS
from kg.model import Concept, Record
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token, tokens

_BETWEEN = frozenset((",", "(", "-", "–"))
_PROVINCE, _CITY = "tỉnh", "thành phố"
_SYLLABLE = len("nghiêng")  # no syllable is longer
_CHAIN = 6  # units that are read after a unit: "xã A, xã B, xã C, huyện D, tỉnh E"


class UnitHit(Record, frozen=True):
    """A unit at a token: with its name, or its level word alone; and the index of the token after it."""

    unit: Place | None
    level: str
    end: int


def unit_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> UnitHit | None:
    """A unit that begins with its level word: "tỉnh Cao Bằng", "xã Tân Lập", or "tỉnh" alone."""
    match = _level_at(lexicon, words, i)
    if match is None:
        return None
    level, j = pref(match.concept), match.end
    named = _name_of(lexicon, words, j, match.concept)
    if words[j - 1].text == "." and not (named and _is_listed(lexicon, words, j, level)):
        return None  # "Q. Giám đốc" is no quận
    if named is None:
        return UnitHit(None, level, j)
    name, end = named
    return UnitHit(Place(level, name, _above(lexicon, words, end, match.concept)), level, end)


def _is_listed(lexicon: Lexicon, words: Sequence[Token], j: int, level: str) -> bool:
    return words[j].shape == "num" or lexicon.gazetteer.at(words, j, level) is not None


def bare_unit_at(lexicon: Lexicon, words: Sequence[Token], i: int, level: Concept) -> UnitHit | None:
    """A unit named without its level word, as after "Tỉnh ủy": a known unit, else capitals that are no person."""
    named = _name_of(lexicon, words, i, level)
    if named is None:
        return None
    name, end = named
    return UnitHit(Place(pref(level), name, _above(lexicon, words, end, level)), pref(level), end)


def place_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A province where a person's name could stand too: "Hà Giang", but not in "Hà Giang Nam"."""
    if words[i].shape in ("low", "num", "punct"):
        return None
    found = lexicon.gazetteer.at(words, i)
    return found if found and not _is_person(words, i, found[1]) else None


def district_at(lexicon: Lexicon, words: Sequence[Token], i: int, concept: Concept) -> UnitHit | None:
    """A district without its level word: "Trung tâm Y tế | Kim Sơn"; only where the body may be of one.

    Two syllables that begin like a name are the district, more are a person: "Công an | Lương Sơn Mẫu".
    """
    if i >= len(words) or words[i].shape not in ("Cap", "UP") or "district" not in concept.props.get("level", ()):
        return None
    for level in lexicon.unit_levels(concept):
        found = lexicon.gazetteer.at(words, i, level)
        if found is None or found[1] < i + 2 or _is_person(words, i, found[1]):
            continue
        if any(life.kind == "district" for life in lexicon.gazetteer.candidates(found[0], level)):
            return UnitHit(Place(level, found[0]), level, found[1])
    return None


def _level_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> Match | None:
    """The level word at a token. What guards it ("xã hội") yields to a known name with capitals: "xã Hội Sơn"."""
    if i >= len(words) or not lexicon.labels.starts("level", words[i].key):
        return None
    match = lexicon.longest("level", words, i)
    if match or i + 1 >= len(words) or words[i + 1].shape != "Cap":
        return match
    start = max(0, i - 2)
    match = lexicon.longest("level", words[start : i + 1], i - start)  # as if nothing followed
    named = lexicon.gazetteer.at(words, i + 1, pref(match.concept)) if match else None
    return replace(match, end=i + 1) if match and named and named[1] > i + 2 else None


def _name_of(lexicon: Lexicon, words: Sequence[Token], i: int, level: Concept) -> tuple[str, int] | None:
    """The name after a level word and the index after it: the longest that is known, else an open one."""
    counts = i < len(words) and words[i].shape == "num" and lexicon.longest("measure", words, i + 1)
    if counts or lexicon.longest("term", words, i):
        return None  # "kết quả của phường | 9 tháng đầu năm", "HĐND phường | Khóa IV"
    kinds = level.props.get("level", ())
    named = lexicon.gazetteer.at(words, i) if "province" in kinds else None
    former = lexicon.longest("former-province", words, i) if "province" in kinds else None
    if former and (named is None or former.end > named[1]):
        return " ".join(t.text for t in words[i : former.end]), former.end  # "tỉnh | Hà Nam Ninh" is not Hà Nam
    if kinds != ("village",):  # no list has villages
        below = lexicon.gazetteer.at(words, i, pref(level))
        if below and (named is None or below[1] > named[1]) and not _is_person(words, i, below[1]):
            named = below
    if named or kinds == ("province",):  # the gazetteer has all of ours
        return named or _elsewhere(lexicon, words, i)
    end = _open(words, i)
    if kinds == ("village",) and end > i and words[i].shape != "num":
        end = numbered(lexicon, words, end)
    cut = end == i + 1 and words[i].shape != "num" and (_text(words, end)[:1].islower() or end == len(words))
    if cut or (end == i + 1 and lexicon.longest("honorific", words, i)):  # "Chủ tịch UBND TP. | Ông Mẫu ..."
        return None  # a syllable that no list has: "Chủ tịch UBND phường | Báo cáo kết quả", at a line's end "phường | Xuân"
    return (" ".join(t.text for t in words[i:end]), end) if end > i else None


def _elsewhere(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[str, int] | None:
    """The name of a province that is none of ours: "tỉnh | Hủa Mẫu", "Tỉnh ủy | Vân Thử"; a person's or a sentence is none."""
    end = _open(words, i) if i < len(words) and not surname_at(words, i) else i
    if end == i or lexicon.found(words, i) or (end == i + 1 and len(words[i].text) <= _SYLLABLE):
        return None
    return " ".join(t.text for t in words[i:end]), end


def is_elsewhere(lexicon: Lexicon, place: Place | None) -> bool:
    """The place is a province that no list of ours has, nor was one before 1997 ("tỉnh Hà Nam Ninh"); or a city that none was.

    Of cities only those that a unit of ours is called by: "Thành ủy | Trùng Khánh" is of no district.
    """
    if place is not None and place.level == _CITY:
        lives = lexicon.gazetteer.candidates(place.name, "huyện")
        return bool(lives) and not lexicon.gazetteer.candidates(place.name, _CITY)
    if place is None or place.level != _PROVINCE or lexicon.gazetteer.candidates(place.name, "", None, ""):
        return False
    return lexicon.longest("former-province", tokens(place.name), 0) is None


def _above(lexicon: Lexicon, words: Sequence[Token], j: int, own: Concept) -> tuple[Place, ...]:
    """The units written after a unit that may be above it: ", huyện B, tỉnh C", "(huyện B)", ", Tuyên Quang", "(Sơn Dương)".

    Others of its own level are passed over ("xã A, xã B, huyện C"); a lower one begins something else.
    """
    found: list[Place] = []
    lowest = max(_heights(own))
    for _ in range(_CHAIN):
        j += _text(words, j) in _BETWEEN
        match = _level_at(lexicon, words, j)
        level = match.concept if match else None
        named = _name_of(lexicon, words, match.end, level) if match and level else _bare(lexicon, words, j)
        highest = min(_heights(level))
        if named is None or highest > lowest:
            break
        if highest < lowest:
            found.append(Place(pref(level) if level else "", named[0]))
            if _heights(level) == [0]:
                break  # nothing is above a province
            lowest = max(highest, 1)
        j = named[1]
    return tuple(found)


def _heights(level: Concept | None) -> list[int]:
    """Where units of a level word stand, 0 for a province; a bare name is read as a province's."""
    kinds = level.props.get("level", ()) if level else ()
    return [KINDS.index(kind) for kind in kinds if kind in KINDS] or [0]


def _bare(lexicon: Lexicon, words: Sequence[Token], j: int) -> tuple[str, int] | None:
    """A unit without its level word after another: a province, or in brackets whatever fills them."""
    if _text(words, j - 1) != "(":
        return lexicon.gazetteer.at(words, j)
    end = _open(words, j)
    return (" ".join(t.text for t in words[j:end]), end) if end > j and _text(words, end) in (")", ",") else None


def _is_person(words: Sequence[Token], i: int, end: int) -> bool:
    """The capitals of a place go on as a person's name would: no place ends there.

    It is one if they end with it, or if a surname follows ("Kiên Giang | Mai Văn Mẫu").
    """
    return surname_at(words, i) and name_at(words, i) > end - i and not surname_at(words, end)


def _text(words: Sequence[Token], i: int) -> str:
    return words[i].text if i < len(words) else ""


def _open(words: Sequence[Token], i: int) -> int:
    """The end of a unit's name that no list knows: one to four capitals, cut before a person's surname."""
    j = i
    while j < len(words) and j - i < 7 and (words[j].shape in ("Cap", "UP") or (j == i and words[j].shape == "num")):
        j += 1
    least = 2 if surname_at(words, i) else 1  # "Trịnh Văn Thử Mẫu" is a person: Văn is a surname too, but not here
    for k in range(i + least, j):
        if surname_at(words, k) and 2 <= j - k <= 4 and name_at(words, k) >= 3:
            return k
    if surname_at(words, i) and j - i >= 3:
        return i
    return min(j, i + 4)

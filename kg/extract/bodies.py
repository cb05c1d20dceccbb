"""Agencies and units in a row of tokens, by recursive descent: head, own name, unit, parent.

Ban Dân vận | Tỉnh ủy | Lạng Sơn         type, parent type, unit
Vụ | Pháp chế | , | Bộ Nội vụ            type, own name, parent after a comma
Ủy ban nhân dân | huyện | Bảo Lâm        type, level word, unit
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.extract.items import BodyDraft
from kg.extract.own_names import own_name
from kg.extract.terms import term_at
from kg.lexicon import Lexicon, pref
from kg.model import Concept, Unit
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token

_CLOSED = "tỉnh"  # the level whose names the gazetteer has all of


class UnitHit(NamedTuple):
    """A unit at a token: with its name, or its level word alone; and the index of the token after it."""

    unit: Unit | None
    level: str
    end: int


def unit_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> UnitHit | None:
    """A unit that begins with its level word: "tỉnh Cao Bằng", "xã Tân Lập", or "tỉnh" alone."""
    match = lexicon.longest("level", words, i)
    if match is None:
        return None
    level, j = pref(match.concept), match.end
    named = lexicon.gazetteer.at(words, j)
    if named:
        return UnitHit(Unit(level, named[0]), level, named[1])
    end = j if match.concept.props.get("level") == ("province",) else _open_unit(words, j)
    if end > j:
        return UnitHit(Unit(level, _text(words, j, end)), level, end)
    return UnitHit(None, level, j)


def bare_unit_at(lexicon: Lexicon, words: Sequence[Token], i: int, level: str) -> UnitHit | None:
    """A unit named without its level word, as after "Tỉnh ủy": a known unit, else capitals that are no person."""
    named = lexicon.gazetteer.at(words, i)
    if named:
        return UnitHit(Unit(level, named[0]), level, named[1])
    end = i if level == _CLOSED else _open_unit(words, i)
    return UnitHit(Unit(level, _text(words, i, end)), level, end) if end > i else None


def body_at(lexicon: Lexicon, words: Sequence[Token], i: int, *, depth: int = 0) -> tuple[BodyDraft, int] | None:
    """The body whose head stands at token `i`, and the index of the token after it."""
    match = lexicon.longest("body", words, i)
    if match is None or depth > 3:
        return None
    concept, j = match.concept, match.end
    takes = concept.props.get("takes", ())
    draft = BodyDraft(concept, words[i].start, words[j - 1].end)
    if "name" in takes:
        end = own_name(lexicon, concept, words, j)
        if end == j and (takes == ("name",) or "namesOnly" in concept.props):
            return None  # "Bộ" or "Ban" without a name is a common noun
        draft = replace(draft, name=_text(words, j, end), end=words[end - 1].end)
        j = end
    return complement(lexicon, words, draft, j, depth=depth)


def complement(
    lexicon: Lexicon, words: Sequence[Token], draft: BodyDraft, j: int, *, depth: int = 0
) -> tuple[BodyDraft, int]:
    """The draft with the parent or unit that follows at token `j`, and the index after it."""
    takes = draft.concept.props.get("takes", ())
    after = term_at(lexicon, words, j)  # "Đoàn đại biểu Quốc hội | khóa XIV | tỉnh Lai Châu"
    joint = lexicon.longest("joint", words, after)  # "Đảng bộ | cơ quan | Văn phòng Quốc hội"
    k = joint.end if joint else after
    if "parent" in takes:
        inner = _parent_at(lexicon, words, k, draft.concept, depth)
        if inner is None and _text_at(words, j) == ",":
            inner = _parent_at(lexicon, words, j + 1, draft.concept, depth)
        if inner:
            return replace(draft, parent=inner[0], end=inner[0].end), inner[1]
    if "unit" in takes or "parent" in takes:
        hit = unit_at(lexicon, words, k)
        if hit is None and draft.concept.props.get("unitForm") == ("bare",):
            hit = bare_unit_at(lexicon, words, k, _bare_level(lexicon, draft.concept))
        if hit:
            return replace(draft, unit=hit.unit, level=hit.level, end=words[hit.end - 1].end), hit.end
    return draft, j


def _parent_at(
    lexicon: Lexicon, words: Sequence[Token], i: int, child: Concept, depth: int
) -> tuple[BodyDraft, int] | None:
    inner = body_at(lexicon, capital(words, i), i, depth=depth + 1)
    allowed = child.props.get("parentType", ())
    return inner if inner and lexicon.is_a(inner[0].concept.id, allowed) else None


def capital(words: Sequence[Token], i: int) -> Sequence[Token]:
    """The same words, token `i` as if it had a capital: where a body must follow, its head may be written small."""
    if i < len(words) and words[i].shape == "low":
        return [*words[:i], words[i]._replace(shape="Cap"), *words[i + 1 :]]
    return words


def _bare_level(lexicon: Lexicon, concept: Concept) -> str:
    level = concept.props.get("unitLevel", ("",))[0]
    return pref(lexicon.concepts[level]) if level in lexicon.concepts else ""


def place_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A unit of the gazetteer where a person's name could stand too: "Hà Giang", but not in "Hà Giang Nam".

    It is a place if the capitals end with it, or if a surname follows ("Kiên Giang | Mai Văn Mẫu").
    """
    found = lexicon.gazetteer.at(words, i)
    if found and surname_at(words, i) and name_at(words, i) > found[1] - i and not surname_at(words, found[1]):
        return None
    return found


def _open_unit(words: Sequence[Token], i: int) -> int:
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


def _text_at(words: Sequence[Token], i: int) -> str:
    return words[i].text if i < len(words) else ""


def _text(words: Sequence[Token], i: int, j: int) -> str:
    """The words as one string with single spaces; expanded abbreviations come out in full."""
    return " ".join(t.text for t in words[i:j])

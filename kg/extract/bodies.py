"""Agencies and units in a row of tokens, by recursive descent: head, own name, unit, parent.

Ban Dân vận | Tỉnh ủy | Lạng Sơn         type, parent type, unit
Vụ | Pháp chế | , | Bộ Nội vụ            type, own name, parent after a comma
Ủy ban nhân dân | huyện | Bảo Lâm        type, level word, unit
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.items import BodyDraft
from kg.extract.places import bare_unit_at, unit_at
from kg.lexicon import Lexicon
from kg.model import Concept
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token

_JOINS = frozenset(("và", "các", "của", "cho"))
_NAME_LIMIT = 14  # tokens: "Phòng Đào tạo, bồi dưỡng và quản lý ..." is about the longest name met without a comma


def body_at(lexicon: Lexicon, words: Sequence[Token], i: int, *, depth: int = 0) -> tuple[BodyDraft, int] | None:
    """The body whose head stands at token `i`, and the index of the token after it."""
    match = lexicon.longest("body", words, i)
    if match is None or depth > 3:
        return None
    concept, j = match.concept, match.end
    takes = concept.props.get("takes", ())
    draft = BodyDraft(concept, words[i].start, words[j - 1].end)
    if "name" in takes:
        known = lexicon.own_name(concept, words, j)
        end = known if known > j and not _goes_on(words, known) else max(known, _own_name(lexicon, words, j))
        if end == j and takes == ("name",):
            return None  # "Bộ" or "Sở" without a name is a common noun
        draft = replace(draft, name=_text(words, j, end), end=words[end - 1].end)
        j = end
    return complement(lexicon, words, draft, j, depth=depth)


def complement(
    lexicon: Lexicon, words: Sequence[Token], draft: BodyDraft, j: int, *, depth: int = 0
) -> tuple[BodyDraft, int]:
    """The draft with the parent or unit that follows at token `j`, and the index after it."""
    takes = draft.concept.props.get("takes", ())
    k = j + 1 if _key(words, j) in ("của", "thuộc") else j
    if "parent" in takes:
        inner = _parent_at(lexicon, words, k, draft.concept, depth)
        if inner is None and _text_at(words, j) == ",":
            inner = _parent_at(lexicon, words, j + 1, draft.concept, depth)
        if inner:
            return replace(draft, parent=inner[0], end=inner[0].end), inner[1]
    if "unit" in takes or "parent" in takes:
        hit = unit_at(lexicon, words, k)
        if hit is None and draft.concept.props.get("unitForm") == ("bare",):
            level = lexicon.concepts.get(draft.concept.props.get("unitLevel", ("",))[0])
            hit = bare_unit_at(lexicon, words, k, level) if level else None
        if hit:
            return replace(draft, unit=hit.unit, level=hit.level, end=words[hit.end - 1].end), hit.end
    return draft, j


def _parent_at(
    lexicon: Lexicon, words: Sequence[Token], i: int, child: Concept, depth: int
) -> tuple[BodyDraft, int] | None:
    inner = body_at(lexicon, words, i, depth=depth + 1)
    allowed = child.props.get("parentType", ())
    return inner if inner and lexicon.is_a(inner[0].concept.id, allowed) else None


def _own_name(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of an open-class name ("Giáo dục và Đào tạo"): it begins with a capital and stops at what cannot be in it."""
    if i + 1 < len(words) and words[i].text.casefold() == "số" and words[i + 1].shape == "num":
        return i + 2
    if i >= len(words) or words[i].shape not in ("Cap", "UP", "num") or lexicon.longest("level", words, i):
        return i
    j = i
    while j < len(words) and j - i < _NAME_LIMIT:
        token = words[j]
        if token.shape == "punct":
            if token.text not in "-–&" or j + 1 >= len(words) or words[j + 1].shape != "Cap":
                break
        elif j > i and _stops(lexicon, words, j):
            break
        j += 1
    while j > i and (words[j - 1].shape == "punct" or words[j - 1].text in _JOINS):
        j -= 1
    return j


def _goes_on(words: Sequence[Token], j: int) -> bool:
    """After a well-known name another part follows: "Phòng Tài chính | - Kế hoạch"."""
    return j + 1 < len(words) and words[j].text in ("-", "–", "&", "và") and words[j + 1].shape in ("Cap", "UP")


def _stops(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    token, after = words[j], words[j + 1] if j + 1 < len(words) else None
    if token.text in _JOINS:
        return after is None or after.shape not in ("Cap", "UP")
    if token.shape == "low":
        found = (lexicon.longest(scheme, words, j) for scheme in ("ending", "function", "role", "level", "honorific"))
        return any(found) or bool(lexicon.verb(words, j))
    if lexicon.longest("level", words, j) or lexicon.longest("position", words, j):
        return True
    return (surname_at(words, j) and name_at(words, j) >= 3) or _is_body(lexicon, words, j)


def _is_body(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A new body begins: "Vụ Pháp chế | Bộ Nội vụ"; a head inside a name ("Cơ quan Nhà nước") is none."""
    match = lexicon.longest("body", words, j)
    return match is not None and (match.end - j > 1 or match.concept.props.get("takes") == ("name",))


def _key(words: Sequence[Token], i: int) -> str:
    return words[i].text.casefold() if i < len(words) else ""


def _text_at(words: Sequence[Token], i: int) -> str:
    return words[i].text if i < len(words) else ""


def _text(words: Sequence[Token], i: int, j: int) -> str:
    """The words as one string with single spaces; expanded abbreviations come out in full."""
    return " ".join(t.text for t in words[i:j])

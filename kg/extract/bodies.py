"""Agencies and units in a row of tokens, by recursive descent: head, own name, unit, parent.

Ban Dân vận | Tỉnh ủy | Lạng Sơn         type, parent type, unit
Vụ | Pháp chế | , | Bộ Nội vụ            type, own name, parent after a comma
Ủy ban nhân dân | huyện | Bảo Lâm        type, level word, unit
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.edges import is_company
from kg.extract.items import BodyDraft, Place
from kg.extract.lands import home
from kg.extract.own_names import open_name, own_name
from kg.extract.places import UnitHit, bare_unit_at, district_at, place_at, unit_at
from kg.extract.terms import term_at
from kg.lexicon import Lexicon, pref
from kg.model import Concept
from kg.text.names import surname_at
from kg.text.tokens import Token, spelt

_HOME = "country/viet-nam"
_OFFICES = (("ExecutiveBody",), ("PublicServiceUnit",))
_APPOSED = (",", "-", "–")  # "Trung tâm Mẫu | - | Cục Thử nghiệm"


def body_at(
    lexicon: Lexicon, words: Sequence[Token], i: int, *, depth: int = 0, small: bool = False
) -> tuple[BodyDraft, int] | None:
    """The body whose head stands at token `i`, and the index of the token after it.

    `small`: where a body must follow, its head may be written small.
    """
    match = lexicon.longest("body", words, i, capital=small)
    if match is None or depth > 3 or _is_place(lexicon, words, i, match.end):
        return None
    concept, j = _of_unit(lexicon, match.concept, words, match.end), match.end
    takes = concept.props.get("takes", ())
    draft = BodyDraft(concept, words[i].start, words[j - 1].end)
    placed = False
    if "name" in takes:
        end = own_name(lexicon, concept, words, j)
        placed = end == j and small and depth == 0 and "namesOnly" in concept.props
        end = open_name(lexicon, words, j) if placed else end
        if end == j and (takes == ("name",) or "namesOnly" in concept.props):
            return None  # "Bộ" or "Ban" without a name is a common noun
        draft = replace(draft, name=_of_all(lexicon, words, i, _text(words, j, end)), end=words[end - 1].end)
        j = end
    found = complement(lexicon, words, draft, j, depth=depth)
    if placed and not (found[0].parent or found[0].unit):
        return None  # "Trưởng Ban | Thử nghiệm | tỉnh Mẫu": a name that no list has, told by the place behind it
    return None if "needsParent" in concept.props and found[0].parent is None else found


def _of_unit(lexicon: Lexicon, concept: Concept, words: Sequence[Token], j: int) -> Concept:
    """The society of a unit where its level word follows the country's: "Hội Nông dân Việt Nam | tỉnh Mẫu"."""
    name = next(iter(concept.props.get("ofUnit", ())), "")
    return lexicon.concepts[name] if name in lexicon.concepts and unit_at(lexicon, words, j) else concept


def _of_all(lexicon: Lexicon, words: Sequence[Token], i: int, name: str) -> str:
    """The name of a society that its head tells to be the country's: "Trung ương Hội | Mẫu" is the "Hội Mẫu Việt Nam"."""
    home = pref(lexicon.concepts[_HOME])
    return f"{name} {home}" if name and lexicon.longest("central", words, i) and not name.endswith(home) else name


def _is_place(lexicon: Lexicon, words: Sequence[Token], i: int, j: int) -> bool:
    """What looks like a head is the first half of a place's name: "Hội An", "Trường Sa", not "Trường Trung học"."""
    if j != i + 1 or j >= len(words) or words[j].shape != "Cap" or not lexicon.gazetteer.known(spelt(words[i : i + 2])):
        return False
    return j + 1 >= len(words) or words[j + 1].shape == "punct" or surname_at(words, j + 1)


def complement(
    lexicon: Lexicon, words: Sequence[Token], draft: BodyDraft, j: int, *, depth: int = 0
) -> tuple[BodyDraft, int]:
    """The draft with the parent or unit that follows at token `j`, and the index after it."""
    takes = draft.concept.props.get("takes", ())
    after = term_at(lexicon, words, j)[1]  # "Đoàn đại biểu Quốc hội | khóa XIV | tỉnh Lai Châu"
    joint = lexicon.longest("joint", words, after)  # "Đảng bộ | cơ quan | Văn phòng Quốc hội"
    k = joint.end if joint else after
    if "parent" in takes:
        inner = _parent_at(lexicon, words, k, draft.concept, depth)
        apposed = _text_at(words, j) in _APPOSED and "organisation" not in draft.concept.props
        if inner is None and apposed:  # "Đảng ủy - HĐND - UBND | xã Mẫu": a Party committee stands in a list
            inner = _parent_at(lexicon, words, j + 1, draft.concept, depth)
        if inner is None and _text_at(words, j) == "(":  # "Tổng cục Thử nghiệm | (Bộ Mẫu)"
            inner = _parent_at(lexicon, words, j + 1, draft.concept, depth)
            inner = (inner[0], inner[1] + 1) if inner and _text_at(words, inner[1]) == ")" else None
        if inner:
            return replace(draft, parent=inner[0], end=inner[0].end), inner[1]
    if "unit" in takes or "parent" in takes:
        hit = unit_at(lexicon, words, k)
        if hit is None and draft.concept.props.get("unitForm") == ("bare",):
            level = lexicon.concepts.get(draft.concept.props.get("unitLevel", ("",))[0])
            hit = bare_unit_at(lexicon, words, k, level) if level else None
        hit = hit or _bare_province(lexicon, words, k, draft.concept) or district_at(lexicon, words, k, draft.concept)
        if hit:
            return replace(draft, unit=hit.unit, level=hit.level, end=words[hit.end - 1].end), hit.end
        if "unit" in takes and not draft.name and home(lexicon, words, k) > k:
            return replace(draft, open=True), j  # "Bộ đội Biên phòng | Việt Nam" is that of no province
    return draft, j


def above_named(lexicon: Lexicon, words: Sequence[Token], j: int, body: BodyDraft | None) -> int:
    """The index after what a body with a name of its own belongs to: "Giám đốc Học viện Mẫu Thử | Bộ Tài chính"; else `j`.

    The name is whole without it: no list of parents is kept for schools and papers.
    """
    if body is None or not body.name or "parent" in body.concept.props.get("takes", ()) or body.unit or body.level:
        return j
    match = lexicon.longest("body", words, j) if j < len(words) and words[j].shape in ("Cap", "UP") else None
    above = body_at(lexicon, words, j) if match else None
    return above[1] if above else j


def is_of_business(lexicon: Lexicon, words: Sequence[Token], j: int, body: BodyDraft | None) -> bool:
    """A named office of which a business is told behind it: "Trưởng phòng Mẫu Thử | , Công ty A" is no post of the State."""
    bare = body is not None and body.name and not (body.parent or body.unit or body.level)
    if bare and is_company(lexicon, words, j):
        return True
    if body is None or not bare or body.concept.props.get("bodyClass") not in _OFFICES or j >= len(words):
        return False
    joint = lexicon.longest("joint", words, j)
    at = joint.end if joint else j + (words[j].text in (*_APPOSED, "("))
    above = body_at(lexicon, words, at) if at > j else None
    return above is not None and above[0].concept.props.get("bodyClass") == ("Enterprise",)


def of_noun_of_parent(lexicon: Lexicon, words: Sequence[Token], j: int, body: BodyDraft) -> tuple[BodyDraft, int]:
    """What it is in follows as a noun without its name: "Chánh Thanh tra | Bộ" is of the one that the text named.

    A business goes without its name too: "Bí thư Đảng ủy | Tập đoàn".
    """
    if j >= len(words) or words[j].shape != "Cap" or body.parent or body.unit or body.level:
        return body, j
    match = lexicon.longest("body", words, j)
    if match is None or not lexicon.is_a(match.concept.id, body.concept.props.get("parentType", ())):
        return body, j
    end, closed = match.end, match.end == len(words) or words[match.end].shape == "punct"
    business = match.concept.props.get("bodyClass") == ("Enterprise",)
    if body_at(lexicon, words, j) is not None or (end > j + 1 and not (business and closed)):
        return body, j
    above = BodyDraft(match.concept, words[j].start, words[end - 1].end) if end > j + 1 else None
    return (replace(body, parent=above, end=above.end) if above else body), end


def _bare_province(lexicon: Lexicon, words: Sequence[Token], j: int, concept: Concept) -> UnitHit | None:
    """A province without its level word: "Sở Y tế | Cần Thơ"; only where the body may be of one."""
    found = place_at(lexicon, words, j) if j < len(words) else None
    version = lexicon.gazetteer.version(found[0], None) if found else None
    if found is None or version is None or version.level not in lexicon.unit_levels(concept):
        return None
    return None if surname_at(words, j) and found[1] - j > 2 else UnitHit(Place("", found[0]), "", found[1])


def _parent_at(
    lexicon: Lexicon, words: Sequence[Token], i: int, child: Concept, depth: int
) -> tuple[BodyDraft, int] | None:
    inner = body_at(lexicon, words, i, depth=depth + 1, small=True)
    allowed = child.props.get("parentType", ())
    return inner if inner and lexicon.is_a(inner[0].concept.id, allowed) else None


def _text_at(words: Sequence[Token], i: int) -> str:
    return words[i].text if i < len(words) else ""


def _text(words: Sequence[Token], i: int, j: int) -> str:
    """The words as one string with single spaces; expanded abbreviations come out in full."""
    return " ".join(t.text for t in words[i:j]).replace(" ,", ",")


def organised(draft: BodyDraft, lexicon: Lexicon) -> BodyDraft:
    """A body that goes by the organisation of its committee: "Ban Chấp hành | Tỉnh ủy X" is that of the "Đảng bộ tỉnh X"."""
    above = draft.parent
    name = next(iter(above.concept.props.get("organisation", ())), "") if above else ""
    if above is None or "ofOrganisation" not in draft.concept.props or name not in lexicon.concepts:
        return draft
    level = above.level or ("" if above.unit else next(iter(lexicon.unit_levels(above.concept)), ""))
    return replace(draft, parent=replace(above, concept=lexicon.concepts[name], level=level))

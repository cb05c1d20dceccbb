"""The agency a phrase stands for, with what the phrase leaves out supplied by its neighbours and the frame of the article."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from kg.extract.bodies import organised
from kg.extract.frame import Frame, Places, Steps
from kg.extract.items import BodyDraft, Place
from kg.extract.needs import bare_levels, is_bare, is_foreign, is_national, is_optional, taken
from kg.extract.shortened import spelt_out
from kg.lexicon import Lexicon, pref
from kg.lexicon.bodies import label, label_abroad, unit_words
from kg.lexicon.gazetteer import kind
from kg.model import Body, Unit
from kg.text.tokens import tokens

_COMMITTEE = ("bt/cap-uy",)
_DEPARTMENT = ("bt/ban-dang",)
_ORGANS = (*_DEPARTMENT, "bt/uy-ban-kiem-tra", "bt/ban-cua-hoi-doan-the")  # of a committee
_INNER = (  # committees inside an office or a force, which have no departments
    *("bt/dang-uy-cac-co-quan-dang", "bt/dang-uy-co-quan", "bt/dang-uy-quan-su", "bt/quan-uy-trung-uong"),
    *("bt/dang-uy-quan-su-trung-uong", "bt/dang-uy-cong-an-trung-uong"),
)
_BUSINESS = ("Enterprise",)
_DEEPEST = 3  # bodies inside each other of which the text tells no parent
Named = tuple[tuple[str, str], ...]  # types and names of bodies
_NOTHING: tuple[Body | None, Unit | None, Steps] = (None, None, ())


def complete(
    draft: BodyDraft, frame: Frame, places: Places = (), *, beside: Sequence[BodyDraft] = (), parts: Named = ()
) -> tuple[Body, Steps]:
    """The body a draft stands for, with what the phrase left out supplied by its neighbours and by the frame.

    `places` are the units of the titles beside it, `beside` their bodies; `parts` the bodies that it is the parent of, the
    innermost first. None of them is its own parent, though the article may seem to say so of both ("Vụ A, Cục B", "Cục B, Vụ A").
    """
    if draft.state:
        return _abroad(draft), ()
    if own := frame.at_home(draft):
        return complete(own, frame)[0], (("body", "site"),)
    lexicon = frame.lexicon
    draft = replace(draft, name=spelt_out(draft, frame)) if draft.name else draft
    draft = organised(inside(_fuller(draft, frame), beside, lexicon, whole=not parts), lexicon)
    draft = _of_level(draft, places, lexicon)
    parts = (*parts, (draft.concept.id, draft.name))
    if draft.parent and _is_part(draft.parent, parts):
        draft = replace(draft, parent=None)
    takes = taken(draft, lexicon)
    parent, unit, steps = _NOTHING
    if draft.parent:
        above, first = _told(draft.parent, frame, parts)
        parent, steps = complete(above, frame, places, beside=beside, parts=parts)
        steps = (*first, *steps)
    elif said := _said(draft, frame, places):
        unit, steps = said
    elif "parent" in takes and len(parts) <= _DEEPEST:
        parent, steps = _above(draft, frame, parts, places)
    if unit is None and parent is None:
        unit, steps = _supplied(draft, frame, takes)
    draft = replace(draft, name=lexicon.joined_name(draft.concept, draft.name))
    scope = frame.article.id if steps == (("unit", "unresolved"),) or (parent and parent.scope) else ""
    level = _level(draft, unit, parent, lexicon)
    if unit and level == "village" and draft.name.casefold() == unit.name.casefold():
        draft = replace(draft, name="")  # "Chi bộ | Nà Thử" is that of the thôn Nà Thử
    return Body(draft.concept.id, _label(draft, unit, parent), draft.name, unit, parent, level, scope), steps


def _supplied(draft: BodyDraft, frame: Frame, takes: Sequence[str]) -> tuple[Unit | None, Steps]:
    """The unit that the article as a whole tells; a body that needs one and has none is of this article alone."""
    if "unit" in takes and (found := _served(draft, frame)):
        return found[0], (("unit", found[1]),)
    wanted = "" if is_national(draft, frame.lexicon) else draft.concept.props.get("takes", ())
    nameless = wanted == ("name",) and not draft.name  # "Bí thư Đảng ủy | Tập đoàn"
    needs = takes or nameless or "parent" in wanted  # "Trung tâm Thử nghiệm" without either
    return None, (("unit", "unresolved"),) if needs and not is_optional(draft) else ()


def _abroad(draft: BodyDraft) -> Body:
    """A body of another State: whole as written, for nothing of ours lends it anything."""
    state = draft.state
    assert state is not None
    above = _abroad(draft.parent) if draft.parent else None
    written, usual = (
        label_abroad(draft.concept, draft.name, named, party=state.party, parent=parent)
        for named, parent in (
            (state.text, above.label if above else ""),
            (state.usual, (above.usual or above.label) if above else ""),
        )
    )
    name = "" if draft.name == state.party else draft.name
    if name != draft.name:
        usual = label_abroad(draft.concept, name, state.usual, party=state.party)
    usual = "" if usual == written else usual
    return Body(draft.concept.id, written, name, None, above, "central", country=state.country, usual=usual)


def _is_part(draft: BodyDraft, parts: Named) -> bool:
    return bool(draft.name) and (draft.concept.id, draft.name) in parts


def _above(draft: BodyDraft, frame: Frame, parts: Named, places: Places) -> tuple[Body | None, Steps]:
    """The agency that a body belongs to and its phrase leaves out: the last named before it, else the first after it.

    No Party committee is inside another; a name means the same agency in the whole article.
    """
    props, lexicon = draft.concept.props, frame.lexicon
    if "parentWritten" in props or draft.level or (draft.open and draft.name):
        return None, ()
    department = lexicon.is_a(draft.concept.id, _DEPARTMENT)
    but = _COMMITTEE if lexicon.is_a(draft.concept.id, _COMMITTEE) else _INNER if department else ()
    if frame.past and "parentToday" in props:
        return None, ()  # "năm 1994 làm Chánh Văn phòng": every agency has one, none that is named need be meant
    kinds = _kinds_above(draft, lexicon)
    named = frame.body(kinds, draft.start, but=but)  # a bare "Đảng ủy" is not that of the "HĐND tỉnh" named before it
    named = _told(named, frame, parts)[0] if named else None
    if named is None or _is_part(named, parts) or _is_noun(named) or _is_like(named, draft) or is_foreign(draft, named):
        return None, ()
    doubtful = (draft.open or (draft.name and named.name)) and _is_doubtful(draft, named, frame, kinds)
    if (draft.open and doubtful) or (not _in_line(draft, named, frame) and ("parentInLine" in props or doubtful)):
        return None, ()
    between = frame.article.text[draft.start : named.start]  # nothing where it was named before
    if named.start > draft.start and (department or ";" in between.partition("\n")[0]):
        # "Trưởng Ban Tuyên giáo A, Bí thư Thành ủy Mẫu | B": of another man's committee it is no part
        return None, ()
    if draft.name:
        frame.named.setdefault((draft.concept.id, draft.name), replace(draft, parent=named))
    above = organised(replace(draft, parent=named), lexicon).parent or named
    mine = places if _in_line(draft, named, frame) else ()
    parent, steps = complete(above, frame, mine, parts=parts)
    guessed = ("unit", "unresolved") in steps and any(part == "parent" for part, _ in steps)
    # of a guessed agency whose own is guessed it is not: "Công đoàn | Đảng ủy | Văn phòng"
    return (None, ()) if guessed else (parent, (("parent", "nearby" if named.start < draft.start else "text"), *steps))


def _is_noun(draft: BodyDraft) -> bool:
    """A head alone, which needs a name to tell an agency: "Chánh Thanh tra | Sở" of which the text names none."""
    props = draft.concept.props
    return not draft.name and is_bare(draft) and "name" in props.get("takes", ()) and "namesOnly" in props


def _is_like(named: BodyDraft, draft: BodyDraft) -> bool:
    """Both are of one type, or one is named after the other: "Bộ Tư lệnh | Bộ đội Biên phòng" is of no province's."""
    return named.concept.id == draft.concept.id or draft.name.casefold() == pref(named.concept).casefold()


def _kinds_above(draft: BodyDraft, lexicon: Lexicon) -> tuple[str, ...]:
    """The types of the agencies that a body may be a part of; "Bí thư Đảng ủy, | Chủ tịch HĐQT" is of a business."""
    props = draft.concept.props
    kinds = props.get("besideType" if is_bare(draft) and "bareUnit" in props else "parentType", ())
    kinds = props.get("parentNearby", kinds)
    if not draft.open:
        return kinds
    return tuple(k for k in kinds if lexicon.concepts[k].props.get("bodyClass") == _BUSINESS)


def _in_line(draft: BodyDraft, named: BodyDraft, frame: Frame) -> bool:
    """The agency is named before it in its own line."""
    return named.start < draft.start and "\n" not in frame.article.text[named.start : draft.start]


def _is_doubtful(draft: BodyDraft, named: BodyDraft, frame: Frame, kinds: Sequence[str]) -> bool:
    """Several agencies of the text could be above it: of which ministry is "Cục Mẫu"."""
    fitting = [
        b for b in frame.told.bodies if frame.lexicon.is_a(b.concept.id, kinds) and b.concept.id != draft.concept.id
    ]
    return any(b.name and b.name.casefold() != named.name.casefold() for b in fitting)


def _told(draft: BodyDraft, frame: Frame, parts: Named) -> tuple[BodyDraft, Steps]:
    """The last that the text named of what a noun alone tells: "Chánh Văn phòng | Sở" is of the "Sở Nội vụ tỉnh Mẫu"."""
    if draft.name or not is_bare(draft) or "name" not in draft.concept.props.get("takes", ()):
        return draft, ()
    named = frame.alike(draft).named.before(draft.start)
    return (named, (("parent", "nearby"),)) if named and not _is_part(named, parts) else (draft, ())


def _fuller(draft: BodyDraft, frame: Frame) -> BodyDraft:
    """A named body is the one that the article names in full: "Vụ Thử nghiệm" is that of the "Bộ Mẫu" if it says so once."""
    props = draft.concept.props
    part = props.get("level") == ("central",) and not {"takes", "parentType"}.isdisjoint(props)  # never "Quốc hội"
    if not is_bare(draft) or not (draft.name or part):
        return draft
    alike = frame.alike(draft).full
    draft = _trimmed(draft, alike, frame.lexicon)
    full = alike.get(draft.name) or frame.named.get((draft.concept.id, draft.name))
    return replace(draft, parent=full.parent, unit=full.unit, level=full.level) if full else draft


def _trimmed(draft: BodyDraft, alike: Collection[str], lexicon: Lexicon) -> BodyDraft:
    """A name that goes on in small letters ends where the article ends it elsewhere: "Học viện Mẫu | nhiều năm liền".

    A field of work is part of the name: "Trung tâm Y tế | dự phòng".
    """
    words = tokens(draft.name)
    if lexicon.own_name(draft.concept, words, 0) == len(words):
        return draft
    ends = (k for k, char in enumerate(draft.name) if char == " ")
    for name in (draft.name[:k] for k in ends if draft.name[:k] in alike):
        rest = tokens(draft.name[len(name) :])
        if all(t.shape == "low" for t in rest) and not any(lexicon.longest(s, rest, 0) for s in ("subject", "central")):
            return replace(draft, name=name)
    return draft


def inside(draft: BodyDraft, beside: Sequence[BodyDraft], lexicon: Lexicon, *, whole: bool = True) -> BodyDraft:
    """A bare "Đảng ủy" beside an agency is that of the agency: "Bí thư Đảng ủy, Giám đốc | Công an tỉnh Thử".

    Beside a council or committee it is the commune's, unless that is of a higher unit: "Bí thư Đảng ủy, Chủ tịch | UBND tỉnh".
    `whole`: the title is of the body itself, "Bí thư Đảng bộ, Giám đốc | Sở Y tế", not "Ủy viên Ban Chấp hành Đảng bộ, ...".
    """
    props = draft.concept.props
    types, higher = (props.get(name, ()) for name in ("besideType", "besideHigher"))
    if {"memberPost", "inEveryUnit"} <= props.keys() and is_bare(draft):
        above = (one.parent for one in beside if lexicon.is_a(one.concept.id, _ORGANS) and one.parent)
        return replace(draft, parent=next(above, None))  # "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức | Tỉnh ủy"
    types = types or (props.get("besideOwn", ()) if whole else ())
    if not types or not is_bare(draft):
        return draft
    own = bare_levels(draft, lexicon)
    near = [b for one in beside for b in (one, one.parent) if b]  # "Phó Chủ tịch Ban Chấp hành | Hội Thử nghiệm"
    fitting = (b for b in near if lexicon.is_a(b.concept.id, types) or _is_higher(b, higher, own, lexicon))
    return replace(draft, parent=agency) if (agency := next(fitting, None)) else draft


def _is_higher(body: BodyDraft, types: Sequence[str], levels: Sequence[str], lexicon: Lexicon) -> bool:
    """The body is of one of the types and of a unit of another level than these."""
    level = body.unit.level if body.unit and body.unit.level else body.level
    return lexicon.is_a(body.concept.id, types) and level not in ("", *levels)


def _of_level(draft: BodyDraft, places: Places, lexicon: Lexicon) -> BodyDraft:
    """A bare "Đảng ủy" beside "Chủ tịch UBND | xã" is that of a commune, though no text may tell of which."""
    bare = bare_levels(draft, lexicon) if is_bare(draft) else ()
    level = next((p for p in places if isinstance(p, str) and p in bare), "")
    return replace(draft, level=level) if level else draft


def _served(draft: BodyDraft, frame: Frame) -> tuple[Unit, str] | None:
    """The unit that the text tells of, unless words that go on the name of the body may tell another."""
    lexicon, props = frame.lexicon, draft.concept.props
    if draft.open and (not draft.name or "nameTail" in props or "nameTellsTask" in props):
        return None
    words = (draft.level,) if draft.level else bare_levels(draft, lexicon) or lexicon.unit_levels(draft.concept)
    return frame.unit(words, draft.start, props.get("level", ()), lowest=not draft.level)


def _said(draft: BodyDraft, frame: Frame, places: Places) -> tuple[Unit, Steps] | None:
    """The unit of a body by its own words: written, lent by a neighbour, or the nearest of the level that the words mean.

    A bare "Đảng ủy" means that of a commune (`:bareUnit`) before it means that of some agency.
    """
    if draft.unit:
        return frame.scope.unit(draft.unit), ()
    if draft.open and not draft.name:
        return None  # "Bí thư Đảng ủy, | Chủ tịch HĐQT công ty ..." is of no commune
    if lent := _lent(draft, frame, places):
        return lent
    levels = (draft.level,) if draft.level else bare_levels(draft, frame.lexicon)
    found = frame.unit(levels, draft.start, draft.concept.props.get("level", ())) if levels else None
    if found and not draft.level and found[1] == "text":
        return None  # a ward that only a later address names
    return (found[0], (("unit", found[1]),)) if found else None


def _lent(draft: BodyDraft, frame: Frame, places: Places) -> tuple[Unit, Steps] | None:
    """The unit that stands once for two titles: "Bí thư Đảng ủy, Chủ tịch HĐND | xã A"; a level word alone tells which kind."""
    if "unit" not in taken(draft, frame.lexicon):
        return None
    levels = (draft.level,) if draft.level else frame.lexicon.unit_levels(draft.concept)
    if named := next((p for p in places if isinstance(p, Place) and p.level in levels), None):
        return frame.scope.unit(named), (
            ("unit", "coordination"),
        )  # "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, Chủ tịch UBND | tỉnh A"
    kinds = draft.concept.props.get("level", ())
    told = (frame.unit((p,), draft.start, kinds) for p in places if isinstance(p, str) and p in levels)
    found = next((one for one in told if one), None)
    return (found[0], (("unit", found[1]),)) if found else None


def _level(draft: BodyDraft, unit: Unit | None, parent: Body | None, lexicon: Lexicon) -> str:
    """The level of a body: its unit's, else its parent's, else the only one its type has, else central if it may be."""
    levels = draft.concept.props.get("level", ())
    if unit:
        if unit.code:
            return kind(unit.code)
        word = next((c for c in lexicon.concepts.values() if c.scheme == "level" and pref(c) == unit.level), None)
        found = word.props.get("level", ()) if word else ()
        return "district" if "district" in found else next(iter(found), "")
    if parent:
        return parent.level
    return levels[0] if len(levels) == 1 else ("central" if "central" in levels and not draft.level else "")


def _label(draft: BodyDraft, unit: Unit | None, parent: Body | None) -> str:
    words = unit_words(draft.concept, unit.level, unit.name) if unit else draft.level
    return label(draft.concept, draft.name, unit=words, parent=parent.label if parent else "")

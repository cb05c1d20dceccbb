"""The agency a phrase stands for and the post a title stands for, with what the phrase leaves out supplied by its frame."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.bodies import organised
from kg.extract.frame import Frame, Places, Steps
from kg.extract.items import BodyDraft, Place, TitleDraft
from kg.lexicon import Lexicon, pref
from kg.lexicon.bodies import label, unit_words
from kg.lexicon.gazetteer import kind
from kg.model import Body, Concept, Post, Unit
from kg.text.tokens import tokens

_COMMITTEE = ("bt/cap-uy",)


def complete(
    draft: BodyDraft, frame: Frame, places: Places = (), *, beside: Sequence[BodyDraft] = (), depth: int = 0
) -> tuple[Body, Steps]:
    """The body a draft stands for, with what the phrase left out supplied by its neighbours and by the frame.

    `places` are the units of the titles beside it, `beside` their bodies.
    """
    if own := frame.at_home(draft):
        return complete(own, frame)[0], (("body", "site"),)
    lexicon = frame.lexicon
    draft = organised(_inside(_fuller(draft, frame), beside, lexicon), lexicon)
    takes = () if _national(draft, lexicon) else draft.concept.props.get("takes", ())
    parent: Body | None = None
    unit: Unit | None = None
    steps: Steps = ()
    if draft.parent:
        parent, steps = complete(draft.parent, frame, places, beside=beside, depth=depth + 1)
    elif said := _said(draft, frame, places):
        unit, steps = said
    elif "parent" in takes and depth < 3:
        parent, steps = _above(draft, frame, depth)
    if unit is None and parent is None and "unit" in takes:
        words = (draft.level,) if draft.level else lexicon.unit_levels(draft.concept)
        found = frame.unit(words, draft.start, draft.concept.props.get("level", ()))
        if found:
            unit, steps = found[0], (("unit", found[1]),)
    missing = unit is None and parent is None and bool({"unit", "parent"} & set(takes))
    if missing and not _optional(draft):
        steps = (("unit", "unresolved"),)
    scope = frame.article.id if steps == (("unit", "unresolved"),) or (parent and parent.scope) else ""
    level = _level(draft, unit, parent, lexicon)
    return Body(draft.concept.id, _label(draft, unit, parent), draft.name, unit, parent, level, scope), steps


def _above(draft: BodyDraft, frame: Frame, depth: int) -> tuple[Body | None, Steps]:
    """The agency that a body belongs to and its phrase leaves out: the last named before it, else the first after it.

    No Party committee is inside another; a name means the same agency in the whole article.
    """
    props, lexicon = draft.concept.props, frame.lexicon
    if "parentWritten" in props or draft.level:
        return None, ()
    but = _COMMITTEE if lexicon.is_a(draft.concept.id, _COMMITTEE) else ()
    named = frame.body(props.get("parentType", ()), draft.start, but=but)
    if named is None or named.concept.id == draft.concept.id:
        return None, ()
    if draft.name:
        frame.named.setdefault((draft.concept.id, draft.name), replace(draft, parent=named))
    above = organised(replace(draft, parent=named), lexicon).parent or named
    parent, steps = complete(above, frame, depth=depth + 1)
    return parent, (("parent", "nearby" if named.start < draft.start else "text"), *steps)


def _bare(draft: BodyDraft) -> bool:
    return not (draft.parent or draft.unit or draft.level)


def _fuller(draft: BodyDraft, frame: Frame) -> BodyDraft:
    """A named body is the one that the article names in full: "Vụ Thử nghiệm" is that of the "Bộ Mẫu" if it says so once."""
    if not draft.name or not _bare(draft):
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
        if all(t.shape == "low" for t in rest) and lexicon.longest("subject", rest, 0) is None:
            return replace(draft, name=name)
    return draft


def _inside(draft: BodyDraft, beside: Sequence[BodyDraft], lexicon: Lexicon) -> BodyDraft:
    """A bare "Đảng ủy" beside an agency is that of the agency: "Bí thư Đảng ủy, Giám đốc | Công an tỉnh Thử"."""
    types = draft.concept.props.get("besideType", ())
    if not types or not _bare(draft):
        return draft
    agency = next((b for b in beside if lexicon.is_a(b.concept.id, types)), None)
    return replace(draft, parent=agency) if agency else draft


def _national(draft: BodyDraft, lexicon: Lexicon) -> bool:
    """A name that begins or ends with the country is whole: no province, no ministry is added to it.

    "Hội Luật gia Việt Nam", "Bệnh viện Mẫu Trung ương", "Ban Chỉ đạo Quốc gia về chuyển đổi số".
    """
    if not draft.name or not _bare(draft):
        return False
    words = tokens(draft.name)
    home = lexicon.longest("country", words, len(words) - 2) if len(words) > 2 else None
    ends = home is not None and "home" in home.concept.props
    return ends or any(lexicon.longest("central", words, at) for at in {0, max(0, len(words) - 2)})


def _said(draft: BodyDraft, frame: Frame, places: Places) -> tuple[Unit, Steps] | None:
    """The unit of a body by its own words: written, lent by a neighbour, or the nearest of the level that the words mean.

    A bare "Đảng ủy" means that of a commune (`:bareUnit`) before it means that of some agency.
    """
    if draft.unit:
        return frame.scope.unit(draft.unit), ()
    if lent := _lent(draft, frame, places):
        return lent
    concepts = frame.lexicon.concepts
    bare = tuple(pref(concepts[v]) for v in draft.concept.props.get("bareUnit", ()) if v in concepts)
    levels = (draft.level,) if draft.level else bare
    found = frame.unit(levels, draft.start, draft.concept.props.get("level", ())) if levels else None
    if found and not draft.level and found[1] == "text":
        return None  # a ward that only a later address names
    return (found[0], (("unit", found[1]),)) if found else None


def _lent(draft: BodyDraft, frame: Frame, places: Places) -> tuple[Unit, Steps] | None:
    """The unit that stands once for two titles: "Bí thư Đảng ủy, Chủ tịch HĐND | xã A"; a level word alone tells which kind."""
    if "unit" not in draft.concept.props.get("takes", ()):
        return None
    levels = (draft.level,) if draft.level else frame.lexicon.unit_levels(draft.concept)
    for place in places:
        if isinstance(place, Place) and place.level in levels:
            return frame.scope.unit(place), (("unit", "coordination"),)
        kinds = draft.concept.props.get("level", ())
        if isinstance(place, str) and place in levels and (found := frame.unit((place,), draft.start, kinds)):
            return found[0], (("unit", found[1]),)
    return None


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


def _optional(draft: BodyDraft) -> bool:
    """A central body ("Bộ Nội vụ") may take a parent or unit but is whole without one."""
    return "central" in draft.concept.props.get("level", ()) and len(draft.concept.props.get("level", ())) == 1


def _label(draft: BodyDraft, unit: Unit | None, parent: Body | None) -> str:
    words = unit_words(draft.concept, unit.level, unit.name) if unit else draft.level
    return label(draft.concept, draft.name, unit=words, parent=parent.label if parent else "")


def post(
    title: TitleDraft,
    frame: Frame,
    *,
    shared: BodyDraft | None = None,
    places: Places = (),
    beside: Sequence[BodyDraft] = (),
) -> tuple[Post, Steps] | None:
    """The post a title stands for; `shared` is the body of a neighbouring title that it may borrow.

    `beside` are the bodies of all its neighbours, `places` their units.

    None when no body can be named: a bare "Chủ tịch" of nothing is no post.
    """
    found = _body_of(title, frame, shared)
    if found is None:
        return None
    draft, first = found
    body, steps = complete(draft, frame, places, beside=beside)
    words = _title(title)
    return Post(title.concept.id, words, _joined(words, title, body), body), (*first, *steps)


def _body_of(title: TitleDraft, frame: Frame, shared: BodyDraft | None) -> tuple[BodyDraft, Steps] | None:
    lexicon, props = frame.lexicon, title.concept.props
    if title.body:
        return _named(title.body, frame)
    if title.level and (concept := _unit_body(title, title.level, lexicon)):
        return BodyDraft(concept, title.start, title.end, unit=title.unit, level=title.level), ()
    allowed = props.get("allowedIn", ())
    beside = _beside(title, frame, shared)
    if beside:
        return beside, (("body", "coordination"),)
    if shared and lexicon.is_a(shared.concept.id, allowed):
        return replace(shared, unit=shared.unit), (("body", "coordination"),)
    if shared and "unitBody" in props:
        return None  # "Chủ tịch kiêm Tổng Giám đốc | Tập đoàn Mẫu" chairs nothing that the text named before
    return _from_afar(title, frame)


def _from_afar(title: TitleDraft, frame: Frame) -> tuple[BodyDraft, Steps] | None:
    """The body that a bare title takes from the text: the last one it may be in, else that of the site.

    A bare "ủy viên" is of whatever council the writer has in mind, unless a common noun ("ủy viên hội đồng") or a committee of
    the day tells which.
    """
    props = title.concept.props
    allowed = props.get("allowedIn", ())
    near = frame.body(allowed, title.start) if allowed else None
    told = near is None or title.headed or near.concept.props.get("bodyClass") == ("AdHocBody",)
    if props.get("kind") == ("membership",) and not told:
        return None
    if (near is None or near.start > title.start) and (own := _own(title, frame)):
        return own, (("body", "site"),)
    whole = _named(near, frame) if near else None  # a bare "Ban Chỉ đạo" stands for the one that has a name
    return (whole[0], (("body", "nearby"),)) if whole else None


def _own(title: TitleDraft, frame: Frame) -> BodyDraft | None:
    """The home body of a title that ends with its noun and names no other: "Trưởng Ban" on the site of a Ban."""
    own, props = frame.home.body, title.concept.props
    if own is None or not frame.lexicon.is_a(own.concept.id, props.get("allowedIn", ())):
        return None
    nouns = (f"{noun} ".casefold() for noun in props.get("headNoun", ()))
    return own if pref(own.concept).casefold().startswith(tuple(nouns)) else None


def _beside(title: TitleDraft, frame: Frame, shared: BodyDraft | None) -> BodyDraft | None:
    """The place that stands once for two titles: "Phó Bí thư, Chủ tịch HĐND tỉnh" is of the Tỉnh ủy of that province."""
    allowed = title.concept.props.get("allowedIn", ())
    if shared is None or not shared.level or frame.lexicon.is_a(shared.concept.id, allowed):
        return None
    level = shared.unit.level if shared.unit else shared.level
    concept = _unit_body(title, level, frame.lexicon)
    return BodyDraft(concept, title.start, title.end, unit=shared.unit, level=level) if concept else None


def _unit_body(title: TitleDraft, level: str, lexicon: Lexicon) -> Concept | None:
    """The body a title means with a mere unit: "Chủ tịch tỉnh" the People's Committee, "Bí thư xã" the Party committee.

    Of several the one made for that level: the Tỉnh ủy of a province rather than any Đảng ủy.
    """
    fitting = []
    for candidate in title.concept.props.get("unitBody", ()):
        concept = lexicon.concepts.get(candidate)
        levels = lexicon.unit_levels(concept) if concept else ()
        if concept and level in levels:
            fitting.append((len(levels), candidate, concept))
    return min(fitting)[2] if fitting else None


def _named(draft: BodyDraft, frame: Frame) -> tuple[BodyDraft, Steps] | None:
    """A body whose type needs a name of its own: a bare "Giám đốc Sở" is of the Sở that the text named last, or of the site."""
    if draft.name or not _bare(draft) or "name" not in draft.concept.props.get("takes", ()):
        return draft, ()  # "Bộ Tư lệnh | thành phố" says enough
    alike = frame.alike(draft).named
    before = alike.before(draft.start)
    own = frame.home.body
    if not before and own and own.concept.id == draft.concept.id and not (draft.unit or draft.level):
        return own, (("body", "site"),)
    found = before or alike.first
    return (found, (("body", "nearby"),)) if found else None


def _joined(words: str, title: TitleDraft, body: Body) -> str:
    """Title and body as one name; the noun they share is said once: "Trưởng Ban" + "Ban Dân vận" is "Trưởng Ban Dân vận"."""
    for noun in title.concept.props.get("headNoun", ()):
        if words.casefold().endswith(f" {noun}".casefold()) and body.label.casefold().startswith(f"{noun} ".casefold()):
            return f"{words}{body.label[len(noun) :]}"
    return f"{words} {body.label}"


def _title(title: TitleDraft) -> str:
    """The role word as shown: "Quyền Chủ tịch", "Phó Giám đốc phụ trách"."""
    words = title.concept.props.get("title", (pref(title.concept),))[0]
    if "acting" in title.effects:
        return f"Quyền {words}"
    for effect, word in (("incharge", "phụ trách"), ("fulltime", "chuyên trách")):
        words = f"{words} {word}" if effect in title.effects else words
    return words

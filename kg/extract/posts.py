"""The post a title stands for: its own body, one that a neighbour lends, or the last that the article named."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from kg.extract.agencies import complete, inside
from kg.extract.frame import Frame, Places, Steps
from kg.extract.items import BodyDraft, Place, TitleDraft
from kg.extract.needs import is_bare
from kg.lexicon import Lexicon, pref
from kg.model import Body, Concept, Post

_SHOWN = (("incharge", "phụ trách"), ("fulltime", "chuyên trách"), ("parttime", "không chuyên trách"))


class Near(NamedTuple):
    """The bodies that a short title may borrow of its sentence, and the offset before which the text names another.

    `shared` is that of a neighbouring title, `given` that of the post to which its holder rises.
    """

    shared: BodyDraft | None = None
    given: BodyDraft | None = None
    sought: int | None = None


def post(
    title: TitleDraft,
    frame: Frame,
    near: "Near | None" = None,
    *,
    places: Places = (),
    beside: Sequence[BodyDraft] = (),
) -> tuple[Post, Steps] | None:
    """The post a title stands for; `near` tells what a short one may borrow.

    `beside` are the bodies of all its neighbours, `places` their units.

    None when no body can be named: a bare "Chủ tịch" of nothing is no post.
    """
    found = _body_of(_of_own(title, beside, frame.lexicon), frame, near or Near(), places)
    if found is None:
        return None
    draft, first = found
    body, steps = complete(draft, frame, places, beside=beside)
    if not body.label:
        return None  # "Tổng Bí thư" of a State of which no leading party is known
    words = _title(title)
    return Post(title.concept.id, words, _joined(words, title, body), body), (*first, *steps)


def _of_own(title: TitleDraft, beside: Sequence[BodyDraft], lexicon: Lexicon) -> TitleDraft:
    """A title whose body is inside the neighbour's: "Bí thư Chi bộ, | Hiệu trưởng Trường Tiểu học Mẫu" heads that school's."""
    body = title.body
    if body is None or not {"besideType", "besideOffice"} <= body.concept.props.keys():
        return title
    return replace(title, body=inside(body, beside, lexicon))


def _body_of(title: TitleDraft, frame: Frame, near: Near, places: Places) -> tuple[BodyDraft, Steps] | None:
    lexicon = frame.lexicon
    if title.body:
        return (title.body, ()) if _is_of_village(title.body, places, lexicon) else _named(title.body, frame)
    if title.level:  # "Bí thư | thôn Mẫu" is of nothing else that the text named
        bare = title.unit is not None and not title.unit.level  # "Bí thư | Đồng Nai": a province till 2026, then a city
        level = frame.scope.unit(title.unit).level if title.unit and bare else title.level
        concept = _unit_body(title, level, lexicon)
        return (BodyDraft(concept, title.start, title.end, unit=title.unit, level=level), ()) if concept else None
    if title.open:
        return None  # "Phó trưởng Ban | Mẫu Thử, Giám đốc Trung tâm Thử" heads a Ban of that name, and nothing of the centre
    if near.shared and _is_of_noun(title, near.shared):
        return _lent(title, frame, near.shared) or _alone(title, lexicon)
    risen = _risen(title, frame, near.given) if near.given and _is_of_noun(title, near.given) else None
    return (
        risen or _from_afar(title, frame, title.start if near.sought is None else near.sought) or _alone(title, lexicon)
    )


def _alone(title: TitleDraft, lexicon: Lexicon) -> tuple[BodyDraft, Steps] | None:
    """The only body that a title may be of, though no text says so: a "Tổng Tham mưu trưởng" is the army's."""
    name = next(iter(title.concept.props.get("aloneIn", ())), "")
    return (BodyDraft(lexicon.concepts[name], title.start, title.end), ()) if name in lexicon.concepts else None


def _is_of_village(draft: BodyDraft, places: Places, lexicon: Lexicon) -> bool:
    """A neighbour tells the village that a body serves: "Bí thư Chi bộ, | Trưởng thôn Nà Mẫu"."""
    if draft.name or not is_bare(draft):
        return False
    levels = (lexicon.concepts[name] for name in draft.concept.props.get("unitLevel", ()) if name in lexicon.concepts)
    villages = [pref(level) for level in levels if level.props.get("level") == ("village",)]
    return any(isinstance(place, Place) and place.level in villages for place in places)


def _risen(title: TitleDraft, frame: Frame, given: BodyDraft) -> tuple[BodyDraft, Steps] | None:
    """The body of a short title whose holder rises in it or in its place: "Phó Bí thư, Phó Chủ tịch | làm Chủ tịch UBND tỉnh"."""
    allowed = title.concept.props.get("allowedIn", ())
    draft = given if frame.lexicon.is_a(given.concept.id, allowed) else _beside(title, frame, given)
    return (draft, (("body", "coordination"),)) if draft else None


def _lent(title: TitleDraft, frame: Frame, shared: BodyDraft) -> tuple[BodyDraft, Steps] | None:
    """The body that a bare title takes from its neighbour: the same, the committee of its place, or the office inside it."""
    lexicon, props = frame.lexicon, title.concept.props
    step = (("body", "coordination"),)
    if beside := _beside(title, frame, shared):
        return beside, step
    above = None if "unitBody" in props else shared.parent  # "Trợ lý Bộ trưởng kiêm Vụ trưởng | Vụ Mẫu, Bộ Thử"
    if fitting := next(
        (b for b in (shared, above) if b and lexicon.is_a(b.concept.id, props.get("allowedIn", ()))), None
    ):
        whole = _named(fitting, frame)  # "Phó Chủ tịch kiêm Tổng Thư ký | Hội": both of the one that the text names
        return (whole[0], (*step, *whole[1])) if whole else None
    if office := _office(title, shared, lexicon):
        return BodyDraft(office, title.start, title.end, parent=shared), step
    # "Chủ tịch kiêm Tổng Giám đốc | Tập đoàn Mẫu" chairs nothing that the text named before
    found = None if "unitBody" in props else _from_afar(title, frame, title.start)
    return found if found and (shared.start < title.end or _is_near(found[0], shared)) else None


def _is_near(found: BodyDraft, shared: BodyDraft) -> bool:
    """What was found afar is what the title behind names or what that is in: "Tổng Thư ký, Chủ nhiệm Văn phòng | Quốc hội".

    "Bộ trưởng - người phát ngôn | Chính phủ" is of no ministry that the text named before.
    """
    above: BodyDraft | None = shared
    while above:
        if above.concept.id == found.concept.id:
            return True
        above = above.parent
    return False


def _office(title: TitleDraft, shared: BodyDraft, lexicon: Lexicon) -> Concept | None:
    """The nameless part of a neighbour's agency that a title heads: "Chánh Văn phòng kiêm Người phát ngôn | Bộ Mẫu".

    "Chủ tịch HĐND tỉnh, | Trưởng Ban" heads none of its boards, which have names.
    """
    props = title.concept.props
    nouns = {noun.casefold() for noun in props.get("headNoun", ())}
    parts = (lexicon.concepts[name] for name in props.get("allowedIn", ()) if name in lexicon.concepts)
    nameless = (c for c in parts if pref(c).casefold() in nouns and "name" not in c.props.get("takes", ()))
    return next((c for c in nameless if lexicon.is_a(shared.concept.id, c.props.get("parentType", ()))), None)


def _from_afar(title: TitleDraft, frame: Frame, at: int) -> tuple[BodyDraft, Steps] | None:
    """The body that a bare title takes from the text: the last one it may be in, else that of the site.

    A bare "ủy viên" is of whatever council the writer has in mind, unless a common noun ("ủy viên hội đồng") or a committee of
    the day tells which.
    """
    props = title.concept.props
    allowed = _of_noun(title, props.get("allowedIn", ()), frame.lexicon)
    near = frame.spoken_of(allowed, at) if allowed else None
    told = near is None or title.headed or near.concept.props.get("bodyClass") == ("AdHocBody",)
    if props.get("kind") == ("membership",) and not told:
        return None
    if title.noun and near and {"besideOffice", "parentWritten"} <= near.concept.props.keys():
        return None  # "bí thư | chi bộ" is of his own office's cell, and not of one that the text named
    if (near is None or near.start > title.start) and (own := _own(title, frame)):
        return own, (("body", "site"),)
    if near and props.get("nameBody") == (near.concept.id,) and not frame.is_topic(near, title.start):
        return None
    whole = _named(near, frame) if near else None  # a bare "Ban Chỉ đạo" stands for the one that has a name
    return (whole[0], (("body", "nearby"),)) if whole else None


def _is_of_noun(title: TitleDraft, lent: BodyDraft) -> bool:
    """The noun behind a title may stand for a body: "Bí thư | chi bộ |, Trưởng phòng Nội vụ" is secretary of no Huyện ủy."""
    return pref(lent.concept).casefold().startswith(title.noun.casefold())


def _of_noun(title: TitleDraft, allowed: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """The types of bodies that the noun behind a title may stand for: "Chủ nhiệm | Ủy ban" is that of no office."""
    if not title.noun:
        return allowed
    noun = title.noun.casefold()
    known = (name for name in allowed if name in lexicon.concepts)
    found = [name for name in known if pref(lexicon.concepts[name]).casefold().startswith(noun)]
    if found:
        return found
    named = (c.id for c in lexicon.concepts.values() if c.scheme == "body" and pref(c).casefold() == noun)
    return [
        name for name in named if lexicon.is_a(name, allowed)
    ]  # "giám đốc | trung tâm" heads some public service unit


def _own(title: TitleDraft, frame: Frame) -> BodyDraft | None:
    """The home body of a title that ends with its noun and names no other: "Trưởng Ban" on the site of a Ban."""
    own, props = frame.home.body, title.concept.props
    if own is None or not frame.lexicon.is_a(own.concept.id, props.get("allowedIn", ())):
        return None
    nouns = (f"{noun} ".casefold() for noun in props.get("headNoun", ()))
    return own if pref(own.concept).casefold().startswith(tuple(nouns)) else None


def _beside(title: TitleDraft, frame: Frame, shared: BodyDraft) -> BodyDraft | None:
    """The place that stands once for two titles: "Phó Bí thư, Chủ tịch HĐND tỉnh" is of the Tỉnh ủy of that province."""
    allowed = title.concept.props.get("allowedIn", ())
    if not shared.level or frame.lexicon.is_a(shared.concept.id, allowed):
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
    if draft.name or not is_bare(draft) or "name" not in draft.concept.props.get("takes", ()):
        return draft, ()  # "Bộ Tư lệnh | thành phố" says enough
    alike = frame.alike(draft).named
    before = alike.before(draft.start)
    own = frame.home.body
    if not before and own and own.concept.id == draft.concept.id and not (draft.unit or draft.level):
        return own, (("body", "site"),)
    found = before or alike.first
    if found and frame.past and "\n" in frame.article.text[slice(*sorted((found.start, draft.start)))]:
        return None  # "từng là giám đốc | Sở": of what Sở he was once, a report on another does not tell
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
    for effect, word in _SHOWN:
        words = f"{words} {word}" if effect in title.effects else words
    return words

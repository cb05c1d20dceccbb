"""Who is of another State: beside the name stands an office or a country that is not ours.

"Chủ tịch Trung Quốc | A Mẫu Thử", "ông A Mẫu Thử, Bộ trưởng Ngoại giao Nhật Bản". Such a person holds no post of ours in the
whole article, although "Tổng Bí thư A Mẫu Thử" in its next sentence looks like one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from kg.extract.delegations import of_states
from kg.extract.items import BodyDraft, Item, Scanned, State, TitleDraft, is_this_state, prop, says, state_of
from kg.extract.names import Names, ending_of, is_ours, is_surely_ours
from kg.extract.rows import back

_NEAR = 6  # items after the comma behind a name
_NEWS, _MORE = 3, 3  # mentions of other States in news from abroad, and how many for one of this State
_PASSING = 2  # mentions of this State in news that is of others alone
_TELLING = ("foreign", "country", "unit", "body", "title")
_MARKS = (",", "-", "–", "(")
_ENDS = (",", ";", "(", ")")


def names(sentences: Sequence[Scanned], keys: Names, wanted: Iterable[str]) -> dict[str, State | None]:
    """The tone keys of the people of other States among those of the wanted names, with the State of whose side they are told.

    Where the news is from a State whose people are written with names like ours, those whose agency is never told to be of
    ours are of that State.
    """
    known = [name for name in wanted if name in keys]
    people, endings = {keys[name] for name in known}, set(map(ending_of, known))
    found: dict[str, State | None] = {}
    bare: set[str] = set()
    ours: set[str] = set()
    for sentence in sentences:
        if endings.isdisjoint(sentence.shown) or not sentence.may("name"):
            continue
        items = sentence.items
        mine = [k for k, item in enumerate(items) if item.kind == "name" and ending_of(item.text) in endings]
        theirs = of_states(items) if mine and sentence.may("abroad") else {}
        for k in mine:
            item = items[k]
            key = keys.get(item.text)
            if key is None or key not in people or (key in found and k not in theirs):
                continue
            if k in theirs:
                found[key] = theirs[k]
            elif _before(items, k) or _after(items, k) or _later(items, k) or not is_ours(item.text):
                found[key] = None
            else:
                (ours if is_surely_ours(item.text) or _has_agency(items, k) else bare).add(key)
    bare -= found.keys() | ours
    return found | dict.fromkeys(bare if bare and is_about_abroad(sentences, alike=True) else ())


def _has_title(items: Sequence[Item], k: int) -> bool:
    """A title of ours stands before the name, so that what follows is another's: "Thủ tướng A, | Bộ trưởng Quốc phòng Lào"."""
    j = back(items, k - 1, ("honorific", "rank"))
    return j >= 0 and items[j].kind == "title" and state_of(items[j]) is None


def is_about_abroad(sentences: Sequence[Scanned], *, alone: bool = False, alike: bool = False) -> bool:
    """The article tells of other States: it names them several times, and of this one hardly a unit or an agency of a unit.

    "Thủ tướng Mẫu Thử cải tổ nội các" in news from Singapore is not of the Government of Việt Nam. `alone`: of this one nothing
    but a word in passing, so that its people are nothing to us. `alike`: the most of one whose people have names like ours.
    """
    telling = (i for s in sentences if s.may("abroad") for i in s.items if i.kind in _TELLING)
    away = [i for i in telling if _is_abroad(i) and not prop(i, "neighbour")]
    most = max(Counter(filter(None, map(_alike, away))).values(), default=0) if alike else len(away)
    if len(away) < _NEWS or not most:
        return False
    home = sum(_is_home(i) for s in sentences if s.may(*_TELLING) for i in s.items if i.kind in _TELLING)
    return len(away) > _MORE * home and most > home and not (alone and home > _PASSING)


def _alike(item: Item) -> str:
    """The State that an item names, if its people are written with names like ours."""
    state = state_of(item)
    if state:
        return state.country if state.alike else ""
    return item.concept.id if item.concept and "alikeNames" in item.concept.props else ""


def _is_home(item: Item) -> bool:
    body = item.body
    if body and body.state:
        return body.state.here
    return bool(item.unit or (body and (body.unit or body.level)) or is_this_state(item))


def _has_agency(items: Sequence[Item], k: int) -> bool:
    """A title beside the name tells its agency's unit or this State, or names an agency that we alone have: it is of ours."""
    j = back(items, k - 1, ("honorific", "rank"))
    j = j - 1 if j > 0 and is_this_state(items[j]) else j
    near = [i for i in (j, k + 2) if 0 <= i < len(items) and items[i].title]
    return any((i + 1 < len(items) and is_this_state(items[i + 1])) or _is_of_ours(items[i]) for i in near)


def _is_of_ours(title: Item) -> bool:
    """The body of a title is of a unit, or its name is none that another State has: "Bộ Giáo dục và Đào tạo"."""
    body = title.body
    if body is None or body.unit or body.level or body.state:
        return body is not None and body.state is None
    known = [name.casefold() for name in body.concept.props.get("oursAlone", ())]
    return body.name.casefold() in known or title.text.casefold().endswith(tuple(known))


def _before(items: Sequence[Item], k: int) -> bool:
    """An office abroad or a country straight before the name, unless it only tells where: "Tham tán tại Lào | A"."""
    j = back(items, k - 1, ("honorific", "rank"))
    if j < 0 or not _is_abroad(items[j]):
        return False
    return not (j and items[j - 1].text.casefold() in ("tại", "ở", "với", "và", "-", "–", ","))


def _after(items: Sequence[Item], k: int) -> bool:
    """The first segment after the name tells an office abroad and no post of ours: "cố Thủ tướng A | của Singapore"."""
    if _stands_for(items, k):
        return True
    if k + 1 >= len(items) or items[k + 1].text not in _MARKS:
        return False
    segment = _segment(items, k + 2)
    end = k + 2 + len(segment)
    named = (end < len(items) and items[end].kind == "name") or _names_other(segment)
    if named and _has_title(items, k):
        return False  # "Phó Thủ tướng A, | Bí thư Khu ủy Quảng Mẫu | B", "Thủ tướng A, | Tổng thống Gan Mau": the next one's
    opens = next((item for item in segment if item.kind != "modifier"), None)
    if opens and opens.kind == "foreign" and opens.concept and not prop(opens, "neighbour"):
        return True  # "ông A, nguyên phó thị trưởng | kiêm giám đốc công an Trùng Mẫu"
    if any((item.title or item.body) and not (state_of(item) and not _has_title(items, k)) for item in segment):
        return False
    return (
        bool(segment)
        and segment[0].kind in ("occupation", "foreign", "word", "title")
        and any(_is_abroad(i) for i in segment)
    )


def _names_other(segment: Sequence[Item]) -> bool:
    """Behind what is of another State stand capitals that no list explains: who holds it."""
    first = next((n for n, item in enumerate(segment) if _is_abroad(item)), len(segment))
    return any(item.kind == "word" and item.text[:1].isupper() for item in segment[first + 1 :])


def _stands_for(items: Sequence[Item], k: int) -> bool:
    """The State or what is of it follows at once: "Thủ tướng A | của Singapore", "Thủ tướng A - | đại diện Việt Nam Cộng hòa"."""
    if k + 3 < len(items) and items[k + 1].text in "-–(" and says(items[k + 2], "fn/lanh-dao"):
        return items[k + 3].kind == "foreign"
    return k + 2 < len(items) and items[k + 1].kind == "joint" and _is_abroad(items[k + 2])


def _segment(items: Sequence[Item], first: int) -> list[Item]:
    segment: list[Item] = []
    for item in items[first : first + _NEAR]:
        if item.text in _ENDS or item.kind in ("name", "verb", "role", "function", "event"):
            break
        segment.append(item)
    return segment


def _later(items: Sequence[Item], k: int) -> bool:
    """Offices that any State has come first, one abroad ends their list: "A, Ủy viên Trung ương Đảng, | tỉnh trưởng tỉnh Thử"."""
    j = k + 1
    while j < len(items) and items[j].text == ",":
        segment = _segment(items, j + 1)
        titles = [item.title for item in segment if item.title]
        if any((item.kind == "foreign" and not prop(item, "neighbour")) or state_of(item) for item in segment):
            return j > k + 1
        if not titles or any(is_firm(t) or (t.body and "anyState" not in t.body.concept.props) for t in titles):
            return False
        j += len(segment) + 1
    return False


def _is_abroad(item: Item) -> bool:
    return item.kind == "foreign" or (item.kind == "country" and not prop(item, "home")) or state_of(item) is not None


def is_firm(title: TitleDraft) -> bool:
    """A title tells a unit of ours, or its agency does: nobody of another State has it."""
    body: BodyDraft | None = title.body
    if title.unit or title.level or title.headed:
        return True
    while body:
        if body.unit or body.level or body.state:
            return body.state is None
        body = body.parent
    return False


def at_home(title: TitleDraft, shared: BodyDraft | None, state: State | None) -> TitleDraft | None:
    """What a short title of somebody is in his State: "Tổng Bí thư | A" after "Chủ tịch nước Lào A"; None if nothing is known.

    A bare title may be of the foreign body that its neighbour lends it; of ours it never is.
    """
    body = title.body
    if is_firm(title) or state is None:
        return None
    if body is None:
        return title if shared and shared.state else None
    if body.parent or "anyState" not in body.concept.props or "nameScheme" in body.concept.props:
        return None
    return replace(title, body=replace(body, state=state))

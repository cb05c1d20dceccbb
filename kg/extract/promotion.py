"""Short titles in the news of a promotion: "ông A, Phó Bí thư, Phó Chủ tịch, | được bầu làm Chủ tịch UBND tỉnh Mẫu"."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import BodyDraft
from kg.extract.needs import is_bare
from kg.lexicon import pref

_BESIDE = ("name-first", "title-first")
_SERVICE = ("PublicServiceUnit",)  # schools, hospitals

Found = list[tuple[int, Holding]]  # holdings with the index of their title


def promoted(found: Found) -> Found:
    """The holdings of a sentence, short titles beside a name with the body of the post that the name is given.

    A short post of a deputy that a chairman is given is of another body than his: "bà A, Chủ tịch Hội Mẫu, | giữ chức Phó Chủ
    tịch" goes on with the committee that the text spoke of before her.
    """
    given = [(t, h) for t, h in found if h.modality == "appointed"]
    if not given:
        return found
    new = {h.name: h.title.body for _, h in given if h.title.body}
    heads = {(h.name, f"phó {pref(h.title.concept)}".casefold()) for _, h in found if h.rule in _BESIDE}
    lower = {t for t, h in given if (h.name, pref(h.title.concept).casefold()) in heads and _is_short(h)}
    found = [(t, _risen(h, [o for _, o in found if o.name == h.name]) if (t, h) in given else h) for t, h in found]
    first: dict[int, int] = {}
    for t, h in given:
        if t in lower:
            first[t] = min(h.name.start, first.get(t, h.name.start))
    found = [(t, _of_school(h, [o for _, o in found if o.name == h.name], new.get(h.name))) for t, h in found]
    return [
        (t, _of_same(replace(h, given=new.get(h.name)) if _is_short(h) else h, new.get(h.name)))
        if h.rule in _BESIDE
        else (t, replace(h, sought=first[t]) if t in first else h)
        for t, h in found
    ]


def _risen(given: Holding, held: Sequence[Holding]) -> Holding:
    """A deputy who becomes the head is so where he was: "Phó Chánh Văn phòng | Quốc hội |, giữ chức Chánh Văn phòng"."""
    own = given.title.body
    if own is not None and not (is_bare(own) and not own.name):
        return given
    below = f"phó {pref(given.title.concept)}".casefold()
    bodies = (h.title.body for h in held if h.rule in _BESIDE and pref(h.title.concept).casefold() == below)
    body = next((b for b in bodies if b and not is_bare(b)), None)
    return replace(given, title=replace(given.title, body=body)) if body and own else given


def _of_school(holding: Holding, held: Sequence[Holding], given: BodyDraft | None) -> Holding:
    """The Party committee of the school where the new post is: "A, Bí thư Đảng ủy, giữ chức Hiệu trưởng | Trường Mẫu |"."""
    own = holding.title.body
    if own is None or holding.rule not in _BESIDE or not (is_bare(own) and "bareUnit" in own.concept.props):
        return holding
    if any(h.rule in _BESIDE and h.title.body not in (own, None) for h in held):
        return holding
    schools = (
        b for b in (given, given and given.parent) if b and b.name and b.concept.props.get("bodyClass") == _SERVICE
    )
    school = next(schools, None)
    return replace(holding, title=replace(holding.title, body=replace(own, parent=school))) if school else holding


def _of_same(holding: Holding, given: BodyDraft | None) -> Holding:
    """Of the body that the new post names in full: "A, Phó Tham mưu trưởng Mẫu, giữ chức Phó Tư lệnh | Mẫu, Bộ Quốc phòng"."""
    own = holding.title.body
    if own is None or given is None or not (is_bare(own) and given.parent):
        return holding
    same = own.concept.id == given.concept.id and own.name == given.name
    return replace(holding, title=replace(holding.title, body=given)) if same else holding


def _is_short(holding: Holding) -> bool:
    """The words of the title tell no body and no unit, and no neighbour lends one."""
    title = holding.title
    return not (holding.shared or title.body or title.unit or title.level)

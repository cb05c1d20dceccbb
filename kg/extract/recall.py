"""Short titles of somebody whom the article also gives the same title in full: "Bộ trưởng | A" is of the ministry told before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import BodyDraft, TitleDraft
from kg.extract.names import Names


def recalled(found: Sequence[Holding], keys: Names) -> list[Holding]:
    """The holdings of an article, each short title as the article gives it in full to the same person.

    What a career tells in full says nothing of today: "được bầu làm | Bí thư Tỉnh ủy" is of no province that he left.
    """
    found = _spelt_out(found, keys)
    titles: dict[tuple[str | None, str, bool], dict[tuple[str, ...], TitleDraft]] = defaultdict(dict)
    for h in found:
        for past in {True, _is_past(h)}:
            titles[keys.get(h.name.text), h.title.concept.id, past].setdefault(_told(h.title), h.title)
    same = (titles[keys.get(h.name.text), h.title.concept.id, _is_past(h)].values() for h in found)
    full = (_completed(h.title, h.shared, told) for h, told in zip(found, same, strict=True))
    return [
        h if title is h.title or _is_placed(h) else replace(h, title=title)
        for h, title in zip(found, full, strict=True)
    ]


def _is_past(held: Holding) -> bool:
    return held.rule == "career" or held.modality == "former"


def _spelt_out(found: Sequence[Holding], keys: Names) -> Sequence[Holding]:
    """A bare title as the longer one that the same person has (`:calledShort`): "Bộ trưởng | A" is a "Bộ trưởng, Chủ nhiệm"."""
    longer = {
        (keys.get(h.name.text), short): h.title
        for h in reversed(found)
        for short in h.title.concept.props.get("calledShort", ())
        if h.title.body
    }
    if not longer:
        return found  # most articles
    full = (longer.get((keys.get(h.name.text), h.title.concept.id)) for h in found)
    return [
        replace(h, title=replace(h.title, concept=told.concept, body=told.body))
        if told and not (h.title.body or h.title.unit or h.title.level or h.shared)
        else h
        for h, told in zip(found, full, strict=True)
    ]


def _is_placed(held: Holding) -> bool:
    """Its own sentence tells the place of an agency: "ông A, Phó Bí thư Tỉnh ủy Mẫu, được bầu làm | Chủ tịch UBND tỉnh".

    There he is not what he was elsewhere.
    """
    title = held.title
    if title.body is None:
        return False
    # whose organ looks into what he once did tells no place: "Ủy ban Kiểm tra Tỉnh ủy Mẫu ... khi ông A giữ chức | Bí thư"
    told = (i for i in held.sentence.items if i.start < title.start and (i.title or not _is_past(held)))
    return any(i.body is not None and _located(i.body) for i in told)


def _completed(title: TitleDraft, shared: BodyDraft | None, same: Iterable[TitleDraft]) -> TitleDraft:
    """A short title of somebody whom the article also gives the same title in full is that post: "Bộ trưởng | A".

    "Phó Chủ tịch UBND TP | A" as well, if A is elsewhere "Phó Chủ tịch UBND TP Hà Nội"; `same` is this title wherever A has it.
    """
    if title.unit or (title.body is None and (title.level or shared)) or (title.body and _located(title.body)):
        return title
    full = next((t for t in same if _completes(t, title)), None)
    return replace(title, body=full.body, unit=full.unit, level=full.level) if full else title


def _told(title: TitleDraft) -> tuple[str, ...]:
    """What of a title decides whether it completes another: the first of those that are alike in it will do."""
    body = title.body
    carried = "unit" if title.unit or title.level or (body and body.unit) else ""
    return (carried, *((body.concept.id, body.unit.level if body.unit else body.level or "-") if body else ()))


def _located(body: BodyDraft) -> bool:
    return bool(body.unit or body.name or (body.parent and _located(body.parent)))


def _completes(full: TitleDraft, title: TitleDraft) -> bool:
    """Whether the one title tells the agency that the other leaves out, or the unit of the same kind of agency."""
    if title.body is None:
        return bool(full.body or full.unit or full.level)
    if full.body is None or full.body.concept != title.body.concept:
        return False
    level = full.body.unit.level if full.body.unit else full.body.level  # "HĐND | thành phố" is not that of a district
    return (full.body.unit is not None or (bool(level) and not title.body.level)) and title.body.level in ("", level)

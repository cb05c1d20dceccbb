"""What people of other States hold: posts of their own State, never one of ours; and nobody of ours holds one there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from kg.extract import foreign
from kg.extract.holding import Holding
from kg.extract.items import Scanned, State, TitleDraft
from kg.extract.names import Names, is_ours

_SELDOM = 3  # posts that are told for one of ours, where the news is of others
_BESIDE = ("title-first", "name-first")


def settled(
    found: Sequence[Holding], keys: Names, abroad: Mapping[str, State | None], sentences: Sequence[Scanned]
) -> list[Holding]:
    """What people of other States hold is held there, and nobody holds a post both here and there: that of ours is the surer.

    In news from abroad, and in news without anybody of ours in office, they are nothing to us, but for those posted here.
    """
    mine: dict[str, list[Holding]] = defaultdict(list)
    for h in found:
        if h.name.text in keys:
            mine[keys[h.name.text]].append(h)
    states: dict[str, State | None] = dict(abroad)
    for key, held in mine.items():
        told = {s for h in held if h.rule in _BESIDE and (s := _state(h.title))}
        if told and (key in abroad or not any(foreign.is_firm(h.title) for h in held)):
            states[key] = min(told, key=lambda s: s.text) if len({s.country for s in told}) == 1 else None
    if not states:
        return [h for h in found if not _state(h.title)]
    alone = {key for key, state in states.items() if state is None}
    alone = {key for key in alone if key in mine and not any(_state(h.title) for h in mine[key])}
    states |= dict(_before(found, keys, alone)) if alone else {}
    ours = sum(keys.get(h.name.text) not in {None, *states} and not _state(h.title) for h in found)
    # "Chủ tịch Quốc hội A hội kiến Tổng thống Liên bang Nga B": who of ours is told about as often is no word in passing
    distant = not ours or (_SELDOM * ours < len(found) and foreign.is_about_abroad(sentences, alone=True))
    placed = (_placed(h, keys.get(h.name.text), states, distant=distant) for h in found)
    return [h for h in placed if h]


def _before(found: Sequence[Holding], keys: Names, alone: Set[str]) -> Iterator[tuple[str, State]]:
    """Of these keys those with a name in letters of other languages behind a title of another State, and that State.

    "Thủ tướng Ấn Độ A, | Bộ trưởng Quốc phòng | Gan Mau Thu".
    """
    last: Holding | None = None
    for h in sorted(found, key=lambda h: h.title.start):
        near = last.title if last and last.sentence is h.sentence else None
        state, key = near and _state(near), keys.get(h.name.text)
        if state and key and key in alone and not is_ours(h.name.text):
            yield key, state
        last = h


def _state(title: TitleDraft) -> State | None:
    return title.body.state if title.body else None


def _placed(holding: Holding, key: str | None, states: Mapping[str, State | None], *, distant: bool) -> Holding | None:
    """The holding in the State of its holder."""
    title = holding.title
    there = _state(title)
    if key is None or key not in states:
        return None if there else holding
    if distant and not (there and there.here):
        return None
    home = title if there else foreign.at_home(title, holding.shared, states[key])
    return replace(holding, title=home) if home else None

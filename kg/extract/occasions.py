"""What the events of an article say of what people hold: the dead hold nothing, and what a sitting of once gave is no news."""

from collections.abc import Iterable, Sequence, Set

from msgspec.structs import replace

from kg.extract.deaths import DEAD, who_died
from kg.extract.events import EventDraft
from kg.extract.heads import type_of
from kg.extract.holding import Holding
from kg.extract.items import Item, index, prop, says
from kg.extract.names import Names
from kg.extract.rows import BESIDE, forward

_CONGRESS = "et/dai-hoi"


def of_the_dead(holdings: Sequence[Holding], occasions: Iterable[EventDraft], keys: Names) -> list[Holding]:
    """Whose death or funeral is the news holds nothing any more, whatever sentence tells it: "Năm 1991, ông được cử làm X"."""
    found = (_dead(event.sentence.items, event.head) for event in occasions)
    dead = {keys.get(name.text) for name in found if name} - {None}
    if not dead:
        return list(holdings)
    return [replace(h, modality="former") if keys.get(h.name.text) in dead else h for h in holdings]


def _dead(items: Sequence[Item], head: Item) -> Item | None:
    """Who is mourned, named straight after the head, or has died, named before it: "ông A, Chủ tịch Hội Mẫu, | đã từ trần"."""
    props = head.concept.props if head.concept else {}
    at = index(items, head)
    if DEAD in props.get("objectRole", ()):
        k = forward(items, at + 1, BESIDE)
        return items[k] if k < len(items) and items[k].kind == "name" else None
    died = who_died(items, at) if DEAD in props.get("subjectRole", ()) else None
    return items[died] if died is not None else None


def of_other_sittings(holdings: Sequence[Holding], occasions: Sequence[EventDraft]) -> list[Holding]:
    """What a congress gave that is not the news is told of a life: news of a decision, "Tại Đại hội XIV, ông | tái cử Bí thư"."""
    types = {event.type for event in occasions}
    return [replace(h, modality="attested", rule="career") if types and _elsewhere(h, types) else h for h in holdings]


def _elsewhere(held: Holding, types: Set[str]) -> bool:
    if held.modality != "appointed" or not held.sentence.may("event"):
        return False
    items = held.sentence.items
    first = items[1] if len(items) > 1 and says(items[0], "fn/tai") else None
    if first is None or not prop(first, "sitsForDays"):
        return False
    news = types if type_of(first) == _CONGRESS else {*types, *({type_of(first)} if held.act in types else ())}
    return type_of(first) not in news  # where elections are the news, "Tại kỳ họp thứ nhất HĐND tỉnh ..." is one more

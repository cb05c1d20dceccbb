"""Who comes from another State, told by a list: "Về phía Lào có | Thủ tướng A; Bộ trưởng B". By item indexes.

Of our Government is none of them, though nothing beside their names says so.
"""

from collections.abc import Sequence

from kg.extract.items import Item, State, prop, says, state_of
from kg.lexicon import pref

_LED = 5  # items from "lãnh đạo" to the State: "các lãnh đạo | khác của Trung Mẫu | như"
_SIDE = 3  # items from "phía" to the State: "phía | nước bạn | Lào"
_VISITED = 4  # items from the State to the word that opens the list: "đoàn Lào | thăm ta | có"
_SUCH = ("như", "gồm", "là", ":")
_LISTED = frozenset(
    (
        "name",
        "title",
        "rank",
        "honorific",
        "body",
        "modifier",
        "date",
        "unit",
        "foreign",
        "country",
        "occupation",
        "word",
    )
)
_SIGNS = frozenset(",;:()-–")
_PARTS = frozenset(("verb", "function"))  # before a delegation: "tiếp | đoàn Lào có ông A" tells who receives it


def of_states(items: Sequence[Item]) -> dict[int, State]:
    """The names of lists of the people of another State, each with that State."""
    found: dict[int, State] = {}
    for k, item in enumerate(items):
        state = _state(item)
        first = _list_after(items, k) if state else 0
        if state and first:
            last = next((j for j in range(first, len(items)) if _ends(items[j], state)), len(items))
            found |= {j: state for j in range(first, last) if items[j].kind == "name"}
    return found


def _state(item: Item) -> State | None:
    """The other State that is named, or whose delegation is."""
    if item.body and "delegation" in item.body.concept.props:
        return state_of(item)
    if item.kind != "country" or item.concept is None or prop(item, "home"):
        return None
    return State(
        item.concept.id, item.text, pref(item.concept), prop(item, "party"), alike=bool(prop(item, "alikeNames"))
    )


def _list_after(items: Sequence[Item], k: int) -> int:
    """The index at which the list of the people of the State at `k` begins; 0 if there is none."""
    leaders = any(says(item, "fn/lanh-dao") for item in items[max(k - _LED, 0) : k])
    if leaders and k + 1 < len(items) and items[k + 1].text.casefold() in _SUCH:
        return k + 2
    j = next((j for j in range(k + 1, min(k + 1 + _VISITED, len(items))) if says(items[j], "fn/co")), 0)
    if not j or any(item.kind in ("name", "title", "punct") for item in items[k + 1 : j]):
        return 0
    side = k if items[k].body else _side_before(items, k, items[j])
    received = side > 0 and (items[side - 1].kind in _PARTS or items[side - 1].text.casefold() == "với")
    return 0 if side < 0 or received else j + 1


def _side_before(items: Sequence[Item], k: int, opens: Item) -> int:
    """The word by which the State at `k` is a side: "| phía | nước bạn Lào"; -1 if there is none."""
    words = opens.concept.props.get("ofSide", ()) if opens.concept else ()
    for n in range(k - 1, max(k - 1 - _SIDE, -1), -1):
        if items[n].text.casefold() in words:
            return n
        if items[n].kind not in ("word", "foreign", "joint", "stop"):
            break
    return -1


def _ends(item: Item, state: State) -> bool:
    """The list is over, or the other side's people follow: "Thủ tướng A, Bộ trưởng B | cũng gửi lời chia buồn ..."."""
    named = item.kind == "country" and item.concept is not None and item.concept.id != state.country
    listed = item.kind in _LISTED or item.text in _SIGNS or says(item, "fn/va")
    return named or not listed or item.text.casefold() in ("phía", "bên")

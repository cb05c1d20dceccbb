"""One person under two spellings: two names that differ by tones alone, and an office that only one may hold."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from kg.extract.holding import Holding
from kg.extract.names import Names, are_alike, ending_of

_BESIDE = ("title-first", "name-first")
Office = tuple[object, ...]


def join_misspelt(found: Sequence[Holding], keys: Names) -> None:
    """Read the names that are misprints of another as that one: "Bộ trưởng Bộ Mẫu Lê Thành Thử", and once "Lê Thanh Thử".

    Both must be said to hold the same office today, its agency written; the name that is told oftener is the right one.
    """
    offices: dict[Office, list[str]] = defaultdict(list)
    told = Counter(keys.get(h.name.text) for h in found)
    for h in found:
        office = _office(h)
        if office and h.name.text in keys and h.name.text not in offices[office]:
            offices[office].append(h.name.text)
    for names in offices.values():
        often, *others = sorted(names, key=lambda name: -told[keys[name]])
        for name in others:
            if ending_of(name) == ending_of(often) and are_alike(keys[name], keys[often]):
                keys.join(name, often)


def _office(held: Holding) -> Office | None:
    """The seat that a title names, if one person has it and its agency is told."""
    body = held.title.body
    single = held.title.concept.props.get("seats") == ("1",)
    if body is None or not single or held.modality != "attested" or held.rule not in _BESIDE:
        return None
    parent = body.parent
    above = (parent.concept.id, parent.name, parent.unit, parent.level) if parent else None
    country = body.state.country if body.state else ""
    whole = body.name or body.unit or above or country
    return (country, held.title.concept.id, body.concept.id, body.name, body.unit, body.level, above) if whole else None

"""A post as its predicate has it: when and how it is held, and the decision that gives or ends it with its day."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.clauses import modality_of
from kg.extract.decisions import Told
from kg.extract.holding import Holding
from kg.extract.items import Item, prop
from kg.extract.predecessors import in_full

_NEWS = ("appointment", "concurrent")  # rules by which a sentence tells a decision as its news


def enacted(holding: Holding, said: Told, items: Sequence[Item]) -> Holding:
    """The holding as it is said: "được giao quyền | Giám đốc" makes an acting one; a decision is that of its day."""
    return _of_act(_as_told(holding, said, items), items, said)


def _as_told(holding: Holding, said: Told, items: Sequence[Item]) -> Holding:
    """The holding as its predicate has it: when, how; "được giao quyền | Giám đốc" makes an acting one."""
    title, effect = holding.title, prop(items[said.verb], "gives") if said.verb is not None else ""
    if said.rule == "predecessor":
        title, effect = in_full(title), ""
    if effect and effect not in title.effects:
        title = title.marked((*title.effects, effect), title.start)
    modality = holding.modality if holding.modality == "former" else said.modality
    return replace(holding, title=title, modality=modality, since=said.since, until=said.until)


def _of_act(holding: Holding, items: Sequence[Item], said: Told) -> Holding:
    """A post with the decision that gives or ends it, and its day: "Ngày 12/3, HĐND tỉnh | bầu ông A giữ chức X"."""
    concept = items[said.verb].concept if said.verb is not None else None
    if concept is None or said.rule not in _NEWS:
        return holding
    if concept.props.get("modality") != (said.modality,):
        return holding  # "thôi giữ chức X, | giữ chức Y": Y is given, by no verb of its own
    last = max((k for k, item in enumerate(items) if modality_of(item)), default=0)
    dated = ((k, item.date) for k, item in enumerate(items) if item.date and item.date.kind == "day" and item.date.iso)
    # "bầu ông A làm X thay ông B, ngày | 3/4 | được bầu làm Y": the day of what is told after it
    days = {day.iso for k, day in dated if not said.title < k < last}
    return replace(holding, act=concept.id, decided=days.pop() if len(days) == 1 else None)

"""Who is punished with the loss of a post, where the word for the punishment stands apart from it. By item indexes."""

from kg.extract.clauses import modality_of, voice
from kg.extract.items import Item, prop
from kg.extract.plans import planned, refusal
from kg.extract.rows import coordinated
from kg.extract.said import Said

_LOST = ("dismissed", "former")


def sanctioned(said: Said) -> list[int]:
    """The punished: "kỷ luật ông | A | bằng hình thức cách chức X", "ông | A | bị kỷ luật cách chức X".

    "Ông | A | bị cảnh cáo, cho thôi giữ chức X".
    """
    clause, items = said.clause, said.clause.items
    verb = clause.verb
    if verb is None or modality_of(items[verb]) not in _LOST or not _is_done_to(items[verb]):
        return []
    acts = (j for j in range(verb - 1, clause.done - 1, -1) if items[j].kind in ("verb", "role", "event"))
    act = next(acts, None)
    if act is None or not _is_sanction(items[act]) or any(item.text == ";" for item in items[act:verb]):
        return []
    if planned(items, act) or refusal(items, act):
        return []  # "sẽ kỷ luật ông A bằng hình thức cách chức X", "không bị kỷ luật cách chức X"
    names = [k for k in said.names if clause.done <= k < verb]
    inside = [k for k in names if k > act]
    if inside:
        return coordinated(items, names, inside[-1])
    start = act if items[act].kind == "role" else voice(items, act)
    early = [k for k in names if start is not None and k < start]
    return coordinated(items, names, early[-1]) if early else []


def _is_done_to(item: Item) -> bool:
    """Who loses the post does not do it himself: "cách chức", "cho thôi giữ chức", not "thôi giữ chức"."""
    return item.concept is not None and item.text.casefold() not in item.concept.props.get("ownVerb", ())


def _is_sanction(item: Item) -> bool:
    """A word of punishment: "kỷ luật", "cách chức"; "bị kỷ luật" tells of whom by itself."""
    if item.kind == "role":
        return prop(item, "notation") == "disciplined"
    return item.kind == "verb" and prop(item, "eventClass") == "SanctionEvent"

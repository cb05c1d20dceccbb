"""What is only planned, proposed or supposed: it gives nobody a post."""

from collections.abc import Sequence

from kg.extract.clauses import modality_of
from kg.extract.items import Item, prop, says

_BETWEEN = frozenset(("word", "date", "ending", "body", "unit", "joint"))  # between a refusal and what is refused
_NUMBER = ("/", "-", "–")  # "quyết định số 12/QĐ-UBND"


def planned(items: Sequence[Item], verb: int) -> bool:
    """A plan or proposal is no appointment: "dự kiến | bổ nhiệm", "đề nghị bầu", "chưa bổ nhiệm"."""
    clause = next((j for j in range(verb - 1, -1, -1) if items[j].text in (";", ".") or _results(items, j)), -1)
    return any(_plans(items, j) for j in range(clause + 1, verb))


def _results(items: Sequence[Item], j: int) -> bool:
    """What was denied ends with its result: "do không đủ tuổi tái cử | nên | được điều động", but not "không | nên | bầu"."""
    if not 0 < j < len(items) - 1 or not prop(items[j], "result") or prop(items[j - 1], "plan"):
        return False
    after = items[j + 1]
    return after.kind in ("honorific", "name") or says(after, "fn/duoc") or modality_of(after) == "appointed"


def supposed(items: Sequence[Item], at: int) -> bool:
    """What is only supposed says nothing of anybody: "nếu | ông A được bầu làm X thì ..."."""
    clause = next((j for j in range(at - 1, -1, -1) if items[j].text in (",", ";", ".")), -1)
    return any(prop(item, "condition") for item in items[clause + 1 : at])


def refusal(items: Sequence[Item], verb: int) -> str:
    """The concept of the words by which it is not done, or taken back; "" for none.

    "không | bổ nhiệm ông A", "hủy bỏ quyết định ngày 3/4 về việc | bổ nhiệm ông A".
    """
    j = next(
        (j for j in range(verb - 1, -1, -1) if items[j].kind not in _BETWEEN and not says(items[j], "fn/duoc")), -1
    )
    concept = items[j].concept if j >= 0 and prop(items[j], "refuses") else None
    return concept.id if concept else ""


def _plans(items: Sequence[Item], j: int) -> bool:
    """What is done ("xem xét, bầu") or asked for by another ("theo đề nghị của Bộ Nội vụ, Thủ tướng bổ nhiệm") is no plan."""
    item = items[j]
    plan = bool(prop(item, "plan")) or item.text.casefold() == prop(item, "planVerb")
    after = items[j + 1] if j + 1 < len(items) else item
    return plan and not (after.text == "," or says(after, "fn/va", "fn/cua") or after.text.casefold() == "của")

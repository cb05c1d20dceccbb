"""What is only planned, proposed or supposed, refused, taken back or doubted: it gives nobody a post, and takes none."""

from collections.abc import Sequence

from kg.extract.clauses import modality_of
from kg.extract.items import Item, prop, says, tells_deed

_BETWEEN = frozenset(("word", "date", "ending", "body", "unit", "joint"))  # between a refusal and what is refused
_PLAN = 2  # words of a plan that goes on behind it: "xem xét | , bầu" is done
_ANSWER = 8  # items in which it is said that what somebody asked for is given
_TAKES_AS_SO = ("sao", "gì", "ai", "nào")  # "vì sao", "như thế nào"
_NUMBER = ("/", "-", "–")  # "quyết định số 12/QĐ-UBND"


def planned(items: Sequence[Item], verb: int) -> bool:
    """A plan or proposal is no appointment: "dự kiến | bổ nhiệm", "đề nghị bầu", "chưa bổ nhiệm"."""
    if unreal(items, verb):
        return True
    clause = next((j for j in range(verb - 1, -1, -1) if _begins(items, j)), -1)
    plans = [j for j in range(clause + 1, verb) if _plans(items, j) and not is_granted(items, j, verb)]
    return bool(plans) and not _is_done(items, plans[-1], verb)


def _is_done(items: Sequence[Item], plan: int, verb: int) -> bool:
    """Behind a sign it is said to have happened: "trên cơ sở giới thiệu nhân sự của Bộ Mẫu, Hội nghị | đã | ... bầu ông A"."""
    deeds = (k for k in range(verb - 1, plan, -1) if _is_deed(items[k]))
    done = next(deeds, plan)
    return any(item.text in (",", '"', "“") for item in items[plan + 1 : done])


def _is_deed(item: Item) -> bool:
    """A word by which it has happened: "đã", "vừa", "đã được"; not "sẽ"."""
    passive = says(item, "fn/duoc") and " " in item.text
    return passive or (tells_deed(item) and not _named(item, "unreal"))


def _begins(items: Sequence[Item], j: int) -> bool:
    """What is planned before does not go on behind it: ";", a result, "ông A, | người | đã được giao quyền Bộ trưởng"."""
    who = items[j].text == "người" and items[j - 1].text == ","
    return items[j].text in (";", ".") or who or _results(items, j)


def _results(items: Sequence[Item], j: int) -> bool:
    """What was denied ends with its result: "do không đủ tuổi tái cử | nên | được điều động", but not "không | nên | bầu"."""
    if not 0 < j < len(items) - 1 or not prop(items[j], "result") or prop(items[j - 1], "plan"):
        return False
    after = items[j + 1]
    return after.kind in ("honorific", "name") or says(after, "fn/duoc") or modality_of(after) == "appointed"


def unreal(items: Sequence[Item], verb: int) -> bool:
    """A word straight before says that it has not happened, or a sign that it is only asked: "có thể | bị cách chức", "sắp"."""
    j = verb - 1
    while j >= 0 and (says(items[j], "fn/duoc") or tells_deed(items[j])) and not _named(items[j], "unreal"):
        j -= 1
    return j >= 0 and _named(items[j], "unreal") and not is_granted(items, j, verb)


def asks_own(item: Item) -> bool:
    """Somebody asks for something for himself: "xin", "có đơn xin"."""
    return _named(item, "asksOwn")


def is_granted(items: Sequence[Item], j: int, verb: int) -> bool:
    """What is asked for at `j` is given to him behind it: "xin | thôi giữ chức và được Bộ Mẫu | chấp thuận"."""
    concept = items[j].concept
    words = concept.props.get("granted", ()) if concept and asks_own(items[j]) else ()
    given = (k for k in range(verb + 2, len(items)) if words and says(items[k], "fn/duoc"))
    k = next((k for k in given if items[k - 1].text == "," or says(items[k - 1], "fn/va")), len(items))
    said = " ".join(item.text.casefold() for item in items[k + 1 : k + _ANSWER])
    return any(word in said for word in words)


def _named(item: Item, words: str) -> bool:
    return item.concept is not None and item.text.casefold() in item.concept.props.get(words, ())


def doubted(items: Sequence[Item]) -> bool:
    """The sentence asks whether, or tells a rumour or lie: nothing of it is believed. "Vì sao ...?" takes it as so."""
    asks = items[-1].text == "?" and not any(item.text.casefold() in _TAKES_AS_SO for item in items)
    return asks or any(prop(item, "hoax") for item in items)


def supposed(items: Sequence[Item], at: int) -> bool:
    """What is only supposed says nothing of anybody: "nếu | ông A được bầu làm X thì ..."."""
    clause = next((j for j in range(at - 1, -1, -1) if items[j].text in (",", ";", ".")), -1)
    return any(prop(item, "condition") for item in items[clause + 1 : at])


def refusal(items: Sequence[Item], verb: int) -> str:
    """The concept of the words by which it is not done, or taken back; "" for none.

    "không | bổ nhiệm ông A", "hủy bỏ quyết định ngày 3/4 về việc | bổ nhiệm ông A".
    """
    j = verb - 1
    while j >= 0 and (items[j].kind in _BETWEEN or items[j].text in _NUMBER or says(items[j], "fn/duoc")):
        j -= 1
    concept = items[j].concept if j >= 0 and prop(items[j], "refuses") else None
    return concept.id if concept else ""


def _plans(items: Sequence[Item], j: int) -> bool:
    """What is done ("xem xét, bầu", "phê chuẩn | đề nghị | bổ nhiệm") or asked for by another is no plan.

    "theo đề nghị của Bộ Nội vụ, Thủ tướng bổ nhiệm".
    """
    item = items[j]
    if j and items[j - 1].kind == "verb" and modality_of(items[j - 1]) == "appointed":
        return False
    plan = bool(prop(item, "plan")) or item.text.casefold() == prop(item, "planVerb")
    if plan and len(item.text.split()) > _PLAN:
        return True  # "cân nhắc điều động, | cho thôi giữ chức": the words name what is planned
    after = items[j + 1] if j + 1 < len(items) else item
    return plan and not (after.text == "," or says(after, "fn/va", "fn/cua") or after.text.casefold() == "của")

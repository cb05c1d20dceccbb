"""Who has died, and who only tells of another's death: a wrong one would bury a living person."""

from collections.abc import Sequence

from kg.extract.items import Item, prop, says, tells_deed
from kg.extract.rows import BESIDE, back, coordinated
from kg.extract.whose import is_related

DEAD = "role/nguoi-tu-tran"
_OWN = BESIDE | {"punct", "date", "term"}
_CARED = "fn/duoc"  # "| được | gia đình chăm sóc,"
_CLAUSE = "fn/mo-menh-de"  # "| sau khi | được điều trị,"
_JUST = ("fn/ket-thuc-moi", "fn/dot-ngot")  # "mới |, đột ngột | qua đời"
_REST = 4  # items of a post that is not read to its end
_DASHES = ("-", "–", "—")


def tells_death(item: Item) -> bool:
    """The item is a verb whose subject has died: "từ trần", "qua đời"."""
    return item.kind == "verb" and prop(item, "subjectRole") == DEAD


def who_died(items: Sequence[Item], at: int) -> int | None:
    """The index of the name before the verb of dying at `at` that it is said of; None if it is said of another.

    What stands between must belong to the name, or tell why he died: "ông A, Chủ tịch Hội Mẫu, sau một thời gian lâm bệnh, |
    đã từ trần". "ông A gửi lời chia buồn tới gia đình ca sĩ | qua đời", "vợ ông A | qua đời" bury nobody who is named.
    """
    k = next((j for j in range(at - 1, -1, -1) if items[j].kind == "name"), None)
    if k is None:
        return None
    if is_related(items, k):
        return None
    concept = items[at].concept
    props = concept.props if concept else {}
    but = props.get("contrast", ())
    *told, last = ([i for i in part if i.text.casefold() not in but] for part in _parts(items[k + 1 : at]))
    mine = all(_is_of_name(part, props.get("course", ()), dated=True) for part in told)
    return k if mine and _is_of_name(last, props.get("cause", ())) else None


def the_dead(items: Sequence[Item], names: Sequence[int], at: int) -> list[int]:
    """Of the item indexes of names those who died, and stand before the verb at `at`: "các ông A và B | đã từ trần"."""
    died = who_died(items, at)
    return coordinated(items, names, died) if died is not None else []


def is_said_of_one(items: Sequence[Item], at: int) -> bool:
    """The verb of dying at `at` has a person as its subject: a name, or "đồng chí" and an office that stand for one."""
    if who_died(items, at) is not None:
        return True
    if not any(item.kind == "name" for item in items[:at]):
        return True
    last = back(items, at - 1, ("date", "ending", "modifier", "body", "unit", "rank"))
    return last >= 0 and items[last].kind in ("honorific", "title")


def _parts(between: Sequence[Item]) -> list[list[Item]]:
    """The items between commas, without what stands in brackets or between dashes: "(sinh năm 1950)", "- tác giả sách Mẫu -"."""
    parts: list[list[Item]] = [[]]
    dashes = [k for k, item in enumerate(between) if item.text in _DASHES]
    depth = 0
    for k, item in enumerate(between):
        depth += (item.text == "(") - (item.text == ")")
        if depth > 0 or item.text == ")" or (len(dashes) == 2 and dashes[0] <= k <= dashes[1]):
            continue
        if item.text == ",":
            parts.append([])
        else:
            parts[-1].append(item)
    return parts


def _is_of_name(part: Sequence[Item], reasons: Sequence[str], *, dated: bool = False) -> bool:
    """Words between two commas belong to the name or begin with a reason; `dated` lets a date excuse them: "sinh năm 1950"."""
    plain = [item for item in part if not _adds_nothing(item)]
    if not plain or any(item.text.casefold() == "tuổi" or (dated and item.date) for item in part):
        return True
    if not says(plain[0], _CARED) and any(_of_others(plain, n, reasons) for n in range(len(plain))):
        return False
    if part[0].kind in BESIDE and plain[0].text[:1].isupper() and len(plain) <= _REST:
        return True  # "Quyền Giám đốc | Học viện": what is left of a post
    told = plain[0].text.casefold() in reasons or says(plain[0], _CLAUSE)
    return told and all(item.kind != "occupation" for item in part)


def _of_others(plain: Sequence[Item], n: int, reasons: Sequence[str]) -> bool:
    """Kin, or a clause with a subject of its own: "sau | khi | cha mất"; "vì bệnh nặng", "sau khi | được điều trị" have none."""
    if says(plain[n], "fn/than-nhan"):
        return True
    cared = n + 1 < len(plain) and says(plain[n + 1], _CARED)
    return says(plain[n], _CLAUSE) and plain[n].text.casefold() not in reasons and not cared


def _adds_nothing(item: Item) -> bool:
    """What may stand anywhere between a name and its verb: its titles, its days, "vừa"."""
    return item.kind in _OWN or tells_deed(item) or says(item, *_JUST)

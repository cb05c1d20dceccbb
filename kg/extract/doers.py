"""Who does what in a sentence: the names that are the subjects of its acts, and those that are their objects.

An act that opens the sentence takes the names it presents ("Dự lễ có A; B") or the subject after its comma
("Phát biểu tại lễ, ông A ...").
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.items import COPULA, prop, says
from kg.extract.presented import presented
from kg.extract.subjects import NOT_SUBJECT, Act, Clause, is_passive
from kg.extract.whose import is_beside, is_nominal, is_of_another, is_straight, predicate
from kg.model import Record

_JOINT = 3  # items before an act in which "và" joins it to the one before


class Doer(Record, frozen=True):
    """A name at an item index and the role that an act gives it."""

    name: int
    act: Act
    role: str


def doers(clause: Clause, acts: Sequence[Act]) -> Iterator[Doer]:
    """Every name of the sentence with the roles that its acts give it.

    An act without a subject of its own has that of the act before it: "A trao quyết định cho B | và phát biểu".
    """
    owners: list[int] = []
    previous = -1
    for k, act in enumerate(acts):
        until = next((a.at for a in acts[k + 1 :]), len(clause.items))
        lists = clause.lists(act)
        mine = _nearest(clause, act, acts[:k]) if act.nearest else [] if lists else clause.subjects(act.at, previous)
        if act.noun and (whose := clause.of(act)):
            yield from (Doer(n, act, act.subject) for n in whose)
            previous = act.at
            continue
        if not mine and owners and not act.nearest and not lists and _goes_on(clause, previous, act.at):
            mine = owners
        if not mine and not owners and not lists:
            mine = _first(clause, act) if not act.nearest else []
        if mine:
            yield from _given(mine, act)
            owners = owners if act.nearest and owners else mine
        elif act.subject and not (act.direct and act.decides) and _presents(clause, act, acts[:k]):
            yield from (Doer(n, act, act.subject) for n in presented(clause, act, _last(clause, acts, k)))
        if act.object and not mine and act.subject and not act.direct and clause.by_office(act.at):
            yield from (Doer(n, act, act.object) for n in clause.objects(replace(act, direct=True), until))
        elif act.object and (mine or act.direct or not act.subject):
            yield from (Doer(n, act, act.object) for n in clause.objects(act, until) if n not in mine)
        previous = act.at


def _given(names: Sequence[int], act: Act) -> Iterator[Doer]:
    """Of several who come to an inspection the first leads, and the others are there."""
    for n in names:
        if act.subject:
            yield Doer(
                n, act, act.subject if n == names[0] or not prop(act.item, "othersAs") else prop(act.item, "othersAs")
            )


def _nearest(clause: Clause, act: Act, earlier: Sequence[Act]) -> list[int]:
    """The last name before an act that is said of whom the sentence named last: "tiếp ông B | đến chào".

    Another act between them is one of the same kind: "ông B | được điều động, | bổ nhiệm"; speech begins another clause.
    """
    before = [n for n in clause.names if n < act.at]
    if not before or any(item.text in (".", ";") for item in clause.items[before[-1] + 1 : act.at]):
        return []
    if clause.kinds[before[-1]] == "other" or any(not a.nearest for a in earlier if a.at > before[-1]):
        return []
    if _is_of_others(clause, before[-1], act):
        return []
    if act.decides and clause.is_aside(before[-1], act.at):
        return []
    start = max((a.at for a in earlier if a.at < before[-1]), default=-1)
    mine = clause.subjects(act.at, start) or before[-1:]
    return _concerned(clause, act, mine, before[-1]) if act.decides or is_passive(clause, act.at) else mine


def _concerned(clause: Clause, act: Act, mine: list[int], last: int) -> list[int]:
    """Of the names before what is done to somebody those to whom it is done; `last` is the nearest of all names before it."""
    items = clause.items
    begins = predicate(items, act.at)
    if last not in mine and is_straight(items, last, begins):
        joined = any(says(item, "fn/va") for item in items[mine[-1] : last])
        return [*mine, last] if joined else [last]  # "ông A nghe tin bà | B | bị kỷ luật"
    if is_nominal(items, act.at) or is_of_another(items, mine[-1], begins):
        return []
    start = clause.starts[mine[-1]]
    shown = says(items[clause.starts[mine[0]] - 1], "fn/co", *COPULA) and not says(items[start - 1], "fn/va")
    apart = shown and clause.starts[mine[0]] > 0  # "Dự lễ có ông A, X; | ông B, Y vừa nghỉ hưu"
    between = {n: items[n + 1 : start] for n in mine}
    return [n for n in mine if is_beside(between[n]) and not (apart and any(i.text == ";" for i in between[n]))]


def _is_of_others(clause: Clause, name: int, act: Act) -> bool:
    """Words between say that another is meant: "ông A chúc mừng các đồng chí | nhận quyết định", "do Chủ tịch nước | dẫn đầu".

    "gửi đơn đến ông A về việc ông | bị kỷ luật" is of the sender.
    """
    between = clause.items[name + 1 : act.at]
    for k, item in enumerate(between):
        if item.kind == "honorific" and (prop(item, "plural") or clause.kinds[name] == "object"):
            return True
        if item.kind == "title" and k and act.item.kind == "role" and clause.is_agent(name + k):
            return True
    return False


def _first(clause: Clause, act: Act) -> list[int]:
    """The only name before the first act of a sentence, though a plain word stands before it: "Tiếp đó ông A | phát biểu"."""
    before = [n for n in clause.names if n < act.at]
    if len(before) != 1 or clause.kinds[before[0]] in NOT_SUBJECT:
        return []
    return [] if any(item.text in (".", ";") for item in clause.items[before[0] + 1 : act.at]) else before


def _goes_on(clause: Clause, previous: int, at: int) -> bool:
    """An act has the subject of the one before it: straight after it, or past its object after "và" or a comma.

    "cảm ơn ông B | đã tiếp" is none: it is B who received.
    """
    between = clause.items[previous + 1 : at]
    if any(item.text in (".", ";") for item in between):
        return False
    if not any(item.kind == "name" for item in between):
        return True
    return any(item.text == "," or says(item, "fn/va", "fn/kiem") for item in between[-_JOINT:])


def _presents(clause: Clause, act: Act, earlier: Sequence[Act]) -> bool:
    """An act presents the names after it where it has none before it, or begins a list: "A chủ trì; | tham dự có B"."""
    if act.direct and clause.by_office(act.at):
        return False  # "Đoàn thăm ông A, ông B": they are visited
    return clause.lists(act) or (not any(n < act.at for n in clause.names) and not _follows(earlier))


def _follows(earlier: Sequence[Act]) -> bool:
    """Those who are only "cùng dự" are presented as such, whatever else the phrase says: "Cùng dự, | trao quà có ..."."""
    return any(a.item.concept and "companion" in a.item.concept.props for a in earlier)


def _last(clause: Clause, acts: Sequence[Act], k: int) -> int:
    """Where the names end that an act presents: at the next act that stands after some of them."""
    first = next((n for n in clause.names if n > acts[k].at), len(clause.items))
    return next((a.at for a in acts[k + 1 :] if a.at > first), len(clause.items))

"""Of whom the predicate of a sentence speaks: where the person may stand, the surest place first. By item indexes."""

from collections.abc import Callable, Iterable, Sequence

from kg.extract.clauses import is_noun_form, modality_of, rises, voice
from kg.extract.datives import DATIVE, dative, past_title
from kg.extract.groups import helps
from kg.extract.items import COPULA, QUOTES, Item, prop, says
from kg.extract.predecessors import replaced
from kg.extract.rows import back, coordinated, forward, listed_before, row
from kg.extract.said import Said
from kg.extract.sanctions import sanctioned
from kg.extract.times import is_length, served
from kg.extract.whose import has_other_subject, has_subject, is_of_another

_MOVED = frozenset(("ending", "word", "body", "unit", "date", "verb", "function", "event"))
_PAIR = 2  # items of a length of time
WHO = "người"  # opens what is told of the name before it


def _presented(said: Said) -> list[int]:
    """The names a title is said once for: "bầu 2 Phó Chủ tịch | là ông A và bà B", "Giữ chức X | là ông A"."""
    return list(said.heads.get(said.clause.end, ()))


def _object(said: Said) -> list[int]:
    """The name between the verb and the titles: "bổ nhiệm ông | A | giữ chức X"."""
    clause, mine = said.clause, _mine(said)
    inside = [k for k in mine if clause.verb is not None and max(clause.done, clause.verb) <= k < clause.at]
    if len(inside) > 1 and _are_several(clause.items, inside):
        return inside
    return coordinated(clause.items, mine, inside[-1]) if inside else []


def _are_several(items: Sequence[Item], names: Sequence[int]) -> bool:
    """A form of address for several opens the row: "bổ nhiệm các ông | A, Giám đốc Sở Mẫu, và B, Chánh án |, giữ chức X"."""
    before = items[names[0] - 1]
    several = before.kind == "honorific" and before.concept is not None and "plural" in before.concept.props
    last = back(items, names[-1] - 1, ("honorific", "rank"))
    joined = (
        says(items[last], "fn/va") and last < names[-1] - 1
    )  # "bổ nhiệm ông A, Giám đốc Sở Mẫu | và ông | B, Chánh án"
    return (several or joined) and list(row(items, names[0])) == list(names)


def _subject(said: Said) -> list[int]:
    """The name before a passive verb, before "là", "từng", or before "giữ chức" where no verb governs it."""
    clause = said.clause
    items, m, done = clause.items, clause.at, clause.done
    mine = [k for k in _mine(said) if not _is_aside(items, k, m)]
    near = [k for k in mine if done <= k < m]
    opens = said.when == "former" and clause.verb is None and _opens(said)
    late = said.when == "before" or opens or (clause.verb is None and served(items, m))
    if not near and late and (after := [k for k in mine if k > clause.end][:1]):
        return after  # "Trước khi giữ chức X, ông | A | là Y", "Sau 5 năm làm X, ông | A | về làm Y"
    if clause.verb is None and _is_mere_noun(items, m):
        return []
    if says(clause.marker, "fn/tung") or clause.verb is None:
        close = near or ([k for k in mine if k < m] if done else [])
        free = close and (done > close[-1] or not any(_acts(items, i) for i in _between(items, close[-1], m)))
        free = free and not (_of_group(items, close[-1], m) or has_other_subject(items, close[-1], m))
        return _all_of(said, close[-1]) if free else []
    start = voice(items, clause.verb)
    if start is None:
        return []
    early = [k for k in mine if k < start]
    early = early if not done else [k for k in said.names if done <= k < start and not _is_aside(items, k, m)]
    if not early or is_of_another(items, early[-1], start):
        return []
    near = coordinated(items, list(said.names) if done else mine, early[-1])
    return [*listed_before(items, mine, near[0], ends=len(near) > 1), *near[1:]]


def _opens(said: Said) -> bool:
    """The sentence begins with what somebody was, before a comma: "Trong thời gian giữ chức X, | ông A | đã ..."."""
    clause, items = said.clause, said.clause.items
    behind = items[past_title(items, clause.end) :][:1]
    names = any(item.kind in ("name", "honorific") for item in items[: clause.at])
    return bool(behind) and behind[0].text == "," and not names


def _owner(said: Said) -> list[int]:
    """Whose time in an office is counted stands behind it: "điều đáng nhớ sau 2 nhiệm kỳ làm X của ông | A"."""
    clause, items = said.clause, said.clause.items
    m, end = clause.at, clause.end + 1
    if m < _PAIR or not is_length(items[m - 2], items[m - 1]) or end >= len(items) or not says(items[end], "fn/cua"):
        return []
    k = forward(items, end + 1, ("honorific", "rank"))
    return [k] if k in said.names else []


def _moved_on(said: Said) -> list[int]:
    """Who was replaced goes on to a post of his own: "thay ông | A | nhận nhiệm vụ làm X", not "thay ông A làm X"."""
    clause, items = said.clause, said.clause.items
    k = next((k for k in reversed(said.names) if clause.done <= k < clause.at), None)
    if k is None or not replaced(items, k):
        return []
    between = items[k + 1 : clause.at]
    moves = any(item.kind == "role" for item in between) or (between and says(clause.marker, "fn/sang-lam"))
    return [k] if moves and all(item.kind in ("role", "word", "ending") for item in between) else []


def _relative(said: Said) -> list[int]:
    """The name that a clause tells of: "thay ông | A |, người vừa được bầu làm X"."""
    clause, items = said.clause, said.clause.items
    start = voice(items, clause.verb) if clause.verb is not None else None
    k = back(items, start - 1, ("function", "ending", "date")) - 2 if start is not None else -1
    who = k >= clause.done and items[k + 2].text == WHO and items[k + 1].text == ","
    return [k] if who and items[k].kind == "name" else []


def _between(items: Sequence[Item], k: int, m: int) -> Iterable[int]:
    """The indexes in which somebody may act before the predicate at `m`; how he came to his work is told apart.

    "Ông | A | vào ngành Mẫu năm 1998, | từng | là X".
    """
    anew = m > 1 and prop(items[m - 1], "tense") == "former" and items[m - 2].text == ","
    return (i for i in range(_behind(items, k), m) if not (anew and i == k + 1 and says(items[i], "fn/tham-gia")))


def _behind(items: Sequence[Item], k: int) -> int:
    """The index after a name and the brackets straight behind it: "ông A | (39 tuổi, con của bà B) | đã trở thành X"."""
    if k + 1 >= len(items) or items[k + 1].text != "(":
        return k + 1
    return next((j + 1 for j in range(k + 2, len(items)) if items[j].text == ")"), k + 1)


def _is_aside(items: Sequence[Item], k: int, m: int) -> bool:
    """The name stands in brackets that close before the predicate: "ông A (con của nguyên Bí thư | B) được bầu làm X"."""
    opened = next((j for j in range(k - 1, -1, -1) if items[j].text in ("(", ")")), -1)
    closed = next((j for j in range(k + 1, m) if items[j].text in ("(", ")")), -1)
    inside = opened >= 0 and closed >= 0 and items[opened].text == "(" and items[closed].text == ")"
    return inside and any(item.kind == "name" for item in items[:opened])


def _is_mere_noun(items: Sequence[Item], m: int) -> bool:
    """The marker only names posts: "ông A cho biết, hiện | chức danh | Bí thư huyện Mẫu đang khuyết", "... các | chức danh"."""
    if m < 2 or not is_noun_form(items[m]):
        return False  # "ông A, | chức vụ | X"
    many = says(items[m - 1], "fn/cac") or prop(items[m - 1], "tense") == "current"
    return many and items[m - 2].text == ","


def _all_of(said: Said, last: int) -> list[int]:
    """The names joined to the last, each with its titles where they open the sentence and all take a post.

    "Ông A, Giám đốc Sở Mẫu | và bà B, Chánh án, | giữ chức Phó Chủ tịch".
    """
    items, mine = said.clause.items, _mine(said)
    near = coordinated(items, mine, last)
    every = listed_before(items, mine, near[0]) if says(said.clause.marker, "fn/giu-chuc") else []
    opens = len(every) > 1 and back(items, every[0] - 1, ("honorific", "rank")) < 0
    return [*every, *near[1:]] if opens else near


def _of_group(items: Sequence[Item], k: int, m: int) -> bool:
    """A group without names is the subject: "ông A, Bí thư Tỉnh ủy và 150 đại biểu | là Ủy viên ..."."""
    first = m
    while first > k + 1 and items[first - 1].kind in ("word", "honorific", "occupation"):
        first -= 1
    if first == m or is_length(items[first], items[first + 1]):
        return False  # "đã có | 5 năm | là Giám đốc"
    counted = items[first].text.isdigit() and says(items[first - 1], "fn/co")
    if first - 1 > k and says(items[m], *COPULA) and (counted or says(items[first], "fn/cac")):
        return True  # "Theo ông A, | các ứng viên | là Ủy viên Mẫu", "ông B cho biết, tỉnh có | 12 ứng viên | là ..."
    return says(items[first - 1], "fn/va") or items[first - 1].text.casefold() in ("cùng", "với")


def _carried(said: Said) -> list[int]:
    """Of whom the predicate before was said: "thôi giữ chức X, | giữ chức Y"; another one in between ends it."""
    clause = said.clause
    others = any(clause.done <= k < clause.at and k not in said.carried for k in said.names)
    if not clause.done or clause.verb is None or others:
        return []  # "thôi giữ chức X đối với ông | A | để phân công giữ chức Y"
    start = voice(clause.items, clause.verb)
    elided = start is not None and start >= clause.done  # "...; năm 2019, được bầu làm Y"
    same = elided or clause.verb < clause.done or all(i.text != ";" for i in clause.items[clause.done - 1 : clause.at])
    if same and said.carried:
        return list(said.carried)
    early = [k for k in _mine(said) if k < clause.done] if clause.verb < clause.done else []
    return coordinated(clause.items, _mine(said), early[-1]) if early else []


def _object_before(said: Said) -> list[int]:
    """The object of the verb before: "điều động ông | A |, Bí thư Đảng ủy Mẫu, đến xã Thử, chỉ định giữ chức X"."""
    clause = said.clause
    items, verb = clause.items, clause.verb
    if verb is None or any(verb < k < clause.at for k in said.names) or voice(items, verb) is not None:
        return []
    k = next((k for k in reversed(_mine(said)) if clause.done <= k < verb), None)
    if k is None or any(item.text == ";" for item in items[k:verb]):
        return []
    governs = back(items, k - 1, ("honorific", "rank"))
    sends = governs >= 0 and (modality_of(items[governs]) or says(items[governs], "fn/tiep-nhan"))
    return [k] if sends else []


def _fronted(said: Said) -> list[int]:
    """Of whom it is decided stands before the sentence: "Đối với ông | A |, Tỉnh ủy quyết định cho thôi giữ chức X"."""
    clause = said.clause
    items, verb = clause.items, clause.verb
    if verb is None or not prop(items[0], "fronts") or voice(items, verb) is not None:
        return []
    mine = [k for k in said.names if k < clause.at]
    opens = len(mine) == 1 and back(items, mine[0] - 1, ("honorific", "rank")) == 0
    decider = any(item.kind == "body" for item in items[mine[0] : verb]) if opens else False
    return mine if decider and all(item.text != ";" for item in items[:verb]) else []


def _next(said: Said) -> list[int]:
    """The name that comes next, if no decision stands between: "trao quyết định bổ nhiệm Giám đốc cho ông | A"."""
    clause = said.clause
    if clause.verb is None or helps(clause.items[clause.end]) or any(clause.verb < k < clause.at for k in said.names):
        return []
    after = next((k for k in _mine(said) if k > clause.end), None)
    between = clause.items[past_title(clause.items, clause.end) : after]
    if any(i.text in QUOTES for i in between) or _said_of_some(clause.items, clause.verb):
        return []
    near = all(i.kind in DATIVE and i.text != ";" for i in between)
    return [after] if after is not None and near else []


def _said_of_some(items: Sequence[Item], verb: int) -> bool:
    """People without a name are the subject: "vì nhiều cán bộ | được bổ nhiệm | làm X, ông A phải giải trình"."""
    start = voice(items, verb)
    planned = verb - 1 if verb and says(items[verb - 1], "fn/du-kien") else verb
    return (start is not None or planned < verb) and has_subject(items, planned if start is None else start)


def _rising(said: Said) -> list[int]:
    """Who comes from a post: "Từ Giám đốc Sở Mẫu, ông | A | được bổ nhiệm làm X"."""
    k = rises(said.clause.items) if said.clause.at == 0 else None
    return [k] if k is not None and k > said.clause.end else []


def comes(said: Said) -> list[int]:
    """Who comes to an office: "ông | A | về lại Bộ Mẫu với cương vị X"."""
    clause, items = said.clause, said.clause.items
    mine = [k for k in said.names if clause.done <= k < clause.at]
    between = items[mine[0] + 1 : clause.at] if len(mine) == 1 else ()
    return mine if between and all(i.kind in _MOVED and i.text != ";" for i in between) else []


def _bearer(said: Said) -> list[int]:
    """Who acts in an office: "Trên cương vị X, ông | A | đã ...", "Bà | A | trong vai trò X", "Ông | A |, với cương vị X,"."""
    clause, items = said.clause, said.clause.items
    ends = clause.end + 1 < len(items) and items[clause.end + 1].text == ","
    k = clause.at - 1 - (ends and clause.at > 0 and items[clause.at - 1].text == ",")
    if k >= 0 and items[k].kind == "name":
        if replaced(items, k):  # "bà | B | kế nhiệm ông A ở cương vị X"
            return [j for j in said.names if clause.done <= j < k][-1:]
        return [k]
    return [k for k in said.names if k > clause.end][:1]


def _left_out(said: Said) -> list[int]:
    """Of whom the sentence spoke before a semicolon, where nobody else is told: "...; điều động, bổ nhiệm giữ chức Y"."""
    clause, items = said.clause, said.clause.items
    if clause.verb is None or not said.carried or not says(clause.marker, "fn/giu-chuc"):
        return []
    first = back(items, clause.at - 1, ("verb", "punct", "link"))
    begins = any(item.text == ";" for item in items[first + 1 : clause.verb + 1])
    return list(said.carried) if begins and not any(k > clause.end for k in said.names) else []


_BEFORE = (_object_before, _fronted)  # the object of a verb that stands before theirs
SLOTS: dict[str, tuple[Callable[[Said], list[int]], ...]] = {
    "verb": (
        dative,
        sanctioned,
        _owner,
        _presented,
        _object,
        _moved_on,
        _relative,
        _subject,
        _carried,
        *_BEFORE,
        _rising,
        _next,
        _left_out,
    ),
    "role": (comes, _bearer),
}


def _mine(said: Said) -> list[int]:
    return [k for k in said.names if not replaced(said.clause.items, k)]


def _acts(items: Sequence[Item], i: int) -> bool:
    item = items[i]
    words = says(item, "fn/ke-tu", "fn/thay", "fn/tai") or bool(prop(item, "tense"))
    return item.kind in ("verb", "role", "event") or (item.kind == "function" and not words)

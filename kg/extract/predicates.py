"""What a predicate says of a post: given, taken, held, past, only planned; by its verb, its words of time and its days."""

from collections.abc import Callable

from kg.extract.bearers import comes
from kg.extract.clauses import Clause, is_noun_form, is_past_copula, is_source, led, modality_of, voice
from kg.extract.items import COPULA, prop, says
from kg.extract.markers import tells_career
from kg.extract.plans import planned, unreal
from kg.extract.rows import back
from kg.extract.said import Said, one_more
from kg.extract.times import (
    after_of,
    is_over,
    lasted,
    served,
    span,
)
from kg.lexicon import pref

_ONCE = 3  # items before a verb in which "từng" tells of it
_LASTS = 6  # items behind a post in which it is said how long it was held


def _is_planned(said: Said) -> bool:
    clause = said.clause
    if said.when == "until":  # "phụ trách cho đến khi kiện toàn chức danh X", not "cho đến khi được bổ nhiệm làm X"
        return clause.verb is None or voice(clause.items, clause.verb) is None
    if says(clause.marker, *COPULA, "fn/tung", "fn/cuong-vi"):
        return unreal(clause.items, clause.at)  # "ông A | sẽ | là X"
    if clause.verb is None and said.when == "former" and not _plans_after(clause):
        return False  # "Sau khi xem xét đề nghị ..., ông A | trong thời gian | giữ cương vị X đã ..."
    return planned(clause.items, clause.at if clause.verb is None else clause.verb) or _is_proposed(clause)


def _plans_after(clause: Clause) -> bool:
    """A plan stands behind the word of time: "Trước đó, ông A được | giới thiệu | giữ chức X"."""
    items = clause.items
    told = next((j for j in range(clause.at, -1, -1) if prop(items[j], "tense")), 0)
    return any(prop(item, "plan") for item in items[told + 1 : clause.at])


def _is_proposed(clause: Clause) -> bool:
    """A proposal goes with the decision: "về việc điều động | và giới thiệu | ông A giữ chức X" still needs an election."""
    items, verb = clause.items, clause.verb
    if verb is not None and clause.at > verb + 1 and says(items[clause.at - 1], "fn/du-kien"):
        return True  # "đã bổ nhiệm làm Trưởng phòng và được đề nghị quy hoạch | chức danh X"
    if verb is None or verb + 2 >= clause.at or not (says(items[verb + 1], "fn/va") or items[verb + 1].text == ","):
        return False
    return says(items[verb + 2], "fn/du-kien") and any(item.kind == "name" for item in items[verb + 2 : clause.at])


def _is_past(said: Said) -> bool:
    marker = said.clause.marker
    over = said.when != "current" and _is_over(said)  # "Phó Bí thư nhiệm kỳ 2015-2020 và | hiện là | Hiệu trưởng"
    return said.when == "former" or says(marker, "fn/tung") or is_past_copula(marker) or over


def _is_career(said: Said) -> bool:
    """Several posts that nobody gives are those of a life: "ông công tác trong ngành y tế và | giữ các cương vị | X, Y"."""
    several = tells_career(said.clause.marker) and said.clause.verb is None and len(said.clause.run) > 1
    dated = span(said.clause.items, said.clause.at, said.clause.done).since  # "Từ năm 2019 đến nay, ông giữ các ..."
    return several and said.when != "current" and not dated


def _is_over(said: Said) -> bool:
    clause = said.clause
    free = clause.verb is None or clause.verb < clause.done
    around = ((clause.done, clause.at), (clause.end + 1, clause.end + _LASTS))
    if free and (served(clause.items, clause.at) or any(lasted(clause.items, *part) for part in around)):
        return True  # "Trong 3 năm tiếp theo, ông là X", "ông làm X | trong hơn 3 năm"
    return is_over(span(clause.items, clause.at, clause.done), said.published) or is_over(
        after_of(clause.items, clause.end), said.published
    )


def _is_earlier(said: Said) -> bool:
    """Before the rest ("Trước đó, ông A được điều động làm ..."): news of another day, unless it is years old."""
    goes_on = said.before == "appointed"  # "phân công đồng chí A tham gia Ban Bí thư | và giữ chức ..."
    before = back(said.clause.items, said.clause.at - 1, ("function",)) + 1  # "từng | đảm nhiệm | các chức vụ"
    if goes_on and any(says(item, "fn/tung") for item in said.clause.items[before : said.clause.at]):
        return False  # "Trước khi được bổ nhiệm làm X, ông A | từng | giữ chức Y"
    verb = said.clause.verb is not None and (said.clause.verb >= said.clause.done or goes_on)
    return said.when == "former" and verb and not said.older and not _is_over(said)


def _was_given(said: Said) -> bool:
    """A decision of once: "ông A | từng | được bầu giữ chức X", unless a day makes it news of its own."""
    verb = said.clause.verb
    near = said.clause.items[max(verb - _ONCE, 0) : verb] if verb is not None else ()
    return any(says(i, "fn/tung") and i.concept and i.text.casefold().endswith(pref(i.concept)) for i in near)


def _is_left_before(said: Said) -> bool:
    """The post that another one follows: "là X | trước khi | giữ chức Y"."""
    items, end = said.clause.items, said.clause.end
    return end + 1 < len(items) and prop(items[end + 1], "tense") == "before" and said.clause.verb is None


def _was(said: Said) -> bool:
    """Who came to the post did so once: "ông A | từng | về Bộ Mẫu với cương vị X"."""
    return any(says(item, "fn/tung") for k in comes(said) for item in said.clause.items[k : said.clause.at])


def _decides(said: Said) -> bool:
    verb = said.clause.verb
    if verb is None or said.when == "before":
        return False
    now = any(prop(item, "tense") == "current" for item in said.clause.items[verb + 1 : said.clause.at])
    return not (said.when == "current" and (verb < said.clause.done or now))  # "thôi giữ chức X, | hiện vẫn giữ chức Y"


def _follows_past(said: Said) -> bool:
    return said.before == "former" and not said.when and not says(said.clause.marker, "fn/sang-lam")


def _goes_on(said: Said) -> bool:
    """What came next is told of a life, no news: "Ông A về công tác tại Sở Mẫu, | sau đó | giữ chức X"."""
    clause = said.clause
    then = any(says(item, "fn/tiep-do") for item in clause.items[clause.done : clause.at]) and clause.verb is None
    return then and says(clause.marker, "fn/giu-chuc") and said.before != "former"


def _is_apposed(clause: Clause) -> bool:
    """A noun tells his post: "ông A, | chức vụ | Phó Giám đốc Sở Mẫu, đến dự", "tạm đình chỉ | chức vụ | X đối với ông A"."""
    before = clause.items[clause.at - 1] if clause.at and clause.verb is None else None
    beside = before is not None and (before.text in (",", "-", "–", "(") or before.kind == "verb")
    return beside and is_noun_form(clause.marker)


FRAMES: tuple[tuple[Callable[[Said], bool], str, str, str], ...] = (
    # what shows it, what it says of the post ("verb": what the verb says), rule, where the person stands
    (lambda s: is_source(s.clause.items, s.clause.at), "former", "career", "verb"),
    (_is_planned, "expected", "appointment", "verb"),
    (
        lambda s: says(s.clause.marker, "fn/cuong-vi") and (s.older or s.when == "while" or _was(s) or _is_over(s)),
        "former",
        "career",
        "role",
    ),  # "Năm 2013, khi đang là X"
    (
        lambda s: says(s.clause.marker, "fn/cuong-vi") and s.when != "current" and bool(comes(s)),
        "attested",
        "career",
        "role",
    ),
    (lambda s: says(s.clause.marker, "fn/cuong-vi"), "attested", "copula", "role"),
    (_was_given, "former", "career", "verb"),
    (lambda s: _is_earlier(s) and not says(s.clause.marker, "fn/tung"), "verb", "earlier", "verb"),
    (_is_past, "former", "career", "verb"),
    (_is_left_before, "former", "career", "verb"),
    (_is_career, "former", "career", "verb"),
    (_decides, "verb", "appointment", "verb"),
    (lambda s: s.when == "before" or s.older, "attested", "career", "verb"),
    (_goes_on, "attested", "career", "verb"),
    (_follows_past, "former", "career", "verb"),  # "từng giữ chức X, sau đó là Y"
    (lambda s: says(s.clause.marker, *COPULA) or s.when == "current", "attested", "copula", "verb"),
    (lambda s: s.clause.verb is None and led(s.clause.items, s.clause.at) is not None, "attested", "copula", "verb"),
    (lambda s: _is_apposed(s.clause), "attested", "copula", "verb"),
    (lambda s: True, "appointed", "appointment", "verb"),  # "Ông A giữ chức X"
)


def of_verb(said: Said, modality: str, rule: str) -> tuple[str, str]:
    """What a personnel verb says of what it governs; a post beside what is held is "concurrent"."""
    clause = said.clause
    verb = modality_of(clause.items[clause.verb]) if clause.verb is not None else ""
    if modality == "expected" and verb == "dismissed":
        return "attested", "career"  # "ông A sẽ | thôi giữ chức | X": he has it yet
    if modality == "verb" and clause.verb is not None:
        modality = verb
        aim = prop(clause.items[clause.at - 1], "purpose")  # "thôi giữ chức X; | để | tham gia Ban Chấp hành Mẫu"
        moves = bool(aim) or says(clause.marker, "fn/sang-lam")  # "bị cách chức, nay được chuyển | về làm | Y"
        if modality == "dismissed" and (moves or (clause.done > clause.verb and not one_more(clause))):
            modality = "appointed"  # "thôi giữ chức X | giữ chức Y"
        earlier = said.older or (said.before == "former" and not says(clause.marker, "fn/sang-lam"))
        if modality == "appointed" and rule != "earlier" and earlier:
            return "attested", "career"
        if modality != "appointed" and rule == "earlier":
            rule = "appointment"
    beside = modality == "appointed" and clause.at and says(clause.items[clause.at - 1], "fn/kiem")
    return modality, "concurrent" if beside else rule

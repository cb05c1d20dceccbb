"""Who is presented by an act that stands first: "Dự hội nghị có | A; B", "Phát biểu kết luận, | A | nhấn mạnh"."""

from collections.abc import Sequence

from kg.extract.items import COPULA, QUOTES, Item, prop, says
from kg.extract.subjects import NOT_SUBJECT, OPENING, PHRASE, TITLED, Act, Clause


def presented(clause: Clause, act: Act, until: int) -> list[int]:
    """The names after an act that stands first: "Dự hội nghị có A; B", "Phát biểu kết luận, A nhấn mạnh"."""
    after = [n for n in clause.names if n > act.at]
    opener = next((k for k in range(act.at + 1, until) if says(clause.items[k], "fn/co")), act.at)
    if any(n < opener for n in after) and all(clause.kinds[n] == "object" for n in after if n < opener):
        after = [n for n in after if n > opener]  # "Cùng đi với ông A | có ông B; ông C"
    inside = [n for n in after if n < until] or after[:1]
    if not inside or (not act.weak and clause.is_quoted(act.at, clause.starts[inside[0]])):
        return []
    bridge = clause.items[max(act.at, opener - 1) + 1 : clause.starts[inside[0]]]
    if _presents(clause, act) or _leads_to_names(bridge):
        return [] if act.weak or _is_given(clause, bridge) else inside
    comma = max((k for k in range(act.at) if clause.items[k].text == ","), default=-1)
    before = clause.items[comma + 1 : act.at]
    if act.decides or any(i.kind in ("body", "title") or _is_pronoun(i) for i in before):
        return []  # "về việc một số người được miễn nhiệm, ông A | cho hay", "ông | chủ trì lễ đón ông A": it was not he
    if act.item.kind == "verb" and any(says(i, "fn/tai") for i in before):
        return []  # "Tại buổi thăm hỏi, ông A cho biết" tells not who visits
    if any(item.text == "," for item in clause.items[act.at + 1 : after[-1]]):
        return [n for n in after if clause.kinds[n] == "subject" and clause.items[clause.starts[n] - 1].text == ","][:1]
    plain = clause.kinds[inside[0]] not in NOT_SUBJECT and not act.object and not act.weak
    return inside[:1] if plain and len(bridge) <= OPENING else []


def _presents(clause: Clause, act: Act) -> bool:
    """The act's own words end in "có" or "của": "cùng đi có", "dưới sự chủ trì của"."""
    last = act.item.last - 1
    link = clause.lexicon.longest("link", clause.tokens, last)
    place = clause.lexicon.longest("function", clause.tokens, last)
    if place and place.concept.id == "fn/tai":
        return False  # "Phát biểu tại | hội nghị, chúc mừng ông A, bà B ..."
    return bool(link and link.concept.id == "fn/co") or (act.noun and bool(clause.mark("object", last + 1)))


def _is_given(clause: Clause, bridge: Sequence[Item]) -> bool:
    """A word before the colon tells to whom it is done: "trao quyết định bổ nhiệm | cho các ông, bà: A, B"."""
    colon = next((k for k, item in enumerate(bridge) if item.text == ":"), 0)
    to_whom = [item for item in bridge[:colon] if item.kind in PHRASE or item.kind == "word"]
    return any((mark := clause.mark("object", i.first)) and "dative" in mark.props for i in to_whom)


def _leads_to_names(bridge: Sequence[Item]) -> bool:
    """Words that present names stand before them: "bị khởi tố | gồm: | A"; not "bị bắt, đó | là | bài học”, ông A nói"."""
    opens = [k for k, item in enumerate(bridge) if item.text == ":" or says(item, "fn/co", *COPULA)]
    if not opens or any(item.text in QUOTES for item in bridge[opens[-1] :]):
        return False
    signs = (k for k in range(opens[-1] + 1, len(bridge)) if bridge[k].text == ",")
    return all(k - 1 == opens[-1] or bridge[k - 1].kind in TITLED for k in signs)  # "có | Ủy viên Mẫu, Thứ trưởng A"


def _is_pronoun(item: Item) -> bool:
    return item.kind == "honorific" and not prop(item, "plural")

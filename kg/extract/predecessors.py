"""Who held a post before the one it is given to: "bầu bà A làm Chủ tịch, thay ông | B"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kg.extract.clauses import Clause
from kg.extract.holding import Holding
from kg.extract.items import COPULA, Item, Scanned, TitleDraft, says
from kg.extract.names import Names
from kg.extract.rows import back

_DUTIES = ("acting", "incharge")
_NEAR = 4  # items between a name and "thay": "ông A | được cử lên thay ông B"


def replaced(items: Sequence[Item], k: int) -> bool:
    """The name is the predecessor's: "bầu bà A làm Chủ tịch, thay ông | B"."""
    j = back(items, k - 1, ("honorific", "rank", "title", "modifier"))
    # "thay cho người tiền nhiệm | là | ông B", not "người tiền nhiệm là ông B được bổ nhiệm làm ..."
    j -= j > 1 and says(items[j], *COPULA) and all(says(item, "fn/thay") for item in items[j - 2 : j])
    return j >= 0 and (
        says(items[j], "fn/thay") or (items[j].text == "cho" and j > 0 and says(items[j - 1], "fn/thay"))
    )


def predecessor(clause: Clause, owners: Sequence[int]) -> int | None:
    """The name after "thay" that stands before the marker or follows the titles."""
    items, last = clause.items, clause.end
    # "..., thay ông A | ; | ông B được bổ nhiệm làm Y": he went before another
    apart = max((k for k in range(clause.done, clause.at) if items[k].text == ";"), default=clause.done)
    early = [k for k in range(apart, clause.at) if items[k].kind == "name" and replaced(items, k)]
    if clause.at and says(items[clause.at - 1], "fn/ban-giao"):  # "ông A | bàn giao chức vụ Giám đốc cho ông B"
        early += [k for k in range(clause.done, clause.at) if items[k].kind == "name"][-1:]
    early = [k for k in early if k not in owners]
    if early and owners:
        return early[-1]
    for j in range(last + 1, min(last + 8, len(items))):
        if items[j].text == ";" or items[j].kind in ("verb", "role"):
            return None
        if items[j].kind == "name" and j not in owners:
            return j if replaced(items, j) else None
    return None


def in_full(title: TitleDraft) -> TitleDraft:
    """The post of whoever went before one who only acts in it: "được giao quyền Chủ tịch thay ông | B"."""
    return replace(title, effects=tuple(e for e in title.effects if e not in _DUTIES))


def succeeded(sentences: Sequence[Scanned], found: Sequence[Holding], keys: Names) -> Iterator[Holding]:
    """Who went before the taker of a post, told in a sentence of its own: "Bổ nhiệm ông A làm ... Ông A thay bà | B nghỉ hưu"."""
    given: dict[str, Holding] = {}
    waiting = iter(sorted(found, key=lambda h: h.sentence.start))
    held = next(waiting, None)
    for sentence in sentences:
        while held and held.sentence.start < sentence.start:
            if held.modality in ("appointed", "acting") and (key := keys.get(held.name.text)):
                given[key] = held
            held = next(waiting, None)
        if given and sentence.zone in ("lead", "body") and sentence.may("name"):
            yield from _in_his_place(sentence, given, keys)


def _in_his_place(sentence: Scanned, given: dict[str, Holding], keys: Names) -> Iterator[Holding]:
    items = sentence.items
    names = [k for k, item in enumerate(items) if item.kind == "name"]
    for k, other in pairwise(names):
        taker = given.get(keys.get(items[k].text) or "")
        at = next((j for j in range(k + 1, min(other, k + _NEAR)) if says(items[j], "fn/thay")), 0)
        if taker and at and replaced(items, other) and not any(i.kind == "title" for i in items[k:other]):
            yield replace(
                taker,
                name=items[other],
                title=in_full(taker.title),
                rule="predecessor",
                modality="former",
                sentence=sentence,
                since=None,
                until=None,
                act="",
                decided=None,
            )

"""Sentences that open with somebody who is not their subject: the title behind his name is then the subject's.

"Ngoài ông A, | Thủ tướng | cũng kỷ luật ông B", "Tiếp ông A, | Chủ tịch nước | cảm ơn", "Sau phát biểu của ông A - Giám đốc Sở
Thử, | Chủ tịch UBND tỉnh | cảm ơn": whose post the last title is, nobody says.
"""

from collections.abc import Sequence

from kg.extract.approach import is_addressee, is_opener
from kg.extract.items import Item, prop, says, state_of
from kg.extract.rows import back

_ADDRESS = ("honorific", "rank", "modifier")
_FIRST = ("100", "101", "102")  # ranks of the General Secretary, the State President and the Prime Minister
_HOSTS = ("event", "body", "unit")  # who or what somebody comes to
_NAMED = frozenset(("name", "title", "honorific"))
_LEADING = ("ending", "role", "verb")
_RUN = 15  # items before who is met
_BEFORE = ("với", "trước", "cho", "tới", "cùng")
_MET = ("ReceptionEvent", "VisitEvent")  # events whose verb has somebody as its object


def is_subject(items: Sequence[Item], k: int, group: Sequence[int], left: Sequence[int]) -> bool:
    """Whether the last title of the group behind the name at `k` is what the sentence is about, and not the name's.

    `left` are the titles before the name. "Ông A, | Giám đốc Sở Mẫu | cho biết" is his, however the comma behind it is missing.
    """
    t = group[-1]
    if t + 1 >= len(items) or items[t - 1].text != ",":
        return False
    j = back(items, (left[0] if left else k) - 1, _ADDRESS)
    return (
        (len(group) == 1 and j >= 0 and items[j].kind not in ("punct", "date") and _is_leaders(items, t))
        or (j >= 0 and _is_of_other(items, k, t, j, several=bool(left or group[1:])))
        or (j >= 0 and not left and _is_aside(items, t, j))
    )


def acts(after: Item) -> bool:
    """What stands behind a name or a title is what its holder does."""
    return after.kind in ("role", "verb") or (after.kind == "ending" and not says(after, "fn/theo"))


def is_met(items: Sequence[Item], i: int, k: int) -> bool:
    """The words up to `i`, which open a clause, need somebody as their object, and the name at `k` is the subject.

    "Báo cáo với | Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh A | nói", "Gặp | Chủ tịch nước, Bộ trưởng A | báo cáo"; but "Đón | Bí thư
    Tỉnh ủy, Chủ tịch HĐND tỉnh A | đến thăm, ông B ...", where the subject is still to come.
    """
    first = next((j + 1 for j in range(i, -1, -1) if items[j].kind == "punct"), 0)
    run = items[first : i + 1]
    if not run or len(run) > _RUN or any(item.kind in _NAMED for item in items[: i + 1]) or not _needs_object(run):
        return False
    signs = (j for j in range(k + 1, len(items) - 1) if items[j].text == ",")
    if any(items[j + 1].kind in ("name", "title", "honorific") for j in signs):
        return False
    j = k + 1
    if j < len(items) and items[j].text == "(":
        j = next((n + 1 for n in range(j, len(items)) if items[n].text == ")"), len(items))
    after = items[j] if j < len(items) else None
    if after is None:
        return False
    return acts(after) or says(after, "fn/duoc") or (after.kind == "word" and after.text.islower())


def _needs_object(run: Sequence[Item]) -> bool:
    last = run[-1]
    if is_addressee(last) or last.text.casefold().endswith(" với"):
        return True
    if len(run) > 1:
        led = says(last, "fn/cua") or last.text in _BEFORE
        return led and run[0].kind in _LEADING  # not "Thư | của Tổng Bí thư, Chủ tịch nước A | gửi ..."
    company = says(last, "fn/va") or bool(prop(last, "companion"))
    return company or is_opener(last) or (last.kind == "verb" and prop(last, "eventClass") in _MET)


def _is_of_other(items: Sequence[Item], k: int, t: int, j: int, *, several: bool) -> bool:
    """The words that end at `j` before the name tell that somebody else does something to him, or with what is his.

    "Trong văn bản gửi tới Phó Thủ tướng A, | Bộ trưởng Bộ Mẫu | kiến nghị ...", "Trả lời đại biểu A, | bộ trưởng | nói".
    """
    after = items[t + 1]
    asks = j > 0 and items[j].kind == "occupation" and items[0].kind == "ending"
    j -= asks
    if says(items[j], "fn/theo") and " " not in items[k].text and not several:
        return acts(after) and after.text != "cho"  # "Theo ông Mẫu, | Thủ tướng | yêu cầu ...": he was presented before
    if not (after.kind in ("verb", "role") or _says(after) or (asks and after.kind == "ending")):
        return False
    if says(
        items[0], "fn/mo-menh-de"
    ):  # "Sau khi nghe báo cáo của ông A, Giám đốc Sở Mẫu, | Chủ tịch UBND tỉnh | kết luận"
        return several and (says(items[j], "fn/cua") or says(items[j], "fn/ke-tu"))
    if any(item.kind in ("verb", "role") for item in items[: max(j - 1, 0)]):
        return False
    owned = says(items[j], "fn/cua") and items[0].kind == "ending"
    return is_addressee(items[j]) or (asks and j == 0) or (owned and (several or asks))


def _says(item: Item) -> bool:
    """Words of more than one syllable that end a name are mostly what somebody does: "kiến nghị", "cảm ơn"."""
    return item.kind == "ending" and " " in item.text and not is_addressee(item)


def _is_aside(items: Sequence[Item], t: int, j: int) -> bool:
    """The word at `j` opens the sentence, and before whom it stands is not its subject.

    "Ngoài ông A, | Thủ tướng | cũng kỷ luật ông B", "Đối với ông A, | Thủ tướng | quyết định kỷ luật"; but "Đối với ông A, | Bí
    thư Huyện ủy | có khuyết điểm".
    """
    after, word = items[t + 1], items[j]
    first = 2 if items[0].kind == "date" and items[1].text == "," else 0  # "Chiều 5/3, | tiếp ông A"
    if j < first or any(item.kind in ("name", "title", "punct") for item in items[first : j + 1]):
        return False
    if prop(word, "fronts"):
        return after.kind in ("verb", "role") or any(item.kind == "verb" for item in items[t + 2 : t + 3])
    owned = says(word, "fn/cua") and is_opener(items[first])  # "Trước đề nghị của ông A, | Bộ trưởng | giao ..."
    met = word.kind == "verb" and prop(word, "eventClass") in _MET
    has_subject = items[first].kind in _HOSTS  # "Hội nghị | đón tiếp | ông A, ..."
    opens = owned or (not has_subject and (is_opener(word) or met))
    return opens and after.kind in ("verb", "role", "ending", "word") and after.text[:1].islower()


def _is_leaders(items: Sequence[Item], t: int) -> bool:
    """Who leads Party, State or Government is seldom presented so behind his name: "Theo ông A, | Thủ tướng | giao ..."."""
    title = items[t].title
    if title is None or title.effects or state_of(items[t]) or prop(items[t], "rank") not in _FIRST:
        return False
    return items[t + 1].kind in ("verb", "role", "ending")

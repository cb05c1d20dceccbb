"""Whose act it is: the person named before it, or another without a name, of whom he only tells. By item indexes.

"Ông A cho biết trưởng khoa đã | bị cách chức", "ông A chịu trách nhiệm vì để cấp dưới | bị khởi tố" say it of others; "ông A cho
biết ông | được bổ nhiệm ..." says it of himself. A wrong one accuses who only spoke.
"""

from collections.abc import Sequence

from kg.extract.clauses import modality_of, voice
from kg.extract.groups import helps
from kg.extract.items import QUOTES, Item, prop, says, tells_deed
from kg.extract.rows import BESIDE, back

_PEOPLE = ("fn/than-nhan", "fn/thay", "fn/cac")
_PHRASE = BESIDE | {"word", "occupation", "foreign", "joint", "name", "place"}
_LISTED = _PHRASE | {"link", "date", "term", "country", "birth"}
_TIMED = frozenset(("date", "term"))
_THINGS = frozenset(("word", "occupation", "title", "body", "name"))
_SIGNS = (",", "-", "–")
_TELLS = "fn/ke-rang"
_WORDS = frozenset(("word", "occupation", "ending"))


def is_of_another(items: Sequence[Item], k: int, start: int) -> bool:
    """The predicate that begins at `start` is said of somebody between the name at `k` and it, who has no name."""
    if (
        any(item.text == ":" for item in items[k + 1 : start])
        or _is_asked(items, k, start)
        or _is_party(items, k, start)
    ):
        return True  # "Chủ tịch UBND tỉnh A: | Từ chức | là văn hóa"
    if (told := _telling(items, k, start)) is not None:
        return _is_someone(items, k, told, start)
    first, end = _before(items, k, start)
    said = items[first:end]
    if not said:
        return False
    if said[-1].kind == "name" or _differ(said[-1], items[k - 1]):
        return True  # of kin: "đến thăm gia đình ông B | bị khởi tố"; "ông A chúc mừng bà | được bầu"
    return _is_subject(items, k, first, said)


def has_other_subject(items: Sequence[Item], k: int, m: int) -> bool:
    """Who holds the post of the marker at `m` is not who is named at `k`, though no act stands between.

    "ông A nói: “Chủ tịch Đảng | giữ chức | X”", "chị A biết tới bác B từ khi bác | lên làm | X".
    """
    between = items[k + 1 : m]
    told = _telling(items, k, m)
    if told is not None and sum(item.text in QUOTES for item in between) % 2:
        return not any(_has(items[told], "ofSelf", item) for item in between)
    since = next((n for n in range(len(between) - 1, -1, -1) if says(between[n], "fn/mo-menh-de")), len(between))
    own = between[since + 1 :]
    return bool(own) and all(item.kind == "word" for item in own)


def _is_asked(items: Sequence[Item], k: int, start: int) -> bool:
    """Who is named is only asked to do it: "cử tri | yêu cầu | ông A, Giám đốc Sở Mẫu, từ chức"."""
    first = back(items, k - 1, BESIDE)
    asks = first >= 0 and items[first].text.casefold() in _values(items[first], "asksOf")
    return asks and modality_of(items[start]) == "dismissed"


def _is_party(items: Sequence[Item], k: int, start: int) -> bool:
    """Who is named has another part in the case: "vụ án mà ông A | là bị hại | đã được khởi tố"."""
    for j in (j for j in range(k + 1, start) if says(items[j], "fn/la")):
        words = " ".join(item.text.casefold() for item in items[j + 1 : start])
        if any(f"{words} ".startswith(f"{party} ") for party in _values(items[j], "partyTo")):
            return True
    return False


def _values(item: Item, name: str) -> Sequence[str]:
    return item.concept.props.get(name, ()) if item.concept else ()


def is_source_of(items: Sequence[Item], k: int) -> bool:
    """The name opens the sentence as whose words it tells: "Theo ông | A |, sau khi được phân công làm X, ông B ..."."""
    first = back(items, k - 1, BESIDE)
    return first == 0 and says(items[0], "fn/theo") and items[0].text.casefold() == "theo"


def is_related(items: Sequence[Item], k: int) -> bool:
    """The name only tells of whom somebody else is: "con trai ông | A", "người tiền nhiệm của ông | A", "kẻ đe dọa ông | A".

    "người kế nhiệm của ông | A, người đã được bầu" goes on with him.
    """
    first = back(items, k - 1, BESIDE)
    if any(helps(item) or item.text.endswith(" của") for item in items[first + 1 : k] if item.title):
        return True
    if first < 0 or _goes_on(items, k):
        return False
    if says(items[first], "fn/than-nhan"):
        return True
    if says(items[first], "fn/cua") and first:
        return (
            _is_relation(items[first - 1])
            or helps(items[first - 1])
            or _is_called(items, first)
            or _opens(items, first)
        )
    return first < k - 1 and items[first + 1].text[:1].islower() and _is_met(items, first)


def _is_met(items: Sequence[Item], last: int) -> bool:
    """The words that end at `last` tell what somebody does to the name behind them: "kẻ đe dọa", "đối tượng hành hung"."""
    who = back(items, last, ("word", "ending"))
    run = items[who + 1 : last + 1]
    if any(item.text == "do" or (says(item, _TELLS) and item.text != "cho") for item in run):
        return False  # "14 thành viên do ông | A | làm trưởng đoàn", "nhân viên nói ông | A"
    led = items[who - 1] if who > 0 else None
    opens = who == 0 or (led is not None and (led.text == "," or led.kind == "verb" or says(led, "fn/cac")))
    honoured = items[last + 1].kind == "honorific"  # "lái xe | ông A", not "luật sư | A"
    called = opens and items[who].kind == "occupation" and (bool(run) or honoured)
    return called or (len(run) > 1 and _is_relation(run[0]))


def _goes_on(items: Sequence[Item], k: int) -> bool:
    """A clause of its own follows the name: "ông | A |, người vừa được bầu làm X"."""
    return k + 2 < len(items) and items[k + 1].text in _SIGNS and items[k + 2].text == "người"


def _is_relation(item: Item) -> bool:
    """Somebody who is told of by whose he is, or whom he met: "người tiền nhiệm", "cấp dưới", "con gái"."""
    plain = item.text.casefold() in ("người", "kẻ")
    return plain or item.kind == "occupation" or says(item, "fn/than-nhan", "fn/thay")


def _opens(items: Sequence[Item], of: int) -> bool:
    """Somebody of his opens the sentence, told in some words: "Người dưới quyền | của | ông A", "Bác sĩ riêng của ông A"."""
    return _is_relation(items[0]) and all(item.kind in _WORDS for item in items[:of])


def _is_called(items: Sequence[Item], of: int) -> bool:
    """Words before "của" call somebody by a relation: "mẹ", "trợ lý"."""
    concept = items[of].concept
    names = concept.props.get("relation", ()) if concept else ()
    words = [item.text.casefold() for item in items[max(of - 2, 0) : of]]
    return words[-1] in names or " ".join(words) in names


def is_nominal(items: Sequence[Item], v: int) -> bool:
    """The verb of leaving only tells what a word before it is about: "giải đáp thắc mắc | nghỉ hưu", "quy định về | từ chức"."""
    if v == 0 or predicate(items, v) != v:
        return False
    words = {items[v - 1].text.casefold(), " ".join(item.text for item in items[max(v - 2, 0) : v]).casefold()}
    plain = items[v - 1].kind == "word" and prop(items[v], "leaves") == "dismissed"
    return plain or not words.isdisjoint(_values(items[v], "matter"))


def has_subject(items: Sequence[Item], start: int) -> bool:
    """People without a name stand straight before the predicate that begins at `start`: "nhiều người | được bổ nhiệm"."""
    first, end = _before(items, -1, start)
    return any(_is_person(item) for item in items[first:end])


def _before(items: Sequence[Item], k: int, start: int) -> tuple[int, int]:
    """Where the phrase before a predicate begins and ends, behind the name at `k`; words of time may follow it."""
    end = start
    while end - 1 > k and (_adds_time(items[end - 1]) or items[end - 1].kind in _TIMED):
        end -= 1
    first = end
    while first - 1 > k and (
        items[first - 1].kind in _PHRASE or says(items[first - 1], *_PEOPLE) or _lists(items, first - 1)
    ):
        first -= 1
    return first, end


def _lists(items: Sequence[Item], sign: int) -> bool:
    """A comma between people without names: "đối với 182 cán bộ | , | giáo viên bị cho thôi việc"."""
    beside = {items[sign - 1].kind, items[min(sign + 1, len(items) - 1)].kind}
    return items[sign].text == "," and beside == {"occupation"}


def _is_subject(items: Sequence[Item], k: int, first: int, said: Sequence[Item]) -> bool:
    """Words straight before a predicate are those of whom it is said: by what leads to them, and whom they mean."""
    led = items[first - 1]
    if led.kind in ("name", "function"):  # "ông A nghe | cấp dưới | bị cách chức"; "từng làm | cán bộ xã, bị ..." is he
        return any(_is_person(item) and said[n].kind == "word" for n, item in enumerate(said[1:]))
    # "có | con trai | bị khởi tố"; "chúc mừng những | người | được bổ nhiệm"
    if led.kind in ("ending", "role", "verb", "event") or says(led, "fn/co"):
        return any(_is_person(item) for item in said)
    # "chúc mừng các ông được bầu làm X và | các ông | được bầu làm Y", not "ông A và các ông khác được bầu"
    acts = (i.kind in ("role", "verb") or says(i, "fn/duoc") for i in items[k + 1 : first - 1])
    joins = led.text in (",", "và") and any(acts)
    if joins and (said[0].text == "vụ" or any(_is_relation(item) or prop(item, "plural") for item in said)):
        return True  # "bị lừa, | kẻ lừa | đã bị khởi tố", "bị hành hung, | vụ án | đã được khởi tố"
    done = (n for n, item in enumerate(said) if n and item.kind == "occupation" and said[n - 1].kind == "word")
    return led.text == "," and any(said[n - 1].text != "một" for n in done)


def is_of_himself(items: Sequence[Item], k: int, start: int) -> bool:
    """Who is named at `k` tells it of himself: "ông A xác nhận mình | đã nghỉ hưu"."""
    told = _telling(items, k, start)
    return told is not None and not _is_someone(items, k, told, start)


def predicate(items: Sequence[Item], verb: int) -> int:
    """The index at which what is said begins: "| được | Thủ tướng bổ nhiệm", or the verb's own."""
    start = voice(items, verb)
    return verb if start is None else start


def is_straight(items: Sequence[Item], k: int, start: int) -> bool:
    """Nothing but titles, signs and words of time stand between a name and what is said: "bà B, Giám đốc Sở Mẫu, đã | bị"."""
    return start > k and all(
        i.kind in BESIDE or i.kind in _TIMED or i.text == "," or _adds_time(i) for i in items[k + 1 : start]
    )


def is_beside(between: Sequence[Item]) -> bool:
    """Nothing but titles, names and what joins them stands between two names: "ông A, Giám đốc Sở Mẫu; | và bà B"."""
    return all(i.kind in _LISTED or i.kind == "punct" or says(i, "fn/giu-chuc") for i in between)


def _telling(items: Sequence[Item], k: int, start: int) -> int | None:
    """The first word of telling behind the name at `k`: "xác nhận", "cho | biết"; "cho | thôi việc" tells nothing."""
    for j in range(k + 1, start):
        if says(items[j], _TELLS) and (
            not _has(items[j], "incomplete", items[j]) or _has(items[j], "completes", items[j + 1])
        ):
            return j
    return None


def _has(tells: Item, name: str, word: Item) -> bool:
    """The word of telling names another, or itself, among the words of a property."""
    return tells.concept is not None and word.text.casefold() in tells.concept.props[name]


def _is_someone(items: Sequence[Item], k: int, tells: int, start: int) -> bool:
    """Who is told of is somebody or something: "rằng | trưởng khoa | đã"; "ông", "mình" and nobody are who is named at `k`."""
    told = items[tells + 1 : start]
    things = [(i.kind in _THINGS or says(i, *_PEOPLE)) and not _has(items[tells], "leadsToTold", i) for i in told]
    for n, item in enumerate(told):
        if item.kind == "honorific" and not prop(item, "plural"):
            other = _has(items[tells], "ofAnother", items[tells + n + 2])  # "ông | này"
            return other or _differ(item, items[k - 1])
        if _has(items[tells], "ofSelf", item) and not (n and things[n - 1]):  # "bạn | mình" is another
            return False
    if told and _dates(told[-1]):  # "bày tỏ vinh dự khi | được bổ nhiệm"; "cho biết nhiều người già sau khi | nghỉ hưu"
        heard = next((n for n, item in enumerate(told) if item.text == "với"), len(told))
        return any(_is_person(item) for item in told[:heard])
    return any(things)


def _differ(one: Item, other: Item) -> bool:
    """The forms of address are of a man and a woman."""
    return {prop(one, "gender"), prop(other, "gender")} == {"m", "f"}


def _is_person(item: Item) -> bool:
    if item.text.casefold() in ("người", "họ"):
        return True
    return item.kind in ("occupation", "title") or says(item, "fn/than-nhan", "fn/thay") or bool(prop(item, "plural"))


def _dates(item: Item) -> bool:
    """Opens words that only tell when or why: "khi", "sau khi", "trước khi"."""
    return bool(prop(item, "clause")) or prop(item, "tense") == "before"


def _adds_time(item: Item) -> bool:
    return tells_deed(item) or bool(prop(item, "tense"))

"""What reports an event: a noun or a verb of its type, or a role's words, where a sentence tells it rather than speaks of it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice

from kg.extract.concerned import is_about_someone
from kg.extract.days import OPENING, is_coming, is_past, says_same_day
from kg.extract.deeds import framed, goes_for, is_asked, is_denied, is_done, is_matter
from kg.extract.items import Item, Scanned, index, prop, says, starts_there, tells_deed
from kg.lexicon import Lexicon, pref

_DECISIONS = ("PersonnelEvent", "SanctionEvent")
HEADS = ("event", "verb", "head")  # the cues of what `is_head` tells
TIMES = ("day", "interval", "relative")
_IN_NAME = frozenset(("word", "body", "unit", "occupation", "place"))
_END = 12  # items after which a sentence has told its act
_NUMBER = 4  # items after "ký ban hành Quyết định" in which its number stands
_TOLD = 7  # items in which the words "sẽ tổ chức" tell the day
_NAME_LIMIT = 300  # characters of an event's name
_FRAMED = 10  # items at the head of a sentence in which its occasion stands: "Nhân dịp tham dự | hội nghị"
_BEHIND = 15  # items from "trong khuôn khổ" to the gathering that ends a sentence: "trong khuôn khổ chuyến thăm và | diễn đàn"
_FEW = 3  # heads behind the occasion, one of which tells what is done
_BESIDE = 2  # items before a head in which a word of time or purpose is said of it


def reported(news: Iterable[Scanned], lexicon: Lexicon) -> list[tuple[Scanned, Item]]:
    """What sentences report: no background, no purpose ("để bầu ...")."""
    heads = ((s, item) for s in news if s.may(*HEADS) for item in s.items if is_head(item))
    return [(s, item) for s, item in heads if is_told(item, s, lexicon)]


def heads(found: Sequence[tuple[Scanned, Item]]) -> list[tuple[Scanned, Item]]:
    """What of all that is reported may be the main event: no second event of the day."""
    found = [pair for n, pair in enumerate(found) if not (n and _is_in_name(*pair, *found[n - 1]))]
    first = [(s, item) for s, item in found if not _opens_with_same_day(s)] or found
    papers = [pair for pair in first if is_paper(pair[1])]
    return [pair for pair in first if not is_paper(pair[1])] or [pair for pair in papers if _is_signed(*pair)]


def _is_in_name(sentence: Scanned, head: Item, other: Scanned, before: Item) -> bool:
    """The noun stands in the name of what the words before it report: "chủ trì cuộc họp | tiểu ban tuyên truyền Đại hội"."""
    if sentence is not other or not is_noun(head) or not prop(before, "impliesEvent"):
        return False
    between = sentence.items[index(sentence.items, before) + 1 : index(sentence.items, head)]
    return all(i.kind in _IN_NAME or i.text in ("-", "–") for i in between)


def is_paper(head: Item) -> bool:
    """The signing of a paper, which is news only where nothing else is."""
    return head.kind == "role" and prop(head, "notation") == "sign"


def _is_signed(sentence: Scanned, head: Item) -> bool:
    """Somebody named signs it on a day or just now, or its number is told: "ngày 3/6, ông A ký Quyết định 5", "| vừa ký"."""
    items = sentence.items
    at = index(items, head)
    recent = prop(head, "isRecent") or any(i.date and i.date.kind in TIMES[:2] for i in items[:at])
    numbered = any(i.text.isdigit() for i in items[at + 1 : at + _NUMBER])
    told = head.concept is not None and head.text.casefold() != pref(head.concept).casefold()  # "người ký" is no act
    return told and bool(recent or numbered) and any(i.kind == "name" for i in items[:at])


def is_told(head: Item, sentence: Scanned, lexicon: Lexicon) -> bool:
    """The head is reported, not only spoken of: no background, no purpose, and with whoever such an act needs."""
    items = sentence.items
    at = index(items, head)
    goes = goes_for(sentence, at, lexicon)
    aside = _is_background(items, at) or is_frame(sentence, at, lexicon)
    aside = aside or (not goes and _is_beside_aside(sentence, at, lexicon))
    if aside or is_denied(sentence, at, lexicon) or _is_mere_plan(sentence, at, lexicon):
        return False
    if needed := prop(head, "needsAfter"):  # "trao tặng" may be of gifts
        return any(lexicon.longest(needed, sentence.tokens, i) for i in range(head.last, len(sentence.tokens)))
    if head.kind == "role":
        return True
    if is_noun(head):
        told = _is_held(items, at) or any(i.date and i.date.kind in TIMES for i in items)
        told = told and not is_matter(sentence, at, lexicon)
        return told and not _is_of_several(head, sentence, lexicon) and not _is_only_wanted(sentence, at, lexicon)
    if head.kind == "event" or (not goes and _is_within_clause(items, at, sentence, lexicon)):
        return False  # "thái độ làm việc" is no working session
    return is_about_someone(head, sentence, at, lexicon) if is_decision(head) else is_done(head, sentence, at, lexicon)


def is_frame(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """What stands there is the occasion on which something else is done: "Nhân dịp dự | hội nghị ở Mẫu, ông A tiếp ..."."""
    comma = framed(sentence, lexicon) if at < _FRAMED else 0
    if at >= comma:
        return _is_framed_behind(sentence, at, lexicon)
    behind = (i for i in sentence.items[comma:] if is_head(i) and not is_paper(i))
    return any(is_told(i, sentence, lexicon) for i in islice(behind, _FEW))


def _is_framed_behind(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """The occasion is told behind what is done on it: "ông A đã tiếp ông B bên lề | hội nghị"."""
    items = sentence.items
    near = range(at - 1, max(0, at - _BEHIND), -1)
    opens = next(
        (k for k in near if items[k].text in (",", ";") or lexicon.longest("frame", sentence.tokens, items[k].first)), 0
    )
    if not opens or items[opens].text in (",", ";"):
        return False
    done = (i for i in items[:opens] if is_head(i) and not is_noun(i))
    return any(is_told(i, sentence, lexicon) for i in islice(done, _FEW))


def _is_background(items: Sequence[Item], at: int) -> bool:
    """Words of time before the head: "Trước đó, ...", "Hồi tháng 12/2019, ...", "từng | kiểm tra".

    "Trước khi tiến hành Hội nghị, | Bộ Chính trị quyết định ..." tells of the decision.
    """
    comma = next((k for k, i in enumerate(items) if i.text == ","), len(items))
    for k, item in enumerate(items[:OPENING]):
        if is_past(item) and (prop(item, "tense") != "before" or at < comma):
            return True
        if item.date and item.date.kind in ("month", "year") and k < at:
            return True
    return any(is_past(i) for i in items[max(0, at - _BESIDE) : at])


def _is_beside_aside(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """A word of purpose or reason stands straight before the head: "tổ chức hội nghị để | bầu"."""
    before = sentence.items[max(0, at - _BESIDE) : at]
    return any(lexicon.longest(scheme, sentence.tokens, i.first) for i in before for scheme in ("aside", "past"))


def _is_mere_plan(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """What will be done, without a day, or is asked for: "ông A cho biết sẽ | kiểm tra và xử lý", "đề nghị | kiểm tra"."""
    before = sentence.items[max(0, at - 1) : at]
    head = sentence.items[at]
    if head.kind == "verb" and not is_decision(head) and any(prop(i, "planVerb") for i in before):
        return True
    planned = any(lexicon.longest("coming", sentence.tokens, i.first) for i in before)
    return planned and not any(i.date and i.date.kind in TIMES for i in sentence.items)


def _is_only_wanted(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """It was not held, or somebody asks for it: "không | tổ chức hội nghị xét duyệt", "đề nghị Sở Mẫu | tổ chức hội thảo"."""
    items = sentence.items
    held = next((k for k in range(at - 1, 0, -1) if says(items[k], "fn/to-chuc")), 0)
    return held > 0 and (says(items[held - 1], "fn/du-kien", "fn/bac-bo") or is_asked(sentence, held, lexicon))


def planned(sentence: Scanned, lexicon: Lexicon) -> tuple[Item, str] | None:
    """A gathering to come with its day ("" where its year is not known): "Kỳ họp thứ 26 | dự kiến tổ chức vào ngày 3/4"."""
    items = sentence.items if sentence.dated and sentence.may("event") else ()
    held = next((k for k, item in enumerate(items) if says(item, "fn/to-chuc")), 0)
    noun = next((i for i in reversed(items[:held]) if is_noun(i)), None)
    near = (
        items[max(0, held - OPENING)].start if held else 0
    )  # "họp báo về dự kiến chương trình ..., khai mạc ngày 3/4" is held
    if noun is None or not is_coming(sentence, items[held].start, lexicon, max(noun.end, near)):
        return None
    days = [i.date for i in items[held : held + _TOLD] if i.date and i.date.kind == "day"]
    return next(((noun, day.iso or "") for day in days), None)


def _is_held(items: Sequence[Item], at: int) -> bool:
    """A gathering without a day is held, attended or opens its sentence; "được thông qua tại Kỳ họp thứ 9" only mentions one."""
    had = at > 0 and says(items[at - 1], "fn/co")  # "ông A đã có | cuộc gặp mặt"
    return had or at <= OPENING or any(says(i, "fn/to-chuc") or i.kind == "role" for i in items)


def _is_of_several(head: Item, sentence: Scanned, lexicon: Lexicon) -> bool:
    """The noun speaks of many occasions: "kỷ niệm trong các | cuộc gặp", "qua 5 | kỳ họp", "tăng cường tổ chức các | hội thảo".

    "Ngày 2/6, xã tổ chức các | hội nghị ..." is told; the number of a date may stand before it.
    """
    word = lexicon.longest("quantity", sentence.tokens, head.first - 1) if head.first else None
    if word is None or word.end != head.first or any(i.date and i.last == head.first for i in sentence.items):
        return False
    held = any(says(i, "fn/to-chuc") for i in sentence.items[: index(sentence.items, head)])
    return not (held and any(i.date and i.date.kind in TIMES for i in sentence.items))


def _is_within_clause(items: Sequence[Item], at: int, sentence: Scanned, lexicon: Lexicon) -> bool:
    """A word before the head, in its clause, opens a purpose or a time: "đến hiện trường để chỉ đạo và | thăm hỏi"."""
    for k in range(at - 1, -1, -1):
        if items[k].text in (",", ";"):
            return False
        match = lexicon.longest("aside", sentence.tokens, items[k].first)
        if match and "clause" in match.concept.props:
            return True
    return False


def _opens_with_same_day(sentence: Scanned) -> bool:
    return any(i.date and i.date.kind == "relative" and says_same_day(i) for i in sentence.items[:OPENING])


def is_head(item: Item) -> bool:
    """Whether an item speaks of an event."""
    return item.concept is not None and bool(type_of(item))


def type_of(item: Item) -> str:
    """The event type an item speaks of: a noun or verb of its own, or a role that implies one ("trao quyết định": Lễ)."""
    if item.concept is None:
        return ""
    if item.kind in ("event", "verb"):
        return item.concept.id
    return next(iter(item.concept.props.get("impliesEvent", ())), "") if item.kind == "role" else ""


def weight(sentence: Scanned, head: Item, news: Sequence[Scanned], typed: Sequence[str]) -> tuple[int, int]:
    """A gathering's noun before a bare verb, a dated sentence before another, the title's type, then the first."""
    held = any(says(item, "fn/to-chuc") for item in sentence.items[: index(sentence.items, head)])
    before = sentence.items[index(sentence.items, head) - 1]
    called = held and prop(head, "eventClass") == "MeetingEvent" and says(before, "fn/to-chuc")  # "tổ chức | gặp mặt"
    holds = head.kind == "verb" and bool(prop(head, "holds"))  # "UBND huyện | tổ chức khởi công đường Mẫu"
    score = 3 * (is_noun(head) or called or holds) + 2 * (held or holds)
    score += 3 * any(
        i.date
        and i.date.kind in ("day", "interval")
        and (i.date.kind == "interval" or not starts_there(sentence.items, k))
        for k, i in enumerate(sentence.items)
    )
    score += (
        2 * (head.kind == "role" and not prop(head, "ofNearest"))
        + 6 * bool(prop(head, "overrides"))
        - 3 * _is_mere_place(sentence, head)
    )
    if prop(head, "eventClass") == "SanctionEvent":
        score += 4
    if type_of(head) in typed:
        score += 2
    return score - bisect_left(news, sentence.start, key=lambda s: s.start), -head.start


def _is_mere_place(sentence: Scanned, head: Item) -> bool:
    """A gathering of which the end of a sentence tells that something else was done there: "..., cũng tại | Kỳ họp thứ 8"."""
    at = index(sentence.items, head)
    return is_noun(head) and at > _END and says(sentence.items[at - 1], "fn/tai")


def is_noun(head: Item) -> bool:
    """A noun names the gathering; the label of a type such as "làm việc" is a verb phrase all the same."""
    if head.kind != "event" or head.concept is None:
        return False
    if prop(head, "eventClass") in _DECISIONS and not (prop(head, "needsRole") or prop(head, "overrides")):
        return False  # "kỷ luật Đảng", "đơn từ chức" are no occasions, as a trial is
    return "verbal" not in head.concept.props or head.text.casefold() != pref(head.concept).casefold()


def is_decision(head: Item) -> bool:
    """A verb of a personnel decision or of a sanction."""
    return head.kind == "verb" and prop(head, "eventClass") in _DECISIONS


def names_decision(items: Sequence[Item], head: Item) -> bool:
    """The sentence speaks of a decision of its own: "Tại quyết định khác, Ban Bí thư chỉ định ..."."""
    before = items[: index(items, head)]
    told = any("quyết định" in i.text.casefold() for i in before) or " quyết định " in f" {_joined(before)} "
    return told and not any(is_past(i) for i in before)


def _joined(items: Sequence[Item]) -> str:
    return " ".join(i.text.casefold() for i in items)


def is_act(head: Item, sentence: Scanned) -> bool:
    """The head is what the sentence reports: a verb, or a noun that is held, attended or chaired."""
    before = sentence.items[: index(sentence.items, head)]
    had = bool(before) and says(before[-1], "fn/co")
    return had or not is_noun(head) or any(says(i, "fn/to-chuc") or i.kind == "role" for i in before)


def name_of(head: Item, sentence: Scanned, text: str) -> str:
    """From the event's noun to the end of its clause, over a quoted title."""
    if head.kind != "event":
        return text[head.start : min(sentence.end, head.start + _NAME_LIMIT)].strip(" .,;")
    end, quoted = head.end, False
    items = sentence.items
    for k, item in enumerate(items):
        if item.start < head.end:
            continue
        if item.text in ('"', "“", "”"):
            quoted = item.text != "”" and not quoted
            end = item.end
            if not quoted:
                break
            continue
        if not quoted and _ends_name(items, k):
            break
        end = item.end
    return text[head.start : min(end, head.start + _NAME_LIMIT)].strip(" .,;-–").removesuffix(" và")


def _ends_name(items: Sequence[Item], k: int) -> bool:
    """Who is there, or what is told of the event, is no part of its name: "hội nghị | có ông A", "Hội nghị | đã bầu ..."."""
    item = items[k]
    if item.text in (",", ".", ";", ":", "(") or item.kind in ("role", "name", "honorific"):
        return True
    if says(item, "fn/co"):
        return k + 1 < len(items) and items[k + 1].kind in ("honorific", "rank", "title", "name")
    return tells_deed(item)

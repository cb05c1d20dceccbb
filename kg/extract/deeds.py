"""Whether somebody does what a verb reports: who acts stands before it, with only words of going and doing between them.

"Ông A, Bí thư Tỉnh ủy, cùng đoàn công tác đã đến | kiểm tra tiến độ ..."; not "... thông báo kết quả | kiểm tra", nor
"ông A đề nghị Sở Mẫu | kiểm tra, báo cáo", where it is only asked for.
"""

from collections.abc import Sequence

from kg.extract.items import Item, Scanned, prop, says
from kg.extract.plans import refusal
from kg.lexicon import Lexicon, Match

_ACTORS = frozenset(("name", "title", "body", "honorific", "stop"))  # who may do what a verb reports
_PARTNERS = _ACTORS - {"stop"} | {"rank", "country", "foreign", "unit", "occupation"}
_PHRASE = frozenset(("title", "honorific", "rank", "modifier", "body", "stop", "quantity"))
_AROUND = frozenset(("date", "term", "modifier", "rank", "role", "side", "unit", "country", "verb", "event", "joint"))
_ASKED = 6  # items after "đề nghị" in which what is asked for stands
_MATTER = 30  # items between a meeting and what it was for
_WITH = 20  # items of those who come with somebody, before the verb
_ENDS_COMPANY = frozenset(("name", "verb", "role", "event"))
_GOING = ("VisitEvent", "OversightEvent")
_NEAR = 4  # items after a verb in which its partner stands
_OPENS = 2  # items before a verb that opens its sentence
_OCCASION = 8  # items in which the words end of what was before: "Sau lễ đón chính thức, ..."
_WAY = 8  # items of where somebody goes, before what it is for
_DATED = 4  # items of its day before it


def is_done(head: Item, sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """Somebody does what the verb at `at` reports, and to somebody where it needs one ("tiếp ông A")."""
    items = sentence.items
    if prop(head, "needsObject") and not any(i.kind in _PARTNERS for i in items[at + 1 : at + 1 + _NEAR]):
        return False
    actors = _ACTORS | {"occupation"} if prop(head, "heldBy") else _ACTORS  # "tổ đại biểu | tiếp xúc cử tri"
    if at < _OPENS or _opens(items, at):
        return any(i.kind in _ACTORS for i in items[at + 1 :])
    if _is_gathering(head, items[at - 1]):
        return any(i.kind in actors for i in items[:at])
    actor = next(
        (k for k in range(at - 1, -1, -1) if items[k].kind in actors and not _is_place(sentence, k, lexicon)), -1
    )
    does = actor >= 0 and (_leads_to(sentence, actor + 1, at, lexicon) or _has_companions(sentence, at, lexicon))
    if not does or is_bidden(sentence, actor, lexicon):
        return False
    if prop(head, "eventClass") == "OversightEvent":
        return _is_of_people(items, actor) or _oversees(head, items, actor, lexicon)
    return not _is_hearing(head, items, actor, at)


def _has_companions(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """A named person did it with others: "Chủ tịch UBND tỉnh A cùng các sở, ngành chức năng của tỉnh đã | đi kiểm tra"."""
    items = sentence.items
    if not sentence.dated or not lexicon.longest("doing", sentence.tokens, items[at - 1].first):
        return False
    ends = (k for k in range(at - 2, max(0, at - _WITH), -1) if items[k].kind in _ENDS_COMPANY)
    name = next(ends, at)
    return items[name].kind == "name" and says(items[name + 1], "fn/va", "fn/lanh-dao")


def _opens(items: Sequence[Item], at: int) -> bool:
    """Nothing but its day stands before the verb: "Chiều 8/5, | làm việc với xã Mẫu, ông A đề nghị ..."."""
    return at <= _DATED and items[at - 1].text == "," and all(i.date or i.text == "," for i in items[:at])


def _is_hearing(head: Item, items: Sequence[Item], actor: int, at: int) -> bool:
    """An office hears somebody: "Công an tỉnh đã | làm việc với bà B"."""
    whom = items[at + 1] if at + 1 < len(items) else head
    single = whom.kind == "honorific" and not prop(whom, "plural")
    return single and items[actor].kind in ("body", "stop") and prop(head, "eventClass") == "MeetingEvent"


def _is_gathering(head: Item, before: Item) -> bool:
    """The verb names what is held or attended: "UBND xã tổ chức | gặp mặt", "các đại biểu dự | họp"."""
    held = says(before, "fn/to-chuc") or prop(before, "notation") == "attend"
    return held and prop(head, "eventClass") == "MeetingEvent"


def _is_place(sentence: Scanned, k: int, lexicon: Lexicon) -> bool:
    """The body is where somebody goes: "đã đến | Bệnh viện Mẫu thăm ông A"."""
    before = sentence.items[k - 1] if k else None
    if before is None or sentence.items[k].kind == "name":
        return False
    return says(before, "fn/tai") or _goes(sentence, before, lexicon)


def _goes(sentence: Scanned, item: Item, lexicon: Lexicon) -> bool:
    """Words of going: "đến", "xuống"; behind them stands where."""
    said = lexicon.longest("doing", sentence.tokens, item.first)
    return said is not None and "motion" in said.concept.props and said.end == item.last


def framed(sentence: Scanned, lexicon: Lexicon) -> int:
    """The comma that ends words of the occasion, with which a sentence opens: "Nhân dịp dự hội nghị tại xã Mẫu | , ông A ..."."""
    items = sentence.items
    opens = next((k for k, i in enumerate(items[:_DATED]) if lexicon.longest("frame", sentence.tokens, i.first)), None)
    if opens is None:
        return 0
    return next((k for k in range(opens, len(items)) if items[k].text == ","), 0)


def goes_for(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """What somebody went somewhere for: "đoàn công tác đã về xã Mẫu để | kiểm tra"; not "sẽ đến xã Mẫu để | kiểm tra"."""
    items = sentence.items
    if not at or prop(items[at], "eventClass") not in _GOING or not _is_purpose(sentence, items[at - 1], lexicon):
        return False
    way = range(at - 2, max(0, at - 2 - _WAY), -1)
    gone = next((k for k in way if items[k].text == "," or _goes(sentence, items[k], lexicon)), 0)
    first = items[gone].first
    coming = first and lexicon.longest("coming", sentence.tokens, first - 1)
    return gone > 0 and items[gone].text != "," and not coming


def _is_purpose(sentence: Scanned, item: Item, lexicon: Lexicon) -> bool:
    said = lexicon.longest("aside", sentence.tokens, item.first)
    return said is not None and said.end == item.last and "purpose" in said.concept.props


def _leads_to(sentence: Scanned, first: int, at: int, lexicon: Lexicon) -> bool:
    """What stands between who acts and the verb only tells that it is done, when, and where one goes for it."""
    items, tokens = sentence.items, sentence.tokens
    until = 0
    abroad = first + 1 < at and items[first].text == "," and items[first + 1].kind == "foreign"
    for item in items[first + 2 * abroad : at]:  # "do ông A, | Thị trưởng thành phố Mẫu, | dẫn đầu đã đến thăm"
        if item.first < until:
            continue
        said = lexicon.longest("doing", tokens, item.first)
        if said:
            if "motion" in said.concept.props:
                return True
            until = said.end
        elif (
            item.kind not in _AROUND
            and not says(item, "fn/va", "fn/co", "fn/to-chuc", "fn/lanh-dao")
            and item.kind != "punct"
            and not item.text.isdigit()
        ):
            return False
    return True


def is_bidden(sentence: Scanned, actor: int, lexicon: Lexicon) -> bool:
    """Who acts is only told to: "giao Sở Mẫu | kiểm tra", "đề nghị ông A, Giám đốc Sở Mẫu, | kiểm tra"."""
    items = sentence.items
    k = actor
    while k > 0 and (items[k - 1].kind in _PHRASE or (items[k - 1].text == "," and items[k - 2].kind in _PHRASE)):
        k -= 1
    if not k:
        return False
    if prop(items[k - 1], "planVerb") or lexicon.longest("bidding", sentence.tokens, items[k - 1].first):
        return True
    said = lexicon.longest("bidding", sentence.tokens, items[k - 2].first) if k > 1 else None  # "giao cho | Sở Mẫu"
    return said is not None and said.end == items[k].first


def _is_of_people(items: Sequence[Item], actor: int) -> bool:
    """An inspection is news where officials go on it: somebody with a name or a post, or a delegation."""
    body = items[actor].body if items[actor].kind == "body" else None
    if body is None or "delegation" in body.concept.props:
        return True
    led = actor > 0 and says(items[actor - 1], "fn/lanh-dao", "fn/va")
    return led and any(i.kind == "name" for i in items[:actor])  # "ông A cùng lãnh đạo Sở Mẫu | kiểm tra"


def _oversees(head: Item, items: Sequence[Item], actor: int, lexicon: Lexicon) -> bool:
    """It is the work of such a body, and its day is told: "Ngày 5/6, Ban Pháp chế HĐND tỉnh | giám sát việc ..."."""
    kinds = head.concept.props.get("overseer", ()) if head.concept else ()
    body = items[actor].body if kinds and items[actor].kind == "body" else None
    dated = any(i.date and i.date.kind in ("day", "interval") for i in items[:actor])
    return dated and body is not None and any(lexicon.is_a(b.concept.id, kinds) for b in (body, body.parent) if b)


def is_matter(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """What a meeting was held for names a gathering: "làm việc với xã để nghe việc chuẩn bị | đại hội"."""
    items, tokens = sentence.items, sentence.tokens
    aim = at - 1
    while aim > max(0, at - _MATTER) and not _is_aim(lexicon.longest("aside", tokens, items[aim].first)):
        aim -= 1
    near = range(aim - 1, max(-1, aim - _MATTER), -1) if aim > max(0, at - _MATTER) else ()
    deed = next((k for k in near if items[k].kind == "verb" and prop(items[k], "eventClass") == "MeetingEvent"), None)
    return deed is not None and is_done(items[deed], sentence, deed, lexicon)


def _is_aim(match: Match | None) -> bool:
    return match is not None and "clause" in match.concept.props


def is_denied(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """It is said not to be so, or no longer: "chưa | bị kỷ luật", "hủy quyết định ngày 3/4 về việc | kỷ luật"."""
    items = sentence.items
    before = next((items[k] for k in range(at - 1, -1, -1) if not says(items[k], "fn/duoc")), None)
    if refusal(items, at) == "fn/thu-hoi" or (before is not None and prop(before, "refuses")):
        return True
    first = items[at].first
    said = (lexicon.longest("negation", sentence.tokens, first - size) for size in (1, 2, 3) if first >= size)
    return any(match is not None and match.end == first for match in said)


def next_deed(sentence: Scanned, lexicon: Lexicon) -> Item | None:
    """What a report goes on with: "Tiếp đó, ông A | đến thăm gia đình bà B", "Sau lễ dâng hương, bà A | tiếp ông B"."""
    items = sentence.items
    after = not says(items[0], "fn/tiep-do")
    if after and not _opens_after(sentence, lexicon):
        return None
    head = next((i for i in items if i.kind == "verb" and (_is_going(i) or (after and _is_meeting(i)))), None)
    named = head is not None and any(i.kind == "name" for i in items[: items.index(head)])
    return head if named else None


def _opens_after(sentence: Scanned, lexicon: Lexicon) -> bool:
    """The sentence opens with what was before: "Ngay sau phiên họp, ..."; a comma ends it, without a name or a day of its own."""
    words = (lexicon.longest("past", sentence.tokens, k) for k in range(min(2, len(sentence.tokens))))
    if not any(match and match.concept.id == "fn/sau-do" for match in words):
        return False
    opening = sentence.items[: next((k for k, i in enumerate(sentence.items[:_OCCASION]) if i.text == ","), 0)]
    gathering = any(i.kind == "event" for i in opening)
    return gathering and not any(i.date or i.kind in ("name", "verb", "role") for i in opening)


def _is_meeting(item: Item) -> bool:
    """Two who meet: a reception, talks, a working session."""
    return prop(item, "eventClass") in ("ReceptionEvent", "MeetingEvent") and bool(prop(item, "objectRole"))


def joined_deed(sentence: Scanned, main: Item, lexicon: Lexicon) -> Item | None:
    """The deed that is joined to a meeting: "đã làm việc với xã Mẫu và | đi thăm bà B", "| đi kiểm tra và chủ trì cuộc họp"."""
    items = sentence.items
    rite = _is_rite(main)
    if not rite and prop(main, "eventClass") != "MeetingEvent" and prop(main, "impliesEvent") != "et/phien-hop":
        return None
    for k, item in enumerate(items):
        if item.kind != "verb" or not _is_going(item) or item.first == main.first or (rite and item.first < main.first):
            continue
        start = k - 1 if k and _goes(sentence, items[k - 1], lexicon) else k
        going = start < k or lexicon.longest("doing", sentence.tokens, item.first) is not None
        after = items[k + 1] if k + 1 < len(items) else item
        joined = says(items[start - 1], "fn/va") if item.first > main.first else says(after, "fn/va")
        if (going or rite) and joined and any(i.kind == "name" for i in items[:k]):
            return item
    return None


def _is_going(item: Item) -> bool:
    """The verb tells of a visit, an inspection, an incense offering: for each one goes somewhere else."""
    return prop(item, "eventClass") in _GOING or _is_rite(item)


def _is_rite(item: Item) -> bool:
    return prop(item, "eventClass") == "CeremonyEvent" and item.concept is not None and bool(item.concept.broader)


def is_asked(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """It is only asked for: "đề nghị Ban Bí thư xem xét, | thi hành kỷ luật ông A", "đề nghị Sở Mẫu | tổ chức hội thảo".

    "theo đề nghị của Sở Mẫu, ..." tells whose idea it was, and who "quyết định" does it.
    """
    items, tokens = sentence.items, sentence.tokens
    for k in range(at - 1, max(-1, at - 1 - _ASKED), -1):
        item = items[k]
        if (
            item.text in (".", ";", ":")
            or item.kind in ("verb", "name", "joint")
            or lexicon.longest("paper", tokens, item.first)
        ):
            return False
        if prop(item, "planVerb") or lexicon.longest("bidding", tokens, item.first):
            return k + 1 == at or items[k + 1].kind != "joint"
    return False


def is_fact(sentence: Scanned, at: int, lexicon: Lexicon) -> bool:
    """What was decided of somebody is only spoken of: "chúc mừng việc ông A | được bầu", "cho rằng việc ông A | được bầu"."""
    items = sentence.items
    k = next((k for k in range(at - 1, 0, -1) if items[k].kind == "name"), 0)
    while k > 0 and (items[k - 1].kind in _PHRASE or (items[k - 1].text == "," and items[k - 2].kind in _PHRASE)):
        k -= 1
    said = lexicon.longest("fact", sentence.tokens, items[k - 1].first) if k else None
    return said is not None and said.end == items[k].first

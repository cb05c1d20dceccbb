"""The acts of a sentence that give roles at an event: words of roles, verbs of its type, what is decided or said there."""

from collections.abc import Iterator

from msgspec.structs import replace

from kg.extract.clauses import is_made
from kg.extract.deeds import is_asked, is_bidden, is_denied
from kg.extract.events import EventDraft
from kg.extract.items import COPULA, Item, Scanned, prop, says, tells_deed
from kg.extract.plans import asks_own, doubted, is_granted, unreal
from kg.extract.subjects import Act, Clause, is_passive
from kg.lexicon import Lexicon

_SPOKEN = frozenset(("word", "ending", "function"))  # items that may begin a word of speech
_IN_DECISION = frozenset(("announce", "sign", "present_decision"))
_HANDED = frozenset(("announce", "present_decision", "sign"))
_GATHERED = ("MeetingEvent", "CeremonyEvent")  # where posts are given and taken
_NOUNS = frozenset(("speak", "chair", "attend", "witness", "conclude"))
_NEAR = 4  # items before a verb in which a word of time stands
_DECIDED = ("PersonnelEvent", "SanctionEvent")
_TELLING = ("name", "title", "role", "side", "verb", "event", "speech")  # without them a sentence tells no role
_SANCTIONED = ("disciplined", "defendant")
_PUNISHED = "role/bi-ky-luat"
_CONCERNED = "role/doi-tuong"  # whom a mere proposal concerns
_ACTING = frozenset(("role", "side", "verb", "event"))


def may_tell(sentence: Scanned) -> bool:
    """Whether a sentence may tell who did what, or lead on to lines that tell who."""
    return sentence.may("name") or (sentence.leads_on and sentence.may(*_TELLING))


def acts(clause: Clause, event: EventDraft, lexicon: Lexicon) -> list[Act]:
    """The acts of a sentence in their order, as far as they are of the event."""
    kind = classes(event, lexicon)
    telling = [k for k, item in enumerate(clause.items) if item.kind in _ACTING]
    if clause.may_speak:
        telling = sorted([*telling, *(k for k, item in enumerate(clause.items) if _says(clause, item))])
    done = (k for k in telling if not _is_to_come(clause, k))
    return [act for k in done for act in _at(clause, k, event, kind) if not is_denied(clause.sentence, k, lexicon)]


def _is_to_come(clause: Clause, k: int) -> bool:
    """It ends what goes on today: "ông A sẽ giữ chức | cho đến khi | có quyết định nghỉ hưu"."""
    near = clause.items[max(0, k - _NEAR) : k]
    until = next((n for n, item in enumerate(near) if prop(item, "tense") == "until"), len(near))
    return until < len(near) and not any(item.text == "," or item.kind == "name" for item in near[until:])


def classes(event: EventDraft, lexicon: Lexicon) -> str:
    """The class of the event's type ("MeetingEvent")."""
    concept = lexicon.concepts.get(event.type)
    return next(iter(concept.props.get("eventClass", ())), "") if concept else ""


def _at(clause: Clause, k: int, event: EventDraft, kind: str) -> Iterator[Act]:
    item = clause.items[k]
    if item.kind == "role":
        if prop(event.head, "needsRole") and prop(item, "notation") == "sign":
            return  # what somebody tried for it once signed
        told = prop(item, "notation") in _IN_DECISION or prop(item, "objectOnly") or prop(item, "everywhere")
        if kind != "SanctionEvent" or told:
            yield from _role(clause, k, item, event, kind)
        elif prop(item, "notation") == "disciplined":
            yield Act(k, item, _of_type(clause, item, event), nearest=True)  # else the next act is told of him too
    elif item.kind == "side":
        if kind not in _DECIDED:
            yield Act(k, item, prop(item, "subjectRole"))
    elif item.kind in ("verb", "event"):
        yield from _verb(clause, k, event, kind)
    elif said := _speech(clause, item):
        yield from _role(clause, k, said, event, kind)


def _role(clause: Clause, k: int, item: Item, event: EventDraft, kind: str) -> Iterator[Act]:
    """A word of a role. Of a decision nobody is a mere speaker: who tells the press makes it known."""
    weak = bool(prop(item, "isWeak"))
    if prop(item, "notation") in _SANCTIONED and prop(event.head, "onlyTells"):
        return  # voters are told that somebody "| bị kỷ luật"
    if k and clause.items[k - 1].kind == "body" and is_bidden(clause.sentence, k - 1, clause.lexicon):
        return  # "bà A cho biết tỉnh đã giao Sở Mẫu | chủ trì"
    if (prop(item, "straight") and not _is_straight(clause, k)) or (weak and is_passive(clause, k)):
        return  # "ông A được nhân dân | tin tưởng"
    if weak and (kind in _DECIDED or (prop(item, "ofDecision") and _makes_known(clause, k, event))):
        yield Act(k, item, prop(item, "ofDecision"), weak=True)
    elif (elsewhere := prop(item, "elsewhere")) and kind not in (
        item.concept.props.get("onlyIn", ()) if item.concept else ()
    ):
        yield Act(k, item, elsewhere, noun=prop(item, "notation") in _NOUNS)
    elif _counts(clause, k, item, kind) and item.concept:
        if prop(item, "objectOnly"):
            yield Act(k, item, "", prop(item, "objectRole"), direct=True)
            return
        nearest = bool(prop(item, "ofNearest"))
        noun = prop(item, "notation") in _NOUNS
        role = (kind == "VisitEvent" and prop(item, "ofVisit")) or item.concept.id
        yield Act(k, item, role, prop(item, "objectRole"), nearest=nearest, weak=weak, noun=noun)
        if also := prop(item, "alsoRole"):
            yield Act(k, item, also, nearest=nearest)


def _is_straight(clause: Clause, k: int) -> bool:
    """Who does it stands straight before: "ông A, Bí thư Tỉnh ủy, đã | chỉ đạo"; not "ông A đề nghị Bộ Mẫu | chỉ đạo"."""
    before = [i for i in clause.items[max(0, k - _NEAR) : k] if i.kind != "ending" and i.text != ","]
    return bool(before) and before[-1].kind in ("name", "title") and not prop(clause.items[k - 1], "planVerb")


def _makes_known(clause: Clause, k: int, event: EventDraft) -> bool:
    """The words bring the news itself, which the same sentence tells after them: "bà A cho biết, HĐND vừa | họp bất thường"."""
    return clause.items[-1].end >= event.head.end > clause.items[k].end and event.sentence.items is clause.items


def _counts(clause: Clause, k: int, item: Item, kind: str) -> bool:
    """The words give their role here: at such an event, with the words they need, and not to whom it is done.

    "ông A được trao quyết định" hands nothing over; what is given on a visit are gifts.
    """
    only = item.concept.props.get("onlyIn", ()) if item.concept else ()
    if (only and kind not in only) or (kind == "VisitEvent" and prop(item, "notation") == "award"):
        return False
    if (prop(item, "notation") in _HANDED and is_passive(clause, k)) or (
        prop(item, "ofAgent") and not clause.by_agent(k)
    ):
        return False
    needed = prop(item, "needsAfter")
    until = next((i.first for i in clause.items[k + 1 :] if i.kind in ("role", "verb")), len(clause.tokens))
    return not needed or any(clause.lexicon.longest(needed, clause.tokens, i) for i in range(item.first + 1, until))


def _of_type(clause: Clause, item: Item, event: EventDraft) -> str:
    """The role of the words where the event is of that kind: at a punishment "ông A | bị khiển trách"; else none."""
    done = clause.lexicon.concepts[event.type].props.get("objectRole", ())
    return item.concept.id if item.concept and item.concept.id in done else ""


def _verb(clause: Clause, k: int, event: EventDraft, kind: str) -> Iterator[Act]:
    """A verb of the event's own type gives its roles; at any event decisions give theirs, and honours where they are told.

    Of a charge or a punishment only what is said straight of a person counts.
    """
    item = clause.items[k]
    object_ = prop(item, "objectRole")
    of_type = next(iter(clause.lexicon.concepts[event.type].props.get("objectRole", ())), "")
    if "SanctionEvent" in (kind, prop(item, "eventClass")) and object_ != of_type and not _may_punish(event, object_):
        return
    assert item.concept is not None
    here = bool(clause.lexicon.is_a(item.concept.id, (event.type,)) or prop(item, "everywhere"))
    if prop(item, "overrides") and not here:
        return  # at a reception one speaks of a death: "chia sẻ việc đồng chí A từ trần"
    if item.kind == "event":
        yield from _occasion(clause, k, event, here=here)
    elif prop(item, "eventClass") in _DECIDED:
        taken = kind in _DECIDED + _GATHERED and not prop(event.head, "onlyTells") and not _is_unreal(clause, k)
        if taken and not _is_told_as_past(clause, k):
            yield from _decision(clause, k)
    elif here and object_ and is_passive(clause, k):
        yield Act(k, item, object_, nearest=True)
    elif not here and not k and kind == "VisitEvent" and prop(item, "eventClass") == "ReceptionEvent":
        yield Act(k, item, prop(item, "subjectRole"))  # "| Tiếp ông A tại trụ sở UBND xã có ông B": who is visited
    elif here and not _is_aside(clause, k):
        visited = kind == "VisitEvent"  # who is named straight after it: "thăm ông A, tại tỉnh | của ông B"
        subject = "" if _is_chaired(clause, k) or _is_reported(clause, k) else prop(item, "subjectRole")
        yield Act(k, item, subject, object_, direct=visited, weak=bool(prop(item, "isWeak")))


def _may_punish(event: EventDraft, role: str) -> bool:
    """A meeting of a Party body punishes members: "Tại kỳ họp, Ủy ban | khiển trách ông A"; charges are pressed elsewhere."""
    return role == _PUNISHED and prop(event.head, "eventClass") == "MeetingEvent" and not prop(event.head, "onlyTells")


def _occasion(clause: Clause, k: int, event: EventDraft, *, here: bool) -> Iterator[Act]:
    """A noun of the event's type: whose funeral it is, who "đã có | buổi tiếp bà B"."""
    item = clause.items[k]
    if prop(item, "ofNoun") and (here or prop(event.head, "overrides")):
        yield Act(k, item, "", prop(item, "objectRole"), direct=True)
    elif here and k and says(clause.items[k - 1], "fn/co"):
        yield Act(k, item, prop(item, "subjectRole"), prop(item, "objectRole"), weak=bool(prop(item, "isWeak")))


def _is_pending(clause: Clause, k: int) -> bool:
    """What is still looked into or asked for: "sẽ bị xem xét | kỷ luật", "có đơn xin | thôi việc"; not "đã xem xét | kỷ luật"."""
    before = clause.items[max(0, k - 2) : k]
    if len(before) < 2 or not says(before[-1], "fn/du-kien") or is_granted(clause.items, k - 1, k):
        return False
    if prop(clause.items[k], "eventClass") != "SanctionEvent" and _is_settled(before[-1]):
        return False  # "sẽ được | nghỉ hưu từ ngày 1/7"
    return not tells_deed(before[0]) or asks_own(before[-1])  # "đã | có đơn xin | từ chức"


def _is_settled(plan: Item) -> bool:
    return plan.text.casefold() == prop(plan, "settled")


def _is_aside(clause: Clause, k: int) -> bool:
    """The verb only tells after what, or why, something else is done: "Sau | kiểm tra, ông A cho biết ..."."""
    first = clause.items[k - 1].first if k else None
    found = (
        (clause.lexicon.longest(scheme, clause.tokens, first) for scheme in ("aside", "past"))
        if first is not None
        else ()
    )
    return any(match is not None and match.end == clause.items[k].first for match in found)


def _decision(clause: Clause, k: int) -> Iterator[Act]:
    """The verb of a decision: of whom it is, or only asked for; who has "cho thôi giữ" to tell does not leave himself."""
    item = clause.items[k]
    object_ = _without_post(clause, k, prop(item, "objectRole"))
    own = item.concept.props.get("ownVerb", ()) if item.concept else ()
    if is_asked(clause.sentence, k, clause.lexicon) or _is_pending(clause, k):
        if prop(item, "eventClass") == "SanctionEvent" and object_ != _CONCERNED:
            yield Act(k, item, "", _CONCERNED, direct=True, decides=True)
    elif object_ and is_passive(clause, k):
        yield Act(k, item, object_, nearest=True, decides=True)
    else:
        subject = (
            "" if is_made(clause.items, k) or (own and item.text.casefold() not in own) else prop(item, "subjectRole")
        )
        yield Act(k, item, subject, object_, direct=True, nearest=True, decides=True)


def _without_post(clause: Clause, k: int, role: str) -> str:
    """The role of whom a verb gives a task: "phân công ông A phụ trách ..." gives no post."""
    without = prop(clause.items[k], "withoutPost")
    return without if without and not _names_post(clause, k) else role


def _is_reported(clause: Clause, k: int) -> bool:
    """What somebody only speaks of he does not do there: "ông A cho biết huyện sẽ | đối thoại với người dân"."""
    if not clause.may_speak or not prop(clause.items[k], "onlyTells"):
        return False
    last = next((n for n in reversed(clause.names) if n < k), k)
    return any(_says(clause, i) for i in clause.items[last + 1 : k])


def _is_chaired(clause: Clause, k: int) -> bool:
    """Who chairs talks is said straight before them: "ông A chủ trì | hội đàm với ông B"."""
    before = clause.items[k - 1] if k else None
    return before is not None and before.kind == "role" and prop(before, "notation") == "chair"


def _names_post(clause: Clause, k: int) -> bool:
    """A post is given after a verb: "phân công ông A giữ chức ..."; who is told to run a body gets none.

    "phân công | Phó Chủ tịch A phụ trách ..." names the post that A has.
    """
    after = clause.items[k + 1 :]
    own = any(i.kind == "name" for i in after[1:2])
    return (any(i.kind == "title" for i in after[:1]) and not own) or any(
        says(i, "fn/giu-chuc", "fn/tham-gia", "fn/sang-lam") for i in after
    )


def _is_unreal(clause: Clause, k: int) -> bool:
    """What may happen, is asked or is a rumour gives and takes nothing: "có thể | bị cách chức", "bị cách chức là tin giả"."""
    return unreal(clause.items, k) or doubted(clause.items)


def _is_told_as_past(clause: Clause, k: int) -> bool:
    """A word of time or purpose before the verb: "từng bị kỷ luật", "trước khi được bầu", "để phân công"."""
    near = range(max(0, k - _NEAR), k)  # "những người | từng | là thuộc cấp bị khởi tố" are charged now
    told = (j for j in near if prop(clause.items[j], "tense") in ("former", "before"))
    return any(not says(clause.items[j + 1], *COPULA) for j in told) or clause.is_aside(k - 2, k)


def _says(clause: Clause, item: Item) -> bool:
    return item.kind in _SPOKEN and clause.lexicon.longest("speech", clause.tokens, item.first) is not None


def _speech(clause: Clause, item: Item) -> Item | None:
    match = clause.lexicon.longest("speech", clause.tokens, item.first)
    if match is None:
        return None
    last = clause.tokens[match.end - 1]
    text = " ".join(t.text for t in clause.tokens[item.first : match.end])
    return replace(item, kind="role", last=match.end, end=last.end, text=text, concept=match.concept)

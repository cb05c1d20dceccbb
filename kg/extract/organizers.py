"""Who held an event: the body before "tổ chức", the organ in a session's name, whoever took a decision."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.clauses import modality_of
from kg.extract.days import OPENING
from kg.extract.heads import TIMES, is_noun, is_paper, type_of
from kg.extract.items import BodyDraft, Item, Scanned, index, prop, says, state_of
from kg.extract.senders import sender
from kg.extract.sittings import deliberates, deliberating, in_name, in_place, named
from kg.lexicon import Lexicon

_TERM = 3  # items between an organiser and "tổ chức": its term, "đã long trọng"
_ASIDE = 30  # items of a bracket behind an organiser
_JOINED = frozenset((",", "-", "–", "—"))
_BRACKETS = frozenset("()")
_PAIR = 2  # items from one of a list to the next
_PAPER = 10  # items after "ký" in which the paper tells whose it is


def organizers(head: Item, sentence: Scanned, near: Sequence[Scanned], lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Who held the event: the subject of "tổ chức" before its noun, the organ in its name, who decided, or who did it.

    `near` are the sentences of the lead: one of them may tell who decided, or which council a session is of.
    """
    if prop(head, "overrides"):
        return ()  # nobody holds a death: "được Quân đội, gia đình chăm sóc, song đã | từ trần"
    found = _in_sentence(head, sentence, lexicon)
    if not found and _is_decision(head):
        found = next((who for s in near for who in [_by_any_verb(s, lexicon)] if who), ())
    if not found and is_noun(head) and prop(head, "eventClass") == "MeetingEvent":
        found = next((who for s in (sentence, *near) for who in [_by_any_verb(s, lexicon, "elects")] if who), ())
    if not found and is_noun(head):
        found = next(
            (who for s in (sentence, *near) for who in [_agents(s, lexicon) or named(s, head, lexicon)] if who), ()
        )
    if not found and not _is_decision(head):
        found = next((who for s in near for who in [_reported(s)] if who), ()) or deliberating(
            head, (sentence, *near), lexicon
        )
    if not found and prop(head, "eventClass") == "AwardEvent":
        found = next((who for s in near for who in [_awarding(s, head)] if who), ())
    if not found:
        found = _of_kind(head, (sentence, *near), lexicon)
    return tuple(body for one in found if (body := _behind(one)))


def _in_sentence(head: Item, sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    items = sentence.items
    at = index(items, head)
    held = next((k for k in range(at - 1, -1, -1) if says(items[k], "fn/to-chuc")), None)
    if head.kind == "verb" and _is_decision(head):
        signed = next((k for k in range(at - 1, 0, -1) if is_paper(items[k])), None)
        of_paper = () if signed is None else _of_signed(items, signed, lexicon)
        return _decider(sentence, at, lexicon) or of_paper or _passing(sentence, at, lexicon)
    if held is not None and (subjects := _subjects(items, held)):
        return subjects
    if head.kind == "role":
        if is_paper(head):
            return _of_signed(items, at, lexicon)
        # "Thành ủy Mẫu | công bố các quyết định về công tác cán bộ"
        return _of_paper(items, at, sentence, lexicon) or in_name(head, sentence, lexicon) or _subjects(items, at)
    if head.kind == "verb":
        return _subjects(items, at) or (
            _meeting(items, at + 1) if prop(head, "meets") else sender(sentence, at, lexicon)
        )
    later = next((k for k in range(at + 1, len(items)) if says(items[k], "fn/to-chuc")), None)
    named = in_name(head, sentence, lexicon) or (_subjects(items, later) if later is not None else ())
    return named or sender(sentence, at, lexicon)


def _agents(sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The bodies by whom it was held: "Chương trình do | Bộ Mẫu phối hợp với UBND tỉnh tổ chức"."""
    items = sentence.items if sentence.may("body") else ()
    for k in [k for k, item in enumerate(items[1:]) if item.kind == "body"]:
        by = lexicon.longest("agent", sentence.tokens, items[k].first)
        if not by or "passive" in by.concept.props:
            continue
        verb = next((j for j in range(k + 1, len(items)) if says(items[j], "fn/to-chuc")), None)
        clause = items[k + 1 : verb] if verb is not None else ()
        if clause and not any(i.kind in ("name", "verb", "role") or i.text in (";", ".") for i in clause):
            return tuple(i.body for i in clause if i.body)
    return ()


def _reported(sentence: Scanned) -> tuple[BodyDraft, ...]:
    """Who holds what the lead reports by another word: "Ngày 1/6, | UBND xã Mẫu | tổ chức chương trình ..."; later "buổi lễ"."""
    if not (sentence.dated and sentence.may("body") and sentence.zone != "title"):
        return ()
    items = sentence.items
    held = next((k for k, item in enumerate(items) if says(item, "fn/to-chuc")), None)
    opens = any(i.date and i.date.kind in TIMES for i in items[:OPENING])
    return _subjects(items, held) if held is not None and opens else ()


def _awarding(sentence: Scanned, head: Item) -> tuple[BodyDraft, ...]:
    """Who confers an honour, where a sentence beside the news tells it: "UBND tỉnh quyết định | tặng thưởng danh hiệu ..."."""
    items = sentence.items if sentence.may("verb") else ()
    at = next((k for k, i in enumerate(items) if i.kind == "verb" and type_of(i) == type_of(head)), 0)
    return _subjects(items, at)


def _meeting(items: Sequence[Item], k: int) -> tuple[BodyDraft, ...]:
    """The bodies that meet, straight after the verb: "chủ trì họp | Bộ Chính trị, Ban Bí thư"."""
    found: list[BodyDraft] = []
    while k < len(items) and (items[k].kind == "body" or (found and items[k].text == ",")):
        if body := items[k].body:
            found.append(body)
        k += 1
    return tuple(found)


def _is_decision(head: Item) -> bool:
    return head.kind == "verb" and (bool(modality_of(head)) or prop(head, "eventClass") == "SanctionEvent")


def _by_any_verb(sentence: Scanned, lexicon: Lexicon, kind: str = "eventClass") -> tuple[BodyDraft, ...]:
    """Who decides by some verb of the sentence that has a property ("elects": who elects meets)."""
    items = sentence.items if sentence.may("verb") else ()
    for k, item in enumerate(items):
        if item.kind == "verb" and _is_decision(item) and prop(item, kind) and (who := _decider(sentence, k, lexicon)):
            return who
    return ()


def _subjects(items: Sequence[Item], verb: int) -> tuple[BodyDraft, ...]:
    """The bodies before a verb; none of them after "tại" or "với", nor one that only sends its leaders."""
    found: list[BodyDraft] = []
    aside = False
    for k in range(verb - 1, -1, -1):
        item = items[k]
        opened = item.text == ")" and any(i.text == "(" for i in items[max(0, k - _ASIDE) : k])
        aside = opened or (aside and item.text != "(")
        if aside:
            continue  # "Cụm thi đua số 1 | (gồm Quận ủy Mẫu, Quận ủy Thử) | tổ chức"
        if item.kind == "body" and item.body:
            before = items[k - 1] if k else None
            if before and (says(before, "fn/tai", "fn/lanh-dao") or before.kind == "joint" or in_place(items, k)):
                break
            if found and k + 1 < len(items) and items[k + 1].body is found[-1]:
                found.pop()  # "Tiểu ban Bảo vệ | Trung ương": one name read as two
            found.append(_sharing(item.body, found))
        elif not found and verb - k <= _TERM and item.kind not in ("name", "title", "role", "verb"):
            continue  # "HĐND tỉnh | khóa XVII | tổ chức kỳ họp"
        elif item.kind == "unit" or item.text in _BRACKETS:
            continue  # "Đoàn đại biểu Quốc hội | (ĐBQH) tỉnh | phối hợp với ..."
        elif item.text not in _JOINED and not says(item, "fn/va", "fn/phoi-hop", "fn/to-chuc"):
            break
    return tuple(reversed(found))


def _sharing(body: BodyDraft, after: Sequence[BodyDraft]) -> BodyDraft:
    """A body with the unit of the one after it in a list: "HĐND, | UBND tỉnh Mẫu"."""
    if body.unit or body.level or body.parent or body.name or not after or not (after[-1].unit or after[-1].level):
        return body
    told = (
        after[-1].unit or len(body.concept.props.get("level", ())) > 1
    )  # "Tỉnh ủy, | UBND tỉnh": its name tells the level
    return (
        replace(body, unit=after[-1].unit, level=after[-1].level)
        if told and "unit" in body.concept.props.get("takes", ())
        else body
    )


def _behind(body: BodyDraft) -> BodyDraft | None:
    """A delegation without a number stands for the body that sent it: "Đoàn công tác của | Bộ Y tế"."""
    kind = next(iter(body.concept.props.get("delegation", ())), "")
    if not kind or (kind == "unnumbered" and any(c.isdigit() for c in body.name)):
        return body
    return body.parent


def _decider(sentence: Scanned, verb: int, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Who took the decision that the verb at `verb` reports: its subject, the agent of a passive, or whose decision it is.

    "Bộ Chính trị | quyết định điều động"; "được | Thủ tướng | bổ nhiệm"; "Quyết định của | Tỉnh ủy, ông A được bổ nhiệm".
    """
    items = sentence.items
    for k in range(verb - 1, -1, -1):
        if items[k].text in (";", ":"):
            break
        draft = _authority(items[k], lexicon)
        before = items[k - 1] if k else None
        opens = before is None or before.text == "," or before.kind == "date"
        agent = before is not None and any(
            lexicon.longest(scheme, sentence.tokens, before.first) for scheme in ("agent", "decider")
        )
        if draft and not in_place(items, k) and (agent or (opens and not _is_of_name(sentence, k, lexicon))):
            return _jointly(items, k, draft, verb)
    return ()


def _passing(sentence: Scanned, verb: int, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The organ that passed the paper: "Nghị quyết miễn nhiệm ... đối với ông A được | Quốc hội thông qua"."""
    items = sentence.items
    for k in range(verb + _PAIR, len(items)):
        body = items[k].body if items[k].kind == "body" else None
        if (
            body
            and lexicon.longest("agent", sentence.tokens, items[k - 1].first)
            and deliberates(sentence, k + 1, lexicon)
        ):
            return (body,)
    return ()


def _jointly(items: Sequence[Item], k: int, draft: BodyDraft, verb: int) -> tuple[BodyDraft, ...]:
    """Who decided with the body at `k`: "Ngày 3/6, Bộ Chính trị, | Ban Bí thư phân công", "| Sở Mẫu và Sở Thử quyết định"."""
    found = [draft]
    j = k
    while (
        j >= _PAIR and _is_joined(items[j - 1]) and items[j - 2].body and items[j - 2].kind == items[k].kind == "body"
    ):
        if j > _PAIR and items[j - 3].text != "," and items[j - 3].kind not in ("date", "body"):
            break  # "theo đề nghị của Sở Mẫu, | UBND tỉnh quyết định"
        j -= _PAIR
        found = [body for body in (items[j].body,) if body] + found
    while k + _PAIR < verb and says(items[k + 1], "fn/va") and items[k + 2].kind == "body":
        k += _PAIR
        found += [body for body in (items[k].body,) if body]
    return tuple(found)


def _is_joined(item: Item) -> bool:
    return item.text == "," or says(item, "fn/va")


def _is_of_name(sentence: Scanned, k: int, lexicon: Lexicon) -> bool:
    """A name stands before the authority, so that it may be hers: "ông A, Sở Y tế"; "ông A cho biết, | Quốc hội" is not."""
    items = sentence.items
    if not any(item.kind == "name" for item in items[:k]):
        return False
    comma = items[k - 1].first
    said = (lexicon.longest("speech", sentence.tokens, comma - n) for n in (1, 2, 3) if comma >= n)
    return not any(match and match.end == comma for match in said)


def _authority(item: Item, lexicon: Lexicon) -> BodyDraft | None:
    """The body that an item stands for as a taker of decisions: itself, or the body of a title without a name."""
    if state_of(item):
        return None
    if item.kind == "body":
        return item.body
    if item.kind != "title" or item.title is None:
        return None
    authority = next(iter(item.title.concept.props.get("decidesAs", ())), "")
    if authority in lexicon.concepts:
        return BodyDraft(lexicon.concepts[authority], item.start, item.end)
    return item.title.body


def _of_paper(items: Sequence[Item], at: int, sentence: Scanned, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Whose decision is handed over or read out: "trao quyết định của | Ban Bí thư"."""
    of = lexicon.longest("object", sentence.tokens, items[at].last - 1)
    k = at + 1 if of and "dative" not in of.concept.props else None
    if k is None:
        k = next((j + 1 for j in range(at + 1, min(at + _TERM + 1, len(items))) if items[j].kind == "joint"), None)
    draft = _authority(items[k], lexicon) if k is not None and k < len(items) else None
    return (draft,) if draft else ()


def _of_signed(items: Sequence[Item], at: int, lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """Whose paper is signed: "ký Quyết định 5/QĐ-X của | Bộ trưởng Bộ Mẫu", else the office that stands beside the signer."""
    owner = next((k + 1 for k in range(at, min(at + _PAPER, len(items) - 1)) if items[k].kind == "joint"), None)
    later = _authority(items[owner], lexicon) if owner is not None else None
    if later:
        return (later,)
    titled = [draft for item in items[:at] if item.kind == "title" and (draft := _authority(item, lexicon))]
    return tuple(titled[-1:])


def _of_kind(head: Item, near: Sequence[Scanned], lexicon: Lexicon) -> tuple[BodyDraft, ...]:
    """The body that such an event is always of, where the lead names one: a council for its session."""
    kinds = head.concept.props.get("heldBy", ()) if head.concept else ()
    for sentence in near:
        for k, item in enumerate(sentence.items if kinds and sentence.may("body") else ()):
            fits = item.kind == "body" and item.body and item.body.concept.id in kinds
            if fits and item.body and not in_place(sentence.items, k):
                return (item.body,)
    return ()

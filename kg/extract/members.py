"""Memberships that are told by the body alone: a committee that somebody joins, or that stands in a list of his posts.

tham gia | Ban Chấp hành, | Ban Thường vụ Tỉnh ủy         what is joined
ông A, | Thường vụ Tỉnh ủy |, Bí thư Thành ủy Mẫu          in a list of posts
Đại biểu | A (Đoàn đại biểu Quốc hội tỉnh Mẫu)            the delegation behind the name
Đại biểu | A (Hà Nội)                                     or the province that elected its bearer
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.bodies import body_at
from kg.extract.items import BodyDraft, Item, TitleDraft, prop, says
from kg.lexicon import Lexicon, pref
from kg.model import Concept
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token, spelt

_MARKS = (",", "-", "–", "(")
_ENDS = (".", ";", ":")
_TERMED, _COUNTED = 9, 6  # words of "khóa XI, nhiệm kỳ 2020-2025", of "gồm 12 đồng chí:"


def member(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A committee that somebody joins or leaves is a membership: "tham gia | Ban Chấp hành, | Ban Thường vụ Tỉnh ủy".

    So is one whose members are named: "các đồng chí trong | Ban Thường vụ Tỉnh ủy: A; B và C".
    """
    joins, chosen = _joins(lexicon, before), _is_elected(before)
    if not (joins or chosen or _of_members(before)):
        return None
    found = body_at(lexicon, words, i)
    if found is None:
        return None
    draft, j = found
    if not joins and not (_names_follow(lexicon, words, j) if chosen else words[j : j + 1] and words[j].text == ":"):
        return None
    after = body_at(lexicon, words, j + 1) if j < len(words) and words[j].text in (",", "và") else None
    if (
        after and after[0].parent and not draft.parent
    ):  # "Ban Chấp hành, Ban Thường vụ | Tỉnh ủy": of the same committee
        draft = replace(draft, parent=after[0].parent)
    return _membership(lexicon, words, i, j, draft)


def _is_elected(before: Sequence[Item]) -> bool:
    """Somebody elects what comes next: "bầu | Ban Thường vụ Tỉnh ủy gồm các ông: A, B", "đã bầu ra | Ban Thường vụ"."""
    k = len(before) - 1 - (bool(before) and before[-1].kind == "ending")
    return k >= 0 and before[k].kind == "verb" and prop(before[k], "modality") == "appointed"


def _names_follow(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """Behind a committee come its members by name: "| khóa XI, gồm 12 đồng chí: A, B", not "| gồm 50 đồng chí"."""
    near = range(j, min(j + _TERMED, len(words)))
    lists = next(
        (k for k in near if (match := lexicon.longest("link", words, k)) and match.concept.id == "fn/co"), None
    )
    if lists is None or any(word.text in _ENDS for word in words[j:lists]):
        return False
    return any(word.text == ":" for word in words[lists : lists + _COUNTED])


def _joins(lexicon: Lexicon, before: Sequence[Item]) -> bool:
    """Somebody joins what comes next, alone or behind others."""
    k = len(before) - 1
    while k >= 0 and (before[k].text == "," or says(before[k], "fn/va") or before[k].kind in ("title", "body")):
        k -= 1
    joins = lexicon.concepts.get("fn/tham-gia")
    if k < 0 or joins is None:
        return False
    return before[k].concept is joins or (before[k].kind == "verb" and before[k].text.casefold().endswith(pref(joins)))


def _of_members(before: Sequence[Item]) -> bool:
    """Several people come before, with a word between at most: "các đồng chí | trong"."""
    near = [item for item in before[-2:] if item.kind == "honorific"]
    return bool(near) and near[-1].concept is not None and "plural" in near[-1].concept.props


def _membership(lexicon: Lexicon, words: Sequence[Token], i: int, j: int, draft: BodyDraft) -> Item | None:
    """The title of who is a member of a body, over the tokens that name the body."""
    concept = lexicon.concepts.get(next(iter(draft.concept.props.get("memberPost", ())), ""))
    if concept is None:
        return None
    title = TitleDraft(concept, draft.start, draft.end, body=draft)
    text = " ".join(t.text for t in words[i:j])
    return Item("title", i, j, draft.start, draft.end, text, concept=concept, title=title, body=draft)


def seat(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A committee in a list of posts is a seat in it: "ông A, | Thường vụ Tỉnh ủy |, Bí thư Thành ủy Mẫu".

    Another post must follow: behind "ông A, Bí thư Tỉnh ủy, Thường vụ Tỉnh ủy" come others who were there.
    """
    if len(before) < 2 or before[-1].text not in _MARKS or before[-2].kind not in ("name", "title"):
        return None
    found = body_at(lexicon, words, i)
    if found is None or found[0].parent is None:
        return None
    short = (form.casefold() for form in found[0].concept.props.get("seatForm", ()))
    if not any(spelt(words[i : i + len(form.split())]).casefold() == form for form in short):
        return None
    draft, j = found
    goes_on = j + 1 < len(words) and words[j].text in _MARKS and lexicon.longest("position", words, j + 1) is not None
    return _membership(lexicon, words, i, j, draft) if goes_on else None


def deputy(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """Who speaks for a delegation is a member of its assembly: "Đại biểu | A (Đoàn đại biểu Quốc hội tỉnh Mẫu)"."""
    del before
    match = lexicon.longest("occupation", words, i)
    j = match.end if match else len(words)
    if match is None or "deputyForm" not in match.concept.props or not (j < len(words) and surname_at(words, j)):
        return None
    if spelt(words[i:j]).casefold() not in match.concept.props["deputyForm"]:
        return None
    k = j + name_at(words, j)
    sent = body_at(lexicon, words, k + 1) if k + 1 < len(words) and k > j + 1 and words[k].text in _MARKS else None
    told = sent[0].concept if sent else match.concept
    concept = lexicon.concepts.get(next(iter(told.props.get("deputyPost", ())), ""))
    if concept is None or (sent is None and not (k > j + 1 and _elected(lexicon, words, k, told))):
        return None
    start, end, text = words[i].start, words[j - 1].end, spelt(words[i:j])
    if sent is None:  # of the assembly that the text names
        title = TitleDraft(concept, start, end, headed=True)
        return Item("title", i, j, start, end, text, concept=concept, title=title)
    body = BodyDraft(lexicon.concepts[concept.props["impliedBody"][0]], start, end)
    title = TitleDraft(concept, start, end, body=body)
    return Item("title", i, j, start, end, text, concept=concept, title=title, body=body)


def _elected(lexicon: Lexicon, words: Sequence[Token], k: int, concept: Concept) -> bool:
    """The province that elected a deputy stands behind the name: "(Hà Nội)", "(đoàn TP.HCM)", ", đoàn Nghệ An"."""
    if k + 1 >= len(words) or words[k].text not in _MARKS:
        return False
    team = words[k + 1].text.casefold() in concept.props.get("sentForm", ())
    at = k + 1 + team
    level = lexicon.longest("level", words, at)
    place = lexicon.gazetteer.at(words, level.end if level else at) if at < len(words) else None
    end = place[1] if place else len(words)
    if words[k].text == "(":
        return end < len(words) and words[end].text in (")", ",")
    return team and place is not None

"""Who holds what: titles attached to names, sentence by sentence.

name first     Nguyễn Văn Mẫu - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy
title first    đồng chí Bí thư Tỉnh ủy Nguyễn Văn Mẫu
appointment    bổ nhiệm ông Nguyễn Văn Mẫu, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Y tế
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.items import Item, Scanned, TitleDraft, says

_SEPARATORS = frozenset((",", "-", "–", "—", ":", "("))
_INSIDE = (",", "-", "–", "—", ";")
_ENDS = frozenset(("name", "honorific", "verb", "event", "role", "function"))  # nothing of a title list
_WORDS = frozenset(("word", "ending", "place"))
_FILLERS = _WORDS | {"unit", "date", "body"}
_AND = ("fn/va", "fn/kiem")
_SKIPPED = frozenset(("rank", "modifier", "stop"))
_GAP = 12  # items between two titles of one person: an age, a birth year, a title that the vocabulary lacks


@dataclass(frozen=True, slots=True)
class Holding:
    """A name and one of its titles in a sentence. `shared` is the title whose body a bare title may borrow."""

    name: Item
    title: TitleDraft
    shared: TitleDraft | None
    rule: str
    modality: str
    sentence: Scanned


def attach(sentence: Scanned) -> list[Holding]:
    """Every title of the sentence that belongs to a name, each once, in the order of the text."""
    items = [_marked(sentence.items, k) for k in range(len(sentence.items))]
    taken: dict[int, Holding] = {}
    names = [k for k, item in enumerate(items) if item.kind == "name"]
    for k in names:
        group = _left(items, k)
        if group:
            _add(taken, sentence, items, k, group, "title-first")
    for k in names:
        group = [t for t in _right(items, k) if t not in taken]
        _add(taken, sentence, items, k, group, "name-first")
    _appointments(taken, sentence, items, names)
    return [taken[k] for k in sorted(taken)]


def _marked(items: Sequence[Item], k: int) -> Item:
    """A title with the modifiers before it: "nguyên", "quyền", "phụ trách"; one "nguyên" covers one title."""
    item = items[k]
    if item.title is None:
        return item
    effects: list[str] = []
    start, j = item.start, k - 1
    while j >= 0 and items[j].kind == "modifier":
        concept = items[j].concept
        effects += concept.props.get("effect", ()) if concept else ()
        start = items[j].start
        j -= 1
    if not effects:
        return item
    title = item.title.marked((*item.title.effects, *effects), start)
    return Item(item.kind, item.first, item.last, start, item.end, item.text, item.concept, title, item.body)


def _left(items: Sequence[Item], k: int) -> list[int]:
    """The titles straight before a name: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh | Nguyễn Văn Mẫu"."""
    j = k - 1
    while j >= 0 and items[j].kind in ("rank", "honorific"):
        j -= 1
    if j < 0 or items[j].kind != "title":
        return []
    group = [j]
    while j >= 2:
        i = j - 1
        while i >= 0 and items[i].kind == "modifier":
            i -= 1
        joined = i >= 1 and (items[i].text in _INSIDE[:3] or says(items[i], "fn/kiem"))
        if not joined or items[i - 1].kind != "title":
            break
        j = i - 1
        group.insert(0, j)
    before = j - 1
    while before >= 0 and items[before].kind == "modifier":
        before -= 1
    if (
        before >= 1
        and items[before].text in _SEPARATORS
        and items[before - 1].kind in ("name", "title", "body", "word")
    ):
        owner = items[before - 1].kind == "name"
        return group[-1:] if owner else group
    return group


def _right(items: Sequence[Item], k: int) -> list[int]:
    """The titles after a name, over commas, dashes and "kiêm", as long as they are this person's."""
    group: list[int] = []
    j = k + 1
    gap = 0
    opened = False
    while j < len(items):
        item = items[j]
        if item.kind == "title":
            if not _is_next_persons(items, j):
                group.append(j)
                opened, gap = True, 0
                j += 1
                continue
            break
        if item.kind in _ENDS:
            break
        if item.text == ";" and (j + 1 >= len(items) or items[j + 1].kind != "title" or _is_next_persons(items, j + 1)):
            break
        if not opened and j == k + 1 and item.text not in _SEPARATORS and item.kind not in ("link", "rank", "date"):
            break
        if item.kind in _FILLERS and not _segment_ends(items, j):
            gap += 1
        if gap > _GAP or (item.kind in _WORDS and not _inside_segment(items, j)):
            break
        j += 1
    return group


def _is_next_persons(items: Sequence[Item], j: int) -> bool:
    """The title at `j` stands straight before another name: "A, Bí thư Huyện ủy X, Chủ tịch UBND huyện | B"."""
    k = j + 1
    while k < len(items) and items[k].kind in ("rank", "honorific"):
        k += 1
    return k < len(items) and items[k].kind == "name"


def _segment_ends(items: Sequence[Item], j: int) -> bool:
    return j + 1 < len(items) and items[j + 1].kind == "punct"


def _inside_segment(items: Sequence[Item], j: int) -> bool:
    """Words between commas may be skipped only if a title of the same person follows after the next comma."""
    k = j
    while k < len(items) and k - j <= _GAP:
        if items[k].kind in _ENDS or items[k].kind == "link":
            return False
        if items[k].text in (",", "-", "–", ")"):
            rest = k + 1
            while rest < len(items) and items[rest].kind in _SKIPPED:
                rest += 1
            return rest < len(items) and items[rest].kind == "title" and not _is_next_persons(items, rest)
        k += 1
    return False


def _add(
    taken: dict[int, Holding], sentence: Scanned, items: Sequence[Item], k: int, group: Sequence[int], rule: str
) -> None:
    for position, t in enumerate(group):
        title = items[t].title
        if title is None or t in taken:
            continue
        shared = _lender(items, group, position)
        modality = "former" if "former" in title.effects else "attested"
        if "designate" in title.effects:
            modality = "appointed"
        taken[t] = Holding(items[k], title, shared, rule, modality, sentence)


def _lender(items: Sequence[Item], group: Sequence[int], position: int) -> TitleDraft | None:
    """The neighbour whose body a bare title may take: the next one that has a body, else the one before."""
    for t in (*group[position + 1 :], *reversed(group[:position])):
        title = items[t].title
        if title and (title.body or title.unit):
            return title
    return None


def _appointments(taken: dict[int, Holding], sentence: Scanned, items: Sequence[Item], names: Sequence[int]) -> None:
    """Titles after "giữ chức": the person is the last name before them, else the next after "đối với"."""
    verbs = [k for k, item in enumerate(items) if item.kind == "verb" and item.concept and _modality(item)]
    for t, item in enumerate(items):
        if item.title is None or t in taken:
            continue
        verb = next((k for k in reversed(verbs) if k < t), None)
        if verb is None or not _takes_post(items, verb, t):
            continue
        owner = next((k for k in reversed(names) if k < t), None)
        if owner is None or (owner < verb and _agent(items, owner, verb)):
            owner = next((k for k in names if k > t), owner)
        if owner is not None:
            modality = _modality(items[verb])
            taken[t] = Holding(items[owner], item.title, None, "appointment", modality, sentence)


def _modality(verb: Item) -> str:
    return next(iter(verb.concept.props.get("modality", ())), "") if verb.concept else ""


def _takes_post(items: Sequence[Item], verb: int, t: int) -> bool:
    """Between the verb and the title stands "giữ chức", "làm", "chức vụ", or nothing, or titles and commas alone."""
    j = t - 1
    while j > verb and (items[j].kind in ("title", "modifier") or items[j].text == "," or says(items[j], *_AND)):
        j -= 1
    if j == verb:
        return True
    return says(items[j], "fn/giu-chuc")


def _agent(items: Sequence[Item], owner: int, verb: int) -> bool:
    """The name before an active verb decides; before a passive one ("được bổ nhiệm") it is appointed."""
    return not any(says(item, "fn/duoc", "fn/la") for item in items[owner + 1 : verb])

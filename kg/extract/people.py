"""Who holds what: titles attached to names, sentence by sentence.

name first     Nguyễn Văn Mẫu - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy
title first    đồng chí Bí thư Tỉnh ủy Nguyễn Văn Mẫu
appointment    bổ nhiệm ông Nguyễn Văn Mẫu, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Y tế
shared head    các Phó Chủ tịch gồm bà Trần Thị Thử và ông Lê Văn Mẫu
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.extract.groups import appointments, left_of, right_of, shared_heads, since_of
from kg.extract.items import PLAIN, BodyDraft, Item, Scanned, TitleDraft

_LISTED = PLAIN | {"punct", "ending", "body", "modifier"}
_NEAR = 5  # items after a bare title in which its list may still name a body


@dataclass(frozen=True, slots=True)
class Holding:
    """A name and one of its titles in a sentence. `shared` is the body that a bare title may borrow."""

    name: Item
    title: TitleDraft
    shared: BodyDraft | None
    rule: str
    modality: str
    sentence: Scanned
    since: str | None = None


def attach(sentence: Scanned) -> list[Holding]:
    """Every title of the sentence with the name it belongs to, in the order of the text; a shared head has several."""
    items = [_marked(sentence.items, k) for k in range(len(sentence.items))]
    names = [k for k, item in enumerate(items) if item.kind == "name"]
    used: set[int] = set()
    found: list[tuple[int, Holding]] = []

    def add(groups: Iterable[tuple[int, list[int]]], rule: str) -> None:
        before = frozenset(used)
        for k, group in groups:
            fresh = [t for t in group if t not in before]
            found.extend((t, _holding(sentence, items, k, fresh, t, rule)) for t in fresh)
            used.update(fresh)

    add([(k, left_of(items, k)) for k in names], "title-first")
    add([(k, right_of(items, k)) for k in names], "name-first")
    add(shared_heads(items, used), "shared-head")
    for t, owner, modality in appointments(items, names, used):
        title = items[t].title
        if title:
            found.append((t, Holding(items[owner], title, None, "appointment", modality, sentence, since_of(items, t))))
    return [holding for _, holding in sorted(found, key=lambda pair: (pair[0], pair[1].name.start))]


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


def _holding(sentence: Scanned, items: Sequence[Item], k: int, group: Sequence[int], t: int, rule: str) -> Holding:
    title = items[t].title
    assert title is not None
    modality = "former" if "former" in title.effects else "attested"
    if "designate" in title.effects:
        modality = "appointed"
    return Holding(items[k], title, _lender(items, group, group.index(t)), rule, modality, sentence)


def _lender(items: Sequence[Item], group: Sequence[int], position: int) -> BodyDraft | None:
    """The body that a bare title may take from its neighbours: the next title's, else the one's before.

    Where no neighbour has one, a body that stands in the same list will do: the title before it may be unknown.
    """
    for t in (*group[position + 1 :], *reversed(group[:position])):
        title = items[t].title
        if title and title.body:
            return title.body
    nearby = items[group[position] + 1 : group[position] + 1 + _NEAR]
    listed = takewhile(lambda item: item.kind in _LISTED and item.text != ";", nearby)
    return next((item.body for item in listed if item.body), None)

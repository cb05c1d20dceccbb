"""Who holds what: titles attached to names, sentence by sentence.

name first     Nguyễn Văn Mẫu - Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy
title first    đồng chí Bí thư Tỉnh ủy Nguyễn Văn Mẫu
appointment    bổ nhiệm ông Nguyễn Văn Mẫu, Phó Giám đốc Sở Y tế, giữ chức Giám đốc Sở Y tế
shared head    các Phó Chủ tịch gồm bà Trần Thị Thử và ông Lê Văn Mẫu
"""

from collections.abc import Container, Iterable, Sequence, Set

from msgspec.structs import replace

from kg.extract import cards, foreign, founding, recall, strangers, topic
from kg.extract.backgrounds import Background, backgrounds
from kg.extract.decisions import Told, told
from kg.extract.departures import HandedOver, departures, leaving
from kg.extract.elections import elected
from kg.extract.enacted import enacted
from kg.extract.expired import of_number, of_term
from kg.extract.groups import left_of, right_of
from kg.extract.holding import Holding
from kg.extract.items import BodyDraft, Item, Place, Scanned, says
from kg.extract.lending import having, lender, of_business, places, sent_to
from kg.extract.memorials import commemorated, is_remembered
from kg.extract.misspelt import join_misspelt
from kg.extract.names import Names
from kg.extract.needs import is_bare
from kg.extract.pasts import is_bygone, is_shared_past, listed_past
from kg.extract.predecessors import succeeded
from kg.extract.promotion import promoted
from kg.extract.results import with_results
from kg.extract.rows import entry, open_head, shared_heads
from kg.extract.turns import alternating, in_turn
from kg.extract.unread import opened
from kg.lexicon import pref

_READ_ON = frozenset(
    ("name-first", "career", "copula")
)  # rules under which nothing but the title's own words need follow it


def holdings(
    sentences: Sequence[Scanned], keys: Names, published: str | None
) -> tuple[list[Holding], list[Background]]:
    """Every holding of an article and what it says of lives, sentence after sentence; `keys` are those of the written names.

    A sentence without a name is read of the person whom the one before it is about.
    """
    found: list[Holding] = []
    lives: list[Background] = []
    about = topic.Topics(sentences, keys)
    head: Holding | None = None
    above: Scanned | None = None
    before: list[Holding] = []
    handed = HandedOver()
    of_card = cards.holders(sentences)
    for sentence in sentences:
        if sentence.zone in ("byline", "chrome"):
            continue
        if not sentence.may("title", "name", "birth"):
            head, above, before = None, None, []
            handed.add(sentence)
            continue
        head = _open_head(above, head) if above and sentence.may("name") else None
        lives += backgrounds(topic.fill(sentence, about.now), published) if sentence.may("birth") else ()
        card = of_card.get(sentence.start)
        mine = _on_card(card, sentence, published) if card else attach(sentence, published, about.now)
        mine += _listed_under(head, sentence)
        mine = [leaving(h, gone) for h in mine] if mine and (gone := handed.to(sentence)) else mine
        handed.add(sentence)
        about.add(sentence, [h.name for h in mine if h.rule == "appointment"])
        above = sentence
        before = with_results(mine, sentence, before)
        found += before
    if not found:
        return [], []
    join_misspelt(found, keys)
    found = strangers.settled(found, keys, foreign.names(sentences, keys, [h.name.text for h in found]), sentences)
    whole = founding.given(recall.recalled([*found, *succeeded(sentences, found, keys)], keys), sentences)
    return commemorated(whole, sentences, keys), lives


def _open_head(above: Scanned, head: Holding | None) -> Holding | None:
    """The title at the end of a line whose holders the next lines name, as a holding without a name; else that of its list."""
    t = open_head(above.items) if above.may("title") else None
    if t is not None:
        return _holding(above, _all_marked(above.items), t, [t], t, "shared-head")
    return head if head and entry(above.items) else None


def may_hold(sentences: Iterable[Scanned]) -> bool:
    """Whether an article may tell a post of somebody; most articles of the press do not."""
    return any(s.may("title") for s in sentences)


def _has_title(sentence: Scanned) -> bool:
    """A title stands in it, and somebody may be named who has it."""
    return sentence.may("title") and topic.may_name(sentence) and any(item.title for item in sentence.items)


def _listed_under(head: Holding | None, sentence: Scanned) -> list[Holding]:
    """The names of an entry of the list that a head of an earlier line opens."""
    names = entry(sentence.items) if head else []
    return [replace(head, name=sentence.items[k], sentence=sentence) for k in names if head]


def _on_card(name: Item, sentence: Scanned, published: str | None) -> list[Holding]:
    """The posts of a line below the name of who holds them."""
    items = [topic.put_in(name, sentence.items[0]), *_all_marked(sentence.items)]
    group = [t for t, item in enumerate(items) if item.title and cards.is_whole(item.title)]
    return [of_term(_holding(sentence, items, 0, group, t, "name-first"), items, 0, t, published) for t in group]


def attach(sentence: Scanned, published: str | None = None, about: topic.About = topic.nobody) -> list[Holding]:
    """Every title of the sentence with the name it belongs to, in the order of the text; a shared head has several.

    `about` is the person of whom a sentence without a name is read; `published` tells news from career: "năm 2018 được bầu"
    in a report of 2024 is no news.
    """
    if not _has_title(sentence):
        return []  # most sentences
    sentence = topic.fill(sentence, about)
    items = _all_marked(sentence.items) if any(item.kind == "name" for item in sentence.items) else []
    names = [k for k, item in enumerate(items) if item.kind == "name" and not is_remembered(items, k)]
    # "Vụ trưởng Vụ Mẫu, | hàm | Thứ trưởng" is no Thứ trưởng
    used = {t for t in range(1, len(items)) if items[t].title and items[t - 1].text.casefold() == "hàm"}
    found: list[tuple[int, Holding]] = []

    def add(groups: Iterable[tuple[int, list[int]]], rule: str) -> None:
        before = frozenset(used)
        for k, group in groups:
            fresh = [t for t in group if t not in before]
            found.extend(
                (t, of_term(_holding(sentence, items, k, fresh, t, rule), items, k, t, published)) for t in fresh
            )
            used.update(fresh)

    for row, titles in in_turn(items, names):
        found += [(t, _in_turn(sentence, items, k, titles, t)) for k, t in zip(row, titles, strict=True)]
        used.update(titles)
    add(alternating(items, names), "title-first")
    add([(k, left_of(items, k)) for k in names], "title-first")
    add([(k, right_of(items, k)) for k in names if not topic.is_put_in(items[k]) or _is_life(items, k)], "name-first")
    heads = shared_heads(items, used)
    predicates = told(items, used, {t: [k for k, (o,) in heads if o == t] for _, (t,) in heads}, published)
    add([(k, group) for k, group in heads if not {p.title for p in predicates} & {*group}], "shared-head")
    for n, said in enumerate(predicates):
        held = _of_committee(_holding(sentence, items, said.name, said.group, said.title, said.rule), items, said.title)
        held = held if held.places else replace(held, places=_of_next(items, said, predicates[n + 1 :]))
        held = enacted(held, said, items)
        found.append((said.title, of_number(held, items, said.title, published)))
    return _of_sentence(items, promoted(elected(items, found)), predicates)


def _of_next(items: Sequence[Item], said: Told, later: Iterable[Told]) -> tuple[Place | str, ...]:
    """The units of the next post that somebody gets: "tham gia | Ban Thường vụ Quận ủy | và giữ chức Bí thư Quận ủy Mẫu"."""
    titles = (items[told.title].title for told in later if told.name == said.name and told.verb == said.verb)
    return next((found for title in titles if title and (found := tuple(places(title)))), ())


def _of_sentence(items: Sequence[Item], found: list[tuple[int, Holding]], predicates: Sequence[Told]) -> list[Holding]:
    """What a sentence as a whole makes of its holdings, in the order of the text: what is left, heads that say less."""
    if not found:
        return []
    given = {holding.name for _, holding in found if holding.modality == "appointed"}
    governing = {said.verb for said in predicates if said.verb is not None}
    left = {items[gone.name]: gone for gone in departures(items, governing) if items[gone.name] not in given}
    own = {(h.name, pref(h.title.concept)) for _, h in found if h.rule != "shared-head"}
    found = [(t, h) for t, h in found if h.rule != "shared-head" or not _is_narrowed(h, own)]
    ordered = sorted(found, key=lambda pair: (pair[0], pair[1].name.start))
    return [leaving(holding, left.get(holding.name)) for _, holding in ordered]


def _in_turn(sentence: Scanned, items: Sequence[Item], k: int, titles: Sequence[int], t: int) -> Holding:
    """One's own of the titles that several hold in turn; "nguyên trưởng phòng, phó phòng | Mẫu" were both."""
    held = _holding(sentence, items, k, titles, t, "name-first")
    first, own = items[titles[0]].title, items[t].title
    if first is None or own is None or "former" not in first.effects or first.concept.id == own.concept.id:
        return held
    alone = first.body is None or (is_bare(first.body) and not first.body.name)
    return replace(held, modality="former") if alone else held


def _is_life(items: Sequence[Item], k: int) -> bool:
    """The line of a life goes on behind the name: "Thường trú tại phố Mẫu; Ủy viên Trung ương Đảng khóa V, ..."."""
    return k + 1 < len(items) and items[k + 1].kind == "birth"


def _is_narrowed(holding: Holding, own: Set[tuple[Item, str]]) -> bool:
    """The name's own title says the head's more exactly: "các Phó Bí thư gồm: ông A, | Phó Bí thư Thường trực"."""
    head = f"{pref(holding.title.concept)} "
    return any(name == holding.name and label.startswith(head) for name, label in own)


def _of_committee(holding: Holding, items: Sequence[Item], t: int) -> Holding:
    """Who joins "Ban Chấp hành, Ban Thường vụ | và giữ chức Bí thư Huyện ủy X" joins those of the committee named next."""
    body = holding.title.body
    if body is None or body.unit or body.level or "parent" not in body.concept.props.get("takes", ()):
        return holding
    if "memberPost" not in body.concept.props:
        return holding
    later = (item.title.body for item in items[t + 1 :] if item.title and item.title.body)
    committee = next((b for b in later if "organisation" in b.concept.props), None)
    if committee is None or (body.parent and not _is_its_own(body.parent, committee)):
        return holding
    return replace(holding, title=replace(holding.title, body=replace(body, parent=committee)))


def _is_its_own(parent: BodyDraft, committee: BodyDraft) -> bool:
    """The organisation without a name is the committee's: "Ban Chấp hành | Đảng bộ và giữ chức Bí thư Huyện ủy X"."""
    return is_bare(parent) and not parent.name and parent.concept.id in committee.concept.props["organisation"]


def _all_marked(items: Sequence[Item]) -> list[Item]:
    past = listed_past(items)
    return [_marked(items, k, past) if item.title else item for k, item in enumerate(items)]


def _marked(items: Sequence[Item], k: int, past: Container[int]) -> Item:
    """A title with the modifiers before it: "nguyên", "quyền"; one "nguyên" covers one title, or two of one place."""
    item = items[k]
    if item.title is None:
        return item
    effects: list[str] = []
    start, j = item.start, k - 1
    while j >= 0 and (items[j].kind == "modifier" or says(items[j], "fn/giu-quyen")):
        concept = items[j].concept
        effects += concept.props.get("effect", ()) if concept else ()
        start = items[j].start
        j -= 1
    if not effects and (k in past or is_shared_past(items, k) or is_bygone(items, k)):
        effects = ["former"]
    if not effects:
        return item
    title = item.title.marked((*item.title.effects, *effects), start)
    return Item(item.kind, item.first, item.last, start, item.end, item.text, item.concept, title, item.body)


def _holding(sentence: Scanned, items: Sequence[Item], k: int, group: Sequence[int], t: int, rule: str) -> Holding:
    title = items[t].title
    assert title is not None
    title = opened(title, items, t) if rule in _READ_ON else title
    title = of_business(title, items, t)
    modality = "former" if "former" in title.effects else "attested"
    if "designate" in title.effects:
        modality = "appointed"
    at = group.index(t)
    beside = [items[g].title for g in (*group[at + 1 :], *reversed(group[:at]))]
    units = tuple(place for other in beside if other for place in places(other))
    bodies = tuple(other.body for other in beside if other and other.body)
    lent = lender(items, group, at) or (having(items, t) if rule == "shared-head" else None)
    if rule == "appointment" and not lent:
        title, lent = sent_to(title, items, group[0])
    bodies = bodies or ((lent,) if lent else ())
    return Holding(items[k], title, lent, rule, modality, sentence, places=units, beside=bodies)

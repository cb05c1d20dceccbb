"""Who played which role in the event: the verbs beside a name, and the posts that the event's decisions gave or took."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.events import EventDraft
from kg.extract.items import Item, Scanned, says
from kg.extract.people import Holding
from kg.extract.topic import is_put_in
from kg.lexicon import Lexicon

_LEADING = frozenset(("chair", "lead", "direct", "conclude", "receive", "visit"))


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """A name, the words that give it a role, and the role's concept id."""

    name: Item
    trigger: Item
    role: str
    sentence: Scanned


def told(
    events: Sequence[EventDraft], sentences: Sequence[Scanned], holdings: Sequence[Holding], lexicon: Lexicon
) -> Iterator[tuple[EventDraft, list[RoleDraft]]]:
    """Each event with the roles that the sentences about it tell: those up to the sentence of the next event."""
    for n, event in enumerate(events):
        start = event.sentence.start if n else 0
        end = events[n + 1].sentence.start if n + 1 < len(events) else sentences[-1].end
        mine = [s for s in sentences if start <= s.start < end]
        given = [h for h in holdings if start <= h.sentence.start < end]
        yield event, [*spoken(mine, event, lexicon), *decided(given, event, lexicon)]


def spoken(sentences: Sequence[Scanned], event: EventDraft, lexicon: Lexicon) -> list[RoleDraft]:
    """Who did what at the event, sentence by sentence; captions, bylines and page chrome are left out."""
    if not _social(event, lexicon):
        return []
    found: list[RoleDraft] = []
    for sentence in sentences:
        if sentence.zone in ("lead", "body"):
            found += _roles(sentence, event)
    return found


def _social(event: EventDraft, lexicon: Lexicon) -> bool:
    """Whether people take part in such an event.

    A charge or a punishment is no gathering: who is named beside it must not come out as taking part in it.
    """
    concept = lexicon.concepts.get(event.type)
    return concept is not None and "SanctionEvent" not in concept.props.get("eventClass", ())


def _kin(items: Sequence[Item], k: int) -> bool:
    """The name only tells whose wife or son someone is: "bà A, vợ ông | B, cũng có mặt"."""
    j = k - 1
    while j >= 0 and items[j].kind in ("honorific", "rank"):
        j -= 1
    return j >= 0 and says(items[j], "fn/than-nhan")


def decided(holdings: Sequence[Holding], event: EventDraft, lexicon: Lexicon) -> list[RoleDraft]:
    """The roles of those to whom the news gives a post or from whom it takes one: the role with the holding's modality."""
    if not _social(event, lexicon):
        return []
    by_modality = {
        modality: concept.id
        for concept in lexicon.concepts.values()
        if concept.scheme == "role"
        for modality in concept.props.get("modality", ())
    }
    return [
        RoleDraft(h.name, Item("title", 0, 0, h.title.start, h.title.end, ""), by_modality[h.modality], h.sentence)
        for h in holdings
        if h.modality in by_modality and h.sentence.zone in ("lead", "body") and not is_put_in(h.name)
    ]


def plain(found: Sequence[RoleDraft], keys: dict[str, str], lexicon: Lexicon) -> list[RoleDraft]:
    """The roles without those that say less than another: "attend" beside any, "speak" beside a leading one."""
    codes: dict[str, set[str]] = {}
    for draft in found:
        codes.setdefault(keys[draft.name.text], set()).add(_code(draft, lexicon))
    return [d for d in found if not _outweighed(_code(d, lexicon), codes[keys[d.name.text]])]


def _code(draft: RoleDraft, lexicon: Lexicon) -> str:
    concept = lexicon.concepts.get(draft.role)
    return next(iter(concept.props.get("notation", ())), "") if concept else ""


def _outweighed(code: str, beside: set[str]) -> bool:
    if code == "attend":
        return len(beside) > 1
    return code == "speak" and bool(beside & _LEADING)


def _roles(sentence: Scanned, event: EventDraft) -> Iterator[RoleDraft]:
    items = sentence.items
    names = [k for k, item in enumerate(items) if item.kind == "name" and not _kin(items, k)]
    previous = -1
    for k, item in enumerate(items):
        pair = _role_pair(item, event)
        if pair is None:
            continue
        subject, objects = pair
        before = [n for n in names if previous < n < k] or [n for n in names if n < k][-1:]
        owners = _subjects(items, before, k)
        if owners and subject:
            yield from (RoleDraft(items[n], item, subject, sentence) for n in owners)
        later = next((m for m in range(k + 1, len(items)) if _role_pair(items[m], event)), len(items))
        after = [n for n in names if k < n]
        if owners and objects:
            yield from (RoleDraft(items[n], item, objects, sentence) for n in after if n < later)
        elif not owners and subject:
            yield from (RoleDraft(items[n], item, subject, sentence) for n in _presented(items, k, after, later))
        previous = k


def _role_pair(item: Item, event: EventDraft) -> tuple[str, str] | None:
    """The roles that a word gives to its subject and to its object."""
    if item.concept is None:
        return None
    if item.kind == "role":
        return item.concept.id, next(iter(item.concept.props.get("objectRole", ())), "")
    if item.kind == "verb" and item.concept.id == event.type:
        props = item.concept.props
        return next(iter(props.get("subjectRole", ())), ""), next(iter(props.get("objectRole", ())), "")
    return None


def _subjects(items: Sequence[Item], before: Sequence[int], k: int) -> list[int]:
    """The names whose verb stands at `k`: the nearest one, and those joined to it by "và" or a comma."""
    if not before or any(items[j].text in (".", ";") for j in range(before[-1] + 1, k)):
        return []
    owners = [before[-1]]
    for n in reversed(before[:-1]):
        between = items[n + 1 : owners[0]]
        if not any(says(i, "fn/va") or i.text in (",", ";") for i in between) or any(
            i.kind in ("role", "verb") for i in between
        ):
            break
        if not any(says(i, "fn/va") for i in items[n + 1 : owners[-1]]) and len(owners) == 1:
            break
        owners.insert(0, n)
    return owners


def _presented(items: Sequence[Item], k: int, after: list[int], later: int) -> list[int]:
    """The names after a role that stands first: "Dự hội nghị có A; B", "Phát biểu kết luận hội nghị, A nhấn mạnh"."""
    inside = [n for n in after if n < later] or after[:1]
    if not inside:
        return []
    bridge = items[k + 1 : inside[0]]
    presents = any(item.text == ":" or says(item, "fn/co") for item in bridge)
    if presents:
        return inside
    return inside[:1] if any(item.text == "," for item in bridge) or len(bridge) <= 3 else []

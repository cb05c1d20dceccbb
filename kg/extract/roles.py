"""Who played which role in the event: the acts beside a name, and the posts that the event's decisions gave or took."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.extract.acts import acts, classes, may_tell
from kg.extract.beside import is_background, news
from kg.extract.days import is_coming, is_old
from kg.extract.deaths import tells_death, the_dead
from kg.extract.departures import Left, handed_over, is_list
from kg.extract.doers import Doer, doers
from kg.extract.events import EventDraft
from kg.extract.heads import is_head, type_of
from kg.extract.holding import Holding
from kg.extract.items import Item, Scanned, prop, says
from kg.extract.subjects import Act, Clause
from kg.extract.topic import is_put_in
from kg.lexicon import Lexicon
from kg.model import Record

# What a caption is believed: a deed that it shows, not who stands in the picture.
_SHOWN = frozenset(
    ["present_decision", "announce", "award", "sign", "conclude", "direct", "chair", "receive", "guest", "speak"]
)
_SHOWN_ALONE = _SHOWN | {"lead", "visit"}  # where no other sentence tells the event
_DECIDING = frozenset(("PersonnelEvent", "MeetingEvent", "CeremonyEvent", "Event"))
_BESIDE = frozenset(("name-first", "title-first", "shared-head"))
_PRESS = "fn/voi-bao-chi"
_ADVERB = 3  # items of a word that only joins a sentence to the last, with its comma: "Tuy nhiên, | bên lề hội nghị"
_BULLETS = frozenset("-–—+•*")


class RoleDraft(Record, frozen=True):
    """A name, the words of its role, the concept's id; `weak` words count where no other does, `firm` ones always."""

    name: Item
    trigger: Item
    role: str
    sentence: Scanned
    weak: bool = False
    firm: bool = False


def told(
    events: Sequence[EventDraft], sentences: Sequence[Scanned], holdings: Sequence[Holding], lexicon: Lexicon
) -> Iterator[tuple[EventDraft, list[RoleDraft]]]:
    """Each event with the roles that the sentences about it tell: those up to the sentence of the next event.

    Of whom a death is told the ceremonies after it are held.
    """
    mourned: list[RoleDraft] = []
    starts = [s.start for s in sentences]
    by_sentence: dict[int, list[Holding]] = defaultdict(list)
    for held in holdings:
        by_sentence[held.sentence.start].append(held)
    yield from ((event, []) for event in events if event.planned)
    events = [event for event in events if not event.planned]
    for n, event in enumerate(events):
        first = bisect_left(starts, event.sentence.start) if n else 0
        joined = n > 0 and events[n - 1].sentence is event.sentence
        later = (events[k].sentence for k in range(n + 1, len(events)) if events[k].sentence is not event.sentence)
        after = next((sentence.start for sentence in later), starts[-1] + 1)
        last = first + 1 if joined else bisect_left(starts, after)
        mine = list(news(sentences[first:last], event))
        given = [h for s in mine for h in by_sentence.get(s.start, ())]
        found = [*spoken(mine, event, lexicon), *decided(given, event, lexicon), *headed(given, event, lexicon)]
        if joined:  # a deed told beside another is of whoever does it
            found = [d for d in found if d.trigger.start == event.head.start]
        tasks = [d for d in found if code_of(d, lexicon) == "appointee" and _is_task(d.trigger)]
        if tasks and not _gives_posts(event, mine, holdings, lexicon):
            found = [d for d in found if d not in tasks]
        dead = [d for d in found if code_of(d, lexicon) == "deceased"]
        takes = lexicon.concepts[event.type].props.get("objectRole", ())
        yield event, [*found, *(d for d in mourned if d.role in takes and not dead)]
        mourned = mourned or dead


def _gives_posts(
    event: EventDraft, sentences: Sequence[Scanned], holdings: Sequence[Holding], lexicon: Lexicon
) -> bool:
    """Somebody gets a post or a decision there; at an opening who "nhận nhiệm vụ" only takes on a task."""
    if classes(event, lexicon) == "PersonnelEvent" or any(h.modality in ("appointed", "acting") for h in holdings):
        return True
    tokens = event.sentence.tokens
    if any(lexicon.longest("paper", tokens, k) for k in range(event.head.first, len(tokens))):
        return True  # "lễ trao | quyết định"
    items = (i for s in sentences if s.may("role") for i in s.items)
    return any(i.kind == "role" and prop(i, "tense") == "given" and not _is_task(i) for i in items)


def _is_task(words: Item) -> bool:
    """The words may be of a post or of a mere task: "nhận nhiệm vụ"."""
    return words.concept is not None and words.text.casefold() in words.concept.props.get("ofTask", ())


def spoken(sentences: Sequence[Scanned], event: EventDraft, lexicon: Lexicon) -> list[RoleDraft]:
    """Who did what at the event, sentence by sentence; bylines and page chrome are left out, of captions only deeds are read.

    A list in lines of its own takes the role of the line that opens it ("Dự hội nghị có các đồng chí:"), and so does a
    sentence that goes on with it ("Đại biểu của tỉnh có ...").
    """
    found: list[RoleDraft] = []
    opener: RoleDraft | None = None
    gone: Left | None = None
    for sentence in sentences:
        if sentence.zone not in ("lead", "body", "caption"):
            continue
        found += _leaving(sentence, gone, lexicon) if gone else ()
        gone = handed_over(sentence.items, gone) if gone or sentence.may("verb") else None
        if not may_tell(sentence):
            opener = opener if opener and is_background(sentence, event) else None
            continue
        clause = Clause(sentence, lexicon)
        told = acts(clause, event, lexicon)
        told = [act for act in told if not _is_of_another_time(clause, act, event)]
        mine = (d for d in doers(clause, told) if not _is_buried_alive(clause, d))
        made = [RoleDraft(clause.items[d.name], d.act.item, d.role, sentence, d.act.weak) for d in mine]
        if sentence.zone == "caption":
            found += [d for d in made if _is_shown(d, event, lexicon)]
            continue
        found += made
        bullet = sentence.tokens[0].text in _BULLETS
        listed = opener and not told and clause.names and (bullet or clause.introduces())
        if opener and listed:
            names = clause.names[:1] if bullet else clause.names
            found += [RoleDraft(clause.items[n], clause.items[n], opener.role, sentence) for n in names]
        elif made and clause.introduces() and code_of(made[-1], lexicon) == "attend":
            opener = made[-1]
        elif told and told[-1].subject and sentence.tokens[-1].text == ":":
            opener = RoleDraft(told[-1].item, told[-1].item, told[-1].subject, sentence)
        elif not listed:
            opener = None
    return found


def _leaving(sentence: Scanned, gone: Left, lexicon: Lexicon) -> list[RoleDraft]:
    """Those in a list behind "trao quyết định nghỉ hưu cho ba cán bộ"."""
    roles = lexicon.concepts[gone.act].props.get("objectRole", ()) if is_list(sentence.items) else ()
    return [RoleDraft(i, i, role, sentence) for role in roles for i in sentence.items if i.kind == "name"]


def _is_elsewhere(sentence: Scanned, event: EventDraft, end: int) -> bool:
    """What ends there was decided on another occasion.

    "được bầu | vào tháng 4/2021"; "Tại Đại hội XII, ông A | tái cử"; "Đối với ông A, trước đó, Bộ Chính trị đã phân công ...".
    """
    items = sentence.items
    first = items[1] if len(items) > 1 and says(items[0], "fn/tai") else None
    other = first is not None and prop(first, "sitsForDays") and type_of(first) != event.type
    before = (k for k in range(1, len(items) - 1) if items[k].end < end and prop(items[k], "tense") == "former")
    aside = sentence is not event.sentence and any(items[k - 1].text == items[k + 1].text == "," for k in before)
    return bool(other) or aside or is_old(_clause_after(sentence, end), event.date)


def _is_of_another_time(clause: Clause, act: Act, event: EventDraft) -> bool:
    """What the sentence of an event's report tells of another: what was decided elsewhere, others of the case, a month long past.

    "Liên quan vụ án này, bà B | bị khởi tố"; "ông A nhắc lại, vào tháng 1/2024, đoàn do ông B | làm Trưởng đoàn đã ...".
    """
    sentence = clause.sentence
    beside = "" if sentence is event.sentence else _opener(clause)
    if act.decides:
        return beside == "fn/vu-an" or _is_elsewhere(sentence, event, act.item.end)
    if act.weak and (beside == "fn/ben-le" or (beside == _PRESS and _is_no_news(event, clause.lexicon))):
        return True  # "Bên lề hội nghị, ông A | cho biết ..."
    if not sentence.dated or sentence is event.sentence:
        return False
    last = next((i for i in reversed(clause.items[: act.at]) if i.date), None)
    return last is not None and is_old((last,), event.date)


def _opener(clause: Clause) -> str:
    """The concept of the words that tell what is beside the news, behind the day: "Chiều 1/5, | bên lề hội nghị, ..."."""
    first = next((k for k, i in enumerate(clause.items) if not i.date and i.kind != "punct"), 0)
    after = next(
        (k + 1 for k in range(first, first + _ADVERB) if clause.items[k + 1 : k + 2] and clause.items[k].text == ","), 0
    )
    found = (clause.lexicon.longest("past", clause.tokens, clause.items[k].first) for k in (first, after))
    return next((match.concept.id for match in found if match), "")


def _is_no_news(event: EventDraft, lexicon: Lexicon) -> bool:
    """What somebody tells reporters is not said at the event; of a decision it makes the news, and so at a press conference."""
    return classes(event, lexicon) not in ("PersonnelEvent", "SanctionEvent") and event.type != "et/hop-bao"


def _clause_after(sentence: Scanned, end: int) -> list[Item]:
    """The items from an offset to the next sign."""
    after = [i for i in sentence.items if i.start >= end] if sentence.dated else []
    return after[: next((k for k, i in enumerate(after) if i.kind == "punct"), len(after))]


def _is_buried_alive(clause: Clause, doer: Doer) -> bool:
    """A name before a verb of dying that is said of another: "ông A chia buồn với gia đình ca sĩ | qua đời"."""
    act = doer.act
    return (
        tells_death(act.item) and doer.name < act.at and doer.name not in the_dead(clause.items, clause.names, act.at)
    )


def _is_shown(draft: RoleDraft, event: EventDraft, lexicon: Lexicon) -> bool:
    """A caption without a day of its own shows the deed: "Ông A phát biểu tại hội nghị"; mere words of speech show nothing."""
    shown = _SHOWN_ALONE if event.sentence.zone == "caption" else _SHOWN
    items = draft.sentence.items
    if draft.weak or any(i.date and i.date.kind != "term" for i in items):
        return False
    code = code_of(draft, lexicon)
    after = [i for i in items if i.start >= draft.trigger.end]
    if code == "attend":
        after = after[:1]  # "Ông A dự | lễ khởi công"; "đoàn do ông A dẫn đầu | đến viếng"
    return code in shown or (code in ("attend", "lead") and any(is_head(i) and type_of(i) == event.type for i in after))


def decided(holdings: Sequence[Holding], event: EventDraft, lexicon: Lexicon) -> list[RoleDraft]:
    """The roles of those to whom the news gives a post or from whom it takes one: the role with the holding's modality."""
    if not holdings or classes(event, lexicon) == "SanctionEvent":
        return []  # who is named beside a charge must not come out as given a post by it
    if classes(event, lexicon) not in _DECIDING or prop(event.head, "onlyTells"):
        return []  # who is congratulated on a post at a reception was not given it there
    told = [h for h in holdings if h.sentence.zone in ("lead", "body")]
    said = [h for h in told if h.rule not in _BESIDE]
    retired = [h for h in told if h.rule in _BESIDE and h.modality == "dismissed" and _retires(h, lexicon)]
    if not said and not retired:
        return []
    by_modality = {
        modality: concept.id
        for concept in lexicon.concepts.values()
        if concept.scheme == "role"
        for modality in concept.props.get("modality", ())
    }
    return [
        *(
            _of_post(h, by_modality[h.modality], lexicon)
            for h in said
            if h.modality in by_modality and not _is_elsewhere(h.sentence, event, h.title.end) and _is_news(h, lexicon)
        ),
        *(
            _of_post(h, _retires(h, lexicon), lexicon)
            for h in retired
            if not _is_elsewhere(h.sentence, event, h.title.end) and not is_put_in(h.name)
        ),
    ]


def _retires(held: Holding, lexicon: Lexicon) -> str:
    """The role of whose posts end by leaving, whichever they are: "quyết định nghỉ hưu cho các ông: A, Giám đốc Sở Mẫu; ..."."""
    props = lexicon.concepts[held.act].props if held.act in lexicon.concepts else {}
    return next(iter(props.get("objectRole", ())), "") if "leaves" in props else ""


def _of_post(held: Holding, role: str, lexicon: Lexicon) -> RoleDraft:
    """A role that a post shows; who is relieved by an electing body is so, whatever else he gets."""
    act = lexicon.concepts.get(held.act)
    firm = held.modality == "dismissed" and act is not None and "firm" in act.props
    firm = firm and not is_coming(held.sentence, held.title.start, lexicon)
    return RoleDraft(
        held.name, Item("title", 0, 0, held.title.start, held.title.end, ""), role, held.sentence, firm=firm
    )


def headed(holdings: Sequence[Holding], event: EventDraft, lexicon: Lexicon) -> list[RoleDraft]:
    """Who is called the head of the delegation leads it on its inspection: "A, Thứ trưởng Bộ Mẫu, Trưởng đoàn kiểm tra"."""
    if event.head.concept is None or not (
        classes(event, lexicon) == "OversightEvent" or lexicon.is_a(event.head.concept.id, ("et/lam-viec",))
    ):
        return []
    return [
        _of_post(h, role, lexicon)
        for h in holdings
        for role in h.title.concept.props.get("givesRole", ())
        if h.modality in ("attested", "appointed") and h.sentence.zone in ("lead", "body") and _is_of_delegation(h)
    ]


def _is_of_delegation(held: Holding) -> bool:
    body = held.title.body
    return body is None or "delegation" in body.concept.props


def _is_news(held: Holding, lexicon: Lexicon) -> bool:
    """A post is given or taken by a predicate, of whom the sentence speaks: not "tân Giám đốc A", "khi ông A được bầu"."""
    if is_put_in(held.name):
        return False
    clause = Clause(held.sentence, lexicon)
    mine = next((n for n in clause.names if clause.items[n].start == held.name.start), None)
    if mine is None or clause.kinds[mine] == "other" or clause.by_agent(mine + 1):
        return False
    title = next((k for k, i in enumerate(clause.items) if i.start >= held.title.start), mine)
    return not clause.is_aside(mine, title)  # "miễn nhiệm ông A sau khi ông được bầu giữ chức ..."


def code_of(draft: RoleDraft, lexicon: Lexicon) -> str:
    """The code of a role ("attend"); empty where the concept has none."""
    concept = lexicon.concepts.get(draft.role)
    return next(iter(concept.props.get("notation", ())), "") if concept else ""

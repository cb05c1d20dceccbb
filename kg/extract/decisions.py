"""What the predicate of a sentence says of a post: given, taken, held before, held now; and of whom.

bổ nhiệm ông A giữ chức X        given           miễn nhiệm chức vụ X đối với ông A      taken
ông A từng là X                   held before     ông A hiện là X                         held now
bầu ông A giữ chức X thay bà B    given to A, and B held it before

Two tables say it: `_FRAMES`, tried from the top, what a clause says; `_SLOTS` where the person it says it of may stand, the
surest place first. Titles that merely stand beside a name belong to `groups`. By item indexes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from kg.extract.clauses import Clause, clauses, is_past_copula, is_source, modality_of, planned, voice
from kg.extract.departures import without_end
from kg.extract.groups import assisted, helps
from kg.extract.items import Item, prop, says
from kg.extract.predecessors import predecessor, replaced
from kg.extract.rows import coordinated, forward, listed_before, row
from kg.extract.times import Years, after_of, before_news, dated_after, is_old, is_over, since_of, span, tense
from kg.model import Record

_TERMS = frozenset(("term", "date", "unit", "body"))
_DATIVE = frozenset(("word", "ending", "honorific", "rank", "punct"))


class Told(Record, frozen=True):
    """A title at an item index, the name it is said of, how ("appointed", ...), and by which kind of predicate.

    `rule`: "appointment", "earlier" (news of before the report's own), "concurrent" (beside what is held), "career" (an older
    taking up), "copula", "predecessor". `group` are the titles of the same predicate, `verb` what governs them.
    """

    title: int
    name: int
    modality: str
    rule: str
    group: tuple[int, ...]
    verb: int | None = None
    since: str | None = None
    until: str | None = None


class _Said(Record, frozen=True):
    """A clause with what tells its time: words, dates, the day of the report, and what the predicate before it said of whom."""

    clause: Clause
    when: str
    older: bool
    before: str
    carried: tuple[int, ...]
    names: tuple[int, ...]
    heads: Mapping[int, Sequence[int]]
    published: str | None


def told(
    items: Sequence[Item], used: Set[int], heads: Mapping[int, Sequence[int]], published: str | None
) -> list[Told]:
    """Every title of a predicate with the names it is said of; `heads` are names presented after a title ("X là A, B")."""
    names = tuple(k for k, item in enumerate(items) if item.kind == "name" and not assisted(items, k))
    found: list[Told] = []
    before: str = ""
    carried: tuple[int, ...] = ()
    waiting: list[tuple[_Said, str, str]] = []  # "miễn nhiệm chức vụ X, | cho thôi giữ chức Y đối với ông A"
    for clause in clauses(items, used, heads):
        older = is_old(items, clause.at, published) or before_news(since_of(items, clause.run[0]), published)
        older = older or before_news(dated_after(items, clause.end), published)
        when = tense(items, clause.at, clause.done)
        said = _Said(clause, when, older, before, carried, names, heads, published)
        modality, rule, slots = next(row[1:] for row in _FRAMES if row[0](said))
        modality, rule = _of_verb(said, modality, rule)
        owners = next((who for slot in _SLOTS[slots] if (who := slot(said))), [])
        if any(i.kind == "name" or i.text == ";" for i in items[clause.done : clause.end]):
            waiting = []
        for other in waiting if _dative(said) else []:
            found += _rows(*other, owners)
        waiting = [] if owners else [*waiting, (said, modality, rule)]
        found += _rows(said, modality, rule, owners)
        before, carried = (modality, tuple(owners)) if owners else ("", ())
    return found


def _rows(said: _Said, modality: str, rule: str, owners: Sequence[int]) -> Iterator[Told]:
    clause = said.clause
    items, run = clause.items, clause.run
    years = span(items, clause.at, clause.done) if rule == "career" else Years()
    since, until, _ = years if years.since or rule != "career" else after_of(items, clause.end)
    for name in owners:
        for t in run:
            left = any(
                says(i, "fn/roi") for i in items[t + 1 : next((u for u in run if u > t), t)]
            )  # "làm X | rồi | Y"
            now = "former" if left and modality in ("appointed", "attested") else modality
            yield Told(t, name, now, rule, run, clause.verb, since or since_of(items, t), until)
    if modality in ("appointed", "attested") and (other := predecessor(clause, owners)):
        yield Told(run[0], other, "former", "predecessor", run, clause.verb)


# --- What is said ---


def _is_planned(said: _Said) -> bool:
    clause = said.clause
    if said.when == "until":
        return True  # "điều hành công việc cho đến khi kiện toàn chức danh X"
    if says(clause.marker, "fn/la", "fn/tung", "fn/cuong-vi"):
        return False
    return planned(clause.items, clause.at if clause.verb is None else clause.verb)


def _is_past(said: _Said) -> bool:
    marker = said.clause.marker
    return said.when == "former" or says(marker, "fn/tung") or is_past_copula(marker) or _is_over(said)


def _is_over(said: _Said) -> bool:
    clause = said.clause
    return is_over(span(clause.items, clause.at, clause.done), said.published) or is_over(
        after_of(clause.items, clause.end), said.published
    )


def _is_earlier(said: _Said) -> bool:
    """Before the rest ("Trước đó, ông A được điều động làm ..."): news of another day, unless it is years old."""
    goes_on = said.before == "appointed"  # "phân công đồng chí A tham gia Ban Bí thư | và giữ chức ..."
    verb = said.clause.verb is not None and (said.clause.verb >= said.clause.done or goes_on)
    return said.when == "former" and verb and not said.older and not _is_over(said)


def _is_left_before(said: _Said) -> bool:
    """The post that another one follows: "là X | trước khi | giữ chức Y"."""
    items, end = said.clause.items, said.clause.end
    return end + 1 < len(items) and prop(items[end + 1], "tense") == "before" and said.clause.verb is None


def _decides(said: _Said) -> bool:
    return said.clause.verb is not None and said.when != "before"


def _follows_past(said: _Said) -> bool:
    return said.before == "former" and not said.when and not says(said.clause.marker, "fn/sang-lam")


_FRAMES: tuple[tuple[Callable[[_Said], bool], str, str, str], ...] = (
    # what shows it, what it says of the post ("verb": what the verb says), rule, where the person stands
    (lambda s: is_source(s.clause.items, s.clause.at), "former", "career", "verb"),
    (_is_planned, "expected", "appointment", "verb"),
    (
        lambda s: says(s.clause.marker, "fn/cuong-vi") and s.older,
        "former",
        "career",
        "role",
    ),  # "Năm 2013, khi đang là X"
    (lambda s: says(s.clause.marker, "fn/cuong-vi"), "attested", "copula", "role"),
    (lambda s: _is_earlier(s) and not says(s.clause.marker, "fn/tung"), "verb", "earlier", "verb"),
    (_is_past, "former", "career", "verb"),
    (_is_left_before, "former", "career", "verb"),
    (_decides, "verb", "appointment", "verb"),
    (lambda s: s.when == "before" or s.older, "attested", "career", "verb"),
    (_follows_past, "former", "career", "verb"),  # "từng giữ chức X, sau đó là Y"
    (lambda s: says(s.clause.marker, "fn/la") or s.when == "current", "attested", "copula", "verb"),
    (lambda s: True, "appointed", "appointment", "verb"),  # "Ông A giữ chức X"
)


def _of_verb(said: _Said, modality: str, rule: str) -> tuple[str, str]:
    """What a personnel verb says of what it governs; a post beside what is held is "concurrent"."""
    clause = said.clause
    if modality == "verb" and clause.verb is not None:
        modality = modality_of(clause.items[clause.verb])
        if modality == "dismissed" and clause.done > clause.verb:
            modality = "appointed"  # "thôi giữ chức X | giữ chức Y"
        if (
            modality == "appointed"
            and rule != "earlier"
            and (said.older or (said.before == "former" and not says(clause.marker, "fn/sang-lam")))
        ):
            return "attested", "career"
        if modality != "appointed" and rule == "earlier":
            rule = "appointment"
    beside = modality == "appointed" and clause.at and says(clause.items[clause.at - 1], "fn/kiem")
    return modality, "concurrent" if beside else rule


# --- Of whom ---


def _dative(said: _Said) -> list[int]:
    """The names after "đối với" that follow the titles: "chức vụ Phó Chủ tịch đối với các ông, bà: | A, B và C"."""
    items, last, names = said.clause.items, said.clause.end, said.names
    first = next((k for k in names if k > last), None)
    if first is None:
        return []
    between = items[_after(items, last) : first]
    if prop(said.clause.marker, "endsTenure") or (said.clause.verb and prop(items[said.clause.verb], "endsTenure")):
        between = without_end(between)
    if not between or between[0].kind not in ("word", "ending") or any(i.kind not in _DATIVE for i in between):
        return []
    if not any(i.text.casefold().split()[-1] in ("với", "cho") for i in between):
        return []
    if any(i.concept and "plural" in i.concept.props for i in between):
        return list(row(items, first))
    found = [first]
    for k in names:
        if k > found[-1] and coordinated(items, [found[-1], k], k)[0] == found[-1]:
            found.append(k)
    return found


def _after(items: Sequence[Item], last: int) -> int:
    """The index after a title and what belongs to it: "Chủ tịch UBND xã A | , huyện B | khóa XV"."""
    k = forward(items, last + 1, _TERMS)
    while k + 1 < len(items) and items[k].text == "," and items[k + 1].kind in _TERMS:
        k = forward(items, k + 1, _TERMS)
    return k


def _presented(said: _Said) -> list[int]:
    """The names a title is said once for: "bầu 2 Phó Chủ tịch | là ông A và bà B", "Giữ chức X | là ông A"."""
    return list(said.heads.get(said.clause.end, ()))


def _object(said: _Said) -> list[int]:
    """The name between the verb and the titles: "bổ nhiệm ông | A | giữ chức X"."""
    clause, mine = said.clause, _mine(said)
    inside = [k for k in mine if clause.verb is not None and max(clause.done, clause.verb) <= k < clause.at]
    return coordinated(clause.items, mine, inside[-1]) if inside else []


def _subject(said: _Said) -> list[int]:
    """The name before a passive verb, before "là", "từng", or before "giữ chức" where no verb governs it."""
    clause, mine = said.clause, _mine(said)
    items, m, done = clause.items, clause.at, clause.done
    near = [k for k in mine if done <= k < m]
    if not near and said.when == "before" and (after := [k for k in mine if k > clause.end][:1]):
        return after  # "Trước khi giữ chức X, ông | A | là Y"
    if says(clause.marker, "fn/tung") or clause.verb is None:
        close = near or ([k for k in mine if k < m] if done else [])
        free = close and (done > close[-1] or not any(_acts(items, i) for i in range(close[-1] + 1, m)))
        return coordinated(items, mine, close[-1]) if free else []
    start = voice(items, clause.verb)
    if start is None:
        return []
    early = [k for k in mine if k < start] if not done else [k for k in said.names if done <= k < start]
    if not early:
        return []
    near = coordinated(items, list(said.names) if done else mine, early[-1])
    return [*listed_before(items, mine, near[0]), *near[1:]]


def _carried(said: _Said) -> list[int]:
    """Of whom the predicate before was said: "thôi giữ chức X, | giữ chức Y"; another one in between ends it."""
    clause = said.clause
    if not clause.done or clause.verb is None or any(clause.done <= k < clause.at for k in said.names):
        return []
    start = voice(clause.items, clause.verb)
    elided = start is not None and start >= clause.done  # "...; năm 2019, được bầu làm Y"
    same = elided or clause.verb < clause.done or all(i.text != ";" for i in clause.items[clause.done - 1 : clause.at])
    if same and said.carried:
        return list(said.carried)
    early = [k for k in _mine(said) if k < clause.done] if clause.verb < clause.done else []
    return coordinated(clause.items, _mine(said), early[-1]) if early else []


def _next(said: _Said) -> list[int]:
    """The name that comes next, if no decision stands between: "trao quyết định bổ nhiệm Giám đốc cho ông | A"."""
    clause = said.clause
    if clause.verb is None or helps(clause.items[clause.end]) or any(clause.verb < k < clause.at for k in said.names):
        return []
    after = next((k for k in _mine(said) if k > clause.end), None)
    between = clause.items[_after(clause.items, clause.end) : after]
    near = all(i.kind in _DATIVE and i.text != ";" for i in between)
    return [after] if after is not None and near else []


def _bearer(said: _Said) -> list[int]:
    """Who acts in an office: "Trên cương vị X, ông | A | đã ...", "Bà | A | trong vai trò X"."""
    clause = said.clause
    if clause.at and clause.items[clause.at - 1].kind == "name":
        return [clause.at - 1]
    return [k for k in said.names if k > clause.end][:1]


_SLOTS: dict[str, tuple[Callable[[_Said], list[int]], ...]] = {
    "verb": (_dative, _presented, _object, _subject, _carried, _next),
    "role": (_bearer,),
}


def _mine(said: _Said) -> list[int]:
    return [k for k in said.names if not replaced(said.clause.items, k)]


def _acts(items: Sequence[Item], i: int) -> bool:
    item = items[i]
    words = says(item, "fn/ke-tu", "fn/thay", "fn/tai") or bool(prop(item, "tense"))
    return item.kind in ("verb", "role", "event") or (item.kind == "function" and not words)

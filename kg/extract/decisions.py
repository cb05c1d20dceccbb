"""What the predicate of a sentence says of a post: given, taken, held before, held now; and of whom.

bổ nhiệm ông A giữ chức X        given           miễn nhiệm chức vụ X đối với ông A      taken
ông A từng là X                   held before     ông A hiện là X                         held now
bầu ông A giữ chức X thay bà B    given to A, and B held it before

Two tables say it: `FRAMES`, tried from the top, what a clause says; `SLOTS` where the person may stand, the surest place first.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from kg.extract.bearers import SLOTS, WHO
from kg.extract.clauses import clauses, is_source
from kg.extract.datives import dative
from kg.extract.gapping import gapped
from kg.extract.groups import assisted
from kg.extract.items import Item, prop, says
from kg.extract.plans import doubted, refusal, supposed
from kg.extract.predecessors import predecessor
from kg.extract.predicates import FRAMES, of_verb
from kg.extract.said import Said
from kg.extract.times import (
    Years,
    before_news,
    dated_after,
    given_for,
    is_old,
    later_by,
    served,
    since_of,
    span,
    tense,
    until_now,
    years_of,
)
from kg.extract.turns import each
from kg.extract.whose import is_related, is_source_of
from kg.model import Record


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


def told(
    items: Sequence[Item], used: Set[int], heads: Mapping[int, Sequence[int]], published: str | None
) -> list[Told]:
    """Every title of a predicate with the names it is said of; `heads` are names presented after a title ("X là A, B")."""
    predicates = [*clauses(items, used, heads)]
    if not predicates or doubted(items):
        return []  # most sentences
    names = _names(items)
    found: list[Told] = []
    before, carried = "", tuple[int, ...]()
    waiting: list[tuple[Said, str, str]] = []  # "miễn nhiệm chức vụ X, | cho thôi giữ chức Y đối với ông A"
    for clause in predicates:
        if supposed(items, clause.at) or refusal(items, clause.at if clause.verb is None else clause.verb):
            continue
        when = tense(items, clause.at, clause.done)
        older = is_old(items, clause.at, published) and (when != "former" or published is not None)
        older = older or before_news(since_of(items, clause.run[0]), published)
        older = older or before_news(dated_after(items, clause.end), published)
        older = older or later_by(items, clause.at if clause.verb is None else clause.verb, clause.done)
        said = Said(clause, when, older, before, carried, names, heads, published)
        modality, rule, slots = next(row[1:] for row in FRAMES if row[0](said))
        modality, rule = of_verb(said, modality, rule)
        owners = next((who for slot in SLOTS[slots] if (who := slot(said))), [])
        modality, rule = _of_presented(said, owners) or (modality, rule)
        if any(i.kind == "name" or i.text == ";" for i in items[clause.done : clause.end]):
            waiting = []
        for other in waiting if dative(said) else []:
            found += _rows(*other, owners)
        waiting = [] if owners else [*waiting, (said, modality, rule)]
        found += (rows := list(_rows(said, modality, rule, owners)))
        if dative(said) and rows:
            found += [
                replace(rows[0], title=t, name=k, group=(t,), since=since_of(items, t))
                for t, k in gapped(items, owners[-1])
                if t not in used
            ]
        aside = is_source(items, clause.at) or served(items, clause.at)
        before, carried = ("" if aside else modality, tuple(owners)) if owners else ("", ())
    return found


def _names(items: Sequence[Item]) -> tuple[int, ...]:
    """The names of which something may be said: not those of principals, of relations, of whose words it is."""
    every = (k for k, item in enumerate(items) if item.kind == "name")
    names = tuple(k for k in every if not (assisted(items, k) or is_related(items, k)))
    return names[1:] if len(names) > 1 and is_source_of(items, names[0]) else names


def _of_presented(said: Said, owners: Sequence[int]) -> tuple[str, str] | None:
    """What is said of a post that only tells who somebody is.

    "bổ nhiệm hai | Phó Giám đốc | là ông A và bà B làm Giám đốc"; "Người giữ chức | X | trước đó là ông A".
    """
    clause = said.clause
    items, after = clause.items, owners[-1] + 1 if owners else 0
    if not owners or list(said.heads.get(clause.end, ())) != list(owners):
        return None
    who = clause.verb is None and clause.at > 0 and items[clause.at - 1].text.casefold() == WHO
    if who and says(clause.marker, "fn/giu-chuc"):
        before = any(prop(item, "tense") == "former" for item in items[clause.end + 1 : owners[0]])
        return ("former", "career") if before else None
    return ("attested", "copula") if after < len(items) and says(items[after], "fn/giu-chuc") else None


def _rows(said: Said, modality: str, rule: str, owners: Sequence[int]) -> Iterator[Told]:
    clause = said.clause
    items, run = clause.items, clause.run
    years = span(items, clause.at, clause.done) if rule == "career" else Years()
    for name in owners:
        for t in each(items, run, owners, name):
            own = years_of(items, run, t) if rule == "career" else given_for(items, t)
            since, until, _ = years if years.since or years.until else own
            left = any(
                says(i, "fn/roi") for i in items[t + 1 : next((u for u in run if u > t), t)]
            )  # "làm X | rồi | Y"
            now = "former" if left and modality in ("appointed", "attested") else modality
            now = "attested" if now == "former" and not left and until_now(items, t) else now
            yield Told(t, name, now, rule, run, clause.verb, since or since_of(items, t), until)
    if modality in ("appointed", "attested") and (other := predecessor(clause, owners)):
        yield Told(run[0], other, "former", "predecessor", run, clause.verb)

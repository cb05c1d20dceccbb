"""Who leaves whatever posts stand beside the name: transfer, retirement, death, mourning, an ending that names no post."""

from collections.abc import Iterator, Sequence, Set
from itertools import takewhile
from typing import NamedTuple

from msgspec.structs import replace

from kg.extract.clauses import modality_of, passive
from kg.extract.deaths import tells_death, the_dead
from kg.extract.holding import Holding
from kg.extract.items import Item, Scanned, TitleDraft, prop, says
from kg.extract.plans import doubted, planned, refusal
from kg.extract.predecessors import replaced
from kg.extract.rows import BESIDE, back, coordinated, forward, row
from kg.extract.times import since_of
from kg.extract.whose import is_nominal, is_of_another, is_of_himself, is_related, predicate
from kg.lexicon import pref

_PLAIN = frozenset(
    ("word", "ending", "punct", "date", "title", "body", "unit", "honorific", "rank", "modifier", "link")
)
_DATIVE = ("cho", "với", "đối với")
_TELLING = ("verb", "event", "ending", "role")  # an ending tells it as known: "ông A, Giám đốc Sở Mẫu, | đã nghỉ hưu"
_UNTIL = 4  # items before a verb in which "cho đến khi" tells of it
_FORM = "hình thức"  # "bị kỷ luật bằng | hình thức cách chức"
_OPENING = 4  # items that open a list: "Cụ thể, gồm:"
_LISTED = _PLAIN - {"word", "ending"} | {"name", "term", "function"}
_OPENS = _PLAIN | {"event", "function"}  # before a list that begins behind a comma: "Tại kỳ họp, | ông A"


class Left(NamedTuple):
    """A name, what its posts become ("former", "dismissed"), whether seats in committees go too, the decision ("et/nghi-huu").

    `only` are the classes of bodies in which it ends posts, all if there are none: "cách chức vụ trong Đảng".
    """

    name: int
    modality: str
    everything: bool
    act: str
    only: tuple[str, ...] = ()
    since: str | None = None


def departures(items: Sequence[Item], governing: Set[int]) -> Iterator[Left]:
    """Who leaves; `governing` are the verbs that say themselves which post they end.

    "điều động ông | A, Giám đốc Sở Y tế, | về Bộ Y tế"; "ông | A, Giám đốc Sở Y tế, nghỉ hưu"; "lễ viếng đồng chí | A"; "miễn
    nhiệm ông | A, Giám đốc Sở Y tế".
    """
    for v, item in enumerate(items):
        if item.kind not in _TELLING or item.concept is None:
            continue
        left = item.concept.props.get("leaves", ())
        ends = modality_of(item) == "dismissed" and v not in governing and not _of_rank(items, v)
        modality = left[0] if left else "dismissed" if ends else ""
        if (
            not modality
            or _is_not_done(items, v)
            or any(prop(i, "tense") == "until" for i in items[max(0, v - _UNTIL) : v])
        ):
            continue  # "ông A, Giám đốc Sở Mẫu, giữ chức | cho đến khi | có quyết định nghỉ hưu"
        for k in _concerned(items, v):
            explains = replaced(items, k)  # "thay ông | A nghỉ hưu" tells why there is a vacancy
            said = "former" if explains else modality
            act = "" if explains else item.concept.id
            only = tuple(item.concept.props.get("endsIn", ()))
            since = since_of(items, v) if said == "dismissed" else None  # "nghỉ hưu | kể từ ngày 1/6/2024"
            yield Left(k, said, modality_of(item) != "appointed", act, only, since)


def _is_not_done(items: Sequence[Item], v: int) -> bool:
    return planned(items, v) or bool(refusal(items, v)) or doubted(items)


def handed_over(items: Sequence[Item], before: Left | None) -> Left | None:
    """Who leaves is told by the next sentences: "trao quyết định | nghỉ hưu | cho ba cán bộ. Đó là: A, Giám đốc Sở Mẫu; ..."."""
    if before and is_list(items):
        return before
    told = (k for k in range(len(items) - 1, 0, -1) if items[k].kind == "verb" and prop(items[k], "leaves"))
    v = next(told, 0)
    act = items[v].concept
    given = any(prop(i, "tense") == "given" or prop(i, "eventClass") == "CeremonyEvent" for i in items[:v])
    if act is None or not given or any(i.kind == "name" for i in items[v:]) or _is_not_done(items, v):
        return None
    modality = prop(items[v], "leaves")
    return Left(-1, modality, everything=True, act=act.id) if modality == "dismissed" else None


class HandedOver:
    """Who leaves by what was told before a list, looked for when one comes."""

    def __init__(self) -> None:
        """Nothing was told yet."""
        self._passed: list[Scanned] = []
        self._gone: Left | None = None

    def add(self, sentence: Scanned) -> None:
        """Go past a sentence."""
        self._passed.append(sentence)

    def to(self, sentence: Scanned) -> Left | None:
        """Those of a sentence that comes next, if it is a list."""
        if not is_list(sentence.items):
            return None
        lists = takewhile(lambda s: s.may("name") and is_list(s.items), reversed(self._passed))
        for before in self._passed[-1 - len(list(lists)) :]:
            hands = self._gone or (before.may("verb") and before.may("role", "event"))
            self._gone = handed_over(before.items, self._gone) if hands else None
        self._passed = []
        return self._gone


def is_list(items: Sequence[Item]) -> bool:
    """Nothing but names and their posts stands behind the words that open a list: "Cụ thể: | ông A - X; bà B - Y"."""
    first = next((k for k, item in enumerate(items) if item.kind in ("name", "honorific")), len(items))
    named = any(item.kind == "name" for item in items[first:])
    opens = first <= _OPENING and all(i.kind not in ("verb", "role", "event") for i in items[:first])
    return named and opens and all(i.kind in _LISTED or prop(i, "leaves") for i in items[first:])


def _of_rank(items: Sequence[Item], v: int) -> bool:
    """What the verb takes is a rank, and no post: "miễn nhiệm chức danh | Phó Giáo sư | đối với ông A"."""
    k = next((j for j in range(v + 1, len(items)) if not says(items[j], "fn/giu-chuc")), v)
    return items[k].kind == "rank" and k > v + 1


def _concerned(items: Sequence[Item], v: int) -> list[int]:
    names = [k for k, item in enumerate(items) if item.kind == "name" and (k < v or not replaced(items, k))]
    names = [k for k in names if not is_related(items, k) and (k < v or not _by(items, k))]
    if tells_death(items[v]) and any(k < v for k in names):
        return the_dead(items, names, v)
    return _leaving(items, v, names)


def _by(items: Sequence[Item], k: int) -> bool:
    """The name behind the verb is his who does it: "Quyết định nghỉ hưu do ông | A | ký"."""
    first = back(items, k - 1, BESIDE)
    return first >= 0 and items[first].text == "do"


def _leaving(items: Sequence[Item], v: int, names: Sequence[int]) -> list[int]:
    if items[v].kind == "role":
        return _receiving(items, v, names)
    if items[v].kind == "ending":
        k = back(items, v - 1, BESIDE | {"punct"})
        last = next((n for n in reversed(names) if n < v), None)
        told = last is not None and is_of_himself(items, last, v)
        return [k] if k in names else [last] if last is not None and told else []
    if not modality_of(items[v]):  # mourning: "lễ viếng đồng chí | A"; whoever else is named mourns
        k = forward(items, v + 1, BESIDE)
        return [k] if k in names else []
    after = next((k for k in names if k > v and _is_open(items[v + 1 : k])), None)
    between = items[v + 1 : after] if after is not None else ()
    lists = bool(between) and between[-1].text == ":"  # "các đồng chí nghỉ hưu | gồm: | A, Giám đốc Sở Mẫu"
    if _of_clause_before(between) or (not lists and any(says(item, "fn/co") for item in between)):
        after = None  # "trong số những người đã luân chuyển | có | ông A, Bí thư Tỉnh ủy Mẫu": there he came
    mine = [k for k in names if k < v and not any(i.kind in ("verb", "role", "event") for i in items[k + 1 : v])]
    if any(
        items[j - 1].kind == "ending" and items[j].kind == "occupation" for j in range(mine[-1] + 1 if mine else v, v)
    ):
        mine = []  # "ông A mong muốn để | người lao động | được nghỉ hưu sớm"
    if passive(items, v) and mine:
        after = None
    if after is not None:
        return _several(items, v, after, names)
    if not passive(items, v) and _FORM not in " ".join(i.text for i in items[max(v - 2, 0) : v + 1]):
        return []  # "cho biết việc | điều động | này", "đã | cách chức | ba trưởng thôn": whom, is not told
    own = mine and not is_nominal(items, v) and not is_of_another(items, mine[-1], predicate(items, v))
    return _with_those_before(items, names, mine[-1]) if own else []


def _with_those_before(items: Sequence[Item], names: Sequence[int], owner: int) -> list[int]:
    """A list with posts that ends in "và": "ông A, Giám đốc Sở Mẫu; ông B, Chánh Thanh tra tỉnh | và | bà C | được miễn nhiệm".

    One that another word opens may tell it of the last alone: "Dự họp có ông A, Giám đốc Sở Mẫu và ông B | đã nghỉ hưu".
    """
    joined = coordinated(items, names, owner)
    found = list(joined)
    before = back(items, joined[0] - 1, BESIDE)
    if before < 0 or not says(items[before], "fn/va"):
        return [*_titled_before(items, joined[0]), *joined]
    for k in reversed([n for n in names if n < joined[0]]):
        end = found[0] - 1 if found[0] != joined[0] else back(items, found[0] - 1, BESIDE) - 1
        if any(item.kind not in BESIDE and item.text not in (",", ";", "-", "–") for item in items[k + 1 : end + 1]):
            break
        found.insert(0, k)
    first = back(items, found[0] - 1, BESIDE)
    begins = first < 0 or items[first].text == "," or says(items[first], "fn/cac")
    return found if begins and all(item.kind in _OPENS for item in items[: max(first, 0)]) else joined


def _titled_before(items: Sequence[Item], k: int) -> list[int]:
    """The names that begin the sentence before the one at `k`, each behind its post: "Chủ tịch A, Giám đốc B, Chánh án | C"."""
    found: list[int] = []
    first = back(items, k - 1, BESIDE)
    while first > 0 and items[first].text == "," and items[first - 1].kind == "name" and items[first + 1].title:
        found.insert(0, first - 1)
        first = back(items, first - 2, BESIDE)
    return found if first < 0 or (items[first].text == "," and items[first + 1].title) else []


def _is_open(between: Sequence[Item]) -> bool:
    """Nothing parts a verb from whom it is said of: "nghỉ hưu | cho hai cán bộ: | A", but not "cho | người lao động, ông A"."""
    lists = any(item.text == ":" for item in between)
    between = between[1:] if between and between[0].kind == "joint" else between  # "cách mọi chức vụ | của | ông A"
    return all(item.kind in _PLAIN or (lists and item.kind == "occupation") for item in between)


def _receiving(items: Sequence[Item], v: int, names: Sequence[int]) -> list[int]:
    """Who gets the decision to retire: "các ông A, B vừa | nhận quyết định nghỉ hưu"; not "người nghỉ hưu"."""
    concept = items[v].concept
    mine = [k for k in names if k < v][-1:]
    if concept is None or items[v].text.casefold() == pref(concept).casefold() or not mine:
        return []
    return coordinated(items, names, mine[0]) if all(i.kind in _PLAIN for i in items[mine[0] + 1 : v]) else []


def _of_clause_before(between: Sequence[Item]) -> bool:
    """A comma ends what the verb is said of before any post or "cho": "gặp mặt cán bộ | nghỉ hưu | trên địa bàn, Bí thư A"."""
    comma = next((j for j, item in enumerate(between) if item.text == ","), len(between))
    told = any(item.kind in ("title", "rank") or item.text.casefold() in _DATIVE for item in between[:comma])
    return comma < len(between) and not told and not any(item.text.casefold() in _DATIVE for item in between[comma:])


def _several(items: Sequence[Item], v: int, k: int, names: Sequence[int]) -> list[int]:
    """A list that says it is one: "nghỉ hưu cho các ông: | A, Giám đốc Sở Y tế; | B, Chánh Thanh tra tỉnh"."""
    plural = any(i.concept and "plural" in i.concept.props for i in items[v:k]) or items[k - 1].text == ":"
    if plural:
        return list(row(items, k))
    found = coordinated(items, names, k)
    for n in row(items, k):
        if n > found[-1] and _goes_on(items, n):
            found.append(n)
    return found


def _goes_on(items: Sequence[Item], n: int) -> bool:
    """A name with posts of his own ends a list: "cho ông A, Giám đốc Sở Mẫu và bà | B |, Chánh Thanh tra tỉnh"."""
    first = back(items, n - 1, ("honorific", "rank"))
    rest = takewhile(lambda item: item.text not in (";", "."), items[n + 1 :])
    return says(items[first], "fn/va") and all(item.kind not in ("verb", "role", "name") for item in rest)


def without_end(between: Sequence[Item]) -> Sequence[Item]:
    """What an ending adds before it says whose it is: "... | và các chức vụ khác để nghỉ hưu | đối với ông A"."""
    if not between or not (says(between[0], "fn/va") or bool(prop(between[0], "clause"))):
        return between
    retires = (j for j in range(len(between) - 1, -1, -1) if prop(between[j], "leaves"))
    return between[next(retires, -1) + 1 :]


def leaving(holding: Holding, gone: Left | None) -> Holding:
    """What stood beside the name of one who leaves is left; a move may leave a seat in a committee."""
    beside = holding.modality == "attested" and holding.rule in ("name-first", "title-first", "shared-head")
    member = holding.title.concept.props.get("kind") == ("membership",)
    leaves = gone and beside and (gone.everything or not member) and _is_ended(holding.title, gone.only)
    if not (gone and leaves):
        return holding
    return replace(holding, modality=gone.modality, act=gone.act, since=gone.since or holding.since)


def _is_ended(title: TitleDraft, classes: Sequence[str]) -> bool:
    """A decision that ends posts of some classes of bodies ends this one: "cách chức vụ trong Đảng" no chair of a UBND."""
    return not classes or (title.body is not None and title.body.concept.props.get("bodyClass", ("",))[0] in classes)

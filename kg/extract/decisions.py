"""What the predicate of a sentence says of a post: given, taken, held before, held now.

bổ nhiệm ông A giữ chức X        given           miễn nhiệm chức vụ X đối với ông A      taken
ông A từng là X                   held before     ông A hiện là X                         held now
bầu ông A giữ chức X thay bà B    given to A, and B held it before

A marker ("giữ chức", "là", a personnel verb) with titles straight after it is a predicate; titles that merely stand beside a
name belong to `groups`. By item indexes.
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from kg.extract.groups import back, coordinated, listed, next_persons
from kg.extract.items import Item, prop, says
from kg.extract.times import before_news, is_old, is_over, since_of, span, tense

_BETWEEN = frozenset(("modifier", "rank"))
_PLAIN = frozenset(
    ("word", "ending", "punct", "date", "title", "body", "unit", "honorific", "rank", "modifier", "link")
)
_DATIVE = frozenset(("word", "ending", "honorific", "rank", "punct"))
_MARKERS = ("fn/giu-chuc", "fn/la", "fn/tung")
_FILL = 10  # items between a marker and the titles it presents


@dataclass(frozen=True, slots=True)
class Told:
    """A title at an item index, the name it is said of, how ("appointed", ...), and by which kind of predicate.

    `rule`: "appointment", "concurrent" (beside what is held), "career" (an older taking up), "copula", "predecessor".
    `group` are the titles of the same predicate.
    """

    title: int
    name: int
    modality: str
    rule: str
    group: tuple[int, ...]
    since: str | None = None
    until: str | None = None


def told(items: Sequence[Item], used: Set[int], published: str | None) -> Iterator[Told]:
    """Every title of a predicate with the name or names it is said of."""
    names = [k for k, item in enumerate(items) if item.kind == "name"]
    done, before = 0, ""
    for m in range(len(items)):
        run = _run(items, m, used) if m >= done else []
        if not run:
            continue
        modality, rule = _said(items, m, done, before, published)
        owners = _dative(items, run[-1], names) or _owners(items, m, done, run, names)
        since, until = span(items, m, done) if rule == "career" else (None, None)
        for name in owners:
            yield from (Told(t, name, modality, rule, tuple(run), since or since_of(items, t), until) for t in run)
        if modality in ("appointed", "attested") and (other := _predecessor(items, run[-1])):
            yield Told(run[0], other, "former", "predecessor", tuple(run))
        done, before = run[-1] + 1, modality if owners else ""


def departures(items: Sequence[Item]) -> Iterator[tuple[int, str]]:
    """Who leaves whatever posts stand beside the name: (name, "former" or "dismissed").

    "điều động ông | A, Giám đốc Sở Y tế, | về Bộ Y tế"; "ông | A, Giám đốc Sở Y tế, nghỉ hưu"; "nghỉ hưu đối với bà | B".
    """
    names = [k for k, item in enumerate(items) if item.kind == "name" and not _replaced(items, k)]
    for v, item in enumerate(items):
        left = item.concept.props.get("leaves", ()) if item.kind == "verb" and item.concept else ()
        if not left or _planned(items, v):
            continue
        after = next((k for k in names if k > v and all(i.kind in _PLAIN for i in items[v + 1 : k])), None)
        mine = [k for k in names if k < v and not any(i.kind in ("verb", "role", "event") for i in items[k + 1 : v])]
        if passive(items, v) and mine:
            after = None
        owner = after if after is not None else (mine[-1] if mine else None)
        if owner is not None:
            yield from ((k, left[0]) for k in coordinated(items, names, owner))


def _run(items: Sequence[Item], m: int, used: Set[int]) -> list[int]:
    """The titles that the marker at `m` governs; none if there is no marker."""
    joins = says(items[m], "fn/tham-gia") and _verb(items, m) is not None
    if not (joins or says(items[m], *_MARKERS) or modality_of(items[m]) or _is_line(items, m)):
        return []
    start = _first_title(items, m)
    if start >= len(items) or items[start].kind != "title" or start in used or next_persons(items, start):
        return []
    if _is_small_talk(items, m, start):
        return []
    return [start, *(t for t in listed(items, start + 1) if t not in used)]


def _is_small_talk(items: Sequence[Item], m: int, t: int) -> bool:
    """Without a personnel verb a bare title in small letters names no post: "sáu năm làm chủ tịch rồi bí thư"."""
    title = items[t].title
    bare = title is not None and not (title.body or title.unit or title.level)
    return bare and items[t].text[:1].islower() and _verb(items, m) is None


def _first_title(items: Sequence[Item], m: int) -> int:
    """Where the titles of a marker may begin: at once, or after "nhiều cương vị quan trọng như", "các chức vụ:"."""
    start = m + 1
    while start < len(items) and (items[start].kind in _BETWEEN or items[start].text == ":"):
        start += 1
    if not says(items[m], "fn/giu-chuc", "fn/tung"):
        return start
    filled = start
    while (
        filled < min(len(items), m + _FILL)
        and items[filled].kind in ("word", "ending", "punct")
        and items[filled].text != ","
    ):
        filled += 1
    return filled if items[filled - 1].text.casefold() in (":", "như") else start


def _is_line(items: Sequence[Item], m: int) -> bool:
    """The date (or the colon, comma after it) that opens a line of a career: "Từ 3/2015 đến 6/2020 | : | Giám đốc Sở Y tế"."""
    dated = items[: m + 1]
    return (
        any(i.date for i in dated)
        and (dated[-1].date is not None or dated[-1].text in (":", ",", "-", "–") or dated[-1].kind == "ending")
        and all(i.kind in ("date", "punct", "ending") or says(i, "fn/ke-tu") for i in dated[1:])
        and dated[0].kind == "name"
    )


def _said(items: Sequence[Item], m: int, done: int, before: str, published: str | None) -> tuple[str, str]:
    """Modality and rule of the predicate at `m`; `done` is the end of the predicate before it, `before` its modality."""
    when, older = tense(items, m, done), is_old(items, m, published)
    older = older or before_news(since_of(items, _first_title(items, m)), published)
    verb = None if says(items[m], "fn/la") else _verb(items, m)
    if when == "former" or says(items[m], "fn/tung") or is_over(items, m, done):
        return "former", "career"
    if verb is not None and when != "before":
        return _decided(items, m, verb, done=done, older=older or before == "former")
    if when == "before" or older:
        return "attested", "career"
    if before == "former" and not when:
        return "former", "career"  # "từng giữ chức X, sau đó là Y"
    held = says(items[m], "fn/la") or when == "current"
    return ("attested", "copula") if held else ("appointed", "appointment")


def _decided(items: Sequence[Item], m: int, verb: int, *, done: int, older: bool) -> tuple[str, str]:
    """Modality and rule of what a personnel verb governs."""
    if _planned(items, verb):
        return "expected", "appointment"
    modality = modality_of(items[verb])
    if modality == "dismissed" and done > verb:
        modality = "appointed"  # "thôi giữ chức X | giữ chức Y"
    if modality == "appointed" and older:
        return "attested", "career"
    return modality, "concurrent" if says(items[m - 1], "fn/kiem") else "appointment"


def _verb(items: Sequence[Item], m: int) -> int | None:
    return next((k for k in range(m, -1, -1) if modality_of(items[k])), None)


def modality_of(item: Item) -> str:
    """What a personnel verb says of the post after it: appointed, dismissed, expected; "" for another word.

    The words by which a decision is handed over ("trao quyết định", "nhận quyết định") give a post as well.
    """
    if prop(item, "tense") == "given":
        return "appointed"
    return prop(item, "modality") if item.kind == "verb" else ""


def _owners(items: Sequence[Item], m: int, done: int, run: Sequence[int], names: Sequence[int]) -> list[int]:
    """The names a predicate is said of; none rather than the last one in desperation."""
    mine = [k for k in names if not _replaced(items, k)]
    near = [k for k in mine if done <= k < m]
    verb = _verb(items, m)
    if not near and tense(items, m, done) == "before":
        return [k for k in mine if k > run[-1]][:1]  # "Trước khi giữ chức X, ông | A | là Y"
    if says(items[m], "fn/la", "fn/tung") or verb is None:
        close = near or ([k for k in mine if k < m] if done else [])
        free = close and (done > close[-1] or not any(_acts(i) for i in items[close[-1] + 1 : m]))
        return coordinated(items, mine, close[-1]) if free else []
    inside = [k for k in near if k > verb]
    if inside:
        return coordinated(items, mine, inside[-1])
    if passive(items, verb) and (early := [k for k in mine if k < _voice(items, verb)]):
        return coordinated(items, mine, early[-1])
    if verb < done and (early := [k for k in mine if k < done]):
        return coordinated(items, mine, early[-1])  # "thôi giữ chức X, giữ chức Y": said of the same person
    after = next((k for k in mine if k > run[-1]), None)
    return [after] if after is not None and not any(modality_of(i) for i in items[run[-1] : after]) else []


def _dative(items: Sequence[Item], last: int, names: Sequence[int]) -> list[int]:
    """The names after "đối với" that follow the titles at `last`: "chức vụ Phó Chủ tịch đối với các ông, bà: | A, B và C"."""
    first = next((k for k in names if k > last), None)
    between = items[last + 1 : first] if first is not None else []
    if not between or between[0].kind not in ("word", "ending") or any(i.kind not in _DATIVE for i in between):
        return []
    row = [first] if first is not None else []
    for k in names:
        if row and k > row[-1] and coordinated(items, [row[-1], k], k)[0] == row[-1]:
            row.append(k)
    return row if any(i.text.casefold() == "với" for i in between) else []


def _acts(item: Item) -> bool:
    return item.kind in ("verb", "role", "event") or (
        item.kind == "function" and not prop(item, "tense") and not says(item, "fn/ke-tu")
    )


def passive(items: Sequence[Item], verb: int) -> bool:
    """Who stands before the verb is concerned by it: "được bổ nhiệm", "được | Thủ tướng | bổ nhiệm", or an act of one's own."""
    concept = items[verb].concept
    if concept and items[verb].text.casefold() in concept.props.get("ownVerb", ()):
        return True
    if prop(items[verb], "tense") == "given":
        return bool(prop(items[verb], "modality"))  # "nhận quyết định"; who hands one over is not concerned
    for j in range(verb - 1, -1, -1):
        if says(items[j], "fn/duoc"):
            return True
        if items[j].kind not in ("body", "unit", "title", "word", "ending", "verb", "name", "honorific", "rank"):
            return False
    return False


def _voice(items: Sequence[Item], verb: int) -> int:
    """Where the passive begins: who is named after "được" is the one who decides ("ông A được | Thủ tướng B | bổ nhiệm")."""
    return next((j for j in range(verb - 1, -1, -1) if says(items[j], "fn/duoc") and j > verb - 6), verb)


def _planned(items: Sequence[Item], verb: int) -> bool:
    """A plan or proposal is no appointment: "dự kiến | bổ nhiệm", "đề nghị bầu", "chưa bổ nhiệm"."""
    clause = next((j for j in range(verb - 1, -1, -1) if items[j].text in (";", ".")), -1)
    return any(_plans(item) for item in items[clause + 1 : verb])


def _plans(item: Item) -> bool:
    return bool(prop(item, "plan")) or item.text.casefold() == prop(item, "planVerb")


def _replaced(items: Sequence[Item], k: int) -> bool:
    """The name is the predecessor's: "bầu bà A làm Chủ tịch, thay ông | B"."""
    j = back(items, k - 1, ("honorific", "rank", "title", "modifier"))
    return j >= 0 and (
        says(items[j], "fn/thay") or (items[j].text == "cho" and j > 0 and says(items[j - 1], "fn/thay"))
    )


def _predecessor(items: Sequence[Item], last: int) -> int | None:
    """The name after "thay" that follows the titles at `last`."""
    for j in range(last + 1, min(last + 8, len(items))):
        if items[j].text == ";" or items[j].kind in ("verb", "role"):
            return None
        if items[j].kind == "name":
            return j if _replaced(items, j) else None
    return None

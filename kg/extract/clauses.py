"""Predicates of a sentence that speak of posts: a marker, the titles it presents, and the verb that governs both.

A marker is "giữ chức", "là", "từng", a personnel verb, "từ ... sang", or the date that opens a line of a career. Computed once
here: verb, voice, words of time, plans. `decisions` asks what a clause says and of whom. By item indexes.
"""

from collections.abc import Container, Iterator, Sequence, Set

from kg.extract.groups import listed, next_persons
from kg.extract.items import COPULA, BodyDraft, Item, prop, says, starts_there
from kg.extract.markers import FILL, first_title
from kg.extract.rows import back, forward
from kg.extract.times import after_of
from kg.lexicon import pref
from kg.model import Record

_BESIDE = frozenset(("body", "unit", "term", "date"))  # between a title and the next: "nhiệm kỳ 2010-2015, ..."
_MARKERS = ("fn/giu-chuc", "fn/giu-quyen", "fn/sang-lam", *COPULA, "fn/tung", "fn/cuong-vi")
_OPENING = frozenset(("function", "word", "modifier"))  # "Từ | vị trí", "Từ | cương vị"
_RISES = frozenset(("date", "punct", "honorific", "rank", "ending", "word", "unit", "body", "term"))
_AD_HOC = ("AdHocBody",)
_PLACED = ("word", "unit", "body")
_NAMED = ("name", "title", "body", "unit", "honorific", "rank")
_VACANT = 4  # items of how a vacant post is filled: "cho đến khi | kiện toàn được | chức danh"
_YEARS = 6  # items behind a title in which its years stand
_VOICED = frozenset((*_NAMED, "occupation", "word", "ending", "verb", "event", "term"))
_SENT = 9  # items with "và" in which a verb of moving tells where to
_DATING = frozenset(("word", "date", "ending"))  # "được bổ nhiệm | lần này |, ..."
_PASSED = ("(", ")", "%", "/")  # "được | hội nghị (bất thường), với 45/45 phiếu, 100 % | cử giữ chức"


class Clause(Record, frozen=True):
    """A marker at `at` with the titles `run` it presents; `done` is the end of the predicate before it."""

    items: Sequence[Item]
    at: int
    run: tuple[int, ...]
    done: int
    verb: int | None

    @property
    def marker(self) -> Item:
        """The word that presents the titles."""
        return self.items[self.at]

    @property
    def end(self) -> int:
        """The last title."""
        return self.run[-1]


def clauses(items: Sequence[Item], used: Set[int], heads: Container[int]) -> Iterator[Clause]:
    """Every predicate with titles that do not stand beside a name (`used`), in the order of the text; see `decisions.told`."""
    done = 0
    last = next((t for t in reversed(range(len(items))) if items[t].kind == "title" and t not in used), -1)
    lines = _lines(items) if last > 0 else frozenset()
    for m in range(last):  # what presents a title stands before it
        tells = m >= done and (items[m].concept is not None or m in lines)  # most words are no marker
        run = _run(items, m, used, heads, lines) if tells else []
        if run:
            copula = says(items[m], *COPULA, "fn/cuong-vi") or is_past_copula(items[m])
            verb = None if copula else verb_before(items, m)
            beside = verb is None or _only_dates(items, verb, m) or _is_left_by_another(items, verb, m)
            times = [item for item in items[verb or 0 : m] if prop(item, "tense")]
            beside = beside or (bool(times) and says(times[-1], "fn/trong-thoi-gian", "fn/tung"))
            yield Clause(items, m, tuple(run), done, None if beside else verb)
            done = _past_years(items, run[-1])


def _past_years(items: Sequence[Item], t: int) -> int:
    """The index after a title and the years that are told of it: "Giám đốc Sở Mẫu | từ năm 2012 đến 2018 |, rồi làm X"."""
    dates = [j for j in range(t + 1, min(t + _YEARS, len(items))) if items[j].date]
    years = after_of(items, t)
    first = t + 1 + (t + 1 < len(items) and says(items[t + 1], "fn/ke-tu"))
    if first + 1 < len(items) and items[first].date and starts_there(items, first) and items[first + 1].text == ",":
        return first + 1  # "Trước khi làm X | từ năm 2015 |, ông A từng là Y"
    return dates[-1] + 1 if dates and years.until and not years.term else t + 1


def _run(items: Sequence[Item], m: int, used: Set[int], heads: Container[int], lines: Container[int]) -> list[int]:
    """The titles that the marker at `m` governs; none if there is no marker."""
    if items[m].kind == "role" and items[m].text.casefold().endswith(" của"):
        return []  # "công bố quyết định của | Thủ tướng Chính phủ": who decides
    if m and is_noun_form(items[m]) and (_is_not_held(items[m - 1], items[m]) or _is_to_be_filled(items, m)):
        return []
    joins = says(items[m], "fn/tham-gia") and verb_before(items, m) is not None
    known = says(items[m], *_MARKERS) or modality_of(items[m]) or is_past_copula(items[m]) or is_source(items, m)
    if not (joins or known or m in lines):
        return []
    start = (
        m + 2 if modality_of(items[m]) and m + 2 in heads else first_title(items, m, source=is_source(items, m))
    )  # "bầu | hai | Phó Chủ tịch là ..."
    if start >= len(items) or items[start].kind != "title" or start in used or next_persons(items, start):
        return []
    after = forward(items, start + 1, _BESIDE)
    if after + 1 < len(items) and items[after].kind == "ending" and items[after + 1].date:
        after = forward(items, after + 1, _BESIDE)  # "giai đoạn | 2011-2016, ..."
    run = [start, *(t for t in listed(items, after) if t not in used)]
    firm = next((n for n, t in enumerate(run) if not _is_small_talk(items, m, t)), len(run))
    while 0 < firm < len(run) and _is_deputy(items[run[firm - 1]], items[run[firm]]):
        firm -= 1  # "từng làm | phó giám đốc |, Giám đốc Sở Mẫu"
    return run[firm:]


def _is_deputy(small: Item, great: Item) -> bool:
    """The first title is the deputy's of the second: "phó giám đốc", "Giám đốc Sở Mẫu"."""
    if small.title is None or great.title is None:
        return False
    return pref(small.title.concept).casefold() == f"phó {pref(great.title.concept).casefold()}"


def _is_small_talk(items: Sequence[Item], m: int, t: int) -> bool:
    """Without a personnel verb a bare title in small letters names no post: "sáu năm làm chủ tịch rồi bí thư"."""
    title = items[t].title
    bare = title is not None and not (title.body or title.unit or title.level)
    if not bare or not items[t].text[:1].islower() or verb_before(items, m) is not None:
        return False
    body = led(items, m)  # "Công ty Mẫu do ông A làm | giám đốc" has no name that others could not have
    return body is None or body.concept.props.get("bodyClass") != _AD_HOC


def led(items: Sequence[Item], m: int) -> BodyDraft | None:
    """The body of the sentence that is led by who is named: "Ban Lễ tang do ông A, Bí thư Tỉnh ủy, | làm | trưởng ban"."""
    first = back(items, m - 1, _NAMED)
    while first > 0 and items[first].text == ",":
        first = back(items, first - 1, _NAMED)
    if first <= 0 or items[first].text != "do" or not any(item.kind == "name" for item in items[first:m]):
        return None
    return next((item.body for item in reversed(items[:first]) if item.body), None)


def _lines(items: Sequence[Item]) -> frozenset[int]:
    """Where a date (or the colon, comma after it) opens a line of a career: "Từ 3/2015 đến 6/2020 | : | Giám đốc Sở Y tế".

    Before it stands nothing but dates and small words, as far back as the last semicolon or the name that opens the sentence.
    """
    opens = bool(items) and items[0].kind == "name"
    if not any(item.date for item in items) or not (opens or sum(item.kind == "name" for item in items) == 1):
        return frozenset()
    found = []
    dated, plain = False, opens  # "Từ 2005 đến 2010, ông A là X; | từ 2011 - 2015 | , Y"
    for m, item in enumerate(items):
        if m and items[m - 1].text == ";":
            dated, plain = False, True
        dated = dated or item.date is not None
        plain = plain and (m == 0 or item.kind in ("date", "punct", "ending") or says(item, "fn/ke-tu"))
        if dated and plain and (item.date or item.text in (":", ",", "-", "–") or item.kind == "ending"):
            found.append(m)
    return frozenset(found)


def is_noun_form(marker: Item) -> bool:
    """The marker is a noun, which alone does not say that somebody takes the post: "chức vụ", "chức danh"."""
    return marker.concept is not None and marker.text.casefold() in marker.concept.props.get("nounForm", ())


def _is_not_held(before: Item, noun: Item) -> bool:
    """The word before the noun says that nobody has the post: "hụt | chức | X", "thi tuyển | chức danh | X"."""
    return noun.concept is not None and before.text.casefold() in noun.concept.props.get("notHeld", ())


def _is_to_be_filled(items: Sequence[Item], m: int) -> bool:
    """Nobody is told who will get it: "cho đến khi | kiện toàn được | chức danh | X"."""
    near = items[max(m - _VACANT, 0) : m]
    until = next((n for n, item in enumerate(near) if prop(item, "tense") == "until"), len(near))
    return until < len(near) and not any(item.kind == "name" for item in near[until:])


def is_past_copula(item: Item) -> bool:
    """A word of former office that is a predicate of its own: "ông A | nguyên là | Bí thư Tỉnh ủy"."""
    return item.kind == "modifier" and "former" in (prop(item, "effect"),) and item.text.casefold().endswith(" là")


def is_source(items: Sequence[Item], m: int) -> bool:
    """The post somebody comes from: "điều động | từ | vị trí Giám đốc Sở Y tế | sang | làm ..."; who gives is no source."""
    if not says(items[m], "fn/ke-tu"):
        return False
    if m == 0 and rises(items) is not None:
        return True
    for j in range(m + 1, min(m + FILL, len(items))):
        if says(items[j], "fn/sang-lam") or _comes_to(items, j):
            return any(item.kind == "title" for item in items[m:j])
        if items[j].kind in ("name", "date", "verb", "role") or items[j].text == ";":
            return False
    return False


def _comes_to(items: Sequence[Item], j: int) -> bool:
    """Who comes to a place takes a post there: "từ Giám đốc Sở Mẫu | về | Thử Mẫu làm Bí thư Huyện ủy"."""
    if not prop(items[j], "goesTo"):
        return False
    k = forward(items, j + 1, _PLACED)
    return j + 1 < k < len(items) and k <= j + FILL and says(items[k], "fn/giu-chuc")


def rises(items: Sequence[Item]) -> int | None:
    """The name of who comes from the post that opens the sentence: "Từ Giám đốc Sở Mẫu, ông | A | được bổ nhiệm làm X"."""
    t = next((j for j, item in enumerate(items[:FILL]) if item.kind not in _OPENING), len(items))
    k = forward(items, t + 1, _RISES) if t < len(items) and items[t].kind == "title" else len(items)
    if not says(items[0], "fn/ke-tu") or k + 1 >= len(items) or items[k].kind != "name":
        return None
    verb = next((j for j in range(k + 1, min(k + 3, len(items))) if modality_of(items[j]) == "appointed"), None)
    return k if verb is not None and passive(items, verb) else None


def verb_before(items: Sequence[Item], m: int) -> int | None:
    """The personnel verb at `m`, or the nearest one before it, over brackets: "thay bà B | (đã bị cho thôi) | làm X"."""
    aside = False
    for k in range(m, -1, -1):
        aside = items[k].text == ")" or (aside and items[k].text != "(")
        if not aside and modality_of(items[k]):
            return k
    return None


def _only_dates(items: Sequence[Item], verb: int, m: int) -> bool:
    """The verb only tells when, and names no post: "Trước khi | được bổ nhiệm |, ông A giữ chức X", "Sau khi nghỉ hưu, ...".

    In "Trước khi được bổ nhiệm Giám đốc Sở Mẫu, ..." the titles of the verb have been read before.
    """
    comma = next((j for j in range(verb + 1, m) if items[j].text == ","), m)
    before = comma < m and any(prop(item, "tense") == "before" for item in items[max(verb - 2, 0) : verb])
    if comma == m or (not before and any(item.kind not in _DATING for item in items[verb + 1 : comma])):
        return False  # "Trước khi | được bầu | làm Chủ tịch Công ty Mẫu, ông A giữ chức X"
    dated = before or any(
        prop(item, "tense") == "before" or prop(item, "clause") for item in items[max(verb - 2, 0) : verb]
    )
    return dated and any(item.kind == "name" for item in items[comma:m])


def _is_left_by_another(items: Sequence[Item], verb: int, m: int) -> bool:
    """Who left is not who takes the post: "Sau khi ông A | nghỉ hưu |, ông B làm X", "ông A | từ chức | để ông B làm X"."""
    leaves = modality_of(items[verb]) == "dismissed" or prop(items[verb], "leaves")
    if not leaves or (voice(items, verb) is None and not prop(items[verb], "overrides")):
        return False
    name = next((k for k in range(verb + 1, m) if items[k].kind == "name"), verb)
    early = any(item.kind == "name" for item in items[:verb])
    return early and any(i.text == "," or says(i, "fn/va", "fn/mo-menh-de") for i in items[verb + 1 : name])


def modality_of(item: Item) -> str:
    """What a personnel verb says of the post after it: appointed, dismissed, expected; "" for another word.

    The words by which a decision is handed over ("trao quyết định", "nhận quyết định") give a post as well.
    """
    if prop(item, "tense") == "given":
        return "appointed"
    return prop(item, "modality") if item.kind == "verb" else ""


def passive(items: Sequence[Item], verb: int) -> bool:
    """Who stands before the verb is concerned by it: "được bổ nhiệm", "được | Thủ tướng | bổ nhiệm", or an act of one's own."""
    return voice(items, verb) is not None


def is_made(items: Sequence[Item], verb: int) -> bool:
    """Somebody makes another do it: "ông A đồng ý | cho | thôi việc đối với bà B", "buộc | thôi việc bà B"."""
    return verb > 0 and items[verb - 1].text.casefold() in ("cho", "buộc")


def voice(items: Sequence[Item], verb: int) -> int | None:
    """Where the passive begins, None for an active verb: who is named after "được" decides ("A được | Thủ tướng B | bổ nhiệm").

    Verbs in a row share it ("được chỉ định, | điều động"), and so does a decision that is handed over to its subject.
    """
    item = items[verb]
    made = is_made(items, verb)
    own = item.concept is not None and item.text.casefold() in item.concept.props.get("ownVerb", ())
    if (own and not made) or (prop(item, "tense") == "given" and prop(item, "modality")):
        return verb  # "nhận quyết định"; who hands one over is not concerned
    for j in range(verb - 1, -1, -1):
        given = prop(items[j], "tense") == "given"
        if says(items[j], "fn/duoc") or (given and prop(items[j], "modality")):
            return j
        if items[j].text == "," or says(items[j], "fn/va", "fn/kiem"):
            before = next((k for k in range(j - 1, max(j - _SENT, -1), -1) if not _tells_where(items[k])), -1)
            return voice(items, before) if before >= 0 and items[before].kind == "verb" else None
        there = prop(items[j], "notation") == "attend"  # "được | 100 % đại biểu có mặt | bầu"
        if not (given or there) and items[j].kind not in _VOICED and items[j].text not in _PASSED:
            return None
    return None


def _tells_where(item: Item) -> bool:
    """What stands behind a verb of moving: "được điều động | về công tác tại Sở Mẫu | và bổ nhiệm làm X"."""
    return item.kind in ("word", "ending", "body", "unit") or says(item, "fn/tai")

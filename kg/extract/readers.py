"""The readers of a sentence, each for one kind of item, in the order of their certainty.

A stop phrase hides what stands in it, a title swallows its body, and a personal name is what nothing else explains.
"""

from collections.abc import Callable, Sequence
from functools import cache

from msgspec.structs import replace

from kg.extract.abroad import body_abroad, name_abroad, title_abroad
from kg.extract.aides import aide_read
from kg.extract.bodies import body_at
from kg.extract.envoys import title_sent
from kg.extract.farther import YIELDING, farther
from kg.extract.items import BodyDraft, Item, Place, TitleDraft, item, says
from kg.extract.lands import country_at
from kg.extract.managers import manager_at
from kg.extract.members import deputy, member, seat
from kg.extract.persons import after_title, by_surname
from kg.extract.places import is_elsewhere, place_at, unit_at
from kg.extract.terms import term_at
from kg.extract.titles import title_read
from kg.lexicon import Lexicon
from kg.model import Record
from kg.text.names import is_syllable
from kg.text.tokens import Token, spelt

_SHORT = 16  # tokens of a short form in brackets, written out

Reader = Callable[[Lexicon, Sequence[Token], int, Sequence[Item]], Item | None]


class Plain(Record, frozen=True):
    """A label of the scheme is an item of the kind, and nothing more is asked."""

    scheme: str
    kind: str


@cache
def readers(signs: tuple[str, ...]) -> tuple[Reader | Plain, ...]:
    """The readers that may find something where these labels begin and the token has this shape, in their order."""
    return tuple(reader for needs, reader in _READERS if not needs.isdisjoint(signs))


def _stop(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    del before
    match = lexicon.longest("stop", words, i)
    return item("stop", words, i, match.end, match) if match else None


def _title(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    found = title_abroad(lexicon, words, i) or title_sent(lexicon, words, i, before) or title_read(lexicon, words, i)
    if found and _is_elsewhere(lexicon, found[0].body, found[0].unit):
        return item("foreign", words, i, found[1])
    if found and (end := _of_foreigner(lexicon, words, *found)):
        return item("foreign", words, i, end)
    return _titled(words, i, *found) if found else None


def goes_on(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """What a shorter label would hide: "anh trai", not "anh"."""
    del before
    found = farther(lexicon.found(words, i), words)
    return item(found[0], words, i, found[1].end, found[1]) if found else None


def _place(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A place that begins like a word of new or acting office: "sân bay | Tân Mẫu Thử", not "Tân | Bí thư"."""
    del before
    if words[i].shape != "Cap" or i + 1 >= len(words) or words[i + 1].shape != "Cap":
        return None
    ends = (j for j in (i + 3, i + 2) if j <= len(words) and lexicon.gazetteer.known(spelt(words[i:j])))
    end = next(ends, i)
    return item("word", words, i, end) if end > i and not lexicon.longest("position", words, i + 1) else None


def _of_foreigner(lexicon: Lexicon, words: Sequence[Token], title: TitleDraft, j: int) -> int:
    """The end of a single name in letters of others, behind a title that any State has: "Thủ tướng | Testo | nói"; or 0."""
    body = title.body
    if body is None or body.state or "anyState" not in body.concept.props or j >= len(words) or words[j].shape != "Cap":
        return 0
    word = words[j].text
    ours = not word.isascii() or len(word) < len("Abe") or is_syllable(word) or lexicon.found(words, j)
    return 0 if ours or name_abroad(lexicon, words, j) else j + 1  # a whole name is told by `foreign.py`


def _is_elsewhere(lexicon: Lexicon, body: BodyDraft | None, unit: Place | None) -> bool:
    """A province of another State is named, or an agency of one: "Bí thư Tỉnh ủy | Vân Thử", "Phó Chủ tịch tỉnh | Quảng Mẫu"."""
    while body:
        unit, body = body.unit or unit, body.parent
    return is_elsewhere(lexicon, unit)


def _aide(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    del before
    found = aide_read(lexicon, words, i)
    return _titled(words, i, *found) if found else None


def _manager(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """Who runs a business, with its name: "Giám đốc | Thử Bank" is no office."""
    del before
    end = manager_at(lexicon, words, i)
    return item("occupation", words, i, end, lexicon.longest("occupation", words, i)) if end > i else None


def _titled(words: Sequence[Token], i: int, title: TitleDraft, j: int) -> Item:
    text = " ".join(t.text for t in words[i:j])
    return Item("title", i, j, title.start, title.end, text, concept=title.concept, title=title, body=title.body)


def _body(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    del before
    found = body_abroad(lexicon, words, i) or body_at(lexicon, words, i)
    if found is None:
        return None
    draft, j = found
    if _is_elsewhere(lexicon, draft, None):
        return item("foreign", words, i, j)
    text = " ".join(t.text for t in words[i:j])
    return Item("body", i, j, draft.start, draft.end, text, concept=draft.concept, body=draft)


def _unit(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    del before
    hit = unit_at(lexicon, words, i)
    if hit is None:
        known = place_at(lexicon, words, i)
        if known is None:
            return None
        unit = Place("", known[0])
        return Item("unit", i, known[1], words[i].start, words[known[1] - 1].end, known[0], unit=unit)
    if is_elsewhere(lexicon, hit.unit):
        return item("foreign", words, i, hit.end)
    text = " ".join(t.text for t in words[i : hit.end])
    return Item("unit", i, hit.end, words[i].start, words[hit.end - 1].end, text, unit=hit.unit)


def _dotted(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A unit whose level is one letter with a point: "Q. Thử", "H.Mẫu", "P.7"."""
    known = i + 2 < len(words) and words[i + 1].text == "." and lexicon.longest("level", words, i)
    return _unit(lexicon, words, i, before) if known else None


def _short(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """The short form of a body after its name: "Liên đoàn Thương mại và Công nghiệp Việt Nam | (VCCI)", "(LĐ-TB&XH)"."""
    del lexicon
    if not before or not before[-1].body or words[i].text != "(":
        return None
    end = next((j for j in range(i + 1, min(i + _SHORT, len(words))) if words[j].text == ")"), i)
    inside = words[i + 1 : end]
    return item("punct", words, i, end + 1) if inside and all(_is_short(t, inside) for t in inside) else None


def _is_short(token: Token, inside: Sequence[Token]) -> bool:
    """A word in capitals, a sign between two, or a word of what an abbreviation was written out to, all at one place."""
    return token.shape == "UP" or token.text in "-–&/" or sum(other.start == token.start for other in inside) > 1


def function(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A word of grammar: "tại", "giữ chức", "trước khi"."""
    del before
    match = lexicon.longest("function", words, i)
    return item("function", words, i, _before_title(lexicon, words, i, match.end), match) if match else None


def _before_title(lexicon: Lexicon, words: Sequence[Token], i: int, end: int) -> int:
    """The end of words that lend no syllable to a title: "giữ chức | Vụ trưởng", not "giữ chức vụ"."""
    title = end - i > 1 and words[end - 1].shape == "Cap" and lexicon.longest("position", words, end - 1)
    return end - 1 if title else end


def _before_body(lexicon: Lexicon, words: Sequence[Token], i: int, end: int) -> int:
    """The end of a verb whose last words begin the name of an agency: "thành lập | Ban Chỉ đạo phòng chống lụt bão"."""
    for j in range(i + 1, end - 1):
        if words[j].shape == "Cap" and (body := lexicon.longest("body", words, j)) and body.end >= end:
            return j
    return end


def _country(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    del before
    match = country_at(lexicon, words, i)
    return item("country", words, i, match.end, match) if match else None


def number(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A term of office by its number: "khóa XIV", "2 khóa"."""
    del before
    at, end = term_at(lexicon, words, i)
    if end == i:
        return None
    whole = item("term", words, i, end, lexicon.longest("term", words, at))
    return replace(whole, text=" ".join(t.text for t in words[at:end]))  # its count is no number of a term


def _act(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A role, a verb or a noun of an event: the longest, so that "dẫn đầu đoàn công tác kiểm tra" is not just its beginning."""
    found = lexicon.found(words, i)
    read = [(kind, found[kind]) for kind in ("role", "verb", "event") if kind in found]
    if not read:
        return None
    kind, match = max(read, key=lambda pair: pair[1].end)
    if "leaves" in match.concept.props and _tells_which(words, match.end, before):
        return None
    end = _before_body(lexicon, words, i, match.end) if kind == "verb" else match.end
    return item(kind, words, i, _before_title(lexicon, words, i, end), match)


def _tells_which(words: Sequence[Token], end: int, before: Sequence[Item]) -> bool:
    """The verb tells which people are meant: "thăm các tướng lĩnh | nghỉ hưu"; a colon would name them."""
    k = len(before) - 1
    while k >= 0 and before[k].kind in ("word", "occupation") and not says(before[k], "fn/cac"):
        k -= 1
    several = 0 <= k < len(before) - 1 and says(before[k], "fn/cac") and not before[k].text.isdigit()
    return several and (end >= len(words) or words[end].text != ":")


def _of(scheme: str, kind: str = "") -> tuple[frozenset[str], Plain]:
    return frozenset((scheme,)), Plain(scheme, kind or scheme)


_CAPITALS = frozenset(("Cap", "UP"))
COUNTED = Plain("quantity", "word")

# Each reader with the schemes of the labels, or the shapes of the token, without which it finds nothing at a token.
_READERS: tuple[tuple[frozenset[str], Reader | Plain], ...] = (
    (frozenset(("stop",)), _stop),
    (frozenset(("level",)), _dotted),
    (_CAPITALS, after_title),
    (YIELDING, goes_on),
    _of("side"),
    (frozenset(("modifier",)), _place),
    _of("modifier"),
    (frozenset(("aide",)), _aide),
    (frozenset(("position", "position-abroad")), _title),
    (frozenset(("position",)), _manager),
    _of("honorific"),
    _of("rank"),
    (frozenset(("term", "num", "quantity")), number),
    (frozenset(("role", "verb", "event")), _act),
    _of("birth"),  # "tham gia cách mạng" begins with a word of function
    (frozenset(("function",)), function),
    (frozenset(("body",)), member),
    (frozenset(("body",)), seat),
    (frozenset(("body", "body-abroad")), _body),
    (_CAPITALS | {"level"}, _unit),
    _of("foreign"),
    (frozenset(("occupation",)), deputy),
    _of("occupation"),
    (frozenset(("country",)), _country),
    (_CAPITALS, by_surname),
    _of("link"),
    _of("joint"),
    (frozenset(("(",)), _short),
    _of("memorial"),
    _of("place"),
    # words that stay words, but whose concept some rule asks for: "các" before a title, "danh sách thành viên"
    (frozenset(("quantity",)), COUNTED),
    _of("founding", "word"),
    _of("alias", "word"),
    _of("opener", "word"),
    _of("addressee", "ending"),
    _of("ending"),
)

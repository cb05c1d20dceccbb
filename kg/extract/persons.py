"""The readers of personal names: behind a form of address, a rank or a title, and anywhere by a known surname."""

from collections.abc import Sequence

from kg.extract.abroad import name_abroad
from kg.extract.items import Item, item, prop, state_of
from kg.extract.places import place_at
from kg.lexicon import Lexicon
from kg.text.names import MARKERS, is_rare_surname, name_at, surname_at
from kg.text.tokens import Token, spelt

_ACTS = ("verb", "event", "role", "ending", "function")
_BUSINESS = "fn/kinh-doanh"
_WHOLE = 3  # syllables of most names
_SAID = 4  # words in which another name is said to be one
_BEFORE_NAME = frozenset(("là", ":", '"', "“", "("))
_NUMBER = "số"
_NEAR = 16  # items of the one before in a list
HONOURED = frozenset(("honorific", "rank", "title"))


def after_title(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A name straight after "đồng chí", "ông", a rank or a title is a name even if its words mean something else."""
    if not before or before[-1].kind not in HONOURED or before[-1].last != i:
        return None
    placed = before[-1].kind == "title" and not state_of(before[-1]) and place_at(lexicon, words, i)
    if lexicon.longest("position", words, i) or placed or lexicon.longest("honorific", words, i):
        return None  # "Chủ tịch Hồ Chí Minh", "Bí thư Hà Giang": a place, or the one it is named after
    if before[-1].kind == "rank" and not surname_at(words, i) and lexicon.longest("body", words, i):
        return None  # "Bác sĩ | Khoa Nội tổng hợp"
    size = _cut(lexicon, words, i, name_at(words, i))
    abroad = state_of(before[-1]) or (_among_others(before) and not _is_ours(lexicon, words, i))
    if abroad or (before[-1].kind == "honorific" and not surname_at(words, i)):
        size = max(size, name_abroad(lexicon, words, i))
    known = surname_at(words, i) or _is_rare(words, i, size)
    if size >= 2 and (known or before[-1].kind != "title" or abroad):
        return item("name", words, i, i + size)
    called = before[-1].kind == "honorific" or prop(before[-1], "kind") == "military"
    if called and words[i].shape == "Cap" and not lexicon.longest("rank", words, i):
        return item(
            "name", words, i, i + 1
        )  # "ông Thanh", "đại tá Thanh", but "cử nhân Luật": a later, short reference
    return None


def _among_others(before: Sequence[Item]) -> bool:
    """A title that any State has follows one of another State: "Thủ tướng Ấn Độ A, Bộ trưởng Quốc phòng | Gan Mau Thu"."""
    body = before[-1].body
    alike = before[-1].kind == "title" and body is not None and "anyState" in body.concept.props
    return alike and any(state_of(item) for item in before[-_NEAR:-1])


def _is_ours(lexicon: Lexicon, words: Sequence[Token], i: int) -> bool:
    """Letters of ours, or a country: "gặp Thủ tướng | Việt Nam"."""
    return lexicon.longest("country", words, i) is not None or not spelt(words[i : i + 2]).isascii()


def _is_rare(words: Sequence[Token], i: int, size: int) -> bool:
    """A surname that begins more places than names: "Chủ tịch UBND huyện Mẫu | Trà Văn Thử", not "Bí thư Trà My | Lê Văn Mẫu"."""
    whole = size == _WHOLE or (size == _WHOLE + 1 and not surname_at(words, i + 2))
    return whole and is_rare_surname(words[i].text)


def by_surname(lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]) -> Item | None:
    """A name that a known surname begins, wherever it stands."""
    size = _cut(lexicon, words, i, name_at(words, i))
    if size == 1 and _is_holder(lexicon, words, i):
        return item("name", words, i, i + size)
    if size < 2 or not (surname_at(words, i) or _is_listed(lexicon, words, i, size, before)):
        return None
    if _is_credited(lexicon, words, before) or _is_street(before) or _is_other_name(lexicon, words, i):
        return item("word", words, i, i + size)
    if size == 2 and lexicon.gazetteer.known(" ".join(t.text for t in words[i : i + 2])):
        return None  # "con em | Lương Tài": without a form of address a place rather than a person of two syllables
    return item("name", words, i, i + size)


def _is_holder(lexicon: Lexicon, words: Sequence[Token], i: int) -> bool:
    """A given name with a mark stands alone before its posts: "K'Mẫu | - Phó Bí thư"; a place is never so followed."""
    marked = words[i].key[:2] in MARKERS and words[i].key[1:2] == "'"
    return marked and _is_posted(lexicon, words, i + 1)


def _is_posted(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A mark stands at token `j` and then a position."""
    return j + 1 < len(words) and words[j].text in ("-", "–", ",") and "position" in lexicon.found(words, j + 1)


def _is_listed(lexicon: Lexicon, words: Sequence[Token], i: int, size: int, before: Sequence[Item]) -> bool:
    """A rare surname in a list of names: "các đại biểu: Lê Văn Mẫu, | Khang Thị Thử"; no place begins so.

    So is one that ";" parts from the others and whose post follows: "Lê Văn Mẫu, Bí thư; | Quảng Văn Thử, Phó Bí thư".
    """
    if not before or not _is_rare(words, i, size):
        return False
    if before[-1].text == ";" and any(item.kind == "name" for item in before[-_NEAR:]):
        return _is_posted(lexicon, words, i + size)
    after_name = len(before) > 1 and before[-1].text == "," and before[-2].kind == "name"
    return after_name and not lexicon.gazetteer.known(" ".join(t.text for t in words[i : i + 2]))


def _is_credited(lexicon: Lexicon, words: Sequence[Token], before: Sequence[Item]) -> bool:
    """Who took the picture is no official: "(Ảnh: | Trần Văn Thử)"."""
    if len(before) < 2 or before[-1].text not in (":", "-", "–"):
        return False
    return lexicon.longest("credit", words, before[-2].first) is not None


def _is_other_name(lexicon: Lexicon, words: Sequence[Token], i: int) -> bool:
    """Another name of who is spoken of, under whom nothing is told: "Ông tên thật là | Trần Văn Thử", "(tức | Trần Văn Thử)"."""
    end = next((j for j in range(i, 0, -1) if words[j - 1].text not in _BEFORE_NAME), 0)
    begins = range(max(0, end - _SAID), end)
    return any((match := lexicon.longest("alias", words, j)) and match.end == end for j in begins)


def _is_street(before: Sequence[Item]) -> bool:
    """A name behind a place, or behind the number of a house: "Công viên | Trần Thử Mẫu", "số (nhà) 36B | Trần Thử Mẫu".

    A word of a place in small letters may end a title: "giám đốc trung tâm | Trần Thử Mẫu".
    """
    if before and before[-1].kind == "place":
        concept = before[-1].concept
        own = concept is not None and before[-1].text.casefold() in concept.props.get("givesName", ())
        return own or before[-1].text[0].isupper() or (len(before) > 1 and before[-2].kind == "place")
    number = len(before) - 1
    if before and len(before[-1].text) == 1 and before[-1].text.isalpha():
        number -= 1  # "số 1 | C |"
    if number < 1 or not before[number].text[:1].isdigit():
        return False
    return before[number - 1].kind == "place" or before[number - 1].text == _NUMBER


def _cut(lexicon: Lexicon, words: Sequence[Token], i: int, size: int) -> int:
    """A name ends before a capitalised title or body ("Nguyễn Văn A | Bí thư Tỉnh ủy").

    In a headline of capitals a surname and a small word are none: "HUÂN CHƯƠNG SAO | VÀNG CHO | TỔNG BÍ THƯ".
    """
    if size < 2 or _is_company(lexicon, words[i + size - 1]):
        return min(size, 1)  # "tổng giám đốc | Đồng Mẫu Group"
    if size == 2 and len(words[i + 1].text) == 1 and lexicon.longest("level", words, i + 1):
        return 1  # "Bí thư Đoàn | P. 3"
    begun = lexicon.found(words, i + 1)
    if any(scheme in begun and begun[scheme].end > i + size for scheme in ("body", "style")):
        return 1  # "Bí thư Đoàn | Học viện Mẫu", "Đoàn | Cộng hòa Thử": no Mr Đoàn
    if "country" in begun and lexicon.longest("sending", words, i):
        return 1  # "Đoàn | Nhật Bản do Thủ tướng A dẫn đầu"
    if not surname_at(words, i) and _is_word(lexicon, words, i + size - 1):
        return 1  # "cử nhân Luật Kinh | tế"
    end = next((k for k in range(2, size) if _begins(lexicon, words, i + k)), size)
    if words[i].shape == "UP":
        end = next((k for k in range(2, end) if _acts_in_capitals(lexicon, words, i + k, whole=k >= _WHOLE)), end)
    return 1 if end == 2 and words[i + 1].shape == "UP" and lexicon.longest("ending", words, i + 1) else end


def _is_company(lexicon: Lexicon, last: Token) -> bool:
    """The last word of a name is one that ends those of companies."""
    return last.text in lexicon.concepts[_BUSINESS].props["companyWord"]


def _acts_in_capitals(lexicon: Lexicon, words: Sequence[Token], j: int, *, whole: bool) -> bool:
    """In a headline of capitals what is done follows the name: "TRẦN VĂN MẪU | THÔI CHỨC", "TRẦN VĂN MẪU | TIẾP ĐOÀN THỬ".

    One word alone may be of a name ("TRẦN THỊ NGỌC CHÚC"): it must stand behind a whole one and go on.
    """
    ends = (match.end for scheme in _ACTS if (match := lexicon.longest(scheme, words, j)))
    last = max(ends, default=j)
    goes_on = j + 1 < len(words) and words[j + 1].shape == "UP"
    return last > j + 1 or (whole and last == j + 1 and goes_on)


def _is_word(lexicon: Lexicon, words: Sequence[Token], last: int) -> bool:
    """The last syllable begins a word of a field that goes on in small letters."""
    if last + 1 >= len(words) or words[last + 1].shape != "low":
        return False
    match = lexicon.longest("subject", words, last)
    return match is not None and match.end > last + 1


def _begins(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A title or a body begins, more than one word long; or a word of former office behind a hyphen: "Lê Văn Thử | -nguyên"."""
    if words[j].text == "-":
        return j + 1 < len(words) and lexicon.longest("modifier", words, j + 1) is not None
    body = lexicon.longest("body", words, j)
    return lexicon.longest("position", words, j) is not None or (body is not None and body.end - j > 1)

"""Who runs a business, which is no public office: what a manager's words go on with, so that none of them is left a post.

Tổng Giám đốc | Thử Bank                        a brand: no syllables of ours
Giám đốc khối | viễn thông của Mẫu Shop         a part of a business with its name
Chủ tịch | Ngân hàng Thử                        an agency that is a business
giám đốc | một công ty xây dựng                 a business that is not named
"""

from collections.abc import Sequence

from kg.extract.bodies import body_at
from kg.extract.own_names import own_name
from kg.lexicon import Lexicon
from kg.text.names import is_syllable, name_at, surname_at
from kg.text.tokens import Token, spelt

_CAPITALS = ("Cap", "UP")
_GLUE = frozenset("-–&.")
_ENTERPRISE = ("Enterprise",)
_NAMED = "bt/cong-ty"  # the names of businesses are read as those of a company
_LEAST = 3  # letters of a word that shows a brand


def manager_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of a manager's words at token `i` with what he runs; `i` if no business stands behind them."""
    match = lexicon.longest("occupation", words, i)
    if match is None or "inBusiness" not in match.concept.props:
        return i
    first = match.end + (match.end < len(words) and words[match.end].text in "-–")  # "PGĐ | - Thử Pay"
    end = _business(lexicon, words, first)
    return end if end > first else i


def _business(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The end of a brand or a part of a business at token `j`, and of what it is a part of; `j` if there is none."""
    end = j
    while j < len(words):
        joint = lexicon.longest("joint", words, j) if words[j].shape == "low" else None
        part = lexicon.longest("business", words, j)
        j = joint.end if joint and not part else j
        part = part or lexicon.longest("business", words, j)
        step = (
            max(_named(lexicon, words, part.end), part.end)
            if part
            else max(_brand(lexicon, words, j), _agency(lexicon, words, j))
        )
        if step == j:
            break
        end = j = step
    return end


def _agency(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The end of an agency that is a business, and part of one: "Ngân hàng Thử", not "Chi nhánh Ngân hàng Nhà nước"."""
    head = lexicon.longest("body", words, j, capital=True)  # "Chủ tịch | ngân hàng Thử"
    business = head and head.concept.props.get("bodyClass") == _ENTERPRISE
    found = body_at(lexicon, words, j, small=True) if business else None
    body = found[0] if found else None
    while body and body.concept.props.get("bodyClass") == _ENTERPRISE:
        body = body.parent
    return found[1] if found and body is None else j


def _named(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The end of the name or the field of work of a part of a business."""
    end = own_name(lexicon, lexicon.concepts[_NAMED], words, j)
    return max(end, _brand(lexicon, words, end))


def _brand(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of a row of capitals at token `i` of which one is no syllable of ours; `i` where an agency or a place begins."""
    if i >= len(words) or words[i].shape not in _CAPITALS or "body" in lexicon.found(words, i):
        return i  # a company's own head ("Nhà máy") is read as a body
    if lexicon.gazetteer.known(spelt(words[i : i + 2])) or lexicon.gazetteer.at(words, i):
        return i
    j, foreign = i, False
    while j < len(words) and (words[j].shape in (*_CAPITALS, "num") or _is_glue(words, j)) and not _is_person(words, j):
        if lexicon.longest("country", words, j) or (j > i and lexicon.gazetteer.at(words, j)):
            break
        foreign = foreign or _is_foreign(words[j])
        j += 1
    return j if foreign else i


def _is_person(words: Sequence[Token], j: int) -> bool:
    """Somebody's name begins: "Mẫubank | Trần Văn Thử", also one of the Central Highlands; not "Nam | A Bank"."""
    size = name_at(words, j) if surname_at(words, j) else 0
    of_peoples = words[j].key == "y" or "'" in words[j].key or not is_syllable(words[j].text)
    return size > 1 and (of_peoples or all(is_syllable(w.text) for w in words[j : j + size]))


def _is_glue(words: Sequence[Token], j: int) -> bool:
    inside = 0 < j < len(words) - 1 and words[j].text in _GLUE
    return inside and words[j - 1].end == words[j].start and words[j].end == words[j + 1].start


def _is_foreign(word: Token) -> bool:
    """The word is none of ours, nor an abbreviation, which any agency may have: "Bank", "MẫuBank", not "CDC"."""
    return word.shape == "Cap" and len(word.text) >= _LEAST and word.text.isalpha() and not is_syllable(word.text)

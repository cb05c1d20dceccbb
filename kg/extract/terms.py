"""Terms of office by number: "khóa XIV", "khóa XII, XIII", "2 khóa (XIV, XV)", "nhiệm kỳ 2".

Terms in years are dates (`kg.text.dates`).
"""

from collections.abc import Sequence

from kg.extract.items import BodyDraft, Item
from kg.lexicon import Lexicon
from kg.text.tokens import Token, tokens

_ROMAN = frozenset("IVX")
_ASIDE = 5  # words of a bracket between the numbers of terms


def term_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[int, int]:
    """The first word of the term of office that begins at token `i`, behind its count, and the index after it.

    "các | khóa XIV, XV", "hai | khóa 12, 13", "2 | khóa (XIV, XV)"; nothing is counted where a single number follows. Both are
    `i` if no term begins there.
    """
    count = lexicon.longest("quantity", words, i)
    at = i + (count is not None or (i < len(words) and words[i].shape == "num"))
    match = lexicon.longest("term", words, at)
    j = match.end if match else i
    end, numbers = i, 0
    bracket = match is not None and j < len(words) and words[j].text == "("
    j += bracket
    while match and j < len(words) and _number(words[j]):
        numbers += 1
        end = j = j + 1
        if not bracket:
            j = _after_bracket(words, j)
        if j + 1 < len(words) and words[j].text in (",", "-", "–", "và") and _number(words[j + 1]):
            j += 1
    if bracket:
        end = end + 1 if end > i and end < len(words) and words[end].text == ")" else i
    return (at, end) if end > at and (numbers > 1 or at == i or bracket) else (i, i)


def _after_bracket(words: Sequence[Token], j: int) -> int:
    """The index after a short bracket behind which the numbers go on: "khóa 11 | (dự khuyết) |, 12, 13"."""
    end = next((k for k in range(j, min(j + _ASIDE, len(words))) if words[k].text == ")"), j)
    goes_on = end + 2 < len(words) and words[end + 1].text == "," and _number(words[end + 2])
    return end + 1 if j < end and words[j].text == "(" and goes_on else j


def term_after(items: Sequence[Item], t: int) -> str:
    """The term that follows the title at `t`, as written: "Đại biểu Quốc hội | các khóa XIV, XV"; "" if none does.

    Number and years may stand together: "Chủ tịch HĐND tỉnh | khóa XIX, nhiệm kỳ 2021-2026".
    """
    found: list[str] = []
    for item in items[t + 1 : t + 5]:
        if item.kind == "term" or (item.date and item.date.kind == "term" and item.date.until):
            found.append(item.text)
        elif (found and item.text not in (",", "(")) or (not found and item.kind != "word"):
            break
    return ", ".join(found)


def is_past(term: str, body: BodyDraft | None, published: str | None) -> bool:
    """Whether every numbered term of an assembly was over before the year of the report: "Ủy viên Trung ương Đảng khóa X"."""
    told = body.concept.props.get("termYears", ()) if term and body and published else ()
    if not told:
        return False
    ends = {number: until for number, _, until in (row.split() for row in told)}
    numbers = [word for word in tokens(term) if _number(word) and not _is_year(word)]
    return bool(numbers) and all(ends.get(n.text, "9999") < (published or "")[:4] for n in numbers)


def _number(token: Token) -> bool:
    return token.shape == "num" or (token.shape in ("Cap", "UP") and _ROMAN.issuperset(token.text))


def _is_year(token: Token) -> bool:
    """Years are no numbers of terms: "khóa X, nhiệm kỳ | 2006-2011"."""
    return token.text.isdigit() and len(token.text) == len("2006")

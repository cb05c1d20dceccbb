"""The small letters with which the name of an agency may end: "Khoa Ngoại | thần kinh", "Chi cục Kiểm tra | sau thông quan"."""

from collections.abc import Sequence

from kg.extract.edges import is_company
from kg.lexicon import Lexicon
from kg.text.tokens import Token

_JOINS = ("và", "các", "của", "cho")
_FIRM = ("ending", "role", "honorific", "term", "rank", "position")  # none of these is in a tail, ...
# ... and of these none that is no field of work
_SOFT = ("function", "verb", "event", "occupation", "object", "body", "link", "modifier")
_LONGEST = 6  # "và theo dõi thi hành pháp luật"
_OF = ("của", "thuộc")
_MARKS = frozenset((",", "-", "–", "(", ")", ".", ";"))


def tail(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The end of small words that go on a name up to a mark: "Khoa Ngoại | thần kinh | , Bệnh viện Mẫu"; else `j`.

    What nobody closes with a mark may be what the holder does; a verb, a person or a place among them is no name.
    """
    k = j
    while k < len(words) and k - j < _LONGEST and words[k].shape == "low":
        found = lexicon.found(words, k)
        field = found["subject"].end if "subject" in found else k
        if ("level" in found and field == k) or _is_of_body(lexicon, words, k) or is_company(lexicon, words, k):
            break  # "Phòng Kinh tế | hạ tầng | thị xã Mẫu"
        listed = k > j and words[k - 1].text == "và" and "function" not in found
        firm = any(found[scheme].end >= field for scheme in _FIRM if scheme in found) and not listed
        soft = any(found[scheme].end > max(field, k) for scheme in _SOFT if scheme in found) and not listed
        if words[k].text not in ("và", "các") and (firm or soft or words[k].text in ("của", "cho")):
            return j
        k = max(field, k + 1)
    closed = k == len(words) or words[k].text in _MARKS or (k > j and "level" in lexicon.found(words, k))
    closed = closed or (k > j and (_is_of_body(lexicon, words, k) or is_company(lexicon, words, k)))
    return k if k > j and closed and words[k - 1].text not in _JOINS else j


def _is_of_body(lexicon: Lexicon, words: Sequence[Token], k: int) -> bool:
    """The body it is in begins, and closes the name as a mark would: "Viện Mẫu thử nghiệm | Bộ Tài chính", "| thuộc Bộ ..."."""
    at = k + (words[k].text in _OF)
    return at < len(words) and words[at].shape in ("Cap", "UP") and lexicon.longest("body", words, at) is not None

"""Assistants named by whom they assist: "Trợ lý | đồng chí Nguyễn Văn Mẫu, Ủy viên Bộ Chính trị, Thủ tướng Chính phủ".

The post is that of an assistant of the principal's office: "Trợ lý Thủ tướng" at the Government. What follows the word, name
and titles, is the principal's and is read as such.
"""

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.items import BodyDraft, TitleDraft
from kg.extract.titles import title_at
from kg.lexicon import Lexicon, pref
from kg.model import Concept
from kg.text.names import name_at
from kg.text.tokens import Token, tokens

# stretches between commas that are looked at: "Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Phó Thủ tướng"
_REACH = 5


def aide_read(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[TitleDraft, int] | None:
    """The post of an assistant whose principal is told behind token `i`, and the index of what is the principal's.

    None where the principal's one office stands right behind the word: "Trợ lý Thủ tướng" is a title by itself.
    """
    word = lexicon.longest("aide", words, i)
    if word is None or word.end >= len(words):
        return None
    j = _principal(lexicon, words, word.end)
    if j == word.end and not lexicon.longest("honorific", words, j):
        return _of_both(lexicon, words, i, pref(word.concept))
    aide, body = next(_posts(lexicon, pref(word.concept), _offices(lexicon, words, j)), (None, None))
    if aide is None:
        return None
    other = j > word.end and lexicon.longest("aide", words, word.end + 1)
    end = word.end if other else j
    return TitleDraft(aide, words[i].start, words[end - 1].end, body=body, helps=not other), end


def _of_both(lexicon: Lexicon, words: Sequence[Token], i: int, word: str) -> tuple[TitleDraft, int] | None:
    """Two titles of one principal, who is not named: "Trợ lý | Ủy viên Bộ Chính trị, Bộ trưởng Bộ Mẫu" is of the ministry."""
    whole = lexicon.longest("position", words, i)
    if whole is None or whole.end >= len(words) or words[whole.end].text != ",":
        return None
    first = lexicon.longest("position", words[i + len(word.split()) : whole.end], 0)
    offices = _offices(lexicon, words, whole.end + 1)[:1]
    aide, body = next(_posts(lexicon, word, offices), (None, None))
    if first is None or first.concept.props.get("kind") != ("membership",) or aide is None:
        return None
    end = next((k for k in range(whole.end, len(words)) if words[k].start >= offices[0].end), len(words))
    return TitleDraft(aide, words[i].start, words[end - 1].end, body=body), end


def _posts(lexicon: Lexicon, word: str, offices: Iterable[TitleDraft]) -> Iterator[tuple[Concept, BodyDraft | None]]:
    """The positions "Trợ lý | Thủ tướng" that the vocabulary has for the offices, with their bodies; no membership is one."""
    for office in offices:
        label = tokens(f"{word} {pref(office.concept)}")
        match = lexicon.longest("position", label, 0)
        if match and match.end == len(label) and office.concept.props.get("kind") != ("membership",):
            yield match.concept, office.body


def _principal(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The index after "của", and after another such word before it: "thư ký | , trợ lý của | Thủ tướng A"."""
    joint = lexicon.longest("joint", words, j)
    if joint:
        return joint.end
    other = lexicon.longest("aide", words, j + 1) if words[j].text == "," or lexicon.longest("link", words, j) else None
    joint = lexicon.longest("joint", words, other.end) if other else None
    return joint.end if joint else j


def _offices(lexicon: Lexicon, words: Sequence[Token], j: int) -> list[TitleDraft]:
    """The titles of the list that tells who the principal is, on either side of the name."""
    found: list[TitleDraft] = []
    for _ in range(_REACH):
        match = lexicon.longest("position", words, j) if j < len(words) else None
        if match:
            title, j = title_at(lexicon, words, j, match)
            found.append(title)
        j = _passed(lexicon, words, j)
    return found


def _passed(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The index after the forms of address, ranks, commas and the one name that stand between two titles."""
    while j < len(words):
        passed = lexicon.longest("honorific", words, j) or lexicon.longest("rank", words, j)
        end = passed.end if passed else j + (name_at(words, j) or int(words[j].text in (",", "-", "–")))
        if end == j or lexicon.longest("position", words, j):
            break
        j = end
    return j

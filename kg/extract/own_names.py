"""The proper names of agencies, an open class: "Sở | Giáo dục và Đào tạo", "Hội | hữu nghị Việt Nam - Lào".

A name begins with a capital, or with a field of work (scheme "subject") that a body's name may begin with in small letters. It
ends before what cannot be in it: a function word, a verb, a level word, a title, a person, another body. Inside a field of
work no single syllable ends it: "phát triển" is no "phát biểu".
"""

from collections.abc import Sequence

from kg.extract.edges import WHOLE, is_body, is_company, is_namesake, is_person, is_place, numbered, stop_end, stops
from kg.extract.lands import country_name, home
from kg.extract.places import district_at, unit_at
from kg.extract.series import series
from kg.extract.tails import tail
from kg.lexicon import Lexicon, Match, pref
from kg.model import Concept
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token

_JOINS = frozenset(("và", "các", "của", "cho"))
_HOLDS = "fn/to-chuc"
_CITY = "thành phố"
_COMMUNES = ("xã", "phường", "thị trấn")
_NAME_LIMIT = 18  # tokens: "dự án đầu tư xây dựng công trình hạ tầng kỹ thuật và nông nghiệp" is about the longest


def own_name(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> int:
    """The end of the proper name of a body of type `concept` at token `i`; `i` if there is none."""
    end = _named(lexicon, concept, words, i)
    if "namedAfter" in concept.props:
        kind_alone = end > i and lexicon.own_name(concept, words, i) == end  # "Trường Tiểu học"
        end = _of_commune(lexicon, words, end) if kind_alone else numbered(lexicon, words, end)
    end = series(lexicon, concept, words, i, end) if end > i else end
    if "nameTail" in concept.props and i < end < len(words) and words[end].shape == "low":
        end = tail(lexicon, words, end)
    if end > i and (region := lexicon.longest("region", words, end)):
        end = region.end  # "Ban Công tác Mẫu | phía Nam"
    if end > i and "unit" not in concept.props.get("takes", ()):
        city = lexicon.longest("level", words, end) if concept.props["takes"] == ("name",) else None
        at = city.end if city and pref(city.concept) == _CITY else end  # "Trường Đại học Thử | thành phố | Hồ Chí Minh"
        if place := lexicon.gazetteer.at(words, at):
            return place[1]  # "Trường Cao đẳng Mẫu | Lạng Sơn": a body without units has the place in its name
    sought = end > i and "bt/trung-uong" not in concept.props.get("parentType", ())
    central = lexicon.longest("central", words, end) if sought else None
    if central and central.end == end + 2 and not _is_longer_body(lexicon, words, end, central.end):
        return central.end  # "Bệnh viện Mẫu | Trung ương"; "Ban Phong trào | Trung ương Đoàn"
    if "nameTellsTask" not in concept.props:
        return end
    end = _about(lexicon, words, end)
    whole = lexicon.longest("central", words, end)
    return whole.end if whole else end  # "Ban Chỉ đạo phòng thủ thử nghiệm | quốc gia"


def _of_commune(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of the commune that a school is called by: "Trường Tiểu học | xã Mẫu Thử"; `i` if none follows."""
    hit = unit_at(lexicon, words, i)
    return hit.end if hit and hit.unit and hit.level in _COMMUNES else i


def open_name(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of a name that no list has, at token `i`; `i` if none begins there."""
    if surname_at(words, i) and name_at(words, i) >= WHOLE:
        return i
    end = _open(lexicon, words, i, i)
    return tail(lexicon, words, end) if i < end < len(words) and words[end].shape == "low" else end


def _is_longer_body(lexicon: Lexicon, words: Sequence[Token], i: int, end: int) -> bool:
    body = lexicon.longest("body", words, i)
    return body is not None and body.end > end


def _about(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """The end of the task that a name tells at token `i`: "Ban Chỉ đạo Quốc gia | phòng, chống dịch bệnh".

    It begins with a word of the scheme "task" and ends before what ends any name; a comma goes on with a field of work only.
    """
    opener = lexicon.longest("task", words, i)
    if opener is None:
        return i
    j = opener.end
    while j < len(words) and j - i < _NAME_LIMIT:
        step = _step_of_task(lexicon, words, j)
        if step == j:
            break
        j = step
    j = _closed(words, opener.end, j)  # "Ban Chỉ đạo thi Thử Mẫu | và đồng chí A"
    return j if j > opener.end else i


def _closed(words: Sequence[Token], first: int, j: int) -> int:
    """The end of a name without the marks and small words that would join more to it."""
    while j > first and (words[j - 1].shape == "punct" or words[j - 1].text in _JOINS):
        j -= 1
    return j


def _step_of_task(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """The index after what goes on the task at token `j`; `j` where it ends. No syllable of "thực | hiện" does."""
    if words[j].shape == "punct":
        listed = words[j].text == "," and lexicon.longest("subject", words, j + 1) is not None
        return j + (listed or words[j].text in "-–")
    stop = stop_end(lexicon, words, j)
    inner = max((m.end for scheme in ("subject", "task") if (m := lexicon.longest(scheme, words, j))), default=j)
    if inner > stop:
        return inner
    return j if stop > j or is_place(lexicon, words, j) or is_person(words, j) else j + 1


def _named(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> int:
    """The end of the name proper."""
    if _is_whole(lexicon, concept, words, i) or _is_above(lexicon, concept, words, i):
        return i
    known = known_name(lexicon, concept, words, i)
    if known == i:
        closed = "namesOnly" in concept.props or _parent_first(lexicon, concept, words, i)
        named_so = concept.props.get("bodyClass") == ("PublicServiceUnit",)
        if not named_so and surname_at(words, i) and name_at(words, i) >= WHOLE:
            closed = True  # "Chủ nhiệm Ủy ban | Trần Văn Mẫu", not "Bệnh viện | Bạch Mai Dương Văn Mẫu"
        return i if closed else _open(lexicon, words, i, i)
    if _goes_on(lexicon, words, known):
        return max(known, _open(lexicon, words, i, i))
    if "namedAfter" in concept.props and (honoured := _honoured(words, known)) > known:
        return honoured
    return _further(lexicon, concept, words, known) if "nameGoesOn" in concept.props else known


def _further(lexicon: Lexicon, concept: Concept, words: Sequence[Token], known: int) -> int:
    """The end of what goes on a known name: "Trường Cao đẳng | Du lịch Hải Phòng"; no place, person or other body does.

    A place that begins like a person's name is in the name of what has no units: "Đồn Biên phòng Cửa khẩu | Hà Tiên".
    """
    if "unit" not in concept.props.get("takes", ()) and is_namesake(lexicon, words, known):
        return known + 2
    if is_place(lexicon, words, known) or is_person(words, known) or is_body(lexicon, words, known):
        return known
    if district_at(lexicon, words, known, concept):
        return known
    land = home(lexicon, words, known)
    if land > known and (land >= len(words) or words[land].text not in "-–"):
        return land
    return max(land, _open(lexicon, words, known, known))


def known_name(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> int:
    """The end of a well-known proper name at token `i`; `i` if there is none."""
    return max(lexicon.own_name(concept, words, i), country_name(lexicon, concept, words, i))


def _goes_on(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """After a well-known name another part follows: "Phòng Tài chính | - Kế hoạch", "Viện Nghiên cứu | và ứng dụng"."""
    if j + 1 >= len(words) or words[j].text not in ("-", "–", "&", "và"):
        return False
    if any(lexicon.longest(scheme, words, j + 1) for scheme in ("rank", "honorific", "position")):
        return False  # "Bộ Công an - | Thượng tướng"
    return words[j + 1].shape in ("Cap", "UP") or lexicon.longest("subject", words, j + 1) is not None


def _honoured(words: Sequence[Token], i: int) -> int:
    """The end of the person's name a school bears: "Trường Trung học phổ thông | Lê Mẫu | Trần Văn Thử"."""
    size = name_at(words, i) if surname_at(words, i) else 0
    for k in range(2, size):
        if surname_at(words, i + k) and name_at(words, i + k) >= 2:
            return i + k
    end = i + size
    return end + 1 if size and end < len(words) and words[end].shape == "num" else end


def _is_whole(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> bool:
    """The body it is in follows with a name of its own: "Hội đồng | Trường Trung học Mẫu", but not in "Hội đồng Trường"."""
    match = lexicon.longest("body", words, i) if "parentFirst" in concept.props else None
    if match is None or not lexicon.is_a(match.concept.id, concept.props.get("parentType", ())):
        return False  # "Hội đồng Đội | tỉnh Mẫu"
    return match.end < len(words) and words[match.end].shape in ("Cap", "UP")


def _is_above(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> bool:
    """What it is a part of follows at once: "Trưởng phòng | Cục Mẫu", "Phó Trưởng phòng | Văn phòng Bộ Mẫu"."""
    match = lexicon.longest("body", words, i) if "nameTail" in concept.props else None
    if (
        match is None
        or words[i].shape != "Cap"
        or match.end >= len(words)
        or words[match.end].shape not in ("Cap", "UP")
    ):
        return False
    return lexicon.is_a(match.concept.id, ("bt/cuc", "bt/van-phong", "bt/so", "bt/chi-cuc"))


def _parent_first(lexicon: Lexicon, concept: Concept, words: Sequence[Token], i: int) -> bool:
    """What follows is the body it is in, not its name: "Chi bộ | Sở Tư pháp"."""
    return "parentFirst" in concept.props and lexicon.longest("body", words, i) is not None


def _open(lexicon: Lexicon, words: Sequence[Token], i: int, begun: int) -> int:
    """The end of a name that no list knows; `begun` is the end of what of it is known."""
    if i + 1 < len(words) and words[i].text.casefold() == "số" and words[i + 1].shape == "num":
        return i + 2
    j = begun
    if j == i:
        field = lexicon.longest("subject", words, i)
        if field is None and (i >= len(words) or words[i].shape not in ("Cap", "UP", "num")):
            return i
        if lexicon.longest("level", words, i):
            return i
        deed = lexicon.longest("function", words, i)
        if field and deed and deed.concept.id == _HOLDS and lexicon.longest("event", words, field.end):
            return i  # "lãnh đạo Viện | tổ chức hội nghị"
        j = field.end if field else i
    while j < len(words) and j - i < _NAME_LIMIT:
        step = _step(lexicon, words, i, j)
        if step == j:
            break
        j = step
    return _closed(words, max(begun, i), j)


def _step(lexicon: Lexicon, words: Sequence[Token], i: int, j: int) -> int:
    """The index after what goes on the name at token `j`; `j` where it ends."""
    token = words[j]
    if token.shape == "punct":
        joins = _is_hyphen(words, j) and not lexicon.longest("body", words, j + 1)
        return j + 1 if joins else _listed(lexicon, words, j)
    if token.text in _JOINS:
        ends = lexicon.longest("rank", words, j + 1) or _is_noun_of_body(lexicon, words, j + 1)  # "... | của Sở này"
        ends = ends or _is_addressed(lexicon, words, j + 1)
        after = words[j + 1] if j + 1 < len(words) and not ends else None
        goes_on = after is not None and (after.shape in ("Cap", "UP") or lexicon.longest("subject", words, j + 1))
        return j + 1 if goes_on else j
    dated = token.shape == "low" and j + 1 < len(words) and _is_year(words[j + 1])  # "Trường Mẫu Thử | năm 2014"
    if (
        dated
        or is_company(lexicon, words, j)
        or (lexicon.longest("joint", words, j) and lexicon.longest("body", words, j + 1))
    ):
        return j  # "Phòng Thử nghiệm | thuộc Cục Mẫu"
    joined = j > i and words[j - 1].text in _JOINS
    field = lexicon.longest("subject", words, j) if joined or (j > i and token.shape == "low") else None
    if field and not joined and field.end <= stop_end(lexicon, words, j):
        return j  # "Cục Thử Mẫu | kiểm tra": a whole verb; "phát" alone does not end "Thử Mẫu phát triển"
    found = field or (lexicon.longest("country", words, j) if j > i else None) or _begun_great(lexicon, words, i, j)
    if found:
        return found.end
    return j if j > i and stops(lexicon, words, i, j) else j + 1


def _begun_great(lexicon: Lexicon, words: Sequence[Token], i: int, j: int) -> Match | None:
    """A field of work of which only the first syllable is written great: "Đội Thử nghiệm | Danh dự", where "dự" is no role."""
    half = i < j < len(words) - 1 and words[j].shape == "Cap" and words[j + 1].shape == "low"
    field = lexicon.longest("subject", words, j) if half else None
    return field if field and field.end == j + 2 else None


def _listed(lexicon: Lexicon, words: Sequence[Token], j: int) -> int:
    """A field of work after a comma, before the place: "Ban Quản lý dự án thử nghiệm giao thông | , nông nghiệp | tỉnh Mẫu"."""
    small = words[j].text == "," and j + 1 < len(words) and words[j + 1].shape == "low"
    field = lexicon.longest("subject", words, j + 1) if small else None
    return field.end if field and is_place(lexicon, words, field.end) else j


def _is_noun_of_body(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A head that is a whole phrase: "của | Sở | này", not "Ủy ban Thử nghiệm của | Quốc hội" or "của | Bộ Mẫu"."""
    match = lexicon.longest("body", words, j)
    alone = match is not None and match.end == j + 1 and "name" in match.concept.props.get("takes", ())
    return alone and (j + 1 >= len(words) or words[j + 1].shape in ("low", "punct"))


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == len("2014")


def _is_addressed(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A form of address before a name: "Trường Đại học Mẫu và | Ông | Trần Văn Thử"."""
    match = lexicon.longest("honorific", words, j)
    return match is not None and is_person(words, match.end)


def _is_hyphen(words: Sequence[Token], j: int) -> bool:
    """A sign inside a name: "Nhiếp ảnh - Triển lãm", "ĐMST&HTKN", "Covid-19"."""
    if j + 1 >= len(words):
        return False
    sign, after = words[j], words[j + 1]
    if j + 2 < len(words) and words[j + 2].text == ":":
        return False  # "Trung tâm Mẫu | - Ảnh: Thử"
    glued = words[j - 1].end == sign.start and sign.end == after.start
    joins = sign.text in "-–&" and (after.shape == "Cap" or (after.shape == "UP" and sign.text == "&"))
    return joins or (after.shape == "num" and glued and sign.text in "-–")

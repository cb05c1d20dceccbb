"""Titles in a row of tokens: a position with the body or unit that follows it, and what only looks like one.

Phó Giám đốc | phụ trách | Sở Y tế       title, duty, body
Trưởng Ban | Dân vận Tỉnh ủy             title and body share a word
Bộ trưởng | Quốc phòng                   the body's name alone
Trưởng thôn | Nà Mẫu                     title and unit share a word
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.bodies import above_named, body_at, complement, is_of_business, of_noun_of_parent
from kg.extract.duties import duty
from kg.extract.items import BodyDraft, Place, TitleDraft
from kg.extract.lands import country_at
from kg.extract.managers import manager_at
from kg.extract.own_names import known_name, own_name
from kg.extract.places import UnitHit, place_at, unit_at
from kg.lexicon import Lexicon, Match, pref
from kg.model import Concept
from kg.text.names import name_at, surname_at
from kg.text.normalize import tone_key
from kg.text.tokens import Token, spelt, tokens

# what may follow a title and its body, and is no part of the body's name
_AFTER = frozenset(
    (
        *("position", "rank", "honorific", "modifier", "level", "term", "country", "foreign", "function", "event"),
        *("role", "ending", "link", "joint", "occupation", "birth", "memorial", "stop", "side", "verb"),
    )
)
_DEPUTY = "phó "


def title_read(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[TitleDraft, int] | None:
    """The title that starts at token `i` and the index after it; None where there is none, or none of a post of this State."""
    match = lexicon.longest("position", words, i)
    if match is None or _longer(lexicon, words, i, match.end) or manager_at(lexicon, words, i) > i:
        return None
    title, j = title_at(lexicon, words, i, match)
    if _abroad(lexicon, words, j, title) or ("needsBody" in match.concept.props and not title.body):
        return None
    end = above_named(lexicon, words, j, title.body)
    if _of_several(lexicon, words, j, title) or is_of_business(lexicon, words, j, title.body):
        return None
    if end == j and _of_unknown(lexicon, words, j, title):
        return None
    return title, end


def _of_several(lexicon: Lexicon, words: Sequence[Token], j: int, title: TitleDraft) -> bool:
    """Level words in a row mean several units, none of them named: "Chủ tịch HĐND xã, | phường nơi mình công tác"."""
    level, unit = title.level, title.unit
    body = title.body
    while body and not level:
        level, unit, body = body.level, body.unit, body.parent
    if not level or unit or j + 1 >= len(words) or words[j].text != ",":
        return False
    other = unit_at(lexicon, words, j + 1)
    return other is not None and other.unit is None


def _of_unknown(lexicon: Lexicon, words: Sequence[Token], j: int, title: TitleDraft) -> bool:
    """What follows is part of a name that no list has: "Bí thư | Khu ủy Mẫu", "Bí thư Đảng ủy | Viện Mẫu", "Trưởng Ban | HTQT".

    Such a title is none that we know, and must not take its body from elsewhere.
    """
    if j >= len(words) or title.unit or title.level or "impliedBody" in title.concept.props:
        return False
    if title.concept.props.get("kind") not in (("seat",), ("deputy",), ("membership",)):
        return False
    body = title.body
    if body is None:
        # "Giám đốc | - Mẫu Group", "Phó Chủ tịch phụ trách kinh doanh | của Mẫu Group"
        at = j + 1 if (words[j].text in "-–" or lexicon.longest("joint", words, j)) and j + 1 < len(words) else j
        member = title.concept.props["kind"] == ("membership",)
        placed = "unitBody" not in title.concept.props and _is_known_place(lexicon, words, at)
        return not member and words[at].shape in ("Cap", "UP") and (placed or not _explained(lexicon, words, at))
    if _goes_on_small(lexicon, words, j, body):
        return True  # "Chánh văn phòng | ứng phó thiên tai huyện Mẫu"
    while body.parent:
        body = body.parent
    if body.unit or body.level or not body.concept.props.get("takes") or _is_foreigners(lexicon, words, j, body):
        return False
    named = bool(body.name) or "name" not in body.concept.props["takes"]
    shapes = ("Cap", "UP") if named else ("Cap", "UP", "low")
    return words[j].shape in shapes and not _explained(lexicon, words, j)


def _is_known_place(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """A place that is called as a unit is, and nobody: "Giám đốc | Tân Mẫu Thử" runs what is not told."""
    person = surname_at(words, j) and name_at(words, j) > 1
    return not person and any(lexicon.gazetteer.known(spelt(words[j : j + n])) for n in (3, 2))


def _is_foreigners(lexicon: Lexicon, words: Sequence[Token], j: int, body: BodyDraft) -> bool:
    """A whole name of a body that any State has, and behind it words in letters of other languages: its holder's name."""
    named = tokens(body.name) if "anyState" in body.concept.props else []
    whole = bool(named) and lexicon.own_name(body.concept, named, 0) == len(named)
    after = words[j : j + 2]
    return whole and len(after) > 1 and all(w.shape == "Cap" and w.text.isascii() and len(w.text) > 1 for w in after)


def _goes_on_small(lexicon: Lexicon, words: Sequence[Token], j: int, body: BodyDraft) -> bool:
    """A field of work follows the head of a body that has no name: it is one of another kind; a verb begins the holder's act."""
    if (
        words[j].shape != "low"
        or body.parent
        or body.unit
        or body.level
        or "name" in body.concept.props.get("takes", ("name",))
    ):
        return False
    found = lexicon.found(words, j)
    field = found["subject"].end if "subject" in found else j
    return field > max(
        (found[scheme].end for scheme in ("ending", "verb", "role", "function") if scheme in found), default=j
    )


def _explained(lexicon: Lexicon, words: Sequence[Token], j: int) -> bool:
    """Whether the words after a title begin something that is no part of the name of its body."""
    if surname_at(words, j) or name_at(words, j) > 2 or words[j - 1].end == words[j].start:
        return True
    return place_at(lexicon, words, j) is not None or not _AFTER.isdisjoint(lexicon.found(words, j))


def title_at(lexicon: Lexicon, words: Sequence[Token], i: int, match: Match) -> tuple[TitleDraft, int]:
    """A position with the body or unit that follows it; "Trưởng Ban | Dân vận" shares the word "Ban" with its body."""
    concept, j = match.concept, match.end
    effects, j, end = duty(lexicon, words, j)
    title = TitleDraft(concept, words[i].start, words[end - 1].end, effects=effects)
    found = _its_body(lexicon, words, j, title)
    if found and j < len(words) and words[j].shape == "low" and _bare(found):
        title = replace(title, headed=True, noun=pref(found[0].concept))
        k = found[1]  # "phó giám đốc sở | Lê Văn Mẫu": the noun ends the title before a name
        named = k < len(words) and bool(surname_at(words, k)) and name_at(words, k) > 1
        return (replace(title, end=words[k - 1].end), k) if named else (title, j)
    if found:
        body, j = found
        title = replace(title, end=max(title.end, body.end), body=body)
        body, j = of_noun_of_parent(lexicon, words, j, body)
        title = replace(title, body=body)
    else:
        hit = _shared_unit(lexicon, words, j) or unit_at(lexicon, words, j) or _province(lexicon, words, j, concept)
        if hit:
            end = words[hit.end - 1].end
            return replace(title, end=end, unit=hit.unit, level=hit.level), hit.end
        noun, j = _noun_of_body(words, j, concept.props.get("bodyNoun", ()))
        title = replace(title, end=words[j - 1].end, headed=True, noun=noun) if noun else title
    return title, j


def _noun_of_body(words: Sequence[Token], j: int, nouns: Sequence[str]) -> tuple[str, int]:
    """The noun that stands for a body which the text has named: "Chủ nhiệm | Ủy ban | Trần Văn Mẫu"; and the index after it."""
    for noun in nouns:
        end = j + len(noun.split())
        if tone_key(spelt(words[j:end])) == tone_key(noun):
            return noun, end
    return "", j


def _its_body(lexicon: Lexicon, words: Sequence[Token], j: int, title: TitleDraft) -> tuple[BodyDraft, int] | None:
    """The body that a title names: one in which the vocabulary knows the post, else whichever stands right behind a seat."""
    props = title.concept.props

    def fits(found: tuple[BodyDraft, int] | None) -> bool:
        return found is not None and found[1] >= j and _allowed(lexicon, props.get("allowedIn", ()), found[0])

    if fits(implied := _implied(lexicon, words, j, title)):
        return implied
    following = _following(lexicon, words, j, props.get("headNoun", ()))
    if fits(following):
        return following
    if fits(named := _by_name(lexicon, words, j, title.concept)):
        return named
    written = following and following[1] > j and not _bare(following) and props.get("kind") in (("seat",), ("deputy",))
    return following if written and "impliedBody" not in props else None


def _implied(lexicon: Lexicon, words: Sequence[Token], j: int, title: TitleDraft) -> tuple[BodyDraft, int] | None:
    """The body a title names by itself ("Tỉnh ủy viên", "Ủy viên Ban Thường vụ | Tỉnh ủy"), with what follows it."""
    for name in title.concept.props.get("impliedBody", ()):
        said = body_at(lexicon, words, j)
        if said and said[0].concept.id == name:
            return said  # "Đảng ủy viên | Đảng ủy xã Mẫu"
        if name in lexicon.concepts:
            return complement(lexicon, words, BodyDraft(lexicon.concepts[name], title.start, title.end), j)
    return None


def _following(lexicon: Lexicon, words: Sequence[Token], j: int, shared: Sequence[str]) -> tuple[BodyDraft, int] | None:
    """The body after a title; one of the `shared` phrases may end the title and begin the body."""
    for phrase in sorted(shared, key=len, reverse=True):
        said = body_at(lexicon, words, j) if j < len(words) and words[j].key == words[j - 1].key else None
        if said and said[0].name:
            return said  # "Trưởng phòng | Phòng Mẫu", not "Trưởng phòng | phòng chống tham nhũng"
        i = j - len(phrase.split())
        if " ".join(t.text.casefold() for t in words[max(i, 0) : j]) == phrase.casefold():
            # the shared word may be small: "Trưởng phòng | Tài chính" is of the "Phòng Tài chính"
            found = body_at(lexicon, words, i, small=True)
            if found and found[1] >= j:
                return found
    joint = lexicon.longest("joint", words, j)
    j = joint.end if joint else j
    return body_at(lexicon, words, j, small=True)  # "Giám đốc | bệnh viện Thử Mẫu"


def _bare(found: tuple[BodyDraft, int]) -> bool:
    """A head alone, written small, is a common noun: "phó chủ tịch | hội đồng" is of the council that the text has named."""
    draft = found[0]
    return "name" in draft.concept.props.get("takes", ()) and not (
        draft.name or draft.unit or draft.level or draft.parent
    )


def _by_name(lexicon: Lexicon, words: Sequence[Token], j: int, concept: Concept) -> tuple[BodyDraft, int] | None:
    """The body that a well-known name stands for after the title: "Bộ trưởng | Quốc phòng" is of the Bộ Quốc phòng."""
    for name in concept.props.get("nameBody", ()):
        body = lexicon.concepts.get(name)
        named = body and (known_name(lexicon, body, words, j) > j or _heads(lexicon, words, j, concept, body))
        end = own_name(lexicon, body, words, j) if body and named else j
        if body and end > j:
            text = " ".join(t.text for t in words[j:end]).replace(" ,", ",")
            return complement(lexicon, words, BodyDraft(body, words[j].start, words[end - 1].end, name=text), end)
    return None


def _heads(lexicon: Lexicon, words: Sequence[Token], j: int, concept: Concept, body: Concept) -> bool:
    """The title begins like the body, and what follows is a name that no list knows: "Vụ trưởng | Kinh tế thử nghiệm".

    So does a deputy's: "Phó Chi cục trưởng | Thử Mẫu".
    """
    said = pref(concept).casefold().removeprefix(_DEPUTY)
    # of ministries the names are known, or tell the field: "Bộ trưởng | Mẫu" is a man's last name
    known = "formalName" not in body.props or lexicon.longest("subject", words, j) is not None
    same = said.startswith(f"{pref(body)} ".casefold()) and known and not lexicon.longest("body", words, j)
    return same and j < len(words) and words[j].shape == "Cap" and not (surname_at(words, j) and name_at(words, j) >= 2)


def _province(lexicon: Lexicon, words: Sequence[Token], j: int, concept: Concept) -> UnitHit | None:
    """A bare province after a seat of its committee: "Chủ tịch | Bắc Giang" is of the People's Committee of the province."""
    found = place_at(lexicon, words, j) if j < len(words) and "unitBody" in concept.props else None
    if found and surname_at(words, j) and found[1] - j > 2:
        return None  # "Chủ tịch | Hồ Chí Minh": the name of a person before it was that of a city
    version = lexicon.gazetteer.version(found[0], None) if found else None
    return UnitHit(Place("", found[0]), version.level, found[1]) if found and version else None


def _shared_unit(lexicon: Lexicon, words: Sequence[Token], j: int) -> UnitHit | None:
    """The unit whose level word ends the title: "Trưởng thôn | Nà Mẫu", "Trưởng khu phố | 3"; that word alone adds nothing."""
    found = (unit_at(lexicon, words, i) for i in (j - 2, j - 1) if i > 0)
    return next((hit for hit in found if hit and hit.end > j), None)


def _allowed(lexicon: Lexicon, allowed: Sequence[str], body: BodyDraft) -> bool:
    return not allowed or lexicon.is_a(body.concept.id, allowed)


def _longer(lexicon: Lexicon, words: Sequence[Token], i: int, end: int) -> bool:
    """What is no post has a longer name here: "Giám đốc | điều hành", "Bộ trưởng | Thương mại"."""
    found = (lexicon.longest(scheme, words, i) for scheme in ("occupation", "foreign"))
    return any(match and match.end > end for match in found)


def _abroad(lexicon: Lexicon, words: Sequence[Token], j: int, title: TitleDraft) -> bool:
    """Another State follows that makes no post we know: "Giám đốc | Nhật Bản"; abroad.py has read those that it makes one of."""
    match = country_at(lexicon, words, j) or lexicon.longest("foreign", words, j)
    if match is not None and "home" not in match.concept.props and not (title.body and title.body.unit):
        return True
    return title.body is not None and _is_foreign(lexicon, title.body)


def _is_foreign(lexicon: Lexicon, body: BodyDraft) -> bool:
    """An agency of a State whose name tells another one: "Tổng cục Thử nghiệm | Trung Quốc"; societies of friendship are ours."""
    props = body.concept.props
    if not body.name or props.get("bodyClass") != ("ExecutiveBody",) or "nameScheme" in props:
        return False
    words = tokens(body.name)
    if words and lexicon.own_name(body.concept, words, 0) == len(words):
        return False  # "Vụ | Châu Mỹ" is a department of ours
    last = [lexicon.longest("country", words, at) for at in range(max(0, len(words) - 2), len(words))]
    return any(m and m.end == len(words) and "home" not in m.concept.props for m in last)

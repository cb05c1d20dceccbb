"""Titles and bodies of other States in a row of tokens: what stands between a title and the name of a State is read as ours are.

Thủ tướng | Lào                          title, State: of its "Chính phủ"
Bộ trưởng | Ngoại giao | Nhật Bản        title, name of a body, State
Chủ tịch | Thượng viện | Cộng hòa Thử    title, body that only other States have, State
Đại sứ | Lào | tại Việt Nam              title, State, where: an embassy
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.bodies import body_at
from kg.extract.items import BodyDraft, State, TitleDraft
from kg.extract.lands import country_at
from kg.extract.titles import title_at
from kg.lexicon import Lexicon, Match, Words, pref
from kg.model import Concept
from kg.text.names import name_at, surname_at
from kg.text.tokens import Token

_PARTS = 7  # of a name
_REACH = 14  # tokens between a title and its State
_JOINS = ("và", "các", "của", "về", "vì")
_BREAKS = frozenset(("honorific", "rank", "role", "verb", "level", "link", "side", "stop", "memorial", "position"))

Found = tuple[State | None, int, int]  # a State (None for this one), its first token, the one after it


def title_abroad(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[TitleDraft, int] | None:
    """The title of a post of another State that starts at token `i`, and the index after it."""
    match = _longest(lexicon, words, i, "position")
    found = _state_ahead(lexicon, words, match.end) if match else None
    if match is None or found is None:
        return _lent(lexicon, words, i, match) if match and match.concept.scheme != "position" else None
    state, first, end = found
    if first == match.end:
        match = _of_state(lexicon, match)
    title = TitleDraft(match.concept, words[i].start, words[match.end - 1].end)
    body = _body(lexicon, words, i, match, first)
    if body is None or _is_pair(lexicon, words, end):
        return None
    if "nameScheme" in body.concept.props:
        body, state, end = _mission(lexicon, words, body, state, end)
    body = _within(replace(body, end=words[end - 1].end), state)
    return replace(title, end=body.end, body=body), end


def _lent(lexicon: Lexicon, words: Sequence[Token], i: int, match: Match) -> tuple[TitleDraft, int] | None:
    """A title that only other States have, of the State of the next one: "Ủy viên Quốc vụ, | Bộ trưởng Quốc phòng Trung Quốc".

    One that only one State has needs no other: "Thủ tướng Quốc vụ viện | Lý Mẫu".
    """
    listed = match.end + 1 < len(words) and words[match.end].text == ","
    following = title_abroad(lexicon, words, match.end + 1) if listed else None
    body = _implied(lexicon, words, i, match)
    state = following[0].body.state if following and following[0].body else _only(lexicon, match.concept)
    if state is None or body is None:
        return None
    return TitleDraft(match.concept, body.start, body.end, body=replace(body, state=state)), match.end


def _only(lexicon: Lexicon, concept: Concept) -> State | None:
    """The only State that has a position."""
    country = lexicon.concepts.get(next(iter(concept.props.get("onlyOf", ())), ""))
    return _state(country, pref(country)) if country else None


def body_abroad(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[BodyDraft, int] | None:
    """The body of another State that starts at token `i`: "Chính phủ | Lào", "Bộ Ngoại giao | Nhật Bản"."""
    match = _longest(lexicon, words, i, "body")
    found = _state_ahead(lexicon, words, match.end) if match else None
    if match is None or found is None:
        return None
    state, first, end = found
    body = _written(lexicon, words, i, first)
    if body is None or "nameScheme" in body.concept.props or _is_pair(lexicon, words, end):
        return None
    return _within(replace(body, end=words[end - 1].end), state), end


def state_at(lexicon: Lexicon, words: Sequence[Token], i: int) -> Found | None:
    """The State named at token `i`, this one too; its words without those that are no part of the name ("nước", "của")."""
    style, first = lexicon.longest("style", words, i), i
    if style and "silent" in style.concept.props:
        first = style.end
        style = lexicon.longest("style", words, first)
    whole = country_at(lexicon, words, first)
    if whole is None and style:
        whole = country_at(lexicon, words, style.end)
    if whole is None:
        return None
    state = _state(whole.concept, _text(words, first, whole.end)) if "home" not in whole.concept.props else None
    return state, i, whole.end


def _state(country: Concept, text: str) -> State:
    party = next(iter(country.props.get("party", ())), "")
    return State(country.id, text, pref(country), party, alike="alikeNames" in country.props)


def name_abroad(lexicon: Lexicon, words: Sequence[Token], i: int) -> int:
    """Count the tokens of a name in the letters of other languages: "Miguel Mau-Thu Test", "Ursula von der Mau", "A. Mau".

    It is for where a person must stand, behind an office abroad or "ông"; hyphens are glued, small particles stand inside.
    """
    j, parts = i, 0
    while j < len(words) and parts < _PARTS and _is_part(lexicon, words, i, j):
        j += 1
        while (
            j + 1 < len(words) and words[j].text == "-" and words[j - 1].end == words[j].start == words[j + 1].start - 1
        ):
            j += 2
        parts += 1
        initial = j + 1 < len(words) and words[j].text == "." and len(words[j - 1].text) == 1
        j += initial
        particle = lexicon.longest("particle", words, j)
        after = (
            particle.end + (particle.end < len(words) and words[particle.end].text == "-") if particle else len(words)
        )
        j = after if after < len(words) and words[after].shape == "Cap" else j
    return j - i if parts > 1 else 0


def _is_part(lexicon: Lexicon, words: Sequence[Token], i: int, j: int) -> bool:
    if words[j].shape != "Cap" or (j > i and words[j].start - words[j - 1].end > 1):
        return False
    body = lexicon.longest("body", words, j)
    return lexicon.longest("position", words, j) is None and (body is None or body.end == j + 1)


def _state_ahead(lexicon: Lexicon, words: Sequence[Token], i: int) -> tuple[State, int, int] | None:
    """The other State that follows a title or the head of a body, with only words of a body's name between."""
    if type(words) is Words and not words.row.abroad():
        return None  # most sentences name none
    j = i
    while j < min(i + _REACH, len(words)):
        found = state_at(lexicon, words, j)
        if found:
            state, first, end = found
            return (state, first, end) if state else None
        after = _step(lexicon, words, i, j)
        if after == j:
            return None
        j = after
    return None


def _step(lexicon: Lexicon, words: Sequence[Token], i: int, j: int) -> int:
    """The index after what may stand in the name of a body at token `j`; `j` if nothing may."""
    token = words[j]
    if surname_at(words, j) and name_at(words, j) >= 2:
        return j  # "Bộ trưởng | Nguyễn Đức Mẫu" is of no Germany
    field = lexicon.longest("subject", words, j) or lexicon.longest("name-abroad", words, j)
    if field:
        return field.end
    if token.shape == "punct":
        listed = token.text in ",&-–" and j > i and j + 1 < len(words)
        return j + 1 if listed and (words[j + 1].shape == "Cap" or lexicon.longest("subject", words, j + 1)) else j
    if token.text in _JOINS:
        return j + 1
    body = _longest(lexicon, words, j, "body")
    if body:
        return body.end
    return j + 1 if token.shape in ("Cap", "UP") and _BREAKS.isdisjoint(lexicon.found(words, j)) else j


def _is_pair(lexicon: Lexicon, words: Sequence[Token], end: int) -> bool:
    """Another country is joined to it: "Vụ Hợp tác Lào | - Campuchia", "Thủ tướng Lào | và Campuchia"."""
    if end + 1 >= len(words) or words[end].text not in ("-", "–", "và", ",", "/"):
        return False
    glued = words[end].text in "-–" and words[end + 1].start == words[end].end
    return glued or lexicon.longest("country", words, end + 1) is not None


def _longest(lexicon: Lexicon, words: Sequence[Token], i: int, scheme: str) -> Match | None:
    """The longest label of the scheme, ours or one that only other States have."""
    ours, theirs = lexicon.longest(scheme, words, i), lexicon.longest(f"{scheme}-abroad", words, i)
    return theirs if theirs and (ours is None or theirs.end > ours.end) else ours


def _of_state(lexicon: Lexicon, match: Match) -> Match:
    """The position meant if the State follows at once: "Chủ tịch | Lào" is the "Chủ tịch nước"."""
    meant = (lexicon.concepts.get(c) for c in match.concept.props.get("ofState", ()))
    return next((Match(c, match.end) for c in meant if c), match)


def _body(lexicon: Lexicon, words: Sequence[Token], i: int, match: Match, first: int) -> BodyDraft | None:
    """The body that a title has before the name of its State at token `first`."""
    j, props = match.end, match.concept.props
    if j == first:
        return _implied(lexicon, words, i, match)
    cut = tuple(words[:first])
    own = _implied(lexicon, words, i, match) if "impliedBody" in props else None
    if own and (party := lexicon.longest("body-abroad", words, j)):  # "Tổng Bí thư | Đảng Thử Mẫu"
        return replace(own, name=f"{pref(party.concept)} {_text(words, party.end, first)}")
    if own and pref(own.concept).casefold().endswith(f" {words[j - 1].text}".casefold()):
        return replace(own, name=_text(words, j - 1, first))  # "Tổng Bí thư Ban Chấp hành Trung ương Đảng | Thử Mẫu"
    if match.concept.scheme == "position":
        title, end = title_at(lexicon, cut, i, match)
        if end == first and title.body and _may_be(title.body) and not title.unit:
            return title.body
    start = j - 1 if "headNoun" in props else j  # "Trưởng Ban | Đối ngoại" shares its noun
    return _written(lexicon, words, start, first) or _named(lexicon, words, j, first, match.concept)


def _implied(lexicon: Lexicon, words: Sequence[Token], i: int, match: Match) -> BodyDraft | None:
    props = match.concept.props
    names = props.get("impliedBody", ()) or [
        b for b in props.get("nameBody", ()) if b in lexicon.concepts and "nameScheme" in lexicon.concepts[b].props
    ]
    concept = next((lexicon.concepts[b] for b in names if b in lexicon.concepts), None)
    if concept is None or "anyState" not in concept.props:
        return None
    name = next(iter(props.get("impliedName", ())), "")
    return BodyDraft(concept, words[i].start, words[match.end - 1].end, name=name)


def _written(lexicon: Lexicon, words: Sequence[Token], j: int, first: int) -> BodyDraft | None:
    """The body written in tokens `j` to `first`: read as one of ours, or by its head with all the rest for its name."""
    cut = tuple(words[:first])
    found = body_at(lexicon, cut, j, small=True)
    if found and found[1] == first:
        return found[0] if _may_be(found[0]) else None
    head = _longest(lexicon, cut, j, "body")
    if head is None or "anyState" not in head.concept.props:
        return None
    name = _text(words, head.end, first)
    bare = "name" not in head.concept.props.get("takes", ())
    if name and not _more(lexicon, words, head.end, bare=bare):
        return None
    whole = name or bare or "nameScheme" in head.concept.props
    return BodyDraft(head.concept, words[j].start, words[first - 1].end, name=name) if whole else None


def _more(lexicon: Lexicon, words: Sequence[Token], j: int, *, bare: bool) -> bool:
    """What follows a head is its name, also abroad that of a whole body: "Quốc hội | Chính quyền nhân dân"."""
    return words[j].shape == "Cap" or (not bare and lexicon.longest("subject", words, j) is not None)


def _named(lexicon: Lexicon, words: Sequence[Token], j: int, first: int, concept: Concept) -> BodyDraft | None:
    """The name alone: "Bộ trưởng | Thương mại và Công nghiệp"."""
    for name in concept.props.get("nameBody", ()):
        body = lexicon.concepts.get(name)
        if body and "anyState" in body.props and "nameScheme" not in body.props and words[j].shape == "Cap":
            return BodyDraft(body, words[j].start, words[first - 1].end, name=_text(words, j, first))
    return None


def _may_be(body: BodyDraft) -> bool:
    """Another State may have such a body, and no unit of ours is named in it."""
    draft: BodyDraft | None = body
    while draft:
        if draft.unit or draft.level:
            return False
        if draft.parent is None:
            return "anyState" in draft.concept.props
        draft = draft.parent
    return False


def _mission(
    lexicon: Lexicon, words: Sequence[Token], body: BodyDraft, state: State, end: int
) -> tuple[BodyDraft, State, int]:
    """An embassy with the country it is in: "Đại sứ quán Lào | tại Việt Nam"."""
    seat = state_at(lexicon, words, end + 1) if end + 1 < len(words) and words[end].text == "tại" else None
    if seat is None:
        return replace(body, name=""), state, end
    return replace(body, name=_text(words, end, seat[2])), replace(state, here=seat[0] is None), seat[2]


def _within(body: BodyDraft, state: State) -> BodyDraft:
    """The body and those above it as bodies of the State."""
    return replace(body, state=state, parent=_within(body.parent, state) if body.parent else None)


def _text(words: Sequence[Token], i: int, j: int) -> str:
    return " ".join(t.text for t in words[i:j])

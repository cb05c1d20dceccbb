"""What an article as a whole says of a post: a new office ends the one before it, though no sentence says so.

Career first, then what the report shows a person to hold, then what its decisions give: an office of an earlier layer is
former once a later one displaces it. Memberships and offices that are held beside others are displaced by a move only.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence, Set
from itertools import permutations

from msgspec.structs import replace

from kg.lexicon import Lexicon
from kg.model import Body, Claim, Post

_CAREER, _HELD, _NEWS = range(3)
_MOST = 100  # posts of one person that are compared with each other; no career has so many
_RANKS = {"central": 0, "province": 1, "district": 2, "commune": 3, "village": 4}


def settle(claims: Iterable[Claim], lexicon: Lexicon) -> list[Claim]:
    """The claims, with the posts that were left marked "former". Claims about one person are taken together."""
    found = _of_elected(list(claims), lexicon)
    mine: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        mine[claim.subject.key].append(claim)
    lives = {key: (held[:_MOST], _together(held[:_MOST])) for key, held in mine.items()}
    told = [_settled(claim, *lives[claim.subject.key], lexicon) for claim in found]
    return _of_left_agencies(told, lexicon)


def _of_left_agencies(claims: list[Claim], lexicon: Lexicon) -> list[Claim]:
    """Who has left his office in an agency has left its caucus: "A, Ủy viên Ban cán sự đảng, Thứ trưởng, | được điều động"."""
    left: set[tuple[str, Body]] = set()
    kept: set[tuple[str, Body]] = set()
    for claim in claims:
        if claim.post and not _member(claim.post, lexicon):
            (left if claim.modality in ("former", "dismissed") else kept).add((claim.subject.key, claim.post.body))
    gone = left - kept
    return [replace(c, modality="former") if gone and _caucus_of(c, lexicon) in gone else c for c in claims]


def _caucus_of(claim: Claim, lexicon: Lexicon) -> tuple[str, Body] | None:
    """The person and the agency whose caucus he is told to sit in."""
    body = claim.post.body if claim.post and claim.modality == "attested" else None
    props = lexicon.concepts[body.type].props if body else {}
    inside = body is not None and ("besideOffice" in props or lexicon.is_a(body.type, ("bt/dang-uy",)))
    if body is None or body.parent is None or "besideType" not in props or not inside:
        return None  # "Văn phòng Chính phủ" is no caucus of the Government
    return claim.subject.key, body.parent


def _of_elected(claims: list[Claim], lexicon: Lexicon) -> list[Claim]:
    """Bare titles that took the council's name are of the committee in which the article has their holder in the same post.

    "UBND tỉnh có hai Phó Chủ tịch: A và B. ... HĐND tỉnh miễn nhiệm chức danh Phó Chủ tịch | đối với ông A."
    """
    posts = {(c.subject.key, c.post.position, c.post.body.type, c.post.body.unit): c.post for c in claims if c.post}
    found = []
    for claim in claims:
        post = claim.post
        bare = post is not None and ("body", "nearby") in claim.resolved
        elected = lexicon.concepts[post.body.type].props.get("fills", ()) if post and bare else ()
        others = [posts.get((claim.subject.key, post.position, b, post.body.unit)) for b in elected] if post else []
        found.append(next((replace(claim, post=other) for other in others if other), claim))
    return found


def doubtful(claims: Collection[Claim], lexicon: Lexicon) -> set[Claim]:
    """Holders of a seat whose unit is only told by the text around, where the article names another one in it with the unit.

    "Giám đốc Sở Y tế | A" after a province has no seat there if "B, Giám đốc Sở Y tế tỉnh Mẫu" has it.
    """
    seats: dict[Post, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.post and claim.modality == "attested" and _seat(claim.post, lexicon):
            seats[claim.post].append(claim)
    found: set[Claim] = set()
    for held in seats.values():
        near = {claim for claim in held if ("body", "nearby") in claim.resolved}
        sure = {claim.subject.key for claim in held if not _guessed(claim) and claim not in near}
        one = held[0].post is not None and lexicon.concepts[held[0].post.position].props.get("seats") == ("1",)
        rivals = (
            one and len({claim.subject.key for claim in near}) > 1
        )  # "Bộ trưởng A", "Bộ trưởng B", and one ministry
        found.update(claim for claim in held if (sure or rivals) and claim.subject.key not in sure)
    return found | _elsewhere(claims)


def _elsewhere(claims: Collection[Claim]) -> set[Claim]:
    """Posts in a body that was only named near by, of a province in which the holder has none: others' whole titles tell his.

    "Ông A, Chủ tịch UBND tỉnh Mẫu. Ông A, Trưởng Ban Chỉ đạo" behind a "Ban Chỉ đạo ... tỉnh Thử" leads none there.
    """
    homes: dict[str, set[str]] = defaultdict(set)
    guessed: list[tuple[Claim, str]] = []
    for claim in claims:
        if claim.post and claim.modality == "attested" and (province := _province(claim.post.body)):
            if ("body", "nearby") in claim.resolved:
                guessed.append((claim, province))
            elif not claim.resolved:
                homes[claim.subject.key].add(province)
    return {
        claim for claim, province in guessed if homes[claim.subject.key] and province not in homes[claim.subject.key]
    }


def _province(body: Body) -> str:
    """The province that a body is of itself; "" for one of another level."""
    while body.unit is None and body.parent:
        body = body.parent
    return body.unit.name if body.unit and body.level == "province" else ""


def _guessed(claim: Claim) -> bool:
    """The words of the title do not tell the unit, and no title beside it lends one."""
    body = claim.post.body if claim.post else None
    while body and not body.unit:
        body = body.parent
    lent = ("unit", "coordination") in claim.resolved
    words = claim.object.surface.casefold() if claim.object else ""
    return body is not None and body.unit is not None and not lent and body.unit.name.casefold() not in words


def _settled(claim: Claim, others: Sequence[Claim], together: Set[tuple[Post, Post]], lexicon: Lexicon) -> Claim:
    """The claim, past where another tells that its post was left; a deputy who acts for the head, or has charge, stays it."""
    post = claim.post
    if claim.modality != "attested" or post is None:
        return claim
    still = any(other.post == post and _shows(other) for other in others)  # "A, X, ...; ông giữ chức X từ tháng 5/2020"
    gone = any(
        _later(other, claim)
        and not (still and _layer(other) == _HELD)
        and other.post
        and displaces(other.post, post, lexicon)
        and not (other.post.body == post.body and (other.in_charge or (other.acting and _deputy(post, lexicon))))
        and (post, other.post) not in together
        for other in others
        if other.modality in ("attested", "appointed") and other.rule != "concurrent"
    )
    return replace(claim, modality="former") if gone and not _again(claim, others) else claim


def _shows(claim: Claim) -> bool:
    """The report itself shows who holds the post, whatever it tells of a career."""
    return claim.modality == "attested" and _layer(claim) == _HELD


def _together(held: Iterable[Claim]) -> set[tuple[Post, Post]]:
    """The posts that one title names as held: "được bầu làm Tổng Bí thư. ... | Tổng Bí thư, Chủ tịch nước A | kết luận"."""
    told: dict[tuple[int, int], list[Post]] = defaultdict(list)
    for claim in held:
        if claim.post and claim.modality == "attested" and claim.rule == "title-first":
            told[claim.start, claim.end].append(claim.post)
    return {pair for posts in told.values() for pair in permutations(posts, 2)}


def _later(other: Claim, claim: Claim) -> bool:
    """Whether a claim speaks of a later time: of a later layer, or later in the career. What is held is held at one time."""
    one, two = _layer(other), _layer(claim)
    if one != two or one != _CAREER:
        return one > two
    if other.since and claim.since:
        return other.since > claim.since
    return bool(other.object and claim.object and other.object.start > claim.object.start)


def _layer(claim: Claim) -> int:
    if claim.modality == "appointed":
        return _NEWS
    return _CAREER if claim.rule == "career" else _HELD


def _again(claim: Claim, others: Sequence[Claim]) -> bool:
    """The same post is given anew: "Bí thư Huyện ủy, được bầu tái cử Bí thư Huyện ủy"."""
    return any(o.modality == "appointed" and o.post == claim.post for o in others)


def displaces(new: Post, old: Post, lexicon: Lexicon) -> bool:
    """Whether who takes the post `new` has left `old`.

    A seat ends another seat, unless the two are usually joined (`_joined`); a membership ends only with a move to another
    unit, and not one of a higher level: who becomes secretary of a district stays in the committee of the province.
    """
    if new == old or _member(new, lexicon) or _beside(new, lexicon) or _beside(old, lexicon):
        return False
    away = _unit(new.body) != _unit(old.body) and not (_unknown(new.body) or _unknown(old.body))
    if _member(old, lexicon):
        return away and _RANKS.get(old.body.level, 0) >= _RANKS.get(new.body.level, 9)
    return away or not _joined(new, old, lexicon)


def _joined(new: Post, old: Post, lexicon: Lexicon) -> bool:
    """Party secretaries and deputies chair councils and committees beside it; a new secretary may keep the chair of a council.

    `:joinedWith` of a body type names the Party posts that its chair may hold; it is read for the chair that was held first. A
    Party post that was held first goes on beside any such chair.
    """
    before = lexicon.concepts[old.body.type].props.get("joinedWith", ()) if _seat(old, lexicon) else ()
    after = lexicon.concepts[new.body.type].props.get("joinedWith", ()) if _seat(new, lexicon) else ()
    return new.position in before or (bool(after) and "joinable" in lexicon.concepts[old.position].props)


def _unit(body: Body) -> tuple[str, str]:
    while body.unit is None and body.parent:
        body = body.parent
    return (body.unit.level, body.unit.name) if body.unit else ("", body.level)


def _unknown(body: Body) -> bool:
    return bool(body.scope)


def _seat(post: Post, lexicon: Lexicon) -> bool:
    return lexicon.concepts[post.position].props.get("kind") == ("seat",)


def _deputy(post: Post, lexicon: Lexicon) -> bool:
    return lexicon.concepts[post.position].props.get("kind") == ("deputy",)


def _member(post: Post, lexicon: Lexicon) -> bool:
    return lexicon.concepts[post.position].props.get("kind") == ("membership",)


def _beside(post: Post, lexicon: Lexicon) -> bool:
    """Held beside an office: in a committee (a funeral's, a contest's), a caucus, the Party committee inside an agency.

    A Party committee of which nobody tells whose it is may be one: "Thủ tướng A giữ chức | Bí thư Đảng ủy".
    """
    told = post.body.parent is not None or _unknown(post.body)
    inside = told and lexicon.is_a(post.body.type, ("bt/dang-uy", "bt/dang-bo"))
    props = lexicon.concepts[post.body.type].props
    return inside or "besideOffice" in props or props.get("bodyClass") == ("AdHocBody",)

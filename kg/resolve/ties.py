"""What two posts have in common: the nearest tie between them, from one seat to nothing at all."""

from typing import NamedTuple

from kg.resolve.scale import Scale
from kg.resolve.traits import Stint, Where

_MONTHS = 12
_LONG = 4  # words of a label by which kinds of bodies can be compared
_WORDS = 2  # of a name that tells a body: "Y tế"
_FAR = ("other_province", "central_local", "both_central", "no_place")
_STEPS = {  # what it says of two people that their units' levels are these, where the province is one
    frozenset(("province",)): "same_province",
    frozenset(("province", "district")): "same_province",
    frozenset(("province", "commune")): "province_commune",
    frozenset(("district",)): "two_districts",
    frozenset(("district", "commune")): "two_communes",
    frozenset(("commune",)): "two_communes",
}


class Tie(NamedTuple):
    """A kind of evidence and what it is about; `months` lie between the two, None where days are missing."""

    kind: str
    what: str
    months: int | None
    first: Stint | None = None
    second: Stint | None = None

    @property
    def is_far(self) -> bool:
        """Whether nothing local links the two."""
        return self.kind in _FAR


NOTHING = Tie("no_place", "", None)


def tie(first: Stint, second: Stint, scale: Scale) -> Tie:
    """The nearest tie between two posts."""
    kind, what = _of_bodies(first, second, scale) or _of_places(first.where, second.where, first, second, scale)
    return Tie(kind, what, apart(first, second), first, second)


def _of_bodies(first: Stint, second: Stint, scale: Scale) -> tuple[str, str] | None:
    """The tie of two posts by their bodies; None if these are strangers to each other."""
    if first.body == second.body:
        return _in_one_body(first, second)
    what = f"{first.body_label} - {second.body_label}"
    if "membership" not in (first.sort, second.sort) and (kind := _of_offices(first, second, scale)):
        return kind, min(first.label, second.label) if kind == "same_seat" else what
    near = set(first.chain) & {second.body, *second.chain} or {first.body} & set(second.chain)
    if first.where.level == second.where.level and (near or _is_of_one_party(first, second, scale)):
        return ("same_ministry" if first.where.level == "central" else "same_tree"), what
    alike = first.where.alike and first.where.alike == second.where.alike
    if alike and not (first.where.codes and second.where.codes) and first.type == second.type:
        return ("alike_post" if first.position == second.position else "named_alike"), min(first.label, second.label)
    return None


def _in_one_body(first: Stint, second: Stint) -> tuple[str, str] | None:
    if "membership" in (first.sort, second.sort):
        return None if first.where.level == "central" else ("same_tree", first.body_label)
    if first.position != second.position:
        return "same_body", first.body_label
    return ("same_seat" if first.single else "same_post"), min(first.label, second.label)


def _of_offices(first: Stint, second: Stint, scale: Scale) -> str:
    """The kind of tie between offices in two bodies of which one goes on as, or is called like, the other."""
    if _is_heir(first, second, scale):
        if first.position != second.position:
            return "successor_body"
        if not first.single:
            return "successor_post"
        return "same_seat" if _may_be_one(first, second, scale) else "successor_seat"
    if _is_like(first, second, scale):
        return "like_body"
    return "guessed_unit" if (first.guessed or second.guessed) and _is_of_one_kind(first, second, scale) else ""


def _is_heir(first: Stint, second: Stint, scale: Scale) -> bool:
    """One body took over from the other: by the lineage of bodies, its type's replacement, its unit's; names stay."""
    if first.own in second.before or second.own in first.before:
        return True
    one, two = first.type, second.type
    typed = one == two or scale.replaces(one, two) or scale.replaces(two, one)
    shapes = len(first.body) == len(second.body) and [*first.body[5::5]] == [*second.body[5::5]]
    if not (typed and shapes and first.body[1] == second.body[1]):
        return False
    a, b = first.where, second.where
    if not a.codes or not b.codes or a.level != b.level:
        return False
    return are_related(a, b, a.level, first, second, scale)


def _may_be_one(first: Stint, second: Stint, scale: Scale) -> bool:
    """Whether one is told as past by a name that both units bear: "nguyên Chủ tịch UBND tỉnh Lào Cai", of either."""
    a, b = (s.where.code(first.where.level) for s in (first, second))
    return first.held != second.held and scale.name(a) == scale.name(b)


def _is_like(first: Stint, second: Stint, scale: Scale) -> bool:
    """One body's name lies within the other's: papers shorten names, and departments are split ("Sở Du lịch")."""
    one, two = ({*s.body[1].split()} for s in (first, second))
    if first.type != second.type or len(one) < _WORDS or len(two) < _WORDS or not (one <= two or two <= one):
        return False
    level = first.where.level
    if level == "central":
        return level == second.where.level
    return level == second.where.level and are_related(first.where, second.where, level, first, second, scale)


def _is_of_one_kind(first: Stint, second: Stint, scale: Scale) -> bool:
    """Bodies of one kind and name, whose units differ only by what was read into the text ("Giám đốc Sở Nội vụ cho biết").

    So is the central body of a kind: "Chủ tịch Ủy ban Mặt trận Tổ quốc" without a place is read as that of the city nearby.
    """
    if first.type == second.type:
        return bool(first.body[1]) and first.body[1] == second.body[1]
    one, two = ({*scale.label(s.type).split()} for s in (first, second))
    return (
        "central" in (first.where.level, second.where.level)
        and min(len(one), len(two)) > _LONG
        and (one <= two or two <= one)
    )


def _is_of_one_party(first: Stint, second: Stint, scale: Scale) -> bool:
    """Both are of the Party in one unit: the board of "Ban Tuyên giáo tỉnh X" is that of its Tỉnh ủy."""
    unit = first.where.code(first.where.level)
    if not unit or unit != second.where.code(first.where.level):
        return False
    return {scale.body_class(s.type) for s in (first, second)} == {"PartyBody"}


def are_related(one: Where, two: Where, level: str, first: Stint, second: Stint, scale: Scale) -> bool:
    """Whether the units of a level are one, or one took over from the other.

    Two old provinces that merged are not related to each other. Without days only a unit that kept its name is a successor:
    "Bắc Giang" and, in a text of unknown date, "Bắc Ninh" are two.
    """
    a, b = one.code(level), two.code(level)
    if not a or not b:
        return False
    if a == b:
        return True
    if b not in scale.heirs(a) and a not in scale.heirs(b):
        return False
    return bool(first.last and second.last) or scale.name(a) == scale.name(b)


def _of_places(one: Where, two: Where, first: Stint, second: Stint, scale: Scale) -> tuple[str, str]:
    """The tie of two posts by the units that their bodies serve."""
    levels = {one.level, two.level}
    what = f"{first.body_label} - {second.body_label}"
    if "" in levels:
        return "no_place", ""
    if "central" in levels:
        return ("both_central" if len(levels) == 1 else "central_local"), what
    for level, kinds in (("commune", ("same_commune",)), ("district", ("same_district", "commune_district"))):
        if are_related(one, two, level, first, second, scale):
            return (kinds[0] if one.level == two.level else kinds[-1]), what
    if are_related(one, two, "province", first, second, scale):
        return _in_one_province(one, two, what, scale)
    alike = one.alike == two.alike and not (one.codes and two.codes)
    return ("named_alike" if alike else "other_province"), what


def _in_one_province(one: Where, two: Where, what: str, scale: Scale) -> tuple[str, str]:
    step = _STEPS.get(frozenset((one.level, two.level)), "two_communes")
    if step != "same_province":
        return step, what
    exact = one.code("province") == two.code("province")
    return (step, scale.named(one.code("province"))) if exact else ("successor_province", what)


def apart(first: Stint, second: Stint) -> int | None:
    """The months between two posts; 0 if their days overlap, None where one has no day."""
    if not first.last or not second.last:
        return None
    early, late = sorted((first, second), key=lambda s: (s.last, s.first))
    begin = late.first or (late.last if late.held else early.last)
    return max(0, _month(begin) - _month(early.last)) if begin > early.last else 0


def _month(day: str) -> int:
    return int(day[:4]) * _MONTHS + (int(day[5:7]) if len(day) > len("2020") else 1)

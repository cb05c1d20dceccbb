"""The collisions of domain 3.1 under invented names: who must stay two, who must stay one, in every order of the articles."""

import itertools

import msgspec
import pytest

from kg.model import Body, Mention, Unit
from kg.resolve import people
from kg.resolve.spellings import across, spellings
from kg.text.normalize import tone_key
from kg.workspace.language import scale
from tests.resolve.made import committee, department, grouped, holds, post, told

COMMON, RARE = "Nguyễn Văn Hòa", "Khuất Duy Thử"
TUYEN_QUANG, HA_GIANG = Unit("tỉnh", "Tuyên Quang", "08"), Unit("tỉnh", "Hà Giang", "02")
MERGED = Unit("tỉnh", "Tuyên Quang", "08-2025")
CAO_BANG, CA_MAU = Unit("tỉnh", "Cao Bằng", "04"), Unit("tỉnh", "Cà Mau", "96")


def council(unit):
    """A People's Committee."""
    return Body("bt/ubnd", f"Ủy ban nhân dân {unit.level} {unit.name}", unit=unit, level="province")


def chair(unit):
    return post("Chủ tịch", council(unit))


def secretary(unit):
    return post("Bí thư", committee(unit))


def minister(name="Mẫu"):
    return post("Bộ trưởng", Body("bt/bo", f"Bộ {name}", name=name, level="central"))


def styled(claim, *styles):
    return msgspec.structs.replace(claim, styles=styles)


def said(article, name, kind, value, *, at=0):
    """A claim on somebody's life."""
    base = holds(article, name, secretary(CAO_BANG), at=at)
    mention = Mention(at + 50, at + 60, value, "background", kind)
    return msgspec.structs.replace(
        base, id=f"{base.id}{kind}{value}"[-16:], predicate="background", post=None, object=mention, value=value
    )


def resolve(*claims, name=COMMON):
    return people(tone_key(name), grouped(claims), told(claims), scale=scale())


def teams(resolved, claims):
    """The articles of each official."""
    where = {c.id: c.article for c in claims}
    return sorted(sorted(where[c] for c in person.claims) for person in resolved.people)


TWO_CHAIRS = [
    *(
        holds(a, COMMON, chair(TUYEN_QUANG), on=day)
        for a, day in (("a1", "2021-03-01"), ("a2", "2022-09-02"), ("a3", "2024-02-03"))
    ),
    *(holds(b, COMMON, chair(HA_GIANG), on=day) for b, day in (("b1", "2021-05-01"), ("b2", "2023-01-02"))),
]


def test_two_chairmen_of_neighbouring_provinces_stay_two_in_every_order():
    orders = [resolve(*order) for order in itertools.permutations(TWO_CHAIRS)]
    assert len(set(orders)) == 1
    assert teams(orders[0], TWO_CHAIRS) == [["a1", "a2", "a3"], ["b1", "b2"]]
    assert orders[0].rivals == (), "two who head two provinces at one time are surely two"


def test_the_chair_of_the_merged_province_is_given_to_neither_without_a_word():
    later = [holds("c", COMMON, chair(MERGED), on="2025-08-01")]
    found = resolve(*TWO_CHAIRS, *later)
    assert teams(found, [*TWO_CHAIRS, *later]) == [["a1", "a2", "a3"], ["b1", "b2"], ["c"]]
    assert len(found.rivals) == 2, "both may be the third: a reader is asked"


def test_a_word_on_the_past_gives_the_merged_chair_to_one():
    later = [
        holds("c", COMMON, chair(MERGED), on="2025-08-01"),
        holds("c", COMMON, chair(HA_GIANG), "former", on="2025-08-01", at=60),
    ]
    found = resolve(*TWO_CHAIRS, *later)
    assert teams(found, [*TWO_CHAIRS, *later]) == [["a1", "a2", "a3"], ["b1", "b2", "c", "c"]]


def test_a_national_namesake_stays_apart():
    claims = [
        *(holds(a, COMMON, secretary(CAO_BANG), on=day) for a, day in (("a1", "2021-03-01"), ("a2", "2022-09-02"))),
        *(holds(b, COMMON, minister(), on=day) for b, day in (("b1", "2021-05-01"), ("b2", "2022-01-02"))),
    ]
    assert teams(resolve(*claims), claims) == [["a1", "a2"], ["b1", "b2"]]


@pytest.mark.parametrize(("one", "other"), [("Bí thư", "Phó Bí thư"), ("Chủ tịch", "Phó Chủ tịch")])
def test_a_secretary_and_a_deputy_of_two_provinces_never_meet(one, other):
    claims = [
        holds("a", COMMON, post(one, committee(CAO_BANG))),
        holds("b", COMMON, post(other, committee(CA_MAU))),
    ]
    found = resolve(*claims)
    assert len(found.people) == 2
    assert found.rivals == ()


@pytest.mark.parametrize(("one", "other"), [("Hùng", "Hưng"), ("Thủy", "Thúy"), ("Hòa", "Hóa")])
def test_marks_make_two_names(one, other):
    claims = [holds("a", f"Lê Văn {one}", secretary(CAO_BANG)), holds("b", f"Lê Văn {other}", secretary(CAO_BANG))]
    assert [p.claims for p in resolve(*claims, name=f"Lê Văn {one}").people] == [(claims[0].id,)]


def test_who_moves_province_by_a_stated_appointment_stays_one():
    claims = [
        holds("a", COMMON, secretary(CAO_BANG), on="2021-03-01"),
        holds("b", COMMON, secretary(CAO_BANG), "former", on="2023-03-02"),
        holds("b", COMMON, secretary(CA_MAU), "appointed", on="2023-03-02", at=60),
        holds("c", COMMON, secretary(CA_MAU), on="2024-05-01"),
    ]
    orders = {resolve(*order) for order in itertools.permutations(claims)}
    assert len(orders) == 1
    assert len(orders.pop().people) == 1


def test_two_who_swap_their_chairs_on_one_day_stay_two():
    """Each holds what the other held: the reports of the move are the bridge, and the day itself is no overlap."""
    one, other = COMMON, "Nguyễn Văn Hoàn"
    for name, first, second in ((one, CAO_BANG, CA_MAU), (other, CA_MAU, CAO_BANG)):
        claims = [
            holds("a", name, chair(first), on="2025-09-10"),
            holds("m", name, chair(first), "former", on="2025-11-21"),
            holds("m", name, chair(second), "appointed", on="2025-11-21", at=60),
            holds("z", name, chair(second), on="2025-12-09"),
        ]
        assert len(resolve(*claims, name=name).people) == 1


def test_a_rare_name_in_another_province_is_undecided_and_a_common_one_is_not():
    for name, rivals in ((RARE, 1), (COMMON, 0)):
        claims = [
            holds("a", name, post("Giám đốc", department(CAO_BANG)), on="2019-01-01"),
            holds("b", name, post("Giám đốc", department(CA_MAU, "Y tế")), on="2024-01-01"),
        ]
        found = resolve(*claims, name=name)
        assert (len(found.people), len(found.rivals)) == (2, rivals)


def test_undecided_pairs_carry_reasons_that_add_up():
    claims = [
        holds("a", RARE, post("Giám đốc", department(CAO_BANG)), on="2019-01-01"),
        holds("b", RARE, post("Giám đốc", department(CA_MAU, "Y tế")), on="2024-01-01"),
    ]
    (rival,) = resolve(*claims, name=RARE).rivals
    assert rival.first < rival.second
    assert round(sum(r.weight for r in rival.reasons), 2) == rival.score
    assert all(r.text and "{" not in r.text for r in rival.reasons)


def test_the_forms_of_address_part_two_of_one_body():
    claims = [
        styled(holds("a", COMMON, post("Phó Giám đốc", department(CA_MAU)), on="2022-01-01"), "hon/ong"),
        styled(holds("b", COMMON, post("Phó Giám đốc", department(CA_MAU)), on="2022-02-01"), "hon/ba"),
    ]
    assert len(resolve(*claims).people) == 2


def test_years_of_birth_part_the_older_from_the_younger():
    body = committee(CAO_BANG)
    claims = [
        holds("a", RARE, post("Phó Bí thư", body), on="2018-01-01"),
        said("a", RARE, "birth", "1948"),
        holds("b", RARE, post("Phó Bí thư", body), on="2018-03-01"),
        said("b", RARE, "birth", "1985"),
    ]
    assert len(resolve(*claims, name=RARE).people) == 2


def test_nobody_is_in_office_after_death():
    base = holds("a", RARE, secretary(CAO_BANG), "former", on="2020-06-08")
    gone = msgspec.structs.replace(base, id="died", predicate="participates", post=None, role="role/nguoi-tu-tran")
    late = holds("b", RARE, secretary(CAO_BANG), on="2023-02-01")
    assert len(resolve(base, gone, late, name=RARE).people) == 2


def test_a_board_that_took_over_keeps_its_head():
    province = committee(CAO_BANG)
    old = Body("bt/ban-dan-van", "Ban Dân vận Tỉnh ủy Cao Bằng", parent=province, level="province")
    new = Body(
        "bt/ban-tuyen-giao-dan-van", "Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng", parent=province, level="province"
    )
    claims = [
        holds("a", COMMON, post("Trưởng Ban", old), on="2024-07-03"),
        holds("b", COMMON, post("Trưởng Ban", new), on="2025-05-07"),
    ]
    assert len(resolve(*claims).people) == 1


def test_heads_of_two_communes_of_one_province_are_not_joined():
    communes = [Unit("xã", "Mẫu Sơn", ""), Unit("xã", "Thử Khê", "")]
    claims = [
        holds(a, COMMON, post("Chủ tịch", Body("bt/ubnd", f"UBND xã {u.name}", unit=u, parent=council(CAO_BANG))))
        for a, u in zip("ab", communes, strict=True)
    ]
    assert len(resolve(*claims).people) == 2


def test_two_of_one_name_in_one_list_are_two():
    """Both districts are of one province; the list names each once, with the post."""
    one, two = Unit("huyện", "Bảo Lạc", "043"), Unit("huyện", "Hạ Lang", "048")
    heads = [post("Bí thư", Body("bt/huyen-uy", f"Huyện ủy {u.name}", unit=u, level="district")) for u in (one, two)]
    claims = [holds("list", COMMON, heads[0]), holds("list", COMMON, heads[1], at=80)]
    assert len(resolve(*claims).people) == 2


def test_names_that_differ_by_i_and_y_are_two_officials_who_may_be_one():
    one, other = "Lý Văn Kỹ", "Lí Văn Kĩ"
    claims = [holds("a", one, secretary(CAO_BANG)), holds("b", other, secretary(CAO_BANG), on="2024-05-01")]
    assert tone_key(other) in spellings(tone_key(one))
    made = [resolve(*claims, name=name) for name in (one, other)]
    assert not set(made[0].people) & set(made[1].people)
    (rival,) = across(*made, grouped(claims), scale())
    assert {rival.first, rival.second} == {p.id for side in made for p in side.people}
    assert rival.reasons[-1].kind == "spelt"


def test_two_vowels_are_no_i_and_y():
    assert spellings(tone_key("Lê Văn Thúy")) == set()
    assert tone_key("Lê Quí Thử") in spellings(tone_key("Lê Quý Thử"))

"""Which claims are of one official, and what follows of tenures and participations."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from kg import vocab
from kg.resolve import event_id, people
from kg.text.normalize import tone_key
from kg.workspace.language import scale
from tests.resolve.made import (
    CAO_BANG,
    LANG_SON,
    committee,
    department,
    grouped,
    holds,
    occurs,
    post,
    takes_part,
    told,
)

NAME = "Nguyễn Văn Mẫu"
SECRETARY, DIRECTOR = post("Bí thư", committee(CAO_BANG)), post("Giám đốc", department(CAO_BANG))
ELSEWHERE = post("Bí thư", committee(LANG_SON))


def resolve(*claims, name=NAME):
    return people(tone_key(name), grouped(claims), told(claims), scale=scale())


def test_the_same_post_is_the_same_official():
    found = resolve(holds("a", NAME, SECRETARY), holds("b", NAME, SECRETARY))
    assert len(found.people) == 1
    assert len(found.tenures) == 1
    assert len(found.tenures[0].claims) == 2


def test_the_same_unit_is_the_same_official():
    found = resolve(holds("a", NAME, SECRETARY), holds("b", NAME, DIRECTOR))
    assert len(found.people) == 1
    assert len(found.tenures) == 2


def test_a_name_alone_merges_nobody():
    found = resolve(holds("a", NAME, SECRETARY), holds("b", NAME, ELSEWHERE))
    assert len(found.people) == 2
    assert {p.name for p in found.people} == {NAME}
    assert len({t.person for t in found.tenures}) == 2


def test_the_unit_of_a_parent_counts():
    board = post("Trưởng Ban", commission_of(committee(CAO_BANG)))
    assert len(resolve(holds("a", NAME, board), holds("b", NAME, DIRECTOR)).people) == 1


def commission_of(parent):
    """A commission of a committee."""
    return type(parent)("bt/ban-dan-van", f"Ban Dân vận {parent.label}", parent=parent)


def test_sharing_is_transitive():
    ends = holds("a", NAME, SECRETARY), holds("c", NAME, ELSEWHERE)
    bridge = (holds("b", NAME, SECRETARY), holds("b", NAME, ELSEWHERE, "former", on=None))
    assert len(resolve(*ends).people) == 2
    assert len(resolve(*ends, *bridge).people) == 1


def test_an_unresolved_body_never_merges():
    claims = [holds(a, NAME, post("Bí thư", committee(None, scope=a))) for a in ("a", "b")]
    found = resolve(*claims)
    assert len(found.people) == 2
    assert len({vocab.post_key(t.post) for t in found.tenures}) == 2


def test_an_unresolved_body_does_not_keep_the_rest_apart():
    loose = holds("a", NAME, post("Bí thư", committee(None, scope="a")))
    found = resolve(loose, holds("a", NAME, DIRECTOR), holds("b", NAME, SECRETARY))
    assert len(found.people) == 1


@pytest.mark.parametrize(("first", "second"), [("Hùng", "Hưng"), ("Mẫu", "Mậu"), ("Đức", "Dức"), ("Thúy", "Thủy")])
def test_marks_make_two_people(first, second):
    claims = [holds("a", f"Lê Văn {first}", SECRETARY), holds("b", f"Lê Văn {second}", SECRETARY, at=50)]
    one, two = (resolve(*claims, name=f"Lê Văn {name}") for name in (first, second))
    assert len(one.people) == len(two.people) == 1
    assert not set(one.people[0].claims) & set(two.people[0].claims)
    assert one.people[0].id != two.people[0].id


def test_tone_placement_and_capitals_make_one():
    claims = [
        holds("a", "Lê Thị Hòa", SECRETARY),
        holds("b", "Lê Thị Hoà", SECRETARY),
        holds("c", "LÊ THỊ HÒA", SECRETARY),
    ]
    found = resolve(*claims, name="Lê Thị Hòa")
    (person,) = found.people
    assert person.name == "Lê Thị Hòa"
    assert set(person.names) == {"Lê Thị Hòa", "Lê Thị Hoà"}


def test_the_id_is_the_smallest_claim_hash():
    claims = [holds(a, NAME, SECRETARY) for a in "abcdef"]
    (person,) = resolve(*claims).people
    assert person.id == f"nguyen-van-mau-{min(c.id for c in claims)[:8]}"
    assert person.claims == tuple(sorted(c.id for c in claims))


def test_first_and_last_are_the_attested_days():
    claims = [
        holds(a, NAME, SECRETARY, on=day)
        for a, day in zip("abcd", ("2024-03-01", None, "2021-05-06", "2023-01-01"), strict=True)
    ]
    (tenure,) = resolve(*claims).tenures
    assert (tenure.first, tenure.last) == ("2021-05-06", "2024-03-01")
    assert (tenure.start, tenure.end, tenure.ended_by) == (None, None, None), "attested is not asserted"


def test_only_a_stated_date_is_a_start_or_an_end():
    claims = holds("a", NAME, SECRETARY, since="2020-01", until="2024-06"), holds("b", NAME, SECRETARY, since="2019")
    (tenure,) = resolve(*claims).tenures
    assert (tenure.start, tenure.end) == ("2019", "2024-06")


@pytest.mark.parametrize("modality", ["former", "dismissed"])
def test_a_post_that_is_over(modality):
    """It ended no later than the day of the article; nobody attests that it was held on that day."""
    (tenure,) = resolve(holds("a", NAME, SECRETARY, modality)).tenures
    assert (tenure.first, tenure.last, tenure.ended_by) == (None, None, "2024-03-12")


def test_held_then_over():
    held, over = holds("a", NAME, SECRETARY, on="2023-01-01"), holds("b", NAME, SECRETARY, "former")
    (tenure,) = resolve(held, over).tenures
    assert (tenure.first, tenure.last, tenure.ended_by) == ("2023-01-01", "2023-01-01", "2024-03-12")


def test_over_then_held_again_is_not_over():
    over, held = holds("a", NAME, SECRETARY, "former", on="2020-01-01"), holds("b", NAME, SECRETARY)
    (tenure,) = resolve(over, held).tenures
    assert tenure.ended_by is None


@pytest.mark.parametrize("modality", ["expected", "denied"])
def test_what_is_only_expected_or_denied_is_no_tenure(modality):
    assert resolve(holds("a", NAME, SECRETARY, modality)).tenures == ()


def test_acting_holds_only_if_every_report_says_so():
    acting = [holds(a, NAME, SECRETARY, acting=True) for a in "ab"]
    assert resolve(*acting).tenures[0].acting
    assert not resolve(*acting, holds("c", NAME, SECRETARY)).tenures[0].acting


def test_one_participation_with_every_role_and_capacity():
    event = occurs("a")
    claims = [event, *(takes_part(event, NAME, role) for role in ("role/ket-luan", "role/chu-tri"))]
    former = holds("a", NAME, ELSEWHERE, "former")
    found = resolve(*claims, holds("a", NAME, SECRETARY), holds("b", NAME, DIRECTOR), former)
    (part,) = found.participations
    assert part.roles == ("role/chu-tri", "role/ket-luan")
    assert part.capacities == (SECRETARY,), "in the capacity that the same article shows, and none that is over"
    assert part.event == event_id(event)
    assert len(part.claims) == 2


def test_another_persons_claims_are_not_taken():
    event = occurs("a")
    found = resolve(
        event,
        holds("a", NAME, SECRETARY),
        holds("a", "Lê Thị Thử", DIRECTOR, at=60),
        takes_part(event, "Lê Thị Thử", "role/chu-tri"),
    )
    assert len(found.tenures) == 1
    assert found.participations == ()


def test_a_name_without_claims_is_nobody():
    assert resolve().people == ()
    assert resolve(holds("a", "Lê Thị Thử", SECRETARY)).people == ()


POSTS = [SECRETARY, DIRECTOR, ELSEWHERE, post("Bí thư", committee(None, scope="x"))]
MADE = st.builds(
    holds,
    st.sampled_from("abcd"),
    st.just(NAME),
    st.sampled_from(POSTS),
    st.sampled_from(["attested", "appointed", "former", "dismissed", "expected"]),
    on=st.sampled_from([None, "2020-01-01", "2024-03-12"]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(MADE, max_size=7), st.randoms(use_true_random=False))
def test_order_does_not_matter(claims, rng):
    shuffled = rng.sample(claims, len(claims))
    assert resolve(*shuffled) == resolve(*claims)


def test_every_order_of_a_chain():
    chain = [
        *(holds("a", NAME, SECRETARY), holds("b", NAME, DIRECTOR), holds("c", NAME, ELSEWHERE)),
        *(holds("d", NAME, ELSEWHERE), holds("d", NAME, SECRETARY)),
    ]
    assert len({resolve(*order) for order in itertools.permutations(chain)}) == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(MADE, max_size=7))
def test_every_claim_is_of_one_person_and_every_tenure_of_one_of_them(claims):
    found = resolve(*claims)
    of_people = [p.claims for p in found.people]
    assert sorted(c for ids in of_people for c in ids) == sorted(c.id for c in claims)
    assert {t.person for t in found.tenures} <= {p.id for p in found.people}
    assert [t.id for t in found.tenures] == sorted({t.id for t in found.tenures})


def test_whom_the_text_calls_another_of_the_name_is_another():
    one = holds("a", NAME, DIRECTOR)
    other = holds("a", NAME, post("Phó Giám đốc", department(CAO_BANG, "Y tế")), at=200, styles=("fn/trung-ten",))
    assert len(resolve(one, other).people) == 2
    assert len(resolve(one, structs.replace(other, id="x" * 16, styles=())).people) == 1

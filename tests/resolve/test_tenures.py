"""Tenures: what is attested, stated and bounded; two terms stay two."""

import pytest

from kg.vocab import body_key
from kg.workspace.around import life
from tests.resolve.made import CAO_BANG, committee, holds, occurs, post, takes_part
from tests.resolve.office import DEPUTY, DIRECTOR, ELSEWHERE, NAME, OTHER, SECRETARY, elected, relieved, tenures


def test_an_election_and_its_approval_are_one_start():
    approval = holds("b", NAME, SECRETARY, "appointed", on="2024-04-20", act="et/phe-chuan", decided="2024-04-18")
    (tenure,) = tenures(elected("a", NAME, SECRETARY, "2024-03-12"), approval)
    assert (tenure.start, tenure.decided, tenure.approved) == ("2024-03-12", "2024-03-12", "2024-04-18")


def test_the_start_is_the_day_of_effect_then_of_decision_then_of_news():
    news = holds("a", NAME, SECRETARY, "appointed", on="2024-03-15", act="et/bo-nhiem")
    assert tenures(news)[0].start == tenures(news)[0].announced == "2024-03-15"
    effect = holds("b", NAME, SECRETARY, "appointed", on="2024-03-15", act="et/bo-nhiem", since="2024-03-01")
    assert tenures(news, effect)[0].start == tenures(news, effect)[0].effective == "2024-03-01"


def test_what_is_given_from_a_later_day_on_is_not_held_before_it():
    (tenure,) = tenures(
        holds("a", NAME, SECRETARY, "appointed", on="2024-06-20", act="et/bo-nhiem", since="2024-07-01")
    )
    assert (tenure.first, tenure.start, tenure.held) == (None, "2024-07-01", ("2024-07-01", "2024-07-01"))


def test_a_renewal_starts_nothing():
    (tenure,) = tenures(holds("a", NAME, SECRETARY, on="2020-05-01"), elected("b", NAME, SECRETARY, "2021-06-30"))
    assert (tenure.first, tenure.start, tenure.decided) == ("2020-05-01", None, None)


def test_a_report_without_a_decision_states_no_start():
    (tenure,) = tenures(holds("a", NAME, SECRETARY, "appointed"))
    assert (tenure.start, tenure.first) == (None, "2024-03-12")


def test_a_term_of_the_body_is_nobodys_own_time():
    (tenure,) = tenures(holds("a", NAME, SECRETARY, since="2020", until="2025", term="nhiệm kỳ 2020 - 2025"))
    assert (tenure.start, tenure.end) == (None, None)
    assert [(t.number, t.years) for t in tenure.terms] == [("", "2020-2025")]


def test_terms_are_of_the_topmost_body():
    board = post("Trưởng Ban", type(SECRETARY.body)("bt/ban-dan-van", "Ban Dân vận", parent=SECRETARY.body))
    (tenure,) = tenures(holds("a", NAME, board, term="khóa XIX"))
    assert [(t.body, t.number) for t in tenure.terms] == [(SECRETARY.body, "XIX")]


def test_another_in_between_makes_two_terms():
    mine = [holds(a, NAME, SECRETARY, on=day) for a, day in (("a", "2015-05-01"), ("b", "2021-05-01"))]
    first, second = tenures(*mine, holds("c", OTHER, SECRETARY, on="2018-05-01"))
    assert second.id == f"{first.id}-2"
    assert (first.last, first.no_later) == ("2015-05-01", "2018-05-01")
    assert (second.no_earlier, second.first) == ("2018-05-01", "2021-05-01")
    assert len(tenures(*mine)) == 1


@pytest.mark.parametrize(
    "other", [{"held": DEPUTY, "own": DEPUTY}, {"held": SECRETARY, "own": SECRETARY, "acting": True}]
)
def test_a_deputy_beside_or_an_acting_one_interrupts_nobody(other):
    own, held = other.pop("own"), other.pop("held")
    mine = [holds(a, NAME, own, on=day) for a, day in (("a", "2015-05-01"), ("b", "2021-05-01"))]
    assert len(tenures(*mine, holds("c", OTHER, held, on="2018-05-01", **other))) == 1


def test_reports_that_disagree_within_weeks_are_a_contradiction_not_two_terms():
    mine = [holds(a, NAME, SECRETARY, on=day) for a, day in (("a", "2024-03-01"), ("b", "2024-04-01"))]
    assert len(tenures(*mine, holds("c", OTHER, SECRETARY, on="2024-03-15"))) == 1


def test_an_end_and_a_later_start_make_two_terms():
    claims = (
        elected("a", NAME, SECRETARY, "2015-05-01"),
        relieved("b", NAME, SECRETARY, "2018-05-01"),
        elected("c", NAME, SECRETARY, "2021-05-01"),
    )
    first, second = tenures(*claims)
    assert (first.start, first.end, first.ended) == ("2015-05-01", "2018-05-01", True)
    assert (second.start, second.end, second.ended) == ("2021-05-01", None, False)


def test_a_late_report_of_an_old_title_is_no_second_term():
    over = relieved("b", NAME, SECRETARY, "2018-05-01")
    assert (
        len(tenures(elected("a", NAME, SECRETARY, "2015-05-01"), over, holds("c", NAME, SECRETARY, on="2018-05-20")))
        == 1
    )


def test_years_of_a_career_are_a_term_of_their_own():
    career = holds("a", NAME, SECRETARY, "former", on="2020-06-01", since="2010", until="2015")
    first, second = tenures(career, elected("b", NAME, SECRETARY, "2020-06-01"))
    assert (first.start, first.end) == ("2010", "2015")
    assert (second.start, second.ended) == ("2020-06-01", False)


def test_acting_is_a_tenure_of_its_own_and_ends_with_the_full_one():
    acting = holds("a", NAME, SECRETARY, on="2024-01-05", acting=True)
    lesser, fully = tenures(acting, elected("b", NAME, SECRETARY, "2024-03-12"))
    assert (lesser.acting, lesser.no_later, fully.acting, fully.start) == (True, "2024-03-12", False, "2024-03-12")
    assert lesser.post == fully.post
    assert lesser.id == f"{fully.id}-acting"


def test_in_charge_is_kept_apart():
    (tenure,) = tenures(holds("a", NAME, DIRECTOR, in_charge=True))
    assert (tenure.in_charge, tenure.acting) == (True, False)
    assert tenure.id.endswith("-charge")


def test_two_who_swap_on_one_day_have_two_tenures_each():
    day = "2025-11-21"
    claims = [
        *(holds("a", n, p, on="2024-02-03") for n, p in ((NAME, SECRETARY), (OTHER, ELSEWHERE))),
        *(relieved("b", n, p, day) for n, p in ((NAME, SECRETARY), (OTHER, ELSEWHERE))),
        *(elected("b", n, p, day, at=60) for n, p in ((NAME, ELSEWHERE), (OTHER, SECRETARY))),
    ]
    for name, left, got in ((NAME, SECRETARY, ELSEWHERE), (OTHER, ELSEWHERE, SECRETARY)):
        found = {t.post: t for t in tenures(*claims, name=name)}
        assert set(found) == {left, got}
        assert (found[left].end, found[left].ended) == (day, True)
        assert (found[got].start, found[got].ended) == (day, False)


def test_predecessor_successor_and_the_life_of_the_body_bound_what_is_not_known():
    claims = [
        holds("a", OTHER, SECRETARY, on="2019-01-02"),
        holds("b", NAME, SECRETARY, on="2021-03-04"),
        holds("c", "Lê Văn Thử", SECRETARY, on="2024-05-06"),
    ]
    (tenure,) = tenures(*claims)
    assert (tenure.no_earlier, tenure.no_later) == ("2019-01-02", "2024-05-06")
    (tenure,) = tenures(*claims, bounds=lambda _: ("2020-01-01", "2023-01-01"))
    assert (tenure.no_earlier, tenure.no_later) == ("2020-01-01", "2023-01-01")
    (tenure,) = tenures(*claims, bounds=lambda _: ("2022-01-01", "2020-01-01"))
    assert (tenure.no_earlier, tenure.no_later) == ("2019-01-02", "2024-05-06"), "no bound excludes an attestation"


def test_the_life_of_a_body_is_its_units_and_its_types():
    merged = SECRETARY.body.unit.__class__("tỉnh", "Bắc Giang", "24")
    assert life(committee(merged))[1] == "2025-07-01"


@pytest.mark.parametrize("modality", ["former", "dismissed"])
def test_death_and_retirement_close_every_post(modality):
    gone = holds(
        "c", NAME, DIRECTOR, modality, on="2024-06-01", act="et/tu-tran" if modality == "former" else "et/nghi-huu"
    )
    found = tenures(holds("a", NAME, SECRETARY, on="2023-01-01"), holds("b", NAME, DIRECTOR, on="2024-01-01"), gone)
    assert [(t.ended, t.ended_by, t.no_later) for t in found] == [(True, "2024-06-01", "2024-06-01")] * 2


def test_who_dies_in_an_event_has_left_every_post():
    event = occurs("b", "et/tu-tran", on="2024-06-01", name="từ trần")
    (tenure,) = tenures(
        holds("a", NAME, SECRETARY, on="2023-01-01"),
        holds("b", NAME, SECRETARY, "former", on="2024-06-01"),
        event,
        takes_part(event, NAME, "role/nguoi-tu-tran"),
    )
    assert (tenure.ended, tenure.ended_by) == (True, "2024-06-01")


def test_retirement_closes_nothing_that_is_held_later():
    gone = holds("b", NAME, DIRECTOR, "dismissed", on="2024-06-01", act="et/nghi-huu")
    later = holds("c", NAME, SECRETARY, on="2024-09-01")
    assert {t.post: t.ended for t in tenures(gone, later)} == {DIRECTOR: True, SECRETARY: False}


def test_nguyen_closes_its_own_post_only():
    found = tenures(holds("a", NAME, SECRETARY, "former"), holds("a", NAME, DEPUTY, on="2024-03-12"))
    assert {t.post: t.ended for t in found} == {SECRETARY: True, DEPUTY: False}


def test_who_carries_on_in_the_heir_of_a_body_has_another_tenure_that_continues_the_first():
    heir = type(SECRETARY.body)(
        "bt/tinh-uy", "Tỉnh ủy Cao Bằng", unit=CAO_BANG, code="heir", before=(body_key(SECRETARY.body),)
    )
    bounds = {SECRETARY.body: ("", "2025-07-01"), heir: ("2025-07-01", "")}
    old, new = holds("a", NAME, SECRETARY, on="2025-03-01"), holds("b", NAME, post("Bí thư", heir), on="2025-08-01")
    first, second = tenures(old, new, bounds=lambda body: bounds[body])
    assert (first.continues, second.continues) == (None, first.id)
    over = holds("c", NAME, SECRETARY, "former", on="2025-04-01")
    assert tenures(old, over, new, bounds=lambda body: bounds[body])[1].continues is None
    other = holds("d", OTHER, post("Bí thư", heir), on="2025-07-15")
    assert tenures(old, other, new, bounds=lambda body: bounds[body])[1].continues is None

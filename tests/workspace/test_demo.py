"""What the tour chooses to tell: by the data, and the same way each time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.facts import Facts
from kg.workspace.demo import Step, career, excerpt, namesakes, shown, succession

NONE = Facts((), (), (), (), {})


def tenure(fact, person, post, first, last="", **given):
    row = dict.fromkeys(("first", "last", "start", "end", "over", "ended", "acting", "charge", "rank"), "")
    names = {
        "fact": fact,
        "person": f"https://x/id/person/{person}",
        "name": person.split("-")[0],
        "post": post,
        "label": f"{post} Ban",
    }
    where = {"title": post, "body": "b", "in": "Ban", "type": "t"}
    return row | names | where | {"first": first, "last": last or first} | given


def facts(*rows):
    return Facts(rows, (), (), (), {})


def test_a_career_is_the_one_with_most_beginnings():
    busy = [tenure(f"a{i}", "An-1", f"Ủy viên {i}", "2024-01-01") for i in range(5)]
    rising = [tenure(f"b{i}", "Bình-1", f"Trưởng {i}", f"202{i}-01-01") for i in (2, 0, 1)]
    found = career(facts(*busy, *rising))
    assert found.about == "Bình"
    assert [step.when for step in found.steps] == ["2020-01", "2021-01", "2022-01"]
    assert found.command == ("show", "Bình")


def test_who_shares_a_name_is_called_by_id():
    found = career(
        facts(
            tenure("a", "An-1", "Trưởng", "2020"),
            tenure("b", "An-1", "Phó", "2021"),
            tenure("c", "An-2", "Phó", "2021"),
        )
    )
    assert found.command == ("show", "id:person/An-1")


def test_holders_follow_one_another_or_it_is_no_succession():
    chain = [
        tenure("a", "An-1", "Trưởng", "2020-01-01", "2021-01-01"),
        tenure("b", "Bình-1", "Trưởng", "2021-01-01", "2023-01-01"),
    ]
    assert [step.name for step in succession(facts(*reversed(chain))).steps] == ["An", "Bình"]
    assert succession(facts(chain[0])) is None
    assert succession(facts(chain[0], tenure("b", "Bình-1", "Trưởng", "2020-05-01"))) is None  # at one time
    assert succession(facts(*(tenure(n, f"{n}-1", "Trưởng", "2020-01-01") for n in "ab"))) is None  # one list


def test_of_two_successions_the_longer_then_the_higher_is_told():
    low, high = (
        [tenure(f"{p}{i}", f"{n}-1", p, f"202{i}-01-01", rank=r) for i, n in enumerate("AB")]
        for p, r in (("Phó", "300"), ("Trưởng", "200"))
    )
    assert succession(facts(*low, *high)).about == "Trưởng Ban"
    assert succession(facts(*low, tenure("c", "C-1", "Phó", "2023-01-01"), *high)).about == "Phó Ban"


def test_namesakes_are_two_in_like_posts_of_two_agencies():
    later = [tenure("a", "An-1", "Trưởng", "2020-01-01"), tenure("b", "An-2", "Trưởng", "2024-01-01", body="c")]
    spans = ("2020-01-01", "2023-01-01"), ("2022-01-01", "2022-01-01")
    at_once = [tenure(f"b{n}", f"Bình-{n}", "Trưởng", *span, body=str(n)) for n, span in enumerate(spans)]
    assert namesakes(facts(*later, *at_once)).about == "Bình"
    assert [step.name for step in namesakes(facts(*later)).steps] == ["id:person/An-1", "id:person/An-2"]
    assert namesakes(facts(later[0], later[0] | {"person": "https://x/id/person/An-3"})) is None
    assert namesakes(facts(later[0], later[1] | {"title": "Phó"})) is None


@pytest.mark.parametrize("choose", [career, succession, namesakes])
def test_nothing_known_is_nothing_told(choose):
    assert choose(NONE) is None
    assert choose(facts(tenure("a", "An-1", "Trưởng", ""))) is None


@given(st.text("ab ,đ", max_size=150), st.text("ab ,đ", max_size=150), st.integers(40, 90))
def test_an_excerpt_fits_and_holds_the_name(before, after, width):
    quote = " ".join(f"{before} Nguyễn Văn Mẫu {after}".split())
    said = excerpt(quote, "Nguyễn Văn Mẫu", width)
    assert len(said) <= width
    assert "Nguyễn Văn Mẫu" in said or len(before.split(" ")[-1]) > 0
    assert said.removeprefix("… ").removesuffix(" …") in quote


def test_what_was_over_when_it_was_told_is_no_attested_day():
    (step,) = career(facts(tenure("a", "An-1", "Trưởng", "", over="2022-05-12", ended="true"))).steps
    assert step.when == "before 2022-05"


@given(st.integers(0, 40), st.integers(2, 9))
def test_some_steps_lead_from_the_first_to_the_last(count, most):
    steps = [Step(str(i), "", "", "") for i in range(count)]
    some, more = shown(steps, most)
    assert len(some) + more == count
    assert len(some) == len(set(some)) <= most
    assert some == sorted(some, key=lambda step: int(step.name))
    assert [*some[:1], *some[-1:]] == [*steps[:1], *steps[-1:]]

"""Which reports are of one event, what of it is believed, and what is kept beside it."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Occasion
from kg.resolve import event_id
from kg.resolve.joined import joined
from tests.resolve.made import CAO_BANG, LANG_SON, committee, happened, holds, occurs, post, takes_part

CHAIR, GUEST = "Nguyễn Văn Mẫu", "Trần Thị Thử"


def report(article, name="Hội nghị giao ban công tác dân vận quý I", *, on="2024-03-12", chair=CHAIR, **more):
    """The claims of an article that reports a conference with its chair."""
    kind = more.pop("kind", "et/hoi-nghi")
    occasion = Occasion(kind, name, on, **{"place": None, "organizers": (committee(CAO_BANG),), **more})
    event = occurs(article, kind, on=on, name=name, occasion=occasion)
    return [event, *([takes_part(event, chair, "role/chu-tri")] if chair else [])]


def groups(*reports):
    """The articles of each event that is told by more than one."""
    claims = [claim for told in reports for claim in told]
    of = {claim.id: claim.article for claim in claims}
    return [sorted(of[c] for c in event.claims) for event in happened(claims) if len(event.claims) > 1]


def test_the_id_tells_day_and_type():
    assert event_id(occurs("a")).startswith("20240312-hoi-nghi-")
    assert event_id(occurs("a", on=None)).startswith("undated-hoi-nghi-")
    assert event_id(occurs("a", on="2024-03")).startswith("202403-hoi-nghi-")


def test_only_occurrences_are_events():
    assert happened([holds("a", CHAIR, post("Bí thư", committee(CAO_BANG)))]) == ()


def test_reports_of_one_meeting_are_one_event_with_the_smallest_id():
    claims = [*report("a"), *report("b", "Hội nghị giao ban dân vận quý I năm 2024")]
    (event,) = happened(claims)
    assert event.claims == tuple(sorted(c.id for c in claims if c.occasion))
    assert event.id.endswith(event_id(min((c for c in claims if c.occasion), key=lambda c: c.id))[-8:])


def test_a_name_in_other_words_a_type_in_another_word():
    assert groups(report("a"), report("b", "Hội thảo về giao ban công tác dân vận", kind="et/hoi-thao")) == [["a", "b"]]


@pytest.mark.parametrize(
    "other",
    [
        report("b", on="2024-03-20"),
        report("b", "Hội nghị giao ban công tác dân vận quý II"),
        report("b", chair="Lê Văn Khảo", organizers=(committee(LANG_SON),)),
        report("b", "Hội nghị quán triệt nghị quyết về nông nghiệp", chair="Lê Văn Khảo"),
        report("b", kind="et/khoi-to"),
        report("b", on=None),
    ],
    ids=[
        "another week",
        "another quarter",
        "another province",
        "another name and chair",
        "another kind",
        "no day at all",
    ],
)
def test_what_is_not_one_event(other):
    assert groups(report("a"), other) == []


def test_morning_and_afternoon_are_two():
    assert groups(report("a", part="sáng"), report("b", part="chiều")) == []
    assert groups(report("a", part="sáng"), report("b")) == [["a", "b"]]


def test_two_events_of_one_article_are_never_one():
    assert groups([*report("a"), *report("a", "Hội nghị giao ban công tác dân vận")], report("b")) == [["a", "b"]]


def test_without_a_date_the_report_tells_the_week():
    assert groups(report("a"), report("b", on=None, reported="2024-03-14")) == [["a", "b"]]
    assert groups(report("a"), report("b", on=None, reported="2024-03-24")) == []
    assert groups(report("a"), report("b", on=None, said="2024-03-12", reported="2024-03-13")) == [["a", "b"]]


def test_two_without_any_day_are_one_only_as_one_text():
    assert groups(report("a", on=None), report("b", on=None)) == [["a", "b"]]
    assert groups(report("a", on=None), report("b", "Hội nghị giao ban dân vận", on=None)) == []


def test_a_namesake_in_another_province_is_no_evidence():
    """The same name, day and kind of meeting, and each article says of which province its man is."""
    there = [
        [*report(a, "Họp về chuyển đổi số", organizers=()), holds(a, CHAIR, post("Bí thư", committee(unit)), at=200)]
        for a, unit in (("a", CAO_BANG), ("b", LANG_SON))
    ]
    assert groups(*there) == []


def test_a_decision_is_about_whom_its_words_name():
    """One body decides on two people in one morning; of one of them no role was read."""
    one, other = (
        [
            *report(
                a, f"phân công ông {name} giữ chức Trưởng Ban Dân vận", kind="et/phan-cong", chair=None, part="sáng"
            ),
            holds(a, name, post("Trưởng Ban", committee(CAO_BANG)), at=200),
        ]
        for a, name in (("a", CHAIR), ("b", GUEST))
    )
    assert groups(one, other) == []


def test_days_of_a_sitting_are_one():
    names = ("kỳ họp thứ 15", "Kỳ họp thứ 15")
    first, last = (
        report(a, n, on=f"2024-07-1{d}", kind="et/ky-hop") for a, n, d in zip("ab", names, "57", strict=True)
    )
    assert groups(first, last) == [["a", "b"]]
    assert groups(first, report("b", "kỳ họp thứ 16", on="2024-07-17", kind="et/ky-hop")) == []


def test_most_independent_sources_are_believed_and_the_rest_is_kept():
    reports = [
        *report("a", place="Hội trường Tỉnh ủy"),
        *report("b", place="Hội trường Tỉnh ủy"),
        *report("c", place="Nhà văn hóa"),
    ]
    (event,) = happened(reports)
    assert (event.occasion.place, event.sources) == ("Hội trường Tỉnh ủy", 3)
    assert {(t.value, len(t.claims)) for t in event.told} == {("Hội trường Tỉnh ủy", 2), ("Nhà văn hóa", 1)}


def test_reprints_are_one_source():
    """Two of three articles are one text: one against one, and the fuller of the two is believed."""
    reports = [
        *report("a", place="Hội trường"),
        *report("b", place="Hội trường"),
        *report("c", place="Nhà văn hóa tỉnh"),
    ]
    (event,) = happened(reports, lambda one, other: {one, other} == {"a", "b"})
    assert (event.occasion.place, event.sources) == ("Nhà văn hóa tỉnh", 2)


def test_what_only_says_more_is_no_disagreement():
    (event,) = happened([*report("a", place="huyện Mẫu"), *report("b", place="xã Thử, huyện Mẫu"), *report("c")])
    assert (event.occasion.place, event.told) == ("xã Thử, huyện Mẫu", ())


CLAIMS = st.lists(
    st.tuples(
        st.sampled_from("abcde"),
        st.sampled_from(["2024-03-12", "2024-03-13", None]),
        st.sampled_from(["Hội nghị giao ban dân vận quý I", "Hội nghị giao ban dân vận quý II", "Hội nghị"]),
        st.sampled_from([CHAIR, GUEST, ""]),
        st.sampled_from(["sáng", "chiều", ""]),
    ),
    max_size=7,
)


@settings(max_examples=80, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_order_does_not_matter(rows, rng):
    claims = {
        c.id: c
        for a, on, name, chair, part in rows
        for c in report(a, name, on=on, chair=chair, part=part, reported="2024-03-14")
    }
    told = list(claims.values())
    events = happened(told)
    assert happened(rng.sample(told, len(told))) == events
    assert sorted(c for e in events for c in e.claims) == sorted(c.id for c in told if c.occasion)


def test_the_best_pairs_join_first_and_what_must_stay_apart_does():
    score = {
        ("a", "b"): 9.0,
        ("b", "c"): 8.0,
        ("a", "c"): float("-inf"),
        ("c", "d"): 6.0,
        ("b", "d"): 0.0,
        ("a", "d"): 0.0,
    }
    for names in itertools.permutations("abcd"):
        assert joined(names, lambda one, other: score[one, other], 5.0) == [["a", "b"], ["c", "d"]]


def test_order_of_few():
    claims = [*report("a"), *report("b"), *report("c", "Hội nghị", part="sáng")]
    assert len({happened(order) for order in itertools.permutations(claims)}) == 1

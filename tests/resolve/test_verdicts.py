"""What judgements do to claims and profiles, as functions: what is in force, who is parted, what contradicts what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kg.judgement import Judgement, Spot
from kg.resolve import people
from kg.resolve.people import clustering, profiled
from kg.resolve.verdicts import clash, hidden, in_force, parted, rejected, reread, says, span, told_by, verdicts
from kg.text.normalize import tone_key
from kg.workspace.language import scale
from tests.resolve.made import CAO_BANG, LANG_SON, committee, department, holds, occurs, post, takes_part

NAME = "Nguyễn Văn Mẫu"
KEY = tone_key(NAME)
SECRETARY, ELSEWHERE = post("Bí thư", committee(CAO_BANG)), post("Bí thư", committee(LANG_SON))
DIRECTOR = post("Giám đốc", department(CAO_BANG))


def spot(article, at=0):
    return Spot(article, at, at + len(NAME))


def said(kind, *spots, number=1, back="", text=""):
    return Judgement(kind, spots, "lan", "2026-11-27T10:00:00Z", "", text, back, str(number))


def same(one, other, number=1):
    return said("same", spot(one), spot(other), number=number)


def different(one, other, number=1):
    return said("different", spot(one), spot(other), number=number)


def resolve(claims, *judgements):
    articles = {}
    for claim in claims:
        articles.setdefault(claim.article, []).append(claim)
    return people(KEY, articles, {}, judgements, scale=scale()).people


# --- what is in force ---------------------------------------------------------------------


def test_an_undo_takes_back_and_can_be_taken_back():
    rows = [same("a", "b", 1), said("undo", number=2, back="1")]
    assert in_force(rows) == ()
    assert in_force([*rows, said("undo", number=3, back="2")]) == (rows[0],)


@given(st.lists(st.integers(0, 9), max_size=30), st.randoms())
def test_what_is_in_force_is_what_no_undo_in_force_names(steps, rng):
    """Random judgements and undos, in any order of rows."""
    rows = []
    for n, step in enumerate(steps):
        back = rows[step % len(rows)].id if rows and step > 4 else ""
        rows.append(said("undo", number=n, back=back) if back else same("a", "b", n))

    def stands(row):
        return not any(r.takes_back == row.id and stands(r) for r in rows)

    wanted = {r.id for r in rows if r.kind != "undo" and stands(r)}
    assert {j.id for j in in_force(rows)} == wanted
    rng.shuffle(rows)
    assert {j.id for j in in_force(rows)} == wanted


# --- same and different -------------------------------------------------------------------


def test_same_joins_and_different_parts():
    apart = [holds("a", NAME, SECRETARY), holds("b", NAME, ELSEWHERE)]
    assert len(resolve(apart)) == 2
    assert len(resolve(apart, same("a", "b"))) == 1
    together = [holds("a", NAME, SECRETARY), holds("b", NAME, SECRETARY)]
    assert len(resolve(together)) == 1
    assert len(resolve(together, different("a", "b"))) == 2


TWO_SECRETARIES = [
    *(holds(a, NAME, SECRETARY, on=f"2021-0{n}-01") for n, a in enumerate(("a1", "a2", "a3"), 1)),
    *(holds(b, NAME, ELSEWHERE, on=f"2021-0{n}-15") for n, b in enumerate(("b1", "b2"), 1)),
]


def officials(*judgements, claims=TWO_SECRETARIES):
    """The articles of each official."""
    where = {c.id: c.article for c in claims}
    return sorted(sorted(where[c] for c in person.claims) for person in resolve(claims, *judgements))


@pytest.mark.parametrize("one", ["a1", "a2", "a3"])
@pytest.mark.parametrize("other", ["b1", "b2"])
def test_one_report_of_each_stands_for_the_two_officials(one, other):
    """Two heads at one time cannot be one; who says they are means all that is told of both."""
    assert officials() == [["a1", "a2", "a3"], ["b1", "b2"]]
    assert officials(same(one, other)) == [["a1", "a2", "a3", "b1", "b2"]]
    assert officials(same(one, other), claims=TWO_SECRETARIES[::-1]) == [["a1", "a2", "a3", "b1", "b2"]]


def test_who_is_said_to_be_different_stays_so_whoever_is_joined():
    """The verdicts take a1 from a3: a1 goes with b1, and a3 stays; what is left goes where nothing forbids it."""
    found = officials(same("a1", "b1", 1), different("a3", "b1", 2))
    homes = {article: n for n, group in enumerate(found) for article in group}
    assert homes["a1"] == homes["b1"] != homes["a3"]
    assert found == officials(different("a3", "b1", 2), same("a1", "b1", 1), claims=TWO_SECRETARIES[::-1])


def test_different_parts_two_mentions_of_one_article():
    claims = [holds("a", NAME, SECRETARY), holds("a", NAME, DIRECTOR, at=200), holds("a", NAME, DIRECTOR, at=300)]
    (profile,) = parted(claims, [])
    assert profile == claims
    verdict = said("different", spot("a"), spot("a", 200))
    assert [[c.subject.start for c in group] for group in parted(claims, [verdict])] == [[0], [200, 300]]
    also = said("same", spot("a"), spot("a", 300), number=2)
    assert [[c.subject.start for c in group] for group in parted(claims, [verdict, also])] == [[0, 300], [200]]
    assert len(resolve(claims, verdict)) == 2


def test_a_verdict_on_words_that_are_gone_does_nothing():
    claims = [holds("a", NAME, SECRETARY), holds("b", NAME, ELSEWHERE)]
    gone = said("same", spot("a", 17), spot("b"))
    assert len(resolve(claims, gone)) == 2
    assert verdicts(profiled(KEY, {"a": claims[:1], "b": claims[1:]}, [gone]), [gone]) == {}


def test_where_verdicts_have_come_to_contradict_each_other_nobody_is_joined():
    claims = [
        holds(a, NAME, held)
        for a, held in (("a", SECRETARY), ("b", ELSEWHERE), ("c", post("Bí thư", committee(None, "c"))))
    ]
    found = profiled(KEY, {c.article: [c] for c in claims}, [])
    told = verdicts(found, [same("a", "b", 1), same("b", "c", 2), different("a", "c", 3)])
    assert told == {("a 0", "c 0"): False}
    assert len(resolve(claims, same("a", "b", 1), same("b", "c", 2), different("a", "c", 3))) == 3


def own(spot):
    return repr(span(spot))


MATRIX = [
    ("nothing", [same("a", "b", 1), different("c", "d", 2)], ()),
    ("directly", [same("a", "b", 1), different("a", "b", 2)], ("1", "2")),
    ("the other way round", [different("a", "b", 1), same("b", "a", 2)], ("2", "1")),
    ("by two steps", [same("a", "b", 1), same("b", "c", 2), different("a", "c", 3)], ("1", "2", "3")),
    ("by three", [same("a", "b", 1), different("a", "d", 2), same("c", "d", 3), same("b", "c", 4)], ("1", "4", "3", "2")),
    ("two differences are no sameness", [different("a", "b", 1), different("b", "c", 2), same("a", "c", 3)], ()),
    ("unsure binds nobody", [same("a", "b", 1), said("unsure", spot("a"), spot("b"), number=2)], ()),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "wanted"), [m[1:] for m in MATRIX], ids=[m[0] for m in MATRIX])
def test_what_contradicts_what(rows, wanted):
    assert tuple(j.id for j in clash(rows, own)) == wanted


def test_two_mentions_of_one_profile_carry_a_contradiction_on():
    rows = [same("a", "b", 1), said("different", spot("a", 200), spot("b"), number=2)]
    assert clash(rows, own) == ()
    assert tuple(j.id for j in clash(rows, lambda s: s.article)) == ("1", "2")


def test_what_a_verdict_parts_does_not_contradict_it():
    rows = [said("different", spot("a"), spot("a", 200), number=1)]
    assert clash(rows, lambda s: s.article) == ()
    rows.append(said("same", spot("a"), spot("a", 200), number=2))
    assert tuple(j.id for j in clash(rows, lambda s: s.article)) == ("2", "1")


# --- reject and suppress ------------------------------------------------------------------


def rejection(claim):
    spots = tuple(Spot(*s) for s in told_by(claim))
    return said("reject", *spots, text=says(claim))


def test_a_rejected_claim_goes_and_stays_out_under_another_id():
    claim, other = holds("a", NAME, SECRETARY), holds("a", NAME, DIRECTOR, at=200)
    assert rejected([claim, other], [rejection(claim)]) == {claim.id}
    again = replace(claim, id="another", confidence=0.5)
    assert rejected([again, other], [rejection(claim)]) == {"another"}
    assert reread([again], rejection(claim)) == []


def test_of_two_claims_at_the_same_words_the_one_that_says_so_goes():
    one, other = holds("a", NAME, SECRETARY), holds("a", NAME, DIRECTOR)
    assert rejected([one, other], [rejection(one)]) == {one.id}


def test_a_claim_that_is_read_otherwise_stays_out_and_is_told_of():
    claim = holds("a", NAME, SECRETARY)
    now = replace(claim, id="now", post=ELSEWHERE)
    assert rejected([now], [rejection(claim)]) == {"now"}
    assert reread([now], rejection(claim)) == [now]
    assert rejected([replace(now, predicate="background")], [rejection(claim)]) == set()


def test_who_takes_part_in_a_rejected_event_goes_with_it():
    event = occurs("a")
    part = takes_part(event, NAME, "role/chu-tri")
    assert rejected([event, part], [rejection(event)]) == {event.id, part.id}


def test_all_that_is_said_of_a_suppressed_person_is_hidden():
    claims = [holds("a", NAME, SECRETARY), holds("b", NAME, SECRETARY), holds("c", NAME, ELSEWHERE)]
    found = profiled(KEY, articles := {c.article: [c] for c in claims}, [])
    groups = [[c for name in group for c in found[name]] for group in clustering(found, articles, [], scale()).groups]
    for article in ("a", "b"):
        assert hidden(groups, [said("suppress", spot(article))]) == {claims[0].id, claims[1].id}
    assert hidden(groups, [said("suppress", spot("z"))]) == set()

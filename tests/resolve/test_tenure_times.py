"""Tenures whatever is told: no order of reports matters, nothing certain, stated or bounded contradicts what is attested."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ledger import HELD, shown_on
from kg.resolve.days import earliest, full, latest
from kg.text.normalize import tone_key
from tests.resolve.made import holds
from tests.resolve.office import DEPUTY, NAME, OTHER, SECRETARY, tenures

DAYS = st.sampled_from(
    ["2010-01-01", "2014-06-30", "2015-01-01", "2016-03-02", "2019-12-31", "2020-01-01", "2024-03-12"]
)
PARTIAL = st.one_of(st.none(), DAYS, st.sampled_from(["2010", "2015", "2015-03", "2020", "2024"]))
ACTS = ["", "et/bau", "et/phe-chuan", "et/bo-nhiem", "et/mien-nhiem", "et/nghi-huu"]
CLAIM = st.builds(
    holds,
    st.sampled_from("abcdef"),
    st.sampled_from([NAME, NAME, OTHER]),
    st.sampled_from([SECRETARY, DEPUTY]),
    st.sampled_from(["attested", "appointed", "former", "dismissed", "expected"]),
    on=st.one_of(st.none(), DAYS),
    since=PARTIAL,
    until=PARTIAL,
    act=st.sampled_from(ACTS),
    decided=st.one_of(st.none(), DAYS),
    acting=st.sampled_from([False, False, True]),
)
BOUNDS = st.tuples(st.sampled_from(["", "2015-01-01"]), st.sampled_from(["", "2020-01-01"]))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(CLAIM, min_size=1, max_size=9, unique_by=lambda claim: claim.id), BOUNDS, st.randoms(use_true_random=False)
)
def test_whatever_is_told(claims, bounds, rng):
    """Order cannot matter; what is certain, stated and bounded never contradicts what is attested; no claim is lost."""
    found = tenures(*claims, bounds=lambda _: bounds)
    shuffled = rng.sample(claims, len(claims))
    assert tenures(*shuffled, bounds=lambda _: bounds) == found
    assert len({t.id for t in found}) == len(found)
    told_of = {c.id for c in claims if c.subject.key == tone_key(NAME) and c.modality != "expected"}
    assert {c for t in found for c in t.claims} == told_of
    assert sum(len(t.claims) for t in found) == len(told_of)
    for tenure in found:
        check(tenure, [c for c in claims if c.id in tenure.claims])


def check(tenure, claims):
    first, last, start, end = tenure.first, tenure.last, tenure.start, tenure.end
    assert (first is None) == (last is None)
    for day in (d for c in claims if c.modality in HELD and c.on for d in shown_on(c) if d == c.on):
        assert first <= day <= last, "every attested day lies inside"
    assert not start or not first or earliest(start) <= first
    assert not end or not last or latest(end) >= last
    assert not start or not end or earliest(start) <= latest(end)
    if tenure.held:
        assert tenure.held[0] <= tenure.held[1]
        assert not first or (tenure.held[0] <= first and last <= tenure.held[1])
    assert not tenure.no_earlier or not first or tenure.no_earlier <= first
    assert not tenure.no_later or not last or last <= tenure.no_later
    assert not (full(start) and tenure.no_earlier)
    assert not (full(end) and tenure.no_later)

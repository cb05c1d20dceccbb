"""Who is touched by a change of who is shown in a seat: everybody whose tenures look different after it."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.ledger import Ledger, rows
from kg.model import Article
from kg.resolve import people
from kg.text.normalize import tone_key
from kg.workspace.around import around, single
from kg.workspace.language import scale
from tests.resolve.made import CAO_BANG, committee, grouped, holds, post

NAMES = ["Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Thử"]
SEATS = [post("Bí thư", committee(CAO_BANG)), post("Phó Bí thư", committee(CAO_BANG))]
DAYS = st.sampled_from([f"20{year}-0{month}-01" for year in range(14, 24, 2) for month in (2, 9)])
STEP = st.tuples(
    st.sampled_from("abcdef"),  # an article: said again, it replaces what it said
    st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.sampled_from([SEATS[0], *SEATS]),
            st.sampled_from(["attested", "appointed", "former"]),
            DAYS,
            st.one_of(st.none(), DAYS),
            st.sampled_from([False, False, False, True]),
        ),
        max_size=3,
    ),
)


def tenures(ledger):
    """What follows for each name of what the ledger holds."""
    found = {}
    for name in NAMES:
        key = tone_key(name)
        articles = grouped(c for a in ledger.block(key) for c in ledger.claims(a))
        found[key] = people(key, articles, {}, scale=scale(), around=around(ledger, key)).tenures
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(STEP, min_size=2, max_size=8))
def test_whose_tenures_change_is_touched(steps):
    with tempfile.TemporaryDirectory() as folder:
        ledger = Ledger(Path(folder) / "ledger")
        for number, (name, told) in enumerate(steps):
            before, sequence = tenures(ledger), ledger.sequence()
            claims = {
                c.id: c
                for at, (who, seat, modality, day, since, acting) in enumerate(told)
                for c in [
                    holds(name + str(number), who, seat, modality, on=day, since=since, acting=acting, at=50 * at)
                ]
            }
            ledger.put(Article(name + str(number), name, None, name, None, name), rows(tuple(claims.values())), "1")
            after = tenures(ledger)
            changed = {key for key in after if after[key] != before[key]}
            assert changed <= ledger.touched(sequence, single)[0]
        ledger.close()

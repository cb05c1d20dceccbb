"""The search in a sorted file finds what reading the whole would find."""

import csv

from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.table import Sorted

NAMES = st.text(st.sampled_from("ab 1đê"), max_size=4)


@given(rows=st.sets(NAMES, max_size=12), start=st.text(st.sampled_from("ab 1đê"), min_size=1, max_size=4))
def test_the_lines_that_begin_so(tmp_path_factory, rows, start):
    path = tmp_path_factory.mktemp("table") / "table.csv"
    lines = sorted(f"{name},x" for name in rows)
    path.write_text("".join(f"{line}\n" for line in ("name,value", *lines)), encoding="utf-8", newline="\n")
    wanted = [line for line in lines if line.startswith(start)]
    table = Sorted(path)
    assert list(table.lines(start)) == list(csv.reader(wanted))
    assert table.begins(start) == bool(wanted)


def test_the_file_is_read_at_the_first_question(tmp_path):
    table = Sorted(tmp_path / "later.csv")
    (tmp_path / "later.csv").write_text('key,ids\na,"1,2"\n', encoding="utf-8", newline="\n")
    assert list(table.lines("a")) == [["a", "1,2"]]

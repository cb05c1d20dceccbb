"""Days and months with spaces around the dash between them."""

import pytest

from kg.text.dates import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Ngày 17 – 9, UBND tỉnh họp", ["2020-09-17"]),
        ("Ngày 19 - 12, tỉnh họp", ["2020-12-19"]),
        ("Tối 24- 4-2010, tỉnh họp", ["2010-04-24"]),
        ("(ngày 3 - 2)", ["2020-02-03"]),
        ("từ ngày 5 - 9, tỉnh họp", []),  # days of one month
        ("đạt 5 - 9, 10 điểm", []),
    ],
)
def test_spaces_may_stand_around_the_dash_of_a_day_and_its_month(text, iso):
    assert [d.iso for d in dates(text, "2020-12-20")] == iso

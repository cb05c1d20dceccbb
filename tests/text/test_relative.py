"""Dates that are none of the usual: told by words alone, of documents, of the moon's calendar, still to come."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dates import DateMention, dates

PUBLISHED = "2023-06-23"  # a Friday
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
WEEKDAYS = ("thứ Hai", "thứ ba", "thứ Tư", "thứ 5", "Thứ Sáu", "thứ bảy", "Chủ nhật")


def one(text: str, published: str | None = PUBLISHED) -> DateMention:
    (found,) = dates(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "iso", "part"),
    [
        ("sáng nay", "2023-06-23", "sáng"),
        ("Hôm nay", "2023-06-23", ""),
        ("chiều hôm nay", "2023-06-23", "chiều"),
        ("sáng ngày hôm nay", "2023-06-23", "sáng"),
        ("hôm qua", "2023-06-22", ""),
        ("ngày hôm qua", "2023-06-22", ""),
        ("Chiều qua", "2023-06-22", "chiều"),
        ("tối qua", "2023-06-22", "tối"),
        ("tối muộn hôm qua", "2023-06-22", "tối"),
        ("hôm kia", "2023-06-21", ""),
        ("tối mai", "2023-06-24", "tối"),
        ("ngày mai", "2023-06-24", ""),
        ("thứ Sáu tuần trước", "2023-06-16", ""),
        ("chiều thứ Năm tuần này", "2023-06-22", "chiều"),
        ("Chủ nhật tuần này", None, ""),
        ("sáng Chủ nhật tuần tới", "2023-07-02", "sáng"),
        ("thứ Sáu vừa qua", "2023-06-16", ""),
        ("tháng trước", "2023-05", ""),
        ("tháng này", "2023-06", ""),
        ("năm ngoái", "2022", ""),
        ("năm nay", "2023", ""),
        ("vừa qua", None, ""),
        ("mới đây", None, ""),
        ("hôm sau", None, ""),
        ("Cùng ngày", None, ""),
        ("Chiều cùng ngày", None, "chiều"),
    ],
)
def test_relative_words_count_from_the_publication(text: str, iso: str | None, part: str) -> None:
    found = one(f"{text}, tỉnh họp")
    assert (found.iso, found.part, found.kind, found.end) == (iso, part, "relative", len(text))
    assert one(f"{text}, tỉnh họp", None).iso is None


@given(DAYS, st.integers(0, 6))
def test_a_weekday_of_the_week_before_is_that_weekday(published: date, weekday: int) -> None:
    found = date.fromisoformat(one(f"{WEEKDAYS[weekday]} tuần trước", published.isoformat()).iso or "")
    monday = published - timedelta(days=published.weekday())
    assert found.weekday() == weekday
    assert monday - timedelta(days=7) <= found < monday


@given(DAYS, st.integers(0, 6))
def test_the_last_weekday_lies_in_the_seven_days_before(published: date, weekday: int) -> None:
    found = date.fromisoformat(one(f"{WEEKDAYS[weekday]} vừa qua", published.isoformat()).iso or "")
    assert found.weekday() == weekday
    assert timedelta(days=1) <= published - found <= timedelta(days=7)


def test_relative_words_stand_beside_each_other() -> None:
    assert len(dates("sáng nay và chiều nay, hôm qua", PUBLISHED)) == 3


def test_the_same_day_is_the_last_one_written() -> None:
    text = "Sáng 20/6 tỉnh họp theo Nghị quyết 5-NQ/TW ngày 3/4/2020. Chiều cùng ngày, tỉnh họp tiếp. Ngày 21/6 nghỉ."
    assert [(m.iso, m.kind) for m in dates(text, PUBLISHED)] == [
        ("2023-06-20", "day"),
        ("2020-04-03", "document"),
        ("2023-06-20", "relative"),
        ("2023-06-21", "day"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 18-NQ/TW ngày 25/10/2017",
        "Nghị quyết số 18-NQ/TW, ngày 25/10/2017 của Trung ương",
        "Quyết định số 12/2020/QĐ-UBND ngày 25 tháng 10 năm 2017 của tỉnh Mới",
        "theo quyết định số 12/QĐ-UBND-HC ngày 25-10-2017 về đất",
        "Thông báo số 5-TB/TU (25/10/2017)",
        "Chỉ thị 05 ngày 25/10/2017",
        "Nghị quyết của Bộ Chính trị ngày 25/10/2017",
        "Quyết định số 7/QĐ-TTg của Thủ tướng Chính phủ ngày 25/10/2017",
    ],
)
def test_the_day_of_a_document_is_told_apart(text: str) -> None:
    assert (one(text).iso, one(text).kind) == ("2017-10-25", "document")


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện Kế hoạch số 5-KH/TU, ngày 22/6/2023, tỉnh họp",
        "Thực hiện Kế hoạch số 5-KH/TU sáng 22/6/2023 tỉnh họp",
        "Ngày 22/6/2023, tỉnh ban hành Quyết định số 5/QĐ-UBND",
        "Đoàn kiểm tra số 5 ngày 22/6/2023 họp",
        "Tỉnh ra nghị quyết. Ngày 22/6/2023 họp tiếp",
    ],
)
def test_a_day_beside_a_document_is_a_day(text: str) -> None:
    assert (one(text).iso, one(text).kind) == ("2023-06-22", "day")


@pytest.mark.parametrize(
    "text",
    [
        "mùng 2 Tết",
        "sáng mùng 1 Tết",
        "mùng 2/1 Tết",
        "đêm 30 Tết",
        "từ mùng 1 đến mùng 5 Tết",
        "ngày 10 tháng 3 âm lịch",
        "ngày 10/3 (âm lịch)",
        "từ 8 đến 10/3 âm lịch",
        "ngày 15/1 ÂL",
        "ngày 5 tháng 5 năm Quý Mão",
        "mùng 10 tháng 3",
        "Giỗ Tổ Hùng Vương (10/3)",
        "Rằm tháng Giêng",
        "ngày 23 tháng Chạp",
    ],
)
def test_days_of_the_moon_are_left_out(text: str) -> None:
    assert dates(text, PUBLISHED) == []


def test_the_suns_day_beside_the_moons_is_read() -> None:
    assert one("ngày 22/6 (tức ngày 5/5 âm lịch)").iso == "2023-06-22"
    assert one("ngày 22/6/2023 (nhằm mùng 5 tháng 5 năm Quý Mão)").iso == "2023-06-22"


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("từ tháng 6 đến tháng 8/2020", ["2020-06", "2020-08"]),
        ("tháng 11, 12/2019", ["2019-11", "2019-12"]),
        ("từ tháng 10 đến tháng 2 năm 2021", ["2020-10", "2021-02"]),
    ],
)
def test_months_share_a_year(text: str, isos: list[str]) -> None:
    assert [m.iso for m in dates(text, PUBLISHED)] == isos


@pytest.mark.parametrize("words", ["tới", "tới đây", "sắp tới"])
@given(published=DAYS, ahead=st.integers(0, 360))
def test_a_day_to_come_is_the_next_one(words: str, published: date, ahead: int) -> None:
    day = published + timedelta(days=ahead)
    if (day.month, day.day) != (2, 29):
        assert one(f"sáng {day.day}/{day.month} {words}, tỉnh họp", published.isoformat()).iso == day.isoformat()


PLAIN = "ngày|sáng|hôm|qua|nay|từ|đến|,|(|)|/|-|.|1|2|31|12|22/6|30/12|8h30|tháng|quý II|cùng ngày|thứ Sáu| |  |\n|năm nay|mai"


@given(st.lists(st.sampled_from(PLAIN.split("|")), max_size=25).map("".join), DAYS)
def test_no_text_dates_a_day_after_the_publication(text: str, published: date) -> None:
    latest = (published + timedelta(days=1)).isoformat()
    told = [m for m in dates(text, published.isoformat()) if m.kind in ("day", "relative") and (m.iso or "") > latest]
    assert [m for m in told if "năm nay" not in text[m.start : m.end]] == []  # which says the year


@pytest.mark.parametrize(
    "form",
    [
        "từ ngày {a.day}/{a.month} đến ngày {b.day}/{b.month}/{b.year}",
        "từ {a.day}/{a.month}/{a.year} - {b.day}/{b.month}/{b.year}",
        "từ ngày {a.day} tháng {a.month} đến hết ngày {b.day} tháng {b.month} năm {b.year}",
        "{a.day}.{a.month} – {b.day}.{b.month}.{b.year}",
        "từ 8h ngày {a.day}/{a.month}/{a.year} đến 17 giờ 30 ngày {b.day}/{b.month}/{b.year}",
        "từ ngày {a.day} đến {b.day}/{b.month}/{b.year}",
    ],
)
@given(first=DAYS, length=st.integers(1, 27))
def test_an_interval_is_read_back(form: str, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    found = one(form.format(a=first, b=last), None)
    assert (found.iso, found.until, found.kind) == (first.isoformat(), last.isoformat(), "interval")


@pytest.mark.parametrize(
    "form",
    ["các ngày {a}, {b} và {c}/{m}", "{a}, {b}, {c}/{m}", "ngày {a},{b} & {c} tháng {m}", "trong 3 ngày {a}-{c}/{m}"],
)
@given(first=st.integers(1, 26), month=st.integers(1, 12), published=DAYS)
def test_days_of_one_month_are_read_back(form: str, first: int, month: int, published: date) -> None:
    text = form.format(a=first, b=first + 1, c=first + 2, m=month)
    found = one(text if form[0] != "{" else f"ngày {text}", published.isoformat())
    start, end = date.fromisoformat(found.iso or ""), date.fromisoformat(found.until or "")
    assert (start.day, start.month, end - start) == (first, month, timedelta(days=2))
    assert start <= published + timedelta(days=1) < start.replace(day=1) + timedelta(days=400)

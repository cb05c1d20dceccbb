from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dates import DateMention, dates

PUBLISHED = "2023-06-23"
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
WITH_YEAR = [
    "ngày {d}/{m}/{y}",
    "{d}/{m}/{y}",
    "{d:02}/{m:02}/{y}",
    "{d}-{m}-{y}",
    "{d}.{m}.{y}",
    "{d} / {m} / {y}",
    "ngày {d} - {m} - {y}",
    "ngày {d}/{m}-{y}",
    "ngày {d}, tháng {m}, năm {y}",
    "mùng {d} tháng {m:02} năm {y}",
    "Thứ Ba, ngày {d}/{m}/{y}",
    "8h30, ngày {d}/{m}/{y}",
    "14 giờ 30 phút ngày {d}/{m}/{y}",
    "ngày {d} tháng {m} năm {y}",
    "{d} tháng {m} năm {y}",
    "Ngày {d} tháng {m}/{y}",
    "sáng {d}/{m} năm {y}",
    "chiều ngày {d}/{m}, năm {y}",
    "{y}-{m:02}-{d:02}",
]
WITHOUT_YEAR = [
    "ngày {d}/{m}",
    "Ngày {d:02}-{m:02}",
    "ngày {d}.{m}",
    "sáng {d}-{m}",
    "chiều {d}/{m}",
    "tối qua, {d}/{m}",
    "ngày {d} tháng {m}",
    "hôm {d}/{m}",
    "thứ Sáu, {d}/{m}",
    "thứ Ba ngày {d}/{m}",
    "7h {d}/{m}",
    "cùng ngày {d}/{m}",
    "Chủ nhật ({d}/{m})",
    "({d}/{m})",
]
WORDS = (
    "ngày|tháng|năm|sáng|nay|từ|đến|và|,|(|)|/|-|.|–|1|2|31|12|22/6|2023|2020-2025|nhiệm kỳ|quý II|6 tháng đầu|hôm|qua"
    "| |  |\n|giai đoạn|số|tới|00|９|٣|cùng ngày|âm lịch|%"
)
TEXTS = st.text(max_size=150) | st.lists(st.sampled_from(WORDS.split("|")), max_size=25).map("".join)


def one(text: str, published: str | None = PUBLISHED) -> DateMention:
    (found,) = dates(text, published)
    return found


def spoken(form: str, day: date) -> str:
    return form.format(d=day.day, m=day.month, y=day.year)


@pytest.mark.parametrize("form", WITH_YEAR)
@given(day=DAYS)
def test_a_written_year_is_read_back(form: str, day: date) -> None:
    text = f"Tin: {spoken(form, day)}, tỉnh họp."
    found = one(text, None)
    assert (found.iso, found.kind) == (day.isoformat(), "day")
    assert text[found.start : found.end] == spoken(form, day)


@pytest.mark.parametrize("form", WITHOUT_YEAR)
@given(day=DAYS, later=st.integers(-1, 360))
def test_a_missing_year_is_that_of_the_last_such_day(form: str, day: date, later: int) -> None:
    published = day + timedelta(days=later)
    if (day.month, day.day) != (2, 29):
        assert one(spoken(form, day), published.isoformat()).iso == day.isoformat()
    assert one(spoken(form, day), None).iso is None


@given(TEXTS, DAYS)
def test_mentions_slice_in_order_and_never_fail(text: str, day: date) -> None:
    found = dates(text, day.isoformat())
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.until is None or (m.iso is not None and m.iso <= m.until) for m in found)
    for mention in found:
        if mention.iso and mention.kind in ("day", "interval"):
            date.fromisoformat(mention.iso)


@given(st.sampled_from(WITHOUT_YEAR), st.integers(1, 31), st.integers(1, 12), DAYS)
def test_no_day_after_publication_without_a_written_year(form: str, day: int, month: int, published: date) -> None:
    for mention in dates(form.format(d=day, m=month), published.isoformat()):
        assert mention.iso is None or mention.iso <= (published + timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("text", "iso", "part"),
    [
        ("Sáng nay, 22/6, tỉnh họp", "2023-06-22", "sáng"),
        ("chiều hôm qua (22/6) tỉnh họp", "2023-06-22", "chiều"),
        ("sáng thứ Năm, ngày 22/6", "2023-06-22", "sáng"),
        ("đêm 22-6", "2023-06-22", "tối"),
        ("trưa mùng 2/6", "2023-06-02", "trưa"),
        ("chiều 10-12", "2022-12-10", "chiều"),
        ("ngày mồng 1 tháng 5", "2023-05-01", ""),
        ("ngày mùng 1/5", "2023-05-01", ""),
        ("8h30, ngày 24/6", "2023-06-24", "sáng"),
        ("11 giờ ngày 22/6", "2023-06-22", "trưa"),
        ("14h ngày 22/6", "2023-06-22", "chiều"),
        ("từ 19h30 ngày 22/6", "2023-06-22", "tối"),
        ("3 giờ chiều 22/6", "2023-06-22", "chiều"),
        ("24h ngày 22/6", "2023-06-22", ""),
        ("ngày 25/6", "2022-06-25", ""),
        ("sáng 25/6 tới, ông Mẫu tiếp dân", "2023-06-25", "sáng"),
        ("sáng 22/6 tới thăm trường", "2023-06-22", "sáng"),
        ("ngày 22/6 năm ngoái", "2022-06-22", ""),
        ("ngày 22/6/22", "2022-06-22", ""),
        ("Ngày 22 /6/ 2023", "2023-06-22", ""),
        ("ngày 29/2", "2020-02-29", ""),
        ("06:03\nNgày 22/6 tỉnh họp", "2023-06-22", ""),
    ],
)
def test_days(text: str, iso: str, part: str) -> None:
    found = one(text)
    assert (found.iso, found.part, found.kind) == (iso, part, "day")


@pytest.mark.parametrize(
    ("text", "iso", "until"),
    [
        ("ngày 5 và 6/3", "2023-03-05", "2023-03-06"),
        ("trong 2 ngày 23 và 24/9", "2022-09-23", "2022-09-24"),
        ("từ ngày 19 đến 23/1", "2023-01-19", "2023-01-23"),
        ("từ ngày 22 đến hết ngày 25/6", "2023-06-22", "2023-06-25"),
        ("26-27/8", "2022-08-26", "2022-08-27"),
        ("26 – 27/8/2023", "2023-08-26", "2023-08-27"),
        ("các ngày 5, 6 và 7/3", "2023-03-05", "2023-03-07"),
        ("từ sáng 19 đến chiều 20/6", "2023-06-19", "2023-06-20"),
        ("từ ngày 30/12 đến ngày 2/1", "2022-12-30", "2023-01-02"),
        ("từ 30/12/2022 đến 2/1/2023", "2022-12-30", "2023-01-02"),
        ("từ ngày 30/12 đến ngày 2/1/2023", "2022-12-30", "2023-01-02"),
        ("từ ngày 30 đến 2/6", "2023-05-30", "2023-06-02"),
        ("từ ngày 28 đến 30/6 tới, tỉnh họp", "2023-06-28", "2023-06-30"),
        ("ngày 5, 6 tháng 3", "2023-03-05", "2023-03-06"),
        ("hai ngày 5 & 6/3", "2023-03-05", "2023-03-06"),
        ("từ 8h ngày 19 đến 17h ngày 20/6", "2023-06-19", "2023-06-20"),
        ("ngày 21/6-22/6", "2023-06-21", "2023-06-22"),
        ("ngày 22 đến ngày 24 tháng 6 năm 2023", "2023-06-22", "2023-06-24"),
    ],
)
def test_intervals(text: str, iso: str, until: str) -> None:
    found = one(text)
    assert (found.iso, found.until, found.kind) == (iso, until, "interval")


def test_two_days_with_their_months_are_two() -> None:
    assert [m.iso for m in dates("ngày 20/6 và 22/6, tỉnh họp", PUBLISHED)] == ["2023-06-20", "2023-06-22"]
    assert [m.iso for m in dates("ngày 22/6 và 25/6, tỉnh họp", PUBLISHED)] == ["2023-06-22", "2023-06-25"]


@pytest.mark.parametrize(
    ("text", "iso", "until", "kind"),
    [
        ("tháng 6/2023", "2023-06", None, "month"),
        ("tháng 06-2023", "2023-06", None, "month"),
        ("tháng 6 năm 2023", "2023-06", None, "month"),
        ("tháng 12", "2022-12", None, "month"),
        ("từ 6/2010", "2010-06", None, "month"),
        ("năm 2021", "2021", None, "year"),
        ("nhiệm kỳ 2020-2025", "2020", "2025", "term"),
        ("nhiệm kì 2021 – 2026", "2021", "2026", "term"),
        ("khóa XV (2021 - 2026)", "2021", "2026", "term"),
        ("giai đoạn 2022-2024", "2022", "2024", "period"),
        ("kế hoạch 5 năm 2021-2025", "2021", "2025", "period"),
        ("năm học 2022 - 2023", "2022", "2023", "period"),
        ("1945 - 2023", "1945", "2023", "period"),
        ("(3/2/1930 - 3/2/2023)", "1930-02-03", "2023-02-03", "period"),
        ("6 tháng đầu năm", None, None, "period"),
        ("9 tháng năm 2023", None, None, "period"),
        ("quý II", None, None, "period"),
        ("Quý 3/2023", None, None, "period"),
        ("quý 2 năm 2023", None, None, "period"),
        ("kỷ niệm 76 năm ngày 27/7", None, None, "period"),
        ("Nhân ngày 20/11/2022", None, None, "period"),
    ],
)
def test_months_years_terms_periods(text: str, iso: str | None, until: str | None, kind: str) -> None:
    found = one(text)
    assert (found.iso, found.until, found.kind) == (iso, until, kind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "đạt 10/22 bài",
        "trực 24/7",
        "mỗi ngày 5-6 lần",
        "ngày 22.6 triệu đồng",
        "Trong ngày, 10/12 xã",
        "trong 6 giờ, 2/3 số hộ",
        "8h30",
        "14 giờ",
        "số 22/6 đường Mẫu",
        "đường 30/4",
        "quốc lộ 3-2",
        "Công văn số 12/6/2023",
        "số 12/2023/QĐ-UBND",
        "thu 22,6 tỷ đồng",
        "1/2 số hộ",
        "từ 1/2 số hộ",
        "thắng 3-2",
        "tỷ số chiều 2-0",
        "ngày 31/2",
        "ngày 45/13",
        "ngày 0/6",
        "31/2/2023",
        "ngày 29/2/2023",
        "Nghị quyết 18-NQ/TW",
        "số 12/2024/NĐ-CP",
        "Quyết định số 5/2023",
        "QĐ 298",
        "khóa XIII",
        "1.200 tỷ đồng",
        "mục 1.2.30",
        "điện thoại 0912-345-678",
        "ngày 15/1 âm lịch",
        "đoạn Km 22+6",
        "tốt đẹp sáng sủa",
        "ngân sách 2023",
        "án 22 tháng 6 ngày",
        "tháng 13",
        "tuần trước",
        "các tháng trước",
        "sáng thứ Hai",
        "thứ hai là việc khác",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text, PUBLISHED) == []


@pytest.mark.parametrize("published", [None, "", "unknown", "2023", "2023-13-01", "0001-01-01", "9999-12-31"])
def test_a_day_of_publication_that_is_none_tells_no_year(published: str | None) -> None:
    assert one("sáng 22/6", published).iso is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Sáng 28/8, xã Mẫu họp mừng Quốc khánh (2/9/1945 - 2/9/2025).", "2025-08-28"),
        ("Chiều 18/11, trường gặp mặt nhân ngày nhà giáo 20/11/2021.", "2021-11-18"),
        ("Ngày 26/5, sở họp bàn Kế hoạch số 12/KH-SM ngày 6/5/2023.", "2023-05-26"),
        ("Sáng 18/12, đoàn chúc mừng lễ Giáng sinh 2025.", "2025-12-18"),
        ("Sáng 18/1, đoàn chúc Tết Quý Mão năm 2023.", "2023-01-18"),
        ("Sáng 5/9, trường khai giảng năm học mới 2023 - 2024.", "2023-09-05"),
        ("Sáng 28/8, xã Mẫu họp bàn kế hoạch năm 2025.", None),  # of which year it tells, not when they met
        ("Sáng 28/8, đại hội xã Mẫu nhiệm kỳ 2020 - 2025 khai mạc.", None),
        ("Sáng 28/8, xã Mẫu mừng ngày 19/8/1945.", None),
        ("Sáng 28/8, xã Mẫu bàn việc của năm 2024 theo Chỉ thị ngày 20/8/2021.", None),  # an old paper
        ("Sáng 28/8, xã Mẫu họp. Hội nghị trước ngày 12/3/2024.", None),  # too far away
    ],
)
def test_the_year_is_that_of_a_full_day_near_by(text: str, iso: str | None) -> None:
    assert dates(text, None)[0].iso == iso


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("202511/xa-mau-hop-12", "2025-11-19"),
        ("2025/11/19/xa-mau-hop.html", "2025-11-19"),
        ("xa-mau-hop-20251120081530123.htm", "2025-11-19"),
        ("xa-mau-hop-185251120081530123.htm", "2025-11-19"),
        ("2025/11/18/xa-mau-hop.html", "2025-11-19"),  # the evening before, as with a known day
        ("202501/xa-mau-hop-12", "2024-11-19"),
        ("xa-mau-hop-20251412.htm", None),
        ("nghi-quyet-202511.html", None),
    ],
)
def test_the_address_tells_the_year(path: str, iso: str | None) -> None:
    assert dates("Sáng 19/11, xã Mẫu họp.", None, f"https://bao.example/tin/{path}")[0].iso == iso


def test_a_known_day_goes_before_all_else() -> None:
    found = dates("Sáng 19/11, xã Mẫu họp, mừng 20/11/2021.", "2023-11-20", "https://bao.example/202511/xa-mau")
    assert found[0].iso == "2023-11-19"

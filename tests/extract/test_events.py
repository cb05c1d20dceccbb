"""Occasions: type, day, place, who held it, who did what, on reports whose answers are known (events.toml)."""

import tomllib
from pathlib import Path

import pytest

from kg.extract import document, extract
from tests.extract.reading import article, lexicon

TABLE = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))["event"]
NAMES = {"A": "Nông Văn Mẫu", "B": "Lò Thị Thử"}
PUBLISHED = "2024-06-20"


def events(text):
    found = article(text, published=PUBLISHED)
    return document(found, extract(found, lexicon()), lexicon())["events"]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row["text"][:60])
def test_event(row):
    (found,) = events(row["text"].format(**NAMES))
    assert (found["type"], found["date"], found["place"]) == (row["type"], row.get("date"), row.get("place"))
    assert found["organizers"] == row.get("organizers", [])
    taken = sorted((p["person"], p["role"]) for p in found["participants"])
    assert taken == sorted((NAMES[who], role) for who, role in row["roles"])


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 19/6, hội nghị khách hàng của Công ty Mới thu hút 200 người.",
        "Ca sĩ Nguyễn Văn Mẫu từ trần ngày 18/6/2024 vì bệnh.",
        "Giám đốc Công ty Mới Nguyễn Văn Mẫu thôi giữ chức vụ từ ngày 19/6.",
        # A body, but nobody who did what the verb says, or only a wish, a purpose or a law that names a session.
        "Ngày 19/6, nhiều cán bộ của tỉnh nêu cao thái độ làm việc.",
        "Ông Nông Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, đề nghị tòa xét xử tiếp hay không.",
        "Luật Thử nghiệm, do Quốc hội thông qua ở một kỳ họp bất thường, nói rõ điều này.",
        "Ông Nông Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, trao tặng 30 suất quà cho người nghèo.",
        "Hồi tháng 12/2019, cấp trên cách chức ông Nông Văn Mẫu, Chủ tịch UBND xã Thử Mẫu.",
        # A trial of nobody in office, and a court's work as such.
        "Ngày 19/6, TAND tỉnh Lạng Sơn xét xử bị cáo Nông Văn Mẫu, lái xe.",
        "Bà Lò Thị Thử, Phó Chánh án TAND tỉnh Lạng Sơn, cho biết công tác xét xử năm nay đạt kế hoạch.",
        # No day, no number, or a clerk's daily papers: a signature alone is no occasion.
        "Ông Nông Văn Mẫu, Chủ tịch UBND xã Thử Mẫu, ký Quyết định phân bổ kinh phí.",
        # What others are asked to do, an office's name, training among its tasks, what a driver did on another day.
        "Chiều 19/6, ông Nông Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, đề nghị kiểm tra toàn bộ hồ sơ.",
        "Ngày 19/6, bà Lò Thị Thử, Bí thư Huyện ủy Bình Gia, nói hồ sơ đã gửi đến cơ quan kiểm tra của Tỉnh ủy.",
        "Ngày 19/6, ông Nông Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn, cho hay Sở lo hướng dẫn chuyên môn, đào tạo tập huấn.",
        "Ngày 19/6, bà Lò Thị Thử, Bí thư Huyện ủy Bình Gia, xác nhận sự việc. Hôm đó, lái xe chở bà Thử đi chúc Tết cán bộ.",
        # What officials found out by their work with somebody is told, not the work.
        "Ngày 19/6, bà Lò Thị Thử, Chủ tịch UBND xã Thử Mẫu, cho biết qua làm việc với các hộ, xã đã rõ sự việc.",
        # What others are told to do.
        "Ngày 19/6, ông Nông Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, giao các xã khẩn trương kiểm tra các tuyến đường.",
        # What was not held, and what somebody is congratulated on.
        "Ngày 19/6, UBND xã Thử Mẫu cho biết xã đã không tổ chức hội nghị xét duyệt.",
        "Ông Nông Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, gửi điện mừng nhân dịp bà Lò Thị Thử được bầu làm Bí thư Tỉnh ủy Cao Bằng.",
    ],
)
def test_no_event_where_no_official_and_no_agency_has_a_part(text):
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        # A career, a predecessor, a nomination made long ago, a photograph of another year.
        ("Năm 2019, ông {A} được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lạng Sơn.", "A"),
        ("Ông {B}, Bí thư Tỉnh ủy, chúc mừng; người tiền nhiệm là ông {A}, nguyên Bí thư Tỉnh ủy Lạng Sơn.", "A"),
        ("Theo ông {A}, Giám đốc Sở Y tế tỉnh Lạng Sơn, việc này cần làm ngay.", "A"),
        (
            "Ông {B}, Bí thư Tỉnh ủy, chia sẻ việc đồng chí {A}, nguyên Bí thư Tỉnh ủy Lạng Sơn, từ trần là mất mát lớn.",
            "A",
        ),
        ("Bà {B}, Bí thư Huyện ủy Bình Gia, là vợ ông {A}, Chủ tịch UBND tỉnh Lạng Sơn.", "A"),
    ],
)
def test_who_is_only_spoken_of_takes_no_part(text, nobody):
    lead = "Sáng 19/6, Tỉnh ủy Lạng Sơn tổ chức hội nghị."
    (found,) = events(f"{lead} {text}".format(**NAMES))
    assert NAMES[nobody] not in {p["person"] for p in found["participants"]}


def test_nobody_beside_a_sanction_is_read_as_sanctioned():
    """Only whom the verb strikes: not the signer, the one replaced, or who had a share in the inquiry."""
    text = (
        "Ngày 19/6, Ủy ban Kiểm tra Huyện ủy Thử Mẫu quyết định thi hành kỷ luật đối với ông {A}, nguyên Giám đốc Sở Mẫu. "
        "Bà {B}, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn, cho biết việc xem xét đã kết thúc."
    )
    (found,) = events(text.format(**NAMES))
    told = {(p["person"], p["role"]) for p in found["participants"]}
    assert (NAMES["B"], "announce") in told
    assert (NAMES["B"], "disciplined") not in told


def test_a_rite_and_a_visit_that_is_joined_to_it_are_two():
    """One goes somewhere else for the second; a rite inside a visit is part of it."""
    text = (
        "Sáng 18/6, ông {A}, Bí thư Tỉnh ủy Lạng Sơn, đã đến dâng hương tại Đền thờ Mẫu và thăm các hộ dân xã Thử Mẫu."
    )
    first, second = events(text.format(**NAMES))
    assert [(e["type"], e["date"]) for e in (first, second)] == [("Lễ", "2024-06-18"), ("Thăm", "2024-06-18")]
    assert [e["participants"][0]["role"] for e in (first, second)] == ["lead", "visit"]
    (only,) = events(text.replace("và thăm các hộ dân xã Thử Mẫu", "và ghi sổ lưu niệm").format(**NAMES))
    assert only["type"] == "Lễ"


def test_the_day_of_the_lead_is_not_read_across_the_end_of_the_title():
    """The title of these tests ends in "ngày", and the lead begins "Sáng 19/6": two lines."""
    (found,) = events("Sáng 19/6, Tỉnh ủy Lạng Sơn tổ chức hội nghị.")
    assert found["date"] == "2024-06-19"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What is to come with its day stands beside the news, and is never taken for it.
        (
            "Ngày 18/6, Thường trực HĐND tỉnh Lạng Sơn tổ chức phiên họp. Ông {A}, Chủ tịch HĐND tỉnh, chủ trì. "
            "Kỳ họp thứ 26, HĐND tỉnh khóa XVII, dự kiến tổ chức vào ngày 25/6/2024. Bà {B}, Phó Chủ tịch HĐND tỉnh, phát biểu.",
            {("Phiên họp", "2024-06-18"), ("Kỳ họp", "2024-06-25")},
        ),
        (
            "Chủ trì cuộc họp có ông {A}, Chủ tịch HĐND tỉnh Lạng Sơn. "
            "Kỳ họp thứ 26 sẽ được tổ chức trong 1 ngày (ngày 25/6/2024).",
            {("Phiên họp", None)},
        ),
        # The day of what will be is not that of the meeting.
        (
            "Đến dự hội nghị có ông {A}, Chủ tịch UBND xã Thử Mẫu. "
            "Theo kế hoạch, cuộc bầu cử trưởng thôn diễn ra vào ngày 25/6/2024.",
            {("Hội nghị", None)},
        ),
        (
            "Sáng 19/6, ông {A}, Bí thư Huyện ủy Bình Gia, dự lễ khai giảng. Cũng trong sáng 19/6, bà {B}, Chủ tịch HĐND huyện, "
            "dự lễ khai giảng ở xã Mẫu.",
            {("Lễ", "2024-06-19"), ("Lễ", "2024-06-19")},
        ),
        # A plan without a day, and the day by which a report is due.
        ("Ông {A}, Chủ tịch UBND xã Thử Mẫu, cho biết sẽ kiểm tra và xử lý các cán bộ này.", set()),
        (
            "Ông {A}, Giám đốc Sở Y tế tỉnh Lạng Sơn, đã kiểm tra bệnh viện, yêu cầu báo cáo trước ngày 15/6. Hôm nay 19/6, "
            "bệnh viện mở cửa lại.",
            {("Kiểm tra", "2024-06-19")},
        ),
    ],
)
def test_what_is_told_beside_the_news(text, told):
    found = [(e["type"], e["date"]) for e in events(text.format(**NAMES))]
    assert set(found) == told
    assert len(found) == len(told) or "Cũng trong" in text


def test_the_news_goes_on_after_a_sitting_to_come():
    text = (
        "Ngày 18/6, Thường trực HĐND tỉnh Lạng Sơn tổ chức phiên họp. Ông {A}, Chủ tịch HĐND tỉnh, chủ trì. "
        "Kỳ họp thứ 26, HĐND tỉnh khóa XVII, dự kiến tổ chức vào ngày 25/6/2024. Bà {B}, Phó Chủ tịch HĐND tỉnh, phát biểu."
    )
    roles = {e["type"]: {(p["person"], p["role"]) for p in e["participants"]} for e in events(text.format(**NAMES))}
    assert roles == {"Phiên họp": {(NAMES["A"], "chair"), (NAMES["B"], "speak")}, "Kỳ họp": set()}


def test_a_day_whose_year_is_unknown_gives_way_to_no_other():
    """A feast that the sentence names after it is not the day on which they met."""
    found = article(
        "Sáng 3/2, xã Thử Mẫu tổ chức lễ trao Huy hiệu Đảng đợt 2/9/2024. Ông Nông Văn Mẫu, Bí thư Đảng ủy xã, dự."
    )
    (event,) = document(found, extract(found, lexicon()), lexicon())["events"]
    assert event["date"] is None


def test_a_caption_tells_who_attended_and_where():
    text = (
        "Ông {A}, Bí thư Tỉnh ủy Lạng Sơn, dự lễ khởi công tại Trường Mầm non Thử Mẫu. Ảnh: Mẫu\n"
        "Sáng 19/6, tỉnh Lạng Sơn khởi công xây dựng trường học. Dự lễ khởi công có bà {B}, Phó Chủ tịch UBND tỉnh."
    )
    (found,) = events(text.format(**NAMES))
    assert found["place"] == "Trường Mầm non Thử Mẫu"
    assert {(p["person"], p["role"]) for p in found["participants"]} == {(NAMES["A"], "attend"), (NAMES["B"], "attend")}


def test_a_decision_summed_up_before_its_parts_is_none_of_its_own():
    text = (
        "Thủ tướng Chính phủ vừa ký các quyết định phê chuẩn kết quả bầu Ủy viên UBND tỉnh Lạng Sơn và tỉnh Cao Bằng. "
        "Cụ thể, Thủ tướng Chính phủ quyết định phê chuẩn kết quả bầu chức vụ Ủy viên UBND tỉnh Lạng Sơn đối với ông {A}. "
        "Thủ tướng Chính phủ cũng quyết định phê chuẩn kết quả bầu chức vụ Ủy viên UBND tỉnh Cao Bằng đối với bà {B}."
    )
    found = events(text.format(**NAMES))
    assert [[p["person"] for p in e["participants"]] for e in found] == [[NAMES["A"]], [NAMES["B"]]]


def test_a_caption_tells_who_led_a_delegation_of_mourners():
    text = (
        "Đoàn tỉnh Cao Bằng do ông {A}, Bí thư Tỉnh ủy Cao Bằng, làm trưởng đoàn, viếng bà {B}. Ảnh: Mẫu\n"
        "Lễ viếng bà {B}, nguyên Chủ tịch UBND tỉnh Lạng Sơn, được tổ chức ngày 19/6 tại Nhà tang lễ Thử Mẫu."
    )
    (found,) = events(text.format(**NAMES))
    assert {(p["person"], p["role"]) for p in found["participants"]} == {(NAMES["A"], "lead"), (NAMES["B"], "deceased")}


def test_a_death_told_after_its_ceremonies_is_an_event_too():
    """The honours of his life are none of the occasion."""
    text = (
        "Lễ viếng ông {A}, nguyên Bí thư Tỉnh ủy Lạng Sơn, diễn ra sáng 19/6 tại Nhà tang lễ Mẫu. "
        "Thông báo nêu rõ chương trình. Tin đã được gửi đi. Nơi viếng đã sẵn sàng. Ai cũng biết. Gia đình cảm ơn mọi người. "
        "Ông {A} từ trần ngày 17/6 tại Bệnh viện Đa khoa tỉnh Lạng Sơn. Ông {A} được tặng thưởng Huân chương Lao động."
    )
    found = [(e["type"], e["date"], e["place"]) for e in events(text.format(**NAMES))]
    told = {(p["person"], p["role"]) for e in events(text.format(**NAMES)) for p in e["participants"]}
    assert found == [
        ("Lễ tang", "2024-06-19", "Nhà tang lễ Mẫu"),
        ("Từ trần", "2024-06-17", "Bệnh viện Đa khoa tỉnh Lạng Sơn"),
    ]
    assert told == {(NAMES["A"], "deceased")}


def test_a_text_may_break_off_behind_an_act():
    text = "Sáng 5/3/2024, ông Lê Văn Mẫu, Giám đốc Sở Y tế Lạng Sơn, dự hội nghị.\nNgày 6/3/2024, Bộ Y tế và Bộ Giáo dục và "
    "Đào tạo công bố"
    assert {claim.predicate for claim in extract(article(text), lexicon())} >= {"holds"}


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Dự hội nghị có Thiếu tướng {A}, Giám đốc Công an tỉnh Lạng Sơn.", "hội nghị"),
        ("Tham dự buổi lễ có Bí thư Tỉnh ủy Lạng Sơn {A}.", "buổi lễ"),
        ("Ngày 3/6, hội nghị tổng kết mùa vụ có đồng chí {A}, Bí thư Tỉnh ủy Lạng Sơn dự.", "hội nghị tổng kết mùa vụ"),
        ("Ngày 3/6, kỳ họp đã bầu ông {A} giữ chức Phó Chủ tịch HĐND tỉnh Lạng Sơn.", "kỳ họp"),
    ],
)
def test_what_is_told_of_an_event_is_no_part_of_its_name(told, name):
    assert name in [found["name"] for found in events(told.format(**NAMES))]

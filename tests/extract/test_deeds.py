"""What a verb tells is an event where somebody does it, and nobody gets a role by what is asked for, denied or told of others."""

import pytest

from kg.extract.reading import read
from tests.extract.reading import article, lexicon

PUBLISHED = "2024-06-20"


def told(text):
    """(type, date, {(name, role)}) of every event of a text that is our news."""
    reading = read(article(text, published=PUBLISHED), lexicon())
    concepts = lexicon().concepts
    return [
        (
            h.event.type,
            h.claim.occasion.date,
            {(d.name.text, concepts[d.role].props["notation"][0]) for d, _ in h.parts},
        )
        for h in reading.happened
        if h.claim
    ]


def roles(text):
    """Every (name, role) of a text."""
    return set().union(*(parts for _, _, parts in told(text)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ngày 19/6, ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, đã đi kiểm tra tiến độ hồ Thử.", "et/kiem-tra"),
        (
            "Sáng 19/6, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, cùng lãnh đạo Sở Y tế trực tiếp kiểm tra việc phòng dịch.",
            "et/kiem-tra",
        ),
        (
            "Chiều 19/6, bà Trần Thị Thử, Phó Chủ tịch UBND tỉnh Lạng Sơn, đã đến Bệnh viện Đa khoa tỉnh thăm các thầy thuốc.",
            "et/tham",
        ),
        ("Ngày 19/6, bà Trần Thị Thử, Bí thư Tỉnh ủy Lạng Sơn, đã đến thăm, làm việc với Sở Y tế.", "et/lam-viec"),
    ],
)
def test_who_acts_stands_before_the_verb(text, kind):
    assert [event[0] for event in told(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, thông báo kết quả kiểm tra ba dự án.",
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, giao Sở Y tế kiểm tra, báo cáo.",
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Thử, cho hay lực lượng chức năng kiểm tra camera gần cầu.",
        "Ngày 19/6, Sở Y tế tỉnh Lạng Sơn kiểm tra ba nhà thuốc. Ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế, cho biết đã nhắc nhở.",
        "Ngày 19/6, bà B đưa con về quê thăm mẹ. Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Thử, cho biết hai mẹ con khỏe.",
        "Công an xã đã làm việc với bà B. Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Thử, tỉnh Lạng Sơn, nói ngày 19/6 sẽ trả lời.",
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn, đề nghị tăng cường tổ chức các hội thảo.",
        "Qua 5 kỳ họp, cử tri hài lòng. Ông Nguyễn Văn Mẫu, đại biểu Quốc hội, cho biết như vậy.",
    ],
)
def test_what_nobody_does_is_no_event(text):
    assert told(text) == []


def test_a_visit_told_next_is_another():
    text = (
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, đến dâng hương tại Đền thờ Thử. "
        "Tiếp đó, ông Nguyễn Văn Mẫu đến thăm gia đình bà B."
    )
    assert told(text) == [
        ("et/dang-huong", "2024-06-19", {("Nguyễn Văn Mẫu", "lead")}),
        ("et/tham", "2024-06-19", {("Nguyễn Văn Mẫu", "visit")}),
    ]


def test_a_visit_joined_to_a_meeting_is_another():
    text = (
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, đã có buổi làm việc với Sở Y tế và đi thăm các hộ dân."
    )
    assert told(text) == [
        ("et/lam-viec", "2024-06-19", {("Nguyễn Văn Mẫu", "attend")}),
        ("et/tham", "2024-06-19", {("Nguyễn Văn Mẫu", "visit")}),
    ]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "Ngày 19/6, Ban Thường vụ Huyện ủy Thử kỷ luật khiển trách ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử; "
            "đề nghị cấp trên xem xét, thi hành kỷ luật bà Trần Thị Thử, Phó Bí thư Đảng ủy xã.",
            {("Nguyễn Văn Mẫu", "disciplined"), ("Trần Thị Thử", "subject")},
        ),
        (
            "Ngày 19/6, ông Nguyễn Văn Mẫu, Tổng Thư ký Quốc hội, thông tin về việc cho thôi làm nhiệm vụ đại biểu "
            "Quốc hội đối với bà Trần Thị Thử.",
            {("Nguyễn Văn Mẫu", "announce"), ("Trần Thị Thử", "dismissed")},
        ),
        (
            "Ngày 19/6, tại lễ trao quyết định, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, chúc mừng các đồng chí vừa nhận "
            "quyết định. Bà Trần Thị Thử được bổ nhiệm giữ chức Giám đốc Sở Y tế.",
            {("Trần Thị Thử", "appointee")},
        ),
    ],
)
def test_who_tells_or_asks_is_not_the_one_it_is_about(text, given):
    assert roles(text) - given <= {(name, "speak") for name, _ in roles(text)}
    assert given <= roles(text)


def test_what_is_denied_happened_to_nobody():
    text = (
        "Ngày 19/6, Ban Thường vụ Huyện ủy Thử kỷ luật khiển trách ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Thử. "
        "Bà Trần Thị Thử, Phó Chủ tịch UBND xã, không bị kỷ luật."
    )
    assert roles(text) == {("Nguyễn Văn Mẫu", "disciplined")}


def test_who_speaks_of_sacrifice_is_alive():
    text = (
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, gặp mặt đảng viên trẻ. "
        "Ông Nguyễn Văn Mẫu nói vào Đảng là để hy sinh, cống hiến."
    )
    assert ("Nguyễn Văn Mẫu", "deceased") not in roles(text)


def test_an_office_that_leads_is_not_the_name_before_it():
    text = (
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Chủ tịch nước, tiếp bà Souphalay Mẫu, Đại sứ Lào. Ông cảm ơn Lào đã chia buồn về việc "
        "ông Lê Văn Thử từ trần và cử đoàn do Chủ tịch nước Lào dẫn đầu sang viếng."
    )
    assert ("Lê Văn Thử", "lead") not in roles(text)


def test_who_directs_at_a_meeting():
    text = (
        "Trong cuộc họp của Ban Chỉ đạo tỉnh sáng 19/6, ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, "
        "chỉ đạo các sở thực hiện nghiêm."
    )
    assert roles(text) == {("Nguyễn Văn Mẫu", "direct")}


def test_a_telegram_that_somebody_has_issued():
    text = "Ngày 19/6, ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, đã ban hành Công điện về ứng phó mưa lũ."
    assert told(text) == [("et/van-ban", "2024-06-19", {("Nguyễn Văn Mẫu", "sign")})]


def test_what_is_only_spoken_of_gives_way_to_the_decision():
    text = (
        "Tổng thống nước bạn gửi điện mừng, cho rằng việc ông Nguyễn Văn Mẫu được bầu làm Chủ tịch nước rất có ý nghĩa. "
        "Ông Nguyễn Văn Mẫu được Quốc hội bầu làm Chủ tịch nước sáng 19/6."
    )
    assert [event[:2] for event in told(text)] == [("et/bau", "2024-06-19")]


def test_at_a_press_conference_nobody_is_elected():
    text = (
        "Sáng 19/6, Văn phòng Quốc hội họp báo về chương trình kỳ họp sắp tới, khai mạc ngày 20/6. Ông Nguyễn Văn Mẫu, "
        "Tổng Thư ký Quốc hội, cho biết Quốc hội sẽ bầu bà Trần Thị Thử giữ chức Phó Chủ tịch nước."
    )
    assert roles(text) == {("Nguyễn Văn Mẫu", "speak")}


def test_a_paper_is_told_by_its_number():
    text = "Bộ trưởng Nguyễn Văn Mẫu đã ký ban hành Quyết định số 48/QĐ-BNV về tiếp công dân. Bộ Nội vụ thực hiện."
    assert told(text) == [("et/van-ban", None, {("Nguyễn Văn Mẫu", "sign")})]


def test_whom_the_people_trust_does_not_speak():
    text = (
        "Sáng 19/6, Tỉnh ủy Lạng Sơn tổ chức hội nghị. Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, được nhân dân tin tưởng. "
        "Bà Trần Thị Thử, Phó Bí thư Tỉnh ủy, phát biểu."
    )
    assert roles(text) == {("Trần Thị Thử", "speak")}


@pytest.mark.parametrize("what", ["Giấy khen", "Cờ thi đua", "Cúp"])
def test_who_hands_an_honour_over_at_a_meeting(what):
    text = (
        "Ngày 19/6, Công an tỉnh Lạng Sơn tổ chức hội nghị tổng kết. "
        f"Ông Nguyễn Văn Mẫu, Giám đốc Công an tỉnh Lạng Sơn, trao {what} cho các tập thể."
    )
    assert roles(text) == {("Nguyễn Văn Mẫu", "award")}


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 19/6, có tin Ban tổ chức khởi công dự án Mẫu chưa họp. Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, phát biểu.",
        "Ngày 19/6, Sở Xây dựng tỉnh Lạng Sơn khảo sát giá cát. Ông Nguyễn Văn Mẫu, Giám đốc Sở, phát biểu.",
        "Ban Pháp chế HĐND tỉnh Lạng Sơn giám sát việc thi hành luật. Ông Nguyễn Văn Mẫu, Trưởng Ban, phát biểu.",
    ],
)
def test_what_is_no_occasion(text):
    assert told(text) == []


def test_another_part_of_the_day_is_another_meeting():
    text = (
        "Sáng 19/6, UBND tỉnh Lạng Sơn tổ chức hội nghị sơ kết. Ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh, chủ trì. "
        "{} 19/6, Tỉnh ủy Lạng Sơn tổ chức hội nghị cán bộ. Bà Trần Thị Thử, Bí thư Tỉnh ủy, chủ trì."
    )
    first, second = {("Nguyễn Văn Mẫu", "chair")}, {("Trần Thị Thử", "chair")}
    meeting = ("et/hoi-nghi", "2024-06-19")
    assert told(text.format("Chiều")) == [(*meeting, first), (*meeting, second)]
    assert told(text.format("Sáng")) == [(*meeting, first | second)]


def test_what_follows_an_occasion():
    text = "Sáng 19/6, ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, dâng hương tại Nghĩa trang liệt sĩ tỉnh. "
    then = "Sau lễ dâng hương, bà Trần Thị Thử, Phó Bí thư Tỉnh ủy, thăm Trung tâm Điều dưỡng thương binh."
    assert told(text + then)[1:] == [("et/tham", "2024-06-19", {("Trần Thị Thử", "visit")})]
    assert len(told(text + then.replace("Sau lễ dâng hương", "Sau khi dự lễ năm 2023"))) == 1

"""Who does not leave his post: verbs of leaving that are said of others, of nobody who is named, or only tell who is meant."""

import pytest

from tests.extract.reading import claims, positions

_CHAIR = ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "current")


@pytest.mark.parametrize(
    "sentence",
    [
        "Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu gửi lời chúc đến các tướng quân đội nghỉ hưu.",
        "Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu thăm những cán bộ lão thành nghỉ hưu của tỉnh.",
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, cho biết việc điều động này mới được thống nhất.",
        "Ông Lê Văn Mẫu (Chủ tịch UBND tỉnh Lạng Sơn) cho biết, công an tỉnh điều động 40 cán bộ đến hiện trường.",
        "Tại buổi gặp mặt cán bộ nghỉ hưu trên địa bàn tỉnh, Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu nói về công tác cán bộ.",
        "Tại buổi gặp mặt tướng lĩnh nghỉ hưu ở TP, Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu nói về công tác cán bộ.",
        "Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu tán thành việc cho người lao động được quyền nghỉ hưu ở tuổi 55.",
        "Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu hoan nghênh đề xuất để công nhân được nghỉ hưu trước ba năm.",
    ],
)
def test_he_stays(sentence):
    assert positions(sentence, published="2024-03-06") == {_CHAIR}
    assert not {c.role for c in claims(sentence, published="2024-03-06")} & {"role/nguoi-nghi-huu"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, nghỉ hưu từ ngày 1/3.",
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, qua đời chiều 5/3.",
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, được điều động về Bộ Nội vụ.",
        "Điều động ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, về Bộ Nội vụ.",
        "Trao quyết định nghỉ hưu cho ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn.",
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn (đã nghỉ hưu), kể lại.",
        "Tỉnh đang chọn người thay Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Mẫu đã nghỉ hưu từ ngày 1/3.",
        "Ông Lê Văn Mẫu trước là Chủ tịch UBND tỉnh Lạng Sơn.",
    ],
)
def test_he_leaves(sentence):
    ((*_, status),) = positions(sentence, published="2024-03-06")
    assert status in ("former", "dismissed")


def test_what_one_title_names_together_is_held_together():
    text = "Phiên họp đầu tiên sau khi ông Lê Văn Mẫu được bầu làm Tổng Bí thư. Tổng Bí thư, Chủ tịch nước Lê Văn Mẫu chủ trì."
    assert {(title, status) for _, title, _, status in positions(text)} == {
        ("Tổng Bí thư", "appointed"),
        ("Chủ tịch nước", "current"),
    }


def test_the_centre_of_a_society_is_of_the_whole_country():
    text = "Hà Nội tổ chức hội nghị. Phó Chủ tịch Trung ương Hội Thử Mẫu Lê Văn Mẫu phát biểu."
    assert positions(text) == {("Lê Văn Mẫu", "Phó Chủ tịch", "Hội Thử Mẫu Việt Nam", "current")}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Ông Lê Văn Mẫu, Bí thư Đảng ủy, Chủ tịch UBND xã Thử Mẫu, bị cách hết chức vụ trong Đảng.",
            {("Bí thư", "dismissed"), ("Chủ tịch", "current")},
        ),
        (
            "Cách tất cả các chức vụ trong Đảng đối với ông Lê Văn Mẫu, Chủ tịch UBND xã Thử Mẫu.",
            {("Chủ tịch", "current")},
        ),
        ("Cách chức đối với ông Lê Văn Mẫu, Chủ tịch UBND xã Thử Mẫu.", {("Chủ tịch", "dismissed")}),
    ],
)
def test_a_decision_of_the_party_ends_party_posts(sentence, posts):
    assert {(title, status) for _, title, _, status in positions(sentence, published="2024-03-06")} == posts


def test_an_organisation_without_a_name_is_that_of_the_committee_named_next():
    text = (
        "Ban Bí thư điều động đồng chí Lê Văn Mẫu, Phó Chủ nhiệm Ủy ban Pháp luật của Quốc hội, tham gia Ban Chấp hành Đảng bộ, "
        "Ban Thường vụ và làm Bí thư Tỉnh ủy Lạng Sơn."
    )
    given = {(title, agency) for _, title, agency, status in positions(text) if status == "appointed"}
    assert given == {
        ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn"),
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Lạng Sơn"),
        ("Bí thư", "Tỉnh ủy Lạng Sơn"),
    }


def test_a_museum_that_bears_a_name_is_of_no_city():
    text = "TP HCM có tin. Theo ông Lê Văn Mẫu, giám đốc Bảo tàng Hồ Chí Minh, khách đông hơn."
    assert positions(text) == {("Lê Văn Mẫu", "Giám đốc", "Bảo tàng Hồ Chí Minh", "current")}


def test_who_is_named_among_those_who_left_holds_what_he_came_to():
    text = "Trong số các lãnh đạo đã luân chuyển công tác có ông Lê Văn Mẫu - Chủ tịch UBND tỉnh Lạng Sơn."
    assert positions(text) == {_CHAIR}


def test_in_a_report_of_no_known_day_a_month_tells_what_was_before():
    text = (
        "Sáng 1/10, HĐND tỉnh bầu ông Lê Văn Mẫu giữ chức Chủ tịch UBND tỉnh Lạng Sơn. "
        "Tháng 9/2017, ông Mẫu được điều động giữ chức Trưởng Ban Dân vận Tỉnh ủy Lạng Sơn."
    )
    assert {(title, status) for _, title, _, status in positions(text, published="unknown")} == {
        ("Chủ tịch", "appointed"),
        ("Trưởng Ban", "former"),
    }


def test_he_was_it_while_he_held_it():
    text = "Ông Lê Văn Mẫu, khi còn đương chức Chủ tịch UBND tỉnh Lạng Sơn, đã ký văn bản."
    assert {status for *_, status in positions(text)} == {"former"}


def test_brackets_tell_what_he_is_now():
    text = "Dự có ông Lê Văn Mẫu, Bí thư Huyện ủy Cao Lộc (hiện là Chủ tịch UBND tỉnh Lạng Sơn)."
    assert {(title, status) for _, title, _, status in positions(text)} == {
        ("Bí thư", "former"),
        ("Chủ tịch", "current"),
    }


def test_where_elections_are_the_news_every_sitting_tells_its_own():
    found = positions(
        "Sáng 3/4, ông Đỗ Văn Mẫu được bầu làm Chủ tịch UBND tỉnh Cao Bằng.\nTại kỳ họp thứ nhất HĐND tỉnh Lạng Sơn, ông Lê Văn "
        "Thử được bầu làm Chủ tịch HĐND tỉnh.",
        published="2021-04-04",
    )
    assert ("Lê Văn Thử", "Chủ tịch", "Hội đồng nhân dân tỉnh Lạng Sơn", "appointed") in found


@pytest.mark.parametrize("verb", ["đã được giao phụ trách", "được giao nhiệm vụ phụ trách"])
def test_who_is_given_charge_stays_what_he_is(verb):
    found = positions(f"Ông Lê Văn Thử, Phó Tư lệnh, Tham mưu trưởng Quân khu 5, {verb} Tư lệnh Quân khu 5.")
    assert {(title, status) for _, title, _, status in found} == {
        ("Phó Tư lệnh", "current"),
        ("Tham mưu trưởng", "current"),
        ("Tư lệnh phụ trách", "appointed"),
    }

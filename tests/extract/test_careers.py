"""What a career, a business beside a Party post and a region leave of a post: past, of nothing afar, of no one province."""

import pytest

from tests.extract.reading import claims, positions


def read(text, published=None):
    return {(name, title, agency, status) for name, title, agency, status in positions(text, published=published)}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (
            "Bà Trần Thị Thử giữ chức Bí thư Huyện ủy Chi Lăng, rồi Giám đốc Sở Y tế tỉnh Lạng Sơn trong giai đoạn 2002-2011.",
            {
                ("Trần Thị Thử", "Bí thư", "Huyện ủy Chi Lăng", "former"),
                ("Trần Thị Thử", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former"),
            },
        ),
        (
            "Ông Trần Văn Thử (khi giữ cương vị Chủ tịch UBND tỉnh Lạng Sơn) đã ký văn bản này.",
            {("Trần Văn Thử", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "former")},
        ),
        (
            "Trước năm 2012, ông Nguyễn Văn Mẫu là Trưởng phòng Tổ chức Sở Y tế tỉnh Lạng Sơn. "
            "Sau đó, ông giữ chức Phó Giám đốc Sở Y tế tỉnh Lạng Sơn.",
            {
                ("Nguyễn Văn Mẫu", "Trưởng phòng", "Phòng Tổ chức Sở Y tế tỉnh Lạng Sơn", "former"),
                ("Nguyễn Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current"),
            },
        ),
        (
            "Từ 2008 đến 2011, ông Nguyễn Văn Mẫu là Bí thư Huyện ủy Chi Lăng. "
            "Tháng 3-2014, ông Mẫu được điều động làm Phó Bí thư Tỉnh ủy Lạng Sơn.",
            {
                ("Nguyễn Văn Mẫu", "Bí thư", "Huyện ủy Chi Lăng", "former"),
                ("Nguyễn Văn Mẫu", "Phó Bí thư", "Tỉnh ủy Lạng Sơn", "current"),
            },
        ),
    ],
)
def test_a_career_tells_no_news(sentence, posts):
    assert read(sentence, "2024-06-20") == posts


def test_what_was_held_until_another_post_is_past():
    text = (
        "Từ tháng 4/2016 cho đến khi được bổ nhiệm giữ chức Phó Thủ tướng, ông Nguyễn Văn Mẫu là Bộ trưởng Bộ Tư pháp."
    )
    assert ("Nguyễn Văn Mẫu", "Bộ trưởng", "Bộ Tư pháp", "former") in read(text, "2024-06-20")


def test_a_council_that_a_level_word_told_is_not_that_of_another_level():
    text = (
        "Bà Trần Thị Thử vẫn là Chủ tịch HĐND. Bà Trần Thị Thử, Chủ tịch HĐND thành phố, có mặt tại TP Hồ Chí Minh. "
        "Năm 2005, bà Trần Thị Thử là Chủ tịch HĐND quận 3."
    )
    now = {(name, agency) for name, _, agency, status in read(text, "2019-06-20") if status == "current"}
    assert now == {("Trần Thị Thử", "Hội đồng nhân dân thành phố Hồ Chí Minh")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lê Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐQT công ty Nhiệt điện, có mặt.",
        "Ông Lê Văn Mẫu, Bí thư Đảng ủy kiêm Chủ tịch Hội đồng thành viên công ty, có mặt.",
    ],
)
def test_a_party_post_beside_a_managers_is_of_no_agency_named_before(sentence):
    text = f"Sở Y tế tỉnh Lạng Sơn, UBND xã Hữu Liên và Công an tỉnh Lạng Sơn đã họp.\n{sentence}"
    assert {agency for name, _, agency, _ in read(text) if name == "Lê Văn Mẫu"} == {"Đảng ủy"}


def test_a_party_post_beside_a_managers_is_of_the_one_business_that_the_text_names():
    text = "Tập đoàn Thử Mẫu họp với UBND tỉnh Lạng Sơn.\nÔng Lê Văn Mẫu, Bí thư Đảng ủy, Chủ tịch Hội đồng thành viên, có mặt."
    assert {agency for *_, agency, _ in read(text)} == {"Đảng ủy Tập đoàn Thử Mẫu"}


def test_who_runs_a_bank_holds_no_public_office_however_the_bank_is_written():
    assert read("Ông Lê Văn Mẫu, Chủ tịch ngân hàng Thử Mẫu, cho biết việc này khó.") == set()


def test_a_society_of_a_region_is_that_of_no_city_of_the_text():
    text = (
        "Hội nghị diễn ra tại thành phố Hà Nội. Bà Trần Thị Thử, Phó Chủ tịch Chi hội Thử nghiệm phía Nam, phát biểu."
    )
    assert {agency for *_, agency, _ in read(text)} == {"Chi hội Thử nghiệm phía Nam"}


def test_a_brand_that_begins_with_the_country_is_no_agency_named_before():
    text = "Hội đồng Tư vấn Chính phủ đã họp.\nÔng Lê Văn Mẫu (cựu chủ tịch VN Thử) không dự."
    assert read(text) == set()


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Ông Lê Văn Mẫu, nguyên Ủy viên Trung ương Đảng, Phó Bí thư Tỉnh ủy Lạng Sơn, có mặt.", "former"),
        ("Ông Lê Văn Mẫu, nguyên Ủy viên Trung ương Đảng, Chủ tịch UBND tỉnh Lạng Sơn, có mặt.", "former"),
        ("Ông Lê Văn Mẫu, nguyên Ủy viên Trung ương Đảng, Chủ tịch Hội Thử nghiệm Việt Nam, có mặt.", "current"),
        ("Ông Lê Văn Mẫu, nguyên Ủy viên dự khuyết Trung ương Đảng, Bí thư Tỉnh ủy Lạng Sơn, có mặt.", "current"),
    ],
)
def test_who_left_the_central_committee_leads_no_province(sentence, status):
    centre = "Ban Chấp hành Trung ương Đảng"
    assert {row[3] for row in read(sentence) if row[2] != centre} == {status}


def test_posts_after_school_are_of_a_career():
    for opening in ("Tốt nghiệp đại học", "Học xong quản lý nhà nước", "Xuất ngũ"):
        told = f"{opening}, ông Lê Văn Mẫu về làm Giám đốc Sở Y tế tỉnh Lạng Sơn."
        assert {row[3] for row in read(told)} <= {"current", "former"}, opening


def test_the_month_may_have_a_dot_and_is_that_of_its_own_post():
    told = "Ông Lê Văn Mẫu là Ủy viên Trung ương Đảng, giữ chức Bộ trưởng Bộ Y tế từ 8.2018."
    held = {c.post.title: c.since for c in claims(told) if c.predicate == "holds"}
    assert held == {"Ủy viên": None, "Bộ trưởng": "2018-08"}


def test_whose_time_is_counted_stands_behind_it():
    told = (
        "Theo ông Lê Văn Mẫu, điều đáng nhớ trong 2 nhiệm kỳ làm Chủ tịch UBND tỉnh Lạng Sơn của bà Vi Thị Thử là rừng."
    )
    assert {row[0] for row in read(told)} == {"Vi Thị Thử"}


def test_who_is_replaced_goes_on_to_a_post_of_his_own():
    goes = "Bà Vi Thị Thử làm việc trên thay cho ông Lê Văn Mẫu nhận nhiệm vụ làm Giám đốc Sở Y tế tỉnh Lạng Sơn."
    assert {(row[0], row[3]) for row in read(goes)} == {("Lê Văn Mẫu", "appointed")}
    takes = "Bà Vi Thị Thử thay ông Lê Văn Mẫu làm Giám đốc Sở Y tế tỉnh Lạng Sơn."
    assert {(row[0], row[3]) for row in read(takes)} == {("Vi Thị Thử", "appointed"), ("Lê Văn Mẫu", "former")}


def test_who_is_sent_somewhere_has_the_post_he_is_sent_to():
    told = "Ông Lê Văn Mẫu được điều về làm Giám đốc Sở Y tế tỉnh Lạng Sơn."
    assert {row[1:] for row in read(told)} == {("Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "appointed")}


def test_the_years_of_a_post_before_a_semicolon_are_of_that_post():
    found = read(
        "Ban Bí thư chỉ định: Ông Lê Văn Thử giữ chức Phó Bí thư Tỉnh ủy Lạng Sơn; giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh "
        "Lạng Sơn nhiệm kỳ 2011-2016; ông Trần Văn Mẫu, Giám đốc Sở Y tế, giữ chức Phó Bí thư Thường trực Tỉnh ủy Lạng Sơn.",
        published="2020-06-01",
    )
    assert ("Trần Văn Mẫu", "Phó Bí thư Thường trực", "Tỉnh ủy Lạng Sơn", "appointed") in found


def test_what_somebody_was_begins_behind_the_brackets_of_his_age():
    found = read(
        "Trước khi được bầu Bí thư Tỉnh đoàn Lạng Sơn, anh Lê Văn Thử (32 tuổi, quê Cao Bằng) là Chánh Văn phòng Tỉnh đoàn, "
        "Phó Chủ tịch Hội Sinh viên tỉnh Lạng Sơn."
    )
    assert {status for _, title, _, status in found if title != "Bí thư"} == {"former"}


def test_the_day_of_a_later_post_is_none_of_those_before_it():
    text = "Trước khi làm Bí thư Huyện ủy Chi Lăng từ năm 2015, ông Lê Văn Thử từng là Chánh Thanh tra tỉnh Lạng Sơn."
    held = [
        c for c in claims(text, published="2020-06-01") if c.predicate == "holds" and "Thanh tra" in c.post.body.label
    ]
    assert [(c.modality, c.since) for c in held] == [("former", None)]


def test_a_deputy_in_small_letters_before_the_head_of_the_same_body():
    found = read("Ông Lê Văn Thử từng làm phó giám đốc, Giám đốc Sở Y tế tỉnh Lạng Sơn.")
    assert {title for _, title, agency, _ in found if agency == "Sở Y tế tỉnh Lạng Sơn"} == {"Phó Giám đốc", "Giám đốc"}


def test_what_somebody_is_beside_that():
    found = read("Ông Lê Văn Thử cũng đồng thời là đại biểu Quốc hội.")
    assert found == {("Lê Văn Thử", "Đại biểu", "Quốc hội", "current")}

"""What an article tells of a life: another name, a death, who leads a committee, a congress that dates a taking up."""

import pytest

from tests.extract.reading import claims, positions

DAY = "2024-06-20"


def _rows(text):
    return {(name, title, status) for name, title, _, status in positions(text, published=DAY)}


@pytest.mark.parametrize(
    "other",
    [
        "tên thật là Lê Thử Mẫu",
        "bí danh Lê Thử Mẫu",
        "tên khai sinh: Lê Thử Mẫu",
        "còn gọi là Lê Thử Mẫu",
        "tức Lê Thử Mẫu",
    ],
)
def test_another_name_is_nobody_else(other):
    life = f"Ông {other}, sinh năm 1960. Năm 2015, ông làm Giám đốc Sở Y tế Lạng Sơn."
    rows = _rows(f"Ông Trần Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, dự họp. {life}")
    assert rows == {("Trần Văn Mẫu", "Bí thư", "current"), ("Trần Văn Mẫu", "Giám đốc", "former")}
    rows = _rows(f"Ông Trần Văn Mẫu ({other}), Bí thư Tỉnh ủy Lạng Sơn, dự họp.")
    assert rows == {("Trần Văn Mẫu", "Bí thư", "current")}


@pytest.mark.parametrize(
    ("death", "statuses"),
    [
        ("Ông Trần Văn Mẫu, Chủ tịch Hội Nông dân tỉnh Lạng Sơn, đã từ trần ngày 19/6.", {"former"}),
        ("Lễ viếng ông Trần Văn Mẫu diễn ra sáng 20/6 tại Nhà tang lễ tỉnh.", {"former"}),
        ("Ông Trần Văn Mẫu gửi điện chia buồn về việc nhà thơ Thử Mẫu Thị từ trần ngày 19/6.", {"current", "former"}),
    ],
)
def test_whose_death_is_the_news_holds_nothing(death, statuses):
    text = f"{death}\nÔng Trần Văn Mẫu là Chủ tịch Hội Nông dân tỉnh Lạng Sơn. Năm 2015, ông làm Giám đốc Sở Y tế Lạng Sơn."
    assert {status for *_, status in _rows(text)} == statuses


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ban Lễ tang gồm 23 thành viên do ông Trần Văn Mẫu làm trưởng ban.",
            ("Trần Văn Mẫu", "Trưởng Ban", "Ban Lễ tang", "current"),
        ),
        (
            "Ban Chỉ đạo phòng thủ dân sự tỉnh Lạng Sơn do ông Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh, làm trưởng ban.",
            ("Trần Văn Mẫu", "Trưởng Ban", "Ban Chỉ đạo phòng thủ dân sự tỉnh Lạng Sơn", "current"),
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn có 9 thành viên, do ông Trần Văn Mẫu làm Chủ nhiệm.",
            ("Trần Văn Mẫu", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn", "current"),
        ),
    ],
)
def test_who_leads_the_body_that_the_sentence_names(text, row):
    assert row in positions(text, published=DAY)


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Lạng Sơn làm việc với Công ty Thử, do ông Trần Văn Mẫu làm chủ tịch.",
        "Bảo hiểm xã hội Việt Nam cho Công ty Thử do ông Trần Văn Mẫu làm tổng giám đốc vay vốn.",
        "Ông Trần Văn Mẫu cho biết, tỉnh Lạng Sơn đã lập Ban Chỉ đạo thử nghiệm do phó chủ tịch tỉnh làm trưởng ban.",
    ],
)
def test_a_bare_title_in_small_letters_is_of_no_other_body(text):
    assert positions(text, published=DAY) == set()


@pytest.mark.parametrize(
    ("when", "status"),
    [
        ("Tại Đại hội XIII của Đảng", "current"),
        ("Tại Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "current"),
        ("Tại Đại hội Đảng bộ tỉnh Lạng Sơn lần thứ XIII", "appointed"),
        ("Tại Đại hội XIV của Đảng", "appointed"),
    ],
)
def test_a_congress_of_the_party_tells_its_year(when, status):
    rows = _rows(f"{when}, ông Trần Văn Mẫu được bầu làm Ủy viên Trung ương Đảng.")
    assert rows == {("Trần Văn Mẫu", "Ủy viên", status)}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "Ban Quản lý dự án đê điều, nông nghiệp tỉnh Lạng Sơn",
            "Ban Quản lý dự án đê điều, nông nghiệp tỉnh Lạng Sơn",
        ),
        ("Trung tâm Khuyến nông Lạng Sơn, du lịch phát triển", "Trung tâm Khuyến nông tỉnh Lạng Sơn"),
        ("Đội Tiêu binh Danh dự", "Đội Tiêu binh Danh dự"),
    ],
)
def test_a_field_of_work_is_of_the_name(body, name):
    title = "Đội trưởng" if body.startswith("Đội") else "Giám đốc"
    assert {agency for *_, agency, _ in positions(f"Ông Trần Văn Mẫu, {title} {body}.")} == {name}


def test_a_committee_of_an_agency_is_of_the_one_beside_it():
    posts = "nguyên Bí thư Đảng ủy cơ quan, nguyên Chủ tịch Hội đồng quản trị Tổng công ty Thử"
    rows = positions(f"Bộ Công Thương họp. Ông Trần Văn Mẫu, {posts}.")
    assert ("Trần Văn Mẫu", "Bí thư", "Đảng ủy cơ quan Tổng Công ty Thử", "former") in rows


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Năm 2015, ông về lại Sở Y tế Lạng Sơn với cương vị Giám đốc.", "former"),
        ("Ông về lại Sở Y tế Lạng Sơn với vị trí Giám đốc.", "current"),
        ("Ông từng về Sở Y tế Lạng Sơn với vị trí Giám đốc.", "former"),
        ("Ông có hơn 4 năm làm Giám đốc Sở Y tế Lạng Sơn.", "former"),
        ("Ông đã có 5 năm là Giám đốc Sở Y tế Lạng Sơn.", "current"),
    ],
)
def test_who_comes_to_an_office_and_how_long_it_lasted(text, status):
    rows = positions(f"Ông Trần Văn Mẫu, quê Lạng Sơn. {text}", published=DAY)
    assert rows == {("Trần Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", status)}


def test_who_replaces_another_in_an_office_has_it():
    rows = _rows("Người thay ông Trần Văn Thử ở vị trí Trưởng Ban Tuyên giáo Tỉnh ủy Lạng Sơn là ông Lê Văn Mẫu.")
    assert ("Trần Văn Thử", "Trưởng Ban", "current") not in rows


def test_the_post_of_a_career_completes_no_title_of_today():
    career = "Năm 2015, ông Mẫu làm Bí thư Tỉnh ủy Cao Bằng."
    text = f"Đại hội Đảng bộ tỉnh Lạng Sơn. Ông Trần Văn Mẫu được bầu làm Bí thư Tỉnh ủy. {career}"
    rows = {(agency, status) for _, _, agency, status in positions(text, published=DAY)}
    assert rows == {("Tỉnh ủy Lạng Sơn", "appointed"), ("Tỉnh ủy Cao Bằng", "former")}


def test_the_unit_that_ends_a_row_of_posts_goes_before_a_bare_level():
    posts = (
        "nguyên Bí thư Tỉnh ủy, nguyên Bí thư Đảng đoàn, nguyên Chủ tịch HĐND tỉnh, nguyên Chủ tịch UBND tỉnh Lạng Sơn"
    )
    rows = positions(f"Tỉnh Cao Bằng có mười huyện. Ông Trần Văn Mẫu, {posts}, dự họp.", published=DAY)
    assert {agency for *_, agency, _ in rows} == {
        "Tỉnh ủy Lạng Sơn",
        "Đảng đoàn Hội đồng nhân dân tỉnh Lạng Sơn",
        "Hội đồng nhân dân tỉnh Lạng Sơn",
        "Ủy ban nhân dân tỉnh Lạng Sơn",
    }


def test_a_place_that_bears_a_name_is_nobody():
    rows = _rows("Tại Công viên nghĩa trang Hoàng Thử Mẫu, Tổng Bí thư, Chủ tịch nước Trần Văn Mẫu dâng hoa.")
    assert {name for name, *_ in rows} == {"Trần Văn Mẫu"}


def test_the_posts_that_somebody_went_through_are_past():
    text = "Trước khi giữ chức Chủ tịch UBND tỉnh Lạng Sơn từ 26/1/2022, ông Trần Văn Mẫu từng kinh qua các vị trí"
    rows = _rows(f"{text} Chủ tịch UBND huyện Hữu Lũng, Giám đốc Sở Y tế Lạng Sơn.")
    assert {("Trần Văn Mẫu", "Giám đốc", "former"), ("Trần Văn Mẫu", "Chủ tịch", "current")} <= rows


@pytest.mark.parametrize("held", ["gần 2 năm giữ chức", "5 năm làm", "2 nhiệm kỳ đảm đương cương vị"])
def test_what_somebody_held_till_he_is_given_another_post(held):
    text = f"Sau {held} Bí thư Huyện ủy Bình Gia, ông Trần Văn Mẫu được bầu làm Chủ tịch UBND tỉnh Lạng Sơn."
    assert _rows(text) == {("Trần Văn Mẫu", "Bí thư", "former"), ("Trần Văn Mẫu", "Chủ tịch", "appointed")}


def test_what_comes_after_some_years_is_held():
    assert _rows("Sau 5 năm, ông Trần Văn Mẫu là Bí thư Huyện ủy Bình Gia.") == {("Trần Văn Mẫu", "Bí thư", "current")}


@pytest.mark.parametrize(
    "life",
    [
        "Ông Lê Văn Thử 61 tuổi; quê tỉnh Lạng Sơn; đại biểu Quốc hội khóa XV.",
        "Ông Lê Văn Thử, 61 tuổi; quê tỉnh Lạng Sơn; đại biểu Quốc hội khóa XV.",
        "Ông Lê Văn Thử 61 tuổi; kỹ sư, tiến sĩ kinh tế; quê tỉnh Lạng Sơn; đại biểu Quốc hội khóa XV.",
    ],
)
def test_a_life_goes_on_behind_the_age(life):
    assert {row[:3] for row in positions(life)} == {("Lê Văn Thử", "Đại biểu", "Quốc hội")}


def test_another_begins_behind_somebody_of_whom_an_age_is_told():
    text = "Dự có ông Lê Văn Thử 61 tuổi; Giám đốc Sở Y tế tỉnh Lạng Sơn Trần Văn Mẫu."
    assert {row[0] for row in positions(text)} == {"Trần Văn Mẫu"}


@pytest.mark.parametrize("when", ["Trước tháng 4/2015", "Trước 4/2015", "Trước năm 2015"])
def test_what_somebody_was_before_a_day_ended_by_it(when):
    text = f"{when}, ông Lê Văn Thử là Phó Giám đốc Sở Y tế tỉnh Lạng Sơn."
    (claim,) = (c for c in claims(text, published="2020-06-01") if c.predicate == "holds")
    assert (claim.modality, claim.since, (claim.until or "")[:4]) == ("former", None, "2015")


def test_a_life_of_the_revolution_opens_what_somebody_was():
    text = (
        "Đồng chí LÊ VĂN MẪU\n\nSinh ngày 2-3-1942; quê quán: tỉnh Lạng Sơn. Tham gia hoạt động cách mạng tháng 5-1960; "
        "vào Đảng ngày 6-7-1964; nguyên Bí thư Tỉnh ủy Lạng Sơn; nguyên Chủ tịch UBND tỉnh Hà Đông."
    )
    assert {row[1:] for row in positions(text)} == {
        ("Bí thư", "Tỉnh ủy Lạng Sơn", "former"),
        ("Chủ tịch", "Ủy ban nhân dân tỉnh Hà Đông", "former"),
    }


def test_a_colon_behind_a_word_of_former_office_marks_every_post_of_its_list():
    text = "Đồng chí Lê Văn Mẫu, sinh năm 1942; nguyên: Bí thư Tỉnh ủy Lạng Sơn; Trưởng ban Dân vận Trung ương."
    assert {row[3] for row in positions(text)} == {"former"}
    assert len(positions(text)) == len(text.split(";")) - 1


def test_a_street_behind_its_number_is_nobody():
    text = "Nguyên Bí thư Tỉnh ủy Lạng Sơn Lê Văn Mẫu ở số 1 C Trần Văn Thử, Hà Nội."
    assert {row[0] for row in positions(text)} == {"Lê Văn Mẫu"}

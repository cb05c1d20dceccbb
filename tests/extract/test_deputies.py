"""Deputies by the province that elected them, titles with a term or a unit behind, what else stands before a name."""

import pytest

from tests.extract.reading import positions

SITTING = "Sáng 10/5, Quốc hội thảo luận về dự án luật.\n"
DEPUTY = ("Nguyễn Văn Mẫu", "Đại biểu", "Quốc hội", "current")


@pytest.mark.parametrize(
    "told",
    [
        "Đại biểu Nguyễn Văn Mẫu (Hà Nội) cho rằng cần sửa luật.",
        "Đại biểu Nguyễn Văn Mẫu (đoàn Hà Nội) cho rằng cần sửa luật.",
        "Đại biểu Nguyễn Văn Mẫu (TP.HCM) hỏi về dự án.",
        "Đại biểu Nguyễn Văn Mẫu, đoàn Nghệ An, cho rằng cần sửa luật.",
        "Đại biểu Quốc hội đoàn Nghệ An Nguyễn Văn Mẫu cho rằng cần sửa luật.",
        "ĐBQH tỉnh Nghệ An Nguyễn Văn Mẫu cho rằng cần sửa luật.",
        "Đại biểu Quốc hội khóa XV Nguyễn Văn Mẫu cho rằng cần sửa luật.",
        "Đại biểu Quốc hội khóa XIV, XV tỉnh Nghệ An Nguyễn Văn Mẫu cho rằng cần sửa luật.",
    ],
)
def test_a_deputy_is_told_by_who_elected_him(told):
    assert DEPUTY in positions(SITTING + told, published="2024-05-10")


@pytest.mark.parametrize(
    "told",
    [
        "Đại biểu Nguyễn Văn Mẫu (huyện Yên Thành) hỏi về dự án.",
        "Đại biểu Nguyễn Văn Mẫu, Hà Nội có nhiều dự án.",
        "Đại biểu Nguyễn Văn Mẫu (ảnh) cho rằng cần sửa luật.",
    ],
)
def test_other_words_behind_a_delegate_tell_no_assembly(told):
    assert DEPUTY not in positions(SITTING + told, published="2024-05-10")


def test_a_delegate_is_of_no_assembly_that_the_text_does_not_name():
    assert not positions("Tại đại hội, đại biểu Nguyễn Văn Mẫu (Hà Nội) tham luận về công tác Đoàn.")


@pytest.mark.parametrize(
    ("told", "title", "agency"),
    [
        ("Chủ tịch HĐND tỉnh Nghệ An khóa XVIII {}", "Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An"),
        ("Chủ tịch HĐND tỉnh Nghệ An khóa XVIII, nhiệm kỳ 2021-2026 {}", "Chủ tịch", "Hội đồng nhân dân tỉnh Nghệ An"),
        ("Bí thư Tỉnh ủy Nghệ An nhiệm kỳ 2020-2025 {}", "Bí thư", "Tỉnh ủy Nghệ An"),
        ("Ủy viên Trung ương Đảng khóa XIII {}", "Ủy viên", "Ban Chấp hành Trung ương Đảng"),
    ],
)
def test_a_term_may_stand_between_a_title_and_its_name(told, title, agency):
    found = positions(f"Sáng nay, {told.format('Nguyễn Văn Mẫu')} phát biểu.", published="2024-05-10")
    assert {row[:3] for row in found} == {("Nguyễn Văn Mẫu", title, agency)}


@pytest.mark.parametrize(
    ("told", "agency"),
    [
        ("Giám đốc Học viện Thử nghiệm Bộ Tài chính", "Học viện Thử nghiệm"),
        ("Tổng Biên tập Tạp chí Mẫu Thử Ban Tổ chức Trung ương", "Tạp chí Mẫu Thử"),
        ("Sư đoàn trưởng Sư đoàn 999 Quân khu 4", "Sư đoàn 999"),
    ],
)
@pytest.mark.parametrize("form", ["{} Nguyễn Văn Mẫu phát biểu.", "Ông Nguyễn Văn Mẫu, {}, phát biểu."])
def test_a_body_with_a_name_of_its_own_is_whole_before_the_one_it_is_in(told, agency, form):
    assert {row[::2] for row in positions(form.format(told))} == {("Nguyễn Văn Mẫu", agency)}


def test_a_name_in_small_letters_ends_before_the_body_it_is_in():
    found = positions(
        "Ông Nguyễn Văn Mẫu, Vụ trưởng Vụ Theo dõi công tác thử nghiệm Ban Nội chính Trung ương, phát biểu."
    )
    assert {row[2] for row in found} == {"Vụ Theo dõi công tác thử nghiệm Ban Nội chính Trung ương"}


def test_a_form_of_address_ends_the_name_of_a_school():
    text = "GS Nguyễn Văn Mẫu, Hiệu trưởng Trường Đại học Mẫu Thử và Ông Trần Văn Thử, Giám đốc Công ty Thí, ký thỏa thuận."
    assert {row[:3] for row in positions(text)} == {("Nguyễn Văn Mẫu", "Hiệu trưởng", "Trường Đại học Mẫu Thử")}


@pytest.mark.parametrize("verb", ["nhìn nhận", "phản ánh", "tiết lộ", "đưa ra", "góp ý", "phủ nhận", "cần"])
def test_a_verb_of_speech_ends_the_name_of_an_agency(verb):
    found = positions(f"Ông Nguyễn Văn Mẫu, Giám đốc Trung tâm Mẫu Thử {verb} việc này khó.")
    assert {row[2] for row in found} == {"Trung tâm Mẫu Thử"}


def test_a_name_between_commas_that_acts_has_the_title_which_opens_the_clause():
    found = positions("Tại cuộc họp, Chủ tịch UBND tỉnh Nghệ An, Nguyễn Văn Mẫu, đã giao Công an tỉnh rà soát.")
    assert ("Nguyễn Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Nghệ An", "current") in found


def test_ours_are_ours_in_news_of_states_whose_people_have_names_like_ours():
    news = "Trung Quốc và Singapore hội đàm. Trung Quốc nêu lập trường. Báo chí Trung Quốc đưa tin.\n"
    told = "Phó Thủ tướng, Bộ trưởng Ngoại giao {} cùng dự."
    assert {row[1] for row in positions(news + told.format("Phạm Văn Mẫu"))} == {"Phó Thủ tướng", "Bộ trưởng"}
    assert not positions(news + told.format("Lưu Mẫu"))


@pytest.mark.parametrize(
    ("told", "agency"),
    [
        ("Trưởng Ban An toàn thử nghiệm TP.HCM", "Ban An toàn thử nghiệm thành phố Hồ Chí Minh"),
        ("Phó Trưởng ban di dân huyện Mường La", "Ban di dân huyện Mường La"),
        ("Trưởng Ban Mẫu Thử Hội Nông dân Việt Nam", "Ban Mẫu Thử Hội Nông dân Việt Nam"),
        ("Trưởng Ban Thời sự Đài Tiếng nói Việt Nam", "Ban Thời sự Đài Tiếng nói Việt Nam"),
        ("Trưởng Ban Tổ chức - Cán bộ Thông tấn xã Việt Nam", "Ban Tổ chức - Cán bộ Thông tấn xã Việt Nam"),
        ("Chánh Thanh tra Tòa án nhân dân tối cao", "Thanh tra Tòa án nhân dân tối cao"),
        ("Cục trưởng Cục Mẫu Thử Ban Nội chính Trung ương", "Cục Mẫu Thử Ban Nội chính Trung ương"),
    ],
)
def test_a_board_that_no_list_has_is_told_by_the_place_or_the_body_behind_it(told, agency):
    assert {row[2] for row in positions(f"Ông Nguyễn Văn Mẫu, {told}, phát biểu.")} == {agency}


@pytest.mark.parametrize("told", ["Trưởng ban trọng tài", "Trưởng Ban Mẫu Thử", "Trưởng ban Tổ chức cuộc thi ở Hà Nội"])
def test_a_board_with_nothing_behind_it_is_none_of_them(told):
    assert not {row[2] for row in positions(f"Ông Nguyễn Văn Mẫu, {told}, phát biểu.")} & {
        "Ban trọng tài",
        "Ban Mẫu Thử",
    }


def test_what_somebody_does_after_leaving_an_office_is_not_what_he_left():
    told = ("Sau khi nghỉ hưu", "Sau khi thôi giữ chức vụ này", "Sau khi rời vị trí này")
    for opener in told:
        text = f"{opener}, ông Nguyễn Văn Mẫu làm Chủ tịch Hội Khuyến học tỉnh Nghệ An."
        assert {row[3] for row in positions(text)} == {"appointed"}
    assert {row[3] for row in positions("Ông Nguyễn Văn Mẫu rời vị trí Giám đốc Sở Y tế tỉnh Nghệ An.")} == {
        "dismissed"
    }


def test_a_region_belongs_to_the_name_of_a_board():
    found = positions("Phó Ban công tác phụ nữ phía Nam Nguyễn Thị Mẫu phát biểu tại hội nghị ở Hà Nội.")
    assert {row[:3] for row in found} == {("Nguyễn Thị Mẫu", "Phó Trưởng Ban", "Ban công tác phụ nữ phía Nam")}


@pytest.mark.parametrize("verb", ["được trao quyền", "được giao quyền"])
def test_an_acting_post_is_handed_over(verb):
    found = positions(f"Ông Nguyễn Văn Mẫu {verb} Giám đốc Sở Y tế tỉnh Nghệ An.")
    assert ("Nguyễn Văn Mẫu", "Quyền Giám đốc", "Sở Y tế tỉnh Nghệ An", "acting") in found


def test_those_who_are_congratulated_take_the_post_and_not_who_congratulates():
    text = (
        "Đồng chí Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Nghệ An tặng hoa chúc mừng các đồng chí vừa được bầu giữ chức Phó Chủ tịch "
        "HĐND tỉnh, các đồng chí được miễn nhiệm và các đồng chí được bầu bổ sung Ủy viên UBND tỉnh."
    )
    assert {row[1] for row in positions(text)} == {"Bí thư"}
    handed = "Ông Nguyễn Văn Mẫu trao quyết định cho các cá nhân được bổ nhiệm giữ chức Trưởng phòng Tài chính huyện Yên Thành."
    assert not positions(handed)


def test_a_standing_committee_beside_a_board_is_that_of_its_society():
    text = (
        "Dự có đồng chí Lê Thị Thử - Phó Chủ tịch Hội LHPN tỉnh Tây Ninh; đồng chí Trần Thị Mẫu, Ủy viên Ban Thường vụ, "
        "Trưởng Ban Nữ công, Liên đoàn Lao động tỉnh."
    )
    found = {row[2] for row in positions(text) if row[0] == "Trần Thị Mẫu"}
    assert found == {
        "Ban Thường vụ Liên đoàn Lao động tỉnh Tây Ninh",
        "Ban Nữ công Liên đoàn Lao động tỉnh Tây Ninh",
    }


def test_a_department_called_after_a_continent_is_ours():
    found = positions("Ông Nguyễn Văn Mẫu, Trợ lý Bộ trưởng kiêm Vụ trưởng Vụ Châu Mỹ, Bộ Ngoại giao, phát biểu.")
    assert {row[1:3] for row in found} == {
        ("Trợ lý Bộ trưởng", "Bộ Ngoại giao"),
        ("Vụ trưởng", "Vụ Châu Mỹ Bộ Ngoại giao"),
    }


def test_a_credit_behind_a_dash_is_no_part_of_a_name():
    found = positions(
        "Ông Nguyễn Văn Mẫu - Phó Chủ tịch Hội Mẫu Thử tỉnh Nghệ An, Giám đốc Trung tâm Thử Mẫu - Ảnh: Thử"
    )
    assert {row[2] for row in found} <= {"Hội Mẫu Thử tỉnh Nghệ An", "Trung tâm Thử Mẫu"}


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        (
            "Chị Nguyễn Thị Mẫu từng làm kế toán Thư viện tỉnh Nghệ An, Phó Chánh Thanh tra Sở Y tế tỉnh Nghệ An.",
            {("Phó Chánh Thanh tra", "former")},
        ),
        (
            "Bà Nguyễn Thị Mẫu từng là giáo viên, Hiệu trưởng Trường THPT Thử Mẫu, Giám đốc Sở Y tế tỉnh Nghệ An.",
            {("Hiệu trưởng", "former"), ("Giám đốc", "former")},
        ),
        ("Bà Nguyễn Thị Mẫu từng là giáo viên, Giám đốc Sở Y tế tỉnh Nghệ An cho biết.", set()),
    ],
)
def test_what_somebody_did_first_may_be_no_post(told, posts):
    assert {row[1::2] for row in positions(told)} == posts


def test_a_force_of_the_whole_country_is_that_of_no_province():
    text = "Dự có ông Lê Văn Mẫu, Phó Chính ủy Bộ đội Biên phòng{}; ông Trần Văn Thử, Chủ tịch UBND tỉnh Thanh Hóa."
    mine = [{row[2] for row in positions(text.format(w)) if row[0] == "Lê Văn Mẫu"} for w in (" Việt Nam", "")]
    assert mine == [{"Bộ đội Biên phòng"}, {"Bộ đội Biên phòng tỉnh Thanh Hóa"}]


def test_a_board_of_the_assembly_is_read_with_the_assembly_behind_it():
    found = positions("Tham dự có Trưởng Ban Công tác đại biểu Quốc hội Nguyễn Thị Mẫu.", published="2021-05-10")
    assert {row[:3] for row in found} == {("Nguyễn Thị Mẫu", "Trưởng Ban", "Ban Công tác đại biểu")}


@pytest.mark.parametrize("form", ["{}, {}", "{} ({})", "{} của {}", "{} - {}"])
def test_an_office_of_a_business_is_no_post(form):
    post = form.format("Trưởng phòng An ninh vận tải", "Công ty cổ phần Thử Mẫu")
    text = f"Ông Phan Văn Mẫu, {post}, cho biết.\nSở GTVT tỉnh Nghệ An đã kiểm tra."
    assert not positions(text)
    assert positions(text.replace("Công ty cổ phần Thử Mẫu", "Sở Giao thông vận tải"))


def test_initials_name_nobody():
    assert not positions("Được biết, anh Đ. V.Q., Bí thư Đoàn Thanh niên xã Thử Sơn, đến dự.")


def test_a_plural_head_goes_over_the_brackets_behind_the_names():
    text = "Các đại biểu Nguyễn Văn Mẫu (Hà Nội), Trần Thị Thử (Nghệ An) và Lê Văn Thí (TP.HCM) hỏi về dự án."
    found = positions(SITTING + text, published="2024-05-10")
    assert {row[0] for row in found} == {"Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Thí"}
    aside = "Các đại biểu Nguyễn Văn Mẫu (Hà Nội), ông Trần Văn Thử và nhiều cử tri hỏi về dự án."
    assert "Nguyễn Văn Mẫu" in {row[0] for row in positions(SITTING + aside, published="2024-05-10")}

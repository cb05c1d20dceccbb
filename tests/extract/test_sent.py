"""Who is sent to an agency and given a bare title there; whose post is taken, told behind it; who comes with a title."""

import pytest

from tests.extract.reading import positions

FRAME = "Sáng nay, tỉnh Lạng Sơn tổ chức hội nghị.\n"
MAU, THU = "Nguyễn Văn Mẫu", "Trần Thị Thử"


@pytest.mark.parametrize(
    "told",
    [
        "Điều động ông {0}, Phó Giám đốc Sở Nội vụ đến nhận công tác tại Sở Y tế và bổ nhiệm giữ chức Phó Giám đốc.",
        "Điều động ông {0}, Phó Giám đốc Sở Nội vụ về Sở Y tế, bổ nhiệm giữ chức vụ Phó Giám đốc.",
        "Điều động ông {0}, Phó Giám đốc Sở Nội vụ, sang Sở Y tế, đồng thời bổ nhiệm giữ chức Phó Giám đốc.",
        "Ông {0}, Phó Giám đốc Sở Nội vụ, được điều động đến nhận công tác tại Sở Y tế và bổ nhiệm giữ chức Phó Giám đốc.",
    ],
)
def test_a_bare_title_is_of_the_agency_to_which_somebody_is_sent(told):
    found = {(agency, how) for _, _, agency, how in positions(FRAME + told.format(MAU))}
    assert found == {("Sở Nội vụ tỉnh Lạng Sơn", "former"), ("Sở Y tế tỉnh Lạng Sơn", "appointed")}


def test_a_title_with_a_short_agency_is_of_the_one_to_which_its_holder_is_sent():
    told = f"Điều động ông {MAU}, Trưởng phòng Tư pháp huyện Chi Lăng sang Thanh tra tỉnh, bổ nhiệm giữ chức Phó Chánh Thanh tra."
    assert (MAU, "Phó Chánh Thanh tra", "Thanh tra tỉnh Lạng Sơn", "appointed") in positions(FRAME + told)


def test_who_decides_is_not_where_somebody_is_sent():
    told = f"Theo đề nghị của Sở Y tế, UBND tỉnh bổ nhiệm ông {MAU} giữ chức Phó Giám đốc Sở Nội vụ."
    assert {agency for _, _, agency, _ in positions(FRAME + told)} == {"Sở Nội vụ tỉnh Lạng Sơn"}


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh của ông {0} để nghỉ hưu.", {MAU}),
        ("HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh của các ông {0} và {1}.", {MAU, THU}),
        (
            "HĐND tỉnh miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông {0}, Giám đốc Sở Y tế và bà {1}, Chánh Thanh tra.",
            {MAU, THU},
        ),
        ("HĐND tỉnh thống nhất cho thôi nhiệm vụ Phó Chủ tịch UBND tỉnh đối với bà {1}.", {THU}),
        ("HĐND tỉnh sẽ làm thủ tục miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông {0}.", set()),
        ("Ông {0} thôi làm thư ký của bà {1}.", set()),
    ],
)
def test_whose_post_is_taken_may_stand_behind_it(told, who):
    found = positions(FRAME + told.format(MAU, THU))
    assert {name for name, _, _, how in found if how == "dismissed"} == who


@pytest.mark.parametrize(
    "told",
    [
        "Điều động, bổ nhiệm các đồng chí {0}, Phó Giám đốc Sở Y tế và {1}, Chánh Văn phòng Huyện ủy Chi Lăng làm {2}.",
        "HĐND tỉnh bầu các ông, bà {0}, Phó Giám đốc Sở Y tế và {1}, Phó Giám đốc Sở Công Thương giữ chức vụ {2}.",
    ],
)
def test_one_post_is_given_to_each_of_several(told):
    found = positions(FRAME + told.format(MAU, THU, "Phó Giám đốc Sở Nội vụ"))
    assert {name for name, _, _, how in found if how == "appointed"} == {MAU, THU}


@pytest.mark.parametrize("giving", ["giữ chức", "giữ chức vụ", "giữ chức danh"])
def test_a_committee_elects_to_a_post(giving):
    told = f"Ông {MAU} được Ban Chấp hành Đảng bộ tỉnh bầu {giving} Bí thư Tỉnh ủy."
    assert positions(FRAME + told) == {(MAU, "Bí thư", "Tỉnh ủy Lạng Sơn", "appointed")}


@pytest.mark.parametrize(
    ("told", "holder"),
    [
        ("Dự lễ có Phó Chủ tịch UBND tỉnh, ông {0} và đại diện các sở.", MAU),
        ("Dự lễ có Phó Chủ tịch UBND tỉnh, ông {0}, Giám đốc Sở Y tế và đại diện các sở.", None),
        ("Dự lễ có Phó Chủ tịch UBND tỉnh, các ông {0}, {1} và đại diện các sở.", None),
    ],
)
def test_who_comes_with_a_title_and_a_name(told, holder):
    found = {name: title for name, title, _, _ in positions(FRAME + told.format(MAU, THU)) if title == "Phó Chủ tịch"}
    assert found == ({holder: "Phó Chủ tịch"} if holder else {})


def test_a_clause_tells_of_the_name_before_it():
    told = f"Ông {MAU} được bầu làm Chủ tịch UBND tỉnh thay bà {THU}, người vừa được bầu giữ chức Bí thư Tỉnh ủy."
    found = positions(FRAME + told)
    assert (THU, "Bí thư", "Tỉnh ủy Lạng Sơn", "appointed") in found
    assert (MAU, "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "appointed") in found
    assert not any(name == MAU and title == "Bí thư" for name, title, _, _ in found)


def test_who_held_it_before_is_told_behind_the_post():
    told = f"Người giữ chức Chủ tịch UBND tỉnh trước đó là ông {MAU}."
    assert positions(FRAME + told) == {(MAU, "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "former")}


def test_who_is_presented_by_one_post_gets_the_other():
    told = f"UBND tỉnh bổ nhiệm hai Phó Giám đốc Sở Y tế là ông {MAU} và bà {THU} làm Phó Giám đốc Sở Nội vụ."
    found = {(agency, how) for _, _, agency, how in positions(FRAME + told)}
    assert found == {("Sở Y tế tỉnh Lạng Sơn", "former"), ("Sở Nội vụ tỉnh Lạng Sơn", "appointed")}


def test_a_committee_is_of_the_unit_of_the_post_given_with_it():
    told = (
        f"Ban Thường vụ Tỉnh ủy chỉ định ông {MAU} giữ chức Bí thư Huyện ủy Chi Lăng; chỉ định bà {THU} tham gia Ban Thường vụ "
        "Huyện ủy và giữ chức Phó Bí thư Huyện ủy Bắc Sơn."
    )
    assert {agency for name, _, agency, _ in positions(FRAME + told) if name == THU} == {
        "Ban Thường vụ Huyện ủy Bắc Sơn",
        "Huyện ủy Bắc Sơn",
    }


def test_who_was_replaced_is_not_whom_the_next_sentence_is_about():
    told = f"Ông {MAU} được bầu làm Chủ tịch UBND tỉnh thay ông Trần Văn Thử.\nÔng từng là Bí thư Huyện ủy Chi Lăng."
    assert {name for name, _, _, how in positions(FRAME + told) if how == "former" and "Thử" not in name} == {MAU}


@pytest.mark.parametrize("short", ["(LĐ-TB&XH)", "(LĐ - TB & XH)", "(LĐTBXH)"])
def test_a_short_form_in_brackets_parts_no_title_from_its_name(short):
    told = f"Dự lễ có Thứ trưởng Bộ Lao động - Thương binh và Xã hội {short} {MAU}."
    assert positions(FRAME + told) == {(MAU, "Thứ trưởng", "Bộ Lao động - Thương binh và Xã hội", "current")}


def test_a_shared_head_ends_where_others_come_with_their_own():
    told = f"Dự lễ có các Phó Chủ tịch UBND tỉnh: {MAU}, Lê Văn Mẫu, Giám đốc Sở Y tế {THU}; Giám đốc Sở Nội vụ Trần Văn Mẫu."
    found = positions(FRAME + told)
    assert {name for name, title, _, _ in found if title == "Phó Chủ tịch"} == {MAU, "Lê Văn Mẫu"}
    assert (THU, "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current") in found


def test_an_agency_for_which_somebody_acts_lends_nothing():
    told = (
        f"TAND tỉnh Lạng Sơn tổ chức lễ công bố quyết định.\nÔng {MAU}, Chánh án TAND tỉnh, đã thay mặt Tòa án nhân dân tối cao "
        f"trao quyết định bổ nhiệm Phó Chánh án cho bà {THU}."
    )
    assert (THU, "Phó Chánh án", "Tòa án nhân dân tỉnh Lạng Sơn", "appointed") in positions(told)


def test_a_field_of_work_puts_nobody_in_charge():
    told = f"Trường Đại học Mẫu Thử có quyết định bổ nhiệm Phó Hiệu trưởng phụ trách chuyên môn đối với TS {MAU}."
    assert positions(told) == {(MAU, "Phó Hiệu trưởng", "Trường Đại học Mẫu Thử", "appointed")}


def test_the_military_committee_of_a_province_is_written_short():
    told = f"Dự lễ có ông {MAU}, Bí thư Tỉnh ủy, Bí thư ĐUQS tỉnh."
    assert (MAU, "Bí thư", "Đảng ủy Quân sự tỉnh Lạng Sơn", "current") in positions(FRAME + told)


@pytest.mark.parametrize("past", ["nguyên ", "cựu ", ""])
def test_a_head_for_several_goes_on_behind_and(past):
    told = f"Dự lễ có các {past}Phó Chủ tịch UBND tỉnh {MAU} và {THU}."
    how = "former" if past else "current"
    assert positions(FRAME + told) == {
        (name, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", how) for name in (MAU, THU)
    }


def test_a_party_committee_of_nobody_knows_whom_ends_no_office():
    told = f"Thủ tướng {MAU} giữ chức Bí thư Đảng ủy."
    assert (MAU, "Thủ tướng", "Chính phủ", "current") in positions(told)


def test_a_bare_head_beside_a_council_heads_none_of_its_boards():
    told = f"Ông {MAU}, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh, Trưởng ban."
    assert not any(title == "Trưởng Ban" for _, title, _, _ in positions(FRAME + told))


def test_a_pronoun_stands_before_what_was_held():
    told = f"Ông {MAU} sinh tại Lạng Sơn.\nÔng nguyên là: Bí thư Huyện ủy Chi Lăng, Giám đốc Sở Y tế."
    assert {title for name, title, _, how in positions(FRAME + told) if how == "former"} == {"Bí thư", "Giám đốc"}


def test_delegates_elect():
    told = (
        f"Ông {MAU}, Bí thư Huyện ủy Chi Lăng, được 100% đại biểu nhất trí bầu giữ chức Chủ tịch HĐND huyện Chi Lăng."
    )
    assert (MAU, "Chủ tịch", "Hội đồng nhân dân huyện Chi Lăng", "appointed") in positions(FRAME + told)


def test_a_wish_ends_nothing_and_a_number_of_people_is_no_pronoun():
    told = (
        f"Ông {MAU}, Giám đốc Sở Y tế, bày tỏ nguyện vọng được nghỉ hưu trước tuổi.\n"
        "Đại hội đã bầu 41 đồng chí vào Ban Chấp hành Đảng bộ tỉnh."
    )
    assert positions(FRAME + told) == {(MAU, "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current")}

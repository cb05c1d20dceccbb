"""What stands once for several: heads, lists behind a verb, words of former office, the place of a neighbour."""

import pytest

from tests.extract.reading import claims, positions

CHAIR, DEPUTY, MEMBER = "Chủ tịch", "Phó Chủ tịch", "Ủy viên"
COMMITTEE = "Ủy ban nhân dân tỉnh"


def read(sentence):
    return set(positions(sentence))


def test_two_heads_before_one_colon_are_of_the_same_people():
    found = read(
        "Dự lễ có các đồng chí Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: Trần Thị Mẫu, Bộ trưởng Bộ Y tế; Lê Văn Thử; "
        "các đồng chí Ủy viên Bộ Chính trị: Đỗ Văn Mẫu."
    )
    heads = {(name, agency) for name, title, agency, _ in found if title in (MEMBER, "Bí thư")}
    assert heads == {
        ("Trần Thị Mẫu", "Bộ Chính trị"),
        ("Trần Thị Mẫu", "Trung ương Đảng"),
        ("Lê Văn Thử", "Bộ Chính trị"),
        ("Lê Văn Thử", "Trung ương Đảng"),
        ("Đỗ Văn Mẫu", "Bộ Chính trị"),
    }


def test_a_list_of_one_persons_titles_is_no_head():
    found = read("Dự lễ có ông Lê Văn Thử, Bí thư Huyện ủy, Chủ tịch HĐND huyện: Trần Thị Mẫu phát biểu.")
    assert ("Trần Thị Mẫu", "Bí thư", "Huyện ủy", "current") not in found


@pytest.mark.parametrize("end", ["", " để nhận nhiệm vụ mới"])
def test_a_list_of_those_concerned_goes_on_behind_semicolons(end):
    found = read(
        "Thủ tướng phê chuẩn kết quả bầu chức danh Ủy viên UBND tỉnh đối với ông Lê Văn Thử, Giám đốc Sở Y tế; "
        f"ông Trần Văn Mẫu, Chánh Thanh tra tỉnh{end}."
    )
    assert {n for n, title, agency, s in found if (title, agency, s) == (MEMBER, COMMITTEE, "appointed")} == {
        "Lê Văn Thử",
        "Trần Văn Mẫu",
    }


def test_another_clause_is_none_of_the_list():
    found = read(
        "Thủ tướng phê chuẩn kết quả bầu chức danh Ủy viên UBND tỉnh đối với ông Lê Văn Thử, Giám đốc Sở Y tế; "
        "ông Trần Văn Mẫu, Chánh Thanh tra tỉnh, phát biểu chúc mừng."
    )
    assert ("Trần Văn Mẫu", MEMBER, COMMITTEE, "appointed") not in found


def test_the_object_of_the_verb_before_joins_the_committees_too():
    found = read(
        "Ban Thường vụ Tỉnh ủy điều động đồng chí Lê Văn Thử, Phó Bí thư Đảng ủy xã Tân Mẫu, đến nhận công tác tại xã Tân Thử, "
        "chỉ định tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí thư Đảng ủy xã Tân Thử."
    )
    assert {
        ("Lê Văn Thử", MEMBER, "Ban Chấp hành Đảng bộ xã Tân Thử", "appointed"),
        ("Lê Văn Thử", MEMBER, "Ban Thường vụ Đảng ủy xã Tân Thử", "appointed"),
        ("Lê Văn Thử", "Phó Bí thư", "Đảng ủy xã Tân Mẫu", "former"),
    } <= found


def test_behind_a_name_with_its_titles_before_it_the_next_one_begins():
    found = read(
        "Đón đoàn có: Trưởng Ban Dân vận Trung ương Lê Văn Thử; Phó Thủ tướng, Chủ tịch Phân ban hợp tác các nước Trần Văn Mẫu."
    )
    assert {title for name, title, _, _ in found if name == "Lê Văn Thử"} == {"Trưởng Ban"}


@pytest.mark.parametrize(
    ("past", "office", "status"),
    [
        ("nguyên Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ tịch Ủy ban MTTQ Việt Nam tỉnh", "former"),
        ("nguyên Tỉnh ủy viên", "Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh", "former"),
        ("nguyên Ủy viên Ban Thường vụ Tỉnh ủy", "Chủ tịch Hội Khuyến học tỉnh", "current"),
    ],
)
def test_who_has_left_the_committee_has_left_the_front(past, office, status):
    found = read(f"Đoàn thăm {past}, {office} Lê Văn Thử.")
    assert {s for _, title, _, s in found if title in (CHAIR, DEPUTY)} == {status}


@pytest.mark.parametrize("verb", ["tái cử", "tái đắc cử nhiệm kỳ mới", "tiếp tục tái cử nhiệm kỳ 2021-2026"])
def test_who_is_elected_again_gets_the_post_before_the_verb(verb):
    found = read(f"Ông Lê Văn Thử, Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh khóa XIII {verb} với số phiếu cao.")
    assert {(title, s) for _, title, _, s in found} == {("Phó Bí thư", "current"), (CHAIR, "appointed")}


def test_elected_again_to_what_follows():
    found = read("Ông Lê Văn Thử, Chủ tịch HĐND huyện, tái cử Bí thư Huyện ủy.")
    assert ("Lê Văn Thử", "Bí thư", "Huyện ủy", "appointed") in found
    assert (CHAIR, "appointed") not in {(title, s) for _, title, _, s in found}


def test_a_party_committee_in_a_list_is_in_no_council():
    found = read(
        "Đảng ủy - HĐND - UBND xã Củ Chi tổ chức lễ tặng quà. Dự lễ có bà Trần Thị Mẫu, Ủy viên Ban Thường vụ, Chủ tịch Ủy ban "
        "MTTQ Việt Nam xã."
    )
    assert "Ban Thường vụ Đảng ủy xã Củ Chi" in {agency for _, _, agency, _ in found}


@pytest.mark.parametrize(
    ("office", "agency"),
    [
        ("Chủ tịch UBND tỉnh Lạng Sơn", "Đảng ủy Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Chủ tịch UBND xã Tân Mẫu", "Đảng ủy xã Tân Mẫu"),
    ],
)
def test_a_party_committee_beside_the_chair_of_a_province(office, agency):
    assert ("Lê Văn Thử", "Bí thư", agency, "current") in read(f"Dự họp có ông Lê Văn Thử, Bí thư Đảng ủy, {office}.")


def test_what_somebody_was_elsewhere_does_not_complete_what_he_is_here():
    text = (
        "Ông Lê Văn Thử, Phó Bí thư Tỉnh ủy Cà Mau, được HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh.\n"
        "Hồi tháng 7, ông Thử được chỉ định giữ chức Chủ tịch UBND tỉnh Vĩnh Long."
    )
    first = min(
        (c for c in claims(text, published="2025-11-17") if c.post and c.post.title == CHAIR), key=lambda c: c.start
    )
    assert first.post.label == "Chủ tịch Ủy ban nhân dân tỉnh Cà Mau"


def test_a_field_of_study_is_nobody():
    text = "Ông Lê Văn Thử là Bí thư Huyện ủy. Ông Thử có bằng cử nhân Luật Kinh tế. Ông từng làm Chủ tịch UBND huyện."
    assert ("Lê Văn Thử", CHAIR, "Ủy ban nhân dân huyện", "former") in read(text)


def test_who_is_moved_leaves_his_seat_though_another_verb_gives_the_next():
    found = read(
        "UBND tỉnh điều động ông Lê Văn Thử - Chánh Thanh tra tỉnh đến nhận công tác tại Sở Y tế "
        "và bổ nhiệm giữ chức Giám đốc Sở Y tế."
    )
    assert ("Chánh Thanh tra", "former") in {(title, s) for _, title, _, s in found}


def test_a_province_in_brackets_lends_nothing_on_the_site_of_another():
    text = "Đoàn dâng hương tại Khu di tích Thử Mẫu (Thử Mẫu - Nghệ An). Cùng đi có Phó Chủ tịch HĐND tỉnh Lê Văn Thử."
    (held,) = [
        c for c in claims(text, url="https://baohatinh.vn/tin/1", published="2024-03-05") if c.predicate == "holds"
    ]
    assert held.post.label == "Phó Chủ tịch Hội đồng nhân dân tỉnh Hà Tĩnh"


@pytest.mark.parametrize("others", ["chúc mừng những người", "trao quyết định cho các đồng chí", "biểu dương cán bộ"])
def test_those_to_whom_somebody_does_something_get_the_post(others):
    found = read(f"Trưởng Ban Tổ chức Trung ương Lê Văn Thử {others} được bổ nhiệm giữ chức Vụ trưởng Vụ Mẫu.")
    assert {(title, s) for name, title, _, s in found if name == "Lê Văn Thử"} == {("Trưởng Ban", "current")}


ELECTED = "Đại hội công bố kết quả. Ông Lê Văn Thử được bầu làm Bí thư Tỉnh ủy."


@pytest.mark.parametrize("head", ["Các", "Ba", "3"])
def test_who_is_told_with_the_result_of_an_election_is_elected_too(head):
    found = read(f"{ELECTED} {head} Phó Bí thư Tỉnh ủy gồm các ông: Trần Văn Mẫu, Chủ tịch UBND tỉnh; Đỗ Văn Mẫn.")
    assert {(name, s) for name, title, _, s in found if title == "Phó Bí thư"} == {
        ("Trần Văn Mẫu", "appointed"),
        ("Đỗ Văn Mẫn", "appointed"),
    }
    assert ("Trần Văn Mẫu", CHAIR, COMMITTEE, "current") in found


@pytest.mark.parametrize(
    "text",
    [
        f"{ELECTED} Hiện các Phó Bí thư Tỉnh ủy gồm các ông: Trần Văn Mẫu và Đỗ Văn Mẫn.",
        f"{ELECTED} Đại hội bế mạc. Các Phó Bí thư Tỉnh ủy gồm các ông: Trần Văn Mẫu và Đỗ Văn Mẫn.",
        "Ông Lê Văn Thử là Bí thư Tỉnh ủy. Các Phó Bí thư Tỉnh ủy gồm các ông: Trần Văn Mẫu và Đỗ Văn Mẫn.",
        "Ông Lê Văn Thử được bầu làm Chủ tịch HĐND tỉnh. Các Phó Bí thư Tỉnh ủy gồm ông Trần Văn Mẫu và ông Đỗ Văn Mẫn.",
    ],
)
def test_who_is_told_otherwise_holds_what_he_held(text):
    assert {s for _, title, _, s in read(text) if title == "Phó Bí thư"} == {"current"}


def test_the_posts_of_a_life_go_on_behind_semicolons():
    found = positions(
        "Ông Lê Văn Thử 61 tuổi, quê tỉnh Cao Bằng; tiến sĩ luật, cử nhân báo chí; Đại biểu Quốc hội khóa 14, 15; "
        "Ủy viên Trung ương Đảng khóa 10 (dự khuyết), 12, 13.",
        published="2025-01-24",
    )
    assert found == {
        ("Lê Văn Thử", MEMBER, "Ban Chấp hành Trung ương Đảng", "current"),
        ("Lê Văn Thử", "Đại biểu", "Quốc hội", "current"),
    }


def test_other_semicolons_end_a_list():
    found = read("Ông Lê Văn Thử, Bí thư Huyện ủy; khách mời của tỉnh; Chủ tịch UBND huyện dự họp.")
    assert {title for _, title, _, _ in found} == {"Bí thư"}


@pytest.mark.parametrize("village", ["thôn Yên Mẫu", "bản Thử", "ấp Mẫu"])
def test_the_secretary_of_a_village_leads_its_cell(village):
    text = f"Huyện ủy Na Hang họp. Ông Lê Văn Thử, Bí thư {village}, phát biểu."
    assert {(title, agency) for _, title, agency, _ in read(text)} == {("Bí thư", f"Chi bộ {village}")}


def test_a_state_is_nobody():
    found = read("Đoàn Cộng hòa Cuba do ông Lê Văn Thử, Chủ tịch UBND tỉnh Lạng Sơn, đón tiếp.")
    assert {name for name, *_ in found} == {"Lê Văn Thử"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Các Phó Chủ tịch UBND tỉnh được bầu gồm: ông Lê Văn Thử; bà Trần Thị Mẫu, Giám đốc Sở Y tế.",
        "Hai Phó Chủ tịch UBND tỉnh được phê chuẩn là ông Lê Văn Thử và bà Trần Thị Mẫu.",
    ],
)
def test_a_head_is_given_by_the_verb_that_presents_its_names(sentence):
    assert {(name, s) for name, title, _, s in read(sentence) if title == DEPUTY} == {
        ("Lê Văn Thử", "appointed"),
        ("Trần Thị Mẫu", "appointed"),
    }


def test_who_is_nominated_has_nothing_yet():
    found = read(
        "Ông Lê Văn Thử được bầu làm Phó Bí thư Tỉnh ủy và được giới thiệu để HĐND tỉnh bầu giữ chức Chủ tịch UBND tỉnh."
    )
    assert {title for _, title, _, _ in found} == {"Phó Bí thư"}


def test_votes_are_cast_for_nobody_of_the_next_clause():
    found = read(
        "Bà Trần Thị Mẫu được bầu giữ chức Phó Chủ tịch HĐND tỉnh với 100% phiếu; ông Lê Văn Thử trúng cử Phó Chủ tịch UBND tỉnh."
    )
    assert {(name, agency) for name, _, agency, _ in found} == {
        ("Trần Thị Mẫu", "Hội đồng nhân dân tỉnh"),
        ("Lê Văn Thử", COMMITTEE),
    }


def test_a_party_department_is_of_the_committee_of_the_province():
    found = read(
        "Tỉnh ủy Lạng Sơn công bố quyết định tại trụ sở Đảng ủy các cơ quan Đảng tỉnh. Ông Lê Văn Thử, Trưởng Ban Tuyên giáo, dự."
    )
    assert {agency for _, _, agency, _ in found} == {"Ban Tuyên giáo Tỉnh ủy Lạng Sơn"}


@pytest.mark.parametrize("office", ["Trưởng Ban Tổ chức", "Chủ nhiệm Ủy ban Kiểm tra"])
def test_a_bare_standing_committee_is_that_of_the_organ_beside_it(office):
    found = read(
        f"Xã Tân Mẫu có Đảng ủy xã Tân Mẫu. Dự có ông Lê Văn Thử, Ủy viên Ban Thường vụ, {office} Tỉnh ủy Lạng Sơn."
    )
    assert ("Lê Văn Thử", MEMBER, "Ban Thường vụ Tỉnh ủy Lạng Sơn", "current") in found


@pytest.mark.parametrize(
    "told",
    [
        "Dự có ông Nông Văn Mẫu và bà Lò Thị Thử, các Phó Chủ tịch UBND tỉnh Lạng Sơn.",
        "Ông Nông Văn Mẫu, bà Lò Thị Thử - các Phó Chủ tịch UBND tỉnh Lạng Sơn - trao quà.",
        "Các đồng chí Phó Chủ tịch UBND tỉnh Lạng Sơn Nông Văn Mẫu, Lò Thị Thử dự.",
    ],
)
def test_a_title_that_several_hold_stands_once(told):
    assert positions(told) == {
        (who, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "current") for who in ("Nông Văn Mẫu", "Lò Thị Thử")
    }


def test_one_seat_is_not_of_two():
    told = "Các đồng chí Bí thư Tỉnh ủy Lạng Sơn Nông Văn Mẫu, Lò Thị Thử dự."
    assert {who for who, *_ in positions(told)} == {"Nông Văn Mẫu"}

"""Reports of meetings and working visits: posts, hosts and guests, and who did what there."""

import pytest

from kg.extract import document, extract
from tests.extract.reading import article, lexicon, positions

DAY = "2024-06-20"


def told(text):
    """Of each event of a text its type, its organisers and (person, role)."""
    found = article(text, published=DAY)
    events = document(found, extract(found, lexicon()), lexicon())["events"]
    return [(e["type"], e["organizers"], {(p["person"], p["role"]) for p in e["participants"]}) for e in events]


def roles(text):
    return {pair for _, _, people in told(text) for pair in people}


def posts(text):
    return {row[:3] for row in positions(text, published=DAY)}


@pytest.mark.parametrize("title", ["Tổng Tham mưu trưởng", "Phó Tổng Tham mưu trưởng"])
def test_the_general_staff_is_the_armys_though_the_text_does_not_say_so(title):
    text = f"Trung tướng Nguyễn Văn Mẫu, {title}, Thứ trưởng Bộ Quốc phòng, thị sát đảo."
    assert ("Nguyễn Văn Mẫu", title, "Quân đội nhân dân Việt Nam") in posts(text)
    assert not posts(f"{title} Quân đội nhân dân Lào Khamthu Maukeo thị sát đảo.")
    assert not posts(f"Khách là Thượng tướng Tôn Văn Mẫu, {title} Quân giải phóng nhân dân Trung Quốc.")


def test_a_vice_minister_who_is_vice_chair_has_one_post():
    text = "Đến dự có bà Trần Thị Thử, Thứ trưởng, Phó Chủ nhiệm Ủy ban Dân tộc."
    assert posts(text) == {("Trần Thị Thử", "Thứ trưởng, Phó Chủ nhiệm", "Ủy ban Dân tộc")}


def test_whom_a_gathering_welcomes_has_the_titles_behind_his_name():
    text = "Buổi lễ vui mừng đón ông Nguyễn Văn Mẫu, Tỉnh ủy viên, Giám đốc Sở Nội vụ tỉnh Lạng Sơn tới chung vui."
    assert {title for _, title, _ in posts(text)} == {"Tỉnh ủy viên", "Giám đốc"}


@pytest.mark.parametrize(
    "text",
    [
        "Phiên họp bầu ông Nguyễn Văn Mẫu và bà Trần Thị Thử giữ chức Chủ tịch và Phó Chủ tịch {0}.",
        "Phiên họp hiệp thương chức danh Chủ tịch và Phó Chủ tịch {0} đối với ông Nguyễn Văn Mẫu và bà Trần Thị Thử.",
    ],
)
def test_a_seat_and_its_deputys_are_given_to_two_in_their_order(text):
    body = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lạng Sơn"
    assert posts(text.format(body)) == {("Nguyễn Văn Mẫu", "Chủ tịch", body), ("Trần Thị Thử", "Phó Chủ tịch", body)}


def test_two_posts_that_one_may_hold_are_of_both():
    text = "Miễn nhiệm chức danh Ủy viên và Phó Giám đốc Sở Y tế tỉnh Lạng Sơn đối với ông Nguyễn Văn Mẫu."
    assert {person for person, *_ in posts(text)} == {"Nguyễn Văn Mẫu"}


@pytest.mark.parametrize(
    "opening",
    ["Đoàn công tác Tỉnh ủy Lạng Sơn", "Đoàn công tác của Tỉnh ủy Lạng Sơn", "Đoàn đại biểu Tỉnh ủy Lạng Sơn"],
)
def test_a_delegations_committee_is_its_leaders(opening):
    text = f"Sáng 19/6, {opening} do bà Trần Thị Thử, Bí thư Tỉnh ủy dẫn đầu đến trao đổi kinh nghiệm ở tỉnh Cà Mau."
    assert posts(text) == {("Trần Thị Thử", "Bí thư", "Tỉnh ủy Lạng Sơn")}
    assert told(text) == [("Làm việc", ["Tỉnh ủy Lạng Sơn"], {("Trần Thị Thử", "lead")})]


def test_a_delegation_of_the_central_authorities_has_no_parent():
    text = "Sáng 19/6, đoàn công tác Trung ương và bà Trần Thị Thử, Bí thư Tỉnh ủy Lạng Sơn đã đến thăm nông dân."
    assert [organizers for _, organizers, _ in told(text)] == [[]]


def test_who_leads_a_foreign_delegation_may_have_an_office_of_theirs():
    text = (
        "Sáng 19/6, đoàn đại biểu thành phố Mau (Hàn Quốc) do ông Kim Thu, Thị trưởng thành phố, dẫn đầu đã đến "
        "thăm và làm việc với tỉnh Lạng Sơn. Tiếp và làm việc với đoàn có bà Trần Thị Thử, Phó Chủ tịch UBND tỉnh."
    )
    assert ("Trần Thị Thử", "receive") in roles(text)


def test_what_an_embassy_writes_of_a_worker_is_no_working_session():
    text = (
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn cho biết, Đại sứ quán Hàn Quốc báo tin người này "
        "làm việc tại Công ty Mẫu."
    )
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bí thư Tỉnh ủy {0} cùng các Phó Chủ tịch UBND tỉnh {1}, {2} đồng chủ trì.", "012"),
        ("Kết luận phiên họp, Phó Chủ tịch UBND tỉnh - {0} giao các sở rà soát.", "0"),
        ("Kết luận cuộc họp, Phó Bí thư Tỉnh ủy - bà {1} giao các sở rà soát.", "1"),
    ],
)
def test_a_subject_is_found_behind_a_dash_and_in_a_row(text, people):
    names = ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Mẫu")
    found = roles(f"Sáng 19/6, HĐND tỉnh Lạng Sơn họp thường kỳ. {text.format(*names)}")
    assert {person for person, _ in found} == {names[int(n)] for n in people}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Bà {0}, Phó Chủ tịch HĐND tỉnh, báo cáo về năng lực điều hành của các cấp.", "speak"),
        ("Hội nghị diễn ra dưới sự điều hành của bà {0}, Phó Chủ tịch HĐND tỉnh.", "chair"),
        ("Bà {0}, Phó Chủ tịch HĐND tỉnh, điều hành phần thảo luận.", "chair"),
    ],
)
def test_of_whom_the_running_is_told_does_not_run_the_meeting(text, code):
    name = "Trần Thị Thử"
    assert roles(f"Sáng 19/6, HĐND tỉnh Lạng Sơn tổ chức hội nghị. {text.format(name)}") == {(name, code)}


@pytest.mark.parametrize("told_so", ["Tuy nhiên, trả lời báo chí", "Trả lời phóng viên", "Dù vậy, bên lề hội nghị"])
def test_what_the_press_hears_is_not_said_at_the_meeting(told_so):
    text = (
        "Sáng 19/6, HĐND tỉnh Lạng Sơn tổ chức hội nghị do bà Trần Thị Thử, Phó Chủ tịch HĐND tỉnh, chủ trì.\n"
        f"{told_so}, ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế, cho biết dịch đã lùi."
    )
    assert roles(text) == {("Trần Thị Thử", "chair")}


@pytest.mark.parametrize("society", ["Phụ nữ", "Thanh niên"])
@pytest.mark.parametrize("unit", ["tỉnh Lạng Sơn", "huyện Chi Lăng"])
def test_a_society_of_the_country_with_a_unit_is_the_units(society, unit):
    text = f"Đến dự có bà Trần Thị Thử, Chủ tịch Hội Liên hiệp {society} Việt Nam {unit}."
    assert posts(text) == {("Trần Thị Thử", "Chủ tịch", f"Hội Liên hiệp {society} {unit}")}


@pytest.mark.parametrize("place", ["thăm tỉnh Lạng Sơn", "(tại tỉnh Lạng Sơn)", "Lò Thị Mẫu"])
def test_a_society_of_the_country_stays_so_beside_a_place(place):
    text = f"Bà Trần Thị Thử, Chủ tịch Hội Nông dân Việt Nam {place}."
    assert ("Trần Thị Thử", "Chủ tịch", "Hội Nông dân Việt Nam") in posts(text) or place == "Lò Thị Mẫu"
    assert not any("tỉnh" in agency for _, _, agency in posts(text))


@pytest.mark.parametrize(
    ("title", "agency"), [("Viện trưởng", "Viện kiểm sát nhân dân"), ("Chánh án", "Tòa án nhân dân")]
)
def test_the_committee_beside_a_court_is_the_courts(title, agency):
    text = f"Ông Nguyễn Văn Mẫu, Bí thư Đảng ủy, {title} {agency} tỉnh Lạng Sơn, chủ trì."
    assert ("Nguyễn Văn Mẫu", "Bí thư", f"Đảng ủy {agency} tỉnh Lạng Sơn") in posts(text)


def test_a_noun_for_the_agency_named_before_is_no_other_one():
    text = (
        "Sáng 19/6, Viện kiểm sát nhân dân tỉnh Lạng Sơn và Đoàn Thanh niên Viện tổ chức hội thảo. Dự có ông Nguyễn Văn "
        "Mẫu - Bí thư Ban cán sự đảng, Viện trưởng; bà Trần Thị Thử - Phó Viện trưởng."
    )
    assert {a for _, title, a in posts(text) if "Viện" in title} == {"Viện kiểm sát nhân dân tỉnh Lạng Sơn"}


def test_a_noun_of_no_agency_that_the_text_names_breaks_nothing():
    found = posts("Lãnh đạo Viện vắng mặt. Ông Nguyễn Văn Mẫu, Bí thư Ban cán sự đảng, Viện trưởng, vắng mặt.")
    assert {title for _, title, _ in found} == {"Bí thư"}


def test_a_bracket_behind_the_organiser_holds_nothing():
    text = (
        "Ngày 19/6, Sở Y tế tỉnh Lạng Sơn (gồm cả Thanh tra tỉnh Lạng Sơn) tổ chức hội nghị do ông Nguyễn Văn Mẫu, Giám đốc "
        "Sở Y tế, chủ trì."
    )
    assert [organizers for _, organizers, _ in told(text)] == [["Sở Y tế tỉnh Lạng Sơn"]]


@pytest.mark.parametrize(
    ("title", "agency"), [("Hiệu trưởng", "Trường Tiểu học Thử Mẫu"), ("Phó Giám đốc", "Sở Nội vụ tỉnh Lạng Sơn")]
)
def test_the_cell_beside_a_school_is_the_schools(title, agency):
    found = {a for _, t, a in posts(f"Bà Trần Thị Thử, Bí thư Chi bộ, {title} {agency}, vắng mặt.") if t == "Bí thư"}
    assert found == ({f"Chi bộ {agency}"} if title == "Hiệu trưởng" else set())


def test_a_chair_may_be_written_short_with_a_dot():
    text = "Vắng mặt có ông Nguyễn Văn Mẫu - Phó Bí thư đảng ủy, CT.HĐND phường 5."
    assert posts(text) == {
        ("Nguyễn Văn Mẫu", "Phó Bí thư", "Đảng ủy phường 5"),
        ("Nguyễn Văn Mẫu", "Chủ tịch", "Hội đồng nhân dân phường 5"),
    }


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "Chủ tịch UBND tỉnh {0} cùng đại diện các ngành chức năng của tỉnh và các xã liên quan đã đi kiểm tra đê.",
            True,
        ),
        ("Chủ tịch UBND tỉnh {0} và lãnh đạo một số đơn vị tư vấn đã đến kiểm tra đê.", True),
        ("Chủ tịch UBND tỉnh {0} nhắc các sở và đơn vị tư vấn phải kiểm tra đê.", False),
        ("Phó Chủ tịch UBND tỉnh {0} chủ trì giao ban về tiến độ đắp đê.", True),
    ],
)
def test_who_comes_with_others_comes(text, there):
    assert bool(roles(f"Sáng 19/6, {text.format('Nguyễn Văn Mẫu')} Tỉnh Lạng Sơn có 5 đê.")) is there


def test_a_list_that_is_presented_goes_on_over_those_without_names():
    text = (
        "Ngày 19/6, Tổ đại biểu HĐND tỉnh Lạng Sơn gồm ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế; lãnh đạo các sở đã tiếp xúc cử "
        "tri phường 5."
    )
    assert roles(text) == {("Nguyễn Văn Mẫu", "attend")}


def test_who_receives_the_visitor_is_presented_behind_him():
    text = (
        "Sáng 19/6, ông Nguyễn Văn Mẫu, Phó Thủ tướng Chính phủ, thăm tỉnh Lạng Sơn. Tiếp Phó Thủ tướng Nguyễn Văn Mẫu ở trụ "
        "sở có bà Trần Thị Thử, Phó Bí thư Tỉnh ủy; ông Lê Văn Mẫu, Phó Chủ tịch HĐND tỉnh."
    )
    assert roles(text) == {("Nguyễn Văn Mẫu", "visit"), ("Trần Thị Thử", "receive"), ("Lê Văn Mẫu", "receive")}


def test_whose_work_somebody_takes_over_is_another():
    text = (
        "Ông Nguyễn Văn Mẫu trao việc của Chủ tịch UBND huyện Chi Lăng nhiệm kỳ này cho đại diện UBND huyện là bà Trần "
        "Thị Thử, Phó Chủ tịch UBND huyện."
    )
    assert posts(text) == {("Trần Thị Thử", "Phó Chủ tịch", "Ủy ban nhân dân huyện Chi Lăng")}


@pytest.mark.parametrize(
    ("named", "agency"),
    [("Tại TP Thanh Hóa", "Tỉnh ủy Thanh Hóa"), ("Tại TP Thanh Hóa và TP Vinh", "Tỉnh ủy"), ("Hôm qua", "Tỉnh ủy")],
)
def test_the_province_around_all_units_of_a_text_is_meant(named, agency):
    found = positions(f"{named}, bà Trần Thị Thử, Bí thư Tỉnh ủy, vắng mặt.", published=DAY)
    assert {a for _, _, a, _ in found} == {agency}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("{h}: Giám đốc Sở Y tế {0}, Giám đốc Sở Nội vụ {1}; Tỉnh ủy viên, Chánh Thanh tra tỉnh {2}.", "01"),
        ("{h}: {0}, {1}; Giám đốc Sở Y tế {2}.", "01"),
        ("{h}: {0}, {1}; {2}.", "012"),
        ("{h}: {0}, Giám đốc Sở Y tế; {1} và {2}.", "012"),
    ],
)
def test_a_head_ends_before_others_with_a_title(text, members):
    names = ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lê Văn Mẫu")
    head = "Vắng mặt có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy Lạng Sơn"
    found = {p for p, title, _ in posts(text.format(*names, h=head)) if title == "Ủy viên"}
    assert found == {names[int(n)] for n in members}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{0} làm việc với Huyện ủy Chi Lăng để nghe báo cáo về Đại hội Đảng bộ huyện lần thứ XX.", "Làm việc"),
        (
            "{0} làm việc với Huyện ủy Chi Lăng để bàn việc chuẩn bị đại hội đảng bộ huyện, hội nghị dân quân.",
            "Làm việc",
        ),
        ("{0} dự Đại hội Đảng bộ huyện Chi Lăng lần thứ XX để chỉ đạo.", "Đại hội"),
    ],
)
def test_what_a_meeting_is_about_is_not_held_there(text, kind):
    found = told(f"Chiều 19/6, {text.format('bà Trần Thị Thử, Bí thư Tỉnh ủy Lạng Sơn,')}")
    assert [event for event, _, _ in found] == [kind]


def test_a_regular_sitting_may_be_a_verb():
    text = "Ngày 19/6, Huyện ủy Chi Lăng giao ban định kỳ với các xã do bà Trần Thị Thử, Bí thư Huyện ủy, chủ trì."
    assert told(text) == [("Phiên họp", ["Huyện ủy Chi Lăng"], {("Trần Thị Thử", "chair")})]


def test_a_deputy_may_be_half_written_short():
    assert posts("Phó BT Thường trực Huyện ủy Chi Lăng Nguyễn Văn Mẫu.") == {
        ("Nguyễn Văn Mẫu", "Phó Bí thư Thường trực", "Huyện ủy Chi Lăng")
    }


@pytest.mark.parametrize("committee", ["Đảng ủy", "Đảng bộ"])
def test_the_party_post_inside_an_office_is_held_beside_it(committee):
    text = f"Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Mẫu Thử, được bầu giữ chức Bí thư {committee} cơ quan UBND xã."
    found = {(title, status) for _, title, _, status in positions(text, published=DAY)}
    assert found == {("Chủ tịch", "current"), ("Bí thư", "appointed")}


def test_several_with_one_former_post_share_what_is_done():
    text = "Sáng 19/6, hai nguyên Phó Chủ tịch UBND tỉnh Lạng Sơn {0} và {1} dự lễ khánh thành cầu."
    names = ("Nguyễn Văn Mẫu", "Trần Thị Thử")
    assert roles(text.format(*names)) == {(name, "attend") for name in names}

"""What is left though no word beside it says so: a predecessor's post, the caucus of an agency, what an earlier congress gave."""

from tests.extract.reading import positions

_DAY = "2024-06-20"


def test_who_is_replaced_in_a_sentence_of_its_own_had_the_post():
    text = (
        "Ngày 18/6, UBND tỉnh Lạng Sơn bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế. "
        "Ông Mẫu thay bà Trần Thị Thử, nghỉ hưu từ ngày 1/6."
    )
    assert ("Trần Thị Thử", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former") in positions(text, published=_DAY)


def test_who_went_before_one_that_only_acts_had_the_post_itself():
    text = "Ngày 18/6, UBND tỉnh Lạng Sơn giao quyền Giám đốc Sở Y tế cho ông Lê Văn Mẫu. Ông Mẫu thay bà Trần Thị Thử nghỉ hưu."
    rows = positions(text, published=_DAY)
    assert ("Trần Thị Thử", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former") in rows
    same = "Bà Lò Thị Thử được giao quyền Chủ tịch UBND tỉnh Lạng Sơn thay ông Lê Văn Mẫu nhận nhiệm vụ khác."
    assert ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "former") in positions(same, published=_DAY)


def test_who_replaces_somebody_at_a_task_tells_no_post():
    """Nobody got a post before, or it is said of another than he who got it."""
    text = "Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn, phát biểu. Ông Mẫu thay bà Trần Thị Thử trả lời báo chí."
    assert "Trần Thị Thử" not in {row[0] for row in positions(text, published=_DAY)}
    text = "UBND tỉnh Lạng Sơn bổ nhiệm ông Lê Văn Mẫu giữ chức Giám đốc Sở Y tế. Ông Nông Văn Cũ thay bà Trần Thị Thử ký tên."
    assert "Trần Thị Thử" not in {row[0] for row in positions(text, published=_DAY)}


def test_who_leaves_an_agency_leaves_its_caucus():
    text = (
        "Ngày 18/6, Ban Bí thư điều động ông Lê Văn Mẫu, Ủy viên Ban cán sự đảng, Thứ trưởng Bộ Tài chính, "
        "giữ chức Phó Chánh Văn phòng Trung ương Đảng."
    )
    assert ("Lê Văn Mẫu", "Ủy viên", "Ban cán sự đảng Bộ Tài chính", "former") in positions(text, published=_DAY)


def test_who_rises_in_an_agency_stays_in_its_caucus():
    text = (
        "Ngày 18/6, Quốc hội phê chuẩn bổ nhiệm ông Lê Văn Mẫu, Ủy viên Ban cán sự đảng, Thứ trưởng Bộ Tài chính, "
        "giữ chức Bộ trưởng Bộ Tài chính."
    )
    assert ("Lê Văn Mẫu", "Ủy viên", "Ban cán sự đảng Bộ Tài chính", "current") in positions(text, published=_DAY)


def test_what_an_earlier_congress_gave_is_of_a_life():
    text = (
        "Ngày 18/6, Quốc hội bầu ông Lê Văn Mẫu, Bí thư Tỉnh ủy Lạng Sơn, giữ chức Tổng Thư ký Quốc hội. "
        "Tại Đại hội đại biểu Đảng bộ tỉnh Lạng Sơn lần thứ XVII, ông Mẫu tái đắc cử giữ chức Bí thư Tỉnh ủy."
    )
    assert ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "former") in positions(text, published=_DAY)


def test_what_the_congress_gave_that_is_the_news_is_given():
    text = (
        "Sáng 18/6, Đảng bộ tỉnh Lạng Sơn tổ chức Đại hội đại biểu lần thứ XVIII. "
        "Tại Đại hội, ông Lê Văn Mẫu được bầu giữ chức Bí thư Tỉnh ủy Lạng Sơn."
    )
    assert ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "appointed") in positions(text, published=_DAY)


def test_who_hands_over_his_post_has_left_it():
    text = (
        "Sáng 18/6, Đại tá Lê Văn Mẫu bàn giao chức vụ Chỉ huy trưởng Bộ CHQS tỉnh Lạng Sơn cho Thượng tá Nông Văn Cũ."
    )
    body = "Bộ Chỉ huy quân sự tỉnh Lạng Sơn"
    assert positions(text, published=_DAY) == {
        ("Lê Văn Mẫu", "Chỉ huy trưởng", body, "former"),
        ("Nông Văn Cũ", "Chỉ huy trưởng", body, "appointed"),
    }
    text = "Sáng 18/6, ông Lê Văn Mẫu bàn giao nhà cho ông Nông Văn Cũ, Chỉ huy trưởng Bộ CHQS tỉnh Lạng Sơn."
    assert {row[0] for row in positions(text, published=_DAY)} == {"Nông Văn Cũ"}


def test_who_gets_the_decision_to_retire_has_left_his_post():
    text = "Hai Phó Giám đốc Sở Y tế tỉnh Lạng Sơn gồm các ông Lê Văn Mẫu, Nông Văn Cũ vừa nhận quyết định nghỉ hưu."
    rows = positions(text, published=_DAY)
    assert {(row[0], row[3]) for row in rows} == {("Lê Văn Mẫu", "dismissed"), ("Nông Văn Cũ", "dismissed")}
    text = "Ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Lạng Sơn, thăm người nghỉ hưu trong tỉnh."
    assert {row[3] for row in positions(text, published=_DAY)} == {"current"}

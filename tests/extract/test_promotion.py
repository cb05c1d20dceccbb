"""Short titles beside a name that is given a post: of which body they are, and who else is given it."""

from tests.extract.reading import claims, positions


def test_deputies_rise_where_they_are():
    text = (
        "Phó Bí thư Tỉnh ủy Cao Bằng Trần Văn Thử đến dự.\n"
        "HĐND tỉnh Lạng Sơn đã bầu ông Lê Văn Mẫu, Phó Bí thư, Phó Chủ tịch làm Chủ tịch UBND tỉnh Lạng Sơn."
    )
    mine = {row[1:] for row in positions(text) if row[0] == "Lê Văn Mẫu"}
    assert mine == {
        ("Phó Bí thư", "Tỉnh ủy Lạng Sơn", "current"),
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "former"),
        ("Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "appointed"),
    }


def test_a_chairman_becomes_a_deputy_elsewhere():
    text = (
        "Sáng 11/12, HĐND tỉnh bầu ông Trần Văn Thử giữ chức Chủ tịch UBND tỉnh Lạng Sơn. Ông Đỗ Văn Thử, Giám đốc Sở Nội vụ "
        "và bà Lê Thị Mẫu, Chủ tịch Liên đoàn Lao động tỉnh Lạng Sơn giữ chức Phó Chủ tịch."
    )
    given = {row[:3] for row in positions(text) if row[1] == "Phó Chủ tịch"}
    agency = "Ủy ban nhân dân tỉnh Lạng Sơn"
    assert given == {("Lê Thị Mẫu", "Phó Chủ tịch", agency), ("Đỗ Văn Thử", "Phó Chủ tịch", agency)}


def test_a_deputy_rises_in_his_own_body():
    text = "Ông Lê Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Lạng Sơn, được bổ nhiệm giữ chức Giám đốc."
    assert {row[1:3] for row in positions(text)} == {
        ("Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
        ("Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
    }


def test_an_alliance_of_the_country_is_of_no_province():
    text = "Bí thư Tỉnh ủy Lạng Sơn Trần Văn Thử dự. Ông Lê Văn Mẫu, Chủ tịch Liên minh Hợp tác xã Việt Nam, phát biểu."
    assert ("Lê Văn Mẫu", "Chủ tịch", "Liên minh Hợp tác xã Việt Nam", "current") in positions(text)


def test_a_place_named_in_passing_is_not_what_the_text_is_about():
    text = (
        "Hà Nội họp về phòng bệnh. Chủ tịch UBND Hà Nội Trần Văn Thử nói Hà Nội đã sẵn sàng. Kinh nghiệm của Cao Bằng rất tốt.\n"
        "Giám đốc Sở Y tế Lê Văn Mẫu thông tin về số người đến khám."
    )
    assert ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế thành phố Hà Nội", "current") in positions(text)


def test_the_body_of_the_old_post_is_named_with_the_new_one():
    found = positions(
        "Quyết định bổ nhiệm ông Lê Văn Thử, Chỉ huy trưởng Bộ đội Biên phòng tỉnh Lạng Sơn, giữ chức Tham mưu trưởng Bộ đội "
        "Biên phòng, Bộ Quốc phòng; bổ nhiệm ông Trần Văn Mẫu, Chủ nhiệm Chính trị Bộ đội Biên phòng, giữ chức Chính ủy Bộ đội "
        "Biên phòng, Bộ Quốc phòng."
    )
    assert {row[2] for row in found if row[0] == "Trần Văn Mẫu"} == {"Bộ đội Biên phòng Bộ Quốc phòng"}
    assert "Bộ đội Biên phòng tỉnh Lạng Sơn" in {row[2] for row in found if row[0] == "Lê Văn Thử"}


def test_a_deputy_of_an_office_becomes_the_head_of_that_one():
    text = "Ông Lê Văn Mẫu, Phó Chánh Văn phòng Quốc hội, giữ chức Chánh Văn phòng."
    assert {row[1:3] for row in positions(text)} == {
        ("Phó Chánh Văn phòng", "Văn phòng Quốc hội"),
        ("Chánh Văn phòng", "Văn phòng Quốc hội"),
    }


def test_who_leaves_a_post_to_join_a_committee_is_of_it():
    text = (
        "Thành ủy quyết định ông Lê Văn Mẫu thôi giữ chức Bí thư Quận ủy Ba Đình; "
        "để tham gia Ban Chấp hành Đảng bộ tỉnh Lạng Sơn."
    )
    assert {row[1:] for row in positions(text)} == {
        ("Bí thư", "Quận ủy Ba Đình", "dismissed"),
        ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn", "appointed"),
    }


def test_a_bare_party_committee_beside_a_new_post_in_a_school_is_the_schools():
    text = "Bộ Nội vụ công nhận ông Lê Văn Mẫu, Bí thư Đảng ủy, giữ chức Hiệu trưởng Trường Đại học Thử Nghiệm."
    assert {row[1:3] for row in positions(text)} == {
        ("Bí thư", "Đảng ủy Trường Đại học Thử Nghiệm"),
        ("Hiệu trưởng", "Trường Đại học Thử Nghiệm"),
    }
    text = "Ông Lê Văn Mẫu, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Lạng Sơn, giữ chức Giám đốc Bệnh viện Thử Nghiệm."
    assert ("Bí thư", "Đảng ủy Sở Y tế tỉnh Lạng Sơn") in {row[1:3] for row in positions(text)}


def test_who_is_elected_again_into_a_named_post_held_the_one_before():
    post = "Chủ tịch Hội Cựu chiến binh Việt Nam"
    text = f"Ông Lê Văn Mẫu, {post} khóa 4, tái đắc cử, giữ chức {post} khóa 5."
    assert sorted(c.modality for c in claims(text) if c.predicate == "holds") == ["appointed", "attested"]


def test_the_years_of_an_office_beside_a_name_are_not_those_of_the_post_that_ends():
    text = (
        "Hội nghị đã nghe thông báo về việc ông Lê Văn Mẫu, Chủ tịch Hội Cựu chiến binh Việt Nam khóa V, nhiệm kỳ 2012-2017, "
        "thôi giữ chức Trưởng ban Dân vận Trung ương để nghỉ hưu."
    )
    held = [c for c in claims(text) if c.predicate == "holds" and "Dân vận" in c.post.body.label]
    assert [(c.modality, c.since, c.until) for c in held] == [("dismissed", None, None)]


def test_who_went_before_one_man_did_not_go_before_the_next_of_the_sentence():
    text = (
        "Ông Lê Văn Mẫu giữ chức vụ Giám đốc Công an tỉnh Lạng Sơn thay cho ông Trần Văn Thử; ông Đỗ Văn Mẫu được bổ nhiệm "
        "giữ chức vụ Giám đốc Công an tỉnh Cao Bằng, thay cho người tiền nhiệm là ông Hoàng Văn Thử."
    )
    assert {row[0::2] for row in positions(text) if row[3] == "former"} == {
        ("Trần Văn Thử", "Công an tỉnh Lạng Sơn"),
        ("Hoàng Văn Thử", "Công an tỉnh Cao Bằng"),
    }


def test_brackets_behind_a_name_may_hold_an_and():
    text = (
        "Ông Lê Văn Mẫu (51 tuổi, thạc sĩ luật và quản trị), Phó Giám đốc Sở Y tế tỉnh Lạng Sơn, được điều động làm "
        "Chủ tịch UBND tỉnh Cao Bằng."
    )
    assert ("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former") in positions(text)

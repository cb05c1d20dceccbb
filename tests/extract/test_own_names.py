"""Where a proper name of an agency ends, what a bare name after a title means, and which titles are of other States."""

import pytest

from kg.extract.scan import scan
from kg.text.sentences import Sentence
from tests.extract.reading import lexicon, positions

FRAME = "Sáng nay, tỉnh Lạng Sơn tổ chức hội nghị.\n"


def bodies(sentence):
    """Name, and chain of types upwards, of each body in the sentence."""
    found = []
    for item in scan(sentence, Sentence(0, len(sentence), 0), lexicon(), dates=tuple, zone="body").items:
        chain, body = [], item.body
        while body:
            chain.append((body.concept.id.removeprefix("bt/"), body.name))
            body = body.parent
        found += [chain] if chain else []
    return found


@pytest.mark.parametrize(
    ("phrase", "chain"),
    [
        ("Hội hữu nghị Việt Nam - Lào", [("hoi", "hữu nghị Việt Nam - Lào")]),
        ("Hội Luật gia Việt Nam", [("hoi", "Luật gia Việt Nam")]),
        ("Trung tâm bảo trợ xã hội tỉnh Lạng Sơn", [("trung-tam", "bảo trợ xã hội")]),
        ("Cục Thử Mẫu và cải cách hành chính", [("cuc", "Thử Mẫu và cải cách hành chính")]),
        ("Trường Trung học phổ thông Lò Văn Mẫu", [("truong", "Trung học phổ thông Lò Văn Mẫu")]),
        ("Chi bộ Sở Tư pháp", [("chi-bo", ""), ("so", "Tư pháp")]),
        ("Đảng bộ cơ quan Văn phòng Quốc hội", [("dang-bo", ""), ("van-phong", ""), ("quoc-hoi", "")]),
        ("Đảng ủy trường Đại học Thử Mẫu", [("dang-uy", ""), ("truong-dai-hoc", "Thử Mẫu")]),
        ("Đoàn đại biểu Quốc hội khóa XV tỉnh Lạng Sơn", [("doan-dbqh", "")]),
        ("Phòng Thử nghiệm thuộc Cục Quản lý Mẫu", [("phong", "Thử nghiệm"), ("cuc", "Quản lý Mẫu")]),
        ("Vụ Kinh tế địa phương và lãnh thổ", [("vu", "Kinh tế địa phương và lãnh thổ")]),
        ("Hội đồng Trường Trung học phổ thông Mẫu Thử", [("hoi-dong", ""), ("truong", "Trung học phổ thông Mẫu Thử")]),
        ("Hội đồng Đại học Mẫu Thử", [("hoi-dong", ""), ("dai-hoc", "Mẫu Thử")]),
        ("Bộ đội Biên phòng, Bộ Quốc phòng", [("bo-doi-bien-phong", ""), ("bo", "Quốc phòng")]),
        ("Đoàn kiểm tra số 9 của Bộ Chính trị", [("doan-kiem-tra", "số 9"), ("bo-chinh-tri", "")]),
        ("Đoàn kiểm tra số 9 của Tiểu ban Thử nghiệm", [("doan-kiem-tra", "số 9"), ("tieu-ban", "Thử nghiệm")]),
        ("Đại sứ quán Nhật Bản tại Việt Nam", [("dai-su-quan", "Nhật Bản tại Việt Nam")]),
    ],
)
def test_a_body_is_read_with_its_whole_name(phrase, chain):
    assert bodies(f"Theo {phrase}, việc đã xong.") == [chain]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Y tế phát biểu.",
        "Sở Y tế giao nhiệm vụ.",
        "Sở Y tế và các đơn vị dự.",
        "Sở Y tế Lò Văn Mẫu dự.",
        "Sở Y tế, văn hóa dự.",
    ],
)
def test_a_name_ends_before_what_is_not_in_it(sentence):
    assert bodies(sentence)[0] == [("so", "Y tế")]


@pytest.mark.parametrize(
    "verb", ["kiểm tra", "tổ chức hội nghị", "phát biểu", "xác nhận", "bày tỏ niềm vui", "báo cáo", "chỉ đạo"]
)
def test_an_unknown_name_ends_before_a_verb(verb):
    assert bodies(f"Cục Thử Mẫu {verb}.")[0] == [("cuc", "Thử Mẫu")]
    assert bodies(f"Hội Luật gia Việt Nam {verb}.")[0] == [("hoi", "Luật gia Việt Nam")]


def test_a_small_head_after_a_title_is_the_council_named_before():
    text = "Phiên họp của Hội đồng Quốc phòng và An ninh có ông Lò Văn Mẫu, ủy viên hội đồng."
    assert positions(text) == {("Lò Văn Mẫu", "Ủy viên", "Hội đồng Quốc phòng và An ninh", "current")}


def test_a_school_named_after_a_person_is_no_person():
    found = positions(f"{FRAME}Bà Vi Thị Thử, Hiệu trưởng Trường Trung học phổ thông Lò Văn Mẫu, dự.")
    assert found == {("Vi Thị Thử", "Hiệu trưởng", "Trường Trung học phổ thông Lò Văn Mẫu", "current")}


@pytest.mark.parametrize(
    ("title", "post"),
    [
        ("Bộ trưởng Quốc phòng", ("Bộ trưởng", "Bộ Quốc phòng")),
        ("Thứ trưởng Ngoại giao", ("Thứ trưởng", "Bộ Ngoại giao")),
        ("Đại sứ Việt Nam tại Lào", ("Đại sứ", "Đại sứ quán Việt Nam tại Lào")),
        ("Trưởng thôn Thử Mẫu", ("Trưởng thôn", "thôn Thử Mẫu")),
    ],
)
def test_a_bare_name_after_a_title_is_its_body(title, post):
    assert positions(f"{FRAME}Ông Lò Văn Mẫu, {title}, dự.") == {("Lò Văn Mẫu", *post, "current")}


@pytest.mark.parametrize(
    "title",
    [
        "Bộ trưởng Quốc phòng Nhật Bản",
        "Thủ tướng Hà Lan",
        "Bộ trưởng Thương mại Mỹ",
        "Tổng thống Pháp",
        "Chủ tịch Hạ viện",
        "Giám đốc điều hành",
        "Giám đốc Công ty Thử Mẫu",
        "Chủ tịch Hội đồng quản trị Công ty Thử Mẫu",
        "Giáo viên Trường Tiểu học Thử Mẫu",
        "thành viên",
        "thư ký",
    ],
)
def test_what_is_no_post_here_gives_none(title):
    assert positions(f"{FRAME}Bà Vi Thị Thử, {title}, dự.") == set()


@pytest.mark.parametrize(("name", "size"), [("Hà Lan Mẫu", 3), ("Thái Lan Mẫu", 3)])
def test_a_name_that_begins_like_a_country_is_a_name(name, size):
    items = scan(f"Bà {name} dự.", Sentence(0, len(f"Bà {name} dự."), 0), lexicon(), dates=tuple, zone="body").items
    assert [i.text for i in items if i.kind == "name"] == [name]
    assert len(name.split()) == size


@pytest.mark.parametrize(
    ("post", "agency"),
    [
        ("Hiệu trưởng Trường THPT Thử Mẫu 2", "Trường Trung học phổ thông Thử Mẫu 2"),
        ("Trưởng Ban Công tác Mặt trận thôn Thử Mẫu 3", "Ban Công tác Mặt trận thôn Thử Mẫu 3"),
        ("Trưởng khu phố Thử Mẫu 1", "khu phố Thử Mẫu 1"),
        ("Hiệu trưởng Trường Mầm non xã Thử Mẫu", "Trường Mầm non xã Thử Mẫu"),
        ("Trưởng phòng Kế toán Bệnh viện Thử Mẫu", "Phòng Kế toán Bệnh viện Thử Mẫu"),
    ],
)
def test_a_number_or_a_commune_may_end_a_name(post, agency):
    for told in (f"Bà Vi Thị Thử, {post}, có mặt.", f"Bà Vi Thị Thử, {post} cho biết trời đẹp."):
        assert {row[2] for row in positions(told)} == {agency}


@pytest.mark.parametrize("after", ["2 khóa liền", "3 học sinh", "2/9", "5 lần"])
def test_what_is_counted_is_no_part_of_a_name(after):
    told = f"Bà Vi Thị Thử, Hiệu trưởng Trường THPT Bảo Lạc {after}, có mặt."
    assert {row[2] for row in positions(told)} == {"Trường Trung học phổ thông Bảo Lạc"}


def test_an_office_of_a_business_that_is_not_named_is_no_post():
    assert not positions("Bà Vi Thị Thử, Trưởng phòng Tài chính kế toán công ty, có mặt.")


@pytest.mark.parametrize(
    ("post", "agency"),
    [
        ("Chủ tịch Hội Chăn nuôi giỏi (CNG) Việt Nam", "Hội Chăn nuôi giỏi Việt Nam"),
        ("Chủ nhiệm Ủy ban Kiểm tra (UBKT) Tỉnh ủy Lạng Sơn", "Ủy ban Kiểm tra Tỉnh ủy Lạng Sơn"),
        ("Giám đốc Kho bạc Nhà nước (KBNN) huyện Bảo Lạc", "Kho bạc Nhà nước huyện Bảo Lạc"),
    ],
)
def test_first_letters_in_brackets_say_nothing(post, agency):
    assert {row[2] for row in positions(f"Bà Vi Thị Thử, {post}, có mặt.")} == {agency}


def test_a_region_alone_is_the_name_of_a_board_that_is_of_nothing_else():
    text = "Tỉnh ủy Lạng Sơn họp. Ông Lê Văn Thử được phân công làm Phó Trưởng ban Ban Chỉ đạo Tây Nguyên."
    assert {row[2] for row in positions(text)} == {"Ban Chỉ đạo Tây Nguyên"}


def test_the_level_of_a_bloc_is_said_once():
    found = positions("Ông Lê Văn Thử, Bí thư Đảng ủy Khối các cơ quan tỉnh, Phó Bí thư Tỉnh ủy Lạng Sơn, đã dự.")
    assert "Đảng ủy Khối các cơ quan tỉnh Lạng Sơn" in {row[2] for row in found}

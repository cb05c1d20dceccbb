"""What articles that nobody tuned to have taught: what looked like somebody's post, and was none or another.

Each case is a sentence of our own with the rule that its like broke.
"""

import pytest

from tests.extract.reading import positions

FRAME = "Sáng nay, tỉnh Lạng Sơn tổ chức hội nghị.\n"
NOBODY = set()


def read(sentence):
    return {(name, title, agency) for name, title, agency, _ in positions(f"{FRAME}{sentence}")}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (  # who decides is no holder
            "Sáng nay, Sở Nội vụ công bố quyết định của Bộ trưởng Bộ Mẫu Thử điều động, bổ nhiệm ông Lê Văn Mẫu giữ chức "
            "Giám đốc Sở Tư pháp tỉnh Lạng Sơn.",
            {("Lê Văn Mẫu", "Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn")},
        ),
        (  # a clause of time ends the list behind a name
            "Theo ông Trần Văn Thử, sau khi nhận báo cáo, Bộ trưởng Bộ Tư pháp đã có chỉ đạo.",
            NOBODY,
        ),
        (
            "Ông Trần Văn Thử, Chánh Văn phòng UBND tỉnh Lạng Sơn, khi được hỏi, Giám đốc Sở Y tế đã trả lời thay.",
            {("Trần Văn Thử", "Chánh Văn phòng", "Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn")},
        ),
        (  # a second head for several ends the first one's row
            "Dự có các đồng chí Bí thư Trung ương Đảng: Lê Thị Mẫu, Chủ nhiệm Ủy ban Kiểm tra Trung ương; các đồng chí Ủy viên "
            "Bộ Chính trị: Trần Văn Thử, Bộ trưởng Bộ Y tế.",
            {
                ("Lê Thị Mẫu", "Bí thư", "Trung ương Đảng"),
                ("Lê Thị Mẫu", "Chủ nhiệm", "Ủy ban Kiểm tra Trung ương"),
                ("Trần Văn Thử", "Ủy viên", "Bộ Chính trị"),
                ("Trần Văn Thử", "Bộ trưởng", "Bộ Y tế"),
            },
        ),
        (  # a head that only one of the row bears does not
            "Dự có các đồng chí Ủy viên Bộ Chính trị: Lê Thị Mẫu, Bộ trưởng Bộ Y tế; Trần Văn Thử.",
            {
                ("Lê Thị Mẫu", "Ủy viên", "Bộ Chính trị"),
                ("Lê Thị Mẫu", "Bộ trưởng", "Bộ Y tế"),
                ("Trần Văn Thử", "Ủy viên", "Bộ Chính trị"),
            },
        ),
        ("UBND tỉnh dâng hương tưởng nhớ công ơn to lớn của Chủ tịch Lê Văn Mẫu.", NOBODY),
        ("Hội thảo nhân 110 năm ngày sinh Tổng Bí thư Lê Văn Mẫu.", NOBODY),
        (
            "Đoàn tưởng nhớ cố Tổng Bí thư Lê Văn Mẫu.",
            {("Lê Văn Mẫu", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng")},
        ),
        (  # what follows a title may be a name that no list has
            "Trường Đại học Thử Mẫu dự. Ông Lê Văn Mẫu - Giám đốc Khối đào tạo Thử Nghiệm cho biết.",
            NOBODY,
        ),
        ("Bộ trưởng Bộ Y tế nói. Ông Lê Văn Mẫu khẳng định.\nBộ trưởng Mauthu Thukan - Ảnh: THỬ ANH.", NOBODY),
        (  # two syllables that a district is called by name the district
            "Ông Trần Văn Thử, Giám đốc Trung tâm Giáo dục thường xuyên Lục Ngạn cho biết.",
            {("Trần Văn Thử", "Giám đốc", "Trung tâm Giáo dục thường xuyên huyện Lục Ngạn")},
        ),
        (
            "Chủ tịch UBND Đông Anh Trần Văn Thử cho biết.",
            {("Trần Văn Thử", "Chủ tịch", "Ủy ban nhân dân huyện Đông Anh")},
        ),
        (
            "Trưởng Công an Lương Sơn Thử cho biết.",
            {("Lương Sơn Thử", "Trưởng Công an", "Công an tỉnh Lạng Sơn")},
        ),
        (  # a city that none of ours is, though a district is called so
            "Cựu Bí thư Thành ủy Trùng Khánh Trần Văn Thử bị điều tra.",
            NOBODY,
        ),
        (
            "Bí thư Thành ủy Đồng Hới Trần Văn Thử cho biết.",
            {("Trần Văn Thử", "Bí thư", "Thành ủy Đồng Hới")},
        ),
        (  # the youth union of a school, and a man called Đoàn
            "Dự có chị Lê Thị Mẫu, Bí thư Đoàn Học viện Thử Mẫu; anh Trần Văn Thử, Bí thư Đoàn trường THPT Lê Mẫu.",
            {
                ("Lê Thị Mẫu", "Bí thư", "Đoàn Học viện Thử Mẫu"),
                ("Trần Văn Thử", "Bí thư", "Đoàn Trường Trung học phổ thông Lê Mẫu"),
            },
        ),
        ("Giám đốc Sở Y tế Đoàn Văn Mẫu dự.", {("Đoàn Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn")}),
        (
            "Ông Trần Văn Thử, Giám đốc Ban Quản lý dự án 2 tỉnh Lạng Sơn, dự.",
            {("Trần Văn Thử", "Giám đốc", "Ban Quản lý dự án 2 tỉnh Lạng Sơn")},
        ),
        (  # officials of ours meet those of a neighbour's province
            "Phó Thủ tướng Lê Văn Mẫu, Bí thư Khu ủy Quảng Tây Ninh Mẫu Thử dự.",
            {("Lê Văn Mẫu", "Phó Thủ tướng", "Chính phủ")},
        ),
        (  # a province that lends its name to no district of a Sở
            "Bà Trần Thị Thử, Trưởng phòng Thử nghiệm Sở Y tế Sơn La cho biết.",
            {("Trần Thị Thử", "Trưởng phòng", "Phòng Thử nghiệm Sở Y tế tỉnh Sơn La")},
        ),
        (
            "Ông Trần Văn Thử, nguyên phó thị trưởng kiêm giám đốc công an Trùng Khánh.",
            NOBODY,
        ),
        (
            "Anh Trần Văn Thử, Trưởng thôn Làng Mẫu, dẫn đường.",
            {("Trần Văn Thử", "Trưởng thôn", "thôn Làng Mẫu")},
        ),
        (
            "Ông Trần Văn Thử, Chủ tịch Ủy ban bầu cử tỉnh Lạng Sơn, đi kiểm tra.",
            {("Trần Văn Thử", "Chủ tịch", "Ủy ban bầu cử tỉnh Lạng Sơn")},
        ),
        (
            "Trung tá Trần Văn Thử - Trưởng phòng Tham mưu, kiêm người phát ngôn Công an tỉnh Sơn La - cho biết.",
            {
                ("Trần Văn Thử", "Trưởng phòng", "Phòng Tham mưu Công an tỉnh Sơn La"),
                ("Trần Văn Thử", "Người phát ngôn", "Công an tỉnh Sơn La"),
            },
        ),
        (  # between dashes the list ends with the second
            "Ông Lê Văn Mẫu - Chủ tịch UBND huyện Chi Lăng - cho biết người bị nạn là ông Trần Văn Thử.",
            {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân huyện Chi Lăng")},
        ),
        ("Ông Lê Văn Mẫu cho biết ngày 3/4, Giám đốc Sở Y tế đã ký văn bản.", NOBODY),
        (  # each of a row has the titles behind the name
            "Dự có bà Lê Thị Mẫu, Phó Chủ tịch UBND tỉnh Lạng Sơn, PGS.TS Trần Văn Thử, Phó Giám đốc Sở Y tế tỉnh Lạng Sơn.",
            {
                ("Lê Thị Mẫu", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn"),
                ("Trần Văn Thử", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
            },
        ),
        (  # whom a visit goes to is not who comes
            "Thăm gia đình ông Lê Văn Mẫu, Bí thư Huyện ủy Chi Lăng, Chủ tịch HĐND huyện Trần Văn Thử chia sẻ mất mát.",
            {
                ("Trần Văn Thử", "Bí thư", "Huyện ủy Chi Lăng"),
                ("Trần Văn Thử", "Chủ tịch", "Hội đồng nhân dân huyện Chi Lăng"),
            },
        ),
        (
            "Thăm gia đình ông Lê Văn Mẫu, Bí thư Huyện ủy Chi Lăng.",
            {("Lê Văn Mẫu", "Bí thư", "Huyện ủy Chi Lăng")},
        ),
        ("Dự có Cục trưởng Cục Thử nghiệm và Đại tá Trần Văn Thử.", NOBODY),
        ("Ông Lê Văn Mẫu, Trưởng Ban đại diện cha mẹ học sinh trường, cho biết.", NOBODY),
        ("Ông Lê Văn Mẫu, Bộ trưởng của chính quyền Sài Gòn, đã ra đi.", NOBODY),
        ("Chủ nhiệm Ủy ban Trần Văn Mẫu phát biểu.", NOBODY),
        (  # a house may be named like a person
            "Phó Giám đốc Bệnh viện Bạch Mẫu Dương Văn Thử cho biết.",
            {("Dương Văn Thử", "Phó Giám đốc", "Bệnh viện Bạch Mẫu")},
        ),
        (  # a seat that one has, behind "là"
            "Giám đốc Sở Y tế tỉnh Lạng Sơn là ông Lê Văn Mẫu, ông Trần Văn Thử (Phó Chủ tịch UBND tỉnh Lạng Sơn) đã ký.",
            {
                ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
                ("Trần Văn Thử", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn"),
            },
        ),
        (
            "Các Phó Giám đốc Sở Y tế tỉnh Lạng Sơn là ông Lê Văn Mẫu và ông Trần Văn Thử.",
            {
                ("Lê Văn Mẫu", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
                ("Trần Văn Thử", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
            },
        ),
        (
            "TS Lê Thị Mẫu, trưởng ban công tác sinh viên Đại học Thử Mẫu, cho biết.",
            {("Lê Thị Mẫu", "Trưởng Ban", "Ban công tác sinh viên Đại học Thử Mẫu")},
        ),
        (  # the first half of a place's name heads nothing
            "Giám đốc Trung tâm Bảo tồn Hội An Trần Văn Thử cho biết.",
            {("Trần Văn Thử", "Giám đốc", "Trung tâm Bảo tồn thành phố Hội An")},
        ),
        ("Ông Lê Văn Mẫu, Trưởng Ban Tổ chức Giỗ Tổ Mẫu Thử, dự.", {("Lê Văn Mẫu", "Trưởng Ban", "Ban Tổ chức")}),
    ],
)
def test_a_post_is_given_to_nobody_else(sentence, posts):
    assert read(sentence) == posts


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (  # a hospital with a name of its own is in no province that the text happens to name
            "Ông Trần Văn Thử, Giám đốc Bệnh viện Thử Mẫu, cho biết.",
            {("Trần Văn Thử", "Giám đốc", "Bệnh viện Thử Mẫu")},
        ),
        (
            "Ông Trần Văn Thử, Giám đốc Bệnh viện Đa khoa, cho biết.",
            {("Trần Văn Thử", "Giám đốc", "Bệnh viện Đa khoa tỉnh Lạng Sơn")},
        ),
        (
            "Ông Trần Văn Thử, Giám đốc Trung tâm Đột biến, Bệnh viện Thử Mẫu, cho biết.",
            {("Trần Văn Thử", "Giám đốc", "Trung tâm Đột biến Bệnh viện Thử Mẫu")},
        ),
        (
            "Ông Trần Văn Thử, Cục trưởng Cục Thử nghiệm Mẫu, cho biết.",
            {("Trần Văn Thử", "Cục trưởng", "Cục Thử nghiệm Mẫu")},
        ),
        (  # small letters up to a mark or a unit are of the name
            "Ông Trần Văn Thử, Trưởng khoa Ngoại thần kinh, Bệnh viện Thử Mẫu, cho biết.",
            {("Trần Văn Thử", "Trưởng Khoa", "Khoa Ngoại thần kinh Bệnh viện Thử Mẫu")},
        ),
        (
            "Ông Trần Văn Thử, Cục trưởng Cục Quản lý Mẫu và theo dõi thi hành pháp luật (Bộ Tư pháp), cho biết.",
            {("Trần Văn Thử", "Cục trưởng", "Cục Quản lý Mẫu và theo dõi thi hành pháp luật Bộ Tư pháp")},
        ),
        (
            "Ông Trần Văn Thử, Trưởng phòng Kinh tế hạ tầng huyện Chi Lăng, cho biết.",
            {("Trần Văn Thử", "Trưởng phòng", "Phòng Kinh tế và Hạ tầng huyện Chi Lăng")},
        ),
        (  # what the holder does is not
            "Ông Trần Văn Thử, Trưởng phòng Nội vụ trực tiếp kiểm tra, đôn đốc.",
            {("Trần Văn Thử", "Trưởng phòng", "Phòng Nội vụ")},
        ),
        (
            "Ông Trần Văn Thử, Thứ trưởng Bộ Nội vụ kiểm tra, đôn đốc.",
            {("Trần Văn Thử", "Thứ trưởng", "Bộ Nội vụ")},
        ),
        (
            "Thủ tướng Trần Văn Thử, Trưởng Ban Chỉ đạo phòng thủ dân sự quốc gia, đi kiểm tra.",
            {
                ("Trần Văn Thử", "Thủ tướng", "Chính phủ"),
                ("Trần Văn Thử", "Trưởng Ban", "Ban Chỉ đạo phòng thủ dân sự quốc gia"),
            },
        ),
    ],
)
def test_the_agency_is_the_one_that_is_named(sentence, posts):
    assert read(sentence) == posts

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
            {("Trần Văn Thử", "Trưởng thôn", "Cộng đồng dân cư thôn Làng Mẫu")},
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
    ],
)
def test_a_post_is_given_to_nobody_else(sentence, posts):
    assert read(sentence) == posts


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (  # a membership opens the list of whom it is told before
            "Chúc mừng ông Lê Văn Mẫu, Bí thư Trung ương Đảng, Trưởng Ban Tổ chức Trung ương Trần Văn Thử phát biểu.",
            {
                ("Trần Văn Thử", "Bí thư", "Trung ương Đảng", "current"),
                ("Trần Văn Thử", "Trưởng Ban", "Ban Tổ chức Trung ương", "current"),
            },
        ),
        (
            "Dự có ông Lê Văn Mẫu, Ủy viên Trung ương Đảng, Bộ trưởng Bộ Y tế; ông Trần Văn Thử.",
            {
                ("Lê Văn Mẫu", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "current"),
                ("Lê Văn Mẫu", "Bộ trưởng", "Bộ Y tế", "current"),
            },
        ),
        (  # a bare title with an agency behind it is of none that went before
            "Bộ Xây dựng báo cáo. Bộ trưởng - người phát ngôn của Chính phủ Lê Văn Mẫu cho biết.",
            {("Lê Văn Mẫu", "Người phát ngôn", "Chính phủ", "current")},
        ),
        (
            "Quốc hội họp. Tổng thư ký, Chủ nhiệm Văn phòng Quốc hội Lê Văn Mẫu cho biết.",
            {
                ("Lê Văn Mẫu", "Tổng Thư ký", "Quốc hội", "current"),
                ("Lê Văn Mẫu", "Chủ nhiệm", "Văn phòng Quốc hội", "current"),
            },
        ),
        (  # one word of former office before two titles of one place
            "Ông Lê Văn Mẫu, nguyên Bí thư và Chủ tịch UBND huyện Chi Lăng, cùng dự.",
            {
                ("Lê Văn Mẫu", "Bí thư", "Huyện ủy Chi Lăng", "former"),
                ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân huyện Chi Lăng", "former"),
            },
        ),
        (
            "Bà Trần Thị Thử, nguyên Bí thư Đảng ủy, Chủ tịch UBND xã Thử Mẫu, cùng dự.",
            {
                ("Trần Thị Thử", "Bí thư", "Đảng ủy xã Thử Mẫu", "former"),
                ("Trần Thị Thử", "Chủ tịch", "Ủy ban nhân dân xã Thử Mẫu", "former"),
            },
        ),
        (
            "Ông Lê Văn Mẫu, nguyên Bí thư Tỉnh ủy, Chủ tịch Hội Khuyến học tỉnh Lạng Sơn, cùng dự.",
            {
                ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "former"),
                ("Lê Văn Mẫu", "Chủ tịch", "Hội Khuyến học tỉnh Lạng Sơn", "current"),
            },
        ),
        (  # how long it lasted tells that it is over
            "Ông Lê Văn Mẫu quê Cao Bằng. Sau đó, ông làm Giám đốc Sở Y tế tỉnh Lạng Sơn trong hơn 3 năm.",
            {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former")},
        ),
        (
            "Ông Lê Văn Mẫu làm Giám đốc Sở Y tế tỉnh Lạng Sơn trong bối cảnh mới.",
            {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "appointed")},
        ),
        (  # what was held before the appointment of which the sentence tells
            "Trước khi được điều động, bổ nhiệm làm Chánh Văn phòng Bộ Y tế, ông Lê Văn Mẫu từng đảm nhiệm các chức vụ: "
            "Phó Cục trưởng Cục Thử nghiệm; Vụ trưởng Vụ Pháp chế.",
            {
                ("Lê Văn Mẫu", "Chánh Văn phòng", "Văn phòng Bộ Y tế", "appointed"),
                ("Lê Văn Mẫu", "Phó Cục trưởng", "Cục Thử nghiệm Bộ Y tế", "former"),
                ("Lê Văn Mẫu", "Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "former"),
            },
        ),
        (  # a term that is over before what is held now
            "Ông Lê Văn Mẫu - Phó Bí thư Đảng ủy nhiệm kỳ 2010-2015 và hiện là Hiệu trưởng Trường Đại học Thử Mẫu, có mặt.",
            {
                ("Lê Văn Mẫu", "Phó Bí thư", "Đảng ủy Trường Đại học Thử Mẫu", "former"),
                ("Lê Văn Mẫu", "Hiệu trưởng", "Trường Đại học Thử Mẫu", "current"),
            },
        ),
        (  # a programme is no decision
            "Quốc hội trả lời về chương trình bầu Chủ tịch nước với ông Lê Văn Mẫu, Bộ trưởng Bộ Y tế.",
            {("Lê Văn Mẫu", "Bộ trưởng", "Bộ Y tế", "current")},
        ),
        (  # a seat that the text gives to another with its unit
            "Giám đốc Sở Y tế Lê Văn Mẫu cho biết. Ông Trần Văn Thử, Giám đốc Sở Y tế tỉnh Lạng Sơn, cho biết.",
            {("Trần Văn Thử", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current")},
        ),
        ("Bí thư Đoàn P. 3 cho biết. Ông Lê Văn Mẫu là Trưởng phòng Tiếp thị của Công ty Thử Mẫu.", None),
    ],
)
def test_what_is_said_of_the_time_and_of_whom(sentence, posts):
    found = positions(f"{FRAME}{sentence}", published="2024-06-20")
    if posts is None:
        assert not {row for row in found if "tỉnh" in row[2] or row[0].startswith("Đoàn")}
    else:
        assert found == posts


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

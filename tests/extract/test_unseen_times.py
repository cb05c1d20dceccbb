"""What articles that nobody tuned to have taught of time: who was, who is, who will be; and of whom it is said.

Each case is a sentence of our own with the rule that its like broke.
"""

import pytest

from tests.extract.reading import claims, positions

FRAME = "Sáng nay, tỉnh Lạng Sơn tổ chức hội nghị.\n"
NOBODY = set()


def held(text):
    """From when to when each title is held."""
    return {c.post.title: (c.since, c.until) for c in claims(text, published="2024-05-10") if c.predicate == "holds"}


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        (  # what stands in brackets says nothing of who comes after them
            "Tháng 7/2018, ông Lê Văn Mẫu được Hội Mẫu phê chuẩn thay bà Trần Thị Thử (đã bị cho thôi) làm Bí thư Tỉnh ủy.",
            {
                ("Lê Văn Mẫu", "Bí thư", "Tỉnh ủy Lạng Sơn", "current"),
                ("Trần Thị Thử", "Bí thư", "Tỉnh ủy Lạng Sơn", "former"),
            },
        ),
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
        ("Viếng cố Thủ tướng Lê Văn Mẫu.", {("Lê Văn Mẫu", "Thủ tướng", "Chính phủ", "former")}),
        ("Năm 1961, Thủ tướng Lê Văn Mẫu thăm nhà máy.", {("Lê Văn Mẫu", "Thủ tướng", "Chính phủ", "former")}),
        ("Năm 2023, Thủ tướng Lê Văn Mẫu thăm nhà máy.", {("Lê Văn Mẫu", "Thủ tướng", "Chính phủ", "current")}),
        (
            "Chủ tịch UBND tỉnh Lạng Sơn khi đó là ông Lê Văn Mẫu đã đồng ý.",
            {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân tỉnh Lạng Sơn", "former")},
        ),
        (
            "Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn lúc bấy giờ, đã đồng ý.",
            {("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "former")},
        ),
        (
            "Ông Lê Văn Mẫu, Giám đốc Sở Y tế tỉnh Lạng Sơn trước đây là Phó Giám đốc Sở Tư pháp tỉnh Lạng Sơn.",
            {
                ("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Lạng Sơn", "current"),
                ("Lê Văn Mẫu", "Phó Giám đốc", "Sở Tư pháp tỉnh Lạng Sơn", "former"),
            },
        ),
        ("Quốc hội sẽ miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lê Văn Mẫu.", NOBODY),
        (
            "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Y tế đối với ông Lê Văn Mẫu.",
            {("Lê Văn Mẫu", "Bộ trưởng", "Bộ Y tế", "dismissed")},
        ),
        (
            "Đến nhà ông Lê Văn Mẫu (nguyên bí thư, chủ tịch UBND xã Mai Pha) nhờ giúp đỡ.",
            {
                ("Lê Văn Mẫu", "Bí thư", "Đảng ủy xã Mai Pha", "former"),
                ("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Mai Pha", "former"),
            },
        ),
        (
            "Đến nhà ông Lê Văn Mẫu (nguyên giám đốc, chủ tịch UBND xã Mai Pha) nhờ giúp đỡ.",
            {("Lê Văn Mẫu", "Chủ tịch", "Ủy ban nhân dân xã Mai Pha", "current")},
        ),
    ],
)
def test_what_is_said_of_the_time_and_of_whom(sentence, posts):
    found = positions(f"{FRAME}{sentence}", published="2024-06-20")
    if posts is None:
        assert not {row for row in found if "tỉnh" in row[2] or row[0].startswith("Đoàn")}
    else:
        assert found == posts


def test_years_behind_a_list_are_those_of_all_unless_others_stand_within():
    text = FRAME + "Ông Lê Văn Mẫu từng giữ chức Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh {}(giai đoạn 2006-2010)."
    of_all = held(text.format(""))
    assert of_all == {"Bí thư": ("2006", "2010"), "Chủ tịch": ("2006", "2010")}
    told = held(text.format("nhiệm kỳ 2011-2016, Chủ tịch Hội Khuyến học tỉnh kiêm Giám đốc Sở Y tế "))
    assert (told["Bí thư"], told["Giám đốc"]) == ((None, None), ("2006", "2010"))


def test_a_second_date_before_the_first_is_no_end():
    found = held(FRAME + "Ông Lê Văn Mẫu từng giữ chức Bí thư Tỉnh ủy từ tháng 3/2015 đến tháng 5/2012.")
    assert found == {"Bí thư": ("2015-03", None)}

"""Line breaks inside a sentence are none; those between the lines of a page stay."""

import textwrap

import pytest

from kg.text.lines import joined
from tests.extract.reading import positions

_PROSE = (
    "Sáng 5/3, tại Hội trường Tỉnh ủy, đồng chí Lê Văn Mẫu, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lạng Sơn chủ trì hội nghị "
    "giao ban tháng Ba. Dự hội nghị có đồng chí Trần Văn Thử, Phó Chủ tịch UBND tỉnh; đồng chí Hà Thị Mẫu, Giám đốc Sở Y tế."
)


@pytest.mark.parametrize("width", [64, 72, 80, 100])
def test_a_text_that_is_wrapped_is_read_as_one_that_is_not(width):
    wrapped = textwrap.fill(_PROSE, width)
    assert joined(wrapped) == _PROSE
    assert positions(wrapped) == positions(_PROSE) != set()


def test_paragraphs_of_a_wrapped_text_stay_apart():
    text = f"{textwrap.fill(_PROSE, 72)}\n\n{textwrap.fill(_PROSE, 72)}"
    assert joined(text) == f"{_PROSE}\n\n{_PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh Mới họp giao ban\nSáng 5/3, ông Lê Văn Mẫu chủ trì hội nghị giao ban tháng Ba của tỉnh.",
        "Thành phần dự họp:\nÔng Lê Văn Mẫu\nÔng Trần Văn Thử\nBà Hà Thị Mẫu\nBà Trần Thị Thử",
        "Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Lạng Sơn, chủ trì hội nghị.\nông Thử phát biểu.",
        "Danh sách các đại biểu được mời dự hội nghị năm nay\na) Ông Lê Văn Mẫu\nb) Ông Trần Văn Thử",
        "Tất cả những gì cần biết về chiếc điện thoại mới của hãng\niPhone sẽ ra mắt vào tháng Chín.",
    ],
)
def test_lines_of_their_own_stay_lines(text):
    assert joined(text) == text


def test_no_place_moves():
    text = textwrap.fill(_PROSE, 72)
    assert len(joined(text)) == len(text)
    assert joined(text).split() == text.split()

"""A deputy in charge of a field of work is a deputy; the body stands behind the field, or is the one the text named."""

import pytest

from tests.extract.reading import positions

MAU = "Nguyễn Văn Mẫu"


@pytest.mark.parametrize(
    ("post", "title", "agency"),
    [
        ("Phó Chủ tịch phụ trách kinh tế UBND huyện Bảo Lạc", "Phó Chủ tịch", "Ủy ban nhân dân huyện Bảo Lạc"),
        ("Phó Chủ tịch phụ trách lĩnh vực văn xã UBND huyện Bảo Lạc", "Phó Chủ tịch", "Ủy ban nhân dân huyện Bảo Lạc"),
        ("Phó Giám đốc phụ trách chuyên môn Sở Y tế tỉnh Lạng Sơn", "Phó Giám đốc", "Sở Y tế tỉnh Lạng Sơn"),
        ("Phó Giám đốc phụ trách Sở Y tế tỉnh Lạng Sơn", "Phó Giám đốc phụ trách", "Sở Y tế tỉnh Lạng Sơn"),
    ],
)
@pytest.mark.parametrize("told", ["{post} {who} nêu ý kiến.", "Bà {who}, {post}, nêu ý kiến."])
def test_the_field_of_work_is_no_part_of_the_title(post, title, agency, told):
    assert (MAU, title, agency, "current") in positions(told.format(post=post, who=MAU))


def test_the_field_may_end_the_title():
    told = f"UBND huyện Bảo Lạc họp. Phó Chủ tịch phụ trách đô thị {MAU} chủ trì."
    assert (MAU, "Phó Chủ tịch", "Ủy ban nhân dân huyện Bảo Lạc", "current") in positions(told)


def test_a_manager_of_a_business_gets_no_office_of_the_text():
    told = f"UBND tỉnh Lạng Sơn mời bà {MAU}, Phó Chủ tịch phụ trách chiến lược của Maubrand Group, góp ý."
    assert not positions(told)

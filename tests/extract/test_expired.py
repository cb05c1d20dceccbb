"""What is over, what is held yet and what comes new: the words beside a post tell it. Everybody here is invented."""

import pytest

from tests.extract.reading import claims, positions

POST = "Giám đốc Sở Y tế tỉnh Lạng Sơn"


def statuses(text, name="Trần Văn Mẫu"):
    """(title, status) of somebody in a report of 2024."""
    return {(row[1], row[3]) for row in positions(text, published="2024-05-10") if row[0] == name}


@pytest.mark.parametrize(
    "text",
    [
        f"Sự việc xảy ra từ khi ông Trần Văn Mẫu còn giữ chức {POST}.",
        f"Khi ở cương vị {POST}, ông Trần Văn Mẫu đã vi phạm.",
        f"Người đứng đầu ngành lúc đó là ông Trần Văn Mẫu, {POST}.",
        f"Thời điểm đó, ông Lê Văn Thử đang là nhân viên còn ông Trần Văn Mẫu đang là {POST}.",
        f"Mất nhiều năm, năm 2005 {POST} Trần Văn Mẫu mới cho xây dựng.",
        f"Sau chuyến thăm của {POST} Trần Văn Mẫu năm 2007, việc hợp tác tốt hơn.",
        f"{POST} Trần Văn Mẫu (8/2000) đã đến thăm.",
        f"Tham dự có các đồng chí nguyên lãnh đạo tỉnh: Trần Văn Mẫu, {POST}.",
        f"Trước khi được bầu làm Chủ tịch Công ty Thử, ông Trần Văn Mẫu giữ chức {POST}.",
        f"Nói về việc phân công ông Mẫu, bà Lê Thị Thử cho biết ông Trần Văn Mẫu có bằng cử nhân, từng giữ chức {POST}.",
    ],
)
def test_what_was_held_then_is_past(text):
    assert statuses(text) == {("Giám đốc", "former")}


@pytest.mark.parametrize(
    "text",
    [
        f"Trên cương vị {POST}, ông Trần Văn Mẫu chỉ đạo quyết liệt.",
        f"Năm 2024 {POST} Trần Văn Mẫu thăm huyện Thử.",
        f"{POST} Trần Văn Mẫu (1980) đến thăm.",
        f"Ông Trần Văn Mẫu đã bị cách hết các chức vụ trước đó, chỉ còn chức {POST}.",
        f"Dự có các đồng chí nguyên lãnh đạo tỉnh; lãnh đạo các sở: Trần Văn Mẫu, {POST}.",
    ],
)
def test_what_is_held_yet_is_current(text):
    assert statuses(text) == {("Giám đốc", "current")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Trần Văn Mẫu bị cách chức vì đánh bạc, nay được chuyển về làm Chuyên viên Sở Y tế tỉnh Lạng Sơn.",
        "Ông Trần Văn Mẫu thôi nhiệm vụ để đi làm Chuyên viên Sở Y tế tỉnh Lạng Sơn.",
        "Trên cơ sở giới thiệu nhân sự của Tỉnh ủy, UBND đã bổ nhiệm ông Trần Văn Mẫu làm Chuyên viên Sở Y tế tỉnh Lạng Sơn.",
    ],
)
def test_the_new_post_of_who_leaves_is_given_to_him(text):
    assert ("Chuyên viên", "appointed") in statuses(text)


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "Theo ông Trần Văn Mẫu, sau khi được phân công làm Hiệu trưởng Trường Tiểu học Thử, bà Lê Thị Thí góp ý.",
            "Lê Thị Thí",
        ),
        ("Theo ông Trần Văn Mẫu, ông Lê Văn Thí làm Trưởng Công an xã Thử.", "Lê Văn Thí"),
        (f"Bà Lê Thị Thí chia sẻ bà biết tới bác Mẫu từ khi bác lên làm {POST}.", None),
        (f'Ông Lê Văn Thí nói: "Có người không xứng mà giữ chức {POST}".', None),
        (f"UBND tỉnh phân công ông Lê Văn Thí điều hành Sở cho đến khi kiện toàn được chức danh {POST}.", None),
        (f"Bà Lê Thị Thí được bổ nhiệm khi chưa có trong quy hoạch chức danh {POST}.", None),
    ],
)
def test_the_post_is_his_of_whom_it_is_said(text, holder):
    assert {row[0] for row in positions(text)} == ({holder} if holder else set())


def test_lists_of_those_relieved_need_no_and():
    text = (
        "Theo đó, Chủ tịch UBND tỉnh Lạng Sơn Trần Văn Mẫu, Chủ tịch HĐND tỉnh Lê Văn Thử, "
        "Giám đốc Sở Y tế Hoàng Văn Thí đã được miễn nhiệm."
    )
    assert {(row[0], row[3]) for row in positions(text)} == {
        ("Trần Văn Mẫu", "dismissed"),
        ("Lê Văn Thử", "dismissed"),
        ("Hoàng Văn Thí", "dismissed"),
    }
    told = f"Theo Chủ tịch UBND tỉnh Lạng Sơn Lê Văn Thử, {POST} Trần Văn Mẫu đã bị cách chức."
    assert statuses(told, "Lê Văn Thử") == {("Chủ tịch", "current")}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"Việc nghỉ ốm không ảnh hưởng đến quá trình xem xét kỷ luật ông Trần Văn Mẫu, {POST}.", "role/doi-tuong"),
        (f"UBND tỉnh quyết định tiến hành quy trình xử lý kỷ luật ông Trần Văn Mẫu, {POST}.", "role/doi-tuong"),
        (f"Kỷ luật cán bộ bổ nhiệm ông Trần Văn Mẫu làm {POST}.", ""),
        (
            f'"Ai đánh bạc mà bị bắt quả tang sẽ nhận hình thức cao nhất là buộc thôi việc", ông Trần Văn Mẫu, {POST}, nói.',
            "",
        ),
    ],
)
def test_who_is_only_looked_into_or_speaks_is_not_punished(text, role):
    told = {c.role for c in claims(text) if c.name == "Trần Văn Mẫu"}
    assert not told & {"role/bi-ky-luat", "role/bi-can", "role/nguoi-thoi-chuc"}
    assert not role or role in told

"""Who is punished, and what a punishment takes. Bodies, places and people are invented; nothing of it is told of a real body."""

import pytest

from tests.extract.reading import claims
from tests.extract.test_deeds import roles, told

SITTING = "Ngày 19/6, Ủy ban Kiểm tra Huyện ủy Thử Mẫu họp kỳ thứ 20. "
PUNISHED = {("Nguyễn Văn Mẫu", "disciplined")}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Tại kỳ họp, Ủy ban quyết định thi hành kỷ luật khiển trách đối với ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử.",
            PUNISHED,
        ),
        (
            "Ủy ban quyết định thi hành kỷ luật bằng hình thức: Cảnh cáo ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử; "
            "khiển trách bà Trần Thị Thử, Phó Bí thư Đảng ủy xã Thử.",
            PUNISHED | {("Trần Thị Thử", "disciplined")},
        ),
        (  # what is only asked for is no punishment yet
            "Ủy ban đề nghị Ban Thường vụ Huyện ủy xem xét, thi hành kỷ luật ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử.",
            {("Nguyễn Văn Mẫu", "subject")},
        ),
        (  # nobody is charged at a sitting
            "Trong khi họp, có tin ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử, bị khởi tố.",
            set(),
        ),
    ],
)
def test_a_sitting_punishes(text, people):
    assert roles(SITTING + text) == people
    assert [event[0] for event in told(SITTING + text)] in ([], ["et/ky-hop"])


def test_a_ceremony_punishes_nobody():
    text = (
        "Ngày 19/6, Huyện ủy Thử Mẫu tổ chức lễ kỷ niệm ngày thành lập. "
        "Ông Lê Văn Thí, Bí thư Huyện ủy, dự. Huyện ủy kỷ luật khiển trách ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử."
    )
    assert not roles(text) & PUNISHED


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 19/6, Huyện ủy Thử Mẫu đã thi hành kỷ luật khiển trách đồng chí Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử.",
        "Ngày 19/6, ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử, bị Huyện ủy Thử Mẫu thi hành kỷ luật cảnh cáo.",
    ],
)
def test_the_act_with_its_measure(text):
    assert told(text) == [("et/ky-luat", "2024-06-19", PUNISHED)]


def test_who_chairs_the_sitting_that_punishes():
    text = (
        "Ngày 19/6, Ban Thường vụ Huyện ủy Thử Mẫu họp dưới sự chủ trì của Bí thư Huyện ủy Lê Văn Thí, "
        "quyết định kỷ luật khiển trách ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử."
    )
    assert roles(text) == PUNISHED | {("Lê Văn Thí", "chair")}
    text = (
        text.replace("họp dưới sự chủ trì của Bí thư Huyện ủy Lê Văn Thí, ", "") + " Ông Lê Văn Thí chủ trì dự án Mẫu."
    )
    assert roles(text) == PUNISHED


def test_all_posts_that_brackets_tell_are_taken():
    text = (
        "Hội Mẫu quyết định cách tất cả các chức vụ trong Đảng (gồm chức Ủy viên Ban Chấp hành Đảng bộ huyện Thử Mẫu "
        "và chức Bí thư Đảng ủy xã Thử) đối với ông Nguyễn Văn Mẫu."
    )
    assert {(c.post.title, c.modality) for c in claims(text) if c.predicate == "holds"} == {
        ("Ủy viên", "dismissed"),
        ("Bí thư", "dismissed"),
    }


def test_posts_that_are_listed_behind_whom_they_are_taken_from():
    text = (
        "Hội Mẫu quyết định cách tất cả chức vụ trong Đảng của ông Nguyễn Văn Mẫu, gồm: "
        "Ủy viên Ban Chấp hành Đảng bộ huyện Thử Mẫu; Bí thư Đảng ủy xã Thử."
    )
    assert {c.modality for c in claims(text) if c.predicate == "holds"} == {"dismissed"}


def test_voters_who_are_told_of_a_punishment_punish_nobody():
    text = (
        "Ngày 19/6, Tổ đại biểu HĐND huyện Thử Mẫu tiếp xúc cử tri. Bà Lê Thị Thí, Chủ tịch HĐND huyện Thử Mẫu, "
        "cho biết ông Nguyễn Văn Mẫu, Bí thư Đảng ủy xã Thử, bị kỷ luật."
    )
    assert not roles(text) & PUNISHED

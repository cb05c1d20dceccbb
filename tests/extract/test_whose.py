"""Whose act it is: who only tells of others is not what happens to them. Everybody here is invented."""

import pytest

from tests.extract.reading import claims, positions

POST = "Giám đốc Sở Y tế tỉnh Lạng Sơn"
TELLS = [
    "cho biết",
    "xác nhận",
    "xúc động khi nghe tin",
    "kể lại việc",
    "chịu trách nhiệm vì để",
    "viết thư xin lỗi vì",
    "yêu cầu làm rõ việc",
    "lên tiếng sau khi",
    "đang theo dõi vụ",
    "giải thích lý do",
    "chúc mừng",
    "có",
]
OTHERS = ["cấp dưới", "bà", "trưởng khoa", "nhiều cán bộ", "con trai mình", "người tiền nhiệm", "bà Lê Thị Thử"]
HAPPENS = [
    "bị cách chức",
    "đã bị khởi tố",
    "bị miễn nhiệm",
    "đã nghỉ hưu",
    "từ chức",
    "được điều động về Sở Nội vụ",
    "thôi giữ chức Phó Giám đốc Sở Nội vụ",
    "được bổ nhiệm giữ chức Phó Giám đốc Sở Nội vụ",
    "được bầu làm Chủ tịch UBND tỉnh Lạng Sơn",
]
HAPPENED = {
    "role/" + name
    for name in ("nguoi-nhan-chuc", "nguoi-thoi-chuc", "nguoi-nghi-huu", "bi-can", "bi-ky-luat", "nguoi-tu-tran")
}


def of_him(told):
    """What is read of him: his posts with their status, and the roles of those to whom something happens."""
    text = f"Ông Trần Văn Mẫu, {POST}, {told}."
    held = {(row[1], row[3]) for row in positions(text) if row[0] == "Trần Văn Mẫu"}
    return held, {c.role for c in claims(text) if c.name == "Trần Văn Mẫu"} & HAPPENED


@pytest.mark.parametrize("other", OTHERS)
@pytest.mark.parametrize("tells", TELLS)
def test_what_happens_to_others_is_not_his(tells, other):
    for happens in HAPPENS:
        assert of_him(f"{tells} {other} {happens}") == ({("Giám đốc", "current")}, set()), happens


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("xác nhận đã bị cách chức", "dismissed"),
        ("nói mình bị cách chức", "dismissed"),
        ("tuyên bố từ chức", "dismissed"),
        ("xác nhận mình đã nghỉ hưu", "former"),
        ("nói ông đã nghỉ hưu", "former"),
        ("có quyết định nghỉ hưu", "dismissed"),
        ("và cấp dưới bị cách chức", "dismissed"),
        ("do có sai phạm nên bị cách chức", "dismissed"),
        ("vì vi phạm nghiêm trọng bị cách chức", "dismissed"),
        ("được cấp trên cho thôi việc", "dismissed"),
        ("cho biết ông đã được bổ nhiệm giữ chức Giám đốc Sở Nội vụ", "former"),
        ("bày tỏ vinh dự khi được bổ nhiệm giữ chức Giám đốc Sở Nội vụ", "former"),
        ("trao đổi với phóng viên sau khi được bổ nhiệm giữ chức Giám đốc Sở Nội vụ", "former"),
        ("cho biết bản thân vừa được bổ nhiệm giữ chức Giám đốc Sở Nội vụ", "former"),
        ("người dân tộc Tày, được bầu làm Chủ tịch UBND tỉnh Lạng Sơn", "former"),
        ("vinh dự được bầu làm Chủ tịch UBND tỉnh Lạng Sơn", "former"),
        ("được 45/45 đại biểu tín nhiệm bầu làm Chủ tịch UBND tỉnh Lạng Sơn", "former"),
    ],
)
def test_what_happens_to_himself_is_his(told, status):
    text = f"Ông Trần Văn Mẫu, {POST}, {told}."
    assert (POST.split(" ", 2)[2], status) in {(row[2], row[3]) for row in positions(text)}


@pytest.mark.parametrize("other", ["ông này", "bà ấy", "ông ta"])
def test_who_speaks_of_a_man_by_a_pronoun_means_another(other):
    for happens in HAPPENS:
        assert of_him(f"cho biết {other} {happens}") == ({("Giám đốc", "current")}, set()), happens


@pytest.mark.parametrize("other", ["con trai", "vợ"])
def test_who_is_charged_with_his_kin_is_charged(other):
    assert of_him(f"và {other} bị khởi tố")[1] == {"role/bi-can"}


def test_who_stands_with_another_before_a_charge_is_charged():
    news = "Ngày 5/4, cơ quan điều tra khởi tố bị can đối với ông Trần Văn Mẫu, nguyên Phó Giám đốc Sở Mẫu."
    text = f"{news} Ông Trần Văn Mẫu và những người từng là thuộc cấp bị khởi tố do có sai phạm."
    assert {c.name for c in claims(text) if c.role == "role/bi-can"} == {"Trần Văn Mẫu"}
    joined = "Chủ tịch xã Mẫu Trần Văn Mẫu và cán bộ địa chính Vi Văn Thử bị khởi tố."
    assert {c.name for c in claims(joined) if c.role == "role/bi-can"} == {"Trần Văn Mẫu"}

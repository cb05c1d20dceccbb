"""What is denied, taken back, feared, asked or rumoured is not done; kin and aides are not whom they belong to. All invented."""

import pytest

from tests.extract.reading import claims, positions

POST = "Giám đốc Sở Y tế tỉnh Lạng Sơn"
HAPPENED = {"nguoi-nhan-chuc", "nguoi-thoi-chuc", "nguoi-nghi-huu", "bi-can", "bi-ky-luat", "nguoi-tu-tran"}


def of(name, text):
    """The posts of somebody with their status, and the roles of those to whom something happens."""
    held = {(row[1], row[3]) for row in positions(text) if row[0] == name}
    return held, {c.role for c in claims(text) if c.name == name and c.role.removeprefix("role/") in HAPPENED}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Trần Văn Mẫu, {POST}, không bị khởi tố.",
        f"Ông Trần Văn Mẫu, {POST}, chưa bị miễn nhiệm.",
        f"Ông Trần Văn Mẫu, {POST}, từ chối từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, suýt bị khởi tố.",
        f"Ông Trần Văn Mẫu, {POST}, có thể bị cách chức.",
        f"Ông Trần Văn Mẫu, {POST}, sẵn sàng từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, sắp nghỉ hưu.",
        f"Ông Trần Văn Mẫu, {POST}, còn hai năm nữa mới nghỉ hưu.",
        f"Liệu ông Trần Văn Mẫu, {POST}, có bị cách chức?",
        f"Dân đòi cách chức ông Trần Văn Mẫu, {POST}.",
        f"Cử tri yêu cầu ông Trần Văn Mẫu, {POST}, từ chức.",
        f"Cử tri kêu gọi {POST} Trần Văn Mẫu từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, xin từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, xin từ chức nhưng không được chấp thuận.",
        f"Ông Trần Văn Mẫu, {POST}, từng định từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, đang cân nhắc việc từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, dọa từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, nên từ chức.",
        f"Ông Trần Văn Mẫu, {POST}, được cho là đã bị khởi tố.",
        f"Tin ông Trần Văn Mẫu, {POST}, bị khởi tố là giả.",
        f"Thông tin ông Trần Văn Mẫu, {POST}, bị cách chức là không đúng sự thật.",
        f"Ông Trần Văn Mẫu, {POST}, bị cách chức oan, nay được khôi phục chức vụ.",
        f"Vụ án mà ông Trần Văn Mẫu, {POST}, là bị hại đã được khởi tố.",
        f"Khởi tố ông Lê Văn Thử; {POST} Trần Văn Mẫu là nhân chứng.",
        f"{POST} Trần Văn Mẫu giải đáp thắc mắc nghỉ hưu.",
        f"{POST} Trần Văn Mẫu giải quyết chế độ thôi việc cho 10 cán bộ.",
        f"Ông Trần Văn Mẫu, {POST}, vừa ban hành kết luận đối với 182 cán bộ, giáo viên bị cho thôi việc.",
        f"UBND tỉnh sẽ họp để cân nhắc điều động, cho thôi chức {POST} Trần Văn Mẫu.",
        f"Ông Trần Văn Mẫu, {POST}, từ trần ngày 3/5: tin bịa đặt.",
        f"Công an bác tin ông Trần Văn Mẫu, {POST}, từ trần.",
        f"Tỉnh ủy hủy quyết định điều động ông Trần Văn Mẫu, {POST}, về Sở Nội vụ.",
        f"UBND tỉnh thu hồi và hủy bỏ quyết định nghỉ hưu đối với ông Trần Văn Mẫu, {POST}.",
        f"UBND tỉnh rút quyết định số 12/QĐ-UBND ngày 3/4/2024 về việc cách chức ông Trần Văn Mẫu, {POST}.",
    ],
)
def test_what_is_not_done_leaves_him_his_post(text):
    assert of("Trần Văn Mẫu", text) == ({("Giám đốc", "current")}, set())


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Lạng Sơn không bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế.",
        "UBND tỉnh Lạng Sơn hủy bỏ quyết định số 12/QĐ-UBND ngày 3/4/2024 bổ nhiệm ông Trần Văn Mẫu giữ chức Giám đốc Sở Y tế.",
        "Sở Nội vụ tỉnh Lạng Sơn bác bỏ thông tin ông Trần Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế.",
        "Vì nhiều cán bộ được bổ nhiệm làm giám đốc, ông Trần Văn Mẫu phải giải trình.",
        "Con trai của ông Trần Văn Mẫu được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Lạng Sơn.",
        "Nếu trúng cử, ông Trần Văn Mẫu sẽ là Chủ tịch UBND tỉnh Lạng Sơn.",
        "Ông Trần Văn Mẫu hụt chức Giám đốc Sở Y tế tỉnh Lạng Sơn.",
        "Sáng 5/4, Tỉnh ủy Lạng Sơn tạm dừng bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế.",
        "Con trai ông Trần Văn Mẫu là Giám đốc Sở Y tế tỉnh Lạng Sơn.",
    ],
)
def test_what_is_not_given_to_him_he_does_not_hold(text):
    assert of("Trần Văn Mẫu", text) == (set(), set())


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Trần Văn Mẫu, {POST}, đã cách chức ba trưởng phòng.",
        f"Ông Trần Văn Mẫu, {POST}, thống nhất miễn nhiệm hai trưởng phòng.",
        f"Ông Trần Văn Mẫu, {POST}, đồng ý cho thôi việc đối với bà Thử.",
        f"{POST} Trần Văn Mẫu: Từ chức là văn hóa",
        f"Quyết định nghỉ hưu do ông Trần Văn Mẫu, {POST}, ký.",
        f"Thân mẫu ông Trần Văn Mẫu, {POST}, từ trần ngày 3/5.",
        f"Cụ Thử, mẹ của đồng chí Trần Văn Mẫu, {POST}, từ trần ngày 3/5.",
        f"Trợ lý của ông Trần Văn Mẫu, {POST}, bị cách chức.",
        f"Bố ông Trần Văn Mẫu, {POST}, qua đời vì bệnh.",
        f"Đối tượng hành hung ông Trần Văn Mẫu, {POST}, bị khởi tố.",
        f"Ông Trần Văn Mẫu, {POST}, tri ân thầy giáo nghỉ hưu.",
        f"Ông Trần Văn Mẫu, {POST}, buộc thôi việc bà Thử.",
        f"Ông Trần Văn Mẫu, {POST}, bị lừa 2 tỷ đồng, kẻ lừa đã bị khởi tố.",
        f"Các cán bộ tham mưu cho ông Trần Văn Mẫu, {POST}, bị kỷ luật.",
        f"Vi Văn Thử, đồng phạm với ông Trần Văn Mẫu, {POST}, bị khởi tố.",
        f"Hết thời hiệu kỷ luật ông Trần Văn Mẫu, {POST}.",
        f"Người tiền nhiệm của ông Trần Văn Mẫu, {POST}, bị cách chức.",
        f"Bà Lê Thị Thử, con gái ông Trần Văn Mẫu, {POST}, được bổ nhiệm làm Phó Giám đốc Sở Nội vụ.",
        f"Ông Trần Văn Mẫu, {POST}, bị tông xe, tài xế bị khởi tố.",
        f"Kẻ đe dọa ông Trần Văn Mẫu, {POST}, bị khởi tố.",
        f"“Nhiều lãnh đạo đã bị khởi tố, đây là vì sự sống còn”, ông Trần Văn Mẫu, {POST}, nói.",
    ],
)
def test_what_he_does_to_others_or_his_own_meet_is_not_his(text):
    assert of("Trần Văn Mẫu", text) == ({("Giám đốc", "current")}, set())


@pytest.mark.parametrize("leaves", ["nghỉ hưu", "bị cách chức", "từ trần"])
@pytest.mark.parametrize("joint", [",", " và", " để"])
def test_who_comes_after_one_who_left_comes(joint, leaves):
    opens = "Sau khi ông" if joint == "," else "Ông"
    text = f"{opens} Lê Văn Thử {leaves}{joint} ông Trần Văn Mẫu làm Giám đốc Sở Y tế tỉnh Lạng Sơn."
    assert of("Trần Văn Mẫu", text)[0] == {("Giám đốc", "appointed")}


def test_kin_get_what_is_given_to_them():
    text = f"Bà Lê Thị Thử, con gái ông Trần Văn Mẫu, {POST}, được bổ nhiệm làm Phó Giám đốc Sở Nội vụ."
    assert of("Lê Thị Thử", text)[0] == {("Phó Giám đốc", "appointed")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Bí thư Đảng ủy xã Mẫu, ông Trần Văn Mẫu; Chủ tịch UBND xã, bà Lê Thị Thử; Chủ tịch Hội Nông dân, ông Vi Văn Mẫu.",
            {("Trần Văn Mẫu", "Bí thư"), ("Lê Thị Thử", "Chủ tịch"), ("Vi Văn Mẫu", "Chủ tịch")},
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lạng Sơn - Trần Văn Mẫu, Giám đốc Sở Y tế - Lê Văn Thử dự.",
            {("Trần Văn Mẫu", "Phó Chủ tịch"), ("Lê Văn Thử", "Giám đốc")},
        ),
        (
            "Chúc mừng ông Lê Văn Thử giữ chức Phó Bí thư Tỉnh ủy Lạng Sơn, Bí thư Tỉnh ủy Trần Văn Mẫu nhấn mạnh.",
            {("Trần Văn Mẫu", "Bí thư"), ("Lê Văn Thử", "Phó Bí thư")},
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lạng Sơn Trần Văn Mẫu, lãnh đạo các sở, Chủ tịch UBND các xã, phường dự.",
            {("Trần Văn Mẫu", "Phó Chủ tịch")},
        ),
        (
            "Dự có các đồng chí nguyên Bí thư Tỉnh ủy Lạng Sơn: Trần Văn Mẫu, Lê Văn Thử; bà Nông Thị Thử, Chủ tịch HĐND tỉnh.",
            {("Trần Văn Mẫu", "Bí thư"), ("Lê Văn Thử", "Bí thư"), ("Nông Thị Thử", "Chủ tịch")},
        ),
        ("Vụ trưởng Vụ Pháp chế, hàm Thứ trưởng Bộ Y tế Trần Văn Mẫu dự.", {("Trần Văn Mẫu", "Vụ trưởng")}),
        ("Ông Trần Văn Mẫu là Trưởng ban lễ tang ông Vi Văn Mẫu.", set()),
        ("ÔNG TRẦN VĂN MẪU TIẾP ĐOÀN CỦA CHỦ TỊCH UBND TỈNH LẠNG SƠN LÊ VĂN THỬ", {("Lê Văn Thử", "Chủ tịch")}),
    ],
)
def test_each_has_his_own(text, held):
    assert {row[:2] for row in positions(text)} == held


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ông Trần Văn Mẫu, Chủ tịch UBND huyện Cao Lộc cũ, phát biểu.", "former"),
        ("Ông Trần Văn Mẫu, Giám đốc Sở Y tế tỉnh Hà Giang (cũ), phát biểu.", "former"),
        ("ÔNG TRẦN VĂN MẪU THÔI CHỨC GIÁM ĐỐC SỞ Y TẾ TỈNH LẠNG SƠN", "dismissed"),
    ],
)
def test_what_is_over_is_not_held(text, status):
    assert {(row[0], row[3]) for row in positions(text)} == {("Trần Văn Mẫu", status)}


def test_of_those_who_came_only_he_retires_of_whom_it_is_said():
    text = "Dự lễ có ông Trần Văn Mẫu, Chủ tịch UBND huyện Cao Lộc; ông Nông Văn Thử, Phó Chủ tịch UBND huyện vừa nghỉ hưu."
    assert {c.name for c in claims(text) if c.role == "role/nguoi-nghi-huu"} == {"Nông Văn Thử"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (
            "Tại phường Mẫu Thử, tỉnh Thanh Hóa, Phó Chủ tịch UBND Trần Văn Mẫu tặng quà.",
            "Ủy ban nhân dân phường Mẫu Thử",
        ),
        ("Tại xã Mẫu (tỉnh Thanh Hóa), Chủ tịch Hội Nông dân Trần Văn Mẫu nói.", "Hội Nông dân xã Mẫu"),
        ("Tại xã Mẫu, tỉnh Thanh Hóa, Chủ tịch UBND tỉnh Trần Văn Mẫu tặng quà.", "Ủy ban nhân dân tỉnh Thanh Hóa"),
        ("Tại xã Mẫu, tỉnh Thanh Hóa, Giám đốc Sở Y tế Trần Văn Mẫu nói.", "Sở Y tế tỉnh Thanh Hóa"),
    ],
)
def test_where_a_commune_lies_is_not_whose_body_it_is(text, agency):
    assert {row[2] for row in positions(text)} == {agency}


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Lạng Sơn dự kiến miễn nhiệm chức danh Chủ tịch UBND tỉnh đối với ông Trần Văn Mẫu.",
        "Ông Trần Văn Mẫu sẽ thôi giữ chức Chủ tịch UBND tỉnh Lạng Sơn.",
    ],
)
def test_who_is_to_leave_holds_his_post_yet(text):
    assert of("Trần Văn Mẫu", text)[0] == {("Chủ tịch", "current")}

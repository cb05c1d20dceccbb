"""Names of agencies with several fields, whatever sign parts them, and what is no part of such a name."""

import pytest

from tests.extract.reading import positions

_A = "Nguyễn Văn Mẫu"

NAMES = [
    ("Cục trưởng", "Cục", "An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao"),
    ("Cục trưởng", "Cục", "Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu"),
    ("Cục trưởng", "Cục", "Xuất bản, In và Phát hành"),
    ("Cục trưởng", "Cục", "Quản lý, giám sát bảo hiểm"),
    ("Vụ trưởng", "Vụ", "Khoa học, Giáo dục, Tài nguyên và Môi trường"),
    # rows of fields that no list has as a name
    ("Vụ trưởng", "Vụ", "Du lịch, Thể thao và Đào tạo"),
    ("Viện trưởng", "Viện", "Chiến lược, Chính sách tài nguyên và Môi trường"),
    ("Giám đốc", "Trung tâm", "Xúc tiến đầu tư, Thương mại và Du lịch tỉnh Lạng Sơn"),
]


@pytest.mark.parametrize(("title", "head", "name"), NAMES, ids=[name for *_, name in NAMES])
@pytest.mark.parametrize("text", ["Ông {a}, {title} {name}, dự họp.", "{title} {name} {a} cho biết như vậy."])
def test_all_fields_are_of_the_name(title, head, name, text):
    rows = positions(text.format(a=_A, title=title, name=f"{head} {name}"))
    assert {(p, t, a.casefold()) for p, t, a, _ in rows} == {(_A, title, f"{head} {name}".casefold())}


@pytest.mark.parametrize("written", ["Thi đua - Khen thưởng", "Thi đua, khen thưởng", "Thi đua khen thưởng"])
def test_one_agency_with_any_sign_between_its_fields(written):
    rows = positions(f"Ông {_A}, Vụ trưởng Vụ {written}, dự họp.")
    assert rows == {(_A, "Vụ trưởng", "Vụ Thi đua - Khen thưởng", "current")}


@pytest.mark.parametrize(
    ("sentence", "agencies"),
    [
        (f"Ông {_A}, Giám đốc Sở Nội vụ, Xây dựng và Y tế là ba ngành lớn.", {"Sở Nội vụ"}),
        (f"Ông {_A}, Cục trưởng Cục II, Thanh tra Chính phủ, dự họp.", {"Cục II Thanh tra Chính phủ"}),
        (f"Ông {_A}, Vụ trưởng Vụ Thử Mẫu, ông Lê Văn Thử và bà Trần Thị Nghiệm dự họp.", {"Vụ Thử Mẫu"}),
        (f"Ông {_A}, Trưởng phòng Thử Mẫu Cục Thử nghiệm, dự họp.", {"Phòng Thử Mẫu Cục Thử nghiệm"}),
        (f"Ông {_A}, Trưởng phòng Dịch vụ Cục Thử nghiệm, dự họp.", {"Phòng Dịch vụ Cục Thử nghiệm"}),
    ],
)
def test_what_stands_behind_a_comma_may_be_another_thing(sentence, agencies):
    assert {agency for person, _, agency, _ in positions(sentence) if person == _A} == agencies


def test_a_division_that_no_district_has_takes_no_unit_from_its_text():
    text = f"Thành phố Lạng Sơn có mưa. Ông {_A}, Trưởng phòng Kế hoạch - Tổng hợp, dự họp."
    assert positions(text) == {(_A, "Trưởng phòng", "Phòng Kế hoạch - Tổng hợp", "current")}


@pytest.mark.parametrize(
    ("title", "agency"),
    [
        ("Bí thư Đảng đoàn, Chủ tịch HĐND tỉnh Lạng Sơn", "Đảng đoàn Hội đồng nhân dân tỉnh Lạng Sơn"),
        (
            "nguyên Bí thư Tỉnh ủy, Bí thư Đảng đoàn, Chủ tịch HĐND tỉnh Lạng Sơn",
            "Đảng đoàn Hội đồng nhân dân tỉnh Lạng Sơn",
        ),
        ("Trưởng Ban Thi đua, Khen thưởng Trung ương", "Ban Thi đua - Khen thưởng Trung ương"),
        ("Tổ trưởng Tổ công tác của Thủ tướng", "Tổ công tác của Thủ tướng Chính phủ"),
        ("nguyên Chỉ huy trưởng Tỉnh đội Lạng Sơn", "Tỉnh đội Lạng Sơn"),
        ("Chủ tịch VFF", "Liên đoàn Bóng đá Việt Nam"),
    ],
)
def test_bodies_that_are_told_so(title, agency):
    assert agency in {row[2] for row in positions(f"Ông {_A}, {title}, dự họp.")}

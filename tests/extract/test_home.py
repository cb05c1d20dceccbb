"""What a site supplies to sentences that leave it out: the home unit and the home body."""

import pytest

from tests.extract.reading import claims

DAY = "2024-03-05"
BDV = "https://bdv.tuyenquang.dcs.vn/tin/1"


def holding(text, url, day=DAY):
    """The post of the one holding in a text, and the steps that found it."""
    (claim,) = [c for c in claims(text, url=url, published=day) if c.predicate == "holds"]
    return claim.post.label, dict(claim.resolved)


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Đồng chí Đỗ Văn Mẫu, Phó Trưởng Ban Dân vận, phát biểu.",
            "Phó Trưởng Ban Dân vận Tỉnh ủy Tuyên Quang",
        ),
        ("Đồng chí Đỗ Văn Mẫu, Phó Trưởng Ban, phát biểu.", "Phó Trưởng Ban Dân vận Tỉnh ủy Tuyên Quang"),
        (
            "Đoàn của Ban Dân vận Trung ương đến thăm. Đồng chí Đỗ Văn Mẫu, Trưởng Ban Dân vận, tiếp đoàn.",
            "Trưởng Ban Dân vận Tỉnh ủy Tuyên Quang",
        ),
        (
            "Đồng chí Đỗ Văn Mẫu, Trưởng Ban Dân vận, chủ trì. Các Huyện ủy Na Hang báo cáo.",
            "Trưởng Ban Dân vận Tỉnh ủy Tuyên Quang",
        ),
    ],
)
def test_a_bare_ban_on_its_own_site_is_the_home_body(text, post):
    assert holding(text, BDV) == (post, {"body": "site"})


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy Na Hang họp. Đồng chí Đỗ Văn Mẫu, Trưởng Ban Dân vận, phát biểu.",
        "Đồng chí Đỗ Văn Mẫu, Trưởng Ban Dân vận Huyện ủy Na Hang, phát biểu.",
    ],
)
def test_after_a_district_it_is_the_district(text):
    label, steps = holding(text, BDV)
    assert label == "Trưởng Ban Dân vận Huyện ủy Na Hang"
    assert "site" not in steps.values()


def test_another_ban_named_before_goes_first():
    text = "Ban Nội chính Tỉnh ủy Tuyên Quang họp. Đồng chí Đỗ Văn Mẫu, Trưởng Ban, chủ trì."
    label, steps = holding(text, BDV)
    assert label == "Trưởng Ban Nội chính Tỉnh ủy Tuyên Quang"
    assert "site" not in steps.values()


def test_a_ban_of_another_kind_is_not_the_home_body():
    label, steps = holding("Đồng chí Đỗ Văn Mẫu, Trưởng Ban Pháp chế, phát biểu.", BDV)
    assert "Dân vận" not in label
    assert steps.get("body") != "site"


def test_without_the_site_nothing_is_supplied():
    text = "Đồng chí Đỗ Văn Mẫu, Phó Trưởng Ban Dân vận, phát biểu."
    label, steps = holding(text, None)
    assert (label, steps) == ("Phó Trưởng Ban Dân vận", {"unit": "unresolved"})
    assert not [c for c in claims("Đồng chí Đỗ Văn Mẫu, Phó Trưởng Ban, nói.", published=DAY) if c.predicate == "holds"]


def test_when_the_commission_has_ended_its_site_still_has_its_province():
    text = "Đồng chí Đỗ Văn Mẫu, Phó Bí thư Tỉnh ủy, phát biểu."
    assert holding(text, BDV, "2025-08-01") == ("Phó Bí thư Tỉnh ủy Tuyên Quang", {"unit": "site"})
    text = "Đồng chí Đỗ Văn Mẫu, Phó Trưởng Ban Dân vận, phát biểu."
    assert holding(text, BDV, "2025-08-01")[1].get("body") is None


def test_the_department_of_the_site():
    text = "Đồng chí Đỗ Văn Mẫu, Giám đốc Sở, phát biểu."
    label, steps = holding(text, "https://sonoivu.langson.gov.vn/tin")
    assert (label, steps) == ("Giám đốc Sở Nội vụ tỉnh Lạng Sơn", {"body": "site"})


SECRETARY = "Đồng chí Đỗ Văn Mẫu, Phó Bí thư Tỉnh ủy, phát biểu."


@pytest.mark.parametrize(
    ("url", "day", "post"),
    [
        ("https://baohagiang.vn/tin", "2025-06-30", "Phó Bí thư Tỉnh ủy Hà Giang"),
        ("https://baohagiang.vn/tin", "2025-07-01", "Phó Bí thư Tỉnh ủy Tuyên Quang"),
        ("https://baodongkhoi.vn/tin", "2024-03-05", "Phó Bí thư Tỉnh ủy Bến Tre"),
        ("https://baodongkhoi.vn/tin", "2025-07-01", "Phó Bí thư Tỉnh ủy Vĩnh Long"),
        ("https://laocai.gov.vn/tin", "2024-03-05", "Phó Bí thư Tỉnh ủy Lào Cai"),
    ],
)
def test_the_home_of_a_paper_is_of_the_day(url, day, post):
    assert holding(SECRETARY, url, day) == (post, {"unit": "site"})


@pytest.mark.parametrize(
    "url",
    [
        "https://vnexpress.net/tuyen-quang/tin",
        "https://tuyenquang.vnexpress.net/tin",
        "https://nhandan.vn/tin",
        "https://baochinhphu.vn/tin",
        "https://moha.gov.vn/tin",
        "https://baotuyenquang.com.vn.example.com/tin",
    ],
)
def test_a_site_without_a_province_supplies_none(url):
    label, steps = holding(SECRETARY, url)
    assert (label, steps) == ("Phó Bí thư Tỉnh ủy", {"unit": "unresolved"})


def test_what_the_text_says_goes_before_the_site():
    text = "Đồng chí Đỗ Văn Mẫu, Phó Bí thư Tỉnh ủy Cao Bằng, phát biểu."
    label, steps = holding(text, "https://baohagiang.vn/tin")
    assert label == "Phó Bí thư Tỉnh ủy Cao Bằng"
    assert "site" not in steps.values()


PORTAL = "https://tamnghia.nuithanh.quangnam.gov.vn/tin/1"


@pytest.mark.parametrize(
    ("text", "url", "day", "post"),
    [
        (
            "Ông Đỗ Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã, chủ trì.",
            PORTAL,
            DAY,
            {"Bí thư Đảng ủy xã Tam Nghĩa", "Chủ tịch Hội đồng nhân dân xã Tam Nghĩa"},
        ),
        ("Ông Đỗ Văn Mẫu, Bí thư Huyện ủy, dự.", PORTAL, DAY, {"Bí thư Huyện ủy Núi Thành"}),
        ("Ông Đỗ Văn Mẫu, Chủ tịch UBND tỉnh, dự.", PORTAL, DAY, {"Chủ tịch Ủy ban nhân dân tỉnh Quảng Nam"}),
        (  # documents ("văn bản"), no Văn Bàn
            "Ông Đỗ Văn Mẫu, Chủ tịch UBND huyện, dự.",
            "https://vanban.laocai.gov.vn/1",
            DAY,
            {"Chủ tịch Ủy ban nhân dân huyện"},
        ),
        (  # the district is gone, and so is the portal's province
            "Ông Đỗ Văn Mẫu, Bí thư Huyện ủy, dự.",
            "https://nuithanh.quangnam.gov.vn/tin/1",
            "2025-09-01",
            {"Bí thư Huyện ủy"},
        ),
        (
            "Ông Đỗ Văn Mẫu, Chủ tịch UBND huyện, dự.",
            "https://hauloc.thanhhoa.gov.vn/1",
            None,
            {"Chủ tịch Ủy ban nhân dân huyện Hậu Lộc"},
        ),
        (
            "Ông Đỗ Văn Mẫu, Chủ tịch UBND tỉnh, dự.",
            "https://baoquangninh.vn/1",
            None,
            {"Chủ tịch Ủy ban nhân dân tỉnh Quảng Ninh"},
        ),
    ],
)
def test_the_labels_of_a_portal_name_its_units(text, url, day, post):
    assert {c.post.label for c in claims(text, url=url, published=day) if c.predicate == "holds"} == post


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Ông Đỗ Văn Mẫu, Bí thư Đảng ủy, Chủ tịch HĐND xã, chủ trì.", "Bí thư Đảng ủy xã"),
        ("HĐND tỉnh Lạng Sơn họp. Ông Đỗ Văn Mẫu, Bí thư Đảng ủy, dự.", "Bí thư Đảng ủy"),
    ],
)
def test_a_bare_party_committee_is_none_of_the_council_beside_it(text, label):
    assert label in {c.post.label for c in claims(text, published=DAY) if c.predicate == "holds"}


COMMITTEE = "Đồng chí Đỗ Văn Mẫu, Bí thư Huyện ủy, phát biểu."


@pytest.mark.parametrize(
    ("text", "url", "post"),
    [
        (COMMITTEE, "https://example.org/huyen-xin-man-tong-ket-nam-123.html", "Bí thư Huyện ủy Xín Mần"),
        (COMMITTEE, "https://baohagiang.vn/chinh-tri/hop-mat-tai-huyen-xin-man", "Bí thư Huyện ủy Xín Mần"),
        (
            "Đồng chí Đỗ Văn Mẫu, Bí thư Tỉnh ủy, phát biểu.",
            "https://example.org/tinh-lang-son-hop",
            "Bí thư Tỉnh ủy Lạng Sơn",
        ),
    ],
)
def test_an_address_that_is_the_headline_names_the_unit(text, url, post):
    assert holding(text, url) == (post, {"unit": "site"})


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/huyen-xin-man-va-huyen-na-hang-ky-ket",  # of two it is neither
        "https://baolangson.vn/huyen-xin-man-tong-ket",  # not in the province whose paper it is
        "https://example.org/huyen-doan-tong-ket",  # no unit is called so
        "https://example.org/tin?q=huyen-xin-man",  # what somebody searched for
        "https://example.org/xin-man-tong-ket",  # no level word: it may be anything
    ],
)
def test_other_addresses_name_none(url):
    assert holding(COMMITTEE, url)[0] == "Bí thư Huyện ủy"


def test_what_the_text_names_goes_before_the_address():
    text = f"Hội nghị của huyện Na Hang. {COMMITTEE}"
    assert holding(text, "https://example.org/huyen-xin-man-tong-ket")[0] == "Bí thư Huyện ủy Na Hang"


@pytest.mark.parametrize(
    ("url", "day", "post"),
    [
        ("http://chiemhoa.gov.vn/tin/1", "2016-09-08", "Bí thư Tỉnh ủy Tuyên Quang"),
        ("http://chiemhoa.gov.vn/tin/1", None, "Bí thư Tỉnh ủy Tuyên Quang"),
        ("http://huyendoanchiemhoa.com.vn/tin/1", "2016-09-08", "Bí thư Tỉnh ủy Tuyên Quang"),
        ("http://chiemhoa.com.vn/tin/1", "2016-09-08", "Bí thư Tỉnh ủy"),  # whoever registered that
        ("http://xahoichiemhoa.com.vn/tin/1", "2016-09-08", "Bí thư Tỉnh ủy"),
        ("http://tinhuyendoanchiemhoa.vn/tin/1", "2016-09-08", "Bí thư Tỉnh ủy"),
        ("http://mail.example.org/chiemhoa.gov.vn", "2016-09-08", "Bí thư Tỉnh ủy"),
    ],
)
def test_a_district_that_registered_its_name_has_a_province(url, day, post):
    assert holding("Đồng chí Đỗ Văn Mẫu, Bí thư Tỉnh ủy, phát biểu.", url, day)[0] == post


@pytest.mark.parametrize(
    ("url", "day", "post"),
    [
        ("http://huyendoanchiemhoa.com.vn/tin/1", "2016-09-08", "Bí thư Huyện ủy Chiêm Hóa"),
        ("http://huyenuychiemhoa.vn/tin/1", None, "Bí thư Huyện ủy Chiêm Hóa"),
        ("http://huyenuychiemhoa.vn/tin/1", "2025-09-08", "Bí thư Huyện ủy"),  # there are none any more
        ("http://huyenthoai.vn/tin/1", None, "Bí thư Huyện ủy"),
    ],
)
def test_a_word_before_the_name_of_a_unit_tells_its_level(url, day, post):
    assert holding(COMMITTEE, url, day)[0] == post

"""Officials of other States: the body is of their own State, and neither has anything of the other."""

import pytest

from kg.vocab import body_key
from tests.extract.reading import claims, positions

HOST = "Sáng nay, tại Hà Nội, Chủ tịch nước Nguyễn Văn Mẫu tiếp "
OURS = ("Nguyễn Văn Mẫu", "Chủ tịch nước", "Cộng hòa xã hội chủ nghĩa Việt Nam", "current")


@pytest.mark.parametrize(
    ("guest", "posts"),
    [
        ("Thủ tướng Lào Thongmau Thuvong", {("Thongmau Thuvong", "Thủ tướng", "Chính phủ Lào")}),
        ("Phó Thủ tướng nước Cộng hòa Pháp Jean Mau", {("Jean Mau", "Phó Thủ tướng", "Chính phủ Cộng hòa Pháp")}),
        (
            "Chủ tịch Quốc hội Cộng hòa Singapore, ông Mau Kian Thu",
            {("Mau Kian Thu", "Chủ tịch", "Quốc hội Cộng hòa Singapore")},
        ),
        (
            "Chủ tịch Thượng viện Vương quốc Campuchia Samdech Mau Thu",
            {("Mau Thu", "Chủ tịch", "Thượng viện Vương quốc Campuchia")},
        ),
        ("Bộ trưởng Ngoại giao Nhật Bản Mauda Thuko", {("Mauda Thuko", "Bộ trưởng", "Bộ Ngoại giao Nhật Bản")}),
        ("Bộ trưởng Ngoại thương Costa Rica Mau Thuez", {("Mau Thuez", "Bộ trưởng", "Bộ Ngoại thương Costa Rica")}),
        (
            "Thủ tướng Quốc vụ viện Trung Quốc Mậu Thứ Lâm và Ủy viên trưởng Nhân đại toàn quốc Trung Quốc Lý Mậu Thứ",
            {
                ("Mậu Thứ Lâm", "Thủ tướng", "Quốc vụ viện Trung Quốc"),
                ("Lý Mậu Thứ", "Ủy viên trưởng", "Nhân đại toàn quốc Trung Quốc"),
            },
        ),
        ("Thủ tướng Quốc vụ viện Lý Mậu Thứ", {("Lý Mậu Thứ", "Thủ tướng", "Quốc vụ viện Trung Quốc")}),
        (
            "Bộ trưởng Thương mại và Công nghiệp Ấn Độ S Mauthu",
            {("S Mauthu", "Bộ trưởng", "Bộ Thương mại và Công nghiệp Ấn Độ")},
        ),
        (
            "Thượng tướng Ngụy Mẫu Thử, Ủy viên Quốc vụ, Bộ trưởng Bộ Quốc phòng Trung Quốc",
            {
                ("Ngụy Mẫu Thử", "Ủy viên Quốc vụ", "Trung Quốc"),
                ("Ngụy Mẫu Thử", "Bộ trưởng", "Bộ Quốc phòng Trung Quốc"),
            },
        ),
        (
            "Ủy viên Quốc vụ, Bộ trưởng Quốc phòng Trung Quốc Ngụy Mẫu Thử",
            {
                ("Ngụy Mẫu Thử", "Ủy viên Quốc vụ", "Trung Quốc"),
                ("Ngụy Mẫu Thử", "Bộ trưởng", "Bộ Quốc phòng Trung Quốc"),
            },
        ),
        (
            "Phó Tổng Tham mưu trưởng Quân đội nhân dân Lào Mau Thuvong",
            {("Mau Thuvong", "Phó Tổng Tham mưu trưởng", "Quân đội nhân dân Lào")},
        ),
        (
            "Bộ trưởng, Chủ nhiệm Văn phòng Thủ tướng Lào Mau Thuvong",
            {("Mau Thuvong", "Bộ trưởng, Chủ nhiệm", "Văn phòng Thủ tướng Lào")},
        ),
        ("Tổng thống Brazil Luiz Mau da Thu", {("Luiz Mau da Thu", "Tổng thống", "Brazil")}),
        ("Quốc vương Campuchia Norodom Mauthu", {("Norodom Mauthu", "Quốc vương", "Campuchia")}),
        ("Ngoại trưởng Nga I. Mauthu", {("I. Mauthu", "Ngoại trưởng", "Bộ Ngoại giao Nga")}),
        (
            "Tổng Bí thư, Chủ tịch nước Lào Thongmau Thuvong",
            {
                ("Thongmau Thuvong", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng Nhân dân Cách mạng Lào"),
                ("Thongmau Thuvong", "Chủ tịch nước", "Lào"),
            },
        ),
        ("Chủ tịch Trung Quốc Lý Mẫu Thử", {("Lý Mẫu Thử", "Chủ tịch nước", "Trung Quốc")}),
        ("Chủ tịch Đảng Nhân dân Campuchia Mau Thu", {("Mau Thu", "Chủ tịch", "Đảng Nhân dân Campuchia")}),
        (
            "Trưởng Ban Đối ngoại Trung ương Đảng Cộng sản Trung Quốc Lưu Mẫu Thử",
            {("Lưu Mẫu Thử", "Trưởng Ban", "Ban Đối ngoại Trung ương Đảng Cộng sản Trung Quốc")},
        ),
        (
            "ông Miguel Mau-Thu Test, Ủy viên Bộ Chính trị, Chủ tịch Quốc hội Chính quyền nhân dân Cuba",
            {
                ("Miguel Mau-Thu Test", "Ủy viên", "Bộ Chính trị Cuba"),
                ("Miguel Mau-Thu Test", "Chủ tịch", "Quốc hội Chính quyền nhân dân Cuba"),
            },
        ),
        (
            "Đại sứ Cộng hòa Liên bang Đức tại Việt Nam John Mau",
            {("John Mau", "Đại sứ", "Đại sứ quán Cộng hòa Liên bang Đức tại Việt Nam")},
        ),
        (
            "Đại biện lâm thời Đại sứ quán Lào tại Việt Nam Mau Thu Vong",
            {("Mau Thu Vong", "Đại biện lâm thời", "Đại sứ quán Lào tại Việt Nam")},
        ),
    ],
)
def test_an_office_abroad_is_of_its_own_state(guest, posts):
    assert positions(f"{HOST}{guest}.") == {OURS, *((*post, "current") for post in posts)}


def test_what_was_held_there_is_past():
    assert positions(f"{HOST}nguyên Thủ tướng Nhật Bản Mauda Thuko.") == {
        OURS,
        ("Mauda Thuko", "Thủ tướng", "Chính phủ Nhật Bản", "former"),
    }


@pytest.mark.parametrize(
    ("sentence", "posts"),
    [
        ("Tiếp Thủ tướng Lào, Thủ tướng Phạm Mẫu Thử cảm ơn.", {("Phạm Mẫu Thử", "Thủ tướng", "Chính phủ")}),
        (
            "Nhất trí với Thủ tướng Phạm Mẫu Thử, Bộ trưởng Bộ Quốc phòng Lào nói sẽ phối hợp.",
            {("Phạm Mẫu Thử", "Thủ tướng", "Chính phủ")},
        ),
        (
            "Cuộc gặp giữa Thứ trưởng Bộ Quốc phòng Trần Văn Thử và Bộ trưởng Quốc phòng Pháp diễn ra tốt đẹp.",
            {("Trần Văn Thử", "Thứ trưởng", "Bộ Quốc phòng")},
        ),
        (
            "Đại sứ Việt Nam tại Lào Trần Văn Thử dự.",
            {("Trần Văn Thử", "Đại sứ", "Đại sứ quán Việt Nam tại Lào")},
        ),
        (
            "Chủ tịch Hội hữu nghị Việt - Lào Trần Văn Thử dự.",
            {("Trần Văn Thử", "Chủ tịch", "Hội hữu nghị Việt - Lào")},
        ),
        ("Bộ trưởng Trần Đức Mẫu dự.", set()),
        ("Theo ông Trần Văn Thử, dù ai làm Tổng thống Mỹ thì cũng thế.", set()),
        ("Vụ trưởng Vụ Hợp tác Lào - Campuchia Trần Văn Thử dự.", set()),
        ("Thủ tướng nước Mẫu Thử Johan Mau dự.", set()),
    ],
)
def test_nobody_of_ours_gets_a_post_there(sentence, posts):
    found = positions(f"Chủ tịch nước Nguyễn Văn Mẫu của Việt Nam đến dự. {sentence}")
    assert found - {OURS} == {(*post, "current") for post in posts}


def test_a_short_title_of_one_of_theirs_is_never_of_ours():
    text = f"{HOST}Chủ tịch Trung Quốc Lý Mẫu Thử. Tổng Bí thư Lý Mẫu Thử cảm ơn. Thủ tướng Lý Mẫu Thử cười."
    theirs = {p[2] for p in positions(text) if p[0] == "Lý Mẫu Thử"}
    assert theirs == {
        "Trung Quốc",
        "Ban Chấp hành Trung ương Đảng Cộng sản Trung Quốc",
        "Chính phủ Trung Quốc",
    }


def test_a_body_of_another_state_is_one_however_the_state_is_written():
    said = ("Campuchia", "Vương quốc Campuchia", "nước Campuchia")
    text = HOST + "; ".join(f"Chủ tịch Quốc hội {state} Mau Thuvong" for state in said)
    bodies = [c.post.body for c in claims(text) if c.post and c.post.body.country]
    assert {b.country for b in bodies} == {"country/campuchia"}
    assert {b.label for b in bodies} == {"Quốc hội Campuchia", "Quốc hội Vương quốc Campuchia"}
    assert {b.usual or b.label for b in bodies} == {"Quốc hội Campuchia"}
    assert len({body_key(b) for b in bodies}) == 1


def test_a_body_of_another_state_is_none_of_ours():
    theirs, ours = (
        {body_key(c.post.body) for c in claims(f"{HOST}{who}.") if c.post and c.name == name}
        for who, name in (("Thủ tướng Lào Mau Thuvong", "Mau Thuvong"), ("Thủ tướng Trần Văn Thử", "Trần Văn Thử"))
    )
    assert theirs
    assert not theirs & ours


def test_news_from_abroad_alone_gives_nobody():
    text = "Thủ tướng Lào Thongmau Thuvong gặp Tổng thống Nga Ivan Mauthu. Tổng thống Nga Ivan Mauthu cảm ơn."
    assert positions(text) == set()


def test_one_posted_here_counts_without_any_of_ours():
    assert positions("Đại sứ Lào tại Việt Nam Thongmau Thuvong trồng cây tại Hà Nội.") == {
        ("Thongmau Thuvong", "Đại sứ", "Đại sứ quán Lào tại Việt Nam", "current")
    }


def test_a_guest_of_another_state_takes_part():
    found = claims(f"{HOST}Thủ tướng Lào Thongmau Thuvong.", published="2024-06-20")
    assert {(c.name, c.role) for c in found if c.role} == {
        ("Nguyễn Văn Mẫu", "role/tiep"),
        ("Thongmau Thuvong", "role/khach"),
    }


def test_a_body_of_another_state_holds_no_event_of_ours():
    found = claims("Sáng 20/6, Chính phủ Lào tổ chức hội nghị về du lịch.", published="2024-06-20")
    assert not found


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỉnh Lạng Sơn đón đoàn do đồng chí Khăm Thử, Ủy viên Trung ương Đảng, Bí thư, Tỉnh trưởng tỉnh Hủa Mẫu (Lào) dẫn đầu.",
        "Ông Vi Thử Nhân, Phó Chủ tịch tỉnh Quảng Mẫu, thăm Lạng Sơn.",
        "Lạng Sơn đón Bí thư Tỉnh ủy Vân Thử Vương Mẫu Ba.",
        "Ông Nông Thử Nhân, Phó Chủ tịch UBND tỉnh Svay Mau, thăm Lạng Sơn.",
    ],
)
def test_a_province_that_is_none_of_ours_makes_no_official_of_ours(sentence):
    assert positions(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "agency"),
    [
        ("Ông Lê Văn Mẫu từng là Phó Chủ tịch UBND tỉnh Hà Nam Ninh.", "Ủy ban nhân dân tỉnh Hà Nam Ninh"),
        ("Ông Lê Văn Mẫu, Chủ tịch UBND tỉnh Phát biểu tại hội nghị ở Lạng Sơn.", "Ủy ban nhân dân tỉnh Lạng Sơn"),
        ("Tin ở Lạng Sơn: Chủ tịch UBND tỉnh Hứa Thử phát biểu.", "Ủy ban nhân dân tỉnh Lạng Sơn"),
    ],
)
def test_a_province_of_earlier_days_and_words_behind_the_level_word(sentence, agency):
    assert {found for _, _, found, _ in positions(sentence)} == {agency}


_NEWS = "Chính phủ Thái Lan và Malaysia ký hiệp định tại Bangkok, theo truyền thông Thái Lan. Singapore cũng tham gia."


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("Bộ trưởng Bộ Giáo dục và Đào tạo Lê Văn Mẫu", {("Bộ trưởng", "Bộ Giáo dục và Đào tạo")}),
        ("Bộ trưởng Bộ Quốc phòng Lý Văn Mẫu", set()),
        ("Bộ trưởng Bộ Quốc phòng Lê Văn Mẫu", {("Bộ trưởng", "Bộ Quốc phòng")}),  # hardly anybody abroad is called so
        ("Bộ trưởng Bộ Giáo dục và Đào tạo Australia Lê Văn Mẫu", set()),
    ],
)
def test_a_ministry_that_no_other_state_has_is_ours_in_news_from_abroad(said, posts):
    assert {row[1:3] for row in positions(f"{_NEWS} {said} dự lễ ký.")} == posts


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        # many States send guests: the article is of none of them
        (
            "Đoàn Lào do Thủ tướng Thongmau Thuvong dẫn đầu viếng Chủ tịch nước Nguyễn Văn Mẫu. Đoàn Cuba do Thủ tướng Miguel "
            "Mau dẫn "
            "đầu viếng Chủ tịch nước Nguyễn Văn Mẫu. Đoàn Nga do Phó Thủ tướng Ivan Thu dẫn đầu viếng Chủ tịch nước Nguyễn "
            "Văn Mẫu tại "
            "Nhà tang lễ Quốc gia, Hà Nội.",
            True,
        ),
        # nobody in Indonesia is called so
        (
            "Tổng thống Indonesia Mau Thuwi đón Chủ tịch nước Nguyễn Văn Mẫu. Tổng thống Indonesia mời Chủ tịch nước Nguyễn "
            "Văn Mẫu "
            "thăm đảo. Báo chí Indonesia đưa tin.",
            True,
        ),
        # in Singapore somebody may be
        (
            "Thủ tướng Lý Văn Mẫu cải tổ nội các Singapore. Người dân Singapore chờ đợi. Báo chí Singapore đưa tin. Thủ tướng "
            "Lý Văn Mẫu "
            "phát biểu.",
            False,
        ),
        # whoever is of this State by a full title is of it everywhere
        (
            "Tổng thống Hàn Quốc Kim Mau-thu tiếp Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam Nguyễn Văn Mẫu. Báo chí "
            "Hàn Quốc đưa "
            "tin. Người dân Hàn Quốc chào Chủ tịch nước Nguyễn Văn Mẫu. Thủ tướng Hàn Quốc Lee Mau-thu cùng dự.",
            True,
        ),
    ],
)
def test_news_is_of_the_state_that_it_tells_of(text, ours):
    found = {name for name, *_ in positions(text)}
    assert bool({"Nguyễn Văn Mẫu", "Lý Văn Mẫu"} & found) == ours


@pytest.mark.parametrize(
    ("delegation", "posts"),
    [
        (
            "Đoàn Chính phủ Campuchia do Phó Thủ tướng kiêm Bộ trưởng Bộ Quốc phòng Samdech Mau Thu dẫn đầu",
            {("Mau Thu", "Phó Thủ tướng", "Chính phủ Campuchia"), ("Mau Thu", "Bộ trưởng", "Bộ Quốc phòng Campuchia")},
        ),
        ("đoàn Lào do Phó Chủ tịch Quốc hội Sommau Thu dẫn đầu", {("Sommau Thu", "Phó Chủ tịch", "Quốc hội Lào")}),
        ("Tổng thống Nga V.Mau-thu", {("V.Mau-thu", "Tổng thống", "Nga")}),
    ],
)
def test_who_leads_a_delegation_is_of_its_state(delegation, posts):
    rows = positions(f"{HOST}{delegation}.")
    assert {(name, title, agency) for name, title, agency, _ in rows} - {OURS[:3]} == posts

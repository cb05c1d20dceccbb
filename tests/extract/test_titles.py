"""The grammar of titles, sentence by sentence: who holds which post where, and in what status."""

import pytest

from tests.extract import sentences as told
from tests.extract.reading import claims, positions


def read(sentence):
    return positions(f"{told.FRAME}\n{sentence}")


@pytest.mark.parametrize(("sentence", "posts"), told.READ)
def test_a_sentence_tells_exactly_its_posts(sentence, posts):
    assert read(sentence) == set(posts)


@pytest.mark.parametrize("sentence", told.NOTHING)
def test_no_post_where_none_is_told(sentence):
    assert read(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ tỉnh Cao Bằng, dự.",
        "Giám đốc Sở Nội vụ tỉnh Cao Bằng Nguyễn Văn Mẫu dự.",
    ],
)
def test_the_place_in_the_phrase_wins_over_the_frame(sentence):
    found = read(sentence)
    assert {agency for _, _, agency, _ in found} == {"Sở Nội vụ tỉnh Cao Bằng"}
    (claim,) = [c for c in claims(sentence) if c.predicate == "holds"]
    assert claim.resolved == ()
    assert claim.confidence == 1.0


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Bắc Ninh, dự.", "2024-05-01", "27"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Bắc Ninh, dự.", "2025-08-01", "24-2025"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Tuyên Quang, dự.", "2025-06-30", "08"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Tuyên Quang, dự.", "2025-07-01", "08-2025"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Cao Bằng, dự.", None, "04"),
    ],
)
def test_the_day_chooses_the_unit(text, day, code):
    (claim,) = [c for c in claims(text, published=day) if c.predicate == "holds"]
    assert claim.post.body.unit.code == code


@pytest.mark.parametrize("short", ["ông Mẫu", "đồng chí Mẫu", "đồng chí Văn Mẫu", "đồng chí Nguyễn Văn Mẫu"])
def test_a_short_reference_is_the_same_person(short):
    text = (
        "Ngày 12/3/2024, Tỉnh ủy Lạng Sơn tổ chức hội nghị. Dự có ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy.\n"
        f"Kết luận hội nghị, {short} đề nghị làm nhanh."
    )
    found = claims(text)
    assert len({c.subject.key for c in found if c.subject.kind == "person"}) == 1
    assert "role/ket-luan" in {c.role for c in found}


def test_a_short_reference_to_one_of_two_is_left_out():
    """Two people share the given name: the short form is of neither."""
    text = (
        "Ngày 12/3/2024, Tỉnh ủy Lạng Sơn tổ chức hội nghị. Dự có ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy;"
        " ông Lê Văn Mẫu, Giám đốc Sở Nội vụ.\nKết luận hội nghị, ông Mẫu đề nghị làm nhanh."
    )
    assert "role/ket-luan" not in {c.role for c in claims(text)}


def test_names_that_differ_in_a_mark_are_two_people():
    found = read("Dự có ông Nguyễn Văn Hùng, Bí thư Tỉnh ủy; ông Nguyễn Văn Hưng, Giám đốc Sở Nội vụ.")
    assert {person for person, *_ in found} == {"Nguyễn Văn Hùng", "Nguyễn Văn Hưng"}


def test_bodies_of_an_article_without_a_place_are_its_own():
    (first,) = claims("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, dự.")
    (second,) = claims("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, đến dự.")
    assert first.post.body.scope == first.article
    assert first.post.body != second.post.body
    assert first.resolved == (("unit", "unresolved"),)
    assert first.confidence < 1.0


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://bdv.caobang.example/tin/1", "Cao Bằng"),
        ("https://baohagiang.vn/tin/1", "Hà Giang"),
        ("https://vnexpress.net/tin/1", None),
        (None, None),
    ],
)
def test_only_a_site_with_a_home_fills_in_a_place(url, place):
    (claim,) = claims("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, dự.", url=url, published="2024-01-02")
    assert (claim.post.body.unit.name if claim.post.body.unit else None) == place
    assert claim.resolved == (("unit", "site" if place else "unresolved"),)


def test_a_place_in_the_text_wins_over_the_site():
    text = f"{told.FRAME}\nÔng Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, dự."
    (claim,) = claims(text, url="https://baocaobang.vn/tin/1")
    assert claim.post.body.unit.name == "Lạng Sơn"
    assert "site" not in dict(claim.resolved).values()


def test_hosts_and_guests_are_of_two_provinces():
    """Behind "Về phía khách" a bare "Sở Xây dựng" is the guests', behind "Phía chủ nhà" the hosts', whoever was named last."""
    text = (
        "Đoàn công tác tỉnh Cao Bằng đến thăm tỉnh Lạng Sơn. Chiều 12/3, Chủ tịch UBND tỉnh Lạng Sơn Nguyễn Văn Mẫu tiếp đoàn.\n"
        "Về phía khách có ông Lò Văn Thử, Giám đốc Sở Xây dựng. Phía chủ nhà có bà Lê Thị Thử, Giám đốc Sở Xây dựng."
    )
    found = {(person, agency) for person, _, agency, _ in positions(text, url="https://tinlangson.example/tin/1")}
    assert ("Lò Văn Thử", "Sở Xây dựng tỉnh Cao Bằng") in found
    assert ("Lê Thị Thử", "Sở Xây dựng tỉnh Lạng Sơn") in found


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Từ năm 2010 đến năm 2015, ông Nguyễn Văn Mẫu là Bí thư Tỉnh ủy Bắc Ninh.", "27"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Bắc Ninh, dự.", "24-2025"),
        ("Ông Nguyễn Văn Mẫu, nguyên Bí thư Tỉnh ủy Bắc Giang, dự.", "24"),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Bắc Giang, được chỉ định giữ chức Bí thư Tỉnh ủy Bắc Ninh.", "24"),
    ],
    ids=["years of a career", "now", "a unit that ended", "what was left by the decision"],
)
def test_a_post_of_the_past_is_in_the_unit_of_its_time(sentence, code):
    found = [
        c for c in claims(sentence, published="2025-08-01") if c.predicate == "holds" and c.modality != "appointed"
    ]
    assert [c.post.body.unit.code for c in found] == [code]


def test_a_place_that_looks_like_a_name_is_a_place():
    assert positions(f"{told.FRAME}\nLà con em Lương Tài, ông sẽ ứng cử đại biểu Quốc hội.") == set()


def test_who_appoints_behind_a_semicolon_is_nobodys_title():
    text = (
        "Ban Thường vụ Tỉnh ủy Lạng Sơn điều động ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ; Chủ tịch UBND tỉnh bổ nhiệm bà "
        "Lê Thị Thử giữ chức Giám đốc Sở Y tế."
    )
    assert ("Nguyễn Văn Mẫu", "Chủ tịch") not in {(person, title) for person, title, _, _ in positions(text)}


def test_a_single_name_of_others_takes_the_title_before_it():
    told = "Tổng Bí thư Nguyễn Văn Mẫu và Thủ tướng Testo cho biết hai bên đã hội đàm."
    assert {row[1] for row in positions(told)} == {"Tổng Bí thư"}


@pytest.mark.parametrize(
    "told",
    [
        "Sau khi đi thăm sân bay Tân Sơn Nhất, Phó Thủ tướng nêu ý kiến. Phó Thủ tướng Nguyễn Văn Mẫu có mặt.",
        "Ông Trần Văn Thử - Giám đốc Tân Sơn Nhất - có mặt. Phó Thủ tướng Nguyễn Văn Mẫu nêu ý kiến.",
    ],
)
def test_a_place_that_begins_like_a_new_office_is_nobody(told):
    assert {row[:2] for row in positions(told)} == {("Nguyễn Văn Mẫu", "Phó Thủ tướng")}


def test_a_unit_of_the_article_is_nobody():
    told = "Quận Hoàng Mai họp. Phó Chủ tịch Hoàng Mai nêu ý kiến. Chủ tịch UBND quận Hoàng Mai Trần Văn Thử có mặt."
    assert {row[0] for row in positions(told)} == {"Trần Văn Thử"}


@pytest.mark.parametrize(("day", "agency"), [("2024-05-10", "Tỉnh ủy Đồng Nai"), ("2026-05-10", "Thành ủy Đồng Nai")])
def test_the_day_tells_whose_secretary_one_of_a_bare_province_is(day, agency):
    assert {row[2] for row in positions("Bí thư Đồng Nai Nguyễn Văn Mẫu có mặt.", published=day)} == {agency}


def test_an_article_without_a_day_is_of_the_last_day_it_writes():
    told = "Ngày 5/10/2018, Giám đốc Sở Y tế Quảng Ninh Nguyễn Văn Mẫu nêu ý kiến."
    assert {row[2] for row in positions(told)} == {"Sở Y tế tỉnh Quảng Ninh"}

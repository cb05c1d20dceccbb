"""Units as the extractor reads them: every unit of both eras from its full and its short name, and who is of which."""

import datetime

import pytest

from kg.extract.places import unit_at
from kg.extract.scope import Scope
from kg.lexicon.gazetteer import fold
from kg.resolve.profiles import profiles
from kg.text.tokens import tokens
from kg.vocab import body_key
from kg.workspace.language import gazetteer
from tests.extract.reading import claims, lexicon
from tests.lexicon.test_units import COMMUNES, DISTRICTS, PROVINCES, first, last


def shift(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()


def meant(text, day, named=(), home=None):
    """What the unit at the beginning of a text means in an article of that day that names these lives."""
    hit = unit_at(lexicon(), tokens(text), 0)
    scope = Scope(gazetteer(), day, home, frozenset((u.level, fold(u.name)) for u in named))
    return scope.unit(hit.unit)


def full(life, day):
    """The unit with those above it, as a text writes them."""
    return ", ".join(f"{u.level} {u.name}" for u in (life, *gazetteer().above(life, day)))


@pytest.mark.parametrize("rows", [PROVINCES, DISTRICTS, COMMUNES], ids=["provinces", "districts", "communes"])
def test_every_unit_is_read_from_its_full_name_in_its_life_and_not_outside(rows):
    for life in rows:
        for day in {first(life), last(life)}:
            assert meant(full(life, day), day) == life.unit(), (day, life)
        for day in {life.since and shift(life.since, -1), life.until and shift(life.until, 1)} - {""}:
            others = [
                u.unit() for u in gazetteer().lives(life.id) if u.alive(day)
            ]  # the same unit under another parent
            assert life.unit() in others or meant(full(life, None), day) != life.unit(), (day, life)


@pytest.mark.parametrize("rows", [DISTRICTS, COMMUNES], ids=["districts", "communes"])
def test_every_unit_is_read_from_its_short_name_where_the_article_names_those_above_it(rows):
    for life in rows:
        for day in {first(life), last(life)}:
            named = tuple(gazetteer().above(life, day))
            assert meant(f"{life.level} {life.name}", day, named) == life.unit(), (day, life)


TUYEN_QUANG = gazetteer().lives("08")[0].unit()


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("xã Tân Lập", "2024-01-01", ""),  # forty of them
        ("xã Tân Lập, huyện Chợ Đồn", "2024-01-01", "02032"),
        ("xã Tân Lập (Chợ Đồn)", "2024-01-01", "02032"),
        ("xã Tân Lập (huyện Chợ Đồn, Bắc Kạn)", "2024-01-01", "02032"),
        ("xã Tân Lập huyện Chợ Đồn", "2024-01-01", "02032"),
        ("xã Tân Lập, xã Quảng Bạch, huyện Chợ Đồn", "2024-01-01", "02032"),
        ("xã Tân Lập, huyện Chợ Đồn, xã Mẫu Lâm, huyện Mẫu Giang", "2024-01-01", "02032"),
        ("xã Tân Lập, huyện Mẫu Giang", "2024-01-01", ""),  # in a district that no list has
        ("xã Tân Lập, huyện Chợ Đồn", "2025-08-01", ""),
        ("huyện Sơn Dương", "2025-06-30", "076"),
        ("huyện Sơn Dương", "2025-07-01", ""),
        ("thành phố Thái Nguyên", "2024-01-01", "164"),
        ("thành phố Thái Nguyên", "2025-08-01", ""),
        ("thành phố Đà Nẵng", "2024-01-01", "48"),
        ("thành phố Đà Nẵng", "2025-08-01", "48-2025"),
        ("thành phố Bắc Ninh", "2024-01-01", "256"),
        ("thành phố Bắc Ninh", "2026-09-20", "24-2025"),
        ("huyện Châu Thành", "2024-01-01", ""),
        ("huyện Châu Thành, Tiền Giang", "2024-01-01", "821"),
        ("huyện Châu Thành, Tiền Giang, Long An", "2024-01-01", "821"),
        ("huyện Châu Thành (Tiền Giang)", "2024-01-01", "821"),
        ("huyện Châu Thành (ảnh)", "2024-01-01", ""),
        ("quận Gò Vấp, thành phố Thủ Đức", "2024-01-01", "764"),
        ("huyện Châu Thành, tỉnh Tiền Giang", None, "821"),
        ("xã Tân Lập, tỉnh Thái Nguyên", None, ""),  # of which time?
        ("thôn Tân Lập", "2024-01-01", ""),
        ("xã Hội Sơn, huyện Anh Sơn", "2024-01-01", "17368"),  # "xã hội" is society
        ("Phường 1, quận Gò Vấp", "2024-01-01", "26890"),
        ("thị xã Nghi Sơn", "2020-05-31", ""),
        ("thị xã Nghi Sơn", "2020-06-01", "407"),
    ],
)
def test_what_stands_beside_a_name_chooses(text, day, code):
    assert meant(text, day).code == code


def test_the_articles_units_come_before_the_home_of_the_site():
    tan_tien, day = "xã Tân Tiến", "2024-01-01"
    yen_son, hoang_su_phi = (gazetteer().lives(code)[0] for code in ("02461", "01051"))
    assert meant(tan_tien, day).code == ""
    assert meant(tan_tien, day, home=TUYEN_QUANG) == yen_son.unit()
    assert meant(tan_tien, day, gazetteer().above(hoang_su_phi), TUYEN_QUANG) == hoang_su_phi.unit()
    both = (*gazetteer().above(hoang_su_phi), *gazetteer().above(yen_son))
    assert meant(tan_tien, day, both).code == "", "two that the article may mean"


def test_a_commune_of_a_list_that_is_not_whole_needs_evidence():
    """Of the communes before March 2025 many are in no list: the only one left of a name need not be the one meant."""
    assert meant("xã Pắc Ta", "2024-01-01").code == ""
    assert meant("xã Pắc Ta", "2025-07-01").code == gazetteer().version("Pắc Ta", "2025-07-01", "xã").code != ""


def bodies(text, day):
    """Bodies with their unit's code and level, for each post that a text gives."""
    found = [c.post.body for c in claims(text, published=day) if c.post]
    return [(b.label, b.unit.code if b.unit else "", b.level) for b in found]


def test_a_commune_of_2023_and_its_namesake_of_2026_are_two():
    old = "Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Tân Tiến, huyện Yên Sơn, tỉnh Tuyên Quang, dự hội nghị."
    new = "Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Tân Tiến, tỉnh Tuyên Quang, dự hội nghị."
    label = "Ủy ban nhân dân xã Tân Tiến"
    assert bodies(old, "2023-05-04") == bodies(new, "2023-05-04") == [(label, "02461", "commune")]
    assert bodies(new, "2026-05-04") == [(label, "01051-2025", "commune")]
    assert bodies(old, "2026-05-04") == [(label, "", "commune")], "there is no huyện any more"
    read = [*claims(old, published="2023-05-04"), *claims(new, published="2026-05-04")]
    assert len({body_key(c.post.body) for c in read if c.post}) == 2


@pytest.mark.parametrize(
    ("text", "day", "body"),
    [
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Quảng Ninh, dự.", "2026-08-31", ("Tỉnh ủy Quảng Ninh", "22", "province")),
        (
            "Ông Nguyễn Văn Mẫu, Bí thư Thành ủy Quảng Ninh, dự.",
            "2026-09-01",
            ("Thành ủy Quảng Ninh", "22", "province"),
        ),
        ("Ông Nguyễn Văn Mẫu, Bí thư Thành ủy Bắc Ninh, dự.", "2024-05-04", ("Thành ủy Bắc Ninh", "256", "district")),
        ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Bắc Ninh, dự.", "2024-05-04", ("Tỉnh ủy Bắc Ninh", "27", "province")),
        (
            "Ông Nguyễn Văn Mẫu, Bí thư Thành ủy Bắc Ninh, dự.",
            "2026-09-20",
            ("Thành ủy Bắc Ninh", "24-2025", "province"),
        ),
        ("Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy Chợ Đồn, dự.", "2024-05-04", ("Huyện ủy Chợ Đồn", "064", "district")),
        ("Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy Chợ Đồn, dự.", "2025-08-04", ("Huyện ủy Chợ Đồn", "", "district")),
    ],
)
def test_the_committee_of_a_unit_is_of_its_day(text, day, body):
    assert bodies(text, day) == [body]


def test_who_works_in_a_district_is_not_split_from_who_works_in_its_province():
    text = "Ông Nguyễn Văn Mẫu, Chủ tịch UBND huyện Chợ Đồn, dự.\nÔng Nguyễn Văn Mẫu, Tỉnh ủy viên Bắc Kạn, phát biểu."
    assert len(profiles(claims(text, published="2024-05-04"))) == 1


ROW = "Các tỉnh Hà Giang, Cao Bằng và Bắc Kạn có tin. Dự có ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh."


@pytest.mark.parametrize(
    ("text", "url", "unit"),
    [
        (ROW, None, "Hà Giang"),
        (ROW, "https://caobang.gov.vn/1", "Cao Bằng"),
        (ROW.replace("Dự có", "Tỉnh Bắc Kạn họp. Dự có"), "https://caobang.gov.vn/1", "Bắc Kạn"),
        (
            "Dự có ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh. " + ROW.split(" Dự", maxsplit=1)[0],
            "https://caobang.gov.vn/1",
            "Cao Bằng",
        ),
    ],
)
def test_of_units_in_a_row_the_home_is_meant_else_the_first(text, url, unit):
    made = claims(text, url=url, published="2024-05-01")
    assert {c.post.body.unit.name for c in made if c.post} == {unit}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Nguyễn Văn Mẫu, Chủ tịch UBND phường Báo cáo kết quả.",
        "Ông Nguyễn Văn Mẫu, Chủ tịch UBND phường 9 tháng qua đã đối thoại.",
        "Ông Nguyễn Văn Mẫu, Chủ tịch HĐND phường Khóa IV, dự.",
    ],
)
def test_what_follows_a_level_word_may_be_no_name(sentence):
    (post,) = {c.post.body for c in claims(sentence, published="2024-06-20") if c.predicate == "holds"}
    assert post.unit is None


def test_a_unit_of_yesterday_has_no_former_officials_yet():
    text = "Ngày 21/9/2026, dự lễ có ông Tạ Văn Mẫu, nguyên Bí thư Thành ủy Bắc Ninh, và Bí thư Thành ủy Bắc Ninh Lê Văn Thử."
    units = {c.name: c.post.body.unit.code for c in claims(text, published="2026-09-21") if c.post}
    assert units["Lê Văn Thử"] != units["Tạ Văn Mẫu"]
    assert gazetteer().lives(units["Tạ Văn Mẫu"])[-1].until == "2025-06-30"

"""The reforms that changed a type of body in every unit at once: the table, and the right body before and after each of them."""

import csv

import pytest

from kg import resources, vocab
from kg.lexicon.reforms import Reform
from kg.model import Body
from kg.workspace.language import gazetteer, lineage, vocabulary
from tests.lexicon.bodies import END, PROVINCES, START, body, labels, life, line, shift

FOLDER = resources.folder("data") / "gazetteer"
KINDS = {"Merger", "Absorption", "Split", "Abolition", "Founding", "Renaming", "LevelTransfer"}


def reforms():
    with (FOLDER / "reforms.csv").open(encoding="utf-8", newline="") as file:
        return [Reform(**row) for row in csv.DictReader(file)]


def test_the_table_of_reforms():
    types, codes = vocabulary(), {u.id for u in PROVINCES}
    for row in reforms():
        assert row.kind in KINDS, row
        assert row.source, row
        assert row.first <= row.last, row
        assert row.type in types or row.type in ("", "*"), row
        assert row.into in types or row.into == "", row
        assert row.into or row.kind in ("Abolition", "Merger"), row
        assert all(code in codes for code in row.units.lstrip("!").split("|") if code), row
        for kind in (row.type, row.into):
            assert kind not in types or row.level in types[kind].props["level"], row


def test_the_commands_of_the_border_guard_are_44_and_then_30():
    """As many as the reports of the reform count (domain 1.7)."""
    (row,) = [r for r in reforms() if r.type == "bt/bo-chi-huy-bien-phong"]
    codes = row.units.split("|")
    now = {gazetteer().of_code(code, START).code for code in codes}
    assert (len(codes), len(now)) == (44, 30)


def commission(kind, code, day):
    place = gazetteer().lives(code)[0].unit()
    return body(kind, above=Body("bt/tinh-uy", "", unit=place, level="province"), day=day)


@pytest.mark.parametrize(
    ("code", "days"),
    [("82", ("2025-02-06",) * 2), ("38", ("2025-02-11",) * 2), ("24", ("2025-03-01",) * 2), ("08", None)],
)
def test_the_commissions_of_a_province_were_merged_on_a_day_of_its_own_or_on_one_that_is_not_known(code, days):
    first, last = days or ("2025-02-03", "2025-03-31")
    old = [commission(kind, code, "2025-01-10") for kind in ("bt/ban-dan-van", "bt/ban-tuyen-giao")]
    new = commission("bt/ban-tuyen-giao-dan-van", code, "2025-04-10")
    assert ("Merger", first, last, labels(old), [new.label]) in line(new)
    assert life(new).since == (first, last)
    assert all(life(one).until == (shift(first, -1), shift(last, -1)) for one in old)
    assert set(map(vocab.body_key, old)) <= set(new.before)


DEPARTMENTS = [
    ("Kế hoạch và Đầu tư", "Tài chính"),
    ("Tài chính", "Tài chính"),
    ("Giao thông vận tải", "Xây dựng"),
    ("Nông nghiệp và Phát triển nông thôn", "Nông nghiệp và Môi trường"),
    ("Tài nguyên và Môi trường", "Nông nghiệp và Môi trường"),
    ("Thông tin và Truyền thông", "Khoa học và Công nghệ"),
    ("Lao động, Thương binh và Xã hội", "Nội vụ"),
]


@pytest.mark.parametrize(("old", "new"), DEPARTMENTS)
@pytest.mark.parametrize("code", ["08", "22", "38"])
def test_departments_merged_with_their_ministries(old, new, code):
    place = gazetteer().lives(code)[0].unit()
    before, after = (body("bt/so", place, day, name=name) for name, day in ((old, "2025-02-28"), (new, "2025-03-01")))
    assert vocab.body_key(before) != vocab.body_key(after)
    assert vocab.body_key(before) in after.before
    assert (life(before).until, life(after).since) == (("2025-02-28",) * 2, ("2025-03-01",) * 2)


def test_a_department_of_one_name_is_three_bodies():
    old, new = gazetteer().lives("08")[0].unit(), gazetteer().lives("08-2025")[0].unit()
    days = ((old, "2024-01-01"), (old, "2025-05-01"), (new, "2025-10-01"))
    found = [body("bt/so", place, day, name="Tài chính") for place, day in days]
    assert len({vocab.body_key(b) for b in found}) == 3
    assert {b.label for b in found} == {"Sở Tài chính tỉnh Tuyên Quang"}
    assert set(map(vocab.body_key, found[:2])) <= set(found[2].before)
    assert body("bt/so", new, None, name="Tài chính") == found[2]


@pytest.mark.parametrize(
    ("kind", "day", "until", "act"),
    [
        ("bt/cong-an", "2025-02-28", ("2025-02-28",) * 2, "Bộ Công an"),
        ("bt/ban-chi-huy-quan-su", "2025-05-01", ("2025-06-13", "2025-06-30"), "Ministry of Defence"),
        ("bt/toa-an", END, (END, END), "81/2025"),
        ("bt/vien-kiem-sat", END, (END, END), "84/2025"),
        ("bt/huyen-uy", END, (END, END), "203/2025"),
        ("bt/ubnd", END, (END, END), "203/2025"),
    ],
)
def test_the_district_level_ended(kind, day, until, act):
    one = lineage().known(Body(kind, "", unit=gazetteer().lives("071")[-1].unit(), level="district"), day)
    assert life(one).until == until
    (change,) = life(one).line
    assert (change.kind, change.after) == ("Abolition", ())
    assert act in change.document


@pytest.mark.parametrize(
    ("kind", "level", "name", "since"),
    [
        ("bt/ban-xay-dung-dang", "commune", "", (START, START)),
        ("bt/toa-an-khu-vuc", "district", "1 - Tuyên Quang", (START, START)),
        ("bt/vien-kiem-sat-khu-vuc", "district", "2 - Hà Nội", (START, START)),
        ("bt/ban-chi-huy-phong-thu-khu-vuc", "district", "3 - Yên Sơn", ("2025-06-14", START)),
    ],
)
def test_what_began_with_the_reform(kind, level, name, since):
    above = (
        Body("bt/dang-uy", "", unit=gazetteer().lives("00004-2025")[0].unit(), level=level)
        if level == "commune"
        else None
    )
    one = lineage().known(Body(kind, "", name, parent=above, level=level), "2025-10-01")
    assert life(one).since == since
    assert [c.kind for c in life(one).line] == ["Founding"]


def test_the_border_guard_moved_under_the_military_command():
    old = body("bt/bo-chi-huy-bien-phong", gazetteer().lives("02")[0].unit(), END)
    new = body("bt/ban-chi-huy-bien-phong", gazetteer().lives("08-2025")[0].unit(), START)
    assert line(new) == line(old) == [("LevelTransfer", START, START, [old.label], [new.label])]
    inland = body("bt/bo-chi-huy-bien-phong", gazetteer().lives("08")[0].unit(), END)
    assert vocab.body_key(inland) not in new.before  # Tuyên Quang has no border


def test_party_caucuses_ended():
    place = Body("bt/chinh-phu", "Chính phủ", level="central")
    one = body("bt/ban-can-su-dang", above=place, day="2025-01-10", label="Ban cán sự đảng Chính phủ")
    assert life(one).until == ("2025-02-02", "2025-02-02")


def test_communes_are_merged_and_a_whole_one_is_renamed():
    new = lineage().known(Body("bt/ubnd", "", unit=gazetteer().lives("25270-2025")[-1].unit(), level="commune"), None)
    kinds = [c.kind for c in life(new).line]
    assert kinds == ["Merger", "Renaming"]
    assert life(new).former == ("Ủy ban nhân dân xã Lộc Ninh",)

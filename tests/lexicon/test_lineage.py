"""Bodies in time: the right one on the day before each change and on the day, and what is known of it, row by row."""

import csv
import datetime

import pytest

from kg import resources, vocab
from kg.lexicon.bodies import of_units
from kg.lexicon.reforms import Reform
from kg.model import Body, Unit
from kg.workspace.language import gazetteer, language, lineage, vocabulary

FOLDER = resources.folder("data") / "gazetteer"
END, START = "2025-06-30", "2025-07-01"
PROVINCES = [life for lives in gazetteer().provinces() for life in lives]
MERGED = sorted({life.successor for life in PROVINCES if life.until == END})
KINDS = {"Merger", "Absorption", "Split", "Abolition", "Founding", "Renaming", "LevelTransfer"}


def shift(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()


def reforms():
    with (FOLDER / "reforms.csv").open(encoding="utf-8", newline="") as file:
        return [Reform(**row) for row in csv.DictReader(file)]


def unit(name, day, level="tỉnh"):
    found = gazetteer().version(name, day, level)
    assert found, (name, day, level)
    return found


def body(kind, place=None, day=None, *, name="", above=None, label=""):
    """The body of a type that a report of the day means."""
    level = vocabulary()[kind].props["level"][0] if place is None else "province"
    level = above.level if above else level
    raw = Body(kind, label, name, place, above, level)
    return lineage().known(raw, day)


def central(name, day, kind="bt/bo"):
    return lineage().known(Body(kind, name, level="central"), day)


def labels(bodies):
    return sorted(b.label for b in bodies)


def life(one):
    return lineage().life(one)


def line(one):
    return [(c.kind, c.first, c.last, labels(c.before), labels(c.after)) for c in life(one).line]


# --- the table ---


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


CENTRAL = [
    ("2025-02-03", "Ban Tuyên giáo Trung ương", "Ban Tuyên giáo và Dân vận Trung ương", "Merger"),
    ("2025-02-03", "Ban Dân vận Trung ương", "Ban Tuyên giáo và Dân vận Trung ương", "Merger"),
    ("2025-02-03", "Ban Đối ngoại Trung ương", "Bộ Ngoại giao", "Absorption"),
    ("2025-02-03", "Đảng ủy Khối Doanh nghiệp Trung ương", "Đảng ủy Chính phủ", "Merger"),
    ("2025-02-03", "Đảng ủy Khối các cơ quan Trung ương", "Đảng ủy các cơ quan Đảng Trung ương", "Split"),
    ("2025-02-18", "Ủy ban Pháp luật của Quốc hội", "Ủy ban Pháp luật và Tư pháp của Quốc hội", "Merger"),
    ("2025-02-18", "Ủy ban Tư pháp của Quốc hội", "Ủy ban Pháp luật và Tư pháp của Quốc hội", "Merger"),
    ("2025-02-18", "Ủy ban Kinh tế của Quốc hội", "Ủy ban Kinh tế và Tài chính của Quốc hội", "Merger"),
    ("2025-02-18", "Ủy ban Tài chính, Ngân sách của Quốc hội", "Ủy ban Kinh tế và Tài chính của Quốc hội", "Merger"),
    ("2025-02-18", "Ủy ban Xã hội của Quốc hội", "Ủy ban Văn hóa và Xã hội của Quốc hội", "Merger"),
    ("2025-02-18", "Ủy ban Văn hóa, Giáo dục của Quốc hội", "Ủy ban Văn hóa và Xã hội của Quốc hội", "Merger"),
    ("2025-03-01", "Bộ Kế hoạch và Đầu tư", "Bộ Tài chính", "Merger"),
    ("2025-03-01", "Bộ Tài chính", "Bộ Tài chính", "Merger"),
    ("2025-03-01", "Bộ Giao thông vận tải", "Bộ Xây dựng", "Merger"),
    ("2025-03-01", "Bộ Xây dựng", "Bộ Xây dựng", "Merger"),
    ("2025-03-01", "Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường", "Merger"),
    ("2025-03-01", "Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường", "Merger"),
    ("2025-03-01", "Bộ Thông tin và Truyền thông", "Bộ Khoa học và Công nghệ", "Merger"),
    ("2025-03-01", "Bộ Khoa học và Công nghệ", "Bộ Khoa học và Công nghệ", "Merger"),
    ("2025-03-01", "Bộ Lao động - Thương binh và Xã hội", "Bộ Nội vụ", "Merger"),
    ("2025-03-01", "Bộ Nội vụ", "Bộ Nội vụ", "Merger"),
    ("2025-03-01", "Ủy ban Dân tộc", "Bộ Dân tộc và Tôn giáo", "Merger"),
    ("2025-07-01", "Tòa án nhân dân cấp cao tại Hà Nội", "Tòa án nhân dân tối cao", "Absorption"),
    ("2025-07-01", "Viện kiểm sát nhân dân cấp cao tại Đà Nẵng", "Viện kiểm sát nhân dân tối cao", "Absorption"),
]


@pytest.mark.parametrize(("day", "old", "new", "kind"), CENTRAL)
def test_a_central_body_until_the_day_and_another_from_it(day, old, new, kind):
    before, after = central(old, shift(day, -1)), central(new, day)
    assert (before.label, after.label) == (old, new)
    assert vocab.body_key(before) != vocab.body_key(after)
    assert life(before).until == (shift(day, -1),) * 2
    change = next(c for c in life(before).line if vocab.body_key(after) in map(vocab.body_key, c.after))
    assert (change.kind, change.first, change.last) == (kind, day, day)
    assert change.document
    assert change in life(after).line
    assert (vocab.body_key(before) in after.before) == (kind != "Absorption")
    if old == new:
        assert central(old, None) == after


@pytest.mark.parametrize(
    ("day", "old", "new", "kind"),
    [
        ("2025-02-03", "Ban Kinh tế Trung ương", "Ban Chính sách, chiến lược Trung ương", "bt/ban-kinh-te-trung-uong"),
        (
            *("2025-02-18", "Ủy ban Quốc phòng và An ninh của Quốc hội"),
            *("Ủy ban Quốc phòng, An ninh và Đối ngoại của Quốc hội", "bt/uy-ban-quoc-phong-an-ninh"),
        ),
    ],
)
def test_a_central_body_renamed_is_one(day, old, new, kind):
    before, after = central(old, shift(day, -1), kind), central(new, day, kind)
    assert before == after
    assert after.label == new
    assert life(after).former == (old,)
    assert ("Renaming", day, day, [new], [new]) in line(after)


@pytest.mark.parametrize("code", MERGED)
@pytest.mark.parametrize("kind", ["bt/tinh-uy", "bt/ubnd", "bt/hdnd", "bt/ub-mttq", "bt/cong-an", "bt/toa-an"])
def test_a_merged_province_has_new_bodies_from_the_day_and_the_old_ones_until_it(code, kind):
    now = gazetteer().lives(code)[0].unit()
    old = [life.unit() for life in PROVINCES if life.successor == code and life.until == END]
    new = body(kind, now, START)
    formers = [body(kind, one, END) for one in old]
    assert vocab.body_key(new) not in map(vocab.body_key, formers)
    assert life(new).since == (START, START)
    assert all(life(one).until == (END, END) for one in formers)
    kind_, first, last, before, after = next(c for c in line(new) if c[0] == "Merger")
    assert (kind_, first, last, before, after) == ("Merger", START, START, labels(formers), [new.label])
    assert all(c in life(new).line for one in formers for c in life(one).line if c.kind == "Merger")
    assert sorted(map(vocab.body_key, formers)) == list(new.before)
    for one in (*old, now):  # the name means the old one on the eve and the new one on the day
        for day, bodies in ((END, formers), (START, [new])):
            named = gazetteer().version(one.name, day)
            assert named is None or body(kind, named, day) in bodies


@pytest.mark.parametrize(
    ("old", "new", "day", "act"),
    [
        ("Thừa Thiên Huế", "Huế", "2025-01-01", "175"),
        ("Đồng Nai", "Đồng Nai", "2026-04-30", "30/2026"),
        ("Quảng Ninh", "Quảng Ninh", "2026-09-01", "36/2026"),
        ("Bắc Ninh", "Bắc Ninh", "2026-09-20", "39/2026"),
    ],
)
@pytest.mark.parametrize(
    "kind", [("bt/tinh-uy", "bt/thanh-uy"), ("bt/ubnd", "bt/ubnd"), ("bt/tinh-doan", "bt/thanh-doan")]
)
def test_a_province_that_became_a_city_keeps_its_bodies(old, new, day, act, kind):
    before = body(kind[0], unit(old, shift(day, -1)), shift(day, -1))
    after = body(kind[1], unit(new, day, "thành phố"), day)
    assert before == after
    change = next(
        c for c in life(after).line if c.kind == "Renaming" and vocab.body_key(after) in map(vocab.body_key, c.after)
    )
    assert (change.first, change.last) == (day, day)
    assert act in change.document
    assert change.names[1] == after.label
    assert change.names[0] in life(after).former


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


# --- what is not claimed ---


@pytest.mark.parametrize(
    ("kind", "name"),
    [("bt/so", "Du lịch"), ("bt/benh-vien", "Đa khoa"), ("bt/hoi", "Khuyến học"), ("bt/ban-quan-ly", "rừng")],
)
def test_no_body_is_invented(kind, name):
    """No table knows which provinces had one: nothing is said of what came before it or after it."""
    for code in ("02", "08-2025"):
        one = body(kind, gazetteer().lives(code)[0].unit(), None, name=name)
        assert life(one).line == ()
        assert one.before == ()


def test_bodies_of_other_states_and_unresolved_ones_stay_as_they_are():
    for one in (
        Body("bt/bo", "Bộ Tài chính Lào", "Tài chính", level="central", country="country/lao"),
        Body("bt/tinh-uy", "Tỉnh ủy", scope="abc"),
        Body("bt/unknown", "Ban Nào Đó"),
        Body("bt/tinh-uy", "Tỉnh ủy Mẫu", unit=Unit("tỉnh", "Mẫu"), level="province"),
    ):
        found = lineage().known(one, "2025-12-01")
        assert vocab.body_key(found) == vocab.body_key(one)
        assert lineage().life(found).line == ()


# --- all of it ---


def test_a_body_is_known_by_each_of_its_names_and_its_line_is_the_same_from_both_ends():
    """For every province and every type of body that each of them has."""
    known = lineage()
    sure = {
        c.id
        for c in vocabulary().values()
        if "province" in c.props.get("inEveryUnit", ()) and "unit" in c.props["takes"]
    }
    seen = {}
    for dated in of_units(language().lexicon, PROVINCES):
        if dated.body.type not in sure:
            continue
        found = known.known(dated.body, dated.until or None)
        assert known.known(found, None) == found
        seen.setdefault(vocab.body_key(found), found)
        assert seen[vocab.body_key(found)] == found
        told = known.life(found)
        assert {dated.body.label} <= {found.label, *told.former}
        for change in told.line:
            for other in (*change.before, *change.after):
                assert change in known.life(other).line
    assert len(seen) == len(sure - {"bt/thanh-uy", "bt/thanh-doan"}) * (63 + 23)

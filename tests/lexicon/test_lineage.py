"""Bodies in time: the right one on the day before each change and on the day; central ones and those of provinces."""

import pytest

from kg import vocab
from kg.lexicon.bodies import of_units
from kg.model import Body, Unit
from kg.workspace.language import gazetteer, language, lineage, vocabulary
from tests.lexicon.bodies import END, PROVINCES, START, body, central, labels, life, line, shift, unit

MERGED = sorted({one.successor for one in PROVINCES if one.until == END})

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

"""Claims about bodies as they are: what becomes of the bodies in claims before anybody asks who is who."""

from kg import vocab
from kg.model import Body, Occasion, Post, Unit
from kg.resolve import settled, succession
from kg.workspace.language import gazetteer, lineage
from tests.resolve.made import committee, holds, occurs, post

QUANG_NINH, AS_CITY = Unit("tỉnh", "Quảng Ninh", "22"), Unit("thành phố", "Quảng Ninh", "22")
HA_GIANG, TUYEN_QUANG, MERGED = (
    Unit("tỉnh", n, c) for n, c in (("Hà Giang", "02"), ("Tuyên Quang", "08"), ("Tuyên Quang", "08-2025"))
)
NAME = "Nguyễn Văn Mẫu"


def settle(*claims):
    return settled(claims, lineage())


def of(unit):
    kind, word = ("bt/tinh-uy", "Tỉnh ủy") if unit.level == "tỉnh" else ("bt/thanh-uy", "Thành ủy")
    return Body(kind, f"{word} {unit.name}", unit=unit, level="province")


def ministry(name):
    return Body("bt/bo", f"Bộ {name}", name, level="central")


def test_a_committee_renamed_is_one_post():
    one = holds("a", NAME, post("Bí thư", of(QUANG_NINH)), on="2025-12-01")
    other = holds("b", NAME, post("Bí thư", of(AS_CITY)), on="2026-10-01")
    first, second = settle(one, other)
    assert first.post == second.post
    assert first.post.label == "Bí thư Thành ủy Quảng Ninh"
    assert (first.id, first.subject, first.on) == (one.id, one.subject, one.on)


def test_a_member_of_the_committee_is_one_whatever_it_is_called():
    held = [
        holds(
            "a",
            NAME,
            Post("pt/tinh-uy-vien", "Tỉnh ủy viên", "Tỉnh ủy viên Tỉnh ủy Quảng Ninh", of(QUANG_NINH)),
            on="2025-12-01",
        ),
        holds(
            "b",
            NAME,
            Post("pt/thanh-uy-vien", "Thành ủy viên", "Thành ủy viên Thành ủy Quảng Ninh", of(AS_CITY)),
            on="2026-10-01",
        ),
    ]
    first, second = settle(*held)
    assert vocab.post_key(first.post) == vocab.post_key(second.post)
    assert first.post.title == "Thành ủy viên"


def test_a_merged_province_has_two_committees_in_succession():
    first, second, third = settle(
        holds("a", NAME, post("Bí thư", of(TUYEN_QUANG)), on="2025-06-30"),
        holds("b", NAME, post("Bí thư", of(MERGED)), on="2025-07-01"),
        holds("c", NAME, post("Bí thư", of(HA_GIANG)), on="2025-06-30"),
    )
    assert vocab.post_key(first.post) != vocab.post_key(second.post)
    assert first.post.label == second.post.label
    assert succession(first.post.body, second.post.body)
    assert succession(second.post.body, third.post.body)
    assert succession(first.post.body, first.post.body)
    assert not succession(first.post.body, third.post.body)


def test_a_ministry_is_that_of_the_day_of_the_statement():
    days = ("2025-02-28", "2025-03-01", "2026-01-01", None)
    found = [
        c.post.body
        for c in settle(*(holds(str(d), NAME, post("Bộ trưởng", ministry("Tài chính")), on=d) for d in days))
    ]
    assert len({vocab.body_key(b) for b in found}) == 2
    assert found[1] == found[2] == found[3]
    planning = settle(holds("p", NAME, post("Bộ trưởng", ministry("Kế hoạch và Đầu tư")), "former", on="2026-01-01"))[
        0
    ].post
    assert succession(planning.body, found[1])
    assert not succession(planning.body, found[0])


def test_of_the_past_the_day_is_that_of_which_the_text_speaks():
    told = post("Bộ trưởng", ministry("Tài chính"))
    known, unknown = settle(
        holds("a", NAME, told, "former", on="2026-01-01", until="2024-08"), holds("b", NAME, told, on="2024-01-01")
    )
    assert known.post == unknown.post


def test_organisers_are_settled_too():
    one = occurs("a", on="2026-10-01")
    held = Occasion("et/hoi-nghi", "Hội nghị", "2026-10-01", None, (of(QUANG_NINH), of(AS_CITY)))
    (found,) = settle(type(one)(**{**{f: getattr(one, f) for f in one.__struct_fields__}, "occasion": held}))
    (organizer,) = found.occasion.organizers
    assert organizer.label == "Thành ủy Quảng Ninh"


def test_what_no_table_knows_stays_as_it_is():
    unknown = committee(None, scope="a")
    (found,) = settle(holds("a", NAME, post("Bí thư", unknown)))
    assert found.post == post("Bí thư", unknown)


def test_a_district_and_its_province_are_apart():
    life = gazetteer().lives("071")[-1]
    huyen = Body("bt/huyen-uy", f"Huyện ủy {life.name}", unit=life.unit(), level="district")
    first, second = settle(holds("a", NAME, post("Bí thư", huyen)), holds("b", NAME, post("Bí thư", of(TUYEN_QUANG))))
    assert not succession(first.post.body, second.post.body)


def test_what_a_body_is_in_is_of_the_day_too():
    bureau = Body("bt/vu", "Vụ Pháp chế Bộ Nội vụ", "Pháp chế", parent=ministry("Nội vụ"), level="central")
    keys = []
    for day in ("2021-05-05", "2025-02-28", "2025-03-01"):
        (claim,) = settle(holds("a", "Lê Văn Mẫu", post("Vụ trưởng", bureau), on=day))
        (above,) = settle(holds("a", "Lê Văn Mẫu", post("Bộ trưởng", ministry("Nội vụ")), on=day))
        assert vocab.body_key(claim.post.body.parent) == vocab.body_key(above.post.body), day
        keys.append(vocab.body_key(claim.post.body))
    assert keys[0] == keys[1] != keys[2]

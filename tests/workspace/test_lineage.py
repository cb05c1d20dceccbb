"""Articles about bodies that were merged, renamed or abolished, in a workspace: what is one, what is two in succession.

Public changes of bodies under invented names; the graph is the same however the articles come and go.
"""

import re

import pytest

import kg
from kg.errors import UsageError
from kg.vocab import term
from kg.workspace.change import rebuild, retract
from kg.workspace.look import ask, show
from tests.builders import dump, take

MAU, THU, GIA, THI = "Nguyễn Văn Mẫu", "Trần Thị Thử", "Phạm Văn Giả", "Hoàng Văn Thí"

TINH_UY = "Tỉnh ủy Tuyên Quang"


def news(day, text):
    return f"url: unknown\npublished: {day}\ntitle: Tin trong ngày\n\n{text}\n"


TEXTS = {
    # a career across an abolished body and a merged province
    "huyen": news("2024-03-12", f"Ông {GIA}, Bí thư Huyện ủy Lâm Bình, tỉnh Tuyên Quang, dự hội nghị."),
    "cu": news("2025-05-12", f"Ông {MAU}, Bí thư {TINH_UY}, chủ trì hội nghị. Bà {THU}, Trưởng Ban Dân vận {TINH_UY}, dự."),
    "moi": news("2025-09-12", f"Bà {THU}, Bí thư {TINH_UY}, chủ trì hội nghị. Ông {GIA}, Phó Bí thư {TINH_UY}, dự hội nghị."),
    "hagiang": news("2025-05-20", "Bà Đỗ Thị Dụ, Bí thư Tỉnh ủy Hà Giang, dự hội nghị."),
    # a province that became a city
    "tinh": news("2026-08-20", f"Ông {THI}, Bí thư Tỉnh ủy Quảng Ninh, chủ trì hội nghị."),
    "thanhpho": news("2026-09-20", f"Ông {THI}, Bí thư Thành ủy Quảng Ninh, chủ trì hội nghị."),
    # a ministry merged under its own name
    "bo": news("2025-01-10", "Ông Vũ Văn Ví, Bộ trưởng Bộ Tài chính, dự hội nghị."),
    "bomoi": news("2025-04-10", "Ông Vũ Văn Ví, Bộ trưởng Bộ Tài chính, dự hội nghị."),
}  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.txt" for name in TEXTS}


@pytest.fixture(scope="module")
def whole(tmp_path_factory, files):
    root = tmp_path_factory.mktemp("whole") / "w"
    take(root, *files.values())
    return root


def rows(root, question, **parameters):
    as_of = parameters.pop("as_of", "")
    table = ask(root, question, parameters, timeout=30, limit=1000, as_of=as_of).table
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def words(value):
    return re.match(r'"(.*)"', value)[1] if value else ""


def succeeding(root):
    """Which post follows which, as a dump tells."""
    found = re.findall(rf"<\S+/post/(\S+)> {term('v:succeedsPost')} <\S+/post/(\S+)> \.", dump(root))
    return {tuple(re.sub(r"-[a-z0-9]{6}/", "/", key) for key in pair) for pair in found}


def test_posts_follow_those_of_the_bodies_before(whole):
    assert succeeding(whole) == {
        ("tinh-uy-tuyen-quang/bi-thu", "tinh-uy-tuyen-quang/bi-thu"),
        ("tinh-uy-tuyen-quang/bi-thu", "tinh-uy-ha-giang/bi-thu"),
        ("bo-tai-chinh/bo-truong", "bo-tai-chinh/bo-truong"),
    }


def test_a_committee_before_and_after_a_merger_is_two_bodies_and_one_question(whole):
    found = rows(whole, "holders", post="Bí thư Tỉnh ủy Tuyên Quang")
    told = [(words(r["person"]), words(r["title"]), words(r["bodyFrom"]), words(r["bodyUntil"])) for r in found]
    assert told == [
        (MAU, "Bí thư Tỉnh ủy Tuyên Quang", "", "2025-06-30"),
        ("Đỗ Thị Dụ", "Bí thư Tỉnh ủy Hà Giang", "", "2025-06-30"),
        (THU, "Bí thư Tỉnh ủy Tuyên Quang", "2025-07-01", ""),
    ]
    assert [words(r["person"]) for r in rows(whole, "holders", post="BT Tỉnh ủy Tuyên Quang")] == [r[0] for r in told]
    before = rows(whole, "holders", post="Bí thư Tỉnh ủy Hà Giang")
    assert [words(r["person"]) for r in before] == ["Đỗ Thị Dụ", THU]  # not of the other province that was merged


def test_a_post_whose_name_only_contains_the_text_is_told_where_none_begins_so(whole):
    assert {words(r["title"])[:3] for r in rows(whole, "holders", post="Tỉnh ủy Hà Giang")} == {"Bí "}
    assert rows(whole, "holders", post="Bí thư Tỉnh ủy Không Có") == []


def test_a_body_on_a_day_after_its_end(whole):
    assert "2025-07-02: không tồn tại (did not exist on that day)" in "\n".join(
        show(whole, "Tỉnh ủy Hà Giang", as_of="2025-07-02")
    )
    assert "chưa có nguồn nào (nothing is known)" in "\n".join(show(whole, "Tỉnh ủy Hà Giang", as_of="1995-07-02"))


def test_two_bodies_of_one_name_are_told_apart(whole):
    with pytest.raises(UsageError, match=r"(?s)2 entities.*--as-of.*\(từ 1/7/2025\).*\(đến 30/6/2025\)"):
        list(show(whole, "Tỉnh ủy Tuyên Quang"))
    eve, day = ("\n".join(show(whole, "Tỉnh ủy Tuyên Quang", as_of=d)) for d in ("2025-06-30", "2025-07-01"))
    assert eve.startswith("Tỉnh ủy Tuyên Quang (đến 30/6/2025)")
    assert day.startswith("Tỉnh ủy Tuyên Quang (từ 1/7/2025)")
    assert MAU in eve
    assert MAU not in day


def test_the_line_of_a_body_is_told(whole):
    lines = list(show(whole, "Tỉnh ủy Tuyên Quang", as_of="2025-09-12"))
    merger = (
        "  1/7/2025  hợp nhất (merger): Tỉnh ủy Hà Giang, Tỉnh ủy Tuyên Quang → Tỉnh ủy Tuyên Quang · NQ 202/2025/QH15"
    )
    assert merger in lines
    assert any(line.startswith("      Tỉnh ủy Hà Giang (đến 30/6/2025)  <https://") for line in lines)
    (row,) = rows(whole, "lineage", body="Tỉnh ủy Hà Giang")
    assert (words(row["date"]), words(row["what"]), words(row["document"])) == (
        "2025-07-01",
        "hợp nhất",
        "NQ 202/2025/QH15",
    )
    (unknown,) = [
        r for r in rows(whole, "lineage", body="Ban Dân vận Tỉnh ủy Tuyên Quang") if words(r["date"])[0] == "["
    ]
    assert words(unknown["date"]) == "[2025-02-03..2025-03-31]"


def test_a_province_turned_city_keeps_its_committee(whole):
    lines = list(show(whole, "Tỉnh ủy Quảng Ninh"))
    assert lines == list(show(whole, "Thành ủy Quảng Ninh"))
    assert lines[1] == "  tên khác (other names): Tỉnh ủy Quảng Ninh"
    (held,) = rows(whole, "holders", post="Bí thư Tỉnh ủy Quảng Ninh")
    assert (words(held["person"]), words(held["first"]), words(held["last"])) == (THI, "2026-08-20", "2026-09-20")


def test_a_ministry_of_one_name_is_the_one_of_the_day(whole):
    found = rows(whole, "holders", post="Bộ trưởng Bộ Tài chính")
    assert [(words(r["bodyFrom"]), words(r["bodyUntil"])) for r in found] == [("", "2025-02-28"), ("2025-03-01", "")]


def test_a_career_over_abolished_bodies_is_one_person(whole):
    """The identity of officials takes bodies in succession and units that merged for related."""
    for name, held in (
        (GIA, ["Huyện ủy Lâm Bình", "Tỉnh ủy Tuyên Quang"]),
        (THU, ["Ban Dân vận Tỉnh ủy Tuyên Quang", "Tỉnh ủy Tuyên Quang"]),
    ):
        assert len(kg.open(whole).ask("find", text=name)) == 1
        titles = [words(r["title"]) for r in rows(whole, "timeline", person=name)]
        assert [title.partition("thư ")[2] or title.partition("Trưởng ")[2] for title in titles] == held


def test_a_body_that_is_only_in_the_line_of_others_holds_no_place_in_lists(whole):
    found = {words(r["label"]) for r in rows(whole, "find", text="Ban Tuyên giáo")}
    assert found == set()
    counts = {words(r["kind"]): int(words(r["count"])) for r in rows(whole, "stats")}
    assert counts["bodies"] == 8


def test_however_articles_come_and_go_the_graph_is_that_of_those_that_are_there(tmp_path, files, whole):
    root = tmp_path / "w"
    for group in (["moi", "thanhpho"], ["bo", "cu"], ["hagiang", "bomoi", "tinh", "huyen"]):
        take(root, *(files[name] for name in group))
    text = dump(root)
    assert text == dump(whole)
    retract(root, [str(files["cu"]), str(files["bomoi"])])
    left = succeeding(root)
    assert left == {("tinh-uy-tuyen-quang/bi-thu", "tinh-uy-ha-giang/bi-thu")}
    without = dump(root)
    rebuild(root)
    assert dump(root) == without
    take(root, files["bomoi"], files["cu"])
    assert dump(root) == text


def test_two_chairmen_who_change_places_have_two_tenures_each(tmp_path):
    first, second = "Lý Văn Định", "Mai Văn Khuôn"
    for day, one, other in (("2025-11-20", first, second), ("2025-11-22", second, first)):
        text = f"Ông {one}, Chủ tịch UBND tỉnh Thái Nguyên, dự hội nghị. Ông {other}, Chủ tịch UBND tỉnh Phú Thọ, dự hội nghị."
        (tmp_path / f"{day}.txt").write_text(news(day, text), encoding="utf-8")
    change = (
        f"Ngày 21/11/2025, Bộ Chính trị điều động ông {first}, Chủ tịch UBND tỉnh Thái Nguyên, "
        "giữ chức Chủ tịch UBND tỉnh Phú Thọ; "
        f"điều động ông {second}, Chủ tịch UBND tỉnh Phú Thọ, giữ chức Chủ tịch UBND tỉnh Thái Nguyên."
    )
    (tmp_path / "doi.txt").write_text(news("2025-11-21", change), encoding="utf-8")
    take(tmp_path / "w", *sorted(tmp_path.glob("*.txt")))
    for name in (first, second):
        titles = sorted(words(r["title"]) for r in rows(tmp_path / "w", "timeline", person=name))
        assert titles == ["Chủ tịch Ủy ban nhân dân tỉnh Phú Thọ", "Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên"]

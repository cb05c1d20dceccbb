"""Time in office from articles to answers: one start, two terms, a swap, a death; what stood on a day; who else is touched."""

import pytest

import kg
from kg.errors import UsageError
from kg.query import standing
from kg.store import open_store
from kg.text.normalize import tone_key
from kg.workspace import told
from kg.workspace.change import rebuild, retract
from kg.workspace.draw import draw
from kg.workspace.place import snapshot
from tests.builders import dump, orders, take

NOTICE = "Bài viết hư cấu, nhân vật không có thật (fictional article, invented people)"
CHAIR = "Chủ tịch UBND tỉnh"


def article(folder, name, day, text):
    """A made article of a day."""
    path = folder / f"{name}.txt"
    path.write_text(f"published: {day}\nnotice: {NOTICE}\ntitle: {name}\n\n{text}\n", encoding="utf-8")
    return path


@pytest.fixture
def seen(tmp_path):
    """Where articles lie, and the face of the workspace beside them."""
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder, kg.open(tmp_path / "w")


def reported(folder, day, who, title, number=0):
    vi = "/".join(str(int(part)) for part in reversed(day.split("-")))
    text = f"Ngày {vi}, ông {who}, {title}, dự hội nghị tổng kết tại Hội trường tỉnh."
    return article(folder, f"{day}-{number}", day, text)


def standings(space, day):
    """Who stood in what on a day, and how certain it is: the same from the question and from the pattern itself."""
    rows = space.ask("holders", post="", as_of=day)
    by_pattern = standing(open_store(snapshot(space.root).path, read_only=True), day)
    assert {row["tenure"]: row["standing"] for row in rows} == by_pattern
    return {(row["person"], row["title"]): row["standing"] for row in rows}


def test_an_election_and_its_approval(seen):
    folder, space = seen
    elected = article(
        folder, "bau", "2024-03-13",
        "Ngày 12/3/2024, HĐND tỉnh Cao Bằng tổ chức kỳ họp chuyên đề. Tại kỳ họp, HĐND tỉnh bầu ông Nguyễn Văn Mẫu"
        " giữ chức Chủ tịch UBND tỉnh Cao Bằng nhiệm kỳ 2021-2026.",
    )  # fmt: skip
    approved = article(
        folder, "phe-chuan", "2024-04-02",
        "Ngày 1/4/2024, Thủ tướng Chính phủ ký quyết định phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh Cao Bằng"
        " đối với ông Nguyễn Văn Mẫu.",
    )  # fmt: skip
    space.ingest(approved, elected)
    (row,) = space.ask("timeline", person="Nguyễn Văn Mẫu")
    assert (row["from"], row["startStated"]) == ("2024-03-12", "true")
    (days,) = space.query("SELECT ?d ?a { ?t v:decidedOn ?d ; v:approvedOn ?a }")
    assert days == {"d": "2024-03-12", "a": "2024-04-01"}
    (row,) = space.ask("term", body="UBND tỉnh Cao Bằng", term="nhiệm kỳ 2021 - 2026")
    assert row["person"] == "Nguyễn Văn Mẫu"


def test_an_acting_chairman_does_not_collide_with_the_chairman(seen):
    folder, space = seen
    space.ingest(
        article(folder, "a", "2024-01-06", f"Ngày 5/1/2024, ông Nguyễn Văn Mẫu được giao quyền {CHAIR} Cao Bằng."),
        reported(folder, "2024-02-03", "Nguyễn Văn Mẫu", f"Quyền {CHAIR} Cao Bằng"),
        reported(folder, "2024-05-06", "Trần Văn Thử", f"{CHAIR} Cao Bằng"),
    )
    rows = space.ask("roster", body="UBND tỉnh Cao Bằng")
    assert [(r["person"], r["acting"], r["title"]) for r in rows] == [
        ("Nguyễn Văn Mẫu", "true", "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"),
        ("Trần Văn Thử", "false", "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"),
    ]
    (bound,) = space.query("SELECT ?d { ?t v:acting true ; v:endNoLaterThan ?d }")
    assert bound == {"d": "2024-05-06"}


def test_two_chairmen_who_swap_provinces_on_one_day(seen):
    folder, space = seen
    one, two = "Nguyễn Văn Mẫu", "Trần Văn Thử"
    move = (
        "Sáng 21/11/2024, HĐND tỉnh Cao Bằng tổ chức kỳ họp chuyên đề. HĐND tỉnh miễn nhiệm chức vụ Chủ tịch UBND tỉnh"
        " Cao Bằng đối với ông {left}; bầu ông {got} giữ chức Chủ tịch UBND tỉnh Cao Bằng."
    )
    other = move.replace("Cao Bằng", "Lạng Sơn")
    space.ingest(
        reported(folder, "2024-02-03", one, f"{CHAIR} Cao Bằng"),
        reported(folder, "2024-02-03", two, f"{CHAIR} Lạng Sơn", 1),
        article(folder, "x", "2024-11-21", move.format(left=one, got=two)),
        article(folder, "y", "2024-11-21", other.format(left=two, got=one)),
    )
    rows = space.query(
        "SELECT ?n ?l ?s ?e { ?t v:holder/skos:prefLabel ?n ; v:post/skos:prefLabel ?l . OPTIONAL { ?t v:start ?s }"
        " OPTIONAL { ?t v:end ?e } } ORDER BY ?n ?l"
    )
    found = [(r["n"], r["l"].split("tỉnh ")[-1], r["s"], r["e"]) for r in rows]
    day = "2024-11-21"
    assert found == [
        (one, "Cao Bằng", None, day), (one, "Lạng Sơn", day, None),
        (two, "Cao Bằng", day, None), (two, "Lạng Sơn", None, day),
    ]  # fmt: skip
    assert not space.query("SELECT ?e { ?e a v:SanctionEvent }"), "to be relieved for another office is no disgrace"


def test_who_leaves_one_office_to_be_elected_to_another(seen):
    folder, space = seen
    text = (
        "Ngày 26/8/2024, HĐND tỉnh Cao Bằng tổ chức kỳ họp. HĐND tỉnh miễn nhiệm chức vụ Chủ tịch HĐND tỉnh đối với ông"
        " Nguyễn Văn Mẫu để bầu giữ chức Chủ tịch UBND tỉnh Cao Bằng. HĐND tỉnh bầu ông Nguyễn Văn Mẫu giữ chức"
        " Chủ tịch UBND tỉnh Cao Bằng."
    )
    space.ingest(article(folder, "a", "2024-08-26", text))
    rows = space.ask("timeline", person="Nguyễn Văn Mẫu")
    assert {(r["title"].split(" tỉnh")[0], r["ended"]) for r in rows} == {
        ("Chủ tịch Hội đồng nhân dân", "true"),
        ("Chủ tịch Ủy ban nhân dân", "false"),
    }
    assert not space.query("SELECT ?e { ?e a v:SanctionEvent }")


def test_two_terms_with_another_between_and_what_stood_on_a_day(seen):
    folder, space = seen
    space.ingest(
        reported(folder, "2015-05-01", "Nguyễn Văn Mẫu", f"{CHAIR} Cao Bằng"),
        reported(folder, "2018-05-01", "Trần Văn Thử", f"{CHAIR} Cao Bằng"),
        reported(folder, "2019-05-01", "Trần Văn Thử", f"{CHAIR} Cao Bằng"),
        reported(folder, "2021-05-01", "Nguyễn Văn Mẫu", f"{CHAIR} Cao Bằng"),
    )
    assert len(space.ask("timeline", person="Nguyễn Văn Mẫu")) == 2
    mine, his = (
        ("Nguyễn Văn Mẫu", "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"),
        ("Trần Văn Thử", "Chủ tịch Ủy ban nhân dân tỉnh Cao Bằng"),
    )
    assert standings(space, "2015-04-30") == {}
    assert standings(space, "2015-05-01") == {mine: "certain"}
    assert standings(space, "2017-01-01") == {mine: "presumed"}
    assert standings(space, "2018-05-01") == standings(space, "2018-12-31") == {his: "certain"}
    assert standings(space, "2020-01-01") == {his: "presumed"}
    assert standings(space, "2025-01-01") == {mine: "presumed"}


def test_death_closes_and_shows_nobody_after_it(seen):
    folder, space = seen
    space.ingest(
        reported(folder, "2023-05-01", "Nguyễn Văn Mẫu", "Bí thư Tỉnh ủy Cao Bằng"),
        article(folder, "a", "2024-03-05", "Đồng chí Nguyễn Văn Mẫu, Trưởng Đoàn ĐBQH tỉnh Cao Bằng, đã từ trần ngày 4/3/2024."),
    )  # fmt: skip
    secretary = ("Nguyễn Văn Mẫu", "Bí thư Tỉnh ủy Cao Bằng")
    assert standings(space, "2024-03-03").get(secretary) == "presumed"
    assert standings(space, "2024-03-04") == {}


def test_retirement_closes(seen):
    folder, space = seen
    space.ingest(
        reported(folder, "2023-05-01", "Nguyễn Văn Mẫu", "Bí thư Tỉnh ủy Cao Bằng"),
        reported(folder, "2023-06-01", "Nguyễn Văn Mẫu", "Chủ tịch HĐND tỉnh Cao Bằng"),
        article(
            folder, "a", "2024-03-05",
            "Ngày 5/3/2024, Tỉnh ủy Cao Bằng trao quyết định nghỉ hưu đối với ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Cao Bằng.",
        ),
    )  # fmt: skip
    assert {row["ended"] for row in space.ask("timeline", person="Nguyễn Văn Mẫu")} == {"true"}
    assert standings(space, "2024-04-01") == {}


def test_the_lines_of_a_day(seen):
    folder, space = seen
    space.ingest(
        reported(folder, "2015-05-01", "Nguyễn Văn Mẫu", f"{CHAIR} Cao Bằng"),
        reported(folder, "2018-05-01", "Trần Văn Thử", f"{CHAIR} Cao Bằng"),
    )
    told_of = space.show("UBND tỉnh Cao Bằng", as_of="1/5/2017")
    assert "ngày (as of) 2017-05-01" in told_of
    assert "suy đoán (presumed; no report says it was over by then): attested 2015-05-01, over by 2018-05-01" in told_of
    assert "Trần Văn Thử" not in told_of
    assert "chắc chắn (certain): attested 2018-05-01" in space.show("Trần Văn Thử", as_of="2018-05-01")
    nothing = space.show("Trần Văn Thử", as_of="2015-01-01").splitlines()
    assert nothing[0].startswith("Trần Văn Thử  <")
    assert "chưa có nguồn nào" in nothing[1]


@pytest.mark.parametrize("form", ["network", "timeline"])
def test_the_pages_of_a_day(seen, form):
    folder, space = seen
    space.ingest(
        reported(folder, "2015-05-01", "Nguyễn Văn Mẫu", f"{CHAIR} Cao Bằng"),
        reported(folder, "2018-05-01", "Trần Văn Thử", f"{CHAIR} Cao Bằng"),
    )
    page = draw(space.root, [], folder / "page.html", form=form, as_of="2017-05-01")
    text = page.path.read_text(encoding="utf-8")
    assert "Ngày (as of) 1/5/2017" in page.note
    assert "Nguyễn Văn Mẫu" in text
    assert "Trần Văn Thử" not in text
    assert '"dashes":[6,5]' in text if form == "network" else "(suy đoán)" in text
    certain = draw(space.root, [], folder / "page.html", form=form, as_of="2018-05-01").path.read_text(encoding="utf-8")
    assert '"dashes":[6,5]' not in certain
    assert "(suy đoán)</text>" not in certain


@pytest.mark.parametrize("day", ["", "yesterday", "2025-13-01", "31/2/2025", "2025"])
def test_what_is_no_day_is_refused(seen, day):
    folder, space = seen
    space.ingest(reported(folder, "2015-05-01", "Nguyễn Văn Mẫu", f"{CHAIR} Cao Bằng"))
    if day:
        with pytest.raises(UsageError, match="is no day"):
            space.show("Nguyễn Văn Mẫu", as_of=day)
    with pytest.raises(UsageError, match="--as-of goes with holders, roster, term, timeline"):
        space.ask("find", text="Mẫu", as_of="2024-01-01")


@pytest.fixture
def chairmen(seen):
    """Five chairmen one after the other, the third seen often; another province beside."""
    folder, space = seen
    names = ["Nguyễn Văn Mẫu", "Trần Văn Thử", "Lê Văn Mẫu", "Phạm Văn Thử", "Hoàng Văn Mẫu"]
    paths = [reported(folder, f"20{10 + 2 * n}-05-01", name, f"{CHAIR} Cao Bằng") for n, name in enumerate(names)]
    paths += [reported(folder, f"2014-0{n}-10", names[2], f"{CHAIR} Cao Bằng") for n in range(6, 9)]
    paths += [reported(folder, "2014-07-01", "Vũ Văn Thử", f"{CHAIR} Lạng Sơn")]
    return folder, space, paths


def test_any_order_and_any_step_give_the_same_graph(chairmen, tmp_path):
    _, space, paths = chairmen
    space.ingest(*paths)
    wanted = dump(space.root)
    for number, order in enumerate(orders(paths, 3)):
        for path in order:
            take(tmp_path / str(number), path)
        assert dump(tmp_path / str(number)) == wanted
    retract(space.root, [str(paths[2])])
    stepwise = dump(space.root)
    rebuild(space.root)
    assert dump(space.root) == stepwise
    take(space.root, paths[2])
    assert dump(space.root) == wanted


@pytest.mark.parametrize(
    ("day", "who", "others"),
    [
        ("2014-07-20", "Lê Văn Mẫu", set()),
        ("2013-03-01", "Trịnh Văn Thử", {"Trần Văn Thử", "Lê Văn Mẫu"}),
        ("2014-09-30", "Lê Văn Mẫu", {"Phạm Văn Thử"}),
        ("2019-01-01", "Hoàng Văn Mẫu", set()),
    ],
)
def test_only_the_neighbours_in_the_seat_are_touched(chairmen, monkeypatch, day, who, others):
    folder, space, paths = chairmen
    space.ingest(*paths)
    seen = set()
    real = told.people
    monkeypatch.setattr(told, "people", lambda key, *rest, **more: seen.add(key) or real(key, *rest, **more))
    take(space.root, reported(folder, day, who, f"{CHAIR} Cao Bằng", 1))
    assert seen == {tone_key(name) for name in (who, *others)}

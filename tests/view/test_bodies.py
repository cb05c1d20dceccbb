"""Agencies in time as a reader is told of them."""

import pytest

from kg.view.bodies import called, line, span, stood
from kg.view.facts import Facts
from kg.view.select import network


def body(fact, name="Tỉnh ủy Mẫu", since="", until="", also="", known="yes"):
    return {"fact": fact, "name": name, "since": since, "until": until, "also": also, "known": known}


def change(fact, names, before, after, on="2025-07-01"):
    row = {"fact": fact, "kind": "hợp nhất", "word": "merger", "on": on, "names": names, "document": "NQ 1"}
    return [{**row, "before": b, "after": a} for b in before or [""] for a in after or [""]]


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2025-07-01", "", "từ 1/7/2025"),
        ("", "2025-06-30", "đến 30/6/2025"),
        ("2025-03-01", "2025-06-30", "từ 1/3/2025 đến 30/6/2025"),
        ("[2025-02-03..2025-03-31]", "", "từ khoảng 3/2/2025–31/3/2025"),
        ("", "[..2025-03-31]", "đến chậm nhất 31/3/2025"),
        ("[2025-02-03..]", "", "từ sớm nhất 3/2/2025"),
        ("", "2025", "đến 2025"),
        ("", "", ""),
    ],
)
def test_the_days_of_an_agency_in_words(since, until, words):
    assert span(body("a", since=since, until=until)) == words
    assert called(body("a", since=since, until=until)) == (f"Tỉnh ủy Mẫu ({words})" if words else "Tỉnh ủy Mẫu")


@pytest.mark.parametrize(
    ("since", "until", "there"),
    [
        ("", "", True),
        ("2025-07-01", "", False),
        ("", "2025-06-30", True),
        ("", "2025-06-29", False),
        ("[2025-02-03..2025-07-31]", "", True),
        ("", "[2025-02-03..2025-07-31]", True),
        ("", "[2025-02-03..2025-03-31]", False),
        ("", "2025", True),
        ("", "2024", False),
    ],
)
def test_an_agency_may_have_been_there_on_a_day(since, until, there):
    assert stood(body("a", since=since, until=until), "2025-06-30") is there


def test_two_agencies_of_one_name_are_told_apart_on_a_page():
    old, new = body("old", until="2025-06-30"), body("new", since="2025-07-01")
    held = {
        "person": "p", "name": "Nguyễn Văn Mẫu", "label": "Bí thư", "title": "Bí thư", "type": "t", "rank": "", "first": "",
        "last": "", "start": "", "end": "", "over": "", "ended": "", "acting": "", "charge": "", "in": "Tỉnh ủy Mẫu",
    }  # fmt: skip
    tenures = tuple({**held, "fact": f"t{n}", "body": n} for n in ("old", "new"))
    view = network(Facts(tenures, (), (), (), {}, bodies=(old, new)), title="x")
    details = {node.id: node.detail for node in view.nodes if node.kind == "body"}
    assert details == {"old": "cơ quan (agency), đến 30/6/2025", "new": "cơ quan (agency), từ 1/7/2025"}


def test_the_line_of_an_agency():
    bodies = [
        body("a"),
        body("b", "Tỉnh ủy Thử", until="2025-06-30"),
        body("c", also="Tỉnh ủy Xưa"),
        body("d"),
        body("e"),
    ]
    changes = [
        *change("1", "A, B → C", ["a", "b"], ["c"]),
        *change("2", "D → E", ["d"], ["e"]),
        *change("3", "Xưa → C", ["c"], ["c"], on="2026-01-01"),
    ]
    assert list(line(bodies, changes, "c")) == [
        "  tên khác (other names): Tỉnh ủy Xưa",
        "  1/7/2025  hợp nhất (merger): A, B → C · NQ 1",
        "      Tỉnh ủy Mẫu  <a>",
        "      Tỉnh ủy Thử (đến 30/6/2025)  <b>",
        "  1/1/2026  hợp nhất (merger): Xưa → C · NQ 1",
    ]
    assert [text.split()[0] for text in line(bodies, changes, "a")] == ["1/7/2025", "Tỉnh", "Tỉnh", "1/1/2026"]
    assert list(line(bodies, changes, "x")) == []

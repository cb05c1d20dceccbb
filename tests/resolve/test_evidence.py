"""The table of evidence and the reasons made of it."""

import csv
import re
from pathlib import Path

import msgspec
import pytest

import kg.resolve
from kg import resources
from kg.resolve.evidence import DIFFERENT, SAME, forbidden, reasons, score, why
from kg.resolve.traits import traits
from kg.workspace.language import scale, vocabulary
from tests.resolve.made import CAO_BANG, LANG_SON, committee, department, holds, post

FOLDER = resources.folder("data") / "identity"
NAME, COMMON = "Khuất Duy Thử", "Nguyễn Văn Hùng"
CODE = "".join(p.read_text(encoding="utf-8") for p in Path(kg.resolve.__file__).parent.glob("*.py"))


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def kinds(one, other, name=NAME):
    return {r.kind: r.weight for r in why([one], [other], scale())}


def director(unit, field="Nội vụ", title="Giám đốc"):
    return post(title, department(unit, field))


def test_every_kind_has_a_sentence_and_a_source():
    table = rows("evidence.csv")
    assert len({row["kind"] for row in table}) == len(table)
    assert all(row["sentence"] and len(row["source"]) > 10 for row in table)


def test_every_kind_is_used_and_every_used_kind_is_there():
    named = set(
        re.findall(r'"([a-z]+_[a-z_]+|name|spelt|titles|transition|committee|home|education|rank|retired|gender)"', CODE)
    )
    table = {row["kind"] for row in rows("evidence.csv")}
    assert table <= named | {"contested"}


def test_what_is_nearer_weighs_more():
    ladder = [
        "same_seat",
        "same_post",
        "same_body",
        "same_tree",
        "same_province",
        "two_districts",
        "two_communes",
        "other_province",
    ]
    weights = [scale().weights[kind].weight for kind in ladder]
    assert weights == sorted(weights, reverse=True)


def test_the_steps_of_careers_are_of_the_vocabulary():
    known = vocabulary()
    for row in rows("transitions.csv"):
        assert {row[c] for c in ("from_position", "from_body", "to_position", "to_body")} <= known.keys()


def test_a_name_and_nothing_else_never_merges():
    """Not the rarest name, and not two of the highest level."""
    weights = scale().weights
    assert 2.0 + max(weights[k].weight for k in ("no_place", "other_province", "central_local", "both_senior")) < SAME


@pytest.mark.parametrize(("name", "rare"), [(NAME, True), (COMMON, False)])
def test_a_common_name_weighs_against_and_a_rare_one_for(name, rare):
    weight = kinds(holds("a", name, director(CAO_BANG)), holds("b", name, director(LANG_SON)))["name"]
    assert (weight > 0) is rare


def test_of_nested_ties_only_the_nearest_counts():
    found = kinds(holds("a", NAME, director(CAO_BANG)), holds("b", NAME, director(CAO_BANG)))
    assert "same_seat" in found
    assert not {"same_body", "same_province", "same_tree"} & found.keys()


def test_after_a_term_the_same_seat_weighs_less():
    near = kinds(
        holds("a", NAME, director(CAO_BANG), on="2020-01-01"), holds("b", NAME, director(CAO_BANG), on="2021-01-01")
    )
    far = kinds(
        holds("a", NAME, director(CAO_BANG), on="2010-01-01"), holds("b", NAME, director(CAO_BANG), on="2021-01-01")
    )
    assert near["same_seat"] > far["same_seat"]


def test_a_usual_step_within_a_province():
    one = holds("a", NAME, director(CAO_BANG, title="Phó Giám đốc"), on="2019-01-01")
    later = holds(
        "b", NAME, post("Phó Chủ tịch", type(committee(CAO_BANG))("bt/ubnd", "UBND tỉnh Cao Bằng", unit=CAO_BANG))
    )
    head = holds("a", NAME, director(CAO_BANG), on="2019-01-01")
    assert "transition" in kinds(head, later)
    assert "transition" not in kinds(one, later)


def test_a_career_falls_only_with_a_reason():
    high = holds("a", NAME, post("Bí thư", committee(CAO_BANG)), on="2019-01-01")
    low = holds("b", NAME, director(CAO_BANG, title="Phó Giám đốc"), on="2022-01-01")
    assert "falling_rank" in kinds(high, low)
    assert "falling_rank" not in kinds(
        msgspec.structs.replace(high, on="2022-06-01"), msgspec.structs.replace(low, on="2019-01-01")
    )


def test_ranks_rise():
    one = msgspec.structs.replace(holds("a", NAME, director(CAO_BANG), on="2019-01-01"), styles=("rank/dai-ta",))
    other = msgspec.structs.replace(holds("b", NAME, director(CAO_BANG), on="2022-01-01"), styles=("rank/trung-ta",))
    assert "rank_fell" in kinds(one, other)
    assert "rank" in kinds(one, msgspec.structs.replace(other, styles=("rank/dai-ta",)))


def test_why_tells_decisive_reasons_first_and_the_same_both_ways():
    one = msgspec.structs.replace(holds("a", NAME, director(CAO_BANG)), styles=("hon/ong",))
    other = msgspec.structs.replace(holds("b", NAME, director(CAO_BANG)), styles=("hon/ba",))
    found = why([one], [other], scale())
    assert (found[0].kind, found[0].decisive) == ("gender", True)
    assert {r.kind for r in found} == {r.kind for r in why([other], [one], scale())}


def test_the_score_is_the_same_both_ways():
    claims = [
        holds("a", NAME, director(CAO_BANG), on="2019-01-01"),
        holds("b", NAME, director(LANG_SON), on="2022-01-01"),
        holds("c", NAME, post("Bí thư", committee(CAO_BANG)), on="2021-01-01"),
    ]
    for one in claims:
        for other in claims:
            sides = [traits([c], scale(), {}) for c in (one, other)]
            assert score(reasons(*sides, scale())) == score(reasons(*reversed(sides), scale()))
            assert (forbidden(*sides, scale()) is None) == (forbidden(*reversed(sides), scale()) is None)


def test_the_lines_between_the_three_outcomes():
    assert DIFFERENT < SAME

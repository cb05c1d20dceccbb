"""When two names of an agency are the same; the same rules as those of the measuring script, where it lies beside the project."""

import json
import sys

import pytest

from kg import resources
from kg.eval import RELATIONS, Alike
from kg.workspace.evaluate import evaluate
from kg.workspace.read import documents, save
from tests.builders import SHARED

ALIKE = Alike(resources.folder("data") / "gold" / "alike.toml")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Uỷ ban nhân dân tỉnh Hoà Bình", "ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH"),
        ("UBND TP. Đà Nẵng", "Ủy ban nhân dân thành phố Đà Nẵng"),
        ("UBND TP.HCM", "Ủy ban nhân dân thành phố HCM"),
        ("Ban Nội chính T.Ư", "Ban Nội chính Trung ương"),
        ("Ban Nội chính TƯ", "Ban Nội chính Trung ương"),
        ("Sở Giáo dục – Đào tạo", "Sở Giáo dục - Đào tạo"),
    ],
)
def test_plain_form(one, two):
    assert ALIKE.plain(one) == ALIKE.plain(two)


def test_a_small_word_is_no_abbreviation():
    assert "trung" not in ALIKE.plain("Sở Kế hoạch và Đầu tư")


@pytest.mark.parametrize(
    ("name", "units"),
    [
        ("Đảng ủy xã Thử Mẫu, huyện Cao Lộc", ["Thử Mẫu", "Cao Lộc"]),
        ("Ban Dân vận Tỉnh ủy Lạng Sơn", ["Lạng Sơn"]),
        ("Thành ủy Hồ Chí Minh", ["Hồ Chí Minh"]),
        ("Huyện ủy viên", []),
        ("Tỉnh ủy", []),
        ("", []),
    ],
)
def test_units(name, units):
    assert list(ALIKE.units(name).values()) == [ALIKE.plain(unit) for unit in units]
    assert ALIKE.unit(name) == ALIKE.plain(units[0] if units else "")


SAME = [
    ("Sở Y tế tỉnh Lạng Sơn", "Sở Y tế Lạng Sơn", True),  # the level word is filler
    ("Sở Y tế tỉnh Lạng Sơn", "Sở Y tế tỉnh Cao Bằng", False),
    ("Sở Y tế tỉnh Lạng Sơn", "Sở Y tế", False),  # the unit of the gold may not be missing
    ("Sở Y tế", "Sở Y tế tỉnh Lạng Sơn", True),
    ("Ủy ban nhân dân xã Thử Mẫu, huyện Cao Lộc", "Ủy ban nhân dân xã Thử Mẫu", True),  # a higher one may
    ("Ủy ban nhân dân xã Thử Mẫu, huyện Cao Lộc", "Ủy ban nhân dân xã Thử Mẫu, huyện Văn Lãng", False),
    ("Hội Chữ thập đỏ Việt Nam", "Hội Chữ thập đỏ", True),
    ("Ủy ban Mặt trận Tổ quốc Việt Nam huyện Cao Lộc", "Ủy ban MTTQ huyện Cao Lộc", True),
    ("Ban Tổ chức", "Ban Dân vận", False),
    ("Vụ Mẫu Bộ Thử Văn Hóa", "Vụ Mẫu Bộ Thử Văn", True),  # five words of six
    ("", "Sở Y tế", False),
    ("", "", True),
]


@pytest.mark.parametrize(("gold", "found", "same"), SAME)
def test_same(gold, found, same):
    assert ALIKE.same(gold, found) is same


@pytest.fixture(scope="module")
def script():
    """The measuring script as a module."""
    if not (SHARED / "eval" / "score.py").is_file():
        pytest.skip("the measuring script is not beside the project")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(SHARED / "eval"))
        import score

        yield score
        sys.modules.pop("score")


@pytest.mark.parametrize(("gold", "found", "same"), SAME)
def test_the_script_says_so_too(script, gold, found, same):
    assert script.same_agency(gold, found) is same


def test_the_script_counts_as_we_do(script, tmp_path):
    """But for one thing: it takes "ủy" of a bare "Quận ủy" for a unit."""
    gold = SHARED / "eval" / "dev"
    for _ in save(documents([str(p) for p in sorted(gold.glob("*.txt"))[:40]]), tmp_path):
        pass
    ours = dict.fromkeys(RELATIONS, (0, 0, 0))
    theirs = dict.fromkeys(RELATIONS, (0, 0, 0))
    for article in evaluate(gold, tmp_path).articles:
        if not (tmp_path / article.file).exists():
            continue
        one, two = (script.facts(json.loads((f / article.file).read_text(encoding="utf-8"))) for f in (gold, tmp_path))
        for name, (rows, same) in script.METRICS.items():
            hits, missed, spurious = script.score(one.get(rows, []), two.get(rows, []), same)
            theirs[name] = added(theirs[name], (hits, hits + len(missed), hits + len(spurious)))
            ours[name] = added(ours[name], article.outcomes["loose"][name].counts)
    unit = [abs(a - b) for a, b in zip(ours.pop("unit"), theirs.pop("unit"), strict=True)]
    assert ours == theirs
    assert max(unit) <= 2


def added(one, two):
    return tuple(a + b for a, b in zip(one, two, strict=True))

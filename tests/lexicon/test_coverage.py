"""The counted titles and bodies of real records are understood by the reader's own grammar; and the measure itself is sound."""

import pytest

from kg.workspace.language import language
from tests.bench.coverage import FLOORS, is_fragment, read, recased, share, understood
from tests.builders import SHARED

FACTS = SHARED / "facts"
LEXICON = language().lexicon


@pytest.mark.parametrize("name", FLOORS)
def test_no_file_sinks_below_its_floor(name):
    path = FACTS / f"{name}.tsv"
    if not path.is_file():
        pytest.skip("the counted facts are not beside the project")
    found = share(path, LEXICON)
    assert found.value >= FLOORS[name], found.missed[:40]


def whole(text):
    return understood(read(text, LEXICON), LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "Phó Chủ tịch Thường trực Hội đồng nhân dân tỉnh Lạng Sơn khóa XVII",
        "Ủy viên Ban Chấp hành Đảng bộ cơ quan Văn phòng Quốc hội",
        "Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Lạng Sơn",
        "Giáo viên Trường Trung học phổ thông Lò Văn Mẫu",
        "Phó Trưởng khoa Khoa Nội tổng hợp, Trung tâm Y tế huyện Thử Mẫu",
        "Đại tá",
        "Tỉnh ủy viên, Bí thư Chi bộ, Giám đốc Sở Y tế",
    ],
)
def test_what_the_grammar_reads_to_the_end_is_covered(text):
    assert whole(text)


@pytest.mark.parametrize(
    "text", ["Người giữ đền Thử Mẫu", "Giám đốc của niềm vui bất tận", "Bí thư Đảng ủy rất vui", "?", ""]
)
def test_what_is_left_over_is_not_covered(text):
    assert not whole(text)
    assert not is_fragment(text, LEXICON)


@pytest.mark.parametrize(
    "text",
    [
        "Ngân sách của Quốc hội",
        "Thể thao và Du lịch",
        "Ủy viên Thường trực Ủy ban Văn hóa",
        "Thương binh và Xã hội tỉnh Lạng Sơn",
    ],
)
def test_a_piece_between_commas_is_a_fragment(text):
    assert is_fragment(text, LEXICON)


@pytest.mark.parametrize(
    ("small", "printed"),
    [
        ("chủ tịch ubnd tp hcm", "Chủ Tịch UBND TP HCM"),
        ("giám đốc sở gd-đt tỉnh", "Giám Đốc Sở GD-ĐT Tỉnh"),
        ("thủ tướng và bộ trưởng", "Thủ Tướng và Bộ Trưởng"),
    ],
)
def test_capitals_come_back(small, printed):
    def spaced(text):
        return text.replace("-", " - ").split()

    assert spaced(recased(small, LEXICON)) == spaced(printed)


def test_foreign_offices_are_set_aside_and_bodies_alone_too(tmp_path):
    rows = [
        "3\ttổng thống nga",
        "2\tbộ trưởng ngoại giao nhật bản",
        "5\ttổng công ty đường sắt",
        "4\tbộ trưởng ngoại giao",
        "1\tngười thử",
    ]
    path = tmp_path / "titles_before_name.tsv"
    path.write_text("count\tstring\n" + "\n".join(rows), encoding="utf-8")
    found = share(path, LEXICON)
    assert (found.covered, found.aside, found.missed) == (4, 10, [(1, "người thử")])

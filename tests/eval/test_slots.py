"""What counts as a title beside a name, and whether it is understood."""

import pytest

from kg.eval.coverage import Coverage, Looks, slots
from kg.extract import scan_all
from tests.extract.reading import article, lexicon

LOOKS = Looks(lexicon())


def found(text):
    """(kind, words, verdict) for each slot of a text."""
    whole, rows = article(text), []
    for sentence in scan_all(whole, lexicon()):
        for slot in slots(sentence, LOOKS):
            counted = Coverage(lexicon())
            counted.add([sentence], whole.text)
            words = whole.text[slot.items[0].start : slot.items[-1].end]
            rows.append((slot.kind, words, words not in counted.misses))
    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy, phát biểu.", [("comma", "Bí thư Huyện ủy", True)]),
        ("Ông Nguyễn Văn Mẫu - Bí thư Huyện ủy phát biểu.", [("dash", "Bí thư Huyện ủy", True)]),
        ("Ông Nguyễn Văn Mẫu (Bí thư Huyện ủy) phát biểu.", [("bracket", "Bí thư Huyện ủy", True)]),
        ("Ông Nguyễn Văn Mẫu: Bí thư Huyện ủy.", [("colon", "Bí thư Huyện ủy", True)]),
        ("Theo Bí thư Huyện ủy Nguyễn Văn Mẫu, việc này đã xong.", [("before", "Bí thư Huyện ủy", True)]),
        (
            "Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy, Chủ tịch HĐND huyện Cao Lộc, chủ trì hội nghị.",
            [("comma", "Bí thư Huyện ủy", True), ("comma", "Chủ tịch HĐND huyện Cao Lộc", True)],
        ),
        ("Ông Nguyễn Văn Mẫu, Trưởng nhóm Thử Mèo Kêu, phát biểu.", [("comma", "Trưởng nhóm Thử Mèo Kêu", False)]),
        ("Ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế quý mèo, nói.", [("comma", "Giám đốc Sở Y tế quý mèo", False)]),
        ("Ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh nhớ lại việc ấy.", [("comma", "Chủ tịch UBND tỉnh", True)]),
        ("Ông Nguyễn Văn Mẫu, 52 tuổi, phát biểu.", []),
        ("Ông Nguyễn Văn Mẫu phát biểu tại hội nghị.", []),
    ],
)
def test_slots(text, expected):
    assert found(text) == expected


def test_a_title_between_two_people_is_the_next_ones():
    text = "Dự có ông Nguyễn Văn Mẫu, Bí thư Huyện ủy, Chủ tịch UBND huyện Trần Văn Thử."
    assert ("before", "Chủ tịch UBND huyện", True) in found(text)
    assert ("comma", "Chủ tịch UBND huyện", True) not in found(text)


def test_offices_of_other_states_are_set_aside():
    text = "Ông Nguyễn Văn Mẫu tiếp ông Trần Văn Thử, Bộ trưởng Ngoại giao Nhật Bản. Bộ trưởng Trần Văn Thử cảm ơn."
    whole = article(text)
    counted = Coverage(lexicon())
    counted.add(scan_all(whole, lexicon()), whole.text)
    assert counted.aside.total() == 2
    assert counted.understood.total() == counted.missed.total() == 0

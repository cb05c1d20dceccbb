"""Labels that go on where a shorter one of another scheme begins: kin, what has not happened, memorials. All invented."""

import pytest

from kg.extract import scan_all
from kg.sources.item import article
from kg.workspace.language import language
from tests.extract.reading import claims, positions

POST = "Giám đốc Sở Y tế tỉnh Lạng Sơn"
HAPPENS = ("bị khởi tố", "bị cách chức", "qua đời", "nghỉ hưu", "được bổ nhiệm làm Giám đốc Sở Nội vụ tỉnh Lạng Sơn")
DONE = {"role/nguoi-nhan-chuc", "role/nguoi-thoi-chuc", "role/nguoi-nghi-huu", "role/bi-can", "role/nguoi-tu-tran"}


def of_him(text):
    held = {(row[1], row[3]) for row in positions(text) if row[0] == "Trần Văn Mẫu"}
    return held, {c.role for c in claims(text) if c.name == "Trần Văn Mẫu"} & DONE


@pytest.mark.parametrize("happens", HAPPENS)
@pytest.mark.parametrize(
    "kin",
    [
        *("Anh trai", "Ông nội", "Bà ngoại", "Chị gái", "Anh rể", "Chị dâu", "Con trai"),
        *("Con trai cả", "Con nuôi", "Cháu ruột", "Vợ cũ", "Mẹ kế", "Bố nuôi", "Anh cả", "Em út", "Thân sinh"),
        *(
            "Bạn thân",
            "Người yêu",
            "Vệ sĩ",
            "Thư ký riêng",
            "Đồng nghiệp",
            "Cấp phó",
            "Lái xe",
            "Nhân viên",
        ),
    ],
)
def test_what_befalls_his_kin_is_not_his(kin, happens):
    for text in (
        f"{kin} ông Trần Văn Mẫu, {POST}, {happens}.",
        f"{kin} của {POST} Trần Văn Mẫu {happens}.",
        f"Ông Trần Văn Mẫu, {POST}, kể lại việc {kin.lower()} {happens}.",
    ):
        assert of_him(text) == ({("Giám đốc", "current")}, set()), text


@pytest.mark.parametrize("who", ["Người dưới quyền", "Giáo viên cũ", "Kẻ thù"])
def test_what_befalls_whom_words_call_his_is_not_his(who):
    for happens in HAPPENS:
        assert of_him(f"{who} của ông Trần Văn Mẫu, {POST}, {happens}.") == ({("Giám đốc", "current")}, set()), happens


@pytest.mark.parametrize(
    "told",
    [
        "có khả năng bị khởi tố",
        "có nguy cơ bị cách chức",
        "có ý định từ chức",
        "bị kêu gọi từ chức",
        "bị ép từ chức",
        "bị đồn bị bắt",
        "bị cách chức oan",
        "bị khởi tố oan",
    ],
)
def test_what_has_not_happened_or_does_not_stand_is_not_said_of_him(told):
    assert of_him(f"Ông Trần Văn Mẫu, {POST}, {told}.") == ({("Giám đốc", "current")}, set())


def test_where_somebody_comes_from_is_no_post_of_before():
    text = f"Nguyên quán xã An Thử, ông Trần Văn Mẫu, {POST}, cho biết kế hoạch đã xong."
    assert of_him(text) == ({("Giám đốc", "current")}, set())


def test_a_name_that_is_a_word_of_kin_stays_a_name():
    (sentence,) = scan_all(article("x", "Ông Nội phát biểu."), language().lexicon)
    assert sentence.items[0].kind == "honorific"


def _counts(concept):
    says_nothing_happened = {"unreal", "hoax"} & concept.props.keys() and concept.id != "fn/ket-thuc-ten"
    return concept.id == "fn/than-nhan" or concept.scheme in ("memorial", "birth") or says_nothing_happened


def test_no_shorter_label_hides_one_of_these():
    lexicon = language().lexicon
    wanted = [
        (c, label.text) for c in lexicon.concepts.values() if _counts(c) for label in c.labels if label.lang == "vi"
    ]
    hidden = []
    for concept, label in wanted:
        texts = (f"Hôm qua {label} các phường.", f"Hôm qua {label} Tỉnh ủy Mẫu.")
        items = [i for text in texts for s in scan_all(article("x", text), lexicon) for i in s.items]
        whole = any(i.text.casefold() == label.casefold() for i in items)
        hidden += [] if whole or concept.id in {i.concept.id for i in items if i.concept} else [label]
    assert (len(wanted) > 150, hidden) == (True, [])

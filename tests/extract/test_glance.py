"""What is told of a sentence before it is read: never that something is missing which stands there."""

import pytest

from kg.extract import extract, scan_all
from kg.extract.glance import Sight
from kg.extract.heads import HEADS, is_head
from tests.builders import STORY
from tests.extract.reading import article, lexicon
from tests.extract.sentences import FRAME, READ

TEXTS = [path.read_text("utf-8") for path in STORY] + [f"{FRAME}\n{sentence}" for sentence, _ in READ]
TEXTS += ["Ông Y Mẫu và bà K' Thử", "Đến dự có H'Mẫu Niê; ông Thanh; xã Hội Sơn; Bà Rịa - Vũng Tàu; Nguyễn Văn..."]
CUED = ("title", "name", "body", "event", "verb", "role", "side", "foreign", "country")


@pytest.mark.parametrize("text", TEXTS)
def test_every_item_has_its_cue(text):
    for sentence in scan_all(article(text), lexicon()):
        for item in sentence.items:
            # a province of another State, its bodies and titles are read as foreign
            kinds = ("foreign", "unit", "body", "title") if item.kind == "foreign" else (item.kind,)
            assert item.kind not in CUED or sentence.may(*kinds), item
            assert not item.unit or sentence.may("unit"), item
            assert not is_head(item) or sentence.may(*HEADS), item


@pytest.mark.parametrize("text", TEXTS)
def test_claims_are_the_same_where_everything_is_read(text, monkeypatch):
    found = article(text, published="2024-06-20")
    quick = extract(found, lexicon())
    monkeypatch.setattr(Sight, "may", lambda *_: True)
    assert quick == extract(found, lexicon())

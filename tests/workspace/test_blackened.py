"""What is blacked out in an article where somebody is suppressed, and what is not."""

import pytest

from kg.model import Article
from kg.workspace.blackened import blackened, unnamed
from tests.resolve.made import CAO_BANG, committee, holds, occurs, post

NAME, OTHER = "Nguyễn Văn Hòa", "Trần Thị Thử"
SECRETARY = post("Bí thư", committee(CAO_BANG))


def article(text, title="", url=None):
    return Article("a", "a", url, title or text[:0], "2024-03-13", text)


def hide(text, **more):
    return blackened(article(text, **more), [holds("a", NAME, SECRETARY, at=text.index(NAME))], [])


@pytest.mark.parametrize("again", ["NGUYỄN VĂN HÒA", "Nguyễn Văn Hoà", "Nguyễn  Văn\nHòa"])
def test_the_name_is_found_however_it_is_written(again):
    text = f"Ông {NAME} dự họp. Sau đó {again} về."
    found = hide(text)
    assert "Văn" not in found.text
    assert "VĂN" not in found.text
    assert len(found.text) == len(text)
    assert found.text.endswith(" về.")


def test_another_tone_is_another_name():
    text = f"Ông Nguyễn Văn Hóa và ông {NAME} dự họp cùng nhiều đại biểu."
    assert "Nguyễn Văn Hóa" in hide(text).text


def test_the_headline_and_an_address_that_spells_the_name():
    found = hide(
        f"Gặp {NAME}\n\nÔng {NAME} dự họp.", title=f"Gặp {NAME}", url="https://tin.example/gap-nguyen-van-hoa-1.html"
    )
    assert found.title == "Gặp " + "█" * len(NAME)
    assert found.url is None
    assert hide(f"Ông {NAME} dự họp.", url="https://tin.example/7").url == "https://tin.example/7"


def test_a_title_goes_if_it_is_told_of_nobody_else():
    text = f"Ông {NAME}, và sau đó là Bí thư Tỉnh ủy, dự họp."
    mine = holds("a", NAME, SECRETARY, at=text.index(NAME))
    start, end = mine.object.start, mine.object.end
    assert set(blackened(article(text), [mine], []).text[start:end]) == {"█"}
    theirs = holds("a", OTHER, SECRETARY, at=text.index(NAME))
    assert blackened(article(text), [mine], [theirs]).text[start:end] == text[start:end]


def test_a_namesake_in_the_same_article_keeps_the_name():
    text = f"Ông {NAME} ở xã này và ông {NAME} ở xã kia."
    mine = holds("a", NAME, SECRETARY, at=4)
    theirs = holds("a", NAME, SECRETARY, at=text.rindex(NAME))
    assert blackened(article(text), [mine], [theirs]).text.count(NAME) == 1


def test_an_event_loses_the_name_and_nothing_else():
    event = occurs("a", name=f"Lễ trao quyết định cho {NAME}")
    mine = holds("a", NAME, SECRETARY)
    assert unnamed(event, [mine]).occasion.name == "Lễ trao quyết định cho " + "█" * len(NAME)
    assert unnamed(occurs("a"), [mine]) == occurs("a")


@pytest.mark.parametrize(
    "short", ["ông Hòa", "đồng chí Hòa", "Chủ tịch Hòa", "Ông Văn Hòa", "đồng chí Hoà", "Thượng tá Hòa"]
)
def test_a_given_name_goes_after_a_form_of_address_or_a_title(short):
    found = hide(f"Ông {NAME} dự họp cùng nhiều đại biểu của tỉnh nhà. Sau đó {short} nói với bà Thử.").text
    assert "Hòa" not in found
    assert "Hoà" not in found
    assert found.endswith(" nói với bà Thử.")


@pytest.mark.parametrize(
    "other", ["tại Hòa", "ông Hòa Bình", "ông Trần Hòa", "ông Hóa", "ông, Hòa", "người hòa giải", "ông hòa"]
)
def test_what_only_looks_like_the_given_name_stays(other):
    text = f"Ông {NAME} dự họp cùng nhiều đại biểu của tỉnh nhà. Sau đó {other} về."
    assert hide(text).text.endswith(f" Sau đó {other} về.")


def test_a_given_name_in_a_headline_in_capitals_and_in_the_name_of_an_event():
    text = f"ÔNG HÒA DỰ HỘI NGHỊ Ở HÒA BÌNH\n\nÔng {NAME} dự họp."
    assert hide(text, title="ÔNG HÒA DỰ HỘI NGHỊ Ở HÒA BÌNH").title == "ÔNG ███ DỰ HỘI NGHỊ Ở HÒA BÌNH"
    event = occurs("a", name="Lễ trao quyết định cho ông Hòa")
    assert unnamed(event, [holds("a", NAME, SECRETARY)]).occasion.name == "Lễ trao quyết định cho ông ███"


def test_a_given_name_that_is_read_as_anothers_stays():
    text = f"Ông {NAME} dự họp cùng nhiều đại biểu của tỉnh nhà. Ông Hòa ở xã kia về."
    mine, theirs = holds("a", NAME, SECRETARY, at=4), holds("a", "Hòa", SECRETARY, at=text.index("Hòa ở"))
    assert blackened(article(text), [mine], [theirs]).text.endswith("Ông Hòa ở xã kia về.")

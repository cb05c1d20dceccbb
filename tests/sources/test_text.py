import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Article
from kg.sources import MAX_BYTES, Rejected
from kg.sources.text import parse, place, read_text
from kg.text.normalize import canonical
from kg.vocab import digest

BODY = "Tỉnh Mới họp\nSáng 2/3, ông Lê Văn Mẫu chủ trì."


def article(content: str) -> Article:
    return parse(content.encode(), "/tin/mau.txt")


def reason(content: bytes) -> str:
    (item,) = read_text(content, "/tin/mau.txt")
    assert isinstance(item, Rejected)
    assert (item.origin, item.content) == ("/tin/mau.txt", content)
    return item.reason


def test_a_full_header() -> None:
    made = article(
        f"url: https://mau.example/tin/1\npublished: 02/03/2023\ntitle: Tỉnh Mới họp\nnotice: Hư cấu\n\n{BODY}"
    )
    assert made == Article(
        id=digest(f"https://mau.example/tin/1\n2023-03-02\nHư cấu\n{BODY}", 16),
        origin="/tin/mau.txt",
        url="https://mau.example/tin/1",
        title="Tỉnh Mới họp",
        published="2023-03-02",
        text=BODY,
        notice="Hư cấu",
    )


def test_no_header() -> None:
    made = article(BODY)
    assert (made.url, made.published, made.title, made.text) == (None, None, "Tỉnh Mới họp", BODY)
    assert (made.origin, made.id) == ("/tin/mau.txt", digest("\n\n\n" + BODY, 16))


def test_unknown_is_not_known() -> None:
    made = article(f"url: unknown\npublished: Unknown\n\n{BODY}")
    assert (made.url, made.published, made.text) == (None, None, BODY)


@pytest.mark.parametrize(
    "head", ["url: https://mau.example/a\nHọp mặt", "nơi họp: tỉnh Mới", "Hội nghị: url", "tác giả: Mẫu\nurl: x"]
)
def test_a_block_with_any_other_line_is_text(head: str) -> None:
    made = article(f"{head}\n\n{BODY}")
    assert made.text == f"{head}\n\n{BODY}"
    assert made.url is None


@pytest.mark.parametrize(
    ("url", "is_origin"),
    [
        ("https://mau.example/tin/1.html", True),
        ("http://mau.example/?id=5", True),
        ("https://mau.example/", False),
        ("https://mau.example", False),
        ("https://mau.example/#a", False),
    ],
)
def test_place_is_the_url_only_if_it_names_a_page(url: str, is_origin: bool) -> None:
    made = article(f"url: {url}\n\n{BODY}")
    assert made.url == url
    assert place(made) == (url if is_origin else "/tin/mau.txt")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Tỉnh Mới họp", BODY),
        ("Tỉnh Mới", f"Tỉnh Mới\n{BODY}"),
        ("Tin khác", f"Tin khác\n{BODY}"),
    ],
)
def test_the_text_begins_with_the_title(title: str, text: str) -> None:
    made = article(f"title: {title}\n\n{BODY}")
    assert (made.title, made.text) == (title, text)


def test_a_long_first_line_is_cut_at_a_word() -> None:
    made = article("từng chữ " * 40)
    assert len(made.title) <= 120
    assert made.title.endswith(("từng", "chữ"))
    assert made.text.startswith(made.title + " ")


@pytest.mark.parametrize("day", ["2023-03-02", "02/03/2023", "2/3/2023", "20230302"])
def test_forms_of_the_day(day: str) -> None:
    assert article(f"published: {day}\n\n{BODY}").published == "2023-03-02"


@pytest.mark.parametrize("day", ["2023", "hôm qua", "31/02/2023", "2023-3-2", "03-02-2023", "2023-03-02T10:00"])
def test_a_bad_day_is_named(day: str) -> None:
    found = reason(f"published: {day}\n\n{BODY}".encode())
    assert day in found
    assert "YYYY-MM-DD" in found


@pytest.mark.parametrize(
    "url", ["ftp://mau.example/a", "mau.example/a", "javascript:alert(1)", "http://", "http://[a", "https://a b/c"]
)
def test_a_bad_url_is_named(url: str) -> None:
    assert url in reason(f"url: {url}\n\n{BODY}".encode())


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        ("\u200b\ufeff\u200b".encode(), "empty"),
        (b"url: https://mau.example/a\npublished: 2023-03-02\n", "after the header"),
        (b"url: unknown\n\n\n", "after the header"),
        (b"url: unknown\nurl: unknown\n\nA", "twice"),
        (b"PK\x03\x04\x00\x00", "NUL"),
        (b"\x01\x02\x03abc", "control"),
        ("Phạm".encode("cp1258", "replace") + b"\xe3\xf2", "convert the file to UTF-8"),
        (b"\xed\xa0\x80", "not UTF-8"),
        (codecs.BOM_UTF16_LE + b"\x00", "UTF-16"),
        (codecs.BOM_UTF16_LE + b"\x00\x00", "binary"),
        (b"A\nB\n" + b"x" * 100_001, "line 3"),
    ],
)
def test_rejections(content: bytes, word: str) -> None:
    assert word in reason(content)


@pytest.mark.parametrize(
    "content",
    [
        BODY.encode("utf-8-sig"),
        BODY.encode("utf-16"),
        codecs.BOM_UTF16_BE + BODY.encode("utf-16-be"),
        unicodedata.normalize("NFD", BODY).encode(),
        BODY.replace("\n", "\r\n").encode(),
        BODY.replace("\n", "\r").encode(),
        f"\n\n  {BODY}  \n\n".encode(),
    ],
)
def test_every_encoding_gives_the_same_article(content: bytes) -> None:
    assert parse(content, "/tin/mau.txt") == article(BODY)


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_are_an_article_or_rejected(content: bytes) -> None:
    (item,) = read_text(content, "x")
    if isinstance(item, Article):
        assert canonical(item.text) == item.text
        assert item.title
        assert item.text.startswith(item.title)
        assert item == parse(content, "x")
    else:
        assert item.reason


def test_parse_tells_why() -> None:
    with pytest.raises(SourceError, match="empty"):
        parse(b"", "x")


def test_the_limit_is_8_mb() -> None:
    assert MAX_BYTES == 8_000_000

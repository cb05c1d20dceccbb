import codecs
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model import Article
from kg.sources.html import parse
from kg.sources.page import Site, decode, headline, site_of, sites
from kg.text.sentences import sentences, zones

PAGES = Path(__file__).parent / "pages"
TITLE = "Tỉnh Mới họp về cải cách"
LEAD = "Sáng 2/3, Ủy ban nhân dân tỉnh Mới họp phiên thường kỳ về cải cách hành chính năm 2023."
FIRST = "Ông Lê Văn Mẫu, Chủ tịch Ủy ban nhân dân tỉnh Mới, chủ trì; dự họp có đại diện các sở, ngành & địa phương trong tỉnh."
CAPTION = "Ông Lê Văn Mẫu phát biểu tại phiên họp"
SECOND = (
    "Bà Trần Thị Thử, Giám đốc Sở Nội vụ, báo cáo kết quả hai tháng đầu năm và nêu các việc phải làm trong quý tới."
)
WANTED = [(TITLE, "title"), (LEAD, "lead"), (FIRST, "body"), (CAPTION, "caption"), (SECOND, "body")]
SITES = [host for host in sites() if host != "*"]
COMMON = {"*": sites()["*"]}


def news(article: Article) -> list[tuple[str, str]]:
    """The lines with their zones, as the next room sees them."""
    named = zip(article.text.split("\n"), zones(article.text, sentences(article.text)), strict=True)
    return [(line, zone) for line, zone in named if zone not in ("chrome", "byline")]


def page(head: str = "", body: str = "", title: str = f"<h1>{TITLE}</h1>") -> Article:
    html = f"<html><head>{head}</head><body>{title}{body}<p>{LEAD}</p><p>{FIRST}</p></body></html>"
    return parse(html.encode(), "tin.html")


@pytest.mark.parametrize("host", SITES)
def test_each_site_has_a_page_that_its_profile_reads(host: str) -> None:
    known = {**COMMON, f"{host}.example": sites()[host]}
    made = parse((PAGES / f"{host}.html").read_bytes(), "tin.html", known)
    assert (made.title, made.published, made.origin) == (TITLE, "2023-03-02", "tin.html")
    assert made.url is not None
    assert made.url.startswith(f"https://{host}.example/")
    assert news(made) == WANTED


@pytest.mark.parametrize("name", [*SITES, "generic", "old"])
def test_pages_of_unknown_sites(name: str) -> None:
    made = parse((PAGES / f"{name}.html").read_bytes(), "tin.html", COMMON)
    assert (made.title, made.published) == (TITLE, "2023-03-02")
    lines = [
        (line.replace("Tỉnh Mới Sáng", "Sáng"), zone) for line, zone in news(made)
    ]  # a place, parted by style alone
    assert lines == WANTED


def test_the_selectors_of_every_site_can_be_read_and_say_where_they_come_from() -> None:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser("<p>x</p>")
    for site in sites().values():
        for selector in filter(None, site[1:]):
            tree.css(selector)
    rows = (Path(__file__).parents[2] / "data" / "sites" / "profiles.csv").read_text(encoding="utf-8").splitlines()
    assert all(row.split(",")[-1].strip('" ') for row in rows)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://mau.example/a", "mau.example"),
        ("https://thoisu.mau.example/a", "mau.example"),
        ("https://con.mau.example/a", "con.mau.example"),
        ("https://khongmau.example/a", None),
        (None, None),
    ],
)
def test_the_nearest_domain_counts(url: str | None, host: str | None) -> None:
    known = {name: Site(name, "", "", "", "", "") for name in ("mau.example", "con.mau.example")}
    found = site_of(url, known)
    assert (found and found.host) == host


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("<meta property='article:published_time' content='2023-03-02T08:00:00+07:00'>", "", "2023-03-02"),
        ("<meta property='article:published_time' content='2023-03-01T18:00:00Z'>", "", "2023-03-02"),
        ("<meta itemprop='datePublished' content='02/03/2023'>", "", "2023-03-02"),
        ("<meta name='pubdate' content='hôm nay'>", "<time datetime='2023-03-02'></time>", "2023-03-02"),
        ('<script type=\'application/ld+json\'>{"datePublished": "2023-03-02",}</script>', "", "2023-03-02"),
        (
            '<script type=\'application/ld+json\'>[[[{"a": {"datePublished": "2023-03-02"}}]]]</script>',
            "",
            "2023-03-02",
        ),
        ("<script type='application/ld+json'>" + "[" * 5000 + "</script>", "", None),
        ("", "<div>Thứ năm, 02/03/2023 11:10 GMT+7</div>", "2023-03-02"),
        ("", "<div>Ngày 2 tháng 3 năm 2023</div>", "2023-03-02"),
        ("", "<p>Đăng ngày 2-3-2023</p>", "2023-03-02"),
        ("", "<p>11:10 | 02.03.2023</p>", "2023-03-02"),
        ("", "<p>Ông Mẫu phát biểu ngày 2/3/2023</p>", None),
        ("", "<div>31/02/2023</div>", None),
        ("<meta property='article:published_time' content='2/3/2023 8:00:00 AM'>", "", None),
        ("<meta property='article:published_time' content='23/3/2023 8:00:00 AM'>", "", "2023-03-23"),
        ("", "", None),
    ],
)
def test_the_day_of_publication(head: str, body: str, day: str | None) -> None:
    assert page(head, body).published == day


def test_a_clock_at_the_top_of_the_page_is_no_day() -> None:
    menu = "<div>Thứ sáu, 24/11/2023</div>" + "".join(f"<div>Mục {i}</div>" for i in range(5))
    assert page(title=menu + f"<h1>{TITLE}</h1>").published is None
    assert page(title=f"<div>Thứ năm, 2/3/2023</div><h1>{TITLE}</h1>").published == "2023-03-02"


@pytest.mark.parametrize(
    ("shown", "heading", "tab", "title"),
    [
        ("Tỉnh Mới họp - Báo Mẫu", "", "", "Tỉnh Mới họp"),
        ("Tỉnh Mới họp - lần thứ hai", "", "", "Tỉnh Mới họp - lần thứ hai"),
        ("Báo Mẫu", "Tỉnh Mới họp", "", "Tỉnh Mới họp"),
        ("", "", "Tỉnh Mới họp - mau.example", "Tỉnh Mới họp"),
        ("", "", "Tỉnh Mới họp | Tin tức", "Tỉnh Mới họp"),
        ("Tỉnh Mới họp", "Khác", "", "Tỉnh Mới họp"),
        ("", "", "", ""),
    ],
)
def test_titles(shown: str, heading: str, tab: str, title: str) -> None:
    assert headline(shown, heading, tab, "Báo Mẫu") == title


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<link rel=canonical href='https://m.example/1'><meta property='og:url' content='https://b.example'>", "m.example/1"),
        ("<link rel=canonical href='/tin/1'><meta property='og:url' content='https://b.example/2'>", "b.example/2"),
        ("<link rel=canonical href='javascript:alert(1)'>", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_addresses(head: str, url: str) -> None:
    assert page(head).url == (f"https://{url}" if url else None)


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<figure><figcaption>Quang cảnh phiên họp.</figcaption></figure>", ["Quang cảnh phiên họp"]),
        ("<p class=caption>Phiên họp. Ảnh: Mẫu</p>", ["Phiên họp. Ảnh: Mẫu"]),
        ("<figcaption><p>Phiên họp</p><p>Ảnh: Mẫu</p></figcaption>", ["Phiên họp", "Ảnh: Mẫu"]),
    ],
)
def test_captions_are_lines_where_they_stand(markup: str, lines: list[str]) -> None:
    html = f"<html><body><h1>{TITLE}</h1><p>{LEAD}</p><p>{FIRST}</p>{markup}<p>{SECOND}</p></body></html>"
    made = parse(html.encode(), "tin.html")
    assert made.text.split("\n") == [TITLE, LEAD, FIRST, *lines, SECOND]
    named = dict(zip(made.text.split("\n"), zones(made.text, sentences(made.text)), strict=True))
    assert {named[line] for line in lines} <= {"caption", "byline"}  # "Ảnh: Mẫu" near the end is a by-line


HTML = (PAGES / "generic.html").read_text(encoding="utf-8")


def as_cp1258(text: str) -> bytes:
    out = b""
    for char in unicodedata.normalize("NFC", text):
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            tone = unicodedata.normalize("NFD", char)
            mark = next(c for c in tone if c in "\u0300\u0301\u0303\u0309\u0323")
            out += (unicodedata.normalize("NFC", tone.replace(mark, "")) + mark).encode("cp1258")
    return out


@pytest.mark.parametrize(
    "content",
    [
        HTML.encode("utf-8-sig"),
        HTML.encode("utf-16"),
        codecs.BOM_UTF16_BE + HTML.encode("utf-16-be"),
        unicodedata.normalize("NFD", HTML).encode(),
        as_cp1258(HTML),
        as_cp1258(HTML.replace("utf-8", "windows-1258")),
        HTML.replace("utf-8", "iso-8859-1").encode(),
        HTML.replace("\n", "\r\n").encode(),
    ],
    ids=["bom", "utf-16", "utf-16-be", "nfd", "cp1258 undeclared", "cp1258", "declared wrong", "crlf"],
)
def test_every_encoding_gives_the_same_article(content: bytes) -> None:
    assert parse(content, "tin.html") == parse(HTML.encode(), "tin.html")


# "Chủ tịch Ủy ban nhân dân tỉnh Mới" in the 8-bit letters of old fonts, then the same read as Latin-1 and saved as UTF-8.
TCVN3 = "Chñ tÞch ñy ban nh©n d©n tØnh Míi nãi vÒ c¶i c¸ch hµnh chÝnh"
VNI = "Chuû tòch Uyû ban nhaân daân tænh Môùi noùi veà caûi caùch haønh chính"


@pytest.mark.parametrize("text", [TCVN3, VNI])
def test_old_fonts_are_refused_and_never_garbled(text: str) -> None:
    html = f"<html><body><h1>Tin</h1><p>{text}. {text}.</p><p>{text}, {text}.</p></body></html>"
    for content in (html.encode(), html.encode("latin-1")):
        with pytest.raises(SourceError, match=r"TCVN3|save the page as UTF-8"):
            parse(content, "tin.html")


def test_viscii_is_refused() -> None:
    with pytest.raises(SourceError, match="declared as viscii"):
        decode(
            b"<meta charset=viscii><p>Ch\xfc t\xb8ch t\xefnh M\xbei n\xf3i v\xab c\xe4i c\xe1ch \xd0\xfc \xae\xb0\xd3</p>"
        )


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"<html></html>", "no text of an article"),
        (b"<html><head><title>Tin</title></head><body></body></html>", "no text of an article"),
        (b"<p>a\x00b", "NUL"),
        (codecs.BOM_UTF16_LE + b"\x00", "UTF-16"),
        (b"\x8f\x90\x9d\x8d" * 50, "save the page as UTF-8"),
        (b"<div>" * 100_000 + b"x", "500 deep"),
        (b"<b><p>" * 30_000, "500 deep"),
        (b"<i>x</i>" * 40_000, "40,000 elements"),
        (b"<p>" + b"mot hai ba. " * 20_000, "longer than"),
    ],
)
def test_rejections_say_what_to_do(content: bytes, word: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(SourceError, match=word):
        parse(content, "tin.html")
    assert time.perf_counter() - begun < 5


def test_a_page_that_breaks_trafilatura_is_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def fail(*_: object, **__: object) -> str:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "extract", fail)
    with pytest.raises(SourceError, match="no text of an article"):
        parse(b"<h1>A</h1><ul><li>b<li>c</ul>", "tin.html")


def test_bare_paragraphs_are_a_page() -> None:
    made = parse(f"<p>{FIRST}</p>,<p>{SECOND}</p>".encode(), "tin.html")
    assert made.text == f"{FIRST}\n{SECOND}"
    assert made.title == FIRST


def test_plain_text_does_not_pay_for_pages(tmp_path: Path) -> None:
    (tmp_path / "tin.txt").write_text(LEAD, encoding="utf-8")
    code = (
        "import sys; from kg.sources import read; list(read(sys.argv[1]));"
        "print({'selectolax', 'trafilatura', 'lxml'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"

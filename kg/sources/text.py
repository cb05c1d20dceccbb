"""Plain text files: an optional header (url, published, title, notice), an empty line, the text."""

import codecs
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from kg.errors import SourceError
from kg.model import Article
from kg.sources.item import Item, Rejected, address, article, check_lines, day
from kg.text.normalize import canonical

_KEYS = ("url", "published", "title", "notice")
_HEADER_LINE = re.compile(r"\s*(\w+)\s*:\s*(.*)")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_CONTROL_SHARE = 0.05


def read_text(content: bytes, origin: str) -> Iterator[Item]:
    """Yield the one article of a text file, or why it is none.

    Header lines (`url: https://...`) count only if every line up to the first empty one is `key: value` with a known
    key; else they are text. `unknown` or nothing means not known. A header title that is not the first line of the
    text is put before it; without one the first line is the title.
    """
    try:
        yield parse(content, origin)
    except SourceError as error:
        yield Rejected(origin, str(error), content)


def parse(content: bytes, origin: str) -> Article:
    r"""Make an article of the bytes of a text file; raises SourceError that says what is wrong with them.

    >>> parse("published: 23/6/2023\n\nTỉnh Mới họp\nÔng Mẫu chủ trì.".encode(), "mau.txt").published
    '2023-06-23'
    """
    raw = _decode(content)
    check_lines(raw)
    header, text = _split(canonical(raw).lstrip())
    url, published = address(header.get("url", "")), day(header.get("published", ""))
    if not text:
        raise SourceError("empty: there is no text" + (" after the header" if header else ""))
    title, notice = header.get("title", ""), header.get("notice", "")
    return article(origin, text, url=url, published=published, title=title, notice=notice)


def _decode(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError as error:
            raise SourceError(f"broken UTF-16 at byte {error.start}: convert the file to UTF-8") from None
    else:
        if b"\x00" in content:
            raise SourceError("binary: it holds NUL bytes; give plain text")
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise SourceError(f"not UTF-8 (byte {error.start}): convert the file to UTF-8") from None
    check_printable(text)
    return text


def check_printable(text: str) -> None:
    """Raise SourceError for a text full of control characters."""
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise SourceError("binary: it is full of control characters; give plain text")


def _split(text: str) -> tuple[dict[str, str], str]:
    """Part header and text; `unknown` values are left out. Raises SourceError where a key stands twice."""
    head, _, rest = text.partition("\n\n")
    header: dict[str, str] = {}
    for line in head.split("\n"):
        match = _HEADER_LINE.fullmatch(line)
        if not match or match[1].lower() not in _KEYS:
            return {}, text
        key, value = match[1].lower(), match[2]
        if key in header:
            raise SourceError(f"the header has {key!r} twice")
        header[key] = "" if value.lower() == "unknown" else value
    return header, rest.lstrip()


def place(article: Article) -> str:
    r"""What new content replaces: the page at the article's url, else the file it came from.

    The front page of a site is no page of its own: two articles that only say "https://bao.example/" are two.

    >>> place(parse("url: https://bao.example/tin/7\n\nTỉnh Mới họp".encode(), "mau.txt"))
    'https://bao.example/tin/7'
    """
    parts = urlsplit(article.url or "")
    return article.url if article.url and (parts.path not in ("", "/") or parts.query) else article.origin

"""Plain text files: an optional header (url, published, title, notice), an empty line, the text."""

import codecs
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from kg.errors import SourceError
from kg.model import Article
from kg.sources.item import Item, Rejected
from kg.text.normalize import canonical
from kg.vocab import digest

_KEYS = ("url", "published", "title", "notice")
_HEADER_LINE = re.compile(r"\s*(\w+)\s*:\s*(.*)")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_DAY_FORMS = (
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
    re.compile(r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
)
_LONGEST_LINE = 100_000
_CONTROL_SHARE = 0.05
_TITLE, _CUT_TITLE = 250, 120


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
    _check_lines(raw)
    header, text = _split(canonical(raw).lstrip())
    url, published = _url(header.get("url", "")), _day(header.get("published", ""))
    if not text:
        raise SourceError("empty: there is no text" + (" after the header" if header else ""))
    title, notice = header.get("title", ""), header.get("notice", "")
    if title and text.split("\n", 1)[0] != title:
        text = f"{title}\n{text}"
    return Article(
        id=digest("\n".join((url or "", published or "", notice, text)), 16),
        origin=origin,
        url=url,
        title=title or _first_words(text),
        published=published,
        text=text,
        notice=notice,
    )


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
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise SourceError("binary: it is full of control characters; give plain text")
    return text


def _check_lines(text: str) -> None:
    for number, line in enumerate(_LINE_BREAK.split(text), start=1):
        if len(line) > _LONGEST_LINE:
            raise SourceError(f"line {number} is longer than {_LONGEST_LINE:,} characters: is this one article?")


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


def _url(value: str) -> str | None:
    if not value:
        return None
    try:
        parts = urlsplit(value)
        fits = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", value)
    except ValueError:
        fits = False
    if not fits:
        raise SourceError(f"url {value[:200]!r} is no http or https address: correct it, or write unknown")
    return value


def place(article: Article) -> str:
    r"""What new content replaces: the page at the article's url, else the file it came from.

    The front page of a site is no page of its own: two articles that only say "https://bao.example/" are two.

    >>> place(parse("url: https://bao.example/tin/7\n\nTỉnh Mới họp".encode(), "mau.txt"))
    'https://bao.example/tin/7'
    """
    parts = urlsplit(article.url or "")
    return article.url if article.url and (parts.path not in ("", "/") or parts.query) else article.origin


def _day(value: str) -> str | None:
    if not value:
        return None
    for form in _DAY_FORMS:
        match = form.fullmatch(value)
        if match:
            try:
                return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
            except ValueError:
                break
    raise SourceError(f"published {value[:40]!r} is no day: write it as YYYY-MM-DD, or write unknown")


def _first_words(text: str) -> str:
    line = text.split("\n", 1)[0]
    if len(line) <= _TITLE:
        return line
    return line[:_CUT_TITLE].rsplit(" ", 1)[0].rstrip()

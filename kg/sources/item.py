"""What a reader yields, and the one way to make an article of the parts it found."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO
from urllib.parse import urlsplit

from kg.errors import SourceError
from kg.model import Article
from kg.text.lines import joined
from kg.text.normalize import canonical
from kg.vocab import digest

MAX_BYTES = 8_000_000
_LONGEST_LINE = 100_000
_TITLE, _CUT_TITLE = 250, 120
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_DAY_FORMS = (
    re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})"),
    re.compile(r"(?P<d>[0-9]{1,2})/(?P<m>[0-9]{1,2})/(?P<y>[0-9]{4})"),
    re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})"),
)


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that is no article. `reason` says what is wrong and what to do; `content` is None where unread."""

    origin: str
    reason: str
    content: bytes | None = None


Item = Article | Rejected

# A reader takes an open file and where it came from; it never raises for bad content. OSError is the caller's.
Reader = Callable[[BinaryIO, str], Iterator[Item]]


def whole(parse: Callable[[bytes, str], Article]) -> Reader:
    """A reader of files that hold one article, out of a function that raises SourceError for what is none."""

    def reader(file: BinaryIO, origin: str) -> Iterator[Item]:
        content = file.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            yield Rejected(origin, too_large())
            return
        try:
            yield parse(content, origin)
        except SourceError as error:
            yield Rejected(origin, str(error), content)

    return reader


def too_large() -> str:
    """Why a file over the limit is rejected."""
    return f"larger than {MAX_BYTES // 1_000_000} MB: split it into one file an article"


def article(
    origin: str, text: str, *, url: str | None = None, published: str | None = None, title: str = "", notice: str = ""
) -> Article:
    r"""Make an article; `text` is not empty. A title that is not its first line is put before it.

    Without a title the first line is the title, cut at a word where it is long. A break inside a sentence is none.

    >>> article("tin.txt", "Ông Mẫu chủ trì.", title="Tỉnh Mới họp").text
    'Tỉnh Mới họp\nÔng Mẫu chủ trì.'
    """
    return of_canonical(origin, joined(canonical(text)), url=url, published=published, title=title, notice=notice)


def of_canonical(origin: str, text: str, *, url: str | None, published: str | None, title: str, notice: str) -> Article:
    """The same of a text in its canonical form, which takes long to make."""
    text, title, notice = text.lstrip(), _one_line(title), _one_line(notice)
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


def address(value: str) -> str | None:
    """The address as it is, None for an empty one; raises SourceError for what is no http or https address."""
    if not value:
        return None
    try:
        parts = urlsplit(value)
        fits = (
            parts.scheme in ("http", "https")
            and bool(parts.hostname)
            and parts.port != 0
            and not re.search(r"\s", value)
        )
    except ValueError:
        fits = False
    if not fits:
        raise SourceError(f"url {value[:200]!r} is no http or https address: correct it, or write unknown")
    return value


def day(value: str) -> str | None:
    """The ISO day of "2023-03-02", "2/3/2023" or "20230302", None for an empty value; else raises SourceError.

    >>> day("2/3/2023")
    '2023-03-02'
    """
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


def check_lines(text: str) -> None:
    """Raise SourceError for a line that no article has."""
    if len(text) <= _LONGEST_LINE:
        return
    for number, line in enumerate(_LINE_BREAK.split(text), start=1):
        if len(line) > _LONGEST_LINE:
            raise SourceError(f"line {number} is longer than {_LONGEST_LINE:,} characters: is this one article?")


def _one_line(text: str) -> str:
    return canonical(text).replace("\n", " ").strip()


def _first_words(text: str) -> str:
    line = text.split("\n", 1)[0]
    if len(line) <= _TITLE:
        return line
    return line[:_CUT_TITLE].rsplit(" ", 1)[0].rstrip()

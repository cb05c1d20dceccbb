"""JSON Lines: one object a line with id, url, title, published, text and notice; plain or gzip, line by line.

A bad line is rejected with its number and the rest goes on. Memory holds one line at a time.
"""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from kg.errors import SourceError
from kg.model import Article
from kg.sources.days import day_of
from kg.sources.item import MAX_BYTES, Item, Rejected, address, check_lines, of_canonical
from kg.text.normalize import canonical

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_UNPACKED, MAX_RATIO, _RATIO_FROM = 4_000_000_000, 100, 4_000_000
_CHUNK = 1 << 16
_LONGEST_ID = 100


class _Row(msgspec.Struct):
    """The keys that count; others are ignored."""

    text: str | None = None
    id: str | int | None = None
    url: str | None = None
    title: str | None = None
    published: str | int | None = None
    notice: str | None = None


class _Key(msgspec.Struct):
    """The id alone, to name the place of a line whose other keys are wrong."""

    id: str | int | None = None


def read_lines(file: BinaryIO, origin: str) -> Iterator[Item]:
    r"""Yield an article, or why it is none, for each line that is not empty; the origin is `<file>#<id or line>`.

    `published` is a day or a time stamp in any form that a page may have, or YYYYMMDD, also as a number.

    >>> import io
    >>> [item.origin for item in read_lines(io.BytesIO(b'{"id": "a7", "text": "Tin"}\n{"text": "Tin"}'), "tin.jsonl")]
    ['tin.jsonl#a7', 'tin.jsonl#2']
    """
    number = held = 0
    for number, line in enumerate(_split(file), start=1):
        if line is None:
            yield Rejected(f"{origin}#{number}", f"line {number}: larger than {MAX_BYTES // 1_000_000} MB")
        elif line.strip(b"\xef\xbb\xbf \t\r\n" if number == 1 else None):
            yield _item(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, number, origin)
        else:
            continue
        held += 1
    if not held:
        yield Rejected(origin, "empty: no line holds an article", b"")


def read_gzip(file: BinaryIO, origin: str) -> Iterator[Item]:
    """The same for a gzip file; what unpacks to more than 100 times its size, or 4 GB, is cut there and rejected."""
    try:
        yield from read_lines(io.BufferedReader(_Unpacked(file), _CHUNK), origin)
    except SourceError as error:
        yield Rejected(origin, str(error))
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield Rejected(origin, f"broken gzip file ({error}): what stands before the damage was read")


class _Unpacked(io.RawIOBase):
    """The bytes of a gzip file, counted against the limits."""

    def __init__(self, file: BinaryIO) -> None:
        self._packed, self._file, self._size = file, gzip.GzipFile(fileobj=file), 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Like a file's; raises SourceError past the limits."""
        read = self._file.readinto(buffer)
        self._size += read
        too_dense = self._size > _RATIO_FROM and self._size > MAX_RATIO * self._packed.tell()
        if too_dense or self._size > MAX_UNPACKED:
            most = f"{MAX_RATIO} times its size or {MAX_UNPACKED // 10**9} GB"
            raise SourceError(f"unpacks to more than {most}: unpack and split it yourself")
        return read


def _split(file: BinaryIO) -> Iterator[bytes | None]:
    """Each line; None for one over the limit, which is passed over piece by piece."""
    while line := file.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(_CHUNK)
        yield None


def _item(line: bytes, number: int, origin: str) -> Item:
    try:
        row = msgspec.json.decode(line, type=_Row)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        return Rejected(
            _place(origin, _key(line), number), f"line {number}: no JSON object of an article: {error}", line
        )
    place = _place(origin, row.id, number)
    try:
        return _article(row, place)
    except SourceError as error:
        return Rejected(place, f"line {number}: {error}", line)


def _article(row: _Row, place: str) -> Article:
    url, published = ("" if _unknown(value) else str(value).strip() for value in (row.url, row.published))
    text = canonical(row.text or "").strip()
    if not text:
        raise SourceError('empty: its key "text" is missing or holds nothing')
    check_lines(text)
    found = day_of(published)
    if published and not found:
        raise SourceError(f"published {published[:40]!r} is no day: write it as YYYY-MM-DD, or leave it out")
    title = " ".join((row.title or "").split())
    return of_canonical(place, text, url=address(url), published=found, title=title, notice=row.notice or "")


def _unknown(value: str | int | None) -> bool:
    return value is None or (isinstance(value, str) and value.strip().lower() in ("", "unknown"))


def _key(line: bytes) -> str | int | None:
    try:
        return msgspec.json.decode(line, type=_Key).id
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None


def _place(origin: str, key: str | int | None, number: int) -> str:
    name = " ".join(canonical("" if key is None else str(key)).split())
    return f"{origin}#{name if 0 < len(name) <= _LONGEST_ID else number}"

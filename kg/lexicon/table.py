"""A sorted CSV file, searched as it lies on disk: nothing is parsed but the lines that are asked for."""

import csv
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path


class Sorted:
    """The lines of a CSV file that are sorted as bytes, found by how they begin. It is read at the first question."""

    def __init__(self, path: Path) -> None:
        """Remember where the file lies."""
        self._path = path

    def begins(self, start: str) -> bool:
        """Whether any line begins so."""
        wanted = start.encode()
        return self._bytes.startswith(wanted, self._first(wanted))

    def lines(self, start: str) -> Iterator[list[str]]:
        """The cells of every line that begins so; of all lines for ""."""
        wanted = start.encode()
        at = self._first(wanted)
        while at < len(self._bytes) and self._bytes.startswith(wanted, at):
            end = self._bytes.index(b"\n", at)
            yield next(csv.reader([self._bytes[at:end].decode()]))
            at = end + 1

    def rows(self) -> Iterator[list[str]]:
        """The cells of every line, parsed in one go."""
        yield from csv.reader(self._bytes.decode().splitlines())

    @cached_property
    def _bytes(self) -> bytes:
        data = self._path.read_bytes()
        return data[data.index(b"\n") + 1 :]  # without the line of column names

    def _first(self, start: bytes) -> int:
        """The offset of the first line that is not before `start`."""
        data = self._bytes
        low, high = 0, len(data)
        while low < high:
            line = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = data.index(b"\n", line) + 1
            if data[line : line + len(start)] < start:
                low = end
            else:
                high = line
        return low

import gzip
import io
import json
import resource
import time
from collections import deque
from pathlib import Path

import pytest

from kg.model import Article
from kg.sources import MAX_BYTES, Rejected, jsonl, read
from kg.sources.item import Item
from kg.sources.text import parse

TEXT = "Tỉnh Mới họp\nÔng Lê Văn Mẫu chủ trì."


def items(content: bytes) -> list[Item]:
    return list(jsonl.read_lines(io.BytesIO(content), "tin.jsonl"))


def one(**row: object) -> Item:
    (item,) = items(json.dumps(row).encode())
    return item


def test_a_line_is_the_same_article_as_a_text_file() -> None:
    header = "url: https://mau.example/1\npublished: 2023-03-02\ntitle: Tỉnh Mới họp\nnotice: Hư cấu"
    wanted = parse(f"{header}\n\n{TEXT}".encode(), "tin.jsonl#a1")
    assert wanted == one(
        id="a1",
        url="https://mau.example/1",
        published="20230302",
        title="Tỉnh Mới họp",
        text=TEXT,
        notice="Hư cấu",
        other=[1],
    )


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("20230302", "2023-03-02"),
        (20230302, "2023-03-02"),
        ("2023-03-02", "2023-03-02"),
        ("2/3/2023", "2023-03-02"),
        ("2023-03-01T20:00:00Z", "2023-03-02"),
        ("2023-03-02 08:00:00", "2023-03-02"),
        ("unknown", None),
        ("", None),
        (None, None),
    ],
)
def test_days(published: object, day: str | None) -> None:
    item = one(text=TEXT, published=published)
    assert isinstance(item, Article)
    assert item.published == day


@pytest.mark.parametrize(
    ("key", "place"),
    [("a1", "a1"), (7, "7"), ("", "1"), (None, "1"), ("x" * 101, "1"), (" a\n b ", "a b"), ("e\u0301", "é")],
)
def test_the_origin_names_the_id_or_the_line(key: object, place: str) -> None:
    assert one(id=key, text=TEXT).origin == f"tin.jsonl#{place}"


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (b"{", "line 2: no JSON"),
        (b"[]", "line 2: no JSON"),
        (b'"text"', "line 2: no JSON"),
        (b"null", "line 2: no JSON"),
        (b'{"text": 5}', "line 2: no JSON"),
        (b'{"text": "\xff"}', "line 2: no JSON"),
        (b'{"text": "\\ud800"}', "line 2: no JSON"),
        (b'{"a": ' + b"[" * 100_000, "line 2: no JSON"),
        (b"{}", "empty"),
        (b'{"text": " \\u0000 "}', "empty"),
        (b'{"text": "a", "url": "javascript:alert(1)"}', "no http"),
        (b'{"text": "a", "published": "mai"}', "no day"),
        (b'{"text": "a", "published": 20231399}', "no day"),
        (b'{"text": "' + b"x" * 100_001 + b'"}', "longer than"),
        (b'{"text": "' + b"x" * MAX_BYTES + b'"}', "8 MB"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: bytes, word: str) -> None:
    good = json.dumps({"text": TEXT}).encode()
    first, bad, last = items(good + b"\n" + line + b"\n" + good)
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert (bad.origin, last.origin) == ("tin.jsonl#2", "tin.jsonl#3")
    assert isinstance(bad, Rejected)
    assert word in bad.reason
    assert "line 2" in bad.reason


def test_a_bad_line_with_an_id_is_named_by_it() -> None:
    assert one(id="a1", text="a", url=5).origin == "tin.jsonl#a1"


def test_empty_lines_and_a_byte_order_mark_do_not_matter() -> None:
    good = json.dumps({"text": TEXT}).encode()
    assert [item.origin for item in items(b"\xef\xbb\xbf" + good + b"\r\n\r\n" + good)] == [
        "tin.jsonl#1",
        "tin.jsonl#3",
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_a_file_without_lines_is_rejected(content: bytes) -> None:
    (item,) = items(content)
    assert isinstance(item, Rejected)
    assert item.reason == "empty: no line holds an article"


def test_a_file_may_be_larger_than_one_article(tmp_path: Path) -> None:
    row = json.dumps({"text": TEXT, "other": "x" * 1_000_000}).encode() + b"\n"
    for name, content in (("a.jsonl", row * 10), ("b.NDJSON.GZ", gzip.compress(row) + gzip.compress(row))):
        (tmp_path / name).write_bytes(content)
    found = list(read(str(tmp_path)))
    assert len(found) == 12
    assert all(isinstance(item, Article) for item in found)
    assert found[-1].origin.endswith("b.NDJSON.GZ#2")


@pytest.mark.parametrize("spoil", [lambda b: b[:-20], lambda b: b[:40] + b"\x00\x01\x02" + b[43:], lambda b: b"x" + b])
def test_a_broken_gzip_file_is_rejected_where_it_breaks(spoil) -> None:
    rows = b"".join(json.dumps({"text": f"{TEXT} {i}"}).encode() + b"\n" for i in range(2000))
    found = list(jsonl.read_gzip(io.BytesIO(spoil(gzip.compress(rows))), "tin.jsonl.gz"))
    assert isinstance(found[-1], Rejected)
    assert "broken gzip" in found[-1].reason


@pytest.mark.parametrize("line", [b"\x00" * (1 << 20), b'{"text": "%s"}\n' % (b"a " * 5000) * 100, b"\n" * (1 << 20)])
def test_a_bomb_is_rejected_soon_and_in_little_memory(line: bytes) -> None:
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", mtime=0) as file:
        for _ in range(256):
            file.write(line)
    packed.seek(0)
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    (last,) = deque(jsonl.read_gzip(packed, "tin.jsonl.gz"), maxlen=1)
    assert isinstance(last, Rejected)
    assert "100 times its size" in last.reason
    assert time.perf_counter() - begun < 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000

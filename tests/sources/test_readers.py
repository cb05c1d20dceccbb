"""The contract of every reader, over the table."""

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Article
from kg.sources import READERS, Rejected
from kg.text.normalize import canonical

PAGE = (Path(__file__).parent / "pages" / "generic.html").read_bytes()
LINES = b"".join(
    json.dumps({"id": i, "published": "20230302", "text": f"Tỉnh Mới họp\nÔng Lê Văn Mẫu chủ trì {i}."}).encode()
    + b"\n"
    for i in range(3)
)
TEXT = "published: 2023-03-02\n\nTỉnh Mới họp\nÔng Lê Văn Mẫu chủ trì.".encode()
SAMPLES = {"txt": TEXT, "text": TEXT, "html": PAGE, "htm": PAGE, "jsonl": LINES, "ndjson": LINES}


def sample(ending: str) -> bytes:
    content = SAMPLES[ending.removesuffix(".gz").removeprefix(".")]
    return gzip.compress(content, mtime=0) if ending.endswith(".gz") else content


@pytest.mark.parametrize("ending", READERS)
def test_the_sample_of_each_format_is_read(ending: str) -> None:
    found = list(READERS[ending](io.BytesIO(sample(ending)), "tin"))
    assert found
    for item in found:
        assert isinstance(item, Article)
        assert item.published == "2023-03-02"
        assert item.text.startswith(item.title)
        assert canonical(item.text) == item.text


@pytest.mark.parametrize("ending", READERS)
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_spoiled_bytes_never_raise(ending: str, data: st.DataObject) -> None:
    content = bytearray(sample(ending))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content)))
        content[at : at + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=12))
    for item in READERS[ending](io.BytesIO(bytes(content)), "tin"):
        assert isinstance(item, Article) or item.reason


@pytest.mark.parametrize("ending", READERS)
@settings(deadline=None, max_examples=40)
@given(content=st.binary(max_size=200) | st.text("<>/ab &;\"'={}[]\n", max_size=200).map(str.encode))
def test_any_bytes_never_raise(ending: str, content: bytes) -> None:
    found = list(READERS[ending](io.BytesIO(content), "tin"))
    assert found
    assert all(isinstance(item, Article | Rejected) for item in found)

import io
import os
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model import Article
from kg.sources import MAX_BYTES, READERS, Rejected, read

KNOWN = ", ".join(sorted(READERS))
BODY = "Tỉnh Mới họp\nÔng Lê Văn Mẫu chủ trì."


def write(path: Path, content: str = BODY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def test_a_file(tmp_path: Path) -> None:
    path = write(tmp_path / "tin.TXT")
    (item,) = read(str(path))
    assert isinstance(item, Article)
    assert item.origin == str(path.resolve())


def test_a_relative_path_has_the_same_origin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a" / "tin.txt")
    monkeypatch.chdir(tmp_path)
    assert list(read("a/../a/tin.txt")) == list(read(str(path)))


def test_a_folder_is_read_in_order_and_nothing_is_dropped(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c.text", "c.json", "README", ".an.txt", ".git/x.txt", "rong.txt"):
        write(tmp_path / name, "" if name == "rong.txt" else f"Tin {name}\n{BODY}")
    items = list(read(str(tmp_path)))
    root = tmp_path.resolve()
    shown = [(str(Path(i.origin).relative_to(root)), getattr(i, "reason", "")) for i in items]
    assert shown == [
        (".git", "hidden folder: its files were not read"),
        (".an.txt", "hidden file"),
        ("README", f"unknown extension (none): known are {KNOWN}"),
        ("b.txt", ""),
        ("c.json", f"unknown extension .json: known are {KNOWN}"),
        ("rong.txt", "empty: there is no text"),
        ("a/c.text", ""),
        ("a/z.txt", ""),
    ]


def test_an_empty_folder_yields_nothing(tmp_path: Path) -> None:
    assert list(read(str(tmp_path))) == []


def test_a_file_of_another_kind_is_rejected(tmp_path: Path) -> None:
    (item,) = read(str(write(tmp_path / "tin.pdf")))
    assert isinstance(item, Rejected)
    assert item.reason == f"unknown extension .pdf: known are {KNOWN}"


@pytest.mark.parametrize("argument", ["khong-co.txt", "", "a\x00b", "x" * 5000])
def test_what_is_not_there_is_an_error_at_once(argument: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="there is no file or folder"):
        read(argument)


def test_standard_input() -> None:
    (item,) = read("-", stdin=io.BytesIO(BODY.encode()))
    assert isinstance(item, Article)
    assert item.origin == f"stdin:{item.id}"


@pytest.mark.parametrize("content", [b"", b"\xff", b"a" * (MAX_BYTES + 1)])
def test_bad_standard_input_is_rejected(content: bytes) -> None:
    (item,) = read("-", stdin=io.BytesIO(content))
    assert isinstance(item, Rejected)
    assert item.origin == "stdin:"


def test_a_large_file_is_not_read_into_the_report(tmp_path: Path) -> None:
    path = tmp_path / "to.txt"
    path.write_bytes(b"a\n" * (MAX_BYTES // 2 + 1))
    (item,) = read(str(path))
    assert isinstance(item, Rejected)
    assert item.content is None
    assert "8 MB" in item.reason


def test_a_pipe_in_a_folder_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ong.txt")
    (item,) = read(str(tmp_path))
    assert isinstance(item, Rejected)
    assert item.reason == "no ordinary file"


def test_a_broken_link_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "gay.txt").symlink_to(tmp_path / "khong-co.txt")
    (item,) = read(str(tmp_path))
    assert isinstance(item, Rejected)


def test_a_linked_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a" / "tin.txt")
    (tmp_path / "a" / "vong").symlink_to(tmp_path)
    found, link = sorted(read(str(tmp_path)), key=lambda item: item.origin)
    assert isinstance(found, Article)
    assert isinstance(link, Rejected)
    assert link.reason == "link to a folder: not followed"
    assert link.origin.endswith("a/vong")


def test_a_file_that_may_not_be_read_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path = write(tmp_path / "kin.txt")
    monkeypatch.setattr(Path, "open", refuse)
    (item,) = read(str(path))
    assert isinstance(item, Rejected)
    assert item.reason == "the file cannot be read: Permission denied"


def test_a_file_name_that_is_no_utf_8_can_be_stored(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/t\xed n.txt"
    try:
        with open(name, "wb") as file:  # noqa: PTH123
            file.write(BODY.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (item,) = read(str(tmp_path))
    assert item.origin.endswith("t\\xed n.txt")
    item.origin.encode("utf-8")

"""Cards: a line with a name, and below it lines with nothing but that person's posts, one person after the other.

What a card leaves out ("Bí thư Đảng ủy") is that of the list, which the line above does not tell: no such post is taken from it.

TS. Nguyễn Văn Mẫu
Bí thư Đảng ủy,
Hiệu trưởng
PGS. Trần Thị Thử
Phó Hiệu trưởng
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from kg.extract.items import Item, Scanned, TitleDraft

_LONGEST, _LONGEST_NAME = (
    200,
    80,
)  # characters of a line, and of one that holds a name alone ("GS.TS.NGND Nguyễn Văn Mẫu")
_BESIDE_NAME = frozenset(("honorific", "rank", "punct"))
_BESIDE_POST = frozenset(("modifier", "punct", "unit", "body", "date", "term", "link"))
_ACTS = frozenset(("name", "verb", "event", "role", "ending"))
_STOPS = (".", ":", ";", "?")
_FEWEST = 2  # people; a single name over a post may be who wrote of it


def holders(sentences: Sequence[Scanned]) -> dict[int, Item]:
    """The name of the card that each line of posts stands on, by where the line begins."""
    found: dict[int, Item] = {}
    if not any(_may_open(line, below) for line, below in pairwise(sentences)):
        return found  # most articles
    for row in (row for lines in _in_a_row(sentences) for row in _rows(lines)):
        names = [line.start for line, name in row if name]
        if len(names) < _FEWEST or row[0][1] is None:
            continue  # "Chủ tịch | Nguyễn Văn Mẫu": who signed
        now = row[0][1]
        for line, name in row:
            now = name or now
            if name is None and _tells_posts(line):
                found[line.start] = now
    return found


def _may_open(line: Scanned, below: Scanned) -> bool:
    """Whether a card may begin: a short line that may be a name, and below it one with a post."""
    return line.line < below.line and _is_short(below, _LONGEST) and below.may("title") and _may_be_name(line)


def _is_short(line: Scanned, limit: int) -> bool:
    return line.end - line.start <= limit


def _in_a_row(sentences: Iterable[Scanned]) -> Iterator[list[Scanned]]:
    """Short lines that follow each other, as many as may be cards of several people."""
    for short, lines in groupby(sentences, lambda line: _is_short(line, _LONGEST)):
        row = list(lines) if short else []
        if sum(map(_may_be_name, row)) >= _FEWEST and any(line.may("title") for line in row):
            yield row


def _may_be_name(line: Scanned) -> bool:
    return _is_short(line, _LONGEST_NAME) and line.may("name")


def _rows(sentences: Sequence[Scanned]) -> Iterator[list[tuple[Scanned, Item | None]]]:
    """Those that are a card, each with the name that stands in it alone; the first holds a name or posts and nothing else."""
    alone = {line.start: name for line in sentences if (name := _name(line))}
    row: list[tuple[Scanned, Item | None]] = []
    for sentence in sentences if len(alone) >= _FEWEST else ():
        name = alone.get(sentence.start)
        if name or _tells_posts(sentence) or (row and _is_note(sentence)):
            row.append((sentence, name))
            continue
        if row:
            yield row
        row = []
    if row:
        yield row


def is_whole(title: TitleDraft) -> bool:
    """The post on a card needs nothing of its neighbours, or stands for itself: "Hiệu trưởng", "Vụ trưởng Vụ Mẫu"."""
    body = title.body
    while body and body.parent:
        body = body.parent
    if body is None or body.unit or body.level:
        return True
    takes = body.concept.props.get("takes", ())
    return "unit" not in takes and (bool(body.name) or not takes)


def _name(sentence: Scanned) -> Item | None:
    """The name of a line that holds nothing else."""
    if not _may_be_name(sentence):
        return None
    names = [item for item in sentence.items if item.kind == "name"]
    rest = (item for item in sentence.items if item.kind != "name")
    return names[0] if len(names) == 1 and all(i.kind in _BESIDE_NAME or i.text.isdigit() for i in rest) else None


def _tells_posts(sentence: Scanned) -> bool:
    if not _is_short(sentence, _LONGEST) or not sentence.may("title"):
        return False
    titles = [item for item in sentence.items if item.kind == "title"]
    return bool(titles) and all(i.kind == "title" or i.kind in _BESIDE_POST for i in sentence.items)


def _is_note(sentence: Scanned) -> bool:
    """Something else that stands on a card: "Đại diện cựu sinh viên", a post that no list has."""
    return _is_short(sentence, _LONGEST) and all(
        item.kind not in _ACTS and item.text not in _STOPS for item in sentence.items
    )

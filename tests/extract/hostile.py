"""Texts built to hurt the rules of the reader: each repeats what makes a rule look far back, far ahead, or at everything.

What is repeated goes on with numbers or other syllables where a rule would stop at the same word twice. All invented.
"""

from collections.abc import Callable, Iterator
from itertools import count, islice, product

from kg.model import Article
from kg.sources.item import article

PUBLISHED = "2024-03-12"
FIRST, SECOND = (
    ("Mẫu", "Thử", "Minh", "Lan", "Hòa", "Bình", "An", "Đức"),
    ("Văn", "Thị", "Hữu", "Ngọc", "Đình", "Quang"),
)
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")

# Pieces without a full stop: repeated they are one endless sentence.
RUNS = {
    "titles": "Bí thư Tỉnh ủy, ",
    "bare titles": "Chủ tịch, Giám đốc, ",
    "names": "Nguyễn Văn Mẫu, ",
    "names without commas": "Nguyễn Văn Mẫu ",
    "commas": ", ",
    "semicolons": "; ",
    "former": "nguyên ",
    "former titles": "nguyên Bí thư Huyện ủy, ",
    "lists": "gồm: ",
    "communes": "xã Mẫu Thử, xã Thử Mẫu, ",
    "level words": "xã huyện tỉnh ",
    "body heads": "Ban Sở Ủy ban nhân dân Vụ ",
    "body names": "Trung tâm Thử nghiệm và Phát triển và ",
    "small bodies": "giám đốc bệnh viện ",
    "abbreviations": "UBND HĐND TP MTTQ ",
    "dates": "ngày 12/3/2024 ",
    "dates after a name": "ngày 12/3, ",
    "brackets": "( ",
    "address": "đồng chí ",
    "events": "tổ chức hội nghị ",
    "decisions": "bổ nhiệm ",
    "appointments": "bổ nhiệm ông Nguyễn Văn Mẫu giữ chức Giám đốc Sở Y tế; ",
    "endings": "nghỉ hưu, ông Nguyễn Văn Mẫu, ",
    "kin": "con trai ông Nguyễn Văn Mẫu bị cách chức, ",
    "refusals": "hủy quyết định cách chức ông Nguyễn Văn Mẫu, ",
    "posts before": "Chủ tịch, ông Nguyễn Văn Mẫu; ",
    "tellers": "cho biết trưởng khoa bị cách chức Giám đốc Sở Mẫu, ",
    "copulas": "là Chủ tịch, là ",
    "deeds": "ông Nguyễn Văn Mẫu phát biểu và trao quà cho ông Trần Văn Thử, ",
    "of": "của ông Nguyễn Văn Mẫu ",
    "places": "tại Hà Nội, ",
    "venues": "tại ",
    "joins": "và ",
    "rows": "ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế; ",
    "plurals": "các Phó Chủ tịch UBND tỉnh gồm bà Trần Thị Thử và ",
    "planned": "dự kiến bổ nhiệm Giám đốc ",
    "before": "trước khi ",
    "ranks": "Thượng tướng, ",
    "members": "tham gia Ban Chấp hành, Ban Thường vụ, ",
    "sides": "Phía chủ nhà có ông Mẫu, ",
    "ages": "Mẫu, 52 tuổi, ",
    "capitals": "THỬ MẪU ",
    "quotes": "“ ",
    "dots": "Nguyễn Văn... ",
    "countries": "Thủ tướng Nhật Bản, ",
    "small words": "trong thời gian tới của các ",
    "thay": "thay ông ",
    "career": "năm 2015 giữ chức Giám đốc Sở Y tế, ",
}

# Lines and sentences: what one says of another, or an article as a whole.
LINES = {
    "line of titles": "Bí thư Tỉnh ủy.\n",
    "openers of lists": "Các ủy viên gồm:\n",
    "entries of a list": "- Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy Thử;\n",
    "holdings": "Ông Nguyễn Văn Mẫu, Giám đốc Sở Y tế tỉnh Cao Bằng, phát biểu.\n",
    "bare posts": "Giám đốc Sở Y tế Nguyễn Văn Mẫu phát biểu. ",
    "cards": "Nguyễn Văn Mẫu\nGiám đốc Sở Y tế tỉnh Cao Bằng\n",
    "fields of a name": "Cục trưởng Cục Du lịch, Thể thao, Văn hóa, ",
    "asides": "Giám đốc Sở Y tế (đứng giữa) ",
    "years served": "Sau 5 năm làm Giám đốc Sở Y tế, ",
    "guests": "Thủ tướng Ấn Độ Gan Mauthu, Bộ trưởng Quốc phòng Raj Thumau, ",
    "deeds": "Bí thư Tỉnh ủy Nguyễn Văn Mẫu đã đến kiểm tra, làm việc với xã Thử. ",
    "ministers": "Bộ Y tế và Bộ Nội vụ họp. Bộ trưởng Nguyễn Văn Mẫu phát biểu.\n",
    "hosts": "Phía khách có Chủ tịch UBND tỉnh Nguyễn Văn Mẫu. Phía chủ nhà có Chủ tịch UBND tỉnh Trần Văn Thử.\n",
    "pairs of units": "Đoàn đến hai tỉnh Nghệ An, Hà Tĩnh rồi về. Chủ tịch UBND tỉnh Nguyễn Văn Mẫu dự.\n",
    "pronouns": "Ông từng là Giám đốc Sở Y tế.\n",
    "career lines": "Từ 3/2015 đến 6/2020: Giám đốc Sở Y tế.\n",
    "occasions": "Chiều cùng ngày, UBND tỉnh tổ chức hội nghị.\n",
    "dated occasions": "Ngày 12/3, tại Hà Nội, UBND tỉnh Cao Bằng tổ chức hội nghị do ông Nguyễn Văn Mẫu chủ trì. ",
    "decisions again": "Tại Quyết định khác, Thủ tướng bổ nhiệm ông Nguyễn Văn Mẫu giữ chức Thứ trưởng Bộ Y tế.\n",
    "bodies by name": "Phó Giám đốc Trung tâm Thử nghiệm Nguyễn Văn Mẫu phát biểu.\n",
    "empty lines": "\n\n",
    "one word": "Mẫu.\n",
}


def _people() -> Iterator[str]:
    """People of many names, several to a sentence."""
    for n, (last, mid, given) in zip(count(), _names(), strict=False):
        yield f"Ông {last} {mid} {given} {FIRST[n % 8]}, Giám đốc Sở Y tế, dự. "


def _names() -> Iterator[tuple[str, str, str]]:
    syllables = [f"{a}{b}{c}" for a, b, c in product("BCDGHKLMNPQSTVX", "aeiou", ("", "n", "ng", "nh", "m", "t"))]
    for given, mid, last in product(syllables, syllables, SURNAMES):
        yield last, mid, given


def _namesakes() -> Iterator[str]:
    """People who share a given name, by which all are called."""
    for last, mid, given in _names():
        yield f"Ông {last} {mid} {given} Mẫu dự, ông Mẫu phát biểu. "


def _units() -> Iterator[str]:
    """Units and agencies of many names that no list has."""
    for _, mid, given in _names():
        yield f"Chủ tịch UBND xã {mid} {given} Nguyễn Văn Mẫu dự cùng Chủ tịch UBND xã. "


def _agencies() -> Iterator[str]:
    for _, mid, given in _names():
        yield f"Giám đốc Trung tâm {mid} {given} Nguyễn Văn Mẫu dự.\n"


def _offices() -> Iterator[str]:
    """One person with ever other posts."""
    for _, mid, given in _names():
        yield f"Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã {mid} {given}, dự.\n"


OTHERS: dict[str, Callable[[], Iterator[str]]] = {
    "people": _people,
    "namesakes": _namesakes,
    "units": _units,
    "agencies": _agencies,
    "offices": _offices,
}
NAMES = (*RUNS, *LINES, *OTHERS)
OPENED = (
    "Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy, dự hội nghị ngày 12/3/2024 "  # a sentence in which rules look back to a name
)


def text(name: str, length: int) -> str:
    """A hostile text of about so many characters."""
    if name in OTHERS:
        return "".join(islice(OTHERS[name](), length // 30))[:length]
    piece = RUNS.get(name) or LINES[name]
    opened = OPENED if name in RUNS else ""
    return (opened + piece * (length // len(piece) + 1))[:length]


def hostile(name: str, length: int) -> Article:
    """The same as an article, past the limit of a line that files have."""
    return article("hostile", text(name, length), published=PUBLISHED, title="Tin trong ngày")

"""Sentences and the zones of a news page: where a title, a caption or a by-line stands.

Zones go by the shape of a line alone; the rules of the genre are told at `zones`.
"""

import re

from kg.model import Record


class Sentence(Record, frozen=True):
    """One sentence without the white space around it; `line` counts the lines of the text from 0."""

    start: int
    end: int
    line: int


_CLOSED = r"[\"”’»)\]]*(?:[ \t]+|(?=[^\W\d_][^\W\d_]))"
_END = re.compile(rf"[.!?…]+{_CLOSED}")
_STOP = re.compile(rf"\.\.*{_CLOSED}")  # the same where no other mark is: what begins with one sign is found faster
_OPENERS = "\"“‘«'([–—-*•+"
_WORD_BEFORE = re.compile(r"[^\s(\[\"“]{1,16}\Z")
_TITLES = "ts ths th.s ths.bs pgs gs gs.ts pgs.ts bs bs.ckii ks cn ncs ll ds dr mr mrs ms st"
_ABBREVIATIONS = frozenset(
    f"{_TITLES} tp tx tt tw t.ư t.p t.x q p h x tr đ/c đc v.v vv ctv nxb pv ông/bà no vs kts nsnd nsưt ubnd.tp".split()
)
_ROMAN = frozenset("IVX")
_NUMBERED = re.compile(r"(?:^|\n)\s*(?:\d{1,3}|[IVX]{1,5}|[a-zđ])(?:\.\d{1,2})*\Z")
_ARTICLE_BEFORE = re.compile(r"(?:Điều|Khoản|Mục|Chương|Phần|Bài|Câu|Số|Quận|Phường) \w{1,5}\Z")
_LOOK_BACK = 24
_CHROME = re.compile(
    r"(?:đã xem|lượt xem|số lượt|xem tin theo|xem thêm|chia sẻ|bản in|in trang|in bài|gửi (?:email|bài)|cỡ chữ|từ khóa|"
    r"tags?\s*:|tin liên quan|bài liên quan|tin khác|các tin|tin mới|bình luận|trang chủ|quay lại|về đầu trang|"
    r"facebook|twitter|zalo|theo dõi .{0,40} trên|đọc (?:bài|tin)|nghe (?:bài|tin)|copy link|lưu bài)",
    re.IGNORECASE,
)
_CLOCK = "lúc giờ phút h gmt am pm sa ch"
_STAMP_WORDS = frozenset(
    f"{_CLOCK} thứ hai ba tư năm sáu bảy bẩy chủ nhật cn ngày tháng cập nhật cuối đăng xuất bản đã xem lượt".split()
)
_LETTERS = re.compile(r"[^\W\d_]+")
_CREDIT = re.compile(
    r"\(?(?i:(?:(?:tin|bài|ảnh|bài viết|thực hiện|nguồn|tác giả|biên tập)[\s,/&-]*(?:và\s+)?){1,3}:"
    r"|(?:theo|pv|nhóm pv)(?::|(?=\s(?-i:[A-ZĐÂĂÊÔƠƯ])[^.]*\Z)))",
)
_PHOTO = re.compile(r"\(?[Ảả]nh\s*(?::|minh h[ọo]a|tư liệu|chụp|[A-ZĐ])|Đồ họa\s*:")
_PHOTOS = ("ảnh", "Ảnh", "Đồ họa")  # most lines have none of these, which are looked for at once
_ITEM = re.compile(r"\s*(?:[-–—+*•]|\d{1,3}[.)]|[a-zđ]\))\s")
_STOPS = (".", "!", "?", "…", ";", ":", ",", '."', ".”", '"', "”")
_SIGNATURE_END = re.compile(r"\s[-–—]\s|[-–—/(]")
_HONORIFICS = ("Ông", "Bà", "Đồng", "Các", "Đại")
_DATED = re.compile(r"(?:Sáng|Trưa|Chiều|Tối|Ngày)(?: ngày)? [0-9]{1,2}[-/.][0-9]{1,2}(?:[-/.][0-9]{4})?,")
_LONG = 80
_CHROME_LENGTH = 120
_CAPTION_LENGTH = 220
_BYLINE_LENGTH = 90
_TITLE_LENGTH = 250
_LAST_LINES = 4
_LONGEST = 2000  # characters: of 180,000 sentences of the press the longest had 1,400
_CUTS = ("; ", ", ", " ")


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences that hold every character but white space between them.

    A line break always ends a sentence. So do . ! ? … before a space and a capital, digit, quote or dash, and a full
    stop glued between a small letter and a capitalised word ("tỉnh.Tham dự"); not after abbreviations (TP., ThS.,
    đ/c, T.Ư, v.v.), initials, the number of a list ("1.") or "Điều 1.", nor inside 22.6.2023 and 1.200. What goes on
    for more than 2,000 characters is no sentence but a table or a prank, and is cut: after a semicolon, else a comma, else
    a word. So whatever looks through a whole sentence takes time in proportion to the text.

    >>> text = "Ông Mẫu, TP. Mới, chủ trì. Dự có ThS. Lê Mẫu."
    >>> [text[s.start:s.end] for s in sentences(text)]
    ['Ông Mẫu, TP. Mới, chủ trì.', 'Dự có ThS. Lê Mẫu.']
    """
    found: list[Sentence] = []
    start = line = 0
    mark = _END if any(sign in text for sign in "!?…") else _STOP
    for content in text.split("\n"):
        end = start + len(content)
        _add_line(text, start, end, line, mark, found)
        start, line = end + 1, line + 1
    return found


def _add_line(text: str, start: int, end: int, line: int, mark: re.Pattern[str], found: list[Sentence]) -> None:
    begin = start
    for match in mark.finditer(text, start, end):
        if match.end() < end and _ends(text, match):
            _add(text, begin, match.end(), line, found)
            begin = match.end()
    _add(text, begin, end, line, found)


def _add(text: str, start: int, end: int, line: int, found: list[Sentence]) -> None:
    while end - start > _LONGEST:
        cut = _cut(text, start)
        _add_piece(text, start, cut, line, found)
        start = cut
    _add_piece(text, start, end, line, found)


def _cut(text: str, start: int) -> int:
    limit = start + _LONGEST
    for mark in _CUTS:
        at = text.rfind(mark, start + _LONGEST // 2, limit)
        if at >= 0:
            return at + len(mark)
    return limit


def _add_piece(text: str, start: int, end: int, line: int, found: list[Sentence]) -> None:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        start += len(piece) - len(piece.lstrip())
        found.append(Sentence(start, start + len(inner), line))


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether the mark found is the end of a sentence."""
    after = text[match.end()]
    glued = not match[0][-1].isspace()
    if glued:
        return _glued_end(text, match)
    if not (after.isupper() or after.isdigit() or after in _OPENERS):
        return False
    return match[0].rstrip() != "." or not _abbreviated(text, match.start())


def _glued_end(text: str, match: re.Match[str]) -> bool:
    at, after = match.start(), match.end()
    before = text[max(0, at - _LOOK_BACK) : at]
    if match[0][0] not in ".!?" or len(match[0]) > 2 or not (before[-1:].islower() or before[-1:] == ")"):
        return False
    if not (text[after].isupper() and text[after + 1 : after + 2].islower()):
        return False
    word = _WORD_BEFORE.search(before)
    return word is None or not ("." in word[0] or "/" in word[0] or word[0].lower() in _ABBREVIATIONS)


def _abbreviated(text: str, at: int) -> bool:
    before = text[max(0, at - _LOOK_BACK) : at]
    if ((at <= _LOOK_BACK or "\n" in before) and _NUMBERED.search(before)) or _ARTICLE_BEFORE.search(before):
        return True
    match = _WORD_BEFORE.search(before)
    if not match:
        return False
    word = match[0]
    if len(word) == 1 and word.isupper():
        previous = before[: match.start()].split()
        return not (word in _ROMAN and previous and previous[-1].islower())
    return word.lower() in _ABBREVIATIONS


def zones(text: str, found: list[Sentence]) -> list[str]:
    r"""Name the zone of each line: title, lead, body, caption, byline or chrome; "" for an empty line.

    `found` are the sentences of the text. The rules, each a habit of the genre:
    the first line is the title if it is one sentence of at most 250 characters without a full stop, and does not
    begin with a day ("Chiều 2/3, ông A ...");
    chrome is a short line with a view counter, a share bar, links to other news, or with nothing but a time stamp;
    a by-line is one of the last four lines (or stands below the title), short, without a full stop, and begins
    with "Tin:", "Bài, ảnh:", "Theo ..." or has 2 to 5 capitalised words only, as far as a dash;
    a caption names its photo ("Ảnh: ..."), or is one short sentence without a stop after it, unless it is an item of a
    list or follows a line that ends with a colon;
    the lead is the first other line of at least 80 characters; what remains is body.

    >>> page = "Tỉnh Mới họp\nĐã xem: 9\nĐại biểu dự họp\nSáng 2/3, tỉnh họp.\nLê Mẫu"
    >>> zones(page, sentences(page))
    ['title', 'chrome', 'caption', 'body', 'byline']
    """
    lines = text.split("\n")
    counts = [0] * len(lines)
    for sentence in found:
        counts[sentence.line] += 1
    filled = [i for i, line in enumerate(lines) if line.strip()]
    edge = set(filled[-_LAST_LINES:]) | set(filled[1:2])
    names = ["" for _ in lines]
    for place, i in enumerate(filled):
        before = lines[filled[place - 1]] if place else ""
        names[i] = _zone(lines[i].strip(), before.rstrip(), counts[i], at_edge=i in edge, place=place)
    lead = next((i for i in filled if names[i] == "body" and len(lines[i]) >= _LONG), None)
    if lead is not None and (names[filled[0]] == "title" or lead == filled[0]):
        names[lead] = "lead"
    return names


def _zone(line: str, before: str, sentence_count: int, *, at_edge: bool, place: int) -> str:
    if (
        not place
        and len(line) <= _TITLE_LENGTH
        and sentence_count <= 1
        and not line.endswith(".")
        and not _DATED.match(line)
    ):
        return "title"
    if len(line) <= _CHROME_LENGTH and (_CHROME.match(line) or _is_stamp(line)):
        return "chrome"
    if at_edge and len(line) <= _BYLINE_LENGTH and _CREDIT.match(line):
        return "byline"
    if len(line) <= _CAPTION_LENGTH and any(word in line for word in _PHOTOS) and _PHOTO.search(line):
        return "caption"
    if at_edge and len(line) <= _BYLINE_LENGTH and _is_signature(line):
        return "byline"
    opens = place <= 1 and _DATED.match(line)  # the summary below a title often has no stop
    return "caption" if _is_caption(line, before, sentence_count) and not opens else "body"


def _is_stamp(line: str) -> bool:
    # most lines end this with their first word
    return all(w[0].lower() in _STAMP_WORDS for w in _LETTERS.finditer(line)) and any(map(str.isdigit, line))


def _is_signature(line: str) -> bool:
    name = _SIGNATURE_END.split(line, maxsplit=1)[0].split()
    return (
        2 <= len(name) <= 5
        and all(word[0].isupper() for word in name)
        and name[0] not in _HONORIFICS
        and not line.endswith(_STOPS)
    )


def _is_caption(line: str, before: str, sentence_count: int) -> bool:
    if len(line) > _CAPTION_LENGTH or sentence_count != 1:
        return False
    return not (line.endswith(_STOPS) or _ITEM.match(line) or before.endswith(":"))

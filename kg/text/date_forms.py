"""The written forms of dates, terms and periods (domain 1.6), as patterns that `kg.text.dates` tries at a number."""

import re

LOOK_BACK = 48
NUMBER = re.compile(r"[0-9]+")
PARTS = "sáng|trưa|chiều|tối|đêm"
SHOWN_PART = {"đêm": "tối"}
WEEKDAY = r"thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật"
DASH = "[-–—]"
YEAR = r"(?:19|20)[0-9][0-9](?![0-9])"

# What may stand before a day: at least one of these words, in any order ("sáng nay, thứ sáu, ngày 22/6").
BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{PARTS}|ngày|hôm|nay|qua|mai|cùng|sớm|muộn|từ|{WEEKDAY}|m[ùồ]ng)(?:[\s,]+\(?|\s*\())+\Z",
    re.IGNORECASE,
)
SURE = re.compile(rf"(?<!\w)(?:{PARTS}|ngày|hôm|nay|qua|{WEEKDAY}|m[ùồ]ng)(?!\w)", re.IGNORECASE)
PART = re.compile(rf"(?<!\w)(?:{PARTS})(?!\w)", re.IGNORECASE)

# A day, with its month and year where they are written: 22, 22/6, 22-6-2023, 22 tháng 6 năm 2023, 22/6 năm nay.
# "26-27/8" is no 26th of month 27: a dash or dot does not bring a month if a further "/8" or "tháng" follows.
ITEM = re.compile(
    r"([0-9]{1,2})(?![0-9])(?:"
    r"(?P<by> ?/ ?|[-.–](?![0-9]{1,2}(?: ?/ ?[0-9]{1,2}(?![0-9])| tháng)))(?P<m>[0-9]{1,2})(?![0-9])"
    r"(?:(?: ?/ ?|[-.–])(?P<y>[0-9]{4})(?![0-9])|(?P=by)(?P<yy>[0-9][0-9])(?![0-9]))?"
    r"| tháng (?P<tm>[0-9]{1,2})(?![0-9])(?:[/.-](?P<ty>[0-9]{4})(?![0-9]))?)?",
)
DAY_AFTER = re.compile(r" ?[-/.,–—] ?[0-9n]| (?:tháng|và|đến|tới) ", re.IGNORECASE)
YEAR_AFTER = re.compile(rf"(?:,? (?:của )?năm ({YEAR}|nay|ngoái|trước))", re.IGNORECASE)
JOIN = re.compile(
    rf"(?:(?P<to> ?{DASH} ?| (?:đến|tới) (?:hết )?)|(?P<list>, ?| và ))"
    rf"(?:(?:{PARTS}) )?(?:ngày )?(?:(?:{PARTS}) )?(?=[0-9])",
    re.IGNORECASE,
)
NOT_AFTER = re.compile(
    r" ?/ ?\w|[-–](?![0-9]{1,2}(?: ?[/.]| tháng))[0-9]|[.,][0-9]|\w|%|-[A-ZĐ]{2}| ?\(?(?:âm lịch|ÂL)|'"
)
SHORT_YEAR = re.compile(r"[-./– ][0-9][0-9]\Z")
COMING = re.compile(r"(?: sắp)? tới(?: đây)?(?=\s*(?:[,.;:)]|$)| tại)", re.MULTILINE)
GLUED = re.compile(r"[\w/.\-–']\Z|[0-9],\Z")
DOCUMENT = re.compile(
    r"(?:số|nghị quyết|quyết định|chỉ thị|kết luận|thông tư|"
    r"nghị định|kế hoạch|công văn|quy định|hướng dẫn|quý|QĐ|NQ|CT|KL)"
    r"\s*:?\s*\Z",
    re.IGNORECASE,
)
ISO = re.compile(rf"({YEAR})([-/])([0-9][0-9]?)\2([0-9][0-9]?)(?![0-9/-])")

MONTH = re.compile(rf"([0-9]{{1,2}})(?![0-9])(?:(?: ?/ ?|[-.]|,? năm )({YEAR}))?(?![-./][0-9])", re.IGNORECASE)
MONTH_BEFORE = re.compile(r"(?<!\w)tháng \Z", re.IGNORECASE)
COUNTED = re.compile(r"[0-9] tháng \Z", re.IGNORECASE)
BARE_MONTH = re.compile(rf"([0-9]{{1,2}})/({YEAR})(?![-./]\w)")
ONE_YEAR = re.compile(rf"({YEAR})(?![/\-–][0-9]|\w)")
YEAR_BEFORE = re.compile(r"(?<!\w)năm \Z", re.IGNORECASE)
YEARS = re.compile(rf"({YEAR})(?: ?{DASH} ?| (?:đến|tới) (?:năm )?)({YEAR})(?![-/]\w)", re.IGNORECASE)
TERM_BEFORE = re.compile(r"(?<!\w)nhiệm k[ỳì](?: từ)?(?: năm)?:? ?\(?\Z", re.IGNORECASE)
PERIOD_BEFORE = re.compile(
    r"(?<!\w)(?:giai đoạn|năm học|niên khóa|niên khoá|thời kỳ|kế hoạch|năm|[0-9] năm|từ)(?: từ)?(?: năm)? ?\(?\Z",
    re.IGNORECASE,
)
TERM_YEARS = 6
MONTHS = re.compile(rf"[0-9]{{1,2}} tháng(?: (?:đầu|cuối))? năm(?: {YEAR})?", re.IGNORECASE)
QUARTER = re.compile(rf"(?<!\w)[Qq][Uu][ýÝ] (?:I{{1,3}}|IV|[1-4])(?!\w)(?:(?:[/-]|,? năm ){YEAR})?", re.IGNORECASE)
RELATIVE = re.compile(
    rf"(?<!\w)(?:(?P<part>{PARTS})(?: sớm)? (?:nay|qua|mai|cùng ngày|hôm nay|hôm qua)"
    r"|(?:ngày )?hôm (?:nay|qua|sau|trước)|cùng ngày|ngày mai|vừa qua|mới đây)(?!\w)",
    re.IGNORECASE,
)
RELATIVE_ENDS = ("nay", "qua", "mai", "ùng ngày", "hôm sau", "hôm trước", "ới đây")
MOST_DAYS = 8

"""The written forms of dates, terms and periods (domain 1.6), as patterns that `kg.text.dates` tries at a number."""

import re

LOOK_BACK = 48
NUMBER = re.compile(r"[0-9]+")
PARTS = "sáng|trưa|chiều|tối|đêm"
SHOWN_PART = {"đêm": "tối"}
WEEKDAY = r"thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật"
DASH = "[-–—]"
# "8h30", "14 giờ 30 phút"; "24h" and "48 giờ" are spans of time. The hours at which a new part of the day begins.
CLOCK = r"(?:[01]?[0-9]|2[0-3])(?: ?h(?: ?[0-9]{2})?| giờ(?: [0-9]{2}(?: phút)?)?(?!,)|:[0-9]{2})(?![0-9])"
HOURS = ((18, "tối"), (13, "chiều"), (11, "trưa"), (0, "sáng"))
YEAR = r"(?:19|20)[0-9][0-9](?![0-9])"

# What may stand before a day: at least one of these words, in any order ("sáng nay, thứ sáu, ngày 22/6"); but what
# follows "trong ngày, 10/12 xã" is a count.
BEFORE = re.compile(
    rf"(?<!\w)(?:(?:{PARTS}|ngày(?!,)|hôm|nay|(?<!thông )qua|mai|cùng|sớm|muộn|(?:kể )?từ|{WEEKDAY}|m[ùồ]ng|{CLOCK})"
    r"(?:[ \t,]+\(?|[ \t]*\())+\Z",
    re.IGNORECASE,
)
SURE = re.compile(rf"(?<!\w)(?:{PARTS}|ngày|hôm|nay|qua|{WEEKDAY}|m[ùồ]ng|{CLOCK})(?!\w)", re.IGNORECASE)
CLOCK_HOUR = re.compile(rf"(?<!\w)(?={CLOCK})[0-9]+", re.IGNORECASE)
PART = re.compile(rf"(?<!\w)(?:{PARTS})(?!\w)", re.IGNORECASE)

# A day, with its month and year where they are written: 22, 22/6, 22-6-2023, 22 - 6 - 2023, 22 tháng 6 năm 2023.
# "Ngày 17 - 9, UBND tỉnh ..." is a day with its month, "từ ngày 5 - 9, ..." are days.
# "26-27/8" is no 26th of month 27: a dash or dot does not bring a month if a further "/8" or "tháng" follows.
ITEM = re.compile(
    r"([0-9]{1,2})(?![0-9])(?:"
    r"(?P<by> ?/ ?|[-.–](?![0-9]{1,2}(?: ?/ ?[0-9]{1,2}(?![0-9])| tháng))"
    r"| [-.–] (?=[0-9]{1,2} [-.–] [0-9]{4}(?![0-9]))|[-–] (?=[0-9]{1,2} ?[-–] ?[0-9]{4}(?![0-9]))"
    r"| [-–] (?=(?:1[0-2]|0?[1-9])[,)]))(?P<m>[0-9]{1,2})(?![0-9])"
    r"(?:(?: ?/ ?|[-.–]| [-–] ?|(?P=by))(?P<y>[0-9]{4})(?![0-9])|(?P=by)(?P<yy>[0-9][0-9])(?![0-9]))?"
    r"|,? tháng (?P<tm>[0-9]{1,2})(?![0-9])(?:[/.-](?P<ty>[0-9]{4})(?![0-9]))?)?",
)
SPACED = re.compile(r"[0-9]+ [-–] [0-9]+\Z")
DAY_AFTER = re.compile(r" ?[-/.,–—&] ?[0-9n]|,? (?:tháng|và|đến|tới) ", re.IGNORECASE)
YEAR_AFTER = re.compile(rf"(?:,? (?:của )?năm ({YEAR}|nay|ngoái|trước))", re.IGNORECASE)
JOIN = re.compile(
    rf"(?:(?P<to> ?{DASH} ?| (?:đến|tới) (?:hết )?)|(?P<list>, ?(?:và )?| và | ?& ?))"
    rf"(?:{CLOCK},? )?(?:(?:{PARTS}) )?(?:ngày )?(?:(?:{PARTS}) )?(?=[0-9])",
    re.IGNORECASE,
)
# What makes of "22/6" or "10/3" something else: a further number, a sum, a day of the moon's calendar.
SUM = r"(?:triệu|tỷ(?! phú)|tỉ|nghìn|ngàn|đồng(?! chí)|USD|km|kg|ha|tấn|lượt)(?!\w)"
MOON = (
    r"(?:âm lịch|ÂL|AL|Tết(?! trồng))(?!\w)|(?:của )?(?:năm )?(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý) "
    r"(?:Tý|Tí|Sửu|Dần|Mão|Mẹo|Thìn|Tỵ|Tị|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)(?!\w)"
)
NOT_AFTER = re.compile(
    rf" ?/ ?\w|[-–](?![0-9]{{1,2}}(?: ?[/.]| tháng))[0-9]|[.,][0-9]|\w|%|-[A-ZĐ]{{2}}|,? ?\(?(?:{MOON})| {SUM}|'"
)
MOON_BEFORE = re.compile(r"âm lịch,?:? (?:là )?(?:ngày )?\Z", re.IGNORECASE)
KINGS_BEFORE = re.compile(r"(?:m[ùồ]ng|Hùng Vương) ?\(?\Z", re.IGNORECASE)  # their day, 10/3, is always the moon's
EACH_DAY = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|một|1) ngày \Z", re.IGNORECASE)  # "mỗi ngày 5-6 lần"
FEAST = re.compile(r"(?<!\w)(?:k[ỷỉ] niệm|chào mừng|mừng|nhân|dịp)(?: [0-9]+ năm)?(?: dịp)? ngày \Z", re.IGNORECASE)
SHORT_YEAR = re.compile(r"[-./– ][0-9][0-9]\Z")
COMING = re.compile(r"(?: sắp)? tới(?: đây)?(?=\s*(?:[,.;:)]|$)| tại)", re.MULTILINE)
GLUED = re.compile(r"[\w/.\-–']\Z|[0-9],\Z")
DOCUMENT = re.compile(
    r"(?:số|nghị quyết|quyết định|chỉ thị|kết luận|thông tư|"
    r"nghị định|kế hoạch|công văn|quy định|hướng dẫn|quý|QĐ|NQ|CT|KL)"
    r"\s*:?\s*\Z",
    re.IGNORECASE,
)
# The day of a document: "Nghị quyết số 18-NQ/TW ngày 25/10/2017", "Quyết định của Thủ tướng ngày 3/4". After a comma it
# is one only if the document goes on after it ("..., ngày 25/10/2017 của"): "Thực hiện Kế hoạch 5-KH/TU, ngày 22/6 tỉnh họp".
DOCUMENT_BACK = 120
DOCUMENT_DAY = re.compile(
    r"(?:[0-9]/?[-–/][A-ZĐƯ]{1,8}[0-9]{0,2}(?:[-–/.&][\wĐ]+)*"
    r"|(?<!\w)(?:Nghị quyết|Quyết định|Chỉ thị|Kết luận|Thông tư|Nghị định|Kế hoạch|Công văn|Công điện|Quy định|Hướng dẫn"
    r"|Thông báo|Tờ trình|Văn bản|Luật|Pháp lệnh|Chương trình|Đề án)(?: số:? ?[0-9][\w/-]*| [0-9]{1,4})?)"
    r"(?:,? của [^.,;:0-9]{2,70}?)?(?:,? ban hành| ký)?(?P<comma>,)? ?\(?\Z"
)
DOCUMENT_GOES_ON = re.compile(r"\)?,? (?:của|về|v/v)(?!\w)")
ISO = re.compile(rf"({YEAR})([-/])([0-9][0-9]?)\2([0-9][0-9]?)(?![0-9/-])")

MONTH = re.compile(rf"([0-9]{{1,2}})(?![0-9])(?:(?: ?/ ?|[-.]|,? năm )({YEAR}))?(?![-./][0-9])", re.IGNORECASE)
SHARED_YEAR = re.compile(
    rf"(?:(?:, ?| và | ?{DASH} ?| đến | tới )(?:tháng )?([0-9]{{1,2}})){{1,7}}(?: ?/ ?|[-.]| năm )({YEAR})"
)
MONTH_BEFORE = re.compile(r"(?<!\w)tháng \Z", re.IGNORECASE)
COUNTED = re.compile(r"[0-9] tháng \Z", re.IGNORECASE)
BARE_MONTH = re.compile(rf"([0-9]{{1,2}})[/.]({YEAR})(?![-./]\w)")
ONE_YEAR = re.compile(rf"({YEAR})(?![/\-–][0-9]|\w)")
YEAR_BEFORE = re.compile(r"(?<!\w)năm \Z", re.IGNORECASE)
YEARS = re.compile(rf"({YEAR})(?: ?{DASH} ?| (?:đến|tới) (?:năm )?)({YEAR})(?![-/]\w)", re.IGNORECASE)
TERM_BEFORE = re.compile(r"(?<!\w)nhiệm k[ỳì](?: từ)?(?: năm)?:? ?\(?\Z", re.IGNORECASE)
PERIOD_BEFORE = re.compile(
    r"(?<!\w)(?:giai đoạn|giai đọan|năm học|niên khóa|niên khoá|thời kỳ|kế hoạch|năm|[0-9] năm|từ)(?: từ)?(?: năm)? ?\(?\Z",
    re.IGNORECASE,
)
TERM_YEARS = 6
MONTHS = re.compile(rf"[0-9]{{1,2}} tháng(?: (?:đầu|cuối))? năm(?: {YEAR})?", re.IGNORECASE)
QUARTER = re.compile(rf"(?<!\w)[Qq][Uu][ýÝ] (?:I{{1,3}}|IV|[1-4])(?!\w)(?:(?:[/-]|,? năm ){YEAR})?", re.IGNORECASE)
# Words that tell a day, month or year without a number.
WEEK = "tuần (?:trước|này|tới|sau|qua|vừa qua)|vừa qua"
RELATIVE = re.compile(
    rf"(?<!\w)(?:(?:(?P<part>{PARTS})(?: sớm| muộn)? (?:ngày )?)?"
    rf"(?:(?P<weekday>{WEEKDAY})(?:,? ngày)? (?P<week>{WEEK})|(?P<day>(?:ngày )?hôm (?:nay|qua|kia)|ngày mai)"
    rf"|(?P<same>cùng ngày|hôm (?:sau|trước)))|(?P<bare>{PARTS})(?: sớm| muộn)? (?P<said>nay|qua|mai)"
    r"|(?P<vague>vừa qua(?! đời)|mới đây)|(?<!\d )(?<!những )(?<!các )(?<!mấy )(?<!vài )tháng (?P<month>trước|này)"
    r"|năm (?P<year>nay|ngoái))(?!\w)",
    re.IGNORECASE,
)
SAME_DAY = re.compile(r"cùng ngày\Z", re.IGNORECASE)
RELATIVE_BACK = 22
RELATIVE_AHEAD = 5  # characters after one that tell it from another word: "vừa | qua đời"
# How they end; the longer ones are looked for only where their stem occurs at all.
RELATIVE_ENDS = {
    "": ("nay", "qua", "mai", "ùng ngày", "ới đây"),
    "hôm ": ("hôm kia", "hôm sau", "hôm trước"),
    "uần ": ("uần trước", "uần này", "uần tới", "uần sau"),
    "háng ": ("háng trước", "háng này"),
    "ngoái": ("năm ngoái",),
}
AWAY = {"nay": 0, "qua": -1, "mai": 1, "kia": -2, "trước": -1, "này": 0, "ngoái": -1, "tới": 1, "sau": 1}
WEEKDAYS = {
    w: n for n, ws in enumerate(["hai 2", "ba 3", "tư 4", "năm 5", "sáu 6", "bảy bẩy 7", "nhật"]) for w in ws.split()
}
MOST_DAYS = 8

"""Sentences of the project's own in which a label must be found, by scheme; `{}` is the label, `{of}` a body it is allowed in.

Data of the tests: a new scheme adds a line. Everybody in them is invented.
"""

TEMPLATES = {
    "position": ("Đồng chí Lò Văn Mẫu, {}{of}, dự hội nghị.", "Ông Lò Văn Mẫu là {}{of}.", "Ông Lò Văn Mẫu, {}, dự."),
    "body": ("Sáng nay, {}{of} họp.", "Theo {}{of}, việc đã xong.", "Ông Lò Văn Mẫu, Trưởng {}{of}, dự."),
    "event": ("Sáng nay diễn ra {} ở Lạng Sơn.", "Tỉnh mở {} vào sáng nay."),
    "verb": ("Đồng chí Lò Văn Mẫu {} bà Vi Thị Thử.", "Sáng nay tỉnh {} ông Lò Văn Mẫu."),
    "role": ("Đồng chí Lò Văn Mẫu {}.", "Bà Vi Thị Thử sáng nay {} ở tỉnh.", "{} ông Lò Văn Mẫu có bà Vi Thị Thử."),
    "honorific": ("Sáng nay, {} Lò Văn Mẫu đến.",),
    "rank": ("Sáng nay, {} Lò Văn Mẫu đến.",),
    "modifier": (
        "Ông Lò Văn Mẫu, {} Giám đốc Sở Y tế tỉnh Lạng Sơn.",
        "Ông Lò Văn Mẫu, Giám đốc {} Sở Y tế tỉnh Lạng Sơn.",
    ),
    "stop": ("Sáng nay, {} đã đến.", "Theo {} thì việc đã xong."),
    "occupation": (
        "Ông Lò Văn Mẫu, {}, đã đến.",
        "Ông Lò Văn Mẫu, {} Công ty Thử Mẫu.",
        "Ông Lò Văn Mẫu, {} của nhà máy.",
    ),
    "foreign": ("Tin hôm nay: {} đã lên tiếng.",),
    "country": ("Đoàn từ {} đã đến.", "Lãnh đạo nước {} đã lên tiếng."),
    "term": ("Ông Lò Văn Mẫu, đại biểu Quốc hội {} XV.",),
}
# What the reader makes of a scheme's words where its item has another name.
KINDS = {"position": ("title",), "event": ("event", "verb")}  # a noun and a verb of one event may be the same words
# Words of the closed classes stand beside others of the same form; their lists are asked directly.
CLOSED = ("function", "link", "ending", "place", "subject", "joint", "level")
UNITS = {
    "lv/tinh": "tỉnh Lạng Sơn",
    "lv/thanh-pho": "thành phố Hải Phòng",
    "lv/huyen": "huyện Thử Mẫu",
    "lv/xa": "xã Thử Mẫu",
    "lv/thon": "thôn Thử Mẫu",
}
NAME = "Thử Mẫu"

"""Invented sentences of official news, each with the posts it tells of: person, title, agency, status.

The province is named in the sentence, or in the line that the tests put before it (`FRAME`).
"""

FRAME = "Tỉnh Lạng Sơn vừa có thêm tin."
BTV, TU, UBND = "Ban Thường vụ Tỉnh ủy Lạng Sơn", "Tỉnh ủy Lạng Sơn", "Ủy ban nhân dân tỉnh Lạng Sơn"
HDND, DAN_VAN, NOI_VU = "Hội đồng nhân dân tỉnh Lạng Sơn", "Ban Dân vận Tỉnh ủy Lạng Sơn", "Sở Nội vụ tỉnh Lạng Sơn"
MAU, THU = "Nguyễn Văn Mẫu", "Lê Thị Thử"


def now(title, agency, person=MAU, status="current"):
    return person, title, agency, status


NAME_FIRST = [
    ("Ông Nguyễn Văn Mẫu, Bí thư Tỉnh ủy phát biểu.", [now("Bí thư", TU)]),
    ("Đồng chí Nguyễn Văn Mẫu - Chủ tịch UBND tỉnh chủ trì.", [now("Chủ tịch", UBND)]),
    ("Đồng chí Nguyễn Văn Mẫu – Chủ tịch UBND tỉnh chủ trì.", [now("Chủ tịch", UBND)]),
    ("Đồng chí Nguyễn Văn Mẫu (Giám đốc Sở Nội vụ) báo cáo.", [now("Giám đốc", NOI_VU)]),
    ("Đồng chí Nguyễn Văn Mẫu: Giám đốc Sở Nội vụ.", [now("Giám đốc", NOI_VU)]),
    (
        "Ông Nguyễn Văn Mẫu, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Tỉnh ủy dự.",
        [now("Ủy viên", BTV), now("Trưởng Ban", DAN_VAN)],
    ),
    (
        "Ông Nguyễn Văn Mẫu, Phó Bí thư Thường trực Tỉnh ủy kiêm Chủ tịch HĐND tỉnh dự.",
        [now("Phó Bí thư Thường trực", TU), now("Chủ tịch", HDND)],
    ),
    (
        "Bà Lê Thị Thử, Tỉnh ủy viên, Giám đốc Sở Nội vụ dự.",
        [now("Tỉnh ủy viên", TU, THU), now("Giám đốc", NOI_VU, THU)],
    ),
    (
        "Đồng chí Nguyễn Văn Mẫu, Phó Vụ trưởng Vụ Tuyên truyền, Ban Dân vận Trung ương dự.",
        [now("Phó Vụ trưởng", "Vụ Tuyên truyền Ban Dân vận Trung ương")],
    ),
    (
        "Ông Nguyễn Văn Mẫu, Cục trưởng Cục Quản lý giá, Bộ Tài chính dự.",
        [now("Cục trưởng", "Cục Quản lý giá Bộ Tài chính")],
    ),
    (
        "Ông Nguyễn Văn Mẫu, Bí thư Huyện ủy, Chủ tịch HĐND huyện Bình Gia dự.",
        [now("Bí thư", "Huyện ủy Bình Gia"), now("Chủ tịch", "Hội đồng nhân dân huyện Bình Gia")],
    ),
    ("Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Tân Mới dự.", [now("Chủ tịch", "Ủy ban nhân dân xã Tân Mới")]),
    (
        "Đại tá Nguyễn Văn Mẫu, Giám đốc Công an tỉnh dự.",
        [now("Giám đốc", "Công an tỉnh Lạng Sơn")],
    ),
    (
        "TS. Nguyễn Văn Mẫu, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy dự.",
        [now("Ủy viên", "Ban Chấp hành Trung ương Đảng"), now("Bí thư", TU)],
    ),
    ("Ông Nguyễn Văn Mẫu, sinh năm 1970, Giám đốc Sở Nội vụ dự.", [now("Giám đốc", NOI_VU)]),
    ("Ông Nguyễn Văn Mẫu, Chánh Văn phòng Tỉnh ủy dự.", [now("Chánh Văn phòng", "Văn phòng Tỉnh ủy Lạng Sơn")]),
    ("Ông Nguyễn Văn Mẫu, Chánh Thanh tra tỉnh dự.", [now("Chánh Thanh tra", "Thanh tra tỉnh Lạng Sơn")]),
    (
        "Ông Nguyễn Văn Mẫu, Trưởng đoàn ĐBQH tỉnh dự.",
        [now("Trưởng Đoàn", "Đoàn đại biểu Quốc hội tỉnh Lạng Sơn")],
    ),
    ("Ông Nguyễn Văn Mẫu, Chủ tịch tỉnh, dự.", [now("Chủ tịch", UBND)]),
    ("Ông Nguyễn Văn Mẫu, Bí thư xã Tân Mới, dự.", [now("Bí thư", "Đảng ủy xã Tân Mới")]),
    ("NGUYỄN VĂN MẪU, Bí thư Tỉnh ủy, phát biểu.", [now("Bí thư", TU)]),
    (
        "Ông Nguyễn Văn Mẫu, Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng Ban Nội chính Trung ương dự.",
        [
            *(now("Ủy viên", "Bộ Chính trị"), now("Bí thư", "Trung ương Đảng")),
            now("Trưởng Ban", "Ban Nội chính Trung ương"),
        ],
    ),
    ("Bà Lê Thị Thử, Chủ tịch Hội LHPN tỉnh dự.", [now("Chủ tịch", "Hội Liên hiệp Phụ nữ tỉnh Lạng Sơn", THU)]),
    ("Ông Nguyễn Văn Mẫu, Chánh án TAND tỉnh dự.", [now("Chánh án", "Tòa án nhân dân tỉnh Lạng Sơn")]),
    (
        "Ông Nguyễn Văn Mẫu, Chủ tịch UBND thành phố Lạng Sơn dự.",
        [now("Chủ tịch", "Ủy ban nhân dân thành phố Lạng Sơn")],
    ),
    (
        "Đồng chí Nguyễn Văn Mẫu, UVBTV Tỉnh ủy, Trưởng Ban Dân vận dự.",
        [now("Ủy viên", BTV), now("Trưởng Ban", DAN_VAN)],
    ),
    ("Ông Nguyễn Văn Mẫu hiện là Giám đốc Sở Nội vụ.", [now("Giám đốc", NOI_VU)]),
    ("Ông Nguyễn Văn Mẫu, Trưởng ban Pháp chế HĐND tỉnh dự.", [now("Trưởng Ban", f"Ban Pháp chế {HDND}")]),
]

TITLE_FIRST = [
    ("Bộ trưởng Nội vụ Nguyễn Văn Mẫu dự.", [now("Bộ trưởng", "Bộ Nội vụ")]),
    ("Bí thư Tỉnh ủy Nguyễn Văn Mẫu phát biểu.", [now("Bí thư", TU)]),
    ("Đồng chí Bí thư Tỉnh ủy Nguyễn Văn Mẫu phát biểu.", [now("Bí thư", TU)]),
    ("Trưởng Ban Dân vận Tỉnh ủy Nguyễn Văn Mẫu phát biểu.", [now("Trưởng Ban", DAN_VAN)]),
    ("Phó Ban Dân vận Tỉnh ủy Nguyễn Văn Mẫu phát biểu.", [now("Phó Trưởng Ban", DAN_VAN)]),
    ("Phó Chủ tịch UBND tỉnh Lạng Sơn Nguyễn Văn Mẫu dự.", [now("Phó Chủ tịch", UBND)]),
    ("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Nguyễn Văn Mẫu dự.", [now("Bí thư", TU), now("Chủ tịch", HDND)]),
    ("Giám đốc Sở Nội vụ Nguyễn Văn Mẫu báo cáo.", [now("Giám đốc", NOI_VU)]),
    ("Thủ tướng Nguyễn Văn Mẫu dự.", [now("Thủ tướng", "Chính phủ")]),
    (
        "Giám đốc Sở Nội vụ Nguyễn Văn Mẫu và Chủ tịch HĐND tỉnh Lê Thị Thử dự.",
        [now("Giám đốc", NOI_VU), now("Chủ tịch", HDND, THU)],
    ),
    ("Bí thư Huyện ủy Bình Gia Lê Thị Thử dự.", [now("Bí thư", "Huyện ủy Bình Gia", THU)]),
    (
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Nguyễn Văn Mẫu dự.",
        [now("Bộ trưởng, Chủ nhiệm", "Văn phòng Chính phủ")],
    ),
    (
        "Thủ tướng Nguyễn Văn Mẫu ký quyết định bổ nhiệm bà Lê Thị Thử giữ chức Thứ trưởng Bộ Nội vụ.",
        [now("Thủ tướng", "Chính phủ"), now("Thứ trưởng", "Bộ Nội vụ", THU, "appointed")],
    ),
]

MODIFIED = [
    ("Ông Nguyễn Văn Mẫu, nguyên Bí thư Tỉnh ủy, dự.", [now("Bí thư", TU, status="former")]),
    ("Nguyên Bí thư Tỉnh ủy Nguyễn Văn Mẫu dự.", [now("Bí thư", TU, status="former")]),
    ("Bà Lê Thị Thử, Quyền Chủ tịch UBND tỉnh, dự.", [now("Quyền Chủ tịch", UBND, THU, "acting")]),
    ("Ông Nguyễn Văn Mẫu, Phó Giám đốc phụ trách Sở Nội vụ, dự.", [now("Phó Giám đốc phụ trách", NOI_VU)]),
    ("Tân Chủ tịch UBND tỉnh Nguyễn Văn Mẫu phát biểu.", [now("Chủ tịch", UBND, status="appointed")]),
    (
        "Ông Nguyễn Văn Mẫu, nguyên Phó Bí thư Tỉnh ủy, nguyên Chủ tịch HĐND tỉnh, dự.",
        [now("Phó Bí thư", TU, status="former"), now("Chủ tịch", HDND, status="former")],
    ),
]

LISTS = [
    (
        "Dự họp có các đồng chí: Nguyễn Văn Mẫu, Bí thư Tỉnh ủy; Lê Thị Thử, Giám đốc Sở Nội vụ.",
        [now("Bí thư", TU), now("Giám đốc", NOI_VU, THU)],
    ),
    (
        "Dự có ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ, bà Lê Thị Thử, Chủ tịch HĐND tỉnh.",
        [now("Giám đốc", NOI_VU), now("Chủ tịch", HDND, THU)],
    ),
    (
        "Dự có ông Nguyễn Văn Mẫu - Giám đốc Sở Nội vụ và bà Lê Thị Thử - Chủ tịch HĐND tỉnh.",
        [now("Giám đốc", NOI_VU), now("Chủ tịch", HDND, THU)],
    ),
    (
        "Về phía tỉnh Cao Bằng có các đồng chí: Nguyễn Văn Mẫu, Bí thư Tỉnh ủy; Lê Thị Thử, Chủ tịch UBND tỉnh.",
        [now("Bí thư", "Tỉnh ủy Cao Bằng"), now("Chủ tịch", "Ủy ban nhân dân tỉnh Cao Bằng", THU)],
    ),
]

APPOINTED = [
    (
        "UBND tỉnh bổ nhiệm ông Nguyễn Văn Mẫu giữ chức Giám đốc Sở Nội vụ.",
        [now("Giám đốc", NOI_VU, status="appointed")],
    ),
    (
        "Ông Nguyễn Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Nội vụ.",
        [now("Giám đốc", NOI_VU, status="appointed")],
    ),
    (
        "HĐND tỉnh bầu bà Lê Thị Thử giữ chức vụ Phó Chủ tịch UBND tỉnh.",
        [now("Phó Chủ tịch", UBND, THU, "appointed")],
    ),
    (
        "Bà Lê Thị Thử được bầu làm Chủ tịch HĐND tỉnh.",
        [now("Chủ tịch", HDND, THU, "appointed")],
    ),
    (
        "Miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Nguyễn Văn Mẫu.",
        [now("Phó Chủ tịch", UBND, status="dismissed")],
    ),
    (
        "Ông Nguyễn Văn Mẫu thôi giữ chức Giám đốc Sở Nội vụ.",
        [now("Giám đốc", NOI_VU, status="dismissed")],
    ),
]

# What the grammar does not read yet: kept apart so that the day it does is seen (strict).
BCH = "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn"

OTHERS = [
    (
        "Bộ Chính trị chỉ định ông Nguyễn Văn Mẫu tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy và giữ chức Phó Bí thư Tỉnh ủy.",
        [
            now("Ủy viên", BCH, status="appointed"),
            now("Ủy viên", BTV, status="appointed"),
            now("Phó Bí thư", TU, status="appointed"),
        ],
    ),
    (
        "Bà Lê Thị Thử được chỉ định tham gia Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2020-2025.",
        [now("Ủy viên", BCH, THU, "appointed")],
    ),
    (
        "Ban Bí thư cho ông Nguyễn Văn Mẫu thôi tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy.",
        [now("Ủy viên", BCH, status="dismissed"), now("Ủy viên", BTV, status="dismissed")],
    ),
    (
        "Tỉnh ủy chỉ định bà Lê Thị Thử tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Huyện ủy Bình Gia.",
        [
            now("Ủy viên", "Ban Chấp hành Đảng bộ huyện Bình Gia", THU, "appointed"),
            now("Ủy viên", "Ban Thường vụ Huyện ủy Bình Gia", THU, "appointed"),
            now("Bí thư", "Huyện ủy Bình Gia", THU, "appointed"),
        ],
    ),
    ("Hội nghị bầu bà Lê Thị Thử vào Ban Thường vụ Tỉnh ủy.", [now("Ủy viên", BTV, THU, "appointed")]),
    ("Bộ trưởng Nội vụ Nguyễn Văn Mẫu dự.", [now("Bộ trưởng", "Bộ Nội vụ")]),
    (
        "Ông Nguyễn Văn Mẫu, Phó Bí thư, Chủ tịch HĐND tỉnh dự họp.",
        [now("Phó Bí thư", TU), now("Chủ tịch", HDND)],
    ),
    (
        "Chủ tịch UBND tỉnh Nguyễn Văn Mẫu trao quyết định bổ nhiệm bà Lê Thị Thử giữ chức Giám đốc Sở Nội vụ.",
        [now("Chủ tịch", UBND), now("Giám đốc", NOI_VU, THU, "appointed")],
    ),
    (
        "Ông Nguyễn Văn Mẫu, Trưởng phòng Tài chính huyện Bình Gia dự.",
        [now("Trưởng phòng", "Phòng Tài chính huyện Bình Gia")],
    ),
    ("Bí thư Tỉnh ủy Tòng Mẫu phát biểu.", [now("Bí thư", TU, "Tòng Mẫu")]),
    ("Chủ tịch HĐND tỉnh Trịnh Văn Thử Mẫu phát biểu.", [now("Chủ tịch", HDND, "Trịnh Văn Thử Mẫu")]),
    ("Giám đốc Sở Nội vụ Kiều Mẫu báo cáo.", [now("Giám đốc", NOI_VU, "Kiều Mẫu")]),
    ("Đồng chí K'Mẫu, Giám đốc Sở Nội vụ, dự.", [now("Giám đốc", NOI_VU, "K'Mẫu")]),
    (
        "Các Phó Chủ tịch UBND tỉnh gồm Nguyễn Văn Mẫu, Lê Thị Thử.",
        [now("Phó Chủ tịch", UBND), now("Phó Chủ tịch", UBND, THU)],
    ),
    (
        "Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Nguyễn Văn Mẫu, Trưởng Ban Dân vận; Lê Thị Thử, Giám đốc Sở Nội vụ.",
        [
            *(now("Ủy viên", BTV), now("Trưởng Ban", DAN_VAN)),
            *(now("Ủy viên", BTV, THU), now("Giám đốc", NOI_VU, THU)),
        ],
    ),
    ("Dự kiến bổ nhiệm bà Lê Thị Thử làm Giám đốc Sở Nội vụ.", []),
    (
        "Ông Nguyễn Văn Mẫu được bầu giữ chức Chủ tịch UBND tỉnh, thay ông Lê Văn Cũ nghỉ hưu.",
        [now("Chủ tịch", UBND, status="appointed"), now("Chủ tịch", UBND, "Lê Văn Cũ", "former")],
    ),
    ("Chủ tịch Hồ Chí Minh về thăm tỉnh.", []),
    (
        "Điều động ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ, giữ chức Bí thư Huyện ủy Bình Gia.",
        [now("Giám đốc", NOI_VU, status="former"), now("Bí thư", "Huyện ủy Bình Gia", status="appointed")],
    ),
]

NOTHING = [
    "Ông Nguyễn Văn Mẫu đùa rằng sáu năm làm chủ tịch rồi bí thư là đủ. UBND tỉnh họp.",
    "Ông Nguyễn Văn Mẫu, nông dân xã Tân Mới, cho biết lúa được mùa.",
    "Ca sĩ Nguyễn Văn Mẫu biểu diễn tại tỉnh.",
    "Bà Lê Thị Thử, Chủ tịch HĐQT Công ty Mới, tặng quà.",
    "Bí thư Tỉnh ủy sẽ làm việc với Sở Nội vụ.",
    "Ảnh: Nguyễn Văn Mẫu",
    "Đường Nguyễn Văn Mẫu dài 3 km.",
    "Ông Nguyễn Văn Mẫu được giới thiệu để bầu giữ chức Chủ tịch UBND tỉnh.",
]

AGENCIES = [
    (
        "Ông Nguyễn Văn Mẫu, Đảng ủy viên Đảng ủy xã Tân Mẫu, dự.",
        [now("Đảng ủy viên", "Đảng ủy xã Tân Mẫu")],
    ),
    (
        "Ông Nguyễn Văn Mẫu, Giám đốc Sở Giáo dục - Đào tạo, dự.",
        [now("Giám đốc", "Sở Giáo dục và Đào tạo tỉnh Lạng Sơn")],
    ),
    (
        "Ông Nguyễn Văn Mẫu, Giám đốc Sở Tài nguyên Môi trường, dự.",
        [now("Giám đốc", "Sở Tài nguyên và Môi trường tỉnh Lạng Sơn")],
    ),
    (  # a team's agency is only the one it is said to be of
        "Ông Nguyễn Văn Mẫu, Chánh Văn phòng Trung ương Đảng, Trưởng Đoàn kiểm tra số 9, dự.",
        [now("Chánh Văn phòng", "Văn phòng Trung ương Đảng"), now("Trưởng Đoàn", "Đoàn kiểm tra số 9")],
    ),
]

AGENCIES += [
    (
        "Ông Nguyễn Văn Mẫu, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh, dự.",
        [now("Bí thư", f"Ban cán sự đảng {UBND}"), now("Chủ tịch", UBND)],
    ),
    (  # the office is that of the ministry beside it, not of the one named before
        "Theo Bộ Nội vụ, ông Nguyễn Văn Mẫu, Chánh Văn phòng kiêm Người phát ngôn Bộ Y tế, dự.",
        [now("Chánh Văn phòng", "Văn phòng Bộ Y tế"), now("Người phát ngôn", "Bộ Y tế")],
    ),
]

SIDES = [
    (  # what is said of one side is not said of the other
        "Việc giữa một bên là ông Nguyễn Văn Mẫu, cựu Giám đốc Sở Nội vụ và bên kia là bà Lê Thị Thử.",
        [now("Giám đốc", NOI_VU, status="former")],
    ),
    (
        "Công bố quyết định cho thôi chức vụ Chủ tịch UBND tỉnh và các chức vụ khác để nghỉ hưu đối với ông Nguyễn Văn Mẫu.",
        [now("Chủ tịch", UBND, status="dismissed")],
    ),
    (
        "Trước khi tiến hành hội nghị, Bộ Chính trị phân công ông Nguyễn Văn Mẫu tham gia Ban Thường vụ Tỉnh ủy và giữ chức"
        " Bí thư Tỉnh ủy.",
        [now("Ủy viên", BTV, status="appointed"), now("Bí thư", TU, status="appointed")],
    ),
    (  # a predecessor whose leaving explains the vacancy
        "Bổ nhiệm ông Nguyễn Văn Mẫu giữ chức Giám đốc Sở Nội vụ, thay ông Lê Văn Cũ, Giám đốc Sở Nội vụ, nghỉ hưu.",
        [now("Giám đốc", NOI_VU, status="appointed"), now("Giám đốc", NOI_VU, "Lê Văn Cũ", "former")],
    ),
]

READ = [*AGENCIES, *SIDES, *NAME_FIRST, *TITLE_FIRST, *MODIFIED, *LISTS, *APPOINTED, *OTHERS]

"""Short articles of our own about invented namesakes, for what judgements do: a to d tell of three, e and f of one or two."""

import kg as face
from kg.workspace.judge import signature
from kg.workspace.share import bring, export
from tests.builders import dump, take

TEXTS = {
    "a": """url: https://tinlangson.example/1
published: 2024-03-13
title: Sở Nội vụ Lạng Sơn tổng kết quý I

Ngày 12/3/2024, đồng chí Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ tỉnh Lạng Sơn, chủ trì hội nghị tổng kết quý I. \
Dự hội nghị có bà Trần Thị Thử, Phó Giám đốc Sở Tài chính tỉnh Lạng Sơn.
""",
    "b": """url: https://tincaobang.example/nguyen-van-mau-lam-viec
published: 2023-05-05
title: Ông Nguyễn Văn Mẫu làm việc tại Cao Bằng

Ngày 4/5/2023, đồng chí Nguyễn Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Cao Bằng, phát biểu tại hội nghị sơ kết. \
Bà Lê Thị Khác, Giám đốc Sở Tài chính tỉnh Cao Bằng, nghe ông Nguyễn Văn Mẫu báo cáo và kết luận hội nghị.
""",
    "c": """url: https://tinlaocai.example/3
published: 2022-08-02
title: Lào Cai khai giảng lớp bồi dưỡng

Ngày 1/8/2022, đồng chí Nguyễn Văn Mẫu, Chánh Văn phòng UBND tỉnh Lào Cai, dự lễ khai giảng lớp bồi dưỡng.
""",
    "d": """url: https://tincaobang.example/4
published: 2023-09-10
title: Sở Y tế Cao Bằng kiểm tra trạm y tế

Ngày 9/9/2023, ông Nguyễn Văn Mẫu, Phó Giám đốc Sở Y tế tỉnh Cao Bằng, kiểm tra trạm y tế.
""",
    "e": """url: https://tinlaichau.example/5
published: 2016-06-02
title: Lai Châu sơ kết sáu tháng đầu năm

Ngày 1/6/2016, đồng chí Trần Văn Thử, Phó Chủ tịch UBND tỉnh Lai Châu, chủ trì hội nghị sơ kết.
""",
    "f": """url: https://tingialai.example/6
published: 2023-02-02
title: Gia Lai gặp mặt đầu xuân

Ngày 1/2/2023, đồng chí Trần Văn Thử, Phó Bí thư Tỉnh ủy Gia Lai, dự buổi gặp mặt đầu xuân.
""",
}
NAME = "Nguyễn Văn Mẫu"
POSTS = {
    "a": "Giám đốc Sở Nội vụ tỉnh Lạng Sơn",
    "b": "Phó Giám đốc Sở Y tế tỉnh Cao Bằng",
    "c": "Chánh Văn phòng Ủy ban nhân dân tỉnh Lào Cai",
    "d": "Phó Giám đốc Sở Y tế tỉnh Cao Bằng",
}


def write(folder, letters="abcd"):
    """Write some of the articles as files."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{letter}.txt" for letter in letters]
    for path in paths:
        path.write_text(TEXTS[path.stem], encoding="utf-8")
    return paths


URLS = {"a": "/1", "b": "lam-viec", "c": "/3", "d": "/4"}


def sign(why="thử", *, by="lan", second=0):
    return signature(by, f"2026-11-27T10:00:{second:02d}Z", why)


def claim(root, letter):
    """The claim that an article gives the official the post."""
    rows = face.open(root).query(
        f'SELECT ?c {{ GRAPH ?g {{ ?c v:predicate "holds" ; v:subjectText "{NAME}" ; v:inArticle ?a . ?a schema:url ?u }}'
        f' ?t prov:wasDerivedFrom ?c ; v:post/skos:prefLabel ?l FILTER(STR(?l) = "{POSTS[letter]}")'
        f' FILTER(CONTAINS(STR(?u), "{URLS[letter]}")) }}'
    )
    return rows[0]["c"].rsplit("/", 1)[-1]


def officials(root):
    """The sets of posts of the officials of the name."""
    held = {}
    for row in face.open(root).query(
        f'SELECT ?p ?l {{ ?p a v:Official ; skos:prefLabel "{NAME}"@vi . ?t v:holder ?p ; v:post/skos:prefLabel ?l }}'
    ):
        held.setdefault(row["p"], set()).add(row["l"])
    return sorted(map(sorted, held.values()))


def fresh(root, tmp_path, name="fresh"):
    """The dump of a workspace that got the same articles and judgements, all at once."""
    export(root, tmp_path / f"{name}.jsonl")
    take(tmp_path / name, *write(tmp_path / f"{name}-texts"))
    bring(tmp_path / name, tmp_path / f"{name}.jsonl")
    return dump(tmp_path / name)


def of(root, letter):
    """The IRI of the official of an article."""
    return face.open(root).query(
        f'SELECT ?p {{ ?t v:holder ?p ; v:post/skos:prefLabel ?l FILTER(STR(?l) = "{POSTS[letter]}") }}'
    )[0]["p"]

"""How well pages become articles; run by hand: `python tests/bench/html_pages.py press_2020_html.jsonl.gz`.

A row of the file has the fields title, date, body and html, and html is the paragraphs of the page alone: no heading, no
date, no chrome. So each row is read three ways: as it is (`bare`), and set into a page of our own making that has the
site's place for title, date, lead and caption and the usual chrome, by the site's profile (`profile`) and with the profile
switched off (`generic`). Title and date of a set page measure the readers against our page, not against a real one.
"""

import gzip
import html
import json
import random
import re
import sys
import time
from difflib import SequenceMatcher
from pathlib import Path

from kg.errors import SourceError
from kg.sources.html import parse
from kg.sources.page import sites

PAGES, SEED, COVERED, EXTRA = 100, 20200408, 0.98, 0.05
LEAD = "Bài mẫu này do dự án viết ra để đo, mọi nhân vật trong phần dẫn đều là hư cấu và không có thật."
CAPTION = "Một bức ảnh không có thật. Ảnh: Lê Văn Mẫu"
MENU = "".join(f'<li><a href="/muc-{i}">Chuyên mục số {i}</a></li>' for i in range(20))
RELATED = "".join(
    f'<article class="item-news"><h3><a href="/tin-{i}">Một tin khác không có thật, được xếp thứ {i} trong danh sách</a></h3>'
    f"<p>Tóm tắt của tin thứ {i}, cũng do dự án viết ra, dài vừa đủ để trông như một đoạn văn thật sự.</p></article>"
    for i in range(8)
)
PAGE = """<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title} - Báo VnExpress</title>
<meta property="og:site_name" content="vnexpress.net"><meta property="og:title" content="{title} - Báo VnExpress">
<link rel="canonical" href="https://vnexpress.net/{id}.html"><script>var a = "<p>không phải chữ</p>";</script></head><body>
<header><a href="/">Trang chủ</a><span class="time-now">Thứ hai, 1/1/2001</span></header>
<nav class="main-nav"><ul>{menu}</ul></nav>
<section class="section page-detail"><div class="sidebar-1"><div class="header-content">
<ul class="breadcrumb"><li><a>Thời sự</a></li></ul><span class="date">{date}</span></div>
<h1 class="title-detail">{title}</h1><p class="description"><span class="location-stamp">Tỉnh Mới</span>{lead}</p>
<article class="fck_detail">{head}<figure><img src="a.jpg"><figcaption><p class="Image">{caption}</p></figcaption></figure>{rest}
</article><div class="social_pin"><a>Chia sẻ</a><a>Lưu bài</a></div><div class="tags"><h4>Từ khóa</h4><a>tin mẫu</a></div></div>
<div class="sidebar-2"><h2>Tin xem nhiều</h2>{related}</div></section>
<div id="box_comment_vne"><h3>Ý kiến</h3>
<p>Bạn đọc Mẫu cho rằng đây là một lời bình hoàn toàn do dự án viết ra, không của ai cả.</p></div>
<footer><p>Báo điện tử không có thật. Giấy phép số 0/GP. Tổng biên tập: không ai cả.</p></footer></body></html>"""


def main(path: Path) -> None:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    full = [row for row in rows if row["body"].strip() and row["html"].strip()]
    chosen = random.Random(SEED).sample(full, PAGES)
    say(f"{len(rows)} rows, {len(rows) - len(full)} without body or html; {PAGES} drawn with seed {SEED}")
    for name, ask, known in (("bare", bare, None), ("profile", page, None), ("generic", page, {"*": sites()["*"]})):
        right, failures, spent = dict.fromkeys(("title", "date", "body", "all"), 0), [], 0.0
        for row in chosen:
            content = ask(row).encode()
            begun = time.perf_counter()
            try:
                made = parse(content, row["id"], known)
            except SourceError as error:
                failures.append(f"{row['id']} {error}")
                continue
            finally:
                spent += time.perf_counter() - begun
            covered, extra = body_match(made, row, set_in_page=ask is page)
            found = {
                "title": made.title == " ".join(row["title"].split()),
                "date": made.published == day(row["date"]),
                "body": covered >= COVERED and extra <= EXTRA,
            }
            found["all"] = all(found.values())
            for key, value in found.items():
                right[key] += value
            if not found["body"]:
                failures.append(f"{row['id']} covered {covered:.3f} extra {extra:.3f}")
        say(f"{name:8} {right}  {1000 * spent / PAGES:.1f} ms a page  failed: {failures[:12]}")


def bare(row: dict[str, str]) -> str:
    return row["html"]


def page(row: dict[str, str]) -> str:
    head, mark, rest = row["html"].partition("</p>")
    return PAGE.format(
        id=row["id"], title=html.escape(row["title"]), date=row["date"], lead=LEAD, caption=CAPTION, head=head + mark,
        rest=re.sub(r"</p>[,;]\s*<p", "</p>\n<p", rest.lstrip(",;")), menu=MENU, related=RELATED,
    )  # fmt: skip


def body_match(made, row, *, set_in_page: bool) -> tuple[float, float]:
    """The share of the wanted words found in order, and the share of words beside them; paragraphs that are links are chrome."""
    text = made.text
    if set_in_page:
        text = text.removeprefix(made.title)
    linked = set(filter(None, map(link_only, re.split(r"<br\s*/?>|</?p\b[^>]*>", row["html"]))))
    lines = (" ".join(html.unescape(line).split()) for line in row["body"].split("\n"))
    got, wanted = text.split(), " ".join(line for line in lines if line not in linked).split()
    if set_in_page:
        got = " ".join(got).replace(LEAD, "", 1).removeprefix("Tỉnh Mới ").replace(CAPTION, "", 1).split()
    same = sum(block.size for block in SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks())
    return same / len(wanted), (len(got) - same) / len(wanted)


def link_only(paragraph: str) -> str:
    outside = html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<a .*?</a>", "", paragraph, flags=re.DOTALL)))
    return "" if re.search(r"\w", outside) else " ".join(html.unescape(re.sub(r"<[^>]*>", "", paragraph)).split())


def day(shown: str) -> str:
    found = re.search(r"(\d+)/(\d+)/(\d{4})", shown)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

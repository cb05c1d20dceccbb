"""What holds for every web page before it is a tree: its encoding, its shape, its title, and the profiles of sites."""

import codecs
import csv
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from kg.errors import SourceError
from kg.resources import folder
from kg.sources.text import check_printable

MAX_DEPTH, MAX_TAGS = 500, 40_000
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_FLAT = frozenset(  # no end tag, or one that may be left out: these do not nest by themselves
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "html",
        "head",
        "body",
    ]
)
_MARKED = re.compile("[\xa1-\u024f\u0300-\u036f\u1e00-\u1eff]")
_VIETNAMESE = frozenset(
    unicodedata.normalize("NFC", letter + tone)
    for letter, tone in itertools.product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", ["", *"\u0300\u0301\u0303\u0309\u0323"])
) | set("đĐ«»·°")
_STRANGERS_OF_A_GUESS, _STRANGERS_OF_A_PAGE, _FEW_MARKS = 0.05, 0.3, 20


class Site(NamedTuple):
    """How the pages of one site are made, as CSS selectors; `host` "*" holds what is added for every site."""

    host: str
    title: str
    date: str
    body: str
    caption: str
    drop: str


@lru_cache(maxsize=1)
def sites() -> Mapping[str, Site]:
    """The shipped profiles by host."""
    with (folder("data") / "sites" / "profiles.csv").open(encoding="utf-8", newline="") as file:
        rows = (Site(*(row[column] for column in Site._fields)) for row in csv.DictReader(file))
        return {site.host: site for site in rows}


def site_of(url: str | None, known: Mapping[str, Site]) -> Site | None:
    """The profile of the url's host, or of the nearest domain above it."""
    labels = (urlsplit(url or "").hostname or "").split(".")
    hosts = (".".join(labels[i:]) for i in range(len(labels) - 1))
    return next((known[host] for host in hosts if host in known), None)


def decode(content: bytes) -> str:
    """The page as NFC text: byte-order mark, UTF-8, or Windows-1258 that looks like Vietnamese; else raises SourceError.

    The declared charset is not asked: UTF-8 that decodes proves itself, and of the others only one has a codec.
    """
    encoding = next((name for mark, name in _BOMS if content.startswith(mark)), "")
    if not encoding and b"\x00" in content:
        raise SourceError("binary: it holds NUL bytes; give an HTML page")
    for candidate in [encoding] if encoding else ["utf-8", "cp1258"]:
        try:
            text = unicodedata.normalize("NFC", content.decode(candidate))
        except UnicodeDecodeError:
            continue
        if candidate != "cp1258" or strangers(text) < _STRANGERS_OF_A_GUESS:
            check_printable(text)
            return text
    declared = _CHARSET.search(content, 0, 4096)
    said = f" (declared as {declared[1].decode('ascii', 'replace')})" if declared else ""
    raise SourceError(f"neither UTF-8, UTF-16 nor Windows-1258{said}: save the page as UTF-8")


def strangers(text: str) -> float:
    """The share of characters with marks that no Vietnamese word has: TCVN3 or VNI read as something else has many.

    >>> strangers("Chñ tÞch ñy ban nh©n d©n") > 0.5, strangers("Chủ tịch ủy ban nhân dân")
    (True, 0.0)
    """
    marked = _MARKED.findall(text)
    return sum(char not in _VIETNAMESE for char in marked) / len(marked) if marked else 0.0


def check_letters(text: str) -> None:
    """Raise SourceError for a text that stands in the letters of an old Vietnamese font (TCVN3, VNI)."""
    if len(_MARKED.findall(text)) >= _FEW_MARKS and strangers(text) > _STRANGERS_OF_A_PAGE:
        raise SourceError("its letters are no Vietnamese ones (TCVN3, VNI?): convert the page to Unicode")


def check_shape(markup: str) -> None:
    """Raise SourceError for a page on which parsers take for ever: 100,000 nested elements cost a minute."""
    counts: Counter[str] = Counter()
    depth = 0
    for number, (closes, name) in enumerate(_TAG.findall(markup)):
        if number > MAX_TAGS:
            raise SourceError(f"more than {MAX_TAGS:,} elements: is this one article?")
        nesting = name.lower()
        if nesting in _FLAT:
            continue
        if not closes:
            counts[nesting] += 1
            depth += 1
        elif counts[nesting]:
            counts[nesting] -= 1
            depth -= 1
        if depth > MAX_DEPTH:
            raise SourceError(f"elements nested more than {MAX_DEPTH} deep: save the page anew from a browser")


def headline(shown: str, heading: str, tab: str, site_name: str) -> str:
    """The title out of og:title, <h1>, <title> and og:site_name; the site's name is cut off.

    >>> headline("Tỉnh Mới họp - Báo Mẫu", "Tỉnh Mới họp", "", ""), headline("", "", "Tỉnh Mới họp | Báo Mẫu", "")
    ('Tỉnh Mới họp', 'Tỉnh Mới họp')
    """
    if shown.lower() == site_name.lower():
        shown = ""
    for long in (shown, tab):
        if heading and long.lower().startswith(heading.lower()):
            return heading
    if not shown and heading:
        return heading
    long = shown or tab
    for mark in (" | ", " - ", " – ", " — "):
        kept, found, last = long.rpartition(mark)
        if found and kept and (mark == " | " or _names_site(last, site_name)):
            return kept.strip()
    return long


def _names_site(text: str, site_name: str) -> bool:
    media = re.match(r"(?:báo|đài|cổng|trang|tạp chí|website)\b", text, re.IGNORECASE)
    return text.lower() == site_name.lower() or bool(media) or bool(re.fullmatch(r"[\w-]+(\.[\w-]+)+", text))

"""Web pages: known sites by the selectors of data/sites/profiles.csv, all others through trafilatura.

The one door to selectolax and trafilatura; both are loaded with the first page. Each paragraph is a line of the text,
each caption a line of its own where it stands; menus, share bars, related links, tags and comments stay out.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import SourceError
from kg.model import Article
from kg.sources.days import day_of, ld_days, visible_day
from kg.sources.item import address, article, check_lines
from kg.sources.page import (
    Site,
    check_letters,
    check_shape,
    decode,
    headline,
    site_of,
    sites,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADINGS = "h1 h2 h3 h4 h5 h6"
_WIDGETS = "svg math button select textarea audio video canvas"
_BLOCKS = frozenset(
    f"address article aside blockquote body br caption center dd details dir div dl dt fieldset figcaption figure footer form "
    f"{_HEADINGS} header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_SKIPPED = frozenset(f"script style noscript template iframe object embed {_WIDGETS} head title".split())
_CELL = "\x1f"
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_FINAL_STOP = re.compile(r"(?<=[^\W\d_]{2})\.$")
_LONG_KEY, _NEAR, _NEAR_TITLE, _ENOUGH, _BARE = 40, 3, 12, 0.9, 0.7
_SHORTEST = "25"  # characters that trafilatura takes for an article
_META_DAYS = (
    "meta[property='article:published_time']",
    "[itemprop='datePublished']",
    "meta[name='pubdate']",
    "meta[name='article:published_time']",
    "meta[name='DC.date.issued']",
)
_NO_TEXT = "no text of an article was found: save the page with its text, or add its site to data/sites/profiles.csv"


class Line(NamedTuple):
    """One block of a page in reading order."""

    text: str
    is_caption: bool


def parse(content: bytes, origin: str, known: Mapping[str, Site] | None = None) -> Article:
    """Make an article of the bytes of a page; raises SourceError that says what is wrong with them.

    `known` are profiles by host, the shipped ones if None; "*" is added to each.
    """
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError  # noqa: PLC0415

    known = sites() if known is None else known
    if not content.strip():
        raise SourceError("empty: there is no page")
    markup = decode(content)
    check_shape(markup)
    try:
        tree = LexborHTMLParser(markup)
        url = _url(tree)
        site = site_of(url, known)
        title = _title(tree, site)
        lines = _by_profile(tree, site, known) if site else []
        whole_page = [] if lines or tree.body is None else _lines(tree, [tree.body], known.get("*"), None)
        lines = lines or _by_guess(markup, whole_page, title)
        published = _published(tree, site) or _visible_day(tree, whole_page, title)
    except SelectolaxError as error:
        raise SourceError(f"the page cannot be parsed: {error}") from error
    text = "\n".join(line.text for line in lines if line.text != title)
    if not text:
        raise SourceError(_NO_TEXT)
    check_lines(text)
    check_letters(text)
    return article(origin, text, url=url, published=published, title=title)


def _url(tree: "LexborHTMLParser") -> str | None:
    """The canonical address that the page gives for itself, if it is one."""
    for selector, name in (("link[rel='canonical']", "href"), ("meta[property='og:url']", "content")):
        for node in tree.css(selector):
            try:
                if url := address((node.attributes.get(name) or "").strip()):
                    return url
            except SourceError:
                continue
    return None


def _title(tree: "LexborHTMLParser", site: Site | None) -> str:
    own = _first_text(tree, site.title) if site and site.title else ""
    return own or headline(
        _first_content(tree, "meta[property='og:title']"),
        _first_text(tree, "h1"),
        _first_text(tree, "head title"),
        _first_content(tree, "meta[property='og:site_name']"),
    )


def _published(tree: "LexborHTMLParser", site: Site | None) -> str | None:
    """The day of publication as the page states it: the site's own place, metadata, JSON-LD, <time>."""
    return next((day for value in _stamps(tree, site) if (day := day_of(value))), None)


def _stamps(tree: "LexborHTMLParser", site: Site | None) -> Iterator[str]:
    for node in tree.css(site.date) if site and site.date else ():
        yield _folded(node.text(separator=" "))
    for selector in _META_DAYS:
        for node in tree.css(selector):
            yield node.attributes.get("content") or node.attributes.get("datetime") or _folded(node.text())
    for node in tree.css("script[type='application/ld+json']"):
        yield from ld_days(node.text())
    for node in tree.css("time[datetime]"):
        yield node.attributes.get("datetime") or ""


def _visible_day(tree: "LexborHTMLParser", lines: list[Line], title: str) -> str | None:
    """The nearest time stamp below the title, else just above it: a clock in the page's head is no day."""
    if not lines and tree.body is not None:
        lines = _lines(tree, [tree.body], None, None)
    at = next((i for i, line in enumerate(lines) if line.text == title), 0)
    near = [*lines[at : at + _NEAR_TITLE], *reversed(lines[max(0, at - _NEAR) : at])]
    return next((day for line in near if (day := visible_day(line.text))), None)


def _by_profile(tree: "LexborHTMLParser", site: Site, known: Mapping[str, Site]) -> list[Line]:
    return _lines(tree, tree.css(site.body) if site.body else [], known.get("*"), site)


def _by_guess(markup: str, lines: list[Line], title: str) -> list[Line]:
    """The lines of the page that trafilatura takes for the article, with the lead and the captions among them."""
    wanted = [folded for line in _guess(markup).split("\n") if (folded := _folded(line))]
    if not wanted:
        return _bare(lines)
    keys = {_key(line) for line in wanted}
    joined = " ".join(map(_key, wanted))
    matched = [i for i, line in enumerate(lines) if _matches(_key(line.text), keys, joined)]
    anchors = [i for i in matched if len(_key(lines[i].text)) >= _LONG_KEY] or matched or [0]
    chosen = {i for i in matched if anchors[0] - _NEAR <= i <= anchors[-1] + _NEAR}
    words = sum(len(lines[i].text.split()) for i in chosen)
    if words < _ENOUGH * sum(
        len(line.split()) for line in wanted if not line.startswith("|")
    ):  # "|": tables for layout
        return [Line(line, is_caption=False) for line in wanted]
    heading = next((i for i in range(anchors[0], -1, -1) if lines[i].text == title), anchors[0])
    lead = {i for i in range(heading + 1, anchors[0])[: 2 * _NEAR] if _is_paragraph(lines[i])}
    start = min(heading, max(0, anchors[0] - _NEAR))
    captions = {i for i in range(start, anchors[-1] + 1) if lines[i].is_caption}
    return [lines[i] for i in sorted(chosen | lead | captions)]


def _guess(markup: str) -> str:
    from trafilatura import extract  # noqa: PLC0415
    from trafilatura.settings import use_config  # noqa: PLC0415

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", _SHORTEST)  # else a short article draws the teasers around it in
    try:
        return extract(markup, include_comments=False, favor_precision=True, fast=True, config=config) or ""
    except Exception:  # whatever it stumbles over, a page on which it fails is a page without an article
        return ""


def _bare(lines: list[Line]) -> list[Line]:
    """The lines of a page that is hardly more than paragraphs: trafilatura wants more of a page than that."""
    paragraphs = sum(len(line.text) for line in lines if _is_paragraph(line))
    return lines if paragraphs >= _BARE * sum(len(line.text) for line in lines) else []


def _is_paragraph(line: Line) -> bool:
    return not line.is_caption and len(line.text) >= _LONG_KEY and line.text.endswith((".", "!", "?", "…", '"', "”"))


def _matches(key: str, keys: set[str], joined: str) -> bool:
    return key in keys or (len(key) >= _LONG_KEY and key in joined)


def _lines(tree: "LexborHTMLParser", tops: "list[LexborNode]", common: Site | None, site: Site | None) -> list[Line]:
    """The blocks below `tops` in reading order, without what the profiles drop. It needs no stack of calls."""
    profiles = [profile for profile in (common, site) if profile]
    dropped = {node.mem_id for profile in profiles if profile.drop for node in tree.css(profile.drop)}
    captions = {node.mem_id for profile in profiles if profile.caption for node in tree.css(profile.caption)}
    found: list[Line] = []
    seen: set[int] = set()
    for top in tops:
        if top.mem_id not in seen:
            _walk(top, dropped, captions, found, seen)
    return found


def _walk(top: "LexborNode", dropped: set[int], captions: set[int], found: list[Line], seen: set[int]) -> None:
    block = _Block(found)
    stack: list[tuple[LexborNode | None, bool, bool]] = [(top, False, False)]
    while stack:
        node, in_caption, in_link = stack.pop()
        if node is None:
            block.close(is_caption=in_caption)
        elif node.is_text_node:
            block.add(node.text_content or "", in_link=in_link)
        elif node.is_element_node and node.tag not in _SKIPPED and node.mem_id not in dropped:
            seen.add(node.mem_id)
            inside = in_caption or node.mem_id in captions
            if node.tag in _BLOCKS or inside != in_caption:
                block.close(is_caption=in_caption)
                stack.append((None, inside, in_link))
            elif node.tag in ("td", "th"):
                block.add(_CELL, in_link=True)
            linked = in_link or node.tag == "a"
            stack.extend([(child, inside, linked) for child in node.iter(include_text=True)][::-1])
    block.close(is_caption=False)


class _Block:
    """The text since the last break; a finished one goes to `found`."""

    def __init__(self, found: list[Line]) -> None:
        self._found = found
        self._pieces: list[str] = []
        self._is_link = True

    def add(self, text: str, *, in_link: bool) -> None:
        """Add a piece; a space goes where a small letter would touch the capital of the next element's word."""
        if self._pieces and self._pieces[-1][-1:].islower() and text[:1].isupper() and text[1:2].islower():
            self._pieces.append(" ")
        self._pieces.append(text)
        self._is_link = self._is_link and (in_link or not _LETTER_OR_DIGIT.search(text))

    def close(self, *, is_caption: bool) -> None:
        """End the block: cells of a row are parted by "|"; a block that is all link, or holds no word, is no line.

        A caption of one sentence loses its full stop: that is how the text room tells it from a paragraph.
        """
        cells = [folded for cell in "".join(self._pieces).split(_CELL) if (folded := _folded(cell))]
        text, is_chrome = " | ".join(cells), self._is_link and not is_caption
        self._pieces, self._is_link = [], True
        if is_caption and text.count(". ") == 0:
            text = _FINAL_STOP.sub("", text)
        if _LETTER_OR_DIGIT.search(text) and not (is_chrome and not text.endswith(".")):
            self._found.append(Line(text, is_caption))


def _first_text(tree: "LexborHTMLParser", selector: str) -> str:
    return next((text for node in tree.css(selector) if (text := _folded(node.text(separator=" ")))), "")


def _first_content(tree: "LexborHTMLParser", selector: str) -> str:
    return next((text for node in tree.css(selector) if (text := _folded(node.attributes.get("content") or ""))), "")


def _folded(text: str) -> str:
    return " ".join(text.split())


def _key(line: str) -> str:
    return "".join(_LETTER_OR_DIGIT.findall(line.lower()))

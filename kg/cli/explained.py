"""An explained reading as text of 100 columns; colours are for terminals, and `click.echo` takes them out elsewhere."""

import textwrap
from collections.abc import Iterator, Sequence

import click

from kg.extract.explain import Explained
from kg.model import Article

_WIDTH = 100
_INDENT = "    "
_COLOURS = {
    "title": "green", "name": "cyan", "body": "yellow", "unit": "yellow", "event": "magenta", "role": "magenta",
    "verb": "magenta", "date": "blue", "modifier": "red", "stop": "red",
}  # fmt: skip
_PLAIN = frozenset(("word", "punct"))


def lines(article: Article, found: Sequence[Explained]) -> Iterator[str]:
    """The article's title, then a paragraph for each sentence: text, items, `+` what it gave, `-` what it did not."""
    yield click.style(f"{article.title}  ({article.published or 'no day'})", bold=True)
    for sentence in found:
        yield ""
        yield from _wrapped(f"[{sentence.zone}] ", " ".join(sentence.text.split()), bold=True)
        yield from _row(sentence.items)
        for made in sentence.made:
            yield from _wrapped("  + ", made.says, fg="green")
            yield from _wrapped("      ", made.how)
        for refused in sentence.refused:
            yield from _wrapped("  - ", f"{refused.what} “{refused.words}”: {refused.why}", fg="red")


def _wrapped(lead: str, text: str, *, fg: str | None = None, bold: bool = False) -> Iterator[str]:
    later = "" if lead.startswith("[") else " " * (len(lead) + 2 * (not lead.isspace()))
    for line in textwrap.wrap(lead + text, _WIDTH, subsequent_indent=later, break_on_hyphens=False):
        yield click.style(line, fg=fg, bold=bold or None)


def _row(items: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """The items as `kind:[words]`, filled into lines; words that no list has stand bare."""
    line, used = _INDENT, len(_INDENT)
    for kind, words, space in items:
        shown = " ".join(words.split())
        plain = shown if kind in _PLAIN else f"{kind}:[{shown}]"
        gap = " " if space and line != _INDENT else ""
        if gap and used + 1 + len(plain) > _WIDTH:
            yield line
            line, used, gap = _INDENT, len(_INDENT), ""
        line += gap + click.style(plain, fg=_COLOURS.get(kind), dim=kind in _PLAIN or None)
        used += len(gap) + len(plain)
    if line != _INDENT:
        yield line

"""What the tests of the extractor read with: texts into articles, claims and plain rows."""

from functools import cache

from kg.extract import document, extract
from kg.sources.text import parse
from kg.workspace.language import language


def article(text, *, url=None, published=None):
    """An article of a text, by the door that files come through; the title is a neutral line."""
    header = [f"url: {url or 'unknown'}", f"published: {published or 'unknown'}", "title: Tin trong ngày"]
    return parse("\n".join([*header, "", text]).encode(), "invented.txt")


@cache
def lexicon():
    """The shipped language."""
    return language().lexicon


def claims(text, *, url=None, published=None):
    """The claims of a text."""
    return extract(article(text, url=url, published=published), lexicon())


def read(content, origin="invented.txt"):
    """Article, claims and document of a file's bytes."""
    found = parse(content, origin)
    made = extract(found, lexicon())
    return found, made, document(found, made, lexicon())


def positions(text, **header):
    """(person, title, agency, status) for every position that the document of a text shows."""
    found = article(text, **header)
    rows = document(found, extract(found, lexicon()), lexicon())["positions"]
    return {(p["person"], p["title"], p["agency"], p["status"]) for p in rows}

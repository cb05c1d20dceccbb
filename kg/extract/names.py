"""Which person a name in the text stands for: "ông Thanh" is the one Thanh whose full name the article gives."""

from collections.abc import Iterable, Iterator, Mapping

from kg.extract.items import CUT, Scanned
from kg.text.names import display, surname_at
from kg.text.normalize import tone_key
from kg.text.tokens import tokens


def keys(sentences: Iterable[Scanned]) -> dict[str, str]:
    """The tone key of the full name for every written name of the article.

    A short form ("Thanh", "Văn Thanh") stands for the only full name that ends so; where there is none, or more than one, it
    is left out: a name alone never merges two people. One that is cut off is a name only if it stands whole elsewhere.
    """
    written = [
        item.text
        for s in sentences
        if s.zone not in ("byline", "chrome") and s.may("name")
        for item in s.items
        if item.kind == "name"
    ]
    full = {tone_key(display(name)) for name in written if _is_full(name) and not name.endswith(CUT)}
    shorter = {end for key in full for end in _ends(key)}
    whole = full - shorter
    ending: dict[str, list[str]] = {}
    for key in whole:
        for end in _ends(key):
            ending.setdefault(end, []).append(key)
    found: dict[str, str] = {}
    for name in dict.fromkeys(written):
        key = tone_key(display(name.removesuffix(CUT)))
        if key in whole:
            found[name] = key
            continue
        fitting = [] if name.endswith(CUT) else ending.get(key, [])
        if len(fitting) == 1:
            found[name] = fitting[0]
    return found


def _is_full(name: str) -> bool:
    """Two syllables, or one that is a whole name in the Central Highlands: "K'Mẫu", "H'Lim"."""
    return len(name.split()) >= 2 or "'" in name or "’" in name


def _ends(key: str) -> Iterator[str]:
    """What a name may be shortened to: "văn thanh", "thanh"."""
    while key := key.partition(" ")[2]:
        yield key


def spelt(keys: Mapping[str, str]) -> dict[str, str]:
    """The name to show for each tone key: the longest spelling of the article, the first of equals, in normal capitals."""
    found: dict[str, str] = {}
    for written, key in keys.items():
        name = " ".join(display(written.removesuffix(CUT)).split())
        if len(name.split()) > len(found.get(key, "").split()):
            found[key] = name
    return found


def is_ours(name: str) -> bool:
    """The name begins with a surname of this country or has its letters, or is too short to tell: "Thanh", not "Gan Mau Thu"."""
    words = tokens(name)
    return len(words) < 2 or not name.isascii() or surname_at(words, 0)

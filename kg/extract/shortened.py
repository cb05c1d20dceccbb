"""Names of ministries and provincial departments that the press cuts short: "Bộ Giao thông" is the "Bộ Giao thông vận tải"."""

from collections.abc import Iterable

from kg.extract.frame import Frame
from kg.extract.items import BodyDraft
from kg.text.tokens import tokens

_SINCE = "2008"  # these ministries go back to NQ 02/2007/QH12; before it others bore the short names


def spelt_out(draft: BodyDraft, frame: Frame) -> str:
    """The name of a draft as the article spells it first, or the one that it is the beginning of.

    That is one of those that the article spells, else of those that are often cut short. Where there are several it stays
    ("Sở Nông nghiệp"), and so does what somebody was in an earlier life.
    """
    alike = frame.alike(draft).spelt
    name = alike.get(draft.name.casefold(), draft.name)
    often = draft.concept.props.get("oftenShortened", ())
    if not often or frame.past:
        return name
    spelt = [full for full in _beginning(name, alike.values()) if _is_known(draft, full, frame)]
    day = frame.day or frame.article.published or _SINCE  # most texts without a day are of these years
    found = spelt or (_beginning(name, often) if day[:4] >= _SINCE else [])
    return found[0] if len(found) == 1 else name


def _is_known(draft: BodyDraft, name: str, frame: Frame) -> bool:
    """A well-known proper name: "Công Thương - Ảnh" was only read so."""
    words = tokens(name)
    return frame.lexicon.own_name(draft.concept, words, 0) == len(words)


def _beginning(name: str, names: Iterable[str]) -> list[str]:
    """Those of the names that begin with these words."""
    return [full for full in names if full.casefold().startswith(f"{name} ".casefold())]

"""Where an event took place: what follows "tại" in its sentence, else in the lead."""

from collections.abc import Sequence

from kg.extract.deeds import framed
from kg.extract.heads import is_frame, is_head, is_noun, type_of
from kg.extract.items import PLAIN, Item, Scanned, says
from kg.lexicon import Lexicon
from kg.text.tokens import Token

IN_PLACES = PLAIN | {
    "body",
    "unit",
    "name",
    "title",
    "stop",
    "place",
    "memorial",
}  # what a place is told by, after "tại"
PLACE_ENDS = frozenset((",", ";", ".", ":", "–", "-", "—"))
_NO_PLACE = frozenset(("event", "date", "role", "verb"))
_LOOSE = "ở"  # where something is, more often than where somebody met
_BRACKETED = 12  # items in brackets that go on with a place


def venue(sentence: Scanned, near: Sequence[Scanned], lexicon: Lexicon, *, decided: bool) -> str | None:
    """The place of an event; of a decision only one with which its sentence opens: "Ngày 19/6, tại Hà Nội, ..."."""
    for candidate in (sentence, *near):
        items = candidate.items
        away = _elsewhere(candidate, lexicon)
        for k, item in enumerate(items):
            if k < away or not _is_at(candidate, item, lexicon) or _is_of_another(items, k):
                continue
            if candidate is not sentence and (item.text.casefold() == _LOOSE or _is_state(items, k + 1)):
                continue  # "sự cố ở Mẫu" is not where they met, nor "thăm làm việc tại | Việt Nam"
            if decided and k and items[k - 1].text != "," and not _is_day(items[k - 1]):
                continue
            place = _place_at(candidate, k + 1, lexicon)
            if place and _is_state(items, k + 1) and _is_told_closer(candidate, k + 2, lexicon):
                continue  # "trong chuyến thăm, làm việc tại | Lào |, ngày 5/6, tại thủ đô"
            if place:
                exact = "" if decided or items[k + 1].kind != "unit" else _more_exact(candidate, k + 2, lexicon)
                return f"{exact}, {place}" if exact else place
    return None


def retold(head: Item, near: Sequence[Scanned], *, decided: bool) -> list[Scanned]:
    """What beside the event's sentence may tell its place: the first, and what tells a gathering again with a day or its place.

    "Hội nghị được tổ chức | tại Cục Mẫu"; "UBKT đã | họp kỳ thứ 5 | ngày 6/5 tại Hà Nội".
    """
    told = [s for s in near[1:] if not decided and s.may("event", "verb") and _tells_again(s, head)]
    return [*near[:1], *told]


def shown_place(head: Item, captions: Sequence[Scanned], lexicon: Lexicon) -> str | None:
    """The place that a caption tells straight after the deed it shows: "Ông A dự lễ khởi công | tại Trường Mẫu"."""
    for sentence in captions:
        items = sentence.items if sentence.may("event", "verb") else ()
        told = (k for k, i in enumerate(items[:-1]) if is_head(i) and type_of(i) == type_of(head))
        if any(says(items[k + 1], "fn/tai") for k in told) and (place := venue(sentence, (), lexicon, decided=False)):
            return place
    return None


def _tells_again(sentence: Scanned, head: Item) -> bool:
    items = sentence.items
    again = next((k for k, i in enumerate(items) if is_head(i) and type_of(i) == type_of(head)), None)
    if again is None or not is_noun(head):
        return False
    held = is_noun(items[again]) and any(says(i, "fn/to-chuc") for i in items[again + 1 :])
    return held or (sentence.dated and any(i.date and i.date.kind in ("day", "interval") for i in items))


def _more_exact(sentence: Scanned, first: int, lexicon: Lexicon) -> str:
    """The house in a unit told before it: "tại xã Mẫu, huyện Thử đã diễn ra lễ khánh thành | tại Trường Mầm non Mẫu"."""
    items = sentence.items
    at = next((k for k in range(first, len(items) - 1) if says(items[k], "fn/tai")), None)
    if at is None or items[at + 1].kind not in ("body", "place", "memorial") or _is_of_another(items, at):
        return ""
    found = _place_at(sentence, at + 1, lexicon) or ""
    return "" if "," in found else found


def _elsewhere(sentence: Scanned, lexicon: Lexicon) -> int:
    """Where words end of a gathering at another place: "Nhân dịp dự hội nghị ở Mẫu | , ông A thăm ..."; "bên lề" is there."""
    comma = framed(sentence, lexicon)
    opens = comma and any(
        found and "notThere" in found.concept.props
        for i in sentence.items[:comma]
        if (found := lexicon.longest("frame", sentence.tokens, i.first))
    )
    return comma if opens and is_frame(sentence, 0, lexicon) else 0


def _is_told_closer(sentence: Scanned, first: int, lexicon: Lexicon) -> bool:
    """A place behind a comma tells more exactly where in a State it was."""
    items = sentence.items
    at = (k for k in range(first, len(items) - 1) if items[k - 1].text == "," and _is_at(sentence, items[k], lexicon))
    return any(items[k + 1].kind in ("place", "unit", "body") and _place_at(sentence, k + 1, lexicon) for k in at)


def _is_state(items: Sequence[Item], k: int) -> bool:
    return k < len(items) and items[k].kind == "country"


def _is_day(item: Item) -> bool:
    return item.date is not None and item.date.kind in ("day", "relative")


def _is_at(sentence: Scanned, item: Item, lexicon: Lexicon) -> bool:
    """The word "tại", or a verb that ends in it: "làm việc tại | xã A"."""
    if item.kind != "verb":
        return says(item, "fn/tai")
    last = lexicon.longest("function", sentence.tokens, item.last - 1)
    return last is not None and last.concept.id == "fn/tai"


def _is_of_another(items: Sequence[Item], k: int) -> bool:
    """The place is not the event's: "về công tác | tại Thanh tra", "dự án | tại Lâm Đồng"."""
    before = f" {' '.join(i.text.casefold() for i in items[max(0, k - 2) : k])}"
    at = items[k].concept
    words = at.props.get("notVenueAfter", ()) if at else ()
    return any(before.endswith(f" {word}") for word in words)


def _place_at(sentence: Scanned, k: int, lexicon: Lexicon) -> str | None:
    items = sentence.items
    if k >= len(items) or items[k].kind in _NO_PLACE:
        return None
    first = items[k]
    if first.kind not in ("unit", "body", "stop", "place", "memorial") and not first.text[:1].isupper():
        return None
    j = k
    while j < len(items) and (_is_inside(items, j) or _goes_on(items, j)) and not _runs_on(items, k, j):
        j += 1
    if any(item.kind == "stop" for item in items[k + 1 : j]):
        return None  # "tại UBND | các huyện Mẫu, Thử" are several
    j = _wider(sentence, j, lexicon)
    if j == k:
        return None
    bare = (
        j - k == 1
        and not any(c.isupper() for c in first.text)
        and (" " not in first.text or first.kind in ("unit", "place", "stop"))
    )
    cut = j - k == 1 and " " not in first.text and items[k].kind == "word" and _is_cut(items, j)
    if lexicon.longest("paper", sentence.tokens, first.first) or bare or cut:
        return None  # "tại Luật Đất đai"; "tại phường", "tại hội trường"; "tại Ban | ..."
    place = written_out(sentence.tokens[first.first : items[j - 1].last])
    return ", ".join((place, *_in_brackets(sentence, j)))


def _is_inside(items: Sequence[Item], j: int) -> bool:
    before = items[j - 1] if j else items[j]
    named = items[j].kind in ("modifier", "link") and items[j].text[:1].isupper()  # "cửa khẩu | Tân | Thanh"
    named = named and (before.kind == "place" or before.text[:1].isupper())
    return items[j].text not in PLACE_ENDS and (items[j].kind in IN_PLACES or named)


def _goes_on(items: Sequence[Item], j: int) -> bool:
    """A sign inside a name: "Quảng trường 26 | / | 3", "trụ sở HĐND | - | UBND tỉnh"."""
    beside = [items[j - 1], *items[j + 1 : j + 2]]
    if len(beside) < 2:
        return False
    if items[j].text == "/":
        return all(i.text.isdigit() for i in beside)
    if says(items[j], "fn/va"):  # "Trường Tiểu học | và | Trung học cơ sở Mẫu"
        return all(i.kind == "word" for i in beside) and beside[1].text[:1].isupper()
    return items[j].text in PLACE_ENDS - {",", ";", "."} and all(i.kind == "body" for i in beside)


def _wider(sentence: Scanned, j: int, lexicon: Lexicon) -> int:
    """The end of what goes on with a place: ", số 5 phố Mẫu, phường Thử", ", huyện Mẫu", "và huyện Khác, tỉnh Thử"."""
    items = sentence.items
    while j + 1 < len(items) and (items[j].text == "," or says(items[j], "fn/va")):
        street = items[j].text == "," and lexicon.longest("street", sentence.tokens, items[j + 1].first)
        if street:
            j += 2
            while j < len(items) and items[j].text not in PLACE_ENDS and items[j].kind in IN_PLACES:
                j += 1
        elif items[j + 1].kind == "unit" or (items[j].text == "," and items[j + 1].kind == "place"):
            j += 2
            while j < len(items) and items[j - 1].kind == "place" and items[j].kind in ("body", "unit"):
                j += 1
            j += j < len(items) and items[j].kind == "foreign"  # "thành phố Thử, tỉnh | Vân Nam"
        else:
            break
    return j


def _is_cut(items: Sequence[Item], j: int) -> bool:
    """Dots stand where the sentence should go on."""
    return "".join(i.text for i in items[j : j + 3]).startswith(("...", "…"))


def written_out(words: Sequence[Token]) -> str:
    """Words as the text has them, abbreviations in full: the words of one abbreviation share its span."""
    return "".join(
        f" {w.text}"
        if k and (words[k - 1].end < w.start or words[k - 1].start == w.start or _is_short(words, k - 1))
        else w.text
        for k, w in enumerate(words)
    )


def _is_short(words: Sequence[Token], k: int) -> bool:
    """The word stands for an abbreviation: its span is another length, or that of the word before it ("TP.": "thành phố")."""
    word = words[k]
    return len(word.text) != word.end - word.start or (k > 0 and words[k - 1].start == word.start)


def _runs_on(items: Sequence[Item], k: int, j: int) -> bool:
    """A small word after the unit begins the next phrase: "tại Lạng Sơn | những ngày qua"."""
    return j > k and items[j - 1].kind == "unit" and items[j].kind == "word" and items[j].text[:1].islower()


def _in_brackets(sentence: Scanned, j: int) -> list[str]:
    """What brackets add to a place: "Nhà hát Mẫu | (Hà Nội)"; nothing unless it ends in a unit."""
    items = sentence.items
    if j >= len(items) or items[j].text != "(":
        return []
    end = next((m for m in range(j + 1, min(j + _BRACKETED, len(items))) if items[m].text == ")"), j)
    if end <= j + 1 or items[end - 1].kind not in ("unit", "country", "foreign"):
        return []
    return [written_out(sentence.tokens[items[j + 1].first : items[end - 1].last])]

"""What goes on with the result of an election: "Ông A được bầu làm Bí thư Tỉnh ủy. | Các Phó Bí thư gồm: B, C".

A sentence that opens with a head for several people and stands right behind one that gives a post in the same body tells who were
given it too; "hiện các Phó Bí thư gồm" does not open so. So does a clause behind ";": "... ông A giữ chức Chủ tịch; | 2 Phó Chủ
tịch gồm B, C". What goes on with a career is career: "Trước đó ông là X. | Sau đó, ông giữ chức Y".
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import Item, Scanned, TitleDraft, says


def with_results(mine: Sequence[Holding], sentence: Scanned, before: Sequence[Holding]) -> list[Holding]:
    """The holdings of a sentence, those given that go on with what it, or the sentence before, gave."""
    if not mine:
        return []  # most sentences
    mine = _career_on(_listed_after(mine, sentence), sentence, before)
    given = _given(before)
    if not given or not _opens_with_head(sentence, mine):
        return mine
    return [_as_given(h) if h.modality == "attested" and _body(h.title) in given else h for h in mine]


def _career_on(mine: list[Holding], sentence: Scanned, before: Sequence[Holding]) -> list[Holding]:
    """A career goes on: "Trước năm 2012, ông là trợ lý ... | Sau đó, ông giữ chức Phó Chánh Văn phòng ..." is no news."""
    first = sentence.items[0] if sentence.items else None
    dated = first is not None and first.date is not None and first.date.kind in ("month", "year", "period", "interval")
    goes_on = bool(before) and first is not None and (dated or says(first, "fn/tiep-do"))
    if not goes_on or any(h.rule != "career" for h in before):
        return mine
    names = {h.name.text for h in before}
    return [
        replace(h, modality="attested", rule="career", act="")
        if h.rule == "appointment" and h.modality == "appointed" and h.name.text in names and not h.decided
        else h
        for h in mine
    ]


def _listed_after(mine: Sequence[Holding], sentence: Scanned) -> list[Holding]:
    """The holdings of a sentence, those given for whom a head behind ";" goes on with a post given before it."""
    given = _given(mine)
    if not given or len(mine) == 1:
        return list(mine)
    first = min(h.title.start for h in mine if _given([h]))
    heads = {title.start for title in _behind_semicolons(sentence.items) if title.start > first}
    return [
        _as_given(h)
        if h.rule == "shared-head" and h.modality == "attested" and h.title.start in heads and _body(h.title) in given
        else h
        for h in mine
    ]


def _behind_semicolons(items: Sequence[Item]) -> Iterator[Item]:
    """The titles right behind ";", or behind a number or a word after it: "; | 5 | Phó Chủ tịch"."""
    for k, item in enumerate(items):
        j = k - 2 if k > 1 and items[k - 1].kind == "word" else k - 1
        if item.title and j >= 0 and items[j].text == ";":
            yield item


def _given(holdings: Sequence[Holding]) -> set[str]:
    """The types of the bodies in which the holdings are given."""
    given = (h.title for h in holdings if h.rule == "appointment" and h.modality == "appointed")
    return {_body(title) for title in given} - {""}


def _as_given(holding: Holding) -> Holding:
    return replace(holding, modality="appointed", rule="appointment")


def _opens_with_head(sentence: Scanned, mine: Sequence[Holding]) -> bool:
    """One word before the title that several names share: "Các | Phó Bí thư", "Ba | Phó Bí thư"."""
    heads = {h.title.start for h in mine if h.rule == "shared-head"}
    first = next((k for k, item in enumerate(sentence.items) if item.title), None)
    opens = first == 1 and sentence.items[0].kind == "word"
    # the head may be gone for what says it more exactly: "Các Phó Bí thư gồm: ông A, Phó Bí thư Thường trực"
    return opens and (not heads or sentence.items[1].start in heads)


def _body(title: TitleDraft) -> str:
    return title.body.concept.id if title.body else ""

"""What goes on with the result of an election: "Ông A được bầu làm Bí thư Tỉnh ủy. | Các Phó Bí thư gồm: B, C".

A sentence that opens with a head for several people and stands right behind one that gives a post in the same body tells who were
given it too; "hiện các Phó Bí thư gồm" does not open so.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import Scanned, TitleDraft


def with_results(mine: Sequence[Holding], sentence: Scanned, before: Sequence[Holding]) -> list[Holding]:
    """The holdings of a sentence, those given that go on with what the sentence before gave."""
    given = {_body(h.title) for h in before if h.rule == "appointment" and h.modality == "appointed"} - {""}
    if not given or not _opens_with_head(sentence, mine):
        return list(mine)
    return [
        replace(h, modality="appointed", rule="appointment")
        if h.modality == "attested" and _body(h.title) in given
        else h
        for h in mine
    ]


def _opens_with_head(sentence: Scanned, mine: Sequence[Holding]) -> bool:
    """One word before the title that several names share: "Các | Phó Bí thư", "Ba | Phó Bí thư"."""
    heads = {h.title.start for h in mine if h.rule == "shared-head"}
    first = next((k for k, item in enumerate(sentence.items) if item.title), None)
    opens = first == 1 and sentence.items[0].kind == "word"
    # the head may be gone for what says it more exactly: "Các Phó Bí thư gồm: ông A, Phó Bí thư Thường trực"
    return opens and (not heads or sentence.items[1].start in heads)


def _body(title: TitleDraft) -> str:
    return title.body.concept.id if title.body else ""

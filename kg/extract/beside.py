"""What a report tells beside its news: sentences that open with what was before, and those that go on with it."""

from collections.abc import Iterable, Iterator

from kg.extract.acts import may_tell
from kg.extract.days import OPENING, is_near, is_past
from kg.extract.events import EventDraft
from kg.extract.heads import is_noun, type_of
from kg.extract.items import Scanned, says


def is_background(sentence: Scanned, event: EventDraft) -> bool:
    """A sentence that opens with what was before the event: "Trước đó, ...", "Năm 2019, ...", "Ngày 2/1, ..."."""
    if sentence is event.sentence:
        return False
    for item in sentence.items[:OPENING]:
        if is_past(item) or (item.date and item.date.kind in ("month", "year")):
            return True
        if item.date and item.date.kind == "day" and not is_near(item.date.iso, event.date):
            return True
    return False


def _goes_on(sentence: Scanned, event: EventDraft) -> bool:
    """The sentence tells more of what was before: "Một ngày sau, ...", "Tại cuộc hội kiến, ..." in the report of a ceremony."""
    first, second = sentence.items[0], sentence.items[1:2]
    there = says(first, "fn/tai") and any(is_noun(i) and type_of(i) != event.type for i in second)
    return there or says(first, "fn/hom-sau")


def news(sentences: Iterable[Scanned], event: EventDraft) -> Iterator[Scanned]:
    """The sentences about the event: no background, nor what goes on with it: "Ngày 2/1, ... | Một ngày sau, ..."."""
    before, silent = False, None
    for sentence in sentences:
        if may_tell(sentence):
            goes_on = _goes_on(sentence, event) and (before or (silent is not None and is_background(silent, event)))
            before, silent = goes_on or is_background(sentence, event), None
            if before:
                continue
        else:
            silent = sentence  # tells of nobody, but may say the day that the next one goes on from
        yield sentence

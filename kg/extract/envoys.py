"""Titles of who leads a delegation of another State, which is said once: "Đoàn Lào do | Bộ trưởng Quốc phòng | A dẫn đầu"."""

from collections.abc import Sequence

from kg.extract.abroad import state_at
from kg.extract.foreign import at_home
from kg.extract.items import Item, State, TitleDraft, says, state_of
from kg.extract.titles import title_read
from kg.lexicon import Lexicon
from kg.text.tokens import Token

_NEAR = 4  # items from the word for a delegation to "do"


def title_sent(
    lexicon: Lexicon, words: Sequence[Token], i: int, before: Sequence[Item]
) -> tuple[TitleDraft, int] | None:
    """The title at token `i` in the State whose delegation its holder leads, and the index after it; `before`: the items read."""
    state = _sender(lexicon, words, before) if before else None
    found = title_read(lexicon, words, i) if state else None
    title = at_home(found[0], None, state) if found else None
    return (title, found[1]) if found and title and title.body else None


def _sender(lexicon: Lexicon, words: Sequence[Token], before: Sequence[Item]) -> State | None:
    """The State of the delegation that somebody leads, or that of his title before: "do Phó Thủ tướng kiêm | Bộ trưởng"."""
    last = before[-1]
    if says(last, "fn/kiem") and len(before) > 2 and before[-2].kind == "title":
        return state_of(before[-2]) if _is_agent(lexicon, words, before[-3]) else None
    if not _is_agent(lexicon, words, last) or len(before) == 1:
        return None
    near = before[-1 - _NEAR : -1]
    if not any(lexicon.longest("sending", words, k) for item in near for k in range(item.first, item.last)):
        return None
    sender = before[-2]
    found = state_at(lexicon, words, sender.first) if sender.kind == "country" else None
    return found[0] if found else state_of(sender)


def _is_agent(lexicon: Lexicon, words: Sequence[Token], item: Item) -> bool:
    match = lexicon.longest("agent", words, item.first)
    return match is not None and "passive" not in match.concept.props

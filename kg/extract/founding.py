"""Who is put on a committee that is being set up: "... danh sách thành viên Ban Chỉ đạo. Theo đó, ông A | là Trưởng Ban".

What is said of a committee of the day after words that set it up (scheme "founding") is the news, not what was held before.
"""

from collections.abc import Sequence

from kg.extract.items import Scanned, TitleDraft, says

_SAID = frozenset(("copula", "shared-head"))
_AD_HOC = ("AdHocBody",)


def founded_at(sentences: Sequence[Scanned]) -> int | None:
    """The offset of the first words that set up a committee; None where an article has none."""
    told = (s for s in sentences if s.zone != "chrome" and s.may("founding"))
    found = (item.start for s in told for item in s.items if says(item, "fn/lap-ban"))
    return min(found, default=None)


def is_given(title: TitleDraft, rule: str, founded: int | None) -> bool:
    """Whether a title that is said of somebody is given by the decision that sets up its committee."""
    if founded is None or title.start < founded or rule not in _SAID or title.body is None:
        return False
    return title.body.concept.props.get("bodyClass") == _AD_HOC

"""Who is put on a committee that is being set up: "... danh sách thành viên Ban Chỉ đạo. Theo đó, ông A | là Trưởng Ban".

What is said of a committee of the day after words that set it up (scheme "founding") is the news, not what was held before.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from kg.extract.holding import Holding
from kg.extract.items import Scanned, says

_SAID = frozenset(("copula", "shared-head"))
_AD_HOC = ("AdHocBody",)


def given(found: Sequence[Holding], sentences: Sequence[Scanned]) -> list[Holding]:
    """The holdings of an article, those given that the decision gives which sets up their committee."""
    if not any(map(_is_said, found)):
        return list(found)  # most articles
    told = (s for s in sentences if s.zone != "chrome" and s.may("founding"))
    first = min((item.start for s in told for item in s.items if says(item, "fn/lap-ban")), default=None)
    return [h if first is None or h.title.start < first or not _is_said(h) else _as_given(h) for h in found]


def _is_said(holding: Holding) -> bool:
    """It is said of somebody on a committee of the day."""
    body = holding.title.body
    return body is not None and holding.rule in _SAID and body.concept.props.get("bodyClass") == _AD_HOC


def _as_given(holding: Holding) -> Holding:
    return replace(holding, modality="appointed") if holding.modality == "attested" else holding

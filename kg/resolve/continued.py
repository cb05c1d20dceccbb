"""Who carries on in the body that came of theirs: the tenure there continues the one before, and is still one of its own."""

from collections.abc import Sequence

from msgspec.structs import replace

from kg import vocab
from kg.model import Tenure
from kg.resolve.around import Around
from kg.resolve.days import latest, next_day


def continued(found: Sequence[Tenure], around: Around) -> list[Tenure]:
    """One official's tenures, each with the one that it continues: the same office to a body's end and from its heir's begin.

    "Chủ tịch UBND tỉnh X" to 30 June and of the merged province from 1 July. Whom reports show to have left before, or to have
    followed another, does not carry on.
    """
    return [replace(tenure, continues=_before(tenure, found, around)) for tenure in found]


def _before(tenure: Tenure, found: Sequence[Tenure], around: Around) -> str | None:
    body = tenure.post.body
    born, _ = around.life(body)
    if not body.before or (tenure.no_earlier and tenure.no_earlier > born):
        return None
    earlier = [
        other
        for other in found
        if other.post.position == tenure.post.position
        and (other.acting, other.in_charge) == (tenure.acting, tenure.in_charge)
        and vocab.body_key(other.post.body) in body.before
        and _lasted(other, around.life(other.post.body)[1])
    ]
    return max(((other.last or other.start or "", other.id) for other in earlier), default=("", None))[1]


def _lasted(tenure: Tenure, gone: str) -> bool:
    """Whether nothing says that it was over before the body was gone."""
    if not gone or not (tenure.first or tenure.start):
        return False
    if tenure.end:
        return next_day(latest(tenure.end)) >= gone
    return not tenure.no_later or tenure.no_later >= gone

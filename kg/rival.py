"""What is told of two officials of one name who may be one: frozen records, as those of `model.py`."""

from typing import NamedTuple


class Reason(NamedTuple):
    """One piece of evidence for (a positive `weight`) or against one person behind two profiles; `text` tells it to a reader.

    `decisive` reasons alone settle the question, whatever the others weigh.
    """

    kind: str
    weight: float
    text: str
    decisive: bool = False


class Rival(NamedTuple):
    """Two officials (ids) of one name who may be one: undecided, kept apart. The reasons add up to the score."""

    first: str
    second: str
    score: float
    reasons: tuple[Reason, ...]

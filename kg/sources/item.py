"""What a reader yields: an article, or an input that cannot be one with the reason why."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import Article

MAX_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class Rejected:
    """An input that is no article. `reason` says what is wrong and what to do; `content` is None where unread."""

    origin: str
    reason: str
    content: bytes | None = None


Item = Article | Rejected

# A reader takes the bytes of one file and where they came from; it never raises for bad content.
Reader = Callable[[bytes, str], Iterator[Item]]

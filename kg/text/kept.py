"""What was made of a word, kept for the next time it is met: the words of articles are few, and each is met often."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST = 1 << 16


class Kept(dict[str, T]):
    """A dictionary that makes what it lacks; texts of any length leave a bounded number of words in it.

    >>> lengths = Kept(len)
    >>> lengths["ba"], len(lengths)
    (2, 1)
    """

    def __init__(self, make: Callable[[str], T]) -> None:
        """Remember how it is made."""
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> T:
        """Make it, and begin anew where too many are kept."""
        if len(self) >= _MOST:
            self.clear()
        self[word] = made = self._make(word)
        return made

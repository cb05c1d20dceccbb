"""Which agency of a type an article speaks of, where it names several: of which ministry is a bare "Bộ trưởng A"."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Set

_FAR_OFTENER = 2  # times as often as any other
_NEAR, _KNOWN = 40, 40  # names of a line, and names of a text, that are looked at: no text of the press has so many


class Agenda:
    """The names of the agencies of one type, in their order; a name and its short form are one."""

    def __init__(self, named: Iterable[tuple[int, str]], short: Set[str]) -> None:
        """`named` has offsets and names; the `short` ones ("Bộ TTTT") may stand for any of the others."""
        found = list(named)
        self._starts = [start for start, _ in found]
        self._names = [name for _, name in found]
        self._short = short
        self._most = dict(Counter(self._names).most_common(_KNOWN))

    def is_about(self, own: str, line: int, at: int) -> bool:
        """Whether the line from `line` to `at` names this one alone, or far oftener than any other; else the text."""
        first, last = bisect_left(self._starts, line), bisect_left(self._starts, at)
        near = Counter(self._names[max(first, last - _NEAR) : last])
        named = {name: n for name, n in (near or self._most).items() if name == own or name not in self._short}
        others = [n for name, n in named.items() if not (name.startswith(own) or own.startswith(name))]
        begins = bool(self._names) and self._names[first if near else 0] == own  # a bare "Viện" has no name
        return not others or sum(named.values()) - sum(others) > _FAR_OFTENER * max(others) - begins

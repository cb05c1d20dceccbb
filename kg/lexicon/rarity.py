"""How common a name is among officials, by `data/gazetteer/rarity.csv`: never by the corpus at hand."""

import csv
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from kg.text.normalize import iy_key

_UNLISTED = {
    "surname": 0.00005,
    "middle": 0.00075,
    "given": 0.00015,
}  # half the smallest share, as the table's README says
_PARTS_GO_TOGETHER = 2.0  # "Văn Hùng": the product of the shares is about half of the truth
_TWO_WORDS = 0.01  # of the people have no middle name
_REGIONS = ((37, "North"), (68, "Centre"), (99, "South"))  # by the first two digits of the province's code


class Rarity:
    """Shares of people who bear a surname, a middle name, a given name. The file is read at the first question."""

    def __init__(self, path: Path) -> None:
        """Remember where the table lies."""
        self._path = path
        self.share = lru_cache(maxsize=1 << 14)(self._share)  # an instance lives as long as the process

    def _share(self, name: str, province: str = "", code: str = "") -> float:
        """The share of people of that whole name; in a province (its name and code) where the table knows its surnames."""
        words = [iy_key(word) for word in name.split()]
        if not words:
            return 1.0
        first = 2 if len(words) > 2 and ("surname", " ".join(words[:2]), "") in self._rows else 1
        found = self._of("surname", " ".join(words[:first]), (province, _region(code), ""))
        middles = words[first:-1]
        for word in middles:
            found *= self._of("middle", word, ("",))
        if len(words) > first:
            found *= self._of("given", words[-1], ("",))
        return found * (_PARTS_GO_TOGETHER if middles else _TWO_WORDS)

    def _of(self, part: str, key: str, regions: Sequence[str]) -> float:
        return next((self._rows[part, key, r] for r in regions if (part, key, r) in self._rows), _UNLISTED[part])

    @cached_property
    def _rows(self) -> dict[tuple[str, str, str], float]:
        with self._path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return {(row["part"], iy_key(row["name"]), row["region"]): float(row["share"]) for row in rows}


def _region(code: str) -> str:
    number = int(code[:2]) if code[:2].isdigit() else 0
    return next((name for last, name in _REGIONS if number <= last), "")

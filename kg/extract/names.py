"""Which person a name in the text stands for: "ông Thanh" is the one Thanh whose full name the article gives."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kg.extract.items import CUT, Scanned
from kg.text.kept import Kept
from kg.text.names import display, ending, given, surname_at, surnames_of_ours
from kg.text.normalize import iy_key, tone_key
from kg.text.tokens import tokens

_TONES = str.maketrans("", "", "123456")
_OFTEN, _MISPRINTS = 4, 3  # times a name is written of which others are misprints, and how many spellings there may be
_ABROAD = frozenset("fz")
_INITIAL = 2  # letters of what may be an initial: "N.V.A" names nobody


class Names:
    """The tone key of the full name for every written name of an article.

    A short form ("Thanh", "Văn Thanh") stands for the only full name that ends so; where there is none, or more than one, it
    is left out: a name alone never merges two people. One that is cut off is a name only if it stands whole elsewhere.
    Names are told of one last syllable at a time, so that only the sentences are read that have it.
    """

    def __init__(self, sentences: Iterable[Scanned]) -> None:
        """Those of these sentences; bylines and page chrome name nobody."""
        self._sentences = sentences
        self._ending: dict[str, dict[str, str]] = {}
        self._shown: dict[str, dict[str, str]] = {}

    def __contains__(self, name: str) -> bool:
        """Whether it is known whose a written name is."""
        return name in self._like(name)

    def __getitem__(self, name: str) -> str:
        """The key of a name that is known."""
        return self._like(name)[name]

    def get(self, name: str) -> str | None:
        """The key of a name, None where it is not known whose it is."""
        return self._like(name).get(name)

    def spelt(self, name: str) -> str:
        """The name to show for a known one: its longest spelling in the article, the first of equals, in normal capitals."""
        last = ending_of(name)
        if last not in self._shown:
            self._shown[last] = _spelt(self._like(name))
        return self._shown[last][self[name]]

    def join(self, misprint: str, name: str) -> None:
        """Read a full name that is a misprint of another as that one, and the short forms that both could stand for."""
        keys = self._like(name)
        old, new, shown = keys[misprint], keys[name], self.spelt(name)
        keys.update((written, new) for written, key in [*keys.items()] if key == old)
        for short in self._written(ending_of(name)):
            key = tone_key(display(short.removesuffix(CUT)))
            if short not in keys and {k for k in keys.values() if key in _ends(k)} == {new}:
                keys[short] = new
        self._shown[ending_of(name)] = _spelt(keys) | {new: shown}

    @cached_property
    def _told(self) -> list[Scanned]:
        return [s for s in self._sentences if s.zone not in ("byline", "chrome") and s.may("name")]

    def _written(self, last: str) -> Iterator[str]:
        """The names of the sentences in which one may stand that ends so."""
        return (item.text for s in self._told if last in s.shown for item in s.items if item.kind == "name")

    def _like(self, name: str) -> dict[str, str]:
        """The known names that end as this one does."""
        last = ending_of(name)
        found = self._ending.get(last)
        if found is None:
            found = self._ending[last] = _keys([n for n in self._written(last) if ending_of(n) == last])
        return found


def ending_of(name: str) -> str:
    """The ending of a written name: the tone key of its last syllable with a capital ("mâu4" of "K'Mẫu", "mau" of "Mau-un")."""
    return _ENDINGS[name]


def _keys(written: Sequence[str]) -> dict[str, str]:
    full = {tone_key(display(name)) for name in written if _is_full(name) and not name.endswith(CUT)}
    shorter = {end for key in full for end in _ends(key)}
    whole = full - shorter
    ending: dict[str, list[str]] = {}
    for key in whole:
        for end in _ends(key):
            ending.setdefault(end, []).append(key)
    found: dict[str, str] = {}
    for name in dict.fromkeys(written):
        key = tone_key(display(name.removesuffix(CUT)))
        if key in whole:
            found[name] = key
            continue
        fitting = _without_misprints([] if name.endswith(CUT) else ending.get(key, []), written)
        if len(fitting) == 1:
            found[name] = fitting[0]
    return found


def _without_misprints(keys: Sequence[str], written: Sequence[str]) -> Sequence[str]:
    """The keys, or the one of which the others are misprints, each written once and other by tones alone.

    "Ông Long" is Lê Thành Long, whom the text names often, beside one "Lê Thanh Long".
    """
    if not 1 < len(keys) <= _MISPRINTS or len({key.translate(_TONES) for key in keys}) > 1:
        return keys
    told = Counter(tone_key(display(name)) for name in written)
    often = [key for key in keys if told[key] > 1]
    return often if len(often) == 1 and told[often[0]] >= _OFTEN else keys


def _spelt(keys: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for written, key in keys.items():
        name = " ".join(display(written.removesuffix(CUT)).split())
        if len(name.split()) > len(found.get(key, "").split()):
            found[key] = name
    return found


def are_alike(one: str, other: str) -> bool:
    """Whether two keys differ by tones alone: one may be a misprint of the other, if more than that tells so."""
    return one != other and one.translate(_TONES) == other.translate(_TONES)


def _is_full(name: str) -> bool:
    """Two syllables, one that is a whole name in the Central Highlands ("K'Mẫu"), or one behind an initial: "V.Mẫu-thử"."""
    led = name[1:2] == "." and len(name.rpartition(".")[2]) > _INITIAL
    words = name.split()
    told = len(words) >= 2 and any("." not in word for word in words)  # "Đ. V.Q." names nobody
    return led or told or "'" in name or "’" in name


def _ends(key: str) -> Iterator[str]:
    """What a name may be shortened to: "văn thanh", "thanh"."""
    while key := key.partition(" ")[2]:
        yield key


def _ending(name: str) -> str:
    words = tokens(given(name.removesuffix(CUT)))
    return ending(next((w for w in reversed(words) if w.shape != "low"), words[-1]).key)


_ENDINGS = Kept(_ending)


def is_ours(name: str) -> bool:
    """The name begins with a surname of this country or has its letters, or is too short to tell: "Thanh", not "Gan Mau Thu".

    Letters that no name of ours has are of others, whatever stands over the rest: "Máu González".
    """
    if not name.isascii() and _ABROAD.isdisjoint(name.casefold()):
        return True  # most names
    words = tokens(name)
    return len(words) < 2 or surname_at(words, 0)


def is_surely_ours(name: str) -> bool:
    """A whole name begins with a surname that hardly anybody of another State bears: "Nguyễn Văn Mẫu", not "Lưu Mẫu"."""
    return " " in name and _SURELY_OURS[name.partition(" ")[0]]


_SURELY_OURS = Kept(lambda surname: iy_key(surname) in surnames_of_ours())

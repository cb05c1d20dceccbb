"""Whose site an address is: its home unit and home body, out of `data/gazetteer/sites.csv` and `hostwords.csv`.

The row with the longest suffix of the host wins. A host without a row may still say whose it is: the label that was
registered is a province's toneless name, alone or after a word ("bao", "tinhuy"): `baolaocai.vn`, `bdv.laocai.dcs.vn`.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

_SHORTEST = 4  # letters of the name of a unit: "xahoi" is society, "phuongnam" the south
_PLAIN = {"www", "m"}  # labels that name no other site


@dataclass(frozen=True, slots=True)
class Site:
    """What is known of a site: its level, the code of its home unit, its home body (concept, name, concept of the parent).

    `bodies` and `parents` are what it is at one level or another ("Tỉnh ủy", "Thành ủy"): the home unit decides. All but the
    level may be empty. A national paper has neither unit nor body: no province is ever taken from it.
    """

    level: str
    unit: str = ""
    bodies: tuple[str, ...] = ()
    name: str = ""
    parents: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def at(self, day: str | None) -> "Site":
        """The site as of a day (any day for None): outside its own days it has no home body, but keeps its unit."""
        if day is None or (self.since <= day and (not self.until or day <= self.until)):
            return self
        return self.below(None)

    def below(self, word: "Site | None") -> "Site":
        """A site of the same home whose body another word names ("bdv"), or that has none we know."""
        named = word or Site(self.level)
        return replace(self, bodies=named.bodies, name=named.name, parents=named.parents, since="", until="")


@dataclass(frozen=True, slots=True)
class Sites:
    """Rows by host, and the words a host is made of: names of provinces, words for kinds of bodies, registries.

    `states` are the registries that are open to bodies of the State and the Party alone; `levels` the words that tell of which
    level the unit is that a label names behind them ("huyenuy": a district).
    """

    hosts: Mapping[str, Site]
    names: Mapping[str, Site]
    words: Mapping[str, Site]
    zones: frozenset[str]
    states: frozenset[str] = frozenset()
    levels: Mapping[str, str] = field(default_factory=dict)

    def of(self, url: str | None) -> Site | None:
        """The site of an address; None if neither the tables nor the host itself say whose it is."""
        return self._found(_labels(url))[0]

    def inside(self, url: str | None) -> tuple[str, ...]:
        """The labels before those that say whose site it is, from the right; they may name the units whose portal it is.

        "nuithanh" and "tammau" of `tammau.nuithanh.quangnam.gov.vn`; words of hosts are none ("vanban": no Văn Bàn).
        """
        labels = _labels(url)
        site, i = self._found(labels)
        inner = (_bare(label) for label in reversed(labels[:i]))
        return tuple(label for label in inner if label not in self.words) if site and site.unit else ()

    def registered(self, url: str | None) -> tuple[str, str]:
        """The toneless name of a unit that somebody registered, and its level; empty ones elsewhere.

        "chiemhoa" of `www.chiemhoa.gov.vn` is a district, as is "nhabe" of `huyendoannhabe.com.vn`.
        """
        labels = _labels(url)
        i = next((i for i in range(1, len(labels)) if ".".join(labels[i:]) in self.zones), 0)
        label = _bare(labels[i - 1]) if i else ""
        for at in range(len(label) - _SHORTEST, 1, -1):
            if level := self.levels.get(label[:at]):
                return label[at:], level
        return (label, "district") if ".".join(labels[i:]) in self.states else ("", "")

    def _found(self, labels: Sequence[str]) -> tuple[Site | None, int]:
        """The site, and the index of the first label that tells it."""
        for i in range(len(labels)):
            if site := self.hosts.get(".".join(labels[i:])):
                return site.below(self.words.get(_bare(labels[i - 1])) if site.unit else None) if i else site, i
        return self._told(labels)

    def _told(self, labels: Sequence[str]) -> tuple[Site | None, int]:
        """What the labels say: the one before the registry is a province's name, the one before that may name a body.

        Only that one, which somebody had to register: `baolaocai.vn.example.com` belongs to example.com.
        """
        i = next((i for i in range(1, len(labels)) if ".".join(labels[i:]) in self.zones), 0) - 1
        label = _bare(labels[i]) if i >= 0 else ""
        for at in range(len(label)):
            site, word = self.names.get(label[at:]), self.words.get(label[:at])
            if site and (word or not at):
                return site.below(word or (self.words.get(_bare(labels[i - 1])) if i else None)), i
        return None, 0


NONE = Sites({}, {}, {}, frozenset())


def _labels(url: str | None) -> list[str]:
    labels = host(url).split(".")
    while labels[0] in _PLAIN:
        labels = labels[1:] or [""]
    return labels


def host(url: str | None) -> str:
    """The host of an address in small letters; "" where there is none.

    >>> host("http://WWW.Example.org:8080/langson.gov.vn"), host("langson.gov.vn/tin"), host("http://[x"), host(None)
    ('www.example.org', 'langson.gov.vn', '', '')
    """
    parts = _parts(url)
    return (parts.hostname or "").rstrip(".") if parts else ""


def segments(url: str | None) -> list[str]:
    """The parts of an address behind its host, without its query.

    >>> segments("https://example.org/tin-tuc/phuong-mau-hop-mat.html?id=1")
    ['tin-tuc', 'phuong-mau-hop-mat.html']
    """
    parts = _parts(url)
    return [part for part in parts.path.split("/") if part] if parts else []


def _parts(url: str | None) -> SplitResult | None:
    text = (url or "").strip()
    try:
        return urlsplit(text if "//" in text else f"//{text}")
    except ValueError:  # an unclosed "[" of an IPv6 address
        return None


def read(folder: Path) -> Sites:
    """The tables `sites.csv` and `hostwords.csv` of a folder (columns: data/gazetteer/README.md)."""
    words = _rows(folder / "hostwords.csv")
    return Sites(
        {row["host"]: _site(row) for row in _rows(folder / "sites.csv")},
        {row["word"]: _site(row) for row in words if row["part"] == "name"},
        {row["word"]: _site(row) for row in words if row["part"] == "word"},
        frozenset(row["word"] for row in words if row["part"] == "zone"),
        frozenset(row["word"] for row in words if row["part"] == "state"),
        {row["word"]: row["part"] for row in words if row["part"] in ("district", "commune")},
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _site(row: dict[str, str]) -> Site:
    return Site(
        row.get("level") or "province",
        row["unit"],
        tuple(filter(None, row["body"].split("|"))),
        row["name"],
        tuple(filter(None, row["parent"].split("|"))),
        row.get("since", ""),
        row.get("until", ""),
    )


def _bare(label: str) -> str:
    return label.replace("-", "")

"""How much of the counted titles and bodies the reader's own grammar understands: `python tests/bench/coverage.py FACTS_DIR`.

A string is **covered** when `kg.extract.scan` reads it to its end as titles, bodies, units, ranks, modifiers, occupations,
terms and the small words between them; punctuation apart, nothing is left over. Three rules, none of them a list by hand:

- `position_strings_2021.tsv` was cut at commas. A piece of a longer name of the vocabulary is a **fragment** and counts as
  covered: "Ngân sách của Quốc hội" begins like what follows the comma in "Ủy ban Tài chính, Ngân sách", "Ủy viên Ủy ban Tài
  chính" ends like what stands before it; and "chữa cháy và Cứu hộ" begins with a field of work (scheme "subject"). What follows
  or precedes the piece must be read as anything else is.
- `titles_before_name.tsv` is lower-cased. Words get their capital back, abbreviations the form they are printed in; words of
  the schemes "function", "link", "joint" and "ending" stay small. After a title, what its holder does ("thủ tướng yêu cầu")
  ends the string, and so does the head of a body whose name was cut off ("giám đốc bệnh viện").
- `offices.tsv` has remarks in brackets ("(lần 2)"); they are no part of the office and are left out.
- In the titles of the press, **foreign** offices are set aside: a word of the schemes "country" or "foreign" stands there. So are
  strings that are **no holder**: the name of a body alone ("tổng công ty đường sắt"), which the press puts before a name too.

The share is by count, over what is not set aside.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.eval.coverage import is_abroad, understood
from kg.extract.items import Item
from kg.extract.scan import scan
from kg.lexicon import Lexicon
from kg.lexicon.trie import Trie
from kg.text.sentences import Sentence
from kg.text.tokens import Token, tokens
from kg.workspace.language import language

FLOORS = {"position_strings_2021": 0.97, "workplaces_2021": 0.95, "titles_before_name": 0.95, "offices": 0.91}

_REMARK = re.compile(r",?\s*\([^)]*\)")
_SMALL = ("function", "link", "joint", "ending")


class Share(NamedTuple):
    """What became of the strings of a file: counts, and the misses with theirs, most frequent first."""

    covered: int
    aside: int
    missed: list[tuple[int, str]]

    @property
    def value(self) -> float:
        """Covered by count, of what is not set aside."""
        lost = sum(n for n, _ in self.missed)
        return self.covered / (self.covered + lost)


def rows(path: Path) -> Iterator[tuple[int, str]]:
    """Count and string of each row of a file of facts; a head line is passed over."""
    for line in path.read_text(encoding="utf-8").splitlines():
        count, _, text = line.partition("\t")
        if count.isdigit():
            yield int(count), text.strip()


def share(path: Path, lexicon: Lexicon) -> Share:
    """The coverage of one file."""
    covered = aside = 0
    missed: list[tuple[int, str]] = []
    press = path.stem == "titles_before_name"
    for count, printed in rows(path):
        text = _REMARK.sub("", printed) if path.stem == "offices" else printed
        items = read(recased(text, lexicon) if press else text, lexicon)
        if press and (is_abroad(items) or _is_body(items, lexicon)):
            aside += count
        elif understood(items, lexicon, holder=press) or (not press and is_fragment(text, lexicon)):
            covered += count
        else:
            missed.append((count, text))
    return Share(covered, aside, sorted(missed, key=lambda row: -row[0]))


def read(text: str, lexicon: Lexicon) -> Sequence[Item]:
    """The items of a string, by the reader's own scan."""
    return scan(text, Sentence(0, len(text), 0), lexicon, dates=tuple, zone="body").items


def _is_body(items: Sequence[Item], lexicon: Lexicon) -> bool:
    """No title stands first, but the name or the head of a body, or a phrase that only looks like a title."""
    words = tokens(" ".join(item.text for item in items))
    return items[0].kind in ("body", "stop") or (
        items[0].kind == "word" and lexicon.longest("body", words, 0) is not None
    )


def is_fragment(text: str, lexicon: Lexicon) -> bool:
    """Whether a string is understood once a piece of a known name, cut at its commas, is taken off its end or beginning."""
    words = tokens(text)
    if lexicon.longest("subject", words, 0):
        return understood(read(f"Phòng {text}", lexicon), lexicon)
    heads, tails = pieces(lexicon)
    ends = [match.end for match in tails.all(words, 0)]
    ends += [i for i in range(len(words)) if (match := heads.longest(words, i)) and match.end == len(words)]
    return any(_rest(text, words, i, i in {m.end for m in tails.all(words, 0)}, lexicon) for i in ends)


def _rest(text: str, words: Sequence[Token], i: int, tail: bool, lexicon: Lexicon) -> bool:
    rest = (text[words[i].start :] if i < len(words) else "") if tail else text[: words[i].start]
    return not rest.strip() or understood(read(rest, lexicon), lexicon)


@cache
def _pieces(version: int) -> tuple[Trie, Trie]:
    del version
    lexicon = language().lexicon
    heads, tails = Trie(), Trie()
    for concept in lexicon.concepts.values():
        if concept.scheme != "body":
            continue
        labels = [label.text for label in concept.labels if label.lang == "vi"]
        for name in (*labels, *concept.props.get("name", ())):
            parts = [p.strip() for p in name.split(",")]
            for k in range(1, len(parts)):
                for trie, piece in ((heads, ", ".join(parts[:k])), (tails, ", ".join(parts[k:])), (tails, parts[k])):
                    trie.add(tuple(t.key for t in tokens(piece)), concept)
    return heads, tails


def pieces(lexicon: Lexicon) -> tuple[Trie, Trie]:
    """What stands before, and what after, the commas in the names of the vocabulary."""
    return _pieces(len(lexicon.concepts))


def recased(text: str, lexicon: Lexicon) -> str:
    """A lower-cased title with its capitals and abbreviations as they are printed."""
    printed = _printed(len(lexicon.abbreviations))
    words, out, i = tokens(text), [], 0
    while i < len(words):
        for size in range(min(5, len(words) - i), 0, -1):
            form = printed.get(tuple(t.text.casefold() for t in words[i : i + size]))
            if form:
                out.append(form)
                break
        else:
            size = 1
            small = i > 0 and any(m and m.end == i + 1 for m in (lexicon.longest(s, words, i) for s in _SMALL))
            out.append(words[i].text if small else words[i].text[:1].upper() + words[i].text[1:])
        i += size
    return " ".join(out)


@cache
def _printed(version: int) -> dict[tuple[str, ...], str]:
    del version
    return {tuple(t.casefold() for t in key): "".join(key) if not key[0].isalpha() else " ".join(key)
            for key in language().lexicon.abbreviations if all(t.upper() == t for t in key)}  # fmt: skip


def main(folder: str) -> None:
    """Print the share of each file and every miss."""
    lexicon = language().lexicon
    for name, floor in FLOORS.items():
        found = share(Path(folder) / f"{name}.tsv", lexicon)
        print(f"{name}  {found.value:.4f} (floor {floor})  covered {found.covered}, set aside {found.aside}")  # noqa: T201
        for count, text in found.missed:
            print(f"  {count:5} {text}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])

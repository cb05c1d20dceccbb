"""The labels of all schemes in one trie: a walk from a token finds the longest of each, with its guards."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kg.lexicon.trie import Match
from kg.model import Concept, Record
from kg.text.tokens import Word

Found = Mapping[str, Match]  # scheme -> the longest label

NOTHING: Found = {}
HERE = ""  # the key under which a node keeps the entries that end there; no token has an empty key
_EDGE = " "  # the key of what would stand before the first token and behind the last; no token has a space


class Guards(NamedTuple):
    """Phrases that must not stand before or after a label ("dự" is no role in "dự thảo"), and whether it needs a capital."""

    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]
    capital: bool = False


class _Guards(Record, frozen=True):
    """The same, the phrases by their word next to the label."""

    before: dict[str, list[tuple[str, ...]]]
    after: dict[str, list[tuple[str, ...]]]
    capital: bool


_Entry = tuple[str, Concept, _Guards | None]  # a scheme, the concept of a label, what guards it


class Labels:
    """Labels of every scheme. Built once, then only read."""

    def __init__(self) -> None:
        """No labels."""
        self._root: dict[str, Any] = {}
        self._guards: dict[str, _Guards] = {}
        self._first: dict[str, set[str]] = {}

    def add(self, scheme: str, keys: Sequence[str], concept: Concept) -> None:
        """Add a label given by its token keys, after the guards of its concept; of two with one label the first goes first."""
        node = self._root
        for key in keys:
            node = node.setdefault(key, {})
        entries: list[_Entry] = node.setdefault(HERE, [])
        same = [k for k, entry in enumerate(entries) if entry[0] == scheme]
        if all(entries[k][1] is not concept for k in same):
            first = same[0] if same else len(entries)  # of those that pass, the last is taken
            entries.insert(first, (scheme, concept, self._guards.get(concept.id)))
        self._first.setdefault(scheme, set()).update(keys[:1])

    def guard(self, concept: Concept, guards: Guards) -> None:
        """Set the guards that hold for every label of a concept."""
        before: dict[str, list[tuple[str, ...]]] = {}
        after: dict[str, list[tuple[str, ...]]] = {}
        for phrase in guards.before:
            before.setdefault(phrase[-1], []).append(phrase)
        for phrase in guards.after:
            after.setdefault(phrase[0], []).append(phrase)
        self._guards[concept.id] = _Guards(before, after, guards.capital)

    def starts(self, scheme: str, key: str) -> bool:
        """Whether any label of the scheme begins with this token key, whatever guards it."""
        return key in self._first.get(scheme, ())

    def of(self, key: str) -> tuple[Mapping[str, Any], Mapping[str, Concept] | None]:
        """The labels that begin with a key, by the next key; those of a small word of it alone, None if neighbours decide."""
        node = self._root.get(key, {})
        return node, _sure(node.get(HERE, ()))

    def at(self, tokens: Sequence[Word], at: int, *, capital: bool = False) -> Found:
        """The longest label of each scheme that starts at token `at` and whose guards let it pass.

        `capital`: the token is read as if it had one.
        """
        return below(self._root.get(tokens[at].key), tokens, at, capital=capital)


def below(node: Mapping[str, Any] | None, tokens: Sequence[Word], at: int, *, capital: bool = False) -> Found:
    """The same, of the labels that begin with the word at `at`."""
    found: dict[str, Match] = {}
    end, last = at + 1, len(tokens)
    ahead = tokens[at - 1].key if at else _EDGE
    small = not capital and tokens[at].shape == "low"
    while node:
        behind = tokens[end].key if end < last else _EDGE
        for scheme, concept, guards in node.get(HERE, ()):
            if guards and (
                (small and guards.capital)
                or (behind in guards.after and _stands(guards.after[behind], tokens, end))
                or (ahead in guards.before and _ends(guards.before[ahead], tokens, at))
            ):
                continue
            found[scheme] = Match(concept, end)
        node = node.get(behind)
        end += 1
    return found


def _sure(entries: Sequence[_Entry]) -> dict[str, Concept] | None:
    """The concepts of a word in small letters by scheme, None if guards look at its neighbours. What needs a capital is none."""
    last = {scheme: (concept, guards) for scheme, concept, guards in entries if not (guards and guards.capital)}
    return None if any(guards for _, guards in last.values()) else {s: concept for s, (concept, _) in last.items()}


def _stands(phrases: Iterable[tuple[str, ...]], tokens: Sequence[Word], at: int) -> bool:
    """Whether one of the phrases begins at a token."""
    return any(tuple([token.key for token in tokens[at : at + len(phrase)]]) == phrase for phrase in phrases)


def _ends(phrases: Iterable[tuple[str, ...]], tokens: Sequence[Word], at: int) -> bool:
    """Whether one of the phrases ends before a token."""
    return any(len(phrase) <= at and _stands((phrase,), tokens, at - len(phrase)) for phrase in phrases)

"""A trie over token keys: the longest label that starts at a token, with its guards."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from kg.model import Concept
from kg.text.tokens import Token

_NOTHING: dict[str, Any] = {}
_HERE = ""  # the key under which a node keeps its entries; no token has an empty key


class Match(NamedTuple):
    """A label found at a token: its concept and the index of the token after it."""

    concept: Concept
    end: int


class Guards(NamedTuple):
    """Words that must not stand before or after a label ("dự" is no role in "dự thảo"), and whether it needs a capital."""

    before: tuple[tuple[str, ...], ...]
    after: tuple[tuple[str, ...], ...]
    capital: bool = False


class Trie:
    """Labels of one scheme. Built once, then only read."""

    def __init__(self) -> None:
        """An empty trie."""
        self._root: dict[str, Any] = {}
        self._guards: dict[str, Guards] = {}

    def add(self, keys: Sequence[str], concept: Concept) -> None:
        """Add a label given by its token keys; the first concept of two with one label stays first."""
        node = self._root
        for key in keys:
            node = node.setdefault(key, {})
        entries = node.setdefault(_HERE, [])
        if concept not in entries:
            entries.append(concept)

    def guard(self, concept: Concept, guards: Guards) -> None:
        """Set the guards that hold for every label of a concept."""
        self._guards[concept.id] = guards

    def starts(self, key: str) -> bool:
        """Whether any label begins with this token key."""
        return key in self._root

    def longest(self, tokens: Sequence[Token], at: int) -> Match | None:
        """The longest label that starts at token `at` and whose guards let it pass."""
        found = self.all(tokens, at)
        return found[-1] if found else None

    def all(self, tokens: Sequence[Token], at: int) -> list[Match]:
        """Every label that starts at token `at` and passes its guards, shortest first."""
        found: list[Match] = []
        node = self._root
        for i in range(at, len(tokens)):
            node = node.get(tokens[i].key, _NOTHING)
            if not node:
                break
            fitting = (c for c in node.get(_HERE, ()) if self._passes(c, tokens, at, i + 1))
            found += [Match(concept, i + 1) for concept in fitting][:1]
        return found

    def _passes(self, concept: Concept, tokens: Sequence[Token], at: int, end: int) -> bool:
        guards = self._guards.get(concept.id)
        if guards is None:
            return True
        if guards.capital and tokens[at].shape == "low":
            return False
        if any(_matches(tokens, end, words) for words in guards.after):
            return False
        return not any(_matches(tokens, at - len(words), words) for words in guards.before)


def _matches(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    if at < 0 or at + len(words) > len(tokens):
        return False
    return all(tokens[at + k].key == word for k, word in enumerate(words))

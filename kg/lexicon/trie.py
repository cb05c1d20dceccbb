"""A trie over token keys: the longest label that starts at a token."""

from collections.abc import Sequence
from typing import Any

from kg.model import Concept, Record
from kg.text.tokens import Token

_NOTHING: dict[str, Any] = {}
_HERE = ""  # the key under which a node keeps its entry; no token has an empty key


class Match(Record, frozen=True):
    """A label found at a token: its concept and the index of the token after it."""

    concept: Concept
    end: int


class Trie:
    """Labels without guards: the names of one body type. Built once, then only read."""

    def __init__(self) -> None:
        """An empty trie."""
        self._root: dict[str, Any] = {}

    def add(self, keys: Sequence[str], concept: Concept) -> None:
        """Add a label given by its token keys; the first concept of two with one label stays."""
        node = self._root
        for key in keys:
            node = node.setdefault(key, {})
        node.setdefault(_HERE, concept)

    def longest(self, tokens: Sequence[Token], at: int) -> Match | None:
        """The longest label that starts at token `at`."""
        found = self.all(tokens, at)
        return found[-1] if found else None

    def all(self, tokens: Sequence[Token], at: int) -> list[Match]:
        """Every label that starts at token `at`, shortest first."""
        found: list[Match] = []
        node = self._root
        for i in range(at, len(tokens)):
            node = node.get(tokens[i].key, _NOTHING)
            if not node:
                break
            if _HERE in node:
                found.append(Match(node[_HERE], i + 1))
        return found

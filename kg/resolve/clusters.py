"""The profiles of one name -> clusters: which of them are of one official.

Two profiles are one official when they share a post or a unit; a name alone never merges them. Sharing is transitive, so
the clusters do not depend on the order of arrival.
"""

from collections import defaultdict
from collections.abc import Mapping

from kg import vocab
from kg.model import Body, Claim, Post


def clusters(  # noqa: C901 to be replaced
    found_in: Mapping[str, list[Claim]], verdicts: Mapping[tuple[str, str], bool]
) -> list[list[str]]:
    """Groups of profiles that are linked by a shared post or unit, or by a verdict; a verdict also keeps apart."""
    parent = {name: name for name in found_in}

    def root(article: str) -> str:
        while parent[article] != article:
            article = parent[article]
        return article

    def join(first: str, second: str) -> None:
        parent[max(first, second)] = min(first, second)

    def apart(first: str, second: str) -> bool:
        return any({root(a), root(b)} == {first, second} for (a, b), same in verdicts.items() if not same)

    for (one, other), same in sorted(verdicts.items()):
        if same:
            join(root(one), root(other))
    holders: dict[str, str] = {}
    for article, claims in sorted(found_in.items()):
        for mark in sorted({m for c in claims for m in _marks(c.post)}):
            first, second = root(holders.setdefault(mark, article)), root(article)
            if not apart(first, second):
                join(first, second)
    groups: dict[str, list[str]] = defaultdict(list)
    for article in sorted(found_in):
        groups[root(article)].append(article)
    return [groups[k] for k in sorted(groups)]


def _marks(post: Post | None) -> set[str]:
    """What a post has in common with another report of the same official: the post itself, and each unit of its body."""
    if post is None or post.body.scope:
        return set()
    return {f"post {vocab.post_key(post)}", *(f"unit {u}" for u in _units(post.body))}


def _units(body: Body) -> set[str]:
    found = {vocab.unit_key(body.unit)} if body.unit else set()
    return found | (_units(body.parent) if body.parent else set())

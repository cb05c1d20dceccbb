"""What the claims of one name do not tell by themselves: the vocabulary, who else held a post, when a body existed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kg.model import Body, Concept, Post

Days = tuple[str, str]


class Others(Protocol):
    """On which days reports show people of other names in a post (fully, not acting)."""

    def before(self, post: Post, day: str) -> str | None:
        """The last such day up to `day`."""

    def after(self, post: Post, day: str) -> str | None:
        """The first such day from `day` on."""

    def between(self, post: Post, after: str, before: str) -> bool:
        """Whether there is such a day after the one and before the other."""


class Nobody:
    """Nobody else."""

    def before(self, post: Post, day: str) -> str | None:
        """None."""

    def after(self, post: Post, day: str) -> str | None:
        """None."""

    def between(self, post: Post, after: str, before: str) -> bool:
        """No."""
        return False


@dataclass(frozen=True, slots=True)
class Around:
    """`life` gives the first day of a body and the first day on which it is gone ("" where open or unknown).

    `endings` gives for the role of one who leaves every post (retires, dies) the decision ("et/nghi-huu").
    """

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    others: Others = field(default_factory=Nobody)
    life: Callable[[Body], Days] = lambda _: ("", "")
    endings: Mapping[str, str] = field(default_factory=dict)

    def tells(self, act: str, name: str) -> str:
        """A property of a personnel decision's concept; "" where it has none."""
        return next(iter(self.concepts[act].props.get(name, ())), "") if act in self.concepts else ""

    def single(self, post: Post) -> bool:
        """Whether one person at a time holds the post."""
        concept = self.concepts.get(post.position)
        return concept is not None and concept.props.get("seats") == ("1",)


ALONE = Around()

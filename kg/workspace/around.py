"""What bounds an official's time in office beyond the articles that name the official: others in the seat, the body's life."""

from functools import cache, lru_cache

from kg.ledger import Ledger
from kg.model import Body
from kg.resolve import Around
from kg.resolve.days import next_day
from kg.workspace.language import lineage, vocabulary


def around(ledger: Ledger, key: str) -> Around:
    """For the people of one name."""
    return Around(vocabulary(), ledger.seats.others(key), life, endings())


def single(position: str) -> bool:
    """Whether one person at a time holds a position of this type."""
    concept = vocabulary().get(position)
    return concept is not None and concept.props.get("seats") == ("1",)


@cache
def endings() -> dict[str, str]:
    """The role of one who leaves every post (retires, dies) -> the personnel decision."""
    roles = (
        (role, concept.id)
        for concept in vocabulary().values()
        if concept.props.get("endsTenure") == ("all",)
        for name in ("subjectRole", "objectRole")
        for role in concept.props.get(name, ())
    )
    return dict(sorted(roles, reverse=True))


@lru_cache(maxsize=1 << 14)
def life(body: Body) -> tuple[str, str]:
    """The first day that a body may have had and the first on which it is surely gone, as all above it tell; "" where open."""
    known = lineage().life(body)
    begins, ends = [known.since[0]], [next_day(known.until[1]) if known.until[1] else ""]
    if body.parent:
        above = life(body.parent)
        begins, ends = [*begins, above[0]], [*ends, above[1]]
    return max(begins), min((day for day in ends if day), default="")

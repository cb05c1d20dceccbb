"""What bounds an official's time in office beyond the articles that name the official: others in the seat, the body's life."""

from functools import cache, lru_cache

from kg.ledger import Ledger
from kg.model import Body
from kg.resolve import Around
from kg.resolve.days import next_day
from kg.workspace.language import gazetteer, vocabulary


def around(ledger: Ledger, key: str) -> Around:
    """For the people of one name."""
    return Around(vocabulary(), ledger.others(key), life, endings())


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
    """The first day of a body and the first day on which it is gone, as its type, its unit and its parent tell; "" where open."""
    begins, ends = list(life(body.parent)[:1]) if body.parent else [], [life(body.parent)[1]] if body.parent else []
    if concept := vocabulary().get(body.type):
        begins += concept.props.get("validFrom", ())
        ends += [next_day(day) for day in concept.props.get("validUntil", ())]
    if body.unit and body.unit.code and (lives := gazetteer().lives(body.unit.code)):
        begins.append(lives[0].since)
        ends.append(next_day(lives[-1].until) if lives[-1].until else "")
    return max(begins, default=""), min((day for day in ends if day), default="")

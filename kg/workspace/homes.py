"""The official of the graph that a mention or an IRI belongs to, as its profiles; what forbids two of them to be one."""

from collections.abc import Mapping

from kg.model import Claim
from kg.resolve.clusters import Clusters
from kg.resolve.evidence import why
from kg.workspace.language import scale
from kg.workspace.named import Named, subject
from kg.workspace.standing import Standing


def home(found: Mapping[str, list[Claim]], clustered: Clusters, named: Named) -> list[str]:
    """The profiles of the official that somebody belongs to."""
    spot = named.spot()
    inside = {name for name, claims in found.items() if any(subject(c) == spot for c in claims)}
    return next(group for group in clustered.groups if inside & set(group))


def forbidding(standing: Standing, one: Named, other: Named) -> tuple[str, ...]:
    """What makes two officials of one name two, whatever else speaks for one: empty for two who may be one."""
    found, clustered = standing.clustered(one.key)
    first, second = ([c for name in home(found, clustered, n) for c in found[name]] for n in (one, other))
    occasions = {
        c.id: c.occasion for a in {c.article for c in (*first, *second)} for c in standing.claims(a) if c.occasion
    }
    return tuple(reason.text for reason in why(first, second, scale(), occasions) if reason.decisive)

"""The claims of one name -> officials with their tenures, participations and backgrounds.

The claims of an article about one name are a profile; `clusters` tells which profiles are of one official.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from kg import vocab
from kg.model import Claim, Occasion, Person, Resolved
from kg.resolve.around import ALONE, Around
from kg.resolve.clusters import Undecided, clusters
from kg.resolve.lives import backgrounds, participations
from kg.resolve.profiles import profiles
from kg.resolve.scale import Scale
from kg.resolve.tenures import tenures
from kg.rival import Rival
from kg.text.names import display


def people(
    key: str,
    articles: Mapping[str, Iterable[Claim]],
    events: Mapping[str, str],
    *,
    scale: Scale,
    around: Around = ALONE,
) -> Resolved:
    """The officials of one tone key.

    `articles` gives for each article that names it all the article's claims, `events` for each "occurs" claim of them the
    id of the event that it stands for, `scale` what the evidence is weighed with; `around` is what bounds their time in office.
    """
    found: dict[str, list[Claim]] = {}
    occasions: dict[str, Occasion] = {}
    for article, claims in sorted(articles.items()):
        mine = [c for c in claims if c.subject.kind == "person" and c.subject.key == key]
        occasions |= {c.id: c.occasion for c in claims if c.occasion}
        found |= {f"{article} {n}": profile for n, profile in enumerate(profiles(mine))}
    persons, held, parts, lives = [], [], [], []
    clustered = clusters(found, {}, scale, occasions)
    owners: dict[str, str] = {}
    for group in clustered.groups:
        own = [claim for name in group for claim in found[name]]
        person = _person(key, own)
        owners[group[0]] = person.id
        persons.append(person)
        held += tenures(person, own, around)
        parts += participations(person, own, events)
        lives += backgrounds(person, own)
    return Resolved(
        tuple(sorted(persons, key=lambda x: x.id)),
        tuple(sorted(held, key=lambda x: x.id)),
        (),
        tuple(sorted(parts, key=lambda x: x.id)),
        tuple(sorted(lives, key=lambda x: x.id)),
        tuple(sorted((_rival(r, owners) for r in clustered.rivals), key=lambda x: (x.first, x.second))),
    )


def _rival(found: Undecided, owners: Mapping[str, str]) -> Rival:
    first, second = sorted(owners[name] for name in found.pair)
    return Rival(first, second, found.score, found.reasons)


def _person(key: str, claims: list[Claim]) -> Person:
    spelt = Counter(name for c in claims for name in {c.name, _plain(c.subject.surface)} if name)
    longest = max(len(name.split()) for name in spelt)
    name = min((n for n in spelt if len(n.split()) == longest), key=lambda n: (-spelt[n], n))
    ids = sorted(c.id for c in claims)
    return Person(f"{vocab.slug(name)}-{ids[0][:8]}", name, key, tuple(sorted(spelt)), tuple(ids))


def _plain(surface: str) -> str:
    return " ".join(display(surface).split())

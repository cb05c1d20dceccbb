"""The claims of one name -> officials with their tenures, participations and backgrounds.

The claims of an article about one name are a profile; `clusters` tells which profiles are of one official.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg import vocab
from kg.judgement import Judgement
from kg.model import Claim, Occasion, Person, Resolved
from kg.resolve.around import ALONE, Around
from kg.resolve.clusters import Clusters, Undecided, clusters
from kg.resolve.lives import backgrounds, participations
from kg.resolve.profiles import profiles
from kg.resolve.scale import Scale
from kg.resolve.tenures import tenures
from kg.resolve.verdicts import parted, verdicts
from kg.rival import Rival
from kg.text.names import display


def people(
    key: str,
    articles: Mapping[str, Iterable[Claim]],
    events: Mapping[str, str],
    judgements: Sequence[Judgement] = (),
    *,
    scale: Scale,
    around: Around = ALONE,
) -> Resolved:
    """The officials of one tone key.

    `articles` gives for each article that names it all the article's claims, `events` for each "occurs" claim of them the
    id of the event that it stands for, `judgements` what people said of these articles and nobody took back, `scale` what the
    evidence is weighed with; `around` is what bounds their time in office.
    """
    found = profiled(key, articles, judgements)
    persons, held, parts, lives = [], [], [], []
    clustered = clustering(found, articles, judgements, scale)
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


def profiled(
    key: str, articles: Mapping[str, Iterable[Claim]], judgements: Sequence[Judgement]
) -> dict[str, list[Claim]]:
    """The claims about one name as profiles, each under a name of its own: the article and a number."""
    found: dict[str, list[Claim]] = {}
    for article, claims in sorted(articles.items()):
        mine = [c for c in claims if c.subject.kind == "person" and c.subject.key == key]
        split = [part for profile in profiles(mine) for part in parted(profile, judgements)]
        found |= {f"{article} {n}": profile for n, profile in enumerate(split)}
    return found


def clustering(
    found: Mapping[str, list[Claim]],
    articles: Mapping[str, Iterable[Claim]],
    judgements: Sequence[Judgement],
    scale: Scale,
) -> Clusters:
    """The profiles of each official, and those that are undecided."""
    occasions: dict[str, Occasion] = {c.id: c.occasion for claims in articles.values() for c in claims if c.occasion}
    return clusters(found, verdicts(found, judgements), scale, occasions)


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

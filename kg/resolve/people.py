"""The claims of one name -> officials with their tenures, participations and backgrounds.

The claims of an article about one name are a profile; `clusters` tells which profiles are of one official.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg import vocab
from kg.judgement import Judgement
from kg.model import Claim, Person, Resolved
from kg.resolve.clusters import clusters
from kg.resolve.lives import backgrounds, participations
from kg.resolve.profiles import profiles
from kg.resolve.tenures import tenures
from kg.resolve.verdicts import parted, verdicts
from kg.text.names import display


def people(
    key: str,
    articles: Mapping[str, Iterable[Claim]],
    events: Mapping[str, str],
    judgements: Sequence[Judgement] = (),
) -> Resolved:
    """The officials of one tone key.

    `articles` gives for each article that names it all the article's claims, `events` for each "occurs" claim of them the
    id of the event that it stands for, `judgements` what people said of these articles, as far as it is in force.
    """
    found = profiled(key, articles, judgements)
    persons, held, parts, lives = [], [], [], []
    for own in grouped(found, judgements):
        person = _person(key, own)
        persons.append(person)
        held += tenures(person, own)
        parts += participations(person, own, events)
        lives += backgrounds(person, own)
    return Resolved(
        tuple(sorted(persons, key=lambda x: x.id)),
        tuple(sorted(held, key=lambda x: x.id)),
        (),
        tuple(sorted(parts, key=lambda x: x.id)),
        tuple(sorted(lives, key=lambda x: x.id)),
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


def grouped(profiles: Mapping[str, list[Claim]], judgements: Sequence[Judgement]) -> list[list[Claim]]:
    """The claims of each official."""
    groups = clusters(profiles, verdicts(profiles, judgements))
    return [[claim for name in group for claim in profiles[name]] for group in groups]


def _person(key: str, claims: list[Claim]) -> Person:
    spelt = Counter(name for c in claims for name in {c.name, _plain(c.subject.surface)} if name)
    longest = max(len(name.split()) for name in spelt)
    name = min((n for n in spelt if len(n.split()) == longest), key=lambda n: (-spelt[n], n))
    ids = sorted(c.id for c in claims)
    return Person(f"{vocab.slug(name)}-{ids[0][:8]}", name, key, tuple(sorted(spelt)), tuple(ids))


def _plain(surface: str) -> str:
    return " ".join(display(surface).split())

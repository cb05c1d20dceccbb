"""The claims of one name -> officials with their tenures and participations.

The claims of an article about one name are a profile. Two profiles are one official when they share a post or a unit;
a name alone never merges them. Sharing is transitive, so the clusters do not depend on the order of arrival.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kg import vocab
from kg.model import Background, Body, Claim, Participation, Person, Post, Resolved, Tenure
from kg.resolve.events import event_id
from kg.resolve.profiles import profiles
from kg.text.names import display

_HELD = frozenset(("attested", "appointed"))
_ENDED = frozenset(("former", "dismissed"))


def people(key: str, articles: Mapping[str, Iterable[Claim]]) -> Resolved:
    """The officials of one tone key. `articles` gives for each article that names it all the article's claims."""
    found_in: dict[str, list[Claim]] = {}
    events: dict[str, str] = {}
    for article, claims in sorted(articles.items()):
        found = list(claims)
        mine = [c for c in found if c.subject.kind == "person" and c.subject.key == key]
        found_in |= {f"{article} {n}": claims for n, claims in enumerate(profiles(mine))}
        events |= {c.id: event_id(c) for c in found if c.predicate == "occurs"}
    clusters = [[claim for name in group for claim in found_in[name]] for group in _clusters(found_in)]
    persons, tenures, parts, lives = [], [], [], []
    for claims in clusters:
        person = _person(key, claims)
        persons.append(person)
        tenures += _tenures(person, claims)
        parts += _participations(person, claims, events)
        lives += _backgrounds(person, claims)
    return Resolved(
        tuple(sorted(persons, key=lambda x: x.id)),
        tuple(sorted(tenures, key=lambda x: x.id)),
        (),
        tuple(sorted(parts, key=lambda x: x.id)),
        tuple(sorted(lives, key=lambda x: x.id)),
    )


def _clusters(found_in: Mapping[str, list[Claim]]) -> list[list[str]]:
    """Groups of profiles that are linked by a shared post or unit."""
    parent = {name: name for name in found_in}

    def root(article: str) -> str:
        while parent[article] != article:
            article = parent[article]
        return article

    holders: dict[str, str] = {}
    for article, claims in sorted(found_in.items()):
        for mark in sorted({m for c in claims for m in _marks(c.post)}):
            first = root(holders.setdefault(mark, article))
            second = root(article)
            parent[max(first, second)] = min(first, second)
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


def _person(key: str, claims: list[Claim]) -> Person:
    spelt = Counter(name for c in claims for name in {c.name, _plain(c.subject.surface)} if name)
    longest = max(len(name.split()) for name in spelt)
    name = min((n for n in spelt if len(n.split()) == longest), key=lambda n: (-spelt[n], n))
    ids = sorted(c.id for c in claims)
    return Person(f"{vocab.slug(name)}-{ids[0][:8]}", name, key, tuple(sorted(spelt)), tuple(ids))


def _plain(surface: str) -> str:
    return " ".join(display(surface).split())


def _tenures(person: Person, claims: list[Claim]) -> list[Tenure]:
    """One tenure for each post that some claim says is or was held; `expected` and `denied` hold nothing."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.post and claim.modality in _HELD | _ENDED:
            groups[vocab.post_key(claim.post)].append(claim)
    return [_tenure(person, key, found) for key, found in sorted(groups.items())]


def _tenure(person: Person, key: str, claims: list[Claim]) -> Tenure:
    held = sorted(c.on for c in claims if c.on and c.modality in _HELD and not (c.since and c.since > c.on))
    ended = sorted(c.on for c in claims if c.on and c.modality in _ENDED)
    post = min((c.post for c in claims if c.post), key=repr)
    over = any(c.modality in _ENDED for c in claims) and not (ended and held and held[-1] > ended[0])
    return Tenure(
        id=f"{person.id}/{vocab.digest(key, 8)}",
        person=person.id,
        post=post,
        first=held[0] if held else None,
        last=held[-1] if held else None,
        start=min((c.since for c in claims if c.since), default=None),
        end=max((c.until for c in claims if c.until), default=None),
        ended=over,
        ended_by=ended[0] if over and ended else None,
        acting=all(c.acting for c in claims),
        claims=tuple(sorted(c.id for c in claims)),
    )


def _backgrounds(person: Person, claims: list[Claim]) -> list[Background]:
    """What is said of the person's life, once for each value: sources that disagree stand side by side."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "background" and claim.object:
            said[claim.object.key, claim.value].append(claim.id)
    return [
        Background(f"{person.id}/{vocab.digest(f'{kind} {value}', 8)}", person.id, kind, value, tuple(sorted(ids)))
        for (kind, value), ids in said.items()
    ]


def _participations(person: Person, claims: list[Claim], events: Mapping[str, str]) -> list[Participation]:
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate == "participates" and claim.event in events:
            groups[claim.event].append(claim)
    found = []
    for event, parts in sorted(groups.items()):
        posts = {
            vocab.post_key(c.post): c.post
            for c in sorted(claims, key=lambda c: c.id)
            if c.post and c.article == parts[0].article and c.modality in _HELD
        }
        found.append(
            Participation(
                id=f"{person.id}/{events[event]}",
                person=person.id,
                event=events[event],
                roles=tuple(sorted({c.role for c in parts})),
                capacities=tuple(posts[k] for k in sorted(posts)),
                claims=tuple(sorted(c.id for c in parts)),
            )
        )
    return found

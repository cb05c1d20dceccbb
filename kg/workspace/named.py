"""What somebody types -> what it stands for: an official by name or IRI, a claim by its short id, a mention by its place."""

import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from kg import vocab
from kg.errors import UsageError
from kg.judgement import Spot
from kg.model import Claim
from kg.store import open_store
from kg.vocab import node, term
from kg.workspace.look import entity, iri_of
from kg.workspace.place import snapshot
from kg.workspace.standing import Standing

_PLACE = re.compile(r"(?P<article>.+)#(?P<start>\d+)-(?P<end>\d+)")
_CLAIM = re.compile(r"[a-z2-7]{4,16}")
_KEY = term("v:nameKey")
_FROM, _IN_ARTICLE = term("prov:wasDerivedFrom"), term("v:inArticle")


class Named(NamedTuple):
    """An official, or one mention of one: `iri` is empty for a mention. `claims` are what is said there, in a fixed order."""

    name: str
    iri: str
    claims: tuple[Claim, ...]

    @property
    def key(self) -> str:
        """The tone key of the name."""
        return self.claims[0].subject.key

    @property
    def best(self) -> Claim:
        """The claim that stands for it: of the article that says most, the one that spells most of the name."""
        said = Counter(c.article for c in self.claims)
        return min(
            self.claims, key=lambda c: (-said[c.article], -len(c.subject.surface.split()), c.subject.start, c.id)
        )

    def spot(self) -> Spot:
        """The mention that stands for it."""
        return subject(self.best)

    def spots(self) -> tuple[Spot, ...]:
        """All its mentions."""
        return tuple(sorted({subject(c) for c in self.claims}))


def is_place(text: str) -> bool:
    """Whether a text is ARTICLE#START-END."""
    return _PLACE.fullmatch(text) is not None


def subject(claim: Claim) -> Spot:
    """Where the subject of a claim stands."""
    return Spot(claim.article, claim.subject.start, claim.subject.end, claim.subject.surface)


def somebody(root: Path, standing: Standing, text: str) -> Named:
    """The official or the mention that a text stands for. Raises UsageError where there is none, or several."""
    if found := _PLACE.fullmatch(text):
        return _mention(standing, found["article"], int(found["start"]), int(found["end"]))
    try:
        return official(root, standing, text)
    except UsageError:
        made = claims(root, standing, text) if _CLAIM.fullmatch(text) else []
        if len(made) != 1 or made[0].subject.kind != "person":
            raise
    return _at(standing, subject(made[0]))


def official(root: Path, standing: Standing, text: str) -> Named:
    """The official that a name or an IRI stands for."""
    iri, _, name = entity(root, text, kind="person")
    if not iri_of(text) and vocab.slug(text) != vocab.slug(name):
        raise UsageError(f"{text!r} is only a part of the name {name}: give the whole name, or <{iri}>")
    store = open_store(snapshot(root).path, read_only=True)
    ids = {q.o for q in store.match(f"<{iri}>", _FROM, None, "")}
    articles = {q.g for claim in ids for q in store.match(claim, _IN_ARTICLE)}
    base = standing.ledger.setting("base")
    found = [c for g in articles for c in standing.claims(_last(g)) if node("claim", c.id, base) in ids]
    if not found:
        raise UsageError(f"{name} rests on no claim that this workspace still has: run `kg rebuild`")
    return Named(name, iri, tuple(sorted(found, key=lambda c: (c.article, c.start, c.id))))


def whole(root: Path, standing: Standing, text: str) -> Named:
    """The official that a name, an IRI, or a claim of the official's stands for. Raises UsageError."""
    made = claims(root, standing, text) if _CLAIM.fullmatch(text) else []
    if len(made) == 1 and made[0].subject.kind == "person":
        store = open_store(snapshot(root).path, read_only=True)
        about = store.match(p=_FROM, o=node("claim", made[0].id, standing.ledger.setting("base")), g="")
        if owner := next((q.s for q in about if any(store.match(q.s, _KEY, None, ""))), None):
            return official(root, standing, owner.strip("<>"))
    return official(root, standing, text)


def claim(root: Path, standing: Standing, text: str) -> Claim:
    """The claim with this id, or the only one whose id begins so. Raises UsageError."""
    found = claims(root, standing, _last(text)) if _CLAIM.fullmatch(_last(text)) else []
    if len(found) == 1:
        return found[0]
    if found:
        listed = " ".join(c.id for c in found[:10])
        raise UsageError(f"{len(found)} claims begin with {text!r}: give more letters of one: {listed}")
    if out := rejected(standing, text):
        raise UsageError(
            f"claim {text!r} is rejected already, by no. {out} of `kg judgements`; `kg undo {out}` takes that back"
        )
    raise UsageError(
        f"no claim {text!r} in this workspace: `kg show NAME` and `kg why FACT` print the id of a claim with its sentence"
    )


def rejected(standing: Standing, text: str) -> int:
    """The number of the judgement that took out the claim whose id begins so; 0 if there is none."""
    return standing.rejection(_last(text)) if _CLAIM.fullmatch(_last(text)) else 0


def claims(root: Path, standing: Standing, start: str) -> list[Claim]:
    """The claims of the graph whose id begins so."""
    store = open_store(snapshot(root).path, read_only=True)
    iri = vocab.unquote(node("claim", start, standing.ledger.setting("base")))
    query = (
        f"SELECT ?c ?g WHERE {{ GRAPH ?g {{ ?c {_IN_ARTICLE} ?g }} FILTER(STRSTARTS(STR(?c), {vocab.literal(iri)})) }}"
    )
    rows = [(_last(c or ""), _last(g or "")) for c, g in store.query(query, limit=100).rows]
    return sorted((c for name, g in rows for c in standing.claims(g) if c.id == name), key=lambda c: c.id)


def _last(iri: str) -> str:
    return iri.strip("<>").rsplit("/", 1)[-1]


def _mention(standing: Standing, article: str, start: int, end: int) -> Named:
    name = standing.ledger.find(article)
    if name is None:
        raise UsageError(f"no article {article!r} in this workspace: give its id or its address before the #")
    there = {subject(c) for c in standing.claims(name) if c.subject.kind == "person"}
    found = sorted(s for s in there if s.start < end and start < s.end)
    if len(found) != 1:
        what = "names several people" if found else "names nobody that the reader made out"
        listed = "\n".join(f"  {name}#{s.start}-{s.end}  {s.words}" for s in found or sorted(there))
        raise UsageError(f"the place {start}-{end} of article {name} {what}; its mentions are:\n{listed}")
    return _at(standing, found[0])


def _at(standing: Standing, spot: Spot) -> Named:
    said = tuple(c for c in standing.claims(spot.article) if c.subject.kind == "person" and subject(c) == spot)
    return Named(next((c.name for c in said if c.name), spot.words), "", said)

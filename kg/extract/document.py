"""Claims as one JSON object an article: persons, positions and events, each with its spans.

The shape is that of the annotation guide in CONTRIBUTING.md ("gold"); offsets are code points of the canonical text.
"""

from collections.abc import Sequence
from typing import Any

from kg.lexicon import Lexicon, pref
from kg.model import Article, Claim

_STATUS = {"attested": "current", "appointed": "appointed", "dismissed": "dismissed", "former": "former"}


def document(article: Article, claims: Sequence[Claim], lexicon: Lexicon) -> dict[str, Any]:
    """The JSON-ready object of one article. Claims that say nothing is or was held (expected, denied) give no position."""
    names = {c.subject.key: c.name for c in claims if c.subject.kind == "person"}
    holds = [c for c in claims if c.predicate == "holds" and c.modality in _STATUS]
    return {
        "id": article.id,
        "url": article.url,
        "published": article.published,
        "persons": _persons(claims, names),
        "positions": _positions(holds, names, article),
        "events": [_event(c, claims, names, lexicon) for c in claims if c.predicate == "occurs"],
    }


def _persons(claims: Sequence[Claim], names: dict[str, str]) -> list[dict[str, Any]]:
    spans: dict[str, set[tuple[int, int]]] = {}
    for claim in claims:
        if claim.subject.kind == "person":
            spans.setdefault(claim.subject.key, set()).add((claim.subject.start, claim.subject.end))
    return [
        {"name": names[key], "spans": [list(s) for s in sorted(found)], "background": _background(claims, key)}
        for key, found in spans.items()
    ]


def _background(claims: Sequence[Claim], key: str) -> list[dict[str, Any]]:
    """Birth, home and schooling as the article tells them: {"kind": "birth", "value": "1970-03-12", "span": [...]}."""
    told = [c for c in claims if c.predicate == "background" and c.subject.key == key]
    return [{"kind": c.object.key, "value": c.value, "span": [c.object.start, c.object.end]} for c in told if c.object]


def _positions(holds: Sequence[Claim], names: dict[str, str], article: Article) -> list[dict[str, Any]]:
    """One entry for a person, title and agency; a post both held and ended in the text keeps the ended status."""
    strength = {"current": 0, "acting": 1, "appointed": 2, "former": 3, "dismissed": 4}
    kept: dict[tuple[str, str, str], dict[str, Any]] = {}
    for claim in holds:
        if claim.post is None or claim.object is None:
            continue
        key = (claim.subject.key, claim.post.title, claim.post.body.label)
        acts = claim.acting and claim.modality in ("attested", "appointed")  # "được giao quyền Giám đốc Sở Mẫu" as well
        status = "acting" if acts else _STATUS[claim.modality]
        entry = kept.setdefault(key, _position(claim, names, article, status))
        entry["spans"].append([claim.object.start, claim.object.end])
        if strength[status] > strength[entry["status"]]:
            entry["status"] = status
    return list(kept.values())


def _position(claim: Claim, names: dict[str, str], article: Article, status: str) -> dict[str, Any]:
    assert claim.post is not None
    return {
        "person": names[claim.subject.key],
        "title": claim.post.title,
        "agency": claim.post.body.label,
        "status": status,
        "start": claim.since,
        "end": claim.until,
        "evidence": article.text[claim.start : claim.end],
        "evidence_span": [claim.start, claim.end],
        "resolved": dict(claim.resolved),
        "confidence": claim.confidence,
        "spans": [],
    }


def _event(event: Claim, claims: Sequence[Claim], names: dict[str, str], lexicon: Lexicon) -> dict[str, Any]:
    occasion = event.occasion
    assert occasion is not None
    roles = sorted({(names[c.subject.key], role_code(c.role, lexicon)) for c in claims if c.event == event.id})
    return {
        "type": event_name(occasion.type, lexicon),
        "name": occasion.name,
        "date": occasion.date,
        "place": occasion.place,
        "organizers": [body.label for body in occasion.organizers],
        "participants": [{"person": person, "role": role} for person, role in roles],
        "agencies": [],
        "spans": [[event.subject.start, event.subject.end]],
    }


def event_name(kind: str, lexicon: Lexicon) -> str:
    """The name of an event type; a narrower type goes by its widest one's name ("bổ nhiệm lại": Bổ nhiệm)."""
    while kind in lexicon.concepts and lexicon.concepts[kind].broader:
        kind = lexicon.concepts[kind].broader[0]
    return pref(lexicon.concepts[kind]) if kind in lexicon.concepts else "Khác"


def role_code(role: str, lexicon: Lexicon) -> str:
    """The short code of a role ("chair"), its SKOS notation."""
    concept = lexicon.concepts.get(role)
    return next(iter(concept.props.get("notation", ())), "attend") if concept else "attend"

"""Article -> claims: a deterministic grammar over tagged tokens, compiled from the lexicon. No model, no network.

text -> sentences -> items (scan) -> frame (which unit: scope; which body) -> holdings, event, roles -> claims
"""

from dataclasses import replace

from kg.extract import claims, events, frame, names, people, roles, status
from kg.extract.document import document
from kg.extract.items import Scanned
from kg.extract.scan import scan
from kg.lexicon import Lexicon
from kg.model import Article, Claim
from kg.text.dates import dates
from kg.text.sentences import sentences, zones

__all__ = ["VERSION", "document", "extract"]

# Raise it when the code finds something else in the same text: claims in the cache are then made again.
VERSION = "2"


def extract(article: Article, lexicon: Lexicon) -> tuple[Claim, ...]:
    """Every claim of an article, sorted by its place in the text. The same article always gives the same claims."""
    scanned = _scan(article, lexicon)
    occasions = events.find(scanned, article.text, lexicon, article.published)
    day = (occasions[0].date if occasions else None) or article.published
    context = frame.build(article, lexicon, scanned, day)
    full = names.keys(scanned)
    spelt = names.spelt(full)
    holdings = people.holdings(scanned, full, article.published)
    found = [claims.finished(claim, spelt) for claim in _held(holdings, context, full)]
    officials = {claim.subject.key for claim in found}
    for event, told in roles.told(occasions, scanned, holdings, lexicon):
        named = [r for r in told if full.get(r.name.text) in officials]
        if not named and not any(events.is_ours(body) for body in event.organizers):
            continue  # an occasion without an official or an agency is not our news
        occurrence = claims.finished(claims.occurrence(event, context), spelt)
        parts = (claims.participation(r, occurrence, context, full) for r in roles.plain(named, full, lexicon))
        found += [occurrence, *(claims.finished(part, spelt) for part in parts)]
    unique = {claim.id: claim for claim in found}
    return tuple(sorted(unique.values(), key=lambda c: (c.subject.start, c.start, c.id)))


def _held(holdings: list[people.Holding], context: frame.Frame, full: dict[str, str]) -> list[Claim]:
    """The claims of the holdings; what turns out to have been left is read once more as past, for units end with mergers."""
    made = [(h, claim) for h in holdings if h.name.text in full and (claim := claims.holding(h, context, full))]
    settled = status.settle([claim for _, claim in made], context.lexicon)
    return [
        new if new.modality == old.modality else claims.holding(replace(h, modality=new.modality), context, full) or new
        for (h, old), new in zip(made, settled, strict=True)
    ]


def _scan(article: Article, lexicon: Lexicon) -> list[Scanned]:
    text = article.text
    spans = sentences(text)
    names_of_zones = zones(text, spans)
    days = dates(text, article.published)
    return [scan(text, s, lexicon, dates=days, zone=names_of_zones[s.line]) for s in spans]

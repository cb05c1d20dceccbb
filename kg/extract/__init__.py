"""Article -> claims: a deterministic grammar over tagged tokens, compiled from the lexicon. No model, no network.

text -> sentences -> items (scan) -> frame (which province, which body) -> holdings, event, roles -> claims
"""

from kg.extract import claims, events, frame, names, people, roles
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
    event = events.find(scanned, article.text)
    day = (event.date if event else None) or article.published
    context = frame.build(article, lexicon, scanned, day)
    full = names.keys(scanned)
    holdings = [h for s in scanned if s.zone not in ("byline", "chrome") for h in people.attach(s)]
    found = [claim for h in holdings if h.name.text in full and (claim := claims.holding(h, context, full))]
    if event:
        occurrence = claims.occurrence(event, context)
        officials = {claim.subject.key for claim in found}
        took_part = [*roles.spoken(scanned, event, lexicon), *roles.decided(holdings, event, lexicon)]
        named = [r for r in took_part if full.get(r.name.text) in officials]
        found.append(occurrence)
        found += [claims.participation(r, occurrence, context, full) for r in roles.plain(named, full, lexicon)]
    unique = {claim.id: claim for claim in found}
    return tuple(sorted(unique.values(), key=lambda c: (c.subject.start, c.start, c.id)))


def _scan(article: Article, lexicon: Lexicon) -> list[Scanned]:
    text = article.text
    spans = sentences(text)
    names_of_zones = zones(text, spans)
    days = dates(text, article.published)
    return [scan(text, s, lexicon, dates=days, zone=names_of_zones[s.line]) for s in spans]

"""Article -> claims: a deterministic grammar over tagged tokens, compiled from the lexicon. No model, no network.

text -> sentences -> items (scan) -> frame (which unit: scope; which body) -> holdings, event, roles -> claims
"""

from kg.extract.document import document
from kg.extract.reading import read, scan_all
from kg.lexicon import Lexicon
from kg.model import Article, Claim

__all__ = ["VERSION", "document", "extract", "scan_all"]

# Raise it when the code finds something else in the same text: claims in the cache are then made again.
VERSION = "15"


def extract(article: Article, lexicon: Lexicon) -> tuple[Claim, ...]:
    """Every claim of an article, sorted by its place in the text. The same article always gives the same claims."""
    return read(article, lexicon).claims

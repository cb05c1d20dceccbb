"""What an article says, as claims about the people, bodies and events that they are about: what the ledger keeps."""

from typing import NamedTuple

from kg.errors import KgError
from kg.extract import extract
from kg.ledger import Rows, rows
from kg.model import Article, Claim
from kg.resolve import settled
from kg.text import shingles
from kg.workspace.language import language, lineage


class Reading(NamedTuple):
    """What the ledger keeps beside an article: its claims, and by what others that are nearly the same are found."""

    rows: Rows
    signature: bytes
    bands: tuple[bytes, ...]


def understand(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, every body in them the one that bore the name on the day of the statement."""
    return settled(extract(article, language().lexicon), lineage())


def understood(article: Article) -> Reading:
    """What a process that reads does with an article."""
    try:
        signature = shingles.signature(article.text)
        return Reading(rows(understand(article)), signature, tuple(shingles.bands(signature)))
    except Exception as error:
        raise KgError(
            f"reading {article.origin} failed ({type(error).__name__}: {error}): leave it out and run again, and tell the"
            " maintainers of kg; what was reported before is kept"
        ) from error

"""What an article says, as claims about the people, bodies and events that they are about: what the ledger keeps."""

from kg.extract import extract
from kg.model import Article, Claim
from kg.resolve import settled
from kg.workspace.language import language, lineage


def understand(article: Article) -> tuple[Claim, ...]:
    """The claims of an article, every body in them the one that bore the name on the day of the statement."""
    return settled(extract(article, language().lexicon), lineage())

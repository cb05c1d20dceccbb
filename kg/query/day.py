"""What stood on a day: the one pattern that the named questions, the lines of `kg show` and the pages share."""

import re
from datetime import date

from kg import vocab
from kg.errors import UsageError
from kg.query.questions import part
from kg.store import Store
from kg.vocab import literal, unquote


def day_of(text: str) -> str:
    """A day as people write it ("2025-06-30", "30/6/2025") as an ISO day. Raises UsageError for anything else."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text.strip())
    day, month, year = (
        re.split(r"[/.]", text.strip()) if re.fullmatch(r"\d+[/.]\d+[/.]\d{4}", text.strip()) else ("",) * 3
    )
    year, month, day = found.groups() if found else (year, month, day)
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise UsageError(f"{text!r} is no day: write it as 2025-06-30 or 30/6/2025") from None


def standing(store: Store, day: str) -> dict[str, str]:
    """The IRI of every tenure that stood on an ISO day -> "certain" or "presumed"."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in vocab.PREFIXES.items())
    pattern = part("as-of").replace("$asOf", literal(day))
    table = store.query(f"{prefixes}SELECT ?tenure ?standing WHERE {{\n  ?tenure a v:Tenure .\n{pattern}}}")
    return {unquote(tenure): unquote(how) for tenure, how in table.rows if tenure and how}

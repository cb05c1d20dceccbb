"""Gold against what the reader finds, or against what was written by `kg extract -o`; and coverage of unlabelled texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from kg import resources
from kg.errors import UsageError
from kg.eval import RELATIONS, Alike, Counts, Document, Fact, Figure, Outcome, decode, facts, figures, of, outcome
from kg.eval.coverage import Coverage
from kg.eval.gold import EMPTY
from kg.eval.score import MATCHES
from kg.extract import document, extract, scan_all
from kg.model import Article
from kg.sources import Rejected, read
from kg.text.sentences import sentences
from kg.workspace.language import language


@dataclass(frozen=True, slots=True)
class Scored:
    """One article of the gold: its file, host and year ("unknown" where it has none), its text, what became of each relation."""

    file: str
    source: str
    year: str
    text: str
    outcomes: dict[str, dict[str, Outcome]]

    def counts(self, match: str) -> dict[str, Counts]:
        """Its figures as numbers."""
        return {name: found.counts for name, found in self.outcomes[match].items()}


class Mistake(NamedTuple):
    """A row that is missed or spurious, and the sentence of the gold's evidence or of ours ("" where it is not found)."""

    relation: str
    kind: str
    file: str
    fact: tuple[str, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The articles scored, and how many golds had no prediction and counted as empty."""

    articles: tuple[Scored, ...]
    empty: int

    def figures(self, match: str) -> dict[str, Figure]:
        """The figures of each relation, matched "loose" or "strict"."""
        return figures([article.counts(match) for article in self.articles])

    def by(self, what: str, match: str) -> dict[str, tuple[int, dict[str, Figure]]]:
        """For each "source" or "year": how many articles, and their figures (without intervals); the largest first."""
        groups: dict[str, list[dict[str, Counts]]] = {}
        for article in self.articles:
            group = article.source if what == "source" else article.year
            groups.setdefault(group, []).append(article.counts(match))
        ordered = sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        return {name: (len(rows), figures(rows, draws=0)) for name, rows in ordered}

    def mistakes(self, match: str, number: int) -> Iterator[Mistake]:
        """The first errors of each relation, at most `number` missed and as many spurious."""
        for relation in RELATIONS:
            for kind in ("missed", "spurious"):
                left = number
                for article in self.articles:
                    for fact in getattr(article.outcomes[match][relation], kind)[:left]:
                        left -= 1
                        yield Mistake(relation, kind, article.file, fact.values, _sentence(article.text, fact))


def evaluate(gold: Path, predicted: Path | None = None, *, step: Callable[[], None] = lambda: None) -> Evaluation:
    """Score what the reader makes of the texts of a folder of gold now, or the JSON files of the folder `predicted`.

    A text lies beside its gold, or among the shipped samples. Raises UsageError for a folder without gold, a gold without text,
    JSON of another shape, and where nothing was predicted for any gold.
    """
    golds = _files(gold, "golds")
    if predicted and not {p.name for p in _files(predicted, "predictions")} & {p.name for p in golds}:
        raise UsageError(
            f"no file in {predicted} has the name of a gold in {gold} ({golds[0].name}, ...): "
            f"write them with `kg extract TEXTS -o {predicted}`"
        )
    alike, found, empty = Alike(resources.folder("data") / "gold" / "alike.toml"), [], 0
    for path in golds:
        article = _article(path, needed=predicted is None)
        told = _predicted(predicted / path.name) if predicted else _read(article)
        empty += told is None
        found.append(_scored(path.name, _document(path), told or EMPTY, article, alike))
        step()
    return Evaluation(tuple(found), empty)


def _files(folder: Path, what: str) -> list[Path]:
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder: name the folder with the {what}, NNN.json for each article")
    found = sorted(folder.glob("*.json"))
    if not found:
        raise UsageError(f"there are no {what} in {folder}: it has no file NNN.json (the form is in CONTRIBUTING.md)")
    return found


def _document(path: Path) -> Document:
    try:
        return decode(path.read_bytes())
    except (ValueError, OSError) as error:
        raise UsageError(f"{path} cannot be read as gold or prediction ({error}): correct or remove it") from error


def _predicted(path: Path) -> Document | None:
    return _document(path) if path.exists() else None


def _article(gold: Path, *, needed: bool) -> Article | None:
    samples = resources.folder("data") / "samples"
    path = next((p for p in (gold.with_suffix(".txt"), samples / f"{gold.stem}.txt") if p.is_file()), None)
    if path is None:
        if not needed:
            return None
        raise UsageError(f"{gold} has no text: put {gold.stem}.txt beside it, or name a folder of predictions")
    item = next(read(str(path)))
    if isinstance(item, Rejected):
        raise UsageError(f"{path} cannot be read ({item.reason}): correct it, or take its gold away")
    return item


def _read(article: Article | None) -> Document:
    assert article is not None
    lexicon = language().lexicon
    return of(document(article, extract(article, lexicon), lexicon))


def _scored(file: str, gold: Document, found: Document, article: Article | None, alike: Alike) -> Scored:
    one, two = facts(gold, alike), facts(found, alike)
    url = gold.url or (article.url if article else None) or ""
    day = gold.published or (article.published if article else None) or ""
    outcomes = {
        match: {name: outcome(relation, one, two, alike, match=match) for name, relation in RELATIONS.items()}
        for match in MATCHES
    }
    host = (urlsplit(url).hostname or "unknown").removeprefix("www.")
    return Scored(file, host, day[:4] or "unknown", article.text if article else "", outcomes)


def _sentence(text: str, fact: Fact) -> str:
    """The sentence that holds the words sought for, else those words; a name in capitals is found too."""
    if not text or not fact.sought:
        return fact.sought
    at = max(text.find(fact.sought), text.casefold().find(fact.sought.casefold()))
    around: Sequence[str] = [text[s.start : s.end] for s in sentences(text) if at >= 0 and s.start <= at < s.end]
    return " ".join((around[0] if around else "").split())


def coverage(
    sources: Sequence[str],
    *,
    step: Callable[[], None] = lambda: None,
    rejected: Callable[[Rejected], None] = lambda _: None,
) -> tuple[int, Coverage]:
    """How many articles the sources hold, and what of the titles beside their names is understood.

    Raises UsageError for a source that does not exist; what cannot be read is handed to `rejected`.
    """
    lexicon = language().lexicon
    found, articles = Coverage(lexicon), 0
    for stream in [read(source) for source in sources]:
        for item in stream:
            if isinstance(item, Rejected):
                rejected(item)
                continue
            articles += 1
            found.add(scan_all(item, lexicon), item.text)
            step()
    return articles, found

"""The command that measures: eval."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import options
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.eval import Figure
    from kg.eval.score import Share
    from kg.workspace.evaluate import Evaluation

_MATCHES = {
    "loose": "loose: an agency's unit is right, its other words may differ a little (in position! they do not)",
    "strict": "strict: letter for letter, with the event's day",
}


@click.command()
@click.argument("places", nargs=-1, required=True, metavar="GOLD [PREDICTED] | SOURCE...")
@click.option("--identity", is_flag=True, help="Score who is who: GOLD holds mentions.csv and pairs.csv.")
@click.option(
    "--texts",
    type=click.Path(path_type=Path, file_okay=False),
    help="With --identity: the folder of the collections that GOLD names but does not hold (else $VNKG_CORPUS).",
)
@click.option("--by", type=click.Choice(["source", "year"]), help="Also the F1 of each site, or of each year.")
@click.option("--errors", type=click.IntRange(min=0), default=0, help="Show so many errors of each kind.")
@click.option(
    "--match",
    type=click.Choice(list(_MATCHES)),
    default="loose",
    show_default=True,
    help="What --by and --errors go by.",
)
@click.option(
    "--coverage", is_flag=True, help="Measure unlabelled texts: what of the titles beside names is understood."
)
@click.option(
    "--top", type=click.IntRange(min=0), default=20, show_default=True, help="With --coverage: so many misses."
)
@click.option("--events", is_flag=True, help="Measure which reports are joined as one event: GOLD has *.toml.")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
def eval(  # noqa: A001 the word users know
    places: tuple[str, ...],
    identity: bool,
    texts: Path | None,
    by: str | None,
    errors: int,
    match: str,
    coverage: bool,
    top: int,
    events: bool,
    form: str,
) -> int:
    """Score extraction against gold, or who is who, or measure how much of unlabelled texts is understood.

    GOLD is a folder with NNN.json for each article, and NNN.txt with its text. The texts are read now; where PREDICTED, a folder
    that `kg extract -o` wrote, is given, its files are scored instead. Intervals hold 95 % of 1,000 draws of the articles. With
    --events GOLD holds groups of reports, of which some tell of one event.
    """
    if identity:
        from kg.cli.whoswho import score

        return score(places, texts, errors, form)
    if coverage:
        return _coverage(places, top, form)
    if events:
        return _events(places, errors, form)
    if len(places) > 2:
        raise UsageError(f"eval takes GOLD and at most one PREDICTED, not {len(places)} folders: was --coverage meant?")
    from kg.workspace.evaluate import evaluate

    with options.progress("eval") as step:
        found = evaluate(Path(places[0]), Path(places[1]) if len(places) == 2 else None, step=step)
    if found.empty:
        options.say(f"kg: {found.empty} of {len(found.articles)} golds have no prediction: counted as empty")
    if form == "json":
        click.echo(json.dumps(_as_json(found, by, errors, match), ensure_ascii=False, indent=1))
        return 0
    for line in (*_tables(found), *_groups(found, by, match), *_mistakes(found, errors, match)):
        click.echo(line)
    return 0


def _tables(found: "Evaluation") -> Iterator[str]:
    yield f"{len(found.articles)} articles"
    for match, says in _MATCHES.items():
        yield f"\n{says}"
        yield f"{'':11}  {'precision':19}  {'recall':19}  {'F1':19}   gold  found"
        for name, figure in found.figures(match).items():
            shares = "  ".join(_share(share) for share in (figure.precision, figure.recall, figure.f1))
            yield f"{name:11}  {shares}  {figure.counts.gold:5}  {figure.counts.found:5}"


def _share(share: "Share | None") -> str:
    return f"{share.value:.3f} [{share.low:.3f} {share.high:.3f}]" if share else f"{'-':19}"


def _groups(found: "Evaluation", by: str | None, match: str) -> Iterator[str]:
    """F1 of each group; its name stands last, since the names of hosts are long."""
    if by is None:
        return
    yield f"\nF1 by {by}, {match}"
    for number, (group, (articles, figures)) in enumerate(found.by(by, match).items()):
        if not number:
            yield f"{'articles':>8}  {'  '.join(name.rjust(5) for name in figures)}  {by}"
        row = (f"{figure.f1.value:.3f}" if figure.f1 else "-" for figure in figures.values())
        cells = "  ".join(cell.rjust(max(5, len(name))) for cell, name in zip(row, figures, strict=True))
        yield f"{articles:8}  {cells}  {group}"


def _mistakes(found: "Evaluation", number: int, match: str) -> Iterator[str]:
    before = ("", "")
    for mistake in found.mistakes(match, number):
        if (mistake.relation, mistake.kind) != before:
            before = (mistake.relation, mistake.kind)
            yield f"\n{mistake.relation}, {mistake.kind} ({match})"
        yield f"  {mistake.file}  {' | '.join(value or '?' for value in mistake.fact)}"
        if mistake.sentence:
            yield f"    “{mistake.sentence}”"


def _as_json(found: "Evaluation", by: str | None, errors: int, match: str) -> dict[str, Any]:
    answer: dict[str, Any] = {"articles": len(found.articles), "without_prediction": found.empty}
    for name in _MATCHES:
        answer[name] = {relation: _figure(figure) for relation, figure in found.figures(name).items()}
    if by:
        answer[f"by_{by}"] = {
            group: {"articles": articles, **{relation: _figure(figure) for relation, figure in figures.items()}}
            for group, (articles, figures) in found.by(by, match).items()
        }
    if errors:
        answer["errors"] = [mistake._asdict() for mistake in found.mistakes(match, errors)]
    return answer


def _figure(figure: "Figure") -> dict[str, Any]:
    shares = {"precision": figure.precision, "recall": figure.recall, "f1": figure.f1}
    told = {
        name: share and {"value": share.value, "low": share.low, "high": share.high} for name, share in shares.items()
    }
    return {**told, **figure.counts._asdict()}


def _coverage(sources: tuple[str, ...], top: int, form: str) -> int:
    from kg.eval.coverage import KINDS, share
    from kg.workspace.evaluate import coverage

    rejects: list[str] = []
    with options.progress("coverage") as step:
        articles, found = coverage(
            sources, step=step, rejected=lambda item: rejects.append(f"{item.origin}: {item.reason}")
        )
    for reject in rejects:
        options.say(f"rejected {reject}")
    rows = {kind: (found.understood[kind], found.missed[kind], found.aside[kind]) for kind in KINDS}
    rows["all"] = (found.understood.total(), found.missed.total(), found.aside.total())
    misses = sorted(found.misses.items(), key=lambda pair: (-pair[1], pair[0]))[:top]
    if form == "json":
        keys = ("understood", "missed", "set_aside", "share")
        shares = {kind: dict(zip(keys, (*row, share(*row[:2])), strict=True)) for kind, row in rows.items()}
        told = {"articles": articles, "slots": shares, "misses": [{"text": t, "count": n} for t, n in misses]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return 1 if rejects else 0
    click.echo(f"{articles} articles; titles beside names of people, by where they stand; foreign ones are set aside\n")
    click.echo(f"{'slot':8}  {'share':>6}  {'understood':>10}  {'not':>7}  {'aside':>7}")
    for kind, row in rows.items():
        value = share(*row[:2])
        click.echo(f"{kind:8}  {'-' if value is None else f'{value:.3f}':>6}  {row[0]:10}  {row[1]:7}  {row[2]:7}")
    click.echo("\nthe commonest that are not understood" if misses else "", nl=bool(misses))
    for text, count in misses:
        click.echo(f"{count:7}  {text}")
    return 1 if rejects else 0


def _events(places: tuple[str, ...], errors: int, form: str) -> int:
    from kg.workspace.coreference import coreference

    if len(places) > 1:
        raise UsageError(f"eval --events takes one folder with groups of reports, not {len(places)}")
    with options.progress("events") as step:
        found = coreference(Path(places[0]), step=step)
    score = found.pairs
    if form == "json":
        told: dict[str, float] = {
            "groups": found.groups,
            "reports": found.reports,
            "pairs": score.gold,
            "joined": score.found,
        }
        told |= {"right": score.right, "precision": round(score.precision, 4), "recall": round(score.recall, 4)}
        click.echo(json.dumps({**told, "unread": score.unread}, ensure_ascii=False, indent=1))
        return 0
    click.echo(f"{found.groups} groups, {found.reports} reports; {len(score.unread)} events were not read\n")
    click.echo(f"{'':6}  {'precision':>9}  {'recall':>6}  {'gold':>5}  {'found':>5}  {'right':>5}")
    row = f"{score.precision:9.3f}  {score.recall:6.3f}  {score.gold:5}  {score.found:5}  {score.right:5}"
    click.echo(f"{'pairs':6}  {row}")
    for name, wrong in (("joined, but two", score.wrong), ("one, but not joined", score.missed)):
        for pair in wrong[:errors]:
            click.echo(f"\n{name}")
            for claim in pair:
                click.echo(f"  {found.lines[claim]}")
    for line in score.unread[:errors]:
        click.echo(f"\nnot read\n  {line}")
    return 0

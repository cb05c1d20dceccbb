"""What `kg eval --identity` prints: the figures, then the wrong merges and the missed ones, each with both mentions."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import options
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.eval.identity import Identity, Share, Verdict
    from kg.workspace.identity import Report

_HALVES = ("all", "hard", "easy")


def score(places: tuple[str, ...], texts: Path | None, errors: int, form: str) -> int:
    """Score the resolver on one folder of identity gold; every wrong merge is shown, of the missed ones `errors`."""
    if len(places) != 1:
        raise UsageError(f"eval --identity takes one folder of gold, not {len(places)}")
    from kg.workspace.identity import evaluate

    with options.progress("eval") as step:
        found = evaluate(Path(places[0]), texts, step=step)
    for lost in found.missing:
        options.say(
            f"kg: the texts of {lost.collection} are not here: {lost.pairs} pairs left out (name their folder with --texts)"
        )
    if form == "json":
        click.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=1))
        return 0
    for line in (*_table(found.identity), *_listed(found, errors)):
        click.echo(line)
    return 0


def _table(found: "Identity") -> Iterator[str]:
    yield f"{len(found.verdicts)} pairs of mentions of one name"
    yield f"\n{'':7}  {'precision':>17}  {'recall':>17}  {'undecided':>17}"
    for which in _HALVES:
        half = found.half(which)
        shares = "  ".join(f"{_share(share):>17}" for share in (half.precision, half.recall, half.undecided))
        yield f"{which:7}  {shares}"
    exact, whole = found.b_cubed
    yield f"B-cubed  {exact:17.3f}  {whole:17.3f}"
    wrong, missed = (sum(getattr(v, kind) for v in found.verdicts) for kind in ("is_wrong", "is_missed"))
    yield f"\nwrong merges: {wrong}; missed merges: {missed}; mentions that the reader made no claim of: {len(found.unread)}"


def _share(share: "Share") -> str:
    return "-" if share.value is None else f"{share.value:.3f} ({share.hits}/{share.of})"


def _listed(report: "Report", errors: int) -> Iterator[str]:
    """Each wrong merge, and the first missed ones; a missed pair of two officials is shown once."""
    wrong = [v for v in report.identity.verdicts if v.is_wrong]
    missed: dict[frozenset[str], Verdict] = {}
    for verdict in report.identity.verdicts:
        if verdict.is_missed:
            missed.setdefault(frozenset(report.identity.owners[name] for name in verdict.pair[:2]), verdict)
    for title, verdicts in (("wrong merges", wrong), ("missed merges", list(missed.values())[:errors])):
        if verdicts:
            yield f"\n{title}"
        for verdict in verdicts:
            yield f"  {verdict.pair.first} {verdict.pair.second}: {verdict.found}"
            yield from (f"    “{report.words[name]}”" for name in verdict.pair[:2])
            owners = frozenset(report.identity.owners[name] for name in verdict.pair[:2])
            yield from (f"    {reason.weight:+.1f}  {reason.text}" for reason in report.reasons.get(owners, ()))


def _as_json(report: "Report") -> dict[str, Any]:
    told: dict[str, Any] = {"missing": [lost._asdict() for lost in report.missing]}
    for which in _HALVES:
        half = report.identity.half(which)
        shares = {"precision": half.precision, "recall": half.recall, "undecided": half.undecided}
        told[which] = {name: {"value": s.value, "hits": s.hits, "of": s.of} for name, s in shares.items()}
    told["b_cubed"] = dict(zip(("precision", "recall"), report.identity.b_cubed, strict=True))
    kinds = {"wrong": "is_wrong", "missed": "is_missed"}
    for name, kind in kinds.items():
        told[name] = [[*v.pair[:2], v.found] for v in report.identity.verdicts if getattr(v, kind)]
    return told | {"unread": list(report.identity.unread)}

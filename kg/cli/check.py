"""The command that tells what does not go together: check."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import options

if TYPE_CHECKING:
    from kg.view.findings import Finding
    from kg.workspace.check import Checked


@click.command()
@options.data
@click.option("--all", "whole", is_flag=True, help="The whole workspace, not only what the last ingest touched.")
@click.option("--only", multiple=True, metavar="RULE", help="This rule only; can be given several times.")
@click.option("--limit", type=click.IntRange(min=0), default=50, show_default=True, help="Show at most so many.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="The output."
)
@click.option("--list", "listing", is_flag=True, help="List the rules.")
def check(root: Path, *, whole: bool, only: tuple[str, ...], limit: int, form: str, listing: bool) -> int:
    """Tell which facts do not go together, each with the sentences of both sides; violations first, then warnings.

    It looks at what the last ingest touched, and with --all at everything. Nothing is changed: both facts stay, for a reader to
    judge. Exit code 1 if there is a violation, 0 if there are warnings only or nothing.
    """
    from kg.workspace.check import check as run
    from kg.workspace.check import names

    if listing:
        for name, severity, en, vi in names():
            click.echo(f"{name}  ({severity})\n    {en}\n    {vi}")
        return 0
    found = run(root, whole=whole, only=only, limit=limit)
    options.warn_stale(found.behind)
    for piece in _json(found) if form == "json" else _text(root, found):
        click.echo(piece)
    options.say(
        f"kg: {counted(found.counts)}{'' if whole else ' in what the last ingest touched (--all for the whole)'}"
    )
    if len(found.findings) < sum(found.counts.values()):
        options.say("kg: there is more; raise --limit to see it")
    return 1 if found.counts["violation"] else 0


def counted(counts: dict[str, int]) -> str:
    """How many of each severity, in words: "1 violation, 2 warnings"."""
    return ", ".join(f"{number} {name}{'' if number == 1 else 's'}" for name, number in counts.items())


def _json(found: "Checked") -> list[str]:
    from kg.view.findings import plain

    rows = [json.dumps(plain(finding), ensure_ascii=False) for finding in found.findings]
    return ["[" + ",\n ".join(rows) + "]"]


def _text(root: Path, found: "Checked") -> list[str]:
    from kg.view.findings import lines

    return ["\n".join([*lines(finding), *_remedies(root, finding), ""]) for finding in found.findings]


def _remedies(root: Path, finding: "Finding") -> list[str]:
    """What a reader can do about a finding, with the commands as one types them."""
    from kg.view.table import SHORT

    first = [one.sentences[0] for one in finding.sides if one.sentences]
    claims, articles = [s.claim[:SHORT] for s in first], {s.evidence.article for s in first}
    people = {one.person for one in finding.sides}
    sign = f' --why "..."{options.data_of(root)}'
    found = [
        f"  how it was read: kg why {claim}{options.data_of(root)}; misread: kg reject {claim}{sign}"
        for claim in claims[:2]
    ]
    if len(articles) > 1 and len(people) == 1:
        found.append(f"  two people of one name: kg different {claims[0]} {claims[1]}{sign}")
    return found

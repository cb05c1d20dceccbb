"""kg extract: what the reader finds, without a workspace."""

import json
from pathlib import Path

import click

from kg.cli import options
from kg.errors import UsageError


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--format", "form", type=click.Choice(["json"]), default="json", show_default=True, help="The output.")
@click.option("-o", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write <name>.json files here.")
@click.option("--explain", is_flag=True, help="Tell of each sentence what was made of it, what was not, and why.")
def extract(sources: tuple[str, ...], form: str, folder: Path | None, explain: bool) -> int:
    """Show what the reader finds in articles: persons, positions and events, each with its place in the text.

    One JSON object a line on standard output, or with -o one file an article; with --explain, text for whoever improves the
    grammar.
    """
    from kg.workspace.read import documents, save

    del form
    if explain:
        return _explain(sources, folder)
    rejected = 0
    found = documents(sources)
    with options.progress("extract") as step:
        for item in save(found, folder) if folder else found:
            step()
            if item.document is None:
                rejected += 1
                options.say(f"rejected {item.origin}: {item.reason}")
            elif not folder:
                click.echo(json.dumps(item.document, ensure_ascii=False))
    return 1 if rejected else 0


def _explain(sources: tuple[str, ...], folder: Path | None) -> int:
    from kg.cli.explained import lines
    from kg.sources import Rejected
    from kg.workspace.read import explanations

    if folder:
        raise UsageError("--explain writes text to standard output: leave -o out")
    rejected = 0
    for number, (item, found) in enumerate(explanations(sources)):
        if isinstance(item, Rejected):
            rejected += 1
            options.say(f"rejected {item.origin}: {item.reason}")
            continue
        click.echo("\n" if number else "", nl=bool(number))
        for line in lines(item, found):
            click.echo(line)
    return 1 if rejected else 0

"""kg extract: what the reader finds, without a workspace."""

import json
from pathlib import Path

import click

from kg.cli import options


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--format", "form", type=click.Choice(["json"]), default="json", show_default=True, help="The output.")
@click.option("-o", "folder", type=click.Path(path_type=Path, file_okay=False), help="Write <name>.json files here.")
def extract(sources: tuple[str, ...], form: str, folder: Path | None) -> int:
    """Show what the reader finds in articles: persons, positions and events, each with its place in the text.

    One JSON object a line on standard output, or with -o one file an article.
    """
    from kg.workspace.read import documents, save

    del form
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
